import { Failure } from '../core/0-terms/failure.ts'
import { readClaims } from '../core/3-claims/read-claims.ts'
import type { UnheldReview } from '../core/4-reconcile/replay.ts'
import type { Append } from '../ledger/ledger.ts'
import { stampOf, type At } from './add-reports.ts'
import type { Reader } from './open-reader.ts'
import { readingDraft, READER } from './record-reading.ts'
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
 * Reads a recorded report with this program's reader and records what it finds as a further reading; reviews that still find their words are kept.
 *
 * @throws Failure `report-unknown`
 */
export async function readAgain(at: At, report: string, reader: Reader): Promise<ReadAgain> {
  const before = await recordFor(at, report)
  const last = before.readings.at(-1)
  if (last?.reader.version === READER.version && last.reader.name === READER.name && last.pack.hash === stampOf(reader).hash)
    return { report, added: false, claims: last.claims.length, loose: before.now.loose }
  const [{ added }] = await at.ledger.append(at.conflict, readingAppend(before, reader))
  const after = await recordFor(at, report)
  return { report, added, claims: after.now.claims.length, loose: after.now.loose }
}

/** The reading of a recorded report, ready to be recorded: what a worker appends together with the end of its job. */
export function readingAppend(record: ReportRecord, reader: Reader): Append {
  const { claims } = readClaims(record.report, reader.gazetteer, reader.models)
  return { drafts: [readingDraft(record.report.id, claims, reader.pack, stampOf(reader))] }
}

/** @throws Failure `report-unknown` */
export async function recordFor(at: At, report: string): Promise<ReportRecord> {
  const record = recordOf(await at.ledger.ofReport(at.conflict, report))
  if (record) return record
  throw new Failure('report-unknown', `The ledger holds no report ${report}. List them with: alteram list --reports`, { report })
}
