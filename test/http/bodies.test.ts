import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BODY_LIMITS, depthOf, plainName } from '../../src/http/request-body.ts'
import { BULLETIN, codeOf, deskServer } from './desk-server.ts'
import { plainRequest } from './plain-request.ts'

const served = await deskServer({ reports: [BULLETIN] })
const as = served.session('editor')
const JSON_TYPE = { 'Content-Type': 'application/json' }
const put = (body: string | ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> =>
  served.ask('PUT', '/api/drafts/d', { as, body, headers })

/** A body of that many bytes, sent without telling its length. */
function flowing(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return new ReadableStream({
    pull: (controller) => {
      const part = Math.min(left, 65_536)
      left -= part
      if (part > 0) controller.enqueue(new Uint8Array(part).fill(0x20))
      else controller.close()
    },
  })
}

describe('bodies that cannot be taken are refused in words', () => {
  for (const [what, body] of [
    ['not JSON', '{"seen":'],
    ['empty', ''],
    ['another value', '[]'],
    ['a field too many', JSON.stringify({ seen: 0, title: 'a', asOf: '2031-03-04', admin: true })],
    ['a field missing', JSON.stringify({ seen: 0, title: 'a' })],
    ['a time that is none', JSON.stringify({ seen: 0, title: 'a', asOf: 'tomorrow' })],
    ['control characters in a title', JSON.stringify({ seen: 0, title: 'a\u0000b', asOf: '2031-03-04' })],
    ['half a character', '{"seen":0,"title":"\\ud800","asOf":"2031-03-04"}'],
    ['very deep', `{"seen":0,"title":"a","asOf":"2031-03-04","body":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
    ['a number too large', JSON.stringify({ seen: 1e300, title: 'a', asOf: '2031-03-04' })],
  ] as const)
    test(what, async () => {
      const response = await put(body)
      assert.deepEqual([response.status, await codeOf(response)], [400, 'request-invalid'])
    })
  test('another type of content', async () => {
    for (const type of ['text/html', 'application/xml', 'application/json-seq', ''])
      assert.equal((await put('{}', { 'Content-Type': type })).status, 400, type)
  })
  test('not UTF-8', async () => {
    const response = await served.ask('PUT', '/api/drafts/d', { as, body: new Uint8Array([0x22, 0xff, 0x22]), headers: JSON_TYPE })
    assert.equal(response.status, 400)
  })
  test('larger than the limit, whether the length is told or not', async () => {
    const told = await put(`"${'a'.repeat(BODY_LIMITS.json)}"`)
    assert.deepEqual([told.status, await codeOf(told)], [413, 'request-too-large'])
    const untold = await put(flowing(BODY_LIMITS.json + 1)).catch(() => null)
    if (untold) assert.deepEqual([untold.status, await codeOf(untold)], [413, 'request-too-large'])
    assert.equal((await served.ask('GET', '/api/health')).status, 200, 'and the server goes on')
  })
  test('a report larger than on the command line', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(20_000_001).fill(0x61)], 'big.txt'))
    const response = await served.ask('POST', '/api/reports/files', { as, body: form })
    const { rows, refused } = (await response.json()) as {
      readonly rows: unknown[]
      readonly refused: readonly { readonly code: string }[]
    }
    assert.deepEqual([rows, refused.map((one) => one.code)], [[], ['file-too-large']])
  })
})

test('an idle connection is kept for longer than a proxy before the desk keeps it, a minute', async () => {
  const { headers } = await served.ask('GET', '/api/health')
  assert.ok(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]) > 60, headers.get('keep-alive') ?? 'not told')
})

describe('addresses lead nowhere else', () => {
  const NOWHERE = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/../../team.sqlite',
    '/team.sqlite',
    '/ledger.yaml',
    '//etc/passwd',
    '/\\..\\team.sqlite',
    '/api/../ledger.sqlite',
    '/index.html/../x.js',
  ]
  for (const path of NOWHERE)
    test(path, async () => {
      const answer = await plainRequest(served.port, 'GET', path, { headers: { Host: `localhost:${served.port}` } })
      assert.ok(
        answer.status === 404 || /<h1>Alteram<\/h1>/.test(answer.text) || answer.status === 400,
        `${answer.status} ${answer.text.slice(0, 80)}`,
      )
      assert.doesNotMatch(answer.text, /root:|SQLite format|"name": "alteram"|conflict:/)
    })
  test('ids that are none', async () => {
    for (const path of [
      '/api/reports/..%2f..%2fetc',
      '/api/reports/%00',
      '/api/claims/%2e%2e',
      '/api/entries/*',
      '/api/claims/%ff',
      '/api/drafts/a%2Fb',
    ]) {
      const answer = await plainRequest(served.port, 'GET', path, { headers: { Host: `localhost:${served.port}`, Cookie: as['Cookie'] } })
      assert.ok(answer.status === 400 || answer.status === 404, `${path}: ${answer.status} ${answer.text}`)
    }
  })
  test('queries with a field twice, unknown or wrong', async () => {
    for (const query of [
      'limit=1&limit=2',
      'nothing=1',
      'limit=0',
      'limit=1e9',
      'kinds=strike,nothing',
      'box=1,2,3',
      'from=now',
      'after=%00',
      '__proto__=1',
    ])
      assert.equal((await served.ask('GET', `/api/claims?${query}`, { as })).status, 400, query)
    assert.equal(
      (await served.ask('GET', '/api/claims?kinds=strike,denial&states=unreviewed&box=-90,-180,90,180&limit=5', { as })).status,
      200,
    )
  })
})

describe('files', () => {
  test('a form adds each file, under its plain name, and tells of those it cannot take', async () => {
    const form = new FormData()
    form.append('file', new File(['Corvin said that two soldiers were killed near Merrow.'], '../../etc/cron.d/evil.txt'))
    form.append('file', new File(['Arden denied it.'], 'ok\u0000\u202e.txt'))
    form.append('file', new File([new Uint8Array([0, 1, 2, 3])], 'binary.bin'))
    const response = await served.ask('POST', '/api/reports/files', { as, body: form })
    assert.equal(response.status, 200)
    const body = (await response.json()) as {
      readonly rows: readonly { readonly name: string; readonly report: string }[]
      readonly refused: readonly { readonly name: string }[]
    }
    assert.deepEqual(body.rows.map((row) => row.name).sort(), ['evil.txt', 'ok.txt'])
    assert.deepEqual(
      body.refused.map((one) => one.name),
      ['binary.bin'],
    )
    const original = await served.ask('GET', `/api/reports/${body.rows[0].report}/original`, { as })
    assert.match(original.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''[\w.%-]+$/)
    assert.equal(original.headers.get('content-type'), 'application/octet-stream')
    assert.match(original.headers.get('content-security-policy') ?? '', /sandbox/)
  })
  test('a form that is none', async () => {
    for (const body of ['', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nno file\r\n--x--\r\n']) {
      const response = await served.ask('POST', '/api/reports/files', {
        as,
        body,
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      })
      assert.equal(response.status, 400, JSON.stringify(body))
    }
  })
})

test('depth is counted outside strings only', () => {
  assert.equal(depthOf('{"a":[1,{"b":"[[[[\\"[["}]}'), 3)
  assert.equal(depthOf('"[[["'), 0)
})

test('a name is the last part of a path, without what cannot be printed', () => {
  assert.equal(plainName('C:\\temp\\a b.txt'), 'a b.txt')
  assert.equal(plainName('..'), 'report')
  assert.equal(plainName(''), 'report')
  assert.equal(plainName('x'.repeat(500)).length, 200)
})
