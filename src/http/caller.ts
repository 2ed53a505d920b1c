import type { Role, Scope } from '../api/access.ts'
import { hashOfSecret } from '../team/secrets.ts'

/** Who asks. `user` stands as `by` in what is recorded. */
export interface Caller {
  readonly user: string
  readonly role: Role
  readonly by: 'solo' | 'session' | 'token'
  /** The secret of the session; null for tokens. */
  readonly session: string | null
  /** What a token is for; null: everything its owner may do. */
  readonly scopes: readonly Scope[] | null
}

/** What a caller is counted under. */
export function callerKey(caller: Caller): string {
  return `${caller.by}:${hashOfSecret(caller.user)}`
}
