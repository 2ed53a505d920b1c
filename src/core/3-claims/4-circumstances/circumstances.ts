import type { RuleId } from '../../0-terms/claim.ts'
import { isSide, type PartyId } from '../../0-terms/party.ts'
import type { PlaceMention } from '../../0-terms/place.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import type { When } from '../../0-terms/when.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import type { AttributedSpan } from '../3-speakers/attribute-spans.ts'
import { findHedges, type Hedge } from './hedges.ts'
import type { TollOptions } from './how-many-options.ts'
import { tollsOfClaim, type Cut } from './how-many-cut.ts'
import type { TollRead } from './how-many.ts'
import { timeOfClaim } from './when-of-claim.ts'
import { findTimes, type TimeExpression } from './when.ts'
import { findPlaces } from './where.ts'
import { findWeapons, type Weapon } from './with-what.ts'

/** A claim span with its claimant and what its words say of time, place, harm and means. */
export interface Circumstanced extends AttributedSpan {
  readonly tolls: readonly TollRead[]
  readonly places: readonly PlaceMention[]
  readonly when: When | null
  readonly hedge: Words | null
  readonly weapons: readonly Words[]
  /** Rules that read them. */
  readonly rules: readonly string[]
}

/** Reads when, where, how many, with what and how surely off every claim's own words and its sentence. */
export function circumstances(c: ReadingContext, gaz: Gazetteer, spans: readonly AttributedSpan[]): Circumstanced[] {
  const { tokens, report } = c.doc
  const style = gaz.pack.style
  const times = findTimes(tokens, 0, tokens.n, {
    said: report.said,
    nightOf: style.nightOf[report.publisherParty] ?? style.nightOf.default ?? 'begins',
  })
  const optionsOf = tollOptions(c, gaz)
  return spans.map(({ span, by }) => {
    const time = timeAt(c, times, { span, by })
    const [hedge = null] = hedgesOf(c, { span, by }),
      weapons = findWeapons(tokens, span.from, span.to)
    const tolls = tollsOfClaim(c.doc, cutOf(c, span), optionsOf(by))
    return {
      span,
      by,
      tolls,
      places: findPlaces(c.doc, span.from, span.to, gaz),
      when: time?.when ?? null,
      hedge: hedge && plain(tokens.text, hedge),
      weapons: weapons.map((w) => plain(tokens.text, w)),
      rules: rulesOf(tolls, time, hedge, weapons),
    }
  })
}

const cutOf = ({ doc: { sentences } }: ReadingContext, { from, to, sentence }: FoundSpan): Cut => ({
  from,
  to,
  sentenceFrom: sentences.from[sentence],
  sentenceTo: sentences.to[sentence],
})

function rulesOf(tolls: readonly TollRead[], time: TimeExpression | null, hedge: Hedge | null, weapons: readonly Weapon[]): RuleId[] {
  const out: RuleId[] = []
  for (const toll of tolls) out.push(...toll.rules)
  if (time) out.push(time.rule)
  if (hedge) out.push(hedge.rule)
  for (const weapon of weapons) out.push(weapon.rule)
  return out
}

const plain = (text: string, w: Words): Words => wordsAt(text, w.start, w.end)

function timeAt(c: ReadingContext, times: readonly TimeExpression[], { span, by }: AttributedSpan): TimeExpression | null {
  const { tokens, sentences } = c.doc
  const cue = by.attribution?.sentence === span.sentence ? by.attribution.cue : null
  return timeOfClaim(times, tokens, {
    sentenceFrom: sentences.from[span.sentence],
    sentenceTo: sentences.to[span.sentence],
    claimFrom: span.from,
    claimTo: span.to,
    cueFrom: cue?.from ?? -1,
    cueTo: cue?.to ?? -1,
  })
}

/** Hedges in the claim's own words, or in the verb group that reports it ("reportedly said"). */
function hedgesOf(c: ReadingContext, { span, by }: AttributedSpan): ReturnType<typeof findHedges> {
  const inside = findHedges(c.doc.tokens, span.from, span.to)
  const cue = by.attribution?.cue
  if (inside.length || !cue || cue.to - cue.from < 2 || by.attribution?.sentence !== span.sentence) return inside
  return findHedges(c.doc.tokens, cue.from, cue.to)
}

/**
 * What the tolls of a claim hang on beside its words; made once a claimant's side, of which a text has few. In a war of two sides, people a claimant reports
 * harmed without saying whose are its own; among many parties nothing is assumed.
 */
function tollOptions(c: ReadingContext, gaz: Gazetteer): (by: AttributedSpan['by']) => TollOptions {
  const made = new Map<PartyId | null, TollOptions>()
  const shared = {
    partyOfMention: (m: number): PartyId | null => gaz.partyOf(c.doc.mentions[m]),
    opponentOf: (p: PartyId): PartyId | null => {
      const opponents = gaz.party(p)?.opponents ?? []
      return opponents.length === 1 ? opponents[0] : null
    },
    peopleAreOwn: gaz.pack.parties.length === 2,
  }
  return ({ chain }) => {
    const party = chain.length > 0 ? chain[chain.length - 1].party : null
    const claimParty = isSide(party) ? party : null
    const options = made.get(claimParty) ?? { claimParty, ...shared }
    made.set(claimParty, options)
    return options
  }
}
