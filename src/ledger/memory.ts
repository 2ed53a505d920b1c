import { Failure } from '../core/0-terms/failure.ts'
import type { Queue } from '../queue/queue.ts'
import { checkName, emptyHead } from './chain.ts'
import { checkBuckets, conflictUnknown, otherBuckets } from './conflicts.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { Entry, Json } from './entry.ts'
import type { FeedQuery, Ledger, LedgerOptions, LedgerStatus, Page } from './ledger.ts'
import { claimsWithTerms, pageOfClaims, tallied } from './memory-lookups.ts'
import { memoryQueue } from './memory-queue.ts'
import { hashedOriginals, planAppend, planRestore, sealPlan, type Original, type StoredEntry, type Tail } from './plan-append.ts'
import type { ClaimRow, Projector, ReportRows } from './rows.ts'

interface Held {
  readonly buckets: number
  readonly chains: readonly Entry[][]
  readonly feed: Entry[]
  readonly byId: Map<string, Entry>
  readonly byReport: Map<string, Entry[]>
  /** In the order the reports were recorded. */
  readonly rows: Map<string, ReportRows>
}

/** A ledger that is gone when the process ends: what the contract means, in its plainest form, and what other tests are run on. */
export function openMemory({ project, now }: LedgerOptions): { readonly ledger: Ledger; readonly queue: Queue } {
  const conflicts = new Map<string, Held>()
  const originals = new Map<string, Uint8Array>()
  const jobs = memoryQueue(now)
  const held = (conflict: string): Held => {
    const found = conflicts.get(conflict)
    if (!found) throw conflictUnknown(conflict)
    return found
  }
  /** Records entries with all that hangs on them: what can fail is done before anything is changed. */
  const record = (conflict: string, fresh: readonly StoredEntry[], kept: readonly Original[]): void => {
    const rows = projected(held(conflict), conflict, fresh, project)
    for (const { hash, bytes } of kept) if (!originals.has(hash)) originals.set(hash, Uint8Array.from(bytes))
    for (const { entry } of fresh) add(held(conflict), entry)
    for (const row of rows) held(conflict).rows.set(row.report, row)
  }
  const writing: Pick<Ledger, 'create' | 'append' | 'restore' | 'rebuild'> = {
    create: async (conflict, buckets) => {
      checkName('conflict', conflict)
      checkBuckets(buckets)
      const there = conflicts.get(conflict)
      if (there && there.buckets !== buckets) throw otherBuckets(conflict, there.buckets)
      if (!there) conflicts.set(conflict, emptyConflict(buckets))
    },
    append: async (conflict, append) => {
      const at = held(conflict)
      const plan = planAppend(append, at.buckets)
      if (append.settles) jobs.check(append.settles.job, append.settles.lease)
      const { appended, fresh } = sealPlan(conflict, plan, append.expect, tailOf(at, plan.bucket ?? 0), (id) => byId(at, id), now())
      const own = fresh.map((one) => ({ ...one, entry: { ...one.entry, body: JSON.parse(one.body) as Json } }))
      record(conflict, own, plan.originals)
      for (const report of append.work ?? []) jobs.put(conflict, report)
      if (append.settles) jobs.settle(append.settles.job)
      return appended.map(({ entry, added }) => ({ entry: byId(at, entry.id) ?? entry, added }))
    },
    restore: async (conflict, entries, kept = []) => {
      const at = held(conflict)
      const tails = at.chains.map((_, bucket) => tailOf(at, bucket))
      const fresh = planRestore(conflict, entries, tails, (id) => byId(at, id))
      record(conflict, fresh, hashedOriginals(kept))
      return fresh.length
    },
    rebuild: async (conflict, progress) => {
      const at = held(conflict)
      let done = 0
      for (const report of at.rows.keys()) {
        at.rows.set(report, project(conflict, at.byReport.get(report) ?? []))
        progress?.(++done, at.rows.size)
      }
    },
  }
  const ledger: Ledger = {
    back: 'memory',
    ...writing,
    ...entryReads(held),
    ...rowReads(held, project),
    conflicts: async () => [...conflicts].map(([conflict, { buckets }]) => ({ conflict, buckets })),
    original: async (hash) => originals.get(hash)?.slice() ?? null,
    backup: async () => {
      throw new Failure('usage', 'A ledger in memory cannot be backed up. Export it, or keep it in a file.')
    },
    close: async () => undefined,
  }
  return { ledger, queue: jobs.queue }
}

function entryReads(held: (conflict: string) => Held): Pick<Ledger, 'heads' | 'entry' | 'ofReport' | 'chain' | 'feed'> {
  return {
    heads: async (conflict) => held(conflict).chains.map((_, bucket) => tailOf(held(conflict), bucket).head),
    entry: async (conflict, id) => byId(held(conflict), id),
    ofReport: async (conflict, report) => [...(held(conflict).byReport.get(report) ?? [])],
    chain: async (conflict, bucket, seq, limit) => (held(conflict).chains[bucket] ?? []).slice(Math.max(0, seq - 1)).slice(0, limit),
    feed: async (conflict, query) => pageOfFeed(held(conflict).feed, query),
  }
}

