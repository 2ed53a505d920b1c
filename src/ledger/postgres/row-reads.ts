import { fromCursor, toCursor } from '../cursor.ts'
import type { ClaimQuery, Ledger, LedgerStatus, Page, TallyLine } from '../ledger.ts'
import type { ClaimRow, LooseReview, ReportRows, ReviewState } from '../rows.ts'
import type { Database } from './connection.ts'
import { findClaims, placesToWalk } from './find-claims.ts'
import { headsOf } from './entry-reads.ts'
import { searchable } from './rows-to-store.ts'

type RowReads = 'reports' | 'claim' | 'claims' | 'search' | 'tally' | 'loose' | 'status'

interface ClaimLine {
  readonly line: string
  readonly body: string
}

/** Reads of what was computed from the entries. `every` gives the buckets of a conflict, `one` that of a report. */
export function rowReads(
  database: Database,
  every: (conflict: string) => Promise<readonly number[]>,
  one: (conflict: string, report: string) => Promise<number>,
): Pick<Ledger, RowReads> {
  return {
    reports: async (conflict, query) => {
      await every(conflict)
      return pageOfReports(database, conflict, query)
    },
    claim: async (conflict, id) => {
      const [found] = await database.read<ClaimLine>(
        'select line, body from claims where conflict = $1 and bucket = any($2) and claim = $3 limit 1',
        [conflict, await every(conflict), id],
      )
      return found ? rowOf(found) : null
    },
    claims: async (conflict, query) => {
      const buckets = query.report === undefined ? await every(conflict) : [await one(conflict, query.report)]
      return pageOfClaims(database, conflict, buckets, query)
    },
    search: async (conflict, terms, limit) => search(database, conflict, await every(conflict), terms, limit),
    tally: async (conflict, { from, to }) => tally(database, conflict, await every(conflict), from ?? null, to ?? null),
    loose: async (conflict) => {
      await every(conflict)
      const rows = await database.read<{ line: string }>(
        'select line from reports where conflict = $1 and loose > 0 order by era, tx, bucket, seq',
        [conflict],
      )
      return rows.flatMap(({ line }) => (JSON.parse(line) as { readonly loose: readonly LooseReview[] }).loose)
    },
    status: async (conflict) => status(database, conflict, await every(conflict)),
  }
}

function rowOf({ line, body }: ClaimLine): ClaimRow {
  return { ...(JSON.parse(line) as Omit<ClaimRow, 'body'>), body }
}

async function pageOfClaims(database: Database, conflict: string, buckets: readonly number[], query: ClaimQuery): Promise<Page<ClaimRow>> {
  const places = await placesToWalk(database, conflict, buckets, query)
  const { sql, values } = findClaims(conflict, buckets, query, places)
  const rows = await database.read<ClaimLine & { readonly begins: string; readonly claim: string }>(sql, values)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return { rows: page.map(rowOf), next: last && rows.length > page.length ? toCursor([last.begins, last.claim]) : null }
}

interface ReportLine {
  readonly report: string
  readonly line: string
  readonly claims: number
  readonly era: number
  readonly tx: string
  readonly bucket: number
  readonly seq: number
}

async function pageOfReports(
  database: Database,
  conflict: string,
  { after, limit }: { readonly after?: string; readonly limit: number },
): ReturnType<Ledger['reports']> {
  const place = after === undefined ? [0, '0', 0, 0] : fromCursor(after, 'number', 'string', 'number', 'number')
  const rows = await database.read<ReportLine>(
    `select report, line, unreviewed + accepted + corrected + rejected as claims, era, tx::text as tx, bucket, seq from reports
     where conflict = $1 and (era, tx, bucket, seq) > ($2, $3::xid8, $4, $5) order by reports.era, reports.tx, bucket, seq limit $6`,
    [conflict, ...place, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ report, line, claims }) => {
      const { title, publisher, said, reader } = JSON.parse(line) as ReportRows
      return { report, title, publisher, said, reader, claims }
    }),
    next: last && rows.length > page.length ? toCursor([last.era, last.tx, last.bucket, last.seq]) : null,
  }
}

/** Each bucket gives its newest, by whichever index the server finds better: rare words by their index, words of every claim from the newest back. */
async function search(
  database: Database,
  conflict: string,
  buckets: readonly number[],
  terms: readonly string[],
  limit: number,
): Promise<readonly ClaimRow[]> {
  const wanted = searchable(terms.join(' '))
  if (terms.length === 0 || new Set(terms).size !== wanted.length) return []
  const query = wanted.map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ')
  const rows = await database.read<ClaimLine>(
    `select c.line, c.body from unnest($2::int[]) as b (bucket) cross join lateral (
       select line, body, said, claim from claims
       where conflict = $1 and bucket = b.bucket and terms @@ $3::tsquery and state <> 'rejected' order by said desc nulls last, claim limit $4
     ) c order by c.said desc nulls last, c.claim limit $4`,
    [conflict, buckets, query, limit],
  )
  return rows.map(rowOf)
}

/** Whole days from the figures drawn together, the days at both ends figure by figure where only a part of them is asked for. */
async function tally(
  database: Database,
  conflict: string,
  buckets: readonly number[],
  from: string | null,
  to: string | null,
): Promise<readonly TallyLine[]> {
  const rows = await database.read<Omit<TallyLine, 'victims'> & { readonly victims: string }>(
    `select party, measure, people as "group", victims, basis, sum(claims)::bigint as claims, min(low) as low, max(high) as high, max(newest) as newest
     from (
       select party, measure, people, victims, basis, claims, low, high, newest from tallies
       where conflict = $1 and bucket = any($2)
         and ($3::text is null and $4::text is null or day <> '' and ($3 is null or day > left($3, 10)) and ($4 is null or day < left($4, 10)))
       union all
       select party, measure, people, victims, basis, 1, low, high, said from figures
       where conflict = $1 and bucket = any($2) and day = any($5) and ($3 is null or said >= $3) and ($4 is null or said <= $4)
     ) both_of
     group by party, measure, people, victims, basis order by party, measure, people, victims, basis`,
    [conflict, buckets, from, to, [...new Set([from, to].flatMap((end) => (end === null ? [] : [end.slice(0, 10)])))]],
  )
  return rows.map((row): TallyLine => ({ ...row, victims: row.victims === '' ? null : row.victims }))
}

interface Sums extends Readonly<Record<ReviewState, number>> {
  readonly reports: number
  readonly unread: number
  readonly loose: number
}

async function status(database: Database, conflict: string, buckets: readonly number[]): Promise<LedgerStatus> {
  const [{ reports, unread, loose, ...byState }] = await database.read<Sums>(
    `select count(*) as reports, count(*) filter (where not read) as unread, coalesce(sum(loose), 0)::bigint as loose,
            coalesce(sum(unreviewed), 0)::bigint as unreviewed, coalesce(sum(accepted), 0)::bigint as accepted,
            coalesce(sum(corrected), 0)::bigint as corrected, coalesce(sum(rejected), 0)::bigint as rejected
     from reports where conflict = $1`,
    [conflict],
  )
  const [{ editions }] = await database.read<{ editions: number }>(
    `select count(*) as editions from entries where conflict = $1 and bucket = any($2) and kind = 'edition'`,
    [conflict, buckets],
  )
  const heads = await headsOf(database, conflict, buckets)
  const claims = Object.values(byState).reduce((sum, n) => sum + n, 0)
  return { entries: heads.reduce((sum, { seq }) => sum + seq, 0), reports, unread, claims, byState, loose, editions, heads }
}
