import type { PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Named } from './name-claim.ts'

/**
 * Whom a claim is against: the doer of the deed; where none is found or the claim is a denial, the claimant's opponent. Of several opponents none is first by
 * nature: then nobody, until the claim that is denied is found.
 */
export function againstOf(gaz: Gazetteer, { stance, answerable }: Named, party: PartyId, agent: PartyId | null): PartyId | null {
  if (!answerable) return null
  if (agent !== null && agent !== party && stance !== 'denies') return agent
  const opponents = gaz.party(party)?.opponents ?? []
  return opponents.length === 1 ? opponents[0] : null
}
