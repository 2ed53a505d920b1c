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

/** A year as it is written; a clock's hour in brackets ("(2000 GMT)") and an editor's gloss stand in brackets, and date nothing outside of them. */
const YEAR = /\b(?:19[0-9]{2}|20[0-4][0-9])s?\b/g
const FOUR_DIGITS = /[0-9]{4}/
const BRACKETS = /\([^()]*\)/g

/**
 * Does a claim tell of what ended before the first day? Its own time decides. A time without a year ("on Saturday", "in September") dates news, whatever old
 * year stands beside it in the sentence ("the worst fighting since a war in 1994"). Only a claim without any time goes by the years around it.
 */
function isHistory(claim: Claim, doc: Document, start: string): boolean {
  const { when } = claim
  if (when?.to && when.basis === 'written') return when.to <= start
  if (when && !yearsIn(when.words).length) return false
  const years = yearsIn(doc.report.text.slice(claim.sentence.start, claim.sentence.end))
  return years.length > 0 && Math.max(...years) < Number(start.slice(0, 4)) - 1
}

function yearsIn(words: string): number[] {
  // Most words hold no year: no copy without brackets is made of those.
  if (!FOUR_DIGITS.test(words)) return []
  return (words.replace(BRACKETS, ' ').match(YEAR) ?? []).map((year) => parseInt(year, 10))
}
