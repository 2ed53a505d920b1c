import { createHash } from 'node:crypto'
import { Failure } from '../core/0-terms/failure.ts'
import type { Overview } from '../core/0-terms/overview.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { DraftEdits } from '../core/5-overview/draft.ts'
import type { CivilTime } from '../core/0-terms/when.ts'
import { bucketOf } from '../ledger/chain.ts'
import type { Draft, Entry, Head } from '../ledger/entry.ts'
import type { Appended } from '../ledger/ledger.ts'
import { overviewJson } from '../publish/formats/json.ts'
import type { At } from './add-reports.ts'
import { composeEdition, type ComposedEdition, type EditedEdition } from './compose-edition.ts'
import { asJson, type PackStamp } from './entry-bodies.ts'
import { packStamp, packText } from './record-reading.ts'
import { entriesOf } from './recorded-reports.ts'
import { VERSION } from './version.ts'

/** What an `edition` or `correction` entry holds: enough to make the overview again, and its hash to compare it with. */
export interface EditionBody {
  readonly asOf: CivilTime
  /** The edition before; left out where nobody said, and a day before was taken. */
  readonly previous?: CivilTime | null
  readonly knownAt: CivilTime | null
  /** What its editor did to the compiled overview; left out where it was published as compiled. */
  readonly edits?: DraftEdits
  readonly heads: readonly Head[]
  readonly pack: PackStamp
  readonly program: string
  readonly headline: string
  /** SHA-256 of the overview as JSON. It and the pack lie beside the entries as originals. */
  readonly overview: string
  readonly originals: readonly string[]
  /** Why it was published again; null for the first time. */
  readonly why: string | null
}

/** An edition with everything that was published of it, oldest first. */
export interface PublishedEdition {
  /** The cut-off: what an edition is called by. */
  readonly edition: string
  readonly published: readonly (EditionBody & { readonly entry: string; readonly recorded: string; readonly by: string })[]
  readonly retracted: { readonly why: string; readonly recorded: string; readonly by: string } | null
}

export interface Published {
  readonly edition: string
  readonly entry: string
  readonly kind: 'edition' | 'correction'
  readonly overview: Overview
  /** False when a correction would change nothing: then nothing was recorded. */
  readonly added: boolean
}

/**
 * Publishes the overview of a moment: it is frozen, with all it was made from.
 *
 * @throws Failure `edition-there` when that moment was published already; `proof-failed`, `draft-stale` when an edit cannot stand
 */
export async function publishEdition(at: At, pack: Pack, edition: EditedEdition, by: string): Promise<Published> {
  const there = (await publishedEditions(at)).find((e) => e.edition === edition.asOf)
  if (there) throw editionThere(edition.asOf, there.published[0].recorded)
  return record(at, 'edition', pack, edition, by, null)
}

/**
 * Publishes an edition again from what the ledger holds now. The first stays what it was; readers are told.
 *
 * @throws Failure `edition-unknown`
 */
export async function correctEdition(at: At, pack: Pack, edition: EditedEdition, by: string, why: string): Promise<Published> {
  await editionNamed(at, edition.asOf)
  return record(at, 'correction', pack, edition, by, why)
}

/**
 * Takes an edition back. It stays in the record, with the reason.
 *
 * @throws Failure `edition-unknown`
 */
export async function retractEdition(at: At, edition: string, by: string, why: string): Promise<string> {
  const { published } = await editionNamed(at, edition)
  // What is taken back is named: the same words about a later publication are another retraction.
  const body = { why, of: published[published.length - 1].entry }
  const draft: Draft = { kind: 'retraction', subject: edition, report: lineOf(edition), by, body }
  const [{ entry }] = await at.ledger.append(at.conflict, { drafts: [draft] })
  return entry.id
}

/** What stands for a report in entries about an edition: all about one edition lies in one chain. */
function lineOf(edition: string): string {
  return `edition:${edition}`
}

/** Everything published, in the order it first was. */
export async function publishedEditions(at: At): Promise<readonly PublishedEdition[]> {
  const byEdition = new Map<string, Entry[]>()
  for await (const entry of entriesOf(at, ['edition', 'correction', 'retraction'])) {
    const of = byEdition.get(entry.subject)
    if (of) of.push(entry)
    else byEdition.set(entry.subject, [entry])
  }
  return [...byEdition].map(([edition, entries]) => ({
    edition,
    published: entries.filter((e) => e.kind !== 'retraction').map(publishedBy),
    retracted: retractionIn(entries),
  }))
}

/** @throws Failure `edition-unknown` */
export async function editionNamed(at: At, edition: string): Promise<PublishedEdition> {
  const all = await publishedEditions(at)
  const found = all.find((e) => e.edition === edition)
  if (found) return found
  const known = all.length ? `Published are: ${all.map((e) => e.edition).join(', ')}.` : 'Nothing was published yet.'
  throw new Failure('edition-unknown', `There is no edition as of ${edition}. ${known}`, { edition })
}

