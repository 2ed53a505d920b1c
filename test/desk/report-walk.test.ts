import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filterOf, fitsInbox, ReportWalk } from '../../src/web/desk/views/inbox/report-walk.ts'
import type { ReportLine } from '../../src/web/desk/views/inbox/report-walk.ts'

const LINE: ReportLine = {
  report: 'r0',
  title: 'Morning report',
  begins: 'The ministry said',
  publisher: 'Defence Ministry of Arden',
  said: null,
  reader: null,
  claims: 2,
  unreviewed: 0,
  language: 'en',
  party: 'arden',
  notice: null,
  recorded: '2031-03-04T10:00:00Z',
  by: 'desk',
}
/** 250 reports, a hundred a page; every third waits to be checked. */
const ALL = Array.from({ length: 250 }, (_, k): ReportLine => ({ ...LINE, report: `r${k}`, unreviewed: k % 3 === 0 ? 1 : 0 }))
const pageFrom = (start: number) => ({ rows: ALL.slice(start, start + 100), next: start + 100 < ALL.length ? String(start + 100) : null })

function walking(): { readonly walk: ReportWalk; readonly asked: string[] } {
  const asked: string[] = []
  const walk = new ReportWalk(pageFrom(0), (after) => {
    asked.push(after)
    return Promise.resolve(pageFrom(Number(after)))
  })
  return { walk, asked }
}

const NONE = filterOf({})

describe('the reader walks the reports of the inbox', () => {
  it('past the first page, fetching a page only when it comes to its end', async () => {
    const { walk, asked } = walking()
    assert.equal(await walk.beside('r0', 1, NONE), 'r1')
    assert.equal(await walk.beside('r98', 1, NONE), 'r99')
    assert.deepEqual(asked, [])
    assert.equal(await walk.beside('r99', 1, NONE), 'r100')
    assert.equal(await walk.beside('r100', 1, NONE), 'r101')
    assert.deepEqual(asked, ['100'])
  })

  it('all of them, to both ends', async () => {
    const { walk } = walking()
    const seen = ['r0']
    for (let at: string | null = 'r0'; at !== null;) {
      at = await walk.beside(at, 1, NONE)
      if (at !== null) seen.push(at)
    }
    assert.deepEqual(
      seen,
      ALL.map((row) => row.report),
    )
    assert.equal(await walk.beside('r0', -1, NONE), null)
  })

  it('from a report deep in the list, which an address may name', async () => {
    const { walk, asked } = walking()
    assert.equal(await walk.beside('r230', -1, NONE), 'r229')
    assert.deepEqual(asked, ['100', '200'])
    assert.equal(await walk.beside('unheard of', 1, NONE), null)
  })

  it('as the inbox is narrowed, from where one stands even when that fits no more', async () => {
    const { walk } = walking()
    assert.equal(await walk.beside('r97', 1, filterOf({ show: 'open' })), 'r99')
    assert.equal(await walk.beside('r99', 1, filterOf({ show: 'open' })), 'r102')
    assert.equal(await walk.beside('r4', -1, filterOf({ show: 'open' })), 'r3')
    assert.equal(await walk.beside('r4', 1, filterOf({ q: 'no such words' })), null)
  })

  it('by title, publisher, language and who added it', () => {
    for (const q of ['MORNING', 'arden', 'en', 'desk', '']) assert.ok(fitsInbox(LINE, { show: 'all', q }), q)
    assert.ok(!fitsInbox(LINE, { show: 'open', q: '' }))
  })
})
