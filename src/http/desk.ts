import type { RouteName } from '../api/access.ts'
import type { Answer, Given } from '../api/operations.ts'
import type { At } from '../flows/add-reports.ts'
import type { LongWork } from '../flows/long-work.ts'
import type { Reader } from '../flows/open-reader.ts'
import type { Queue } from '../queue/queue.ts'
import type { Team } from '../team/team.ts'
import type { Caller } from './caller.ts'
import type { Follower } from './follower.ts'
import type { PackKeeper } from './pack-keeper.ts'
import type { Passes } from './passes.ts'
import type { ReportLines } from './report-lines.ts'
import type { StreamSeats } from './stream-seats.ts'

/** What the routes work on: one conflict of one ledger, what reads it, and who may. */
export interface Desk {
  readonly at: At
  readonly queue: Queue
  /** What takes long on a large ledger: others are answered meanwhile. */
  readonly long: LongWork
  /** With the pack as it is now: what is taught at the desk counts from then on. */
  readonly reader: Reader
  readonly keeper: PackKeeper
  readonly team: Team
  /** The one person of a desk that has no accounts; null where it serves a team. */
  readonly solo: string | null
  /** Where browsers find it: `https://desk.example`, without a path. */
  readonly origin: string
  readonly follower: Follower
  readonly lines: ReportLines
  readonly seats: StreamSeats
  readonly passes: Passes
  /** Style sheet of the public page, for previews. */
  readonly css: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** One request as a handler sees it, checked and allowed. */
export interface Visit {
  readonly desk: Desk
  /** Null only on routes that anybody may call. */
  readonly caller: Caller | null
  /** The secret in the browser's cookie, whether it is a session or not. */
  readonly cookie: string | null
  readonly request: Request
}

/** An answer of another status than the route's first, or with headers of its own. */
export class Reply {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export type Handler<N extends RouteName> = (given: Given<N>, visit: Visit) => Promise<Answer<N> | Reply | Response>
/** Handlers of some routes; typed by their schemas. */
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<K> }

/** The name that stands as `by`. */
export function authorOf(visit: Visit): string {
  return visit.caller?.user ?? 'nobody'
}
