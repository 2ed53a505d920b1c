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

/** A public edition page, with its map, in each language: what a slow telephone has to fetch before it can show anything. Another alphabet costs two bytes a letter, and every word of the reports is marked as English. */
const MOST_EDITION = { en: 40_000, az: 40_000, ru: 41_000, hy: 41_000 } as const
const LANGUAGES = ['en', 'ru', 'hy', 'az'] as const
/** The page that stands alone holds its style and all words in their context as well. A ratchet: it may only fall. */
const MOST_ALONE = 50_000

const SAMPLES = [
  { pack: 'karabakh-2020', asOf: '2020-11-04T16:00' },
  { pack: 'syria-2017', asOf: '2017-04-07T18:00' },
] as const

const weight = (text: string): number => gzipSync(text, { level: 9 }).length

describe('the sample editions are light', () => {
  for (const { pack, asOf } of SAMPLES) {
    const reader = openReader(pack)
    const reports = gatherFiles([join(reader.folder, 'reports')]).map((path) => readReport(readFile(path), reader))
    const day = (back: number): string => asOf.replace(/-(\d\d)T/, (_, date: string) => `-${String(Number(date) - back).padStart(2, '0')}T`)
    const editions = [2, 1, 0].map((back) => ({ at: day(back), overview: makeOverview(reports, reader, { asOf: day(back) }) }))
    const parts = { basemap: basemapOf(reader), lines: reader.pack.lines, css: readPageStyle() }

    for (const lang of LANGUAGES) {
      it(`${pack} in ${lang}: every edition, with its map and without a script`, () => {
        const site = siteFiles({ ...parts, editions, corrections: [], lang, base: 'https://news.example/' })
        const pages = [...site].filter(({ path }) => /\/\d{4}[\d-]+\/index\.html$/.test(path))
        assert.equal(pages.length, editions.length)
        for (const page of pages) {
          assert.ok('text' in page)
          assert.doesNotMatch(page.text, /<script(?! type="application\/ld\+json")/)
          assert.ok(weight(page.text) <= MOST_EDITION[lang], `${page.path}: ${weight(page.text)} bytes gzipped`)
        }
        const last = pages.find(({ path }) => path.includes(asOf.slice(0, 10)))
        assert.ok(last && 'text' in last && last.text.includes('map-wide') && last.text.includes('map-phone'))
      })
    }

    it(`${pack} standing alone`, () => {
      const newest = editions.at(-1)
      assert.ok(newest)
      const alone = weight(overviewHtml(newest.overview, parts))
      assert.ok(alone <= MOST_ALONE, `standing alone: ${alone} bytes gzipped`)
    })
  }
})
