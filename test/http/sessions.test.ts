import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { pageToken } from '../../src/team/secrets.ts'
import { SESSION_TIMES } from '../../src/team/sessions.ts'
import { codeOf, deskServer, type As } from './desk-server.ts'
import { plainRequest } from './plain-request.ts'

const served = await deskServer()
const PASSWORD = 'four plain words here'
before(async () => {
  await served.team.users.add('Ada', 'editor', PASSWORD)
})

async function login(password: string, headers: As = {}, name = 'Ada'): Promise<Response> {
  return served.ask('POST', '/api/login', { json: { name, password }, headers })
}

/** What a browser sends after that answer. */
function browserOf(response: Response): As {
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { Cookie: cookie, 'X-Alteram-Token': pageToken(cookie.split('=')[1]) }
}

async function status(as: As): Promise<number> {
  const response = await served.ask('GET', '/api/status', { as })
  await response.body?.cancel()
  return response.status
}

describe('signing in', () => {
  test('gives an opaque cookie that scripts and other sites cannot use, and the page token', async () => {
    const response = await login(PASSWORD)
    assert.equal(response.status, 200)
    const cookie = response.headers.get('set-cookie') ?? ''
    assert.match(cookie, /^alteram-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const me = (await response.json()) as { readonly token: string; readonly user: unknown }
    assert.deepEqual(me.user, { name: 'Ada', role: 'editor' })
    assert.equal(me.token, browserOf(response)['X-Alteram-Token'])
    assert.equal(await status(browserOf(response)), 200)
  })
  test('a wrong password, an unknown name and a disabled account are told alike', async () => {
    await served.team.users.add('Ben', 'reader', PASSWORD)
    await served.team.users.change('Ben', { disabled: true })
    const answers = [await login('wrong'), await login(PASSWORD, {}, 'Nobody'), await login(PASSWORD, {}, 'Ben')]
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text(), answer.headers.get('set-cookie')]))
    assert.equal(told[0][0], 401)
    assert.deepEqual(told[1], told[0])
    assert.deepEqual(told[2], told[0])
  })
  test('names that differ only in case or writing are one account', async () => {
    assert.equal((await login(PASSWORD, {}, 'ADA')).status, 200)
    assert.equal((await login(PASSWORD, {}, 'Ａda')).status, 200)
    await assert.rejects(served.team.users.add('aDA', 'reader', PASSWORD), { code: 'user-there' })
  })
  test('a session that was planted before is not the one that signs in, and ends', async () => {
    const planted = await login(PASSWORD)
    const before = browserOf(planted)
    const after = browserOf(await login(PASSWORD, { Cookie: before['Cookie'] }))
    assert.notEqual(after['Cookie'], before['Cookie'])
    assert.equal(await status(before), 401, 'the session before has ended')
    const invented = `${before['Cookie'].split('=')[0]}=${'A'.repeat(43)}`
    const taken = browserOf(await login(PASSWORD, { Cookie: invented }))
    assert.notEqual(taken['Cookie'], invented)
    assert.equal(await status({ Cookie: invented }), 401, 'a secret that somebody else chose opens nothing')
  })
  test('of two cookies of one name neither is believed', async () => {
    const as = browserOf(await login(PASSWORD))
    assert.equal(await status({ Cookie: `${as['Cookie']}; ${as['Cookie'].split('=')[0]}=${'B'.repeat(43)}` }), 401)
  })
})

describe('a session ends', () => {
  test('when one signs out', async () => {
    const as = browserOf(await login(PASSWORD))
    const out = await served.ask('POST', '/api/logout', { as })
    assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/)
    assert.equal(await status(as), 401)
  })
  test('when the password changes: all others, and this one goes on under a new secret', async () => {
    const [here, there] = [browserOf(await login(PASSWORD)), browserOf(await login(PASSWORD))]
    const wrong = await served.ask('POST', '/api/password', { as: here, json: { old: 'wrong', new: 'another few plain words' } })
    assert.deepEqual([wrong.status, await codeOf(wrong)], [401, 'login-refused'])
    const short = await served.ask('POST', '/api/password', { as: here, json: { old: PASSWORD, new: 'short' } })
    assert.equal(short.status, 400)
    const changed = await served.ask('POST', '/api/password', { as: here, json: { old: PASSWORD, new: PASSWORD } })
    assert.equal(changed.status, 200)
    assert.deepEqual([await status(here), await status(there), await status(browserOf(changed))], [401, 401, 200])
  })
  test('when an admin disables the account or changes its role', async () => {
    const as = browserOf(await login(PASSWORD))
    const admin = served.session('admin')
    const changed = await served.ask('PATCH', '/api/users/Ada', { as: admin, json: { role: 'reader' } })
    assert.equal(changed.status, 200)
    assert.equal(await status(as), 401)
    const last = await served.ask('PATCH', '/api/users/admin', { as: admin, json: { role: 'reader' } })
    assert.deepEqual([last.status, await codeOf(last)], [403, 'not-allowed'], 'somebody must be left to manage accounts')
  })
  test('when it was idle for too long, and when it is too old', async () => {
    const as = browserOf(await login(PASSWORD))
    served.pass(SESSION_TIMES.idle - 60_000)
    assert.equal(await status(as), 200)
    served.pass(SESSION_TIMES.idle - 60_000)
    assert.equal(await status(as), 200, 'being used keeps it')
    served.pass(SESSION_TIMES.idle + 60_000)
    assert.equal(await status(as), 401)
    const busy = browserOf(await login(PASSWORD))
    let worked = 0
    for (let gone = 0; gone < SESSION_TIMES.whole; gone += SESSION_TIMES.idle / 2) {
      if ((await status(busy)) === 200) worked++
      served.pass(SESSION_TIMES.idle / 2)
    }
    assert.ok(worked > 20)
    served.pass(60_000)
    assert.equal(await status(busy), 401, 'however busy, it is too old')
  })
})

test('with https the cookie is held to this host and to https, and browsers are told to stay there', async () => {
  const secure = await deskServer({ url: 'https://desk.example' })
  await secure.team.users.add('Ada', 'editor', PASSWORD)
  const { status: code, headers } = await plainRequest(secure.port, 'POST', '/api/login', {
    headers: { Host: 'desk.example', Origin: 'https://desk.example', 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada', password: PASSWORD }),
  })
  assert.equal(code, 200)
  assert.match(String(headers['set-cookie']), /^__Host-alteram=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
  assert.match(String(headers['strict-transport-security']), /max-age=\d{7}/)
})
