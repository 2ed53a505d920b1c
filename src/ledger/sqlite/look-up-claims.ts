import type { SQLInputValue } from 'node:sqlite'
import { fromCursor, toCursor } from '../cursor.ts'
import type { ClaimQuery, Page } from '../ledger.ts'
import { REVIEW_STATES, type ClaimRow } from '../rows.ts'
import { classesFrom } from '../claim-time.ts'
import type { Connection } from './connection.ts'
import type { Numbered } from './entry-table.ts'

/** With more places than this in a box, claims are walked in time and tested; with fewer, they are gathered place by place. */
const FEW_SPOTS = 64

type Found = { readonly begins: string; readonly claim: string; readonly number: number }
type Line = { readonly line: string; readonly body: string }

/** A condition in SQL with the values it is asked with. */
interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

export function rowOf({ line, body }: Line): ClaimRow {
  return { ...(JSON.parse(line) as Omit<ClaimRow, 'body'>), body }
}

export function claimById(at: Connection, of: Numbered, id: string): ClaimRow | null {
  const row = at.first<Line>('SELECT line, body FROM claims WHERE conflict = ? AND claim = ?', of.number, id)
  return row ? rowOf(row) : null
}

/** One page of claims: from each class of length the first that fit, merged in order. */
export function pageOfClaims(at: Connection, of: Numbered, query: ClaimQuery, bucket: number): Page<ClaimRow> {
  const after = query.after === undefined ? null : fromCursor(query.after, 'string', 'string')
  const found = query.report === undefined ? foundByTime(at, of, query, after) : foundInReport(at, of, query, after, bucket)
  const page = found.slice(0, query.limit)
  const rows = page.flatMap(({ number }) => at.all<Line>('SELECT line, body FROM claims WHERE number = ?', number).map(rowOf))
  const last = page.at(-1)
  return { rows, next: last && found.length > page.length ? toCursor([last.begins, last.claim]) : null }
}

function foundByTime(at: Connection, of: Numbered, query: ClaimQuery, after: readonly [string, string] | null): readonly Found[] {
  const { table, conditions } = tableFor(at, of, query)
  const narrowed = [...conditions, ...narrowing(query)]
  const found = classesFrom(query.from, query.from !== undefined || query.to !== undefined).flatMap(({ length, least }) => {
    const all = [equal('length', length), ...from(least, after), ...narrowed]
    const sql = `SELECT DISTINCT begins, claim, number FROM ${table} WHERE conflict = ? AND ${all.map((one) => one.sql).join(' AND ')} ORDER BY begins, claim LIMIT ?`
    return at.all<Found>(sql, of.number, ...all.flatMap((one) => one.values), query.limit + 1)
  })
  return found.sort((a, b) => compare(a.begins, b.begins) || compare(a.claim, b.claim))
}

function foundInReport(
  at: Connection,
  of: Numbered,
  query: ClaimQuery,
  after: readonly [string, string] | null,
  bucket: number,
): readonly Found[] {
  const where = query.place === undefined && query.box === undefined ? [] : [within(query)]
  const timed: readonly Condition[] =
    query.from === undefined && query.to === undefined ? [] : [{ sql: "(begins <> '' OR ends IS NOT NULL)", values: [] }]
  const all = [equal('bucket', bucket), equal('report', query.report ?? ''), ...from('', after), ...timed, ...where, ...narrowing(query)]
  const sql = `SELECT begins, claim, number FROM claims WHERE conflict = ? AND ${all.map((one) => one.sql).join(' AND ')} ORDER BY begins, claim LIMIT ?`
  return at.all<Found>(sql, of.number, ...all.flatMap((one) => one.values), query.limit + 1)
}

/** Which index answers fastest: by place, by the few places of a box, by time and coordinates, or by time alone. */
function tableFor(at: Connection, of: Numbered, query: ClaimQuery): { readonly table: string; readonly conditions: readonly Condition[] } {
  if (query.place === undefined && query.box === undefined) return { table: 'claims INDEXED BY claims_in_time', conditions: [] }
  const inBox = query.box ? [boxed(query.box)] : []
  if (query.place !== undefined) return { table: 'claim_places', conditions: [equal('place', query.place), ...inBox] }
  const spots = spotsWithin(at, of, query)
  if (spots.length > FEW_SPOTS) return { table: 'claim_places INDEXED BY claim_places_in_time', conditions: inBox }
  return { table: 'claim_places', conditions: [anyOf('place', spots), ...inBox] }
}

function spotsWithin(at: Connection, of: Numbered, { box }: ClaimQuery): readonly string[] {
  if (!box) return []
  const { sql, values } = boxed(box)
  const rows = at.all<{ place: string }>(
    `SELECT DISTINCT place FROM spots WHERE conflict = ? AND ${sql} LIMIT ?`,
    of.number,
    ...values,
    FEW_SPOTS + 1,
  )
  return rows.map(({ place }) => place)
}

function boxed([south, west, north, east]: readonly [number, number, number, number]): Condition {
  return { sql: 'lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?', values: [south, north, west, east] }
}

function within(query: ClaimQuery): Condition {
  const all = [...(query.place === undefined ? [] : [equal('place', query.place)]), ...(query.box ? [boxed(query.box)] : [])]
  const sql = `EXISTS (SELECT 1 FROM claim_places WHERE claim_places.number = claims.number AND ${all.map((one) => one.sql).join(' AND ')})`
  return { sql, values: all.flatMap((one) => one.values) }
}

/** Where in the index to begin: behind the cursor, or at the earliest beginning that can still overlap, whichever is later. */
function from(least: string, after: readonly [string, string] | null): readonly Condition[] {
  if (after && after[0] >= least) return [{ sql: '(begins, claim) > (?, ?)', values: after }]
  return least === '' ? [] : [{ sql: 'begins >= ?', values: [least] }]
}

/** Conditions that are tested on each row of the index. */
function narrowing({ from, to, party, kinds, states }: ClaimQuery): readonly Condition[] {
  return [
    ...(to === undefined ? [] : [{ sql: 'begins <= ?', values: [to] }]),
    ...(from === undefined ? [] : [{ sql: "(ends IS NULL OR ends > ? OR (begins <> '' AND begins >= ?))", values: [from, from] }]),
    ...(party === undefined ? [] : [equal('party', party)]),
    ...(kinds === undefined ? [] : [anyOf('kind', kinds)]),
    anyOf('state', states ?? REVIEW_STATES.filter((state) => state !== 'rejected')),
  ]
}

function equal(column: string, value: SQLInputValue): Condition {
  return { sql: `${column} = ?`, values: [value] }
}

function anyOf(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (${values.map(() => '?').join()})`, values }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Claims that hold all terms. The table's numbers grow with when a claim was said, so that it is walked from its end. */
export function claimsWithTerms(at: Connection, of: Numbered, terms: readonly string[], limit: number): readonly ClaimRow[] {
  if (terms.length === 0 || terms.some((term) => term === '' || /\s/.test(term))) return []
  const match = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')
  const sql = `SELECT line, body FROM claim_terms JOIN claims ON claims.number = claim_terms.rowid
    WHERE claim_terms MATCH ? AND claims.conflict = ? ORDER BY claim_terms.rowid DESC LIMIT ?`
  return at.all<Line>(sql, match, of.number, limit).map(rowOf)
}
