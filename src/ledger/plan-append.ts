import { Failure } from '../core/0-terms/failure.ts'
import { bucketOf, checkName, LIMITS, prepared, saysItsId, canonicalJson, sealed, sha256, walk, type Prepared } from './chain.ts'
import type { Entry, Head } from './entry.ts'
import type { Append, Appended } from './ledger.ts'

/** An append whose drafts were checked, before anything is locked. */
export interface PlannedAppend {
  /** Null when there are no drafts and no head to tell it. */
  readonly bucket: number | null
  readonly drafts: readonly Prepared[]
  readonly originals: readonly Original[]
}

export interface Original {
  readonly hash: string
  readonly bytes: Uint8Array
}

/** Where a bucket's chain ends, and when its last entry was recorded; '' for an empty one. */
export interface Tail {
  readonly head: Head
  readonly recorded: string
}

/** An entry to be stored, with its body as canonical JSON. */
export interface StoredEntry {
  readonly entry: Entry
  readonly body: string
}

/**
 * Checks what is to be appended.
 * @throws Failure `entry-invalid`
 */
export function planAppend(append: Append, buckets: number): PlannedAppend {
  if (append.drafts.length > LIMITS.drafts) throw tooMany(append.drafts.length)
  const drafts = append.drafts.map(prepared)
  for (const report of append.work ?? []) checkName('report', report)
  const found = new Set(drafts.map(({ draft }) => bucketOf(draft.report, buckets)))
  if (append.expect) found.add(append.expect.bucket)
  if (found.size > 1)
    throw new Failure('entry-invalid', 'Drafts of one append must belong to one bucket. Append them one bucket after another.')
  const [bucket = null] = found
  return { bucket, drafts, originals: hashedOriginals(append.originals ?? []) }
}

/**
 * Originals with their hashes.
 * @throws Failure `entry-invalid` when one is too large
 */
export function hashedOriginals(originals: readonly Uint8Array[]): readonly Original[] {
  return originals.map((bytes) => {
    if (bytes.length <= LIMITS.original) return { hash: sha256(bytes), bytes }
    const facts = { size: bytes.length, limit: LIMITS.original }
    throw new Failure('entry-invalid', `An original has ${bytes.length} bytes; the limit is ${LIMITS.original}. Split it.`, facts)
  })
}

/**
 * Seals what is not recorded yet, one after another behind the tail.
 * @param known the entry of an id, when it was recorded before
 * @param now milliseconds since 1970
 * @throws Failure `ledger-conflict`
 */
export function sealPlan(
  conflict: string,
  plan: PlannedAppend,
  expect: Head | undefined,
  tail: Tail,
  known: (id: string) => Entry | null,
  now: number,
): { readonly appended: readonly Appended[]; readonly fresh: readonly StoredEntry[] } {
  if (expect) checkHead(expect, tail.head)
  const recorded = laterOf(new Date(now).toISOString(), tail.recorded)
  const fresh = new Map<string, StoredEntry>()
  const { bucket } = tail.head
  let { seq, hash } = tail.head
  const appended = plan.drafts.map(({ draft, body, id }): Appended => {
    const before = fresh.get(id)?.entry ?? known(id)
    if (before) return { entry: before, added: false }
    const entry = sealed(draft, conflict, bucket, ++seq, recorded, hash, id)
    hash = entry.hash
    fresh.set(id, { entry, body })
    return { entry, added: true }
  })
  return { appended, fresh: [...fresh.values()] }
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}

function checkHead(expect: Head, is: Head): void {
  if (expect.bucket === is.bucket && expect.seq === is.seq && expect.hash === is.hash) return
  const sentence = `Bucket ${is.bucket} ends at entry ${is.seq}, not at ${expect.seq} as expected. Read what was added, and append again with the new head.`
  throw new Failure('ledger-conflict', sentence, { bucket: is.bucket, expected: expect.seq, found: is.seq })
}

/**
 * Checks that entries sealed elsewhere continue the chains here, and leaves out those that are here already.
 * @param tails the end of every bucket's chain, by bucket
 * @throws Failure `ledger-damaged`, `ledger-conflict`
 */
export function planRestore(
  conflict: string,
  entries: readonly Entry[],
  tails: readonly Tail[],
  known: (id: string) => Entry | null,
): readonly StoredEntry[] {
  const ends = tails.map(({ head, recorded }) => ({ head, recorded, fault: null }))
  const fresh: StoredEntry[] = []
  for (const entry of entries) {
    if (known(entry.id)?.hash === entry.hash) continue
    const end = ends[entry.bucket]
    if (!end) throw damaged(entry, 'it belongs into a bucket that is not here')
    if (!saysItsId(entry)) throw damaged(entry, 'it does not say what was recorded')
    if (entry.previous !== end.head.hash || entry.seq !== end.head.seq + 1) throw another(entry, end.head)
    const next = walk(end, [entry], conflict, tails.length)
    if (next.fault) throw damaged(entry, next.fault.sentence)
    ends[entry.bucket] = { ...next, fault: null }
    fresh.push({ entry, body: canonicalJson(entry.body) })
  }
  return fresh
}

function damaged({ bucket, seq, id }: Entry, why: string): Failure {
  const sentence = `Entry ${seq} of bucket ${bucket} cannot be taken in: ${why}. Get it again from where it was exported.`
  return new Failure('ledger-damaged', sentence, { bucket, seq, entry: id })
}

function another({ bucket, seq }: Entry, head: Head): Failure {
  const sentence = `Entry ${seq} does not continue bucket ${bucket}, which ends at entry ${head.seq} here. Take it into an empty ledger, or the entries between first.`
  return new Failure('ledger-conflict', sentence, { bucket, seq, found: head.seq })
}

function tooMany(count: number): Failure {
  const sentence = `An append of ${count} drafts is too large; the limit is ${LIMITS.drafts}. Append them in parts.`
  return new Failure('entry-invalid', sentence, { drafts: count, limit: LIMITS.drafts })
}
