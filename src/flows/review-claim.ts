import type { Claim, ClaimId } from '../core/0-terms/claim.ts'
import { Failure } from '../core/0-terms/failure.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import { OUTLET, THIRD, UNKNOWN } from '../core/0-terms/party.ts'
import { BETWEEN, type ClaimRef, type Corrections, type Judgement, type Review } from '../core/0-terms/review.ts'
import type { Words } from '../core/0-terms/span.ts'
import { claimId } from '../core/3-claims/6-refine/claim-id.ts'
import type { CurrentClaim } from '../core/4-reconcile/replay.ts'
import { civilMinutes } from '../core/4-reconcile/civil-minutes.ts'
import type { At } from './add-reports.ts'
import { asJson, type ReviewBody } from './entry-bodies.ts'
import { recordFor } from './read-again.ts'
import { locatedOf } from './record-reading.ts'
import { recordOf, type ReportRecord } from './report-record.ts'
import { judgementFault } from './review-schema.ts'

/** A judgement as it comes from a person: what the ledger knows itself (places, references) is filled in. */
export type Judging =
  | { readonly does: 'accept' | 'reject' }
  | { readonly does: 'correct'; readonly set: Corrections }
  | { readonly does: 'link' | 'unlink'; readonly to: ClaimId; readonly relation: string; readonly component: string }
  | { readonly does: 'merge' | 'split'; readonly to: ClaimId }
  | { readonly does: 'undo'; readonly review: string }

export interface ReviewOptions {
  readonly by: string
  readonly why?: string | undefined
  /** The review its author saw last; left out: the last there is. */
  readonly follows?: string | null
}

export interface Reviewed {
  readonly review: string
  readonly added: boolean
  readonly claim: ClaimId
  /** The report whose words were judged: found there also when the claim stands no longer. */
  readonly report: string
  /** What stands now; null when the claim was added by hand and that was undone. */
  readonly current: CurrentClaim | null
}

/**
 * Records a judgement of a claim. Nothing is edited: what stands is computed from the reading and the reviews.
 *
 * @throws Failure `claim-unknown`, `review-invalid`
 */
export async function reviewClaim(at: At, id: ClaimId, judging: Judging, pack: Pack, options: ReviewOptions): Promise<Reviewed> {
  const record = await recordHolding(at, id)
  const judgement = await judgementOf(at, record, judging, pack)
  return recordReview(at, record, refOf(record, id), judgement, options)
}

/**
 * Records a claim that the reader missed, made from a selection of a report's text.
 *
 * @throws Failure `report-unknown`, `review-invalid`
 */
export async function addClaim(at: At, report: string, set: Corrections, pack: Pack, options: ReviewOptions): Promise<Reviewed> {
  const record = await recordFor(at, report)
  if (!set.span) throw invalid('Which words? A claim is made from a span of the report')
  checkCorrections(record, set, pack)
  const claim = claimFrom(record, set, set.span)
  if (record.now.claims.some((c) => c.claim.id === claim.id))
    throw invalid(`That claim is there already, as ${claim.id}; correct it instead`)
  const judgement: Judgement = { does: 'add', claim, located: locatedOf([claim], pack) }
  return recordReview(at, record, referenceTo(claim), judgement, options)
}

async function recordReview(at: At, record: ReportRecord, on: ClaimRef, judgement: Judgement, options: ReviewOptions): Promise<Reviewed> {
  const fault = judgementFault(judgement)
  if (fault !== null) throw invalid(fault)
  const follows = options.follows === undefined ? (record.reviews.findLast((r) => r.on.claim === on.claim)?.id ?? null) : options.follows
  const body: ReviewBody = { on, follows, reading: record.readings.at(-1)?.id ?? null, judgement, why: options.why ?? null }
  const kind = isBetween(judgement, record.reviews) ? 'relation' : 'review'
  const draft = { kind, subject: on.claim, report: on.report, by: options.by, body: asJson(body) } as const
  const [{ entry, added }] = await at.ledger.append(at.conflict, { drafts: [draft] })
  const now = await recordFor(at, on.report)
  return {
    review: entry.id,
    added,
    claim: on.claim,
    report: on.report,
    current: now.now.claims.find((c) => c.claim.id === on.claim) ?? null,
  }
}

/** What stands between claims is recorded as a relation, and so is taking it back. */
function isBetween(judgement: Judgement, reviews: readonly Review[]): boolean {
  if (judgement.does !== 'undo') return BETWEEN.has(judgement.does)
  const target = reviews.find((r) => r.id === judgement.review)
  return target !== undefined && isBetween(target.judgement, reviews)
}

/**
 * The record of the report that holds a claim, now or in an earlier reading.
 *
 * @throws Failure `claim-unknown`
 */
export async function recordHolding(at: At, id: ClaimId): Promise<ReportRecord> {
  const row = await at.ledger.claim(at.conflict, id)
  const report = row?.report ?? (await at.ledger.loose(at.conflict)).find((l) => l.claim === id)
  const of = typeof report === 'string' ? report : report && (await at.ledger.entry(at.conflict, report.review))?.report
  const record = of === undefined ? null : recordOf(await at.ledger.ofReport(at.conflict, of))
  if (record) return record
  throw new Failure('claim-unknown', `The ledger holds no claim ${id}. List them with: alteram list`, { claim: id })
}

