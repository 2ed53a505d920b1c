import type { PlaceMention } from '../../0-terms/place.ts'
import type { Words } from '../../0-terms/span.ts'
import type { When } from '../../0-terms/when.ts'
import { isSide, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { ReadingContext } from '../0-spans/context.ts'
import type { AttributedSpan } from '../1-speakers/attribute-spans.ts'
import { findTolls, type TollRead } from './how-many.ts'
import { timeOfClaim } from './when-of-claim.ts'
import { findTimes } from './when.ts'
import { findPlaces } from './where.ts'

/** A claim span with its claimant and what its words say of time, place, harm and means. */
export interface Circumstanced extends AttributedSpan {
  readonly tolls: readonly TollRead[]
  readonly places: readonly PlaceMention[]
  readonly when: When | null
  readonly hedge: Words | null
  readonly weapons: readonly Words[]
}

/** Reads when, where, how many, with what and how surely off every claim's own words and its sentence. */
export function circumstances(c: ReadingContext, gaz: Gazetteer, spans: readonly AttributedSpan[]): Circumstanced[] {
  const opponentOf = (party: PartyId): PartyId | null => {
    const opponents = gaz.party(party)?.opponents ?? []
    return opponents.length === 1 ? opponents[0] : null
  }
  const partyOfMention = (m: number): PartyId | null => gaz.partyOf(c.doc.mentions[m])
  const { tokens, sentences, report } = c.doc
  const times = findTimes(tokens, 0, tokens.n, { said: report.said, nightOf: gaz.pack.style.nightOf[report.publisherParty] ?? gaz.pack.style.nightOf.default ?? 'begins' })
  return spans.map(({ span, by }) => {
    const party = by.chain.at(-1)?.party ?? null
    return {
      span, by,
      tolls: findTolls(c.doc, span.from, span.to, { claimParty: isSide(party) ? party : null, partyOfMention, opponentOf }),
      places: findPlaces(c.doc, span.from, span.to, gaz),
      when: timeOfClaim(times, tokens, { sentenceFrom: sentences.from[span.sentence], sentenceTo: sentences.to[span.sentence], claimFrom: span.from, claimTo: span.to, ...cueAt(by) })?.when ?? null,
      hedge: null, weapons: [],
    }
  })
}

/** Where the cue that reports a claim stands; nothing in the outlet's own voice. */
function cueAt(by: AttributedSpan['by']): { cueFrom: number; cueTo: number } | object {
  return by.attribution ? { cueFrom: by.attribution.cue.from, cueTo: by.attribution.cue.to } : {}
}
