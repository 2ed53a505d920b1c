import type { Overview } from '../../core/0-terms/overview.ts'
import { stampOf } from '../../flows/add-reports.ts'
import { civilTime, instantOf } from '../../flows/civil-time.ts'
import type { DraftEdits } from '../../core/5-overview/draft.ts'
import type { EditedEdition } from '../../flows/compose-edition.ts'
import { overviewAs } from '../../flows/make-overview.ts'
import { basemapOf } from '../../flows/open-reader.ts'
import type { Given } from '../../api/operations.ts'
import type { Desk, Handlers } from '../desk.ts'
import { PREVIEW_POLICY } from '../security-headers.ts'

type Names = 'pack' | 'basemap' | 'overview' | 'preview' | 'matters' | 'truces' | 'control'

export const OVERVIEWS: Handlers<Names> = {
  pack: async (_, { desk }) => desk.reader.pack,
  basemap: async (_, { desk }) => {
    const map = basemapOf(desk.reader)
    return map && { ...map }
  },
  overview: async ({ query }, { desk }) => composed(desk, query),
  preview: async ({ query }, { desk }) => {
    return publicPage(desk, await composed(desk, query))
  },
  matters: async ({ query }, { desk }) => {
    const { asOf, knownAt = null, columns, matters, silences, flags, claims } = await composed(desk, query)
    return { asOf, knownAt, columns, matters, silences, flags, claims }
  },
  truces: async ({ query }, { desk }) => {
    const { asOf, knownAt = null, truces } = await composed(desk, query)
    return { asOf, knownAt, truces }
  },
  control: async ({ query }, { desk }) => {
    const { asOf, knownAt = null, control, access } = await composed(desk, query)
    return { asOf, knownAt, control, access }
  },
}

/** An overview as the page that would be published; nothing in it runs. */
export function publicPage(desk: Desk, overview: Overview): Response {
  const parts = { basemap: basemapOf(desk.reader), lines: desk.reader.pack.lines, css: desk.css() }
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PREVIEW_POLICY }
  return new Response(overviewAs('html', overview, parts), { headers })
}

/** So many composed overviews are kept; they are the same until the ledger grows. */
const KEPT = 8
const kept = new WeakMap<Desk, Map<string, Promise<Overview>>>()

/** The overview of a query. Several pages ask for the same one at once: it is composed once for every state of the ledger. */
async function composed(desk: Desk, query: Given<'overview'>['query']): Promise<Overview> {
  const asOf = query.asOf ?? nowIn(desk)
  const heads = await desk.at.ledger.heads(desk.at.conflict)
  const key = JSON.stringify([asOf, query.previous ?? null, query.knownAt ?? null, heads, stampOf(desk.reader).hash])
  const known = kept.get(desk) ?? new Map<string, Promise<Overview>>()
  kept.set(desk, known)
  const there = known.get(key)
  if (there) return there
  const { pack } = desk.reader
  const until = query.knownAt === undefined ? { heads } : { heads, recorded: instantOf(query.knownAt, pack.zone, 'knownAt') }
  const edition = { ...editionOf(asOf, query), ...(query.knownAt === undefined ? {} : { knownAt: query.knownAt }) }
  const made = desk.long.compose(pack, edition, until).then(({ overview }) => overview)
  known.set(key, made)
  made.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return made
}

export function editionOf(
  asOf: string,
  { previous, edits }: { readonly previous?: string | null | undefined; readonly edits?: DraftEdits | undefined },
): EditedEdition {
  return { asOf, ...(previous === undefined ? {} : { previous }), ...(edits === undefined ? {} : { edits }) }
}

/** The present minute in the pack's zone. */
function nowIn({ reader, now }: Desk): string {
  return civilTime(new Date(now()).toISOString(), reader.pack.zone, 'now')
}
