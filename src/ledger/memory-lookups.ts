import { figuresOf, greatest, least } from './figures.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { ClaimQuery, Page, TallyLine } from './ledger.ts'
import type { ClaimRow, TollLine } from './rows.ts'

/** Claims that fit the query, one page of them, in the order of the contract. */
export function pageOfClaims(claims: readonly ClaimRow[], query: ClaimQuery): Page<ClaimRow> {
  const found = claims.filter((row) => fits(row, query)).sort(inOrder)
  const rest = query.after === undefined ? found : found.filter(isAfter(query.after))
  const rows = rest.slice(0, query.limit)
  const last = rows.at(-1)
  return { rows, next: last && rest.length > rows.length ? toCursor([last.from ?? '', last.claim]) : null }
}

function isAfter(cursor: string): (row: ClaimRow) => boolean {
  const [from, claim] = fromCursor(cursor, 'string', 'string')
  return (row) => (row.from ?? '') > from || ((row.from ?? '') === from && row.claim > claim)
}

function inOrder(a: ClaimRow, b: ClaimRow): number {
  return compare(a.from ?? '', b.from ?? '') || compare(a.claim, b.claim)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fits(row: ClaimRow, query: ClaimQuery): boolean {
  return (
    (query.report === undefined || row.report === query.report) &&
    (query.party === undefined || row.party === query.party) &&
    (query.kinds === undefined || query.kinds.includes(row.kind)) &&
    (query.states === undefined ? row.state !== 'rejected' : query.states.includes(row.state)) &&
    overlaps(row, query.from, query.to) &&
    liesIn(row, query)
  )
}

/** Whether the half-open time of a claim, without end where it is null, meets [from, to]. */
function overlaps(row: ClaimRow, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  if (row.from === null && row.to === null) return false
  const begins = to === undefined || row.from === null || row.from <= to
  const goesOn = from === undefined || row.to === null || row.to > from || (row.from !== null && row.from >= from)
  return begins && goesOn
}

function liesIn(row: ClaimRow, { place, box }: ClaimQuery): boolean {
  if (place === undefined && box === undefined) return true
  return row.places.some((at) => {
    if (place !== undefined && at.place !== place) return false
    if (box === undefined) return true
    const [south, west, north, east] = box
    return at.lat !== null && at.lon !== null && at.lat >= south && at.lat <= north && at.lon >= west && at.lon <= east
  })
}

/** Claims that hold all terms, newest said first. */
export function claimsWithTerms(claims: readonly ClaimRow[], terms: readonly string[], limit: number): readonly ClaimRow[] {
  if (terms.length === 0) return []
  const holds = (row: ClaimRow): boolean => {
    const held = new Set(row.terms.split(' '))
    return terms.every((term) => held.has(term))
  }
  return claims
    .filter((row) => row.state !== 'rejected' && holds(row))
    .sort((a, b) => compare(b.said ?? '', a.said ?? ''))
    .slice(0, limit)
}

/** Figures by who states what, of claims said from `from` to `to`. */
export function tallied(claims: readonly ClaimRow[], from: string | undefined, to: string | undefined): readonly TallyLine[] {
  const lines = new Map<string, TallyLine>()
  for (const row of claims) {
    if (row.state === 'rejected' || row.background || !saidWithin(row.said, from, to)) continue
    for (const [key, toll] of figuresOf(row)) lines.set(key, added(lines.get(key), row, toll))
  }
  return [...lines].sort(([a], [b]) => compare(a, b)).map(([, line]) => line)
}

function saidWithin(said: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  return said !== null && (from === undefined || said >= from) && (to === undefined || said <= to)
}

function added(line: TallyLine | undefined, row: ClaimRow, toll: TollLine): TallyLine {
  const { measure, group, victims, basis, low, high } = toll
  if (!line) return { party: row.party, measure, group, victims, basis, claims: 1, low, high, newest: row.said }
  const newest = compare(line.newest ?? '', row.said ?? '') < 0 ? row.said : line.newest
  return { ...line, claims: line.claims + 1, low: least(line.low, low), high: greatest(line.high, high), newest }
}
