import { createHash } from 'node:crypto'
import { KINDS } from '../../src/core/0-terms/claim.ts'
import type { Draft, Entry, Json } from '../../src/ledger/entry.ts'
import type { Append } from '../../src/ledger/ledger.ts'
import { REVIEW_STATES, type ClaimRow, type ReportRows, type ReviewState, type TollLine } from '../../src/ledger/rows.ts'
import { seeded } from '../../scripts/train/seeded.ts'

export const CLAIMS_PER_REPORT = 10
/** Days of the made war, places it is fought at, words it is told in. */
const DAYS = 700
const PLACES = 2000
const WORDS = 8000
const PARTIES = ['arden', 'corvin', 'third', 'outlet', 'unknown'] as const

type MadeClaim = Omit<ClaimRow, 'report' | 'state' | 'body'>

/** What is looked up in a made ledger. */
export interface Made {
  readonly append: Append
  readonly claims: readonly string[]
}

/** A number that is small most of the time: names and words are used as unevenly as in any language. */
function uneven(random: () => number, below: number): number {
  return Math.min(below - 1, Math.floor(below ** random()) - 1 + Math.floor(random() * 2))
}

function word(k: number): string {
  const syllables = ['ka', 'ro', 'lin', 'ta', 'be', 'shu', 'mor', 'den', 'vi', 'sal', 'ne', 'gor']
  let out = ''
  for (let rest = k + 13; rest > 0; rest = Math.floor(rest / 12)) out += syllables[rest % 12]
  return out
}

export function placeOf(k: number): { place: string; lat: number; lon: number } {
  return { place: `place-${k}`, lat: 38 + ((k * 7919) % 4000) / 1000, lon: 44 + ((k * 104_729) % 6000) / 1000 }
}

/** A civil minute of the made war. */
export function minuteOf(minutes: number): string {
  return new Date(Date.UTC(2031, 0, 1) + minutes * 60_000).toISOString().slice(0, 16)
}

/** A word as often used as the number is small. */
export const termOf = (k: number): string => word(Math.min(k, WORDS - 1))

/** Reports one after another, in the order they were said, each with its reading and now and then a review; the same for the same seed. */
export function* madeReports(claims: number, seed: number): Generator<Made> {
  const random = seeded(seed)
  const reports = Math.ceil(claims / CLAIMS_PER_REPORT)
  for (let k = 0; k < reports; k++) yield madeReport(k, Math.floor((k / reports) * DAYS * 1440), random)
}

function madeReport(k: number, said: number, random: () => number): Made {
  const made = Array.from({ length: CLAIMS_PER_REPORT }, (_, n) => madeClaim(`c${k}-${n}`, said, random))
  const text = `Report ${k}. ${made.map(({ words }) => `${words}, the ministry said on that day, and others told the same. `).join('')}`
  const original = new TextEncoder().encode(text)
  const report = createHash('sha256').update(original).digest('hex')
  const drafts: Draft[] = [
    { kind: 'report', subject: report, report, by: 'bench', body: { title: text.slice(0, 40), said: minuteOf(said), text } },
    {
      kind: 'reading',
      subject: report,
      report,
      by: 'made 1',
      body: { reader: 'made 1', claims: JSON.parse(JSON.stringify(made)) as Json },
    },
  ]
  if (k % 5 === 0) drafts.push(madeReview(report, made[0].claim, random))
  return { append: { drafts, originals: [original] }, claims: made.map(({ claim }) => claim) }
}

function madeReview(report: string, claim: string, random: () => number): Draft {
  const state = REVIEW_STATES[1 + Math.floor(random() * 3)]
  return { kind: 'review', subject: claim, report, by: 'ines', body: { state, why: 'looked at the report again' } }
}

function madeClaim(claim: string, said: number, random: () => number): MadeClaim {
  const words = Array.from({ length: 14 }, () => termOf(uneven(random, WORDS))).join(' ')
  const happened = said - Math.floor(random() * 2880)
  const long = random()
  const lasted = long < 0.8 ? Math.floor(random() * 1440) : long < 0.95 ? Math.floor(random() * 20_000) : Math.floor(random() * 400_000)
  return {
    claim,
    start: 0,
    end: words.length,
    kind: KINDS[Math.floor(random() * KINDS.length)],
    stance: 'asserts',
    party: PARTIES[Math.floor(random() * PARTIES.length)],
    against: 'corvin',
    claimant: 'the ministry of Arden',
    from: long > 0.98 ? null : minuteOf(happened - lasted),
    to: minuteOf(happened),
    said: minuteOf(said),
    places: random() < 0.8 ? [placeOf(uneven(random, PLACES))] : [],
    background: random() < 0.05,
    words,
    terms: words,
    tolls: random() < 0.3 ? [madeToll(random)] : [],
  }
}

function madeToll(random: () => number): TollLine {
  const low = uneven(random, 5000)
  const measure = random() < 0.6 ? 'killed' : 'injured'
  const basis = random() < 0.7 ? 'incident' : 'cumulative'
  return { measure, group: random() < 0.5 ? 'civilian' : 'military', victims: random() < 0.7 ? 'arden' : null, low, high: low, basis }
}

/** Rows of a made report: its reading's claims in the state of their newest review. */
export function madeProjector(_conflict: string, entries: readonly Entry[]): ReportRows {
  const find = (kind: Entry['kind']): Entry | undefined => entries.findLast((entry) => entry.kind === kind)
  const head = find('report')?.body as { title: string; said: string }
  const reading = find('reading')
  const read = reading?.body as { reader: string; claims: readonly MadeClaim[] } | undefined
  const states = new Map<string, ReviewState>()
  for (const entry of entries) if (entry.kind === 'review') states.set(entry.subject, (entry.body as { state: ReviewState }).state)
  const { report } = entries[0]
  const claims = (read?.claims ?? []).map((claim): ClaimRow => {
    return { ...claim, report, state: states.get(claim.claim) ?? 'unreviewed', body: JSON.stringify(claim) }
  })
  return { report, title: head.title, publisher: null, said: head.said, reader: read?.reader ?? null, claims, loose: [] }
}
