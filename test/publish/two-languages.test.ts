import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { inTwoLanguages } from '../../src/publish/two-languages.ts'
import { CATALOGUES, sayIn, sayMarked } from '../../src/web/words/say.ts'
import type { Language } from '../../src/web/words/say.ts'
import { filesOf, SITE } from './site-files.ts'

const OTHERS = ['ru', 'hy', 'az'] as const satisfies readonly Language[]

type Node = DefaultTreeAdapterMap['node']

interface Text {
  readonly lang: string
  readonly words: string
  /** A title's text and a map's drawn names hold no elements that could tell languages apart. */
  readonly holdsNone: boolean
}

function textsOf(node: Node, lang: string, holdsNone: boolean, found: Text[]): Text[] {
  if (node.nodeName === '#text' && 'value' in node) found.push({ lang, words: node.value, holdsNone })
  if (node.nodeName === 'script' || node.nodeName === 'style' || !('childNodes' in node)) return found
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined
  for (const child of node.childNodes) textsOf(child, own ?? lang, holdsNone || ['title', 'svg'].includes(node.nodeName), found)
  return found
}

/** Every word of a language's catalogue, in small letters. */
function wordsOf(lang: Language): ReadonlySet<string> {
  const messages = Object.values(CATALOGUES[lang]).flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
  return new Set(
    messages.flatMap(
      (message) =>
        message
          .replace(/\{\w+\}/g, ' ')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    ),
  )
}

/** "km" of a map's scale; UTC of a time. */
const SIGNS = new Set(['km', 'utc'])

describe('pages in another language than their reports', () => {
  for (const lang of OTHERS) {
    const pages = [...filesOf({ ...SITE, lang })].filter(([path]) => path.endsWith('.html'))

    it(`say of every word outside the catalogue that it is no ${lang}: every kind of page`, () => {
      const catalogue = wordsOf(lang)
      for (const [path, html] of pages) {
        for (const { lang: named, words, holdsNone } of textsOf(parse(html), '', false, [])) {
          if (
            named !== lang ||
            (holdsNone &&
              words
                .toLowerCase()
                .match(/\p{L}+/gu)
                ?.some((word) => catalogue.has(word)))
          )
            continue
          const foreign = (words.toLowerCase().match(/\p{Script=Latin}{2,}/gu) ?? []).filter(
            (word) => !catalogue.has(word) && !SIGNS.has(word),
          )
          assert.deepEqual(foreign, [], `${path}: ${words}`)
        }
      }
      assert.ok(new Set(pages.map(([path]) => path.split('/')[1])).size >= 7, 'all kinds')
    })

    it(`call no word of ${lang} English`, () => {
      const letters = lang === 'ru' ? /\p{Script=Cyrillic}/u : lang === 'hy' ? /\p{Script=Armenian}/u : /[əğış]/iu
      for (const [path, html] of pages)
        for (const { lang: named, words } of textsOf(parse(html), '', false, []))
          assert.ok(named !== 'en' || !letters.test(words), `${path}: ${words}`)
    })

    it(`leave no mark in a file, and stay light: ${lang}`, () => {
      for (const [path, text] of filesOf({ ...SITE, lang })) assert.ok(!/[\ufdd0\ufdd1]/.test(text), path)
      const edition = pages.find(([path]) => path.endsWith('2031-03-04-1600/index.html'))?.[1] ?? ''
      assert.ok(gzipSync(edition, { level: 9 }).length < 40_000)
    })

    it(`say it in feeds and data too: ${lang}`, () => {
      const files = filesOf({ ...SITE, lang })
      const feed = (name: string): string => files.get(`arden-2031/${name}`) ?? ''
      const headline = SITE.editions[0]?.overview.headline.text ?? ''
      assert.ok(feed('feed.atom').includes(`xml:lang="${lang}"`))
      for (const name of ['feed.atom', 'feed.rss']) assert.ok(feed(name).includes(`<title xml:lang="en">${headline}`), name)
      const items = (JSON.parse(feed('feed.json')) as { items: { title: string; language: string }[] }).items
      for (const item of items) assert.equal(item.language, item.title === headline ? 'en' : lang)
      const claim = [...files].find(([path]) => path.includes('/claims/'))?.[1] ?? ''
      assert.match(claim, /"inLanguage":"en"/)
    })
  }

  it('give an element its language, or words among others an element of their own; what names its language keeps it', () => {
    const say = sayMarked('ru')
    assert.equal(inTwoLanguages('<p><b>the road</b></p>', 'ru'), '<p><b lang="en">the road</b></p>')
    assert.equal(
      inTwoLanguages(`<p>${say('site.places')}: <a href="x">Hale</a>, 4</p>`, 'ru'),
      '<p>Места: <a lang="en" href="x">Hale</a>, 4</p>',
    )
    assert.equal(
      inTwoLanguages(`<bdi>${say('access.for', { whom: 'civilians' })}</bdi>`, 'ru'),
      '<bdi>для кого: <span lang="en">civilians</span></bdi>',
    )
    assert.equal(inTwoLanguages(`<p lang="en">${say('site.places')} said</p>`, 'ru'), '<p lang="en"><span lang="ru">Места</span> said</p>')
    assert.equal(inTwoLanguages('<bdi lang="hy-Latn">Tolna</bdi>', 'ru'), '<bdi lang="hy-Latn">Tolna</bdi>')
    assert.equal(inTwoLanguages('<p title="a > b">5 &lt; 6</p>', 'ru'), '<p title="a > b">5 &lt; 6</p>')
    assert.equal(inTwoLanguages('<p>as it was</p>', 'en'), '<p>as it was</p>')
  })

  it('mark a message and not what is filled into it', () => {
    assert.equal(sayMarked('ru')('access.for', { whom: 'x' }).replace(/\ufdd0[^]*?\ufdd1/g, ''), 'x')
    assert.equal(sayMarked('ru')('access.for', { whom: 'x' }).replace(/[\ufdd0\ufdd1]/g, ''), sayIn('ru')('access.for', { whom: 'x' }))
  })
})
