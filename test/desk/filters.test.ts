import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { KINDS } from '../../src/core/0-terms/claim.ts'
import type { ClaimFacts } from '../../src/web/desk/views/claim-facts.ts'
import {
  filterChange,
  filterCount,
  inTime,
  NO_FILTERS,
  passes,
  readFilters,
  STANDINGS,
  toggled,
  type Filters,
} from '../../src/web/desk/views/filters.ts'

const CLAIM: ClaimFacts = {
  id: 'c1',
  report: 'r1',
  words: 'Corvin forces shelled Berat',
  party: 'arden',
  kind: 'strike',
  claimant: 'the ministry',
  from: '2031-03-03',
  to: '2031-03-04',
  said: '2031-03-04T09:00',
  state: 'unreviewed',
  places: ['berat'],
}

function written(filters: Filters): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filterChange(filters)).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
}

describe('filters in an address', () => {
  it('come back as they were written', () => {
    const id = fc.stringMatching(/^[a-z][a-z-]{0,8}$/)
    const time = fc.constantFrom(null, '2031-03-04', '2031-03-04T16:00')
    const filters: fc.Arbitrary<Filters> = fc.record({
      from: time,
      to: time,
      places: fc.uniqueArray(id, { maxLength: 3 }),
      kinds: fc.subarray([...KINDS]),
      parties: fc.uniqueArray(id, { maxLength: 3 }),
      standings: fc.subarray([...STANDINGS]),
      states: fc.subarray(['unreviewed', 'accepted', 'corrected', 'rejected'] as const),
      words: fc.stringMatching(/^[a-z ]{0,12}$/),
      axis: fc.constant('happened'),
    })
    fc.assert(fc.property(filters, (some) => assert.deepEqual(readFilters(written(some)), { ...some })))
  })

  it('leave out what cannot be understood', () => {
    const read = readFilters({
      from: 'yesterday',
      to: '2031-13',
      kind: 'strike,nonsense',
      standing: 'true',
      state: 'gone',
      axis: 'recorded',
    })
    assert.deepEqual(read, { ...NO_FILTERS, kinds: ['strike'] })
  })

  it('are counted, the two ends of a stretch as one', () => {
    assert.equal(filterCount(NO_FILTERS), 0)
    assert.equal(filterCount({ ...NO_FILTERS, from: '2031-03-01', to: '2031-03-02', kinds: ['strike'], words: ' ' }), 2)
  })

  it('are toggled one value at a time', () => {
    assert.deepEqual(toggled(['a', 'b'], 'a'), ['b'])
    assert.deepEqual(toggled(['a'], 'b'), ['a', 'b'])
  })
})

describe('time', () => {
  const cases: readonly (readonly [from: string | null, to: string | null, expected: boolean])[] = [
    ['2031-03-03', '2031-03-03', true],
    // What ends at midnight does not reach into the next day.
    ['2031-03-04', null, false],
    [null, '2031-03-02', false],
    [null, '2031-03-03', true],
    ['2031-03-03T23:00', null, true],
    [null, null, true],
  ]
  for (const [from, to, expected] of cases)
    it(`from ${from ?? 'ever'} to ${to ?? 'ever'}: ${expected ? 'in' : 'out'}`, () => assert.equal(inTime(CLAIM, from, to), expected))

  it('goes by when it was said where nobody says when it happened', () => {
    const claim = { ...CLAIM, from: null, to: null }
    assert.equal(inTime(claim, '2031-03-04', '2031-03-04'), true)
    assert.equal(inTime(claim, '2031-03-05', null), false)
  })

  it('holds a claim of a day without end within that day', () => {
    const claim = { ...CLAIM, to: null }
    assert.equal(inTime(claim, '2031-03-03T12:00', null), true)
    assert.equal(inTime(claim, '2031-03-04', null), false)
  })

  it('leaves a claim without any date out of every stretch', () => {
    assert.equal(inTime({ from: null, to: null, said: null }, '2031-03-04', null), false)
  })

  it('is asked of what was said where that is the axis', () => {
    const filters = { ...NO_FILTERS, from: '2031-03-04', to: '2031-03-04' }
    assert.equal(passes(CLAIM, filters), false)
    assert.equal(passes(CLAIM, { ...filters, axis: 'said' }), true)
  })
})

describe('a claim passes', () => {
  const no: readonly (readonly [string, Partial<Filters>])[] = [
    ['kind', { kinds: ['control'] }],
    ['party', { parties: ['corvin'] }],
    ['state', { states: ['accepted'] }],
    ['place', { places: ['hale'] }],
    ['words', { words: 'berat hale' }],
  ]
  for (const [name, filters] of no) it(`not by another ${name}`, () => assert.equal(passes(CLAIM, { ...NO_FILTERS, ...filters }), false))
  it('by every word, in whatever order', () => assert.equal(passes(CLAIM, { ...NO_FILTERS, words: 'BERAT ministry' }), true))
  it('by no state before the ledger has told it', () =>
    assert.equal(passes({ ...CLAIM, state: null }, { ...NO_FILTERS, states: ['unreviewed'] }), false))
})
