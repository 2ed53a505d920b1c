import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const at = (asOf: string, ...told: readonly ToldReport[]) => reconcile(told.map(tell), PACK, asOf)
const flags = (...told: readonly ToldReport[]) => at('2031-03-05T16:00', ...told).flags.map((f) => f.kind)

test('slip 1: an evening event in an afternoon edition is left out and flagged', () => {
  const r = ardenBulletin('a', '2031-03-04T15:30', 'In the evening of March 4, residential areas of Velm were shelled.', [
    {
      ...ARDEN_MOD,
      words: 'residential areas of Velm were shelled',
      when: ['In the evening of March 4', '2031-03-04T18:00', '2031-03-05T00:00'],
      places: [['Velm', 'velm']],
    },
  ])
  const stands = at('2031-03-04T16:00', r)
  assert.equal(stands.heard.length, 0)
  assert.deepEqual(
    stands.flags.map((f) => [f.kind, f.claims]),
    [['after-cut-off', ['a-1']]],
  )
  assert.deepEqual(at('2031-03-04T23:00', r).flags, [])
})

test('a plan for tomorrow is no slip', () => {
  const r = ardenBulletin('a', '2031-03-04T15:30', 'The road to Merrow will be closed on March 6.', [
    {
      ...ARDEN_MOD,
      words: 'The road to Merrow will be closed on March 6',
      kind: 'access',
      when: ['on March 6', '2031-03-06', '2031-03-07'],
    },
  ])
  assert.deepEqual(flags(r), [])
})

test('slip 3: a village put into another district by the scope of a list is flagged; in its own district it is not', () => {
  const r = (within: string) =>
    corvinBulletin('c', '2031-03-04T09:00', 'The city of Terren and the village of Gorrel were shelled.', [
      {
        ...CORVIN_MOD,
        words: 'The city of Terren and the village of Gorrel were shelled',
        places: [['Gorrel', 'gorrel', 'exact', within]],
      },
    ])
  assert.deepEqual(flags(r('velm-district')), ['district-mismatch'])
  assert.deepEqual(flags(r('terren-district')), [])
})

test('slip 4: two offices of like names stay two origins', () => {
  const r = agency('w', '2031-03-04T09:00', 'Velm’s ombudsman said homes had burned. Arden’s ombudsman said homes had burned.', [
    {
      words: 'homes had burned',
      party: 'arden',
      chain: ['Velm’s ombudsman'],
      actors: ['velm-ombudsman-office'],
      cue: 'said',
      kind: 'damage',
    },
    {
      words: 'homes had burned',
      n: 2,
      party: 'arden',
      chain: ['Arden’s ombudsman'],
      actors: ['arden-ombudsman-office'],
      cue: 'said',
      kind: 'damage',
    },
  ])
  assert.equal(new Set(at('2031-03-05T16:00', r).heard.map((h) => h.origin)).size, 2)
})

const total = (
  id: string,
  said: string,
  n: number,
  measure: 'killed' | 'injured' = 'killed',
  words = String(n),
  low: number | null = n,
  high: number | null = n,
): ToldReport =>
  corvinBulletin(id, said, `The Prosecutor General of Corvin said ${words} civilians had been ${measure} since February 20.`, [
    {
      words: `${words} civilians had been ${measure}`,
      kind: 'casualties',
      party: 'corvin',
      chain: ['The Prosecutor General of Corvin'],
      actors: ['corvin-prosecutor'],
      cue: 'said',
      when: ['since February 20', '2031-02-20', ''],
      tolls: [{ words, measure, group: 'civilian', victims: 'corvin', low, high, basis: 'cumulative' }],
    },
  ])

test('slip 5: a figure seven times the last is a leap: it may count something else', () => {
  assert.deepEqual(flags(total('c1', '2031-03-04T09:00', 218, 'injured'), total('c2', '2031-03-04T18:00', 1592, 'injured')), ['toll-leapt'])
  assert.deepEqual(flags(total('c1', '2031-03-04T09:00', 218, 'injured'), total('c2', '2031-03-04T18:00', 231, 'injured')), [])
})

test('a total that falls is flagged; a bound below a point is not a fall', () => {
  assert.deepEqual(flags(total('c1', '2031-03-04T09:00', 94), total('c2', '2031-03-05T09:00', 91)), ['toll-fell'])
  assert.deepEqual(flags(total('c1', '2031-03-04T09:00', 94), total('c2', '2031-03-05T09:00', 80, 'killed', 'more than 80', 81, null)), [])
  assert.deepEqual(flags(total('c1', '2031-03-04T09:00', 94), total('c2', '2031-03-05T09:00', 0, 'killed', 'dozens of', null, null)), [])
})

const parts = (text: string, tolls: NonNullable<ToldClaim['tolls']>): ToldReport =>
  agency('w', '2031-03-04T09:00', text, [
    {
      words: text.slice(0, -1),
      kind: 'casualties',
      tolls: tolls.map((t) => ({ measure: 'killed', group: 'military', basis: 'cumulative', ...t })),
    },
  ])

