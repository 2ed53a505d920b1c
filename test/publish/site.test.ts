import assert from 'node:assert/strict'
import { dirname, posix } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { rssDate } from '../../src/publish/site/feeds.ts'
import { siteFiles } from '../../src/publish/site/site.ts'
import { LANGUAGES } from '../../src/web/words/say.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'
import { attribute, elementsOf, textOf } from './html-document.ts'
import { filesOf, SITE } from './site-files.ts'

const files = filesOf(SITE)
const pages = [...files].filter(([path]) => path.endsWith('.html'))

/** Where a link on a page leads inside the site: the file and the id in it; null when it leads out. */
function targetOf(page: string, href: string): { readonly file: string; readonly id: string } | null {
  if (/^[a-z]+:/i.test(href)) return null
  const [path = '', id = ''] = href.split('#')
  const joined = path === '' ? page : posix.join(dirname(page), decodeURIComponent(path))
  return { file: path === '' || !(path.endsWith('/') || path === '.') ? joined : posix.join(joined, 'index.html'), id }
}

describe('a site', () => {
  it('is the same files for the same editions, in whatever order they come', () => {
    const turned = filesOf({ ...SITE, editions: SITE.editions.toReversed() })
    assert.deepEqual([...turned.keys()], [...files.keys()])
    for (const [path, text] of files) assert.ok(turned.get(path) === text, path)
  })

  it('has links that all lead somewhere', () => {
    const ids = new Map(pages.map(([path, text]) => [path, new Set(elementsOf(text).map((element) => attribute(element, 'id')))]))
    const broken = pages.flatMap(([path, text]) =>
      elementsOf(text).flatMap((element) => {
        const href = attribute(element, 'href')
        const target = href === null || href.startsWith('data:') ? null : targetOf(path, href)
        if (target === null) return []
        const known = files.has(target.file) && (target.id === '' || ids.get(target.file)?.has(target.id) === true)
        return known ? [] : [`${path}: ${href ?? ''}`]
      }),
    )
    assert.deepEqual(broken, [])
    assert.ok(pages.length > 60, `${pages.length} pages`)
  })

  it('can be reached from its first page, every page of it', () => {
    const reached = new Set<string>()
    const open = ['index.html']
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const text = files.get(path)
      if (reached.has(path) || text === undefined || !path.endsWith('.html')) continue
      reached.add(path)
      for (const element of elementsOf(text)) {
        const target = element.tagName === 'a' ? targetOf(path, attribute(element, 'href') ?? '') : null
        if (target) open.push(target.file)
      }
    }
    const lost = pages.map(([path]) => path).filter((path) => !reached.has(path) && !path.endsWith('card.html'))
    assert.deepEqual(lost, [])
  })

  it('has sound pages: one title, one main heading, ids once, a language', () => {
    for (const [path, text] of pages) {
      const elements = elementsOf(text)
      const count = (name: string): number => elements.filter(({ tagName }) => tagName === name).length
      assert.equal(text.match(/<title>/g)?.length, 1, path)
      assert.equal(count('h1'), 1, path)
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== null)
      assert.equal(new Set(ids).size, ids.length, path)
      assert.ok(
        elements.some(
          (element) => element.tagName === 'html' && attribute(element, 'lang') === 'en' && attribute(element, 'dir') === 'ltr',
        ),
      )
      const labels = elements.flatMap((element) => attribute(element, 'aria-labelledby')?.split(' ') ?? [])
      assert.deepEqual(
        labels.filter((id) => !ids.includes(id)),
        [],
        path,
      )
    }
  })

  it('gives every claim a page with its exact words, who says so, its report and the editions that cite it', () => {
    for (const claim of Object.values(OVERVIEW.claims)) {
      const page = files.get(`arden-2031/claims/${claim.id}/index.html`)
      assert.ok(page, claim.id)
      const elements = elementsOf(page)
      const mark = elements.find(({ tagName }) => tagName === 'mark')
      assert.equal(mark && textOf(mark), claim.words)
      const text = elements
        .filter(({ tagName }) => tagName === 'main')
        .map(textOf)
        .join('')
      for (const name of claim.chain.filter((hop) => hop !== '?'))
        assert.ok(text.toLowerCase().includes(name.toLowerCase()), `${claim.id}: ${name}`)
      assert.ok(text.includes('March 4, 2031, afternoon') && text.includes('March 3, 2031, afternoon'), claim.id)
    }
  })

  it('tells on a claim’s page what denies it', () => {
    const first = Object.values(OVERVIEW.claims).find((claim) => claim.number === '1')
    const page = files.get(`arden-2031/claims/${first?.id ?? ''}/index.html`) ?? ''
    assert.match(
      textOf(elementsOf(page).find(({ tagName }) => tagName === 'main') ?? elementsOf(page)[0]),
      /Denied by.*its guns fired on the market of Tulna/s,
    )
  })

  it('publishes corrections on their page, on the edition, in its data and in the feeds', () => {
    const told = 'The edition put Vesk in the wrong district.'
    for (const path of ['corrections/index.html', '2031-03-03-1600/index.html', 'feed.atom', 'feed.rss', 'feed.json']) {
      assert.ok(files.get(`arden-2031/${path}`)?.includes(told), path)
    }
    assert.ok(!files.get('arden-2031/2031-03-04-1600/index.html')?.includes(told))
  })

  it('lists every page in its map, and nothing else', () => {
    const locs = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>https:\/\/news\.example\/war\/([^<]*)<\/loc>/g)].map(
      (found) => `${found[1] ?? ''}index.html`,
    )
    assert.deepEqual(
      locs.sort(),
      pages
        .map(([path]) => path)
        .filter((path) => path.endsWith('index.html'))
        .sort(),
    )
  })

  it('offers its data', () => {
    const places = JSON.parse(files.get('arden-2031/2031-03-04-1600/places.geojson') ?? '') as FeatureCollection
    assert.equal(places.features.length, OVERVIEW.places.length)
    assert.ok(places.features.some((feature: { readonly geometry: unknown }) => feature.geometry === null))
    const csv = files.get('arden-2031/2031-03-04-1600/claims.csv') ?? ''
    assert.equal(csv.trimEnd().split('\r\n').length, Object.keys(OVERVIEW.claims).length + 1)
    assert.equal((JSON.parse(files.get('arden-2031/2031-03-04-1600/overview.json') ?? '') as Overview).asOf, OVERVIEW.asOf)
  })

  it('needs an edition, and an address that is one', () => {
    assert.throws(() => [...siteFiles({ ...SITE, editions: [] })], { code: 'usage' })
    assert.throws(() => [...siteFiles({ ...SITE, base: 'javascript:alert(1)' })], { code: 'usage' })
  })

  it('stands anywhere when it does not know its address', () => {
    const anywhere = filesOf({ ...SITE, base: null })
    assert.ok(!anywhere.has('sitemap.xml'))
    assert.ok(![...anywhere.values()].some((text) => text.includes('news.example')))
  })

  it('speaks each of its languages throughout', () => {
    for (const lang of LANGUAGES) {
      const page = filesOf({ ...SITE, lang }).get('arden-2031/2031-03-04-1600/index.html') ?? ''
      assert.ok(page.includes(`<html lang="${lang}" dir="ltr">`))
      assert.ok(!/\{\w+\}/.test(textOf(elementsOf(page).find(({ tagName }) => tagName === 'body') ?? elementsOf(page)[0])), lang)
    }
  })

  it('has edition pages that are light, with their map', () => {
    const size = gzipSync(files.get('arden-2031/2031-03-04-1600/index.html') ?? '', { level: 9 }).length
    assert.ok(size < 40_000, `${size} bytes gzipped`)
  })
})

