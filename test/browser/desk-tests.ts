import { after, afterEach, before } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { PATIENCE } from './eventually.ts'
import { servedDesk, troublesOf, type ServedDesk, type WantedDesk } from './served-desk.ts'

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A page that was opened, in a browser of its own: nothing is shared with the others. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly troubles: readonly string[]
}

export interface DeskTests {
  /** Serves a desk until the test ends. */
  readonly serve: (wanted?: WantedDesk) => Promise<ServedDesk>
  /** Opens an address of the desk that was served last; null opens an empty page. */
  readonly visit: (path: string | null, options?: BrowserContextOptions) => Promise<Visit>
}

/** One Chromium for the tests of a file. What each of them opens is closed after it. */
export function deskTests(): DeskTests {
  let browser: Browser
  let desk: ServedDesk | null = null
  let contexts: BrowserContext[] = []
  before(async () => {
    browser = await startChromium()
  })
  after(() => browser?.close())
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
    await desk?.close()
    desk = null
  })
  return {
    serve: async (wanted) => (desk = await servedDesk(wanted)),
    visit: async (path, options = DESKTOP) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      await givePatience(context)
      const page = await context.newPage()
      const troubles = troublesOf(page)
      if (path !== null) await page.goto((desk?.url ?? '') + path)
      return { context, page, troubles }
    },
  }
}

/** What the desk tells goes by itself after five seconds; here it stays until something else is told, since a test may come late to read it. */
const TOLD_STAYS = `(() => {
  const { setTimeout } = window
  window.setTimeout = (act, after, ...given) => (after === 5000 ? 0 : setTimeout(act, after, ...given))
})()`

/** For a machine that is slow: whatever is waited for in these pages may come late. */
export async function givePatience(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript(TOLD_STAYS)
}

/** What axe finds wrong in a page, to be compared with nothing. */
export async function violations(page: Page, without?: string): Promise<readonly unknown[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })
  const found = await (without === undefined ? axe : axe.exclude(without)).analyze()
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`) }))
}

/** How far a page stands out to the side, in pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** Two strokes after one another, as "g i": sent together, since they count as two when too much time lies between them. */
export async function strokes(page: Page, first: string, second: string): Promise<void> {
  await Promise.all([page.keyboard.press(first), page.keyboard.press(second)])
}
