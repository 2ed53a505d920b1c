import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const AS_OF = '2031-03-05T16:00'
const SAID = '2031-03-04T09:30'
const entries = (...told: readonly ToldReport[]) => composeOverview({ reports: told.map(tell), pack: PACK, asOf: AS_OF }).control

/** One sentence of a side's own bulletin about Kessel. */
function bulletin(side: 'arden' | 'corvin', text: string, more: Partial<ToldClaim> = {}): ToldReport {
  const [make, own] = side === 'arden' ? [ardenBulletin, ARDEN_MOD] : [corvinBulletin, CORVIN_MOD]
  return make('b', SAID, text, [
    { ...own, against: null, words: text.replace(/[.]$/, ''), kind: 'control', places: [['Kessel', 'kessel']], ...more },
  ])
}
function wire(text: string, party = 'outlet', chain: readonly string[] = []): ToldReport {
  return agency('w', SAID, text, [{ words: text.replace(/[.]$/, ''), kind: 'control', party, chain, places: [['Kessel', 'kessel']] }])
}
const stateOf = (r: ToldReport) => entries(r).map((c) => [c.state, c.holder ?? null, c.rule])

test('claimed: a side says that it holds', () => {
  assert.deepEqual(stateOf(bulletin('corvin', 'Our army took Kessel.')), [['claimed', 'corvin', 'control.own']])
  assert.deepEqual(stateOf(bulletin('arden', 'Kessel remains under our control.')), [['claimed', 'arden', 'control.own']])
  assert.deepEqual(stateOf(bulletin('corvin', 'Kessel has been captured.')), [['claimed', 'corvin', 'control.unsaid']])
  assert.deepEqual(stateOf(bulletin('corvin', 'The enemy abandoned Kessel.')), [['claimed', null, 'control.other-left']])
})

test('conceded: a side says that it left, or that the other holds', () => {
  assert.deepEqual(stateOf(bulletin('arden', 'Our units withdrew from Kessel.')), [['conceded', null, 'control.yielded']])
  assert.deepEqual(stateOf(bulletin('arden', 'Corvin forces have captured Kessel.')), [['conceded', 'corvin', 'control.other-holds']])
  assert.deepEqual(stateOf(bulletin('arden', 'Kessel is in Corvin hands.')), [['conceded', 'corvin', 'control.other-holds']])
})

test('denied: a side rejects it', () => {
  const denial = { stance: 'denies', kind: 'denial', cue: 'denies' } as const
  assert.deepEqual(
    stateOf(bulletin('arden', 'The ministry denies that Kessel was captured.', { ...denial, words: 'Kessel was captured' })),
    [['denied', null, 'control.denied']],
  )
  assert.deepEqual(
    stateOf(bulletin('arden', 'The ministry denies that its units lost Kessel.', { ...denial, words: 'its units lost Kessel' })),
    [['denied', 'arden', 'control.denied']],
  )
  assert.deepEqual(
    stateOf(
      bulletin('corvin', 'Corvin denies that it shelled a town held by Arden, Kessel.', {
        ...denial,
        words: 'it shelled a town held by Arden, Kessel',
      }),
    ),
    [],
  )
  assert.deepEqual(stateOf(bulletin('arden', 'Corvin forces have not taken Kessel.')), [['denied', null, 'control.denied']])
})

test('assessed: somebody who is no side says who holds', () => {
  assert.deepEqual(stateOf(wire('Kessel was in Arden hands.')), [['assessed', 'arden', 'control.assessed']])
  assert.deepEqual(stateOf(wire('Meridia said Corvin forces controlled Kessel.', 'third', ['Meridia']))[0].slice(0, 2), [
    'assessed',
    'corvin',
  ])
  assert.deepEqual(stateOf(wire('Kessel had been captured.')), [['assessed', null, 'control.assessed']])
  assert.deepEqual(stateOf(wire('It was said that Kessel had been captured.', 'unknown', ['?'])), [])
})

test('an attempt, a demand, a saying and a situation that is held are no control', () => {
  assert.deepEqual(stateOf(bulletin('arden', 'Corvin forces are trying to capture Kessel.')), [])
  assert.deepEqual(stateOf(bulletin('arden', 'Whoever holds Kessel holds the valley.')), [])
  assert.deepEqual(stateOf(bulletin('corvin', 'Our units hold the operational situation near Kessel.')), [])
  assert.deepEqual(stateOf(bulletin('corvin', 'Corvin demands a withdrawal from all occupied territories around Kessel.')), [])
})

test('the age is whole hours from when it was said to the cut-off', () => {
  assert.deepEqual(
    entries(bulletin('corvin', 'Our army took Kessel.')).map((c) => c.ageHours),
    [30],
  )
})

const counted = corvinBulletin('c', SAID, 'Our army took three more settlements in the Terren District.', [
  {
    ...CORVIN_MOD,
    against: null,
    words: 'Our army took three more settlements in the Terren District',
    kind: 'control',
    places: [['the Terren District', 'terren-district', 'district']],
  },
])
const named = (id: string, text: string, places: NonNullable<ToldClaim['places']>): ToldReport =>
  corvinBulletin(id, '2031-03-04T14:00', text, [{ ...CORVIN_MOD, against: null, words: text.replace(/[.]$/, ''), kind: 'control', places }])

test('settlements counted are not named, unless the same claimant names as many', () => {
  assert.deepEqual(
    entries(counted).map((c) => [c.counted, c.namedIn]),
    [['three more settlements', []]],
  )
  const three = named('d', 'Our army has taken Gorrel, Kessel and Dunmere.', [
    ['Gorrel', 'gorrel'],
    ['Kessel', 'kessel'],
    ['Dunmere', 'dunmere'],
  ])
  assert.deepEqual(
    entries(counted, three)[0].namedIn?.map((n) => [n.claim, n.names.map((g) => g.words), n.places]),
    [['d-1', ['Gorrel', 'Kessel', 'Dunmere'], ['gorrel', 'kessel', 'dunmere']]],
  )
  const two = named('d', 'Our army has taken Gorrel and Kessel.', [
    ['Gorrel', 'gorrel'],
    ['Kessel', 'kessel'],
  ])
  assert.deepEqual(entries(counted, two)[0].namedIn, [])
  const elsewhere = named('d', 'Our army has taken Hale, Tarn and Wyke of the Velm District.', [
    ['Hale', 'hale'],
    ['Tarn', 'tarn'],
    ['Wyke', 'wyke'],
    ['the Velm District', 'velm-district', 'district'],
  ])
  assert.deepEqual(entries(counted, elsewhere)[0].namedIn, [])
  const theirs = ardenBulletin('a', '2031-03-04T14:00', 'Our army has taken Gorrel, Kessel and Dunmere.', [
    {
      ...ARDEN_MOD,
      against: null,
      words: 'Our army has taken Gorrel, Kessel and Dunmere',
      kind: 'control',
      places: [
        ['Gorrel', 'gorrel'],
        ['Kessel', 'kessel'],
        ['Dunmere', 'dunmere'],
      ],
    },
  ])
  assert.deepEqual(entries(counted, theirs)[0].namedIn, [])
})
