import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deskServer } from './desk-server.ts'
import { plainRequest, type Plain } from './plain-request.ts'

const solo = await deskServer({ solo: 'ada' })
const team = await deskServer()
const page = await plainRequest(solo.port, 'GET', '/', { headers: { Host: `localhost:${solo.port}` } })
const cookie = String(page.headers['set-cookie']).split(';')[0]
const me = await plainRequest(solo.port, 'GET', '/api/me', { headers: { Host: `127.0.0.1:${solo.port}`, Cookie: cookie } })
const token = (JSON.parse(me.text) as { readonly token: string }).token

function change(headers: Readonly<Record<string, string>>): Promise<Plain> {
  const all = { Host: `127.0.0.1:${solo.port}`, Cookie: cookie, 'X-Alteram-Token': token, 'Content-Type': 'application/json', ...headers }
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  return plainRequest(solo.port, 'POST', '/api/reports', { headers: kept, body: JSON.stringify({ text: 'Corvin denied it.' }) })
}
const told = ({ status, text }: Plain): readonly [number, string] => [status, (JSON.parse(text) as { readonly code?: string }).code ?? '']

describe('a change on a desk without accounts', () => {
  test('is taken from its own page, under each name of this machine', async () => {
    assert.ok((await change({ Origin: `http://127.0.0.1:${solo.port}`, 'Sec-Fetch-Site': 'same-origin' })).status < 300)
    assert.ok((await change({ Host: `localhost:${solo.port}`, Origin: `http://localhost:${solo.port}` })).status < 300)
    assert.ok((await change({ Host: `[::1]:${solo.port}` })).status < 300)
  })
  for (const [what, headers] of [
    ['another host name (DNS rebinding)', { Host: `evil.example:${solo.port}` }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['a host that only begins like ours', { Host: `127.0.0.1.evil.example:${solo.port}` }],
    ['the page of another site', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
    ['what a browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['what a browser calls same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['no page token', { 'X-Alteram-Token': '' }],
    ['a wrong page token', { 'X-Alteram-Token': `${token.slice(0, -2)}AA` }],
  ] as const)
    test(`is refused from ${what}`, async () => assert.deepEqual(told(await change(headers)), [403, 'cross-site']))
  test('is refused as a form, which other sites could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      assert.deepEqual(told(await change({ 'Content-Type': type })), [400, 'request-invalid'], type)
  })
  test('is refused without the cookie of its page', async () =>
    assert.deepEqual(told(await change({ Cookie: '' })), [401, 'not-signed-in']))
})

describe('reading', () => {
  test('no answer allows other sites to read it', async () => {
    const answer = await plainRequest(solo.port, 'GET', '/api/status', {
      headers: { Host: `127.0.0.1:${solo.port}`, Cookie: cookie, Origin: 'https://evil.example' },
    })
    assert.equal(answer.status, 403)
    assert.equal(answer.headers['access-control-allow-origin'], undefined)
    const asked = await plainRequest(solo.port, 'OPTIONS', '/api/status', {
      headers: { Host: `127.0.0.1:${solo.port}`, Origin: 'https://evil.example' },
    })
    assert.equal(asked.headers['access-control-allow-origin'], undefined)
    assert.notEqual(asked.status, 204)
  })
  test('pages too are not served under another name', async () => {
    const other = await plainRequest(solo.port, 'GET', '/', { headers: { Host: 'evil.example' } })
    assert.equal(other.status, 403)
    assert.equal(other.headers['set-cookie'], undefined)
  })
})

test('a token needs no page token, but comes from no page of another site', async () => {
  const { secret } = team.team.tokens.add(team.team.users.named('reporter'), 'feed', ['add'], 30)
  const send = (headers: Readonly<Record<string, string>>): Promise<Plain> =>
    plainRequest(team.port, 'POST', '/api/reports', {
      headers: { Host: `localhost:${team.port}`, Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ text: 'Corvin denied it.' }),
    })
  assert.equal((await send({})).status, 201)
  assert.equal((await send({ Origin: 'https://evil.example' })).status, 403)
})

test('signing in from the page of another site is refused', async () => {
  const headers = { Host: `localhost:${team.port}`, Origin: 'https://evil.example', 'Content-Type': 'application/json' }
  const answer = await plainRequest(team.port, 'POST', '/api/login', { headers, body: JSON.stringify({ name: 'a', password: 'b' }) })
  assert.deepEqual(told(answer), [403, 'cross-site'])
})

test('every answer carries the headers that keep browsers from guessing, framing and leaking', async () => {
  for (const path of ['/', '/api/health', '/api/nothing', '/nothing.js']) {
    const { headers } = await plainRequest(solo.port, 'GET', path, { headers: { Host: `127.0.0.1:${solo.port}` } })
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*/)
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
  }
})
