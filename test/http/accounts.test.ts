import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { LIMITS } from '../../src/http/rate-limit.ts'
import { browserWords } from '../../src/http/browser-words.ts'
import { pageToken } from '../../src/team/secrets.ts'
import { SET_UP_LASTS } from '../../src/team/set-ups.ts'
import { openTeam } from '../../src/team/team.ts'
import { codeOf, deskServer, NO_LIMITS, type As, type Served } from './desk-server.ts'

const PASSWORD = 'four plain words here'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}
interface SetUp {
  readonly secret: string
  readonly expires: string
}
interface Listed {
  readonly name: string
  readonly role: string
  readonly disabled: boolean
  readonly password: boolean
  readonly setUpUntil: string | null
}
const userNamed = async (served: Served, as: As, name: string): Promise<Listed | undefined> =>
  (await json<{ readonly rows: readonly Listed[] }>(served.ask('GET', '/api/users', { as }))).rows.find((user) => user.name === name)
const changes = async (served: Served, as: As): Promise<readonly (readonly [string | null, string | null, string])[]> =>
  (
    await json<{ readonly rows: readonly { readonly by: string | null; readonly account: string | null; readonly what: string }[] }>(
      served.ask('GET', '/api/account-changes', { as }),
    )
  ).rows.map(({ by, account, what }) => [by, account, what])
const invite = async (served: Served, as: As, name: string): Promise<SetUp> =>
  (await json<{ readonly setUp: SetUp }>(served.ask('POST', '/api/users', { as, json: { name, role: 'reporter' } }))).setUp
const use = (served: Served, secret: string, password = PASSWORD): Promise<Response> =>
  served.ask('POST', '/api/set-up', { json: { secret, password } })
const login = (served: Served, name: string, password: string): Promise<Response> =>
  served.ask('POST', '/api/login', { json: { name, password } })

describe('a set-up link', () => {
  test('lets somebody who was added choose a password, once, and signs in', async () => {
    const served = await deskServer()
    const admin = served.session('admin')
    const { secret } = await invite(served, admin, 'Mira')
    const before = await userNamed(served, admin, 'Mira')
    assert.equal(before?.password, false)
    assert.ok(before?.setUpUntil)
    const short = await use(served, secret, 'short')
    assert.equal(short.status, 400, 'too short a password does not use it up')
    const used = await use(served, secret)
    assert.equal(used.status, 200)
    assert.match(used.headers.get('set-cookie') ?? '', /HttpOnly/)
    assert.deepEqual((await json<{ readonly user: unknown }>(used)).user, { name: 'Mira', role: 'reporter' })
    const again = await use(served, secret, 'other four plain words')
    assert.deepEqual([again.status, await codeOf(again)], [401, 'login-refused'])
    assert.equal((await login(served, 'Mira', PASSWORD)).status, 200)
    const after = await userNamed(served, admin, 'Mira')
    assert.deepEqual([after?.password, after?.setUpUntil], [true, null])
  })
  test('of two who use it at once one alone is let in', async () => {
    const served = await deskServer()
    const { secret } = await invite(served, served.session('admin'), 'Mira')
    const both = await Promise.all([use(served, secret), use(served, secret, 'other four plain words')])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401])
  })
  test('made for a reset ends password and sessions; a second link ends the first', async () => {
    const served = await deskServer()
    const admin = served.session('admin')
    await served.team.users.add('Ada', 'editor', PASSWORD)
    const ada = served.session('Ada')
    const reset = (): Promise<SetUp> => json(served.ask('POST', '/api/users/Ada/set-up', { as: admin }))
    const first = await reset()
    assert.equal((await served.ask('GET', '/api/status', { as: ada })).status, 401)
    assert.equal((await login(served, 'Ada', PASSWORD)).status, 401)
    const second = await reset()
    assert.equal((await use(served, first.secret)).status, 401)
    assert.equal((await use(served, second.secret)).status, 200)
  })
  test('ends with its days, with the account, and with a password that an admin sets', async () => {
    const served = await deskServer()
    const admin = (): As => served.session('admin')
    const suspended = await invite(served, admin(), 'Ben')
    await served.ask('PATCH', '/api/users/Ben', { as: admin(), json: { disabled: true } })
    assert.equal((await use(served, suspended.secret)).status, 401)
    const overtaken = await invite(served, admin(), 'Cai')
    await served.ask('PATCH', '/api/users/Cai', { as: admin(), json: { password: PASSWORD } })
    assert.equal((await use(served, overtaken.secret)).status, 401)
    const late = await invite(served, admin(), 'Dov')
    served.pass(SET_UP_LASTS + 1)
    assert.equal((await use(served, late.secret)).status, 401)
    assert.equal((await userNamed(served, admin(), 'Dov'))?.setUpUntil, null)
  })
  test('is not made for oneself, nor for nobody', async () => {
    const served = await deskServer()
    const as = served.session('admin')
    const own = await served.ask('POST', '/api/users/ADMIN/set-up', { as })
    assert.deepEqual([own.status, await codeOf(own)], [403, 'not-allowed'])
    assert.equal((await served.ask('GET', '/api/status', { as })).status, 200)
    assert.equal((await served.ask('POST', '/api/users/Nobody/set-up', { as })).status, 404)
  })
  test('cannot be guessed at leisure, and is not taken from the page of another site', async () => {
    const served = await deskServer({ limits: { ...NO_LIMITS, loginAddress: LIMITS.loginAddress } })
    const secret = 'A'.repeat(43)
    const foreign = await served.ask('POST', '/api/set-up', {
      json: { secret, password: PASSWORD },
      headers: { Origin: 'https://evil.example' },
    })
    assert.equal(await codeOf(foreign), 'cross-site')
    const told = []
    for (let k = 0; k <= LIMITS.loginAddress.burst; k++) told.push((await use(served, secret)).status)
    assert.deepEqual([told[0], told.at(-1)], [401, 429])
  })
})

