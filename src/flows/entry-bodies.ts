import type { Claim } from '../core/0-terms/claim.ts'
import { Failure } from '../core/0-terms/failure.ts'
import type { Dropped, ReaderIdentity } from '../core/0-terms/proposal.ts'
import type { Report } from '../core/0-terms/report.ts'
import type { Located, Review } from '../core/0-terms/review.ts'
import type { OffsetMap } from '../core/2-document/offset-map.ts'
import type { Entry, Json } from '../ledger/entry.ts'
import { isReviewBody } from './review-schema.ts'

/** What a `report` entry holds: the words that were read, and the way back to the original, whose bytes lie beside by their hash (the report's id). */
export interface ReportBody {
  /** The file's own name, which may decide its format. */
  readonly name: string
  readonly bytes: number
  readonly report: Report
  /** Starts of the runs of the offset map, and their common end. */
  readonly map: { readonly clean: readonly number[]; readonly original: readonly number[] }
  readonly notes: readonly string[]
}

/** A pack as it was used: its id and the SHA-256 of its canonical JSON. */
export interface PackStamp {
  readonly id: string
  readonly hash: string
}

/** What a `reading` entry holds. */
export interface ReadingBody {
  readonly reader: ReaderIdentity
  readonly pack: PackStamp
  readonly claims: readonly Claim[]
  readonly located: Located
  /** What that reader proposed and could not be taken, with the reason; our own proposes nothing of the kind. */
  readonly dropped: readonly Dropped[]
}

/** What a `review` or `relation` entry holds; who and when are its envelope's. */
export type ReviewBody = Omit<Review, 'id' | 'by' | 'recorded'>

/** A value as JSON, without what JSON cannot hold (a field that is undefined). */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

/** @throws Failure `entry-invalid` */
export function reportBody(entry: Entry): ReportBody {
  const body: unknown = entry.body
  if (!isReportBody(body) || body.report.id !== entry.subject) throw strange(entry)
  return body
}

/** @throws Failure `entry-invalid` */
export function readingBody(entry: Entry): ReadingBody {
  const body: unknown = entry.body
  if (!isReadingBody(body)) throw strange(entry)
  return body
}

/**
 * A recorded review, its envelope included.
 * @throws Failure `entry-invalid`
 */
export function reviewOf(entry: Entry): Review {
  const body: unknown = entry.body
  if (!isReviewBody(body) || body.on.claim !== entry.subject || body.on.report !== entry.report) throw strange(entry)
  return { ...body, id: entry.id, by: entry.by, recorded: entry.recorded }
}

export function offsetMapOf({ map }: ReportBody): OffsetMap {
  return {
    clean: Int32Array.from(map.clean),
    original: Int32Array.from(map.original),
    cleanLength: map.clean.at(-1) ?? 0,
    originalLength: map.original.at(-1) ?? 0,
  }
}

function isReportBody(body: unknown): body is ReportBody {
  if (!has(body, 'report', 'map', 'name')) return false
  const { report, map } = body
  return has(report, 'id', 'text') && typeof report.text === 'string' && has(map, 'clean', 'original') && Array.isArray(map.clean)
}

function isReadingBody(body: unknown): body is ReadingBody {
  return has(body, 'reader', 'pack', 'claims', 'located', 'dropped') && Array.isArray(body.claims) && body.claims.every(isClaim)
}

/** Enough that nothing which reads it breaks; what a reader of ours recorded is whole. */
export function isClaim(value: unknown): value is Claim {
  if (
    !has(value, 'id', 'start', 'end', 'text', 'kind', 'stance', 'party', 'chain', 'tolls', 'places', 'sentence', 'weapons', 'loaded', 'why')
  )
    return false
  const lists = [value.chain, value.tolls, value.places, value.weapons, value.loaded, value.why]
  return typeof value.id === 'string' && typeof value.text === 'string' && lists.every(Array.isArray)
}

function has<K extends string>(value: unknown, ...keys: readonly K[]): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}

function strange(entry: Entry): Failure {
  return new Failure(
    'entry-invalid',
    `Entry ${entry.id.slice(0, 12)} is no ${entry.kind} as this version knows it. Record it with this program.`,
    {
      entry: entry.id,
    },
  )
}
