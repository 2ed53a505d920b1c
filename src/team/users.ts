import type { DatabaseSync } from 'node:sqlite'
import type { Role } from '../api/access.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { noteChange, type ChangedBy } from './changes.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { atomic, rowOf, rowsOf } from './tables.ts'

export interface User {
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  readonly created: string
}
interface UserRow {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly password: string | null
  readonly disabled: number
  readonly created: string
}

/** What an admin sees of an account. */
export interface ListedUser extends User {
  readonly passkeys: number
  /** Is there a password? */
  readonly password: boolean
  /** Until when a set-up link waits to be used; null where none does. */
  readonly setUpUntil: string | null
}
export interface UserChange {
  readonly role?: Role | undefined
  readonly disabled?: boolean | undefined
  readonly password?: string | undefined
}

/** Two names that differ only in case or in how their letters are written are one. */
export function userKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** Accounts. A name that was given is never given again: entries of the ledger carry it. Accounts are disabled, not removed. */
export class Users {
  readonly #db: DatabaseSync
  readonly #now: () => number
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /**
   * @param password null for an account that waits for a set-up link
   * @throws Failure `user-there`, `password-weak`
   */
  async add(name: string, role: Role, password: string | null, by: ChangedBy = null): Promise<User> {
    const hash = password === null ? null : await hashPassword(password)
    const now = this.#now()
    const account = name.normalize('NFC')
    const sql = 'INSERT INTO users (key, name, role, password, created) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
    atomic(this.#db, () => {
      const { changes } = this.#db.prepare(sql).run(userKey(name), account, role, hash, new Date(now).toISOString())
      if (Number(changes) === 0)
        throw new Failure('user-there', `There is an account named "${name}" already. Choose another name, or change its role.`)
      noteChange(this.#db, now, { by, account, what: `account added as ${role}` })
    })
    return this.named(name)
  }

  /** @throws Failure `user-unknown` */
  named(name: string): User {
    return userOf(this.#row(name))
  }

  list(): readonly ListedUser[] {
    const sql =
      'SELECT u.*, (SELECT count(*) FROM passkeys p WHERE p.user = u.key) AS passkeys, s.expires FROM users u LEFT JOIN set_ups s ON s.user = u.key AND s.expires > ? ORDER BY key'
    return rowsOf<UserRow & { passkeys: number; expires: number | null }>(this.#db, sql, this.#now()).map((row) => ({
      ...userOf(row),
      passkeys: row.passkeys,
      password: row.password !== null,
      setUpUntil: row.expires === null ? null : new Date(row.expires).toISOString(),
    }))
  }

  /**
   * Changes what is given; all sessions of the account end, so that nobody works on with what was taken away. A disabled account's tokens do nothing.
   *
   * @throws Failure `user-unknown`, `password-weak`, `not-allowed` when nobody would be left to manage accounts
   */
  async change(name: string, change: UserChange, by: ChangedBy = null): Promise<User> {
    const row = this.#row(name)
    const hash = change.password === undefined ? row.password : await hashPassword(change.password)
    const role = change.role ?? row.role
    const disabled = change.disabled ?? row.disabled === 1
    atomic(this.#db, () => {
      if (row.role === 'admin' && row.disabled === 0 && (role !== 'admin' || disabled)) this.#keepAnAdmin(row.key)
      this.#db.prepare('UPDATE users SET role = ?, disabled = ?, password = ? WHERE key = ?').run(role, disabled ? 1 : 0, hash, row.key)
      this.#db.prepare('DELETE FROM sessions WHERE user = ?').run(row.key)
      if (change.password !== undefined) this.#db.prepare('DELETE FROM set_ups WHERE user = ?').run(row.key)
      for (const what of changesIn(row, change)) noteChange(this.#db, this.#now(), { by, account: row.name, what })
    })
    return this.named(name)
  }

  /** The account, when the password fits and it is not disabled; else null, in the same time. */
  async signIn(name: string, password: string): Promise<User | null> {
    const row = this.#find(name)
    const fits = await passwordFits(password, row?.password ?? null)
    return row && fits && row.disabled === 0 ? userOf(row) : null
  }

  #keepAnAdmin(except: string): void {
    const others = rowOf<{ 1: number }>(this.#db, "SELECT 1 FROM users WHERE role = 'admin' AND disabled = 0 AND key <> ?", except)
    if (!others) throw new Failure('not-allowed', 'Nobody would be left to manage accounts. Give somebody else the role admin first.')
  }

  #find(name: string): UserRow | undefined {
    return rowOf<UserRow>(this.#db, 'SELECT * FROM users WHERE key = ?', userKey(name))
  }

  #row(name: string): UserRow {
    const row = this.#find(name)
    if (!row) throw new Failure('user-unknown', `There is no account named "${name}". List them with: alteram user list`, { name })
    return row
  }
}

/** What a change changes, in words. */
function changesIn(row: UserRow, { role, disabled, password }: UserChange): readonly string[] {
  return [
    ...(role === undefined || role === row.role ? [] : [`role changed from ${row.role} to ${role}`]),
    ...(disabled === undefined || disabled === (row.disabled === 1) ? [] : [disabled ? 'account suspended' : 'account restored']),
    ...(password === undefined ? [] : ['password changed']),
  ]
}

function userOf({ name, role, disabled, created }: UserRow): User {
  return { name, role, disabled: disabled === 1, created }
}
