import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LEAST_CONTRAST, LEAST_DISTANCE, PAPER, contrast, distances } from '../../src/pack/colour.ts'

test('contrast is that of WCAG: 21 between black and white, 1 with itself', () => {
  assert.equal(contrast('#000000', '#FFFFFF'), 21)
  assert.equal(contrast('#94610A', '#94610A'), 1)
})

test('violet and ochre hold on paper and for all four kinds of sight, by day and by night', () => {
  for (const [mode, a, b] of [
    ['light', '#5E4A9C', '#94610A'],
    ['dark', '#B3A0F2', '#D9A441'],
  ] as const) {
    for (const colour of [a, b]) assert.ok(contrast(colour, PAPER[mode]) >= LEAST_CONTRAST)
    for (const [sight, d] of Object.entries(distances(a, b))) assert.ok(d >= LEAST_DISTANCE, `${mode} ${sight} ${d}`)
  }
})

test('red and green of one lightness fall together for deutan sight alone', () => {
  const d = distances('#A0522D', '#5B7A1F')
  assert.ok(d.normal > LEAST_DISTANCE)
  assert.ok(d.deutan < LEAST_DISTANCE)
})
