import type { TollBasis } from '../../0-terms/toll.ts'
import { BASES } from '../../1-lexicon/en/casualty-words.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { TokenKind, type Tokens } from '../../2-document/tokens.ts'

const bases = indexPhrases(BASES, row => row.words.split('|'))
const SINCE = foldHash('since'), IN = foldHash('in'), OVER = foldHash('over'), DURING = foldHash('during')
const recent = wordSet('monday tuesday wednesday thursday friday saturday sunday dawn yesterday morning midnight night evening noon today overnight')
const spans = wordSet('hours days')

/**
 * Over which time a toll counts. `cumulative`: from a beginning until now ("since", "so far", a war as the one that kills);
 * `window`: over hours or days ("in the past 24 hours", "since Wednesday"); `incident` otherwise.
 */
export function tollBasis(t: Tokens, from: number, to: number): TollBasis {
  let window = false
  for (let i = from; i < to; i++) {
    const hit = phraseAt(bases, t, i, to)
    if (hit?.row.basis === 'cumulative') return 'cumulative'
    if (hit || isSpan(t, i, to)) window = true
    if (t.fold[i] === SINCE) {
      if (!isRecent(t, i + 1, to)) return 'cumulative'
      window = true
    }
  }
  return window ? 'window' : 'incident'
}

/** "in 24 hours", "over five days", "in three days of fighting". */
function isSpan(t: Tokens, i: number, to: number): boolean {
  if (t.fold[i] !== IN && t.fold[i] !== OVER && t.fold[i] !== DURING) return false
  for (let k = i + 1; k < Math.min(to, i + 5); k++) if (spans.has(t.fold[k])) return true
  return false
}

/** "since Wednesday", "since dawn", "since early Monday". */
function isRecent(t: Tokens, i: number, to: number): boolean {
  for (let k = i; k < Math.min(to, i + 3); k++) {
    if (recent.has(t.fold[k])) return true
    if (t.kind[k] === TokenKind.number) return false
  }
  return false
}
