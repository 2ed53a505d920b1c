import { fromCursor } from '../cursor.ts'
import type { ClaimQuery } from '../ledger.ts'
import { dayAfter } from './rows-to-store.ts'

/**
 * The statement that finds one page of claims, and one claim more to see whether there is another page. Short and long claims of each bucket are walked apart, in
 * order of their begin, each from an index, and merged: a short one that overlaps a time begins at most a day before it.
 */
export function findClaims(
  conflict: string,
  buckets: readonly number[],
  query: ClaimQuery,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [conflict, buckets]
  const given = (value: unknown): string => `$${values.push(value)}`
  const byPlace = query.place !== undefined
  // Begin and kind of length stand beside a place too, so that a place is walked in time like the whole conflict.
  const walked = byPlace ? 'p' : 'c'
  const conditions = [...inTime(query, walked, given), ...ofKind(query, given), ...whereItIs(query, given)]
  const source = byPlace
    ? `claim_places p join claims c on c.conflict = p.conflict and c.bucket = p.bucket and c.claim = p.claim and c.report = p.report`
    : 'claims c'
  const one = `select distinct on (${walked}.begins, ${walked}.claim, ${walked}.report) c.line, c.body, ${walked}.begins, ${walked}.claim, ${walked}.report from ${source}
    where ${walked}.conflict = $1 and ${walked}.bucket = b.bucket and ${walked}.long = l.long ${conditions.map((text) => `and ${text}`).join(' ')}
    order by ${walked}.begins, ${walked}.claim, ${walked}.report limit ${given(query.limit + 1)}`
  const sql = `select line, body, begins, claim from unnest($2::int[]) as b (bucket) cross join (values (false), (true)) as l (long) cross join lateral (${one}) found
    order by begins, claim limit $${values.length}`
  return { sql, values }
}

type Given = (value: unknown) => string

function inTime({ from, to, after }: ClaimQuery, walked: string, given: Given): readonly string[] {
  const conditions: string[] = []
  if (from !== undefined || to !== undefined) conditions.push(`not (${walked}.begins = '' and c.ends is null)`)
  if (to !== undefined) conditions.push(`${walked}.begins <= ${given(to)}`)
  if (from !== undefined) {
    const start = given(from)
    conditions.push(`${walked}.begins >= case when l.long then '' else ${given(dayAfter(from, -1))} end collate "C"`)
    conditions.push(`(c.ends is null or c.ends > ${start} or ${walked}.begins >= ${start})`)
  }
  if (after !== undefined) {
    const [begins, claim] = fromCursor(after, 'string', 'string')
    conditions.push(`(${walked}.begins, ${walked}.claim) > (${given(begins)}, ${given(claim)})`)
  }
  return conditions
}

function ofKind({ report, party, kinds, states }: ClaimQuery, given: Given): readonly string[] {
  return [
    ...(report === undefined ? [] : [`c.report = ${given(report)}`]),
    ...(party === undefined ? [] : [`c.party = ${given(party)}`]),
    ...(kinds === undefined ? [] : [`c.kind = any(${given(kinds)})`]),
    states === undefined ? `c.state <> 'rejected'` : `c.state = any(${given(states)})`,
  ]
}

function whereItIs({ place, box }: ClaimQuery, given: Given): readonly string[] {
  const within = (table: string, [south, west, north, east]: readonly number[]): string =>
    `${table}.lat between ${given(south)} and ${given(north)} and ${table}.lon between ${given(west)} and ${given(east)}`
  if (place !== undefined) return [`p.place = ${given(place)}`, ...(box ? [within('p', box)] : [])]
  if (!box) return []
  const same = 'q.conflict = c.conflict and q.bucket = c.bucket and q.report = c.report and q.claim = c.claim'
  return [`exists (select from claim_places q where ${same} and ${within('q', box)})`]
}
