import { createHash } from 'node:crypto'
import { Failure } from '../core/0-terms/failure.ts'
import type { Report } from '../core/0-terms/report.ts'
import { bucketOf } from '../ledger/chain.ts'
import type { Draft } from '../ledger/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { builtInReader } from '../readers/built-in.ts'
import type { ReportReader } from '../readers/report-reader.ts'
import { captureReport, type GivenFile } from './capture-report.ts'
import type { Reader } from './open-reader.ts'
import { packStamp, readingDraft, reportDraft } from './record-reading.ts'
import { VERSION } from './version.ts'

/** A ledger and the conflict of it that is worked on. */
export interface At {
  readonly ledger: Ledger
  readonly conflict: string
}

/** What became of one file. */
export type AddedReport =
  | {
      readonly name: string
      readonly report: string
      readonly outcome: 'added' | 'there' | 'queued'
      readonly claims: number
      readonly notes: readonly string[]
    }
  | { readonly name: string; readonly outcome: 'refused'; readonly failure: Failure }

export interface AddOptions {
  /** Who adds them. */
  readonly by: string
  /** Who reads them; left out: this program. */
  readonly read?: ReportReader
  /** Put into the queue instead of being read at once. */
  readonly later?: boolean
}

/** A report on its way into the ledger. */
interface Pending {
  readonly told: AddedReport & { readonly outcome: 'added' | 'queued' }
  readonly bytes: Uint8Array
  readonly drafts: readonly Draft[]
}

/** How many reports, or bytes of them, are recorded in one transaction: being safe on disk costs the same for one and for many. */
const BATCH = { reports: 100, bytes: 4_000_000 } as const

/**
 * Records reports: each with its original bytes, its words and, unless for later, what is read in it. The same bytes again are told as already there. A file
 * that cannot be taken does not keep the others out. Reports are told of once they are safe.
 */
export async function* addReports(
  at: At,
  files: Iterable<() => GivenFile>,
  reader: Reader,
  options: AddOptions,
): AsyncGenerator<AddedReport> {
  const buckets = await bucketsOf(at)
  const pending = new Map<string, Pending>()
  let size = 0
  for (const open of files) {
    const taken = await takeOne(at, open, reader, options, pending)
    if (!('drafts' in taken)) {
      yield taken
      continue
    }
    pending.set(taken.told.report, taken)
    size += taken.bytes.length
    if (pending.size < BATCH.reports && size < BATCH.bytes) continue
    yield* flush(at, pending, buckets)
    size = 0
  }
  yield* flush(at, pending, buckets)
}

async function takeOne(
  at: At,
  open: () => GivenFile,
  reader: Reader,
  options: AddOptions,
  pending: ReadonlyMap<string, Pending>,
): Promise<Pending | AddedReport> {
  let name = 'a file'
  try {
    const file = open()
    name = file.name
    const id = createHash('sha256').update(file.bytes).digest('hex')
    const there = pending.has(id) || (await at.ledger.ofReport(at.conflict, id)).some((e) => e.kind === 'report')
    return there ? { name, report: id, outcome: 'there', claims: 0, notes: [] } : await take(file, reader, options)
  } catch (error) {
    if (!(error instanceof Failure) || error.code.startsWith('ledger-')) throw error
    return { name: String(error.facts['file'] ?? name), outcome: 'refused', failure: error }
  }
}

async function take(file: GivenFile, reader: Reader, { by, later, read }: AddOptions): Promise<Pending> {
  const captured = captureReport(file, reader.gazetteer)
  const { report, notes } = captured
  const draft = reportDraft(captured, file.bytes.length, by)
  const told = { name: file.name, report: report.id, notes }
  if (later) return { told: { ...told, outcome: 'queued', claims: 0 }, bytes: file.bytes, drafts: [draft] }
  const reading = await readingOf(report, reader, read ?? ownReader(reader))
  return { told: { ...told, outcome: 'added', claims: reading.claims }, bytes: file.bytes, drafts: [draft, reading.draft] }
}

/** What some reader finds in a report, ready to be recorded, and how many claims that are. */
export async function readingOf(
  report: Report,
  reader: Reader,
  by: ReportReader,
): Promise<{ readonly draft: Draft; readonly claims: number }> {
  const found = await by.read(report)
  const draft = readingDraft(report.id, by.identity, found, reader.pack, stampOf(reader))
  return { draft, claims: found.reading.claims.length }
}

/** This program's own reader. */
export function ownReader(reader: Reader): ReportReader {
  return builtInReader(reader, VERSION)
}

async function* flush(at: At, pending: Map<string, Pending>, buckets: number): AsyncGenerator<AddedReport> {
  const all = [...pending.values()]
  pending.clear()
  for (const some of Map.groupBy(all, (p) => bucketOf(p.told.report, buckets)).values()) {
    await at.ledger.append(at.conflict, {
      drafts: some.flatMap((p) => p.drafts),
      originals: some.map((p) => p.bytes),
      work: some.filter((p) => p.told.outcome === 'queued').map((p) => p.told.report),
    })
  }
  for (const { told } of all) yield told
}

async function bucketsOf(at: At): Promise<number> {
  return (await at.ledger.heads(at.conflict)).length
}

const stamps = new WeakMap<Reader, ReturnType<typeof packStamp>>()

/** Hashing a pack takes a while; a reader has one. */
export function stampOf(reader: Reader): ReturnType<typeof packStamp> {
  const known = stamps.get(reader) ?? packStamp(reader.pack)
  stamps.set(reader, known)
  return known
}
