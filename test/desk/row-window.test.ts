import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { rowAt, rowOffsets, rowWindow } from '../../src/web/desk/views/side-by-side/row-window.ts'

describe('the window of a long list', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 700 }), { minLength: 1, maxLength: 80 })

  it('covers what is seen and keeps the height of the whole', () => {
    fc.assert(
      fc.property(heights, fc.nat(40_000), fc.integer({ min: 1, max: 2000 }), (rows, top, seen) => {
        const ids = rows.map((_, k) => String(k))
        const offsets = rowOffsets(ids, new Map(rows.map((height, k) => [String(k), height])), 100)
        const all = rows.reduce((sum, height) => sum + height, 0)
        const shown = rowWindow(offsets, top, seen, 100)
        const drawn = rows.slice(shown.first, shown.end).reduce((sum, height) => sum + height, 0)
        assert.equal(shown.above + drawn + shown.below, all)
        assert.ok(shown.end > shown.first)
        if (top < all) {
          assert.ok(shown.above <= top)
          assert.ok(shown.above + drawn >= Math.min(all, top + seen))
        }
      }),
    )
  })

  it('finds the row at a height', () => {
    const offsets = rowOffsets(['a', 'b', 'c'], new Map([['b', 50]]), 100)
    assert.deepEqual(
      [0, 99, 100, 149, 150, 9999].map((y) => rowAt(offsets, y)),
      [0, 0, 1, 1, 2, 2],
    )
  })

  it('is empty where there are no rows', () => {
    assert.deepEqual(rowWindow(rowOffsets([], new Map(), 100), 0, 900, 900), { first: 0, end: 0, above: 0, below: 0 })
  })
})
