import { leaseLost } from '../lease-lost.ts'
import { bucketOf } from '../chain.ts'
import type { Entry, Json } from '../entry.ts'
import type { Append, Appended, LedgerOptions } from '../ledger.ts'
import { hashedOriginals, planAppend, planRestore, sealPlan, type Original, type StoredEntry, type Tail } from '../plan-append.ts'
import type { Database, Session } from './connection.ts'
import { ENTRY_COLUMNS, entryOf, insertEntries, type EntryRow } from './entry-rows.ts'
import { jobOf } from './queue.ts'
import { rowsToStore } from './rows-to-store.ts'
import { storeRows, type PlacedRows } from './store-rows.ts'

interface HeadRow {
  readonly bucket: number
  readonly seq: number
  readonly hash: string
  readonly recorded: string
}

/**
 * Records drafts with all that hangs on them, in one transaction.
 * When the connection breaks at the commit nobody knows whether it took place. The second try sees: if the entries sealed in the first are there, it did.
 */
export async function append(
  database: Database,
  { project, now }: LedgerOptions,
  conflict: string,
  buckets: number,
  request: Append,
): Promise<readonly Appended[]> {
  const plan = planAppend(request, buckets)
  let first: ReturnType<typeof sealPlan> | null = null
  const appended = await database.transaction(async (session) => {
    const bucket = plan.bucket ?? 0
    const [tail] = await lockTails(session, conflict, plan.bucket === null ? [] : [bucket])
    const ids = plan.drafts.map(({ id }) => id)
    const known = await entriesById(session, conflict, [bucket], ids)
    const committed = first?.fresh.length && first.fresh.every(({ entry }) => known.get(entry.id)?.hash === entry.hash)
    if (first && committed) return first.appended
    if (request.settles) await settle(session, conflict, buckets, request.settles)
    const at: Tail = tail ?? { head: { bucket, seq: 0, hash: '' }, recorded: '' }
    first = sealPlan(conflict, plan, request.expect, at, (id) => known.get(id) ?? null, now())
    await record({ session, conflict, project }, first.fresh, plan.originals, bucket)
    await putWork(session, conflict, buckets, request.work ?? [])
    return first.appended
  })
  await keepStatistics(database, appended.flatMap(({ entry, added }) => (added ? [entry.seq] : []))) // prettier-ignore
  return appended
}

/**
 * Has the server look at how its tables have grown, each time a chain is four times as long. It does so by itself, but too late for a ledger that is filled at once:
 * without statistics every index of a conflict seems equally good to it, and it walks whole chains for one report.
 */
async function keepStatistics(database: Database, recorded: readonly number[]): Promise<void> {
  if (!recorded.some((seq) => GROWTH.has(seq))) return
  const tables = 'entries, reports, claims, claim_places, spots, figures, tallies, jobs'
  // What was acknowledged is recorded, with statistics or without.
  await database.maintain(`analyze (skip_locked) ${tables}`).catch(() => undefined)
}

const GROWTH: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, k) => 100 * 4 ** k))

/** Takes entries sealed elsewhere; see `Ledger.restore`. */
export async function restore(
  database: Database,
  { project }: LedgerOptions,
  conflict: string,
  buckets: number,
  entries: readonly Entry[],
  originals: readonly Uint8Array[],
): Promise<number> {
  const kept = hashedOriginals(originals)
  let first: readonly StoredEntry[] | null = null
  const taken = await database.transaction(async (session) => {
    const every = Array.from({ length: buckets }, (_, bucket) => bucket)
    const tails = await lockTails(session, conflict, every)
    const ids = entries.map(({ id }) => id)
    const known = await entriesById(session, conflict, every, ids)
    const fresh = planRestore(conflict, entries, tails, (id) => known.get(id) ?? null)
    if (first?.length && fresh.length === 0) return first.length
    first = fresh
    await insertOriginals(session, kept)
    const byBucket = Map.groupBy(fresh, ({ entry }) => entry.bucket)
    for (const [bucket, part] of byBucket) await record({ session, conflict, project }, part, [], bucket)
    return fresh.length
  })
  await keepStatistics(database, entries.map(({ seq }) => seq)) // prettier-ignore
  return taken
}

/** The ends of chains, locked in order of bucket, so that two writers never wait for one another. */
async function lockTails(session: Session, conflict: string, buckets: readonly number[]): Promise<readonly Tail[]> {
  if (buckets.length === 0) return []
  const rows = await session.rows<HeadRow>(
    'select bucket, seq, hash, recorded from heads where conflict = $1 and bucket = any($2) order by bucket for update',
    [conflict, buckets],
  )
  return rows.map(({ bucket, seq, hash, recorded }) => ({ head: { bucket, seq, hash }, recorded }))
}

