import type { ActorId } from './attribution.ts'
import type { PartyId } from './party.ts'
import type { PlaceId, PlaceKind } from './place.ts'

/** A conflict as data: who the parties are, who speaks for them, what places are called and by whom. No code, no verdicts. */
export interface Pack {
  readonly id: string
  readonly title: string
  /** First day of the present round of fighting, `YYYY-MM-DD`. Earlier events are background. */
  readonly start: string
  /** IANA time zone in which the overview's days are reckoned. */
  readonly zone: string
  /** What the theatre is called in a sentence ("the zone of the Karabakh conflict"). */
  readonly theatre: string
  readonly parties: readonly Party[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly lines: readonly Line[]
  readonly loadedWords: readonly LoadedWord[]
  readonly style: HouseStyle
}

export type PartySymbol = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon'

export interface Party {
  readonly id: PartyId
  /** "The Armenian side" */
  readonly name: string
  /** "Armenia" */
  readonly short: string
  /** The capital or label that speaks for it: "Yerevan". Used in "Information from Yerevan". */
  readonly seat: string
  /** Other words that name the party as a speaker or actor: "Armenian forces", "the Armenian military", "Artsakh". */
  readonly aliases: readonly string[]
  /** Adjectives and demonyms: "Armenian", "Armenians". Enough to make "Armenian forces", "an Armenian missile" the party's. */
  readonly adjectives: readonly string[]
  readonly symbol: PartySymbol
  /** Light and dark colour, `#RRGGBB`. */
  readonly colour: { readonly light: string; readonly dark: string }
  /** Parties whose enemy it is, for "the enemy" in its bulletins. */
  readonly opponents: readonly PartyId[]
}

export type ActorRole =
  | 'head'
  | 'ministry'
  | 'military'
  | 'ombudsman'
  | 'prosecutor'
  | 'parliament'
  | 'spokesperson'
  | 'official'
  | 'local-authority'
  | 'rescue'
  | 'armed-group'
  | 'international-body'
  | 'mediator'
  | 'monitor'
  | 'humanitarian'
  | 'state'
  | 'outlet'
  | 'person'

export interface Actor {
  readonly id: ActorId
  readonly name: string
  readonly aliases: readonly string[]
  readonly party: PartyId
  readonly role: ActorRole
  /** The institution a person or spokesperson belongs to. */
  readonly of: ActorId | null
  /** For persons in office: `YYYY-MM-DD`, half-open; null where open. */
  readonly from: string | null
  readonly to: string | null
  readonly source: string
}

export interface PlaceName {
  readonly text: string
  /** BCP 47 language tag, with script where it matters: `hy`, `hy-Latn`, `az`, `ru`, `en`. */
  readonly lang: string
  /** Parties that use this form; empty when neutral or general. */
  readonly usedBy: readonly PartyId[]
}

export interface Place {
  readonly id: PlaceId
  readonly kind: PlaceKind
  /** The first name used by a party is the form shown for that party. */
  readonly names: readonly PlaceName[]
  /** WGS 84; null when the place is known but not located. */
  readonly at: { readonly lat: number; readonly lon: number } | null
  /** Kilometres within which "in X" may lie: the place's rough extent. */
  readonly radius: number
  readonly district: PlaceId | null
  /**
   * Whose the people are who live and work there when the round of fighting begins, `third` for a country outside it: a resident, doctor or mayor of the place
   * counts as a source of that party. Null: as the district it lies in; `unknown`: nobody's, though the district's are.
   */
  readonly home: PartyId | null
  /** Other places that share one of its names (a city and its district). */
  readonly homonyms: readonly PlaceId[]
  readonly source: string
}

/** A road or a line of contact, drawn through its points. `names` may hold both sides' forms. */
export interface Line {
  readonly id: string
  readonly kind: 'road' | 'line-of-contact' | 'border' | 'railway' | 'corridor'
  readonly names: readonly PlaceName[]
  readonly ends: readonly [PlaceId, PlaceId] | null
  readonly through: readonly PlaceId[]
  readonly points: readonly { readonly lat: number; readonly lon: number }[]
  readonly source: string
}

/** A word that takes a side. It may stand inside a claimant's words, never in ours. */
export interface LoadedWord {
  readonly word: string
  /** The party whose language it is; null when any side uses it of the other. */
  readonly usedBy: PartyId | null
  /** What a neutral writer says instead. */
  readonly neutral: string
}

export interface HouseStyle {
  /** Which form of a place name comes first in our own sentences: that of the reported claimant, or the general one. */
  readonly nameOrder: 'claimant-first' | 'general-first'
  /** The two groups of parties set face to face. */
  readonly columns: readonly [PartyId, PartyId]
  /** "the night of October 24": the night that begins that evening (`begins`) or the one that ends that morning (`ends`), per party; `default` otherwise. */
  readonly nightOf: Readonly<Record<string, 'begins' | 'ends'>>
  /** After how many hours an access claim nobody repeated is called stale. */
  readonly accessStaleHours: number
  /** The hour at which each word for an edition begins, ascending: `[{hour: 5, word: "morning"}, …]`. */
  readonly dayParts: readonly { readonly hour: number; readonly word: string }[]
}
