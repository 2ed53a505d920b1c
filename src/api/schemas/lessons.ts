import { z } from '@hono/zod-openapi'
import { PLACE_KINDS } from '../../core/0-terms/place.ts'
import { hashId, line, packId, words } from './plain.ts'

const taught = {
  text: line(200),
  /** BCP 47; null: as the pack writes names in these letters. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'write a language tag such as hy or hy-Latn')
    .nullable()
    .default(null),
  /** The sides that use this form; none where it is nobody's in particular. */
  usedBy: z.array(packId).max(20).default([]),
}
const why = words(400).nullable().default(null)

/** Another name of a place or an actor. An actor's has neither language nor users. */
export const newName = z.strictObject({ of: z.enum(['place', 'actor']).default('place'), id: packId, ...taught, why })
/** `at` null: not located, somewhere within `district`. */
export const newPlace = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write an id of small letters, digits and hyphens'),
  kind: z.enum(PLACE_KINDS),
  names: z.array(z.strictObject(taught)).min(1).max(20),
  at: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  district: packId.nullable().default(null),
  why,
})
export const lesson = z
  .object({
    /** False when the pack knew it already. */
    added: z.boolean(),
    entry: hashId.nullable(),
    /** The place or actor. */
    id: z.string(),
    /** The names as they stand in the file. */
    names: z.array(z.string()),
    /** The file they stand in, within the folder of the pack or of its additions. */
    file: z.string(),
    warnings: z.array(z.string()),
  })
  .openapi('Lesson')
