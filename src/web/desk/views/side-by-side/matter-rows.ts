import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { Cell, Matter, Overview, Relation, RelationKind } from '../../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'
import type { ClaimFacts } from '../claim-facts.ts'
import { holdsWords, passes, type Filters } from '../filters.ts'

/** What stands between the two sides of a row: one claim's relation to another across the columns. */
export interface Bar {
  readonly kind: RelationKind
  readonly component: Relation['component']
  /** Is it the left side that answers? */
  readonly leftAnswers: boolean
  readonly from: ClaimId
  readonly to: ClaimId
  readonly reasons: readonly string[]
}

/** A matter as a row: two cells facing one another in the overview's own order, everybody else below. */
export interface MatterRow {
  readonly matter: Matter
  readonly left: Cell | null
  readonly right: Cell | null
  readonly others: readonly Cell[]
  readonly bars: readonly Bar[]
  readonly claims: readonly ClaimFacts[]
  readonly toCheck: number
}

const ACROSS: readonly RelationKind[] = [
  'denies',
  'contradicts',
  'concedes',
  'mirrors',
  'agrees',
  'presupposes-otherwise',
  'not-comparable',
]

function sideOf(cell: Cell | null, party: PartyId, facts: ReadonlyMap<ClaimId, ClaimFacts>): (id: ClaimId) => boolean {
  const cited = new Set(cell?.sentences.flatMap(({ cites }) => cites) ?? [])
  return (id) => cited.has(id) || facts.get(id)?.party === party
}

function barsOf({ relations }: Matter, isLeft: (id: ClaimId) => boolean, isRight: (id: ClaimId) => boolean): readonly Bar[] {
  const seen = new Set<string>()
  return relations
    .filter(({ kind }) => ACROSS.includes(kind))
    .sort((a, b) => ACROSS.indexOf(a.kind) - ACROSS.indexOf(b.kind))
    .flatMap(({ kind, component, from, to, reasons }): readonly Bar[] => {
      const leftAnswers = isLeft(from) && isRight(to)
      if (!leftAnswers && !(isRight(from) && isLeft(to))) return []
      // The same answer given in several sentences is one bar.
      const key = `${kind} ${component} ${leftAnswers}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ kind, component, leftAnswers, from, to, reasons }]
    })
}

/** The matters of an overview as rows, in the overview's order. */
export function matterRows(
  { matters, columns }: Pick<Overview, 'matters' | 'columns'>,
  facts: ReadonlyMap<ClaimId, ClaimFacts>,
): readonly MatterRow[] {
  return matters.map((matter) => {
    const left = matter.cells.find(({ party }) => party === columns[0]) ?? null
    const right = matter.cells.find(({ party }) => party === columns[1]) ?? null
    const claims = matter.claims.map((id) => facts.get(id)).filter((claim) => claim !== undefined)
    return {
      matter,
      left,
      right,
      others: matter.cells.filter(({ party, sentences }) => !columns.includes(party) && sentences.length > 0),
      bars: barsOf(matter, sideOf(left, columns[0], facts), sideOf(right, columns[1], facts)),
      claims,
      toCheck: claims.filter(({ state }) => state === 'unreviewed').length,
    }
  })
}

/** The rows that pass: those of a standing asked for in which at least one claim passes whatever is asked of claims. */
export function passingRows(rows: readonly MatterRow[], filters: Filters): readonly MatterRow[] {
  const { standings, words, ...ofClaims } = filters
  return rows.filter(
    ({ matter, claims }) =>
      (standings.length === 0 || standings.includes(matter.standing.word)) &&
      claims.some(
        (claim) =>
          passes(claim, { ...ofClaims, standings: [], words: '' }) && holdsWords(`${matter.title} ${claim.words} ${claim.claimant}`, words),
      ),
  )
}
