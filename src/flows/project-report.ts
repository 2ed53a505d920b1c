import type { Claim } from '../core/0-terms/claim.ts'
import type { Report } from '../core/0-terms/report.ts'
import type { Located } from '../core/0-terms/review.ts'
import type { CivilTime } from '../core/0-terms/when.ts'
import { searchTerms } from '../core/2-document/search-terms.ts'
import type { CurrentClaim } from '../core/4-reconcile/replay.ts'
import type { Entry } from '../ledger/entry.ts'
import type { ClaimRow, Projector, ReportRows } from '../ledger/rows.ts'
import { readerName } from './record-reading.ts'
import { locatedIn, recordOf } from './report-record.ts'

/** The rows by which a ledger looks up one report: a function of its entries alone. */
export const projectReport: Projector = (_conflict: string, entries: readonly Entry[]): ReportRows => {
  const record = recordOf(entries)
  if (record === null) return { ...NOTHING, report: entries[0]?.report ?? '' }
  const { report, readings, now } = record
  const located = locatedIn(record)
  const reader = readings.at(-1)?.reader
  return {
    report: report.id,
    title: report.title,
    publisher: report.publisher,
    said: report.said,
    reader: reader ? readerName(reader) : null,
    claims: now.claims.map((current) => rowOf(current, report, located)),
    loose: now.loose.map(({ review, words, reason }) => ({ review: review.id, claim: review.on.claim, words, reason })),
  }
}

const NOTHING = { title: null, publisher: null, said: null, reader: null, claims: [], loose: [] }

function rowOf(current: CurrentClaim, report: Report, located: Located): ClaimRow {
  const { claim, state } = current
  const claimant = claimantOf(claim, report)
  return {
    claim: claim.id,
    report: report.id,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    stance: claim.stance,
    party: claim.party,
    against: claim.against,
    claimant,
    from: minute(claim.when?.from ?? null),
    to: minute(claim.when?.to ?? null),
    said: minute(report.said),
    places: placesOf(claim, located),
    background: claim.background,
    state,
    words: claim.text,
    terms: searchTerms(`${claim.text} ${claimant}`).join(' '),
    tolls: claim.tolls.map(({ measure, group, victims, low, high, basis }) => ({ measure, group, victims, low, high, basis })),
    body: JSON.stringify(current),
  }
}

/** Who finally says so; in the report's own voice, its publisher. */
export function claimantOf(claim: Claim, report: Report): string {
  return claim.chain.at(-1)?.name ?? report.publisher ?? claim.party
}

function placesOf(claim: Claim, located: Located): ClaimRow['places'] {
  const ids = new Set(claim.places.flatMap((p) => (p.place === null ? [] : [p.place])))
  return [...ids].map((place) => ({ place, lat: located[place]?.lat ?? null, lon: located[place]?.lon ?? null }))
}

/** A bare day is its first minute, so that times compare as text. */
function minute(civil: CivilTime | null): string | null {
  return civil !== null && civil.length === 10 ? `${civil}T00:00` : civil
}
