import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ClaimQuery, Ledger } from '../../src/ledger/ledger.ts'
import type { OnLedger } from './ledger-contract.ts'
import { smallClaim, smallReading, smallReport, smallReview, type SmallClaim } from './small-projector.ts'

const hale = { place: 'hale', lat: 40.1, lon: 46.2 }
const corvin = { place: 'corvin', lat: -3.5, lon: 12.25 }
const nowhere = { place: 'nowhere', lat: null, lon: null }
const killed = { measure: 'killed', group: 'civilian', victims: 'arden', low: 3, high: 3, basis: 'incident' } as const

const CLAIMS: readonly SmallClaim[] = [
  smallClaim('day4', { places: [hale], said: '2031-03-04T16:00', terms: 'shells fell on hale' }),
  smallClaim('hour', {
    from: '2031-03-04T10:00',
    to: '2031-03-04T11:00',
    places: [hale, corvin],
    party: 'corvin',
    said: '2031-03-04T12:00',
    terms: 'a shell hit t-72 near hale',
  }),
  smallClaim('point', {
    from: '2031-03-05T09:30',
    to: '2031-03-05T09:30',
    places: [nowhere],
    kind: 'clash',
    said: '2031-03-05T10:00',
    terms: "o'brien said şuşa",
  }),
  smallClaim('month', {
    from: '2031-02-01T00:00',
    to: '2031-03-01T00:00',
    places: [corvin],
    said: '2031-03-01T10:00',
    terms: 'fell 1,200 shells',
  }),
  smallClaim('since', { from: '2030-09-27T00:00', to: null, kind: 'casualties', said: '2031-03-04T16:00', terms: 'since autumn' }),
  smallClaim('until', { from: null, to: '2031-01-01T00:00', said: null, terms: 'until winter' }),
  smallClaim('never', { from: null, to: null, places: [hale], said: '2031-03-06T10:00', terms: 'shells fell some day' }),
  smallClaim('wrong', { places: [hale], said: '2031-03-07T10:00', terms: 'shells fell wrongly' }),
]

const ids = async (ledger: Ledger, query: Partial<ClaimQuery>): Promise<readonly string[]> => {
  const { rows, next } = await ledger.claims('arden', { limit: 50, ...query })
  assert.equal(next, null)
  return rows.map(({ claim }) => claim)
}

async function filled(ledger: Ledger, claims: readonly SmallClaim[] = CLAIMS): Promise<string> {
  const { draft, id } = smallReport('A report with all claims.')
  await ledger.append('arden', { drafts: [draft, smallReading(id, claims), smallReview(id, 'wrong', 'rejected')] })
  return id
}

/** Claims by time, place, party, kind and state; full text; tallies. */
export function lookupContract(on: OnLedger): void {
  describe('looking up', () => {
    claimTests(on)
    pageTests(on)
    searchTests(on)
    tallyTests(on)
  })
}

function claimTests(on: OnLedger): void {
  test(
    'by time: whatever overlaps, in order of its beginning',
    on(async ({ ledger }) => {
      await filled(ledger)
      assert.deepEqual(await ids(ledger, {}), ['never', 'until', 'since', 'month', 'day4', 'hour', 'point'])
      assert.deepEqual(await ids(ledger, { from: '2031-03-04T10:30', to: '2031-03-04T10:40' }), ['since', 'day4', 'hour'])
      assert.deepEqual(await ids(ledger, { from: '2031-03-05T00:00', to: '2031-03-05T09:30' }), ['since', 'point'])
      assert.deepEqual(await ids(ledger, { from: '2031-03-05T09:30', to: '2031-03-06T00:00' }), ['since', 'point'])
      assert.deepEqual(await ids(ledger, { from: '2031-03-01T00:00', to: '2031-03-03T00:00' }), ['since'])
      assert.deepEqual(await ids(ledger, { from: '2031-02-28T23:59' }), ['since', 'month', 'day4', 'hour', 'point'])
      assert.deepEqual(await ids(ledger, { to: '2030-12-31T00:00' }), ['until', 'since'])
      assert.deepEqual(await ids(ledger, { from: '2031-01-01T00:00', to: '2030-12-01T00:00' }), ['since'])
    }),
  )
  test(
    'by place, box, party, kind, state and report, and by several at once',
    on(async ({ ledger }) => {
      const report = await filled(ledger)
      assert.deepEqual(await ids(ledger, { place: 'hale' }), ['never', 'day4', 'hour'])
      assert.deepEqual(await ids(ledger, { place: 'corvin', from: '2031-03-04T00:00', to: '2031-03-04T23:59' }), ['hour'])
      assert.deepEqual(await ids(ledger, { place: 'hale', party: 'corvin' }), ['hour'])
      assert.deepEqual(await ids(ledger, { place: 'Hale' }), [])
      assert.deepEqual(await ids(ledger, { box: [40, 46, 41, 47] }), ['never', 'day4', 'hour'])
      assert.deepEqual(await ids(ledger, { box: [-4, 12, 41, 47], from: '2031-02-01T00:00', to: '2031-03-04T00:00' }), ['month', 'day4'])
      assert.deepEqual(await ids(ledger, { box: [40.1, 46.2, 40.1, 46.2] }), ['never', 'day4', 'hour'])
      assert.deepEqual(await ids(ledger, { box: [10, 10, 20, 20] }), [])
      assert.deepEqual(await ids(ledger, { kinds: ['clash', 'casualties'] }), ['since', 'point'])
      assert.deepEqual(await ids(ledger, { kinds: [] }), [])
      assert.deepEqual(await ids(ledger, { states: ['rejected'] }), ['wrong'])
      assert.deepEqual(await ids(ledger, { states: ['rejected', 'unreviewed'], place: 'hale' }), ['never', 'day4', 'wrong', 'hour'])
      assert.equal((await ids(ledger, { report })).length, 7)
      assert.deepEqual(await ids(ledger, { report: 'another' }), [])
      assert.deepEqual(await ids(ledger, { report, party: 'corvin', kinds: ['strike'] }), ['hour'])
    }),
  )
}

