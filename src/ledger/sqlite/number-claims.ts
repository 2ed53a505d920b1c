import type { Connection } from './connection.ts'
import { minutesOf } from '../claim-time.ts'

/** Numbers of one minute; more run on into the next. 2^33 minutes (16,000 years) times this stay below 2^53. */
const PER_MINUTE = 2 ** 20
/** Minutes from the year 0 to 1970. */
const TO_1970 = 1_036_120_320
/** Minutes below this (the year 510) are for claims of which nobody knows when they were said. */
const UNKNOWN = 2 ** 28

/**
 * A free number for a claim, higher the later it was said, and lowest when that is unknown: the newest claims are then found from the end of any index by number,
 * without sorting.
 */
export function freeNumber(at: Connection, said: string | null): number {
  const minutes = said === null ? Number.NaN : minutesOf(said)
  if (Number.isNaN(minutes)) return freeWithin(at, 0, UNKNOWN * PER_MINUTE)
  const start = Math.max(UNKNOWN, minutes + TO_1970) * PER_MINUTE
  return freeWithin(at, start, start + PER_MINUTE)
}

function freeWithin(at: Connection, start: number, end: number): number {
  const last = at.first<{ last: number | null }>(
    'SELECT max(number) AS last FROM claims WHERE number >= ? AND number < ?',
    start,
    end,
  )?.last
  if (last === null || last === undefined) return start
  return last + 1 < end ? last + 1 : freeWithin(at, end, end + PER_MINUTE)
}
