import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { beginText, copy, endText, replace, type MappedText } from '../../src/core/2-document/mapped-text.ts'
import {
  composeMaps,
  identityMap,
  spanToClean,
  spanToOriginal,
  toClean,
  toCleanEnd,
  toOriginal,
  toOriginalEnd,
  type OffsetMap,
} from '../../src/core/2-document/offset-map.ts'

/** A text made by random steps, and for each of its units the source unit it was copied from, or -1. */
interface Made extends MappedText {
  readonly source: string
  readonly from: readonly number[]
}

type Step = readonly [kind: number, length: number, text: string]
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }), fc.string({ maxLength: 3 })), {
  maxLength: 20,
})

function make(source: string, plan: readonly Step[]): Made {
  const b = beginText(source),
    from: number[] = []
  for (const [kind, length, text] of plan) {
    const to = Math.min(source.length, b.read + length)
    if (kind === 0) {
      for (let i = b.read; i < to; i++) from.push(i)
      copy(b, b.read, to)
    } else {
      const put = kind === 1 ? '' : text
      replace(b, b.read, to, put)
      for (let i = 0; i < put.length; i++) from.push(-1)
    }
  }
  return { source, from, ...endText(b) }
}

const made = fc.tuple(fc.string({ minLength: 0, maxLength: 40 }), steps).map(([source, plan]) => make(source, plan))

test('copied units are found again both ways', () => {
  fc.assert(
    fc.property(made, ({ text, source, map, from }) => {
      assert.equal(map.cleanLength, text.length)
      assert.equal(map.originalLength, source.length)
      from.forEach((at, i) => {
        if (at < 0) return
        assert.equal(source[at], text[i])
        assert.equal(toOriginal(map, i), at)
        assert.equal(toOriginalEnd(map, i + 1), at + 1)
        assert.equal(toClean(map, at), i)
        assert.equal(toCleanEnd(map, at + 1), i + 1)
      })
    }),
  )
})

function checkOrder(length: number, limit: number, at: (offset: number) => number): void {
  let last = 0
  for (let i = 0; i <= length; i++) {
    const found = at(i)
    assert.ok(found >= last && found <= limit, `${i} → ${found}`)
    last = found
  }
}

function checkMonotone(map: OffsetMap): void {
  checkOrder(map.cleanLength, map.originalLength, (i) => toOriginal(map, i))
  checkOrder(map.cleanLength, map.originalLength, (i) => toOriginalEnd(map, i))
  checkOrder(map.originalLength, map.cleanLength, (i) => toClean(map, i))
  checkOrder(map.originalLength, map.cleanLength, (i) => toCleanEnd(map, i))
}

test('offsets never run backwards and never leave the text', () => {
  fc.assert(fc.property(made, ({ map }) => checkMonotone(map)))
})

test('a span that begins and ends with copied units goes to the original and comes back', () => {
  fc.assert(
    fc.property(made, fc.nat(60), fc.nat(60), ({ map, from }, a, b) => {
      const start = Math.min(a, b),
        end = Math.max(a, b) + 1
      if (end > from.length || from[start] < 0 || from[end - 1] < 0) return
      const there = spanToOriginal(map, { start, end })
      assert.deepEqual(there, { start: from[start], end: from[end - 1] + 1 })
      assert.deepEqual(spanToClean(map, there), { start, end })
    }),
  )
})

test('two steps composed map like one after the other', () => {
  fc.assert(
    fc.property(made, steps, (first, plan) => {
      const second = make(first.text, plan)
      const map = composeMaps(first.map, second.map)
      assert.equal(map.cleanLength, second.text.length)
      assert.equal(map.originalLength, first.source.length)
      checkMonotone(map)
      second.from.forEach((middle, i) => {
        const at = middle < 0 ? -1 : first.from[middle]
        if (at < 0) return
        const span = spanToOriginal(map, { start: i, end: i + 1 })
        assert.ok(span.start <= at && span.end >= at + 1, `${i}: ${at} in ${span.start}-${span.end}`)
      })
    }),
  )
})

test('an unchanged text maps to itself; an empty one too', () => {
  const map = identityMap(5)
  assert.deepEqual(
    [0, 3, 5].map((i) => toOriginal(map, i)),
    [0, 3, 5],
  )
  assert.equal(toOriginal(identityMap(0), 0), 0)
  assert.deepEqual(spanToClean(endText(beginText('Hale')).map, { start: 1, end: 3 }), { start: 0, end: 0 })
})

test('a span ends before what was left out behind it and begins after what was left out before it', () => {
  const { text, map } = make('<b>Hale</b> fell', [
    [1, 3, ''],
    [0, 4, ''],
    [1, 4, ''],
    [0, 5, ''],
  ] as Step[])
  assert.equal(text, 'Hale fell')
  assert.deepEqual(spanToOriginal(map, { start: 0, end: 4 }), { start: 3, end: 7 })
  assert.deepEqual(spanToOriginal(map, { start: 4, end: 9 }), { start: 11, end: 16 })
})
