import type { Source } from '../0-terms/attribution.ts'
import type { Claim } from '../0-terms/claim.ts'
import { OUTLET, type PartyId } from '../0-terms/party.ts'
import type { Corrections } from '../0-terms/review.ts'
import type { Span } from '../0-terms/span.ts'

/**
 * A claim with an editor's corrections. What belongs together stays together: the words are cut from the text, the party is that of the last source, and a claim
 * whose words leave their sentence takes a wider one.
 */
export function corrected(claim: Claim, set: Corrections, text: string): Claim {
  const { span, ...fields } = set
  const moved = span
    ? { start: span.start, end: span.end, text: text.slice(span.start, span.end), sentence: around(claim.sentence, span) }
    : {}
  return { ...claim, ...fields, ...moved, ...voice(claim, set) }
}

function around(sentence: Span, span: Span): Span {
  return { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) }
}

/** Who says so, from a corrected chain or a corrected party, so that the two never disagree. */
function voice(claim: Claim, set: Corrections): Pick<Claim, 'party' | 'chain' | 'scope'> {
  const chain = set.chain ?? claim.chain
  const party = set.party ?? (set.chain ? (chain.at(-1)?.party ?? OUTLET) : claim.party)
  const scope = chain.length === 0 ? 'none' : claim.scope === 'none' ? 'sentence' : claim.scope
  return { party, chain: withParty(chain, party), scope: set.chain ? scope : claim.scope }
}

function withParty(chain: readonly Source[], party: PartyId): readonly Source[] {
  const last = chain.at(-1)
  return last && last.party !== party ? [...chain.slice(0, -1), { ...last, party }] : chain
}
