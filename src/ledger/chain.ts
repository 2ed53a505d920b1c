import { hash as hashOf } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Failure } from '../core/0-terms/failure.ts'
import { ENTRY_KINDS, JUDGEMENTS, type Draft, type Entry, type EntryText, type Head, type Json } from './entry.ts'

/** What a chain begins with: the hash of an entry that is not there. */
export const NO_HASH = '0'.repeat(64)

/** Bounds on what is taken in, so that no entry can be recorded that another back or machine could not hold. Bytes, characters, levels, drafts. */
export const LIMITS = { body: 64 * 1024 * 1024, original: 64 * 1024 * 1024, name: 1024, depth: 64, drafts: 10_000, buckets: 1024 } as const

/** SHA-256 as 64 lower-case hex digits; of a string, of its UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hashOf('sha256', data)
}

/**
 * A value as canonical JSON (RFC 8785): the same value has one text, whoever wrote it.
 * @throws Failure `entry-invalid` when JSON cannot hold it without loss
 */
export function canonicalJson(value: Json): string {
  if (deeperThan(value, LIMITS.depth)) throw invalid(`it is nested more than ${LIMITS.depth} levels deep`)
  let text: string | undefined
  try {
    text = canonicalize(value)
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error))
  }
  if (text === undefined) throw invalid('it is no JSON value')
  return text
}

/** Whether arrays and objects stand in one another more than `levels` deep. */
function deeperThan(value: Json, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false
  if (levels === 0) return true
  return Object.values(value).some((inner: Json) => deeperThan(inner, levels - 1))
}

/** A draft that was checked: its body as canonical JSON, and the id of what it says. */
export interface Prepared {
  readonly draft: Draft
  readonly body: string
  readonly id: string
}

/**
 * Checks a draft against the bounds and reckons its id.
 * @throws Failure `entry-invalid`
 */
export function prepared(draft: Draft): Prepared {
  if (!ENTRY_KINDS.includes(draft.kind)) throw invalid(`'${draft.kind}' is no kind of entry`)
  for (const [field, value] of [['subject', draft.subject] as const, ['report', draft.report] as const, ['by', draft.by] as const])
    checkName(field, value)
  const body = canonicalJson(draft.body)
  const bytes = Buffer.byteLength(body)
  if (bytes > LIMITS.body) throw invalid(`its body has ${bytes} bytes; the limit is ${LIMITS.body}`)
  return { draft, body, id: sha256(contentText(draft, body)) }
}

/** A name that is empty, too long or not well-formed cannot be looked up again on every back. */
export function checkName(field: string, value: string): void {
  if (value === '' || value.length > LIMITS.name) throw invalid(`its ${field} must have 1 to ${LIMITS.name} characters`)
  if (!value.isWellFormed() || value.includes('\0')) throw invalid(`its ${field} holds half a character or a zero`)
}

/**
 * The id of what a draft says: SHA-256 of the canonical JSON of kind, subject, report and body, and, for judgements, who. Two drafts of one id are one entry.
 * @throws Failure `entry-invalid`
 */
export function contentId(draft: Draft): string {
  return prepared(draft).id
}

/** The canonical JSON that an id is the hash of. Names stand in the order RFC 8785 sorts them in. */
function contentText(draft: Omit<Draft, 'body'>, body: string): string {
  const by = JUDGEMENTS.has(draft.kind) ? `,"by":${JSON.stringify(draft.by)}` : ''
  const kind = JSON.stringify(draft.kind)
  return `{"body":${body}${by},"kind":${kind},"report":${JSON.stringify(draft.report)},"subject":${JSON.stringify(draft.subject)}}`
}

/** SHA-256 over the envelope of an entry, the hash before it included; the body is in it through `id`. */
function envelopeHash(entry: Omit<Entry, 'body' | 'hash'>): string {
  const { bucket, by, conflict, id, kind, previous, recorded, report, seq, subject } = entry
  return sha256(JSON.stringify({ bucket, by, conflict, id, kind, previous, recorded, report, seq, subject }))
}

/**
 * An entry as it stands in its chain.
 * @param recorded UTC with milliseconds, as `Date.toISOString` writes it
 * @param previous the hash of the entry before, or `NO_HASH`
 * @param id given when it is known already
 */
export function sealed(
  draft: Draft,
  conflict: string,
  bucket: number,
  seq: number,
  recorded: string,
  previous: string,
  id = contentId(draft),
): Entry {
  const { kind, subject, report, by, body } = draft
  const open = { kind, subject, report, by, conflict, bucket, seq, recorded, id, previous }
  return { ...open, body, hash: envelopeHash(open) }
}

