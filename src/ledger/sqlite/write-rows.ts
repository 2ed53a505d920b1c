import type { SQLInputValue } from 'node:sqlite'
import { figuresOf } from '../figures.ts'
import type { ClaimRow, ReportRows, TollLine } from '../rows.ts'
import { timeOf } from '../claim-time.ts'
import type { Connection } from './connection.ts'
import type { Numbered } from './entry-table.ts'
import { freeNumber } from './number-claims.ts'
import { lineOf, storedClaims } from './stored-rows.ts'

/** Terms of claims to be put into the full text: by number upwards, or each step back makes FTS5 write out what it gathered. */
type Terms = Map<number, string>

/** Puts the rows of reports in the place of those that were there; claims that stayed the same are left alone. */
export function writeRows(at: Connection, of: Numbered, all: readonly { readonly bucket: number; readonly rows: ReportRows }[]): void {
  const terms: Terms = new Map()
  for (const { bucket, rows } of all) {
    writeReport(at, of, bucket, rows)
    writeClaims(at, of, bucket, rows, terms)
    writeLoose(at, of, bucket, rows)
  }
  for (const [number, words] of [...terms].sort(([a], [b]) => a - b))
    at.run('INSERT INTO claim_terms (rowid, terms) VALUES (CAST(? AS INTEGER), ?)', number, words)
}

function writeReport(at: Connection, of: Numbered, bucket: number, rows: ReportRows): void {
  const { report, title, publisher, said, reader, claims } = rows
  const first = `SELECT position FROM entries INDEXED BY entries_of_report
    WHERE conflict = ?1 AND bucket = ?2 AND report = ?3 AND kind = 'report' ORDER BY seq LIMIT 1`
  const sql = `INSERT INTO reports (conflict, bucket, report, position, claims, title, publisher, said, reader)
    VALUES (?1, ?2, ?3, (${first}), ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT DO UPDATE SET claims = ?4, title = ?5, publisher = ?6, said = ?7, reader = ?8`
  at.run(sql, of.number, bucket, report, claims.length, title, publisher, said, reader)
}

function writeClaims(at: Connection, of: Numbered, bucket: number, { report, claims }: ReportRows, terms: Terms): void {
  const stored = [...storedClaims(at, of, bucket, report)]
  const fresh: ClaimRow[] = []
  for (const row of claims) {
    const same = stored.findIndex((one) => one.claim === row.claim && one.body === row.body && one.line === lineOf(row))
    if (same === -1) fresh.push(row)
    else stored.splice(same, 1)
  }
  for (const { number, line } of stored) removeClaim(at, of, number, JSON.parse(line) as ClaimRow)
  for (const row of fresh) insertClaim(at, of, bucket, row, terms)
}

function insertClaim(at: Connection, of: Numbered, bucket: number, row: ClaimRow, terms: Terms): void {
  const number = freeNumber(at, row.said)
  const { length, begins, ends } = timeOf(row)
  const { report, claim, state, kind, party, body } = row
  const sql = `INSERT INTO claims (number, conflict, bucket, report, claim, state, kind, party, length, begins, ends, line, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  at.run(sql, number, of.number, bucket, report, claim, state, kind, party, length, begins, ends, lineOf(row), body)
  insertPlaces(at, of, number, row)
  if (row.state === 'rejected') return
  terms.set(number, row.terms)
  if (!row.background) for (const toll of figuresOf(row).values()) insertFigure(at, of, number, row, toll)
}

function insertPlaces(at: Connection, of: Numbered, number: number, row: ClaimRow): void {
  const { length, begins, ends } = timeOf(row)
  const { claim, state, kind, party } = row
  const sql = `INSERT OR IGNORE INTO claim_places (conflict, place, length, begins, claim, number, ends, state, kind, party, lat, lon)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  for (const { place, lat, lon } of row.places) {
    at.run(sql, of.number, place, length, begins, claim, number, ends, state, kind, party, lat, lat === null ? null : lon)
    if (lat !== null && lon !== null)
      at.run('INSERT OR IGNORE INTO spots (conflict, lat, lon, place) VALUES (?, ?, ?, ?)', of.number, lat, lon, place)
  }
}

