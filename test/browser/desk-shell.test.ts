import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { ARDEN_BULLETIN, CORVIN_BULLETIN, HOSTILE_REPORT } from './desk-reports.ts'
import { DESKTOP, deskTests, overhang, PHONE, violations } from './desk-tests.ts'
import { counts, shows } from './eventually.ts'
import type { ServedDesk, WantedDesk } from './served-desk.ts'

const DIST = fileURLToPath(new URL('../../src/web/desk/dist', import.meta.url))

const { serve, visit } = deskTests()
let desk: ServedDesk
let context: BrowserContext
let page: Page
let troubles: readonly string[]

async function open(wanted: WantedDesk, options: BrowserContextOptions = DESKTOP, path = '/'): Promise<void> {
  desk = await serve(wanted)
  ;({ context, page, troubles } = await visit(path, options))
}

const [BULLETIN_TEXT] = [ARDEN_BULLETIN.split('---\n')[2]]

describe('the inbox takes reports in', () => {
  it('by pasting into the field, with who published it; the same text again is shown as a duplicate', async () => {
    await open({ reports: [] })
    await page.getByText('No report yet').waitFor()
    for (const state of ['added', 'duplicate']) {
      await page.keyboard.press('p')
      await page.keyboard.insertText(BULLETIN_TEXT)
      await page.getByLabel('Title').fill('Evening bulletin')
      await page.getByLabel('Publisher').fill('Arden Ministry of Defence')
      await page.getByLabel('Published').fill('2031-03-04')
      await page.getByLabel('At', { exact: true }).fill('18:00')
      await page.getByRole('button', { name: 'Read this text' }).click()
      await page.locator('.arrivals li', { hasText: state }).waitFor()
    }
    const row = page.locator('a.row')
    await shows(row.first(), /Evening bulletin\s+2 of 2 to check\s+Arden Ministry of Defence[^]+4 Mar, 18:00/)
    await counts(row, 1)
    await counts(row.locator('.g.p0'), 1)
    assert.deepEqual(troubles, [])
  })

  it('by files, several at once, telling of each what became of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alteram-desk-'))
    try {
      const files = [
        ['arden.txt', ARDEN_BULLETIN],
        ['corvin.txt', CORVIN_BULLETIN],
        ['again.txt', ARDEN_BULLETIN],
        ['picture.png', '\u0089PNG\r\n\u001a\n\0\0\0\0'],
      ].map(([name, text]) => {
        writeFileSync(join(folder, name), text, name === 'picture.png' ? 'latin1' : 'utf8')
        return join(folder, name)
      })
      await open({ reports: [] })
      await page.locator('input[type=file]').setInputFiles(files)
      await page.getByText('2 added, 1 duplicate, 1 not taken in').waitFor()
      const told = await page.locator('.arrivals li').allInnerTexts()
      assert.match(told[3], /arden\.txt\s+added/)
      assert.match(told[2], /corvin\.txt\s+added/)
      assert.match(told[1], /again\.txt\s+duplicate\. Here already/)
      assert.match(told[0], /picture\.png\s+not taken in\. .+\(.+\)/)
      await page.locator('a.row').nth(1).waitFor()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('by dragging a file or a text onto the page', async () => {
    await open({ reports: [] })
    await page.getByText('No report yet').waitFor()
    for (const [name, text] of [
      ['dropped.txt', ARDEN_BULLETIN],
      ['', CORVIN_BULLETIN],
    ]) {
      const data = await page.evaluateHandle(`(() => {
        const data = new DataTransfer()
        const [name, text] = ${JSON.stringify([name, text])}
        if (name) data.items.add(new File([text], name, { type: 'text/plain' }))
        else data.setData('text/plain', text)
        return data
      })()`)
      await page.dispatchEvent('#main', 'dragover', { dataTransfer: data })
      await page.locator('.add.over').waitFor()
      await page.dispatchEvent('#main', 'drop', { dataTransfer: data })
    }
    await page.locator('a.row').nth(1).waitFor()
    await page.getByText('2 added').waitFor()
  })

  it('knows a text without a title by its first words, and says that nobody told its day', async () => {
    await open({ reports: [] })
    await page.getByText('No report yet').waitFor()
    await page.getByRole('textbox', { name: 'Text' }).fill('Corvin said on Tuesday that its forces took Hale.')
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.locator('.arrivals li', { hasText: 'No day of publication was given' }).waitFor()
    await shows(page.locator('a.row'), /^Corvin said on Tuesday that its forces took Hale\./)
  })

  it('shows what another person adds as soon as it is told of it', async () => {
    await open({ reports: [ARDEN_BULLETIN] })
    const other = await context.newPage()
    await other.goto(desk.url)
    await other.locator('a.row').first().waitFor()
    await other.locator('.bar .quiet').waitFor({ state: 'detached' })
    await page.keyboard.press('p')
    await page.keyboard.insertText(CORVIN_BULLETIN)
    await page.keyboard.press('Control+Enter')
    await page.locator('.arrivals li.added').waitFor()
    await other.locator('a.row').nth(1).waitFor()
  })

  it('keeps its filters in the address', async () => {
    await open({ reports: [ARDEN_BULLETIN, CORVIN_BULLETIN] }, DESKTOP, '/desk/inbox?q=answer')
    await page.locator('a.row').first().waitFor()
    await counts(page.locator('a.row'), 1)
    await page.getByLabel('To check').check()
    await page.waitForURL(/show=open/)
  })
})

