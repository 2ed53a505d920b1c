import { RELATIVE, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { addMonths, dateOf, dayNumber, MINUTES_A_DAY, weekdayOf } from './when-civil.ts'
import type { DateNode, ShiftNode } from './when-node.ts'
import { NO_POINT, onDay, weekdayNear, type Point } from './when-point.ts'

/** The time the text is at: as much of a date as its last dated words gave. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** What a time is reckoned from. `ahead`: the sentence speaks of what is to come. */
export interface Bearings {
  /** Day number of the report, and its moment in minutes. */
  readonly saidDay: number | null
  readonly said: number | null
  readonly anchor: Anchor | null
  readonly mode: 'news' | 'narrative'
  readonly ahead: boolean
  /** The time is a limit: "by", "until". */
  readonly limit: boolean
  /** No preposition stands before the time. */
  readonly bare: boolean
}

/** Days after the report within which a date without a year is a slip or a plan, not last year's. */
const NEAR_AHEAD = 7
/** The same when the sentence speaks of what is to come. */
const FAR_AHEAD = 300
/** The same for a limit. */
const LIMIT_AHEAD = 60

/** Fills a date's missing year, month and day from the report's date or from the narrative. */
export function resolveDate(node: DateNode, at: Bearings): Point {
  const bare: Point = {
    ...NO_POINT,
    month: node.month,
    day: node.day,
    season: node.season,
    part: node.part,
    clock: node.clock,
    edge: node.edge,
    span: node.span,
  }
  if (node.year !== null) return { ...bare, year: node.shortYear ? century(node.year, at) : node.year, basis: 'written' }
  if (node.yearShift !== null) return at.anchor ? { ...bare, year: at.anchor.year + node.yearShift, basis: 'narrative' } : bare
  if (node.yearOfReport !== null && at.saidDay !== null)
    return { ...bare, year: dateOf(at.saidDay).year + node.yearOfReport, basis: 'relative' }
  if (node.month !== null || node.season !== null) return impliedYear(node, bare, at)
  if (node.weekday !== null) return resolveWeekday(node, bare, at)
  if (node.day !== null) return dayOfMonth(node.day, bare, at)
  return resolveTimeOfDay(bare, at)
}

/** "'86": the last such year not long after the time the text is at. */
function century(year: number, at: Bearings): number {
  const now = at.anchor?.year ?? (at.saidDay === null ? 2000 : dateOf(at.saidDay).year)
  return now + 20 - ((((now + 20 - year) % 100) + 100) % 100)
}

function impliedYear(node: DateNode, bare: Point, at: Bearings): Point {
  const far = at.anchor && at.saidDay !== null && Math.abs(at.anchor.year - dateOf(at.saidDay).year) > 1
  if (at.anchor && (at.mode === 'narrative' || at.saidDay === null || far))
    return { ...bare, year: narrativeYear(node, at.anchor), basis: 'narrative' }
  if (at.saidDay === null || at.mode === 'narrative') return bare
  const month = node.month ?? node.season! * 3
  return {
    ...bare,
    year: yearNear(month, node.day ?? 1, node.pick, at.saidDay, at.ahead ? FAR_AHEAD : at.limit ? LIMIT_AHEAD : NEAR_AHEAD),
    basis: 'year-implied',
  }
}

/** Stories move on: a month far behind the last one is the next year's. */
function narrativeYear(node: DateNode, anchor: Anchor): number {
  const month = node.month ?? node.season! * 3
  if (node.pick === RELATIVE.next || node.pick === RELATIVE.following)
    return anchor.month !== null && month > anchor.month ? anchor.year : anchor.year + 1
  if (node.pick === RELATIVE.previous || node.pick === RELATIVE.last)
    return anchor.month !== null && month < anchor.month ? anchor.year : anchor.year - 1
  return anchor.month !== null && month - anchor.month <= -8 ? anchor.year + 1 : anchor.year
}

/** The year that puts a month and day last before the report, or shortly after it. */
function yearNear(month: number, day: number, pick: number | null, saidDay: number, limit: number): number {
  const said = dateOf(saidDay)
  const gap = dayNumber(said.year, month, Math.min(day, 28)) + Math.max(0, day - 28) - saidDay
  if (pick === RELATIVE.next) return gap > 0 ? said.year : said.year + 1
  if (pick === RELATIVE.last) return month < said.month ? said.year : said.year - 1
  if (gap > limit) return said.year - 1
  return limit === FAR_AHEAD && gap + 365 <= FAR_AHEAD && gap < -200 ? said.year + 1 : said.year
}

function resolveWeekday(node: DateNode, bare: Point, at: Bearings): Point {
  const day = anchorDay(at.anchor)
  if (at.mode === 'narrative' || at.saidDay === null) {
    return day === null ? bare : { ...bare, ...dateOf(day + ((node.weekday! - weekdayOf(day) + 7) % 7)), basis: 'narrative' }
  }
  return { ...bare, ...dateOf(weekdayNear(node, at.saidDay, at.ahead)), basis: 'relative' }
}

/** "on the 10th": the next such day from where the story is; without one the last before the report, or the next after it. */
function dayOfMonth(day: number, bare: Point, at: Bearings): Point {
  const story = at.anchor && at.anchor.month !== null ? at.anchor : null
  if (!story && (at.saidDay === null || at.mode === 'narrative')) return bare
  const { year, month, day: here } = story ? { ...story, month: story.month! } : dateOf(at.saidDay!)
  const months = here === null ? 0 : story || at.ahead ? (day < here ? 1 : 0) : day > here ? -1 : 0
  const then = addMonths(year, month, months)
  return { ...bare, year: then.year, month: then.month, basis: story ? 'narrative' : 'relative' }
}

/**
 * A clock or a part of the day alone: the day the text is at; for a clock in news else the latest such time before the report.
 * A part without a preposition ("night fighting") is no time of that day.
 */
function resolveTimeOfDay(bare: Point, at: Bearings): Point {
  const day = anchorDay(at.anchor)
  if (bare.part !== null && bare.clock === null && at.bare) return bare
  if (day !== null) return { ...bare, ...dateOf(day), basis: 'narrative' }
  if (bare.clock === null || at.said === null || at.saidDay === null || at.mode === 'narrative') return bare
  return { ...bare, ...dateOf(at.saidDay * MINUTES_A_DAY + bare.clock > at.said ? at.saidDay - 1 : at.saidDay), basis: 'relative' }
}

function anchorDay(anchor: Anchor | null): number | null {
  return anchor && anchor.month !== null && anchor.day !== null ? dayNumber(anchor.year, anchor.month, anchor.day) : null
}

/** Reckons a shift: "yesterday", "two days later", "the previous year". What cannot be reckoned stays without a year. */
export function resolveShift(node: ShiftNode, at: Bearings): Point {
  const own = { part: node.part, edge: node.edge, overnight: node.overnight }
  const fromText = node.from === 'narrative' || at.mode === 'narrative'
  const anchor: Anchor | null = fromText ? (at.anchor ?? (at.mode === 'news' ? saidAnchor(at) : null)) : saidAnchor(at)
  if (!anchor || node.count === null) return { ...NO_POINT, ...own }
  if (at.mode === 'narrative' && node.from === 'said' && node.unit === UNIT.day && node.count === 0) return { ...NO_POINT, ...own }
  const basis = fromText && at.anchor ? 'narrative' : 'relative'
  const n = Math.floor(node.count) * node.sign
  if (node.unit >= UNIT.decade) {
    const size = node.unit === UNIT.decade ? 10 : 100
    const first = node.count === 1 || node.count === 0 ? Math.floor(anchor.year / size) * size : anchor.year
    return node.count > 1
      ? { ...NO_POINT, ...own, year: anchor.year + n * size, basis }
      : { ...NO_POINT, ...own, year: first + n * size, span: size === 10 ? 'decade' : 'century', basis }
  }
  if (node.unit === UNIT.year) return { ...NO_POINT, ...own, year: anchor.year + n, basis }
  if (node.unit === UNIT.month) {
    if (anchor.month === null) return { ...NO_POINT, ...own, year: anchor.year, basis }
    return { ...NO_POINT, ...own, ...addMonths(anchor.year, anchor.month, n), basis }
  }
  return shiftDays(node, anchor, n, { ...own, basis })
}

function saidAnchor(at: Bearings): Anchor | null {
  return at.saidDay === null ? null : dateOf(at.saidDay)
}

function shiftDays(node: ShiftNode, anchor: Anchor, n: number, own: Partial<Point> & Pick<Point, 'basis'>): Point {
  const day = anchorDay(anchor)
  if (day === null) return { ...NO_POINT, ...own, year: anchor.year, month: anchor.month, part: null }
  if (node.unit === UNIT.week || node.unit === UNIT.fortnight) {
    const there = day + n * (node.unit === UNIT.week ? 7 : 14)
    return { ...NO_POINT, ...own, week: there - weekdayOf(there) + 1 }
  }
  if (node.unit === UNIT.weekend) {
    const saturday = day - ((weekdayOf(day) + 1) % 7)
    return { ...NO_POINT, ...own, week: saturday + (n > 0 ? 7 : n < 0 && weekdayOf(day) >= 6 ? -7 : 0), weekend: true }
  }
  return node.unit < UNIT.day ? onDay(day, own.basis, own) : onDay(day + n, own.basis, own)
}
