import { Failure } from '../core/0-terms/failure.ts'
import { sha256, startOfChain, walk, walkTexts, type ChainFault, type Walked } from './chain.ts'
import type { Entry, Head, Json } from './entry.ts'
import type { Ledger } from './ledger.ts'

/**
 * What verifying can find besides what is wrong in a chain. `truncated`: the chain ends before a head that is remembered. `rewritten`: another entry stands where a
 * head is remembered. `unreadable`: a body is no JSON any more. `original-missing`, `original-changed`: the bytes of a report. `checked`: a check given found it.
 */
export type FaultCode = ChainFault | 'truncated' | 'rewritten' | 'unreadable' | 'original-missing' | 'original-changed' | 'checked'

/** The first bad entry of a bucket. */
export interface LedgerFault {
  readonly code: FaultCode
  readonly conflict: string
  readonly bucket: number
  readonly seq: number
  readonly entry: string | null
  readonly sentence: string
}

/** Looks at one entry beyond its hashes (anchors, published proofs). Returns what is wrong as a sentence, or null. */
export type EntryCheck = (entry: Entry) => string | null | Promise<string | null>

export interface VerifyOptions {
  /** Heads that were written down elsewhere, of any age: a chain that was cut short or written anew as a whole shows against them only. */
  readonly remembered?: readonly Head[]
  readonly checks?: readonly EntryCheck[]
  /** The originals an entry rests on, by hash. Left out: a report rests on the bytes it is named after, other entries on none. */
  readonly originals?: (entry: Entry) => readonly string[]
  /** Told after each page how many entries were walked, of how many. */
  readonly progress?: (done: number, of: number) => void
}

export interface Verified {
  readonly entries: number
  readonly originals: number
  /** At most one a bucket: behind the first bad entry nothing can be said. */
  readonly faults: readonly LedgerFault[]
}

/** Entries read at once: enough that asking costs nothing, few enough that large ones fit in memory. */
const PAGE = 200

/**
 * Walks every chain of a conflict: hashes each entry and each original again, compares the ends with what is remembered, and calls the checks. Entries recorded
 * meanwhile are walked as well.
 * @throws Failure `ledger-damaged` when the store itself cannot be read
 */
export async function verifyLedger(ledger: Ledger, conflict: string, options: VerifyOptions = {}): Promise<Verified> {
  const heads = await ledger.heads(conflict)
  const of = heads.reduce((sum, { seq }) => sum + seq, 0)
  const faults: LedgerFault[] = []
  let entries = 0
  let originals = 0
  for (const { bucket } of heads) {
    const ends = endsOf([...heads, ...(options.remembered ?? [])].filter((head) => head.bucket === bucket && head.seq > 0))
    const { checks = [], originals: restsOn = ownOriginal } = options
    const parse = checks.length > 0 || options.originals !== undefined
    const walker: Walker = { ledger, conflict, buckets: heads.length, ends, checks, restsOn, parse }
    const found = await verifyChain(walker, bucket, (done) => options.progress?.(entries + done, of))
    if (found.fault) faults.push(found.fault)
    entries += found.entries
    originals += found.originals
  }
  return { entries, originals, faults }
}

interface Walker {
  readonly ledger: Ledger
  readonly conflict: string
  readonly buckets: number
  /** Hashes that are remembered of this bucket, by number. */
  readonly ends: ReadonlyMap<number, readonly string[]>
  readonly checks: readonly EntryCheck[]
  readonly restsOn: (entry: Entry) => readonly string[]
  /** Whether somebody will look at bodies. */
  readonly parse: boolean
}

function endsOf(heads: readonly Head[]): ReadonlyMap<number, readonly string[]> {
  const bySeq = Map.groupBy(heads, ({ seq }) => seq)
  return new Map([...bySeq].map(([seq, some]) => [seq, some.map(({ hash }) => hash)]))
}

function ownOriginal(entry: Entry): readonly string[] {
  return entry.kind === 'report' ? [entry.subject] : []
}

interface Chain {
  readonly entries: number
  readonly originals: number
  readonly fault: LedgerFault | null
}

