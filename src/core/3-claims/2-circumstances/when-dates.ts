import { EDGE, LEAD, RELATIVE, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { date, type DateNode, type Placed } from './when-node.ts'
import { breaksAt, C, capitalAt, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** A value read and the token after it. */
interface Read<T> {
  readonly value: T
  readonly to: number
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th'])

/** A day of the month at `i`: "4", "4th". */
function dayAt(w: TimeWords, i: number): Read<number> | null {
  const value = valueAt(w, i)
  if (isAt(w, i) !== C.number || value < 1 || value > 31 || w.tokens.end[i] - w.tokens.start[i] > 2) return null
  const suffixed = i + 1 < w.to && joined(w, i + 1) && SUFFIXES.has(lowerAt(w, i + 1))
  return { value, to: suffixed ? i + 2 : i + 1 }
}

/** A month at `i`; "May" and "March" only where their neighbours say so. A short form takes its full stop. */
export function monthAt(w: TimeWords, i: number): Read<number> | null {
  if (isAt(w, i) !== C.month) return null
  const value = valueAt(w, i), length = w.tokens.end[i] - w.tokens.start[i]
  if ((value === 5 || (value === 3 && length === 5)) && !surelyMonth(w, i)) return null
  return { value, to: shortMonth(w, i) && isAt(w, i + 1) === C.stop && joined(w, i + 1) && !breaksAt(w, i + 2) ? i + 2 : i + 1 }
}

const shortMonth = (w: TimeWords, i: number): boolean => w.tokens.end[i] - w.tokens.start[i] <= 4 && !/^(may|june|july)$/.test(lowerAt(w, i))

function surelyMonth(w: TimeWords, i: number): boolean {
  const next = isAt(w, i + 1), before = isAt(w, i - 1)
  if (next === C.number && !breaksAt(w, i + 1)) return true
  if ((next === C.comma || next === C.of) && fourDigits(w, i + 2) !== null) return true
  if (before === C.number || SUFFIXES.has(lowerAt(w, i - 1)) || before === C.of || before === C.edge || before === C.relative || before === C.month) return true
  if (before === C.lead) return valueAt(w, i - 1) !== LEAD.as && !capitalAt(w, i + 1)
  if (before === C.article) return isAt(w, i + 1) === C.event || isAt(w, i + 1) === C.none && valueAt(w, i) === 3 && !capitalAt(w, i + 1) && /^[a-z]/.test(lowerAt(w, i + 1))
  return (before === C.dash || before === C.and || before === C.to) && (isAt(w, i - 2) === C.month || isAt(w, i - 2) === C.number || isAt(w, i - 2) === C.edge)
}

/** A plain four-digit year at `i`, 1000 to 2199. */
function fourDigits(w: TimeWords, i: number): number | null {
  const value = valueAt(w, i)
  return isAt(w, i) === C.number && w.tokens.end[i] - w.tokens.start[i] === 4 && value >= 1000 && value < 2200 ? value : null
}

/** A year that its shape alone tells: "1994" (after a month or a day), "479 BC", "'86". */
export function yearAt(w: TimeWords, i: number): Read<number> | null {
  const value = valueAt(w, i)
  if (isAt(w, i) === C.number && value > 0 && isAt(w, i + 1) === C.era && !breaksAt(w, i + 1)) {
    const bc = valueAt(w, i + 1) < 0
    const stop = isAt(w, i + 2) === C.stop && joined(w, i + 2) && w.tokens.text.charCodeAt(w.tokens.end[i + 1] - 1) !== 46 && lowerAt(w, i + 1).includes('.')
    return { value: bc ? 1 - value : value, to: stop ? i + 3 : i + 2 }
  }
  if (isAt(w, i) === C.apostrophe && isAt(w, i + 1) === C.number && joined(w, i + 1) && w.tokens.end[i + 1] - w.tokens.start[i + 1] === 2)
    return { value: 1900 + valueAt(w, i + 1), to: i + 2 }
  const year = fourDigits(w, i)
  return year === null ? null : { value: year, to: i + 1 }
}

/** The year part after a month or day: ", 2020", "of 2020", "of that year", "last year". */
function yearTail(w: TimeWords, i: number): Read<Partial<DateNode>> | null {
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

const isJoiner = (c: number): boolean => c === C.comma || c === C.and || c === C.to || c === C.dash

/** More days after the first: [", 18", " and 26"], each with its tokens. */
function moreDays(w: TimeWords, i: number): { readonly day: number; readonly from: number; readonly to: number }[] {
  const out = []
  let k = i
  while (isJoiner(isAt(w, k))) {
    const at = isAt(w, k) === C.comma && isAt(w, k + 1) === C.and ? k + 2 : k + 1
    const next = dayAt(w, at)
    if (!next || breaksAt(w, at)) break
    out.push({ day: next.value, from: at, to: next.to })
    k = next.to
  }
  return out
}

/** "4 November 2020", "the 4th of November", "1 to 4 November", "6-7 February". */
export function dayFirst(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const i = isAt(w, start) === C.article ? start + 1 : start
  const first = dayAt(w, i)
  if (!first) return null
  const days = [{ day: first.value, from: start, to: first.to }, ...moreDays(w, first.to)]
  const k = days.at(-1)!.to
  const month = monthAt(w, isAt(w, k) === C.of ? k + 1 : k)
  if (!month || breaksAt(w, k)) return null
  return withYear(w, days, month.value, month.to)
}

function withYear(w: TimeWords, days: readonly { day: number; from: number; to: number }[], month: number, to: number): Placed<DateNode>[] {
  const tail = yearTail(w, to)
  const year: Partial<DateNode> = tail?.value ?? {}
  return days.map((d, n) => ({ from: d.from, to: n === days.length - 1 ? (tail?.to ?? to) : d.to, node: date({ ...year, month, day: d.day }) }))
}

/** "November 4, 2020", "October 10, 18 and 26", "May 15-24". */
export function monthFirst(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const month = monthAt(w, i)
  const the = month && isAt(w, month.to) === C.article ? month.to + 1 : month?.to ?? i
  const first = month && !breaksAt(w, month.to) ? dayAt(w, the) : null
  if (!month || !first || breaksAt(w, month.to)) return null
  const days = [{ day: first.value, from: i, to: first.to }, ...trustedDays(w, moreDays(w, first.to))]
  return withYear(w, days, month.value, days.at(-1)!.to)
}

/** "October 10, 18 people": a number that counts what follows is no day, and a list with commas only is none. */
function trustedDays<T extends { readonly from: number; readonly to: number }>(w: TimeWords, days: readonly T[]): readonly T[] {
  const last = days.at(-1)
  if (!last) return days
  const separator = isAt(w, last.from - 1)
  if ((separator === C.to || separator === C.dash) && days.length === 1 && isAt(w, last.to) !== C.unit && isAt(w, last.to) !== C.month) return days
  const next = lowerAt(w, last.to)
  const counts = isAt(w, last.to) === C.none && /^[a-z]+$/.test(next) && !capitalAt(w, last.to) && !breaksAt(w, last.to)
    ? days.length === 1 || /(s|people|men|women|children)$/.test(next)
    : isAt(w, last.to) === C.unit || isAt(w, last.to) === C.month || isAt(w, last.to) === C.meridian
  return counts || separator === C.comma ? trustedDays(w, days.slice(0, -1)) : days
}

/** "November 2020", "November of that year", "November". */
export function monthAlone(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const month = monthAt(w, i)
  if (!month) return null
  const tail = yearTail(w, month.to)
  return [{ from: i, to: tail?.to ?? month.to, node: date({ ...tail?.value, month: month.value }) }]
}

/** "2020-11-04", "04.11.2020", "20/11/2020". */
export function numeric(w: TimeWords, i: number): Placed<DateNode>[] | null {
  if (isAt(w, i) === C.dotted) {
    const [day, month, year] = lowerAt(w, i).split('.').map(Number)
    if (day! < 1 || day! > 31 || month! < 1 || month! > 12) return null
    return [{ from: i, to: i + 1, node: date({ day: day!, month: month!, year: year! < 100 ? 2000 + year! : year! }) }]
  }
  if (isAt(w, i) !== C.number || i + 4 >= w.to + 1) return null
  for (let k = i + 1; k < i + 5; k++) if (k >= w.to || !joined(w, k)) return null
  const [a, b, c] = [valueAt(w, i), valueAt(w, i + 2), valueAt(w, i + 4)]
  const mark = lowerAt(w, i + 1)
  if (isAt(w, i + 2) !== C.number || isAt(w, i + 4) !== C.number || lowerAt(w, i + 3) !== mark) return null
  if (mark === '-' && a >= 1000 && b >= 1 && b <= 12 && c >= 1 && c <= 31) return [{ from: i, to: i + 5, node: date({ year: a, month: b, day: c }) }]
  if ((mark === '/' || mark === '-') && c >= 1900 && c < 2200 && a > 12 && a <= 31 && b >= 1 && b <= 12) return [{ from: i, to: i + 5, node: date({ year: c, month: b, day: a }) }]
  return null
}

/** "Sunday", "next Sunday", "Thursday (July 25)", "Sunday, November 4", "Sunday 4 November 2020". */
export function weekdayFirst(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const picked = isAt(w, start) === C.relative && isAt(w, start + 1) === C.weekday
  const the = isAt(w, start) === C.article && isAt(w, start + 1) === C.relative && isAt(w, start + 2) === C.weekday
  const i = the ? start + 2 : picked ? start + 1 : start
  if (isAt(w, i) !== C.weekday) return null
  const pick = i > start ? valueAt(w, i - 1) : null
  const to = isAt(w, i + 1) === C.stop && w.tokens.end[i] - w.tokens.start[i] <= 5 ? i + 2 : i + 1
  const plain: Placed<DateNode> = { from: start, to, node: date({ weekday: valueAt(w, i), pick }) }
  const open = isAt(w, to) === C.open
  const k = open || isAt(w, to) === C.comma ? to + 1 : to
  const dated = breaksAt(w, k) ? null : (dayFirst(w, k) ?? monthFirst(w, k))
  if (!dated || (open && isAt(w, dated.at(-1)!.to) !== C.close)) return [plain]
  const [first, ...rest] = dated
  return [{ from: start, to: first!.to + (open && !rest.length ? 1 : 0), node: { ...first!.node, weekday: valueAt(w, i), pick } }, ...rest]
}

/** "the summer of 1955", "summer 1955", "last winter", "the next spring"; "fall" and "spring" only where a season is meant. */
export function seasonAt(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const the = isAt(w, start) === C.article ? start + 1 : start
  const i = isAt(w, the) === C.relative ? the + 1 : the
  if (isAt(w, i) !== C.season) return null
  const relative = i > the ? valueAt(w, the) : null
  const tail = yearTail(w, i + 1)
  if (!tail && !surelySeason(w, i)) return null
  // In "the summer offensive" the article is the offensive's.
  const from = !tail && relative === null && namesEvent(w, i + 1) ? i : start
  return [{ from, to: tail?.to ?? i + 1, node: date({ ...tail?.value, season: valueAt(w, i), pick: relative }) }]
}

const namesEvent = (w: TimeWords, i: number): boolean => !breaksAt(w, i) && (isAt(w, i) === C.event || capitalAt(w, i) || lowerAt(w, i) === 'campaign')

function surelySeason(w: TimeWords, i: number): boolean {
  const word = lowerAt(w, i), before = isAt(w, i - 1)
  if (word !== 'fall' && word !== 'spring') return true
  if (isAt(w, i + 1) === C.event || lowerAt(w, i + 1) === 'campaign') return true
  if (isAt(w, i + 1) === C.of || (capitalAt(w, i) && capitalAt(w, i - 1) && i - 1 >= w.from)) return false
  const lead = before === C.article ? isAt(w, i - 2) : before
  if (lead === C.lead && valueAt(w, before === C.article ? i - 2 : i - 1) === LEAD.from) return false
  return lead === C.lead || before === C.relative || before === C.edge || (word === 'spring' && (before === C.article || capitalAt(w, i)))
}

/** "the 1990s", "1990s", "the 90s", "the 19th century", "the nineteenth century". */
export function longSpan(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const i = isAt(w, start) === C.article && valueAt(w, start) === 1 ? start + 1 : start
  return decadeAt(w, start, i) ?? centuryAt(w, start, i)
}

function decadeAt(w: TimeWords, start: number, i: number): Placed<DateNode>[] | null {
  const value = valueAt(w, i), length = isAt(w, i) === C.number ? w.tokens.end[i] - w.tokens.start[i] : 0
  const k = isAt(w, i + 1) === C.apostrophe ? i + 2 : i + 1
  if (value % 10 !== 0 || (length < 2) || k >= w.to || !joined(w, k) || !/^['’]?s$/.test(lowerAt(w, k))) return null
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
  const k = (numbered ? i + 2 : i + twenty + 1)
  const at = isAt(w, k) === C.dash ? k + 1 : k
  if (isAt(w, at) !== C.unit || valueAt(w, at) !== UNIT.century || n < 1 || n > 22) return null
  const era = isAt(w, at + 1) === C.era && valueAt(w, at + 1) < 0
  return [{ from: start, to: era ? at + 2 : at + 1, node: date({ year: era ? 1 - n * 100 : (n - 1) * 100 + 1, span: 'century' }) }]
}

/** "1994", "1991-94", "479-478 BC", "the years 1955-1957", only where a year is meant and nothing is counted. */
export function years(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const named = yearNamed(w, start)
  const range = yearRange(w, named ?? start)
  if (range) return named ? [{ ...range[0]!, from: start }, ...range.slice(1)] : range
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
  const a = valueAt(w, i), b = valueAt(w, i + 2), length = (k: number): number => w.tokens.end[k] - w.tokens.start[k]
  const joiner = isAt(w, i + 1)
  if (isAt(w, i) !== C.number || isAt(w, i + 2) !== C.number || a < 1 || b < 1 || (joiner !== C.dash && joiner !== C.to && joiner !== C.and)) return null
  if (joiner !== C.dash && (isAt(w, i + 3) !== C.era || a < 100)) return null
  if (isAt(w, i + 3) === C.era && valueAt(w, i + 3) < 0)
    return [{ from: i, to: i + 1, node: date({ year: 1 - a }) }, { from: i + 2, to: yearAt(w, i + 2)!.to, node: date({ year: 1 - b }) }]
  if (length(i) !== 4 || a < 1000 || a > 2199 || !joined(w, i + 1) && isAt(w, i + 3) === C.none) return null
  const end = length(i + 2) === 2 ? a - (a % 100) + b : length(i + 2) === 4 ? b : 0
  if (end <= a || end > 2199 || end - a > 120 || isAt(w, i + 3) === C.dash) return null
  return [{ from: i, to: i + 1, node: date({ year: a }) }, { from: i + 2, to: i + 3, node: date({ year: end }) }]
}

const YEAR_AFTER: ReadonlySet<number> = new Set([C.lead, C.of, C.and, C.to, C.edge, C.article, C.relative, C.open, C.dash, C.month, C.season, C.comma, C.approximate])

/** A bare four-digit number is a year after a preposition, an article or a bracket, or alone on its line; never before what it counts. */
function surelyYear(w: TimeWords, i: number): boolean {
  const before = isAt(w, i - 1), after = isAt(w, i + 1)
  if (isAt(w, i) !== C.number) return false
  const value = valueAt(w, i)
  if (value < 1400 || (value > 2100)) return false
  if (breaksAt(w, i) && (breaksAt(w, i + 1) || i + 1 >= w.to)) return true
  if (after === C.unit || after === C.number || after === C.meridian || after === C.zone || (after === C.dash && isAt(w, i + 2) === C.number)) return false
  const next = lowerAt(w, i + 1)
  const plural = /(s|people|men|women|children|troops|dead|killed|wounded|percent)$/.test(next)
  if (breaksAt(w, i + 1) && before === C.comma) return true
  if (/^(his|her|its|their|our)$/.test(lowerAt(w, i - 1))) return true
  if (before === C.none && isAt(w, i - 2) === C.article && after === C.none && /^[a-z]/.test(next) && !plural && value % 100 !== 0) return true
  if ((breaksAt(w, i) || before === C.stop) && /^(saw|also|was|brought|marked|began|ended)$/.test(next)) return true
  if (before === C.none && lowerAt(w, i - 1) === 'into') return !plural
  if (!YEAR_AFTER.has(before) && !(i - 1 >= w.from && /^('s|’s|s|circa|ca|c)$/.test(lowerAt(w, i - 1)))) return startsItem(w, i)
  if (before === C.approximate) return false
  if (before === C.lead && valueAt(w, i - 1) === LEAD.for && after === C.none && !breaksAt(w, i + 1)) return false
  if (before === C.comma || before === C.and || before === C.dash) return value >= 1700 && after !== C.none || /^(the|a|an|he|she|it|they|was|were|had|when|while)$/.test(lowerAt(w, i + 1))
  const counted = after === C.none && /^[a-z]+$/.test(next) && !/^(was|is|its|his|this|has|as|alone|onwards|onward|ceasefire|truce|war|peace)$/.test(next)
  if (!counted || breaksAt(w, i + 1)) return true
  return before === C.article ? valueAt(w, i - 1) === 1 || !plural : !plural || (value % 50 !== 0 && value > 1900 && value < 2050)
}

/** A year that opens a line: "1943 saw …", "1918-20". */
function startsItem(w: TimeWords, i: number): boolean {
  return breaksAt(w, i) && (isAt(w, i + 1) !== C.none || w.tokens.text[w.tokens.start[i + 1]] === ':') && valueAt(w, i) >= 1700
}

/** Feast days whose date is fixed: "Christmas 2009". */
export function feast(w: TimeWords, i: number): Placed<DateNode>[] | null {
  if (isAt(w, i) !== C.feast || (capitalAt(w, i - 1) && isAt(w, i - 1) === C.none)) return null
  const value = valueAt(w, i)
  const dayWord = /^(day|eve)$/.test(lowerAt(w, i + 1)) ? 1 : 0
  const tail = yearTail(w, i + 1 + dayWord)
  const eve = dayWord && lowerAt(w, i + 1) === 'eve' ? 1 : 0
  return [{ from: i, to: tail?.to ?? i + 1 + dayWord, node: date({ ...tail?.value, month: Math.floor(value / 100), day: (value % 100) - eve }) }]
}

/** Words that lay an edge: "early", "the end of", "the middle of", "mid-". Their node is the date's with its edge set. */
export function edged(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const edge = edgeAt(w, start)
  if (!edge) return null
  const base = longSpan(w, edge.to) ?? (isAt(w, edge.to) === C.number ? yearOf(w, edge.to) : null) ?? seasonAt(w, edge.to) ?? monthAlone(w, edge.to)
    ?? (isAt(w, edge.to) === C.weekday ? weekdayFirst(w, edge.to) : null)
  if (!base || (base[0]!.node.weekday !== null && base[0]!.node.day !== null && base.length > 1)) return null
  const [first, ...rest] = base
  return [{ from: start, to: first!.to, node: { ...first!.node, edge: edge.value } }, ...rest]
}

function yearOf(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const range = yearRange(w, i)
  if (range) return range
  const year = yearAt(w, i)
  return year ? [{ from: i, to: year.to, node: date({ year: year.value }) }] : null
}

/** "early", "late in", "mid-", "the end of", "the first half of", "the latter part of". */
export function edgeAt(w: TimeWords, start: number): Read<number> | null {
  const i = isAt(w, start) === C.article && valueAt(w, start) === 1 ? start + 1 : start
  const half = halfAt(w, i)
  if (half) return half
  if (isAt(w, i) === C.relative) return null
  const very = lowerAt(w, i) === 'very' ? i + 1 : i
  if (isAt(w, very) !== C.edge) return null
  const word = lowerAt(w, very), value = valueAt(w, very), next = isAt(w, very + 1)
  if (word === 'early' || word === 'late' || word === 'mid') {
    if (next === C.dash) return { value, to: very + 2 }
    const of = next === C.lead && valueAt(w, very + 1) === LEAD.at
    return { value, to: of ? very + 2 : very + 1 }
  }
  return next === C.of ? { value, to: very + 2 } : null
}

function halfAt(w: TimeWords, i: number): Read<number> | null {
  const which = lowerAt(w, i), what = lowerAt(w, i + 1)
  if ((what !== 'half' && what !== 'part') || isAt(w, i + 2) !== C.of) return null
  if (which === 'first' || which === 'early' || which === 'earlier') return { value: what === 'half' ? 4 : EDGE.early, to: i + 3 }
  return which === 'second' || which === 'latter' || which === 'late' || which === 'later' ? { value: what === 'half' ? 5 : EDGE.late, to: i + 3 } : null
}
