import { Failure } from '../core/0-terms/failure.ts'
import { canonicalJson } from '../ledger/chain.ts'
import type { Entry, Json } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import { asJson } from './entry-bodies.ts'
import { entriesOf } from './recorded-reports.ts'

/** What the first line of an export says. */
export interface ExportHead {
  readonly alteram: 'ledger'
  readonly version: 1
  readonly conflict: string
  readonly buckets: number
}

/** Bytes of an original on a line of their own, before the first entry that names them. */
interface OriginalLine {
  readonly original: string
  readonly base64: string
}

/**
 * A conflict's whole record as JSON Lines: a head, then every entry in the order of the feed with its hashes, every original before the first entry that names
 * it. Lines are canonical JSON, so that two exports of the same record are the same bytes.
 *
 * @throws Failure `ledger-damaged` when an original is gone
 */
export async function* exportLines(at: At): AsyncGenerator<string> {
  const head: ExportHead = { alteram: 'ledger', version: 1, conflict: at.conflict, buckets: (await at.ledger.heads(at.conflict)).length }
  yield `${canonicalJson(asJson(head))}\n`
  const told = new Set<string>()
  for await (const entry of entriesOf(at, null)) {
    for (const hash of originalsOf(entry)) {
      if (told.has(hash)) continue
      told.add(hash)
      yield `${canonicalJson(asJson(await originalLine(at, hash)))}\n`
    }
    yield `${canonicalJson(asJson(entry))}\n`
  }
}

/** The originals an entry rests on, by their SHA-256. */
export function originalsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'report') return [entry.subject]
  const named = typeof entry.body === 'object' && entry.body !== null && 'originals' in entry.body ? entry.body['originals'] : null
  return Array.isArray(named) ? named.filter((hash: Json) => typeof hash === 'string') : []
}

async function originalLine(at: At, hash: string): Promise<OriginalLine> {
  const bytes = await at.ledger.original(hash)
  if (bytes) return { original: hash, base64: Buffer.from(bytes).toString('base64') }
  throw new Failure('ledger-damaged', `The original ${hash} is missing from the ledger. Restore it from a backup; see: alteram verify`, {
    original: hash,
  })
}
