import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { filesOf, SITE } from '../publish/site-files.ts'
import { startChromium } from './chromium.ts'
import { violations } from './desk-tests.ts'

let browser: Browser
let folder: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alteram-site-'))
  for (const [path, text] of filesOf(SITE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  browser = await startChromium()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const KINDS: Readonly<Record<string, string>> = {
  archive: 'arden-2031/index.html',
  edition: 'arden-2031/2031-03-04-1600/index.html',
  card: 'arden-2031/2031-03-04-1600/card.html',
  claim: 'arden-2031/claims/a9e37/index.html',
  matter: 'arden-2031/matters/tolna-market/index.html',
  place: 'arden-2031/places/tolna/index.html',
  places: 'arden-2031/places/index.html',
  claimant: 'arden-2031/claimants/general-staff-of-corvin-1ksc54c/index.html',
  corrections: 'arden-2031/corrections/index.html',
}
const LOOKS: readonly [string, BrowserContextOptions][] = [
  ['light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
]

describe('the pages of a site', () => {
  for (const [look, options] of LOOKS) {
    it(`are accessible and fit: ${look}`, async () => {
      // The pages' own policy forbids scripts, axe among them.
      const context = await browser.newContext({ ...options, bypassCSP: true })
      const page = await context.newPage()
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(pathToFileURL(join(folder, path)).href)
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        assert.deepEqual(await violations(page), [], kind)
        const widest = await page.evaluate<number>('document.scrollingElement.scrollWidth')
        assert.ok(widest <= (options.viewport?.width ?? 0), `${kind} is ${widest} pixels wide`)
      }
      await context.close()
    })
  }

  it('are printed without what leads elsewhere on a screen, with the addresses of reports', async () => {
    const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true })
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(pathToFileURL(join(folder, KINDS['edition'] ?? '')).href)
    for (const idle of ['.mast nav', '.skip', '.from a[href*="claims/"]'])
      assert.equal(await page.locator(idle).first().isVisible(), false, idle)
    assert.equal(await page.locator('svg.map-wide').isVisible(), true)
    assert.equal(await page.locator('.citations .badge').first().isVisible(), true)
    const told = await page.evaluate<string>(`getComputedStyle(document.querySelector('.sources a[href^="http"]'), '::after').content`)
    assert.match(told, /https?:\/\//)
    assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.said')).breakInside"), 'avoid')
    await context.close()
  })

  it('have their style, fetch nothing from elsewhere and need no script', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(folder, KINDS['edition'] ?? '')).href)
    assert.equal(await page.locator('.cols').isVisible(), true)
    assert.ok(((await page.locator('main').boundingBox())?.width ?? 0) <= 1200, 'the style sheet is there')
    await page.locator('h1 sup a').first().click()
    const note = page.locator('.citations > li:target')
    await note.waitFor()
    const permanent = await note.locator('a').last().getAttribute('href')
    assert.match(permanent ?? '', /^\.\.\/claims\/[\w-]+\/$/)
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')),
      [],
    )
    await context.close()
  })
})
