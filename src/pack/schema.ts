/**
 * The files of a pack and what may stand in them. `core/0-terms/pack.ts` is what they become once loaded.
 *
 *     packs/NAME/
 *       conflict.yaml        id, title, start, zone, theatre
 *       parties.yaml         a list of parties
 *       actors.yaml          a list of actors; or actors/*.yaml, read in the order of their names
 *       places.yaml          a list of places; or places/*.yaml
 *       style.yaml           nameOrder, columns, nightOf, accessStaleHours, dayParts
 *       lines.yaml           a list of roads and lines (may be missing)
 *       loaded-words.yaml    a list of words that take a side (may be missing)
 *       basemap.geojson      FeatureCollection, properties {kind: border|district|river|lake|line, name} (may be missing)
 *       reports/             sample reports: .txt, .md or .html with YAML front matter (may be missing)
 *
 * A place is a compact row:
 *
 *     - id: tog
 *       kind: village
 *       at: [39.5839, 46.9747]            # latitude, longitude; leave out when not located
 *       radius: 1                         # kilometres; by kind when left out (RADIUS_BY_KIND)
 *       district: khojavend               # id of the place it lies in; optional
 *       home: arden                       # party whose people live there, third or unknown; that of the district when left out
 *       names:                            # "TEXT (LANG) party party"
 *         - Tog (hy-Latn) armenian        #   LANG: BCP 47, `en` when left out
 *         - Tuğ (az) azerbaijani          #   parties: who uses this form; none when it is neutral. They need a LANG before them
 *       homonyms: []                      # ids of places that share one of the names; optional
 *       source: "…"                       # where name and position come from
 *
 * An actor: {id, name, aliases, party, role, of, from, to, source}; `party` is a party's id or third, outlet, unknown.
 * A line: {id, kind, names, ends: [place, place], through: [place …], points: [[lat, lon] …], source}.
 * A loaded word: {word, usedBy, neutral}. Whatever the contract allows to be empty or null may be left out.
 *
 * A folder of additions stands on another pack and holds base.yaml {pack} instead of all this, with what it adds:
 *
 *       base.yaml            pack: a bundled name, or a folder as seen from here
 *       names.yaml           a list of {of: place|actor, id, name, source}: further names of what the base knows
 *       places.yaml          further places
 *
 * Each schema's message is the remedy alone ("write …"); the loader puts file, line and what was found before it.
 */
import { z } from 'zod'
import { PLACE_KINDS } from '../core/0-terms/place.ts'
import type { PlaceKind } from '../core/0-terms/place.ts'
import type { ActorRole, Line, PartySymbol, PlaceName } from '../core/0-terms/pack.ts'

/** Rough extent in kilometres, for a place whose row gives none. */
export const RADIUS_BY_KIND: Readonly<Record<PlaceKind, number>> = {
  city: 6,
  town: 3,
  village: 1,
  neighbourhood: 1,
  site: 1,
  height: 1,
  base: 2,
  crossing: 1,
  district: 20,
  region: 60,
  country: 300,
  area: 40,
  river: 50,
  lake: 15,
}

const SYMBOLS: readonly PartySymbol[] = ['circle', 'square', 'triangle', 'diamond', 'hexagon']
const ROLES: readonly ActorRole[] = [
  'head',
  'ministry',
  'military',
  'ombudsman',
  'prosecutor',
  'parliament',
  'spokesperson',
  'official',
  'local-authority',
  'rescue',
  'armed-group',
  'international-body',
  'mediator',
  'monitor',
  'humanitarian',
  'state',
  'outlet',
  'person',
]
const LINE_KINDS: readonly Line['kind'][] = ['road', 'line-of-contact', 'border', 'railway', 'corridor']

const one = <T extends string>(values: readonly T[]) => z.enum(values, { error: `write one of ${values.join(', ')}` })
const text = (what: string) =>
  z
    .string({ error: `write ${what}` })
    .trim()
    .min(1, { error: `write ${what}` })
const id = (of = 'an id') =>
  z
    .string({ error: `write ${of}: small letters, digits and hyphens` })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: `write ${of}: small letters, digits and hyphens` })
const list = <T extends z.ZodType>(of: T, what: string) =>
  z.array(of, { error: `write a list of ${what}: [ … ] or lines beginning with "- "` })
const record = <T extends z.core.$ZodShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `the fields here are ${Object.keys(shape).join(', ')}`
        : `write fields: ${Object.keys(shape).join(', ')}`,
  })

const day = (what: string) => z.string({ error: `write ${what} as YYYY-MM-DD` }).refine(isDay, { error: `write ${what} as YYYY-MM-DD` })
const number = (what: string, low: number, high: number) =>
  z
    .number({ error: `write ${what}, ${low} to ${high}` })
    .min(low, { error: `write ${what}, ${low} to ${high}` })
    .max(high, { error: `write ${what}, ${low} to ${high}` })
