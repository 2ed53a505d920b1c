import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { PACK } from '../stories/pack.ts'
import { swapPack, swapText, swapTold } from '../stories/swap.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const asOf = '2031-03-04T16:00'
const reports = TWO_DAYS.map(tell)

/** Where words stand depends on the length of names; what is said does not. */
function withoutPositions(o: Overview): string {
  return JSON.stringify(o, (key, value: unknown) =>
    ['start', 'end', 'before', 'after', 'parts', 'counts'].includes(key) ? undefined : value,
  )
}

test('the order of the reports does not matter: same bytes', () => {
  const expected = JSON.stringify(composeOverview({ reports, pack: PACK, asOf }))
  fc.assert(
    fc.property(
      fc.shuffledSubarray(reports, { minLength: reports.length }),
      (shuffled) => JSON.stringify(composeOverview({ reports: shuffled, pack: PACK, asOf })) === expected,
    ),
    { numRuns: 20 },
  )
})

test('a report given twice counts once', () => {
  assert.equal(
    JSON.stringify(composeOverview({ reports: [...reports, ...reports], pack: PACK, asOf })),
    JSON.stringify(composeOverview({ reports, pack: PACK, asOf })),
  )
})

test('exchanging the parties’ names in pack and texts gives the mirror image', () => {
  const told = composeOverview({ reports, pack: PACK, asOf, edition: 1 })
  const swapped = composeOverview({ reports: swapTold(TWO_DAYS).map(tell), pack: swapPack(PACK), asOf, edition: 1 })
  assert.deepEqual(JSON.parse(withoutPositions(swapped)), JSON.parse(swapText(withoutPositions(told))))
})

test('the columns change places with every edition, and the rows stay', () => {
  const one = composeOverview({ reports, pack: PACK, asOf, edition: 1 })
  const two = composeOverview({ reports, pack: PACK, asOf, edition: 2 })
  assert.deepEqual([...one.columns].reverse(), [...two.columns])
  assert.deepEqual(
    one.matters.map((m) => m.id),
    two.matters.map((m) => m.id),
  )
  assert.deepEqual(
    two.matters[0].cells.slice(0, 2).map((c) => c.party),
    [...two.columns],
  )
})

test('a later report never changes an earlier edition, but for being flagged as later', () => {
  const before = composeOverview({ reports: reports.slice(0, 4), pack: PACK, asOf: '2031-03-04T14:45' })
  const after = composeOverview({ reports, pack: PACK, asOf: '2031-03-04T14:45' })
  assert.deepEqual(after.matters, before.matters)
  assert.deepEqual(after.headline, before.headline)
  assert.deepEqual(after.tolls, before.tolls)
})

test('every claim within the cut-off is told somewhere, and none after it', () => {
  const o = composeOverview({ reports, pack: PACK, asOf })
  const told = new Set([
    ...o.headline.cites,
    ...o.preamble.flatMap((s) => s.cites),
    ...o.truces.entries.flatMap((t) => t.sentence.cites),
    ...o.matters.flatMap((m) => m.claims),
    ...o.statements.flatMap((s) => s.sentence.cites),
    ...o.background.flatMap((s) => s.cites),
    ...o.tolls.flatMap((t) => [t.claim, ...t.earlier.map((e) => e.claim)]),
  ])
  const all = reports.flatMap((r) => r.claims.map((c) => c.id))
  assert.deepEqual(
    all.filter((id) => !told.has(id)),
    ['a3-1'],
  )
  assert.deepEqual(
    o.flags.filter((f) => f.kind === 'after-cut-off').map((f) => f.claims),
    [['a3-1']],
  )
})

test('every claim of a row is cited by one of its sentences', () => {
  const o = composeOverview({ reports, pack: PACK, asOf })
  for (const m of o.matters) {
    const cited = new Set(m.cells.flatMap((c) => c.sentences.flatMap((s) => s.cites)))
    assert.deepEqual(
      m.claims.filter((id) => !cited.has(id)),
      [],
      m.title,
    )
  }
})

test('no reports, and reports without claims, give an empty page rather than a failure', () => {
  for (const none of [[], reports.map((r) => ({ ...r, claims: [] }))]) {
    const o = composeOverview({ reports: none, pack: PACK, asOf })
    assert.equal(o.matters.length, 0)
    assert.equal(o.headline.voice, 'state')
  }
})
