import type { DatabaseSync } from 'node:sqlite'
import type { Role } from '../api/access.ts'
import { hashOfSecret, newSecret } from './secrets.ts'
import { userKey, type User } from './users.ts'
import { rowOf, rowsOf } from './tables.ts'

const MINUTE = 60_000
/** A session ends when it was idle for so long, or is so old, whatever was done in it. */
export const SESSION_TIMES = { idle: 8 * 60 * MINUTE, whole: 7 * 24 * 60 * MINUTE } as const
/** An account keeps this many sessions; the oldest make room. */
const MOST = 20

export interface Session {
  readonly created: string
  /** When it was last used, to the minute. */
  readonly seen: string
  /** "Firefox on Linux"; empty when it did not say. */
  readonly browser: string
  /** Is it the one that asks? */
  readonly here: boolean
}

/** Sessions: an opaque secret in the browser's cookie, its hash here. */
export class Sessions {
  readonly #db: DatabaseSync
  readonly #now: () => number
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Begins a session under a new secret, and ends the one the browser had: nobody can hand a known session to somebody who then signs in. */
  begin(user: User, before: string | null, browser = ''): string {
    const secret = newSecret()
    const now = this.#now()
    const key = userKey(user.name)
    if (before !== null) this.end(before)
    this.#db.prepare('DELETE FROM sessions WHERE seen < ? OR created < ?').run(now - SESSION_TIMES.idle, now - SESSION_TIMES.whole)
    this.#db
      .prepare('INSERT INTO sessions (hash, user, created, seen, browser) VALUES (?, ?, ?, ?, ?)')
      .run(hashOfSecret(secret), key, now, now, browser)
    const old = 'SELECT hash FROM sessions WHERE user = ? ORDER BY created DESC, hash LIMIT -1 OFFSET ?'
    this.#db.prepare(`DELETE FROM sessions WHERE hash IN (${old})`).run(key, MOST)
    return secret
  }

  /** Whose session it is; null when there is none or it has ended. Seen times are written at most once a minute. */
  user(secret: string): User | null {
    const hash = hashOfSecret(secret)
    const sql =
      'SELECT u.name, u.role, u.created AS made, s.created, s.seen FROM sessions s JOIN users u ON u.key = s.user WHERE s.hash = ? AND u.disabled = 0'
    const row = rowOf<{ name: string; role: Role; made: string; created: number; seen: number }>(this.#db, sql, hash)
    const now = this.#now()
    if (!row || now - row.seen > SESSION_TIMES.idle || now - row.created > SESSION_TIMES.whole) return null
    if (now - row.seen > MINUTE) this.#db.prepare('UPDATE sessions SET seen = ? WHERE hash = ?').run(now, hash)
    return { name: row.name, role: row.role, disabled: false, created: row.made }
  }

  end(secret: string): void {
    this.#db.prepare('DELETE FROM sessions WHERE hash = ?').run(hashOfSecret(secret))
  }

  /** Sessions of an account that have not ended, the newest use first. */
  list(user: User, secret: string): readonly Session[] {
    const now = this.#now()
    const sql = 'SELECT hash, created, seen, browser FROM sessions WHERE user = ? AND seen >= ? AND created >= ? ORDER BY seen DESC, hash'
    const values = [userKey(user.name), now - SESSION_TIMES.idle, now - SESSION_TIMES.whole]
    return rowsOf<{ hash: string; created: number; seen: number; browser: string }>(this.#db, sql, ...values).map((row) => ({
      created: new Date(row.created).toISOString(),
      seen: new Date(row.seen).toISOString(),
      browser: row.browser,
      here: row.hash === hashOfSecret(secret),
    }))
  }

  /** Ends every session of an account but one. */
  endOthers(user: User, secret: string): void {
    this.#db.prepare('DELETE FROM sessions WHERE user = ? AND hash <> ?').run(userKey(user.name), hashOfSecret(secret))
  }
}
