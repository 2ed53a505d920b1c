import { Failure } from '../core/0-terms/failure.ts'
import { pageToken, sameSecret } from '../team/secrets.ts'

/** The header that changes must carry: a page of another site can neither know it nor send it without asking first. */
export const PAGE_TOKEN = 'x-alteram-token'

/**
 * Was the server meant? A name that somebody else made point here (DNS rebinding) is refused. On this machine it goes by its number and by `localhost`.
 *
 * @throws Failure `cross-site`
 */
export function checkHost(request: Request, origin: string): void {
  const meant = new URL(origin)
  const host = request.headers.get('host') ?? ''
  const names = isLoopback(meant.hostname) ? ['127.0.0.1', 'localhost', '[::1]'].map((name) => withPort(name, meant.port)) : [meant.host]
  if (!names.includes(host.toLowerCase())) throw refused('This server does not go by the name that was asked for.')
}

/**
 * Does a request come from a page of this server, or from a program? Browsers say where it comes from.
 *
 * @throws Failure `cross-site`
 */
export function checkSite(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw refused('Another site sent this request.')
  const from = request.headers.get('origin')
  if (from !== null && !sameOrigin(from, origin)) throw refused('Another site sent this request.')
}

/**
 * A change in somebody's session must carry the token of its page.
 *
 * @throws Failure `cross-site`
 */
export function checkPageToken(request: Request, session: string): void {
  const given = request.headers.get(PAGE_TOKEN)
  if (given === null || !sameSecret(given, pageToken(session)))
    throw refused(`A change needs the header ${PAGE_TOKEN} with the token that /api/me gives. Load the page again.`)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function sameOrigin(from: string, origin: string): boolean {
  if (from === origin) return true
  const [a, b] = [URL.parse(from), new URL(origin)]
  return a !== null && isLoopback(a.hostname) && isLoopback(b.hostname) && a.port === b.port && a.protocol === b.protocol
}

function withPort(name: string, port: string): string {
  return port ? `${name}:${port}` : name
}

function refused(sentence: string): Failure {
  return new Failure('cross-site', sentence)
}
