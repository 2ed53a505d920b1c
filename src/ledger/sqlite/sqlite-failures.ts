import { Failure } from '../../core/0-terms/failure.ts'

/** SQLite's own numbers for what went wrong (sqlite.org/rescode.html); the low byte is the kind. */
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26
/** A file could not grow: a limit on its size, a quota, or no room for the shared index of the log. */
const NO_GROWTH: ReadonlySet<number> = new Set([778, 4874])

/** What SQLite threw, as a failure that names its remedy; anything else as it is. */
export function asFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const facts = { file, sqlite: error.errcode }
  if (NO_GROWTH.has(error.errcode)) return new Failure('ledger-full', full(file), facts)
  switch (error.errcode & 255) {
    case BUSY:
    case LOCKED:
      return new Failure('ledger-locked', `Another process keeps ${file} busy. Wait until it is done, or stop it, and try again.`, facts)
    case FULL:
      return new Failure('ledger-full', full(file), facts)
    case CORRUPT:
    case NOTADB:
      return new Failure(
        'ledger-damaged',
        `${file} is damaged (${error.message}). Copy it away as it is, and restore the last backup.`,
        facts,
      )
    case IOERR:
      return new Failure(
        'ledger-damaged',
        `${file} cannot be read or written (${error.message}). Look after the disk, then try again.`,
        facts,
      )
    case READONLY:
    case CANTOPEN:
      return new Failure('output-unwritable', `${file} cannot be opened for writing. Check the folder and its permissions.`, facts)
    default:
      return error
  }
}

function full(file: string): string {
  return `There is no room left for ${file}; nothing was recorded. Make room on its disk, then do the same again.`
}
