import type { ClaimRow, TollLine } from './rows.ts'

/** The figures of one claim, those of the same thing drawn together, so that a claim counts once. */
export function figuresOf(row: ClaimRow): ReadonlyMap<string, TollLine> {
  const figures = new Map<string, TollLine>()
  for (const toll of row.tolls) {
    const key = [row.party, toll.measure, toll.group, toll.victims ?? '', toll.basis].join('\0')
    const before = figures.get(key)
    figures.set(key, before ? { ...toll, low: least(before.low, toll.low), high: greatest(before.high, toll.high) } : toll)
  }
  return figures
}

/** The lesser of two bounds; one that is not known says nothing. */
export function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

/** The greater of two bounds; one that is not known says nothing. */
export function greatest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
