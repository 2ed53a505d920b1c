import { CALENDAR_WORDS, type CalendarClass } from '../../1-lexicon/en/calendar-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'

/** What a token can be for the grammar: the classes of the calendar's words, and marks and numbers. 0 is everything else. */
export const C = {
  none: 0,
  month: 1,
  weekday: 2,
  weekdays: 3,
  season: 4,
  part: 5,
  unit: 6,
  cardinal: 7,
  ordinal: 8,
  quantity: 9,
  deictic: 10,
  edge: 11,
  relative: 12,
  direction: 13,
  approximate: 14,
  article: 15,
  of: 16,
  and: 17,
  to: 18,
  lead: 19,
  era: 20,
  zone: 21,
  meridian: 22,
  reference: 23,
  set: 24,
  every: 25,
  feast: 26,
  vague: 27,
  than: 28,
  future: 29,
  long: 30,
  stretch: 31,
  then: 32,
  event: 33,
  meal: 34,
  all: 35,
  feastday: 36,
  shortly: 37,
  course: 38,
  number: 40,
  clock: 41,
  dotted: 42,
  dash: 43,
  comma: 44,
  stop: 45,
  apostrophe: 46,
  open: 47,
  close: 48,
} as const satisfies Record<CalendarClass, number> & Record<string, number>

/** Columns over a range of tokens: class and value of each, padded so that a look past the end finds nothing. */
export interface TimeWords {
  readonly tokens: Tokens
  readonly from: number
  readonly to: number
  readonly is: Uint8Array
  readonly value: Int32Array
  /** The words in lower case, each written down when it is first asked for. */
  readonly lower: (string | undefined)[]
  /** Tokens with a class that can begin a time expression, in order. */
  readonly triggers: readonly number[]
}

const SIZE = 4096,
  MASK = SIZE - 1
const keys = new Int32Array(SIZE),
  rowOf = new Int16Array(SIZE).fill(-1)
interface Entry {
  readonly is: number
  readonly value: number
  readonly capital: boolean
  readonly short: boolean
}
const entries: Entry[] = []
fillTable()

function fillTable(): void {
  for (const row of CALENDAR_WORDS) {
    for (const word of row.words) {
      const hash = foldHash(word)
      let slot = hash & MASK
      while (rowOf[slot] >= 0) slot = (slot + 1) & MASK
      keys[slot] = hash
      rowOf[slot] = entries.length
      entries.push({ is: C[row.is], value: row.value, capital: row.capital === true, short: row.short === true })
    }
  }
}

/** Classes that begin an expression on their own; the rest only take part in one begun by these. */
const STARTS = new Uint8Array(64)
for (const c of [
  C.month,
  C.weekday,
  C.weekdays,
  C.season,
  C.part,
  C.unit,
  C.cardinal,
  C.ordinal,
  C.quantity,
  C.deictic,
  C.edge,
  C.relative,
  C.direction,
  C.approximate,
  C.article,
  C.reference,
  C.set,
  C.every,
  C.feast,
  C.vague,
  C.then,
  C.event,
  C.meal,
  C.all,
  C.feastday,
  C.shortly,
  C.course,
  C.lead,
  C.number,
  C.clock,
  C.dotted,
  C.apostrophe,
])
  STARTS[c] = 1

/** Classifies tokens [from, to). Everything else in this folder's time reading looks only at these columns. */
export function timeWords(tokens: Tokens, from: number, to: number): TimeWords {
  const is = new Uint8Array(to - from + 24),
    value = new Int32Array(to - from + 24)
  const triggers: number[] = []
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i]
    const k = i - from
    if (kind === TokenKind.word) word(tokens, i, k, is, value)
    else if (kind === TokenKind.number) number(tokens, i, k, is, value)
    else is[k] = mark(tokens.text.charCodeAt(tokens.start[i]))
    if (STARTS[is[k]]) triggers.push(i)
  }
  return { tokens, from, to, is, value, lower: new Array<string | undefined>(to - from), triggers }
}

