import type { FeatureCollection } from 'geojson'
import { Failure } from '../core/0-terms/failure.ts'
import type { Overview } from '../core/0-terms/overview.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { CivilTime } from '../core/0-terms/when.ts'
import { civilMinutes } from '../core/4-reconcile/civil-minutes.ts'
import { composeOverview } from '../core/5-overview/compose.ts'
import { overviewHtml } from '../publish/formats/html.ts'
import { overviewJson } from '../publish/formats/json.ts'
import { overviewMarkdown } from '../publish/formats/markdown.ts'
import { knownAt } from './known-at.ts'
import type { Reader } from './open-reader.ts'
import type { ReadFile } from './read-reports.ts'

export const OVERVIEW_FORMATS = ['html', 'md', 'json'] as const
export type OverviewFormat = (typeof OVERVIEW_FORMATS)[number]

/** The cut-off, and that of the edition before: null when there was none, left out when nobody said. Both in the pack's zone. */
export interface Edition {
  readonly asOf: CivilTime
  readonly previous?: CivilTime | null
  /** Reads only what was recorded up to this moment; left out: everything given. */
  readonly knownAt?: CivilTime
}

/** What the formats need besides the overview: the page's base map and style sheet. */
export interface PageParts {
  readonly basemap: FeatureCollection | null
  readonly lines: Pack['lines']
  readonly css: string
}

/**
 * The overview of reports that were read.
 *
 * @throws Failure `usage` when the edition before is not before this one
 */
export function makeOverview(files: readonly ReadFile[], reader: Reader, edition: Edition): Overview {
  const { asOf, previous } = edition
  if (previous && civilMinutes(previous) >= civilMinutes(asOf))
    throw new Failure('usage', `--previous (${previous}) must be before --as-of (${asOf}): it is the cut-off of the edition before.`)
  const read = edition.knownAt === undefined ? files : knownAt(files, edition.knownAt, reader.pack.zone).known
  const reports = read.map(({ captured, reading }) => ({ report: captured.report, claims: reading.claims }))
  return composeOverview({ reports, pack: reader.pack, ...edition })
}

/** An overview as the text of a file. */
export function overviewAs(format: OverviewFormat, overview: Overview, parts: PageParts): string {
  if (format === 'html') return overviewHtml(overview, parts)
  return format === 'md' ? overviewMarkdown(overview) : overviewJson(overview)
}

/** `overview.html`, or `index.html` for the page a server shows first. */
export function overviewFileName(format: OverviewFormat): string {
  return format === 'html' ? 'index.html' : `overview.${format}`
}
