import type { DatabaseSync } from 'node:sqlite'
import type { Role, Scope } from '../api/access.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { noteChange, type ChangedBy } from './changes.ts'
import { hashOfSecret, newId, newSecret } from './secrets.ts'
import { userKey, type User } from './users.ts'
import { atomic, rowOf, rowsOf } from './tables.ts'

export interface Token {
  readonly id: string
  readonly label: string
  readonly scopes: readonly Scope[]
  readonly created: string
  readonly expires: string
  readonly used: string | null
}
interface TokenRow {
  readonly id: string
  readonly label: string
  readonly scopes: string
  readonly created: string
  readonly expires: number
  readonly used: string | null
}

const DAY = 86_400_000
/** How a secret begins, so that scanners of leaked secrets know it. */
export const TOKEN_MARK = 'alteram_'

/** API tokens: shown once, kept as a hash, with an end and only the scopes they were made for. */
export class Tokens {
  readonly #db: DatabaseSync
  readonly #now: () => number
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
  }

  add(user: User, label: string, scopes: readonly Scope[], days: number, by: ChangedBy = null): Token & { readonly secret: string } {
    const secret = TOKEN_MARK + newSecret()
    const now = this.#now()
    const row = {
      id: newId(),
      label,
      scopes: [...new Set(scopes)].join(' '),
      created: new Date(now).toISOString(),
      expires: now + days * DAY,
      used: null,
    }
    atomic(this.#db, () => {
      this.#db
        .prepare('INSERT INTO tokens (hash, id, user, label, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(hashOfSecret(secret), row.id, userKey(user.name), label, row.scopes, row.created, row.expires)
      noteChange(this.#db, now, { by, account: user.name, what: `token made: ${label} (${row.scopes})` })
    })
    return { ...tokenOf(row), secret }
  }

  /** Tokens of one account, or of all. */
  list(user: User | null): readonly (Token & { readonly user: string })[] {
    const sql =
      'SELECT t.*, u.name AS owner FROM tokens t JOIN users u ON u.key = t.user WHERE ? IS NULL OR t.user = ? ORDER BY t.created, t.id'
    const key = user === null ? null : userKey(user.name)
    return rowsOf<TokenRow & { owner: string }>(this.#db, sql, key, key).map((row) => ({ ...tokenOf(row), user: row.owner }))
  }

  /**
   * Revokes a token, of one account or of any.
   * @throws Failure `user-unknown`
   */
  revoke(user: User | null, id: string, by: ChangedBy = null): void {
    const row = this.list(user).find((token) => token.id === id)
    if (!row) throw new Failure('user-unknown', 'There is no token of that id. List them with: alteram token list', { id })
    atomic(this.#db, () => {
      this.#db.prepare('DELETE FROM tokens WHERE id = ?').run(id)
      noteChange(this.#db, this.#now(), { by, account: row.user, what: `token revoked: ${row.label}` })
    })
  }

  /** Whose token it is and what it is for; null when there is none, it has ended, or its owner is disabled. */
  owner(secret: string): { readonly user: User; readonly scopes: readonly Scope[]; readonly id: string } | null {
    const hash = hashOfSecret(secret)
    const sql =
      'SELECT t.*, u.name, u.role, u.created AS made FROM tokens t JOIN users u ON u.key = t.user WHERE t.hash = ? AND u.disabled = 0'
    const row = rowOf<TokenRow & { name: string; role: Role; made: string }>(this.#db, sql, hash)
    const now = this.#now()
    if (!row || row.expires <= now) return null
    const minute = new Date(now).toISOString().slice(0, 16)
    if (row.used?.slice(0, 16) !== minute)
      this.#db.prepare('UPDATE tokens SET used = ? WHERE hash = ?').run(new Date(now).toISOString(), hash)
    return { user: { name: row.name, role: row.role, disabled: false, created: row.made }, scopes: scopesOf(row), id: row.id }
  }
}

function scopesOf(row: TokenRow): readonly Scope[] {
  return row.scopes.split(' ') as Scope[]
}

function tokenOf(row: TokenRow): Token {
  const { id, label, created, expires, used } = row
  return { id, label, scopes: scopesOf(row), created, expires: new Date(expires).toISOString(), used }
}
