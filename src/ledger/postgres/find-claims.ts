import { fromCursor } from '../cursor.ts'
import type { ClaimQuery } from '../ledger.ts'
import type { Database } from './connection.ts'
import { classesFrom } from '../claim-time.ts'

/** With more spots than this in a box, claims are walked in time and tested; with fewer, they are gathered place by place. */
const FEW_SPOTS = 64

/** The places that claims of a query can be at, when they are few; null when claims are found better by their time. */
export async function placesToWalk(
  database: Database,
  conflict: string,
  buckets: readonly number[],
  { place, box, report }: ClaimQuery,
): Promise<readonly string[] | null> {
  if (place !== undefined) return [place]
  if (!box || report !== undefined) return null
  const rows = await database.read<{ place: string }>(
    `select distinct place from spots where conflict = $1 and bucket = any($2) and lat between $3 and $5 and lon between $4 and $6 limit $7`,
    [conflict, buckets, ...box, FEW_SPOTS + 1],
  )
  return rows.length > FEW_SPOTS ? null : rows.map((row) => row.place)
}

/**
 * The statement that finds one page of claims, and one claim more to see whether there is another page. Each bucket, each class of length and each place is walked
 * by itself in order of begin, from an index, and what is found is merged.
 */
export function findClaims(
  conflict: string,
  buckets: readonly number[],
  query: ClaimQuery,
  places: readonly string[] | null,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [conflict, buckets]
  const given = (value: unknown): string => `$${values.push(value)}`
  const classes = classesFrom(query.from, query.from !== undefined || query.to !== undefined)
  const lengths = `unnest(${given(classes.map(({ length }) => length))}::int[], ${given(classes.map(({ least }) => least))}::text[]) as l (length, least)`
  const spots = places === null ? '' : ` cross join unnest(${given(places)}::text[]) as s (place)`
  // Begin and length stand beside a place too, so that a place is walked in time like the whole conflict.
  const w = places === null ? 'c' : 'p'
  const joined =
    'claim_places p join claims c on c.conflict = p.conflict and c.bucket = p.bucket and c.claim = p.claim and c.report = p.report'
  const conditions = [...inTime(query, w, given), ...ofKind(query, given), ...whereItIs(query, w, given)]
  const limit = given(query.limit + 1)
  const order = `${w}.begins, ${w}.claim, ${w}.report`
  const one = `select distinct on (${order}) c.line, c.body, ${order} from ${places === null ? 'claims c' : joined}
    where ${w}.conflict = $1 and ${w}.bucket = b.bucket and ${w}.length = l.length and ${w}.begins >= l.least collate "C"
      ${conditions.map((text) => `and ${text}`).join(' ')} order by ${order} limit ${limit}`
  const sql = `select distinct on (begins, claim, report) line, body, begins, claim
    from unnest($2::int[]) as b (bucket) cross join ${lengths}${spots} cross join lateral (${one}) found
    order by begins, claim, report limit ${limit}`
  return { sql, values }
}

type Given = (value: unknown) => string

function inTime({ from, to, after }: ClaimQuery, w: string, given: Given): readonly string[] {
  const conditions: string[] = []
  if (to !== undefined) conditions.push(`${w}.begins <= ${given(to)}`)
  if (from !== undefined) {
    const start = given(from)
    conditions.push(`(c.ends is null or c.ends > ${start} or ${w}.begins >= ${start})`)
  }
  if (after !== undefined) {
    const [begins, claim] = fromCursor(after, 'string', 'string')
    conditions.push(`(${w}.begins, ${w}.claim) > (${given(begins)}, ${given(claim)})`)
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

function whereItIs({ box }: ClaimQuery, w: string, given: Given): readonly string[] {
  const within = (table: string, [south, west, north, east]: readonly number[]): string =>
    `${table}.lat between ${given(south)} and ${given(north)} and ${table}.lon between ${given(west)} and ${given(east)}`
  if (w === 'p') return ['p.place = s.place', ...(box ? [within('p', box)] : [])]
  if (!box) return []
  const same = 'q.conflict = c.conflict and q.bucket = c.bucket and q.report = c.report and q.claim = c.claim'
  return [`exists (select from claim_places q where ${same} and ${within('q', box)})`]
}
