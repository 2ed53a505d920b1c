import type { Words } from './span.ts'

export type PlaceId = string
export const PLACE_KINDS = [
  'city',
  'town',
  'village',
  'district',
  'region',
  'country',
  'area',
  'river',
  'lake',
  'height',
  'base',
  'crossing',
  'neighbourhood',
  'site',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * How well the words locate the thing. `exact`: the named place itself. `district`: somewhere within a district or region.
 * `direction`: "in the direction of", "near". `road`: along a line between two ends. `counted`: settlements counted but not named.
 * `unlocated`: words kept, no pin.
 */
export type PlacePrecision = 'exact' | 'district' | 'direction' | 'road' | 'counted' | 'unlocated'

/** A place as the speaker wrote it, joined to the pack's place where the pack knows it. */
export interface PlaceMention extends Words {
  readonly place: PlaceId | null
  readonly precision: PlacePrecision
  /** The district the text itself puts it in ("of the Agdam Region"), when it names one. */
  readonly within: PlaceId | null
}
