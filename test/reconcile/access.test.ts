import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, ardenBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const entries = (asOf: string, ...told: readonly ToldReport[]) => composeOverview({ reports: told.map(tell), pack: PACK, asOf }).access

/** The road's sentence, first of a bulletin that may go on. */
function road(id: string, said: string, sentence: string, rest = '', more: Partial<ToldClaim> = {}): ToldReport {
  return ardenBulletin(id, said, `${sentence}${rest}`, [
    {
      ...ARDEN_MOD,
      against: null,
      words: sentence.replace(/[.]$/, ''),
      kind: 'access',
      places: [
        ['Velm', 'velm', 'road'],
        ['Merrow', 'merrow', 'road'],
      ],
      ...more,
    },
  ])
}
const one = (sentence: string, rest = '', more: Partial<ToldClaim> = {}) =>
  entries('2031-03-05T16:00', road('a', '2031-03-04T10:30', sentence, rest, more))[0]

test('why: the words that give the reason, with the word that connects it', () => {
  const why = (sentence: string, rest = '') => one(sentence, rest).reason?.words ?? null
  assert.equal(
    why('The Velm-Merrow road is closed to civilians after a possible infiltration by Corvin troops.'),
    'after a possible infiltration by Corvin troops',
  )
  assert.equal(why('The Velm-Merrow road is closed because of shelling.'), 'because of shelling')
  assert.equal(why('The Velm-Merrow road is shut for security reasons, the ministry said.'), 'for security reasons')
  assert.equal(why('The Velm-Merrow road is closed following a landslide, the ministry said.'), 'following a landslide')
  assert.equal(
    why('The Velm-Merrow road is closed.', ' The officials named as the reason a possible infiltration by Corvin troops.'),
    'a possible infiltration by Corvin troops',
  )
  assert.equal(why('The Velm-Merrow road is closed after 18:00.'), null)
  assert.equal(why('The Velm-Merrow road is closed after March 2.'), null)
  assert.equal(why('The Velm-Merrow road is closed.', ' It is long.\n\nThe reason was a strike of bakers.'), null)
})

test('for whom it is closed or open', () => {
  const whom = (sentence: string) => one(sentence).forWhom?.words ?? null
  assert.equal(whom('The Velm-Merrow road is closed to the civilian population.'), 'the civilian population')
  assert.equal(whom('The Velm-Merrow road is open only for humanitarian convoys.'), 'humanitarian convoys')
  assert.equal(whom('The Velm-Merrow road is closed to civilians for the time being.'), 'civilians')
  assert.equal(whom('The Velm-Merrow road is closed for the time being.'), null)
})

test('since when: as written, else when it was first said, and it stays while nothing changes', () => {
  const closed = road('a', '2031-03-04T10:30', 'The Velm-Merrow road has been closed since March 2 because of mines.', '', {
    when: ['since March 2', '2031-03-02', ''],
  })
  const still = road('b', '2031-03-05T09:00', 'The Velm-Merrow road remains closed.')
  const [entry] = entries('2031-03-05T16:00', closed, still)
  assert.deepEqual(
    [entry.since, entry.sinceFrom, entry.ageHours, entry.stale, entry.reason?.words],
    ['2031-03-02', 'written', 7, false, 'because of mines'],
  )
  assert.deepEqual(
    [one('The Velm-Merrow road is closed.').since, one('The Velm-Merrow road is closed.').sinceFrom],
    ['2031-03-04T10:30', 'said'],
  )
})

test('a road whose state changes begins anew, and forgets the old reason', () => {
  const closed = road('a', '2031-03-04T10:30', 'The Velm-Merrow road is closed because of mines.')
  const open = road('b', '2031-03-05T09:00', 'The Velm-Merrow road was reopened.')
  const [entry] = entries('2031-03-05T16:00', closed, open)
  assert.deepEqual([entry.state, entry.since, entry.reason], ['open', '2031-03-05T09:00', null])
})

test('it goes stale after the pack’s hours, and the age says how old', () => {
  const closed = road('a', '2031-03-04T10:30', 'The Velm-Merrow road is closed.')
  const at = (asOf: string) => entries(asOf, closed).map((a) => [a.ageHours, a.stale])[0]
  assert.deepEqual(at('2031-03-06T10:30'), [48, false])
  assert.deepEqual(at('2031-03-06T10:31'), [48, true])
})
