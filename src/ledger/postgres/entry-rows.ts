import type { Entry, EntryKind, Json } from '../entry.ts'
import type { StoredEntry } from '../plan-append.ts'
import type { Session } from './connection.ts'

/** Columns of an entry, in the shape `entryOf` reads. */
export const ENTRY_COLUMNS = 'conflict, bucket, seq, id, kind, subject, report, author, recorded, previous, hash, body'

export interface EntryRow {
  readonly conflict: string
  readonly bucket: number
  readonly seq: number
  readonly id: string
  readonly kind: EntryKind
  readonly subject: string
  readonly report: string
  readonly author: string
  readonly recorded: string
  readonly previous: string
  readonly hash: string
  readonly body: string
}

export function entryOf({ author, body, ...row }: EntryRow): Entry {
  return { ...row, by: author, body: JSON.parse(body) as Json }
}

/** Writes entries that continue one or more chains whose heads are locked, and moves the heads. */
export async function insertEntries(session: Session, conflict: string, fresh: readonly StoredEntry[]): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh.map(({ entry: { by, body: _, ...envelope }, body }) => ({ ...envelope, author: by, body }))
  await session.rows(
    `insert into entries (${ENTRY_COLUMNS}, era)
     select ${ENTRY_COLUMNS}, (select max(era) from eras) from json_to_recordset($1)
       as r(conflict text, bucket int, seq bigint, id text, kind text, subject text, report text, author text, recorded text, previous text, hash text, body text)`,
    [JSON.stringify(rows)],
  )
  const last = new Map(fresh.map(({ entry }) => [entry.bucket, entry]))
  for (const { bucket, seq, hash, recorded } of last.values())
    await session.rows('update heads set seq = $3, hash = $4, recorded = $5 where conflict = $1 and bucket = $2', [
      conflict,
      bucket,
      seq,
      hash,
      recorded,
    ])
}
