import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'
import { LIMITS } from '../ledger/chain.ts'

/** What a ledger's folder says of it, in `ledger.yaml`. */
export interface LedgerSettings {
  /** The conflict whose record it is: the first part of every key. */
  readonly conflict: string
  /** A bundled pack's name, or a folder, as seen from the ledger's folder. */
  readonly pack: string
  /** The pack's time zone when the ledger was made, by which its civil times are to be understood. */
  readonly zone: string
  readonly buckets: number
  /** `sqlite`: in this folder; else the address of a database, `postgres://…`. */
  readonly back: string
}

export const SETTINGS_FILE = 'ledger.yaml'
/** Beside the record: what the desk adds to a pack whose own files are not to be changed. */
export const ADDITIONS = 'pack-additions'
export const DATABASE_FILE = 'ledger.sqlite'

const name = z.string().regex(/^[\w.-]{1,100}$/, 'letters, digits, "-", "_" and "." only')
const buckets = z.int().min(1).max(LIMITS.buckets)
const schema = z.strictObject({
  conflict: name,
  pack: z.string().min(1),
  zone: z.string().min(1),
  buckets,
  back: z.string().regex(/^(?:sqlite|postgres(?:ql)?:\/\/.+)$/, 'sqlite, or an address like postgres://user@host/database'),
})

/**
 * The settings of a ledger's folder.
 *
 * @throws Failure `ledger-missing`, `ledger-settings`
 */
export function readSettings(folder: string): LedgerSettings {
  const path = join(folder, SETTINGS_FILE)
  if (!existsSync(path)) {
    const remedy = 'Name its folder with --ledger, or make one with: alteram init FOLDER --pack PACK'
    throw new Failure('ledger-missing', `There is no ledger in ${folder} (it would hold ${SETTINGS_FILE}). ${remedy}`, { folder })
  }
  const read = schema.safeParse(parsed(path))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw wrong(path, `${issue.path.join('.') || 'the file'}: ${issue.message}`)
}

/** May a conflict be called so? It stands in keys, in file names and in addresses. */
export function isConflictName(value: unknown): boolean {
  return name.safeParse(value).success
}

export function isBucketCount(value: unknown): value is number {
  return buckets.safeParse(value).success
}

/** The settings as the text of `ledger.yaml`. */
export function settingsText(settings: LedgerSettings): string {
  return `# An Alteram ledger. The record itself is the database; nothing in it is ever changed or removed.\n${stringify(settings)}`
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw wrong(path, error instanceof Error ? error.message.split('\n')[0] : String(error))
  }
}

function wrong(path: string, what: string): Failure {
  return new Failure('ledger-settings', `${path} cannot be understood: ${what}. Correct it, or restore it from a backup.`, { file: path })
}