describe('the desk is accessible', () => {
  const looks: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { ...DESKTOP, colorScheme: 'light' }],
    ['dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['phone', { ...PHONE, colorScheme: 'light' }],
  ]
  for (const [name, options] of looks)
    it(`has no axe violation in inbox, reader, keys: ${name}`, async () => {
      await open({ reports: [ARDEN_BULLETIN, CORVIN_BULLETIN] }, { ...options, bypassCSP: true })
      await page.locator('a.row').first().waitFor()
      assert.deepEqual(await violations(page), [], 'inbox')
      await page.locator('a.row').first().click()
      await page.locator('.claims li.selected').waitFor()
      await page.keyboard.press('a')
      await page.locator('.claims li.accepted').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('w')
      await page.locator('.rules li').first().waitFor()
      assert.deepEqual(await violations(page), [], 'reader')
      assert.equal(await overhang(page), 0, 'nothing stands out to the side')
      await page.keyboard.press('?')
      await page.locator('dialog.keymap[open]').waitFor()
      assert.deepEqual(await violations(page), [], 'keys')
    })
})

describe('a desk that serves a team', () => {
  it('asks who comes, refuses a wrong password calmly, and gives each role what it may do', async () => {
    await open({ reports: [ARDEN_BULLETIN], solo: null }, { ...DESKTOP, bypassCSP: true })
    await desk.team.users.add('Mira', 'reader', 'twelve letters or more')
    await page.getByLabel('Name').fill('Mira')
    await page.getByLabel('Password').fill('a wrong password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('alert').waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByLabel('Password').fill('twelve letters or more')
    await page.keyboard.press('Enter')
    await page.locator('a.row').first().waitFor()
    assert.equal(await page.locator('.add').count(), 0, 'a reader adds nothing')
    await page.locator('a.row').first().click()
    await page.locator('.claims li.selected').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Accept' }).isDisabled(), true)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  })
})

it('lets somebody sign in with a passkey of the browser', async () => {
  await open({ solo: null }, DESKTOP)
  await desk.team.users.add('Mira', 'editor', 'twelve letters or more')
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  await page.getByLabel('Name').fill('Mira')
  await page.getByLabel('Password').fill('twelve letters or more')
  await page.keyboard.press('Enter')
  await page.getByText('No report yet').waitFor()
  const kept = await page.evaluate(`(async () => {
    const { token } = await (await fetch('/api/me')).json()
    const send = (path, body) => fetch(path, { method: 'POST', headers: { 'X-Alteram-Token': token, 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) })
    const options = await (await send('/api/passkeys/options')).json()
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    return (await send('/api/passkeys', { label: 'this browser', answer: made.toJSON() })).status
  })()`)
  assert.equal(kept, 201)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('No report yet').waitFor()
  await shows(page.locator('.who'), /Mira editor/)
  assert.deepEqual(troubles, [])
})

it('shows what a report says of itself as text', async () => {
  await open({ reports: [HOSTILE_REPORT] })
  await page.locator('a.row').first().waitFor()
  assert.match(await page.locator('a.row').innerText(), /<img src=x onerror=/)
  assert.equal(await page.evaluate('window.run'), undefined)
  assert.equal(await page.locator('main img, main script').count(), 0)
  assert.deepEqual(troubles, [])
})

it('weighs at most 200 KB gzipped in all', () => {
  const sizes = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css|html|svg)$/.test(name))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(DIST, name))).length }))
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  assert.ok(all <= 200_000, `${all} bytes: ${sizes.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`)
  assert.ok(sizes.length > 5, 'screens are fetched when they are shown')
})
