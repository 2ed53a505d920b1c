import type { ClaimId } from '../0-terms/claim.ts'
import type { Reconciled } from './reconcile.ts'

/**
 * Totals that a later figure of the same claimant has taken the place of: they stand in the series, under the last figure, and need no row of their own. A figure
 * that somebody answered keeps its row.
 */
export function supersededFigures(stands: Reconciled): ReadonlySet<ClaimId> {
  const answered = new Set(stands.relations.filter((r) => r.kind !== 'repeats').flatMap((r) => [r.from, r.to]))
  const last = new Set(stands.tolls.map((s) => s.figures[s.figures.length - 1].heard.claim.id))
  const out = new Set<ClaimId>()
  for (const s of stands.tolls)
    for (const { heard, toll } of s.figures.slice(0, -1))
      if (heard.family === 'casualties' && toll.basis === 'cumulative' && !last.has(heard.claim.id) && !answered.has(heard.claim.id))
        out.add(heard.claim.id)
  return out
}
