import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressKey, LIMITS, RateLimit } from '../../src/http/rate-limit.ts'
import { deskServer, NO_LIMITS } from './desk-server.ts'

describe('an allowance', () => {
  test('is used up, and grows back with time', () => {
    let now = 0
    const limit = new RateLimit({ burst: 3, perSecond: 0.5 }, () => now)
    assert.deepEqual(
      [1, 2, 3, 4].map(() => limit.take('a')),
      [0, 0, 0, 2],
    )
    assert.equal(limit.take('b'), 0, 'others have their own')
    now += 2000
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 2])
    now += 1_000_000
    assert.deepEqual([limit.take('a', 3), limit.take('a')], [0, 2], 'it grows no larger than it was')
    now -= 5000
    assert.ok(limit.take('a') > 0, 'a clock that goes back gives nothing')
  })
  test('what costs more than there ever is takes all', () => {
    const limit = new RateLimit({ burst: 5, perSecond: 1 }, () => 0)
    assert.equal(limit.take('a', 50), 0)
    assert.ok(limit.take('a') > 0)
  })
  test('is kept in bounded memory', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 0.001 }, () => 0, 100)
    for (let k = 0; k < 10_000; k++) limit.take(`key ${k}`)
    assert.equal(limit.size, 100)
    assert.ok(limit.take('key 9999') > 0, 'those seen last are still known')
  })
  test('counts one household of IPv6 once', () => {
    assert.equal(addressKey('2001:db8:1:2:3:4:5:6'), addressKey('2001:db8:1:2:ffff::1'))
    assert.notEqual(addressKey('2001:db8:1:2::1'), addressKey('2001:db8:1:3::1'))
    assert.equal(addressKey('2001:db8::1'), '2001:db8:0:0::/64')
    assert.equal(addressKey('::ffff:192.0.2.1'), '192.0.2.1')
  })
})

describe('a server', () => {
  test('lets a person try few passwords, wherever from, and says how long to wait', async () => {
    const served = await deskServer({ limits: { ...NO_LIMITS, loginName: { burst: 3, perSecond: 1 / 60 } }, proxy: true })
    await served.team.users.add('Ada', 'editor', 'four plain words here')
    const login = (name: string, from: string): Promise<Response> =>
      served.ask('POST', '/api/login', { json: { name, password: 'guess' }, headers: { 'X-Forwarded-For': from } })
    const codes: number[] = []
    for (let k = 0; k < 5; k++) codes.push((await login(k % 2 ? 'Ada' : 'ADA', `192.0.2.${k}`)).status)
    assert.deepEqual(codes, [401, 401, 401, 429, 429])
    const refused = await login('Ada', '192.0.2.9')
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal((await login('Ben', '192.0.2.9')).status, 401, 'others are not held up')
    served.pass(3 * 60_000)
    assert.equal((await login('Ada', '192.0.2.9')).status, 401)
  })
  test('lets an address try few names; what a caller writes before the proxy’s own word counts for nothing', async () => {
    const served = await deskServer({ limits: { ...NO_LIMITS, loginAddress: { burst: 2, perSecond: 0.001 } }, proxy: true })
    const codes: number[] = []
    for (let k = 0; k < 4; k++) {
      const headers = { 'X-Forwarded-For': `10.0.0.${k}, 192.0.2.1` }
      codes.push((await served.ask('POST', '/api/login', { json: { name: `n${k}`, password: 'x' }, headers })).status)
    }
    assert.deepEqual(codes, [401, 401, 429, 429])
  })
  test('without a proxy believes no header', async () => {
    const served = await deskServer({ limits: { ...NO_LIMITS, address: { burst: 5, perSecond: 0.001 } } })
    const codes: number[] = []
    for (let k = 0; k < 7; k++)
      codes.push((await served.ask('GET', '/api/health', { headers: { 'X-Forwarded-For': `10.0.0.${k}` } })).status)
    assert.deepEqual(codes, [200, 200, 200, 200, 200, 429, 429])
  })
  test('counts every caller by himself, and dear routes at their price', async () => {
    const served = await deskServer({ limits: { ...NO_LIMITS, caller: { burst: 45, perSecond: 0.001 } } })
    const [ada, ben] = [served.session('editor'), served.session('reporter')]
    const verify = async (as: typeof ada): Promise<number> => (await served.ask('POST', '/api/verify', { as, json: {} })).status
    assert.deepEqual([await verify(ada), await verify(ada), await verify(ada)], [200, 200, 429])
    const other = served.session('editor')
    assert.equal(await verify(other), 429, 'a second session of the same person is the same caller')
    assert.equal(await verify(ben), 200)
    assert.equal((await served.ask('GET', '/api/status', { as: ada })).status, 200)
  })
  test('allows by default what somebody at a desk needs', () => {
    assert.ok(LIMITS.caller.burst >= 100 && LIMITS.caller.perSecond >= 10)
    assert.ok(LIMITS.loginName.burst <= 10 && LIMITS.loginName.perSecond <= 1 / 30)
  })
})
