import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedIn } from '../../src/core/3-claims/2-spans/find-spans.ts'
import { ANY, likeliestMarkings, MOST_MARKINGS, newMarkingWork } from '../../src/core/3-claims/2-spans/markings.ts'
import { BEGIN, INSIDE, OUT, SPAN_LABELS, type Lattice } from '../../src/core/3-claims/2-spans/tag-spans.ts'

const L = SPAN_LABELS.length
const scores = (n: number): fc.Arbitrary<number[]> => fc.array(fc.integer({ min: -400, max: 400 }), { minLength: n, maxLength: n })
/** A sentence of up to five tokens, every one with the same scores of steps. */
const sentence = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.record({ n: fc.constant(n), emit: scores(n * L), steps: scores(L * L) }))
  .map(({ n, emit, steps }) => ({
    n,
    lattice: { emit: Int32Array.from(emit), step: new Int32Array(n) } satisfies Lattice,
    steps: Int32Array.from(steps),
  }))

/** Which words a labelling marks as claims. */
const shown = (labels: Uint8Array): string => JSON.stringify([...labels].map((l) => (l === BEGIN || l === INSIDE ? l : OUT)))

/** Every labelling that is allowed, with its score, the slow way. */
function all({ n, lattice, steps }: { n: number; lattice: Lattice; steps: Int32Array }): { labels: Uint8Array; score: number }[] {
  let ways: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }]
  for (let k = 0; k < n; k++)
    ways = ways.flatMap(({ labels, score }) => {
      const before = labels.at(-1) ?? OUT
      return SPAN_LABELS.flatMap((_, l) =>
        l === INSIDE && (k === 0 || before === OUT)
          ? []
          : [{ labels: [...labels, l], score: score + lattice.emit[k * L + l] + steps[before * L + l] }],
      )
    })
  return ways.map(({ labels, score }) => ({ labels: Uint8Array.from(labels), score }))
}

/** The best score of each way to mark claims, highest first. */
function bestOfEach(ways: readonly { labels: Uint8Array; score: number }[]): number[] {
  const best = new Map<string, number>()
  for (const { labels, score } of ways) best.set(shown(labels), Math.max(best.get(shown(labels)) ?? -Infinity, score))
  return [...best.values()].sort((a, b) => b - a)
}

test('the ways found are those that a search through all labellings finds, best first, each marking other words', () => {
  fc.assert(
    fc.property(sentence, (s) => {
      const found = likeliestMarkings(s.lattice, s.steps, s.n, newMarkingWork(), ANY)
      assert.deepEqual(
        found.map((way) => way.score),
        bestOfEach(all(s)).slice(0, MOST_MARKINGS),
      )
      assert.equal(new Set(found.map((way) => shown(way.labels))).size, found.length)
    }),
  )
})

test('a shorter reach leaves out only ways that lie beyond it', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 0, max: 600 }), (s, reach) => {
      const wide = likeliestMarkings(s.lattice, s.steps, s.n, newMarkingWork(), ANY)
      const near = likeliestMarkings(s.lattice, s.steps, s.n, newMarkingWork(), reach)
      assert.deepEqual(
        near.map((way) => way.score),
        wide.filter((way) => way.score >= wide[0].score - reach).map((way) => way.score),
      )
    }),
  )
})

test('room taken for a long sentence gives the same for a short one after it', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const work = newMarkingWork()
      likeliestMarkings(first.lattice, first.steps, first.n, work, ANY)
      assert.deepEqual(
        likeliestMarkings(second.lattice, second.steps, second.n, work, ANY),
        likeliestMarkings(second.lattice, second.steps, second.n, newMarkingWork(), ANY),
      )
    }),
  )
})

test('an attribution in the middle of a claim does not end it; what is outside does', () => {
  const [OUTSIDE, B, I, SOURCE, CUE] = [0, 1, 2, 3, 4]
  assert.deepEqual(markedIn(Uint8Array.from([B, I, SOURCE, CUE, I]), 0, 5), [{ from: 0, to: 5 }])
  assert.deepEqual(markedIn(Uint8Array.from([B, I, SOURCE, CUE, B]), 0, 5), [
    { from: 0, to: 2 },
    { from: 4, to: 5 },
  ])
  assert.deepEqual(markedIn(Uint8Array.from([OUTSIDE, B, I, OUTSIDE]), 10, 14, 10), [{ from: 11, to: 13 }])
})
