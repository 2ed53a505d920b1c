import type { Heard } from './heard.ts'

/** The separate origins behind some claims: twelve outlets relaying one claimant are one. */
export interface Origins {
  readonly n: number
  readonly reports: number
  /** The first appearance of each origin. */
  readonly first: readonly Heard[]
}

export function originsOf(claims: readonly Heard[]): Origins {
  const first = new Map<string, Heard>()
  const reports = new Set<string>()
  for (const h of claims) {
    reports.add(h.report.id)
    const known = first.get(h.origin)
    if (!known || h.at < known.at) first.set(h.origin, h)
  }
  return { n: first.size, reports: reports.size, first: [...first.values()].sort((a, b) => a.at - b.at) }
}
