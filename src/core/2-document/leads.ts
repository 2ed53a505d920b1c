import { DAY_HALVES, ZONES } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import type { Block } from './document.ts'
import { codeAt, gapAfter, has, isDash, isMark, isNumber, isWord, lengthOf } from './token-reading.ts'
import { TokenFlag, type Tokens } from './tokens.ts'

const zones = wordSet(ZONES),
  dayHalves = wordSet(DAY_HALVES)
/** Marks that begin a bullet wherever they stand, also in the middle of a line: • ‣ ◦ ▪ ▫ ■ □ ● ○ ► ▶ ⁃ ∙ ◆ ◾ ➤. */
const BULLETS = new Set([
  0x2022, 0x2023, 0x25e6, 0x25aa, 0x25ab, 0x25a0, 0x25a1, 0x25cf, 0x25cb, 0x25ba, 0x25b6, 0x2043, 0x2219, 0x25c6, 0x25fe, 0x27a4,
])
/** Marks that begin a bullet only at the head of a line and before a space: - – — * . · + */
const LINE_BULLETS = new Set([45, 0x2013, 0x2014, 42, 46, 0xb7, 43])
const HASH = 35

/** What stands at the head of a line, before its words. */
export interface Lead {
  readonly kind: 'bullet' | 'numbered' | 'clock' | 'heading'
  /** First token after it. */
  readonly end: number
  /** `HH:MM` for a clock, else null. */
  readonly clock: string | null
}

/** Is the token a bullet that may stand in the middle of a line? */
export function isInlineBullet(tokens: Tokens, i: number): boolean {
  return lengthOf(tokens, i) === 1 && BULLETS.has(codeAt(tokens, i))
}

/** The mark at the head of [from, to), or null. */
export function findLead(tokens: Tokens, from: number, to: number): Lead | null {
  if (from >= to) return null
  if (isNumber(tokens, from)) return clockLead(tokens, from, to) ?? numberLead(tokens, from, to)
  if (isWord(tokens, from)) return null
  const c = codeAt(tokens, from)
  if (c === HASH) return hashLead(tokens, from, to)
  if (isInlineBullet(tokens, from) || isEmoji(c)) return { kind: 'bullet', end: skipBullets(tokens, from, to), clock: null }
  if (LINE_BULLETS.has(c) && lengthOf(tokens, from) === 1 && gapAfter(tokens, from) && from + 1 < to)
    return { kind: 'bullet', end: from + 1, clock: null }
  return c === 91 || c === 40 ? (clockLead(tokens, from, to) ?? numberLead(tokens, from, to)) : null
}

/** First token of a block after the mark at its head: where its first sentence begins. */
export function leadEnd(tokens: Tokens, block: Block): number {
  if (block.kind === 'paragraph' || block.kind === 'dateline') return block.from
  const lead = findLead(tokens, block.from, block.to)
  return lead && lead.end < block.to ? lead.end : block.from
}

function skipBullets(tokens: Tokens, from: number, to: number): number {
  let i = from + 1
  while (i < to && isInlineBullet(tokens, i)) i++
  return i
}

/** Dingbats and arrows that channels use for bullets. */
function isEmoji(code: number): boolean {
  return (code >= 0x2600 && code <= 0x27bf) || code === 0x203c || code === 0x2757
}

/** "# ", "## ": a heading; "#tag" is none. */
function hashLead(tokens: Tokens, from: number, to: number): Lead | null {
  let i = from
  while (i < to && codeAt(tokens, i) === HASH && i - from < 6) i++
  return i < to && has(tokens, i, TokenFlag.spaceBefore) ? { kind: 'heading', end: i, clock: null } : null
}

/** "1. Two …", "(2) The …", "3) …": a number of at most two digits, its mark, a space, a capital. */
function numberLead(tokens: Tokens, from: number, to: number): Lead | null {
  const bracket = isMark(tokens, from, 40) || isMark(tokens, from, 91) ? 1 : 0
  const number = from + bracket,
    mark = number + 1
  if (mark + 1 >= to || !isNumber(tokens, number) || lengthOf(tokens, number) > 2 || has(tokens, mark, TokenFlag.spaceBefore)) return null
  const c = codeAt(tokens, mark)
  if (c !== 41 && !(bracket === 0 && c === 46 && lengthOf(tokens, mark) === 1) && !(bracket === 1 && c === 93)) return null
  return has(tokens, mark + 1, TokenFlag.spaceBefore) && beginsText(tokens, mark + 1)
    ? { kind: 'numbered', end: mark + 1, clock: null }
    : null
}

/** "16:30 ", "[16:30] ", "(16:30 GMT)", "4:30 p.m. –": a clock time, and then text that begins afresh, or nothing. */
function clockLead(tokens: Tokens, from: number, to: number): Lead | null {
  const bracket = codeAt(tokens, from) === 91 || codeAt(tokens, from) === 40 ? 1 : 0
  let i = from + bracket
  if (i >= to || !isNumber(tokens, i)) return null
  const hour = readClock(tokens, i)
  if (!hour) return null
  i++
  const half = i < to && dayHalves.has(tokens.fold[i])
  const late = half && (codeAt(tokens, i) | 32) === 112
  if (half) i++
  else if (hour.m < 0) return null
  while (i < to && zones.has(tokens.fold[i])) i++
  if (bracket) {
    if (i >= to || (codeAt(tokens, i) !== 93 && codeAt(tokens, i) !== 41)) return null
    i++
  }
  while (i < to && (isDash(tokens, i) || codeAt(tokens, i) === 58 || codeAt(tokens, i) === 124)) i++
  // A full hour ("7 p.m.") heads an item only when it stands alone on its line.
  if (i < to && !has(tokens, i, TokenFlag.lineBefore) && (hour.m < 0 || !beginsText(tokens, i))) return null
  return { kind: 'clock', end: i, clock: clockOf(hour.h, Math.max(0, hour.m), half ? late : null) }
}

/** Hour and minute ("4:05", "16.05"); minute -1 for an hour alone. */
function readClock(tokens: Tokens, i: number): { readonly h: number; readonly m: number } | null {
  const match = /^(?=\d{1,2}(?::|$)|\d{2}\.)(\d{1,2})(?:[:.](\d{2}))?$/.exec(tokens.text.slice(tokens.start[i], tokens.end[i]))
  if (!match) return null
  const h = Number(match[1]),
    m = match[2] === undefined ? -1 : Number(match[2])
  return h < 24 && m < 60 ? { h, m } : null
}

/** `late` is null on a 24-hour clock. */
function clockOf(h: number, m: number, late: boolean | null): string {
  const hour = late === null || h > 12 ? h : (h % 12) + (late ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}

/** A capital, a number, or an opening quotation mark. */
function beginsText(tokens: Tokens, i: number): boolean {
  if (has(tokens, i, TokenFlag.capital) || isNumber(tokens, i)) return true
  const c = codeAt(tokens, i)
  return c === 34 || c === 0x201c || c === 0xab || c === 0x2018 || c === 39
}
