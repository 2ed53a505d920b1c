import type { Review } from '../../core/0-terms/review.ts'
import type { CurrentClaim, StandingReview } from '../../core/4-reconcile/replay.ts'
import { claimantOf } from '../../flows/project-report.ts'
import { readerName } from '../../flows/record-reading.ts'
import type { ReportRecord } from '../../flows/report-record.ts'
import type { ClaimRow } from '../../ledger/rows.ts'
import type { Answer } from '../../api/operations.ts'

export type CurrentAnswer = NonNullable<Answer<'claim'>['current']>
type ReviewAnswer = Answer<'claim'>['reviews'][number]

/** A claim as the ledger looks it up. Its whole is in its body. */
export function fromRow(row: ClaimRow): CurrentAnswer {
  const current = JSON.parse(row.body) as CurrentClaim
  return currentAnswer(current, row.claimant, row.said, row.report)
}

export function inRecord(current: CurrentClaim, { report }: ReportRecord): CurrentAnswer {
  return currentAnswer(current, claimantOf(current.claim, report), report.said, report.id)
}

function currentAnswer(
  { claim, asRead, state, reviews }: CurrentClaim,
  claimant: string,
  said: string | null,
  report: string,
): CurrentAnswer {
  return { claim, asRead, state, claimant, said, report, seen: reviews.at(-1)?.id ?? null }
}

/** Everything recorded about one claim. */
export function historyOf(record: ReportRecord, claim: string): Answer<'claim'> {
  const current = record.now.claims.find((c) => c.claim.id === claim) ?? null
  const reviews = record.reviews.filter((review) => review.on.claim === claim)
  const read = current?.asRead?.id ?? claim
  return {
    claim,
    report: record.report.id,
    current: current && inRecord(current, record),
    seen: reviews.at(-1)?.id ?? null,
    reviews: current
      ? current.reviews.map(reviewAnswer)
      : reviews.map((review) => reviewAnswer({ ...review, undone: false, crossed: false })),
    readings: record.readings.map((reading) => ({
      id: reading.id,
      reader: readerName(reading.reader),
      recorded: reading.recorded,
      claim: reading.claims.find((c) => c.id === read || c.id === claim) ?? null,
    })),
    between: record.now.between
      .filter((review) => touches(review, claim))
      .map((review) => reviewAnswer({ ...review, undone: false, crossed: false })),
  }
}

function touches({ on, judgement }: Review, claim: string): boolean {
  return on.claim === claim || ('to' in judgement && judgement.to.claim === claim)
}

function reviewAnswer({ id, by, recorded, on, judgement, why, undone, crossed }: StandingReview): ReviewAnswer {
  return {
    id,
    by,
    recorded,
    does: judgement.does,
    on: { claim: on.claim, report: on.report, words: on.words },
    judgement: { ...judgement },
    why,
    undone,
    crossed,
  }
}
