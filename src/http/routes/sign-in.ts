import { Failure } from '../../core/0-terms/failure.ts'
import { pageToken } from '../../team/secrets.ts'
import type { Session } from '../../team/sessions.ts'
import type { User } from '../../team/users.ts'
import type { Caller } from '../caller.ts'
import { browserWords } from '../browser-words.ts'
import { Reply, type Handlers, type Visit } from '../desk.ts'
import { sessionCookie } from '../identify.ts'

/** Who is signed in, as `/api/me` tells it. */
export function meOf({ desk, caller }: Pick<Visit, 'desk' | 'caller'>): {
  readonly mode: 'solo' | 'team'
  readonly conflict: string
  readonly user: { readonly name: string; readonly role: Caller['role'] } | null
  readonly token: string | null
  readonly signOff: boolean
} {
  return {
    mode: desk.solo === null ? 'team' : 'solo',
    conflict: caller ? desk.at.conflict : '',
    user: caller && { name: caller.user, role: caller.role },
    token: caller?.session ? pageToken(caller.session) : null,
    signOff: desk.solo === null && desk.team.signOff(),
  }
}

/** Begins a session: under a new secret, whatever the browser brought along. */
export function signedIn(visit: Visit, user: User): Reply {
  const { desk, cookie } = visit
  const session = desk.team.sessions.begin(user, cookie, browserWords(visit.request.headers.get('user-agent') ?? ''))
  const caller: Caller = { user: user.name, role: user.role, by: 'session', session, scopes: null }
  return new Reply(200, meOf({ desk, caller }), { 'Set-Cookie': sessionCookie(desk.origin, session) })
}

/** The account of whoever asks. Only routes that need a session of a team call it. */
export function userOf(visit: Visit): User {
  if (!visit.caller) throw new Failure('not-signed-in', 'Sign in first.')
  return visit.desk.team.users.named(visit.caller.user)
}

function ownSessions(visit: Visit): { rows: Session[] } {
  return { rows: [...visit.desk.team.sessions.list(userOf(visit), visit.caller?.session ?? '')] }
}

type Names = 'health' | 'me' | 'login' | 'setUp' | 'logout' | 'changePassword' | 'sessions' | 'endOtherSessions'

export const SIGN_IN: Handlers<Names> = {
  health: async () => ({ ok: true as const }),
  me: async (_, visit) => meOf(visit),
  login: async ({ body }, visit) => {
    const user = await visit.desk.team.users.signIn(body.name, body.password)
    if (!user) throw new Failure('login-refused', 'Name and password do not fit. Check both; an admin can set a new password.')
    return signedIn(visit, user)
  },
  setUp: async ({ body }, visit) => signedIn(visit, await visit.desk.team.setUps.use(body.secret, body.password)),
  logout: async (_, { desk, caller }) => {
    if (caller?.session) desk.team.sessions.end(caller.session)
    return new Reply(200, { done: true }, { 'Set-Cookie': sessionCookie(desk.origin, '') })
  },
  changePassword: async ({ body }, visit) => {
    const { desk } = visit
    const user = await desk.team.users.signIn(userOf(visit).name, body.old)
    if (!user) throw new Failure('login-refused', 'The old password does not fit. Check it and try again.')
    return signedIn(visit, await desk.team.users.change(user.name, { password: body.new }, user.name))
  },
  sessions: async (_, visit) => ownSessions(visit),
  endOtherSessions: async (_, visit) => {
    visit.desk.team.sessions.endOthers(userOf(visit), visit.caller?.session ?? '')
    return ownSessions(visit)
  },
}
