import type { Kind } from '../core/0-terms/claim.ts'
import type { Group, Measure, TollBasis } from '../core/0-terms/toll.ts'
import type { Draft, Entry, EntryKind, EntryText, Head } from './entry.ts'
import type { ClaimRow, LooseReview, Projector, ReportRows, ReviewState } from './rows.ts'

export interface Appended {
  readonly entry: Entry
  /** False when the same was recorded before: `entry` is then the earlier one. */
  readonly added: boolean
}

/** What goes into one transaction: all of it or none. All drafts must belong to one bucket; there may be none, only work or a job's end. */
export interface Append {
  readonly drafts: readonly Draft[]
  /** Bytes of the originals that the drafts name, kept by their SHA-256. */
  readonly originals?: readonly Uint8Array[]
  /** The head the writer has seen; another head is `ledger-conflict`, also when nothing would be added. Left out: append to whatever is there. */
  readonly expect?: Head
  /** Reports to be read by a worker, put into the queue together with the entries. One that waits already waits once; one set aside waits again. */
  readonly work?: readonly string[]
  /** A job that this append completes: it leaves the queue with the entries. A lease that was lost is `lease-lost`, and nothing is recorded. */
  readonly settles?: { readonly job: string; readonly lease: string }
}

export interface Page<T> {
  readonly rows: readonly T[]
  /**
   * Opaque; give it back as `after`. Null at the end. A feed has no end: there it is null only when nothing came after the cursor given, so that whoever
   * follows keeps his last cursor and asks again.
   */
  readonly next: string | null
}

export interface FeedQuery {
  readonly after?: string
  readonly kinds?: readonly EntryKind[]
  /** Only what was recorded up to and including this instant (UTC). */
  readonly recordedUpTo?: string
  readonly limit: number
}

/**
 * Every field narrows; a missing one does not. Rejected claims are left out unless `states` asks for them. In order of `from` (unknown first), then of the
 * claim's id.
 */
export interface ClaimQuery {
  readonly report?: string
  /**
   * Claims whose time overlaps [from, to], civil minutes. A claim's own time is half open, and without end on the side that is null; a claim of no time at all
   * is left out.
   */
  readonly from?: string
  readonly to?: string
  readonly place?: string
  /** South, west, north, east in degrees. */
  readonly box?: readonly [number, number, number, number]
  readonly party?: string
  readonly kinds?: readonly Kind[]
  readonly states?: readonly ReviewState[]
  readonly after?: string
  readonly limit: number
}

/**
 * How many claims, and the lowest and highest figure, by claimant's side, what is counted and on which basis: the dead of one incident and of a whole war are
 * not compared. Bounds are never added up: `low` is the least of all lower bounds, `high` the greatest of all upper bounds. Rejected claims and background do
 * not count. Ordered by the first five fields (null first).
 */
export interface TallyLine {
  readonly party: string
  readonly measure: Measure
  readonly group: Group
  readonly victims: string | null
  readonly basis: TollBasis
  readonly claims: number
  readonly low: number | null
  readonly high: number | null
  /** When the newest of them was said. */
  readonly newest: string | null
}

export interface LedgerStatus {
  readonly entries: number
  readonly reports: number
  readonly unread: number
  readonly claims: number
  readonly byState: Readonly<Record<ReviewState, number>>
  readonly loose: number
  readonly editions: number
  readonly heads: readonly Head[]
}

/** What every back is opened with. */
export interface LedgerOptions {
  readonly project: Projector
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * The one place where a record lies. Append-only: no method changes or removes an entry. Memory, SQLite and PostgreSQL keep the same contract
 * (`test/contract`). Every method throws `Failure`: `ledger-locked`, `ledger-conflict`, `ledger-full`, `ledger-damaged`, `ledger-version`, `ledger-unsafe`,
 * and `conflict-unknown` for a conflict that was not created.
 */
export interface Ledger {
  readonly back: 'memory' | 'sqlite' | 'postgres'
  conflicts(): Promise<readonly { readonly conflict: string; readonly buckets: number }[]>
  /** Creates a conflict; the same again does nothing. @throws Failure `usage` when it is there with another number of buckets */
  create(conflict: string, buckets: number): Promise<void>
  append(conflict: string, append: Append): Promise<readonly Appended[]>
  /**
   * Takes entries as another ledger sealed them (import, moving house): each must continue the chain of its bucket here, with its id, time and hash as they
   * are. Those already here are passed over. All or none. Returns how many were taken.
   * @throws Failure `ledger-damaged` when an entry is not what its hashes say, `ledger-conflict` when it does not continue the chain here
   */
  restore(conflict: string, entries: readonly Entry[], originals?: readonly Uint8Array[]): Promise<number>
  heads(conflict: string): Promise<readonly Head[]>
  entry(conflict: string, id: string): Promise<Entry | null>
  /** All entries of one report, oldest first. */
  ofReport(conflict: string, report: string): Promise<readonly Entry[]>
  /** One bucket's chain in order, from `seq` on: what verifying walks. */
  chain(conflict: string, bucket: number, seq: number, limit: number): Promise<readonly Entry[]>
  /** The same with bodies as the text that was hashed, where a back keeps it: what is only verified need not be parsed. */
  chainTexts?(conflict: string, bucket: number, seq: number, limit: number): Promise<readonly EntryText[]>
  /** Everything recorded, in an order that only grows: nothing appears later before a cursor already given. */
  feed(conflict: string, query: FeedQuery): Promise<Page<Entry>>
  original(hash: string): Promise<Uint8Array | null>
  /** Reports that were recorded, in the order they first were. */
  reports(
    conflict: string,
    query: { readonly after?: string; readonly limit: number },
  ): Promise<Page<Omit<ReportRows, 'claims' | 'loose'> & { readonly claims: number }>>
  claim(conflict: string, id: string): Promise<ClaimRow | null>
  claims(conflict: string, query: ClaimQuery): Promise<Page<ClaimRow>>
  /** Claims that hold every term (folded tokens), newest said first, unknown last. Rejected claims are left out. No terms: nothing. */
  search(conflict: string, terms: readonly string[], limit: number): Promise<readonly ClaimRow[]>
  /** Figures by who states them. `from` and `to` narrow to what was *said* from the one to the other, both included: a toll is a statement of its day. */
  tally(conflict: string, query: { readonly from?: string; readonly to?: string }): Promise<readonly TallyLine[]>
  loose(conflict: string): Promise<readonly LooseReview[]>
  status(conflict: string): Promise<LedgerStatus>
  /** Makes every looked-up row again from the entries. `progress` is told how many reports are done. */
  rebuild(conflict: string, progress?: (done: number, of: number) => void): Promise<void>
  /** Reports whose stored rows differ from what their entries give: empty when all is well. */
  drift(conflict: string): Promise<readonly string[]>
  /** A consistent copy, taken while others write. SQLite: a file. PostgreSQL refuses and names `pg_dump`. */
  backup(target: string): Promise<void>
  close(): Promise<void>
}
