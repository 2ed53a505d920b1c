import type { Relation, Standing, StandingWord } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import { claimantName } from './claimants.ts'
import type { Heard } from './heard.ts'
import { gradeOf } from './grades.ts'
import { originsOf } from './independence.ts'
import type { Origins } from './independence.ts'

/** What the reports read support about a matter, with the reasons. Never a score, never a verdict. */
export function standingOf(claims: readonly Heard[], relations: readonly Relation[], nameOf: (party: string) => string): Standing {
  const { word, reasons } = wordOf(claims, relations, nameOf)
  const grade = gradeOf(claims, relations, nameOf)
  const origins = originsOf(claims)
  return {
    word,
    reasons: [originReason(origins), ...relationReasons(claims, relations, nameOf), ...reasons],
    ...(grade ? { grade } : {}),
    origins: {
      n: origins.n,
      reports: origins.reports,
      first: origins.first.map((h) => ({
        claimant: claimantName(h),
        party: h.claim.party,
        report: h.report.id,
        said: h.report.said,
        claim: h.claim.id,
      })),
    },
  }
}

function wordOf(
  claims: readonly Heard[],
  relations: readonly Relation[],
  nameOf: (party: string) => string,
): { readonly word: StandingWord; readonly reasons: readonly string[] } {
  const has = (...kinds: readonly Relation['kind'][]): boolean => relations.some((r) => kinds.includes(r.kind))
  if (has('denies')) return { word: 'denied', reasons: [] }
  if (has('contradicts', 'presupposes-otherwise')) return { word: 'disputed', reasons: [] }
  if (has('agrees', 'concedes')) return { word: 'agreed', reasons: [] }
  const mirror = mirrored(claims)
  if (mirror || has('mirrors'))
    return {
      word: 'disputed',
      reasons: ['mirror accusations: each side accuses the other, and neither says that it did what it is accused of'],
    }
  const unanswered = accusedAndSilent(claims)
  if (unanswered.length)
    return {
      word: 'unanswered',
      reasons: unanswered.map((p) => `${nameOf(p)} is accused, and no answer to this was found in the reports read`),
    }
  const sides = [...new Set(claims.map((h) => h.claim.party))].filter(isSide)
  if (sides.length === 0) return { word: 'no side', reasons: ['no side speaks of it'] }
  if (sides.length === 1) return { word: 'one side only', reasons: [`only ${nameOf(sides[0])} speaks of it`] }
  return { word: 'separate accounts', reasons: ['each side speaks of its own; neither confirms or denies the other'] }
}

/** Does one side accuse another here, and that one it? */
function mirrored(claims: readonly Heard[]): boolean {
  const pairs = new Set(
    claims.flatMap((h) =>
      h.claim.stance === 'accuses' && isSide(h.claim.party) && isSide(h.claim.against) ? [`${h.claim.party}>${h.claim.against}`] : [],
    ),
  )
  return claims.some(
    (h) => pairs.has(`${h.claim.party}>${h.claim.against ?? ''}`) && pairs.has(`${h.claim.against ?? ''}>${h.claim.party}`),
  )
}

const RELATION_VERBS: Readonly<Partial<Record<Relation['kind'], string>>> = {
  agrees: 'agrees with',
  'presupposes-otherwise': 'takes for granted otherwise than',
  'not-comparable': 'counts something else than',
}

function originReason(o: Origins): string {
  const names = o.first
    .slice(0, 3)
    .map((h) => claimantName(h).replace(/^(?:The|A|An) /, (article) => article.toLowerCase()))
    .join(', ')
  const more = o.n > 3 ? ` and ${o.n - 3} more` : ''
  return `${o.n === 1 ? 'one origin' : `${o.n} separate origins`} in ${o.reports === 1 ? 'one report' : `${o.reports} reports`}: ${names}${more}`
}

function relationReasons(claims: readonly Heard[], relations: readonly Relation[], nameOf: (party: string) => string): readonly string[] {
  if (relations.length === 0) return []
  const by = new Map(claims.map((h) => [h.claim.id, h]))
  const out = new Set<string>()
  for (const r of relations) {
    if (r.kind === 'repeats' || r.kind === 'supersedes' || r.kind === 'refines') continue
    const from = by.get(r.from)
    const to = by.get(r.to)
    if (from && to)
      out.add(
        `${nameOf(from.claim.party)} ${RELATION_VERBS[r.kind] ?? r.kind} what ${nameOf(to.claim.party)} says (${r.component}): ${r.reasons.join('; ')}`,
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
