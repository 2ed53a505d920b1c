import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { changedPack } from '../pack/pack-folder.ts'
import { DESKTOP, deskTests, violations } from './desk-tests.ts'
import { VIEW_REPORTS } from './desk-views-reports.ts'
import { eventually, shows } from './eventually.ts'
import type { ServedDesk } from './served-desk.ts'

/** One bulletin calls the spokesman by a name that the pack does not know. */
const REPORTS = [
  ...VIEW_REPORTS,
  '---\ntitle: Note of the day\npublisher: World Wire\npublished: 2031-03-06T21:00\nlanguage: en\n---\nOrso Pell, a spokesman of the Corvin army, said that Arden forces shelled Hale on March 6.\n',
]

const { serve, visit } = deskTests()
let desk: ServedDesk
let page: Page
let pack: string
let troubles: readonly string[]

/** A desk of its own for every test, with a pack that may be taught. */
async function open(path: string, options: BrowserContextOptions = DESKTOP, solo: string | null = 'Editor'): Promise<void> {
  pack = changedPack({})
  desk = await serve({ reports: REPORTS, pack, solo })
  ;({ page, troubles } = await visit(`/desk/${path}`, options))
}

/** Opens the claim of a report that holds these words. */
async function openClaim(report: string, words: string): Promise<void> {
  await page.getByRole('link', { name: report }).click()
  await page.waitForSelector('.claims li.selected')
  await page.locator('.claims li', { hasText: words }).click()
  await page.locator('.claim-words', { hasText: words }).waitFor()
}

const file = (name: string): string => readFileSync(join(pack, name), 'utf8')
const dialog = (): Locator => page.locator('dialog.pick')
/** Waits until the field of the place says so. */
const placeIs = (name: RegExp): Promise<void> =>
  eventually(async () => assert.match(await page.getByLabel('Place', { exact: true }).inputValue(), name))
const status = (): Promise<string> => dialog().getByRole('status').innerText()

async function placesInLedger(place: string): Promise<readonly string[]> {
  return (await desk.at.ledger.claims(desk.at.conflict, { place, limit: 20 })).rows.map(({ state }) => state)
}

async function kindsRecorded(): Promise<readonly string[]> {
  const { rows } = await desk.at.ledger.feed(desk.at.conflict, { limit: 200 })
  return rows.map(({ kind, by }) => `${kind} by ${by}`)
}

describe('a place is picked on the map', () => {
  it('by keyboard: from place to place by arrows, taken by Enter, recorded as a correction', async () => {
    await open('inbox')
    await openClaim('Evening bulletin of Arden', 'Ullsby')
    const before = (await placesInLedger('tarn')).length
    await page.getByRole('button', { name: 'Pick place 1 on the map' }).press('Enter')
    const map = dialog().getByRole('group', { name: /^Map of the theatre/ })
    await map.waitFor()
    await page.keyboard.press('Tab')
    while (!(await page.evaluate("document.activeElement.matches('.theatre svg')"))) await page.keyboard.press('Tab')
    const walk = async (key: string): Promise<string> => {
      const was = await status()
      await page.keyboard.press(key)
      await eventually(async () => assert.notEqual(await status(), was, key))
      return status()
    }
    await walk('ArrowRight')
    await page.keyboard.press('+')
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft']) await walk(key)
    for (let k = 0; k < 40 && !/Tarn \/ Tarnu/.test(await status()); k++) {
      const [key] = await directionTo('tarn')
      await page.keyboard.press(key)
    }
    await shows(dialog().getByRole('status'), /Chosen: Tarn \/ Tarnu, village in Velm/)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await placeIs(/^Tarn · Tarnu/)
    await page.getByText('As read: no place of the pack.').waitFor()
    await page.getByRole('button', { name: /^Save the change/ }).press('Enter')
    await page.locator('.claims li.corrected').waitFor()
    assert.equal((await placesInLedger('tarn')).length, before + 1)
    assert.deepEqual(troubles, [])
  })

  it('by mouse: a dot of the map, or a name of the list beside it', async () => {
    await open('inbox')
    await openClaim('Evening bulletin of Arden', 'Ullsby')
    await page.getByRole('button', { name: 'Pick place 1 on the map' }).click()
    await dialog().locator('circle[data-place="merrow"]').click()
    await shows(dialog().getByRole('status'), /Merrow \/ Quessa/)
    await dialog().getByRole('searchbox').fill('kessel')
    await dialog()
      .getByRole('button', { name: /Gessali \/ Kessel/ })
      .click()
    await shows(dialog().getByRole('status'), /Gessali \/ Kessel, village in/)
    await dialog().getByRole('button', { name: 'Use Gessali / Kessel' }).click()
    await placeIs(/Kessel · Gessali/)
    await page.getByRole('button', { name: 'Pick place 1 on the map' }).click()
    await dialog().getByRole('button', { name: 'Leave it' }).click()
    await dialog().waitFor({ state: 'detached' })
    assert.deepEqual(troubles, [])
  })
})