test('slip 6: a total beside parts that do not make it up', () => {
  assert.deepEqual(
    flags(
      parts('In all 967 soldiers were killed: 387 in Velm, 268 in Sorrin and 319 in Terren.', [
        { words: '967', low: 967, high: 967 },
        { words: '387', low: 387, high: 387, victims: 'arden' },
        { words: '268', low: 268, high: 268 },
        { words: '319', low: 319, high: 319, group: 'people' },
      ]),
    ),
    ['toll-parts-differ'],
  )
  assert.deepEqual(
    flags(
      parts('In all 974 soldiers were killed: 387 in Velm, 268 in Sorrin and 319 in Terren.', [
        { words: '974', low: 974, high: 974 },
        { words: '387', low: 387, high: 387, victims: 'arden' },
        { words: '268', low: 268, high: 268 },
        { words: '319', low: 319, high: 319, group: 'people' },
      ]),
    ),
    [],
  )
})

test('slip 7: bounds added as if they were points', () => {
  assert.deepEqual(
    flags(
      parts('More than 550 were killed: more than 300 on one side and about 250 on the other.', [
        { words: 'More than 550', low: 551, high: null },
        { words: 'more than 300', low: 301, high: null, victims: 'arden' },
        { words: 'about 250', low: 250, high: 250, victims: 'corvin' },
      ]),
    ),
    ['toll-parts-differ'],
  )
})

test('slip 10: casualties and no casualties in one report', () => {
  const r = agency('w', '2031-03-04T09:00', 'Casualties have been reported in Hale. There were no casualties in Hale so far.', [
    { words: 'Casualties have been reported in Hale', kind: 'casualties', places: [['Hale', 'hale']] },
    { words: 'There were no casualties in Hale', kind: 'casualties', places: [['Hale', 'hale']] },
  ])
  assert.deepEqual(flags(r), ['contradicts-itself'])
})

test('"not disclosed" is no figure, and never zero', () => {
  const r = agency('w', '2031-03-04T09:00', 'Corvin does not disclose its military losses.', [
    { words: 'Corvin does not disclose its military losses', kind: 'casualties' },
  ])
  assert.deepEqual(at('2031-03-05T16:00', r).tolls, [])
})

test('slip 12: a weekday that is not that of the date is flagged', () => {
  const r = agency('w', '2031-03-05T09:00', 'Hale was shelled on Thursday, March 4.', [
    {
      words: 'Hale was shelled',
      when: ['on Thursday, March 4', '2031-03-04', '2031-03-05', 'written', 'weekday-disagrees'],
      places: [['Hale', 'hale']],
    },
  ])
  assert.deepEqual(flags(r), ['impossible-date'])
})

const truces = agency('w', '2031-03-04T09:00', 'A truce was declared on February 24 and 28 and on March 3.', [
  {
    words: 'A truce was declared on February 24 and 28 and on March 3',
    kind: 'truce',
    when: ['on February 24 and 28 and on March 3', '2031-02-24', '2031-03-04'],
    parts: [
      { from: '2031-02-24', to: '2031-02-25' },
      { from: '2031-02-28', to: '2031-03-01' },
      { from: '2031-03-03', to: '2031-03-04' },
    ],
  },
])

test('slip 13: how many truces there were depends on the cut-off', () => {
  assert.deepEqual(
    at('2031-03-05T16:00', truces).truces.map((t) => t.day),
    ['2031-02-24', '2031-02-28', '2031-03-03'],
  )
  const earlier = { ...truces, said: null }
  assert.deepEqual(
    at('2031-03-01T16:00', earlier).truces.map((t) => t.day),
    ['2031-02-24', '2031-02-28'],
  )
})

test('an accusation of breach goes to the truce then in force', () => {
  const breach = corvinBulletin('c', '2031-03-01T08:00', 'Arden violated the truce on March 1.', [
    {
      ...CORVIN_MOD,
      words: 'Arden violated the truce',
      kind: 'truce',
      stance: 'accuses',
      when: ['on March 1', '2031-03-01', '2031-03-02'],
    },
  ])
  assert.deepEqual(
    at('2031-03-05T16:00', truces, breach).truces.map((t) => t.accusations.map((h) => h.claim.id)),
    [[], ['c-1'], []],
  )
})

test('agreed on one day and in force from midnight is one truce', () => {
  const r = agency(
    'w',
    '2031-03-01T09:00',
    'The sides agreed on a ceasefire on February 27. The ceasefire came into force on February 28.',
    [
      { words: 'The sides agreed on a ceasefire', kind: 'truce', when: ['on February 27', '2031-02-27', '2031-02-28'] },
      { words: 'The ceasefire came into force', kind: 'truce', when: ['on February 28', '2031-02-28', '2031-03-01'] },
    ],
  )
  assert.deepEqual(
    at('2031-03-05T16:00', r).truces.map((t) => [t.day, t.word, t.also.length]),
    [['2031-02-27', 'ceasefire', 1]],
  )
})

