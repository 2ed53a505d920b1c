import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { ARDEN_BULLETIN, CORVIN_BULLETIN } from './desk-reports.ts'
import { givePatience } from './desk-tests.ts'
import { becomes, eventually, shows } from './eventually.ts'
import { servedDesk, troublesOf, type ServedDesk } from './served-desk.ts'

/** What somebody does in the first five minutes, by what is visible: roles and names only, nothing of how the desk is made. See docs/newcomer.md. */
const BULLETIN = 'The Arden Ministry of Defence said that Corvin forces shelled Hale on Wednesday, killing two civilians and wounding five.'

let browser: Browser
let desk: ServedDesk
let page: Page
let troubles: readonly string[]

before(async () => {
  browser = await startChromium()
  desk = await servedDesk({ reports: [ARDEN_BULLETIN, CORVIN_BULLETIN] })
  page = await browser.newPage()
  await givePatience(page.context())
  troubles = troublesOf(page)
  await page.goto(desk.url)
})
after(async () => {
  await browser?.close()
  await desk?.close()
})

const screen = (name: string): Promise<void> => page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const told = (words: string | RegExp): Promise<void> => page.getByRole('status').filter({ hasText: words }).first().waitFor()
/** The reports are of a year to come: what is shown must be asked for up to their day. */
const asOf = (): Promise<void> => page.getByLabel('As of').fill('2031-03-05T18:00')
const inspector = (): Locator => page.getByRole('complementary')

describe('a newcomer', { concurrency: false }, () => {
  it('adds a report by pasting it, and opens it', async () => {
    await page.getByRole('textbox', { name: 'Text' }).fill(BULLETIN)
    await page.getByLabel('Title').fill('Noon bulletin')
    await page.getByLabel('Publisher').fill('Arden Ministry of Defence')
    await page.getByLabel('Published').fill('2031-03-05')
    await page.getByLabel('At', { exact: true }).fill('12:00')
    await press('Read this text')
    await page.getByRole('heading', { name: '1 added' }).waitFor()
    await page.getByRole('link', { name: 'Noon bulletin', exact: true }).click()
    await page.getByRole('heading', { name: 'Noon bulletin' }).waitFor()
    await shows(page.getByRole('article'), /shelled Hale on Wednesday/)
  })

  it('corrects who says it, and the kind; the side comes along', async () => {
    await inspector().getByRole('combobox', { name: 'Source 1: name' }).fill('Corvin Ministry of Defence')
    await page.keyboard.press('Tab')
    await inspector().getByLabel('Kind').selectOption('casualties')
    await inspector()
      .getByRole('radio', { name: /Corvin/ })
      .and(page.locator(':checked'))
      .waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Save \d changes/ }).click()
    await told('Corrected: claim 1.')
    await page.getByRole('region', { name: 'Claims of this report' }).getByText('corrected').first().waitFor()
  })

  it('rejects a claim, and takes that back', async () => {
    await page.getByRole('button', { name: /^Reject/ }).click()
    await page.getByRole('textbox', { name: 'Why is it rejected?' }).fill('not asserted here')
    await page.getByRole('button', { name: /^Reject/ }).click()
    await page.getByRole('region', { name: 'Claims of this report' }).getByText('rejected').waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await told(/Taken back/)
    await page.getByRole('region', { name: 'Claims of this report' }).getByText('rejected').waitFor({ state: 'detached' })
  })

  it('sees both sides of a matter, and the words it rests on', async () => {
    await screen('Side by side')
    await page.getByRole('heading', { name: 'Side by side' }).waitFor()
    await asOf()
    await page
      .getByText(/^(?:denies|denied by)$/)
      .first()
      .waitFor()
    const number = page.getByRole('link', { name: /^Claim \S+, / }).first()
    await number.click()
    const chosen = page.getByRole('region', { name: 'Claims of this report' }).locator('[aria-current]')
    await chosen.waitFor()
    await eventually(async () => {
      const box = await chosen.boundingBox()
      assert.ok(box && box.y >= 0 && box.y + box.height <= 720, `the claim is in view, not at ${box?.y}`)
    })
  })

  it('publishes an edition that proves, corrects it, and finds who did what', async () => {
    await screen('Overview')
    await asOf()
    const line = page.getByRole('button', { name: /shelled/ }).first()
    await line.click()
    await page.keyboard.press('Home')
    await page.keyboard.type('Ninety ')
    await page.keyboard.press('Enter')
    await page.getByText('“Ninety” does not stand in the words cited').waitFor()
    const publish = page.getByRole('button', { name: 'Publish', exact: true })
    await becomes(() => publish.isDisabled(), true, 'what does not prove is not published')
    await page.getByRole('button', { name: /^Step back/ }).click()
    await page.getByText(/claims cited are not checked yet/).waitFor()
    await publish.click()
    await told(/^Published as of/)

    await page.getByRole('button', { name: /^Add own words: how it stands/ }).click()
    await page.keyboard.type('Nothing is known of the night.')
    await page.keyboard.press('Enter')
    await page.getByText('1 edit, saved').waitFor()
    await press('Correct …')
    await page.getByRole('dialog').getByRole('textbox').fill('A sentence was missing.')
    await press('Publish the correction')
    await told('The correction is published.')

    await screen('Ledger')
    const done = [/Editor corrected an edition/, /Editor published an edition/, /Editor took a judgement back/, /Editor added a report/]
    for (const deed of done) await page.getByRole('main').getByText(deed).first().waitFor()
    await press('Verify')
    await told(/^\s*Sound\./)
    assert.deepEqual(troubles, [])
  })
})
