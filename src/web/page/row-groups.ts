import type { Cell, Matter, Relation, RelationKind } from '../../core/0-terms/overview.ts'
import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { PartyId } from '../../core/0-terms/party.ts'

/** A matter laid out across the two columns; `others` are cells of anyone who has no column. */
export interface FacingRow {
  readonly layout: 'facing'
  readonly matter: Matter
  readonly left: Cell | null
  readonly right: Cell | null
  readonly others: readonly Cell[]
  readonly link: RowLink | null
}

/** Neighbouring matters on which only one side spoke, set side by side so that neither column stands empty. */
export interface OneSidedRows {
  readonly layout: 'one-sided'
  readonly left: readonly FacingRow[]
  readonly right: readonly FacingRow[]
}

export type RowGroup = FacingRow | OneSidedRows

/** What stands between the two cells of a row: the strongest relation found between a claim of the one and a claim of the other. */
export interface RowLink {
  readonly kind: RelationKind
  readonly component: Relation['component']
  /** Is it the left cell that answers? */
  readonly leftAnswers: boolean
}

const STRENGTH: readonly RelationKind[] = ['denies', 'contradicts', 'concedes', 'mirrors', 'agrees']

function citesOf(cell: Cell | null): ReadonlySet<ClaimId> {
  return new Set(cell?.sentences.flatMap((sentence) => sentence.cites) ?? [])
}

function linkBetween(relations: readonly Relation[], left: Cell | null, right: Cell | null): RowLink | null {
  const leftClaims = citesOf(left)
  const rightClaims = citesOf(right)
  let best: RowLink | null = null
  for (const relation of relations) {
    const rank = STRENGTH.indexOf(relation.kind)
    const leftAnswers = leftClaims.has(relation.from) && rightClaims.has(relation.to)
    const rightAnswers = rightClaims.has(relation.from) && leftClaims.has(relation.to)
    if (rank < 0 || (!leftAnswers && !rightAnswers)) continue
    if (best === null || rank < STRENGTH.indexOf(best.kind)) best = { kind: relation.kind, component: relation.component, leftAnswers }
  }
  return best
}

function facingRow(matter: Matter, columns: readonly [PartyId, PartyId]): FacingRow {
  const left = matter.cells.find((cell) => cell.party === columns[0]) ?? null
  const right = matter.cells.find((cell) => cell.party === columns[1]) ?? null
  const others = matter.cells.filter((cell) => !columns.includes(cell.party))
  return { layout: 'facing', matter, left, right, others, link: linkBetween(matter.relations, left, right) }
}

function spoke(cell: Cell | null): boolean {
  return cell !== null && cell.sentences.length > 0
}

/** Only one of the two columns has something to say, and nobody else does. */
function isOneSided(row: FacingRow): boolean {
  return spoke(row.left) !== spoke(row.right) && !row.others.some(spoke)
}

function packed(run: readonly FacingRow[]): readonly RowGroup[] {
  const left = run.filter((row) => spoke(row.left))
  const right = run.filter((row) => spoke(row.right))
  return left.length === 0 || right.length === 0 ? run : [{ layout: 'one-sided', left, right }]
}

/**
 * Lays matters out in their order. A run of neighbouring one-sided matters is packed into two columns when both columns get something;
 * otherwise each stays a row of its own, with the silence facing it.
 */
export function rowGroups(matters: readonly Matter[], columns: readonly [PartyId, PartyId]): readonly RowGroup[] {
  const groups: RowGroup[] = []
  let run: FacingRow[] = []
  for (const matter of matters) {
    const row = facingRow(matter, columns)
    if (isOneSided(row)) {
      run.push(row)
      continue
    }
    groups.push(...packed(run), row)
    run = []
  }
  return [...groups, ...packed(run)]
}
