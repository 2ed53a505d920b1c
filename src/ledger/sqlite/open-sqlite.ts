import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/0-terms/failure.ts'
import type { Queue } from '../../queue/queue.ts'
import { bucketOf, checkName } from '../chain.ts'
import { checkBuckets, otherBuckets } from '../conflicts.ts'
import type { Append, Appended, Ledger, LedgerOptions } from '../ledger.ts'
import { hashedOriginals, planAppend, planRestore, sealPlan, type StoredEntry } from '../plan-append.ts'
import type { Projector } from '../rows.ts'
import { connect, type Connection } from './connection.ts'
import {
  entriesOfChain,
  entriesOfReport,
  entryById,
  entryInBucket,
  insertEntries,
  insertOriginals,
  numbered,
  originalOf,
  pageOfFeed,
  tailOf,
  tailsOf,
  textsOfChain,
  type Numbered,
} from './entry-table.ts'
import { claimById, claimsWithTerms, pageOfClaims } from './look-up-claims.ts'
import { looseOf, pageOfReports, statusOf, tallyOf } from './look-up-rows.ts'
import { migrate, pragma } from './migrate.ts'
import { driftedReports, projected, rebuildAsked, rebuildRows } from './rebuild-rows.ts'
import { checkPlace } from './safe-place.ts'
import { putWork, settleJob, sqliteQueue } from './sqlite-queue.ts'
import { writeRows } from './write-rows.ts'

export interface SqliteOptions extends LedgerOptions {
  /** Milliseconds that a writer waits for another before `ledger-locked`; 10 seconds when left out. */
  readonly wait?: number
  /** Only to be looked into: a file that is open elsewhere, or was brought up to date by whoever opened it before. */
  readonly readOnly?: boolean
}

/**
 * A ledger in one file, with its queue. Several processes may have it open: one writes at a time, and the others wait. What was acknowledged is on the disk.
 * Created when it is not there; its folder must be.
 * @throws Failure `ledger-unsafe`, `ledger-version`, `ledger-damaged`, `ledger-locked`, `ledger-full`, `file-not-found`, `output-unwritable`
 */
export async function openSqlite(file: string, options: SqliteOptions): Promise<{ ledger: Ledger; queue: Queue }> {
  const { project, now, wait = 10_000, readOnly = false } = options
  checkPlace(file)
  const at = connect(file, wait, readOnly)
  try {
    if (!readOnly) {
      makeDurable(at)
      migrate(at)
      rebuildAsked(at, project)
    }
  } catch (error) {
    at.close()
    throw error
  }
  const ledger: Ledger = {
    back: 'sqlite',
    ...writes(at, project, now),
    ...entryReads(at),
    ...rowReads(at, project),
    backup: async (target) => backUp(at, target),
    close: async () => at.close(),
  }
  return { ledger, queue: sqliteQueue(at, now) }
}

/**
 * A log written ahead, and every commit on the disk before it is acknowledged. Both are read back: SQLite keeps silent when a file cannot have them.
 * @throws Failure `ledger-unsafe`
 */
function makeDurable(at: Connection): void {
  // Larger pages than SQLite's own: bodies of readings fill some. Only a new file takes them.
  at.db.exec('PRAGMA page_size = 8192')
  const mode = at.first<{ journal_mode: string }>('PRAGMA journal_mode = WAL')?.journal_mode
  // fullfsync asks macOS for what fsync means elsewhere. The log is taken into the file every 4000 pages (32 MB): each time the same pages are written again, and
  // a log of that length is read back in some hundredths of a second after a crash.
  at.db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864')
  at.db.exec('PRAGMA cache_size = -65536')
  const synchronous = pragma(at, 'synchronous')
  if (mode === 'wal' && synchronous === 2) return
  const sentence = `${at.file} cannot be kept safely (journal ${mode}, synchronous ${synchronous}). Keep the ledger in a file on a local disk.`
  throw new Failure('ledger-unsafe', sentence, { file: at.file, journal: mode ?? '', synchronous })
}

