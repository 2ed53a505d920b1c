import type { Scope } from './attribution.ts'
import type { ClaimId, Kind, Stance } from './claim.ts'
import type { HeadlineBar } from './headline-bar.ts'
import type { PartyId } from './party.ts'
import type { PlaceId, PlacePrecision } from './place.ts'
import type { ReportId } from './report.ts'
import type { Words } from './span.ts'
import type { Group, Measure, TollBasis } from './toll.ts'
import type { TruceState } from './truce.ts'
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
 * cites. `pack`: standing background from the pack, with the pack's source. `state`: says what was or was not found in the reports read. `editor`: the editor's
 * own words, which nothing proves: they are marked wherever they are shown.
 */
export interface Sentence {
  readonly text: string
  readonly voice: 'compiled' | 'pack' | 'state' | 'editor'
  readonly cites: readonly ClaimId[]
  /** What stands in the sentence but not letter by letter in the words cited, and why it may: "Tug" → "Tog (Tug)": pack place tog. */
  readonly normalised: readonly { readonly shown: string; readonly from: string; readonly reason: string }[]
  /** Present in every compiled sentence: its parts in order; joined they give `text`, letter by letter. */
  readonly parts?: readonly SentencePart[]
  /** The compiled sentence before an editor reworded it or put own words in its place. */
  readonly was?: string
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

export type StandingWord = 'agreed' | 'one side only' | 'disputed' | 'denied' | 'unanswered' | 'separate accounts' | 'no side'

/**
 * Airwars' words for a civilian-harm incident, with their meanings: `confirmed`: a belligerent accepts responsibility; `fair`: two or more independent sources
 * and action nearby; `weak`: one source; `contested`: competing claims of who did it; `discounted`: those first named as harmed were not harmed.
 */
export type Grade = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted'

/** What the reports read support about a matter. Never a score; always reasons. */
export interface Standing {
  readonly word: StandingWord
  readonly reasons: readonly string[]
  /** Present where people are said to have been harmed in one incident. */
  readonly grade?: { readonly word: Grade; readonly reasons: readonly string[] }
  /** How many separate claimants speak of it, and where each was first heard: relays of one claimant count once. */
  readonly origins?: {
    readonly n: number
    readonly reports: number
    readonly first: readonly {
      readonly claimant: string
      readonly party: PartyId
      readonly report: ReportId
      readonly said: CivilTime | null
      readonly claim: ClaimId
    }[]
  }
}

/** One side's part in a matter. Empty `sentences` with a `silence` when that side said nothing in the reports read. */
export interface Cell {
  readonly party: PartyId
  readonly sentences: readonly Sentence[]
  readonly silence: Sentence | null
}

/**
 * `refines`: the same claimant says the same with more detail; `supersedes`: a later figure of the same count takes the place of an earlier one;
 * `presupposes-otherwise`: one side speaks of trying to take what the other speaks of holding; `not-comparable`: two figures that look alike and count different things.
 */
export type RelationKind =
  | 'denies'
  | 'contradicts'
  | 'mirrors'
  | 'agrees'
  | 'repeats'
  | 'concedes'
  | 'refines'
  | 'supersedes'
  | 'presupposes-otherwise'
  | 'not-comparable'

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
  /** Nothing of it was said since the edition before (or, without one, for a day): the page folds it away. */
  readonly isEarlier?: boolean
  readonly claims: readonly ClaimId[]
  readonly recurrences?: readonly Recurrence[]
}

/** Words of a report that a field of a record rests on: they stand in the report of that claim from `start` to `end`, letter by letter. */
export interface Ground extends Words {
  readonly claim: ClaimId
}

/** One step in the life of a truce: what it became, by which rule, in a sentence, and the words that say so. */
export interface TruceStep {
  readonly state: TruceState
  /** When it became so; null where no report says. */
  readonly on: CivilTime | null
  readonly rule: string
  readonly reason: string
  readonly ground: Ground
}

