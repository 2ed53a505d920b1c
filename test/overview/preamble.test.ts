import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { PACK } from '../stories/pack.ts'
import { agency, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const preamble = (asOf: string, ...told: readonly ToldReport[]): readonly string[] =>
  composeOverview({ reports: told.map(tell), pack: PACK, asOf, edition: 1 }).preamble.map((s) => s.text)
const AS_OF = '2031-03-04T16:00'

/** A total of the killed since the fighting began. */
function total(id: string, said: string, text: string, words: string, low: number | null, more: Partial<ToldClaim> = {}): ToldReport {
  return agency(id, said, text, [
    {
      words: text.replace(/[.]$/, ''),
      kind: 'casualties',
      tolls: [{ words, low, high: null, basis: 'cumulative' }],
      ...more,
    },
  ])
}

test('the day of the fighting follows from the cut-off', () => {
  assert.ok(preamble(AS_OF).includes('March 4 is day 13 of the fighting.'))
  assert.ok(preamble('2031-03-09T16:00').includes('March 9 is day 18 of the fighting.'))
})

test('the scale of deaths: the last figure of each who is no side, in its own words and with its name', () => {
  const first = total('w1', '2031-03-02T09:00', 'Hundreds of people have been killed since February 20.', 'Hundreds of people', null)
  const later = total('w2', '2031-03-04T09:00', 'Thousands of people have been killed since February 20.', 'Thousands of people', null)
  const meridia = total(
    'w3',
    '2031-03-03T09:00',
    'Meridia said at least 2,300 people had been killed so far.',
    'at least 2,300 people',
    2300,
    {
      words: 'at least 2,300 people had been killed so far',
      party: 'third',
      chain: ['Meridia'],
      cue: 'said',
    },
  )
  assert.ok(
    preamble(AS_OF, first, later, meridia).includes(
      'Deaths since the fighting began, given without telling the sides apart: “Thousands of people” by World Wire and “at least 2,300 people” by Meridia.',
    ),
  )
  assert.ok(
    preamble('2031-03-02T16:00', first, later, meridia).includes(
      'Deaths since the fighting began, given without telling the sides apart: “Hundreds of people” by World Wire.',
    ),
  )
})

test('a side’s total is not the scale of deaths; the dead of one event and an unnamed voice are not either', () => {
  const side = total('c', '2031-03-04T09:00', 'Corvin said 300 people had been killed since February 20.', '300 people', 300, {
    words: '300 people had been killed since February 20',
    party: 'corvin',
    chain: ['Corvin'],
    cue: 'said',
  })
  const event = total('w', '2031-03-04T09:00', 'In Hale 30 people have been killed so far.', '30 people', 30, {
    places: [['Hale', 'hale']],
  })
  const unnamed = total('u', '2031-03-04T09:00', 'It is said that 900 people have been killed so far.', '900 people', 900, {
    party: 'unknown',
    chain: ['?'],
  })
  assert.deepEqual(
    preamble(AS_OF, side, event, unnamed).filter((s) => s.startsWith('Deaths')),
    [],
  )
})

test('a side’s total of the other’s dead says whose they are, and never passes for its own', () => {
  const enemy = corvinBulletin('c', '2031-03-04T09:00', 'Since February 20, 2,300 Arden soldiers have been killed.', [
    {
      words: '2,300 Arden soldiers have been killed',
      kind: 'casualties',
      party: 'corvin',
      chain: ['-Corvin Ministry of Defence'],
      tolls: [{ words: '2,300 Arden soldiers', group: 'military', victims: 'arden', low: 2300, high: 2300, basis: 'cumulative' }],
    },
  ])
  assert.ok(
    preamble(AS_OF, enemy).includes(
      'Totals of the killed since the fighting began: Ostrel gives none in the reports read; Corvenna gives 2,300 of the military of Arden.',
    ),
  )
})

test('truces so far, and that the last has run out', () => {
  const truce = agency('w', '2031-02-27T09:00', 'A truce was declared on February 27 until March 2.', [
    {
      words: 'A truce was declared on February 27 until March 2',
      kind: 'truce',
      when: ['on February 27', '2031-02-27', '2031-02-28'],
    },
  ])
  assert.deepEqual(
    preamble(AS_OF, truce).filter((s) => /truce|last/.test(s)),
    [
      'A truce was declared once up to this edition: on February 27.',
      'The last ran out on March 2; no extension was found in the reports read.',
    ],
  )
  assert.deepEqual(
    preamble('2031-03-01T16:00', truce).filter((s) => /truce|last/.test(s)),
    ['A truce was declared once up to this edition: on February 27.'],
  )
})