describe('one’s own sessions', () => {
  test('are listed with the browser of each, and all but this one end at once', async () => {
    const served = await deskServer()
    await served.team.users.add('Ada', 'editor', PASSWORD)
    const begin = async (agent: string): Promise<As> => {
      const response = await served.ask('POST', '/api/login', {
        json: { name: 'Ada', password: PASSWORD },
        headers: { 'User-Agent': agent },
      })
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
      return { Cookie: cookie, 'X-Alteram-Token': pageToken(cookie.split('=')[1]) }
    }
    const there = await begin(FIREFOX)
    const here = await begin('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0')
    const others = served.session('reader')
    interface Row {
      readonly browser: string
      readonly here: boolean
    }
    const rows = async (method: string): Promise<readonly (readonly [string, boolean])[]> =>
      (await json<{ readonly rows: readonly Row[] }>(served.ask(method, '/api/sessions', { as: here }))).rows.map((row) => [
        row.browser,
        row.here,
      ])
    assert.deepEqual((await rows('GET')).toSorted(), [
      ['Edge on Windows', true],
      ['Firefox on Linux', false],
    ])
    assert.deepEqual(await rows('DELETE'), [['Edge on Windows', true]])
    assert.equal((await served.ask('GET', '/api/status', { as: there })).status, 401)
    assert.equal((await served.ask('GET', '/api/status', { as: here })).status, 200)
    assert.equal((await served.ask('GET', '/api/status', { as: others })).status, 200, 'nobody else is signed out')
  })
  test('end only for a page that sends its token', async () => {
    const served = await deskServer()
    const { Cookie = '' } = served.session('reader')
    assert.equal(await codeOf(await served.ask('DELETE', '/api/sessions', { as: { Cookie } })), 'cross-site')
  })
})

