import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '../../src/api/access.ts'
import { DESKTOP, deskTests, overhang, PHONE, strokes, violations, type Visit } from './desk-tests.ts'
import { becomes, counts, shows } from './eventually.ts'
import type { ServedDesk } from './served-desk.ts'

const PASSWORD = 'twelve letters or more'
const NEXT = 'quite other plain words'

const { serve, visit } = deskTests()
let desk: ServedDesk
let page: Page
let troubles: readonly string[]

/** A browser of its own at the desk. */
function browserAt(path: string, options: BrowserContextOptions = DESKTOP): Promise<Visit> {
  return visit(path, { reducedMotion: 'reduce', ...options })
}

async function signIn(on: Page, name: string, password = PASSWORD): Promise<void> {
  await on.getByLabel('Name').fill(name)
  await on.getByLabel('Password').fill(password)
  await on.keyboard.press('Enter')
  await on.locator('.who').waitFor()
}

/** A desk of a team with these accounts; the first of them is signed in. */
async function open(people: readonly (readonly [string, Role])[], path: string, options: BrowserContextOptions = DESKTOP): Promise<void> {
  desk = await serve({ solo: null })
  for (const [name, role] of people) await desk.team.users.add(name, role, PASSWORD)
  ;({ page, troubles } = await browserAt(path, options))
  await signIn(page, people[0][0])
  await page.locator('h1').waitFor()
}

const section = (title: string): ReturnType<Page['locator']> =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
const person = (name: string): ReturnType<Page['locator']> => page.locator('.people > li', { hasText: name })
const noticed = (sentence: string): Promise<void> => page.locator('.notices', { hasText: sentence }).waitFor()

/** Does the page hold that secret anywhere: in its text, or in a field? */
async function holds(secret: string): Promise<boolean> {
  const fields = await page.evaluate<unknown>(`[...document.querySelectorAll('input')].map((field) => field.value)`)
  return JSON.stringify([fields, await page.content()]).includes(secret)
}

/** Is that password taken? */
async function fits(name: string, password: string): Promise<boolean> {
  return (await desk.team.users.signIn(name, password)) !== null
}

