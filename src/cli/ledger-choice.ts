import { openLedger, type OpenedLedger } from '../flows/open-ledger.ts'
import type { Flag, Given, Io } from './command.ts'

export const LEDGER_FLAG: Flag = {
  type: 'string',
  short: 'l',
  value: 'LEDGER',
  tells: 'the ledger: its folder, or postgres://… (also: ALTERAM_LEDGER; default: this folder)',
}
export const CONFLICT_FLAG: Flag = {
  type: 'string',
  value: 'NAME',
  tells: 'which conflict, where a database that is named by its address holds several',
}
export const BY_FLAG: Flag = {
  type: 'string',
  value: 'NAME',
  tells: 'who records this (also: ALTERAM_USER; default: the user of this machine)',
}
export const LEDGER_FLAGS = { ledger: LEDGER_FLAG, conflict: CONFLICT_FLAG } as const

/** Opens the ledger a command names, works on it, and closes it whatever happens. */
export async function withLedger<T>(given: Given, io: Io, work: (ledger: OpenedLedger) => Promise<T>): Promise<T> {
  const [conflict, pack] = [given.one('conflict'), given.one('pack')]
  const ledger = await openLedger(ledgerPlace(given, io), { ...(conflict ? { conflict } : {}), ...(pack ? { pack } : {}) })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

export function ledgerPlace(given: Given, io: Io): string {
  return given.one('ledger') ?? io.env['ALTERAM_LEDGER'] ?? '.'
}

/** Who records: a name that stands in every entry. A variable that is set to nothing names nobody. */
export function authorOf(given: Given, io: Io): string {
  const { ALTERAM_USER, USER, LOGNAME, USERNAME } = io.env
  return (
    [given.one('by'), ALTERAM_USER, USER, LOGNAME, USERNAME, io.user].find((name) => name !== undefined && name.trim() !== '') ?? 'unknown'
  )
}
