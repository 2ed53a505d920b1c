import type { Relation, Standing } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import { claimantName } from './claimants.ts'
import type { Heard } from './heard.ts'
import { originsOf } from './independence.ts'

/** What the reports read support about a matter, with the reasons. Never a score, never a verdict. */
export function standingOf(claims: readonly Heard[], relations: readonly Relation[], nameOf: (party: string) => string): Standing {
  const reasons = [originReason(claims), ...relationReasons(claims, relations, nameOf)]
  const has = (kind: Relation['kind']): boolean => relations.some((r) => r.kind === kind)
  if (has('denies')) return { word: 'denied', reasons }
  if (has('contradicts')) return { word: 'disputed', reasons }
  if (has('agrees') || has('concedes')) return { word: 'agreed', reasons }
  const unanswered = accusedAndSilent(claims)
  if (unanswered.length)
    return {
      word: 'unanswered',
      reasons: [...reasons, ...unanswered.map((p) => `${nameOf(p)} is accused, and no answer to this was found in the reports read`)],
    }
  return { word: 'one side only', reasons: [...reasons, sidesReason(claims, nameOf)] }
}

function originReason(claims: readonly Heard[]): string {
  const o = originsOf(claims)
  const names = o.first.slice(0, 3).map(claimantName).join(', ')
  const more = o.n > 3 ? ` and ${o.n - 3} more` : ''
  return `${o.n === 1 ? 'one origin' : `${o.n} separate origins`} in ${o.reports === 1 ? 'one report' : `${o.reports} reports`}: ${names}${more}`
}

function relationReasons(claims: readonly Heard[], relations: readonly Relation[], nameOf: (party: string) => string): readonly string[] {
  const by = new Map(claims.map((h) => [h.claim.id, h]))
  const out = new Set<string>()
  for (const r of relations) {
    if (r.kind === 'repeats') continue
    const from = by.get(r.from)
    const to = by.get(r.to)
    if (from && to)
      out.add(
        `${nameOf(from.claim.party)} ${r.kind === 'agrees' ? 'agrees with' : r.kind} what ${nameOf(to.claim.party)} says (${r.component}): ${r.reasons.join('; ')}`,
      )
  }
  return [...out].slice(0, 6)
}

/** Sides that are accused here and say nothing here. */
export function accusedAndSilent(claims: readonly Heard[]): readonly string[] {
  const speak = new Set(claims.map((h) => h.claim.party))
  const accused = new Set<string>()
  for (const h of claims)
    if (h.claim.stance === 'accuses' && isSide(h.claim.against) && !speak.has(h.claim.against)) accused.add(h.claim.against)
  return [...accused]
}

function sidesReason(claims: readonly Heard[], nameOf: (party: string) => string): string {
  const sides = [...new Set(claims.map((h) => h.claim.party))].filter(isSide)
  if (sides.length === 0) return 'no side speaks of it'
  return sides.length === 1 ? `only ${nameOf(sides[0])} speaks of it` : 'each side speaks of its own; neither confirms or denies the other'
}
