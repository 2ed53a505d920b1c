import type { Kind } from '../core/0-terms/claim.ts'
import type { Group, Measure } from '../core/0-terms/toll.ts'
import type { Draft, Entry, EntryKind, Head } from './entry.ts'
import type { ClaimRow, LooseReview, ReportRows, ReviewState } from './rows.ts'

export interface Appended {
  readonly entry: Entry
  /** False when the same was recorded before: `entry` is then the earlier one. */
  readonly added: boolean
}

/** What goes into one transaction: all of it or none. All drafts must belong to one bucket. */
export interface Append {
  readonly drafts: readonly Draft[]
  /** Bytes of the originals that the drafts name, kept by their SHA-256. */
  readonly originals?: readonly Uint8Array[]
  /** The head the writer has seen; another head is `ledger-conflict`. Left out: append to whatever is there. */
  readonly expect?: Head
  /** Reports to be read by a worker, put into the queue together with the entries. */
  readonly work?: readonly string[]
  /** A job that this append completes: it leaves the queue with the entries. A lease that was lost is `lease-lost`, and nothing is recorded. */
  readonly settles?: { readonly job: string; readonly lease: string }
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Opaque; give it back as `after`. Null at the end. */
  readonly next: string | null
}

export interface FeedQuery {
  readonly after?: string
  readonly kinds?: readonly EntryKind[]
  /** Only what was recorded up to and including this instant (UTC). */
  readonly recordedUpTo?: string
  readonly limit: number
}

/** Every field narrows; a missing one does not. Rejected claims are left out unless `states` asks for them. */
export interface ClaimQuery {
  readonly report?: string
  /** Claims whose time overlaps [from, to], civil minutes. */
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

/** How many claims, and the lowest and highest figure, by claimant's side and what is counted. Bounds are never added up. */
export interface TallyLine {
  readonly party: string
  readonly measure: Measure
  readonly group: Group
  readonly victims: string | null
  readonly claims: number
  readonly low: number | null
  readonly high: number | null
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

/**
 * The one place where a record lies. Append-only: no method changes or removes an entry. Memory, SQLite and PostgreSQL keep the same contract
 * (`test/contract`). Every method throws `Failure`: `ledger-locked`, `ledger-conflict`, `ledger-full`, `ledger-damaged`, `ledger-version`, `ledger-unsafe`.
 */
export interface Ledger {
  readonly back: 'memory' | 'sqlite' | 'postgres'
  conflicts(): Promise<readonly { readonly conflict: string; readonly buckets: number }[]>
  create(conflict: string, buckets: number): Promise<void>
  append(conflict: string, append: Append): Promise<readonly Appended[]>
  heads(conflict: string): Promise<readonly Head[]>
  entry(conflict: string, id: string): Promise<Entry | null>
  /** All entries of one report, oldest first. */
  ofReport(conflict: string, report: string): Promise<readonly Entry[]>
  /** One bucket's chain in order, from `seq` on: what verifying walks. */
  chain(conflict: string, bucket: number, seq: number, limit: number): Promise<readonly Entry[]>
  /** Everything recorded, in an order that only grows: nothing appears later before a cursor already given. */
  feed(conflict: string, query: FeedQuery): Promise<Page<Entry>>
  original(hash: string): Promise<Uint8Array | null>
  reports(
    conflict: string,
    query: { readonly after?: string; readonly limit: number },
  ): Promise<Page<Omit<ReportRows, 'claims' | 'loose'> & { readonly claims: number }>>
  claim(conflict: string, id: string): Promise<ClaimRow | null>
  claims(conflict: string, query: ClaimQuery): Promise<Page<ClaimRow>>
  /** Claims that hold every term (folded tokens), newest said first. */
  search(conflict: string, terms: readonly string[], limit: number): Promise<readonly ClaimRow[]>
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