function pageTests(on: OnLedger): void {
  test(
    'pages join without gap or double, also where many begin at once and whatever narrows them',
    on(async ({ ledger }) => {
      const claims = Array.from({ length: 61 }, (_, k) => {
        const from = k % 7 === 0 ? null : `2031-03-0${1 + (k % 4)}T0${k % 3}:00`
        const to = k % 5 === 0 ? null : k % 2 ? '2031-03-09T00:00' : '2031-05-20T00:00'
        return smallClaim(`c${String(k).padStart(2, '0')}`, {
          from,
          to,
          places: k % 3 ? [hale] : [hale, corvin],
          party: k % 2 ? 'arden' : 'corvin',
        })
      })
      await filled(ledger, claims)
      const time = { from: '2031-03-02T00:00', to: '2031-03-03T12:00' }
      const box = [39, 45, 42, 48] as const
      for (const query of [
        {},
        time,
        { place: 'hale' },
        { place: 'hale', ...time },
        { box },
        { box, ...time },
        { party: 'corvin' },
      ] as const) {
        const whole = await ids(ledger, { ...query, limit: 100 })
        assert.ok(whole.length >= 20)
        const joined: string[] = []
        for (let after: string | null | undefined; after !== null;) {
          const page = await ledger.claims('arden', { ...query, limit: 4, ...(after ? { after } : {}) })
          joined.push(...page.rows.map(({ claim }) => claim))
          after = page.next
        }
        assert.deepEqual(joined, whole)
      }
    }),
  )
}

function searchTests(on: OnLedger): void {
  const found = async (ledger: Ledger, terms: readonly string[], limit = 9): Promise<readonly string[]> =>
    (await ledger.search('arden', terms, limit)).map(({ claim }) => claim)
  test(
    'full text: every term, whole tokens, newest said first, unknown last, rejected left out',
    on(async ({ ledger }) => {
      await filled(ledger)
      assert.deepEqual(await found(ledger, ['fell']), ['never', 'day4', 'month'])
      assert.deepEqual(await found(ledger, ['fell', 'shells', 'fell']), ['never', 'day4', 'month'])
      assert.deepEqual(await found(ledger, ['fell'], 2), ['never', 'day4'])
      assert.deepEqual(await found(ledger, ['hale', 'shell']), ['hour'])
      assert.deepEqual(await found(ledger, ['t-72']), ['hour'])
      assert.deepEqual(await found(ledger, ["o'brien"]), ['point'])
      assert.deepEqual(await found(ledger, ['şuşa']), ['point'])
      assert.deepEqual(await found(ledger, ['1,200']), ['month'])
      assert.deepEqual(await found(ledger, ['winter']), ['until'])
      for (const none of [['shel'], ['susa'], ['t'], ['200'], ['fell', 'winter'], ['wrongly'], [], ['']])
        assert.deepEqual(await found(ledger, none), [])
    }),
  )
  test(
    'no term is taken for a command of the search',
    on(async ({ ledger }) => {
      await filled(ledger, [smallClaim('odd', { terms: 'or and not near" * ^start {x} col:y (z) -- %_ $1' })])
      for (const term of ['or', 'and', 'not', 'near"', '*', '^start', '{x}', 'col:y', '(z)', '--', '%_', '$1'])
        assert.deepEqual(await found(ledger, [term]), ['odd'], term)
      for (const term of ['"', 'near', "'; DROP TABLE claims; --", 'x OR y', 'col', 'n*'])
        assert.deepEqual(await found(ledger, [term]), [], term)
    }),
  )
}