/** The overview of a published edition as it was published, from its kept bytes. @throws Failure `ledger-damaged` when they are gone */
export async function publishedOverview(at: At, body: EditionBody): Promise<Overview> {
  const bytes = await at.ledger.original(body.overview)
  if (!bytes)
    throw new Failure('ledger-damaged', `The overview as of ${body.asOf} is missing from the ledger. Restore it from a backup.`, {
      original: body.overview,
    })
  return JSON.parse(new TextDecoder().decode(bytes)) as Overview
}

/** Makes a published edition again from the entries it was made from, with the pack that was kept. */
export async function composeAgain(at: At, body: EditionBody): Promise<ComposedEdition> {
  const bytes = await at.ledger.original(body.pack.hash)
  if (!bytes)
    throw new Failure(
      'ledger-damaged',
      `The pack of the edition as of ${body.asOf} is missing from the ledger. Restore it from a backup.`,
      {
        original: body.pack.hash,
      },
    )
  const pack = JSON.parse(new TextDecoder().decode(bytes)) as Pack
  return composeEdition(at, pack, editionOf(body), { heads: body.heads })
}

function editionOf(body: EditionBody): EditedEdition {
  return {
    asOf: body.asOf,
    ...(body.previous === undefined ? {} : { previous: body.previous }),
    ...(body.knownAt === null ? {} : { knownAt: body.knownAt }),
    ...(body.edits === undefined ? {} : { edits: body.edits }),
  }
}

async function record(
  at: At,
  kind: 'edition' | 'correction',
  pack: Pack,
  edition: EditedEdition,
  by: string,
  why: string | null,
): Promise<Published> {
  const { overview, heads } = await composeEdition(at, pack, edition)
  const [page, packed] = [overviewJson(overview), packText(pack)].map((text) => new TextEncoder().encode(text))
  const hash = createHash('sha256').update(page).digest('hex')
  const stamp = packStamp(pack)
  const there = why === null ? undefined : await editionNamed(at, edition.asOf)
  const last = there?.published.at(-1)
  // What was taken back is published again by the same words.
  if (last && last.overview === hash && !there?.retracted) return { edition: edition.asOf, entry: last.entry, kind, overview, added: false }
  const body: EditionBody = {
    asOf: edition.asOf,
    ...(edition.previous === undefined ? {} : { previous: edition.previous }),
    knownAt: edition.knownAt ?? null,
    ...(edition.edits === undefined ? {} : { edits: edition.edits }),
    heads,
    pack: stamp,
    program: VERSION,
    headline: overview.headline.text,
    overview: hash,
    originals: [hash, stamp.hash],
    why,
  }
  const draft: Draft = { kind, subject: edition.asOf, report: lineOf(edition.asOf), by, body: asJson(body) }
  const { entry, added } = await appendFirst(at, draft, [page, packed])
  return { edition: edition.asOf, entry: entry.id, kind, overview, added }
}

/**
 * Appends what publishes an edition. Composing takes seconds, in which somebody else may publish the same moment: of two first editions only one is recorded.
 *
 * @throws Failure `edition-there`
 */
async function appendFirst(at: At, draft: Draft, originals: readonly Uint8Array[]): Promise<Appended> {
  for (;;) {
    const heads = await at.ledger.heads(at.conflict)
    const there = draft.kind === 'edition' ? (await at.ledger.ofReport(at.conflict, draft.report)).at(0) : undefined
    if (there) throw editionThere(draft.subject, there.recorded)
    try {
      const [appended] = await at.ledger.append(at.conflict, {
        drafts: [draft],
        originals,
        expect: heads[bucketOf(draft.report, heads.length)],
      })
      return appended
    } catch (error) {
      // Something was recorded in between, mostly about something else: look again.
      if (!(error instanceof Failure) || error.code !== 'ledger-conflict') throw error
    }
  }
}

function editionThere(edition: string, recorded: string): Failure {
  const remedy = 'Publish it again with a reason: alteram edition correct --why WORDS.'
  return new Failure('edition-there', `The edition as of ${edition} was published on ${recorded}. ${remedy}`, { edition })
}

function publishedBy(entry: Entry): PublishedEdition['published'][number] {
  const body: unknown = entry.body
  if (!isEditionBody(body))
    throw new Failure('entry-invalid', `Entry ${entry.id} is no ${entry.kind} as this version knows it.`, { entry: entry.id })
  return { ...body, entry: entry.id, recorded: entry.recorded, by: entry.by }
}

function isEditionBody(body: unknown): body is EditionBody {
  return typeof body === 'object' && body !== null && ['asOf', 'heads', 'pack', 'overview', 'headline', 'originals'].every((k) => k in body)
}

/** A retraction counts until the edition is published again. */
function retractionIn(entries: readonly Entry[]): PublishedEdition['retracted'] {
  const last = entries.at(-1)
  if (last?.kind !== 'retraction') return null
  const body: unknown = last.body
  const why = typeof body === 'object' && body !== null && 'why' in body ? String(body.why) : ''
  return { why, recorded: last.recorded, by: last.by }
}
