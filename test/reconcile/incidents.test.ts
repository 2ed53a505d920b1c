import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldReport } from '../stories/story.ts'

const AS_OF = '2031-03-07T16:00'
const run = (...told: readonly ToldReport[]) => reconcile(told.map(tell), PACK, AS_OF)
const groups = (...told: readonly ToldReport[]) =>
  run(...told)
    .groups.map((g) => g.map((h) => h.claim.id))
    .filter((g) => g.length > 1)

const hale4 = ardenBulletin('a1', '2031-03-04T09:00', 'Corvin forces shelled Hale on March 4. Four residents were killed.', [
  {
    ...ARDEN_MOD,
    words: 'Corvin forces shelled Hale',
    stance: 'accuses',
    when: ['on March 4', '2031-03-04', '2031-03-05'],
    places: [['Hale', 'hale']],
    tolls: [],
  },
])

test('the same strike told by both sides under two names of the place is one incident', () => {
  const other = corvinBulletin('c1', '2031-03-04T12:00', 'Our artillery struck firing points near Hael on March 4.', [
    {
      ...CORVIN_MOD,
      words: 'Our artillery struck firing points near Hael',
      against: null,
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Hael', 'hale']],
    },
  ])
  assert.deepEqual(groups(hale4, other), [['a1-1', 'c1-1']])
  const merge = run(hale4, other).merges[0]
  assert.match(merge.reasons.join('; '), /same place \(hale\); times overlap; same weapon \(artillery\)/)
})

test('slip 9: two strikes on one town a day apart stay two, and the toll neither falls nor leaps', () => {
  const day = (id: string, d: string, n: number) =>
    agency(id, `2031-03-0${d}T20:00`, `A missile hit Terren on March ${d}, killing ${n} people, the Corvin Ministry of Defence said.`, [
      {
        words: `A missile hit Terren on March ${d}, killing ${n} people`,
        party: 'corvin',
        against: 'arden',
        chain: ['Corvin Ministry of Defence'],
        actors: ['corvin-mod'],
        cue: 'said',
        when: [`on March ${d}`, `2031-03-0${d}`, `2031-03-0${Number(d) + 1}`],
        places: [['Terren', 'terren']],
        tolls: [{ words: String(n), low: n, high: n }],
      },
    ])
  const stands = run(day('w1', '4', 4), day('w2', '5', 3), day('w3', '6', 21))
  assert.equal(stands.groups.filter((g) => g.length > 1).length, 0)
  assert.deepEqual(
    stands.flags.filter((f) => f.kind.startsWith('toll')),
    [],
  )
  assert.equal(stands.tolls.length, 3)
})

test('morning and evening of one day are two incidents', () => {
  const part = (id: string, from: string, to: string, word: string) =>
    ardenBulletin(id, '2031-03-04T23:00', `Hale was shelled in the ${word} of March 4.`, [
      { ...ARDEN_MOD, words: 'Hale was shelled', when: [`in the ${word} of March 4`, from, to], places: [['Hale', 'hale']] },
    ])
  const a = part('m', '2031-03-04T05:00', '2031-03-04T12:00', 'morning')
  const b = part('e', '2031-03-04T18:00', '2031-03-05T00:00', 'evening')
  assert.deepEqual(groups(a, b), [])
})

test('a vague report does not bring two moments together', () => {
  const at = (id: string, from: string, to: string, word: string) =>
    agency(id, `2031-03-05T0${id.length}:00`, `Hale was shelled ${word}, Arden said.`, [
      { words: 'Hale was shelled', party: 'arden', chain: ['Arden'], cue: 'said', when: [word, from, to], places: [['Hale', 'hale']] },
    ])
  const morning = at('w', '2031-03-04T05:00', '2031-03-04T12:00', 'in the morning')
  const evening = at('ww', '2031-03-04T18:00', '2031-03-05T00:00', 'in the evening')
  const all = at('www', '2031-03-04', '2031-03-05', 'on March 4')
  for (const order of [
    [morning, evening, all],
    [all, evening, morning],
  ]) {
    const found = run(...order).groups.find((g) => g.some((h) => h.report.id === 'w'))
    assert.ok(!found?.some((h) => h.report.id === 'ww'))
  }
})