function tallyTests(on: OnLedger): void {
  const said = (claim: string, at: string | null, tolls: SmallClaim['tolls'], set: Partial<SmallClaim> = {}): SmallClaim =>
    smallClaim(claim, { said: at, tolls, ...set })
  const claims = [
    said('t1', '2031-03-01T10:00', [killed, { ...killed, low: 5, high: 7 }]),
    said('t2', '2031-03-02T10:00', [
      { ...killed, low: null, high: 9 },
      { ...killed, measure: 'injured', low: 23, high: null },
    ]),
    said('t3', '2031-03-02T23:59', [{ ...killed, low: 1, high: null }], { party: 'corvin' }),
    said('t4', '2031-03-03T00:00', [{ ...killed, victims: null, low: null, high: null }]),
    said('t5', null, [{ ...killed, low: 2, high: 2 }]),
    said('t6', '2031-03-01T10:00', [{ ...killed, basis: 'cumulative', low: 91, high: 91 }]),
    said('old', '2031-03-01T10:00', [{ ...killed, low: 30_000, high: 30_000 }], { background: true }),
    said('wrong', '2031-03-01T10:00', [{ ...killed, low: 500, high: 500 }]),
  ]
  const line = { party: 'arden', measure: 'killed', group: 'civilian', victims: 'arden', basis: 'incident' }
  test(
    'tallies: by who states what; bounds are not added; rejected claims and background do not count',
    on(async ({ ledger }) => {
      await filled(ledger, claims)
      assert.deepEqual(await ledger.tally('arden', {}), [
        { ...line, measure: 'injured', claims: 1, low: 23, high: null, newest: '2031-03-02T10:00' },
        { ...line, victims: null, claims: 1, low: null, high: null, newest: '2031-03-03T00:00' },
        { ...line, basis: 'cumulative', claims: 1, low: 91, high: 91, newest: '2031-03-01T10:00' },
        { ...line, claims: 3, low: 2, high: 9, newest: '2031-03-02T10:00' },
        { ...line, party: 'corvin', claims: 1, low: 1, high: null, newest: '2031-03-02T23:59' },
      ])
    }),
  )
  test(
    'tallies narrowed by when it was said, to the minute',
    on(async ({ ledger }) => {
      await filled(ledger, claims)
      const between = async (from?: string, to?: string): Promise<unknown> =>
        (await ledger.tally('arden', { ...(from ? { from } : {}), ...(to ? { to } : {}) })).map((row) => [
          row.party,
          row.measure,
          row.basis,
          row.victims,
          row.claims,
          row.low,
          row.high,
        ])
      assert.deepEqual(await between('2031-03-02T00:00', '2031-03-02T23:58'), [
        ['arden', 'injured', 'incident', 'arden', 1, 23, null],
        ['arden', 'killed', 'incident', 'arden', 1, null, 9],
      ])
      assert.deepEqual(await between('2031-03-02T10:01', '2031-03-03T00:00'), [
        ['arden', 'killed', 'incident', null, 1, null, null],
        ['corvin', 'killed', 'incident', 'arden', 1, 1, null],
      ])
      assert.deepEqual(await between(undefined, '2031-03-01T10:00'), [
        ['arden', 'killed', 'cumulative', 'arden', 1, 91, 91],
        ['arden', 'killed', 'incident', 'arden', 1, 3, 7],
      ])
      assert.deepEqual(await between('2031-03-03T00:01'), [])
      assert.deepEqual(await between('2031-03-09T00:00', '2031-03-01T00:00'), [])
    }),
  )
  test(
    'a tally follows when the newest, lowest or highest is rejected',
    on(async ({ ledger }) => {
      const report = await filled(ledger, claims)
      await ledger.append('arden', { drafts: [smallReview(report, 't2', 'rejected'), smallReview(report, 't5', 'rejected')] })
      const [, , row] = await ledger.tally('arden', {})
      assert.deepEqual(row, { ...line, claims: 1, low: 3, high: 7, newest: '2031-03-01T10:00' })
    }),
  )
}