/** The arrow key that leads most towards a place from the one that is chosen. */
async function directionTo(place: string): Promise<readonly [string]> {
  const key = await page.evaluate(`(() => {
    const at = (circle) => [Number(circle.getAttribute('cx')), Number(circle.getAttribute('cy'))]
    const [x, y] = at(document.querySelector('circle[data-place="${place}"]'))
    const ring = document.querySelector('circle.ring')
    const [a, b] = at(ring)
    return Math.abs(x - a) > Math.abs(y - b) ? (x > a ? 'ArrowRight' : 'ArrowLeft') : y > b ? 'ArrowDown' : 'ArrowUp'
  })()`)
  return [String(key)]
}

describe('a name is kept in the pack', () => {
  it('from the inspector, by keyboard; and the report is read again with it', async () => {
    await open('inbox')
    await openClaim('Evening bulletin of Arden', 'Ullsby')
    const field = page.getByLabel('Place', { exact: true })
    await field.fill('Oxmoor')
    await field.press('Tab')
    await page.getByRole('button', { name: 'Keep it in the pack' }).press('Enter')
    const form = page.locator('.teach-name')
    await form.getByLabel('Where is this known from?').fill('the evening bulletin')
    await page.keyboard.press('Enter')
    await form.getByText('The pack knows “Ullsby” as a name of').waitFor()
    assert.match(file('places.yaml'), /- \{ id: oxmoor, .*Oksmur \(qab\) corvin, Ullsby \(en\) arden\]/)
    assert.ok((await kindsRecorded()).includes('pack by Editor'))
    assert.deepEqual(await placesInLedger('oxmoor'), [])
    await form.getByRole('button', { name: 'Read this report again' }).press('Enter')
    await form.getByText(/Read again: 1 of 1 report has a new reading/).waitFor()
    assert.deepEqual(await placesInLedger('oxmoor'), ['unreviewed'])
    assert.deepEqual(troubles, [])
  })

  it('not when it means another place: the desk says whose it is', async () => {
    await open('inbox')
    await openClaim('Evening bulletin of Arden', 'Ullsby')
    const before = file('places.yaml')
    await page.getByLabel('Place', { exact: true }).fill('Oxmoor')
    await page.getByLabel('Place', { exact: true }).press('Tab')
    await page.getByRole('button', { name: 'Keep it in the pack' }).click()
    await page
      .locator('.teach-name')
      .getByLabel(/^Another name of/)
      .fill('Berat')
    await page.locator('.teach-name').getByRole('button', { name: /^Keep/ }).click()
    await page.getByText('“Berat” is a name of the place Berat').waitFor()
    assert.equal(file('places.yaml'), before)
  })

  it('from Places and names, by mouse, once its claims are joined', async () => {
    await open('places')
    const row = page.locator('.unknown [data-row]', { hasText: 'Ullsby' })
    await row.getByRole('button', { name: 'It is another name of' }).click()
    await row.getByRole('searchbox').fill('oxm')
    await row.getByRole('button', { name: /Oxmoor/ }).click()
    await row.getByRole('button', { name: /^Keep “Ullsby”/ }).click()
    await row.getByText('The pack knows “Ullsby”').waitFor()
    assert.match(file('places.yaml'), /Ullsby \(en\) arden\]/)
    assert.deepEqual(await placesInLedger('oxmoor'), ['corrected'])
  })

  it('as another name of an actor, of who says it', async () => {
    await open('inbox')
    await openClaim('Note of the day', 'shelled')
    await page.getByRole('button', { name: 'Another name of …' }).first().click()
    await page.getByLabel('Whose other name is it?').fill('Ruben Sark')
    await page.getByLabel('Whose other name is it?').press('Tab')
    await page
      .locator('.teach-name')
      .getByLabel(/^Another name of Ruben Sark/)
      .fill('Orso Pell')
    await page.locator('.teach-name').getByRole('button', { name: /^Keep/ }).click()
    await page.locator('.teach-name').getByText('The pack knows “Orso Pell”').waitFor()
    assert.match(file('actors.yaml'), /Ruben Sark, Orso Pell\]/)
  })
})

