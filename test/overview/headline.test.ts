import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { PACK } from '../stories/pack.ts'
import { agency, ARDEN_MOD, ardenBulletin, corvinBulletin, CORVIN_MOD } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const asOf = '2031-03-04T16:00'
const page = (...told: readonly ToldReport[]) => composeOverview({ reports: told.map(tell), pack: PACK, asOf, edition: 1 })
const head = (...told: readonly ToldReport[]): string => page(...told).headline.text
const refusals = (...told: readonly ToldReport[]) => page(...told).headlineBar?.refused.map((r) => [r.claim, r.rule])

const ALLEGED = 'The Arden side accuses Corvin of cruel actions towards civilians'
const NEUTRAL = 'The Velm conflict, March 4, afternoon: '
const NOTHING_PASSES = 'no allegation in the reports read is answered by the other side or borne out by a second source.'

/** The agency's report of one grave allegation, with whatever stands behind it. */
function alleged(rest: string, more: readonly ToldClaim[] = [], own: Partial<ToldClaim> = {}): ToldReport {
  const claim: ToldClaim = {
    words: 'cruel actions towards civilians',
    kind: 'accusation',
    stance: 'accuses',
    party: 'arden',
    against: 'corvin',
    chain: ['The Arden side'],
    cue: 'accuses',
    ...own,
  }
  return agency('h', '2031-03-04T10:00', `${ALLEGED}${rest}`, [claim, ...more])
}
const denial = (words: string): ToldClaim => ({
  words,
  kind: 'denial',
  stance: 'denies',
  party: 'corvin',
  against: 'arden',
  chain: ['Corvenna'],
  cue: 'denies',
})

test('both sides on record: the allegation and its answer are the headline', () => {
  const told = alleged(', Corvenna categorically denies the accusations.', [denial('categorically denies the accusations')])
  assert.equal(head(told), `${ALLEGED}, Corvenna categorically denies the accusations.`)
  assert.deepEqual(page(told).headlineBar?.passed, true)
  assert.match(page(told).headlineBar?.reasons[0] ?? '', /both sides are on record: Corvenna answers it/)
})

test('one side’s word alone is no headline: a neutral one says whose statements were read', () => {
  assert.equal(head(alleged('.')), `${NEUTRAL}statements from Ostrel, none from Corvenna; ${NOTHING_PASSES}`)
  assert.deepEqual(refusals(alleged('.')), [['h-1', 'bar.borne-out']])
  assert.equal(page(alleged('.')).headline.voice, 'state')
})

test('a denial of something else is no answer', () => {
  const other = alleged('. Corvenna denies that it closed the airport.', [denial('it closed the airport')])
  assert.equal(head(other), `${NEUTRAL}statements from Ostrel and Corvenna; ${NOTHING_PASSES}`)
})

const strike = (id: string, more: Partial<ToldClaim> = {}): ToldReport =>
  ardenBulletin(id, '2031-03-04T09:00', 'Corvin forces shelled a hospital in Hale on March 4.', [
    {
      ...ARDEN_MOD,
      words: 'Corvin forces shelled a hospital in Hale',
      stance: 'accuses',
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Hale', 'hale']],
      ...more,
    },
  ])
const witness = (more: Partial<ToldClaim> = {}): ToldReport =>
  agency('w', '2031-03-04T11:00', 'The Velm Observer Mission said a hospital in Hale had been shelled on March 4.', [
    {
      words: 'a hospital in Hale had been shelled',
      party: 'third',
      chain: ['The Velm Observer Mission'],
      actors: ['observer-mission'],
      cue: 'said',
      when: ['on March 4', '2031-03-04', '2031-03-05'],
      places: [['Hale', 'hale']],
      ...more,
    },
  ])

test('a second independent source bears an allegation out', () => {
  assert.match(head(strike('a')), /^The Velm conflict, March 4, afternoon: /)
  assert.match(head(strike('a'), witness()), /Corvin forces shelled a hospital in Hale/)
  assert.match(page(strike('a'), witness()).headlineBar?.reasons[0] ?? '', /2 independent sources/)
})

test('relays of one claimant, another office of its side, an unnamed voice and a hedged one are no second source', () => {
  const relay = witness({ party: 'arden', chain: ['The Velm Observer Mission=Arden Ministry of Defence'], actors: ['arden-mod'] })
  const office = witness({ party: 'arden', chain: ['The Velm Observer Mission'], actors: ['velm-rescue'] })
  for (const second of [relay, office, witness({ party: 'unknown', chain: ['?'], actors: [] }), witness({ hedge: 'said' })])
    assert.match(head(strike('a'), second), /^The Velm conflict, March 4, afternoon: /)
})

test('what is told with a reservation, or is background, is turned away however grave', () => {
  const denied = [denial('categorically denies the accusations')]
  const rest = ', Corvenna categorically denies the accusations.'
  assert.deepEqual(refusals(alleged(rest, denied, { hedge: 'accuses' })), [['h-1', 'bar.certain']])
  assert.match(head(alleged(rest, denied, { background: true })), /^The Velm conflict/)
})

test('a less grave allegation that reaches the bar goes before a graver one that does not, and the page says which was turned away', () => {
  const grave = corvinBulletin('c', '2031-03-04T12:00', 'Arden troops executed civilians in Tarn.', [
    { ...CORVIN_MOD, words: 'Arden troops executed civilians in Tarn', kind: 'accusation', stance: 'accuses', places: [['Tarn', 'tarn']] },
  ])
  assert.match(head(grave, strike('a'), witness()), /hospital in Hale/)
  assert.deepEqual(refusals(grave, strike('a'), witness()), [['c-1', 'bar.borne-out']])
})

test('where nobody accuses anybody, the first row of two independent sources is the headline; else the state of the page', () => {
  const road = (id: string, party: string, publisher: string): ToldReport => ({
    ...agency(id, '2031-03-04T09:00', 'The market of Hale reopened on March 4.', [
      {
        words: 'The market of Hale reopened',
        kind: 'other',
        party,
        chain: [],
        when: ['on March 4', '2031-03-04', '2031-03-05'],
        places: [['Hale', 'hale']],
      },
    ]),
    publisher,
    actor: null,
    party,
  })
  assert.equal(
    head(road('a', 'arden', 'Arden Radio')),
    `${NEUTRAL}statements from Ostrel, none from Corvenna; nothing in the reports read is told by two independent sources.`,
  )
  assert.match(head(road('a', 'arden', 'Arden Radio'), road('c', 'corvin', 'Corvin Radio')), /The market of Hale reopened/)
  assert.equal(head(), 'The Velm conflict: no claims in the reports read.')
})