function word(tokens: Tokens, i: number, k: number, is: Uint8Array, value: Int32Array): void {
  const hash = tokens.fold[i]
  let slot = hash & MASK
  while (rowOf[slot] >= 0) {
    if (keys[slot] === hash) {
      const entry = entries[rowOf[slot]]
      if (entry.capital && !(tokens.flag[i] & TokenFlag.capital)) return
      if (entry.short && !besideNumber(tokens, i)) return
      is[k] = entry.is
      value[k] = entry.value
      return
    }
    slot = (slot + 1) & MASK
  }
}

/** A short form counts beside a number: "Sat. 4", "4 Nov", "Wed, 4". */
function besideNumber(tokens: Tokens, i: number): boolean {
  const next =
    (tokens.text.charCodeAt(tokens.start[i + 1] ?? 0) | 0) === 46 || tokens.text.charCodeAt(tokens.start[i + 1] ?? 0) === 44 ? i + 2 : i + 1
  return (i > 0 && tokens.kind[i - 1] === TokenKind.number) || (next < tokens.n && tokens.kind[next] === TokenKind.number)
}

/** Whole numbers get their value; "16:30" its minute of the day; "04.11.2020" the class `dotted`; any other shape the value -1. */
function number(tokens: Tokens, i: number, k: number, is: Uint8Array, value: Int32Array): void {
  const { text } = tokens
  const start = tokens.start[i],
    end = tokens.end[i]
  is[k] = C.number
  let n = 0
  for (let p = start; p < end; p++) {
    const c = text.charCodeAt(p)
    if (c < 48 || c > 57) return odd(text.slice(start, end), k, is, value)
    n = n * 10 + c - 48
    if (n > 1e6) {
      value[k] = -1
      return
    }
  }
  value[k] = n
}

function odd(s: string, k: number, is: Uint8Array, value: Int32Array): void {
  value[k] = -1
  const clock = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(s)
  if (clock && s[clock[1].length] === ':' && +clock[1] < 25 && +clock[2] < 60) {
    is[k] = C.clock
    value[k] = +clock[1] * 60 + +clock[2]
  } else if (clock && +clock[1] < 24 && +clock[2] < 60) value[k] = -1000 - (+clock[1] * 60 + +clock[2])
  else if (/^\d{1,2}\.\d{1,2}\.\d{2}(\d{2})?$/.test(s)) is[k] = C.dotted
}

function mark(c: number): number {
  if (c === 45 || (c >= 0x2010 && c <= 0x2014)) return C.dash
  if (c === 44) return C.comma
  if (c === 46) return C.stop
  if (c === 39 || c === 0x2019 || c === 0x2018) return C.apostrophe
  if (c === 40 || c === 91) return C.open
  return c === 41 || c === 93 ? C.close : C.none
}

/** Class of token `i`; 0 outside the range. */
export const isAt = (w: TimeWords, i: number): number => (i < w.from || i >= w.to ? 0 : w.is[i - w.from])
/** Value of token `i`. */
export const valueAt = (w: TimeWords, i: number): number => (i < w.from || i >= w.to ? 0 : w.value[i - w.from])
/** Is nothing between token `i - 1` and token `i`? */
export const joined = (w: TimeWords, i: number): boolean => (w.tokens.flag[i] & TokenFlag.spaceBefore) === 0
/** Does a new line begin before token `i`? An expression never crosses a line. */
export const breaksAt = (w: TimeWords, i: number): boolean => i >= w.to || (w.tokens.flag[i] & TokenFlag.lineBefore) !== 0
/** The words of token `i`, lower case. */
export const lowerAt = (w: TimeWords, i: number): string =>
  i < w.from || i >= w.to ? '' : (w.lower[i - w.from] ??= w.tokens.text.slice(w.tokens.start[i], w.tokens.end[i]).toLowerCase())
export const capitalAt = (w: TimeWords, i: number): boolean => i >= w.from && i < w.to && (w.tokens.flag[i] & TokenFlag.capital) !== 0
