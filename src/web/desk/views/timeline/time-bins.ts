import type { PartyId } from '../../../../core/0-terms/party.ts'
import type { CivilTime } from '../../../../core/0-terms/when.ts'
import { momentOf, type ClaimFacts } from '../claim-facts.ts'
import type { TimeAxis } from '../filters.ts'

export interface TimeBin {
  /** First moment of the bin, and the first after it. */
  readonly from: CivilTime
  readonly to: CivilTime
  readonly counts: ReadonlyMap<PartyId, number>
}

export interface TimeBins {
  readonly unit: 'hour' | 'day' | 'week' | 'month'
  readonly bins: readonly TimeBin[]
  /** The most of one party in one bin. */
  readonly most: number
  readonly undated: number
}

const HOUR = 3_600_000
const UNITS: readonly (readonly [TimeBins['unit'], number])[] = [
  ['hour', HOUR],
  ['day', 24 * HOUR],
  ['week', 7 * 24 * HOUR],
  ['month', 30 * 24 * HOUR],
]
const MOST_BINS = 96

/** A civil time as a number of milliseconds on a scale of its own, and back: no zone takes part. NaN for what is no time. */
export function onScale(time: CivilTime): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(time)
  if (!found) return Number.NaN
  const [year, month, day, hour, minute] = found.slice(1).map((part) => Number(part ?? 0))
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0)
}

export function offScale(at: number): CivilTime {
  const text = new Date(at).toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16)
}

function placeOf(claim: ClaimFacts, axis: TimeAxis): number {
  const time = axis === 'said' ? claim.said : momentOf(claim)
  return time === null ? Number.NaN : onScale(time)
}

/**
 * Counts claims into bins of whole hours, days, weeks or months, as fine as the span allows.
 *
 * @param ends the first and last moment shown; what lies before the first (history) is counted as undated
 */
export function timeBins(
  claims: readonly ClaimFacts[],
  axis: TimeAxis,
  ends: { readonly from: CivilTime; readonly to: CivilTime },
): TimeBins {
  const start = onScale(ends.from.slice(0, 10))
  const end = Math.max(onScale(ends.to), start + 24 * HOUR)
  const [unit, step] = UNITS.find(([, size]) => (end - start) / size <= MOST_BINS) ?? ['month', Math.ceil((end - start) / MOST_BINS)]
  const counts = Array.from({ length: Math.max(1, Math.ceil((end - start) / step)) }, () => new Map<PartyId, number>())
  let undated = 0
  for (const claim of claims) {
    const bin = counts[Math.floor((placeOf(claim, axis) - start) / step)]
    if (bin) bin.set(claim.party, (bin.get(claim.party) ?? 0) + 1)
    else undated++
  }
  const bins = counts.map((bin, k) => ({ from: offScale(start + k * step), to: offScale(start + (k + 1) * step), counts: bin }))
  return { unit, bins, most: Math.max(1, ...counts.flatMap((bin) => [...bin.values()])), undated }
}

/** Which bins a stretch of time covers: first and last, both included; null when it covers all. */
export function binsWithin({ bins }: TimeBins, from: CivilTime | null, to: CivilTime | null): readonly [number, number] | null {
  if (from === null && to === null) return null
  const low = from === null ? Number.NEGATIVE_INFINITY : onScale(from)
  const high = to === null ? Number.POSITIVE_INFINITY : onScale(to)
  const first = bins.findIndex((bin) => onScale(bin.to) > low)
  const last = bins.findLastIndex((bin) => onScale(bin.from) <= high)
  return first < 0 || last < first ? null : [first, last]
}

/** The stretch of some bins as filters hold it: both ends included. All of them are no filter at all. */
export function stretchOf({ bins }: TimeBins, a: number, b: number): { readonly from: CivilTime | null; readonly to: CivilTime | null } {
  const low = Math.max(0, Math.min(a, b))
  const high = Math.min(bins.length - 1, Math.max(a, b))
  const [first, last] = [bins[low], bins[high]]
  if (!first || !last || (low === 0 && high === bins.length - 1)) return { from: null, to: null }
  const end = onScale(last.to)
  // A bin of whole days ends with its last day, one of hours with its last minute.
  const to = last.to.length === 10 && last.from.length === 10 ? offScale(end - 24 * HOUR) : offScale(end - 60_000)
  return { from: first.from, to }
}
