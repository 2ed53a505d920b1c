import { KINDS, STANCES, type Claim, type Kind, type Stance } from '../../0-terms/claim.ts'
import type { Proposal } from '../../0-terms/proposal.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { Circumstanced } from '../4-circumstances/circumstances.ts'
import { againstOf } from '../5-kinds/against.ts'
import { certainRow } from '../5-kinds/certain.ts'
import { factsOf } from '../6-refine/build-claims.ts'
import { claimId } from '../6-refine/claim-id.ts'

/** The claim with the kind and stance proposed, where they are such and the reporting verb does not settle them; whom it is against follows from the stance. */
export function takeNames(c: ReadingContext, gaz: Gazetteer, claim: Claim, x: Circumstanced, p: Proposal): Claim {
  const row = certainRow(c.doc, x.by.attribution, x.span)
  const kind: Kind = (row?.kind ? undefined : KINDS.find((one) => one === p.kind)) ?? claim.kind
  const stance: Stance = (row?.stance ? undefined : STANCES.find((one) => one === p.stance)) ?? claim.stance
  if (kind === claim.kind && stance === claim.stance) return claim
  const answerable = stance === 'asserts' ? claim.stance === 'asserts' && claim.against !== null : true
  const against = againstOf(gaz, { kind, stance, answerable, rules: [] }, claim.party, factsOf(c, gaz, x).agentParty)
  const why = [...claim.why, ...(kind === claim.kind ? [] : ['reader.kind']), ...(stance === claim.stance ? [] : ['reader.stance'])]
  return { ...claim, id: claimId(claim.report, claim.start, claim.end, kind, claim.party), kind, stance, against, why }
}
