import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { gatherFiles, readFile } from '../../src/flows/gather-files.ts'
import { makeOverview } from '../../src/flows/make-overview.ts'
import { basemapOf, openReader } from '../../src/flows/open-reader.ts'
import { readReport } from '../../src/flows/read-reports.ts'
import { overviewHtml } from '../../src/publish/formats/html.ts'
import { readPageStyle } from '../../src/publish/page-style.ts'
import { siteFiles } from '../../src/publish/site/site.ts'

/** A public edition page, with its map: what a slow telephone has to fetch before it can show anything. */
const MOST_EDITION = 40_000
/** The page that stands alone holds its style and all words in their context as well. A ratchet: it may only fall. */
const MOST_ALONE = 50_000

const SAMPLES = [
  { pack: 'karabakh-2020', asOf: '2020-11-04T16:00' },
  { pack: 'syria-2017', asOf: '2017-04-07T18:00' },
] as const

const weight = (text: string): number => gzipSync(text, { level: 9 }).length

describe('the sample editions are light', () => {
  for (const { pack, asOf } of SAMPLES) {
    it(pack, () => {
      const reader = openReader(pack)
      const reports = gatherFiles([join(reader.folder, 'reports')]).map((path) => readReport(readFile(path), reader))
      const overview = makeOverview(reports, reader, { asOf })
      const parts = { basemap: basemapOf(reader), lines: reader.pack.lines, css: readPageStyle() }
      const site = siteFiles({ ...parts, editions: [{ overview, at: asOf }], corrections: [], lang: 'en', base: 'https://news.example/' })
      const edition = [...site].find(({ path }) => /\/\d{4}[\d-]+\/index\.html$/.test(path))
      assert.ok(edition && 'text' in edition, 'there is an edition page')
      assert.ok(edition.text.includes('map-wide'))
      assert.ok(weight(edition.text) <= MOST_EDITION, `${edition.path}: ${weight(edition.text)} bytes gzipped`)
      const alone = weight(overviewHtml(overview, parts))
      assert.ok(alone <= MOST_ALONE, `standing alone: ${alone} bytes gzipped`)
    })
  }
})
