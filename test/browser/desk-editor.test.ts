import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { editionNamed, publishedOverview, publishEdition } from '../../src/flows/published-editions.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { reviewClaim } from '../../src/flows/review-claim.ts'
import { placesOf } from '../../src/core/5-overview/draft.ts'
import type { Overview, Sentence } from '../../src/core/0-terms/overview.ts'
import { deskTests, violations } from './desk-tests.ts'
import { VIEW_REPORTS } from './desk-views-reports.ts'
import { becomes, counts, eventually, shows } from './eventually.ts'
import type { ServedDesk, WantedDesk } from './served-desk.ts'

const AS_OF = '2031-03-05T12:00'
const READER = openReader('test/packs/corvin-arden')
const WIDE = { viewport: { width: 1440, height: 1000 } }

const tests = deskTests()
let desk: ServedDesk
let context: BrowserContext
let page: Page
let troubles: readonly string[]

async function serve(wanted: WantedDesk = {}): Promise<void> {
  desk = await tests.serve({ reports: VIEW_REPORTS, ...wanted })
}

/** Opens a screen in a browser of its own. */
async function visit(path: string, options: BrowserContextOptions = WIDE): Promise<void> {
  ;({ context, page, troubles } = await tests.visit(`/desk/${path}`, options))
}

async function openEditor(): Promise<void> {
  await serve()
  await visit(`editor?asOf=${AS_OF}`)
  await page.waitForSelector('.matter .line')
}

const lineWith = (words: string): Locator => page.locator('.line', { hasText: words }).first()
const saved = (): Promise<unknown> => page.waitForSelector('.save:has-text(", saved")')
const publishButton = (): Locator => page.getByRole('button', { name: 'Publish', exact: true })

async function published(): Promise<Overview> {
  const { published: versions } = await editionNamed(desk.at, AS_OF)
  return publishedOverview(desk.at, versions[versions.length - 1])
}
const sentences = (overview: Overview): readonly Sentence[] => [...placesOf(overview).values()].flat()

/** Writes a line anew, from the keyboard alone. */
async function write(line: Locator, keys: () => Promise<void>): Promise<void> {
  await line.locator('button.said').focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.line-editor:focus')
  await keys()
}

