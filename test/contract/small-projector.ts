import { createHash } from 'node:crypto'
import type { Draft, Entry, Json } from '../../src/ledger/entry.ts'
import { REVIEW_STATES, type ClaimRow, type LooseReview, type ReportRows, type ReviewState } from '../../src/ledger/rows.ts'

/** A claim of the tests: a row without what reviews make of it. */
export type SmallClaim = Omit<ClaimRow, 'report' | 'state' | 'body'>

/** What the drafts below hold. */
interface SmallBody {
  readonly title?: string
  readonly said?: string | null
  readonly reader?: string
  readonly claims?: readonly SmallClaim[]
  readonly state?: ReviewState
  readonly words?: string
}

const bodyOf = (entry: Entry): SmallBody => entry.body as SmallBody

/** The least that a projector can do: the claims of the newest reading, each in the state of its newest review. */
export function smallProjector(_conflict: string, entries: readonly Entry[]): ReportRows {
  const report = entries.find((entry) => entry.kind === 'report')
  const reading = entries.findLast((entry) => entry.kind === 'reading')
  if (!report) throw new Error('no report')
  const { title = null, said = null } = bodyOf(report)
  const read = reading ? bodyOf(reading) : {}
  const reviews = entries.filter((entry) => entry.kind === 'review')
  const stateOf = (claim: string): ReviewState => {
    const last = reviews.findLast((entry) => entry.subject === claim)
    return REVIEW_STATES.find((state) => last && state === bodyOf(last).state) ?? 'unreviewed'
  }
  const claims = (read.claims ?? []).map((claim): ClaimRow => {
    const state = stateOf(claim.claim)
    return { ...claim, report: report.report, state, body: JSON.stringify({ claim: claim.claim, state, words: claim.words }) }
  })
  const loose = reviews
    .filter((entry) => !claims.some((claim) => claim.claim === entry.subject))
    .map((entry): LooseReview => {
      return { review: entry.id, claim: entry.subject, words: bodyOf(entry).words ?? '', reason: 'its words are not in the newest reading' }
    })
  return { report: report.report, title, publisher: null, said, reader: read.reader ?? null, claims, loose }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A report whose original bytes are its text. */
export function smallReport(text: string, said: string | null = '2031-03-04T16:00'): { draft: Draft; original: Uint8Array; id: string } {
  const original = bytesOf(text)
  const id = idOf(original)
  return { id, original, draft: { kind: 'report', subject: id, report: id, by: 'ines', body: { title: text.slice(0, 20), said, text } } }
}

/** A claim with some fields set; its words end with a mark, so that claims differ. */
export function smallClaim(claim: string, set: Partial<SmallClaim> = {}): SmallClaim {
  const words = set.words ?? `the bridge at Hale was hit ${claim}`
  return {
    claim,
    start: 0,
    end: words.length,
    kind: 'strike',
    stance: 'asserts',
    party: 'arden',
    against: null,
    claimant: 'the ministry of Arden',
    from: '2031-03-04T00:00',
    to: '2031-03-05T00:00',
    said: '2031-03-04T16:00',
    places: [],
    background: false,
    words,
    terms: words.toLowerCase(),
    tolls: [],
    ...set,
  }
}

export function smallReading(report: string, claims: readonly SmallClaim[], reader = 'small 1'): Draft {
  return { kind: 'reading', subject: report, report, by: reader, body: { reader, claims: JSON.parse(JSON.stringify(claims)) as Json } }
}

export function smallReview(report: string, claim: string, state: ReviewState, by = 'ines', words = ''): Draft {
  return { kind: 'review', subject: claim, report, by, body: { state, words } }
}
