import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coveringRows, nearerRows, rowAt, rowOffsets, type DrawnRows } from '../../src/web/desk/views/side-by-side/row-window.ts'

const heights = fc.array(fc.integer({ min: 20, max: 700 }), { minLength: 1, maxLength: 200, size: 'max' })
const offsetsOf = (rows: readonly number[]): Float64Array =>
  rowOffsets(
    rows.map((_, k) => String(k)),
    new Map(rows.map((height, k) => [String(k), height])),
    100,
  )
/** What is drawn at some moment, of this list or of a longer one that a filter has shortened since. */
const earlier = fc.tuple(fc.nat(250), fc.nat(250)).map(([a, b]): DrawnRows => ({ first: Math.min(a, b), end: Math.max(a, b) }))
const sights = fc.record({ top: fc.nat(60_000), seen: fc.integer({ min: 1, max: 2000 }), isDown: fc.boolean(), isCalm: fc.boolean() })

describe('the window of a long list', () => {
  it('covers what is seen, whatever was drawn before', () => {
    fc.assert(
      fc.property(heights, earlier, sights, (rows, before, sight) => {
        const offsets = offsetsOf(rows)
        const drawn = coveringRows(offsets, before, sight)
        assert.ok(drawn.first >= 0 && drawn.end <= rows.length && drawn.end > drawn.first)
        const all = offsets[rows.length] ?? 0
        if (sight.top >= all) return
        assert.ok((offsets[drawn.first] ?? 0) <= sight.top)
        assert.ok((offsets[drawn.end] ?? 0) >= Math.min(all, sight.top + sight.seen))
        assert.equal(coveringRows(offsets, drawn, sight), drawn, 'once covered, nothing changes')
      }),
    )
  })

  it('draws ahead step by step, comes to an end, and never takes away what is seen', () => {
    fc.assert(
      fc.property(heights, earlier, sights, (rows, before, sight) => {
        const offsets = offsetsOf(rows)
        let drawn = coveringRows(offsets, before, sight)
        for (let steps = 0; ; steps++) {
          const next = nearerRows(offsets, drawn, sight)
          assert.equal(coveringRows(offsets, next, sight), next, 'what is seen is drawn')
          if (next === drawn) break
          assert.ok(steps < 2 * rows.length + 2, 'it ends')
          drawn = next
        }
        if (!sight.isCalm || sight.top >= (offsets[rows.length] ?? 0)) return
        const [above, below] = [sight.top - (offsets[drawn.first] ?? 0), (offsets[drawn.end] ?? 0) - sight.top - sight.seen]
        assert.ok(drawn.first === 0 || above >= (sight.isDown ? 2000 : 6000), 'enough above')
        assert.ok(drawn.end === rows.length || below >= (sight.isDown ? 6000 : 2000), 'enough below')
        assert.ok(above <= 7700 && below <= 7700, 'and not more than is kept')
      }),
      { numRuns: 1000 },
    )
  })

  it('changes nothing while one scrolls over what is drawn', () => {
    const offsets = offsetsOf(Array.from({ length: 100 }, () => 180))
    const drawn = { first: 0, end: 40 }
    const moving = { seen: 900, isDown: true, isCalm: false }
    assert.equal(nearerRows(offsets, drawn, { ...moving, top: 5000 }), drawn)
    assert.deepEqual(nearerRows(offsets, drawn, { ...moving, top: 5400 }), { first: 0, end: 44 })
  })

  it('finds the row at a height', () => {
    const offsets = rowOffsets(['a', 'b', 'c'], new Map([['b', 50]]), 100)
    assert.deepEqual(
      [0, 99, 100, 149, 150, 9999].map((y) => rowAt(offsets, y)),
      [0, 0, 1, 1, 2, 2],
    )
  })

  it('is empty where there are no rows', () => {
    const none = rowOffsets([], new Map(), 100)
    const sight = { top: 0, seen: 900, isDown: true, isCalm: true }
    assert.deepEqual(coveringRows(none, { first: 0, end: 9 }, sight), { first: 0, end: 0 })
    assert.deepEqual(nearerRows(none, { first: 0, end: 0 }, sight), { first: 0, end: 0 })
  })
})
