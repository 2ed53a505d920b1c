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
  year: null, month: null, day: null, week: null, weekend: false, season: null, part: null, clock: null, edge: null, span: null, overnight: false, basis: 'unresolved',
}

/** A point on a day given by its number. */
export function onDay(dayNo: number, basis: TimeBasis, more: Partial<Point> = {}): Point {
  return { ...NO_POINT, ...dateOf(dayNo), basis, ...more }
}

/** Does the calendar have this day? */
export function exists(p: Point): boolean {
  return p.year === null || p.month === null || p.day === null || (p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= daysInMonth(p.year, p.month))
}

/** The interval of a point. `nightOf` says whether "the night of the 24th" begins or ends on the 24th. */
export function stretchOf(p: Point, nightOf: 'begins' | 'ends'): Stretch {
  if (p.week !== null) return minutes(p.week, p.week + (p.weekend ? 2 : 7))
  if (p.year === null || !exists(p)) return UNKNOWN
  if (p.month !== null && p.day !== null) return withinDay(p, dayNumber(p.year, p.month, p.day), nightOf)
  if (p.month !== null) return third(dayNumber(p.year, p.month, 1), dayNumber(p.year, p.month, 1) + daysInMonth(p.year, p.month), p.edge)
  if (p.season !== null) return seasonStretch(p.year, p.season, p.edge)
  const years = p.span === 'decade' ? 10 : p.span === 'century' ? 100 : 1
  return third(dayNumber(p.year, 1, 1), dayNumber(p.year + years, 1, 1), p.edge)
}

const minutes = (fromDay: number, toDay: number): Stretch => ({ from: fromDay * MINUTES_A_DAY, to: toDay * MINUTES_A_DAY })

/** "early", "mid" and "late" are thirds (in whole days; of a month 1-10, 11-20, 21-), halves are halves. */
function third(fromDay: number, toDay: number, edge: number | null): Stretch {
  const length = toDay - fromDay
  const step = length <= 31 ? 10 : Math.round(length / 3)
  if (edge === EDGE.early) return minutes(fromDay, fromDay + step)
  if (edge === EDGE.mid) return minutes(fromDay + step, fromDay + 2 * step)
  if (edge === EDGE.late) return minutes(fromDay + 2 * step, toDay)
  if (edge === 4) return minutes(fromDay, fromDay + Math.ceil(length / 2))
  return edge === 5 ? minutes(fromDay + Math.ceil(length / 2), toDay) : minutes(fromDay, toDay)
}

/** Seasons of the northern half: spring from 1 March, winter from 1 December of its year. */
function seasonStretch(year: number, season: number, edge: number | null): Stretch {
  const first = season * 3
  const end = addMonths(year, first, 3)
  return third(dayNumber(year, first, 1), dayNumber(end.year, end.month, 1), edge)
}

function withinDay(p: Point, dayNo: number, nightOf: 'begins' | 'ends'): Stretch {
  const start = dayNo * MINUTES_A_DAY
  if (p.clock !== null) return { from: start + p.clock, to: start + p.clock + 1 }
  // "overnight": from eight in the evening before the day it is reckoned to, until eight in its morning.
  if (p.overnight) return { from: start + 20 * 60, to: start + 32 * 60 }
  if (p.part !== null) {
    const part = DAY_PARTS[p.part]!
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
  if (node.pick === RELATIVE.last || node.pick === RELATIVE.past || node.pick === RELATIVE.previous) return back === 0 ? dayNo - 7 : dayNo - back
  return ahead && back > 0 ? dayNo + (7 - back) : dayNo - back
}
