import { AGENCIES, BOILERPLATE } from '../1-lexicon/en/layout-words.ts'
import { foldCode } from '../1-lexicon/fold.ts'
import { phrase, wordSet } from '../1-lexicon/word-set.ts'
import { datelineEnd, headDateEnd } from './datelines.ts'
import type { BlockKind, TokenRange } from './document.ts'
import { sentenceEnd } from './sentence-ends.ts'
import { codeAt, countWords, has, isMark, isNumber, isWord, matchesPhrase } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const agencies = wordSet(AGENCIES),
  by = wordSet('by')
const mastheads = BOILERPLATE.filter((row) => row.inline).map((row) => phrase(row.words))
/** How far into a paragraph a masthead or a dateline in brackets is looked for, in tokens. */
const MASTHEAD_REACH = 40,
  DATELINE_REACH = 60,
  LONGEST_BYLINE = 7
/** Shorter titles repeat by chance. In words. */
const SHORTEST_TITLE = 4

export interface Piece {
  readonly kind: BlockKind
  readonly from: number
  readonly to: number
}

/**
 * What stands at the head of a running paragraph before its text, as pieces of their own: mastheads, the page's date, the title once more, a dateline. `near`
 * marks the first paragraphs of a text, where all of these are looked for; further on only a dateline is.
 */
export function cutHead(tokens: Tokens, from: number, to: number, title: TokenRange | null, near: boolean): readonly Piece[] {
  const out: Piece[] = []
  let at = from
  for (let round = 0; round < 8 && at < to; round++) {
    const found = near ? nearHead(tokens, at, to, title) : head('dateline', at, datelineEnd(tokens, at, to, false))
    if (!found) break
    out.push(...found)
    at = found[found.length - 1].to
  }
  return out
}

function head(kind: BlockKind, from: number, to: number): readonly Piece[] | null {
  return to > from ? [{ kind, from, to }] : null
}

function nearHead(tokens: Tokens, at: number, to: number, title: TokenRange | null): readonly Piece[] | null {
  return (
    head('boilerplate', at, mastheadEnd(tokens, at, to)) ??
    head('heading', at, title ? repeatedTitleEnd(tokens, at, to, title) : at) ??
    head('dateline', at, pageDateEnd(tokens, at, to)) ??
    head('dateline', at, datelineEnd(tokens, at, to, false)) ??
    innerDateline(tokens, at, to)
  )
}

/** "… For Immediate Release": everything up to the phrase is masthead, when no sentence ends before it. */
function mastheadEnd(tokens: Tokens, at: number, to: number): number {
  const reach = Math.min(to, at + MASTHEAD_REACH)
  for (let i = at; i < reach; i++) {
    for (const words of mastheads) if (matchesPhrase(tokens, i, to, words)) return i + words.length
    if (sentenceEnd(tokens, i, to, null)) break
  }
  return at
}

/** The date of the page with an agency before it or an agency or byline after it ("AFP Tuesday 20 Sep 2016", "April 19 2017 by Hale Courier"). */
function pageDateEnd(tokens: Tokens, at: number, to: number): number {
  const start = agencies.has(tokens.fold[at]) && at + 1 < to ? at + 1 : at
  let end = headDateEnd(tokens, start, to)
  if (end === start)
    return agencies.has(tokens.fold[at]) && has(tokens, at, TokenFlag.allCaps) && beginsName(tokens, start, to) && start > at ? start : at
  if (end < to && by.has(tokens.fold[end])) end = bylineEnd(tokens, end, to)
  if (end + 1 < to && agencies.has(tokens.fold[end]) && beginsName(tokens, end + 1, to)) end++
  return end
}

function beginsName(tokens: Tokens, i: number, to: number): boolean {
  return i < to && (has(tokens, i, TokenFlag.capital) || isNumber(tokens, i) || codeAt(tokens, i) === 34 || codeAt(tokens, i) === 0x201c)
}

/** "by" and the capitals after it: too greedy where the title follows at once, so it stops at a number or after a few words. */
function bylineEnd(tokens: Tokens, at: number, to: number): number {
  let i = at + 1
  while (i < to && i - at < LONGEST_BYLINE && ((isWord(tokens, i) && has(tokens, i, TokenFlag.capital)) || isMark(tokens, i, 45))) i++
  return Math.min(i, at + 1 + 5)
}

/** Where the title, met again at `at`, ends; `at` when it is not met. Letters and digits alone are compared. */
function repeatedTitleEnd(tokens: Tokens, at: number, to: number, title: TokenRange): number {
  if (title.to > at || countWords(tokens, title.from, title.to) < SHORTEST_TITLE) return at
  let i = at,
    place = tokens.start[at]
  for (let t = title.from; t < title.to; t++) {
    if (tokens.kind[t] > TokenKind.number) continue
    for (let p = tokens.start[t]; p < tokens.end[t]; p++) {
      const want = tokens.text.charCodeAt(p)
      if (isMarkCode(want)) continue
      while (i < to && (place >= tokens.end[i] || tokens.kind[i] > TokenKind.number || isMarkCode(tokens.text.charCodeAt(place)))) {
        if (place + 1 < tokens.end[i] && tokens.kind[i] <= TokenKind.number) place++
        else if (++i < to) place = tokens.start[i]
      }
      if (i >= to || foldCode(tokens.text.charCodeAt(place)) !== foldCode(want)) return at
      place++
    }
  }
  if (place !== tokens.end[i]) return at
  return afterTitle(tokens, at, i + 1, to)
}

/** Marks inside words that a careless copy loses: apostrophes, stops and group marks. */
function isMarkCode(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 46 || code === 44
}

/** The title ends there only if a new sentence, or its own stop, follows. */
function afterTitle(tokens: Tokens, at: number, i: number, to: number): number {
  if (i < to && (isMark(tokens, i, 46) || codeAt(tokens, i) === 63 || codeAt(tokens, i) === 33)) return i + 1
  return i >= to || beginsName(tokens, i, to) || codeAt(tokens, i) === 40 ? i : at
}

/** A dateline with brackets further on: what stands before it is masthead, or text when it holds a sentence. */
function innerDateline(tokens: Tokens, at: number, to: number): readonly Piece[] | null {
  const reach = Math.min(to, at + DATELINE_REACH)
  let sentences = false
  for (let i = at; i < reach; i++) {
    if (i > at && has(tokens, i, TokenFlag.allCaps) && has(tokens, i, TokenFlag.spaceBefore)) {
      const end = datelineEnd(tokens, i, to, true)
      if (end > i)
        return [
          { kind: sentences ? 'paragraph' : 'boilerplate', from: at, to: i },
          { kind: 'dateline', from: i, to: end },
        ]
    }
    if (sentenceEnd(tokens, i, to, null)) sentences = true
  }
  return null
}
