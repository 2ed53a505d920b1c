import type { Dropped, ReaderIdentity } from '../core/0-terms/proposal.ts'
import type { Report } from '../core/0-terms/report.ts'
import type { Gazetteer } from '../core/1-lexicon/gazetteer.ts'
import type { Models, Reading } from '../core/3-claims/read-claims.ts'

/** The names of the pack, and the weights of our own reader: every other reader's proposals are anchored and completed with them. */
export interface ReadingMeans {
  readonly gazetteer: Gazetteer
  readonly models: Models
}

/** One report read by some reader: its claims, and the proposals that could not be taken (our own reader makes none). */
export interface ReadBy {
  readonly reading: Reading
  readonly dropped: readonly Dropped[]
}

/**
 * The port of reading: given a report of the pack it was opened with, the claims in it. Whoever stands behind it, every claim's spans cut the report's
 * exact words.
 */
export interface ReportReader {
  readonly identity: ReaderIdentity
  /** @throws Failure what its implementation names */
  read(report: Report): Promise<ReadBy>
}
