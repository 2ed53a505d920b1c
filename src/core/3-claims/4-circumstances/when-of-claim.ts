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
  for (let k = firstFrom(times, place.sentenceFrom); k < times.length && times[k].from < place.sentenceTo; k++) {
    const t = times[k]
    const inside = t.from < place.claimTo && t.to > place.claimFrom
    const rank = !inside
      ? rankOutside(t, tokens, place)
      : besideInnerCue(t, place) ||
          behindCue(t, place) ||
          IDLE.test(t.when.words) ||
          measuresRecord(t, tokens, place) ||
          namesPaper(t, tokens)
        ? 0
        : rankInside(t)
    if (rank > bestRank) {
      best = t
      bestRank = rank
    }
  }
  return best
}

/** Index of the first expression that does not end before a token. */
function firstFrom(times: readonly TimeExpression[], token: number): number {
  let low = 0,
    high = times.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (times[mid].to <= token) low = mid + 1
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

/** In an interrupted quotation the time after the inner cue is that of the saying: "We won," he said on Sunday, "and …". */
function besideInnerCue(t: TimeExpression, place: ClaimPlace): boolean {
  const { cueFrom = -1, cueTo = -1 } = place
  return cueFrom >= place.claimFrom && cueTo < place.claimTo && t.from >= cueTo && t.from - cueTo <= 6
}

/** Right behind the cue a time is that of the saying, though the tagger took it into the claim: "said | on Friday that …". */
function behindCue(t: TimeExpression, place: ClaimPlace): boolean {
  const { cueTo = -1 } = place
  return cueTo >= 0 && cueTo <= t.from && t.from - cueTo <= 1 && t.from - place.claimFrom <= 1 && t.from >= place.claimFrom
}

/** "currently", "so far": words that go with any state of affairs and date none (once in twelve times, in the training texts). */
const IDLE = /^(currently|so far|thus far)$/i

const RECORD = /^(worst|largest|biggest|deadliest|heaviest|highest|fiercest|bloodiest|most|first|lowest)$/i

/** "the worst fighting since 1994": the time measures a record and dates nothing. */
function measuresRecord(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if (t.relation !== 'since' && t.form !== 'span') return false
  for (let i = Math.max(place.sentenceFrom, t.from - 14); i < t.from; i++)
    if (RECORD.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return true
  return false
}

const PAPER = /^(deal|agreement|accord|pact|statement|declaration|holiday|resolution|memorandum)$/i

/** "the 10 November peace deal": the date names the paper. */
function namesPaper(t: TimeExpression, tokens: Tokens): boolean {
  if (t.form !== 'date' || t.relation !== 'none') return false
  for (let i = t.to; i < Math.min(tokens.n, t.to + 3); i++) if (PAPER.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return true
  return false
}

/** A bare year or part of the day names a thing rather than dates it: "the 2011 uprising", "a night raid". */
function isLabel(t: TimeExpression): boolean {
  return (
    t.relation === 'none' &&
    (t.rule === 'when.year' || t.rule === 'when.part' || t.rule === 'when.decade' || t.rule === 'when.century' || t.rule === 'when.season')
  )
}

/** Outside the claim's words. Right before them and not after the cue it dates the thing: "Also on Sunday, [shells fell …], he said". */
function rankOutside(t: TimeExpression, tokens: Tokens, place: ClaimPlace): number {
  if (t.from >= place.claimFrom) return 0
  if (
    place.claimFrom - t.to <= 1 &&
    opensSentence(t, tokens, place) &&
    !cueBefore(t, place) &&
    t.relation !== 'after' &&
    t.relation !== 'before'
  )
    return t.relation === 'none' && (t.form === 'span' || t.when.basis === 'written') ? 0 : 4
  const reported = (place.cueFrom ?? -1) >= 0
  const opens = opensSentence(t, tokens, place)
  if (t.form === 'span') return !t.weak && opens && t.relation !== 'none' ? 2 : 0
  if (t.relation === 'since') return opens || !reported ? 2 : 0
  if (reported) return 0
  if (t.form === 'shift') return t.relation === 'after' || t.relation === 'before' ? 0 : 2
  return t.form === 'date' && opens && t.relation === 'at' ? 1 : 0
}

function cueBefore(t: TimeExpression, place: ClaimPlace): boolean {
  return (place.cueFrom ?? -1) >= 0 && place.cueFrom! < t.from
}

function opensSentence(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if (t.from <= place.sentenceFrom + 1) return true
  return (tokens.flag[t.from] & TokenFlag.lineBefore) !== 0
}
