import { roleReaches, type Access } from '../api/access.ts'
import { Failure } from '../core/0-terms/failure.ts'
import type { Caller } from './caller.ts'

/**
 * May this caller use a route? Decided by the table of routes alone.
 *
 * @param caller null for a visitor
 * @throws Failure `team-off`, `not-signed-in`, `not-allowed`
 */
export function authorize(access: Access, caller: Caller | null, solo: boolean): void {
  if (access.team && solo)
    throw new Failure('team-off', 'This desk serves one person and has no accounts. Start it with: alteram serve --team')
  if (access.role === 'nobody') return
  if (caller === null) throw new Failure('not-signed-in', 'Sign in first; a session ends after some hours, a token after its days.')
  if (!roleReaches(caller.role, access.role))
    throw new Failure('not-allowed', `This needs the role ${access.role}. Ask an admin.`, { role: access.role })
  if (caller.by !== 'token') return
  if (access.scope === 'session') throw new Failure('not-allowed', 'No token can do this: sign in as a person.')
  if (access.scope !== null && !caller.scopes?.includes(access.scope))
    throw new Failure('not-allowed', `This needs a token with the scope ${access.scope}. Make one that has it.`, { scope: access.scope })
}