export interface TruceEntry {
  readonly word: string
  readonly day: CivilTime
  /** What it was last, up to the cut-off; `steps` tell how it came there. */
  readonly state: TruceState
  readonly steps?: readonly TruceStep[]
  /** Who brought it about, in the words of the reports; empty when none names anybody. */
  readonly mediators?: readonly Ground[]
  /** `humanitarian` or `local` only where the words say so, else `general`; `covers`: what it is said to be for, or where. */
  readonly scope?: {
    readonly kind: 'general' | 'humanitarian' | 'local'
    readonly reason: string
    readonly ground: Ground | null
    readonly covers: readonly Ground[]
    readonly places: readonly PlaceId[]
  }
  /** When it begins and ends, as stated; `ends` is reckoned from the start when only a duration is stated. */
  readonly starts?: CivilTime
  readonly ends?: { readonly at: CivilTime; readonly from: 'stated' | 'duration'; readonly ground: Ground } | null
  readonly sentence: Sentence
  /** Who accuses whom of breaking it. `against` is null when nobody is named; `rule` says how the accused was found. */
  readonly accusations: readonly {
    readonly by: PartyId
    readonly against: PartyId | null
    readonly claim: ClaimId
    /** When the violation is said to have happened, and when it was said. */
    readonly happened?: CivilTime | null
    readonly said?: CivilTime | null
    readonly places?: readonly PlaceId[]
    readonly rule?: string
  }[]
  /** The first accusation that falls under this truce, with the minutes from its start; `from`: whether reckoned from when it happened or from when it was said. */
  readonly firstAccusation?: { readonly claim: ClaimId; readonly minutes: number; readonly from: 'happened' | 'said' } | null
  /** How the time to the first accusation was reckoned, or why there is none. */
  readonly firstAccusationWhy?: string
  /** Violations that an observer, not a side, recorded: never mixed with accusations. */
  readonly recorded?: readonly { readonly by: string; readonly claim: ClaimId; readonly happened: CivilTime | null }[]
}

/** `claimed`: a side says that it holds; `conceded`: that it gave up; `denied`: that the other does not hold, or that it itself did not lose; `assessed`: somebody who is no side says who holds. */
export type ControlState = 'claimed' | 'conceded' | 'denied' | 'assessed'

/** Evidence, a complaint or a letter put before an institution. */
export interface Submission {
  readonly party: PartyId
  readonly by: string
  /** The institutions it was put to, as the words name them. */
  readonly to: readonly Ground[]
  readonly what: Ground | null
  readonly said: CivilTime | null
  readonly sentence: Sentence
  readonly claim: ClaimId
}

/** The claimant says that it has happened before ("again", "for the second time"). `earlier`: what was heard before of the same sort at the same place. */
export interface Recurrence {
  readonly claim: ClaimId
  readonly ground: Ground
  readonly earlier: readonly ClaimId[]
}

/** The lowest and the highest figure for one thing counted, over the claimants who count it; both are named, no middle is made. */
export interface TollSpread {
  readonly measure: Measure
  readonly group: Group
  readonly victims: PartyId | null
  readonly about: string
  readonly min: { readonly shown: string; readonly n: number; readonly claimant: string; readonly party: PartyId; readonly claim: ClaimId }
  readonly max: { readonly shown: string; readonly n: number; readonly claimant: string; readonly party: PartyId; readonly claim: ClaimId }
}

/** For one allegation: whether the accused has answered in the reports read, and what was read. */
export interface SilenceEntry {
  readonly claim: ClaimId
  readonly by: PartyId
  readonly accused: PartyId
  readonly said: CivilTime | null
  /** `direct`: a claim of the accused is joined to this one; `general`: the accused denies such things without naming this; `none`: nothing was found. */
  readonly answer: 'direct' | 'general' | 'none'
  readonly answers: readonly ClaimId[]
  /** Reports of or quoting the accused that were read from the allegation on, and their publishers. */
  readonly readSince: { readonly reports: number; readonly publishers: readonly string[] }
  readonly asOf: CivilTime
}

