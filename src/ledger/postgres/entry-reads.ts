import { fromCursor, toCursor } from '../cursor.ts'
import type { Entry, Head } from '../entry.ts'
import type { FeedQuery, Ledger, Page } from '../ledger.ts'
import type { Database } from './connection.ts'
import { ENTRY_COLUMNS, entryOf, type EntryRow } from './entry-rows.ts'

type EntryReads = 'conflicts' | 'heads' | 'entry' | 'ofReport' | 'chain' | 'feed' | 'original'

/** Reads of what was recorded. `every` gives the buckets of a conflict, `one` that of a report. */
export function entryReads(
  database: Database,
  every: (conflict: string) => Promise<readonly number[]>,
  one: (conflict: string, report: string) => Promise<number>,
): Pick<Ledger, EntryReads> {
  const entries = async (sql: string, values: readonly unknown[]): Promise<readonly Entry[]> =>
    (await database.read<EntryRow>(`select ${ENTRY_COLUMNS} from entries ${sql}`, values)).map(entryOf)
  return {
    conflicts: () => database.read('select conflict, buckets from conflicts order by conflict'),
    heads: async (conflict) => headsOf(database, conflict, await every(conflict)),
    entry: async (conflict, id) => {
      const [found] = await entries('where conflict = $1 and bucket = any($2) and id = $3', [conflict, await every(conflict), id])
      return found ?? null
    },
    ofReport: async (conflict, report) => {
      const bucket = await one(conflict, report)
      return entries('where conflict = $1 and bucket = $2 and report = $3 order by seq', [conflict, bucket, report])
    },
    chain: async (conflict, bucket, seq, limit) => {
      await every(conflict)
      return entries('where conflict = $1 and bucket = $2 and seq >= $3 order by seq limit $4', [conflict, bucket, seq, limit])
    },
    feed: async (conflict, query) => {
      await every(conflict)
      return pageOfFeed(database, conflict, query)
    },
    original: async (hash) => {
      const [found] = await database.read<{ bytes: Uint8Array }>('select bytes from originals where hash = $1', [hash])
      return found ? new Uint8Array(found.bytes) : null
    },
  }
}

export async function headsOf(database: Database, conflict: string, buckets: readonly number[]): Promise<readonly Head[]> {
  return database.read<Head>('select bucket, seq, hash from heads where conflict = $1 and bucket = any($2) order by bucket', [
    conflict,
    buckets,
  ])
}

/**
 * Entries in the order of their transactions, up to the oldest transaction still under way: whatever comes later sorts behind. The horizon is read first and
 * given as a value, so that on a distributed database it is that of the machine that numbers the transactions.
 */
async function pageOfFeed(database: Database, conflict: string, { after, kinds, recordedUpTo, limit }: FeedQuery): Promise<Page<Entry>> {
  const [era, tx, bucket, seq] = after === undefined ? [0, '0', 0, 0] : fromCursor(after, 'number', 'string', 'number', 'number')
  const [horizon] = await database.read<{ era: number; tx: string }>(
    'select max(era) as era, pg_snapshot_xmin(pg_current_snapshot())::text as tx from eras',
  )
  const rows = await database.read<EntryRow & { readonly era: number; readonly tx: string }>(
    `select ${ENTRY_COLUMNS}, era, tx::text as tx from entries
     where conflict = $1 and (era, tx, bucket, seq) > ($2, $3::xid8, $4, $5) and (era, tx) < ($6, $7::xid8)
       and ($8::text[] is null or kind = any($8)) and ($9::text is null or recorded <= $9)
     order by entries.era, entries.tx, bucket, seq limit $10`,
    [conflict, era, tx, bucket, seq, horizon.era, horizon.tx, kinds ?? null, recordedUpTo ?? null, limit],
  )
  const last = rows.at(-1)
  const next = last ? toCursor([last.era, last.tx, last.bucket, last.seq]) : null
  return { rows: rows.map(({ era: _era, tx: _tx, ...row }) => entryOf(row)), next }
}
