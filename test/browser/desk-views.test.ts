import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { deskTests, violations } from './desk-tests.ts'
import { VIEW_REPORTS } from './desk-views-reports.ts'
import { becomes, counts, eventually, shows } from './eventually.ts'
import type { ServedDesk } from './served-desk.ts'

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

const { serve, visit } = deskTests()
let desk: ServedDesk
let page: Page
let troubles: readonly string[]
let isOpen = false
beforeEach(() => void (isOpen = false))

/** A desk of its own for every test. */
async function begin(options: BrowserContextOptions = {}, reports: readonly string[] = VIEW_REPORTS): Promise<void> {
  desk = await serve({ reports })
  ;({ page, troubles } = await visit(null, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options }))
  isOpen = true
}

async function show(view: string, query = ''): Promise<void> {
  // Waiting for what a page holds is a script of the test's own, which the server's policy turns away.
  if (!isOpen) await begin({ bypassCSP: true })
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

/** How many rows a list has, drawn or not: those far below what is seen are drawn later on. */
async function rowCount(): Promise<number> {
  return (await page.locator(ROWS).count()) === 0 ? 0 : Number(await page.locator(ROWS).first().getAttribute('aria-setsize'))
}

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
        assert.deepEqual(await violations(page), [], name)
        const widest = await page.evaluate<number>('document.scrollingElement.scrollWidth')
        assert.ok(widest <= (page.viewportSize()?.width ?? 0), `${name} is ${widest} pixels wide`)
      }
    })
  }

  it('leads from a claim to its words in the Reader', async () => {
    for (const [name] of VIEWS.filter(([view]) => view !== 'places')) {
      await show(name)
      const link = page.locator('a.ref').first()
      await link.waitFor()
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
    const heads = async (): Promise<readonly string[]> => page.locator('.heads span').allTextContents()
    await becomes(async () => (await heads()).map((text) => (text.includes('Ostrel') ? 'arden' : 'corvin')), columns)
    const row = page.locator(ROWS, { hasText: 'Berat' }).first()
    const tie = row.locator('.tie').first()
    await shows(tie, /denie[sd]/)
    await row.locator('summary').click()
    await row.locator('footer li').first().waitFor()
  })

  it('says of a side that it is silent', async () => {
    await show('side-by-side')
    await page.locator('.unanswered').first().waitFor()
  })

  it('keeps filters in the address: by mouse, by keyboard, and on coming back', async () => {
    await show('side-by-side')
    const all = await rowCount()
    await page.locator('summary', { hasText: 'Kind' }).click()
    await page.getByRole('checkbox', { name: 'Control' }).check()
    await waitForAddress('kind', 'control')
    await becomes(rowCount, 1)
    assert.ok(all > 1)
    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForSelector(ROWS)
    await becomes(rowCount, 1)
    await page.getByRole('button', { name: 'Take out: Control' }).focus()
    await page.keyboard.press('Enter')
    await waitForAddress('kind', null)
    await becomes(rowCount, all)
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
      await becomes(rowCount, most, query)
    }
  })

  it('walks the rows by arrow keys, and goes to a claim by Enter', async () => {
    await show('side-by-side')
    await page.locator(ROWS).first().focus()
    await page.keyboard.press('ArrowDown')
    const place = (): Promise<unknown> => page.evaluate('document.activeElement.getAttribute("aria-posinset")')
    await becomes(place, '2')
    await page.keyboard.press('End')
    await becomes(place, String(await rowCount()))
    await page.keyboard.press('Home')
    await becomes(place, '1')
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
    await page.waitForSelector(`a.ref.checked[href*="${encodeURIComponent(claim)}"]`)
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
    assert.equal(await page.evaluate(`(dispatchEvent(new Event('beforeprint')), ${inPage})`), all)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await page.waitForFunction(`${inPage} < ${all}`)

    await first.focus()
    await page.keyboard.press('End')
    await page.waitForFunction(`document.activeElement.getAttribute("aria-posinset") === '${all}'`)
    // The page grows and shrinks by what is measured on the way: whoever scrolls to an end goes on until he is there.
    const scrolledTo = (y: string, met: string): Promise<void> =>
      becomes(() => page.evaluate<boolean>(`(window.scrollTo(0, ${y}), ${met})`), true)
    const onRow = `document.activeElement.getAttribute('aria-posinset')`
    const onList = `document.activeElement.getAttribute('role') === 'feed'`
    await scrolledTo('0', `!!document.querySelector('${ROWS}[aria-posinset="1"]') && ${onList}`)
    await page.waitForFunction(`!document.querySelector('${ROWS}[aria-posinset="${all}"]')`)
    await scrolledTo('document.documentElement.scrollHeight', `${onRow} === '${all}'`)
    await scrolledTo('0', onList)
    await page.keyboard.press('ArrowUp')
    await page.waitForFunction(`document.activeElement.getAttribute("aria-posinset") === '${all - 1}'`)
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
    await eventually(async () => assert.ok((await nearness()) > 2))
    const near = await nearness()
    await page.waitForFunction('new URLSearchParams(location.search).has("zoom")')
    const before = asked('zoom')
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(`new URLSearchParams(location.search).get('zoom') !== ${JSON.stringify(before)}`)
    await page.reload()
    await page.waitForSelector('svg.map')
    await becomes(nearness, near)
    await page.locator('svg.map').focus()
    await page.keyboard.press('0')
    await becomes(nearness, 1)
    await waitForAddress('zoom', null)
  })

  it('comes nearer by its buttons, by the wheel, and is dragged', async () => {
    await show('map')
    await page.getByRole('button', { name: 'Nearer' }).click()
    await eventually(async () => assert.ok((await nearness()) > 1))
    const once = await nearness()
    const map = page.locator('svg.map')
    await map.focus()
    const box = await map.boundingBox()
    assert.ok(box)
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.wheel(0, -400)
    await page.waitForFunction(`Number(document.querySelector('svg.map').dataset.k) > ${once}`)
    // What is seen is written into the address once the wheel rests.
    await eventually(async () => assert.ok(Math.abs(Number(asked('zoom')?.split(',')[0]) - (await nearness())) < 0.01, asked('zoom') ?? ''))
    const before = asked('zoom')
    await page.mouse.down()
    await page.mouse.move(box.x + 320, box.y + 260, { steps: 6 })
    await page.mouse.up()
    await page.waitForFunction(`new URLSearchParams(location.search).get('zoom') !== ${JSON.stringify(before)}`)
  })

  it('writes both names of a place, and no label over another', async () => {
    await show('map')
    await eventually(async () => {
      const names = await page.locator('svg.map .m-place text').allTextContents()
      assert.ok(names.includes('Berat') && names.includes('Beratu'), names.join(', '))
    })
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
    await shows(page.locator('aside .chosen'), /shelled/)
  })

  it('shows control by claimant, as words at places and never as an area', async () => {
    await show('map', '&layer=control')
    await becomes(() => page.locator('svg.map .m-badge text').allTextContents(), ['claims it', 'claims it'])
    await counts(page.locator('svg.map .m-place'), 1)
  })

  it('is narrowed by the slider of time, by keyboard', async () => {
    await show('map')
    const places = page.locator('svg.map .m-place')
    await places.first().waitFor()
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
    await waitForAddress('from', from)
  })

  it('tells happened from said', async () => {
    await show('timeline')
    await page.getByRole('button', { name: 'When it was said' }).click()
    await waitForAddress('axis', 'said')
    await page.getByRole('button', { name: 'When it was said', pressed: true }).waitFor()
  })
})