describe('my account', () => {
  it('is reached by keys and from the name; tells name and role', async () => {
    await open([['Mira', 'editor']], '/')
    await page.getByText('No report yet').waitFor()
    await strokes(page, 'g', 'y')
    await page.getByText('Mira, editor. Everything you record carries this name.').waitFor()
    assert.equal(await page.locator('h1').innerText(), 'My account')
    await page.goto(desk.url)
    await page.locator('.who').click()
    await page.getByRole('heading', { name: 'API tokens' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'People' }).count(), 0, 'an editor manages nobody')
    await page.goto(`${desk.url}/desk/people`)
    await page.getByRole('heading', { name: 'There is no such screen' }).waitFor()
    assert.deepEqual(troubles, [])
  })

  it('changes the password: the old one is asked for, the new one twice; other sessions end', async () => {
    await open([['Mira', 'reporter']], '/desk/account')
    const { page: other } = await browserAt('/')
    await signIn(other, 'Mira')
    const form = section('Password')
    const write = async (old: string, next: string, again: string): Promise<void> => {
      await form.getByLabel('Old password').focus()
      for (const [k, words] of [old, next, again].entries()) {
        if (k > 0) await page.keyboard.press('Tab')
        await page.keyboard.press('Control+a')
        await page.keyboard.insertText(words)
      }
      await page.keyboard.press('Enter')
    }
    await write('a wrong password', NEXT, NEXT)
    await form.getByRole('alert').filter({ hasText: 'The old password does not fit' }).waitFor()
    await write(PASSWORD, NEXT, 'something else entirely')
    await form.getByRole('alert').filter({ hasText: 'not written the same way' }).waitFor()
    assert.ok(await fits('Mira', PASSWORD))
    await write(PASSWORD, NEXT, NEXT)
    await noticed('The password is changed')
    await counts(form.getByRole('alert'), 0)
    await becomes(() => form.getByLabel('Old password').inputValue(), '', 'no password stays in the page')
    assert.deepEqual([await fits('Mira', PASSWORD), await fits('Mira', NEXT)], [false, true])
    await other.reload()
    await other.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await section('Sessions').getByText('this session').waitFor()
    await counts(section('Sessions').locator('li'), 1)
    assert.deepEqual(troubles, [])
  })

  it('adds a passkey, which signs in, and removes it, after which it does not', async () => {
    await open([['Mira', 'editor']], '/desk/account')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    })
    const keys = section('Passkeys')
    await keys.getByLabel('Name of a new passkey').focus()
    await page.keyboard.insertText('my phone')
    await page.keyboard.press('Enter')
    await keys.locator('li', { hasText: 'my phone' }).getByText('never used').waitFor()
    await keys.getByLabel('Name of a new passkey').fill('once more')
    await keys.getByRole('button', { name: 'Add a passkey' }).click()
    await keys.getByRole('alert').filter({ hasText: 'holds a passkey of yours already' }).waitFor()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.locator('.who').click()
    await keys.locator('li', { hasText: 'last used' }).waitFor()
    await keys.getByRole('button', { name: 'Remove my phone' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(desk.team.passkeys.list(desk.team.users.named('Mira')).length, 1, 'one press removes nothing')
    await page.keyboard.press('Enter')
    await noticed('my phone does nothing any more')
    await page.locator('h2:focus', { hasText: 'Passkeys' }).waitFor()
    await counts(keys.locator('li'), 0)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('alert').filter({ hasText: 'The passkey does not fit' }).waitFor()
    assert.deepEqual(troubles, [])
  })

  it('makes an API token that is shown once, to be copied, does what its scopes say, and revokes it', async () => {
    await open([['Mira', 'reporter']], '/desk/account', { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] })
    const tokens = section('API tokens')
    assert.equal(await tokens.getByLabel('publish').count(), 0, 'a reporter publishes nothing, by program neither')
    await tokens.getByLabel('Name of a new token').fill('feed reader')
    await tokens.getByLabel('read everything').uncheck()
    await tokens.getByRole('button', { name: 'Make a token' }).click()
    await tokens.getByRole('alert').filter({ hasText: 'Tick at least one' }).waitFor()
    await tokens.getByLabel('read everything').check()
    await tokens.getByLabel('Days until it ends').fill('30')
    await page.keyboard.press('Enter')
    const secret = await tokens.getByLabel('New token', { exact: true }).inputValue()
    assert.match(secret, /^alteram_[\w-]{43}$/)
    await tokens.getByRole('button', { name: 'Copy' }).click()
    await tokens.getByText('Copied.').waitFor()
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), secret)
    const ask = (path: string, method = 'GET'): Promise<number> =>
      fetch(desk.url + path, { method, headers: { Authorization: `Bearer ${secret}` } }).then(({ status }) => status)
    assert.deepEqual([await ask('/api/status'), await ask('/api/reports', 'POST'), await ask('/api/tokens')], [200, 403, 403])
    assert.ok(await holds(secret))
    await tokens.getByRole('button', { name: 'Put away' }).click()
    await tokens.locator('input[name=days]:focus').waitFor()
    assert.ok(!(await holds(secret)))
    await page.reload()
    const row = tokens.locator('li', { hasText: 'feed reader' })
    await row.getByText(/^read; until .+, last used /).waitFor()
    assert.ok(!(await holds(secret)), 'it is shown once')
    const [kept] = desk.team.tokens.list(desk.team.users.named('Mira'))
    assert.equal(Math.round((Date.parse(kept.expires) - Date.parse(kept.created)) / 86_400_000), 30)
    await row.getByRole('button', { name: 'Revoke' }).click()
    await row.getByRole('button', { name: 'Press again' }).click()
    await row.waitFor({ state: 'detached' })
    assert.equal(await ask('/api/status'), 401)
    assert.ok(desk.log.length > 10 && desk.log.every((line) => !line.includes(secret)), 'the log holds the token')
    assert.deepEqual(troubles, [])
  })

  it('a double click and a press that was left do not revoke', async () => {
    await open([['Mira', 'reader']], '/desk/account')
    desk.team.tokens.add(desk.team.users.named('Mira'), 'feed reader', ['read'], 9)
    await page.reload()
    const button = section('API tokens').getByRole('button', { name: /Revoke/ })
    await button.dblclick()
    await shows(button, /^Press again: Revoke/)
    await page.keyboard.press('Tab')
    await shows(button, /^Revoke/)
    assert.equal(desk.team.tokens.list(null).length, 1)
  })

  it('lists sessions with their browsers, and signs out elsewhere', async () => {
    await open([['Mira', 'reader']], '/desk/account')
    const list = section('Sessions')
    await list.locator('li').first().waitFor()
    assert.ok(await list.getByRole('button', { name: 'Sign out elsewhere' }).isDisabled(), 'there is nobody to sign out')
    const { page: other } = await browserAt('/', {
      ...DESKTOP,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    await signIn(other, 'Mira')
    await page.reload()
    await list.getByText('Firefox on Linux').waitFor()
    await list.getByRole('button', { name: 'Sign out elsewhere' }).focus()
    await page.keyboard.press('Enter')
    await noticed('signed out everywhere else')
    await list.getByText('Firefox on Linux').waitFor({ state: 'detached' })
    await other.reload()
    await other.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await page.reload()
    await list.getByText('this session').waitFor()
    assert.deepEqual(troubles, [])
  })
})