export interface TollRow {
  readonly claimant: string
  /** Every name under which this count was given, when there are several: the institutions of one side whose figures run on as one. */
  readonly claimants?: readonly string[]
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
  readonly earlier: readonly {
    readonly shown: string
    readonly low: number | null
    readonly high: number | null
    readonly asOf: CivilTime | null
    readonly claim: ClaimId
  }[]
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
  | 'after-cut-off'
  | 'published-after-cut-off'
  | 'impossible-date'
  | 'district-mismatch'
  | 'hedge-lost'
  | 'toll-fell'
  | 'toll-leapt'
  | 'toll-parts-differ'
  | 'contradicts-itself'
  | 'access-stale'
  | 'unknown-place'
  | 'unit-slip'
  | 'headline-differs'
  | 'toll-restarts'
  | 'sum-over-claimants'
  | 'sides-added'

export interface Flag {
  readonly kind: FlagKind
  readonly sentence: string
  readonly claims: readonly ClaimId[]
}

export interface BalanceLine {
  readonly what: string
  readonly counts: readonly {
    readonly party: PartyId
    readonly n: number
    /** The sentences counted, where a line counts some of them. */
    readonly sentences?: readonly { readonly text: string; readonly cites: readonly ClaimId[]; readonly words?: readonly string[] }[]
  }[]
}

/** A dated, two-sided overview. A pure function of (reports read, pack, cut-off, previous edition); the same input gives the same value. */
export interface Overview {
  readonly pack: { readonly id: string; readonly title: string; readonly zone: string }
  readonly asOf: CivilTime
  /** "November 4, afternoon" */
  readonly asOfWords: string
  readonly headline: Sentence
  readonly headlineBar?: HeadlineBar
  readonly preamble: readonly Sentence[]
  readonly truces: { readonly from: CivilTime; readonly to: CivilTime; readonly entries: readonly TruceEntry[] }
  /** Column order of this edition; it changes from edition to edition. */
  readonly columns: readonly [PartyId, PartyId]
  readonly parties: readonly {
    readonly id: PartyId
    readonly name: string
    readonly short: string
    readonly seat: string
    readonly symbol: string
    readonly colour: { readonly light: string; readonly dark: string }
  }[]
  readonly matters: readonly Matter[]
  /** "Negotiations and statements" */
  readonly statements: readonly { readonly party: PartyId; readonly sentence: Sentence; readonly isNew?: boolean }[]
  readonly background: readonly Sentence[]
  readonly tolls: readonly TollRow[]
  readonly spreads?: readonly TollSpread[]
  readonly silences?: readonly SilenceEntry[]
  /** Only what was recorded up to this moment was read; null or left out: everything given. */
  readonly knownAt?: CivilTime | null
  readonly places: readonly OverviewPlace[]
  readonly control: readonly {
    readonly party: PartyId
    readonly places: readonly PlaceId[]
    readonly counted: string | null
    readonly sentence: Sentence
    readonly claim: ClaimId
    readonly state?: ControlState
    /** Which rule gave the state, and why, in a sentence. */
    readonly rule?: string
    readonly reason?: string
    /** Who is said to hold it; null when the words do not say. */
    readonly holder?: PartyId | null
    readonly claimant?: string
    readonly said?: CivilTime | null
    /** Whole hours from when it was said to the cut-off; null when that is not known. */
    readonly ageHours?: number | null
    /** Settlements counted here and named elsewhere by the same claimant: where, and which. */
    readonly namedIn?: readonly { readonly claim: ClaimId; readonly names: readonly Ground[]; readonly places: readonly PlaceId[] }[]
  }[]
  readonly access: readonly {
    readonly what: string
    readonly state: 'open' | 'restricted' | 'closed'
    readonly since: CivilTime | null
    readonly sentence: Sentence
    readonly claim: ClaimId
    readonly stale: boolean
    readonly rule?: string
    /** `written`: the report dates it; `said`: only when it was first said is known. */
    readonly sinceFrom?: 'written' | 'said' | null
    readonly forWhom?: Ground | null
    /** Why it is so, in the claimant's words. */
    readonly reason?: Ground | null
    /** Whole hours since it was last said; stale after the pack's hours. */
    readonly ageHours?: number | null
  }[]
  readonly submissions?: readonly Submission[]
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