describe('the other views', () => {
  it('draws a claimant’s course, a bound hollow, and the figures beside it', async () => {
    await show('tallies')
    const section = page.locator('section', { hasText: '52' }).first()
    await counts(section.locator('svg path.line'), 1)
    await counts(section.locator('svg path.mark.bound'), 1)
    await shows(section.locator('table'), /at least 52[\s\S]*40/)
  })

  it('sets accusations of breaking a truce face to face', async () => {
    await show('truces')
    await page.locator('.t-mark').first().waitFor({ state: 'attached' })
    await counts(page.locator('article').first().locator('.pairs .side'), 2)
  })

  it('tells who claims control of one place, and that accounts differ', async () => {
    await show('control')
    const hale = page.locator('section', { hasText: 'Hale' }).first()
    await shows(hale, /accounts differ/i)
    await counts(hale.locator('.held'), 2)
    await page.getByRole('button', { name: /^Claimed/ }).click()
    await waitForAddress('what', 'claimed')
  })

  it('joins a name nobody knows to a place, as a review of its claim', async () => {
    await show('places')
    const row = page.locator('.unknown [data-row]', { hasText: 'Ullsby' })
    await row.getByRole('button', { name: 'It is another name of' }).click()
    await row.getByRole('searchbox').fill('oxm')
    await row.getByRole('button', { name: /Oxmoor/ }).click()
    await shows(row.getByRole('status'), /in 1 of 1\s+claim[\s\S]*Ullsby/)
    const { rows } = await desk.at.ledger.claims(desk.at.conflict, { place: 'oxmoor', limit: 5 })
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.state, 'corrected')
  })

  it('tells who is relayed by whom', async () => {
    await show('sources')
    await shows(page.locator('table').first(), /World Wire/)
  })

  it('explains a flag and leads to its claim', async () => {
    await show('flags')
    await shows(page.locator('.meaning').first(), /\w{4}/)
    await page.locator('[data-row] a.ref').first().waitFor()
  })
})