async function verifyChain(walker: Walker, bucket: number, progress: (done: number) => void): Promise<Chain> {
  let at = startOfChain(bucket)
  let originals = 0
  const end = (fault: LedgerFault | null): Chain => ({ entries: at.head.seq, originals, fault })
  for (;;) {
    const page = await readPage(walker, bucket, at)
    const sound = page.entries.slice(0, page.walked.head.seq - at.head.seq)
    for (const entry of sound) {
      const hashes = walker.restsOn(entry)
      // Most entries have nothing to wait for, and waiting a million times takes long.
      if (hashes.length === 0 && walker.checks.length === 0 && !walker.ends.has(entry.seq)) continue
      const fault = await faultBeyondHash(walker, entry, hashes)
      if (fault) return { entries: entry.seq - 1, originals, fault }
      originals += hashes.length
    }
    at = page.walked
    if (at.fault) return end({ conflict: walker.conflict, bucket, ...at.fault })
    if (page.fault) return end(page.fault)
    progress(at.head.seq)
    if (page.entries.length === 0) return end(cutShort(walker, at))
  }
}

/** The next entries with how far they are sound; `fault` when one of them cannot be read at all. Bodies stay texts when nobody looks at them. */
interface WalkedPage {
  readonly entries: readonly Entry[]
  readonly walked: Walked
  readonly fault: LedgerFault | null
}

async function readPage(walker: Walker, bucket: number, at: Walked): Promise<WalkedPage> {
  const { ledger, conflict, buckets, parse } = walker
  const texts = await ledger.chainTexts?.(conflict, bucket, at.head.seq + 1, PAGE)
  if (!texts) return readEntries(walker, bucket, at)
  const walked = walkTexts(at, texts, conflict, buckets)
  const sound = texts.slice(0, walked.head.seq - at.head.seq)
  const entries = parse ? sound.map((text): Entry => ({ ...text, body: JSON.parse(text.body) as Json })) : sound
  return { entries, walked, fault: null }
}

/** The same from a back that gives entries only: up to one whose body is no JSON any more. */
async function readEntries({ ledger, conflict, buckets }: Walker, bucket: number, at: Walked): Promise<WalkedPage> {
  const from = at.head.seq + 1
  try {
    const entries = await ledger.chain(conflict, bucket, from, PAGE)
    return { entries, walked: walk(at, entries, conflict, buckets), fault: null }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ledger-damaged' || typeof error.facts['seq'] !== 'number') throw error
    const seq = error.facts['seq']
    const entries = seq > from ? await ledger.chain(conflict, bucket, from, seq - from) : []
    const entry = String(error.facts['entry'] ?? '') || null
    const fault: LedgerFault = { code: 'unreadable', conflict, bucket, seq, entry, sentence: error.message }
    return { entries, walked: walk(at, entries, conflict, buckets), fault }
  }
}

async function faultBeyondHash(walker: Walker, entry: Entry, hashes: readonly string[]): Promise<LedgerFault | null> {
  const { conflict, ends, checks } = walker
  const { bucket, seq, id } = entry
  const fault = (code: FaultCode, sentence: string): LedgerFault => ({ code, conflict, bucket, seq, entry: id, sentence })
  if (ends.get(seq)?.some((hash) => hash !== entry.hash))
    return fault(
      'rewritten',
      `Entry ${seq} of bucket ${bucket} is not the one that is remembered: the chain was written anew at or before it.`,
    )
  for (const hash of hashes) {
    const bytes = await walker.ledger.original(hash)
    if (bytes === null) return fault('original-missing', `The original ${hash} of entry ${seq} of bucket ${bucket} is missing.`)
    if (sha256(bytes) !== hash) return fault('original-changed', `The original ${hash} of entry ${seq} of bucket ${bucket} was changed.`)
  }
  for (const check of checks) {
    const wrong = await check(entry)
    if (wrong !== null) return fault('checked', wrong)
  }
  return null
}

function cutShort({ conflict, ends }: Walker, { head }: Walked): LedgerFault | null {
  const longest = Math.max(0, ...ends.keys())
  if (longest <= head.seq) return null
  const seq = head.seq + 1
  const sentence = `Bucket ${head.bucket} was cut short: it ends at entry ${head.seq}, and entry ${longest} is remembered.`
  return { code: 'truncated', conflict, bucket: head.bucket, seq, entry: null, sentence }
}