/** The bucket of `n` in which all about one report lies. */
export function bucketOf(report: string, n: number): number {
  return n === 1 ? 0 : Number.parseInt(sha256(report).slice(0, 12), 16) % n
}

export function emptyHead(bucket: number): Head {
  return { bucket, seq: 0, hash: NO_HASH }
}

/**
 * What can be wrong with an entry in its chain. `missing`: a number is left out. `order`: it stands where another belongs. `content`: its words are not those its
 * id was made of. `previous`: it does not follow the entry before. `envelope`: who, when or where was changed. `bucket`: it belongs into another chain. `time`: it
 * was recorded before the entry before.
 */
export type ChainFault = 'missing' | 'order' | 'content' | 'previous' | 'envelope' | 'bucket' | 'time'

/** Where a chain was walked to, and the first thing that is wrong, if any. */
export interface Walked {
  readonly head: Head
  readonly recorded: string
  readonly fault: { readonly code: ChainFault; readonly seq: number; readonly entry: string | null; readonly sentence: string } | null
}

export function startOfChain(bucket: number): Walked {
  return { head: emptyHead(bucket), recorded: '', fault: null }
}

/** Walks the next entries of one bucket's chain, in order, from where it was walked to; stops at the first that is wrong. Pure. */
export function walk(from: Walked, entries: readonly Entry[], conflict: string, buckets: number): Walked {
  return walkOver(from, entries, conflict, buckets, saysItsId)
}

/** The same over entries whose bodies are still the text that was hashed: many times faster, since nothing is parsed. Pure. */
export function walkTexts(from: Walked, entries: readonly EntryText[], conflict: string, buckets: number): Walked {
  return walkOver(from, entries, conflict, buckets, (entry) => sha256(contentText(entry, entry.body)) === entry.id)
}

type Envelope = Omit<Entry, 'body'>

function walkOver<T extends Envelope>(
  from: Walked,
  entries: readonly T[],
  conflict: string,
  buckets: number,
  says: (entry: T) => boolean,
): Walked {
  let { head, recorded } = from
  for (const entry of entries) {
    const code = placeFault(entry, head) ?? (says(entry) ? envelopeFault(entry, head, recorded, conflict, buckets) : 'content')
    if (code !== null) return { head, recorded, fault: { code, ...named(code, entry, head) } }
    head = { bucket: head.bucket, seq: entry.seq, hash: entry.hash }
    recorded = entry.recorded
  }
  return { head, recorded, fault: null }
}

function placeFault({ seq }: Envelope, head: Head): ChainFault | null {
  return seq === head.seq + 1 ? null : seq > head.seq ? 'missing' : 'order'
}

function envelopeFault(entry: Envelope, head: Head, recorded: string, conflict: string, buckets: number): ChainFault | null {
  if (entry.conflict !== conflict || entry.bucket !== head.bucket || bucketOf(entry.report, buckets) !== head.bucket) return 'bucket'
  if (entry.previous !== head.hash) return 'previous'
  if (envelopeHash(entry) !== entry.hash) return 'envelope'
  return entry.recorded < recorded ? 'time' : null
}

/**
 * Whether the words of an entry are those its id was made of. A body read back from canonical JSON mostly stands in its order, and JSON.stringify is many times
 * faster than canonicalizing: since the id is a hash of the text, a text that gives the id is the text.
 */
export function saysItsId(entry: Entry): boolean {
  if (sha256(contentText(entry, JSON.stringify(entry.body))) === entry.id) return true
  try {
    return contentId(entry) === entry.id
  } catch {
    return false
  }
}

const SENTENCES: Readonly<Record<ChainFault, string>> = {
  missing: 'is missing from the chain',
  order: 'stands where another entry belongs',
  content: 'does not say what was recorded: its words, kind, subject or report were changed',
  previous: 'does not follow the entry before it: one of the two was exchanged',
  envelope: 'was not recorded like this: who, when or where was changed',
  bucket: 'belongs into another chain',
  time: 'claims to be recorded before the entry before it',
}

function named(code: ChainFault, entry: Envelope, head: Head): { seq: number; entry: string | null; sentence: string } {
  const seq = code === 'missing' ? head.seq + 1 : entry.seq
  const id = code === 'missing' ? null : entry.id
  return { seq, entry: id, sentence: `Entry ${seq} of bucket ${head.bucket} ${SENTENCES[code]}.` }
}

function invalid(why: string): Failure {
  return new Failure('entry-invalid', `An entry cannot be recorded: ${why}. Change it and record it again.`)
}
