import type { PartyId } from './party.ts'

export type ActorId = string

/**
 * One hop of an attribution chain. `name` is the fullest form near the claim; `start`,`end` anchor the mention that stands there
 * (a pronoun is anchored where the pronoun stands, and named by what it stands for). -1, -1 when no words stand for it: the publisher's own
 * bulletin, or an agentless passive, whose name is "?".
 */
export interface Source {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly actor: ActorId | null
  readonly party: PartyId
}

/** Which scope supplied the claimant, from the nearest to the farthest. `none`: the outlet's own voice. */
export type Scope = 'sentence' | 'quote' | 'carry' | 'headline' | 'section' | 'none'
