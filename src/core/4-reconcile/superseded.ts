import type { ClaimId } from '../0-terms/claim.ts'
import type { Reconciled } from './reconcile.ts'
import type { Figure } from './toll-figures.ts'

/** Relations between the figures of one count: they answer nobody. */
const OF_ONE_COUNT: ReadonlySet<string> = new Set(['repeats', 'supersedes', 'refines', 'not-comparable'])

/** The same figure given again takes nothing's place. */
function sameFigure(a: Figure, b: Figure): boolean {
  return a.toll.low === b.toll.low && a.toll.high === b.toll.high
}

/**
 * Claims with a total that a later figure of the same claimant has taken the place of: they stand in the series, under the last figure, and need no row of their own, unless another of their figures is the last of its count. A figure
 * that somebody answered keeps its row.
 */
export function supersededFigures(stands: Reconciled): ReadonlySet<ClaimId> {
  const answered = new Set(stands.relations.filter((r) => !OF_ONE_COUNT.has(r.kind)).flatMap((r) => [r.from, r.to]))
  const newest = new Set<ClaimId>()
  const older = new Set<ClaimId>()
  for (const s of stands.tolls) {
    const last = s.figures[s.figures.length - 1]
    newest.add(last.heard.claim.id)
    for (const f of s.figures)
      if (f.heard.family === 'casualties' && f.toll.basis === 'cumulative' && !sameFigure(f, last)) older.add(f.heard.claim.id)
  }
  return new Set([...older].filter((id) => !newest.has(id) && !answered.has(id)))
}