describe('a site escapes', () => {
  it('whatever stands in names, words, titles, addresses and ids', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme' })
          .map((text) => `<script>x</script>"'&</style></title><svg onload=x>../..\\=${text.replace(/[\0\r\ud800-\udfff]/g, '')}`),
        (bad) => {
          const overview: Overview = {
            ...OVERVIEW,
            pack: { id: `../../${bad}`, title: bad, zone: bad },
            headline: { ...OVERVIEW.headline, text: bad },
            parties: OVERVIEW.parties.map((party) => ({ ...party, name: bad, seat: bad, colour: { light: bad, dark: bad } })),
            sources: OVERVIEW.sources.map((source) => ({ ...source, title: bad, publisher: bad, url: `javascript:${bad}`, notice: bad })),
            matters: OVERVIEW.matters.map((matter) => ({ ...matter, id: `${matter.id}/../${bad}`, title: bad })),
            places: OVERVIEW.places.map((place) => ({ ...place, written: [{ text: bad, party: 'arden' }] })),
            claims: Object.fromEntries(Object.entries(OVERVIEW.claims).map(([id, claim]) => [id, { ...claim, words: bad, chain: [bad] }])),
          }
          for (const [path, text] of filesOf({ ...SITE, editions: [{ overview, at: overview.asOf }], corrections: [] })) {
            assert.ok(!path.split('/').includes('..') && /^[\w./-]+$/.test(path), path)
            if (path.endsWith('.atom') || path.endsWith('.rss') || path.endsWith('.xml') || path.endsWith('.png'))
              assert.ok(!text.includes('<script'), path)
            if (path.endsWith('.html')) soundPage(path, text)
          }
        },
      ),
      { numRuns: 4 },
    )
  })

  it('dates as RSS wants them', () => {
    assert.equal(rssDate('2031-03-04T16:00+03:00'), 'Tue, 04 Mar 2031 16:00:00 +0300')
    assert.equal(rssDate('2031-03-04'), 'Tue, 04 Mar 2031 00:00:00 +0000')
  })
})

function soundPage(path: string, text: string): void {
  for (const element of elementsOf(text)) {
    assert.ok(element.tagName !== 'script' || attribute(element, 'type') === 'application/ld+json', path)
    for (const { name, value } of element.attrs) {
      assert.ok(!name.startsWith('on'), `${path}: ${name}`)
      assert.ok(!['href', 'src'].includes(name) || !/^\s*javascript:/i.test(value), `${path}: ${value}`)
    }
  }
}
