import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldReport } from '../stories/story.ts'

const run = (...told: readonly ToldReport[]) => reconcile(told.map(tell), PACK, '2031-03-20T16:00')
const denials = (...told: readonly ToldReport[]) =>
  run(...told)
    .relations.filter((r) => r.kind === 'denies')
    .map((r) => `${r.from}>${r.to}`)

const accusation = agency(
  'w',
  '2031-03-04T12:30',
  'Velm’s ombudsman cited a resident of Tarn as saying that Corvin soldiers had killed two of his neighbours.',
  [
    {
      words: 'Corvin soldiers had killed two of his neighbours',
      kind: 'accusation',
      stance: 'accuses',
      party: 'arden',
      against: 'corvin',
      chain: ['Velm’s ombudsman', 'a resident of Tarn'],
      cue: 'saying',
      places: [['Tarn', 'tarn']],
      tolls: [{ words: 'two', low: 2, high: 2, group: 'civilian' }],
    },
  ],
)
const denial = (id: string, said: string, text: string, words: string, places: readonly (readonly [string, string])[]): ToldReport =>
  corvinBulletin(id, said, text, [
    { words, kind: 'denial', stance: 'denies', party: 'corvin', against: 'arden', chain: ['Corvin'], cue: 'denied', places },
  ])

test('a denial finds its target across reports and spellings: Tarnu is Tarn', () => {
  const d = denial(
    'c',
    '2031-03-04T14:30',
    'Corvin denied the Arden side’s reports that its servicemen had committed war crimes in the village of Tarnu.',
    'its servicemen had committed war crimes in the village of Tarnu',
    [['Tarnu', 'tarn']],
  )
  const stands = run(accusation, d)
  const link = stands.relations.find((r) => r.kind === 'denies')
  assert.deepEqual([link?.from, link?.to, link?.component, link?.rule], ['c-1', 'w-1', 'occurred', 'denial.across'])
  assert.match(link?.reasons.join('; ') ?? '', /same place \(tarn\)/)
})

const none: readonly (readonly [string, ToldReport])[] = [
  [
    'another village',
    denial(
      'c',
      '2031-03-04T14:30',
      'Corvin denied that its soldiers had killed neighbours in Oksmur.',
      'its soldiers had killed neighbours in Oksmur',
      [['Oksmur', 'oxmoor']],
    ),
  ],
  [
    'a denial said before the accusation',
    denial(
      'c',
      '2031-03-03T14:30',
      'Corvin denied that its soldiers had killed neighbours in Tarnu.',
      'its soldiers had killed neighbours in Tarnu',
      [['Tarnu', 'tarn']],
    ),
  ],
  [
    'a denial ten days later',
    denial(
      'c',
      '2031-03-18T14:30',
      'Corvin denied that its soldiers had killed neighbours in Tarnu.',
      'its soldiers had killed neighbours in Tarnu',
      [['Tarnu', 'tarn']],
    ),
  ],
  [
    'a denial with nothing in common',
    denial('c', '2031-03-04T14:30', 'Corvin denied that it had closed its airspace.', 'it had closed its airspace', []),
  ],
  ['a denial of everything in general', denial('c', '2031-03-04T14:30', 'Corvin denied the accusations.', 'denied the accusations', [])],
]
for (const [name, d] of none) test(`no link: ${name}`, () => assert.deepEqual(denials(accusation, d), []))

test('one side does not deny its own claims', () => {
  const own = ardenBulletin('a', '2031-03-04T15:00', 'Arden denied that soldiers had killed neighbours in Tarn.', [
    {
      words: 'soldiers had killed neighbours in Tarn',
      kind: 'denial',
      stance: 'denies',
      party: 'arden',
      against: 'corvin',
      chain: ['Arden'],
      cue: 'denied',
      places: [['Tarn', 'tarn']],
    },
  ])
  assert.deepEqual(denials(accusation, own), [])
})

test('of two accusations on one place the one whose words meet is denied', () => {
  const shelling = ardenBulletin('a', '2031-03-04T10:00', 'Corvin shelled the school in Tarn.', [
    { ...ARDEN_MOD, words: 'Corvin shelled the school in Tarn', stance: 'accuses', places: [['Tarn', 'tarn']] },
  ])
  const d = denial(
    'c',
    '2031-03-04T14:30',
    'Corvin denied that its artillery had shelled a school in Tarnu.',
    'its artillery had shelled a school in Tarnu',
    [['Tarnu', 'tarn']],
  )
  assert.deepEqual(denials(shelling, accusation, d), ['c-1>a-1'])
})

test('losses: a denial without a place finds its claim by the things counted', () => {
  const losses = ardenBulletin('a', '2031-03-04T10:00', 'Corvin lost 14 tanks and 3 helicopters near the line of contact.', [
    { ...ARDEN_MOD, words: 'Corvin lost 14 tanks and 3 helicopters', kind: 'materiel' },
  ])
  const d = corvinBulletin('c', '2031-03-04T14:00', 'The ministry denied that its helicopters or tanks had been destroyed.', [
    {
      ...CORVIN_MOD,
      words: 'its helicopters or tanks had been destroyed',
      kind: 'denial',
      stance: 'denies',
      chain: ['The ministry'],
      cue: 'denied',
    },
  ])
  assert.deepEqual(denials(losses, d), ['c-1>a-1'])
})

test('a denial of responsibility says so', () => {
  const strike = ardenBulletin('a', '2031-03-04T10:00', 'Corvin struck the market in Berat with rockets.', [
    { ...ARDEN_MOD, words: 'Corvin struck the market in Berat with rockets', stance: 'accuses', places: [['Berat', 'berat']] },
  ])
  const d = corvinBulletin('c', '2031-03-04T14:00', 'The ministry denied responsibility for the strike on the market in Beratu.', [
    {
      ...CORVIN_MOD,
      words: 'responsibility for the strike on the market in Beratu',
      kind: 'denial',
      stance: 'denies',
      chain: ['The ministry'],
      cue: 'denied',
      places: [['Beratu', 'berat']],
    },
  ])
  assert.equal(run(strike, d).relations.find((r) => r.kind === 'denies')?.component, 'by-whom')
})

test('mirror accusations are one relation a day, not a product of all pairs', () => {
  const many = (id: string, party: 'arden' | 'corvin', against: string) =>
    agency(
      id,
      '2031-03-04T10:00',
      'It shelled Hale. It shelled Berat. It shelled Wyke.',
      ['Hale', 'Berat', 'Wyke'].map((p) => ({
        words: `It shelled ${p}`,
        stance: 'accuses' as const,
        party,
        against,
        chain: ['-x'],
        places: [[p, p.toLowerCase()] as const],
      })),
    )
  assert.equal(run(many('w', 'arden', 'corvin'), many('v', 'corvin', 'arden')).relations.filter((r) => r.kind === 'mirrors').length, 1)
})
