import type { Claim } from '../../0-terms/claim.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document } from '../../2-document/document.ts'

/** Marks what happened before the present round of fighting: its time ends before the pack's first day. It is kept, never news. */
export function markBackground(claims: readonly Claim[], doc: Document, gaz: Gazetteer): Claim[] {
  const start = gaz.pack.start
  return claims.map((claim) =>
    isHistory(claim, doc, start) ? { ...claim, background: true, why: [...claim.why, 'background.before-start'] } : claim,
  )
}

function isHistory(claim: Claim, doc: Document, start: string): boolean {
  if (claim.why.includes('span.gloss')) return true
  if (claim.when?.to && claim.when.basis === 'written') return claim.when.to <= start
  const sentence = doc.report.text.slice(claim.sentence.start, claim.sentence.end)
  const years = [...sentence.matchAll(/\b(19[0-9]{2}|20[0-4][0-9])s?\b/g)].map((m) => Number(m[1]))
  return years.length > 0 && Math.max(...years) < Number(start.slice(0, 4)) - 1
}
