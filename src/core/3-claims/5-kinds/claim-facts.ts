import type { Toll } from '../../0-terms/toll.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'

/** What is known of a claim when its kind and stance are decided. Parties stand only by their relation to the claimant, never by name. */
export interface ClaimFacts {
  readonly span: FoundSpan
  /** 0 none, else 1 + index in FORCES. */
  readonly force: number
  /** The act of saying that governs it. */
  readonly attribution: Attribution | null
  /** `o` outlet, `s` one of the sides, `t` third, `u` unknown. */
  readonly claimant: 'o' | 's' | 't' | 'u'
  /** Who does the deed: `own` the claimant's side, `other` an opponent, `side` a side (claimant is none), `third` another, `none`. */
  readonly agent: 'own' | 'other' | 'side' | 'third' | 'none'
  /** How sure that is: 0 nobody found, else `Agent.sign`. */
  readonly agentSign: number
  readonly tolls: readonly Toll[]
  /** How many weapons are named in it. */
  readonly weapons: number
  readonly quoted: boolean
}

/** Takes a feature by its template's number and its value. */
export type Put = (t: number, h: number) => void
