import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { deskServer } from './desk-server.ts'

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '${7*7} {{7*7}} <%= 7*7 %>',
  "'; DROP TABLE users; --",
] as const
const served = await deskServer()
const as = served.session('editor')

async function post(
  text: string,
  facts: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly report: string }> {
  const response = await served.ask('POST', '/api/reports', { as, json: { text, published: '2031-03-04T18:00', ...facts } })
  const { report } = (await response.json()) as { readonly report: string }
  return { status: response.status, report }
}

/** What of the public page could run or lead somewhere, as a browser parses it; and its words. */
async function preview(): Promise<{ readonly live: readonly string[]; readonly words: string }> {
  const page = await (await served.ask('GET', '/api/overview/preview?asOf=2031-03-05', { as })).text()
  const live: string[] = []
  let words = ''
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && /^(?:script|iframe|object|embed|form|img|base)$/.test(node.tagName)) live.push(`<${node.tagName}>`)
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if (name.startsWith('on') || /^\s*(?:javascript|data:text|vbscript)/i.test(value)) live.push(`${name}=${value}`)
    if (node.nodeName === '#text' && 'value' in node) words += node.value
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
  }
  visit(parse(page))
  return { live, words }
}

describe('what reports hold', () => {
  for (const evil of EVIL)
    test(`${evil} comes back as the words it is`, async () => {
      const text = `The Arden Ministry of Defence said that Corvin forces shelled the town of Hale on Tuesday, killing three civilians ${evil}.`
      const { report } = await post(text, { title: evil, publisher: evil, notice: evil })
      const answer = await served.ask('GET', `/api/reports/${report}`, { as })
      assert.equal(answer.headers.get('content-type'), 'application/json')
      const whole = (await answer.json()) as { readonly text: string; readonly title: string; readonly publisher: string }
      assert.ok(whole.text.includes(evil))
      assert.deepEqual([whole.title, whole.publisher], [evil, evil])
      const { live, words } = await preview()
      assert.deepEqual(live, [])
      assert.ok(words.includes(evil), 'and the page shows it')
    })
  test('no address becomes a link but of the web', async () => {
    const typed = await served.ask('POST', '/api/reports', { as, json: { text: 'Corvin denied it.', url: 'javascript:alert(1)' } })
    assert.equal(typed.status, 400)
    const { report } = await post('---\nurl: "javascript:alert(1)"\ntitle: x\n---\nCorvin said that two soldiers were killed near Merrow.')
    const whole = (await (await served.ask('GET', `/api/reports/${report}`, { as })).json()) as {
      readonly url: string | null
      readonly title: string
    }
    assert.deepEqual([whole.url, whole.title], [null, 'x'])
    assert.deepEqual((await preview()).live, [])
  })
  test('what is told of a text goes before what it tells of itself, and neither can end the other', async () => {
    const { report } = await post('---\ntitle: own\npublisher: own\n---\nCorvin denied it.', { title: 'x\u2028---\u2029publisher: forged' })
    const whole = (await (await served.ask('GET', `/api/reports/${report}`, { as })).json()) as {
      readonly title: string
      readonly publisher: string
      readonly text: string
    }
    assert.deepEqual([whole.title, whole.publisher, whole.text.trim()], ['x\u2028---\u2029publisher: forged', 'own', 'Corvin denied it.'])
    assert.equal((await served.ask('POST', '/api/reports', { as, json: { text: 'a', title: 'x\n---\n' } })).status, 400)
  })
})

describe('names of accounts and of what they make', () => {
  const admin = served.session('admin')
  for (const name of [...EVIL, '', ' ', 'a;b', 'a\nb', 'x'.repeat(65), '../x', 'a\u202eb'])
    test(`${JSON.stringify(name.slice(0, 20))} is no name`, async () => {
      const response = await served.ask('POST', '/api/users', {
        as: admin,
        json: { name, role: 'reader', password: 'four plain words here' },
      })
      assert.equal(response.status, 400)
    })
  test('reasons are kept as they were written', async () => {
    const { report } = await post('The Arden Ministry of Defence said that Corvin forces shelled Merrow on Monday, killing two civilians.')
    const { claims } = (await (await served.ask('GET', `/api/reports/${report}`, { as })).json()) as {
      readonly claims: readonly { readonly claim: { readonly id: string } }[]
    }
    const why = EVIL.join('\n')
    const answer = await served.ask('POST', `/api/claims/${claims[0].claim.id}/reviews`, {
      as,
      json: { seen: null, judgement: { does: 'accept' }, why },
    })
    const { reviews } = (await answer.json()) as { readonly reviews: readonly { readonly why: string }[] }
    assert.equal(reviews[0].why, why)
  })
  test('objects cannot be given what they inherit', async () => {
    const body = '{"seen":0,"title":"a","asOf":"2031-03-04","body":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}}'
    const response = await served.ask('PUT', '/api/drafts/p', { as, body, headers: { 'Content-Type': 'application/json' } })
    assert.equal(response.status, 200)
    assert.equal(Reflect.get({}, 'admin'), undefined)
    const outer = await served.ask('PUT', '/api/drafts/q', {
      as,
      body: '{"__proto__":{"seen":0}}',
      headers: { 'Content-Type': 'application/json' },
    })
    assert.equal(outer.status, 400)
  })
})
