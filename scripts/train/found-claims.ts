import type { TokenRange } from '../../src/core/2-document/document.ts'
import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import { amendSpans } from '../../src/core/3-claims/2-spans/amend-spans.ts'
import { labelTokens } from '../../src/core/3-claims/2-spans/choose-markings.ts'
import { findSpans } from '../../src/core/3-claims/2-spans/find-spans.ts'
import type { Prepared } from './examples.ts'
import type { GoldClaim } from './gold.ts'
import { bestPairs } from './markings.ts'
import { tokensOf } from './spans.ts'

/** An annotated claim and a stretch of tokens that states it. */
export interface StatedClaim extends TokenRange {
  readonly claim: GoldClaim
}

/** The annotated claims of a text with the annotators' own bounds. */
export function annotatedClaims({ context, text }: Prepared): StatedClaim[] {
  return text.claims.map((claim) => {
    const [from, to] = tokensOf(context, claim.span.start, claim.span.end)
    return { claim, from, to }
  })
}

/** The annotated claims that the reader finds, with the bounds it gives them: it often takes in who says a claim and the verb, which annotators leave out. */
export function foundClaims(p: Prepared, spans: LinearModel, markings: LinearModel): StatedClaim[] {
  const { context } = p
  const found = amendSpans(context, findSpans(context, labelTokens(context, spans, markings)))
  const claims = annotatedClaims(p)
  return bestPairs(context, claims, found).map(({ i, j }) => ({ claim: claims[i].claim, from: found[j].from, to: found[j].to }))
}
