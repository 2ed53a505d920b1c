import type { Claim } from '../0-terms/claim.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlacePrecision } from '../0-terms/place.ts'
import type { Report } from '../0-terms/report.ts'
import { deedsIn } from '../1-lexicon/en/deeds.ts'
import { civilMinutes } from './civil-minutes.ts'
import { partyStems, stemmer } from './content-words.ts'
import { familyOf } from './families.ts'
import type { Family } from './families.ts'
import { isGeneric, originOf, ownParty, voicesOf } from './origins.ts'
import type { Voices } from './origins.ts'
import { markRecycled } from './recycled.ts'
import { weaponClasses } from './weapon-classes.ts'

/** A report with the claims read from it. */
export interface ReadReport {
  readonly report: Report
  readonly claims: readonly Claim[]
}

/** A claim with what comparing it to others needs, reckoned once. Times are minutes of the pack's zone; null: not known. */
export interface Heard {
  readonly claim: Claim
  readonly report: Report
  /** Place in the order of all claims: by time said, then report, then place in the text. */
  readonly at: number
  readonly said: number | null
  readonly from: number | null
  readonly to: number | null
  readonly family: Family
  readonly stems: readonly string[]
  /** Whose word it finally is: the same string for every relay of one claimant. */
  readonly origin: string
  /** The side as such speaks ("Corvin said", "Arden officials"), not one of its institutions by name. */
  readonly isGeneric: boolean
  /** Classes of weapons named in the claim. */
  readonly weapons: readonly string[]
  /** Sorts of deed its words tell of, each once: ids of `1-lexicon/en/deeds.ts`. */
  readonly deeds: readonly string[]
  /** Places the claim is surely about (an id, not merely a district around it). */
  readonly exact: readonly string[]
  /** Its figures above one as one string ("killed 4-4,injured 7-7"); equal strings are equal figures. */
  readonly points: string
  /** Places it is only near, or towards which it happened: never the same spot as the place itself. */
  readonly toward: readonly string[]
}

/** All claims in one order that does not depend on the order of the reports. A report given twice counts once; paragraphs carried on from earlier reports are background. */
export function hear(reports: readonly ReadReport[], pack: Pack): readonly Heard[] {
  const stemsOf = stemmer(partyStems(pack))
  const voices = voicesOf(pack)
  const out: Heard[] = []
  const rank = partyRank(pack)
  for (const { report, claims } of markRecycled(inOrder(reports, pack))) {
    const said = minutesOrNull(report.said)
    for (const claim of [...claims].sort(
      (a, b) => a.start - b.start || a.end - b.end || rank(a.party) - rank(b.party) || compare(a.id, b.id),
    ))
      out.push(hearOne(claim, report, out.length, said, stemsOf, voices))
  }
  return out
}

function ownVoice(claim: Claim, report: Report): Claim {
  const party = ownParty(claim, report)
  return party === null ? claim : { ...claim, party, against: claim.against === party ? null : claim.against }
}

const REJECTED =
  /^(?:the )?(?:claims?|reports?|allegations?|accusations?|statements?|assertions?|information)\b[^.]*\b(?:is|are|was|were) (?:\w+ly )?(?:false|untrue|groundless|baseless|unfounded|fake|fabricated|not true|absurd|lies|a lie|disinformation|propaganda)\b/i
const WE_DENY = /^we (?:\w+ly )?(?:deny|reject|refute)\b/i

/** "The claims of the other side that … are false" rejects what it embeds, whatever stance the reader gave it. */
function embeddedDenial(claim: Claim, report: Report): Claim {
  if (claim.stance === 'denies' || claim.background) return claim
  const sentence = report.text.slice(claim.sentence.start, claim.sentence.end)
  const verdict = REJECTED.exec(sentence)
  const isRejected = verdict !== null && claim.end >= claim.sentence.start + verdict[0].length
  return isRejected || WE_DENY.test(sentence) ? { ...claim, stance: 'denies', kind: 'denial' } : claim
}

function hearOne(
  given: Claim,
  report: Report,
  at: number,
  said: number | null,
  stemsOf: (text: string) => readonly string[],
  voices: Voices,
): Heard {
  const claim = embeddedDenial(ownVoice(given, report), report)
  const origin = originOf(claim, report, voices)
  return {
    claim,
    report,
    at,
    said,
    from: minutesOrNull(claim.when?.from ?? null),
    to: minutesOrNull(claim.when?.to ?? null),
    family: familyOf(claim),
    stems: stemsOf(claim.text),
    origin,
    isGeneric: isGeneric(origin, voices),
    weapons: weaponClasses(claim.weapons.map((w) => w.words).join(' ') || claim.text),
    deeds: deedsIn(claim.text),
    exact: placesWith(claim, 'exact'),
    toward: placesWith(claim, 'direction'),
    points: pointsOf(claim),
  }
}

/**
 * Reports by time said (undated first); one of each id. Ties go by the publisher's place in the pack and the length of the text before the id, because an id is
 * a hash: exchanging the parties' names must not reorder what was said at one moment.
 */
export function inOrder(reports: readonly ReadReport[], pack: Pack): readonly ReadReport[] {
  const once = new Map(reports.map((r) => [r.report.id, r]))
  const rank = partyRank(pack)
  return [...once.values()].sort(
    (a, b) =>
      compare(a.report.said ?? '', b.report.said ?? '') ||
      rank(a.report.publisherParty) - rank(b.report.publisherParty) ||
      a.report.text.length - b.report.text.length ||
      compare(a.report.id, b.report.id),
  )
}

/** A party's place in the pack; the words every pack shares come after all of them. */
function partyRank(pack: Pack): (party: PartyId) => number {
  const ranks = new Map(pack.parties.map((p, i) => [p.id, i]))
  return (party) => ranks.get(party) ?? pack.parties.length
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function minutesOrNull(civil: string | null): number | null {
  if (civil === null) return null
  const n = civilMinutes(civil)
  return Number.isNaN(n) ? null : n
}

function pointsOf(claim: Claim): string {
  if (claim.tolls.length === 0) return ''
  return claim.tolls
    .filter((t) => t.low !== null && t.low > 1)
    .map((t) => `${t.measure} ${t.low}-${t.high}`)
    .sort()
    .join(',')
}

function placesWith(claim: Claim, precision: PlacePrecision): readonly string[] {
  const out = new Set<string>()
  for (const p of claim.places) if (p.place !== null && p.precision === precision) out.add(p.place)
  return [...out]
}
