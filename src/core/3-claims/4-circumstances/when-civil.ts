import { Failure } from '../../0-terms/failure.ts'
import type { CivilTime } from '../../0-terms/when.ts'

/**
 * Civil calendar arithmetic without clock or zone. A day is a whole number of days since 1970-01-01 in the proleptic Gregorian calendar;
 * a moment is a whole number of minutes since 1970-01-01T00:00. Years are astronomical: 1 BC is 0, 479 BC is -478.
 */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const MINUTES_A_DAY = 1440

/** The day number of a date. Source: Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The date of a day number (civil_from_days). */
export function dateOf(dayNo: number): CivilDay {
  const z = dayNo + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(dayNo: number): number {
  return ((((dayNo + 3) % 7) + 7) % 7) + 1
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return dayNumber(nextYear, nextMonth, 1) - dayNumber(year, month, 1)
}

/** Month `count` months on, as `{year, month}`. */
export function addMonths(year: number, month: number, count: number): { readonly year: number; readonly month: number } {
  const all = year * 12 + month - 1 + count
  return { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 }
}

/** ISO week of a day: the week's year and its number, 1 to 53. */
export function isoWeek(dayNo: number): { readonly year: number; readonly week: number } {
  const thursday = dayNo - weekdayOf(dayNo) + 4
  const year = dateOf(thursday).year
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** Four digits for 0 to 9999, ISO's signed six digits outside. */
function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return (year < 0 ? '-' : '+') + pad(Math.abs(year), 6)
}

/** A moment as civil time: `2020-11-04` at midnight, `2020-11-04T18:00` otherwise. */
export function civilTime(minutes: number): CivilTime {
  const dayNo = Math.floor(minutes / MINUTES_A_DAY)
  const rest = minutes - dayNo * MINUTES_A_DAY
  const { year, month, day } = dateOf(dayNo)
  const date = `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`
  return rest === 0 ? date : `${date}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`
}

const CIVIL = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/

/** The moment of a civil time, in minutes. Seconds are dropped. Throws `time-invalid` for anything that is no civil time. */
export function momentOf(civil: CivilTime): number {
  const m = CIVIL.exec(civil)
  const [year, month, day, hour, minute] = m ? [+m[1], +m[2], +m[3], +(m[4] ?? 0), +(m[5] ?? 0)] : [0, 0, 0, 0, 0]
  if (!m || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59)
    throw new Failure('time-invalid', `“${civil}” is no civil time: write 2020-11-04 or 2020-11-04T18:00.`, { value: civil })
  return dayNumber(year, month, day) * MINUTES_A_DAY + hour * 60 + minute
}
