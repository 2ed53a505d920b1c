import { z } from '@hono/zod-openapi'
import { KINDS, type Claim } from '../../core/0-terms/claim.ts'
import { GROUPS, MEASURES } from '../../core/0-terms/toll.ts'
import { CORRECTION_FIELDS, LINK_WORDS } from '../../flows/review-schema.ts'
import { claimId, civilTime, coreValue, cursor, hashId, instant, packId, pageLimit, words } from './plain.ts'

export const STATES = ['unreviewed', 'accepted', 'corrected', 'rejected'] as const

const list = <T extends string>(of: readonly T[]): z.ZodType<T[], string> =>
  z
    .string()
    .max(512)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(of)))

const box = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){3}$/, 'write a box as south,west,north,east in degrees')
  .transform((text) => text.split(',').map(Number) as [number, number, number, number])
  .openapi({ example: '39,46,40,47' })

export const claimParams = z.object({ claim: claimId })
export const claimQuery = z.strictObject({
  report: hashId.optional(),
  from: civilTime.optional(),
  to: civilTime.optional(),
  place: packId.optional(),
  box: box.optional(),
  party: packId.optional(),
  kinds: list(KINDS).optional().openapi({ type: 'string', example: 'strike,denial' }),
  states: list(STATES).optional().openapi({ type: 'string', example: 'unreviewed' }),
  after: cursor.optional(),
  limit: pageLimit,
})

const claim = coreValue<Claim>(
  'Claim',
  'A claim, as in `src/core/0-terms/claim.ts`: words and offsets into the text of its report, who says so, and what.',
)

/** A claim as it stands now, with what the newest reading says beside it. */
export const currentClaim = z
  .object({
    claim,
    /** Null where only an editor sees a claim. */
    asRead: claim.nullable(),
    state: z.enum(STATES),
    claimant: z.string(),
    said: civilTime.nullable(),
    report: hashId,
    /** The newest review of it, which a review of one's own must name; null where there is none. */
    seen: hashId.nullable(),
  })
  .openapi('CurrentClaim')

const corrections = z.strictObject(CORRECTION_FIELDS).partial()
const component = z.enum(LINK_WORDS.components)
const relation = z.enum(LINK_WORDS.relations)

/** What a person decides. Other claims are named by their ids; the server adds the words they were seen with. */
export const judgement = z
  .discriminatedUnion('does', [
    z.strictObject({ does: z.enum(['accept', 'reject']) }),
    z.strictObject({ does: z.literal('correct'), set: corrections }),
    z.strictObject({ does: z.enum(['link', 'unlink']), to: claimId, relation, component }),
    z.strictObject({ does: z.enum(['merge', 'split']), to: claimId }),
    z.strictObject({ does: z.literal('undo'), review: hashId }),
  ])
  .openapi('Judgement')

/** `seen`: the newest review of the claim that its author saw, null for none. Another one is answered with 409 and the claim as it stands. */
export const newReview = z.strictObject({ seen: hashId.nullable(), judgement, why: words(4000).nullable().default(null) })

export const review = z
  .object({
    id: hashId,
    by: z.string(),
    recorded: instant,
    does: z.string(),
    on: z.object({ claim: z.string(), report: z.string(), words: z.string() }),
    /** The judgement as it was recorded. */
    judgement: z.record(z.string(), z.unknown()),
    why: z.string().nullable(),
    undone: z.boolean(),
    /** It was made without knowledge of the one before it. */
    crossed: z.boolean(),
  })
  .openapi('Review')

/** Everything about a claim, oldest first. `current` is null where the newest reading holds no such words any more: then the reviews are loose. */
export const claimHistory = z
  .object({
    claim: claimId,
    report: hashId,
    current: currentClaim.nullable(),
    seen: hashId.nullable(),
    reviews: z.array(review),
    readings: z.array(z.object({ id: hashId, reader: z.string(), recorded: instant, claim: claim.nullable() })),
    /** Links, merges and their opposites in force, from either side. */
    between: z.array(review),
  })
  .openapi('ClaimHistory')
export const crossed = z
  .object({ code: z.string(), sentence: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])), newer: claimHistory })
  .openapi('ReviewConflict')

/** A claim the reader missed, from a selection of the text. What is left out is read off the words around it. */
export const newClaim = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  kind: z.enum(KINDS),
  set: corrections.omit({ span: true, kind: true }).default({}),
  why: words(4000).nullable().default(null),
})

export const claimPage = z.object({ rows: z.array(currentClaim), next: cursor.nullable() }).openapi('ClaimPage')
export const searchQuery = z.strictObject({ q: words(400).min(1), limit: pageLimit })
export const found = z.object({ rows: z.array(currentClaim) }).openapi('Found')
export const looseReviews = z
  .object({ rows: z.array(z.object({ review: z.string(), claim: z.string(), words: z.string(), reason: z.string() })) })
  .openapi('LooseReviews')

export const tallyQuery = z.strictObject({ from: civilTime.optional(), to: civilTime.optional() })
export const tallies = z
  .object({
    rows: z.array(
      z.object({
        party: z.string(),
        measure: z.enum(MEASURES),
        group: z.enum(GROUPS),
        victims: z.string().nullable(),
        basis: z.enum(['incident', 'window', 'cumulative']),
        claims: z.number(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        newest: z.string().nullable(),
      }),
    ),
  })
  .openapi('Tallies', { description: 'How many claims, and the lowest and highest figure. Bounds are never added up.' })

/** Why a claim was read so: the rules that fired, in their order. */
export const trace = z
  .object({ sentence: z.string(), rules: z.array(z.record(z.string(), z.unknown())), told: z.string() })
  .openapi('Trace')
