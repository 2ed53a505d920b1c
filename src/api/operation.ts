import type { z } from '@hono/zod-openapi'

/** What one route takes and gives. Who may call it stands in `ACCESS`. */
export interface Operation {
  /** One sentence: what it is for. */
  readonly tells: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** A JSON body. */
  readonly body?: z.ZodType
  /** The body is a form with files instead. */
  readonly files?: true
  /** What it gives by status. `bytes`, `html`, `lines` and `events` are streams and documents of other types than JSON. */
  readonly gives: Readonly<Record<number, z.ZodType | 'bytes' | 'html' | 'lines' | 'events'>>
}

/** Keeps the exact types of an operation, so that handlers and client are typed by it. */
export function operation<const O extends Operation>(of: O): O {
  return of
}
