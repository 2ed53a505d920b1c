import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '../core/0-terms/failure.ts'
import { noteChange } from './changes.ts'
import { userKey, type User } from './users.ts'
import { atomic, rowOf, rowsOf } from './tables.ts'

/** A passkey's public half. `id` is the credential's own, base64url. */
export interface Passkey {
  readonly id: string
  readonly label: string
  readonly created: string
  readonly used: string | null
}
export interface StoredPasskey extends Passkey {
  readonly user: string
  readonly key: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: string
}

export class Passkeys {
  readonly #db: DatabaseSync
  readonly #now: () => number
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
  }

  add(user: User, key: Pick<StoredPasskey, 'id' | 'label' | 'key' | 'counter' | 'transports'>): Passkey {
    const now = this.#now()
    const created = new Date(now).toISOString()
    atomic(this.#db, () => {
      this.#db
        .prepare('INSERT INTO passkeys (id, user, label, key, counter, transports, created) VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(key.id, userKey(user.name), key.label, key.key, key.counter, key.transports, created)
      noteChange(this.#db, now, { by: user.name, account: user.name, what: `passkey added: ${key.label}` })
    })
    return { id: key.id, label: key.label, created, used: null }
  }

  list(user: User): readonly StoredPasskey[] {
    return rowsOf(this.#db, 'SELECT * FROM passkeys WHERE user = ? ORDER BY created, id', userKey(user.name))
  }

  find(id: string): { readonly passkey: StoredPasskey; readonly name: string; readonly disabled: boolean } | null {
    const sql = 'SELECT p.*, u.name, u.disabled FROM passkeys p JOIN users u ON u.key = p.user WHERE p.id = ?'
    const row = rowOf<StoredPasskey & { name: string; disabled: number }>(this.#db, sql, id)
    return row ? { passkey: row, name: row.name, disabled: row.disabled === 1 } : null
  }

  used(id: string, counter: number): void {
    this.#db.prepare('UPDATE passkeys SET counter = ?, used = ? WHERE id = ?').run(counter, new Date(this.#now()).toISOString(), id)
  }

  /** @throws Failure `not-there` */
  remove(user: User, id: string): void {
    const row = this.list(user).find((passkey) => passkey.id === id)
    if (!row) throw new Failure('not-there', 'You have no passkey of that id. Load the list again.')
    atomic(this.#db, () => {
      this.#db.prepare('DELETE FROM passkeys WHERE id = ?').run(id)
      noteChange(this.#db, this.#now(), { by: user.name, account: user.name, what: `passkey removed: ${row.label}` })
    })
  }
}
