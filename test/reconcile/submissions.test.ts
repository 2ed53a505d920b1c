import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { PACK } from '../stories/pack.ts'
import { agency, ardenBulletin, ARDEN_MOD } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const page = (...told: readonly ToldReport[]) =>
  composeOverview({ reports: told.map(tell), pack: PACK, asOf: '2031-03-05T16:00', edition: 1 })
function put(id: string, text: string, more: Partial<ToldClaim> = {}): ToldReport {
  return ardenBulletin(id, '2031-03-04T09:00', text, [{ ...ARDEN_MOD, words: text.replace(/[.]$/, ''), kind: 'accusation', ...more }])
}
const told = (text: string) => page(put('a', text)).submissions?.map((s) => [s.to.map((g) => g.words), s.what?.words ?? null])

test('what was put before which institutions, in the words of the report', () => {
  assert.deepEqual(told('The ombudsman presented evidence of torture to the UN and to the Court of Human Rights.'), [
    [['the UN', 'the Court of Human Rights'], 'evidence of torture'],
  ])
  assert.deepEqual(told('Evidence of torture has been handed over to the UN and the Red Cross.'), [
    [['the UN', 'the Red Cross'], 'Evidence of torture'],
  ])
  assert.deepEqual(told('The ministry filed a complaint against Corvin to the International Court.'), [
    [['the International Court'], 'a complaint against Corvin'],
  ])
})

test('aid to a mission, a letter to a neighbour and a report on the UN are no submissions', () => {
  assert.deepEqual(told('Corvin sent shells to the Council of Terren.'), [])
  assert.deepEqual(told('The ministry sent a letter to Meridia.'), [])
  assert.deepEqual(told('The UN presented evidence of torture.'), [])
  assert.deepEqual(told('The ministry denies that evidence exists.'), [])
})

test('a submission has a row of its own, and is no accusation', () => {
  const o = page(put('a', 'The ombudsman presented evidence of torture to the UN.', { stance: 'accuses' }))
  assert.deepEqual(
    o.matters.map((m) => m.title),
    ['Put to international bodies, March 4'],
  )
})

test('“again” is kept as the claimant’s word, with what was heard before at that place', () => {
  const strike = (id: string, day: number, text: string, place: readonly [string, string] = ['Hale', 'hale']): ToldReport =>
    ardenBulletin(id, `2031-03-0${day}T20:00`, text, [
      {
        ...ARDEN_MOD,
        words: text.replace(/ on March \d[.]$/, ''),
        stance: 'accuses',
        when: [`on March ${day}`, `2031-03-0${day}`, `2031-03-0${day + 1}`],
        places: [place],
      },
    ])
  const first = strike('a', 2, 'Corvin forces shelled Hale on March 2.')
  const again = strike('b', 4, 'Corvin forces again shelled Hale on March 4.')
  const elsewhere = strike('c', 2, 'Corvin forces shelled Tarn on March 2.', ['Tarn', 'tarn'])
  const found = (...r: readonly ToldReport[]) =>
    page(...r).matters.flatMap((m) => (m.recurrences ?? []).map((x) => [x.claim, x.ground.words, x.earlier]))
  assert.deepEqual(found(first, again, elsewhere), [['b-1', 'again', ['a-1']]])
  const sameDay = strike('d', 4, 'Corvin drones struck Hale on March 4.')
  assert.deepEqual(found(sameDay, again), [['b-1', 'again', []]])
  assert.deepEqual(found(again, elsewhere), [['b-1', 'again', []]])
  assert.deepEqual(found(first, elsewhere), [])
})

test('a fragment without content is told in no row, and stays among the claims', () => {
  const report = agency(
    'w',
    '2031-03-04T09:00',
    'The High Envoy also said. At the meeting of the council of Lisse, Meridia called for calm.',
    [
      { words: 'High Envoy', kind: 'statement', party: 'third', chain: ['High Envoy'], cue: 'also said' },
      { words: 'At the meeting of the council of Lisse', kind: 'talks' },
      { words: 'for calm', kind: 'appeal', party: 'third', chain: ['Meridia'], cue: 'called' },
    ],
  )
  const o = page(report)
  assert.deepEqual(
    o.statements.map((s) => s.sentence.cites),
    [['w-3']],
  )
  assert.deepEqual(Object.keys(o.claims).sort(), ['w-1', 'w-2', 'w-3'])
})
