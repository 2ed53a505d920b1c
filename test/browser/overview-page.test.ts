import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { overviewHtml } from '../../src/publish/formats/html.ts'
import { readPageStyle } from '../../src/publish/page-style.ts'
import { startChromium } from './chromium.ts'
import { violations } from './desk-tests.ts'
import { counts, eventually, PATIENCE } from './eventually.ts'
import { BASEMAP } from './fixture-basemap.ts'
import { OVERVIEW } from './fixture-overview.ts'

let browser: Browser
let folder: string
let address: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alteram-page-'))
  const file = join(folder, 'overview.html')
  writeFileSync(file, overviewHtml(OVERVIEW, { basemap: BASEMAP, css: readPageStyle() }))
  address = pathToFileURL(file).href
  browser = await startChromium()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function withPage<T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE)
  try {
    const page = await context.newPage()
    await page.goto(address)
    return await visit(page)
  } finally {
    await context.close()
  }
}

const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }

describe('the overview page is accessible', () => {
  const looks: readonly [string, BrowserContextOptions][] = [
    ['light', { ...DESK, colorScheme: 'light' }],
    ['dark', { ...DESK, colorScheme: 'dark' }],
    ['phone', { ...PHONE, colorScheme: 'light' }],
  ]
  for (const [name, options] of looks) {
    it(`has no axe violation: ${name}`, async () => {
      // The page's own policy forbids scripts, axe among them.
      const found = await withPage({ ...options, bypassCSP: true }, async (page) => {
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        return violations(page)
      })
      assert.deepEqual(found, [])
    })
  }
})

describe('the overview page fits', () => {
  for (const width of [320, 390, 768, 1280]) {
    it(`never scrolls sideways at ${width} pixels`, async () => {
      const widest = await withPage({ viewport: { width, height: 800 } }, async (page) => {
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        return page.evaluate<number>('document.scrollingElement.scrollWidth')
      })
      assert.ok(widest <= width, `the page is ${widest} pixels wide`)
    })
  }

  it('shows the phone its own map', async () => {
    const shown = await withPage(PHONE, async (page) => [
      await page.locator('svg.map-phone').isVisible(),
      await page.locator('svg.map-wide').isVisible(),
    ])
    assert.deepEqual(shown, [true, false])
  })
})

describe('the overview page needs no script', () => {
  it('leads from a sentence to its words, and back', async () => {
    await withPage({ ...DESK, javaScriptEnabled: false }, async (page) => {
      await page.locator('h1 sup a').first().click()
      await page.waitForURL(/#c1$/)
      await eventually(async () => {
        const box = await page.locator('#c1').boundingBox()
        assert.ok(box && box.y >= 0 && box.y < 900, 'the citation is in view')
      })
      await page.locator('#c1 a.back').first().click()
      await page.waitForURL(/#headline$/)
    })
  })

  it('lays the exact words over the page as a note, without moving it, and takes them away', async () => {
    await withPage({ ...DESK, javaScriptEnabled: false }, async (page) => {
      const number = page.locator('.row .said sup a').first()
      await number.scrollIntoViewIfNeeded()
      const before = await number.boundingBox()
      await number.click()
      const note = page.locator('.citations > li:target')
      await note.waitFor()
      await page.waitForURL(/#/)
      assert.equal(await note.locator('.badge').innerText(), await number.innerText())
      const claim = Object.values(OVERVIEW.claims).find(({ number: n }) => `#c${n}` === new URL(page.url()).hash)
      assert.equal(await note.locator('mark').innerText(), claim?.words)
      assert.deepEqual(await number.boundingBox(), before)
      await page.locator('.shut').click()
      await counts(note, 0)
      assert.deepEqual(await number.boundingBox(), before)
    })
  })

  it('opens what the day’s standing rests on', async () => {
    await withPage({ ...DESK, javaScriptEnabled: false }, async (page) => {
      const more = page.locator('.row details.more').first()
      assert.equal(await more.locator('li').first().isVisible(), false)
      await more.locator('summary').click()
      await more.locator('li').first().waitFor()
    })
  })

  it('fetches nothing and runs nothing', async () => {
    const context = await browser.newContext(DESK)
    const page = await context.newPage()
    const asked: string[] = []
    const told: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => told.push(message.text()))
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push(dialog.message())))
    await page.goto(address)
    assert.equal(await page.locator('script').count(), 0)
    await context.close()
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [address],
    )
    assert.deepEqual(told, [])
  })
})

describe('the overview page can be walked by keyboard', () => {
  it('offers to skip first, then goes in reading order', async () => {
    await withPage(DESK, async (page) => {
      const expected = await page.evaluate<string[]>(
        "[...document.querySelectorAll('a[href], summary')].filter((e) => e.checkVisibility()).slice(0, 24).map((e) => e.getAttribute('href') ?? e.textContent)",
      )
      const walked: string[] = []
      for (let step = 0; step < 24; step++) {
        await page.keyboard.press('Tab')
        walked.push(await page.evaluate<string>("document.activeElement.getAttribute('href') ?? document.activeElement.textContent"))
      }
      assert.equal(walked[0], '#main')
      assert.deepEqual(walked, expected)
    })
  })

  it('shows where the focus is', async () => {
    await withPage(DESK, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      assert.notEqual(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle'), 'none')
    })
  })
})

describe('the overview page prints', () => {
  it('gives some A4 pages with the words as numbered notes', async () => {
    await withPage({ ...DESK, colorScheme: 'dark' }, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      assert.ok(pages >= 3 && pages <= 12, `${pages} pages`)
      assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      assert.equal(await page.locator('#citations').isVisible(), true)
      assert.equal(await page.locator('details.more').first().isVisible(), false)
      assert.equal(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
    })
  })
})
