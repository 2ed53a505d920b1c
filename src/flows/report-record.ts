import type { Report } from '../core/0-terms/report.ts'
import type { Located, Review } from '../core/0-terms/review.ts'
import { replay, type CurrentClaim, type Replayed } from '../core/4-reconcile/replay.ts'
import type { Entry } from '../ledger/entry.ts'
import { readingBody, reportBody, reviewOf, type ReadingBody, type ReportBody } from './entry-bodies.ts'

export type { CurrentClaim }

export interface ReadingRecord extends ReadingBody {
  /** Of the entry. */
  readonly id: string
  readonly recorded: string
}

/** Everything recorded about one report, and what stands of it now. */
export interface ReportRecord {
  readonly report: Report
  readonly captured: ReportBody
  readonly recorded: string
  /** Oldest first. */
  readonly readings: readonly ReadingRecord[]
  readonly reviews: readonly Review[]
  readonly now: Replayed
}

/**
 * The record of a report from its entries, oldest first; null when they hold no report. Of two captures of the same bytes the first counts.
 *
 * @throws Failure `entry-invalid` for an entry that this version does not understand
 */
export function recordOf(entries: readonly Entry[]): ReportRecord | null {
  const first = entries.find((e) => e.kind === 'report')
  if (!first) return null
  const captured = reportBody(first)
  const readings = entries.filter((e) => e.kind === 'reading').map((e) => ({ ...readingBody(e), id: e.id, recorded: e.recorded }))
  const reviews = entries.filter((e) => e.kind === 'review' || e.kind === 'relation').map(reviewOf)
  const now = replay(captured.report.text, readings, reviews)
  return { report: captured.report, captured, recorded: first.recorded, readings, reviews, now }
}

/** Where the places of a report lie, as the pack had it when they were read or corrected; the newest word counts. */
export function locatedIn({ readings, reviews }: Pick<ReportRecord, 'readings' | 'reviews'>): Located {
  const fromReviews = reviews.map(({ judgement }) => ('located' in judgement ? judgement.located : {}))
  return Object.assign({}, ...readings.map((r) => r.located), ...fromReviews) as Located
}
