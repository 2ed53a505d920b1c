import { newSecret, sameSecret } from '../team/secrets.ts'
import type { Caller } from './caller.ts'
import type { Desk } from './desk.ts'

/** The name of the session's cookie. With https browsers hold it to this host and path; without, the port tells two desks of one machine apart. */
export function cookieName(origin: string): string {
  const { protocol, port } = new URL(origin)
  return protocol === 'https:' ? '__Host-alteram' : `alteram-${port || '80'}`
}

/** A cookie that scripts cannot read and other sites cannot send; an empty secret takes it away. It ends with the browser. */
export function sessionCookie(origin: string, secret: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(origin)}=${secret}; Path=/; HttpOnly; SameSite=Strict${secure}${secret ? '' : '; Max-Age=0'}`
}

/** The secret in a request's cookie. Of two cookies of one name none is believed: one of them may have been planted. */
export function cookieOf(request: Request, origin: string): string | null {
  const name = `${cookieName(origin)}=`
  const found = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name))
  const [value] = found.length === 1 ? found : []
  const secret = value?.slice(name.length) ?? ''
  return /^[\w-]{43}$/.test(secret) ? secret : null
}

/** Tells who asks: by API token, by session, or the one person of a desk without accounts. */
export interface Identify {
  /** Null for a visitor. */
  (request: Request): Caller | null
  /** What the page of a desk without accounts is given, so that only what it loaded can ask on. */
  readonly soloSecret: string
}

export function identifier(desk: Pick<Desk, 'team' | 'solo' | 'origin'>): Identify {
  const soloSecret = newSecret()
  const identify = (request: Request): Caller | null => {
    const bearer = bearerOf(request)
    const cookie = cookieOf(request, desk.origin)
    if (desk.solo !== null)
      return cookie !== null && sameSecret(cookie, soloSecret)
        ? { user: desk.solo, role: 'admin', by: 'solo', session: cookie, scopes: null }
        : null
    if (bearer !== null) {
      const owner = desk.team.tokens.owner(bearer)
      return owner && { user: owner.user.name, role: owner.user.role, by: 'token', session: null, scopes: owner.scopes }
    }
    const user = cookie === null ? null : desk.team.sessions.user(cookie)
    return user && { user: user.name, role: user.role, by: 'session', session: cookie, scopes: null }
  }
  return Object.assign(identify, { soloSecret })
}

/** The token in `Authorization: Bearer …`; empty when there is such a header without one, so that a cookie does not step in for it. */
export function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization')
  if (header === null) return null
  return /^Bearer +([\w-]{8,128})$/i.exec(header)?.[1] ?? ''
}
