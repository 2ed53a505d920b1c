import type { Overview } from '../../core/0-terms/overview.ts'

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/**
 * Any value as canonical JSON: keys in the order of their UTF-16 units, two spaces, one newline at the end. Two equal values give equal
 * bytes, in whatever order their fields were set.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sorted, 2)}\n`
}

/** An overview for other programs. */
export function overviewJson(overview: Overview): string {
  return canonicalJson(overview)
}
