import { z } from '@hono/zod-openapi'
import type { Overview } from '../../core/0-terms/overview.ts'
import type { Pack } from '../../core/0-terms/pack.ts'
import type { DraftEdits } from '../../core/5-overview/draft.ts'
import { claimId, civilTime, coreValue, hashId, instant, line, words } from './plain.ts'

export const pack = coreValue<Pack>(
  'Pack',
  'The pack in use, as in `src/core/0-terms/pack.ts`: parties with their colours and symbols, actors, places with all names, lines, loaded words, house style.',
)
export const basemap = z
  .record(z.string(), z.unknown())
  .nullable()
  .openapi('Basemap', { description: 'GeoJSON, or null where the pack has none.' })

/** `asOf` is the cut-off; `previous` that of the edition before; `knownAt` leaves out what was recorded later. All in the pack's zone. */
export const overviewQuery = z.strictObject({ asOf: civilTime.optional(), previous: civilTime.optional(), knownAt: civilTime.optional() })
export const overview = coreValue<Overview>('Overview', 'A dated, two-sided overview, as in `src/core/0-terms/overview.ts`.')

const asOf = { asOf: civilTime, knownAt: civilTime.nullable() }
type Part<K extends keyof Overview> = Overview[K]
const part = <K extends keyof Overview>(name: K): z.ZodType<Part<K>> =>
  z
    .custom<Part<K>>(() => true)
    .openapi({ type: 'object', description: `\`${name}\` of an overview: see \`src/core/0-terms/overview.ts\`.` })

export const matters = z
  .object({
    ...asOf,
    columns: part('columns'),
    matters: part('matters'),
    silences: part('silences'),
    flags: part('flags'),
    claims: part('claims'),
  })
  .openapi('Matters')
export const truces = z.object({ ...asOf, truces: part('truces') }).openapi('Truces')
export const control = z.object({ ...asOf, control: part('control'), access: part('access') }).openapi('Control')

const text = words(8000)
const cites = z.array(claimId).max(200)
/**
 * What an editor did to a compiled overview, as in `src/core/5-overview/draft.ts`: a compiled sentence is called by its words (`of`). A rewording must prove against
 * the claims it cites; own words are marked on the page.
 */
export const edits: z.ZodType<DraftEdits> = z
  .strictObject({
    places: z
      .array(
        z.strictObject({
          place: z.string().max(400),
          lines: z
            .array(
              z.discriminatedUnion('does', [
                z.strictObject({ does: z.literal('keep'), of: text }),
                z.strictObject({ does: z.literal('reword'), of: text, text, cites }),
                z.strictObject({ does: z.literal('own'), of: text.nullable(), text, cites }),
              ]),
            )
            .max(2000),
          dropped: z.array(text).max(2000),
        }),
      )
      .max(5000),
    matters: z.array(z.string().max(400)).max(5000),
  })
  .openapi('Edits')

/**
 * What an editor makes of a compiled overview: `edits` as they are published, and whatever else the editor of the desk keeps with them.
 */
const draftBody = z.record(z.string(), z.unknown())
export const draftParams = z.object({ draft: z.string().regex(/^[\w-]{1,64}$/, 'a draft has 1 to 64 letters, digits, - and _') })
/** `seen`: the revision this one replaces, 0 for a new draft. Another one is answered with 409. */
export const newDraft = z.strictObject({
  seen: z.int().min(0),
  title: line(300),
  asOf: civilTime,
  previous: civilTime.nullable().default(null),
  body: draftBody.default({}),
})
export const draftLine = z
  .object({ draft: z.string(), revision: z.number(), title: z.string(), asOf: civilTime, by: z.string(), saved: instant })
  .openapi('DraftLine')
export const drafts = z.object({ rows: z.array(draftLine) }).openapi('Drafts')
export const draft = draftLine.extend({ previous: civilTime.nullable(), body: draftBody }).openapi('Draft')

/** An edition is called by its cut-off. */
export const editionParams = z.object({ edition: civilTime })
export const editionLine = z
  .object({
    edition: civilTime,
    headline: z.string(),
    by: z.string(),
    /** When it was first published. */
    recorded: instant,
    state: z.enum(['published', 'corrected', 'retracted']),
  })
  .openapi('EditionLine')
export const editions = z.object({ rows: z.array(editionLine) }).openapi('Editions')
/** An edition as it stands, and everything that was published of it, oldest first. */
export const edition = editionLine
  .extend({
    overview,
    published: z.array(z.object({ entry: hashId, by: z.string(), recorded: instant, headline: z.string(), why: z.string().nullable() })),
    retracted: z.object({ why: z.string(), by: z.string(), recorded: instant }).nullable(),
    /** What its editor did to the compiled overview; null where it was published as compiled. */
    edits: edits.nullable(),
    /** The cut-off of the edition before, null for none; left out where nobody said. */
    previous: civilTime.nullable().optional(),
  })
  .openapi('Edition')

/** What is to be published: the overview of a cut-off. `previous`: the cut-off of the edition before, null for none, left out for the day before. */
export const publication = z.strictObject({
  asOf: civilTime,
  previous: civilTime.nullable().optional(),
  edits: edits.optional(),
})
/** It is published again from what the ledger holds now; readers are told why. */
export const correction = z.strictObject({
  why: words(4000).min(1),
  previous: civilTime.nullable().optional(),
  edits: edits.optional(),
})
export const retraction = z.strictObject({ why: words(4000).min(1) })
/** Published (201), or, where a second person must sign off, proposed (202). */
export const published = z.object({ entry: hashId, edition: civilTime, added: z.boolean() }).openapi('Published')
export const proposal = z
  .object({
    proposal: z.string(),
    does: z.enum(['publish', 'correct', 'retract']),
    by: z.string(),
    made: instant,
    /** The edition it is about, when there is one already. */
    edition: civilTime.nullable(),
    asks: z.record(z.string(), z.unknown()),
  })
  .openapi('Proposal')
export const proposals = z.object({ rows: z.array(proposal) }).openapi('Proposals')
export const proposalParams = z.object({ proposal: z.string().regex(/^[\w-]{1,64}$/) })
