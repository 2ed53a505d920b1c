import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BULLETIN, codeOf, deskServer } from './desk-server.ts'

const served = await deskServer({ reports: [BULLETIN] })
await served.team.users.add('Second', 'editor', null)
const [editor, second, admin] = [served.session('editor'), served.session('Second'), served.session('admin')]
const AS_OF = '2031-03-05T12:00'

interface Edition {
  readonly edition: string
  readonly state: string
  readonly by: string
  readonly published: readonly { readonly by: string; readonly why: string | null }[]
}
const edition = async (asOf: string): Promise<Edition> =>
  (await (await served.ask('GET', `/api/editions/${asOf}`, { as: editor })).json()) as Edition

describe('publishing', () => {
  test('freezes an edition; the same moment is published once', async () => {
    const done = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: AS_OF } })
    assert.equal(done.status, 201)
    const again = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: AS_OF } })
    assert.deepEqual([again.status, await codeOf(again)], [409, 'edition-there'])
    assert.deepEqual([(await edition(AS_OF)).state, (await edition(AS_OF)).by], ['published', 'editor'])
  })
  test('a correction and a retraction are publications with a reason', async () => {
    await served.ask('POST', '/api/reports', {
      as: editor,
      json: { text: 'Arden said that its forces took the village of Tarn on Tuesday.', published: '2031-03-05T09:00' },
    })
    const corrected = await served.ask('POST', `/api/editions/${AS_OF}/corrections`, { as: editor, json: { why: 'A report came late.' } })
    assert.equal(corrected.status, 201)
    assert.deepEqual(
      (await edition(AS_OF)).published.map((one) => one.why),
      [null, 'A report came late.'],
    )
    const taken = await served.ask('POST', `/api/editions/${AS_OF}/retraction`, { as: editor, json: { why: 'The report was forged.' } })
    assert.equal(taken.status, 201)
    assert.equal((await edition(AS_OF)).state, 'retracted')
    const none = await served.ask('POST', '/api/editions/2030-01-01/retraction', { as: editor, json: { why: 'x' } })
    assert.equal(none.status, 404)
  })
  test('the preview is the public page: nothing in it runs, and it has no origin of ours', async () => {
    const page = await served.ask('GET', `/api/overview/preview?asOf=${AS_OF}`, { as: editor })
    assert.match(page.headers.get('content-type') ?? '', /text\/html/)
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'.*sandbox allow-popups$/)
    assert.doesNotMatch(policy, /script|allow-same-origin/)
    assert.doesNotMatch(await page.text(), /<script/)
  })
})

describe('drafts', () => {
  test('of two who save one draft the second is told of the first', async () => {
    const save = (as: typeof editor, seen: number, title: string): Promise<Response> =>
      served.ask('PUT', '/api/drafts/noon', { as, json: { seen, title, asOf: AS_OF, body: { blocks: [{ text: title }] } } })
    assert.equal((await save(editor, 0, 'first')).status, 200)
    assert.equal((await save(editor, 1, 'second')).status, 200)
    const crossed = await save(second, 1, 'other')
    const told = (await crossed.json()) as { readonly code: string; readonly newer: { readonly title: string; readonly revision: number } }
    assert.deepEqual([crossed.status, told.code, told.newer.title, told.newer.revision], [409, 'draft-crossed', 'second', 2])
    assert.equal((await served.ask('DELETE', '/api/drafts/noon', { as: second })).status, 200)
    assert.equal((await served.ask('GET', '/api/drafts/noon', { as: second })).status, 404)
  })
})

describe('where a second person signs off', () => {
  test('nothing is published by one person alone, and both names stand in the record', async () => {
    assert.equal((await served.ask('PUT', '/api/settings', { as: admin, json: { signOff: true } })).status, 200)
    const asked = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: '2031-03-06T12:00' } })
    const { proposal } = (await asked.json()) as { readonly proposal: string }
    assert.equal(asked.status, 202)
    assert.equal((await served.ask('GET', '/api/editions/2031-03-06T12:00', { as: editor })).status, 404)
    const alone = await served.ask('POST', `/api/proposals/${proposal}/sign-off`, { as: editor, json: {} })
    assert.deepEqual([alone.status, await codeOf(alone)], [403, 'second-person'])
    const both = await Promise.all([1, 2].map(() => served.ask('POST', `/api/proposals/${proposal}/sign-off`, { as: second, json: {} })))
    assert.deepEqual(both.map((one) => one.status).sort(), [201, 404], 'signed off once, however often it is pressed')
    assert.equal((await edition('2031-03-06T12:00')).by, 'editor; signed off by Second')
  })
  test('what has changed since it was proposed must be proposed again', async () => {
    const asked = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: '2031-03-07T12:00' } })
    const { proposal } = (await asked.json()) as { readonly proposal: string }
    await served.ask('POST', '/api/reports', {
      as: editor,
      json: { text: 'Corvin said that Arden forces shelled Merrow on Wednesday, killing a civilian.', published: '2031-03-06T09:00' },
    })
    const late = await served.ask('POST', `/api/proposals/${proposal}/sign-off`, { as: second, json: {} })
    assert.deepEqual([late.status, await codeOf(late)], [409, 'ledger-conflict'])
    assert.equal((await served.ask('DELETE', `/api/proposals/${proposal}`, { as: editor })).status, 200)
    const { rows } = (await (await served.ask('GET', '/api/proposals', { as: second })).json()) as { readonly rows: unknown[] }
    assert.deepEqual(rows, [])
  })
  test('corrections and retractions wait as well', async () => {
    for (const [path, json] of [
      ['corrections', { why: 'a' }],
      ['retraction', { why: 'b' }],
    ] as const)
      assert.equal((await served.ask('POST', `/api/editions/2031-03-06T12:00/${path}`, { as: editor, json })).status, 202)
  })
})

test('what was recorded verifies', async () => {
  const verified = (await (await served.ask('POST', '/api/verify', { as: editor, json: {} })).json()) as {
    readonly sound: boolean
    readonly faults: unknown[]
  }
  assert.deepEqual(verified.faults, [])
  assert.ok(verified.sound)
})
