import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Failure } from '../core/0-terms/failure.ts'
import type { At } from '../flows/add-reports.ts'
import type { Reader } from '../flows/open-reader.ts'
import type { DeskHome } from '../flows/teach-pack.ts'
import { workHere, type LongWork } from '../flows/long-work.ts'
import { listen, type Serving } from '../flows/serve-folder.ts'
import type { Queue } from '../queue/queue.ts'
import type { Team } from '../team/team.ts'
import { makeApp } from './app.ts'
import { loadAssets } from './assets.ts'
import type { Desk } from './desk.ts'
import { StreamSeats } from './stream-seats.ts'
import { Follower } from './follower.ts'
import { isLoopback } from './origin-guard.ts'
import { Passes } from './passes.ts'
import { LIMITS, type Limits } from './rate-limit.ts'
import { PackKeeper } from './pack-keeper.ts'
import { ReportLines } from './report-lines.ts'
import { faultLine, type Log } from './request-log.ts'

/** Where a server listens, and for whom. */
export interface Place {
  /** Null: the first free port from 4600. */
  readonly port: number | null
  /** The address to listen on; loopback unless a team is served behind https. */
  readonly host: string
  /** Where browsers find it, when that is elsewhere: `https://desk.example`. */
  readonly url: string | null
  /** Is there a proxy before it that tells where requests come from? */
  readonly proxy: boolean
}

export interface ServeDesk {
  readonly at: At
  readonly queue: Queue
  /** Where verifying and composing are done, ended with the server; left out: here. */
  readonly long?: LongWork
  readonly reader: Reader
  /** Where the desk may teach its pack; left out: the pack's own folder alone. */
  readonly home?: DeskHome
  readonly team: Team
  /** The one person of a desk without accounts; null for a team. */
  readonly solo: string | null
  readonly place: Place
  /** The folder of the built desk, if there is one. */
  readonly assets: string | null
  readonly css: () => string
  readonly version: string
  readonly log: Log
  readonly now: () => number
  readonly limits?: Limits
}

/** A request must be whole within this time; a large upload over a slow line needs some. */
const REQUEST_TIMEOUT = 120_000
/** Idle connections are kept for longer than a proxy keeps them (mostly a minute): who closes first must not be the one who is asked next. */
const KEEP_ALIVE = 75_000
const MOST_CONNECTIONS = 2000

/**
 * Serves a desk over a ledger until it is closed.
 *
 * @throws Failure `address-unsafe`, `port-taken`
 */
export async function serveDesk(options: ServeDesk): Promise<Serving & { readonly port: number }> {
  const { place, at, now, log, solo } = options
  checkPlace(place, solo === null)
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE })
  server.maxConnections = MOST_CONNECTIONS
  const follower = new Follower(at, (error) => logFault(log, now(), error))
  await follower.start()
  const port = await listen(server, place.host, place.port)
  const origin = originOf(place, port, solo === null)
  const lines = new ReportLines(at, follower)
  const passes = new Passes(now, options.limits ?? LIMITS)
  const long = options.long ?? workHere(at)
  const keeper = new PackKeeper(at, options.reader, options.home ?? { folder: options.reader.folder, additions: null })
  keeper.follow(follower, (error) => logFault(log, now(), error))
  const desk: Desk = {
    ...options,
    origin,
    follower,
    lines,
    passes,
    seats: new StreamSeats(),
    keeper,
    long,
    get reader() {
      return keeper.reader
    },
  }
  const app = makeApp({ desk, assets: loadAssets(options.assets), version: options.version, log })
  const listener = getRequestListener((request, env) => app(request, addressOf(env.incoming as IncomingMessage, place.proxy)), {
    overrideGlobalObjects: false,
    errorHandler: (error) => malformed(error, log, now()),
  })
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing))
  return { url: `${origin}/`, port, close: () => closed(server, follower, long) }
}

/**
 * On its own machine a desk is reached by whoever works there. To be reached by others it needs accounts, and https, because passwords travel.
 *
 * @throws Failure `address-unsafe`
 */
export function checkPlace({ host, url }: Place, team: boolean): void {
  const parsed = url === null ? null : URL.parse(url)
  if (url !== null && (!parsed || parsed.origin !== url.replace(/\/$/, '') || !/^https?:$/.test(parsed.protocol)))
    throw new Failure('usage', `"${url}" is no address of a server. Write it like https://desk.example, without a path.`)
  const here = isLoopback(host)
  if (!here && !team)
    throw new Failure(
      'address-unsafe',
      `Without accounts the desk is served to this machine only, not on ${host}. Add accounts, and serve it with --team and --url.`,
      { host },
    )
  if (!here && parsed?.protocol !== 'https:')
    throw new Failure(
      'address-unsafe',
      `To listen on ${host} the desk needs https before it. Name where browsers find it with --url https://…`,
      { host },
    )
  if (parsed?.protocol === 'http:' && !isLoopback(parsed.hostname))
    throw new Failure('address-unsafe', 'Passwords must not travel in the clear. Put https before the desk, and give --url https://…', {
      host,
    })
  if (parsed && !team && !isLoopback(parsed.hostname))
    throw new Failure(
      'address-unsafe',
      'Without accounts the desk is served to this machine only. Add accounts, and serve it with --team.',
      { host },
    )
}

/** Passkeys are tied to a name; a bare number is none. */
function originOf({ url, host }: Place, port: number, team: boolean): string {
  if (url !== null) return new URL(url).origin
  return `http://${team ? 'localhost' : host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host}:${port}`
}

/** Of what a proxy tells only the last address is its own word; those before it came with the request. */
function addressOf(incoming: IncomingMessage, proxy: boolean): string {
  const told = proxy ? incoming.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(told) ? told.at(-1) : told)?.split(',').at(-1)?.trim()
  return last && /^[0-9a-fA-F.:]{2,45}$/.test(last) ? last : (incoming.socket.remoteAddress ?? 'unknown')
}

function malformed(error: unknown, log: Log, at: number): Response {
  logFault(log, at, error)
  return Response.json({ code: 'request-invalid', sentence: 'The request cannot be understood.', facts: {} }, { status: 400 })
}

function logFault(log: Log, at: number, error: unknown): void {
  log(faultLine(at, error) ?? `${new Date(at).toISOString()} ${String(error)}`)
}

async function closed(server: Server, follower: Follower, long: LongWork): Promise<void> {
  follower.stop()
  await long.close()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
