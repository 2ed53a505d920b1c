/**
 * Scrolls side by side over 5,000 claims in a real Chromium and reads off the browser's own trace how long the main thread was held and how many frames were
 * dropped.
 *
 *   node bench/desk/scroll.ts [CLAIMS]
 */
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../../test/browser/chromium.ts'
import { servedDesk } from '../../test/browser/served-desk.ts'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  /** Microseconds of processor: what other programs of the machine do in between is not in it. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly hasPartialUpdate?: boolean }
}

const PLACES = [
  'Berat',
  'Hale',
  'Oxmoor',
  'Tarn',
  'Stonebridge',
  'Merrow',
  'Kessel',
  'Dunmere',
  'Wyke',
  'Gorrel',
  'Harrin Ford',
  'Sorrin',
] as const
const ACTS = [
  (side: string, place: string, day: number) => `${side} forces shelled ${place} on March ${day}, wounding ${(day % 9) + 2} civilians.`,
  (side: string, place: string, day: number) => `${side} artillery hit a school in ${place} on March ${day}.`,
  (side: string, place: string, day: number) => `${side} troops attacked positions near ${place} on March ${day}.`,
] as const
/** Turns of the wheel in a measure. */
const TURNS = 180
/** Claims in one report. */
const PER_REPORT = 50

/** One bulletin of a side about a stretch of days, a sentence for each claim; every report has days and places of its own. */
function bulletin(report: number, count: number): string {
  const [by, of] = report % 2 === 0 ? ['Arden', 'Corvin'] : ['Corvin', 'Arden']
  const lines = Array.from({ length: count }, (_, k) => {
    const at = report * PER_REPORT + k
    const act = ACTS[at % ACTS.length] ?? ACTS[0]
    return `The ${by} Ministry of Defence said that ${act(of, PLACES[at % PLACES.length] ?? 'Hale', (Math.floor(at / 7) % 28) + 1)}`
  })
  return [
    '---',
    `title: Bulletin ${report}`,
    `publisher: ${by} Ministry of Defence`,
    'published: 2031-03-29T18:00',
    '---',
    ...lines.flatMap((line) => [line, '']),
  ].join('\n')
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

interface Held {
  readonly wall: readonly number[]
  readonly busy: readonly number[]
  readonly drawn: number
  readonly dropped: number
  /** Of the dropped: those in which the page did move, but what was new in it came a frame later. */
  readonly partial: number
}

/** Tasks of the page's main thread in milliseconds, ascending, by the clock and of the processor; and frames drawn and dropped. */
function readTrace(events: readonly TraceEvent[]): Held {
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(({ name, pid, tid, dur }) => name === 'RunTask' && dur !== undefined && mains.has(`${pid} ${tid}`))
  const ascending = (times: readonly number[]): readonly number[] => times.map((us) => us / 1000).sort((a, b) => a - b)
  return {
    wall: ascending(tasks.map(({ dur = 0 }) => dur)),
    busy: ascending(tasks.map(({ dur = 0, tdur }) => tdur ?? dur)),
    drawn: events.filter(({ name }) => name === 'DrawFrame').length,
    dropped: events.filter(({ name }) => name === 'DroppedFrame').length,
    partial: events.filter(({ name, args }) => name === 'DroppedFrame' && args?.hasPartialUpdate === true).length,
  }
}

type Drive = (page: Page) => Promise<void>

/** The stress: turns without a rest, 15,000 pixels a second, which no hand keeps up. */
const turns: Drive = async (page) => {
  for (let k = 0; k < TURNS; k++) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
}

/** Strokes as on a trackpad by somebody who looks for something: 2,400 pixels at 4,000 a second without slowing down, then a glance of 0.4 s. */
const strokes: Drive = async (page) => {
  const client = await page.context().newCDPSession(page)
  const stroke = { x: 600, y: 500, yDistance: -2400, speed: 4000, gestureSourceType: 'mouse', preventFling: true } as const
  for (let k = 0; k < 6; k++) {
    await client.send('Input.synthesizeScrollGesture', stroke)
    await page.waitForTimeout(400)
  }
}

/** Scrolls whatever page is shown, and reads its trace. */
async function scrolled(browser: Browser, page: Page, drive: Drive): Promise<Held> {
  await page.mouse.move(600, 500)
  await browser.startTracing(page, {
    categories: [
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
      '__metadata',
    ],
  })
  await drive(page)
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] }
  return readTrace(trace.traceEvents)
}

const framesOf = ({ drawn, dropped, partial }: Held): string =>
  `${drawn} drawn, ${dropped} dropped (${Math.round((100 * dropped) / Math.max(1, drawn + dropped))} %), the page moved in ${partial} of these`

async function scroll(browser: Browser, page: Page): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  const ours = await scrolled(browser, page, turns)
  const y = await page.evaluate<number>('window.scrollY')
  const rows = await page.evaluate<number>(`document.querySelectorAll('[role=feed] [data-row]').length`)
  console.log(`scrolled ${Math.round(y)} px in ${TURNS} turns of the wheel, ${rows} rows in the page at the end`)
  for (const [what, times] of [
    ['by the clock', ours.wall],
    ['of processor', ours.busy],
  ] as const) {
    const [most95, most99, most] = [percentile(times, 0.95), percentile(times, 0.99), times.at(-1) ?? 0].map((ms) => ms.toFixed(1))
    const long = times.filter((ms) => ms > 50).length
    const all = times.reduce((sum, ms) => sum + ms, 0)
    console.log(
      `main thread, ${times.length} tasks ${what}: 95 % within ${most95} ms, 99 % within ${most99} ms, longest ${most} ms, ${long} over 50 ms; ${Math.round(all)} ms in all`,
    )
  }
  console.log(`frames: ${framesOf(ours)}`)
  await page.evaluate('window.scrollTo(0, 0)')
  await page.waitForTimeout(1000)
  console.log(`strokes of 2,400 px at 4,000 px a second, from the top: ${framesOf(await scrolled(browser, page, strokes))}`)
  // What drawing in software drops by itself: the same turns over a page of that height with a line of words every 40 pixels and nothing that runs.
  const empty = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await empty.setContent(`<!doctype html><style>p{margin:0;height:40px}</style>${'<p>words</p>'.repeat(Math.round(height / 40))}`)
  console.log(`frames over a page of the same height with lines of text only: ${framesOf(await scrolled(browser, empty, turns))}`)
  await empty.close()
}

async function main(): Promise<void> {
  const claims = Number(process.argv[2] ?? 5000)
  const reports = Array.from({ length: Math.ceil(claims / PER_REPORT) }, (_, k) =>
    bulletin(k, Math.min(PER_REPORT, claims - k * PER_REPORT)),
  )
  const desk = await servedDesk({ reports })
  const browser = await startChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const began = performance.now()
    await page.goto(`${desk.url}/desk/side-by-side?asOf=2031-03-29T23:59`)
    await page.waitForSelector('.view[data-ready] [role=feed] [data-row]', { timeout: 120_000 })
    console.log(
      `${(await page.locator('.found').textContent()) ?? ''}; open after ${Math.round(performance.now() - began)} ms, composing included`,
    )
    const again = performance.now()
    await page.goto(`${desk.url}/desk/side-by-side?asOf=2031-03-29T23:59`)
    await page.waitForSelector('.view[data-ready] [role=feed] [data-row]', { timeout: 120_000 })
    console.log(`loaded anew after ${Math.round(performance.now() - again)} ms`)
    await scroll(browser, page)
  } finally {
    await browser.close()
    await desk.close()
  }
}

await main()
