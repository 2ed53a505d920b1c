import { LEAD, RELATIVE } from '../../1-lexicon/en/calendar-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import { beforeItEnds, dayOf, sinceClause, thatFollowed } from './when-clauses.ts'
import { clockAt, partAt } from './when-clock.ts'
import { BETWEEN } from './when-count.ts'
import { dayAlone, dayFirst, edgeAt, edged, feast, monthAlone, monthFirst, numeric, seasonAt, weekdayFirst } from './when-dates.ts'
import { byEvent, courseOf, sinceItCame } from './when-event.ts'
import {
  againAndAgain,
  allOf,
  countedNights,
  hourOfLife,
  looselyAgo,
  movingFeast,
  nightBeside,
  thoseDays,
  notLongAgo,
  shortly,
  spokenHour,
  throughDay,
} from './when-idioms.ts'
import { longSpan, years } from './when-years.ts'
import type { DateNode, Placed, TimeNode } from './when-node.ts'
import { date } from './when-node.ts'
import { countedShift, deictic, laterIn, loose, ordinalUnit, recurring, relativeShift, span, weekend, windowSpan } from './when-relative.ts'
import { breaksAt, C, capitalAt, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

type Reader = (w: TimeWords, i: number) => Placed[] | null

const one =
  (read: (w: TimeWords, i: number) => Placed | null): Reader =>
  (w, i) => {
    const placed = read(w, i)
    return placed && [placed]
  }

/**
 * Every way an expression can begin: the reader, and the classes of its first token. Of two expressions equally long the one of the earlier row wins.
 */
const READERS: readonly (readonly [read: Reader, ...begins: number[]])[] = [
  [numeric, C.number, C.dotted],
  [clockFirst, C.number, C.clock],
  [partFirst, C.part, C.article, C.edge, C.cardinal, C.number, C.ordinal, C.direction],
  [weekdayFirst, C.weekday, C.relative, C.article],
  [dayFirst, C.number, C.article],
  [dayAlone, C.article],
  [monthFirst, C.month],
  [monthAlone, C.month],
  [edged, C.edge, C.article, C.ordinal, C.direction, C.unit],
  [years, C.number, C.article, C.unit, C.apostrophe],
  [longSpan, C.number, C.article, C.ordinal, C.cardinal],
  [seasonAt, C.season, C.article, C.relative],
  [feast, C.feast],
  [one(deictic), C.deictic, C.article],
  [one(countedShift), C.number, C.cardinal, C.quantity, C.article, C.approximate, C.unit],
  [laterDate, C.direction],
  [one(relativeShift), C.relative, C.article, C.edge, C.direction, C.ordinal, C.unit],
  [one(pickedMonth), C.relative, C.article],
  [one(windowSpan), C.relative, C.article, C.ordinal],
  [one(span), C.number, C.cardinal, C.quantity, C.article, C.approximate, C.unit],
  [one(recurring), C.set, C.weekdays, C.every],
  [one(ordinalUnit), C.article],
  [one(weekend), C.article],
  [one(byEvent), C.then, C.event],
  [one(sinceItCame), C.lead],
  [one(sinceClause), C.lead],
  [one(beforeItEnds), C.lead],
  [one(thatFollowed), C.article],
  [one(dayOf), C.article],
  [one(courseOf), C.course],
  [one(hourOfLife), C.meal],
  [one(againAndAgain), C.unit, C.part],
  [one(thoseDays), C.unit],
  [one(countedNights), C.cardinal, C.number],
  [one(nightBeside), C.article],
  [one(allOf), C.all],
  [one(throughDay), C.article],
  [one(looselyAgo), C.direction],
  [one(notLongAgo), C.article, C.edge],
  [one(spokenHour), C.cardinal, C.number, C.quantity],
  [one(movingFeast), C.feastday],
  [one(shortly), C.shortly],
  [one(loose), C.reference, C.relative, C.article, C.vague, C.direction],
]

/** The readers of each class, in the order of the rows. */
const BY_CLASS: readonly (readonly Reader[])[] = Array.from({ length: 64 }, (_, c) =>
  READERS.filter(([, ...begins]) => begins.includes(c)).map(([read]) => read),
)

const endOf = (placed: readonly Placed[]): number => placed.at(-1)!.to

const CARRIES_ON = wordSet(`${[...BETWEEN].join(' ')} little latter very near o'clock`)
/** Prepositions that no reader begins with: they only lead into a time. */
const ONLY_LEADS: ReadonlySet<number> = new Set<number>([LEAD.at, LEAD.from, LEAD.for, LEAD.between, LEAD.within, LEAD.as])

/** "the town", "23 people", "that he": most triggers stop at once, and need no reader to say so. */
function leadsNowhere(w: TimeWords, i: number): boolean {
  const c = isAt(w, i)
  if (c === C.lead) return ONLY_LEADS.has(valueAt(w, i))
  if (isAt(w, i + 1) !== C.none || i + 1 >= w.to || w.tokens.kind[i + 1] !== TokenKind.word) return false
  const small = (c === C.number && w.tokens.end[i] - w.tokens.start[i] < 4) || c === C.cardinal
  const pointing = c === C.relative && valueAt(w, i) <= RELATIVE.that
  if (c !== C.article && !small && !pointing) return false
  return !CARRIES_ON.has(w.tokens.fold[i + 1]) && !joinedSuffix(w, i + 1)
}

const joinedSuffix = (w: TimeWords, i: number): boolean => joined(w, i) && w.tokens.end[i] - w.tokens.start[i] <= 2

/** The longest time expression that begins at token `i`: one node, or several for a list of days or a range. */
export function readTime(w: TimeWords, i: number): Placed[] | null {
  if (leadsNowhere(w, i)) return null
  let best: Placed[] | null = null
  for (const read of BY_CLASS[isAt(w, i)]) {
    const placed = read(w, i)
    if (placed && (!best || endOf(placed) > endOf(best))) best = placed
  }
  return best && withTail(w, best)
}

/** "Sunday morning", "November 4 at 16:30", "yesterday at dawn": a part or a clock right after a day belongs to it. */
function withTail(w: TimeWords, placed: Placed[]): Placed[] {
  const last = placed.at(-1)!
  const node = last.node
  if (
    node.form !== 'date' ||
    (node.day === null && node.weekday === null) ||
    node.part !== null ||
    node.clock !== null ||
    breaksAt(w, last.to)
  )
    return placed
  const after = isAt(w, last.to) === C.comma && isAt(w, last.to + 1) === C.part ? last.to + 1 : last.to
  const edge = edgeAt(w, after)
  const part = partAt(w, edge ? edge.to : after)
  if (part && (after === last.to || isAt(w, part.to) !== C.none))
    return [...placed.slice(0, -1), { ...last, to: part.to, node: { ...node, part: part.value } }]
  const clock = clockAfter(w, last.to)
  return clock ? [...placed.slice(0, -1), { ...last, to: clock.to, node: { ...node, clock: clock.node.clock } }] : placed
}

function clockAfter(w: TimeWords, i: number): Placed<DateNode> | null {
  let k = isAt(w, i) === C.comma ? i + 1 : i
  if (isAt(w, k) === C.lead && valueAt(w, k) === LEAD.at) k++
  while (isAt(w, k) === C.approximate) k++
  return breaksAt(w, k) ? null : clockAt(w, k)
}

/** A day read at `i`: what a clock or a part of the day can be of. */
function dayAt(w: TimeWords, i: number): Placed[] | null {
  return numeric(w, i) ?? weekdayFirst(w, i) ?? dayFirst(w, i) ?? monthFirst(w, i) ?? one(deictic)(w, i) ?? feast(w, i)
}

const setOn = (node: TimeNode, fields: { part?: number; clock?: number }): TimeNode | null => {
  if (node.form === 'date') return { ...node, ...fields }
  return node.form === 'shift' && node.part === null && fields.part !== undefined ? { ...node, part: fields.part } : null
}

/** "16:30", "at 4 p.m. on Sunday": a clock time, with its day where one follows. */
function clockFirst(w: TimeWords, i: number): Placed[] | null {
  const clock = clockAt(w, i)
  if (!clock) return null
  let k = isAt(w, clock.to) === C.comma ? clock.to + 1 : clock.to
  if (lowerAt(w, k) === 'in' && isAt(w, k + 1) === C.article && isAt(w, k + 2) === C.part) return [{ ...clock, to: k + 3 }]
  // "… around 5.40 p.m. On Friday …": a new sentence.
  if (capitalAt(w, k) && lowerAt(w, k) === 'on') return [clock]
  if (lowerAt(w, k) === 'on' || isAt(w, k) === C.of) k++
  const day = breaksAt(w, k) ? null : dayAt(w, k)
  const first = day?.[0]?.node
  if (!day || first?.form !== 'date' || first.part !== null) return [clock]
  return [{ from: i, to: day[0].to, node: { ...first, clock: clock.node.clock } }, ...day.slice(1)]
}

/** "the evening of November 4", "dawn on Friday", "early in the morning of 31 January", "night": a part of the day, with its day where one follows. */
function partFirst(w: TimeWords, start: number): Placed[] | null {
  const edge = edgeAt(w, start)
  let i = edge ? edge.to : start
  if ((isAt(w, i) === C.article && valueAt(w, i) === 1) || lowerAt(w, i) === 'one') i++
  const inner = edgeAt(w, i)
  if (inner) i = inner.to
  if (isAt(w, i) === C.number && valueAt(w, i) === 12 && /^(noon|midnight)$/.test(lowerAt(w, i + 1))) i++
  const part = partAt(w, i)
  if (!part || (isAt(w, start) === C.article && valueAt(w, start) === 2)) return null
  let k = part.to
  if (isAt(w, k) === C.comma) k++
  if (isAt(w, k) === C.of || lowerAt(w, k) === 'on' || lowerAt(w, k) === 'from') k++
  const day = breaksAt(w, k) ? null : dayAt(w, k)
  const node = day && setOn(day[0].node, { part: part.value })
  if (day && node) return [{ from: start, to: day[0].to, node }, ...day.slice(1)]
  return [{ from: start, to: part.to, node: date({ part: part.value }) }]
}

/** "earlier on Saturday", "later in 1942", "later in the summer": the word belongs to the time it lies in. */
function laterDate(w: TimeWords, start: number): Placed[] | null {
  const later = laterIn(w, start)
  if (!later) return null
  const at = later.to
  const inner =
    weekdayFirst(w, at) ??
    monthFirst(w, at) ??
    dayFirst(w, at) ??
    monthAlone(w, at) ??
    seasonAt(w, at) ??
    longSpan(w, at) ??
    yearsIn(w, at) ??
    one(deictic)(w, at)
  return inner && [{ ...inner[0], from: start }, ...inner.slice(1)]
}

function yearsIn(w: TimeWords, i: number): Placed[] | null {
  return isAt(w, i - 1) === C.lead ? years(w, i) : null
}

/** "last November", "next June", "the previous March". */
function pickedMonth(w: TimeWords, start: number): Placed | null {
  const i = isAt(w, start) === C.article ? start + 1 : start
  if (isAt(w, i) !== C.relative || isAt(w, i + 1) !== C.month) return null
  const month = monthAlone(w, i + 1)
  return month && { from: start, to: endOf(month), node: { ...month[0].node, pick: valueAt(w, i) } }
}
