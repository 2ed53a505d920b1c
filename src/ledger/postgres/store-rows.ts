import type { Session } from './connection.ts'
import type { StoredRows } from './rows-to-store.ts'

const REPORT_COLUMNS = 'report text, read boolean, unreviewed int, accepted int, corrected int, rejected int, loose int, line text'
const CLAIM_COLUMNS =
  'report text, claim text, begins text, ends text, length int, said text, kind text, party text, state text, terms text, line text, body text'
const PLACE_COLUMNS = 'report text, claim text, nth int, place text, lat double precision, lon double precision, begins text, length int'
const FIGURE_COLUMNS =
  'report text, claim text, nth int, said text, day text, party text, measure text, people text, victims text, basis text, low double precision, high double precision'
/** What makes two figures comparable, within a bucket. */
const CELL = 'day, party, measure, people, victims, basis'

/** Rows with the place of their report in the order of recording; era and transaction are null for what the transaction under way records. */
export interface PlacedRows extends StoredRows {
  readonly place: { readonly era: number | null; readonly tx: string | null; readonly seq: number }
}

/**
 * Puts the rows of some reports of one bucket in the place of those that are there, and draws their figures together anew. Inside a transaction that holds the
 * head of the bucket.
 * @param fresh whether nothing can be there yet: then nothing is looked for
 */
export async function storeRows(
  session: Session,
  conflict: string,
  bucket: number,
  rows: readonly PlacedRows[],
  fresh: boolean,
): Promise<void> {
  if (rows.length === 0) return
  const key = [conflict, bucket]
  const reports = rows.map(({ report }) => report.report)
  const gone = fresh ? '[]' : await removeRows(session, conflict, bucket, reports)
  await insertReports(session, key, JSON.stringify(rows.map(({ report, place }) => ({ ...report, ...place }))))
  await insertRows(session, key, 'claims', CLAIM_COLUMNS, rows.flatMap(({ claims }) => claims)) // prettier-ignore
  await insertRows(session, key, 'claim_places', PLACE_COLUMNS, rows.flatMap(({ places }) => places)) // prettier-ignore
  await insertSpots(session, key, rows)
  const figures = rows.flatMap((row) => row.figures)
  await insertRows(session, key, 'figures', FIGURE_COLUMNS, figures)
  if (gone === '[]') await addToTallies(session, key, figures)
  else await tallyAgain(session, key, gone, figures)
}

/** Removes what is looked up about some reports. Returns the cells of the tally that lost figures, as JSON. */
export async function removeRows(session: Session, conflict: string, bucket: number, reports: readonly string[]): Promise<string> {
  const where = 'where conflict = $1 and bucket = $2 and report = any($3)'
  const [{ gone }] = await session.rows<{ gone: string }>(
    `with removed as (delete from figures ${where} returning ${CELL}), cells as (select distinct * from removed)
     select coalesce(json_agg(cells), '[]')::text as gone from cells`,
    [conflict, bucket, reports],
  )
  for (const table of ['claim_places', 'claims', 'reports'])
    await session.rows(`delete from ${table} ${where}`, [conflict, bucket, reports])
  return gone
}

async function insertReports(session: Session, key: readonly unknown[], rows: string): Promise<void> {
  await session.rows(
    `insert into reports (conflict, bucket, report, era, tx, seq, read, unreviewed, accepted, corrected, rejected, loose, line)
     select $1, $2, report, coalesce(era, (select max(era) from eras)), coalesce(tx::xid8, pg_current_xact_id()), seq, read,
            unreviewed, accepted, corrected, rejected, loose, line
     from json_to_recordset($3) as r(${REPORT_COLUMNS}, era int, tx text, seq bigint)`,
    [...key, rows],
  )
}

type Insertable = 'claims' | 'claim_places' | 'figures'

async function insertRows(
  session: Session,
  key: readonly unknown[],
  table: Insertable,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  const names = columns.split(', ').map((column) => column.split(' ')[0])
  const values = names.map((name) =>
    table === 'claims' && name === 'terms' ? `array_to_tsvector(string_to_array(r.terms, ' '))` : `r.${name}`,
  )
  await session.rows(
    `insert into ${table} (conflict, bucket, ${names.join(', ')}) select $1, $2, ${values.join(', ')} from json_to_recordset($3) as r(${columns})`,
    [...key, JSON.stringify(rows)],
  )
}

async function insertSpots(session: Session, key: readonly unknown[], rows: readonly StoredRows[]): Promise<void> {
  const placed = rows.flatMap(({ places }) => places).filter(({ lat, lon }) => lat !== null && lon !== null)
  const spots = new Map(placed.map(({ lat, lon, place }) => [`${lat} ${lon} ${place}`, { lat, lon, place }]))
  if (spots.size === 0) return
  await session.rows(
    `insert into spots (conflict, bucket, lat, lon, place)
     select $1, $2, lat, lon, place from json_to_recordset($3) as r(lat double precision, lon double precision, place text) on conflict do nothing`,
    [...key, JSON.stringify([...spots.values()])],
  )
}

const DRAWN_TOGETHER = 'count(*), min(low), max(high), max(said)'

/** Adds figures that are new to the cells they belong to. */
async function addToTallies(session: Session, key: readonly unknown[], figures: readonly object[]): Promise<void> {
  if (figures.length === 0) return
  await session.rows(
    `insert into tallies as t (conflict, bucket, ${CELL}, claims, low, high, newest)
     select $1, $2, ${CELL}, ${DRAWN_TOGETHER} from json_to_recordset($3) as r(${FIGURE_COLUMNS}) group by ${CELL}
     on conflict (conflict, bucket, ${CELL}) do update set
       claims = t.claims + excluded.claims, low = least(t.low, excluded.low), high = greatest(t.high, excluded.high),
       newest = greatest(t.newest, excluded.newest)`,
    [...key, JSON.stringify(figures)],
  )
}

/** The least and the greatest of a cell that lost a figure are found only by looking at all that are left. */
async function tallyAgain(session: Session, key: readonly unknown[], gone: string, figures: readonly object[]): Promise<void> {
  const columns = CELL.split(', ')
  const cells = `(select distinct ${CELL} from (
      select ${CELL} from json_to_recordset($3) as g(${columns.map((name) => `${name} text`).join(', ')})
      union all select ${CELL} from json_to_recordset($4) as r(${FIGURE_COLUMNS})) both_of) c`
  const same = (table: string): string => columns.map((name) => `${table}.${name} = c.${name} collate "C"`).join(' and ')
  const values = [...key, gone, JSON.stringify(figures)]
  await session.rows(`delete from tallies t using ${cells} where t.conflict = $1 and t.bucket = $2 and ${same('t')}`, values)
  await session.rows(
    `insert into tallies (conflict, bucket, ${CELL}, claims, low, high, newest)
     select $1, $2, ${columns.map((name) => `f.${name}`).join(', ')}, ${DRAWN_TOGETHER} from figures f join ${cells} on ${same('f')}
     where f.conflict = $1 and f.bucket = $2 group by ${columns.map((name) => `f.${name}`).join(', ')}`,
    values,
  )
}

/** Draws all figures of a bucket together anew. */
export async function tallyAll(session: Session, conflict: string, bucket: number): Promise<void> {
  await session.rows('delete from tallies where conflict = $1 and bucket = $2', [conflict, bucket])
  await session.rows(
    `insert into tallies (conflict, bucket, ${CELL}, claims, low, high, newest)
     select conflict, bucket, ${CELL}, ${DRAWN_TOGETHER} from figures where conflict = $1 and bucket = $2 group by conflict, bucket, ${CELL}`,
    [conflict, bucket],
  )
}
