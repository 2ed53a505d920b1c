import { dayOf } from './civil-minutes.ts'
import { sharedStems } from './content-words.ts'
import { isDenial } from './denials.ts'
import type { Heard } from './heard.ts'
import type { Reconciled } from './reconcile.ts'

export type ChangeKind = 'new' | 'denied' | 'revised' | 'withdrawn' | 'fallen silent'

/** One change between two moments: the claim that makes it, and the one it changes. */
export interface Change {
  readonly kind: ChangeKind
  readonly claim: Heard
  readonly of: Heard | null
  readonly reason: string
}

/**
 * What changed between two states of the same matters, the earlier made of what was known then: claims nobody made before; denials of what stood; later figures of one count;
 * words taken back; and claimants who gave a figure or a state every day and have stopped.
 */
export function compareMoments(before: Reconciled, after: Reconciled): readonly Change[] {
  const old = new Set(before.heard.map((h) => h.claim.id))
  const byId = new Map(after.heard.map((h) => [h.claim.id, h]))
  const denied = relationChanges('denies', 'denied', after, old, byId)
  const revised = relationChanges('supersedes', 'revised', after, old, byId)
  const withdrawn = withdrawals(after, old)
  const told = new Set([...denied, ...revised, ...withdrawn].map((c) => c.claim.claim.id))
  return [...newClaims(after, old, told), ...denied, ...revised, ...withdrawn, ...fallenSilent(before, after, old)]
}

/** Claims first made after the earlier moment: not repeats of an older one, not background, and not told under another head. */
function newClaims(after: Reconciled, old: ReadonlySet<string>, told: ReadonlySet<string>): readonly Change[] {
  const known = new Set(after.heard.filter((h) => old.has(h.claim.id)).map((h) => after.repeat[h.at]))
  const seen = new Set<number>()
  return after.heard.flatMap((claim): Change[] => {
    const root = after.repeat[claim.at]
    if (old.has(claim.claim.id) || known.has(root) || seen.has(root) || told.has(claim.claim.id) || claim.claim.background) return []
    seen.add(root)
    return [{ kind: 'new', claim, of: null, reason: 'first made after the earlier moment' }]
  })
}

function relationChanges(
  relation: 'denies' | 'supersedes',
  kind: ChangeKind,
  after: Reconciled,
  old: ReadonlySet<string>,
  byId: ReadonlyMap<string, Heard>,
): readonly Change[] {
  const seen = new Set<string>()
  return after.relations.flatMap((r): Change[] => {
    const [claim, of] = [byId.get(r.from), byId.get(r.to)]
    if (r.kind !== relation || !claim || !of || old.has(r.from)) return []
    // One denial relayed twice, of one claim relayed twice, is one change.
    const key = `${after.repeat[claim.at]} ${after.repeat[of.at]}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ kind, claim, of, reason: r.reasons.join('; ') }]
  })
}

const TAKES_BACK =
  /\b(?:withdr[ae]w\w*|retract\w*|took back|takes back|corrected|correction|in error|mistaken\w*|(?:was|were) wrong)\b[^.]{0,60}\b(?:report|claim|statement|figure|number|toll|post|announcement|message|notice)\w*|\b(?:report|claim|statement|figure|number|toll|post|announcement|message|notice)\w*[^.]{0,60}\b(?:withdrawn|retracted|corrected|in error|mistaken|(?:was|were) wrong)\b/i

/** Words of a claimant that take back what the same claimant said: of its earlier claims, the one whose place or words meet. */
function withdrawals(after: Reconciled, old: ReadonlySet<string>): readonly Change[] {
  return after.heard.flatMap((claim): Change[] => {
    const sentence = claim.report.text.slice(claim.claim.sentence.start, claim.claim.sentence.end)
    if (old.has(claim.claim.id) || !TAKES_BACK.test(sentence)) return []
    const of = after.heard
      .slice(0, claim.at)
      .filter((h) => h.claim.party === claim.claim.party && h.report.id !== claim.report.id && !isDenial(h))
      .map((h) => ({ h, score: (h.exact.some((p) => claim.exact.includes(p)) ? 2 : 0) + sharedStems(h.stems, claim.stems).n }))
      .sort((a, b) => b.score - a.score || b.h.at - a.h.at)[0]
    if (!of || of.score < 2) return []
    return [{ kind: 'withdrawn', claim, of: of.h, reason: 'the same side takes back a report, claim or figure' }]
  })
}

const A_DAY = 1440

/** A road's state or a total that was given within a day of the earlier moment, and by nobody of that side since, a day or more later. */
function fallenSilent(before: Reconciled, after: Reconciled, old: ReadonlySet<string>): readonly Change[] {
  const then = Math.max(0, ...before.heard.map((h) => h.said ?? 0))
  const now = Math.max(0, ...after.heard.map((h) => h.said ?? 0))
  if (dayOf(now) <= dayOf(then)) return []
  const recent = (h: Heard): boolean => h.said !== null && then - h.said < A_DAY
  const totals = after.tolls.flatMap((s): Change[] => {
    const last = s.figures[s.figures.length - 1]
    const stopped = last.toll.basis === 'cumulative' && old.has(last.heard.claim.id) && recent(last.heard)
    return stopped ? [silent(last.heard, `no figure of this count (${s.claimant}) since`)] : []
  })
  const access = after.access.flatMap((a): Change[] =>
    old.has(a.heard.claim.id) && recent(a.heard) ? [silent(a.heard, `nobody repeated that ${a.what} is ${a.state}`)] : [],
  )
  return [...new Map([...totals, ...access].map((c) => [c.claim.claim.id, c])).values()]
}

function silent(claim: Heard, reason: string): Change {
  return { kind: 'fallen silent', claim, of: null, reason }
}
