import { Failure } from '../core/0-terms/failure.ts'
import type { ReaderIdentity } from '../core/0-terms/proposal.ts'
import type { UnheldReview } from '../core/4-reconcile/replay.ts'
import type { Append } from '../ledger/ledger.ts'
import type { ReportReader } from '../readers/report-reader.ts'
import { ownReader, readingOf, stampOf, type At } from './add-reports.ts'
import type { Reader } from './open-reader.ts'
import { recordOf, type ReportRecord } from './report-record.ts'

/** What a new reading of a report changed. */
export interface ReadAgain {
  readonly report: string
  /** False when the same reader had read it with the same pack. */
  readonly added: boolean
  readonly claims: number
  /** Reviews that no longer find their words. */
  readonly loose: readonly UnheldReview[]
}

/**
 * Reads a recorded report once more and records what is found as a further reading; reviews that still find their words are kept.
 *
 * @param by who reads it; left out: this program
 * @throws Failure `report-unknown`
 */
export async function readAgain(at: At, report: string, reader: Reader, by: ReportReader = ownReader(reader)): Promise<ReadAgain> {
  const before = await recordFor(at, report)
  const last = before.readings.at(-1)
  if (last && last.pack.hash === stampOf(reader).hash && sameReader(last.reader, by.identity))
    return { report, added: false, claims: before.now.claims.length, loose: before.now.loose }
  const [{ added }] = await at.ledger.append(at.conflict, await readingAppend(before, reader, by))
  const after = await recordFor(at, report)
  return { report, added, claims: after.now.claims.length, loose: after.now.loose }
}

/** The reading of a recorded report, ready to be recorded: what a worker appends together with the end of its job. */
export async function readingAppend(record: ReportRecord, reader: Reader, by: ReportReader): Promise<Append> {
  const { draft } = await readingOf(record.report, reader, by)
  return { drafts: [draft] }
}

function sameReader(a: ReaderIdentity, b: ReaderIdentity): boolean {
  return a.reader === b.reader && a.model === b.model && a.version === b.version
}

/** @throws Failure `report-unknown` */
export async function recordFor(at: At, report: string): Promise<ReportRecord> {
  const record = recordOf(await at.ledger.ofReport(at.conflict, report))
  if (record) return record
  throw new Failure('report-unknown', `The ledger holds no report ${report}. List them with: alteram list --reports`, { report })
}