async function entriesById(
  session: Session,
  conflict: string,
  buckets: readonly number[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  if (ids.length === 0) return new Map()
  const rows = await session.rows<EntryRow>(
    `select ${ENTRY_COLUMNS} from entries where conflict = $1 and bucket = any($2) and id = any($3)`,
    [conflict, buckets, ids],
  )
  return new Map(rows.map((row) => [row.id, entryOf(row)]))
}

/** A transaction on one conflict. */
export interface Recording {
  readonly session: Session
  readonly conflict: string
  readonly project: LedgerOptions['project']
}

async function record(at: Recording, fresh: readonly StoredEntry[], originals: readonly Original[], bucket: number): Promise<void> {
  // As they would be read back, so that a projector cannot see a difference.
  const added = fresh.map(({ entry, body }): PlacedEntry => ({ entry: { ...entry, body: JSON.parse(body) as Json }, era: null, tx: null }))
  const touched = [...new Set(added.map(({ entry }) => entry.report))]
  const older = await entriesOf(at, bucket, touched)
  await insertOriginals(at.session, originals)
  await insertEntries(at.session, at.conflict, fresh)
  const isNew = !older.some(({ entry }) => entry.kind === 'report')
  await storeRows(at.session, at.conflict, bucket, projected(at, [...older, ...added]), isNew)
}

async function insertOriginals(session: Session, originals: readonly Original[]): Promise<void> {
  // In order of hash, so that two writers of the same originals never wait for one another.
  const inOrder = [...originals].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  for (const { hash, bytes } of inOrder)
    await session.rows('insert into originals (hash, bytes) values ($1, $2) on conflict (hash) do nothing', [hash, bytes])
}

/** Makes the looked-up rows of some reports of one bucket again from their entries. The head of the bucket must be locked. */
export async function projectReports(at: Recording, bucket: number, reports: readonly string[]): Promise<void> {
  await storeRows(at.session, at.conflict, bucket, projected(at, await entriesOf(at, bucket, reports)), false)
}

/** An entry with its place in the order of recording; null for one that this transaction records. */
interface PlacedEntry {
  readonly entry: Entry
  readonly era: number | null
  readonly tx: string | null
}

/** Entries of some reports of one bucket in order. */
export async function entriesOf(
  { session, conflict }: Recording,
  bucket: number,
  reports: readonly string[],
): Promise<readonly PlacedEntry[]> {
  if (reports.length === 0) return []
  const rows = await session.rows<EntryRow & { readonly era: number; readonly tx: string }>(
    `select ${ENTRY_COLUMNS}, era, tx::text as tx from entries where conflict = $1 and bucket = $2 and report = any($3) order by seq`,
    [conflict, bucket, reports],
  )
  return rows.map(({ era, tx, ...row }) => ({ entry: entryOf(row), era, tx }))
}

/** What entries of some reports give, as it is stored. A report's place is that of its first entry of kind `report`. */
export function projected({ conflict, project }: Recording, entries: readonly PlacedEntry[]): readonly PlacedRows[] {
  return [...Map.groupBy(entries, ({ entry }) => entry.report).values()].flatMap((own) => {
    const first = own.find(({ entry }) => entry.kind === 'report')
    if (!first) return []
    const rows = rowsToStore(project(conflict, own.map(({ entry }) => entry))) // prettier-ignore
    return [{ ...rows, place: { era: first.era, tx: first.tx, seq: first.entry.seq } }]
  })
}

async function settle(session: Session, conflict: string, buckets: number, { job, lease }: NonNullable<Append['settles']>): Promise<void> {
  const report = job.slice(conflict.length + 1)
  const settled = await session.rows('delete from jobs where conflict = $1 and bucket = $2 and report = $3 and lease = $4 returning 1', [
    conflict,
    bucketOf(report, buckets),
    report,
    lease,
  ])
  if (settled.length === 0 || job !== jobOf(conflict, report)) throw leaseLost(job)
}

async function putWork(session: Session, conflict: string, buckets: number, work: readonly string[]): Promise<void> {
  if (work.length === 0) return
  const rows = [...new Set(work)].map((report) => ({ report, bucket: bucketOf(report, buckets) }))
  await session.rows(
    `insert into jobs (conflict, bucket, report) select $1, bucket, report from json_to_recordset($2) as r(report text, bucket int)
     on conflict (conflict, bucket, report) do update set set_aside = false, attempts = 0 where jobs.set_aside`,
    [conflict, JSON.stringify(rows)],
  )
}
