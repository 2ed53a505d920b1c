import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Projector } from '../../src/ledger/rows.ts'
import type { OnLedger } from './ledger-contract.ts'
import { smallClaim, smallProjector, smallReading, smallReport, smallReview } from './small-projector.ts'

const toll = { measure: 'killed', group: 'civilian', victims: 'arden', low: 3, high: 3, basis: 'incident' } as const
const hale = { place: 'hale', lat: 40, lon: 46 }

/** What is looked up follows from the entries, in the same transaction, and can be made again from them. */
export function rowsContract(on: OnLedger): void {
  describe('rows', () => {
    test(
      'a reading shows at once, a review changes its claim only, a better reading keeps what still anchors and lists what does not',
      on(async ({ ledger }) => {
        const { draft, id } = smallReport('Three people were killed at Hale, the ministry said.')
        const [one, two] = [smallClaim('c1', { tolls: [toll], places: [hale] }), smallClaim('c2')]
        await ledger.append('arden', { drafts: [draft] })
        assert.equal((await ledger.status('arden')).unread, 1)
        await ledger.append('arden', { drafts: [smallReading(id, [one, two])] })
        assert.equal((await ledger.claim('arden', 'c1'))?.state, 'unreviewed')
        const [review] = await ledger.append('arden', { drafts: [smallReview(id, 'c1', 'accepted')] })
        await ledger.append('arden', { drafts: [smallReview(id, 'c2', 'corrected', 'omar', 'the words')] })
        const { claims, ...rest } = await ledger.status('arden')
        assert.equal(claims, 2)
        assert.deepEqual(rest.byState, { unreviewed: 0, accepted: 1, corrected: 1, rejected: 0 })
        await ledger.append('arden', { drafts: [smallReading(id, [two, smallClaim('c3')], 'small 2')] })
        assert.equal(await ledger.claim('arden', 'c1'), null)
        assert.deepEqual(await ledger.loose('arden'), [
          { review: review.entry.id, claim: 'c1', words: '', reason: 'its words are not in the newest reading' },
        ])
        assert.deepEqual(
          (await ledger.claims('arden', { limit: 9 })).rows.map((row) => [row.claim, row.state]),
          [
            ['c2', 'corrected'],
            ['c3', 'unreviewed'],
          ],
        )
        assert.deepEqual(await ledger.tally('arden', {}), [])
        assert.deepEqual((await ledger.claims('arden', { place: 'hale', limit: 9 })).rows, [])
        assert.equal((await ledger.ofReport('arden', id)).length, 5)
      }),
    )
    test(
      'a row comes back whole',
      on(async ({ ledger }) => {
        const { draft, id } = smallReport('A claim with everything in it.')
        const claim = smallClaim('c1', {
          against: 'corvin',
          from: null,
          to: '2031-03-04T10:30',
          said: null,
          places: [hale, { place: 'şuşa 🕊️', lat: null, lon: null }],
          background: true,
          tolls: [toll, { ...toll, victims: null, low: null, high: 1e6 }],
          terms: "o'brien t-72 şuşa",
        })
        await ledger.append('arden', { drafts: [draft, smallReading(id, [claim])] })
        const expected = {
          ...claim,
          report: id,
          state: 'unreviewed',
          body: JSON.stringify({ claim: 'c1', state: 'unreviewed', words: claim.words }),
        }
        assert.deepEqual(await ledger.claim('arden', 'c1'), expected)
        assert.equal(await ledger.claim('arden', 'c9'), null)
        assert.deepEqual((await ledger.reports('arden', { limit: 2 })).rows, [
          { report: id, title: 'A claim with everyth', publisher: null, said: '2031-03-04T16:00', reader: 'small 1', claims: 1 },
        ])
      }),
    )
    test(
      'reports are paged in the order they were recorded',
      on(async ({ ledger }) => {
        const reports = Array.from({ length: 7 }, (_, k) => smallReport(`Report ${k}.`))
        for (const { draft } of reports) await ledger.append('arden', { drafts: [draft] })
        await ledger.append('arden', { drafts: [smallReading(reports[2].id, [])] })
        const seen: string[] = []
        for (let after: string | null | undefined; after !== null;) {
          const page = await ledger.reports('arden', { limit: 3, ...(after ? { after } : {}) })
          seen.push(...page.rows.map(({ report }) => report))
          after = page.next
        }
        assert.deepEqual(
          seen,
          reports.map(({ id }) => id),
        )
      }),
    )
    test(
      'entries about no report give no rows; their kinds are counted',
      on(async ({ ledger }) => {
        await ledger.append('arden', { drafts: [{ kind: 'edition', subject: 'e1', report: 'e1', by: 'ines', body: { text: 'x' } }] })
        const { reports, editions, entries, heads } = await ledger.status('arden')
        assert.deepEqual({ reports, editions, entries }, { reports: 0, editions: 1, entries: 1 })
        assert.deepEqual(heads, await ledger.heads('arden'))
      }),
    )
    rebuildTests(on)
  })
}

function rebuildTests(on: OnLedger): void {
  test(
    'rebuilding gives what was there, and nothing drifts',
    on(
      async ({ ledger }) => {
        for (let k = 0; k < 9; k++) {
          const { draft, id } = smallReport(`Report ${k}.`)
          const claims = [0, 1, 2].map((n) =>
            smallClaim(`c${k}${n}`, { tolls: [toll], places: [hale], said: `2031-03-0${1 + (k % 5)}T1${n}:00` }),
          )
          await ledger.append('arden', {
            drafts: [draft, smallReading(id, claims), smallReview(id, `c${k}1`, 'rejected'), smallReview(id, 'gone', 'accepted')],
          })
        }
        const all = async (): Promise<unknown> => [
          await ledger.claims('arden', { limit: 99, states: ['unreviewed', 'rejected'] }),
          (await ledger.search('arden', ['bridge'], 99)).length,
          await ledger.tally('arden', {}),
          await ledger.loose('arden'),
          await ledger.status('arden'),
          await ledger.reports('arden', { limit: 99 }),
        ]
        const before = await all()
        assert.deepEqual(await ledger.drift('arden'), [])
        const told: number[] = []
        await ledger.rebuild('arden', (done, of) => told.push(done, of))
        assert.deepEqual(await all(), before)
        assert.deepEqual(told.slice(-2), [9, 9])
        assert.deepEqual(await ledger.drift('arden'), [])
      },
      { buckets: 2 },
    ),
  )
  let better = false
  const project: Projector = (conflict, entries) => {
    const rows = smallProjector(conflict, entries)
    return better ? { ...rows, claims: rows.claims.map((row) => ({ ...row, terms: `${row.terms} better` })) } : rows
  }
  test(
    'rows of an older program drift, are named by report, and are made right by rebuilding',
    on(
      async ({ ledger }) => {
        better = false
        const [a, b] = [smallReport('With claims.'), smallReport('Without.')]
        await ledger.append('arden', { drafts: [a.draft, b.draft, smallReading(a.id, [smallClaim('c1')])] })
        better = true
        assert.deepEqual(await ledger.drift('arden'), [a.id])
        assert.equal((await ledger.search('arden', ['better'], 9)).length, 0)
        await ledger.rebuild('arden')
        assert.deepEqual(await ledger.drift('arden'), [])
        assert.equal((await ledger.search('arden', ['better'], 9)).length, 1)
      },
      { project },
    ),
  )
}
