import type { TollBasis } from '../../0-terms/toll.ts'
import { BASES, DEEDS } from '../../1-lexicon/en/casualty-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

const bases = indexPhrases(BASES, (row) => row.words.split('|'))
const SINCE = foldHash('since')
const recent = wordSet(`${WEEKDAY_NAMES} dawn yesterday morning midnight night evening noon today overnight`)
const over = wordSet('in over during within'),
  shortSpans = wordSet('hours hour days weeks'),
  longSpans = wordSet('months years')
const longDays = wordSet('days weeks'),
  fighting = wordSet('fighting clashes war hostilities conflict')
const OF = foldHash('of')
const deeds = wordSet(DEEDS),
  perfect = wordSet('has have')
/** A total this large is no single deed's, unless a deed is named. */
const LARGE = 1000,
  FAIR = 100,
  /** Nor is one from here on when a side's own dead are told without deed, place or day. */
  UNPLACED = 50

/**
 * Over which time the tolls of tokens [from, to) count. `window`: over hours or days ("in the past 24 hours", "since Wednesday");
 * `cumulative`: from a beginning until now ("since", "so far", a war as the one that kills, or a total too large for one deed);
 * `incident` otherwise. `largest`: the largest figure stated, 0 when none; `vast`: "thousands" or more without a figure; `missing`: some are missing;
 * `named`: a side's people are told, or a tally, and no place is named.
 */
export function tollBasis(
  t: Tokens,
  from: number,
  to: number,
  size: { readonly largest: number; readonly vast: boolean; readonly missing: boolean; readonly named: boolean },
): TollBasis {
  let war = false,
    window = false,
    deed = false,
    since = false,
    lasting = false,
    dated = false,
    lasts = false,
    lately = false
  for (let i = from; i < to; i++) {
    const hit = phraseAt(bases, t, i, to)
    if (hit?.row.basis === 'window') window = true
    if (hit?.row.basis === 'cumulative') war = true
    if (hit?.row.id === 'basis.so-far') lasts = true
    if (t.fold[i] === SINCE && isRecent(t, i + 1, to)) window = lately = true
    else if (t.fold[i] === SINCE) since = true
    if (deeds.has(t.fold[i])) deed = true
    if (perfect.has(t.fold[i])) lasting = true
    if (recent.has(t.fold[i])) dated = true
    const span = spanAt(t, i, to)
    if (span === 'window') window = true
    if (span === 'cumulative') war = true
  }
  if (since && !lately) return 'cumulative'
  if (window) return 'window'
  const small = deed && !lasts && size.largest > 0 && size.largest < UNPLACED
  if ((war && !small) || size.vast || size.missing || size.largest >= 2 * LARGE) return 'cumulative'
  if (deed) return 'incident'
  const large = size.largest >= LARGE || (lasting && size.largest >= FAIR) || (size.named && !dated && size.largest >= UNPLACED)
  return large ? 'cumulative' : 'incident'
}

/** "in 24 hours", "over five days"; "over the past five years". */
function spanAt(t: Tokens, i: number, to: number): TollBasis {
  if (!over.has(t.fold[i])) return 'incident'
  for (let k = i + 1; k < Math.min(to, i + 5); k++) {
    if (shortSpans.has(t.fold[k])) return isWhole(t, k, to) ? 'cumulative' : 'window'
    if (longSpans.has(t.fold[k])) return 'cumulative'
  }
  return 'incident'
}

/** "44 days of intense clashes": all of a war, not a part of it. */
function isWhole(t: Tokens, k: number, to: number): boolean {
  if (!longDays.has(t.fold[k]) || k + 1 >= to || t.fold[k + 1] !== OF) return false
  for (let j = k + 2; j < Math.min(to, k + 5); j++) if (fighting.has(t.fold[j])) return true
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
