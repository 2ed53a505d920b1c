import type { Scope, Source } from './attribution.ts'
import type { PartyId } from './party.ts'
import type { PlaceMention } from './place.ts'
import type { ReportId } from './report.ts'
import type { Span, Words } from './span.ts'
import type { Toll } from './toll.ts'
import type { When } from './when.ts'

export const KINDS = [
  'strike',
  'clash',
  'casualties',
  'materiel',
  'damage',
  'control',
  'truce',
  'denial',
  'accusation',
  'access',
  'displacement',
  'detainees',
  'aid',
  'appeal',
  'talks',
  'forces',
  'statement',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export const STANCES = ['asserts', 'accuses', 'denies', 'doubts', 'concedes'] as const
export type Stance = (typeof STANCES)[number]

export type ClaimId = string
/** The id of a rule or model that took part in making a claim, for example `cue.say` or `kind.strike.shell`. */
export type RuleId = string

/** One checkable assertion in a report: who asserts what, in which exact words. The words exclude the source and the reporting verb. */
export interface Claim extends Span {
  readonly id: ClaimId
  readonly report: ReportId
  readonly text: string
  readonly kind: Kind
  readonly stance: Stance
  /** The side of the claimant: the last source of the chain. */
  readonly party: PartyId
  /** The party accused, blamed or denied. */
  readonly against: PartyId | null
  /** Sources from the outside in, without the outlet itself; the last is the claimant. Empty in the outlet's own voice. */
  readonly chain: readonly Source[]
  readonly scope: Scope
  readonly cue: Words | null
  readonly tolls: readonly Toll[]
  readonly places: readonly PlaceMention[]
  readonly when: When | null
  readonly hedge: Words | null
  readonly weapons: readonly Words[]
  /** Words of the pack's loaded list inside the claim: they stay the claimant's. */
  readonly loaded: readonly Words[]
  /** The claim of the same report that this one denies. */
  readonly denies: ClaimId | null
  /** History or recycled background: kept, never reported as news. */
  readonly background: boolean
  /** The sentence the claim stands in. */
  readonly sentence: Span
  /** Rules that made it, in the order they fired. */
  readonly why: readonly RuleId[]
}
