import { z } from 'zod'
import { KINDS, STANCES, type Claim } from '../core/0-terms/claim.ts'
import type { Judgement, Review } from '../core/0-terms/review.ts'
import { GROUPS, MEASURES } from '../core/0-terms/toll.ts'

const offset = z.int().min(0)
const span = z.strictObject({ start: offset, end: offset }).refine((s) => s.start < s.end, 'a span ends after it begins')
const words = { words: z.string(), start: offset, end: offset }
const hop = z.int().min(-1)
const name = z.string().min(1)

const source = z.strictObject({ name, start: hop, end: hop, actor: name.nullable(), party: name })
const toll = z.strictObject({
  ...words,
  measure: z.enum(MEASURES),
  group: z.enum(GROUPS),
  victims: name.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  basis: z.enum(['incident', 'window', 'cumulative']),
})
const place = z.strictObject({
  ...words,
  place: name.nullable(),
  precision: z.enum(['exact', 'district', 'direction', 'road', 'counted', 'unlocated']),
  within: name.nullable(),
})
const civil = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/)
const when = z.strictObject({
  ...words,
  from: civil.nullable(),
  to: civil.nullable(),
  precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'days', 'week', 'month', 'season', 'year', 'vague']),
  basis: z.enum(['written', 'year-implied', 'relative', 'narrative', 'unresolved']),
  parts: z.array(z.strictObject({ from: civil, to: civil })),
  impossible: z.enum(['weekday-disagrees', 'after-the-report', 'no-such-day']).nullable(),
})

/** The fields an editor can correct, by name. */
export const CORRECTION_FIELDS = {
  span,
  kind: z.enum(KINDS),
  stance: z.enum(STANCES),
  party: name,
  against: name.nullable(),
  chain: z.array(source),
  tolls: z.array(toll),
  places: z.array(place),
  when: when.nullable(),
  hedge: z.strictObject(words).nullable(),
  denies: name.nullable(),
  background: z.boolean(),
} as const

const corrections = z.strictObject(CORRECTION_FIELDS).partial()
const located = z.record(name, z.strictObject({ lat: z.number(), lon: z.number() }))
const ref = z.strictObject({ claim: name, report: name, words: z.string(), start: offset, end: offset })
const claim = z.looseObject({
  id: name,
  report: name,
  start: offset,
  end: offset,
  text: name,
  ...Object.fromEntries(Object.entries(CORRECTION_FIELDS).filter(([field]) => field !== 'span')),
  scope: name,
  cue: z.strictObject(words).nullable(),
  weapons: z.array(z.strictObject(words)),
  loaded: z.array(z.strictObject(words)),
  sentence: span,
  why: z.array(z.string()),
})

const RELATIONS = [
  'denies',
  'contradicts',
  'mirrors',
  'agrees',
  'repeats',
  'concedes',
  'refines',
  'supersedes',
  'presupposes-otherwise',
  'not-comparable',
] as const
const COMPONENTS = ['occurred', 'by-whom', 'where', 'when', 'how-many', 'kind', 'legality'] as const

const judgement = z.discriminatedUnion('does', [
  z.strictObject({ does: z.enum(['accept', 'reject']) }),
  z.strictObject({ does: z.literal('correct'), set: corrections, located }),
  z.strictObject({ does: z.literal('add'), claim, located }),
  z.strictObject({ does: z.enum(['link', 'unlink']), to: ref, relation: z.enum(RELATIONS), component: z.enum(COMPONENTS) }),
  z.strictObject({ does: z.enum(['merge', 'split']), to: ref }),
  z.strictObject({ does: z.literal('undo'), review: name }),
])
const review = z.strictObject({ on: ref, follows: name.nullable(), reading: name.nullable(), judgement, why: z.string().nullable() })

/** The words for what a link says, and for what of it. */
export const LINK_WORDS = { relations: RELATIONS, components: COMPONENTS } as const

/** Is this a review as it is recorded? */
export function isReviewBody(value: unknown): value is Omit<Review, 'id' | 'by' | 'recorded'> {
  return review.safeParse(value).success
}

/** What is wrong with a judgement that came from outside, in one sentence with the field's path; null when nothing is. */
export function judgementFault(value: unknown): string | null {
  return faultIn(judgement, value)
}

export function isJudgement(value: unknown): value is Judgement {
  return judgementFault(value) === null
}

/** What is wrong with the value of one field of a correction; null when nothing is. */
export function fieldFault(field: keyof typeof CORRECTION_FIELDS, value: unknown): string | null {
  return faultIn(CORRECTION_FIELDS[field], value)
}

export function isWholeClaim(value: unknown): value is Claim {
  return claim.safeParse(value).success
}

function faultIn(schema: z.ZodType, value: unknown): string | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return null
  const [issue] = parsed.error.issues
  return issue.path.length ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
