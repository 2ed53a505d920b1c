import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Review } from '../../src/core/0-terms/review.ts'
import { decisionsOf } from '../../src/core/4-reconcile/decisions.ts'
import type { Decision } from '../../src/core/4-reconcile/decisions.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import type { Reconciled } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const AS_OF = '2031-03-07T16:00'
const hale: readonly [string, string] = ['Hale', 'hale']
const day = ['on March 4', '2031-03-04', '2031-03-05'] as const

/** Two sides on one strike, a third report of the same by the ministry again, and a denial with no target of its own. */
const REPORTS = [
  ardenBulletin('a', '2031-03-04T09:00', 'Corvin forces shelled Hale on March 4. Corvin forces shelled Berat on March 4.', [
    { ...ARDEN_MOD, words: 'Corvin forces shelled Hale', stance: 'accuses', when: day, places: [hale] },
    { ...ARDEN_MOD, words: 'Corvin forces shelled Berat', stance: 'accuses', when: day, places: [['Berat', 'berat']] },
  ]),
  corvinBulletin(
    'c',
    '2031-03-04T12:00',
    'Our artillery struck firing points near Hale on March 4. The ministry denied firing at any school.',
    [
      { ...CORVIN_MOD, words: 'Our artillery struck firing points near Hale', against: null, when: day, places: [hale] },
      { ...CORVIN_MOD, words: 'firing at any school', kind: 'denial', stance: 'denies', cue: 'denied', chain: ['The ministry'] },
    ],
  ),
  ardenBulletin('b', '2031-03-04T18:00', 'Corvin guns hit Hale on March 4.', [
    { ...ARDEN_MOD, words: 'Corvin guns hit Hale', stance: 'accuses', when: day, places: [hale] },
  ]),
].map(tell)

let made = 0
const pair = (does: 'merge' | 'split', from: string, to: string, recorded = '2031-03-05T10:00:00.000Z'): Decision => ({
  id: `d${made++}`,
  recorded,
  does,
  from,
  to,
})
const link = (does: 'link' | 'unlink', from: string, to: string, recorded = '2031-03-05T10:00:00.000Z'): Decision => ({
  id: `d${made++}`,
  recorded,
  does,
  from,
  to,
  relation: 'denies',
  component: 'occurred',
})
const run = (...decisions: readonly Decision[]): Reconciled => reconcile(REPORTS, PACK, AS_OF, { decisions })
const incidents = (r: Reconciled): readonly string[] => r.groups.filter((g) => g.length > 1).map((g) => g.map((h) => h.claim.id).join(' '))
const denials = (r: Reconciled): readonly string[] => r.relations.filter((x) => x.kind === 'denies').map((x) => `${x.from}>${x.to}`)

