import type { Cell, Matter, Recurrence, Relation } from '../0-terms/overview.ts'
import { isSide, OUTLET, THIRD, UNKNOWN } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilDay, civilMinutes, dayOf } from '../4-reconcile/civil-minutes.ts'
import type { Family } from '../4-reconcile/families.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { isNewSince } from '../4-reconcile/new-since.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import type { Listening } from '../4-reconcile/silence.ts'
import { standingOf } from '../4-reconcile/standing.ts'
import { UnionFind } from '../4-reconcile/union-find.ts'
import { cellSentences } from './cell-sentences.ts'
import { shapeOf } from './clause.ts'
import { gravityOf } from './gravity.ts'
import { silenceSentence } from './silence-sentences.ts'
import { matterTitle, TOTALS_TITLE } from './titles.ts'
import { seatOf, sentenceMates } from './writing.ts'
import type { Writing } from './writing.ts'

export interface MatterInput {
  readonly stands: Reconciled
  readonly w: Writing
  readonly columns: readonly [PartyId, PartyId]
  readonly asOf: CivilTime
  readonly previous: CivilTime | null
  readonly listening: Listening
  /** Claims told elsewhere on the page (preamble, truces). */
  readonly told: ReadonlySet<string>
}

/** Claims that belong into one row. */
interface Row {
  readonly family: Family
  readonly day: CivilTime | null
  readonly claims: readonly Heard[]
  readonly isTotals: boolean
}

/** The rows of the overview, gravest first, then the latest; what was known before the previous edition comes after what is new. */
export function mattersOf(input: MatterInput): readonly Matter[] {
  const related = relationsByClaim(input.stands.relations)
  const recurring = new Map(input.stands.recurrences.map((r) => [r.claim, r]))
  const rows = rowsOf(input).map((row) => ({
    row,
    isOld: isOld(row, input),
    gravity: Math.max(...row.claims.map(gravityOf)),
    last: Math.max(...row.claims.map((h) => h.said ?? 0)),
  }))
  rows.sort(
    (a, b) => Number(a.isOld) - Number(b.isOld) || b.gravity - a.gravity || b.last - a.last || a.row.claims[0].at - b.row.claims[0].at,
  )
  return rows.map(({ row, isOld }) => matter(row, isOld, { related, recurring }, input))
}

/** Nothing of it said since the edition before; without one, nothing for a day. The running totals are never old: they stand until they are replaced. */
function isOld(row: Row, input: MatterInput): boolean {
  const limit = input.previous === null ? civilMinutes(input.asOf) - 1440 : civilMinutes(input.previous)
  return !row.isTotals && row.claims.every((h) => h.said !== null && h.said <= limit)
}

/** Relations that make a row of their own. Those inside one count, and mirrors of a whole day, do not. */
const JOINS: ReadonlySet<Relation['kind']> = new Set(['denies', 'contradicts', 'agrees', 'concedes', 'presupposes-otherwise'])

/**
 * Rows: claims that answer one another (one incident, a denial, a contradiction) make a row of their own; the rest stand together by what they are about and
 * the day, so that what each side reports of the same sort faces the other's.
 */
function rowsOf(input: MatterInput): readonly Row[] {
  const { heard, groups, relations } = input.stands
  const sets = new UnionFind(heard.length)
  const at = new Map(heard.map((h) => [h.claim.id, h.at]))
  for (const g of groups) for (const h of g) sets.join(g[0].at, h.at)
  const linked = new Set<number>()
  const pairs = relations
    .filter((r) => JOINS.has(r.kind))
    .flatMap((r): [number, number][] => {
      const from = at.get(r.from)
      const to = at.get(r.to)
      return from === undefined || to === undefined ? [] : [[from, to]]
    })
  for (const [a, b] of pairs) sets.join(a, b)
  joinPhrases(input, sets)
  for (const [a] of pairs) linked.add(sets.root(a))
  const rows = new Map<string, Heard[]>()
  for (const h of heard) {
    if (h.claim.background || input.told.has(h.claim.id)) continue
    const root = sets.root(h.at)
    if (!linked.has(root) && h.family === 'talk') continue
    const head = heard[root]
    const key = linked.has(root) ? `linked ${root}` : isTotal(head) ? 'totals' : `${head.family} ${dayKey(head)}`
    put(rows, key, h)
  }
  return [...rows]
    .filter(([, claims]) => isMatter(claims))
    .map(([key, claims]) => ({ family: rowFamily(claims), day: rowDay(claims), claims, isTotals: key === 'totals' }))
}

