import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { VIEW_REPORTS } from './desk-views-reports.ts'
import { servedDesk, troublesOf, type ServedDesk } from './served-desk.ts'

const AS_OF = '2031-03-06T23:59'
const VIEWS: readonly (readonly [name: string, title: string])[] = [
  ['side-by-side', 'Side by side'],
  ['map', 'Map'],
  ['timeline', 'Timeline'],
  ['tallies', 'Tallies'],
  ['truces', 'Truces'],
  ['control', 'Control'],
  ['places', 'Places and names'],
  ['sources', 'Sources and independence'],
  ['flags', 'Flags'],
]

let browser: Browser
let desk: ServedDesk
let context: BrowserContext | null = null
let page: Page
let troubles: readonly string[]

before(async () => {
  browser = await startChromium()
})
after(async () => {
  await browser?.close()
})

/** A desk of its own for every test. */
async function begin(options: BrowserContextOptions = {}, reports: readonly string[] = VIEW_REPORTS): Promise<void> {
  desk = await servedDesk({ reports })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  page = await context.newPage()
  troubles = troublesOf(page)
}
afterEach(async () => {
  await context?.close()
  context = null
  await desk?.close()
})

async function show(view: string, query = ''): Promise<void> {
  // Waiting for what a page holds is a script of the test's own, which the server's policy turns away.
  if (context === null) await begin({ bypassCSP: true })
  await page.goto(`${desk.url}/desk/${view}?asOf=${AS_OF}${query}`)
  await page.waitForSelector('.view[data-ready]')
}

/** What the address says under a key. */
function asked(key: string): string | null {
  return new URL(page.url()).searchParams.get(key)
}

async function waitForAddress(key: string, value: string | null): Promise<void> {
  await page.waitForFunction(`new URLSearchParams(location.search).get(${JSON.stringify(key)}) === ${JSON.stringify(value)}`)
}

const ROWS = '[role=feed] [data-row]'