test('browsers are told apart, and what says nothing is not made up', () => {
  for (const [agent, words] of [
    [FIREFOX, 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'Safari on macOS'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['<script>alert(1)</script>', ''],
    ['', ''],
  ])
    assert.equal(browserWords(agent), words)
})

describe('changes of accounts', () => {
  test('are noted with who made them, also those made on the command line', async () => {
    const served = await deskServer()
    const as = served.session('admin')
    const { secret } = await invite(served, as, 'Mira')
    await use(served, secret)
    for (const change of [{ role: 'editor' }, { disabled: true }, { disabled: false }])
      assert.equal((await served.ask('PATCH', '/api/users/Mira', { as, json: change })).status, 200)
    const mira = served.session('Mira')
    const made = await json<{ readonly id: string }>(
      served.ask('POST', '/api/tokens', { as: mira, json: { label: 'feed', scopes: ['read', 'add'] } }),
    )
    await served.ask('DELETE', `/api/tokens/${made.id}`, { as: mira })
    await served.ask('POST', '/api/password', { as: mira, json: { old: PASSWORD, new: 'other four plain words' } })
    await served.ask('PUT', '/api/settings', { as, json: { signOff: true } })
    await served.ask('PUT', '/api/settings', { as, json: { signOff: true } })
    await served.team.users.change('Mira', { role: 'reader' })
    assert.deepEqual((await changes(served, as)).slice(0, 11), [
      [null, 'Mira', 'role changed from editor to reader'],
      ['admin', null, 'sign-off by a second person switched on'],
      ['Mira', 'Mira', 'password changed'],
      ['Mira', 'Mira', 'token revoked: feed'],
      ['Mira', 'Mira', 'token made: feed (read add)'],
      ['admin', 'Mira', 'account restored'],
      ['admin', 'Mira', 'account suspended'],
      ['admin', 'Mira', 'role changed from reporter to editor'],
      ['Mira', 'Mira', 'password set with a set-up link'],
      ['admin', 'Mira', 'set-up link made'],
      ['admin', 'Mira', 'account added as reporter'],
    ])
  })
  test('that are refused leave no note, and change nothing', async () => {
    const served = await deskServer()
    const as = served.session('admin')
    const before = await changes(served, as)
    for (const change of [{ role: 'editor' }, { disabled: true }]) {
      const refused = await served.ask('PATCH', '/api/users/admin', { as, json: change })
      assert.deepEqual([refused.status, await codeOf(refused)], [403, 'not-allowed'])
    }
    assert.deepEqual(await changes(served, as), before)
    assert.equal((await userNamed(served, as, 'admin'))?.role, 'admin')
  })
  test('cannot be edited or removed, and an older file of accounts gains their table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alteram-team-'))
    after(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'team.sqlite')
    const old = new DatabaseSync(file)
    old.exec(FIRST_TABLES)
    old.close()
    const team = openTeam(file, () => Date.parse('2031-03-04T12:00:00Z'))
    assert.deepEqual(
      team.users.list().map(({ name, setUpUntil }) => [name, setUpUntil]),
      [['Ada', null]],
    )
    team.setUps.make(team.users.named('Ada'), 'Ben')
    assert.deepEqual(
      team.changes(9).map((change) => ({ ...change })),
      [{ at: '2031-03-04T12:00:00.000Z', by: 'Ben', account: 'Ada', what: 'set-up link made' }],
    )
    assert.deepEqual(team.sessions.list(team.users.named('Ada'), ''), [])
    team.close()
    const db = new DatabaseSync(file)
    assert.throws(() => db.exec("UPDATE changes SET what = 'nothing'"), /never edited/)
    assert.throws(() => db.exec('DELETE FROM changes'), /never removed/)
    db.close()
  })
})

/** The file of accounts as its first version made it, with one account. */
const FIRST_TABLES = `
  CREATE TABLE users (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT, disabled INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (key), created INTEGER NOT NULL, seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE passkeys (id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (key)) STRICT, WITHOUT ROWID;
  INSERT INTO users (key, name, role, created) VALUES ('ada', 'Ada', 'admin', '2031-03-01T12:00:00.000Z');
  PRAGMA user_version = 1;
`
