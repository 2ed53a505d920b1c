import type { Words } from './span.ts'

/**
 * A civil time in the pack's own zone, without offset: `2020-11-04` or `2020-11-04T18:00`.
 * Core never knows the clock or the zone database; flows turn instants into civil times at the edge.
 */
export type CivilTime = string

export type TimePrecision = 'minute' | 'hour' | 'part-of-day' | 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'vague'

/**
 * Where the value comes from. `written`: all of it stands in the words. `year-implied`: the year (or month) was taken from the report's date.
 * `relative`: reckoned from the report's date ("yesterday", "on Tuesday"). `narrative`: reckoned from another time in the same text.
 * `unresolved`: no date is known to reckon from; `from` and `to` are null.
 */
export type TimeBasis = 'written' | 'year-implied' | 'relative' | 'narrative' | 'unresolved'

/** When a thing is said to have happened: the half-open civil interval `[from, to)`; null where that end is open or not known. */
export interface When extends Words {
  readonly from: CivilTime | null
  readonly to: CivilTime | null
  readonly precision: TimePrecision
  readonly basis: TimeBasis
  /** Several separate days in one expression ("October 10, 18 and 26"): each its own interval. Empty otherwise. */
  readonly parts: readonly { readonly from: CivilTime; readonly to: CivilTime }[]
  /** Set when the words cannot be true, for example a weekday that disagrees with its date. */
  readonly impossible: 'weekday-disagrees' | 'after-the-report' | 'no-such-day' | null
}
