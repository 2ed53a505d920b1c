import type { ClaimId } from '../0-terms/claim.ts'
import { UNKNOWN } from '../0-terms/party.ts'
import { fold } from '../1-lexicon/fold.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import { shapeOf } from './clause.ts'

/** What is left of a sentence when its content was read as somebody else's: told by itself it would say nothing. */
const ROWS: readonly { readonly id: string; readonly fires: (h: Heard) => boolean; readonly example: string }[] = [
  { id: 'content.only-name', fires: isOnlyName, example: '“The High Commissioner also said”' },
  {
    id: 'content.only-setting',
    fires: (h) =>
      h.claim.chain.length === 0 &&
      h.claim.tolls.length === 0 &&
      /^(?:at|in|on|during|after|before|for|with|following)\s/i.test(h.claim.text) &&
      shapeOf(h.claim.text) === 'phrase',
    example: '“At the meeting of the council”',
  },
  {
    id: 'content.pronoun-alone',
    fires: (h) => h.claim.party === UNKNOWN && h.claim.tolls.length === 0 && /^(?:they|it|these|those)\b/i.test(h.claim.text),
    example: '“They will be announced after the end of the hostilities”, whoever says so',
  },
  {
    id: 'content.cut-heading',
    fires: (h) =>
      h.claim.chain.length > 0 &&
      h.claim.cue === null &&
      h.claim.when === null &&
      h.claim.tolls.length === 0 &&
      /^\p{Ll}\p{L}+ (?:on|of|in|against|over|near) [\p{L} ]+$/u.test(h.claim.text) &&
      wordsOf(h.claim.text).length <= 5,
    example: '“attacks on populated areas”, cut from “Envoy: attacks on populated areas may be crimes”',
  },
  {
    id: 'content.only-citing',
    fires: (h) =>
      h.claim.chain.length === 0 &&
      /\b(?:cit(?:ed|es|ing)|quot(?:ed|es|ing)) (?:an?|the|one of \p{L}+) [\p{L} ’'-]{1,60}$/u.test(h.claim.text),
    example: '“the ombudsman had cited a resident of the village”',
  },
]

const SMALL: ReadonlySet<string> = new Set('the a an also said says say told adds added he she it they and that of for'.split(' '))

/** Nothing but names of those who speak. */
function isOnlyName(h: Heard): boolean {
  const c = h.claim
  if (c.chain.length === 0 || c.tolls.length > 0) return false
  const names = new Set(c.chain.flatMap((s) => wordsOf(s.name)))
  return wordsOf(c.text).every((w) => names.has(w) || SMALL.has(w))
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Claims with no content to tell, and that nothing answers: they stay among the claims, and are told in no row. */
export function contentless({ heard, relations }: Reconciled): ReadonlySet<ClaimId> {
  const related = new Set(relations.flatMap((r) => [r.from, r.to]))
  return new Set(
    heard.filter((h) => h.claim.stance === 'asserts' && !related.has(h.claim.id) && ROWS.some((r) => r.fires(h))).map((h) => h.claim.id),
  )
}
