import { fromCursor, toCursor } from '../cursor.ts'
import type { Ledger, LedgerStatus, TallyLine } from '../ledger.ts'
import type { LooseReview, ReviewState } from '../rows.ts'
import type { Connection } from './connection.ts'
import { tailsOf, type Numbered } from './entry-table.ts'

type ReportLine = Awaited<ReturnType<Ledger['reports']>>['rows'][number] & { readonly position: number }

export function pageOfReports(
  at: Connection,
  of: Numbered,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Awaited<ReturnType<Ledger['reports']>> {
  const [position] = after === undefined ? [0] : fromCursor(after, 'number')
  const sql = `SELECT position, report, title, publisher, said, reader, claims FROM reports
    WHERE conflict = ? AND position > ? ORDER BY position LIMIT ?`
  const found = at.all<ReportLine>(sql, of.number, position, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { rows: page.map(({ position: _, ...row }) => row), next: last && found.length > limit ? toCursor([last.position]) : null }
}

export function looseOf(at: Connection, of: Numbered): readonly LooseReview[] {
  const sql = `SELECT review, loose.claim, words, reason FROM loose JOIN reports USING (conflict, bucket, report)
    WHERE conflict = ? ORDER BY position, place`
  return at
    .all<LooseReview & Record<string, string>>(sql, of.number)
    .map(({ review, claim, words, reason }) => ({ review, claim, words, reason }))
}

export function statusOf(at: Connection, of: Numbered): LedgerStatus {
  const count = (sql: string): number => at.first<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, of.number)?.n ?? 0
  const heads = tailsOf(at, of).map(({ head }) => head)
  const byState: Record<ReviewState, number> = { unreviewed: 0, accepted: 0, corrected: 0, rejected: 0 }
  const states = at.all<{ state: ReviewState; n: number }>(
    'SELECT state, count(*) AS n FROM claims WHERE conflict = ? GROUP BY state',
    of.number,
  )
  for (const { state, n } of states) byState[state] = n
  return {
    entries: heads.reduce((sum, { seq }) => sum + seq, 0),
    reports: count('reports WHERE conflict = ?'),
    unread: count('reports WHERE reader IS NULL AND conflict = ?'),
    claims: states.reduce((sum, { n }) => sum + n, 0),
    byState,
    loose: count('loose WHERE conflict = ?'),
    editions: count("entries WHERE kind = 'edition' AND conflict = ?"),
    heads,
  }
}

const KEY = 'party, measure, "group", victims, basis'
type Tallied = Omit<TallyLine, 'victims'> & { readonly victims: string }

/** Whole days from the days' figures; the first and the last day, when only a part of them counts, from the claims'. */
export function tallyOf(at: Connection, of: Numbered, from: string | undefined, to: string | undefined): readonly TallyLine[] {
  const first = from?.slice(0, 10) ?? ''
  const last = to?.slice(0, 10) ?? '~'
  const unknown = from === undefined && to === undefined ? '' : " AND day <> ''"
  const days = `SELECT ${KEY}, claims, low, high, newest FROM day_figures WHERE conflict = ?1 AND day > ?2 AND day < ?3`
  const undated = `SELECT ${KEY}, claims, low, high, newest FROM day_figures WHERE conflict = ?1 AND day = ''`
  const edges = `SELECT ${KEY}, 1, low, high, said FROM figures WHERE conflict = ?1 AND day IN (?2, ?3)${unknown} AND said >= ?4 AND said <= ?5`
  const parts = [days, edges, ...(unknown ? [] : [undated])].join(' UNION ALL ')
  const sql = `SELECT ${KEY}, sum(claims) AS claims, min(low) AS low, max(high) AS high, max(newest) AS newest
    FROM (${parts}) GROUP BY ${KEY} ORDER BY ${KEY}`
  const rows = at.all<Tallied & Record<string, string | number | null>>(sql, of.number, first, last, from ?? '', to ?? '~')
  return rows.map((row): TallyLine => ({ ...row, victims: row.victims === '' ? null : row.victims }))
}
