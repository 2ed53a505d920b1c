import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { publishSite } from '../../src/flows/publish-site.ts'
import { PICTURE_FACE, pngDrawer } from '../../src/publish/draw-png.ts'
import { socialImage } from '../../src/publish/site/social-image.ts'
import { LANGUAGES } from '../../src/web/words/say.ts'
import type { Language } from '../../src/web/words/say.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'
import { attribute, elementsOf } from './html-document.ts'
import { filesOf, SITE } from './site-files.ts'

const imageIn = (lang: Language) => socialImage(OVERVIEW, lang)
const headlined = (text: string) => socialImage({ ...OVERVIEW, headline: { ...OVERVIEW.headline, text } }, 'en')

/** Width and height as the header of a PNG tells them (its first chunk, after the eight bytes of its signature). */
function sizeOf(png: Uint8Array): readonly [number, number] {
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('the picture that goes with a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alteram-picture-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('is a PNG of 1200 by 630, the same bytes each time, without a network', async () => {
    let sockets = 0
    const count = (): void => void sockets++
    subscribe('net.client.socket', count)
    const draw = await pngDrawer()
    const png = draw(imageIn('en').svg)
    unsubscribe('net.client.socket', count)
    assert.deepEqual(sizeOf(png), [1200, 630])
    assert.deepEqual(draw(imageIn('en').svg), png)
    assert.equal(sockets, 0)
  })

  it('is another picture under another name when the headline changes', async () => {
    const draw = await pngDrawer()
    const [one, other] = [headlined('Arden accuses Corvin of shelling Tolna'), headlined('Corvin accuses Arden of shelling Tolna')]
    assert.notEqual(one.name, other.name)
    assert.notDeepEqual(draw(one.svg), draw(other.svg))
    assert.equal(headlined('Arden accuses Corvin of shelling Tolna').name, one.name)
  })

  it('has letters for each language of the pages', async () => {
    const draw = await pngDrawer()
    const page = (text: string): Uint8Array =>
      draw(
        `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text y="40" font-size="30" font-family="${PICTURE_FACE}">${text}</text></svg>`,
      )
    const blank = page('')
    for (const letters of ['Aa', 'Əğı', 'Жю', 'Ճշ', 'և']) {
      assert.notDeepEqual(page(letters), blank, letters)
      assert.notDeepEqual(page(letters), page('\u{e000}'.repeat([...letters].length)), `${letters} is not the sign for a missing letter`)
    }
    assert.equal(new Set(LANGUAGES.map((lang) => imageIn(lang).name)).size, LANGUAGES.length)
  })

  it('keeps a headline of any length inside the picture', () => {
    for (const words of [1, 12, 200]) {
      const { svg } = headlined('Neverendingly '.repeat(words).trim())
      const heights = [...svg.matchAll(/<text x="84" y="(\d+)">/g)].map((found) => Number(found[1])).slice(0, -1)
      assert.ok(heights.length > 0 && heights.every((y) => y > 150 && y < 520), `${words} words: ${heights.join(' ')}`)
      assert.equal(svg.includes('…'), words === 200)
    }
  })

  it('lets nothing of a pack or a headline into its drawing as markup', async () => {
    const bad = '"/><script>x</script><image href="http://example.com/x.png"/>'
    const parties = OVERVIEW.parties.map((party) => ({ ...party, colour: { light: bad, dark: bad } }))
    const { svg } = socialImage({ ...OVERVIEW, parties, headline: { ...OVERVIEW.headline, text: bad } }, 'en')
    assert.ok(!/<script|<image/.test(svg))
    assert.deepEqual(sizeOf((await pngDrawer())(svg)), [1200, 630])
  })

  it('stands in the head of its edition with a full address, size and words', () => {
    const page = filesOf(SITE).get('arden-2031/2031-03-04-1600/index.html') ?? ''
    const metas = elementsOf(page).filter(({ tagName }) => tagName === 'meta')
    const said = (name: string): string | undefined =>
      metas
        .filter((meta) => [attribute(meta, 'property'), attribute(meta, 'name')].includes(name))
        .map((meta) => attribute(meta, 'content') ?? '')[0]
    const { name, alt } = imageIn('en')
    assert.equal(said('og:image'), `https://news.example/war/arden-2031/2031-03-04-1600/${name}`)
    assert.deepEqual([said('og:image:width'), said('og:image:height'), said('og:image:alt')], ['1200', '630', alt])
    assert.deepEqual([said('twitter:card'), said('twitter:image')], ['summary_large_image', said('og:image')])
    assert.ok(alt.includes(OVERVIEW.headline.text))
  })

  it('is drawn once: publishing again leaves it, a new headline draws a new one beside it', async () => {
    const pictures = (): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.png'))
        .sort()
    await publishSite(folder, SITE)
    const first = pictures()
    assert.equal(first.length, 2)
    const kept = join(folder, first[0] ?? '')
    assert.deepEqual(sizeOf(readFileSync(kept)), [1200, 630])
    writeFileSync(kept, 'left alone')
    await publishSite(folder, SITE)
    assert.equal(readFileSync(kept, 'utf8'), 'left alone')
    const editions = SITE.editions.map(({ overview, at }) => ({
      at,
      overview: { ...overview, headline: { ...overview.headline, text: 'Told anew' } },
    }))
    await publishSite(folder, { ...SITE, editions })
    assert.equal(pictures().length, 4)
  })
})
