import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../src/api/operations.ts'
import { historyTable, isChange } from '../../src/web/desk/views/ledger/history-table.ts'
import { VIEW_REPORTS } from '../browser/desk-views-reports.ts'
import { deskServer } from '../http/desk-server.ts'

const served = await deskServer({ reports: VIEW_REPORTS })
const as = served.session('editor')
const [row] = (await served.at.ledger.claims(served.at.conflict, { limit: 1 })).rows
const address = `/api/claims/${row.claim}`
const history = async (): Promise<Answer<'claim'>> => (await (await served.ask('GET', address, { as })).json()) as Answer<'claim'>
async function judge(judgement: object, why: string | null = null): Promise<void> {
  const { seen } = await history()
  assert.equal((await served.ask('POST', `${address}/reviews`, { as, json: { seen, judgement, why } })).status, 201)
}

test('a claim’s history tells each reading and judgement in order, what each changed, and what stands', async () => {
  await judge({ does: 'correct', set: { kind: 'other', hedge: null } }, 'It tells of something else.')
  await judge({ does: 'accept' })
  const { reviews } = await history()
  await judge({ does: 'undo', review: reviews[0].id })
  const table = historyTable(await history())
  assert.deepEqual(
    table.columns.map((c) => [c.title, c.undone]),
    [
      ['Read', false],
      ['Corrected', true],
      ['Accepted', false],
      ['Taken back', false],
      ['Now', false],
    ],
  )
  const [read, corrected, , , now] = table.columns
  assert.deepEqual([corrected.cells, corrected.why], [{ kind: 'other', hedge: 'none' }, 'It tells of something else.'])
  assert.equal(isChange(table, 1, 'kind'), true)
  assert.equal(now.cells['kind'], read.cells['kind'], 'what was taken back stands no more')
  assert.equal(isChange(table, 4, 'kind'), false)
  assert.ok(table.fields.every(({ key }) => table.columns.some((c) => key in c.cells)))
})
