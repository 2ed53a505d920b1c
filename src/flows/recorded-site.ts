import type { Overview } from '../core/0-terms/overview.ts'
import type { SiteInput } from '../publish/site/site-context.ts'
import type { At } from './add-reports.ts'
import { publishedEditions, publishedOverview, type PublishedEdition } from './published-editions.ts'

export type RecordedSite = Pick<SiteInput, 'editions' | 'corrections'>

/**
 * What a public site is made of, from what a ledger published: of every edition the newest version, and every correction and retraction with its reason. An
 * edition that was taken back stays at its address, with the retraction.
 */
export async function recordedSite(at: At): Promise<RecordedSite> {
  const all = await publishedEditions(at)
  const parts = await Promise.all([...all].sort((a, b) => (a.edition < b.edition ? -1 : 1)).map((edition) => partOf(at, edition)))
  return {
    editions: parts.map(({ edition, versions }) => ({ at: edition.edition, overview: versions[versions.length - 1] })),
    corrections: parts.flatMap(correctionsOf).sort((a, b) => (a.published < b.published ? -1 : 1)),
  }
}

interface Part {
  readonly edition: PublishedEdition
  /** Oldest first. */
  readonly versions: readonly Overview[]
}

async function partOf(at: At, edition: PublishedEdition): Promise<Part> {
  return { edition, versions: await Promise.all(edition.published.map((body) => publishedOverview(at, body))) }
}

function correctionsOf({ edition, versions }: Part): readonly SiteInput['corrections'][number][] {
  const corrected = edition.published.slice(1).map((one, k) => ({
    kind: 'correction' as const,
    edition: edition.edition,
    published: one.recorded,
    text: one.why ?? '',
    claims: changed(versions[k], versions[k + 1]),
  }))
  const { retracted } = edition
  if (!retracted) return corrected
  return [...corrected, { kind: 'retraction', edition: edition.edition, published: retracted.recorded, text: retracted.why, claims: [] }]
}

/** The claims that only one of two versions cites, or that they show differently. */
function changed(before: Overview, after: Overview): readonly string[] {
  const shown = (overview: Overview, id: string): string => JSON.stringify({ ...overview.claims[id], number: '' })
  const ids = new Set([...Object.keys(before.claims), ...Object.keys(after.claims)])
  return [...ids].filter((id) => shown(before, id) !== shown(after, id))
}
