import type { ClaimRow } from './rows.ts'

const DAY = 24 * 60
/** Classes of length, in minutes. Within one class whatever overlaps a moment begins at most so long before it: an index by beginning finds it. */
const LENGTHS = [DAY, 8 * DAY, 64 * DAY, 512 * DAY] as const
/** Longer, or without end on one side. */
const OPEN = LENGTHS.length
/** No time at all: overlaps nothing. */
const TIMELESS = OPEN + 1

export interface ClaimTime {
  readonly length: number
  readonly begins: string
  readonly ends: string | null
}

export function timeOf({ from, to }: Pick<ClaimRow, 'from' | 'to'>): ClaimTime {
  return { length: lengthClass(from, to), begins: from ?? '', ends: to }
}

function lengthClass(from: string | null, to: string | null): number {
  if (from === null && to === null) return TIMELESS
  if (from === null || to === null) return OPEN
  const minutes = minutesOf(to) - minutesOf(from)
  const found = LENGTHS.findIndex((length) => minutes <= length)
  return found === -1 ? OPEN : found
}

/** The classes to look through, each with where to begin, for claims that overlap what starts at `from`. */
export function classesFrom(from: string | undefined, ranged: boolean): readonly { readonly length: number; readonly least: string }[] {
  const timed = [
    ...LENGTHS.map((minutes, length) => ({ length, least: from === undefined ? '' : before(from, minutes) })),
    { length: OPEN, least: '' },
  ]
  return ranged ? timed : [...timed, { length: TIMELESS, least: '' }]
}

/** The civil minute so long before another, or '' when that is no time: then all is looked through. */
function before(from: string, minutes: number): string {
  const at = minutesOf(from)
  // One day more, so that a date without minutes, compared as text, loses nothing.
  const then = new Date((at - minutes - DAY) * 60_000)
  return Number.isNaN(at) || then.getUTCFullYear() < 0 || then.getUTCFullYear() > 9999 ? '' : then.toISOString().slice(0, 16)
}

/** Minutes since 1970 of a civil time taken as if it were UTC; NaN when it is none. */
export function minutesOf(civil: string): number {
  return Math.floor(Date.parse(civil.length > 10 ? `${civil}Z` : civil) / 60_000)
}