test('slip 14: one minister, one day, two figures of one period', () => {
  const day = (id: string, said: string, n: number) =>
    corvinBulletin(id, said, `The minister said ${n} fighters had been killed in 24 hours.`, [
      {
        words: `${n} fighters had been killed in 24 hours`,
        kind: 'casualties',
        party: 'corvin',
        chain: ['The minister'],
        cue: 'said',
        when: ['in 24 hours', '2031-03-03T12:00', '2031-03-04T12:00'],
        tolls: [{ words: String(n), group: 'military', low: n, high: n, basis: 'window' }],
      },
    ])
  assert.deepEqual(flags(day('c1', '2031-03-04T10:00', 104), day('c2', '2031-03-04T18:00', 107)), ['contradicts-itself'])
})

test('slip 15: a report published after the cut-off is left out whole, and named', () => {
  const r = ardenBulletin('a', '2031-03-05T17:00', 'Hale was shelled on March 4.', [
    { ...ARDEN_MOD, words: 'Hale was shelled', when: ['on March 4', '2031-03-04', '2031-03-05'], places: [['Hale', 'hale']] },
  ])
  const stands = at('2031-03-05T16:00', r)
  assert.deepEqual([stands.heard.length, stands.flags.map((f) => f.kind)], [0, ['published-after-cut-off']])
})

test('slips 8, 11, 16: nothing is ever summed: figures of different claimants stay in their own series', () => {
  const stands = at(
    '2031-03-06T16:00',
    total('c1', '2031-03-04T09:00', 42),
    agency('w', '2031-03-04T10:00', 'The Arden Ministry of Defence said 532 soldiers had been killed. In all 600 people were killed.', [
      {
        words: '532 soldiers had been killed',
        kind: 'casualties',
        party: 'arden',
        chain: ['Arden Ministry of Defence'],
        actors: ['arden-mod'],
        cue: 'said',
        tolls: [{ words: '532', group: 'military', low: 532, high: 532, basis: 'cumulative' }],
      },
      { words: 'In all 600 people were killed', kind: 'casualties', tolls: [{ words: '600', low: 600, high: 600, basis: 'cumulative' }] },
    ]),
  )
  assert.deepEqual(stands.tolls.map((t) => [t.claimant, t.figures.length]).sort(), [
    ['Arden Ministry of Defence', 1],
    ['The Prosecutor General of Corvin', 1],
    ['World Wire', 1],
  ])
})

test('access: closed, then reopened; and stale after the pack’s hours', () => {
  const road = (id: string, said: string, words: string) =>
    ardenBulletin(id, said, `The Velm-Merrow road ${words}.`, [
      {
        ...ARDEN_MOD,
        against: null,
        words: `The Velm-Merrow road ${words}`,
        kind: 'access',
        places: [
          ['Velm', 'velm', 'road'],
          ['Merrow', 'merrow', 'road'],
        ],
      },
    ])
  const closed = road('a1', '2031-03-01T09:00', 'is closed to civilians')
  assert.deepEqual(
    at('2031-03-02T16:00', closed).access.map((a) => [a.what, a.state, a.stale]),
    [['Velm-Merrow road', 'closed', false]],
  )
  assert.deepEqual(
    at('2031-03-05T16:00', closed).flags.map((f) => f.kind),
    ['access-stale'],
  )
  assert.deepEqual(
    at('2031-03-05T16:00', closed, road('a2', '2031-03-05T08:00', 'was reopened')).access.map((a) => [a.state, a.stale]),
    [['open', false]],
  )
})

test('control: contested by both, or conceded by one', () => {
  const take = corvinBulletin('c', '2031-03-04T09:00', 'Our army took Kessel.', [
    { ...CORVIN_MOD, against: null, words: 'Our army took Kessel', kind: 'control', places: [['Kessel', 'kessel']] },
  ])
  const hold = ardenBulletin('a', '2031-03-04T12:00', 'Kessel is under our control.', [
    { ...ARDEN_MOD, against: null, words: 'Kessel is under our control', kind: 'control', places: [['Kessel', 'kessel']] },
  ])
  const leave = ardenBulletin('a', '2031-03-04T12:00', 'Our units withdrew from Kessel.', [
    { ...ARDEN_MOD, against: null, words: 'Our units withdrew from Kessel', kind: 'control', places: [['Kessel', 'kessel']] },
  ])
  assert.deepEqual(
    at('2031-03-05T16:00', take, hold).relations.map((r) => r.kind),
    ['contradicts'],
  )
  assert.deepEqual(
    at('2031-03-05T16:00', take, leave).relations.map((r) => [r.kind, r.from]),
    [['concedes', 'a-1']],
  )
})
