import type { Document } from '../../2-document/document.ts'
import { findTolls, mentionsHarm, type TollRead } from './how-many.ts'
import type { TollOptions } from './how-many-options.ts'

/** Where a claim stands: its tokens and those of its sentence, half-open. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly sentenceFrom: number
  readonly sentenceTo: number
}

/** How many tokens beside a claim may hold the word of harm that was cut off it: "took | 900 people from the town", "many people are in critical | condition". */
const BEFORE = 4,
  AFTER = 5
/** Tokens of a word of harm, less one, that a claim's edge may cut off its end. */
const LONGEST = 3

/** The tolls of a claim; people it names whose harm stands right outside it ("kidnapped | 900 people from the town") are counted, too. */
export function tollsOfClaim(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, cut: Cut, options: TollOptions): TollRead[] {
  const inside = findTolls(doc, cut.from, cut.to, options)
  const from = Math.max(cut.sentenceFrom, cut.from - BEFORE),
    to = Math.min(cut.sentenceTo, cut.to + AFTER)
  if (from === cut.from && to === cut.to) return inside
  if (!mentionsHarm(doc.tokens, from, cut.from, to) && !mentionsHarm(doc.tokens, Math.max(cut.from, cut.to - LONGEST), to, to, cut.to))
    return inside
  const around = findTolls(doc, from, to, options).filter(
    (toll) => toll.from >= cut.from && toll.to <= cut.to && !inside.some((known) => known.from < toll.to && known.to > toll.from),
  )
  return around.length === 0 ? inside : [...inside, ...around].sort((a, b) => a.from - b.from)
}
