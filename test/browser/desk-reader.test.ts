import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { ARDEN_BULLETIN, CORVIN_BULLETIN, HOSTILE_REPORT, longBulletin } from './desk-reports.ts'
import { deskTests, strokes } from './desk-tests.ts'
import { becomes, eventually, shows } from './eventually.ts'
import type { ServedDesk } from './served-desk.ts'

const { serve, visit } = deskTests()
let desk: ServedDesk
let context: BrowserContext
let page: Page
let troubles: readonly string[]

const SELECTED = '.claims li.selected'

/** A desk of its own for every test, with the first report open. */
async function open(report = 'Evening bulletin of Arden', reports: readonly string[] = [ARDEN_BULLETIN, CORVIN_BULLETIN]): Promise<void> {
  desk = await serve({ reports })
  ;({ context, page, troubles } = await visit('/desk/inbox'))
  await page.getByRole('link', { name: report }).click()
  await page.waitForSelector(SELECTED)
}

/** The state of a claim as the ledger has it. */
async function stateOf(number: number): Promise<string> {
  const id = await page
    .locator('.claims li')
    .nth(number - 1)
    .getAttribute('data-claim')
  const row = await desk.at.ledger.claim(desk.at.conflict, id ?? '')
  return row?.state ?? 'gone'
}

async function waitForState(number: number, state: string): Promise<void> {
  await page.waitForSelector(`.claims li:nth-child(${number}).${state}`)
  await becomes(() => stateOf(number), state)
}

/** Selects words of the text as a mouse does. */
async function selectWords(words: string): Promise<void> {
  const found = await page.evaluate(`(() => {
    const root = document.querySelector('.verbatim')
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    let all = ''
    const nodes = []
    while (walker.nextNode()) { nodes.push([walker.currentNode, all.length]); all += walker.currentNode.data }
    const at = all.indexOf(${JSON.stringify(words)})
    if (at < 0) return false
    const point = (offset, end) => { const [node, from] = nodes.findLast(([, from]) => end ? from < offset : from <= offset); return [node, offset - from] }
    const range = document.createRange()
    range.setStart(...point(at, false))
    range.setEnd(...point(at + ${words.length}, true))
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    return true
  })()`)
  assert.equal(found, true, `the text holds “${words}”`)
}

const claimWords = (): Promise<string> => page.locator('.claim-words').innerText()
/** A claim just made is chosen a moment after it stands in the list. */
const waitForWords = (words: string): Promise<void> => page.locator('.claim-words', { hasText: new RegExp(`^${words}$`) }).waitFor()

describe('the reader by keyboard', () => {
  beforeEach(() => open())

  it('walks, accepts, rejects with a reason, takes back, and finds what is to check', async () => {
    const first = await claimWords()
    await page.keyboard.press('j')
    await eventually(async () => assert.notEqual(await claimWords(), first))
    await page.keyboard.press('k')
    await becomes(claimWords, first)
    await page.keyboard.press('a')
    await waitForState(1, 'accepted')
    await page.keyboard.press('n')
    await shows(page.locator(`${SELECTED} .badge`), /^2$/)
    await page.keyboard.press('r')
    await page.keyboard.type('a guess, not a claim')
    await page.keyboard.press('Enter')
    await waitForState(2, 'rejected')
    await page.keyboard.press('u')
    await waitForState(2, 'unreviewed')
    await page.keyboard.press('u')
    await waitForState(1, 'unreviewed')
    assert.deepEqual(troubles, [])
  })

  it('shows why a claim was read so, what was recorded, and the keys', async () => {
    await page.keyboard.press('w')
    await page.waitForSelector('.rules li')
    await shows(page.locator('.rules'), /\w/)
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.keymap[open]')
    await shows(page.locator('dialog.keymap'), /Accept, and on to the next/)
    await page.keyboard.press('Escape')
    await strokes(page, 'g', 'i')
    await page.waitForURL('**/desk/inbox')
  })

  it('selects words by keys, and splits a claim around them', async () => {
    const before = await page.locator('.claims li').count()
    await page.keyboard.press('v')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const chosen = String(await page.evaluate('getSelection().toString()')).trim()
    assert.match(chosen, /^\w+ \w+$/)
    await page.keyboard.press('x')
    await page.locator('.claims li').nth(before).waitFor()
    await waitForWords(chosen)
    assert.deepEqual(troubles, [])
  })

  it('leaves a field by Escape, so that keys work again', async () => {
    await page.keyboard.press('e')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await shows(page.locator(`${SELECTED} .badge`), /^2$/)
  })

  it('keeps the chosen claim in the address, so that a link shows the same', async () => {
    await page.keyboard.press('j')
    const words = await claimWords()
    const id = await page.locator(SELECTED).getAttribute('data-claim')
    await page.waitForURL((url) => url.searchParams.get('claim') === id)
    await page.reload()
    await page.waitForSelector(SELECTED)
    await becomes(claimWords, words)
  })
})

