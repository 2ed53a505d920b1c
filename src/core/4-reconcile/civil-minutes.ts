import type { CivilTime } from '../0-terms/when.ts'

const MINUTES_A_DAY = 1440
const ZERO = '0'.charCodeAt(0)

/** Minutes of a civil time since 1970-01-01T00:00 of the same zone; a bare day is its first minute. NaN when it is not a civil time. */
export function civilMinutes(civil: CivilTime): number {
  if (civil[4] !== '-' || civil[7] !== '-') return NaN
  const day = daysFromCivil(digits(civil, 0, 4), digits(civil, 5, 7), digits(civil, 8, 10))
  const inDay = civil[10] === 'T' && civil[13] === ':' ? digits(civil, 11, 13) * 60 + digits(civil, 14, 16) : 0
  return day * MINUTES_A_DAY + (Number.isNaN(inDay) ? 0 : inDay)
}

/** The number written in `[from, to)`; NaN when anything but a digit stands there. No pattern: every time of every claim comes through here. */
function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return NaN
    n = n * 10 + digit
  }
  return n
}

/** The day number in which a minute lies. */
export function dayOf(minutes: number): number {
  return Math.floor(minutes / MINUTES_A_DAY)
}

/** `YYYY-MM-DD` of a day number. */
export function civilDay(day: number): CivilTime {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1
  const m = mp < 10 ? mp + 3 : mp - 9
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0)
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** `YYYY-MM-DDTHH:MM` of a minute. */
export function civilMinute(minutes: number): CivilTime {
  const inDay = minutes - dayOf(minutes) * MINUTES_A_DAY
  const hour = Math.floor(inDay / 60)
  return `${civilDay(dayOf(minutes))}T${String(hour).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468
}