/** The day of a figure, whose it is, and what it counts: the key that a claim's figure and a day's figure share. */
function keyOf(of: Numbered, row: ClaimRow, toll: TollLine): readonly SQLInputValue[] {
  return [of.number, row.said?.slice(0, 10) ?? '', row.party, toll.measure, toll.group, toll.victims ?? '', toll.basis]
}

const KEY = 'party, measure, "group", victims, basis'
const BY_KEY = 'party = ?3 AND measure = ?4 AND "group" = ?5 AND victims = ?6 AND basis = ?7'

function insertFigure(at: Connection, of: Numbered, number: number, row: ClaimRow, toll: TollLine): void {
  const key = keyOf(of, row, toll)
  const { low, high } = toll
  at.run(
    `INSERT INTO figures (conflict, day, ${KEY}, number, said, low, high) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...key,
    number,
    row.said,
    low,
    high,
  )
  for (const [table, span] of [['day_figures', '?2'] as const, ['month_figures', 'substr(?2, 1, 7)'] as const]) {
    const sql = `INSERT INTO ${table} VALUES (?1, ${span}, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10)
      ON CONFLICT DO UPDATE SET claims = claims + 1,
        low = min(ifnull(low, ?8), ifnull(?8, low)), high = max(ifnull(high, ?9), ifnull(?9, high)), newest = max(ifnull(newest, ?10), ifnull(?10, newest))`
    at.run(sql, ...key, low, high, row.said)
  }
}

function removeClaim(at: Connection, of: Numbered, number: number, row: ClaimRow): void {
  at.run('DELETE FROM claims WHERE number = ?', number)
  at.run('DELETE FROM claim_places WHERE number = ?', number)
  at.run('DELETE FROM claim_terms WHERE rowid = CAST(? AS INTEGER)', number)
  if (at.run('DELETE FROM figures WHERE number = ?', number) === 0) return
  for (const toll of figuresOf(row).values()) reckonDay(at, keyOf(of, row, toll))
}

/** The figures of a day and its month from what is left of the claims: a lowest or highest that is gone cannot be taken back otherwise. */
function reckonDay(at: Connection, key: readonly SQLInputValue[]): void {
  at.run(`DELETE FROM day_figures WHERE conflict = ?1 AND day = ?2 AND ${BY_KEY}`, ...key)
  const day = `INSERT INTO day_figures SELECT conflict, day, ${KEY}, count(*), min(low), max(high), max(said)
    FROM figures WHERE conflict = ?1 AND day = ?2 AND ${BY_KEY} GROUP BY conflict, day, ${KEY}`
  at.run(day, ...key)
  at.run(`DELETE FROM month_figures WHERE conflict = ?1 AND month = substr(?2, 1, 7) AND ${BY_KEY}`, ...key)
  const ofMonth = "conflict = ?1 AND (day = ?2 OR day BETWEEN substr(?2, 1, 7) || '-' AND substr(?2, 1, 7) || '-~')"
  const month = `INSERT INTO month_figures SELECT conflict, substr(day, 1, 7), ${KEY}, sum(claims), min(low), max(high), max(newest)
    FROM day_figures WHERE ${ofMonth} AND ${BY_KEY} GROUP BY conflict, substr(day, 1, 7), ${KEY}`
  at.run(month, ...key)
}

function writeLoose(at: Connection, of: Numbered, bucket: number, { report, loose }: ReportRows): void {
  at.run('DELETE FROM loose WHERE conflict = ? AND bucket = ? AND report = ?', of.number, bucket, report)
  const sql = 'INSERT INTO loose (conflict, bucket, report, place, review, claim, words, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
  for (const [place, { review, claim, words, reason }] of loose.entries())
    at.run(sql, of.number, bucket, report, place, review, claim, words, reason)
}

/** Removes all rows of a conflict. */
export function clearRows(at: Connection, of: Numbered): void {
  at.run('DELETE FROM claim_terms WHERE rowid IN (SELECT number FROM claims WHERE conflict = ?)', of.number)
  for (const table of ['claims', 'claim_places', 'spots', 'figures', 'day_figures', 'month_figures', 'loose', 'reports'])
    at.run(`DELETE FROM ${table} WHERE conflict = ?`, of.number)
}