it('shows where the words stand when a link leads to a claim far down', async () => {
  await open('Long bulletin', [longBulletin(120)])
  const last = await page.locator('.claims li').last().getAttribute('data-claim')
  await page.waitForURL(/claim=/)
  await page.goto(page.url().replace(/claim=[^&]*/, `claim=${last}`))
  await page.waitForSelector(`${SELECTED}[data-claim="${last}"]`)
  for (const where of [SELECTED, '.verbatim .selected'])
    await eventually(async () => {
      const box = await page.locator(where).first().boundingBox()
      // Scrolled to the end of a list, it ends within a pixel of the window.
      assert.ok(box && box.y > 50 && box.y + box.height < 901, `${where} is in view, not at ${box?.y}`)
    })
})

it('says what is not saved, keeps it while another screen is looked at, and gives it up when asked', async () => {
  await open()
  const kind = page.locator('.inspector').getByLabel('Kind')
  const was = await kind.inputValue()
  await kind.selectOption('aid')
  await shows(page.locator(SELECTED), /not saved/)
  await page.getByRole('link', { name: 'Inbox' }).click()
  await page.locator('.notices', { hasText: 'Not saved yet: claim 1.' }).waitFor()
  await page.goBack()
  await page.waitForSelector(SELECTED)
  await becomes(() => kind.inputValue(), 'aid')
  await page.getByRole('button', { name: 'Leave it' }).click()
  await becomes(() => kind.inputValue(), was)
  await eventually(async () => assert.doesNotMatch(await page.locator(SELECTED).innerText(), /not saved/))
  assert.deepEqual(troubles, [])
})

it('redraws one line of the list and its own words when a key is pressed, however many claims there are', async () => {
  await open('Long bulletin', [longBulletin(120)])
  await page.keyboard.press('j')
  await page.evaluate(`(() => {
    window.changed = new Set()
    new MutationObserver((records) => records.forEach(({ target }) => window.changed.add(target)))
      .observe(document.querySelector('.reader'), { subtree: true, childList: true, attributes: true, characterData: true })
    window.inList = () => [...window.changed].filter((node) => document.querySelector('.claims, .verbatim') && (node.nodeType === 1 ? node : node.parentElement).closest('.claims ol, .verbatim')).length
  })()`)
  await page.keyboard.press('j')
  await shows(page.locator(`${SELECTED} .badge`), /^3$/)
  const changed = Number(await page.evaluate('window.inList()'))
  assert.ok(changed >= 4 && changed <= 12, `two claims change: their lines, buttons and words, not ${changed} nodes`)
})

it('accepts without drawing the fields anew and without asking for what the answer brings', async () => {
  await open('Long bulletin', [longBulletin(120)])
  const recorded = page.locator('summary', { hasText: 'What was recorded' })
  await recorded.filter({ hasText: '1' }).waitFor()
  await page.evaluate(`(() => {
    window.changed = 0
    new MutationObserver((records) => (window.changed += records.length))
      .observe(document.querySelector('fieldset.all'), { subtree: true, childList: true, attributes: true, characterData: true })
  })()`)
  const asked: string[] = []
  page.on(
    'request',
    (request) => void (request.url().includes('/api/') && asked.push(`${request.method()} ${new URL(request.url()).pathname}`)),
  )
  await page.keyboard.press('a')
  await waitForState(1, 'accepted')
  await recorded.filter({ hasText: '2' }).waitFor()
  await page.waitForTimeout(400)
  assert.deepEqual(
    asked.filter((one) => !one.includes('/reports')).map((one) => one.replace(/c[0-9a-f]{16}/, 'ID')),
    ['POST /api/claims/ID/reviews'],
  )
  assert.equal(await page.evaluate('window.changed'), 0)
})

