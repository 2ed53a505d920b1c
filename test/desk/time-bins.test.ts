import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ClaimFacts } from '../../src/web/desk/views/claim-facts.ts'
import { binsWithin, offScale, onScale, stretchOf, timeBins } from '../../src/web/desk/views/timeline/time-bins.ts'

function claim(from: string | null, said: string | null, party = 'arden'): ClaimFacts {
  return {
    id: `${from} ${said}`,
    report: 'r',
    words: '',
    party,
    kind: 'strike',
    claimant: '',
    from,
    to: null,
    said,
    state: null,
    places: [],
  }
}

const ENDS = { from: '2031-02-20', to: '2031-03-06T16:00' }

describe('claims over time', () => {
  it('are counted by day and side, by when they happened or were said', () => {
    const claims = [claim('2031-03-04', '2031-03-05'), claim('2031-03-04T22:00', null, 'corvin'), claim(null, '2031-03-05T09:00')]
    const happened = timeBins(claims, 'happened', ENDS)
    assert.equal(happened.unit, 'day')
    assert.equal(happened.bins.length, 15)
    const day = (from: string) => happened.bins.find((bin) => bin.from === from)?.counts
    assert.deepEqual(
      [...(day('2031-03-04') ?? [])],
      [
        ['arden', 1],
        ['corvin', 1],
      ],
    )
    assert.deepEqual([...(day('2031-03-05') ?? [])], [['arden', 1]])
    const said = timeBins(claims, 'said', ENDS)
    assert.equal(said.undated, 1)
    assert.equal(said.most, 2)
  })

  it('are counted by hours where the span is short, and never in more bins than can be seen', () => {
    assert.equal(timeBins([], 'happened', { from: '2031-03-04', to: '2031-03-06T10:00' }).unit, 'hour')
    for (const to of ['2031-03-06', '2032-03-06', '2041-03-06', '2131-03-06'])
      assert.ok(timeBins([], 'happened', { from: '2031-02-20', to }).bins.length <= 100, to)
  })

  it('lose none: every claim is in a bin or undated', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((k) => offScale(onScale('2031-03-01') + k * 86_400_000))
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const { bins, undated } = timeBins(
          days.map((from) => claim(from, null)),
          'happened',
          ENDS,
        )
        assert.equal(bins.reduce((sum, bin) => sum + (bin.counts.get('arden') ?? 0), 0) + undated, days.length)
      }),
    )
  })
})

describe('a stretch of time', () => {
  const time = timeBins([], 'happened', ENDS)

  it('is asked for with both ends included, and found again', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(14), (a, b) => {
        const { from, to } = stretchOf(time, a, b)
        const expected = Math.abs(a - b) === 14 ? null : [Math.min(a, b), Math.max(a, b)]
        assert.deepEqual(binsWithin(time, from, to), expected)
      }),
    )
    assert.deepEqual(stretchOf(time, 2, 2), { from: '2031-02-22', to: '2031-02-22' })
  })

  it('of all bins asks for nothing', () => assert.deepEqual(stretchOf(time, 0, 14), { from: null, to: null }))

  it('of hours ends with their last minute', () => {
    const hours = timeBins([], 'happened', { from: '2031-03-04', to: '2031-03-06T10:00' })
    assert.deepEqual(stretchOf(hours, 3, 4), { from: '2031-03-04T03:00', to: '2031-03-04T04:59' })
  })
})
