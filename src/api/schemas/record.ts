import { z } from '@hono/zod-openapi'
import { cursor, hashId, instant, pageLimit } from './plain.ts'

const ENTRY_KINDS = ['report', 'reading', 'review', 'relation', 'note', 'edition', 'correction', 'retraction', 'pack', 'custody'] as const
const counted = z.number()

export const status = z
  .object({
    conflict: z.string(),
    back: z.string(),
    entries: counted,
    reports: counted,
    unread: counted,
    claims: counted,
    byState: z.object({ unreviewed: counted, accepted: counted, corrected: counted, rejected: counted }),
    loose: counted,
    editions: counted,
    heads: z.array(z.object({ bucket: counted, seq: counted, hash: z.string() })),
  })
  .openapi('Status')

/** The envelope of an entry. */
const envelope = z.object({
  id: hashId,
  kind: z.enum(ENTRY_KINDS),
  subject: z.string(),
  report: z.string(),
  by: z.string(),
  recorded: instant,
  bucket: counted,
  seq: counted,
})
/** What a listener is told of each entry as it is recorded. */
export const event = envelope.openapi('Event')
export const entryQuery = z.strictObject({
  after: cursor.optional(),
  /** Everything about one report or claim. */
  report: hashId.optional(),
  kinds: z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(ENTRY_KINDS)))
    .optional()
    .openapi({ type: 'string', example: 'review,edition' }),
  limit: pageLimit,
})
export const entryParams = z.object({ entry: hashId })
export const entry = envelope.extend({ previous: z.string(), hash: z.string(), body: z.unknown() }).openapi('Entry')
export const entryPage = z.object({ rows: z.array(envelope), next: cursor.nullable() }).openapi('EntryPage')

export const verified = z
  .object({
    sound: z.boolean(),
    entries: counted,
    originals: counted,
    anchors: counted,
    editions: counted,
    /** Everything that is not as it was recorded. */
    faults: z.array(z.object({ what: z.string(), entry: z.string().nullable(), sentence: z.string() })),
  })
  .openapi('Verified')

export const work = z
  .object({
    waiting: counted,
    lent: counted,
    setAside: z.array(z.object({ job: z.string(), report: z.string(), error: z.string(), attempts: counted })),
  })
  .openapi('Work')
export const retried = z.object({ retried: counted }).openapi('Retried')
export const health = z.object({ ok: z.literal(true) }).openapi('Health')