test('weapons that cannot be one keep two incidents apart', () => {
  const by = (id: string, weapon: string) =>
    agency(id, '2031-03-04T10:00', `Hale came under ${weapon} fire on March 4, Arden said.`, [
      {
        words: `Hale came under ${weapon} fire`,
        party: 'arden',
        chain: ['Arden'],
        cue: 'said',
        when: ['on March 4', '2031-03-04', '2031-03-05'],
        places: [['Hale', 'hale']],
        weapons: [weapon],
      },
    ])
  assert.deepEqual(groups(by('d', 'drone'), by('s', 'sniper')), [])
})

test('two places of one name-like form stay two: Hale and Little Hale', () => {
  const other = corvinBulletin('c9', '2031-03-04T12:00', 'Little Hale was hit by artillery on March 4.', [
    {
      ...CORVIN_MOD,
      words: 'Little Hale was hit by artillery',
      against: null,
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Little Hale', 'little-hale']],
    },
  ])
  assert.deepEqual(groups(hale4, other), [])
})

test('relays of one ministry count once: three reports, one origin', () => {
  const relay = (id: string, said: string) =>
    agency(id, said, 'Corvin forces shelled Hale on March 4, the Arden Ministry of Defence said.', [
      {
        words: 'Corvin forces shelled Hale',
        stance: 'accuses',
        party: 'arden',
        against: 'corvin',
        chain: ['Arden Ministry of Defence'],
        actors: ['arden-mod'],
        cue: 'said',
        when: ['on March 4', '2031-03-04', '2031-03-05'],
        places: [['Hale', 'hale']],
      },
    ])
  const stands = run(hale4, relay('w1', '2031-03-04T11:00'), relay('w2', '2031-03-04T13:00'))
  assert.deepEqual(
    stands.groups.map((g) => g.length),
    [3],
  )
  assert.equal(new Set(stands.heard.map((h) => h.origin)).size, 1)
  assert.deepEqual(
    stands.relations.map((r) => [r.kind, r.from, r.to]),
    [
      ['repeats', 'w1-1', 'a1-1'],
      ['repeats', 'w2-1', 'a1-1'],
    ],
  )
})

test('slip 2: a hedge lost between the source and its relay is flagged', () => {
  const source = ardenBulletin('a', '2031-03-04T08:00', 'A possible penetration of a Corvin group was noted near Merrow on March 4.', [
    {
      ...ARDEN_MOD,
      words: 'A possible penetration of a Corvin group was noted near Merrow',
      kind: 'clash',
      hedge: 'possible',
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Merrow', 'merrow', 'direction']],
    },
  ])
  const relay = agency(
    'w',
    '2031-03-04T12:00',
    'The Arden Ministry of Defence reported an infiltration attempt by a Corvin group near Merrow on March 4.',
    [
      {
        words: 'an infiltration attempt by a Corvin group near Merrow',
        kind: 'clash',
        party: 'arden',
        against: 'corvin',
        chain: ['Arden Ministry of Defence'],
        actors: ['arden-mod'],
        cue: 'reported',
        when: ['on March 4', '2031-03-04', '2031-03-05'],
        places: [['Merrow', 'merrow', 'direction']],
      },
    ],
  )
  const flags = run(source, relay).flags.filter((f) => f.kind === 'hedge-lost')
  assert.deepEqual(
    flags.map((f) => f.claims),
    [['a-1', 'w-1']],
  )
  const kept = agency('v', '2031-03-04T12:00', 'The Arden Ministry of Defence reported a possible infiltration near Merrow on March 4.', [
    {
      words: 'a possible infiltration near Merrow',
      kind: 'clash',
      party: 'arden',
      against: 'corvin',
      chain: ['Arden Ministry of Defence'],
      actors: ['arden-mod'],
      cue: 'reported',
      hedge: 'possible',
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Merrow', 'merrow', 'direction']],
    },
  ])
  assert.deepEqual(
    run(source, kept).flags.filter((f) => f.kind === 'hedge-lost'),
    [],
  )
})

test('each side names the other for one strike: the same fact with another culprit', () => {
  const other = corvinBulletin('c2', '2031-03-04T13:00', 'Arden forces themselves shelled Hael on March 4.', [
    {
      ...CORVIN_MOD,
      words: 'Arden forces themselves shelled Hael',
      stance: 'accuses',
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Hael', 'hale']],
    },
  ])
  const r = run(hale4, other).relations
  assert.ok(r.some((x) => x.kind === 'contradicts' && x.component === 'by-whom'))
})
