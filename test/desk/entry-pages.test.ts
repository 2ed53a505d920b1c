import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Answer } from '../../src/api/operations.ts'
import { EntryPages } from '../../src/web/desk/views/ledger/entry-pages.ts'

type Row = Answer<'entries'>['rows'][number]

const rowAt = (seq: number): Row => ({
  id: `e${seq}`,
  kind: 'report',
  subject: `r${seq}`,
  report: `r${seq}`,
  by: 'desk',
  recorded: '2031-03-04T10:00:00Z',
  bucket: 0,
  seq,
})

/** A record handed out ten entries at a time, from its beginning. */
function record(count: number) {
  const rows = Array.from({ length: count }, (_, k) => rowAt(k))
  const asked: (string | null)[] = []
  const pages = new EntryPages((after) => {
    asked.push(after)
    const start = Number(after ?? 0)
    return Promise.resolve({ rows: rows.slice(start, start + 10), next: start + 10 < rows.length ? String(start + 10) : null })
  })
  return { rows, asked, pages }
}

const seqs = (rows: readonly Row[]): readonly number[] => rows.map((row) => row.seq)

describe('the end of a record', () => {
  it('is all of it where it is short', async () => {
    const { pages } = record(25)
    const { rows, hasOlder } = await pages.newest(0)
    assert.deepEqual([rows.length, hasOlder], [25, false])
    assert.deepEqual((await record(0).pages.newest(0)).rows, [])
  })

  it('is the newest, and older ones come step by step until the beginning', async () => {
    const { pages } = record(455)
    const end = await pages.newest(0)
    assert.deepEqual([end.rows[0]?.seq, end.rows.at(-1)?.seq, end.hasOlder], [260, 454, true])
    const more = await pages.newest(1)
    assert.deepEqual([more.rows[0]?.seq, more.hasOlder], [60, true])
    const all = await pages.newest(2)
    assert.deepEqual(
      seqs(all.rows),
      Array.from({ length: 455 }, (_, k) => k),
    )
    assert.equal(all.hasOlder, false)
  })

  it('asks for what was recorded since from the last page on, not from the beginning', async () => {
    const { pages, rows, asked } = record(98)
    await pages.newest(0)
    asked.length = 0
    rows.push(...Array.from({ length: 5 }, (_, k) => rowAt(98 + k)))
    assert.equal((await pages.newest(0)).rows.length, 103)
    assert.deepEqual(asked, ['90', '100'])
  })
})

it('two walks at once find the same', async () => {
  const { pages } = record(95)
  const [one, other] = await Promise.all([pages.newest(0), pages.newest(0)])
  assert.deepEqual(seqs(one.rows), seqs(other.rows))
  assert.equal(one.rows.length, 95)
})