describe('a place that the pack does not know is added', () => {
  it('with a position from the map, by mouse and by keyboard, from Places and names', async () => {
    await open('places')
    const row = page.locator('.unknown [data-row]', { hasText: 'Ullsby' })
    await row.getByRole('button', { name: 'It is another name of' }).click()
    await row.getByRole('button', { name: /^On the map/ }).click()
    await dialog().locator('circle[data-place="velm"]').click()
    await dialog()
      .getByRole('button', { name: /does not know it/ })
      .click()
    const map = dialog().getByRole('group', { name: /^Map of the theatre/ })
    const box = await map.boundingBox()
    assert.ok(box)
    const dot = await dialog().locator('circle[data-place="hale"]').boundingBox()
    assert.ok(dot)
    await page.mouse.click(dot.x + 6, dot.y)
    await shows(dialog().getByRole('status'), /Lies at -31\.\d+, -20\.\d+/)
    await map.press('ArrowRight')
    await dialog().getByLabel('Name used by Corvin').fill('Ulbi')
    await dialog().getByRole('button', { name: 'Add the place' }).click()
    await row.getByText('Joined to').waitFor()
    assert.match(
      file('places.yaml'),
      /- id: ullsby\n {2}kind: village\n {2}at: \[-31\.\d+, -20\.\d+\]\n {2}district: velm-district\n {2}names:\n {4}- Ullsby \(en\) arden\n {4}- Ulbi \(en\) corvin\n {2}source: Editor, /,
    )
    assert.deepEqual(await placesInLedger('ullsby'), ['corrected'])
    await row.getByRole('button', { name: 'Read this report again' }).click()
    await row.getByText('Read again: 1 of 1').waitFor()
    assert.deepEqual(troubles, [])
  })

  it('or left without one, somewhere within another', async () => {
    await open('inbox')
    await openClaim('Evening bulletin of Arden', 'Ullsby')
    await page.getByRole('button', { name: 'Pick place 1 on the map' }).click()
    await dialog()
      .getByRole('button', { name: /does not know it/ })
      .click()
    await dialog().getByLabel('Somewhere within').selectOption('sorrin-district')
    await dialog().getByRole('button', { name: 'Add the place' }).click()
    await dialog().waitFor({ state: 'detached' })
    assert.match(file('places.yaml'), /- id: ullsby\n {2}kind: village\n {2}district: sorrin-district\n/)
    await placeIs(/^Ullsby/)
  })
})

it('two desks: what one teaches the other knows at once; a reporter may pick, but not teach', async () => {
  await open('inbox', DESKTOP, null)
  await desk.team.users.add('Mira', 'editor', 'a long enough password')
  await desk.team.users.add('Rolf', 'reporter', 'a long enough password')
  const { page: other } = await visit('/desk/places')
  for (const [who, at] of [
    ['Rolf', page],
    ['Mira', other],
  ] as const) {
    await at.getByLabel('Name').fill(who)
    await at.getByLabel('Password').fill('a long enough password')
    await at.keyboard.press('Enter')
    await at.locator('.who').waitFor()
  }
  await openClaim('Evening bulletin of Arden', 'Ullsby')
  await page.getByLabel('Place', { exact: true }).fill('Oxmoor')
  await page.getByLabel('Place', { exact: true }).press('Tab')
  await page.getByText('A new name: the pack does not know').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Keep it in the pack' }).count(), 0)
  await page.getByRole('button', { name: 'Pick place 1 on the map' }).click()
  await dialog().getByRole('button', { name: /^Use/ }).waitFor()
  assert.equal(
    await dialog()
      .getByRole('button', { name: /does not know it/ })
      .count(),
    0,
  )
  await page.keyboard.press('Escape')
  const row = other.locator('.unknown [data-row]', { hasText: 'Ullsby' })
  await row.getByRole('button', { name: 'It is another name of' }).click()
  await row.getByRole('searchbox').fill('oxm')
  await row.getByRole('button', { name: /Oxmoor/ }).click()
  await row.getByRole('button', { name: /^Keep “Ullsby”/ }).click()
  await page.locator('#desk-places option[value*="Ullsby"]').waitFor({ state: 'attached' })
})

describe('picking and teaching is accessible', () => {
  const looks: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { ...DESKTOP, colorScheme: 'light' }],
    ['dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'light' }],
  ]
  for (const [name, options] of looks)
    it(`without an axe violation: ${name}`, async () => {
      await open('inbox', { ...options, bypassCSP: true })
      await openClaim('Evening bulletin of Arden', 'Ullsby')
      await page.getByRole('button', { name: 'Pick place 1 on the map' }).click()
      await dialog().locator('svg').press('ArrowRight')
      assert.deepEqual(await violations(page), [], 'picking')
      const wide = await page.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('dialog.pick'))",
      )
      assert.equal(wide, 0, 'nothing stands out to the side')
      await dialog()
        .getByRole('button', { name: /does not know it/ })
        .click()
      assert.deepEqual(await violations(page), [], 'a new place')
      await dialog().getByRole('button', { name: 'Back to the list' }).click()
      await dialog().getByRole('button', { name: /^Use/ }).click()
      await page.getByRole('button', { name: 'Keep it in the pack' }).click()
      await page.locator('.teach-name').waitFor()
      assert.deepEqual(await violations(page), [], 'a name')
    })
})