/** "… closed, after an infiltration attempt": a phrase of a sentence belongs to the row of the clause it hangs on. */
function joinPhrases(input: MatterInput, sets: UnionFind): void {
  for (const mates of sentenceMates(input.w)) {
    if (mates.length < 2) continue
    for (const h of mates) {
      if (shapeOf(h.claim.text) !== 'phrase' || h.claim.stance === 'denies') continue
      const clause = mates.find(
        (m) => m.origin === h.origin && m !== h && m.family !== 'talk' && m.claim.stance !== 'denies' && shapeOf(m.claim.text) === 'clause',
      )
      if (clause) sets.join(h.at, clause.at)
    }
  }
}

const TOLD_BY_OTHERS: ReadonlySet<Family> = new Set(['strike', 'accusation', 'detainees', 'access', 'displacement'])

/** What no party speaks of is no matter between them, unless it tells of harm or blame; it goes to the statements of third parties and the press. */
function isMatter(claims: readonly Heard[]): boolean {
  return claims.some((h) => isSide(h.claim.party)) || TOLD_BY_OTHERS.has(rowFamily(claims))
}

/** Totals of the whole fighting, and what is said of not giving any: one row for all days, for each day's total takes the place of the last. */
function isTotal(h: Heard): boolean {
  return (
    h.family === 'casualties' &&
    (h.claim.tolls.some((t) => t.basis === 'cumulative') || (h.claim.tolls.length === 0 && /\blosses\b/i.test(h.claim.text)))
  )
}

function dayKey(h: Heard): string {
  const minutes = h.to !== null && h.from !== null && h.to - h.from <= 2880 ? h.from : h.said
  return minutes === null ? 'undated' : civilDay(dayOf(minutes))
}

function rowFamily(claims: readonly Heard[]): Family {
  return (claims.find((h) => h.claim.stance !== 'denies' && h.family !== 'denial' && h.family !== 'talk') ?? claims[0]).family
}

function rowDay(claims: readonly Heard[]): CivilTime | null {
  const days = new Set(claims.map(dayKey))
  const day = [...days][0]
  return days.size === 1 && day !== 'undated' ? day : null
}

function relationsByClaim(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const out = new Map<string, Relation[]>()
  for (const r of relations) {
    put(out, r.from, r)
    if (r.to !== r.from) put(out, r.to, r)
  }
  return out
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

interface ByClaim {
  readonly related: ReadonlyMap<string, readonly Relation[]>
  readonly recurring: ReadonlyMap<string, Recurrence>
}

function matter(row: Row, isOld: boolean, { related, recurring }: ByClaim, input: MatterInput): Matter {
  const relations = relationsWithin(row.claims, related)
  const places = [...new Set(row.claims.flatMap((h) => h.claim.places.flatMap((p) => (p.place === null ? [] : [p.place]))))]
  const titled = [...new Set(row.claims.flatMap((h) => h.exact))]
  return {
    id: `m-${row.claims[0].claim.id}`,
    title: row.isTotals
      ? TOTALS_TITLE
      : matterTitle(row.family, relations.length || titled.length === 1 ? titled : [], row.day, input.asOf, input.columns, input.w.pack),
    kind: (row.claims.find((h) => h.family === row.family) ?? row.claims[0]).claim.kind,
    cells: cellsOf(row, input),
    relations,
    standing: standingOf(row.claims, relations, (p) => seatOf(input.w.pack, p)),
    places,
    isNew: isNewSince(row.claims, input.previous),
    isEarlier: isOld,
    claims: row.claims.map((h) => h.claim.id),
    recurrences: row.claims.flatMap((h) => recurring.get(h.claim.id) ?? []),
  }
}

/** The relations between claims of one row, in the order of the claims. */
function relationsWithin(claims: readonly Heard[], related: ByClaim['related']): readonly Relation[] {
  const found = new Set<Relation>()
  for (const h of claims) for (const r of related.get(h.claim.id) ?? []) found.add(r)
  if (found.size === 0) return []
  const ids = new Set(claims.map((h) => h.claim.id))
  return [...found].filter((r) => ids.has(r.from) && ids.has(r.to))
}

/** Both columns always; then the other parties, third parties, the outlets' own voice and the unnamed, where they speak. */
function cellsOf(row: Row, input: MatterInput): readonly Cell[] {
  const others = [...input.w.pack.parties.map((p) => p.id).filter((p) => !input.columns.includes(p)), THIRD, OUTLET, UNKNOWN]
  const repeatOf = (h: Heard): number => input.stands.repeat[h.at]
  return [...input.columns, ...others].flatMap((party): Cell[] => {
    const claims = row.claims.filter((h) => h.claim.party === party)
    if (claims.length) return [{ party, sentences: cellSentences(claims, repeatOf, input.w), silence: null }]
    return input.columns.includes(party) ? [{ party, sentences: [], silence: silenceSentence(party, input.listening, input.w.pack) }] : []
  })
}
