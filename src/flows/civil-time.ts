import { Temporal } from 'temporal-polyfill'
import { Failure } from '../core/0-terms/failure.ts'
import type { CivilTime } from '../core/0-terms/when.ts'

const REMEDY = 'Write it like 2020-11-04T16:00+04:00, or 2020-11-04T16:00 in the time zone of the pack.'

/**
 * A time as people write it, as civil time of a zone: an instant with offset or "Z" is moved into the zone, a time without one is taken to be of the zone, a
 * bare day stays a day. Null when it is no time.
 */
export function civilTimeOrNull(written: string, zone: string): CivilTime | null {
  const text = written.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text).toString()
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null
    const instant = /(?:Z|[+-]\d\d(?::?\d\d)?)(?:\[[^\]]*\])?$/i.test(text)
    const civil = instant ? Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDateTime() : Temporal.PlainDateTime.from(text)
    return civil.toString({ smallestUnit: 'minute' })
  } catch {
    return null
  }
}

/**
 * The same for a time that must be one.
 *
 * @throws Failure `time-invalid`
 */
export function civilTime(written: string, zone: string, what: string): CivilTime {
  const civil = civilTimeOrNull(written, zone)
  if (civil === null) throw new Failure('time-invalid', `${what} is "${written}", which is no time. ${REMEDY}`, { written })
  return civil
}

/**
 * The instant of a time as people write it, as `2020-11-04T12:00:00.000Z`, for comparing with when something was recorded. A time without an offset is of the
 * zone; a bare day is its last moment, so that "recorded up to that day" holds the day.
 *
 * @throws Failure `time-invalid`
 */
export function instantOf(written: string, zone: string, what: string): string {
  const exact = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(written.trim()) ? Temporal.Instant.from(written.trim()) : null
  const civil = civilTime(written, zone, what)
  const day = civil.length === 10
  const zoned = Temporal.PlainDateTime.from(day ? `${civil}T23:59:59.999` : civil).toZonedDateTime(zone)
  return (exact ?? zoned.toInstant()).toString({ smallestUnit: 'millisecond' })
}

/** An instant as civil time of a zone, to the minute. */
function civilOf(instant: string, zone: string): CivilTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** This moment, as civil time of a zone. */
export function civilNow(zone: string): CivilTime {
  return civilOf(Temporal.Now.instant().toString(), zone)
}