/** Keeps requests of the page back until the test lets them go. */
async function holdBack(of: string): Promise<() => void> {
  let letGo = (): void => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(of, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

describe('the reader of a slow server', () => {
  it('takes back a judgement that is still on its way', async () => {
    await open()
    const letGo = await holdBack('**/reviews')
    await page.keyboard.press('a')
    await page.waitForSelector('.claims li:nth-child(1).accepted')
    await page.keyboard.press('u')
    letGo()
    await page.getByText('Taken back: the judgement of claim 1.').waitFor()
    await waitForState(1, 'unreviewed')
    assert.deepEqual(troubles, [])
  })

  it('goes to the next report once the list of them has come', async () => {
    await open()
    const { pathname, search } = new URL(page.url())
    const letGo = await holdBack('**/api/reports?*')
    await page.goto(desk.url + pathname + search)
    await page.waitForSelector(SELECTED)
    await page.getByRole('button', { name: /^Report after/ }).click()
    letGo()
    await page
      .getByText('This is the last report of the list.')
      .or(page.getByRole('heading', { level: 1, name: 'Answer of Corvin' }))
      .waitFor()
  })
})

describe('the reader by mouse', () => {
  beforeEach(() => open())

  it('accepts, rejects and takes back', async () => {
    await page.getByRole('button', { name: 'Accept' }).click()
    await waitForState(1, 'accepted')
    await page.locator('.claims li').nth(1).click()
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByLabel('Why is it rejected?').fill('said of another day')
    await page.locator('.reject button[type=submit]').click()
    await waitForState(2, 'rejected')
    await page.getByRole('button', { name: 'Undo' }).click()
    await waitForState(2, 'unreviewed')
  })

  it('chooses a claim by its words in the text', async () => {
    await page.locator('.claims li').nth(1).click()
    await page.locator('.verbatim .claimed').first().click()
    await shows(page.locator(`${SELECTED} .badge`), /^1$/)
  })

  it('corrects fields, and records only what was changed', async () => {
    await page.getByLabel('Kind').selectOption('damage')
    await page.getByLabel('Against').selectOption('arden')
    await page.getByLabel('Source 1: name').fill('Senna Valen')
    await page.getByLabel('Source 1: name').blur()
    await page.getByLabel('At most').fill('5')
    await page.getByLabel('At most').blur()
    await page.locator('.inspector').getByLabel('Place', { exact: true }).fill('Little Hale')
    await page.locator('.inspector').getByLabel('Place', { exact: true }).blur()
    await page.getByText('A new name: the pack does not know the place').waitFor()
    await page.getByRole('button', { name: /^Save/ }).click()
    await waitForState(1, 'corrected')
    const id = (await page.locator('.claims li').first().getAttribute('data-claim')) ?? ''
    const row = await desk.at.ledger.claim(desk.at.conflict, id)
    const { claim } = JSON.parse(row?.body ?? '{}') as {
      claim: Record<string, unknown> & { chain: { actor: string }[]; tolls: { high: number }[]; places: { place: string }[] }
    }
    assert.equal(claim['kind'], 'damage')
    assert.equal(claim['against'], 'arden')
    assert.equal(claim.chain[0].actor, 'arden-mod-spokesperson')
    assert.equal(claim.tolls[0].high, 5)
    assert.equal(claim.places[0].place, 'little-hale')
    const reviews = await desk.at.ledger.ofReport(desk.at.conflict, row?.report ?? '')
    const { judgement } = reviews.at(-1)?.body as { judgement: { set: Record<string, unknown> } }
    assert.deepEqual(Object.keys(judgement.set).sort(), ['against', 'chain', 'kind', 'places', 'tolls'])
  })

  it('sets the words of a claim from a selection, and makes a new claim of others', async () => {
    await selectWords('shelled the town of Berat on Tuesday')
    await page.keyboard.press('b')
    await waitForState(1, 'corrected')
    await waitForWords('shelled the town of Berat on Tuesday')
    const before = await page.locator('.claims li').count()
    await selectWords('near Hale')
    await page.keyboard.press('c')
    await page.locator('dialog.new-claim').getByLabel('Kind').selectOption('forces')
    await page.getByRole('button', { name: 'Add the claim' }).click()
    await page.locator('.claims li').nth(before).waitFor()
    await waitForWords('near Hale')
    assert.deepEqual(troubles, [])
  })

  it('splits a claim around selected words, and makes two one again', async () => {
    const before = await page.locator('.claims li').count()
    await selectWords('killing three civilians')
    await page.keyboard.press('x')
    await page.locator('.claims li').nth(before).waitFor()
    await waitForWords('killing three civilians')
    await page.keyboard.press('k')
    await shows(page.locator('.claim-words'), /shelled the town of Berat on Tuesday,?$/)
    await page.keyboard.press('m')
    await page.waitForSelector('.claims li:nth-child(2).rejected')
    await shows(page.locator('.claim-words'), /killing three civilians$/)
  })

  it('takes a split back with one undo, and a merge with one', async () => {
    const lines = page.locator('.claims li')
    const [before, whole] = [await lines.count(), await claimWords()]
    await selectWords('killing three civilians')
    await page.getByRole('button', { name: 'Split' }).click()
    await lines.nth(before).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await lines.nth(before).waitFor({ state: 'detached' })
    await waitForState(1, 'unreviewed')
    await becomes(claimWords, whole)
    await page.getByRole('button', { name: 'Merge with next' }).click()
    await page.waitForSelector('.claims li:nth-child(2).rejected')
    await page.getByRole('button', { name: 'Undo' }).click()
    await waitForState(2, 'unreviewed')
    await waitForState(1, 'unreviewed')
    await becomes(claimWords, whole)
    assert.deepEqual(await page.locator('.notices .refusal').allTextContents(), [])
    assert.deepEqual(troubles, [])
  })

  it('links a claim to one of another report that it denies', async () => {
    await page.locator('.inspector').getByLabel('This claim').selectOption('contradicts')
    await page.getByLabel('Which claim, of any report?').fill('its forces')
    await page.locator('.claim-search .found').first().click()
    await page.locator('.between', { hasText: 'contradicts' }).waitFor()
    const entries = await desk.at.ledger.chain(desk.at.conflict, 0, 1, 100)
    assert.ok(entries.some((entry) => entry.kind === 'relation'))
  })
})

describe('two editors at one ledger', () => {
  beforeEach(() => open())

  it('see each other’s judgements as soon as they are told of them', async () => {
    const { page: other } = await visit(page.url().slice(desk.url.length))
    await other.waitForSelector(SELECTED)
    await other.locator('.bar .quiet').waitFor({ state: 'detached' })
    await page.keyboard.press('a')
    await other.waitForSelector('.claims li:nth-child(1).accepted')
  })

  it('are told of a judgement made in between, with the claim as it stands, and lose nothing they had set', async () => {
    const first = (await page.locator('.claims li').first().getAttribute('data-claim')) ?? ''
    await page.getByLabel('Kind').selectOption('damage')
    // Somebody else is faster, and their news has not come yet.
    await page.route('**/api/events', (route) => route.abort())
    await page.route(`**/api/claims/${first}/reviews`, async (route) => {
      const body = route.request().postDataJSON() as { seen: string | null }
      const headers = route.request().headers()
      await fetch(`${desk.url}/api/claims/${first}/reviews`, {
        method: 'POST',
        headers: {
          ...headers,
          cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
          origin: desk.url,
        },
        body: JSON.stringify({ seen: body.seen, judgement: { does: 'reject' }, why: 'said of another war' }),
      })
      await route.continue()
    })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Save/ }).click()
    const conflict = page.locator('.conflict')
    await conflict.waitFor()
    await shows(conflict, /rejected/)
    await shows(conflict, /said of another war/)
    assert.equal(await page.getByLabel('Kind').inputValue(), 'damage')
  })
})

