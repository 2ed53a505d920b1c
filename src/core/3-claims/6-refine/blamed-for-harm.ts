import type { Document } from '../../2-document/document.ts'
import type { ClaimFacts } from '../5-kinds/claim-facts.ts'
import { hasFinite } from '../1-sayings/token-tests.ts'
import type { Named } from '../5-kinds/name-claim.ts'

/** Signs of a doer (`Agent.sign`): the subject of a verb of harm; the owner of the means ("Corvin shelling"), or surer. */
const SUBJECT = 2,
  OWNER = 3,
  BY = 4

/**
 * A side that says the other one killed or hurt people blames it for a wrong, however plainly it says so: "Corvin fire killed two". That the text counts the harm and
 * names the doer is asked for both; of a toll stated for itself the subject of the killing is enough, and of an attack that is only named ("a raid by Corvin troops") its doer.
 * Any other stance than a plain assertion stands.
 *
 * Who is no side himself accuses nobody by telling whose fire it was or who did wrong, but whom he names is answerable: an annotated strike whose doer stands as subject of the
 * verb or owner of the means is laid at his door in nine of ten cases, own reports and the press alike.
 */
export function blamedForHarm(doc: Document, facts: ClaimFacts, named: Named): Named {
  if (named.stance !== 'asserts') return named
  if (facts.agent === 'side' && (named.kind === 'accusation' || (named.kind === 'strike' && facts.agentSign >= SUBJECT)))
    return { ...named, answerable: true, rules: [...named.rules, 'against.author-named'] }
  if (facts.agent !== 'other') return named
  const harmed = facts.tolls.some((toll) => toll.measure === 'killed' || toll.measure === 'injured' || toll.measure === 'casualties')
  const blamed =
    (named.kind === 'casualties' && facts.agentSign >= SUBJECT) ||
    (named.kind === 'strike' && harmed && facts.agentSign >= OWNER) ||
    (named.kind === 'clash' && facts.agentSign >= BY && !hasFinite(doc, facts.span.from, facts.span.to))
  return blamed ? { ...named, stance: 'accuses', answerable: true, rules: [...named.rules.slice(0, -1), 'stance.harm-done'] } : named
}
