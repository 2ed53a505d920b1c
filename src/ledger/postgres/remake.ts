import type { LedgerOptions } from '../ledger.ts'
import { entriesOf, projected, projectReports } from './append.ts'
import type { Database, Session } from './connection.ts'
import type { StoredRows } from './rows-to-store.ts'
import { removeRows, tallyAll } from './store-rows.ts'

/** So many reports in one transaction: others go on writing in between. */
const BATCH = 200

/** Reports of one bucket by id, those of which a report was recorded, a batch at a time. */
async function* reportsOf(database: Database, conflict: string, bucket: number): AsyncGenerator<readonly string[]> {
  let after = ''
  for (;;) {
    const rows = await database.read<{ report: string }>(
      `select distinct report from entries where conflict = $1 and bucket = $2 and kind = 'report' and report > $3 order by report limit $4`,
      [conflict, bucket, after, BATCH],
    )
    if (rows.length === 0) return
    yield rows.map(({ report }) => report)
    after = rows[rows.length - 1].report
  }
}

/** Makes every looked-up row again; see `Ledger.rebuild`. */
export async function rebuild(
  database: Database,
  { project }: LedgerOptions,
  conflict: string,
  buckets: readonly number[],
  progress?: (done: number, of: number) => void,
): Promise<void> {
  const [{ of }] = await database.read<{ of: number }>(
    `select count(distinct report) as of from entries where conflict = $1 and bucket = any($2) and kind = 'report'`,
    [conflict, buckets],
  )
  let done = 0
  for (const bucket of buckets) {
    for await (const reports of reportsOf(database, conflict, bucket)) {
      await locked(database, conflict, bucket, (session) => projectReports({ session, conflict, project }, bucket, reports))
      done += reports.length
      progress?.(done, of)
    }
    await locked(database, conflict, bucket, async (session) => {
      await removeRows(session, conflict, bucket, await orphans(session, conflict, bucket))
      await tallyAll(session, conflict, bucket)
    })
  }
}

async function locked(database: Database, conflict: string, bucket: number, work: (session: Session) => Promise<void>): Promise<void> {
  await database.transaction(async (session) => {
    await session.rows('select from heads where conflict = $1 and bucket = $2 for update', [conflict, bucket])
    await work(session)
  })
}

/** Reports that are looked up and were never recorded. */
async function orphans(session: Session, conflict: string, bucket: number): Promise<readonly string[]> {
  const unrecorded = `not exists (select from entries e where e.conflict = $1 and e.bucket = $2 and e.report = r.report and e.kind = 'report')`
  const rows = await session.rows<{ report: string }>(
    ['reports', 'claims', 'claim_places', 'figures']
      .map((table) => `select report from ${table} r where conflict = $1 and bucket = $2 and ${unrecorded}`)
      .join(' union '),
    [conflict, bucket],
  )
  return rows.map(({ report }) => report)
}

/** Reports whose stored rows are not those their entries give; see `Ledger.drift`. */
export async function drift(
  database: Database,
  { project }: LedgerOptions,
  conflict: string,
  buckets: readonly number[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const bucket of buckets) {
    for await (const reports of reportsOf(database, conflict, bucket))
      await locked(database, conflict, bucket, async (session) => {
        const at = { session, conflict, project }
        const wanted = projected(at, await entriesOf(at, bucket, reports))
        const stored = await storedLines(session, conflict, bucket, reports)
        found.push(...wanted.filter((rows) => !sameLines(linesOf(rows), stored.get(rows.report.report))).map((rows) => rows.report.report))
      })
    await locked(database, conflict, bucket, async (session) => void found.push(...(await orphans(session, conflict, bucket))))
  }
  return found
}

function sameLines(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((line, k) => line === b[k])
}

/** The rows of one report as sorted lines, each the table's name and the row as JSON. Terms are compared as the index holds them. */
function linesOf({ report, claims, places, figures }: StoredRows): readonly string[] {
  const line = (table: string) => (row: object) => `${table} ${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}`
  return [
    line('reports')(report),
    ...claims.map(line('claims')),
    ...places.map(line('claim_places')),
    ...figures.map(line('figures')),
  ].sort()
}

async function storedLines(
  session: Session,
  conflict: string,
  bucket: number,
  reports: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = async <Row extends { readonly report: string }>(columns: string): Promise<ReadonlyMap<string, readonly Row[]>> => {
    const rows = await session.rows<Row>(`select ${columns} where conflict = $1 and bucket = $2 and report = any($3) order by nth`, [
      conflict,
      bucket,
      reports,
    ])
    return Map.groupBy(rows, ({ report }) => report)
  }
  const reportRows = await read<StoredRows['report']>(
    `report, read, unreviewed, accepted, corrected, rejected, loose, line from (select *, 0 as nth from reports) r`,
  )
  const claims = await read<StoredRows['claims'][number]>(
    `report, claim, begins, ends, length, said, kind, party, state, array_to_string(tsvector_to_array(terms), ' ') as terms, line, body
     from (select *, 0 as nth from claims) c`,
  )
  const places = await read<StoredRows['places'][number]>('report, claim, nth, place, lat, lon, begins, length from claim_places')
  const figures = await read<StoredRows['figures'][number]>(
    'report, claim, nth, said, day, party, measure, people, victims, basis, low, high from figures',
  )
  return new Map(
    [...reportRows].map(([report, [row]]) => {
      const of = { claims: claims.get(report) ?? [], places: places.get(report) ?? [], figures: figures.get(report) ?? [] }
      return [report, linesOf({ report: row, ...of })]
    }),
  )
}
