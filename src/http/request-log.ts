import { toldOf } from './failure-status.ts'

/** Takes one line, without its end. */
export type Log = (line: string) => void

/** What a line tells of a request. Its query and body are never told: they may hold what nobody should read in a log. */
export interface Answered {
  readonly at: number
  readonly method: string
  /** The path as the browser sent it, percent-encoded, so that it holds no line breaks. */
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  readonly user: string | null
  readonly address: string
}

/** "2031-03-04T12:00:00.000Z 127.0.0.1 ada GET /api/claims 200 3ms" */
export function requestLine({ at, method, path, status, milliseconds, user, address }: Answered): string {
  const who = user === null ? '-' : JSON.stringify(user)
  return `${new Date(at).toISOString()} ${address} ${who} ${printable(method, 10)} ${printable(path, 200)} ${status} ${Math.round(milliseconds)}ms`
}

/** A fault of the program, with where it happened; a failure needs no line of its own. */
export function faultLine(at: number, error: unknown): string | null {
  if (toldOf(error).code !== 'internal') return null
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${new Date(at).toISOString()} fault ${stack.replace(/\s*\n\s*/g, ' | ').slice(0, 2000)}`
}

function printable(text: string, most: number): string {
  return text.replace(/[^\x21-\x7e]/g, '?').slice(0, most)
}
