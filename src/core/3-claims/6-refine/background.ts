import type { Claim, RuleId } from '../../0-terms/claim.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document } from '../../2-document/document.ts'

/** Marks what happened before the present round of fighting, and the editor's own glosses. It is kept, never news. */
export function markBackground(claims: readonly Claim[], doc: Document, gaz: Gazetteer): Claim[] {
  return claims.map((claim) => {
    const rule = backgroundRule(claim, doc, gaz.pack.start)
    return rule ? { ...claim, background: true, why: [...claim.why, rule] } : claim
  })
}

/** Why a claim is background: it is a gloss, or its time ends before the pack's first day; null when it is news. */
function backgroundRule(claim: Claim, doc: Document, start: string): RuleId | null {
  if (claim.why.includes('span.gloss')) return 'background.gloss'
  return isHistory(claim, doc, start) ? 'background.before-start' : null
}

function isHistory(claim: Claim, doc: Document, start: string): boolean {
  if (claim.when?.to && claim.when.basis === 'written') return claim.when.to <= start
  const sentence = doc.report.text.slice(claim.sentence.start, claim.sentence.end)
  const years = [...sentence.matchAll(/\b(19[0-9]{2}|20[0-4][0-9])s?\b/g)].map((m) => Number(m[1]))
  return years.length > 0 && Math.max(...years) < Number(start.slice(0, 4)) - 1
}