describe('the overview editor', () => {
  it('shows what of an edited sentence does not prove, and publishes it as own words only', async () => {
    await openEditor()
    await write(page.locator('.matter .line', { hasText: '40 civilians' }).first(), async () => {
      await page.keyboard.press('Home')
      await page.keyboard.type('Ninety ')
    })
    await page.waitForSelector('.faults >> text=“Ninety” does not stand in the words cited')
    await page.keyboard.press('Enter')
    await shows(lineWith('Ninety').locator('mark'), /^Ninety$/)
    await becomes(() => publishButton().isDisabled(), true)
    await shows(page.locator('.panel .refusal'), /One line does not prove/)
    await page.keyboard.press('w')
    await page.waitForSelector('.line .own')
    await shows(page.locator('.panel').first(), /\d+ of \d+ claims cited are not checked yet/)
    await publishButton().click()
    await page.waitForSelector('text=Published as of')
    await page.waitForSelector('#publication:focus')
    await page.waitForSelector('text=The pages for readers are written by')
    const own = sentences(await published()).filter((s) => s.voice === 'editor')
    assert.deepEqual(
      own.map((s) => s.text.slice(0, 6)),
      ['Ninety'],
    )
    assert.deepEqual(troubles, [])
  })

  it('lets a sentence be shortened while every word still rests on what it cites', async () => {
    await openEditor()
    await write(lineWith('forces shelled the town of Berat'), async () => {
      await page.keyboard.press('End')
    })
    await page.keyboard.press('Escape')
    const line = page.locator('.matter .line', { hasText: '40 civilians' }).first()
    await write(line, async () => {
      await page.keyboard.press('Home')
      for (let k = 0; k < 'The '.length; k++) await page.keyboard.press('Delete')
    })
    await page.waitForSelector('.proof >> text=every word still rests on what it cites')
    await page.keyboard.press('Escape')
    await saved()
    await becomes(() => publishButton().isEnabled(), true)
    await publishButton().click()
    await page.waitForSelector('text=Published as of')
    const reworded = sentences(await published()).find((s) => s.was !== undefined)
    assert.equal(reworded?.voice, 'compiled')
    assert.ok(reworded.was?.endsWith(reworded.text))
  })

  it('edits the one sentence of a record as any other, and leaves the record', async () => {
    await openEditor()
    const line = page
      .locator('section:is([aria-labelledby=part-truce], [aria-labelledby=part-control], [aria-labelledby=part-access]) .line')
      .first()
    assert.equal(await line.getByRole('button', { name: 'Leave out' }).count(), 0)
    const was = (await line.locator('button.said').textContent()) ?? ''
    await line.getByRole('button', { name: 'Mark as own words' }).click()
    await line.locator('.own').waitFor()
    await saved()
    await publishButton().click()
    await page.waitForSelector('text=Published as of')
    const overview = await published()
    const records = [...overview.truces.entries, ...overview.control, ...overview.access].map(({ sentence }) => sentence)
    assert.deepEqual(
      records.filter((s) => s.voice === 'editor').map((s) => s.text),
      [was],
    )
    assert.deepEqual(troubles, [])
  })

  it('cites known claims and refuses all others', async () => {
    await openEditor()
    await page.getByRole('button', { name: 'Add own words: how it stands' }).click()
    await page.waitForSelector('.line-editor:focus')
    await page.keyboard.type('Both sides speak of Berat.')
    const number = page.getByLabel('Cite a claim by its number')
    await number.fill('Z99')
    await number.press('Enter')
    await shows(page.locator('.writer [role=alert]'), /^This page holds no claim Z99\.$/)
    assert.equal(await page.locator('.line-editor .cite').count(), 0)
    await page.locator('.line-editor').evaluate(`(editor) => {
      const data = new DataTransfer()
      data.setData('text/html', '<b>pasted</b> <span data-claim="nobody">Z1</span><script>window.run = 1</' + 'script>')
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }`)
    assert.equal(await page.locator('.line-editor .cite, .line-editor b, .line-editor script').count(), 0)
    assert.equal(await page.evaluate('window.run'), undefined)
    await number.fill('c1')
    await number.press('Enter')
    await shows(page.locator('.line-editor .cite'), /^C1$/)
    await page.keyboard.press('Control+z')
    await becomes(() => page.locator('.line-editor').textContent(), 'Both sides speak of Berat.')
    await page.keyboard.press('Control+Shift+z')
    await counts(page.locator('.line-editor .cite'), 1)
    await page.getByRole('button', { name: 'Done' }).click()
    await saved()
    await eventually(async () => assert.match((await lineWith('Both sides speak').textContent()) ?? '', /Editor’s words: ?Both.*C1/s))
  })

  it('reorders lines and rows by keyboard, takes steps back, and keeps the draft over a reload', async () => {
    await openEditor()
    const preamble = (): Promise<readonly string[]> => page.locator('#part-preamble + .lines button.said').allTextContents()
    const first = await preamble()
    assert.ok(first.length >= 2)
    await page.locator('#part-preamble + .lines button.said').first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await becomes(async () => (await preamble()).slice(0, 2), [first[1], first[0]])
    await page.locator(':focus', { hasText: first[0].slice(0, 12) }).waitFor()
    const rows = (): Promise<readonly string[]> => page.locator('.matter h3').allTextContents()
    const titles = await rows()
    await page.getByRole('button', { name: `Move the row down: ${titles[0]}` }).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await becomes(async () => (await rows()).slice(0, 2), [titles[1], titles[0]])
    await saved()
    await page.reload()
    await page.waitForSelector('.matter .line')
    await becomes(async () => (await rows()).slice(0, 2), [titles[1], titles[0]])
    await becomes(async () => (await preamble()).slice(0, 2), [first[1], first[0]])
    await page.locator('#part-preamble + .lines button.said').first().focus()
    await page.keyboard.press('Delete')
    await becomes(async () => (await preamble()).length, first.length - 1)
    await page.locator('h1').first().click()
    await page.keyboard.press('u')
    await becomes(async () => (await preamble()).length, first.length)
  })

  it('reorders by dragging, and leaves out and puts back by mouse', async () => {
    await openEditor()
    const preamble = page.locator('#part-preamble + .lines')
    const first = await preamble.locator('button.said').allTextContents()
    await preamble.locator('.line').first().hover()
    await preamble.locator('.grip').first().dragTo(preamble.locator('.line').nth(1))
    await becomes(async () => (await preamble.locator('button.said').allTextContents()).slice(0, 2), [first[1], first[0]])
    await preamble.locator('.line').first().hover()
    await preamble.locator('.line').first().getByRole('button', { name: 'Leave out' }).click()
    await becomes(() => page.locator('.dropped s').textContent(), first[1])
    await page.getByRole('button', { name: 'Put back' }).click()
    await counts(page.locator('.dropped'), 0)
    await becomes(() => preamble.locator('button.said').last().textContent(), first[1])
  })

  it('counts the balance with every edit, previews the page, and tells what is different', async () => {
    await openEditor()
    const counted = (): Promise<string | null> => page.locator('.panel tbody tr').first().textContent()
    const before = await counted()
    await page.getByRole('button', { name: 'Leave the row out' }).first().click()
    await eventually(async () => assert.notEqual(await counted(), before))
    await page.getByRole('button', { name: 'Add own words: how it stands' }).click()
    await page.waitForSelector('.line-editor:focus')
    await page.keyboard.type('Nobody of this desk was there.')
    await page.keyboard.press('Enter')
    await saved()
    await page.getByRole('button', { name: 'Preview' }).click()
    const preview = page.frameLocator('iframe')
    await preview.locator('.own').waitFor()
    await eventually(async () =>
      assert.match((await preview.locator('.preamble').textContent()) ?? '', /Editor’s words Nobody of this desk was there/),
    )
    await page.getByRole('button', { name: 'Changes' }).click()
    await page.waitForSelector('text=No edition was published before')
    await publishButton().click()
    await page.waitForSelector('text=no sentence is different')
  })

  it('corrects and retracts with a reason', async () => {
    await serve()
    await publishEdition(desk.at, READER.pack, { asOf: AS_OF }, 'Editor')
    await visit(`editor?asOf=${AS_OF}`)
    await page.waitForSelector('.matter .line')
    await page.getByRole('button', { name: 'Leave the row out' }).first().click()
    await page.getByRole('button', { name: 'Correct …' }).click()
    const why = page.getByLabel('Why?')
    assert.ok(await page.getByRole('button', { name: 'Publish the correction' }).isDisabled(), 'no correction without a reason')
    await why.fill('A row told the same twice.')
    await page.getByRole('button', { name: 'Publish the correction' }).click()
    await page.waitForSelector('text=The correction is published.')
    await page.waitForSelector('text=A row told the same twice.')
    await page.getByRole('button', { name: 'Retract …' }).click()
    await page.getByLabel('Why?').fill('The bulletin was forged.')
    await page.getByRole('button', { name: 'Retract the edition' }).click()
    await page.waitForSelector('text=The bulletin was forged.')
    const edition = await editionNamed(desk.at, AS_OF)
    assert.deepEqual(
      [edition.published.map((one) => one.why), edition.retracted?.why],
      [[null, 'A row told the same twice.'], 'The bulletin was forged.'],
    )
  })

  it('keeps what is written while the server still publishes', async () => {
    await openEditor()
    let letGo = (): void => undefined
    const gone = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/api/drafts', async (route) => {
      await gone
      await route.continue()
    })
    await publishButton().click()
    await page.waitForSelector('text=Published as of')
    await page.getByRole('button', { name: 'Add own words: how it stands' }).click()
    await page.waitForSelector('.line-editor:focus')
    await page.keyboard.type('Nothing is known of ')
    letGo()
    await page.getByRole('button', { name: 'Correct …' }).waitFor()
    await page.keyboard.type('the night.')
    await page.keyboard.press('Enter')
    await saved()
    await lineWith('Nothing is known of the night.').waitFor()
    assert.deepEqual(troubles, [])
  })

  it('waits for a second person where the team signs off', async () => {
    await serve({ solo: null })
    for (const name of ['Mira', 'Tomas']) await desk.team.users.add(name, 'editor', 'a long enough password')
    desk.team.setSignOff(true)
    const enter = async (name: string): Promise<void> => {
      await visit(`editor?asOf=${AS_OF}`)
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Password').fill('a long enough password')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.matter .line')
    }
    await enter('Mira')
    await page.getByRole('button', { name: 'Propose for publication' }).click()
    await page.waitForSelector('text=You proposed it: a colleague signs it off.')
    await assert.rejects(published(), 'nothing is published by one person alone')
    await context.close()
    await enter('Tomas')
    await page.getByRole('button', { name: 'Sign off' }).click()
    await page.waitForSelector('text=Signed off and published.')
    assert.equal((await editionNamed(desk.at, AS_OF)).published[0].by, 'Mira; signed off by Tomas')
  })
})

