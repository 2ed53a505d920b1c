import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClaimQuery, Ledger } from '../../src/ledger/ledger.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { smallClaim, smallReading, smallReport, smallReview, type SmallClaim } from '../contract/small-projector.ts'
import { freshFile, OPTIONS } from './filled-ledger.ts'

const hourBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(from) / 3_600_000, max: Date.parse(to) / 3_600_000 })
    .map((at) => new Date(at * 3_600_000).toISOString().slice(0, 16))
// Mostly within some days, so that times meet; now and then within some months.
const minute = fc.oneof(
  { arbitrary: hourBetween('2031-01-29T00:00Z', '2031-02-03T00:00Z'), weight: 3 },
  { arbitrary: hourBetween('2030-11-20T00:00Z', '2031-03-05T00:00Z'), weight: 1 },
)
const place = fc
  .constantFrom('hale', 'corvin', 'berat')
  .map((name) => ({ place: name, lat: name.length, lon: name === 'berat' ? null : -name.length }))
const toll = fc.record({
  measure: fc.constantFrom('killed' as const, 'injured' as const),
  group: fc.constant('civilian' as const),
  victims: fc.constantFrom(null, 'arden'),
  low: fc.option(fc.nat({ max: 50 })),
  high: fc.option(fc.nat({ max: 50 })),
  basis: fc.constantFrom('incident' as const, 'cumulative' as const),
})
const lasting = fc.constantFrom(0, 60, 1440, 5 * 1440, 40 * 1440, 300 * 1440, 3000 * 1440)
const time = fc.record({ from: fc.option(minute, { freq: 8 }), lasts: fc.option(lasting, { freq: 8 }) })
const claim = fc.record({
  time,
  said: fc.option(minute, { freq: 8 }),
  party: fc.constantFrom('arden', 'corvin'),
  places: fc.uniqueArray(place, { maxLength: 2, selector: (one) => one.place }),
  tolls: fc.array(toll, { maxLength: 3 }),
  background: fc.boolean(),
  terms: fc.array(fc.constantFrom('shell', 'fell', 'hale', 't-72', 'şuşa'), { maxLength: 4 }).map((all) => all.join(' ')),
})
const range = fc.record({ from: minute, to: minute }, { requiredKeys: [] })
const narrow = fc.record(
  {
    from: minute,
    to: minute,
    place: fc.constantFrom('hale', 'berat'),
    party: fc.constant('arden'),
    box: fc.constantFrom([3, -7, 5, 0] as const, [0, -6, 9, -5] as const),
    states: fc.constantFrom(['rejected', 'accepted'] as const),
  },
  { requiredKeys: [] },
)

// Every condition that is added leaves fewer claims to differ in.
const query = fc.oneof({ arbitrary: range, weight: 2 }, { arbitrary: narrow, weight: 1 })

type Made = Partial<Omit<SmallClaim, 'claim'>> & { readonly time: { readonly from: string | null; readonly lasts: number | null } }

function claimOf({ time: { from, lasts }, ...set }: Made, k: number): SmallClaim {
  const end = lasts === null ? null : new Date(Date.parse(`${from ?? '2031-01-15T12:00'}Z`) + lasts * 60_000).toISOString().slice(0, 16)
  return smallClaim(`c${k}`, { ...set, from, to: end })
}

async function seen(ledger: Ledger, asked: Partial<ClaimQuery>, tallied: { from?: string; to?: string }): Promise<unknown> {
  const terms = [['shell'], ['t-72', 'fell'], ['şuşa']]
  return {
    claims: (await ledger.claims('arden', { ...asked, limit: 7 })).rows,
    more: (await ledger.claims('arden', { ...asked, limit: 100 })).rows.length,
    tally: await ledger.tally('arden', tallied),
    // Which of those said in the same minute comes first is left open.
    found: (await Promise.all(terms.map((one) => ledger.search('arden', one, 100)))).map((rows) => [
      rows.map(({ said }) => said),
      rows.map((row) => row.claim).sort(),
    ]),
    state: (await ledger.status('arden')).byState,
    loose: await ledger.loose('arden'),
  }
}

test('SQLite answers as the plain ledger in memory does, before and after reviews, another reading and a rebuild', async () => {
  const claims = fc.array(claim, { minLength: 5, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(
      claims,
      fc.array(fc.tuple(query, range), { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat({ max: 24 })),
      async (made, asked, rejected) => {
        const backs = [openMemory(OPTIONS).ledger, (await openSqlite(freshFile(), OPTIONS)).ledger]
        const { draft, id } = smallReport('A report.')
        const all = made.map(claimOf)
        const steps = [
          { drafts: [draft, smallReading(id, all)] },
          { drafts: rejected.map((k) => smallReview(id, `c${k}`, k % 3 ? 'rejected' : 'accepted')) },
          { drafts: [smallReading(id, all.slice(1).reverse(), 'small 2')] },
        ]
        for (const step of steps) {
          for (const back of backs) {
            await back.create('arden', 1)
            await back.append('arden', step)
          }
          for (const [one, two] of asked) assert.deepEqual(await seen(backs[1], one, two), await seen(backs[0], one, two))
        }
        await backs[1].rebuild('arden')
        for (const [one, two] of asked) assert.deepEqual(await seen(backs[1], one, two), await seen(backs[0], one, two))
        assert.deepEqual(await backs[1].drift('arden'), [])
        await backs[1].close()
      },
    ),
    { numRuns: 25 },
  )
})
