import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { overviewHtml } from '../../src/publish/formats/html.ts'
import { readPageStyle } from '../../src/publish/page-style.ts'
import { BASEMAP } from '../browser/fixture-basemap.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'
import { PACK } from '../stories/pack.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'
import { attribute, elementsOf, textOf } from './html-document.ts'

const css = readPageStyle()

function page(overview: Overview): string {
  return overviewHtml(overview, { basemap: BASEMAP, css })
}

describe('the HTML of an overview', () => {
  const html = page(OVERVIEW)
  const elements = elementsOf(html)

  it('is the same bytes for the same input', () => {
    assert.equal(page(structuredClone(OVERVIEW)), html)
  })

  it('is light enough for a slow telephone', async () => {
    const { gzipSync } = await import('node:zlib')
    const size = gzipSync(html).length
    assert.ok(size < 40_000, `${size} bytes gzipped`)
  })

  it('holds no script, no handler and no address that runs', () => {
    assert.deepEqual(
      elements.filter(({ tagName }) => ['script', 'iframe', 'object', 'embed', 'form'].includes(tagName)).map(({ tagName }) => tagName),
      [],
    )
    const attrs = elements.flatMap((element) => element.attrs)
    assert.deepEqual(
      attrs.filter(({ name }) => name.startsWith('on')),
      [],
    )
    assert.deepEqual(
      attrs.filter(({ name, value }) => ['href', 'src'].includes(name) && !/^(?:#|https?:\/\/|data:image\/svg)/.test(value)),
      [],
    )
  })

  it('has ids that are there once, and links that lead somewhere', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== null)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    const targets = elements.map((element) => attribute(element, 'href')).filter((href) => href?.startsWith('#') === true)
    assert.deepEqual(
      targets.filter((href) => !ids.includes(href?.slice(1) ?? '')),
      [],
    )
    const labels = elements.flatMap((element) => attribute(element, 'aria-labelledby')?.split(' ') ?? [])
    assert.deepEqual(
      labels.filter((id) => !ids.includes(id)),
      [],
    )
  })

  it('shows the exact words of every claim, marked, in their context', () => {
    const cited = elements.filter((element) => attribute(element, 'id')?.startsWith('c') === true && element.tagName === 'li')
    assert.equal(cited.length, Object.keys(OVERVIEW.claims).length)
    for (const claim of Object.values(OVERVIEW.claims)) {
      const item = cited.find((element) => attribute(element, 'id') === `c${claim.number}`)
      assert.ok(item, `claim ${claim.number} is cited`)
      const marked = elementsOf(html.slice(item.sourceCodeLocation?.startOffset ?? 0)).find(({ tagName }) => tagName === 'mark')
      assert.ok(marked)
      assert.ok(textOf(item).includes(claim.words), `the words of claim ${claim.number}`)
      assert.ok(textOf(item).includes(claim.before.trim()), `what stands before claim ${claim.number}`)
    }
  })

  it('names every hop of a chain', () => {
    assert.ok(html.includes('The ombudsman of Arden, citing a resident of Vesk'))
  })

  it('says that samples are samples', () => {
    assert.equal(html.match(/sample text, not an original/g)?.length, 4)
  })

  it('puts no unlocated place on the map, and says so', () => {
    const map = elements.find((element) => attribute(element, 'class')?.includes('map-wide') === true)
    assert.ok(map)
    assert.ok(!textOf(map).includes('Kestrel Ford'))
    const below = elements.find((element) => attribute(element, 'class') === 'unplaced')
    assert.ok(below && textOf(below).includes('Kestrel Ford'))
  })

  it('can be made without a base map', () => {
    const bare = overviewHtml(OVERVIEW, { basemap: null, css })
    assert.ok(bare.includes('map-wide') && !bare.includes('class="m-country"'))
  })

  it('can be made from an overview with nothing in it', () => {
    const empty: Overview = {
      ...OVERVIEW,
      preamble: [],
      truces: { ...OVERVIEW.truces, entries: [] },
      matters: [],
      statements: [],
      background: [],
      tolls: [],
      places: [],
      control: [],
      access: [],
      sources: [],
      flags: [],
      balance: [],
      claims: {},
      headline: { text: 'Nothing was found', voice: 'state', cites: [], normalised: [] },
    }
    const text = elementsOf(page(empty))
      .filter(({ tagName }) => tagName === 'main')
      .map(textOf)
      .join('')
    assert.ok(text.includes('Nothing was found') && text.includes('No claim of either side was found'))
  })
})

describe('the HTML of a composed overview', () => {
  const html = overviewHtml(composeOverview({ reports: TWO_DAYS.map(tell), pack: PACK, asOf: '2031-03-04T16:00' }), {
    basemap: null,
    css,
    lines: PACK.lines,
  })
  const elements = elementsOf(html)

  it('leads every number to words that are there', () => {
    const ids = new Set(elements.map((element) => attribute(element, 'id')))
    const hrefs = elements.map((element) => attribute(element, 'href')).filter((href) => href?.startsWith('#') === true)
    assert.ok(hrefs.length > 60)
    assert.deepEqual(
      hrefs.filter((href) => !ids.has(href?.slice(1) ?? '')),
      [],
    )
  })

  it('faces the denial with what it denies', () => {
    const link = elements.find((element) => attribute(element, 'class')?.startsWith('link k-denies') === true)
    assert.ok(link && /^\s*denie[sd]/.test(textOf(link)))
  })
})

describe('the HTML of an overview escapes', () => {
  it('whatever stands in names, words and titles', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => `<script>x</script>"'&</style></title>${text.replace(/[\0\r]/g, '')}`),
        (bad) => {
          const overview: Overview = {
            ...OVERVIEW,
            pack: { ...OVERVIEW.pack, title: bad },
            headline: { ...OVERVIEW.headline, text: bad },
            parties: OVERVIEW.parties.map((party) => ({ ...party, seat: bad, symbol: bad, colour: { light: bad, dark: `red}${bad}` } })),
            sources: OVERVIEW.sources.map((source) => ({ ...source, publisher: bad, url: `javascript:${bad}`, notice: bad })),
            matters: OVERVIEW.matters.map((matter) => ({ ...matter, id: `${matter.id}${bad}`, title: bad })),
            claims: Object.fromEntries(Object.entries(OVERVIEW.claims).map(([id, claim]) => [id, { ...claim, words: bad, chain: [bad] }])),
          }
          const html = page(overview)
          const elements = elementsOf(html)
          assert.deepEqual(
            elements.filter(({ tagName }) => tagName === 'script'),
            [],
          )
          assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1)
          const heading = elements.find(({ tagName }) => tagName === 'h1')
          assert.ok(heading && textOf(heading).startsWith(bad.trimEnd()))
        },
      ),
      { numRuns: 15 },
    )
  })

  it('refuses a style sheet that would end the style', () => {
    assert.throws(() => overviewHtml(OVERVIEW, { basemap: null, css: '</style><script>x</script>' }), { code: 'internal' })
  })
})