describe('in print', () => {
  it('the desk is what was written, without its tools', async () => {
    await openEditor()
    await page.emulateMedia({ media: 'print' })
    for (const tool of ['.bar', '.editor .acts', '.editor aside']) assert.equal(await page.locator(tool).first().isVisible(), false, tool)
    assert.ok(await page.locator('.editor .line').first().isVisible())
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${desk.url}/desk/side-by-side${new URL(page.url()).search}`)
    await page.locator('[role=feed] > article').first().waitFor()
    const rows = page.locator('[role=feed] > article')
    const all = Number(await rows.first().getAttribute('aria-setsize'))
    await page.setViewportSize({ width: 1280, height: 200 })
    const drawn = "document.querySelectorAll('[role=feed] > article').length"
    assert.equal(await page.evaluate(`(dispatchEvent(new Event('beforeprint')), ${drawn})`), all)
  })
})

describe('the ledger', () => {
  it('shows who recorded what, the history of a claim side by side, and verifies', async () => {
    await serve()
    const [row] = (await desk.at.ledger.claims(desk.at.conflict, { limit: 1 })).rows
    await reviewClaim(desk.at, row.claim, { does: 'accept' }, READER.pack, { by: 'Mira' })
    const set = { does: 'correct', set: { kind: 'other' } } as const
    await reviewClaim(desk.at, row.claim, set, READER.pack, { by: 'Tomas', why: 'It tells of something else.' })
    await visit('ledger')
    await page.waitForSelector('.feed >> text=corrected (kind)')
    await page.getByLabel('Show').selectOption({ label: 'Judgements' })
    await page.waitForSelector('.feed li:nth-child(2):last-child')
    await shows(page.locator('.feed li').first(), /Tomas.*It tells of something else/s)
    await page.locator('.feed li a').first().click()
    await page.waitForSelector('.history table')
    const heads = page.locator('.history thead th')
    await becomes(
      async () => (await heads.allTextContents()).map((t) => t.trim().split(/\s+/)[0]),
      ['Read', 'Accepted', 'Corrected', 'Now'],
    )
    await becomes(() => page.locator('.history td.changed').textContent(), 'other')
    await page.keyboard.press('v')
    await page.waitForSelector('.sound')
    assert.deepEqual(troubles, [])
  })

  it('names the first bad entry of a record that was changed', async () => {
    await serve()
    const { rows } = await desk.at.ledger.feed(desk.at.conflict, { limit: 10, kinds: ['reading'] })
    Object.assign(rows[0], { by: 'somebody else' })
    await visit('ledger')
    await page.getByRole('button', { name: 'Verify' }).click()
    await shows(page.locator('.broken'), new RegExp(`First:.*${rows[0].id.slice(0, 12)}`, 's'))
  })
})

describe('editor and ledger are accessible', () => {
  const looks: readonly [string, BrowserContextOptions][] = [
    ['light', { ...WIDE, colorScheme: 'light' }],
    ['dark', { ...WIDE, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 } }],
  ]
  for (const [name, options] of looks)
    it(`has no axe violation and fits: ${name}`, async () => {
      await serve()
      const [row] = (await desk.at.ledger.claims(desk.at.conflict, { limit: 1 })).rows
      await reviewClaim(desk.at, row.claim, { does: 'reject' }, READER.pack, { by: 'Mira', why: 'Misread.' })
      const states: readonly [string, string][] = [
        [`editor?asOf=${AS_OF}`, '.matter .line'],
        [`editor?asOf=${AS_OF}&show=preview`, 'iframe'],
        [`editor?asOf=${AS_OF}&show=changes`, '.changes p'],
        ['ledger', '.feed li'],
        [`ledger?claim=${row.claim}`, '.history table'],
      ]
      for (const [path, there] of states) {
        await visit(path, { ...options, bypassCSP: true })
        await page.waitForSelector(there)
        if (there === '.matter .line') {
          await page.locator('.matter button.said').first().click()
          await page.waitForSelector('.line-editor:focus')
          await page.keyboard.type('Ninety ')
          await page.waitForSelector('.faults')
        }
        assert.deepEqual(await violations(page, 'iframe'), [], path)
        const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth')
        assert.ok(wide <= (options.viewport?.width ?? 0), `${path} is ${wide} pixels wide`)
        await context.close()
      }
    })
})
