import { Failure } from '../../core/0-terms/failure.ts'
import { emptyHead } from '../chain.ts'
import { conflictUnknown } from '../conflicts.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import type { Entry, EntryKind, EntryText, Json } from '../entry.ts'
import type { FeedQuery, Page } from '../ledger.ts'
import type { Original, StoredEntry, Tail } from '../plan-append.ts'
import type { Connection } from './connection.ts'

/** A conflict as the file numbers it. */
export interface Numbered {
  readonly number: number
  readonly conflict: string
  readonly buckets: number
}

type EntryRow = {
  readonly position: number
  readonly bucket: number
  readonly seq: number
  readonly recorded: string
  readonly kind: EntryKind
  readonly subject: string
  readonly report: string
  readonly by: string
  readonly id: string
  readonly previous: string
  readonly hash: string
  readonly body: string
}

const COLUMNS = 'position, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body'

/** @throws Failure `conflict-unknown` */
export function numbered(at: Connection, conflict: string): Numbered {
  const found = at.first<{ number: number; buckets: number }>('SELECT number, buckets FROM conflicts WHERE conflict = ?', conflict)
  if (!found) throw conflictUnknown(conflict)
  return { ...found, conflict }
}

/** @throws Failure `ledger-damaged` when the body is no JSON any more */
function entryOf(row: EntryRow, conflict: string): Entry {
  const { position: _, body, ...envelope } = row
  try {
    return { conflict, ...envelope, body: JSON.parse(body) as Json }
  } catch {
    const sentence = `Entry ${row.seq} of bucket ${row.bucket} is damaged: its body is no JSON. Restore the last backup, and compare.`
    throw new Failure('ledger-damaged', sentence, { conflict, bucket: row.bucket, seq: row.seq, entry: row.id })
  }
}

export function tailOf(at: Connection, { number }: Numbered, bucket: number): Tail {
  type HeadRow = { seq: number; hash: string; recorded: string }
  const row = at.first<HeadRow>('SELECT seq, hash, recorded FROM heads WHERE conflict = ? AND bucket = ?', number, bucket)
  return row ? { head: { bucket, seq: row.seq, hash: row.hash }, recorded: row.recorded } : { head: emptyHead(bucket), recorded: '' }
}

export function tailsOf(at: Connection, of: Numbered): readonly Tail[] {
  return Array.from({ length: of.buckets }, (_, bucket) => tailOf(at, of, bucket))
}

/** Looked up bucket by bucket, because keys begin with it. */
export function entryById(at: Connection, of: Numbered, id: string): Entry | null {
  for (let bucket = 0; bucket < of.buckets; bucket++) {
    const found = entryInBucket(at, of, bucket, id)
    if (found) return found
  }
  return null
}

export function entryInBucket(at: Connection, of: Numbered, bucket: number, id: string): Entry | null {
  const row = at.first<EntryRow>(`SELECT ${COLUMNS} FROM entries WHERE conflict = ? AND bucket = ? AND id = ?`, of.number, bucket, id)
  return row ? entryOf(row, of.conflict) : null
}

export function entriesOfReport(at: Connection, of: Numbered, bucket: number, report: string): readonly Entry[] {
  const sql = `SELECT ${COLUMNS} FROM entries WHERE conflict = ? AND bucket = ? AND report = ? ORDER BY seq`
  return at.all<EntryRow>(sql, of.number, bucket, report).map((row) => entryOf(row, of.conflict))
}

export function entriesOfChain(at: Connection, of: Numbered, bucket: number, seq: number, limit: number): readonly Entry[] {
  const sql = `SELECT ${COLUMNS} FROM entries WHERE conflict = ? AND bucket = ? AND seq >= ? ORDER BY seq LIMIT ?`
  return at.all<EntryRow>(sql, of.number, bucket, seq, limit).map((row) => entryOf(row, of.conflict))
}

/** Rows as they are: to verify a million, even copying an object counts. */
export function textsOfChain(at: Connection, of: Numbered, bucket: number, seq: number, limit: number): readonly EntryText[] {
  const sql = `SELECT ? AS conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body
    FROM entries WHERE conflict = ? AND bucket = ? AND seq >= ? ORDER BY seq LIMIT ?`
  return at.all<EntryText & Record<string, string | number>>(sql, of.conflict, of.number, bucket, seq, limit)
}

/** One writer at a time, so that positions grow in the order of commits. */
export function pageOfFeed(at: Connection, of: Numbered, { after, kinds, recordedUpTo, limit }: FeedQuery): Page<Entry> {
  const [position] = after === undefined ? [0] : fromCursor(after, 'number')
  const values: (string | number)[] = [of.number, position]
  let where = 'conflict = ? AND position > ?'
  if (kinds) {
    where += ` AND kind IN (${kinds.map(() => '?').join()})`
    values.push(...kinds)
  }
  if (recordedUpTo !== undefined) {
    where += ' AND recorded <= ?'
    values.push(recordedUpTo)
  }
  const rows = at.all<EntryRow>(`SELECT ${COLUMNS} FROM entries WHERE ${where} ORDER BY position LIMIT ?`, ...values, limit)
  const last = rows.at(-1)
  return { rows: rows.map((row) => entryOf(row, of.conflict)), next: last ? toCursor([last.position]) : null }
}

/** Writes entries and the heads they lead to. Returns the position of each entry that records a report. */
export function insertEntries(at: Connection, of: Numbered, fresh: readonly StoredEntry[]): void {
  const insert =
    'INSERT INTO entries (conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  const ends = new Map<number, Entry>()
  for (const { entry, body } of fresh) {
    const { bucket, seq, recorded, kind, subject, report, by, id, previous, hash } = entry
    at.run(insert, of.number, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body)
    ends.set(bucket, entry)
  }
  for (const { bucket, seq, hash, recorded } of ends.values())
    at.run(
      'INSERT OR REPLACE INTO heads (conflict, bucket, seq, hash, recorded) VALUES (?, ?, ?, ?, ?)',
      of.number,
      bucket,
      seq,
      hash,
      recorded,
    )
}

export function insertOriginals(at: Connection, originals: readonly Original[]): void {
  for (const { hash, bytes } of originals)
    if (!at.first('SELECT 1 FROM originals WHERE hash = ?', hash)) at.run('INSERT INTO originals (hash, bytes) VALUES (?, ?)', hash, bytes)
}

export function originalOf(at: Connection, hash: string): Uint8Array | null {
  const row = at.first<{ bytes: Uint8Array<ArrayBuffer> }>('SELECT bytes FROM originals WHERE hash = ?', hash)
  return row?.bytes ?? null
}
