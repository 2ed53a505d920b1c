import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Role } from '../../src/api/access.ts'
import { addReports, type At } from '../../src/flows/add-reports.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import type { Limits } from '../../src/http/rate-limit.ts'
import { serveDesk } from '../../src/http/serve.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { readPageStyle } from '../../src/publish/page-style.ts'
import { pageToken } from '../../src/team/secrets.ts'
import { openTeam, type Team } from '../../src/team/team.ts'

export const READER = openReader(fileURLToPath(new URL('../packs/corvin-arden', import.meta.url)))
export const BULLETIN = [
  '---',
  'title: Evening bulletin',
  'publisher: Arden Ministry of Defence',
  'published: 2031-03-04T18:00',
  '---',
  'The Arden Ministry of Defence said that Corvin forces shelled the town of Hale on Tuesday, killing three civilians.',
  '',
  'Corvin denied that it had shelled Hale.',
  '',
].join('\n')
/** Much more than a test asks for. */
export const NO_LIMITS: Limits = {
  address: { burst: 1e6, perSecond: 1e6 },
  caller: { burst: 1e6, perSecond: 1e6 },
  loginAddress: { burst: 1e6, perSecond: 1e6 },
  loginName: { burst: 1e6, perSecond: 1e6 },
}

/** A cookie and a page token: what a browser that has signed in sends. */
export type As = Readonly<Record<string, string>>
export interface Asked {
  readonly as?: As | undefined
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Served {
  readonly url: string
  readonly port: number
  readonly at: At
  readonly team: Team
  /** Every line of the log. */
  readonly log: string[]
  /** Moves the server's clock on. */
  pass(milliseconds: number): void
  /** What a browser with a new session of that account sends. */
  session(name: string): As
  ask(method: string, path: string, asked?: Asked): Promise<Response>
  close(): Promise<void>
}

export interface Wanted {
  readonly solo?: string
  readonly limits?: Limits
  readonly url?: string
  readonly proxy?: boolean
  readonly reports?: readonly string[]
  /** The folder of a pack of one's own, to be taught. */
  readonly pack?: string
}

/** A real server on a port of its own, over a ledger in memory. A desk of a team has one account for each role, named as the role. */
export async function deskServer({ solo, limits = NO_LIMITS, url, proxy = false, reports = [], pack }: Wanted = {}): Promise<Served> {
  let ahead = 0
  const reader = pack === undefined ? READER : openReader(pack)
  const now = (): number => Date.now() + ahead
  const { ledger, queue } = openMemory({ project: projectReport, now })
  const at = { ledger, conflict: 'invented' }
  await ledger.create(at.conflict, 2)
  const files = reports.map((text, k) => () => ({ name: `report-${k}.txt`, bytes: new TextEncoder().encode(text) }))
  for await (const _ of addReports(at, files, reader, { by: 'setup' }));
  const team = openTeam(':memory:', now)
  if (solo === undefined) for (const role of ['reader', 'reporter', 'editor', 'admin'] as const) await team.users.add(role, role, null)
  const log: string[] = []
  const serving = await serveDesk({
    at,
    queue,
    reader,
    team,
    solo: solo ?? null,
    place: { port: 0, host: '127.0.0.1', url: url ?? null, proxy },
    assets: null,
    css: readPageStyle,
    version: '0',
    log: (line) => log.push(line),
    now,
    limits,
  })
  const base = serving.url.replace(/\/$/, '')
  const cookie = `${new URL(base).protocol === 'https:' ? '__Host-alteram' : `alteram-${new URL(base).port}`}=`
  const close = async (): Promise<void> => {
    await serving.close()
    team.close()
  }
  after(close)
  return {
    url: base,
    port: serving.port,
    at,
    team,
    log,
    pass: (milliseconds) => void (ahead += milliseconds),
    session: (name) => {
      const secret = team.sessions.begin(team.users.named(name), null)
      return { Cookie: cookie + secret, 'X-Alteram-Token': pageToken(secret) }
    },
    ask: (method, path, { as = {}, json, body, headers = {} } = {}) =>
      fetch(base + path, {
        method,
        headers: { ...as, ...(json === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        body: json === undefined ? (body ?? null) : JSON.stringify(json),
        redirect: 'manual',
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
    close,
  }
}

export const ROLE_NAMES: readonly Role[] = ['reader', 'reporter', 'editor', 'admin']

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { readonly code?: string }
  return body.code ?? ''
}
