import type { ClaimId } from '../0-terms/claim.ts'
import type { Relation } from '../0-terms/overview.ts'
import type { Review } from '../0-terms/review.ts'

/**
 * What a person decided about how two claims stand to one another: that one answers the other (or does not), that both tell of one incident (or do not). `id` and
 * `recorded` are those of the review: of two decisions on one pair the last recorded counts, in whatever order they are given.
 */
export type Decision = {
  readonly id: string
  readonly recorded: string
  readonly from: ClaimId
  readonly to: ClaimId
} & (
  | { readonly does: 'link' | 'unlink'; readonly relation: Relation['kind']; readonly component: Relation['component'] }
  | { readonly does: 'merge' | 'split' }
)

type Between = Extract<Decision, { readonly does: 'merge' | 'split' }>
type Linking = Extract<Decision, { readonly does: 'link' | 'unlink' }>

/** Decisions as reconciling takes them: one for each pair (and relation), the newest first. */
export interface Decided {
  readonly merging: readonly Between[]
  readonly linking: readonly Linking[]
}

/** Relations that hold from either end. */
const EITHER_WAY: ReadonlySet<Relation['kind']> = new Set(['contradicts', 'mirrors', 'agrees', 'presupposes-otherwise', 'not-comparable'])

/** The decisions among reviews in force; reviews of single claims give none. */
export function decisionsOf(reviews: readonly Review[]): readonly Decision[] {
  return reviews.flatMap(({ id, recorded, on, judgement: j }): Decision[] => {
    const pair = { id, recorded, from: on.claim }
    switch (j.does) {
      case 'link':
      case 'unlink':
        return [{ ...pair, to: j.to.claim, does: j.does, relation: j.relation, component: j.component }]
      case 'merge':
      case 'split':
        return [{ ...pair, to: j.to.claim, does: j.does }]
      default:
        return []
    }
  })
}

/** Sorts decisions out: whatever order they come in, the newest on each matter stands, and the newest come first. */
export function decide(decisions: readonly Decision[]): Decided {
  const newest = [...decisions].sort((a, b) => order(b.recorded, a.recorded) || order(b.id, a.id))
  const merging = new Map<string, Between>()
  const linking = new Map<string, Linking>()
  for (const d of newest) {
    if ('relation' in d) keepFirst(linking, keyOf(d), d)
    else keepFirst(merging, pairKey(d.from, d.to), d)
  }
  return { merging: [...merging.values()], linking: [...linking.values()] }
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const pairKey = (a: ClaimId, b: ClaimId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** A denial answers a claim in one component only, and which one is the reader's guess: a decision on it holds for all. */
function relationKey({ kind, from, to, component }: Pick<Relation, 'kind' | 'from' | 'to' | 'component'>): string {
  return `${kind} ${EITHER_WAY.has(kind) ? pairKey(from, to) : `${from} ${to}`} ${kind === 'denies' ? '' : component}`
}

const keyOf = (d: Linking): string => relationKey({ kind: d.relation, from: d.from, to: d.to, component: d.component })

/** Relations as persons left them: those unlinked are gone, those linked are there whatever the rules found. Links to claims that are not there say nothing. */
export function withDecisions(found: readonly Relation[], decided: Decided, there: ReadonlySet<ClaimId>): readonly Relation[] {
  if (decided.linking.length === 0) return found
  const said = new Set(decided.linking.map(keyOf))
  const kept = found.filter((r) => !said.has(relationKey(r)))
  const linked = decided.linking.filter((d) => d.does === 'link' && there.has(d.from) && there.has(d.to) && d.from !== d.to)
  const reasons = new Map(found.map((r) => [relationKey(r), r.reasons]))
  return [...kept, ...linked.map((d) => linkedByHand(d, reasons.get(keyOf(d)) ?? []))]
}

function linkedByHand(d: Linking, found: readonly string[]): Relation {
  const { from, to, component } = d
  return { kind: d.relation, from, to, component, reasons: [...found, 'an editor linked them'], rule: 'decision.link' }
}
