import type { Sentence } from '../0-terms/overview.ts'
import { isSide, UNKNOWN } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Group } from '../0-terms/toll.ts'
import { bestName } from '../4-reconcile/claimants.ts'
import type { Figure } from '../4-reconcile/toll-figures.ts'
import type { TollSeries } from '../4-reconcile/tolls.ts'
import { listWords } from './dates.ts'
import { sourceName } from './source-names.ts'
import { partyInSentence, partyOf, seatOf } from './writing.ts'
import type { Writing } from './writing.ts'

/** Of how many claimants the scale of deaths is told, the latest first. */
const MOST = 4

/** A total of the killed that says it is one of the whole fighting, not of one event. */
const WHOLE_WAR = /\b(?:since|thousands|both sides|overall|in all|in total|so far|death toll|number of (?:the )?(?:dead|deaths|killed))\b/i

function isScale({ toll, heard }: Figure): boolean {
  if (toll.measure !== 'killed' || toll.basis !== 'cumulative' || toll.victims !== null) return false
  const { sentence } = heard.claim
  // A place carried over from a sentence before says nothing of what is counted here.
  if (heard.claim.places.some((p) => p.precision === 'exact' && p.start >= sentence.start && p.end <= sentence.end)) return false
  return WHOLE_WAR.test(heard.report.text.slice(sentence.start, sentence.end))
}

/**
 * The scale of deaths as those who are no side give it, without telling the sides apart: the last figure of each of their series, in their own words, each with its name. They are never added, nor set against
 * a side's own total.
 */
export function deathsGiven(series: readonly TollSeries[]): readonly Sentence[] {
  const last = series
    .map((s) => ({ s, f: s.figures[s.figures.length - 1] }))
    .filter(({ s, f }) => !isSide(s.party) && s.party !== UNKNOWN && isScale(f))
    .sort((a, b) => b.f.heard.at - a.f.heard.at)
    .slice(0, MOST)
  if (last.length === 0) return []
  const given = last.map(({ f }) => ({ words: f.toll.words, who: sourceName(bestName([f.heard])), claim: f.heard.claim.id }))
  return [
    {
      text: `Deaths since the fighting began, given without telling the sides apart: ${listWords(given.map((g) => `“${g.words}” by ${g.who}`))}.`,
      voice: 'state',
      cites: [...new Set(given.map((g) => g.claim))],
      normalised: given.map((g) => ({ shown: g.words, from: g.words, reason: `toll of ${g.claim}` })),
    },
  ]
}

/** The totals of the killed as each side gives them, the latest for each group; a side that gives none is said to give none, never zero. */
export function totals(series: readonly TollSeries[], columns: readonly [PartyId, PartyId], w: Writing): readonly Sentence[] {
  const given = columns.map((party) => ({ party, figures: latestByGroup(series, party) }))
  const cites = given.flatMap((g) => g.figures.map((f) => f.heard.claim.id))
  if (cites.length === 0) return []
  const part = (g: (typeof given)[number]): string =>
    `${seatOf(w.pack, g.party)} gives ${g.figures.length === 0 ? 'none in the reports read' : listWords(g.figures.map((f) => figureWords(f, g.party, w)))}`
  const normalised = given.flatMap((g) =>
    g.figures.map((f) => ({ shown: figureWords(f, g.party, w), from: f.toll.words, reason: `toll of ${f.heard.claim.id}` })),
  )
  return [
    {
      text: `Totals of the killed since the fighting began: ${given.map(part).join('; ')}.`,
      voice: 'state',
      cites: [...new Set(cites)],
      normalised,
    },
  ]
}

function latestByGroup(series: readonly TollSeries[], party: PartyId): readonly Figure[] {
  const byGroup = new Map<string, Figure>()
  for (const s of series) {
    const last = s.figures[s.figures.length - 1]
    if (s.party !== party || last.toll.measure !== 'killed' || last.toll.basis !== 'cumulative') continue
    const key = `${last.toll.group} ${last.toll.victims === null || last.toll.victims === party ? 'own' : last.toll.victims}`
    const known = byGroup.get(key)
    if (!known || known.heard.at < last.heard.at) byGroup.set(key, last)
  }
  return [...byGroup.values()]
}

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  civilian: 'civilians',
  military: 'of the military',
  children: 'children',
  journalists: 'journalists',
  people: 'people',
  unknown: 'people',
}

/** "at least 91 civilians", "1,177 of the military", "2,300 of the military of Corvin": the figure with its bound as the claimant put it, the group in one word, and whose they are when they are not its own. */
function figureWords(f: Figure, party: PartyId, w: Writing): string {
  const bound = /^[\s\S]*?\d[\d.,\u00a0\u202f ]*(?<=\d)/.exec(f.toll.words)?.[0] ?? f.toll.words.split(/\s+/)[0].toLowerCase()
  const other = f.toll.victims === party ? undefined : partyOf(w.pack, f.toll.victims)
  return `${bound} ${GROUP_WORDS[f.toll.group]}${other ? ` of ${partyInSentence(other)}` : ''}`
}
