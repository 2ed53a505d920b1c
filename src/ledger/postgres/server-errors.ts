import { Failure, type FailureCode } from '../../core/0-terms/failure.ts'

/** Codes of the operating system and texts of the driver for a connection that could not be made or broke. */
const LOST = /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
const LOST_TEXT =
  /connection terminated|connection timeout|timeout expired|client was closed|not queryable|timeout exceeded when trying to connect/i
/** SQLSTATE: connection exceptions, and a server that shuts down, crashed or is still starting. */
const LOST_STATE = /^(?:08...|57P0[123])$/
/** A deadlock, or a transaction that could not be put in a row with others: the same once more may do. */
const PASSING_STATE = /^(?:40001|40P01)$/

interface Told {
  readonly code: FailureCode
  readonly sentence: string
}

/** What the server said, by SQLSTATE, as what a user can do about it. */
const BY_STATE: readonly (readonly [RegExp, Told])[] = [
  [
    /^53100$/,
    { code: 'ledger-full', sentence: 'The database has no room left; nothing was recorded. Make room on its disk and do it again.' },
  ],
  [/^53300$/, { code: 'ledger-locked', sentence: 'The database takes no more connections. Close some, or raise its max_connections.' }],
  [
    /^(?:55P03|57014|40001|40P01)$/,
    { code: 'ledger-locked', sentence: 'Somebody else kept the ledger busy for longer than the wait; nothing was recorded. Do it again.' },
  ],
  [
    /^25006$/,
    { code: 'ledger-read-only', sentence: 'This database is a standby and takes nothing in. Name the primary, or promote the standby.' },
  ],
  [
    /^(?:28...|3D000)$/,
    { code: 'ledger-unreachable', sentence: 'The database refused: check user, password and database in the address.' },
  ],
  [
    /^42501$/,
    { code: 'ledger-unsafe', sentence: 'The user of the database may not do this. Give the tables to the user that the address names.' },
  ],
  [
    /^(?:42P01|42703|3F000)$/,
    { code: 'ledger-version', sentence: 'Tables of the ledger are missing. Open the ledger anew, so that they are made.' },
  ],
  [
    /^(?:XX00[12]|58030)$/,
    { code: 'ledger-damaged', sentence: 'The database could not read its own files. Restore it from a backup or promote a standby.' },
  ],
]

/** What is known of an error of the driver: SQLSTATE or the code of the operating system, and what it says. */
function told(error: unknown): { readonly state: string; readonly text: string } {
  if (!(error instanceof Error)) return { state: '', text: String(error) }
  const state = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { state, text: error.message }
}

/** Whether the connection could not be made, or broke: what was under way may or may not have been committed. */
export function isLost(error: unknown): boolean {
  const { state, text } = told(error)
  return LOST.test(state) || LOST_STATE.test(state) || (state === '' && LOST_TEXT.test(text))
}

/** Whether the server rolled back and doing the same again may succeed. */
export function isPassing(error: unknown): boolean {
  return PASSING_STATE.test(told(error).state)
}

/** An error of the driver or the server as a refusal that names the remedy; a `Failure` stays itself. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const { state, text } = told(error)
  const known = BY_STATE.find(([pattern]) => pattern.test(state))?.[1]
  if (known) return new Failure(known.code, `${known.sentence} (${text})`, { state })
  if (isLost(error))
    return new Failure('ledger-unreachable', `The database does not answer. Start it, check the address, and do it again. (${text})`, {
      state,
    })
  const failure = new Failure('internal', `The database refused a statement of the program: ${text}. Report this with what you did.`, {
    state,
  })
  failure.cause = error
  return failure
}
