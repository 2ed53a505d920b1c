import type { DatabaseSync } from 'node:sqlite'
import type { Role } from '../api/access.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { rowOf, rowsOf } from './tables.ts'

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

  /** @throws Failure `user-there`, `password-weak` */
  async add(name: string, role: Role, password: string | null): Promise<User> {
    const hash = password === null ? null : await hashPassword(password)
    const created = new Date(this.#now()).toISOString()
    const sql = 'INSERT INTO users (key, name, role, password, created) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
    const { changes } = this.#db.prepare(sql).run(userKey(name), name.normalize('NFC'), role, hash, created)
    if (Number(changes) === 0)
      throw new Failure('user-there', `There is an account named "${name}" already. Choose another name, or change its role.`)
    return this.named(name)
  }

  /** @throws Failure `user-unknown` */
  named(name: string): User {
    return userOf(this.#row(name))
  }

  list(): readonly (User & { readonly passkeys: number; readonly password: boolean })[] {
    const sql = 'SELECT u.*, (SELECT count(*) FROM passkeys p WHERE p.user = u.key) AS passkeys FROM users u ORDER BY key'
    const rows = rowsOf<UserRow & { passkeys: number }>(this.#db, sql)
    return rows.map((row) => ({ ...userOf(row), passkeys: row.passkeys, password: row.password !== null }))
  }

  /**
   * Changes what is given; all sessions of the account end, so that nobody works on with what was taken away. A disabled account's tokens do nothing.
   *
   * @throws Failure `user-unknown`, `password-weak`, `not-allowed` when nobody would be left to manage accounts
   */
  async change(
    name: string,
    change: { readonly role?: Role | undefined; readonly disabled?: boolean | undefined; readonly password?: string | undefined },
  ): Promise<User> {
    const row = this.#row(name)
    const hash = change.password === undefined ? row.password : await hashPassword(change.password)
    const role = change.role ?? row.role
    const disabled = change.disabled ?? row.disabled === 1
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      if (row.role === 'admin' && row.disabled === 0 && (role !== 'admin' || disabled)) this.#keepAnAdmin(row.key)
      this.#db.prepare('UPDATE users SET role = ?, disabled = ?, password = ? WHERE key = ?').run(role, disabled ? 1 : 0, hash, row.key)
      this.#db.prepare('DELETE FROM sessions WHERE user = ?').run(row.key)
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
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

function userOf({ name, role, disabled, created }: UserRow): User {
  return { name, role, disabled: disabled === 1, created }
}
