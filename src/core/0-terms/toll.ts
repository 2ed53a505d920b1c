import type { Words } from './span.ts'
import type { PartyId } from './party.ts'

export const MEASURES = ['killed', 'injured', 'casualties', 'missing', 'captured', 'displaced', 'other'] as const
export type Measure = (typeof MEASURES)[number]

export const GROUPS = ['civilian', 'military', 'children', 'journalists', 'people', 'unknown'] as const
export type Group = (typeof GROUPS)[number]

export type TollBasis = 'incident' | 'window' | 'cumulative'

/**
 * Harm to people as a claimant states it. Bounds are bounds: "at least 23" is `{low: 23, high: null}`, "up to 5" is `{low: null, high: 5}`,
 * "dozens" is `{low: null, high: null}` with its words kept. A bound is never summed or compared as if it were a point.
 */
export interface Toll extends Words {
  readonly measure: Measure
  readonly group: Group
  /** Whose people they are, when the text says so. */
  readonly victims: PartyId | null
  readonly low: number | null
  readonly high: number | null
  readonly basis: TollBasis
}
