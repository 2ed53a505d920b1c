import type { Kind, Stance } from '../core/0-terms/claim.ts'
import type { Group, Measure, TollBasis } from '../core/0-terms/toll.ts'
import type { Entry } from './entry.ts'

/** What reviews have made of a claim. `loose`: accepted or corrected once, but the newest reading holds no such words. */
export const REVIEW_STATES = ['unreviewed', 'accepted', 'corrected', 'rejected'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** One current claim, flat, as the ledger looks it up. Times are civil minutes as `YYYY-MM-DDTHH:MM` in the pack's zone, compared as text. */
export interface ClaimRow {
  readonly claim: string
  readonly report: string
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly stance: Stance
  readonly party: string
  readonly against: string | null
  readonly claimant: string
  readonly from: string | null
  readonly to: string | null
  readonly said: string | null
  readonly places: readonly { readonly place: string; readonly lat: number | null; readonly lon: number | null }[]
  readonly background: boolean
  readonly state: ReviewState
  readonly words: string
  /** The words and the claimant as the application's own folded tokens, joined by single spaces: what full text searches. */
  readonly terms: string
  readonly tolls: readonly TollLine[]
  /** The current claim whole, as JSON. */
  readonly body: string
}

/** One figure of one claim, as tallies add up. */
export interface TollLine {
  readonly measure: Measure
  readonly group: Group
  readonly victims: string | null
  readonly low: number | null
  readonly high: number | null
  readonly basis: TollBasis
}

/** A review that no longer finds its words in the newest reading: listed for a person, never dropped. */
export interface LooseReview {
  readonly review: string
  readonly claim: string
  readonly words: string
  readonly reason: string
}

/** Everything the ledger looks up about one report, computed from its entries alone. */
export interface ReportRows {
  readonly report: string
  readonly title: string | null
  readonly publisher: string | null
  readonly said: string | null
  readonly reader: string | null
  readonly claims: readonly ClaimRow[]
  readonly loose: readonly LooseReview[]
}

/**
 * Computes a report's rows from all its entries, oldest first. Called for reports that have an entry of kind `report`. Pure: the same entries give the same
 * rows, so that rebuilding gives what was there. Given to a ledger when it is opened, because storage knows nothing of how claims are replayed.
 */
export type Projector = (conflict: string, entries: readonly Entry[]) => ReportRows
