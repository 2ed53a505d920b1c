import type { Claim } from '../core/0-terms/claim.ts'
import type { ClaimRef } from '../core/0-terms/review.ts'
import { overlaps } from '../core/0-terms/span.ts'
import { decisionsOf, type Decision } from '../core/4-reconcile/decisions.ts'
import type { ReadReport } from '../core/4-reconcile/heard.ts'
import type { Entry, EntryKind, Head } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import { recordOf, type CurrentClaim, type ReportRecord } from './report-record.ts'

/** What was known at a moment: everything recorded up to an instant (UTC), or up to the ends that the chains had. Neither: everything. */
export interface Until {
  readonly recorded?: string
  readonly heads?: readonly Head[]
}

const KINDS: readonly EntryKind[] = ['report', 'reading', 'review', 'relation']
const PAGE = 500

/** Every report that was recorded by a moment, with what stood of it then, in the order they were recorded. */
export async function recordedReports(at: At, until: Until = {}): Promise<readonly ReportRecord[]> {
  const byReport = new Map<string, Entry[]>()
  for await (const entry of entriesOf(at, KINDS, until)) {
    const of = byReport.get(entry.report)
    if (of) of.push(entry)
    else byReport.set(entry.report, [entry])
  }
  return [...byReport.values()].flatMap((entries) => recordOf(entries) ?? [])
}

/** The entries of a conflict, of some kinds or all, in the order of the feed. */
export async function* entriesOf(at: At, kinds: readonly EntryKind[] | null, until: Until = {}): AsyncGenerator<Entry> {
  const seqs = until.heads && new Map(until.heads.map((h) => [h.bucket, h.seq]))
  const query = { limit: PAGE, ...(kinds ? { kinds } : {}), ...(until.recorded === undefined ? {} : { recordedUpTo: until.recorded }) }
  let after: string | null = null
  do {
    const page = await at.ledger.feed(at.conflict, after === null ? query : { ...query, after })
    for (const entry of page.rows) if (!seqs || entry.seq <= (seqs.get(entry.bucket) ?? 0)) yield entry
    after = page.next
  } while (after !== null)
}

/** A report with the claims that stand: corrected where they were corrected, without those that were rejected. Null when nobody has read it yet. */
export function standingClaims({ report, readings, now }: ReportRecord): ReadReport | null {
  if (readings.length === 0 && now.claims.length === 0) return null
  const claims = now.claims.filter((c) => c.state !== 'rejected').map((c) => c.claim)
  const ids = new Set(claims.map((c) => c.id))
  return { report, claims: claims.map((c) => deniesWhatStands(c, ids)) }
}

/** A denial of a claim that was rejected denies nothing that is shown. */
function deniesWhatStands(claim: Claim, ids: ReadonlySet<string>): Claim {
  return claim.denies === null || ids.has(claim.denies) ? claim : { ...claim, denies: null }
}

/**
 * What persons decided between claims, by the ids the claims go by now: a claim that a newer reading calls otherwise is found again by its words. Decisions on
 * claims that stand no longer are left out.
 */
export function standingDecisions(records: readonly ReportRecord[]): readonly Decision[] {
  const byReport = new Map(records.map((r) => [r.report.id, r]))
  const now = (ref: ClaimRef): ClaimRef | null => {
    const record = byReport.get(ref.report)
    const claim = record && (record.now.claims.find((c) => c.claim.id === ref.claim) ?? foundByWords(record, ref))?.claim.id
    return claim === undefined ? null : { ...ref, claim }
  }
  const between = records.flatMap((r) => r.now.between)
  return decisionsOf(
    between.flatMap((review) => {
      const { judgement } = review
      const [on, to] = [now(review.on), 'to' in judgement ? now(judgement.to) : null]
      return on && to && 'to' in judgement ? [{ ...review, on, judgement: { ...judgement, to } }] : []
    }),
  )
}

/** The claim that has just those words now, or the one that overlaps them where it is the only one. */
function foundByWords({ now }: ReportRecord, { start, end }: ClaimRef): CurrentClaim | undefined {
  const over = now.claims.filter(({ claim }) => overlaps(claim, { start, end }))
  return over.find(({ claim }) => claim.start === start && claim.end === end) ?? (over.length === 1 ? over[0] : undefined)
}
