import { ACRONYMS, BUREAUS, DATE_LABELS, MONTHS, WEEKDAYS } from '../1-lexicon/en/layout-words.ts'
import { foldHash } from '../1-lexicon/fold.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import { codeAt, countWords, has, isDash, isMark, isNumber, isWord, lengthOf } from './token-reading.ts'
import { TokenFlag, type Tokens } from './tokens.ts'

const months = wordSet(MONTHS),
  weekdays = wordSet(WEEKDAYS),
  labels = wordSet(DATE_LABELS),
  bureaus = wordSet(BUREAUS),
  acronyms = wordSet(ACRONYMS)
const ON = foldHash('on')
const ordinals = wordSet('st nd rd th')
const COMMA = 44,
  STOP = 46,
  OPEN = 40,
  CLOSE = 41,
  SLASH = 47
/** In words; a place with nothing but a dash behind it is short. */
const MOST_PLACE_WORDS = 6,
  MOST_BARE_WORDS = 3,
  MOST_IN_BRACKETS = 10

/** A date as far as layout needs it: where it ends and whether it names the year or the weekday. */
interface WrittenDate {
  readonly end: number
  readonly full: boolean
}

/** "23 November 2016", "Nov. 23, 2016", "Fri Dec 9 2016", "2016-11-23", "23.11.2016", "Monday 4 May". Null when none stands at `i`. */
function matchDate(tokens: Tokens, i: number, to: number): WrittenDate | null {
  const weekday = i < to && weekdays.has(tokens.fold[i])
  const start = weekday ? skip(tokens, skip(tokens, i + 1, to, STOP), to, COMMA) : i
  if (start >= to) return null
  const found = isNumber(tokens, start) ? matchNumberFirst(tokens, start, to) : matchMonthFirst(tokens, start, to)
  return found && { end: found.end, full: found.full || weekday }
}

function skip(tokens: Tokens, i: number, to: number, code: number): number {
  return i < to && isMark(tokens, i, code) ? i + 1 : i
}

function matchNumberFirst(tokens: Tokens, i: number, to: number): WrittenDate | null {
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return { end: i + 1, full: true }
  if (lengthOf(tokens, i) <= 4 && i + 4 < to && isJoined(tokens, i)) return { end: i + 5, full: true }
  if (lengthOf(tokens, i) > 2) return null
  const month = i + 1 < to && ordinals.has(tokens.fold[i + 1]) ? i + 2 : i + 1
  if (month >= to || !months.has(tokens.fold[month])) return null
  return withYear(tokens, skip(tokens, month + 1, to, STOP), to)
}

/** "2016-11-23", "23/11/2016": three numbers with the same mark between them and no spaces. */
function isJoined(tokens: Tokens, i: number): boolean {
  const mark = codeAt(tokens, i + 1)
  if ((mark !== 45 && mark !== SLASH) || codeAt(tokens, i + 3) !== mark) return false
  for (let k = i + 1; k < i + 5; k++) if (has(tokens, k, TokenFlag.spaceBefore)) return false
  return (
    isNumber(tokens, i + 2) &&
    isNumber(tokens, i + 4) &&
    Math.max(lengthOf(tokens, i), lengthOf(tokens, i + 4)) === 4 &&
    lengthOf(tokens, i + 2) <= 2
  )
}

function matchMonthFirst(tokens: Tokens, i: number, to: number): WrittenDate | null {
  if (!months.has(tokens.fold[i]) || !has(tokens, i, TokenFlag.capital)) return null
  const day = skip(tokens, i + 1, to, STOP)
  if (day >= to || !isNumber(tokens, day)) return null
  // "Jul 262016": the space between day and year was lost.
  if (lengthOf(tokens, day) === 5 || lengthOf(tokens, day) === 6) return { end: day + 1, full: true }
  if (lengthOf(tokens, day) > 2) return null
  return withYear(tokens, day + 1 < to && ordinals.has(tokens.fold[day + 1]) ? day + 2 : day + 1, to)
}

function withYear(tokens: Tokens, i: number, to: number): WrittenDate {
  const year = skip(tokens, i, to, COMMA)
  const written =
    year < to &&
    isNumber(tokens, year) &&
    lengthOf(tokens, year) === 4 &&
    /^(19|2\d)/.test(tokens.text.slice(tokens.start[year], tokens.end[year]))
  return written ? { end: year + 1, full: true } : { end: i, full: false }
}

/**
 * The date of a page at the head of its text, with its label and clock time ("Published 3 August 2015", "date 2020-11-04", "Posted on April 19 2017").
 * Returns where it ends, or `from` when there is none. A date that opens a sentence ("15 August 2016 was quiet", "On March 10, 2031 Arden forces …") is none.
 */
export function headDateEnd(tokens: Tokens, from: number, to: number): number {
  let i = from
  while (i < to && i - from < 4 && labels.has(tokens.fold[i])) i++
  if (i > from) i = skip(tokens, i, to, 58)
  const date = matchDate(tokens, i, to)
  if (!date?.full) return from
  let end = skip(tokens, date.end, to, COMMA)
  if (end < to && isNumber(tokens, end) && /^\d{1,2}:\d{2}$/.test(tokens.text.slice(tokens.start[end], tokens.end[end]))) end++
  else end = date.end
  while (end < to && (isDash(tokens, end) || codeAt(tokens, end) === 124 || codeAt(tokens, end) === 58 || codeAt(tokens, end) === STOP))
    end++
  if (end >= to || has(tokens, end, TokenFlag.lineBefore)) return end
  return tokens.fold[from] !== ON && opensAfresh(tokens, end) ? end : from
}

