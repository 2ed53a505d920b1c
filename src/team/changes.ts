import type { DatabaseSync } from 'node:sqlite'
import { rowsOf } from './tables.ts'

/** One change of accounts, passkeys, tokens or settings, in words that hold no secret. */
export interface AccountChange {
  readonly at: string
  /** Null: on the command line, by whoever can write to the file of accounts. */
  readonly by: string | null
  /** Whose account; null for settings of the team. */
  readonly account: string | null
  readonly what: string
}

/** Whoever makes a change: the name of an account; null on the command line. */
export type ChangedBy = string | null

/** Notes a change. Call it in the transaction that makes the change: neither stands without the other. Rows are never edited or removed (triggers). */
export function noteChange(db: DatabaseSync, now: number, { by, account, what }: Omit<AccountChange, 'at'>): void {
  db.prepare('INSERT INTO changes (at, author, account, what) VALUES (?, ?, ?, ?)').run(new Date(now).toISOString(), by, account, what)
}

/** The newest changes first. */
export function listChanges(db: DatabaseSync, most: number): readonly AccountChange[] {
  return rowsOf(db, 'SELECT at, author AS "by", account, what FROM changes ORDER BY seq DESC LIMIT ?', most)
}
