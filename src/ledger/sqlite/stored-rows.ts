import type { ClaimRow, ReportRows } from '../rows.ts'
import type { Connection } from './connection.ts'
import type { Numbered } from './entry-table.ts'

export type StoredClaim = { readonly number: number; readonly claim: string; readonly line: string; readonly body: string }

/** A claim as it is stored: everything but its body in one line. */
export function lineOf({ body: _, ...rest }: ClaimRow): string {
  return JSON.stringify(rest)
}

export function storedClaims(at: Connection, of: Numbered, bucket: number, report: string): readonly StoredClaim[] {
  const sql = 'SELECT number, claim, line, body FROM claims WHERE conflict = ? AND bucket = ? AND report = ?'
  return at.all<StoredClaim>(sql, of.number, bucket, report)
}

/** A report's rows as one text, to be compared with what is stored. */
export function textOfRows({ title, publisher, said, reader, claims, loose }: ReportRows): string {
  const lines = claims.map((row) => [lineOf(row), row.body].join('\n')).sort()
  const left = loose.map(({ review, claim, words, reason }) => [review, claim, words, reason])
  return JSON.stringify([title, publisher, said, reader, claims.length, lines, left])
}

/** The same text of what is stored; null when nothing is. */
export function textOfStored(at: Connection, of: Numbered, bucket: number, report: string): string | null {
  type Head = { title: string | null; publisher: string | null; said: string | null; reader: string | null; claims: number }
  const by = 'WHERE conflict = ? AND bucket = ? AND report = ?'
  const key = [of.number, bucket, report] as const
  const head = at.first<Head>(`SELECT title, publisher, said, reader, claims FROM reports ${by}`, ...key)
  if (!head) return null
  const lines = storedClaims(at, of, bucket, report).map(({ line, body }) => [line, body].join('\n'))
  const loose = at.all<Record<string, string>>(`SELECT review, claim, words, reason FROM loose ${by} ORDER BY place`, ...key)
  const { title, publisher, said, reader, claims } = head
  return JSON.stringify([
    title,
    publisher,
    said,
    reader,
    claims,
    lines.sort(),
    loose.map((row) => [row['review'], row['claim'], row['words'], row['reason']]),
  ])
}
