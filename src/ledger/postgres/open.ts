import { Failure } from '../../core/0-terms/failure.ts'
import type { Queue } from '../../queue/queue.ts'
import { bucketOf, checkName, NO_HASH } from '../chain.ts'
import { checkBuckets, conflictUnknown, otherBuckets } from '../conflicts.ts'
import type { Ledger, LedgerOptions } from '../ledger.ts'
import { append, restore } from './append.ts'
import { checkServer } from './check-server.ts'
import { connect, type Database } from './connection.ts'
import { entryReads } from './entry-reads.ts'
import { migrate } from './migrate.ts'
import { postgresQueue } from './queue.ts'
import { drift, rebuild } from './remake.ts'
import { rowReads } from './row-reads.ts'

/**
 * Opens the ledger of a PostgreSQL database and makes or updates its tables, in the first schema of the search path.
 * @param url `postgresql://user:password@host:port/database?…`, as libpq and its tools take it
 * @throws Failure `ledger-unreachable`, `ledger-version`, `ledger-unsafe`, `ledger-read-only`
 */
export async function openPostgres(url: string, options: LedgerOptions): Promise<{ readonly ledger: Ledger; readonly queue: Queue }> {
  const database = connect(url)
  try {
    await checkServer(database)
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  const bucketsOf = bucketCounts(database)
  const every = async (conflict: string): Promise<readonly number[]> =>
    Array.from({ length: await bucketsOf(conflict) }, (_, bucket) => bucket)
  const one = async (conflict: string, report: string): Promise<number> => bucketOf(report, await bucketsOf(conflict))
  const ledger: Ledger = {
    back: 'postgres',
    create: (conflict, buckets) => create(database, conflict, buckets),
    append: async (conflict, request) => append(database, options, conflict, await bucketsOf(conflict), request),
    restore: async (conflict, entries, originals = []) =>
      restore(database, options, conflict, await bucketsOf(conflict), entries, originals),
    ...entryReads(database, every, one),
    ...rowReads(database, every, one),
    rebuild: async (conflict, progress) => rebuild(database, options, conflict, await every(conflict), progress),
    drift: async (conflict) => drift(database, options, conflict, await every(conflict)),
    backup: async (target) => {
      const sentence = `A ledger on PostgreSQL is backed up with its own tools: pg_dump --format=custom --file=${target} DATABASE, or a standby.`
      throw new Failure('usage', sentence, { target })
    },
    close: () => database.close(),
  }
  return { ledger, queue: postgresQueue(database, options.now, bucketsOf) }
}

/** How many buckets a conflict has: asked once, because it never changes. */
function bucketCounts(database: Database): (conflict: string) => Promise<number> {
  const known = new Map<string, number>()
  return async (conflict) => {
    const before = known.get(conflict)
    if (before !== undefined) return before
    const [found] = await database.read<{ buckets: number }>('select buckets from conflicts where conflict = $1', [conflict])
    if (!found) throw conflictUnknown(conflict)
    known.set(conflict, found.buckets)
    return found.buckets
  }
}

async function create(database: Database, conflict: string, buckets: number): Promise<void> {
  checkName('conflict', conflict)
  checkBuckets(buckets)
  await database.transaction(async (session) => {
    await session.rows('insert into conflicts (conflict, buckets) values ($1, $2) on conflict do nothing', [conflict, buckets])
    const [there] = await session.rows<{ buckets: number }>('select buckets from conflicts where conflict = $1', [conflict])
    if (there.buckets !== buckets) throw otherBuckets(conflict, there.buckets)
    await session.rows(
      `insert into heads (conflict, bucket, seq, hash, recorded) select $1, bucket, 0, $3, '' from generate_series(0, $2 - 1) as bucket
       on conflict do nothing`,
      [conflict, buckets, NO_HASH],
    )
  })
}
