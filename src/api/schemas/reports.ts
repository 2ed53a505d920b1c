import { z } from '@hono/zod-openapi'
import { MAX_BYTES } from '../../flows/gather-files.ts'
import { currentClaim } from './claims.ts'
import { cursor, hashId, instant, line, pageLimit, words } from './plain.ts'

const fact = line(2000)
/** A report as text. What is given here goes before what its front matter says, and becomes front matter of the bytes that are kept. */
export const newReport = z.strictObject({
  text: words(MAX_BYTES).min(1),
  title: fact.optional(),
  publisher: fact.optional(),
  /** Only http and https: it becomes a link. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** When it was published, with offset or in the pack's zone. */
  published: fact.optional(),
  captured: fact.optional(),
  language: fact.optional(),
  notice: fact.optional(),
})

export const addedReport = z
  .object({
    report: hashId,
    /** The file's own name. */
    name: z.string(),
    /** False: the same bytes were there before, or nothing new was read. */
    added: z.boolean(),
    claims: z.number(),
    notes: z.array(z.string()),
  })
  .openapi('AddedReport')
export const addedReports = z
  .object({
    rows: z.array(addedReport),
    /** Files that could not be taken in. */
    refused: z.array(z.object({ name: z.string(), code: z.string(), sentence: z.string() })),
  })
  .openapi('AddedReports')

export const reportParams = z.object({ report: hashId })
export const reportQuery = z.strictObject({ after: cursor.optional(), limit: pageLimit })
export const reportLine = z
  .object({
    report: hashId,
    title: z.string().nullable(),
    /** The first words of its text, to know a report by that has no title. */
    begins: z.string(),
    publisher: z.string().nullable(),
    said: z.string().nullable(),
    reader: z.string().nullable(),
    claims: z.number(),
    /** Claims nobody has judged yet. */
    unreviewed: z.number(),
    language: z.string().nullable(),
    /** The side its publisher speaks for, `outlet` or `third`. */
    party: z.string(),
    notice: z.string().nullable(),
    recorded: instant,
    by: z.string(),
  })
  .openapi('ReportLine')
export const reportPage = z.object({ rows: z.array(reportLine), next: cursor.nullable() }).openapi('ReportPage')

/** A report whole: its text, into which all offsets point, and its claims in the order of the text. */
export const wholeReport = z
  .object({
    report: hashId,
    name: z.string(),
    bytes: z.number(),
    text: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    party: z.string(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    said: z.string().nullable(),
    captured: z.string().nullable(),
    language: z.string().nullable(),
    notice: z.string().nullable(),
    recorded: instant,
    by: z.string(),
    readings: z.array(z.object({ id: hashId, reader: z.string(), recorded: instant, claims: z.number() })),
    claims: z.array(currentClaim),
    loose: z.array(z.object({ review: z.string(), claim: z.string(), words: z.string(), reason: z.string() })),
  })
  .openapi('Report')