async function judgementOf(at: At, record: ReportRecord, judging: Judging, pack: Pack): Promise<Judgement> {
  switch (judging.does) {
    case 'correct':
      checkCorrections(record, judging.set, pack)
      return { ...judging, located: locatedOf([{ places: judging.set.places ?? [] }], pack) }
    case 'undo':
      if (!record.reviews.some((r) => r.id === judging.review)) throw invalid(`There is no review ${judging.review} of this claim to undo`)
      return judging
    case 'link':
    case 'unlink':
    case 'merge':
    case 'split':
      return { ...judging, to: refOf(await recordHolding(at, judging.to), judging.to) } as Judgement
    default:
      return judging
  }
}

function refOf(record: ReportRecord, id: ClaimId): ClaimRef {
  const current = record.now.claims.find((c) => c.claim.id === id)?.claim
  const earlier = record.reviews.findLast((r) => r.on.claim === id)?.on
  if (current) return referenceTo(current)
  if (earlier) return earlier
  throw new Failure('claim-unknown', `Report ${record.report.id.slice(0, 12)} holds no claim ${id}.`, { claim: id })
}

function referenceTo({ id, report, start, end, text }: Claim): ClaimRef {
  return { claim: id, report, start, end, words: text }
}

/** A correction must fit the report and the pack: words that stand where they are said to stand, parties, places and claims that are known. */
function checkCorrections(record: ReportRecord, set: Corrections, pack: Pack): void {
  const { text } = record.report
  if (set.span && set.span.end > text.length) throw invalid(`The report has ${text.length} characters; the span ends at ${set.span.end}`)
  const anchored: readonly Words[] = [...(set.tolls ?? []), ...(set.places ?? []), ...[set.when, set.hedge].flatMap((w) => w ?? [])]
  const lost = anchored.find((w) => text.slice(w.start, w.end) !== w.words)
  if (lost) throw invalid(`"${lost.words}" does not stand at ${lost.start} to ${lost.end} of the report`)
  const parties = new Set([...pack.parties.map((p) => p.id), THIRD, OUTLET, UNKNOWN])
  const strange = [set.party, set.against, ...(set.chain ?? []).map((s) => s.party)].find((p) => p && !parties.has(p))
  if (strange) throw invalid(`The pack has no party "${strange}". Use one of ${[...parties].join(', ')}`)
  const place = set.places?.find((p) => p.place !== null && !pack.places.some((known) => known.id === p.place))
  if (place) throw invalid(`The pack has no place "${place.place}". See: alteram pack check`)
  if (set.denies && !record.now.claims.some((c) => c.claim.id === set.denies))
    throw invalid(`This report holds no claim ${set.denies} to deny`)
  checkTime(set)
}

function checkTime({ when }: Corrections): void {
  const [from, to] = [when?.from ?? null, when?.to ?? null]
  const wrong = [from, to].find((t) => t !== null && Number.isNaN(civilMinutes(t)))
  if (wrong) throw invalid(`"${wrong}" is no time`)
  if (from !== null && to !== null && civilMinutes(from) >= civilMinutes(to))
    throw invalid(`The time ${from} to ${to} ends before it begins`)
}

/** A claim made from a selection, with what the editor did not say left open. */
function claimFrom({ report }: ReportRecord, set: Corrections, { start, end }: { readonly start: number; readonly end: number }): Claim {
  const chain = set.chain ?? []
  const party = set.party ?? chain.at(-1)?.party ?? OUTLET
  const kind = set.kind ?? 'other'
  return {
    id: claimId(report.id, start, end, kind, party),
    report: report.id,
    start,
    end,
    text: report.text.slice(start, end),
    kind,
    stance: set.stance ?? 'asserts',
    party,
    against: set.against ?? null,
    chain,
    scope: chain.length ? 'sentence' : 'none',
    cue: null,
    tolls: set.tolls ?? [],
    places: set.places ?? [],
    when: set.when ?? null,
    hedge: set.hedge ?? null,
    weapons: [],
    loaded: [],
    denies: set.denies ?? null,
    background: set.background ?? false,
    sentence: sentenceAround(report.text, start, end),
    why: ['review.add'],
  }
}

/** The line that a selection stands in, or the stretch between two full stops. */
function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const dot = text.lastIndexOf('. ', start - 1)
  const before = Math.max(text.lastIndexOf('\n', start - 1), dot < 0 ? dot : dot + 1)
  const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end))
  const from = before + 1 + (/^\s*/.exec(text.slice(before + 1, start))?.[0].length ?? 0)
  return { start: Math.min(from, start), end: stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : text.trimEnd().length }
}

function invalid(what: string): Failure {
  return new Failure('review-invalid', `${what}. Nothing was recorded; see: alteram review --help`)
}
