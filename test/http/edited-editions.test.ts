import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Answer } from '../../src/api/operations.ts'
import type { DraftEdits, DraftLine } from '../../src/core/5-overview/draft.ts'
import { placesOf } from '../../src/core/5-overview/draft.ts'
import { BULLETIN, codeOf, deskServer } from './desk-server.ts'

const served = await deskServer({ reports: [BULLETIN] })
const editor = served.session('editor')
const AS_OF = '2031-03-05T12:00'
const overview = (await (await served.ask('GET', `/api/overview?asOf=${AS_OF}`, { as: editor })).json()) as Answer<'overview'>
const places = [...placesOf(overview)]
const [place, [first]] =
  places.find(([name, [s]]) => name.startsWith('matter:') && s?.text.includes('three')) ?? assert.fail(overview.headline.text)
const edits = (line: DraftLine): DraftEdits => ({
  places: [{ place, lines: [line], dropped: [] }],
  matters: [],
})
const OWN = 'Nobody of this desk was in Hale.'
const own = edits({ does: 'own', of: first.text, text: OWN, cites: first.cites })
const wrong = edits({ does: 'reword', of: first.text, text: first.text.replace('three', 'thirty'), cites: first.cites })
const edition = async (): Promise<Answer<'edition'>> =>
  (await (await served.ask('GET', `/api/editions/${AS_OF}`, { as: editor })).json()) as Answer<'edition'>

describe('an edited overview', () => {
  test('is shown in the preview of its draft, with own words marked and what does not prove as it was compiled', async () => {
    const preview = async (body: unknown): Promise<Response> => {
      await served.ask('PUT', '/api/drafts/one', { as: editor, json: { seen: 0, title: 'noon', asOf: AS_OF, body } })
      const page = await served.ask('GET', '/api/drafts/one/preview', { as: editor })
      await served.ask('DELETE', '/api/drafts/one', { as: editor })
      return page
    }
    const shown = await preview({ edits: own })
    assert.match(shown.headers.get('content-security-policy') ?? '', /sandbox allow-popups$/)
    assert.match(await shown.text(), /Editor’s words<\/span> Nobody of this desk was in Hale/)
    const unproven = await (await preview({ edits: wrong })).text()
    assert.match(unproven, /three civilians/)
    assert.doesNotMatch(unproven, /thirty/)
    assert.equal(await codeOf(await preview({ edits: 'nonsense' })), 'request-invalid')
  })
  test('is not published with a sentence whose proof fails', async () => {
    const refused = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: AS_OF, edits: wrong } })
    const told = (await refused.clone().json()) as { readonly sentence: string }
    assert.deepEqual([refused.status, await codeOf(refused)], [400, 'proof-failed'])
    assert.match(told.sentence, /“thirty” does not stand in the words cited/)
    const stale = edits({ does: 'keep', of: 'It was compiled otherwise.' })
    const late = await served.ask('POST', '/api/editions', { as: editor, json: { asOf: AS_OF, edits: stale } })
    assert.deepEqual([late.status, await codeOf(late)], [409, 'draft-stale'])
    assert.equal((await served.ask('GET', `/api/editions/${AS_OF}`, { as: editor })).status, 404)
  })
  test('is published with its edits, verifies, and can be corrected to the compiled one', async () => {
    assert.equal((await served.ask('POST', '/api/editions', { as: editor, json: { asOf: AS_OF, edits: own } })).status, 201)
    const there = await edition()
    assert.deepEqual(there.edits, own)
    const said = there.overview.matters.flatMap((m) => m.cells).flatMap((c) => c.sentences)
    assert.ok(said.some((s) => s.voice === 'editor' && s.text === OWN))
    const verified = (await (await served.ask('POST', '/api/verify', { as: editor, json: {} })).json()) as Answer<'verify'>
    assert.deepEqual(verified.faults, [])
    const corrected = await served.ask('POST', `/api/editions/${AS_OF}/corrections`, { as: editor, json: { why: 'Back to the reports.' } })
    assert.equal(corrected.status, 201)
    assert.deepEqual((await edition()).overview, overview)
  })
})
