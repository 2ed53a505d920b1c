import { EDGE, LEAD } from '../../1-lexicon/en/calendar-words.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import { date, type DateNode, type Placed, type Read } from './when-node.ts'
import { breaksAt, C, capitalAt, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'
import { fourDigits, longSpan, SUFFIXES, yearOf, yearTail } from './when-years.ts'

/** A day of the month at `i`: "4", "4th". */
function dayAt(w: TimeWords, i: number): Read<number> | null {
  const value = valueAt(w, i)
  if (isAt(w, i) !== C.number || value < 1 || value > 31 || w.tokens.end[i] - w.tokens.start[i] > 2) return null
  const suffixed = i + 1 < w.to && joined(w, i + 1) && SUFFIXES.has(lowerAt(w, i + 1))
  return { value, to: suffixed ? i + 2 : i + 1 }
}

/** A month at `i`; "May" and "March" only where their neighbours say so. A short form takes its full stop. */
function monthAt(w: TimeWords, i: number): Read<number> | null {
  if (isAt(w, i) !== C.month) return null
  const value = valueAt(w, i),
    length = w.tokens.end[i] - w.tokens.start[i]
  if ((value === 5 || (value === 3 && length === 5)) && !surelyMonth(w, i)) return null
  return { value, to: shortMonth(w, i) && isAt(w, i + 1) === C.stop && joined(w, i + 1) && !breaksAt(w, i + 2) ? i + 2 : i + 1 }
}

const shortMonth = (w: TimeWords, i: number): boolean =>
  w.tokens.end[i] - w.tokens.start[i] <= 4 && !/^(may|june|july)$/.test(lowerAt(w, i))

function surelyMonth(w: TimeWords, i: number): boolean {
  const next = isAt(w, i + 1),
    before = isAt(w, i - 1)
  if (next === C.number && !breaksAt(w, i + 1)) return true
  if ((next === C.comma || next === C.of) && fourDigits(w, i + 2) !== null) return true
  if (
    before === C.number ||
    SUFFIXES.has(lowerAt(w, i - 1)) ||
    before === C.of ||
    before === C.edge ||
    before === C.relative ||
    before === C.month
  )
    return true
  if (before === C.lead) return (valueAt(w, i - 1) !== LEAD.as || /^(early|late|recently)$/.test(lowerAt(w, i - 2))) && !capitalAt(w, i + 1)
  if (before === C.article)
    return (
      isAt(w, i + 1) === C.event ||
      (isAt(w, i + 1) === C.none && valueAt(w, i) === 3 && !capitalAt(w, i + 1) && /^[a-z]/.test(lowerAt(w, i + 1)))
    )
  return (
    (before === C.dash || before === C.and || before === C.to) &&
    (isAt(w, i - 2) === C.month || isAt(w, i - 2) === C.number || isAt(w, i - 2) === C.edge)
  )
}

const isJoiner = (c: number): boolean => c === C.comma || c === C.and || c === C.to || c === C.dash

/** More days after the first: [", 18", " and 26"], each with its tokens. */
function moreDays(w: TimeWords, i: number): { readonly day: number; readonly from: number; readonly to: number }[] {
  const out = []
  let k = i
  // No month has more days; a longer run of numbers is a table.
  while (isJoiner(isAt(w, k)) && out.length < 31) {
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

/** "on the 10th, ", "by the 19th": a day of the month that is being told of. */
export function dayAlone(w: TimeWords, the: number): Placed<DateNode>[] | null {
  const day = dayAt(w, the + 1)
  if (!day || day.to !== the + 3 || isAt(w, the - 1) !== C.lead || breaksAt(w, the + 1)) return null
  const lead = valueAt(w, the - 1)
  if (!DAY_LEADS.has(lead) || (lead === LEAD.at && lowerAt(w, the - 1) !== 'on')) return null
  const ends = breaksAt(w, day.to) || w.tokens.kind[day.to] !== TokenKind.word || AFTER_DAY.test(lowerAt(w, day.to))
  return ends && isAt(w, day.to) !== C.dash ? [{ from: the, to: day.to, node: date({ day: day.value }) }] : null
}

const DAY_LEADS: ReadonlySet<number> = new Set([LEAD.at, LEAD.by, LEAD.since, LEAD.until, LEAD.from, LEAD.before, LEAD.after])
/** Words that no day is the adjective of: "on the 10th floor" is none. */
const AFTER_DAY = /^(and|but|when|as|while|in|at|after|before|that|which|it|he|she|they|we|with|for|by|near|from)$/

function withYear(w: TimeWords, days: readonly { day: number; from: number; to: number }[], month: number, to: number): Placed<DateNode>[] {
  const tail = yearTail(w, to)
  const year: Partial<DateNode> = tail?.value ?? {}
  return days.map((d, n) => ({
    from: d.from,
    to: n === days.length - 1 ? (tail?.to ?? to) : d.to,
    node: date({ ...year, month, day: d.day }),
  }))
}

/** "November 4, 2020", "October 10, 18 and 26", "May 15-24". */
export function monthFirst(w: TimeWords, i: number): Placed<DateNode>[] | null {
  const month = monthAt(w, i)
  const the = month && isAt(w, month.to) === C.article ? month.to + 1 : (month?.to ?? i)
  const first = month && !breaksAt(w, month.to) ? dayAt(w, the) : null
  if (!month || !first || breaksAt(w, month.to)) return null
  const days = [{ day: first.value, from: i, to: first.to }, ...trustedDays(w, moreDays(w, first.to))]
  return withYear(w, days, month.value, days.at(-1)!.to)
}

/** Words that no number counts: behind them a second day stays a day ("truces agreed on March 10 and 18 were broken"), unless they tell of people harmed. */
const NO_NOUN = /^(were|was|had|have|has|did|but|which|that|when|while|as|in|at|near|by|with|after|before|between|from)$/
const HARMED = /^(killed|injured|wounded|hurt|dead|captured|arrested|detained|missing|taken|displaced|rescued|evacuated)$/

function countsNothing(w: TimeWords, i: number): boolean {
  return NO_NOUN.test(lowerAt(w, i)) && !HARMED.test(lowerAt(w, i + 1)) && !HARMED.test(lowerAt(w, i + 2))
}

/** "October 10, 18 people": a number that counts what follows is no day, and a list with commas only is none. */
function trustedDays<T extends { readonly from: number; readonly to: number }>(w: TimeWords, days: readonly T[]): readonly T[] {
  const last = days.at(-1)
  if (!last) return days
  const separator = isAt(w, last.from - 1)
  if ((separator === C.to || separator === C.dash) && days.length === 1 && isAt(w, last.to) !== C.unit && isAt(w, last.to) !== C.month)
    return days
  const next = lowerAt(w, last.to)
  const counts =
    isAt(w, last.to) === C.none && /^[a-z]+$/.test(next) && !capitalAt(w, last.to) && !breaksAt(w, last.to)
      ? !countsNothing(w, last.to) && (days.length === 1 || /(s|people|men|women|children)$/.test(next))
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
    if (day < 1 || day > 31 || month < 1 || month > 12) return null
    return [{ from: i, to: i + 1, node: date({ day: day, month: month, year: year < 100 ? 2000 + year : year }) }]
  }
  if (isAt(w, i) !== C.number || i + 4 >= w.to + 1) return null
  for (let k = i + 1; k < i + 5; k++) if (k >= w.to || !joined(w, k)) return null
  const [a, b, c] = [valueAt(w, i), valueAt(w, i + 2), valueAt(w, i + 4)]
  const mark = lowerAt(w, i + 1)
  if (isAt(w, i + 2) !== C.number || isAt(w, i + 4) !== C.number || lowerAt(w, i + 3) !== mark) return null
  if (mark === '-' && a >= 1000 && b >= 1 && b <= 12 && c >= 1 && c <= 31)
    return [{ from: i, to: i + 5, node: date({ year: a, month: b, day: c }) }]
  if ((mark === '/' || mark === '-') && c >= 1900 && c < 2200 && a > 12 && a <= 31 && b >= 1 && b <= 12)
    return [{ from: i, to: i + 5, node: date({ year: c, month: b, day: a }) }]
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
  return [{ from: start, to: first.to + (open && !rest.length ? 1 : 0), node: { ...first.node, weekday: valueAt(w, i), pick } }, ...rest]
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

const namesEvent = (w: TimeWords, i: number): boolean =>
  !breaksAt(w, i) && (isAt(w, i) === C.event || capitalAt(w, i) || lowerAt(w, i) === 'campaign')

function surelySeason(w: TimeWords, i: number): boolean {
  const word = lowerAt(w, i),
    before = isAt(w, i - 1)
  if (word !== 'fall' && word !== 'spring') return true
  if (isAt(w, i + 1) === C.event || lowerAt(w, i + 1) === 'campaign') return true
  if (isAt(w, i + 1) === C.of || (capitalAt(w, i) && capitalAt(w, i - 1) && i - 1 >= w.from)) return false
  const lead = before === C.article ? isAt(w, i - 2) : before
  if (lead === C.lead && valueAt(w, before === C.article ? i - 2 : i - 1) === LEAD.from) return false
  return lead === C.lead || before === C.relative || before === C.edge || (word === 'spring' && (before === C.article || capitalAt(w, i)))
}

/** Feast days whose date is fixed: "Christmas 2009". */
export function feast(w: TimeWords, i: number): Placed<DateNode>[] | null {
  if (isAt(w, i) !== C.feast || (capitalAt(w, i - 1) && isAt(w, i - 1) === C.none)) return null
  const value = valueAt(w, i)
  const dayWord = /^(day|eve)$/.test(lowerAt(w, i + 1)) ? 1 : 0
  const tail = yearTail(w, i + 1 + dayWord)
  const eve = dayWord && lowerAt(w, i + 1) === 'eve' ? 1 : 0
  return [
    { from: i, to: tail?.to ?? i + 1 + dayWord, node: date({ ...tail?.value, month: Math.floor(value / 100), day: (value % 100) - eve }) },
  ]
}

/** Words that lay an edge: "early", "the end of", "the middle of", "mid-". Their node is the date's with its edge set. */
export function edged(w: TimeWords, start: number): Placed<DateNode>[] | null {
  const edge = edgeAt(w, start)
  if (!edge) return null
  const base =
    longSpan(w, edge.to) ??
    (isAt(w, edge.to) === C.number ? yearOf(w, edge.to) : null) ??
    seasonAt(w, edge.to) ??
    monthAlone(w, edge.to) ??
    (isAt(w, edge.to) === C.weekday ? weekdayFirst(w, edge.to) : null)
  if (!base || (base[0].node.weekday !== null && base[0].node.day !== null && base.length > 1)) return null
  const [first, ...rest] = base
  return [{ from: start, to: first.to, node: { ...first.node, edge: edge.value } }, ...rest]
}

/** "early", "late in", "mid-", "the end of", "the first half of", "the latter part of". */
export function edgeAt(w: TimeWords, start: number): Read<number> | null {
  const i = isAt(w, start) === C.article && valueAt(w, start) === 1 ? start + 1 : start
  const half = halfAt(w, i)
  if (half) return half
  if (isAt(w, i) === C.relative) return null
  const very = lowerAt(w, i) === 'very' ? i + 1 : i
  if (isAt(w, very) !== C.edge) return null
  const word = lowerAt(w, very),
    value = valueAt(w, very),
    next = isAt(w, very + 1)
  if (word === 'early' || word === 'late' || word === 'mid') {
    if (next === C.dash) return { value, to: very + 2 }
    const of = next === C.lead && valueAt(w, very + 1) === LEAD.at
    return { value, to: of ? very + 2 : very + 1 }
  }
  return next === C.of ? { value, to: very + 2 } : null
}

function halfAt(w: TimeWords, i: number): Read<number> | null {
  const which = lowerAt(w, i),
    what = lowerAt(w, i + 1)
  if ((what !== 'half' && what !== 'part') || isAt(w, i + 2) !== C.of) return null
  if (which === 'first' || which === 'early' || which === 'earlier') return { value: what === 'half' ? 4 : EDGE.early, to: i + 3 }
  return which === 'second' || which === 'latter' || which === 'late' || which === 'later'
    ? { value: what === 'half' ? 5 : EDGE.late, to: i + 3 }
    : null
}
