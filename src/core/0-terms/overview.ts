import type { Scope } from './attribution.ts'
import type { ClaimId, Kind, Stance } from './claim.ts'
import type { PartyId } from './party.ts'
import type { PlaceId, PlacePrecision } from './place.ts'
import type { ReportId } from './report.ts'
import type { Group, Measure, TollBasis } from './toll.ts'
import type { CivilTime } from './when.ts'

/**
 * What a sentence is put together from, so that its proof can be repeated. `cut`: words of a report, in the span of a cited claim. `glue`: one of a closed
 * list of neutral connecting words. `name`: a recorded normalisation (a pronoun resolved, a party's own name, a date reckoned); see `normalised`.
 */
export type SentencePart =
  | { readonly kind: 'cut'; readonly report: ReportId; readonly start: number; readonly end: number; readonly letter?: 'upper' | 'lower' }
  | { readonly kind: 'glue'; readonly id: string }
  | { readonly kind: 'name'; readonly shown: string; readonly from: string; readonly reason: string }

/**
 * A sentence of an overview, as a value. `compiled`: every name, number, date, place and stance verb in it was checked against the words it
 * cites. `pack`: standing background from the pack, with the pack's source. `state`: says what was or was not found in the reports read.
 */
export interface Sentence {
  readonly text: string
  readonly voice: 'compiled' | 'pack' | 'state'
  readonly cites: readonly ClaimId[]
  /** What stands in the sentence but not letter by letter in the words cited, and why it may: "Tug" → "Tog (Tug)": pack place tog. */
  readonly normalised: readonly { readonly shown: string; readonly from: string; readonly reason: string }[]
  /** Present in every compiled sentence: its parts in order; joined they give `text`, letter by letter. */
  readonly parts?: readonly SentencePart[]
}

/** A claim as the reader of an overview opens it: the exact words in their context, who says so, in which report. */
export interface CitedClaim {
  readonly id: ClaimId
  readonly number: string
  readonly report: ReportId
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly kind: Kind
  readonly stance: Stance
  readonly party: PartyId
  readonly against: PartyId | null
  readonly chain: readonly string[]
  readonly scope: Scope
  readonly when: string | null
  readonly hedge: string | null
  readonly why: readonly string[]
}

export type StandingWord = 'agreed' | 'one side only' | 'disputed' | 'denied' | 'unanswered'

/** What the reports read support about a matter. Never a score; always reasons. */
export interface Standing {
  readonly word: StandingWord
  readonly reasons: readonly string[]
}

/** One side's part in a matter. Empty `sentences` with a `silence` when that side said nothing in the reports read. */
export interface Cell {
  readonly party: PartyId
  readonly sentences: readonly Sentence[]
  readonly silence: Sentence | null
}

export type RelationKind = 'denies' | 'contradicts' | 'mirrors' | 'agrees' | 'repeats' | 'concedes'

export interface Relation {
  readonly kind: RelationKind
  readonly from: ClaimId
  readonly to: ClaimId
  /** What is related: that it occurred, by whom, where, when, how many, of what kind, whether it was lawful. */
  readonly component: 'occurred' | 'by-whom' | 'where' | 'when' | 'how-many' | 'kind' | 'legality'
  readonly reasons: readonly string[]
  readonly rule: string
}

/** One row: a matter with the sides facing one another. */
export interface Matter {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
  readonly standing: Standing
  readonly places: readonly PlaceId[]
  readonly isNew: boolean
  readonly claims: readonly ClaimId[]
}

export interface TruceEntry {
  readonly word: string
  readonly day: CivilTime
  readonly state: 'declared' | 'agreed' | 'in force' | 'extended' | 'broken'
  readonly sentence: Sentence
  /** Who accuses whom of breaking it. */
  readonly accusations: readonly { readonly by: PartyId; readonly against: PartyId | null; readonly claim: ClaimId }[]
}

