import type { ClaimId } from '../0-terms/claim.ts'
import type { FlagKind } from '../0-terms/overview.ts'
import type { Toll } from '../0-terms/toll.ts'
import type { Heard } from './heard.ts'

/** One figure a claimant gave. */
export interface Figure {
  readonly heard: Heard
  readonly toll: Toll
  /** An earlier total that a report recalls beside its own. */
  readonly isRecalled: boolean
}

/** What is odd in the course of a count. */
export interface SeriesFlag {
  readonly kind: FlagKind
  readonly sentence: string
  readonly claims: readonly ClaimId[]
}