describe('every view', () => {
  for (const [name, title] of VIEWS) {
    it(`${name} opens, and nothing goes wrong`, async () => {
      await begin()
      await show(name)
      assert.equal(await page.locator('h1').textContent(), title)
      assert.deepEqual(troubles, [])
    })
  }

  for (const [look, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 } }],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[]) {
    it(`has no axe violation and does not scroll sideways: ${look}`, async () => {
      // The server's policy lets no script in but the desk's own; axe is one.
      await begin({ ...options, bypassCSP: true })
      for (const [name] of VIEWS) {
        await show(name)
        const found = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze()
        assert.deepEqual(
          found.violations.map(({ id, nodes }) => ({ name, id, nodes: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`) })),
          [],
        )
        const widest = await page.evaluate<number>('document.scrollingElement.scrollWidth')
        assert.ok(widest <= (page.viewportSize()?.width ?? 0), `${name} is ${widest} pixels wide`)
      }
    })
  }

  it('leads from a claim to its words in the Reader', async () => {
    for (const [name] of VIEWS.filter(([view]) => view !== 'places')) {
      await show(name)
      const link = page.locator('a.ref').first()
      const address = new URL((await link.getAttribute('href')) ?? '', desk.url)
      assert.equal(address.pathname, '/desk/reader', name)
      const row = await desk.at.ledger.claim(desk.at.conflict, address.searchParams.get('claim') ?? '')
      assert.equal(row?.report, address.searchParams.get('report'), name)
    }
  })
})

describe('side by side', () => {
  it('sets the sides in the order of the overview, with the bar of a denial between them', async () => {
    await show('side-by-side')
    const { columns } = await page.evaluate<{ readonly columns: readonly string[] }>(
      `fetch('/api/overview?asOf=${AS_OF}').then((answer) => answer.json())`,
    )
    const heads = await page.locator('.heads span').allTextContents()
    assert.deepEqual(
      heads.map((text) => (text.includes('Ostrel') ? 'arden' : 'corvin')),
      columns,
    )
    const row = page.locator(ROWS, { hasText: 'Berat' }).first()
    const tie = row.locator('.tie').first()
    assert.match((await tie.textContent()) ?? '', /denie[sd]/)
    await row.locator('summary').click()
    assert.ok((await row.locator('footer li').count()) > 0, 'the standing has no reasons')
  })

  it('says of a side that it is silent', async () => {
    await show('side-by-side')
    assert.ok((await page.locator('.unanswered').count()) > 0)
  })

  it('keeps filters in the address: by mouse, by keyboard, and on coming back', async () => {
    await show('side-by-side')
    const all = await page.locator(ROWS).count()
    await page.locator('summary', { hasText: 'Kind' }).click()
    await page.getByRole('checkbox', { name: 'Control' }).check()
    await waitForAddress('kind', 'control')
    await page.waitForFunction(`document.querySelectorAll('${ROWS}').length === 1`)
    assert.ok(all > 1)
    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForSelector(ROWS)
    assert.equal(await page.locator(ROWS).count(), 1)
    await page.getByRole('button', { name: 'Take out: Control' }).focus()
    await page.keyboard.press('Enter')
    await waitForAddress('kind', null)
    await page.waitForFunction(`document.querySelectorAll('${ROWS}').length === ${all}`)
  })

  it('filters by words, standing, place, time and review', async () => {
    for (const [query, most] of [
      ['&words=berat', 1],
      ['&standing=denied', 1],
      ['&place=hale', 2],
      ['&from=2031-03-05&to=2031-03-05', 1],
      ['&state=accepted', 0],
    ] as const) {
      await show('side-by-side', query)
      const count = await page.locator(ROWS).count()
      assert.equal(count, most, query)
    }
  })

  it('walks the rows by arrow keys, and goes to a claim by Enter', async () => {
    await show('side-by-side')
    await page.locator(ROWS).first().focus()
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-posinset")'), '2')
    await page.keyboard.press('End')
    const last = await page.locator(ROWS).last().getAttribute('aria-setsize')
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-posinset")'), last)
    await page.keyboard.press('Home')
    assert.equal(await page.locator(`${ROWS}[tabindex="0"]`).count(), 1)
  })

  it('shows what somebody else accepts', async () => {
    await show('side-by-side')
    const href = (await page.locator('a.ref').first().getAttribute('href')) ?? ''
    const claim = new URL(href, desk.url).searchParams.get('claim') ?? ''
    const answer = await page.evaluate(`(async () => {
      const me = await (await fetch('/api/me')).json()
      const answer = await fetch('/api/claims/${claim}/reviews', { method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Alteram-Token': me.token },
        body: JSON.stringify({ seen: null, judgement: { does: 'accept' } }) })
      return answer.status
    })()`)
    assert.equal(answer, 201)
    await page.waitForSelector(`a.ref.checked[href*="${encodeURIComponent(claim)}"]`, { timeout: 5000 })
  })
})

/** More claims than are drawn at once: a line each. */
function longReport(claims: number): string {
  const line = (k: number): string =>
    `The Arden Ministry of Defence said that Corvin forces shelled ${['Berat', 'Hale', 'Oxmoor'][k % 3]} on March ${(k % 5) + 1}, wounding ${k + 2} civilians.\n`
  return `---\npublisher: Arden Ministry of Defence\npublished: 2031-03-06T18:00\n---\n${Array.from({ length: claims }, (_, k) => line(k)).join('\n')}`
}

describe('a list longer than what is drawn of it', () => {
  it('draws ahead while nobody scrolls, in order, and keeps the focus on the claim one was on', async () => {
    await begin({ bypassCSP: true }, [longReport(260)])
    await show('timeline')
    const first = page.locator(ROWS).first()
    const all = Number(await first.getAttribute('aria-setsize'))
    // 6,000 pixels ahead, in rows of about a hundred.
    await page.waitForFunction(`document.querySelectorAll('${ROWS}').length > 50`)
    const places = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('${ROWS}')].map((row) => Number(row.ariaPosInSet))`,
    )
    assert.deepEqual(
      places,
      places.map((_, k) => k + 1),
    )
    assert.ok(places.length < all, `${places.length} of ${all} are drawn`)
    // On paper every row is wanted, and afterwards no more than before.
    const inPage = `document.querySelectorAll('${ROWS}').length`
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    assert.equal(await page.evaluate(inPage), all)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await page.waitForFunction(`${inPage} < ${all}`)

    await first.focus()
    await page.keyboard.press('End')
    await page.waitForFunction(`document.activeElement.getAttribute("aria-posinset") === '${all}'`, undefined, { timeout: 5000 })
    await page.evaluate('window.scrollTo(0, 0)')
    await page.waitForSelector(`${ROWS}[aria-posinset="1"]`)
    await page.waitForFunction(`!document.querySelector('${ROWS}[aria-posinset="${all}"]')`)
    assert.equal(await page.evaluate('document.activeElement.getAttribute("role")'), 'feed')
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)')
    await page.waitForFunction(`document.activeElement.getAttribute("aria-posinset") === '${all}'`)
    await page.evaluate('window.scrollTo(0, 0)')
    await page.waitForFunction(`document.activeElement.getAttribute("role") === 'feed'`)
    await page.keyboard.press('ArrowUp')
    await page.waitForFunction(`document.activeElement.getAttribute("aria-posinset") === '${all - 1}'`, undefined, { timeout: 5000 })
    assert.deepEqual(troubles, [])
  })
})

describe('the map', () => {
  const nearness = (): Promise<number> => page.locator('svg.map').getAttribute('data-k').then(Number)

  it('comes nearer and goes farther by keys, and keeps that in the address', async () => {
    await show('map')
    const map = page.locator('svg.map')
    await map.focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const near = await nearness()
    assert.ok(near > 2)
    await page.waitForFunction('new URLSearchParams(location.search).has("zoom")')
    const before = asked('zoom')
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(`new URLSearchParams(location.search).get('zoom') !== ${JSON.stringify(before)}`)
    await page.reload()
    await page.waitForSelector('svg.map')
    assert.equal(await nearness(), near)
    await page.locator('svg.map').focus()
    await page.keyboard.press('0')
    assert.equal(await nearness(), 1)
    await waitForAddress('zoom', null)
  })

  it('comes nearer by its buttons, by the wheel, and is dragged', async () => {
    await show('map')
    await page.getByRole('button', { name: 'Nearer' }).click()
    const once = await nearness()
    assert.ok(once > 1)
    const map = page.locator('svg.map')
    await map.focus()
    const box = await map.boundingBox()
    assert.ok(box)
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.wheel(0, -400)
    await page.waitForFunction(`Number(document.querySelector('svg.map').dataset.k) > ${once}`)
    await page.waitForFunction('new URLSearchParams(location.search).has("zoom")')
    await page.waitForTimeout(300)
    const before = asked('zoom')
    await page.mouse.down()
    await page.mouse.move(box.x + 320, box.y + 260, { steps: 6 })
    await page.mouse.up()
    await page.waitForFunction(`new URLSearchParams(location.search).get('zoom') !== ${JSON.stringify(before)}`)
  })

  it('writes both names of a place, and no label over another', async () => {
    await show('map')
    const names = await page.locator('svg.map .m-place text').allTextContents()
    assert.ok(names.includes('Berat') && names.includes('Beratu'), names.join(', '))
    const overlaps = await page.evaluate<number>(`(() => {
      const boxes = [...document.querySelectorAll('svg.map a.m-place')].map((place) => place.getBoundingClientRect())
      const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
      return boxes.filter((a, k) => boxes.some((b, j) => j > k && meet(a, b))).length
    })()`)
    assert.equal(overlaps, 0)
  })

  it('chooses a place by a click, and lists its claims word for word', async () => {
    await show('map')
    await page.locator('svg.map a.m-place', { hasText: 'Beratu' }).click()
    await waitForAddress('place', 'berat')
    assert.match((await page.locator('aside .chosen').textContent()) ?? '', /shelled/)
  })

  it('shows control by claimant, as words at places and never as an area', async () => {
    await show('map', '&layer=control')
    const badges = await page.locator('svg.map .m-badge text').allTextContents()
    assert.deepEqual([...new Set(badges)], ['claims it'])
    assert.equal(badges.length, 2)
    assert.equal(await page.locator('svg.map .m-place').count(), 1)
  })

  it('is narrowed by the slider of time, by keyboard', async () => {
    await show('map')
    const places = page.locator('svg.map .m-place')
    const all = await places.count()
    const from = page.getByRole('slider', { name: /^From/ })
    await from.focus()
    await page.keyboard.press('End')
    await page.waitForFunction('new URLSearchParams(location.search).has("from")')
    await page.waitForFunction(`document.querySelectorAll('svg.map .m-place').length < ${all}`)
    await page.keyboard.press('Home')
    await waitForAddress('from', null)
    await page.waitForFunction(`document.querySelectorAll('svg.map .m-place').length === ${all}`)
  })
})

describe('the timeline', () => {
  it('takes a stretch by dragging, and the map and the list follow', async () => {
    await show('timeline')
    const all = Number(await page.locator(ROWS).first().getAttribute('aria-setsize'))
    const box = await page.locator('.strip svg').boundingBox()
    assert.ok(box)
    await page.mouse.move(box.x + box.width * 0.75, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.8, box.y + 60, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction('new URLSearchParams(location.search).has("from")')
    await page.waitForFunction(`Number(document.querySelector('${ROWS}')?.getAttribute('aria-setsize') ?? 0) < ${all}`)
    const from = asked('from')
    await page.getByRole('link', { name: 'This stretch on the map' }).click()
    await page.waitForSelector('svg.map')
    assert.equal(asked('from'), from)
  })

  it('tells happened from said', async () => {
    await show('timeline')
    await page.getByRole('button', { name: 'When it was said' }).click()
    await waitForAddress('axis', 'said')
    assert.equal(await page.getByRole('button', { name: 'When it was said' }).getAttribute('aria-pressed'), 'true')
  })
})

describe('the other views', () => {
  it('draws a claimant’s course, a bound hollow, and the figures beside it', async () => {
    await show('tallies')
    const section = page.locator('section', { hasText: '52' }).first()
    assert.equal(await section.locator('svg path.line').count(), 1)
    assert.equal(await section.locator('svg path.mark.bound').count(), 1)
    assert.match((await section.locator('table').textContent()) ?? '', /at least 52[\s\S]*40/)
  })

  it('sets accusations of breaking a truce face to face', async () => {
    await show('truces')
    assert.ok((await page.locator('.t-mark').count()) > 0)
    const sides = page.locator('article').first().locator('.pairs .side')
    assert.equal(await sides.count(), 2)
  })

  it('tells who claims control of one place, and that accounts differ', async () => {
    await show('control')
    const hale = page.locator('section', { hasText: 'Hale' }).first()
    assert.match((await hale.textContent()) ?? '', /accounts differ/)
    assert.equal(await hale.locator('.held').count(), 2)
    await page.getByRole('button', { name: /^Claimed/ }).click()
    await waitForAddress('what', 'claimed')
  })

  it('joins a name nobody knows to a place, as a review of its claim', async () => {
    await show('places')
    const row = page.locator('.unknown [data-row]', { hasText: 'Ullsby' })
    await row.getByRole('button', { name: 'It is another name of' }).click()
    await row.getByRole('searchbox').fill('oxm')
    await row.getByRole('button', { name: /Oxmoor/ }).click()
    await row.getByRole('status').waitFor()
    assert.match((await row.getByRole('status').textContent()) ?? '', /in 1 of 1\s+claim[\s\S]*Ullsby/)
    const { rows } = await desk.at.ledger.claims(desk.at.conflict, { place: 'oxmoor', limit: 5 })
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.state, 'corrected')
  })

  it('tells who is relayed by whom', async () => {
    await show('sources')
    const text = (await page.locator('table').first().textContent()) ?? ''
    assert.match(text, /World Wire/)
  })

  it('explains a flag and leads to its claim', async () => {
    await show('flags')
    assert.match((await page.locator('.meaning').first().textContent()) ?? '', /\w{4}/)
    assert.ok((await page.locator('[data-row] a.ref').count()) > 0)
  })
})