it('shows what a report holds as text, whatever it holds', async () => {
  await open('<img src=x', [HOSTILE_REPORT])
  await shows(page.locator('.verbatim'), /<script>window.run=4<\/script>/)
  for (const key of ['j', 'k', 'a', 'w']) await page.keyboard.press(key)
  await page.waitForTimeout(200)
  assert.equal(await page.evaluate('window.run'), undefined)
  assert.equal(await page.locator('.verbatim script, .verbatim b, main img').count(), 0)
  assert.deepEqual(troubles, [])
})

describe('the reader goes from report to report', () => {
  it('in the inbox’s list as it is narrowed, and says where the list ends', async () => {
    await open()
    await page.goto(`${desk.url}/desk/inbox?q=ministry`)
    await page.locator('a.row').nth(1).waitFor()
    const titles = await page.locator('a.row b').allTextContents()
    assert.equal(titles.length, 2)
    await page.locator('a.row').first().click()
    await page.waitForSelector(SELECTED)
    await page.keyboard.press('[')
    await page.getByText('This is the first report of the list.').waitFor()
    await page.getByRole('button', { name: /^Report after/ }).click()
    await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('q'), 'ministry')
    await page.keyboard.press(']')
    await page.getByText('This is the last report of the list.').waitFor()
    assert.deepEqual(troubles, [])
  })
})
