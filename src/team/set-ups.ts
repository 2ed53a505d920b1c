import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '../core/0-terms/failure.ts'
import { noteChange, type ChangedBy } from './changes.ts'
import { hashPassword } from './passwords.ts'
import { hashOfSecret, newSecret } from './secrets.ts'
import { atomic, rowOf } from './tables.ts'
import { userKey, type User, type Users } from './users.ts'

/** A set-up link works for so long. */
export const SET_UP_LASTS = 7 * 24 * 60 * 60_000

/** Set-up links: with one its owner chooses a password, once. An account has at most one; only its hash is kept. */
export class SetUps {
  readonly #db: DatabaseSync
  readonly #now: () => number
  readonly #users: Users
  constructor(db: DatabaseSync, now: () => number, users: Users) {
    this.#db = db
    this.#now = now
    this.#users = users
  }

  /** Makes a link for an account. Its password, its sessions and the link before do nothing from now on; passkeys and tokens stay. */
  make(user: User, by: ChangedBy): { readonly secret: string; readonly expires: string } {
    const secret = newSecret()
    const now = this.#now()
    const key = userKey(user.name)
    atomic(this.#db, () => {
      this.#db.prepare('UPDATE users SET password = NULL WHERE key = ?').run(key)
      this.#db.prepare('DELETE FROM sessions WHERE user = ?').run(key)
      this.#db
        .prepare('INSERT OR REPLACE INTO set_ups (user, hash, expires) VALUES (?, ?, ?)')
        .run(key, hashOfSecret(secret), now + SET_UP_LASTS)
      noteChange(this.#db, now, { by, account: user.name, what: 'set-up link made' })
    })
    return { secret, expires: new Date(now + SET_UP_LASTS).toISOString() }
  }

  /**
   * Sets the password of whoever the link is for. The link has then done its work; one whose password is too short has not.
   *
   * @throws Failure `login-refused` when there is no such link, it has ended, or its account is disabled; `password-weak`
   */
  async use(secret: string, password: string): Promise<User> {
    const hash = hashOfSecret(secret)
    const sql = 'SELECT u.key, u.name FROM set_ups s JOIN users u ON u.key = s.user WHERE s.hash = ? AND s.expires > ? AND u.disabled = 0'
    const found = rowOf<{ key: string; name: string }>(this.#db, sql, hash, this.#now())
    if (!found) throw refused()
    const kept = await hashPassword(password)
    atomic(this.#db, () => {
      // Hashing takes a while: somebody else may have used it in between.
      const { changes } = this.#db.prepare('DELETE FROM set_ups WHERE hash = ?').run(hash)
      if (Number(changes) === 0) throw refused()
      this.#db.prepare('UPDATE users SET password = ? WHERE key = ?').run(kept, found.key)
      this.#db.prepare('DELETE FROM sessions WHERE user = ?').run(found.key)
      noteChange(this.#db, this.#now(), { by: found.name, account: found.name, what: 'password set with a set-up link' })
    })
    return this.#users.named(found.name)
  }
}

function refused(): Failure {
  return new Failure('login-refused', 'This set-up link was used before, or has ended. Ask an admin for a new one.')
}
