import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import type { TimeExpression } from './when.ts'

/** Where a claim stands: its sentence, its own words, and the cue that reports it. All tokens, half-open; no cue in the outlet's own voice. */
export interface ClaimPlace {
  readonly sentenceFrom: number
  readonly sentenceTo: number
  readonly claimFrom: number
  readonly claimTo: number
  readonly cueFrom?: number
  readonly cueTo?: number
}

/**
 * Chooses the expression that dates the thing a claim asserts, not the saying of it; null when nothing does. A time inside the claim's words
 * dates the thing nearly always. Outside them a plain date dates the saying or another act more often than not, so only what cannot date a
 * saying counts there: "In three days of fighting, …", "Since 4 May, …", and in the outlet's own voice "yesterday", "last week", a date that opens the sentence.
 */
export function timeOfClaim(times: readonly TimeExpression[], tokens: Tokens, place: ClaimPlace): TimeExpression | null {
  let best: TimeExpression | null = null
  let bestRank = 0
  for (let k = firstFrom(times, place.sentenceFrom); k < times.length && times[k]!.from < place.sentenceTo; k++) {
    const t = times[k]!
    const inside = t.from < place.claimTo && t.to > place.claimFrom
    const rank = inside ? rankInside(t) : rankOutside(t, tokens, place)
    if (rank > bestRank) { best = t; bestRank = rank }
  }
  return best
}

/** Index of the first expression that does not end before a token. */
function firstFrom(times: readonly TimeExpression[], token: number): number {
  let low = 0, high = times.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (times[mid]!.to <= token) low = mid + 1
    else high = mid
  }
  return low
}

/** Higher dates an act more surely; 0 never. */
function rankInside(t: TimeExpression): number {
  if (t.form === 'date') return isLabel(t) ? 2 : t.relation === 'none' ? 8 : 9
  if (t.form === 'shift') return t.relation === 'after' || t.relation === 'before' ? 6 : 9
  if (t.form === 'span') return t.weak ? 0 : t.relation === 'none' || t.relation === 'after' ? 0 : t.when.from !== null ? 8 : 6
  if (t.form === 'event') return t.relation === 'since' ? 5 : 4
  return t.form === 'reference' && (!t.weak || / far$/i.test(t.when.words)) ? 3 : 0
}

/** A bare year or part of the day names a thing rather than dates it: "the 2011 uprising", "a night raid". */
function isLabel(t: TimeExpression): boolean {
  return t.relation === 'none' && (t.rule === 'when.year' || t.rule === 'when.part' || t.rule === 'when.decade' || t.rule === 'when.century' || t.rule === 'when.season')
}

/** Outside the claim's words. */
function rankOutside(t: TimeExpression, tokens: Tokens, place: ClaimPlace): number {
  if (t.from >= place.claimFrom) return 0
  const reported = (place.cueFrom ?? -1) >= 0
  const opens = opensSentence(t, tokens, place)
  if (t.form === 'span') return !t.weak && opens && t.relation !== 'none' ? 2 : 0
  if (t.relation === 'since') return opens || !reported ? 2 : 0
  if (reported) return 0
  if (t.form === 'shift') return 2
  return t.form === 'date' && opens && t.relation === 'at' ? 1 : 0
}

function opensSentence(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if (t.from <= place.sentenceFrom + 1) return true
  return (tokens.flag[t.from] & TokenFlag.lineBefore) !== 0
}