export interface TollRow {
  readonly claimant: string
  readonly party: PartyId
  readonly measure: Measure
  readonly group: Group
  readonly victims: PartyId | null
  readonly basis: TollBasis
  /** As the claimant put it: "91", "at least 91", "thousands". */
  readonly shown: string
  readonly low: number | null
  readonly high: number | null
  readonly asOf: CivilTime | null
  readonly claim: ClaimId
  /** Earlier figures of the same series, oldest first. */
  readonly earlier: readonly { readonly shown: string; readonly low: number | null; readonly high: number | null; readonly asOf: CivilTime | null; readonly claim: ClaimId }[]
  readonly flags: readonly string[]
}

export interface OverviewPlace {
  readonly place: PlaceId
  readonly lat: number | null
  readonly lon: number | null
  readonly radius: number
  readonly names: readonly { readonly text: string; readonly lang: string; readonly usedBy: readonly PartyId[] }[]
  /** As written in the reports read, by which party. */
  readonly written: readonly { readonly text: string; readonly party: PartyId }[]
  readonly precision: PlacePrecision
  readonly claims: readonly ClaimId[]
  readonly parties: readonly PartyId[]
}

export interface OverviewSource {
  readonly report: ReportId
  readonly title: string | null
  readonly publisher: string | null
  readonly party: PartyId
  readonly published: string | null
  readonly url: string | null
  readonly notice: string | null
  readonly claims: number
  /** Claims left out because they lie after the cut-off. */
  readonly leftOut: number
}

export type FlagKind =
  | 'after-cut-off' | 'published-after-cut-off' | 'impossible-date' | 'district-mismatch' | 'hedge-lost' | 'toll-fell' | 'toll-leapt' | 'toll-parts-differ'
  | 'contradicts-itself' | 'access-stale' | 'unknown-place'

export interface Flag {
  readonly kind: FlagKind
  readonly sentence: string
  readonly claims: readonly ClaimId[]
}

export interface BalanceLine {
  readonly what: string
  readonly counts: readonly { readonly party: PartyId; readonly n: number }[]
}

/** A dated, two-sided overview. A pure function of (reports read, pack, cut-off, previous edition); the same input gives the same value. */
export interface Overview {
  readonly pack: { readonly id: string; readonly title: string; readonly zone: string }
  readonly asOf: CivilTime
  /** "November 4, afternoon" */
  readonly asOfWords: string
  readonly headline: Sentence
  readonly preamble: readonly Sentence[]
  readonly truces: { readonly from: CivilTime; readonly to: CivilTime; readonly entries: readonly TruceEntry[] }
  /** Column order of this edition; it changes from edition to edition. */
  readonly columns: readonly [PartyId, PartyId]
  readonly parties: readonly {
    readonly id: PartyId; readonly name: string; readonly short: string; readonly seat: string
    readonly symbol: string; readonly colour: { readonly light: string; readonly dark: string }
  }[]
  readonly matters: readonly Matter[]
  /** "Negotiations and statements" */
  readonly statements: readonly { readonly party: PartyId; readonly sentence: Sentence; readonly isNew?: boolean }[]
  readonly background: readonly Sentence[]
  readonly tolls: readonly TollRow[]
  readonly places: readonly OverviewPlace[]
  readonly control: readonly { readonly party: PartyId; readonly places: readonly PlaceId[]; readonly counted: string | null; readonly sentence: Sentence; readonly claim: ClaimId }[]
  readonly access: readonly { readonly what: string; readonly state: 'open' | 'restricted' | 'closed'; readonly since: CivilTime | null; readonly sentence: Sentence; readonly claim: ClaimId; readonly stale: boolean }[]
  readonly sources: readonly OverviewSource[]
  readonly flags: readonly Flag[]
  /** What silence rests on: how many reports were read, whose, and in how many of them each side is heard. */
  readonly read?: {
    readonly reports: number
    readonly publishers: readonly string[]
    readonly bySide: readonly { readonly party: PartyId; readonly reports: number }[]
  }
  readonly balance: readonly BalanceLine[]
  readonly claims: Readonly<Record<ClaimId, CitedClaim>>
}

