import type { SQLInputValue } from 'node:sqlite'
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
const FIGURES = `${KEY}, claims, low, high, newest`
/** A text that sorts behind every date. */
const AFTER_ALL = '~'
type Tallied = Omit<TallyLine, 'victims'> & { readonly victims: string }

/**
 * Whole months from the months' figures, whole days of the months that are cut from the days', and the first and last day, of which a part counts, from the
 * claims' figures. Without a range, the months with that of no date.
 */
export function tallyOf(at: Connection, of: Numbered, from: string | undefined, to: string | undefined): readonly TallyLine[] {
  const months = `SELECT ${FIGURES} FROM month_figures WHERE conflict = ?1`
  if (from === undefined && to === undefined) return talliedOver(at, months, [of.number])
  const days = `SELECT ${FIGURES} FROM day_figures WHERE conflict = ?1`
  const parts = [
    `${months} AND month > substr(?2, 1, 7) AND month < substr(?3, 1, 7) AND month <> ''`,
    `${days} AND day > ?2 AND day < min(?3, substr(?2, 1, 7) || '-~')`,
    `${days} AND day > max(?2, substr(?3, 1, 7) || '-') AND day < ?3 AND substr(?2, 1, 7) <> substr(?3, 1, 7)`,
    `SELECT ${KEY}, 1, low, high, said FROM figures WHERE conflict = ?1 AND day IN (?2, ?3) AND said >= ?4 AND said <= ?5`,
  ]
  const [first, last] = [from?.slice(0, 10) ?? '', to?.slice(0, 10) ?? AFTER_ALL]
  return talliedOver(at, parts.join(' UNION ALL '), [of.number, first, last, from ?? '', to ?? AFTER_ALL])
}

function talliedOver(at: Connection, parts: string, values: readonly SQLInputValue[]): readonly TallyLine[] {
  const sql = `SELECT ${KEY}, sum(claims) AS claims, min(low) AS low, max(high) AS high, max(newest) AS newest
    FROM (${parts}) GROUP BY ${KEY} ORDER BY ${KEY}`
  const rows = at.all<Tallied & Record<string, string | number | null>>(sql, ...values)
  return rows.map((row): TallyLine => ({ ...row, victims: row.victims === '' ? null : row.victims }))
}
