import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deskServer } from './desk-server.ts'
import { SoftwarePasskey } from './software-passkey.ts'

const served = await deskServer()
const passkey = new SoftwarePasskey()

async function challenge(path: string, as = {}): Promise<string> {
  const response = await served.ask('POST', path, { as, json: {} })
  assert.equal(response.status, 200)
  return ((await response.json()) as { readonly challenge: string }).challenge
}
const signIn = (answer: unknown): Promise<Response> => served.ask('POST', '/api/login/passkey', { json: { answer } })
const LOGIN = '/api/login/passkey/options'

describe('a passkey', () => {
  test('is kept for whoever is signed in, once for each challenge', async () => {
    const as = served.session('editor')
    const answer = passkey.register(await challenge('/api/passkeys/options', as), served.url, 'localhost')
    const keep = (body: unknown, by = as): Promise<Response> =>
      served.ask('POST', '/api/passkeys', { as: by, json: { label: 'my phone', answer: body } })
    assert.equal((await keep(answer, served.session('reader'))).status, 401, 'the challenge was for somebody else')
    const again = passkey.register(await challenge('/api/passkeys/options', as), served.url, 'localhost')
    assert.equal((await keep(again)).status, 201)
    assert.equal((await keep(again)).status, 401, 'a challenge is answered once')
    assert.equal((await keep({})).status, 401)
    const { rows } = (await (await served.ask('GET', '/api/passkeys', { as })).json()) as {
      readonly rows: readonly { readonly label: string }[]
    }
    assert.deepEqual(
      rows.map((row) => row.label),
      ['my phone'],
    )
  })
  test('signs its owner in, with a new session', async () => {
    const response = await signIn(passkey.signIn(await challenge(LOGIN), served.url, 'localhost'))
    assert.equal(response.status, 200)
    assert.deepEqual(((await response.json()) as { readonly user: unknown }).user, { name: 'editor', role: 'editor' })
    assert.match(response.headers.get('set-cookie') ?? '', /HttpOnly/)
  })
  for (const [what, make] of [
    ['made for another site', (c: string) => passkey.signIn(c, 'https://evil.example', 'localhost')],
    ['made for another host', (c: string) => passkey.signIn(c, served.url, 'evil.example')],
    ['of a challenge that was never given', () => passkey.signIn('AAAA', served.url, 'localhost')],
    [
      'of another key',
      (c: string) => ({
        ...new SoftwarePasskey().signIn(c, served.url, 'localhost'),
        id: passkey.signIn(c, served.url, 'localhost')['id'],
      }),
    ],
    ['of a passkey nobody has', (c: string) => new SoftwarePasskey().signIn(c, served.url, 'localhost')],
    ['that is nothing', () => ({})],
  ] as const)
    test(`an answer ${what} opens nothing`, async () => assert.equal((await signIn(make(await challenge(LOGIN)))).status, 401))
  test('an answer cannot be sent again, nor after its time', async () => {
    const answer = passkey.signIn(await challenge(LOGIN), served.url, 'localhost')
    assert.deepEqual([(await signIn(answer)).status, (await signIn(answer)).status], [200, 401])
    const late = passkey.signIn(await challenge(LOGIN), served.url, 'localhost')
    served.pass(6 * 60_000)
    assert.equal((await signIn(late)).status, 401)
  })
  test('of a disabled account opens nothing; taken away neither', async () => {
    const owner = served.session('editor')
    await served.team.users.change('editor', { disabled: true })
    assert.equal((await signIn(passkey.signIn(await challenge(LOGIN), served.url, 'localhost'))).status, 401)
    assert.equal((await served.ask('GET', '/api/passkeys', { as: owner })).status, 401)
    await served.team.users.change('editor', { disabled: false })
    const as = served.session('editor')
    const id = passkey.id.toString('base64url')
    assert.equal((await served.ask('DELETE', `/api/passkeys/${id}`, { as: served.session('reader') })).status, 404, 'it is not theirs')
    assert.equal((await served.ask('DELETE', `/api/passkeys/${id}`, { as })).status, 200)
    assert.equal((await signIn(passkey.signIn(await challenge(LOGIN), served.url, 'localhost'))).status, 401)
  })
})
