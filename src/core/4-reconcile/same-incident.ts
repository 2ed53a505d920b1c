import type { Relation } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { Toll } from '../0-terms/toll.ts'
import { isDenial } from './denials.ts'
import type { Heard } from './heard.ts'
import type { Merge } from './match-claims.ts'

/** How claims of one incident stand to one another: repeated, agreed, conceded, or in conflict over who did it or how many were hurt. */
export function relateIncidents(groups: readonly (readonly Heard[])[], merges: readonly Merge[]): readonly Relation[] {
  const why = new Map<string, Merge>()
  for (const m of merges) {
    if (!why.has(m.b)) why.set(m.b, m)
    if (!why.has(m.a)) why.set(m.a, m)
  }
  return groups.flatMap((g) => (g.length < 2 ? [] : [...repeats(g, why), ...acrossSides(g, why)]))
}

/** Each later word of one origin repeats the first. */
function repeats(group: readonly Heard[], why: ReadonlyMap<string, Merge>): readonly Relation[] {
  const first = new Map<string, Heard>()
  const out: Relation[] = []
  for (const h of group) {
    const before = first.get(h.origin)
    if (!before) first.set(h.origin, h)
    else if (before.report.id !== h.report.id) out.push(relation('repeats', h, before, 'occurred', reasonsFor(h, why), 'incident.repeats'))
  }
  return out
}

/** The first claim of each side against the first of every other side. */
function acrossSides(group: readonly Heard[], why: ReadonlyMap<string, Merge>): readonly Relation[] {
  const first = new Map<string, Heard>()
  for (const h of group) if (isSide(h.claim.party) && !isDenial(h) && !first.has(h.claim.party)) first.set(h.claim.party, h)
  const sides = [...first.values()]
  const out: Relation[] = []
  for (let i = 1; i < sides.length; i++) for (let j = 0; j < i; j++) out.push(...pair(sides[i], sides[j], group, why))
  return out
}

function pair(b: Heard, a: Heard, group: readonly Heard[], why: ReadonlyMap<string, Merge>): readonly Relation[] {
  const reasons = reasonsFor(b, why)
  const out: Relation[] = []
  if (blames(a, b) && blames(b, a))
    out.push(relation('contradicts', b, a, 'by-whom', [...reasons, 'each names the other as the one who did it'], 'incident.by-whom'))
  else if (b.claim.stance === 'concedes' || a.claim.stance === 'concedes')
    out.push(
      b.claim.stance === 'concedes'
        ? relation('concedes', b, a, 'occurred', reasons, 'incident.concedes')
        : relation('concedes', a, b, 'occurred', reasons, 'incident.concedes'),
    )
  else if (a.family !== 'control')
    out.push(relation('agrees', b, a, 'occurred', [...reasons, 'both say that it happened'], 'incident.agrees'))
  const figures = figuresConflict(group, a.claim.party, b.claim.party)
  if (figures) out.push(figures)
  return out
}

/** Lays the deed at the other's door in so many words: merely being told against a side is not enough. */
function blames(a: Heard, b: Heard): boolean {
  return a.claim.against === b.claim.party && a.claim.stance === 'accuses'
}

function figuresConflict(group: readonly Heard[], partyA: string, partyB: string): Relation | null {
  for (const a of group)
    if (a.claim.party === partyA)
      for (const b of group)
        if (b.claim.party === partyB)
          for (const x of a.claim.tolls)
            for (const y of b.claim.tolls)
              if (tollsConflict(x, y))
                return relation('contradicts', b, a, 'how-many', [`${y.words} against ${x.words} ${x.measure}`], 'incident.how-many')
  return null
}

/** Two tolls of one incident that cannot both be true: same measure, group and victims, and ranges that do not touch. A bound stays a bound. */
export function tollsConflict(x: Toll, y: Toll): boolean {
  if (x.measure !== y.measure || x.group !== y.group || x.basis !== y.basis) return false
  if (x.victims !== null && y.victims !== null && x.victims !== y.victims) return false
  const below = x.high !== null && y.low !== null && x.high < y.low
  const above = x.low !== null && y.high !== null && x.low > y.high
  return below || above
}

function relation(
  kind: Relation['kind'],
  from: Heard,
  to: Heard,
  component: Relation['component'],
  reasons: readonly string[],
  rule: string,
): Relation {
  return { kind, from: from.claim.id, to: to.claim.id, component, reasons, rule }
}

function reasonsFor(h: Heard, why: ReadonlyMap<string, Merge>): readonly string[] {
  return why.get(h.claim.id)?.reasons ?? []
}
