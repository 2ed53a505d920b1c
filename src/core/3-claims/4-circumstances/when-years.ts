import { LEAD, RELATIVE, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { date, type DateNode, type Placed, type Read } from './when-node.ts'
import { breaksAt, C, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** What follows the number of an ordinal: "4th". */
export const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** A plain four-digit year at `i`, 1000 to 2199. */
export function fourDigits(w: TimeWords, i: number): number | null {
  const value = valueAt(w, i)
  return isAt(w, i) === C.number && w.tokens.end[i] - w.tokens.start[i] === 4 && value >= 1000 && value < 2200 ? value : null
}

/** A year that its shape alone tells: "1994" (after a month or a day), "479 BC", "'86". */
function yearAt(w: TimeWords, i: number): Read<number> | null {
  const value = valueAt(w, i)
  if (isAt(w, i) === C.number && value > 0 && isAt(w, i + 1) === C.era && !breaksAt(w, i + 1)) {
    const bc = valueAt(w, i + 1) < 0
    const stop =
      isAt(w, i + 2) === C.stop &&
      joined(w, i + 2) &&
      w.tokens.text.charCodeAt(w.tokens.end[i + 1] - 1) !== 46 &&
      lowerAt(w, i + 1).includes('.')
    return { value: bc ? 1 - value : value, to: stop ? i + 3 : i + 2 }
  }
  if (isAt(w, i) === C.apostrophe && isAt(w, i + 1) === C.number && joined(w, i + 1) && w.tokens.end[i + 1] - w.tokens.start[i + 1] === 2)
    return { value: 1900 + valueAt(w, i + 1), to: i + 2 }
  const year = fourDigits(w, i)
  return year === null ? null : { value: year, to: i + 1 }
}

/** The year part after a month or day: ", 2020", "of 2020", "of that year", "last year". */
export function yearTail(w: TimeWords, i: number): Read<Partial<DateNode>> | null {
  const k = isAt(w, i) === C.comma || isAt(w, i) === C.of ? i + 1 : i
  const year = breaksAt(w, k) ? null : yearAt(w, k)
  if (year && !countsSomething(w, k, year.to)) return { value: { year: year.value }, to: year.to }
  return yearWords(w, k)
}

/** "that year", "the same year", "last year". */
function yearWords(w: TimeWords, i: number): Read<Partial<DateNode>> | null {
  const k = isAt(w, i) === C.article ? i + 1 : i
  if (isAt(w, k) !== C.relative || isAt(w, k + 1) !== C.unit || valueAt(w, k + 1) !== UNIT.year) return null
  const relative = valueAt(w, k)
  if (relative === RELATIVE.that || relative === RELATIVE.same) return { value: { yearShift: 0 }, to: k + 2 }
  if (relative === RELATIVE.previous) return { value: { yearShift: -1 }, to: k + 2 }
  if (relative === RELATIVE.following) return { value: { yearShift: 1 }, to: k + 2 }
  if (relative === RELATIVE.last) return { value: { yearOfReport: -1 }, to: k + 2 }
  if (relative === RELATIVE.this) return { value: { yearOfReport: 0 }, to: k + 2 }
  return relative === RELATIVE.next ? { value: { yearOfReport: 1 }, to: k + 2 } : null
}

/** After a comma a round four-digit number may count things: "On November 4, 2000 people …". */
function countsSomething(w: TimeWords, i: number, to: number): boolean {
  return valueAt(w, i) % 100 === 0 && isAt(w, to) === C.none && /^(people|men|women|children|troops|[a-z]+s)$/.test(lowerAt(w, to))
}

/** "the 1990s", "1990s", "the 90s", "the 19th century", "the nineteenth century". */
export function longSpan(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const i = isAt(w, start) === C.article && valueAt(w, start) === 1 ? start + 1 : start
  return decadeAt(w, start, i) ?? centuryAt(w, start, i)
}

function decadeAt(w: TimeWords, start: number, i: number): Placed<DateNode>[] | null {
  const value = valueAt(w, i),
    length = isAt(w, i) === C.number ? w.tokens.end[i] - w.tokens.start[i] : 0
  const k = isAt(w, i + 1) === C.apostrophe ? i + 2 : i + 1
  if (value % 10 !== 0 || length < 2 || k >= w.to || !joined(w, k) || !/^['’]?s$/.test(lowerAt(w, k))) return null
  const era = isAt(w, k + 1) === C.era && valueAt(w, k + 1) < 0
  if (length === 2 && i === start) return null
  const year = era ? 1 - value - 9 : length === 2 ? 1900 + value : value
  if (!era && (year < 1000 || year > 2190)) return null
  return [{ from: start, to: era ? k + 2 : k + 1, node: date({ year, span: 'decade' }) }]
}

function centuryAt(w: TimeWords, start: number, i: number): Placed<DateNode>[] | null {
  const numbered = isAt(w, i) === C.number && i + 1 < w.to && joined(w, i + 1) && SUFFIXES.has(lowerAt(w, i + 1))
  const twenty = isAt(w, i) === C.cardinal && valueAt(w, i) === 20 && isAt(w, i + 1) === C.dash ? 2 : 0
  if (!numbered && isAt(w, i + twenty) !== C.ordinal) return null
  const n = numbered ? valueAt(w, i) : valueAt(w, i + twenty) + (twenty ? 20 : 0)
  const k = numbered ? i + 2 : i + twenty + 1
  const at = isAt(w, k) === C.dash ? k + 1 : k
  if (isAt(w, at) !== C.unit || valueAt(w, at) !== UNIT.century || n < 1 || n > 22) return null
  const era = isAt(w, at + 1) === C.era && valueAt(w, at + 1) < 0
  return [{ from: start, to: era ? at + 2 : at + 1, node: date({ year: era ? 1 - n * 100 : (n - 1) * 100 + 1, span: 'century' }) }]
}

/** "1994", "1991-94", "479-478 BC", "the years 1955-1957", only where a year is meant and nothing is counted. */
export function years(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const named = yearNamed(w, start)
  const range = yearRange(w, named ?? start)
  if (range) return named ? [{ ...range[0], from: start }, ...range.slice(1)] : range
  const year = yearAt(w, named ?? start)
  if (!year) return null
  const circa = lowerAt(w, start - 2) === 'ca' && isAt(w, start - 1) === C.stop ? 2 : 0
  const written = year.to > (named ?? start) + 1
  if (!named && !written && !circa && !surelyYear(w, start)) return null
  return [{ from: start - circa, to: year.to, node: date({ year: year.value, shortYear: isAt(w, named ?? start) === C.apostrophe }) }]
}

/** "the year 1955", "the years 1955": the token of the number. */
function yearNamed(w: TimeWords, start: number): number | null {
  const i = isAt(w, start) === C.article ? start + 1 : start
  return isAt(w, i) === C.unit && valueAt(w, i) === UNIT.year && fourDigits(w, i + 1) !== null ? i + 1 : null
}

function yearRange(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const a = valueAt(w, i),
    b = valueAt(w, i + 2),
    length = (k: number): number => w.tokens.end[k] - w.tokens.start[k]
  const joiner = isAt(w, i + 1)
  if (
    isAt(w, i) !== C.number ||
    isAt(w, i + 2) !== C.number ||
    a < 1 ||
    b < 1 ||
    (joiner !== C.dash && joiner !== C.to && joiner !== C.and)
  )
    return null
  if (joiner !== C.dash && (isAt(w, i + 3) !== C.era || a < 100)) return null
  if (isAt(w, i + 3) === C.era && valueAt(w, i + 3) < 0)
    return [
      { from: i, to: i + 1, node: date({ year: 1 - a }) },
      { from: i + 2, to: yearAt(w, i + 2)!.to, node: date({ year: 1 - b }) },
    ]
  if (length(i) !== 4 || a < 1000 || a > 2199 || (!joined(w, i + 1) && isAt(w, i + 3) === C.none)) return null
  const end = length(i + 2) === 2 ? a - (a % 100) + b : length(i + 2) === 4 ? b : 0
  if (end <= a || end > 2199 || end - a > 120 || isAt(w, i + 3) === C.dash) return null
  return [
    { from: i, to: i + 1, node: date({ year: a }) },
    { from: i + 2, to: i + 3, node: date({ year: end }) },
  ]
}

const YEAR_AFTER: ReadonlySet<number> = new Set([
  C.lead,
  C.of,
  C.and,
  C.to,
  C.edge,
  C.article,
  C.relative,
  C.open,
  C.dash,
  C.month,
  C.season,
  C.comma,
  C.approximate,
])

/** A bare four-digit number is a year after a preposition, an article or a bracket, or alone on its line; never before what it counts. */
function surelyYear(w: TimeWords, i: number): boolean {
  const before = isAt(w, i - 1),
    after = isAt(w, i + 1)
  if (isAt(w, i) !== C.number) return false
  const value = valueAt(w, i)
  if (value < 1400 || value > 2100) return false
  if (breaksAt(w, i) && (breaksAt(w, i + 1) || i + 1 >= w.to)) return true
  if (
    after === C.unit ||
    after === C.number ||
    after === C.meridian ||
    after === C.zone ||
    (after === C.dash && isAt(w, i + 2) === C.number)
  )
    return false
  const next = lowerAt(w, i + 1)
  const plural = /(s|people|men|women|children|troops|dead|killed|wounded|percent)$/.test(next)
  if (breaksAt(w, i + 1) && before === C.comma) return true
  if (/^(his|her|its|their|our)$/.test(lowerAt(w, i - 1))) return true
  if (before === C.none && isAt(w, i - 2) === C.article && after === C.none && /^[a-z]/.test(next) && !plural && value % 100 !== 0)
    return true
  if ((breaksAt(w, i) || before === C.stop) && /^(saw|also|was|brought|marked|began|ended)$/.test(next)) return true
  if (before === C.none && lowerAt(w, i - 1) === 'into') return !plural
  if (!YEAR_AFTER.has(before) && !(i - 1 >= w.from && /^('s|’s|s|circa|ca|c)$/.test(lowerAt(w, i - 1)))) return startsItem(w, i)
  if (before === C.approximate) return false
  if (before === C.lead && valueAt(w, i - 1) === LEAD.for && after === C.none && !breaksAt(w, i + 1)) return false
  if (before === C.comma || before === C.and || before === C.dash)
    return (value >= 1700 && after !== C.none) || /^(the|a|an|he|she|it|they|was|were|had|when|while)$/.test(lowerAt(w, i + 1))
  const counted =
    after === C.none && /^[a-z]+$/.test(next) && !/^(was|is|its|his|this|has|as|alone|onwards|onward|ceasefire|truce|war|peace)$/.test(next)
  if (!counted || breaksAt(w, i + 1)) return true
  return before === C.article ? valueAt(w, i - 1) === 1 || !plural : !plural || (value % 50 !== 0 && value > 1900 && value < 2050)
}

/** A year that opens a line: "1943 saw …", "1918-20". */
function startsItem(w: TimeWords, i: number): boolean {
  return breaksAt(w, i) && (isAt(w, i + 1) !== C.none || w.tokens.text[w.tokens.start[i + 1]] === ':') && valueAt(w, i) >= 1700
}

/** A year or a range of years that begins at word `i`; null where there is none. */
export function yearOf(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const range = yearRange(w, i)
  if (range) return range
  const year = yearAt(w, i)
  return year ? [{ from: i, to: year.to, node: date({ year: year.value }) }] : null
}