function writes(
  at: Connection,
  project: Projector,
  now: () => number,
): Pick<Ledger, 'conflicts' | 'create' | 'append' | 'restore' | 'rebuild'> {
  return {
    conflicts: async () =>
      at.all<{ conflict: string; buckets: number }>('SELECT conflict, buckets FROM conflicts ORDER BY number').map((row) => ({ ...row })),
    create: async (conflict, buckets) => {
      checkName('conflict', conflict)
      checkBuckets(buckets)
      at.writing(() => at.run('INSERT INTO conflicts (conflict, buckets) VALUES (?, ?) ON CONFLICT DO NOTHING', conflict, buckets))
      const there = numbered(at, conflict).buckets
      if (there !== buckets) throw otherBuckets(conflict, there)
    },
    append: async (conflict, append) => appendTo(at, numbered(at, conflict), append, project, now),
    restore: async (conflict, entries, originals = []) => {
      const of = numbered(at, conflict)
      const kept = hashedOriginals(originals)
      return at.writing(() => {
        const fresh = planRestore(conflict, entries, tailsOf(at, of), (id) => entryById(at, of, id))
        insertOriginals(at, kept)
        record(at, of, fresh, project)
        return fresh.length
      })
    },
    rebuild: async (conflict, progress = () => undefined) => rebuildRows(at, numbered(at, conflict), project, progress),
  }
}

function appendTo(at: Connection, of: Numbered, append: Append, project: Projector, now: () => number): readonly Appended[] {
  const plan = planAppend(append, of.buckets)
  const bucket = plan.bucket ?? 0
  return at.writing(() => {
    if (append.settles) settleJob(at, append.settles)
    const known = (id: string): ReturnType<typeof entryInBucket> => entryInBucket(at, of, bucket, id)
    const { appended, fresh } = sealPlan(of.conflict, plan, append.expect, tailOf(at, of, bucket), known, now())
    insertOriginals(at, plan.originals)
    record(at, of, fresh, project)
    putWork(at, of, append.work ?? [])
    return appended
  })
}

/** Writes entries, and the rows of every report they are about. */
function record(at: Connection, of: Numbered, fresh: readonly StoredEntry[], project: Projector): void {
  insertEntries(at, of, fresh)
  const about = new Map(fresh.map(({ entry }) => [entry.report, entry.bucket]))
  const isReport = `SELECT 1 FROM entries WHERE conflict = ? AND bucket = ? AND report = ? AND kind = 'report' LIMIT 1`
  const reports = [...about].filter(([report, bucket]) => at.first(isReport, of.number, bucket, report) !== undefined)
  writeRows(
    at,
    of,
    reports.map(([report, bucket]) => projected(at, of, { report, bucket }, project)),
  )
}

function entryReads(at: Connection): Pick<Ledger, 'heads' | 'entry' | 'ofReport' | 'chain' | 'chainTexts' | 'feed' | 'original'> {
  return {
    heads: async (conflict) => at.reading(() => tailsOf(at, numbered(at, conflict)).map(({ head }) => head)),
    entry: async (conflict, id) => entryById(at, numbered(at, conflict), id),
    ofReport: async (conflict, report) => {
      const of = numbered(at, conflict)
      return entriesOfReport(at, of, bucketOf(report, of.buckets), report)
    },
    chain: async (conflict, bucket, seq, limit) => entriesOfChain(at, numbered(at, conflict), bucket, seq, limit),
    chainTexts: async (conflict, bucket, seq, limit) => textsOfChain(at, numbered(at, conflict), bucket, seq, limit),
    feed: async (conflict, query) => pageOfFeed(at, numbered(at, conflict), query),
    original: async (hash) => originalOf(at, hash),
  }
}

type RowReads = 'reports' | 'claim' | 'claims' | 'search' | 'tally' | 'loose' | 'status' | 'drift'

function rowReads(at: Connection, project: Projector): Pick<Ledger, RowReads> {
  return {
    reports: async (conflict, query) => pageOfReports(at, numbered(at, conflict), query),
    claim: async (conflict, id) => claimById(at, numbered(at, conflict), id),
    claims: async (conflict, query) => {
      const of = numbered(at, conflict)
      return at.reading(() => pageOfClaims(at, of, query, query.report === undefined ? 0 : bucketOf(query.report, of.buckets)))
    },
    search: async (conflict, terms, limit) => claimsWithTerms(at, numbered(at, conflict), terms, limit),
    tally: async (conflict, { from, to }) => tallyOf(at, numbered(at, conflict), from, to),
    loose: async (conflict) => looseOf(at, numbered(at, conflict)),
    status: async (conflict) => at.reading(() => statusOf(at, numbered(at, conflict))),
    drift: async (conflict) => driftedReports(at, numbered(at, conflict), project),
  }
}

/** A copy of one moment, written in one go while others may write, and on the disk when this returns. */
function backUp(at: Connection, target: string): void {
  if (existsSync(target)) throw new Failure('output-unwritable', `${target} is there already. Name a file that is not.`, { file: target })
  checkPlace(target)
  at.run('VACUUM INTO ?', target)
  for (const path of [target, dirname(target)]) {
    const handle = openSync(path, 'r')
    fsyncSync(handle)
    closeSync(handle)
  }
}