describe('people', () => {
  it('adds somebody with a link that is shown once; with it they choose a password, once', async () => {
    await open([['Ada', 'admin']], '/desk/people', { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] })
    const form = section('Add somebody')
    await form.getByLabel('Name', { exact: true }).fill('ada')
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await form.getByRole('alert').filter({ hasText: 'There is an account named "ada" already' }).waitFor()
    await form.getByLabel('Name', { exact: true }).fill('Mira Sol')
    await form.getByLabel('Role').selectOption('editor')
    await form.getByLabel('Name', { exact: true }).press('Enter')
    await form.getByRole('button', { name: 'Copy' }).click()
    await form.getByText('Copied.').waitFor()
    const link = String(await page.evaluate('navigator.clipboard.readText()'))
    assert.equal(link, await form.getByLabel('Set-up link for Mira Sol').inputValue())
    await person('Mira Sol')
      .getByText(/^editor; invited, until /)
      .waitFor()

    const { page: mira } = await browserAt(link.slice(desk.url.length), { ...DESKTOP, viewport: { width: 390, height: 844 } })
    await becomes(() => mira.getByLabel('Name').inputValue(), 'Mira Sol')
    const choose = async (on: Page, password: string, again: string): Promise<void> => {
      await on.getByLabel('Your password from now on').fill(password)
      await on.getByLabel('The same again').fill(again)
      await on.keyboard.press('Enter')
    }
    await choose(mira, PASSWORD, NEXT)
    await mira.getByRole('alert').filter({ hasText: 'not written the same way' }).waitFor()
    await choose(mira, PASSWORD, PASSWORD)
    await mira.getByText('Mira Sol, editor. Everything you record').waitFor()
    assert.equal(mira.url(), `${desk.url}/desk/account`, 'the secret leaves the address')
    assert.ok(await fits('Mira Sol', PASSWORD))

    const { page: again } = await browserAt(link.slice(desk.url.length))
    await choose(again, NEXT, NEXT)
    await again.getByRole('alert').filter({ hasText: 'was used before, or has ended' }).waitFor()
    await page.reload()
    await person('Mira Sol').getByText('a password, 0 passkeys').waitFor()
    const secret = new URLSearchParams(link.split('#')[1]).get('setup') ?? ''
    assert.match(secret, /^[\w-]{43}$/)
    assert.ok(!(await holds(secret)), 'it is shown once')
    assert.ok(
      desk.log.length > 10 && desk.log.every((line) => !line.includes(secret) && !line.includes(PASSWORD)),
      'the log holds a secret',
    )
    assert.deepEqual(troubles, [])
  })

  it('changes a role, suspends, restores and resets, each noted with who did it', async () => {
    await open(
      [
        ['Ada', 'admin'],
        ['Ben', 'reporter'],
      ],
      '/',
    )
    await page.getByText('No report yet').waitFor()
    await strokes(page, 'g', 'w')
    const ben = person('Ben')
    await ben.getByLabel('Role of Ben').focus()
    await page.keyboard.type('editor')
    assert.equal(desk.team.users.named('Ben').role, 'reporter', 'choosing alone changes nothing')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await ben.getByText('editor; a password').waitFor()
    assert.equal(desk.team.users.named('Ben').role, 'editor')

    await ben.getByRole('button', { name: 'Suspend Ben' }).click()
    await ben.getByRole('button', { name: 'Press again: Suspend' }).click()
    await ben.getByText('editor; suspended').waitFor()
    assert.equal(await fits('Ben', PASSWORD), false)
    await ben.getByRole('button', { name: 'Restore Ben' }).click()
    await ben.getByText('editor; a password').waitFor()
    assert.ok(await fits('Ben', PASSWORD))

    await ben.getByRole('button', { name: 'Reset password Ben' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const link = await ben.getByLabel('Set-up link for Ben').inputValue()
    assert.equal(await fits('Ben', PASSWORD), false)
    const { page: there } = await browserAt(link.slice(desk.url.length))
    await there.getByLabel('Your password from now on').fill(NEXT)
    await there.getByLabel('The same again').fill(NEXT)
    await there.getByRole('button', { name: 'Set the password' }).click()
    await there.locator('.who').waitFor()
    assert.ok(await fits('Ben', NEXT))

    await page.reload()
    await page.getByText('What was changed').click()
    const noted = async (): Promise<readonly string[]> => page.locator('ol li').allInnerTexts()
    const told = async (): Promise<readonly string[]> =>
      (await noted()).slice(0, 5).map((text) => text.replace(/, \d.*$/s, '').replaceAll(/\s+/g, ' '))
    await becomes(told, [
      'Ben: password set with a set-up link by Ben',
      'Ben: set-up link made by Ada',
      'Ben: account restored by Ada',
      'Ben: account suspended by Ada',
      'Ben: role changed from reporter to editor by Ada',
    ])
    assert.deepEqual(troubles, [])
  })

  it('keeps the last admin, and says why', async () => {
    await open(
      [
        ['Ada', 'admin'],
        ['Ben', 'reporter'],
      ],
      '/desk/people',
    )
    const ada = person('Ada')
    const refusal = ada
      .getByRole('alert')
      .filter({ hasText: 'Nobody would be left to manage accounts. Give somebody else the role admin first.' })
    await ada.getByLabel('Role of Ada').selectOption('reader')
    await ada.getByRole('button', { name: 'Make Ada reader' }).click()
    await refusal.waitFor()
    await ada.locator('option:checked', { hasText: 'admin' }).waitFor({ state: 'attached' })
    assert.equal(await ada.getByRole('button', { name: 'Reset password' }).count(), 0, 'one’s own password is changed by the old one')
    await page.reload()
    await ada.getByRole('button', { name: 'Suspend Ada' }).click()
    await ada.getByRole('button', { name: 'Press again: Suspend' }).click()
    await refusal.waitFor()
    const { role, disabled } = desk.team.users.named('Ada')
    assert.deepEqual({ role, disabled }, { role: 'admin', disabled: false })

    await person('Ben').getByLabel('Role of Ben').selectOption('admin')
    await person('Ben').getByRole('button', { name: 'Make Ben admin' }).click()
    await person('Ben').getByText('admin; a password').waitFor()
    await ada.getByLabel('Role of Ada').selectOption('reader')
    await ada.getByRole('button', { name: 'Make Ada reader' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    assert.equal(desk.team.users.named('Ada').role, 'reader')
    assert.deepEqual(troubles, [])
  })

  it('switches the second person for publication on and off', async () => {
    await open([['Ada', 'admin']], '/desk/people')
    const tick = page.getByLabel('A second person signs off what is published')
    await tick.focus()
    for (const on of [true, false]) {
      await page.keyboard.press('Space')
      await page
        .locator('ol li')
        .first()
        .getByText(`switched ${on ? 'on' : 'off'}`)
        .waitFor({ state: 'attached' })
      assert.equal(desk.team.signOff(), on)
      await becomes(() => tick.isChecked(), on)
    }
  })

  it('shows names as text', async () => {
    await open([['Ada', 'admin']], '/desk/people')
    desk.team.tokens.add(desk.team.users.named('Ada'), '<img src=x onerror=window.run=1>', ['read'], 9)
    await page.reload()
    await page.getByText('What was changed').click()
    await page.locator('ol li', { hasText: '<img src=x' }).waitFor()
    await page.goto(`${desk.url}/desk/account`)
    await page.locator('li', { hasText: '<img src=x' }).waitFor()
    assert.equal(await page.evaluate('window.run'), undefined)
    assert.deepEqual(troubles, [])
  })
})

it('a desk of one person says that it has no accounts, and how to serve a team', async () => {
  desk = await serve({ solo: 'Editor' })
  ;({ page, troubles } = await browserAt('/'))
  await page.locator('.who').click()
  for (const key of ['y', 'w']) {
    await strokes(page, 'g', key)
    await page.locator('h1', { hasText: key === 'y' ? 'My account' : 'People' }).waitFor()
    await shows(page.locator('.accounts > p'), /serves one person and has no accounts; .+alteram user add .+alteram serve --team\.$/)
    assert.equal(await page.locator('main form, main button').count(), 0)
  }
  assert.deepEqual(troubles, [])
})

describe('the screens of accounts are accessible', () => {
  async function look(name: string): Promise<void> {
    assert.deepEqual(await violations(page), [], name)
    assert.equal(await overhang(page), 0, `${name} stands out to the side`)
  }
  for (const [name, options] of [
    ['light', { ...DESKTOP, colorScheme: 'light' }],
    ['dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['phone', PHONE],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[])
    it(`no axe violation, nothing to the side: ${name}`, async () => {
      // The server's policy lets no script in but the desk's own; axe is one.
      await open(
        [
          ['Ada', 'admin'],
          ['Ben', 'reporter'],
        ],
        '/desk/account',
        { ...options, bypassCSP: true },
      )
      await section('API tokens').getByLabel('Name of a new token').fill('feed reader')
      await page.keyboard.press('Enter')
      await page.getByLabel('New token', { exact: true }).waitFor()
      await section('Password').getByLabel('Old password').fill('a wrong password')
      await section('Password').getByLabel('New password, at').fill(NEXT)
      await section('Password').getByLabel('New password again').fill(NEXT)
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await look('my account')
      await page.goto(`${desk.url}/desk/people`)
      await page.getByText('What was changed').click()
      await person('Ben').getByRole('button', { name: 'Suspend' }).click()
      await person('Ben').getByLabel('Role of Ben').selectOption('admin')
      await section('Add somebody').getByLabel('Name', { exact: true }).fill('Mira')
      await page.keyboard.press('Enter')
      const link = await page.getByLabel('Set-up link for Mira').inputValue()
      await look('people')
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
      await page.goto(link)
      await page.getByLabel('The same again').waitFor()
      await look('set-up')
      assert.deepEqual(troubles, [])
    })
})
