import { Failure } from '../../core/0-terms/failure.ts'
import { plainAddress, type Endpoint } from './address.ts'

/** Worth another try; `after`: milliseconds the endpoint asked to wait, if it did. `failure` is thrown when no try is left. */
export interface Again {
  readonly failure: Failure
  readonly after: number | null
}

/** Faults of the connection that another try does not mend. */
const FINAL: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])
const SHOWN = 200

/**
 * What a call that came to no reply means.
 *
 * @throws Failure `reader-unreachable` when another try would end the same
 */
export function callFailure(error: unknown, { address, settings }: Endpoint): Again {
  const where = plainAddress(address.href)
  if (error instanceof Error && error.name === 'TimeoutError')
    return {
      failure: new Failure(
        'reader-unreachable',
        `${where} did not answer within ${settings['timeout-seconds']} s. Raise "timeout-seconds" or lower "piece-characters".`,
        {
          url: where,
        },
      ),
      after: null,
    }
  const code = codeOf(error)
  const failure = new Failure('reader-unreachable', `${where} cannot be reached (${code}). Start the server there, or correct "url".`, {
    url: where,
    why: code,
  })
  if (FINAL.has(code)) throw failure
  return { failure, after: null }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : cause instanceof Error ? cause.message : String(cause)
}

/**
 * What a reply with any status but 200 means.
 *
 * @throws Failure `reader-refused` when another try would end the same
 */
export function statusFailure(response: Response, body: string, endpoint: Endpoint): Again {
  const { status } = response
  const where = plainAddress(endpoint.address.href)
  const facts = { url: where, status, said: saidBy(body, endpoint.key) }
  const said = facts.said ? ` It says: ${facts.said}` : ''
  if (status === 429 || status >= 500)
    return {
      failure: new Failure(
        'reader-unreachable',
        `${where} answered ${status} to every try. Try again later, or raise "tries" and "wait-seconds".${said}`,
        facts,
      ),
      after: askedWait(response),
    }
  throw new Failure('reader-refused', `${refusal(status, body, where, endpoint)}${said}`, facts)
}

function refusal(status: number, body: string, where: string, { settings, key }: Endpoint): string {
  const variable = settings['key-variable']
  if (status === 0 || (status >= 300 && status < 400))
    return `${where} redirects elsewhere, which is not followed. Write the final address into "url".`
  if (status === 401 || status === 403)
    return key === null
      ? `${where} wants a key (${status}). Name the environment variable that holds it in "key-variable".`
      : `${where} does not take the key (${status}). Correct the environment variable ${variable}.`
  if (/model/i.test(body) && (status === 404 || /not.{0,3}found|unknown|does not exist|not exist|invalid model/i.test(body)))
    return `${where} does not know the model "${settings.model}". Correct "model".`
  if (status === 404) return `${where} is not there (404). Correct "url": the address before /chat/completions.`
  return `${where} refused the request (${status}). Correct the reader's configuration.`
}

/** The endpoint's own message, on one line, cut short, and never with the key in it. */
function saidBy(body: string, key: string | null): string {
  const safe = key === null ? body : body.replaceAll(key, '(the key)')
  const plain = safe.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain
}

/** Retry-After in seconds; a date there is not taken, which costs one doubled wait. */
function askedWait(response: Response): number | null {
  const told = response.headers.get('retry-after')
  return told !== null && /^\d{1,6}$/.test(told) ? Number(told) * 1000 : null
}
