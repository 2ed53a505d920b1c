import { figuresOf } from '../figures.ts'
import { timeOf } from '../claim-time.ts'
import type { ClaimRow, ReportRows, ReviewState } from '../rows.ts'

/** What the tables of lookups hold of one report, with their columns as names. */
export interface StoredRows {
  readonly report: StoredReport
  readonly claims: readonly StoredClaim[]
  readonly places: readonly StoredPlace[]
  readonly figures: readonly StoredFigure[]
}

export interface StoredReport extends Readonly<Record<ReviewState, number>> {
  readonly report: string
  readonly read: boolean
  readonly loose: number
  readonly line: string
}

export interface StoredClaim {
  readonly report: string
  readonly claim: string
  readonly begins: string
  readonly ends: string | null
  readonly length: number
  readonly said: string | null
  readonly kind: string
  readonly party: string
  readonly state: string
  readonly terms: string
  readonly line: string
  readonly body: string
}

export interface StoredPlace {
  readonly report: string
  readonly claim: string
  readonly nth: number
  readonly place: string
  readonly lat: number | null
  readonly lon: number | null
  readonly begins: string
  readonly length: number
}

export interface StoredFigure {
  readonly report: string
  readonly claim: string
  readonly nth: number
  readonly said: string | null
  readonly day: string
  readonly party: string
  readonly measure: string
  readonly people: string
  readonly victims: string
  readonly basis: string
  readonly low: number | null
  readonly high: number | null
}

export function rowsToStore(rows: ReportRows): StoredRows {
  return {
    report: reportToStore(rows),
    claims: rows.claims.map(claimToStore),
    places: rows.claims.flatMap(placesOf),
    figures: rows.claims.flatMap(figuresToStore),
  }
}

function reportToStore({ report, title, publisher, said, reader, claims, loose }: ReportRows): StoredReport {
  const byState = { unreviewed: 0, accepted: 0, corrected: 0, rejected: 0 }
  for (const { state } of claims) byState[state]++
  const line = JSON.stringify({ title, publisher, said, reader, loose })
  return { report: clean(report), read: reader !== null, ...byState, loose: loose.length, line }
}

function claimToStore(row: ClaimRow): StoredClaim {
  const { body, ...line } = row
  return {
    ...keyOf(row),
    ...timeOf(row),
    said: row.said,
    kind: row.kind,
    party: clean(row.party),
    state: row.state,
    terms: searchable(row.terms).join(' '),
    line: JSON.stringify(line),
    body: clean(body),
  }
}

function placesOf(row: ClaimRow): readonly StoredPlace[] {
  const distinct = new Map(row.places.map((at) => [`${at.place}\0${at.lat}\0${at.lon}`, at]))
  const { begins, length } = timeOf(row)
  return [...distinct.values()].map(({ place, lat, lon }, nth) => ({ ...keyOf(row), nth, place: clean(place), lat, lon, begins, length }))
}

/** Background and what was rejected is not counted. */
function figuresToStore(row: ClaimRow): readonly StoredFigure[] {
  if (row.state === 'rejected' || row.background) return []
  return [...figuresOf(row).values()].map(({ measure, group, victims, basis, low, high }, nth) => {
    const what = { measure, people: group, victims: clean(victims ?? ''), basis, low, high }
    return { ...keyOf(row), nth, said: row.said, day: (row.said ?? '').slice(0, 10), party: clean(row.party), ...what }
  })
}

function keyOf({ report, claim }: ClaimRow): { readonly report: string; readonly claim: string } {
  return { report: clean(report), claim: clean(claim) }
}

const LONGEST_TERM = 500
const MOST_TERMS = 1000

/** Terms the index can hold: each once, none of hundreds of characters, and not more than a claim of thousands of words has. */
export function searchable(terms: string): readonly string[] {
  const fitting = clean(terms)
    .split(' ')
    .filter((term) => term !== '' && term.length <= LONGEST_TERM)
  return [...new Set(fitting)].slice(0, MOST_TERMS).sort()
}

/** PostgreSQL holds no zero and no half of a character in a text. The line of a row, being JSON, keeps them; a column to look up by does without. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
