/**
 * A report of 500 claims in the reader, in a real Chromium: how long from the data to a page that can be used, and what a key press costs the page, by the
 * browser's own tracing.
 *
 *   node bench/desk/reader.ts [claims]
 *
 * Told of every measure: the median, the 95th of a hundred, and the longest. Thread time is what the page's main thread worked; other programs of the machine do not
 * count in it.
 */
import { type Browser, type Page } from 'playwright-core'
import { startChromium } from '../../test/browser/chromium.ts'
import { longBulletin } from '../../test/browser/desk-reports.ts'
import { servedDesk } from '../../test/browser/served-desk.ts'

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** What a key press makes the main thread do until its frame is handed over. */
const WORK = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
])

async function traced(browser: Browser, page: Page, press: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await press()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  return trace.traceEvents.toSorted((a, b) => a.ts - b.ts)
}

/** Milliseconds of work after each key press, up to the next one; work inside other work is counted once. */
function workPerKey(events: readonly TraceEvent[], time: 'dur' | 'tdur'): readonly number[] {
  const keys = events.filter((event) => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown')
  return keys.map((key, k) => {
    const until = Math.min(keys[k + 1]?.ts ?? Infinity, key.ts + 150_000)
    let end = 0
    let sum = 0
    for (const event of events) {
      if (event.tid !== key.tid || event.ts < key.ts || event.ts >= until || !WORK.has(event.name) || event.ts < end) continue
      end = event.ts + (event.dur ?? 0)
      sum += event[time] ?? event.dur ?? 0
    }
    return sum / 1000
  })
}

function told(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)
  return `${name.padEnd(44)} median ${at(0.5)} ms, 95th ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length})`
}

/** From the last byte of the report's data to the frame that shows all its claims. */
async function readyAfterData(page: Page, url: string, claims: number): Promise<number> {
  await page.goto(url)
  await page
    .locator('.claims li')
    .nth(claims - 1)
    .waitFor({ state: 'attached' })
  return Number(
    await page.evaluate(
      'window.shownAt - performance.getEntriesByType("resource").findLast((one) => /\\/api\\/reports\\/[0-9a-f]{64}$/.test(one.name)).responseEnd',
    ),
  )
}

async function main(wanted: number): Promise<void> {
  const desk = await servedDesk({ reports: [longBulletin(wanted)] })
  const browser = await startChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(`{
    const look = () => document.querySelectorAll('.claims li').length >= ${Math.floor(wanted * 0.9)}
      ? requestAnimationFrame(() => { window.shownAt = performance.now() })
      : requestAnimationFrame(look)
    requestAnimationFrame(look)
  }`)
  await page.goto(`${desk.url}/desk/inbox`)
  await page.locator('a.row').click()
  await page.locator('.claims li.selected').waitFor()
  const claims = await page.locator('.claims li').count()
  const ready: number[] = []
  for (let k = 0; k < 7; k++) ready.push(await readyAfterData(page, page.url(), claims))
  console.log(
    `${claims} claims in ${(await page.locator('.verbatim').innerText()).length} characters, ${Number(await page.evaluate('document.querySelectorAll("*").length'))} elements`,
  )
  console.log(told('from the data to a page that can be used', ready))
  for (const key of ['j', 'k', 'a']) {
    const events = await traced(browser, page, async () => {
      for (let k = 0; k < 40; k++) {
        await page.keyboard.press(key === 'a' && k % 2 === 1 ? 'j' : key)
        await page.waitForTimeout(160)
      }
    })
    console.log(told(`key ${key}: main thread, thread time`, workPerKey(events, 'tdur')))
    console.log(told(`key ${key}: main thread, wall time`, workPerKey(events, 'dur')))
  }
  await browser.close()
  await desk.close()
}

await main(Number(process.argv[2] ?? 500))
process.exit(0)
