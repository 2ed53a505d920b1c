import { Failure } from '../core/0-terms/failure.ts'
import { sha256 } from '../ledger/chain.ts'
import { ENTRY_KINDS, type Entry } from '../ledger/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { isBucketCount, isConflictName } from './ledger-settings.ts'
import type { ExportHead } from './export-ledger.ts'
import { originalsOf } from './export-ledger.ts'

export interface Imported {
  readonly conflict: string
  readonly entries: number
  /** How many of them were here already. */
  readonly there: number
}

const BATCH = { entries: 500, bytes: 16_000_000 } as const

/**
 * Takes in an export, line by line: ids, times and hashes as they are. What is here already is passed over, so that an import that was broken off is simply done
 * again.
 *
 * @param ready opens the ledger once the head told what conflict and how many buckets it is of
 * @throws Failure `export-damaged` with the number of the first wrong line; `ledger-damaged`, `ledger-conflict` from the ledger
 */
export async function importLines(
  lines: AsyncIterable<string>,
  ready: (head: ExportHead) => Promise<Ledger>,
  progress: (entries: number) => void = () => undefined,
): Promise<Imported> {
  const walking = lines[Symbol.asyncIterator]()
  const first = await walking.next()
  const head = first.done ? null : headOf(first.value)
  if (head === null) throw damaged(1, 'it is no export of a ledger')
  const ledger = await ready(head)
  const batch: { entries: Entry[]; originals: Map<string, Uint8Array>; size: number } = { entries: [], originals: new Map(), size: 0 }
  let [entries, taken] = [0, 0]
  const flush = async (): Promise<void> => {
    taken += await ledger.restore(head.conflict, batch.entries, [...batch.originals.values()])
    progress(entries)
    Object.assign(batch, { entries: [], originals: new Map(), size: 0 })
  }
  for (let at = 2; ; at++) {
    const next = await walking.next()
    if (next.done) break
    const line = parsed(at, next.value)
    batch.size += next.value.length
    if ('base64' in line) {
      batch.originals.set(line.original, bytesOf(at, line))
      continue
    }
    await checkOriginals(at, line, batch.originals, ledger)
    batch.entries.push(line)
    entries++
    if (batch.entries.length >= BATCH.entries || batch.size >= BATCH.bytes) await flush()
  }
  await flush()
  return { conflict: head.conflict, entries, there: entries - taken }
}

type Line = Entry | { readonly original: string; readonly base64: string }

function parsed(at: number, text: string): Line {
  const value = jsonOf(text)
  if (isOriginal(value) || isEntry(value)) return value
  throw damaged(at, 'it is neither an entry nor an original')
}

function bytesOf(at: number, line: { readonly original: string; readonly base64: string }): Uint8Array {
  const bytes = Buffer.from(line.base64, 'base64')
  if (sha256(bytes) === line.original) return bytes
  throw damaged(at, `its bytes are not those of original ${line.original}`)
}

/** An original stands before the entry that names it, unless the ledger has it already. */
async function checkOriginals(at: number, entry: Entry, told: ReadonlyMap<string, Uint8Array>, ledger: Ledger): Promise<void> {
  for (const hash of originalsOf(entry))
    if (!told.has(hash) && !(await ledger.original(hash))) throw damaged(at, `the original ${hash} that it names did not come before it`)
}

function headOf(text: string): ExportHead | null {
  const value = jsonOf(text)
  return isHead(value) ? value : null
}

function isHead(value: unknown): value is ExportHead {
  if (typeof value !== 'object' || value === null || !('alteram' in value) || !('version' in value)) return false
  if (value.alteram !== 'ledger' || value.version !== 1) return false
  return (
    'conflict' in value &&
    typeof value.conflict === 'string' &&
    isConflictName(value.conflict) &&
    'buckets' in value &&
    isBucketCount(value.buckets)
  )
}

function isOriginal(value: unknown): value is { readonly original: string; readonly base64: string } {
  if (typeof value !== 'object' || value === null || !('original' in value) || !('base64' in value)) return false
  return typeof value.original === 'string' && typeof value.base64 === 'string'
}

const TEXTS = ['kind', 'subject', 'report', 'by', 'conflict', 'recorded', 'id', 'previous', 'hash'] as const

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  if (!TEXTS.every((key) => typeof Reflect.get(value, key) === 'string') || !('body' in value)) return false
  const known: readonly unknown[] = ENTRY_KINDS
  return known.includes(Reflect.get(value, 'kind')) && ['bucket', 'seq'].every((key) => Number.isInteger(Reflect.get(value, key)))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function damaged(line: number, what: string): Failure {
  return new Failure('export-damaged', `Line ${line} of the export cannot be taken in: ${what}. Export it again where it came from.`, {
    line,
  })
}