describe('what a person decided stands before what the rules find', () => {
  test('without decisions the three tellings of Hale are one incident, and the denial answers nothing', () => {
    assert.deepEqual(incidents(run()), ['a-1 c-1 b-1'])
    assert.deepEqual(denials(run()), [])
  })

  test('split: the claim leaves, and no rule brings it back through a third', () => {
    const stands = run(pair('split', 'c-1', 'a-1'), pair('split', 'c-1', 'b-1'))
    assert.deepEqual(incidents(stands), ['a-1 b-1'])
    assert.equal(stands.relations.filter((r) => r.kind === 'agrees').length, 0)
    for (const g of incidents(run(pair('split', 'a-1', 'c-1')))) assert.ok(!(g.includes('a-1') && g.includes('c-1')), g)
  })

  test('merge: two claims are one incident though place and report keep them apart, and the reason says who joined them', () => {
    const stands = run(pair('merge', 'a-2', 'c-1'))
    assert.ok(incidents(stands).some((g) => g.includes('a-2') && g.includes('c-1')))
    assert.deepEqual(stands.merges.find((m) => m.rule === 'decision.merge')?.reasons, ['an editor joined them'])
  })

  test('link and unlink: a denial answers what an editor says it answers, whatever component a rule would have named', () => {
    assert.deepEqual(denials(run(link('link', 'c-2', 'a-1'))), ['c-2>a-1'])
    const told = reconcile(TWO_DAYS.map(tell), PACK, AS_OF)
    const found = told.relations.filter((r) => r.kind === 'denies')
    assert.ok(found.length > 0)
    const unlinked = reconcile(TWO_DAYS.map(tell), PACK, AS_OF, { decisions: found.map((r) => link('unlink', r.from, r.to)) })
    assert.deepEqual(denials(unlinked), [])
    assert.equal(unlinked.relations.length, told.relations.length - found.length)
  })

  test('of two decisions on one pair the last recorded counts, whichever end it names first', () => {
    const early = '2031-03-05T09:00:00.000Z'
    assert.deepEqual(
      incidents(run(pair('split', 'a-1', 'b-1'), pair('merge', 'b-1', 'a-1', early)))
        .join()
        .includes('a-1 b-1'),
      false,
    )
    assert.deepEqual(denials(run(link('unlink', 'c-2', 'a-1'), link('link', 'c-2', 'a-1', early))), [])
    assert.deepEqual(denials(run(link('unlink', 'c-2', 'a-1', early), link('link', 'c-2', 'a-1'))), ['c-2>a-1'])
  })

  test('decisions that clash through a third claim: the later hold', () => {
    const at = (n: number): string => `2031-03-05T0${n}:00:00.000Z`
    const stands = run(pair('merge', 'a-1', 'a-2', at(1)), pair('merge', 'a-2', 'c-1', at(2)), pair('split', 'a-1', 'c-1', at(3)))
    const groups = incidents(stands)
    assert.ok(groups.some((g) => g.includes('a-2') && g.includes('c-1')))
    assert.ok(!groups.some((g) => g.includes('a-1') && g.includes('c-1')))
  })

  test('a decision about a claim that is not there says nothing', () => {
    const none = [pair('merge', 'a-1', 'gone'), pair('split', 'gone', 'b-1'), link('link', 'gone', 'a-1'), link('link', 'a-1', 'a-1')]
    assert.deepEqual(run(...none), run())
  })
})

const CLAIMS = REPORTS.flatMap((r) => r.claims.map((c) => c.id))
const id = fc.constantFrom(...CLAIMS)
const decisions = fc
  .array(fc.record({ does: fc.constantFrom('merge', 'split', 'link', 'unlink'), from: id, to: id, at: fc.nat(5) }), { maxLength: 8 })
  .map((list) =>
    list.map(({ does, from, to, at }): Decision =>
      does === 'merge' || does === 'split'
        ? pair(does, from, to, `2031-03-05T1${at}:00:00.000Z`)
        : link(does === 'link' ? 'link' : 'unlink', from, to, `2031-03-05T1${at}:00:00.000Z`),
    ),
  )

test('the order in which decisions are given does not matter', () => {
  fc.assert(
    fc.property(
      decisions.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => assert.deepEqual(run(...shuffled), run(...list)),
    ),
    { numRuns: 60 },
  )
})

test('a decision undone gives back exactly what stood before', () => {
  fc.assert(
    fc.property(decisions, decisions, (kept, undone) => {
      const before = run(...kept)
      run(...kept, ...undone)
      assert.deepEqual(run(...kept), before)
    }),
    { numRuns: 30 },
  )
})

test('no two claims that were split are ever in one incident', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 6 }), (splits) => {
      const stands = run(...splits.filter(([a, b]) => a !== b).map(([a, b]) => pair('split', a, b)))
      for (const [a, b] of splits) {
        if (a !== b) assert.ok(!stands.groups.some((g) => [a, b].every((x) => g.some((h) => h.claim.id === x))))
      }
    }),
    { numRuns: 60 },
  )
})

test('reviews in force become decisions; reviews of single claims do not', () => {
  const on = { claim: 'a-1', report: 'a', words: 'w', start: 0, end: 1 }
  const review = (judgement: Review['judgement']): Review => ({
    id: 'r1',
    on,
    follows: null,
    reading: null,
    judgement,
    why: null,
    by: 'an editor',
    recorded: '2031-03-05T10:00:00.000Z',
  })
  const to = { ...on, claim: 'c-1' }
  assert.deepEqual(decisionsOf([review({ does: 'accept' }), review({ does: 'split', to })]), [
    { id: 'r1', recorded: '2031-03-05T10:00:00.000Z', from: 'a-1', to: 'c-1', does: 'split' },
  ])
  assert.deepEqual(decisionsOf([review({ does: 'link', to, relation: 'denies', component: 'by-whom' })]), [
    { id: 'r1', recorded: '2031-03-05T10:00:00.000Z', from: 'a-1', to: 'c-1', does: 'link', relation: 'denies', component: 'by-whom' },
  ])
})
