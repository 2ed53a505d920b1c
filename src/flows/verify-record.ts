import type { Claim } from '../core/0-terms/claim.ts'
import { Failure } from '../core/0-terms/failure.ts'
import type { Words } from '../core/0-terms/span.ts'
import { sha256 } from '../ledger/chain.ts'
import type { Entry, Head } from '../ledger/entry.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { overviewJson } from '../publish/formats/json.ts'
import type { At } from './add-reports.ts'
import { readingBody, reportBody, reviewOf } from './entry-bodies.ts'
import { originalsOf } from './export-ledger.ts'
import { composeAgain, publishedEditions, publishedOverview, type EditionBody, type PublishedEdition } from './published-editions.ts'
import { VERSION } from './version.ts'

/** One thing that is not as it was recorded. */
export interface Problem {
  readonly what: 'record' | 'edition' | 'lookup'
  /** The entry at fault, where there is one. */
  readonly entry: string | null
  readonly sentence: string
}

export interface Verified {
  readonly entries: number
  readonly originals: number
  /** Words that were looked up where they are said to stand. */
  readonly anchors: number
  readonly editions: number
  readonly problems: readonly Problem[]
}

export interface VerifyAsked {
  /** Ends of chains that were written down elsewhere. Those that editions were made from are always compared. */
  readonly remembered?: readonly Head[]
  readonly progress?: (done: number, of: number) => void
}

/**
 * Checks a whole record: every chain link by link, every original against its hash, every claim against the words it points to; then every published overview
 * against its words and, where this version published it, against what composing it again gives; last, that what is looked up is what the entries give. Behind
 * the first bad entry of a chain nothing more can be said of it.
 */
export async function verifyRecord(at: At, asked: VerifyAsked = {}): Promise<Verified> {
  const texts = new Map<string, string>()
  const seen = { anchors: 0 }
  const editions = await editionsOrNone(at)
  const { entries, originals, faults } = await verifyLedger(at.ledger, at.conflict, {
    remembered: [...(asked.remembered ?? []), ...editions.flatMap((e) => e.published.flatMap((p) => p.heads))],
    checks: [(entry) => wrongAnchor(entry, texts, seen)],
    originals: originalsOf,
    ...(asked.progress ? { progress: asked.progress } : {}),
  })
  const problems: Problem[] = faults.map(({ entry, sentence }) => ({ what: 'record', entry, sentence }))
  if (problems.length === 0) for (const edition of editions) problems.push(...(await editionProblems(at, edition, texts)))
  if (problems.length === 0) problems.push(...(await lookupProblems(at)))
  return { entries, originals, anchors: seen.anchors, editions: editions.length, problems }
}

/** A record that cannot be read has no editions to compare with; what is wrong with it is found by walking it. */
async function editionsOrNone(at: At): Promise<readonly PublishedEdition[]> {
  try {
    return await publishedEditions(at)
  } catch (error) {
    if (error instanceof Failure && (error.code === 'ledger-damaged' || error.code === 'entry-invalid')) return []
    throw error
  }
}

/** Words of an entry that do not stand where they are said to, as a sentence; null when all do. */
function wrongAnchor(entry: Entry, texts: Map<string, string>, seen: { anchors: number }): string | null {
  try {
    if (entry.kind === 'report') texts.set(entry.report, texts.get(entry.report) ?? reportBody(entry).report.text)
    const text = texts.get(entry.report)
    if (text === undefined) return null
    for (const { words, start, end } of anchorsOf(entry)) {
      seen.anchors++
      if (text.slice(start, end) !== words)
        return `Entry ${entry.seq} of bucket ${entry.bucket}: “${words}” does not stand at ${start} to ${end} of its report.`
    }
    return null
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
}

function anchorsOf(entry: Entry): readonly Words[] {
  if (entry.kind === 'reading') return readingBody(entry).claims.flatMap(claimAnchors)
  if (entry.kind === 'review' || entry.kind === 'relation') return [reviewOf(entry).on]
  return []
}

function claimAnchors({ text: words, start, end, tolls, places, weapons, loaded, cue, when, hedge }: Claim): readonly Words[] {
  return [{ words, start, end }, ...tolls, ...places, ...weapons, ...loaded, ...[cue, when, hedge].flatMap((part) => part ?? [])]
}

async function editionProblems(at: At, { edition, published }: PublishedEdition, texts: ReadonlyMap<string, string>): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const one of published)
    for (const wrong of await wrongIn(at, one, texts))
      problems.push({ what: 'edition', entry: one.entry, sentence: `The edition as of ${edition}: ${wrong}` })
  return problems
}

async function wrongIn(at: At, body: EditionBody, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const overview = await publishedOverview(at, body)
  const lost = Object.values(overview.claims).filter((c) => texts.get(c.report)?.slice(c.start, c.end) !== c.words)
  const unknown = [...new Set(citedIn(overview))].filter((id) => !(id in overview.claims))
  const again = body.program === VERSION ? await madeAgain(at, body) : null
  return [
    ...lost.map((c) => `it cites “${c.words}”, which does not stand at ${c.start} to ${c.end} of report ${c.report}.`),
    ...unknown.map((id) => `a sentence cites the claim ${id}, which it does not hold.`),
    ...(again === null ? [] : [again]),
  ]
}

/** What is wrong when it is made again from the entries it was made from: an edit whose proof fails, or another overview; null when it is the same. */
async function madeAgain(at: At, body: EditionBody): Promise<string | null> {
  try {
    const { overview } = await composeAgain(at, body)
    return sha256(overviewJson(overview)) === body.overview ? null : 'made again from the entries it was made from, it is not the same.'
  } catch (error) {
    if (error instanceof Failure && (error.code === 'proof-failed' || error.code === 'draft-stale')) return error.message
    throw error
  }
}

/** Every claim that a sentence of an overview cites. */
function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(citedIn)
  const own: readonly unknown[] = 'cites' in value && 'text' in value && Array.isArray(value.cites) ? value.cites : []
  return [...own.filter((id) => typeof id === 'string'), ...Object.values(value).flatMap(citedIn)]
}

async function lookupProblems(at: At): Promise<Problem[]> {
  const drifted = await at.ledger.drift(at.conflict)
  return drifted.map((report) => ({
    what: 'lookup',
    entry: null,
    sentence: `What is looked up of report ${report} is not what its entries give. Run: alteram rebuild`,
  }))
}
