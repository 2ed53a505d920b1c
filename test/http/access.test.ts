import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ROLES, SCOPES, type Role, type Scope } from '../../src/api/access.ts'
import { SESSION_TIMES } from '../../src/team/sessions.ts'
import { codeOf, deskServer, ROLE_NAMES, type As } from './desk-server.ts'
import { EXPECTED } from './expected-access.ts'

interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
}

const served = await deskServer()
const solo = await deskServer({ solo: 'ada' })
const routes = await routesOf()

/** The routes as the OpenAPI document tells them, with something in the place of every parameter. */
async function routesOf(): Promise<readonly Route[]> {
  const document = (await (await served.ask('GET', '/api/openapi.json')).json()) as {
    readonly paths: Record<string, Record<string, { readonly operationId: string }>>
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      name: operationId,
      method: method.toUpperCase(),
      path: path.replace(
        /\{(\w+)\}/g,
        (_, key: string) => ({ edition: '2031-03-04', report: 'a'.repeat(64), entry: 'a'.repeat(64) })[key] ?? 'x',
      ),
    })),
  )
}

/** Everybody who may come, what they send, and what they are. */
interface Comer {
  readonly who: string
  readonly as: () => As
  readonly role: Role | null
  readonly scopes: readonly Scope[] | 'session'
}

const token = (owner: string, scopes: readonly Scope[]): As => {
  const { secret } = served.team.tokens.add(served.team.users.named(owner), 'a', scopes, 30)
  return { Authorization: `Bearer ${secret}` }
}
const expiring = served.session('admin')
served.pass(SESSION_TIMES.idle + 1)
await served.team.users.add('gone', 'admin', null)
const gone = { session: served.session('gone'), token: token('gone', SCOPES) }
await served.team.users.change('gone', { disabled: true })
const revoked = served.team.tokens.add(served.team.users.named('admin'), 'b', SCOPES, 30)
served.team.tokens.revoke(null, revoked.id)
const old = served.team.tokens.add(served.team.users.named('admin'), 'c', SCOPES, -1)
const bearer = (secret: string): As => ({ Authorization: `Bearer ${secret}` })

const COMERS: readonly Comer[] = [
  { who: 'a visitor', as: () => ({}), role: null, scopes: 'session' },
  { who: 'an expired session', as: () => expiring, role: null, scopes: 'session' },
  { who: 'a session of a disabled account', as: () => gone.session, role: null, scopes: 'session' },
  { who: 'a token of a disabled account', as: () => gone.token, role: null, scopes: SCOPES },
  { who: 'a revoked token', as: () => bearer(revoked.secret), role: null, scopes: SCOPES },
  { who: 'a token past its days', as: () => bearer(old.secret), role: null, scopes: SCOPES },
  { who: 'an invented token', as: () => bearer(`alteram_${'A'.repeat(43)}`), role: null, scopes: SCOPES },
  {
    who: 'an invented token beside a good session',
    as: () => ({ ...served.session('admin'), ...bearer('no') }),
    role: null,
    scopes: SCOPES,
  },
  ...ROLE_NAMES.map((role): Comer => ({ who: `a session of a ${role}`, as: () => served.session(role), role, scopes: 'session' })),
  ...SCOPES.map((scope): Comer => ({
    who: `an admin’s token for ${scope}`,
    as: once(() => token('admin', [scope])),
    role: 'admin',
    scopes: [scope],
  })),
  ...ROLE_NAMES.map((role): Comer => ({
    who: `a ${role}’s token for everything`,
    as: once(() => token(role, SCOPES)),
    role,
    scopes: SCOPES,
  })),
]

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** What the table says: null when the caller may. */
function refusal(role: Role | 'nobody', scope: Scope | 'session' | null, comer: Comer): string | null {
  if (role === 'nobody') return null
  if (comer.role === null) return 'not-signed-in'
  if (ROLES.indexOf(comer.role) < ROLES.indexOf(role)) return 'not-allowed'
  if (comer.scopes === 'session') return null
  return scope !== 'session' && scope !== null && comer.scopes.includes(scope) ? null : 'not-allowed'
}

test('every route of the OpenAPI document has its row, and every row its route', () => {
  assert.deepEqual(routes.map((route) => route.name).sort(), Object.keys(EXPECTED).sort())
})

describe('every route by everybody', () => {
  for (const comer of COMERS)
    test(comer.who, async () => {
      for (const { name, method, path } of routes) {
        const [role, scope] = EXPECTED[name] ?? ['nobody', null]
        const body = method === 'GET' || method === 'DELETE' ? {} : { json: { nothing: 'of use' } }
        const response = await served.ask(method, path, { as: comer.as(), ...body })
        const code = response.ok ? (await response.body?.cancel(), null) : await codeOf(response)
        const refused = code === 'not-signed-in' || code === 'not-allowed' ? code : null
        assert.equal(refused, refusal(role, scope, comer), `${comer.who}: ${method} ${path} (${name}) gave ${response.status}`)
        assert.notEqual(response.status, 500, `${name} broke`)
      }
    })
})

test('a desk without accounts has no accounts to ask for', async () => {
  const page = await solo.ask('GET', '/')
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = (await (await solo.ask('GET', '/api/me', { as: { Cookie: cookie } })).json()) as { readonly token: string }
  const as = { Cookie: cookie, 'X-Alteram-Token': me.token }
  for (const [method, path] of [
    ['POST', '/api/login'],
    ['GET', '/api/users'],
    ['POST', '/api/tokens'],
    ['GET', '/api/proposals'],
  ] as const) {
    const response = await solo.ask(method, path, { as, ...(method === 'POST' ? { json: {} } : {}) })
    assert.deepEqual([response.status, await codeOf(response)], [404, 'team-off'], path)
  }
  assert.equal((await solo.ask('GET', '/api/status', { as })).status, 200)
  assert.equal((await solo.ask('GET', '/api/status')).status, 401, 'only what its page loaded may ask')
})

test('methods that a route does not have, and paths that are none, are not there', async () => {
  const as = served.session('admin')
  for (const [method, path] of [
    ['DELETE', '/api/status'],
    ['PUT', '/api/reports'],
    ['PATCH', '/api/entries'],
    ['GET', '/api/login'],
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['POST', '/'],
    ['GET', '/nothing.js'],
  ] as const)
    assert.equal((await served.ask(method, path, { as })).status, 404, `${method} ${path}`)
})
