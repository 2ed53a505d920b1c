import { foldCode } from '../1-lexicon/fold.ts'
import { TAG, TAGS } from './pos.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

/**
 * Features of the tagger, as rows of a hashed weight table. Each family depends on one word type (so that its sum can be kept per type) or on
 * the tags to the left. Trainer and tagger both call these functions: what is learned is what is read.
 */
export const ROW_BITS = 18
export const N_TAGS: number = TAGS.length
/** The tag before the first word of a sentence. */
export const NO_TAG: number = N_TAGS

/**
 * What the features see of one word: hashes of its folded form, of its last one to four letters and its first one and three; and its shape:
 * capital 1, all capitals 2, number 4, mark 8, clitic 16, case unknown 32, inner mark 64. No reference to the text is kept.
 */
export interface WordType {
  readonly fold: number
  readonly shape: number
  readonly suffix: readonly [number, number, number, number]
  readonly prefix: readonly [number, number]
}

const Shape = { number: 4, mark: 8, clitic: 16, caseUnknown: 32, inner: 64 } as const
const NUMBER_FOLD = 0x4e554d

/** The word outside the sentence, on either side. */
export const EDGE: WordType = { fold: 0x45444745, shape: 0, suffix: [0, 0, 0, 0], prefix: [0, 0] }

/** Shape bits of token `i`; `caseKnown` is false in a sentence all in capitals or all in small letters. */
export function shapeOf(t: Tokens, i: number, caseKnown: boolean): number {
  const flag = t.flag[i],
    kind = t.kind[i]
  const cased = caseKnown ? flag & (TokenFlag.capital | TokenFlag.allCaps) : Shape.caseUnknown
  return (
    cased |
    (kind === TokenKind.number ? Shape.number : kind === TokenKind.word ? 0 : Shape.mark) |
    ((flag & TokenFlag.clitic) !== 0 ? Shape.clitic : 0) |
    ((flag & TokenFlag.compound) !== 0 ? Shape.inner : 0)
  )
}

/** All numbers are one word to the tagger. */
export function foldOfToken(t: Tokens, i: number): number {
  return t.kind[i] === TokenKind.number ? NUMBER_FOLD : t.fold[i]
}

/** Does the sentence tell names by their capitals? Not when at least four words are all capitals, or all small. */
export function caseKnown(t: Tokens, from: number, to: number): boolean {
  let words = 0,
    caps = 0,
    capital = 0
  for (let i = from; i < to; i++) {
    if (t.kind[i] !== TokenKind.word || t.end[i] - t.start[i] < 2) continue
    words++
    if ((t.flag[i] & TokenFlag.allCaps) !== 0) caps++
    if ((t.flag[i] & TokenFlag.capital) !== 0) capital++
  }
  return words < 4 || (caps * 10 < words * 7 && capital > 0)
}

const row = (template: number, value: number): number => {
  let h = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  return Math.imul(h, 0xc2b2ae35) >>> (32 - ROW_BITS)
}
const pair = (a: number, b: number): number => Math.imul(a, 0x01000193) ^ (b + 0x7f4a7c15)

function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5
  for (let k = start; k < end; k++) h = Math.imul(h ^ foldCode(text.charCodeAt(k)), 0x01000193)
  return h
}

/** Token `i` as the features see it. */
export function wordType(t: Tokens, i: number, shape: number): WordType {
  const start = t.start[i],
    end = t.end[i]
  const last = (n: number): number => hashOf(t.text, Math.max(start, end - n), end)
  const first = (n: number): number => hashOf(t.text, start, Math.min(end, start + n))
  return { fold: foldOfToken(t, i), shape, suffix: [last(1), last(2), last(3), last(4)], prefix: [first(1), first(3)] }
}

/** The tag that needs no model, or -1: numbers, and words that had one tag in training (not in capitals: "US" is not "us"). */
export function certainTag(w: WordType, fast: ReadonlyMap<number, number>): number {
  if ((w.shape & Shape.number) !== 0) return TAG.NUM
  return (w.shape & TokenFlag.allCaps) !== 0 ? -1 : (fast.get(w.fold) ?? -1)
}

/** The word itself. */
export function selfRows(w: WordType, out: number[]): void {
  const [s1, s2, s3, s4] = w.suffix
  out.push(row(1, 0), row(2, w.fold), row(3, s1), row(4, s2), row(5, s3), row(6, s4), row(7, w.prefix[0]), row(8, w.prefix[1]))
  out.push(row(9, w.shape), row(10, pair(s3, w.shape)), row(11, pair(w.fold, w.shape)))
}

/** The word as its right neighbour's left neighbour. */
export function leftRows(w: WordType, out: number[]): void {
  out.push(row(20, w.fold), row(21, w.suffix[2]), row(22, w.shape))
}

/** The word as the left neighbour of the left neighbour of a word. */
export function left2Rows(w: WordType, out: number[]): void {
  out.push(row(23, w.fold))
}

/** The word as its left neighbour's right neighbour. */
export function rightRows(w: WordType, out: number[]): void {
  out.push(row(24, w.fold), row(25, w.suffix[2]), row(26, w.shape), row(27, w.suffix[1]))
}

/** The word as the right neighbour of the right neighbour of a word. */
export function right2Rows(w: WordType, out: number[]): void {
  out.push(row(28, w.fold))
}

/** What depends on two tags to the left: kept for every pair. */
export function tagRows(tag1: number, tag2: number, out: number[]): void {
  out.push(row(30, tag1), row(31, tag2), row(32, pair(tag1, tag2)))
}

/** How many rows `mixedRows` writes. */
export const N_MIXED = 5

/** What depends on several things at once, written into the first places of `out`: asked for at every word, it makes no list. `first`: the word opens its sentence. */
export function mixedRows(w: WordType, left: WordType, right: WordType, tag1: number, first: boolean, out: Int32Array): void {
  mixedRowsOf(w.fold, w.shape, left.fold, right.fold, right.suffix[2], tag1, first, out)
}

/** The same of what it hangs on. */
export function mixedRowsOf(
  fold: number,
  shape: number,
  left: number,
  right: number,
  rightSuffix: number,
  tag1: number,
  first: boolean,
  out: Int32Array,
): void {
  out[0] = row(33, pair(tag1, fold))
  out[1] = row(34, pair(left, fold))
  out[2] = row(35, pair(fold, right))
  out[3] = row(36, pair(first ? 1 : 0, shape))
  out[4] = row(37, pair(tag1, rightSuffix))
}
