import type { Claim, ClaimId } from './claim.ts'
import type { Relation } from './overview.ts'
import type { PlaceId } from './place.ts'
import type { ReportId } from './report.ts'
import type { Span } from './span.ts'

/** Where places lie, as the pack knew it when something was recorded: what is looked up later depends on entries alone. */
export type Located = Readonly<Record<PlaceId, { readonly lat: number; readonly lon: number }>>

/** What an editor can set otherwise than the reader did; what is left out stays as read. A claim's words are set by their span: they are cut, never typed. */
export type Corrections = Partial<
  Pick<Claim, 'kind' | 'stance' | 'party' | 'against' | 'chain' | 'tolls' | 'places' | 'when' | 'hedge' | 'denies' | 'background'>
> & { readonly span?: Span }

/** A claim of any report, with the words it was seen with, so that it is found again when a better reader gives it another id. */
export interface ClaimRef extends Span {
  readonly claim: ClaimId
  readonly report: ReportId
  readonly words: string
}

/** What a person decides about one claim, or about how it stands to another. */
export type Judgement =
  | { readonly does: 'accept' | 'reject' }
  | { readonly does: 'correct'; readonly set: Corrections; readonly located: Located }
  /** A claim the reader missed, made from a selection. */
  | { readonly does: 'add'; readonly claim: Claim; readonly located: Located }
  | {
      readonly does: 'link' | 'unlink'
      readonly to: ClaimRef
      readonly relation: Relation['kind']
      readonly component: Relation['component']
    }
  /** One incident, or not one. */
  | { readonly does: 'merge' | 'split'; readonly to: ClaimRef }
  | { readonly does: 'undo'; readonly review: string }

export const JUDGEMENT_WORDS = ['accept', 'reject', 'correct', 'add', 'link', 'unlink', 'merge', 'split', 'undo'] as const

/** Judgements between two claims. They change no claim. */
export const BETWEEN: ReadonlySet<Judgement['does']> = new Set(['link', 'unlink', 'merge', 'split'])

/**
 * One recorded judgement. It names the review of the same claim it follows, so that accepting, undoing and accepting again are three entries and not two; and the
 * reading its author saw.
 */
export interface Review {
  /** Of the entry. */
  readonly id: string
  readonly on: ClaimRef
  readonly follows: string | null
  readonly reading: string | null
  readonly judgement: Judgement
  readonly why: string | null
  readonly by: string
  /** When the ledger took it (UTC). */
  readonly recorded: string
}
