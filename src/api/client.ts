import { ACCESS, type Access, type RouteName } from './access.ts'
import type { Answer, Ask } from './operations.ts'

/** What a server refused: the same three fields as on the command line; `newer` when somebody else was faster. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly newer?: unknown
}

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.sentence)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

export interface ClientOptions {
  /** Where the server is; empty in a page that it served itself. */
  readonly base?: string
  /** An API token; a page has its session's cookie instead. */
  readonly bearer?: string
  readonly fetch?: typeof fetch
}

interface AnyAsk {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly files?: readonly File[]
}

/**
 * A client whose calls are typed by the routes: `client.call('claim', { params: { claim } })`. Only types come from the schemas, so that a page does not carry
 * them. Ask `me` once after signing in: its token is sent with everything that changes something.
 */
export class Client {
  readonly #options: ClientOptions
  #token: string | null = null
  constructor(options: ClientOptions = {}) {
    this.#options = options
  }

  /** @throws Refused */
  async call<N extends RouteName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
    const response = await this.raw(name, ask)
    const body = (await response.json()) as Answer<N>
    this.#remember(body)
    return body
  }

  /**
   * The same for routes that give a stream or a document.
   * @throws Refused
   */
  async raw<N extends RouteName>(name: N, ask: Ask<N>): Promise<Response> {
    const { base = '', bearer, fetch: get = fetch } = this.#options
    const { method }: Access = ACCESS[name]
    const given: AnyAsk = ask as AnyAsk
    const headers: Record<string, string> = {
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(this.#token === null ? {} : { 'X-Alteram-Token': this.#token }),
      ...(given.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    }
    const response = await get(base + addressOf(name, given), {
      method: method.toUpperCase(),
      headers,
      body: bodyOf(given),
      credentials: 'same-origin',
    })
    if (!response.ok) throw new Refused(await refusalOf(response))
    return response
  }

  #remember(body: unknown): void {
    if (typeof body === 'object' && body !== null && 'mode' in body && 'token' in body)
      this.#token = typeof body.token === 'string' ? body.token : null
  }
}

/** The address of a route with its parameters filled in and its query written out; for links and for `EventSource`. */
export function addressOf(name: RouteName, { params = {}, query = {} }: Pick<AnyAsk, 'params' | 'query'> = {}): string {
  const path = ACCESS[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  const written = new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, String(value)])).toString()
  return written ? `${path}?${written}` : path
}

function bodyOf({ body, files }: AnyAsk): string | FormData | null {
  if (files) {
    const form = new FormData()
    for (const file of files) form.append('file', file)
    return form
  }
  return body === undefined ? null : JSON.stringify(body)
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null)
  const status = response.status
  if (typeof body !== 'object' || body === null || !('code' in body))
    return { status, code: 'internal', sentence: 'The server gave no answer that can be read.', facts: {} }
  return { ...(body as Omit<Refusal, 'status'>), status }
}