type RowReads = 'reports' | 'claim' | 'claims' | 'search' | 'tally' | 'loose' | 'status' | 'drift'

function rowReads(held: (conflict: string) => Held, project: Projector): Pick<Ledger, RowReads> {
  const claimsOf = (conflict: string): readonly ClaimRow[] => [...held(conflict).rows.values()].flatMap((row) => row.claims)
  return {
    reports: async (conflict, query) => pageOfReports([...held(conflict).rows.values()], query),
    claim: async (conflict, id) => claimsOf(conflict).find((row) => row.claim === id) ?? null,
    claims: async (conflict, query) => pageOfClaims(claimsOf(conflict), query),
    search: async (conflict, terms, limit) => claimsWithTerms(claimsOf(conflict), terms, limit),
    tally: async (conflict, { from, to }) => tallied(claimsOf(conflict), from, to),
    loose: async (conflict) => [...held(conflict).rows.values()].flatMap((row) => row.loose),
    status: async (conflict) => statusOf(held(conflict), claimsOf(conflict)),
    drift: async (conflict) => {
      const { rows, byReport } = held(conflict)
      const again = (report: string): string => JSON.stringify(project(conflict, byReport.get(report) ?? []))
      return [...rows].filter(([report, row]) => JSON.stringify(row) !== again(report)).map(([report]) => report)
    },
  }
}

function emptyConflict(buckets: number): Held {
  const chains = Array.from({ length: buckets }, (): Entry[] => [])
  return { buckets, chains, feed: [], byId: new Map(), byReport: new Map(), rows: new Map() }
}

function byId(at: Held, id: string): Entry | null {
  return at.byId.get(id) ?? null
}

function tailOf(at: Held, bucket: number): Tail {
  const last = at.chains[bucket]?.at(-1)
  return last ? { head: { bucket, seq: last.seq, hash: last.hash }, recorded: last.recorded } : { head: emptyHead(bucket), recorded: '' }
}

function add(at: Held, entry: Entry): void {
  at.chains[entry.bucket].push(entry)
  at.feed.push(entry)
  at.byId.set(entry.id, entry)
  const of = at.byReport.get(entry.report)
  if (of) of.push(entry)
  else at.byReport.set(entry.report, [entry])
}

/** The rows of every report that new entries are about, as they will be. */
function projected(at: Held, conflict: string, fresh: readonly StoredEntry[], project: Projector): readonly ReportRows[] {
  const added = Map.groupBy(
    fresh.map(({ entry }) => entry),
    (entry) => entry.report,
  )
  const all = [...added].map(([report, entries]) => [...(at.byReport.get(report) ?? []), ...entries])
  return all.filter((entries) => entries.some((entry) => entry.kind === 'report')).map((entries) => project(conflict, entries))
}

function pageOfFeed(feed: readonly Entry[], { after, kinds, recordedUpTo, limit }: FeedQuery): Page<Entry> {
  const [start] = after === undefined ? [0] : fromCursor(after, 'number')
  const rows: Entry[] = []
  let at = start
  for (; at < feed.length && rows.length < limit; at++) {
    const entry = feed[at]
    if ((kinds === undefined || kinds.includes(entry.kind)) && (recordedUpTo === undefined || entry.recorded <= recordedUpTo))
      rows.push(entry)
  }
  return { rows, next: rows.length ? toCursor([at]) : null }
}

function pageOfReports(
  rows: readonly ReportRows[],
  { after, limit }: { readonly after?: string; readonly limit: number },
): Awaited<ReturnType<Ledger['reports']>> {
  const [start] = after === undefined ? [0] : fromCursor(after, 'number')
  const page = rows.slice(start, start + limit).map(({ report, title, publisher, said, reader, claims }) => {
    return { report, title, publisher, said, reader, claims: claims.length }
  })
  return { rows: page, next: start + limit < rows.length ? toCursor([start + limit]) : null }
}

function statusOf(at: Held, claims: readonly ClaimRow[]): LedgerStatus {
  const byState = { unreviewed: 0, accepted: 0, corrected: 0, rejected: 0 }
  for (const row of claims) byState[row.state]++
  const rows = [...at.rows.values()]
  return {
    entries: at.feed.length,
    reports: rows.length,
    unread: rows.filter((row) => row.reader === null).length,
    claims: claims.length,
    byState,
    loose: rows.reduce((sum, row) => sum + row.loose.length, 0),
    editions: at.feed.filter((entry) => entry.kind === 'edition').length,
    heads: at.chains.map((_, bucket) => tailOf(at, bucket).head),
  }
}
