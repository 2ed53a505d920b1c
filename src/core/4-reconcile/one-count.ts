import type { Relation } from '../0-terms/overview.ts'
import type { Heard } from './heard.ts'
import type { Figure } from './toll-figures.ts'
import type { TollSeries } from './tolls.ts'

/**
 * Relations inside one claimant's words: a later figure that takes the place of an earlier one, a later telling that adds detail; and, between claimants, figures that look alike and
 * count different things, which must never be set against one another.
 */
export function countRelations(tolls: readonly TollSeries[], heard: readonly Heard[], repeat: Int32Array): readonly Relation[] {
  return [...tolls.flatMap(supersedings), ...refinings(heard, repeat), ...notComparable(tolls)]
}

function supersedings(s: TollSeries): readonly Relation[] {
  const own = s.figures.filter((f) => f.toll.basis === 'cumulative' && f.toll.low !== null)
  return own.slice(1).flatMap((f, i): Relation[] => {
    const before = own[i]
    if ((f.toll.low === before.toll.low && f.toll.high === before.toll.high) || f.heard === before.heard) return []
    return [
      {
        kind: 'supersedes',
        from: f.heard.claim.id,
        to: before.heard.claim.id,
        component: 'how-many',
        reasons: [`${f.toll.words} after ${before.toll.words}, the same count (${s.claimants.join(', ')})`],
        rule: 'toll.supersedes',
      },
    ]
  })
}

interface Detail {
  readonly component: Relation['component']
  readonly has: (h: Heard) => boolean
  readonly why: string
}
const DETAILS: readonly Detail[] = [
  { component: 'where', has: (h) => h.exact.length > 0, why: 'names the place' },
  { component: 'when', has: (h) => h.from !== null, why: 'gives the time' },
  { component: 'how-many', has: (h) => h.claim.tolls.some((t) => t.low !== null), why: 'gives a figure' },
  { component: 'kind', has: (h) => h.weapons.length > 0, why: 'names the weapon' },
]

function refinings(heard: readonly Heard[], repeat: Int32Array): readonly Relation[] {
  return heard.flatMap((h): Relation[] => {
    const first = heard[repeat[h.at]]
    if (first === h || first.report.id === h.report.id) return []
    return DETAILS.filter((d) => d.has(h) && !d.has(first)).map((d) => ({
      kind: 'refines' as const,
      from: h.claim.id,
      to: first.claim.id,
      component: d.component,
      reasons: [`the same claimant, who now ${d.why}`],
      rule: 'repeat.refines',
    }))
  })
}

/** Totals of two claimants of one measure, over the same victims, that count different groups. */
function notComparable(tolls: readonly TollSeries[]): readonly Relation[] {
  const last = tolls.map((s): Figure => s.figures[s.figures.length - 1]).filter((f) => f.toll.basis === 'cumulative' && f.toll.low !== null)
  const byThing = new Map<string, Figure>()
  const out: Relation[] = []
  for (const f of [...last].sort((a, b) => a.heard.at - b.heard.at)) {
    const key = `${f.toll.measure}|${f.toll.victims ?? '-'}`
    const other = byThing.get(key)
    byThing.set(key, f)
    if (!other || other.heard.origin === f.heard.origin || other.toll.group === f.toll.group) continue
    out.push({
      kind: 'not-comparable',
      from: f.heard.claim.id,
      to: other.heard.claim.id,
      component: 'how-many',
      reasons: [`${f.toll.words} counts ${f.toll.group}, ${other.toll.words} counts ${other.toll.group}`],
      rule: 'toll.not-comparable',
    })
  }
  return out
}
