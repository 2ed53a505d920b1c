import { BASEMAP } from '../browser/fixture-basemap.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'
import { ids } from '../browser/fixture-claims.ts'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { readSiteStyle } from '../../src/publish/page-style.ts'
import type { SiteFile, SiteInput } from '../../src/publish/site/site-context.ts'
import { siteFiles } from '../../src/publish/site/site.ts'

const before: Overview = {
  ...OVERVIEW,
  asOf: '2031-03-03T16:00',
  asOfWords: 'March 3, 2031, afternoon',
  columns: ['corvin', 'arden'],
  matters: OVERVIEW.matters.slice(0, 3),
}

/** Two editions of the fixture's war, the older one corrected. */
export const SITE: SiteInput = {
  editions: [
    { overview: before, at: before.asOf },
    { overview: OVERVIEW, at: OVERVIEW.asOf },
  ],
  corrections: [
    {
      kind: 'correction',
      edition: before.asOf,
      published: '2031-03-04T10:30+03:00',
      text: 'The edition put Vesk in the wrong district.',
      claims: ids(4),
    },
  ],
  basemap: BASEMAP,
  lines: [],
  css: readSiteStyle(),
  lang: 'en',
  base: 'https://news.example/war/',
}

/** All files of a site, by their paths; of a picture its drawing. */
export function filesOf(input: SiteInput): ReadonlyMap<string, string> {
  return new Map([...siteFiles(input)].map((file: SiteFile) => [file.path, 'text' in file ? file.text : file.svg]))
}