const colour = z
  .string({ error: 'write a colour as "#RRGGBB", in quotes' })
  .regex(/^#[0-9A-Fa-f]{6}$/, { error: 'write a colour as "#RRGGBB", in quotes' })

const POINT = 'write [latitude, longitude] in degrees, for example [39.58, 46.97]'
const point = z
  .tuple(
    [
      z.number({ error: POINT }).min(-90, { error: POINT }).max(90, { error: POINT }),
      z.number({ error: POINT }).min(-180, { error: POINT }).max(180, { error: POINT }),
    ],
    { error: POINT },
  )
  .transform(([lat, lon]) => ({ lat, lon }))

const NAME = 'write a name as "TEXT (LANG) party party", for example "Tog (hy-Latn) armenian"'
const NAME_FORM = /^(?<text>.+?)(?:\s+\((?<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\)(?<usedBy>(?:\s+[a-z0-9]+(?:-[a-z0-9]+)*)*))?$/u

/** "Tog (hy-Latn) armenian" → {text, lang, usedBy}. Null when it is no name at all. */
export function parsePlaceName(compact: string): PlaceName | null {
  const parts = NAME_FORM.exec(compact.trim())?.groups
  if (!parts) return null
  return { text: parts['text'] ?? '', lang: parts['lang'] ?? 'en', usedBy: (parts['usedBy'] ?? '').split(/\s+/).filter(Boolean) }
}

const placeName = z.string({ error: NAME }).transform((compact, context): PlaceName => {
  const name = parsePlaceName(compact)
  if (name) return name
  context.addIssue({ code: 'custom', message: NAME })
  return z.NEVER
})

/** conflict.yaml */
export const conflictSchema = record({
  id: id('the id of the pack'),
  title: text('the title of the conflict'),
  start: day('the first day of the present round of fighting'),
  zone: z
    .string({ error: 'write an IANA time zone such as Asia/Yerevan' })
    .refine(isZone, { error: 'write an IANA time zone such as Asia/Yerevan' }),
  theatre: text('what the theatre is called in a sentence'),
})

const party = record({
  id: id('the id of a party'),
  name: text('what the party is called in a sentence, such as "The Arden side"'),
  short: text('a short name'),
  seat: text('the capital or label that speaks for it'),
  aliases: list(text('an alias'), 'other words that name the party').default([]),
  adjectives: list(text('an adjective or demonym'), 'adjectives and demonyms').default([]),
  symbol: one(SYMBOLS),
  colour: record({ light: colour, dark: colour }),
  opponents: list(id('the id of a party'), 'party ids').default([]),
})
/** parties.yaml */
export const partiesSchema = list(party, 'parties')

const office = (what: string) => day(what).nullable().default(null)
const actor = record({
  id: id('the id of an actor'),
  name: text('the name of the actor'),
  aliases: list(text('an alias'), 'other names').default([]),
  party: id('the id of a party, or third, outlet or unknown'),
  role: one(ROLES),
  of: id('the id of the institution').nullable().default(null),
  from: office('the first day in office'),
  to: office('the first day out of office'),
  source: z.string({ error: 'write where this is known from' }).default(''),
})
/** actors.yaml, or one file of actors/ */
export const actorsSchema = list(actor, 'actors')

const place = record({
  id: id('the id of a place'),
  kind: one(PLACE_KINDS),
  at: point.nullable().default(null),
  radius: number('a radius in kilometres', 0.01, 3000).optional(),
  district: id('the id of the place it lies in').nullable().default(null),
  home: id('the id of the party whose people live there, or third or unknown').nullable().default(null),
  names: list(placeName, 'names').min(1, { error: NAME }),
  homonyms: list(id('the id of a place'), 'place ids').default([]),
  source: z.string({ error: 'write where name and position come from' }).default(''),
}).transform((row) => ({ ...row, radius: row.radius ?? RADIUS_BY_KIND[row.kind] }))
/** places.yaml, or one file of places/ */
export const placesSchema = list(place, 'places')

const line = record({
  id: id('the id of a line'),
  kind: one(LINE_KINDS),
  names: list(placeName, 'names').min(1, { error: NAME }),
  ends: z
    .tuple([id('the id of a place'), id('the id of a place')], { error: 'write the two places it joins: [place, place]' })
    .nullable()
    .default(null),
  through: list(id('the id of a place'), 'place ids').default([]),
  points: list(point, 'points [latitude, longitude]').default([]),
  source: z.string({ error: 'write where this is known from' }).default(''),
})
/** lines.yaml */
export const linesSchema = list(line, 'lines')

const loadedWord = record({
  word: text('the word'),
  usedBy: id('the id of the party whose language it is, or null').nullable().default(null),
  neutral: text('what a neutral writer says instead'),
})
/** loaded-words.yaml */
export const loadedWordsSchema = list(loadedWord, 'loaded words')

/** base.yaml of a folder of additions */
export const baseSchema = record({ pack: text('the name of a bundled pack, or the folder of a pack as seen from here') })

const furtherName = record({
  of: one(['place', 'actor'] as const),
  id: id('the id of the place or actor'),
  name: text('the name: "TEXT (LANG) party party" for a place, the bare text for an actor'),
  source: text('where this is known from'),
})
/** names.yaml of a folder of additions */
export const furtherNamesSchema = list(furtherName, 'names')

const DAY_PARTS = [
  { hour: 0, word: 'night' },
  { hour: 5, word: 'morning' },
  { hour: 12, word: 'afternoon' },
  { hour: 18, word: 'evening' },
]
const dayPart = record({ hour: number('an hour', 0, 23), word: text('the word for an edition of that part of the day') })
/** style.yaml */
export const styleSchema = record({
  nameOrder: one(['claimant-first', 'general-first'] as const).default('claimant-first'),
  columns: z.tuple([id('the id of a party'), id('the id of a party')], { error: 'write the two parties set face to face: [party, party]' }),
  nightOf: z
    .record(z.string(), one(['begins', 'ends'] as const), {
      error: 'write default: begins or default: ends, and one such line per party that differs',
    })
    .default({ default: 'begins' }),
  accessStaleHours: number('a number of hours', 1, 10000).default(72),
  dayParts: list(dayPart, 'day parts {hour, word}').default(DAY_PARTS),
})

function isDay(s: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(s)) return false
  const at = new Date(`${s}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(s)
}

function isZone(s: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: s }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