function opensAfresh(tokens: Tokens, i: number): boolean {
  if (has(tokens, i, TokenFlag.capital) || isNumber(tokens, i) || has(tokens, i, TokenFlag.lineBefore)) return true
  const c = codeAt(tokens, i)
  return c === 34 || c === 0x201c || c === 0x2018 || c === 39 || c === OPEN
}

/** What a dateline shows besides its place. */
interface Evidence {
  end: number
  capitals: boolean
  date: boolean
  agency: boolean
  dash: boolean
}

/**
 * A dateline: a place in capitals or with a date or an agency, up to its dash ("BAGHDAD - ", "KABUL, Afghanistan (Jan. 25, 2013)", "YEREVAN, November 4. /X/.",
 * "Hale, Arden (AP) — "). Returns where it ends, or `from` when there is none. `strict` accepts only those with an agency or date in brackets.
 */
export function datelineEnd(tokens: Tokens, from: number, to: number, strict: boolean): number {
  const place = placeEnd(tokens, from, to)
  if (place === from) return from
  const capitals = isCapitals(tokens, from)
  // "Hale, COURIER – …"
  const agency = !capitals && isCapitals(tokens, place - 1) && isMark(tokens, place - 2, COMMA)
  const seen: Evidence = { end: place, capitals, date: false, agency, dash: false }
  readDetails(tokens, seen, to)
  if (seen.end < to && isDash(tokens, seen.end)) {
    seen.dash = true
    seen.end++
  }
  if (seen.end < to && !opensAfresh(tokens, seen.end)) return from
  return accepts(tokens, from, seen, to, strict) ? seen.end : from
}

function accepts(tokens: Tokens, from: number, seen: Evidence, to: number, strict: boolean): boolean {
  const ends = seen.dash || seen.end >= to || has(tokens, seen.end, TokenFlag.lineBefore)
  if (strict) return seen.capitals && seen.agency
  if (!seen.capitals) return (seen.agency && seen.dash) || (seen.date && ends)
  if (seen.agency || (seen.date && (ends || isMark(tokens, seen.end - 1, STOP)))) return true
  if (acronyms.has(tokens.fold[from])) return false
  return (seen.dash && seen.end < to && countWords(tokens, from, seen.end) <= MOST_BARE_WORDS) || bureaus.has(tokens.fold[from])
}

function isCapitals(tokens: Tokens, i: number): boolean {
  return has(tokens, i, TokenFlag.allCaps) && lengthOf(tokens, i) > 2
}

/** Place words: capitals go on with capitals, or after a comma with a name ("KABUL, Afghanistan"). */
function placeEnd(tokens: Tokens, from: number, to: number): number {
  if (from >= to || !isWord(tokens, from) || !has(tokens, from, TokenFlag.capital) || months.has(tokens.fold[from])) return from
  const shouting = isCapitals(tokens, from)
  let i = from + 1,
    words = 1
  while (i < to && words < MOST_PLACE_WORDS) {
    const comma = isMark(tokens, i, COMMA) || codeAt(tokens, i) === SLASH
    const hyphen = isMark(tokens, i, 45) && !isDash(tokens, i)
    const next = comma || hyphen ? i + 1 : i
    if (next >= to || !isPlaceWord(tokens, next, shouting && !comma)) break
    i = next + 1
    words++
  }
  return i
}

function isPlaceWord(tokens: Tokens, i: number, capitals: boolean): boolean {
  return (
    isWord(tokens, i) &&
    has(tokens, i, capitals ? TokenFlag.allCaps : TokenFlag.capital) &&
    !months.has(tokens.fold[i]) &&
    !weekdays.has(tokens.fold[i])
  )
}

/** Date, brackets, agency between slashes, in any order, with their commas and stops. */
function readDetails(tokens: Tokens, seen: Evidence, to: number): void {
  for (let round = 0; round < 4; round++) {
    const i = skip(tokens, skip(tokens, seen.end, to, COMMA), to, STOP)
    if (i >= to) break
    const date = matchDate(tokens, i, to)
    const group = date ? 0 : bracketEnd(tokens, i, to)
    if (date) {
      seen.date = true
      seen.end = date.end
    } else if (group) {
      seen.agency = true
      seen.end = group
    } else if (seen.date && i > seen.end && namesAgency(tokens, i, to)) {
      seen.agency = true
      seen.end = i + 1
    } else break
  }
  const dotted = seen.end < to && isMark(tokens, seen.end, STOP) && (seen.agency || seen.date)
  if (dotted) seen.end++
}

/** "HALE, November 2, COURIER. Shells …", "Hale. 3 October. COURIER – …": a name in capitals behind the date, and then a mark. */
function namesAgency(tokens: Tokens, i: number, to: number): boolean {
  return isWord(tokens, i) && isCapitals(tokens, i) && i + 1 < to && (isMark(tokens, i + 1, STOP) || isDash(tokens, i + 1))
}

/** "(Reuters)", "(Jan. 25, 2013)", "/X/": a short group that holds a date or a name, no sentence. Returns its end or 0. */
function bracketEnd(tokens: Tokens, i: number, to: number): number {
  const c = codeAt(tokens, i)
  if (c !== OPEN && c !== SLASH) return 0
  const closing = c === OPEN ? CLOSE : SLASH
  const end = Math.min(to, i + MOST_IN_BRACKETS)
  if (i + 1 >= end || !(matchDate(tokens, i + 1, to) || has(tokens, i + 1, TokenFlag.capital))) return 0
  for (let k = i + 1; k < end; k++) {
    if (isMark(tokens, k, closing)) return k + 1
    if (isWord(tokens, k) && !has(tokens, k, TokenFlag.capital)) return 0
  }
  return 0
}

/** Is the whole line a dateline or the date of the page? */
export function isDatelineLine(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 24) return false
  return headDateEnd(tokens, from, to) === to || datelineEnd(tokens, from, to, true) === to
}
