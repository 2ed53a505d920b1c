import { DAY_PARTS, EDGE, RELATIVE } from '../../1-lexicon/en/calendar-words.ts'
import type { TimeBasis, TimePrecision } from '../../0-terms/when.ts'
import { addMonths, dateOf, dayNumber, daysInMonth, MINUTES_A_DAY, weekdayOf } from './when-civil.ts'
import type { DateNode } from './when-node.ts'

/** A half-open interval in minutes; null where an end is open or not known. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
}

export const UNKNOWN: Stretch = { from: null, to: null }

/** A place in the calendar after reckoning: what is still null could not be known. */
export interface Point {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Day number of the first day of a week (Monday) or weekend (Saturday). */
  readonly week: number | null
  readonly weekend: boolean
  readonly season: number | null
  readonly part: number | null
  readonly clock: number | null
  readonly edge: number | null
  readonly span: 'decade' | 'century' | null
  readonly overnight: boolean
  readonly basis: TimeBasis
}

export const NO_POINT: Point = {
  year: null,
  month: null,
  day: null,
  week: null,
  weekend: false,
  season: null,
  part: null,
  clock: null,
  edge: null,
  span: null,
  overnight: false,
  basis: 'unresolved',
}

/** A point on a day given by its number. */
export function onDay(dayNo: number, basis: TimeBasis, more: Partial<Point> = {}): Point {
  return { ...NO_POINT, ...dateOf(dayNo), basis, ...more }
}

/** Does the calendar have this day? */
export function exists(p: Point): boolean {
  return (
    p.year === null ||
    p.month === null ||
    p.day === null ||
    (p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= daysInMonth(p.year, p.month))
  )
}

/** The interval of a point. `nightOf` says whether "the night of the 24th" begins or ends on the 24th. */
export function stretchOf(p: Point, nightOf: 'begins' | 'ends'): Stretch {
  if (p.week !== null) return minutes(p.week, p.week + (p.weekend ? 2 : 7))
  if (p.year === null || !exists(p)) return UNKNOWN
  if (p.month !== null && p.day !== null) return withinDay(p, dayNumber(p.year, p.month, p.day), nightOf)
  if (p.month !== null) return withinMonth(p.year, p.month, p.edge)
  if (p.season !== null) return withinMonths(p.year, p.season * 3, [0, 1, 2, 3], p.edge)
  return withinMonths(p.year, 1, p.span === null ? YEAR_THIRDS : p.span === 'decade' ? DECADE_THIRDS : CENTURY_THIRDS, p.edge)
}

const minutes = (fromDay: number, toDay: number): Stretch => ({ from: fromDay * MINUTES_A_DAY, to: toDay * MINUTES_A_DAY })

/** Where "early", "mid" and "late" begin and end, in months: of a decade the years 0-3, 4-6 and 7-9. */
type Thirds = readonly [number, number, number, number]
const YEAR_THIRDS: Thirds = [0, 4, 8, 12]
const DECADE_THIRDS: Thirds = [0, 48, 84, 120]
const CENTURY_THIRDS: Thirds = [0, 400, 800, 1200]

/** First and end bound of an edge; halves are 4 and 5. */
function bounds(thirds: Thirds, edge: number | null): readonly [number, number] {
  const [start, early, late, end] = thirds
  if (edge === EDGE.early) return [start, early]
  if (edge === EDGE.mid) return [early, late]
  if (edge === EDGE.late) return [late, end]
  const half = Math.ceil(end / 2)
  return edge === 4 ? [start, half] : edge === 5 ? [half, end] : [start, end]
}

/** Of a month: days 1-10, 11-20, 21 to the end. */
function withinMonth(year: number, month: number, edge: number | null): Stretch {
  const first = dayNumber(year, month, 1)
  const [from, to] = bounds([0, 10, 20, daysInMonth(year, month)], edge)
  return minutes(first + from, first + to)
}

/** Seasons are those of the northern half: spring from 1 March, winter from 1 December of its year. */
function withinMonths(year: number, month: number, thirds: Thirds, edge: number | null): Stretch {
  const [from, to] = bounds(thirds, edge)
  const a = addMonths(year, month, from),
    b = addMonths(year, month, to)
  return minutes(dayNumber(a.year, a.month, 1), dayNumber(b.year, b.month, 1))
}

function withinDay(p: Point, dayNo: number, nightOf: 'begins' | 'ends'): Stretch {
  const start = dayNo * MINUTES_A_DAY
  if (p.clock !== null) return { from: start + p.clock, to: start + p.clock + 1 }
  // "overnight": from eight in the evening before the day it is reckoned to, until eight in its morning.
  if (p.overnight) return { from: start + 20 * 60, to: start + 32 * 60 }
  if (p.part !== null) {
    const part = DAY_PARTS[p.part]
    const back = part.toHour > 24 && nightOf === 'ends' ? 24 : 0
    return { from: start + (part.fromHour - back) * 60, to: start + (part.toHour - back) * 60 }
  }
  const [a, b] = p.edge === EDGE.early ? [0, 9] : p.edge === EDGE.mid ? [9, 16] : p.edge === EDGE.late ? [17, 24] : [0, 24]
  return { from: start + a * 60, to: start + b * 60 }
}

/** How fine a point is known. */
export function precisionOf(p: Point): TimePrecision {
  if (p.clock !== null) return p.year === null ? 'vague' : 'minute'
  if (p.week !== null) return p.weekend ? 'days' : 'week'
  if (p.year === null) return 'vague'
  if (p.day !== null) return p.part !== null || p.overnight || p.edge !== null ? 'part-of-day' : 'day'
  if (p.month !== null) return p.edge !== null ? 'days' : 'month'
  return p.season !== null ? 'season' : 'year'
}

/** The latest such weekday not after a day; with "last" strictly before it, with "next" or "coming" strictly after. */
export function weekdayNear(node: DateNode, dayNo: number, ahead: boolean): number {
  const back = (weekdayOf(dayNo) - node.weekday! + 7) % 7
  if (node.pick === RELATIVE.next || node.pick === RELATIVE.coming || node.pick === RELATIVE.following) return dayNo + (7 - back)
  if (node.pick === RELATIVE.last || node.pick === RELATIVE.past || node.pick === RELATIVE.previous)
    return back === 0 ? dayNo - 7 : dayNo - back
  return ahead && back > 0 ? dayNo + (7 - back) : dayNo - back
}
