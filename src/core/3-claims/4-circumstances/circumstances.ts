import { isSide, type PartyId } from '../../0-terms/party.ts'
import type { PlaceMention } from '../../0-terms/place.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import type { When } from '../../0-terms/when.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { AttributedSpan } from '../3-speakers/attribute-spans.ts'
import { findHedges } from './hedges.ts'
import type { TollOptions } from './how-many-options.ts'
import { tollsOfClaim } from './how-many-cut.ts'
import type { TollRead } from './how-many.ts'
import { timeOfClaim } from './when-of-claim.ts'
import { findTimes, type TimeExpression } from './when.ts'
import { findPlaces } from './where.ts'
import { findWeapons } from './with-what.ts'

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
  return spans.map(({ span, by }) => {
    const time = timeAt(c, times, { span, by })
    const hedges = hedgesOf(c, { span, by }),
      weapons = findWeapons(tokens, span.from, span.to)
    const sentence = { sentenceFrom: c.doc.sentences.from[span.sentence], sentenceTo: c.doc.sentences.to[span.sentence] }
    const tolls = tollsOfClaim(c.doc, { from: span.from, to: span.to, ...sentence }, tollOptions(c, gaz, by))
    return {
      span,
      by,
      tolls,
      places: findPlaces(c.doc, span.from, span.to, gaz),
      when: time?.when ?? null,
      hedge: hedges[0] ? plain(tokens.text, hedges[0]) : null,
      weapons: weapons.map((w) => plain(tokens.text, w)),
      rules: [
        ...tolls.flatMap((t) => t.rules),
        ...(time ? [time.rule] : []),
        ...hedges.slice(0, 1).map((h) => h.rule),
        ...weapons.map((w) => w.rule),
      ],
    }
  })
}

const plain = (text: string, w: Words): Words => wordsAt(text, w.start, w.end)

function timeAt(c: ReadingContext, times: readonly TimeExpression[], { span, by }: AttributedSpan): TimeExpression | null {
  const { tokens, sentences } = c.doc
  const cue =
    by.attribution && by.attribution.sentence === span.sentence ? { cueFrom: by.attribution.cue.from, cueTo: by.attribution.cue.to } : {}
  return timeOfClaim(times, tokens, {
    sentenceFrom: sentences.from[span.sentence],
    sentenceTo: sentences.to[span.sentence],
    claimFrom: span.from,
    claimTo: span.to,
    ...cue,
  })
}

/** Hedges in the claim's own words, or in the verb group that reports it ("reportedly said"). */
function hedgesOf(c: ReadingContext, { span, by }: AttributedSpan): ReturnType<typeof findHedges> {
  const inside = findHedges(c.doc.tokens, span.from, span.to)
  const cue = by.attribution?.cue
  if (inside.length || !cue || cue.to - cue.from < 2 || by.attribution?.sentence !== span.sentence) return inside
  return findHedges(c.doc.tokens, cue.from, cue.to)
}

/** In a war of two sides, people a claimant reports harmed without saying whose are its own; among many parties nothing is assumed. */
function tollOptions(c: ReadingContext, gaz: Gazetteer, by: AttributedSpan['by']): TollOptions {
  const party = by.chain.at(-1)?.party ?? null
  return {
    claimParty: isSide(party) ? party : null,
    partyOfMention: (m: number): PartyId | null => gaz.partyOf(c.doc.mentions[m]),
    opponentOf: (p: PartyId): PartyId | null => {
      const opponents = gaz.party(p)?.opponents ?? []
      return opponents.length === 1 ? opponents[0] : null
    },
    peopleAreOwn: gaz.pack.parties.length === 2,
  }
}
