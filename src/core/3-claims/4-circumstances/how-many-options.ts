import type { PartyId } from '../../0-terms/party.ts'
import type { TollBasis } from '../../0-terms/toll.ts'

/** What reading tolls needs to know of the claim around them. */
export interface TollOptions {
  /** The party of the claimant: whose opponent "the militants" are, and whose people "its soldiers" are. */
  readonly claimParty?: PartyId | null
  /** The party a mention of the document stands for (its index in `doc.mentions`), or null. Without it no victims are told from names. */
  readonly partyOfMention?: (mention: number) => PartyId | null
  /** Who is called terrorists, militants and the like by a claimant of this party, or null when that is not one party. */
  readonly opponentOf?: (party: PartyId) => PartyId | null
  /** In a war between states, people a claimant reports harmed without saying whose are its own. Off for a civil war. */
  readonly peopleAreOwn?: boolean
  /** Also count plural nouns without any amount ("insurgents were killed"), both bounds open. For counting over whole texts; off for claims. */
  readonly bare?: boolean
}

/** A claim's tokens, and over which time its tolls count. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly basis: TollBasis
}
