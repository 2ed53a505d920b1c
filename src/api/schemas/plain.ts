import { z } from '@hono/zod-openapi'

/** 64 lower-case hex digits: the id of a report or an entry. */
export const hashId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'an id has 64 lower-case hex digits')
  .openapi({ example: 'a'.repeat(64) })
/** The id of a claim, as a reading gave it. */
export const claimId = z.string().regex(/^[\w.:-]{1,128}$/, 'this is no id of a claim')
/** A short name of the pack's, such as `armenian` or `tog`. */
export const packId = z.string().regex(/^[\w.-]{1,128}$/, 'this is no id of the pack')
/** `2031-03-04` or `2031-03-04T16:00`, in the pack's zone. */
export const civilTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/, 'write a time like 2031-03-04T16:00')
  .openapi({ example: '2031-03-04T16:00' })
/** UTC, milliseconds. */
export const instant = z.string().openapi({ example: '2031-03-04T12:00:00.000Z' })
export const cursor = z.string().min(1).max(512)
/** How many rows, at most. */
export const pageLimit = z.coerce.number().int().min(1).max(500).default(100)
/** One line of words that are shown again. Control characters are turned away. */
export const line = (longest: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'control characters cannot be kept')
/** Words over several lines. */
export const words = (longest: number): z.ZodString =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cs}\0]*$/u, 'half characters and zeros cannot be kept')

/** A value of the core whose type is its description: see the glossary in `src/core/0-terms`. */
export function coreValue<T>(name: string, tells: string): z.ZodType<T> {
  return z.custom<T>(() => true).openapi(name, { type: 'object', description: tells })
}

/** How the server refuses: the same three fields as `--json` on the command line. */
export const failure = z
  .object({ code: z.string(), sentence: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) })
  .openapi('Failure')
export const done = z.object({ done: z.literal(true) }).openapi('Done')
export const nothing = z.undefined()
