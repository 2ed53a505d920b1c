import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import type { TruceRecord } from '../../src/core/4-reconcile/truces.ts'
import { PACK } from '../stories/pack.ts'
import { CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

const LATE = '2031-03-20T16:00'
const truces = (asOf: string, ...told: readonly ToldReport[]): readonly TruceRecord[] => reconcile(told.map(tell), PACK, asOf).truces

/** A truce of March 3 in one sentence of the agency, or of a time given. */
function begun(
  text: string,
  when: ToldClaim['when'] = ['on March 3', '2031-03-03', '2031-03-04'],
  more: Partial<ToldClaim> = {},
): ToldReport {
  return agency('w', '2031-03-03T09:00', text, [{ words: text.replace(/[.]$/, ''), kind: 'truce', when, ...more }])
}
function said(id: string, at: string, text: string, more: Partial<ToldClaim> = {}): ToldReport {
  return agency(id, at, text, [{ words: text.replace(/[.]$/, ''), kind: 'truce', ...more }])
}

test('a mediator is named only where the words say that somebody brought the truce about', () => {
  const named = (text: string): readonly string[] => truces(LATE, begun(text))[0].mediators.map((m) => m.words)
  assert.deepEqual(named('A truce brokered by Meridia was agreed on March 3.'), ['Meridia'])
  assert.deepEqual(named('A truce mediated by Meridia, Tessaly and the Red Cross was agreed on March 3.'), [
    'Meridia',
    'Tessaly',
    'the Red Cross',
  ])
  assert.deepEqual(named('A Meridian-brokered truce was declared on March 3.'), ['Meridian'])
  assert.deepEqual(named('The sides agreed on a truce on March 3 through Meridian mediation.'), ['Meridian'])
  assert.deepEqual(named('Meridia brokered a humanitarian truce on March 3.'), ['Meridia'])
  assert.deepEqual(named('A truce was agreed on March 3 under the auspices of the Red Cross.'), ['the Red Cross'])
  assert.deepEqual(named('A truce was agreed in Lisse on March 3.'), [])
  assert.deepEqual(named('A truce was announced by Meridia on March 3.'), [])
  assert.deepEqual(named('A truce negotiated by Arden and Corvin was agreed on March 3.'), [])
})

test('of a list of truces with a list of mediators nobody can say which was whose', () => {
  const list = begun(
    'Truces brokered by Meridia and Tessaly were declared on February 24 and March 1.',
    ['on February 24 and March 1', '2031-02-24', '2031-03-02'],
    {
      parts: [
        { from: '2031-02-24', to: '2031-02-25' },
        { from: '2031-03-01', to: '2031-03-02' },
      ],
    },
  )
  assert.deepEqual(
    truces(LATE, list).map((t) => t.mediators),
    [[], []],
  )
})

test('scope: humanitarian and local only by the words, else general, and what it is for', () => {
  const scope = (text: string, more: Partial<ToldClaim> = {}) => truces(LATE, begun(text, undefined, more))[0].scope
  assert.equal(scope('A humanitarian truce was agreed on March 3 for the exchange of prisoners.').kind, 'humanitarian')
  assert.deepEqual(
    scope('A humanitarian truce was agreed on March 3 for the exchange of prisoners.').covers.map((g) => g.words),
    ['for the exchange of prisoners'],
  )
  const local = scope('A ceasefire in Hale was declared on March 3.', { places: [['Hale', 'hale']] })
  assert.deepEqual([local.kind, local.places], ['local', ['hale']])
  const venue = scope('A ceasefire was agreed in Lisse on March 3.', { places: [['Lisse', 'lisse']] })
  assert.deepEqual([venue.kind, venue.ground], ['general', null])
  assert.equal(scope('A ceasefire along the whole front was declared on March 3.').ground?.words, 'along the whole front')
})

test('two local truces of one day at two places are two', () => {
  const of = (id: string, place: string, pid: string) =>
    agency(id, '2031-03-03T09:00', `A local truce in ${place} was declared on March 3.`, [
      {
        words: `A local truce in ${place} was declared`,
        kind: 'truce',
        when: ['on March 3', '2031-03-03', '2031-03-04'],
        places: [[place, pid]],
      },
    ])
  assert.equal(truces(LATE, of('w', 'Hale', 'hale'), of('v', 'Tarn', 'tarn')).length, 2)
  assert.equal(truces(LATE, of('w', 'Hale', 'hale'), of('v', 'Hale', 'hale')).length, 1)
})

test('a duration stated ends a truce, and the cut-off decides whether it has expired', () => {
  const text = 'A truce came into force for 72 hours at noon on March 3.'
  const t = (asOf: string) => truces(asOf, begun(text, ['at noon on March 3', '2031-03-03T12:00', '2031-03-03T12:01']))[0]
  assert.deepEqual([t('2031-03-06T11:00').state, t('2031-03-06T11:00').ends?.at], ['in force', '2031-03-06T12:00'])
  const over = t('2031-03-06T13:00')
  assert.equal(over.state, 'expired')
  assert.deepEqual([over.steps.at(-1)?.rule, over.steps.at(-1)?.ground.words], ['truce.expired.duration', 'for 72 hours'])
  assert.match(over.steps.at(-1)?.reason ?? '', /World Wire.*for 72 hours.*2031-03-06T12:00.*before the cut-off 2031-03-06T13:00/)
})

test('a start known only to the day expires no sooner than its last minute allows', () => {
  const t = (asOf: string) => truces(asOf, begun('A three-day truce was declared on March 3.'))[0]
  assert.deepEqual([t('2031-03-06T16:00').state, t('2031-03-06T16:00').ends?.at], ['declared', '2031-03-06'])
  assert.equal(t('2031-03-07T00:00').state, 'expired')
})

test('an end stated as a day includes that day; one said to expire at an hour ends then', () => {
  const until = begun('A truce was declared on March 3 until March 6.', ['on March 3', '2031-03-03', '2031-03-04'])
  assert.deepEqual(
    ['2031-03-06T20:00', '2031-03-07T00:00'].map((asOf) => truces(asOf, until)[0].state),
    ['declared', 'expired'],
  )
  assert.deepEqual(truces(LATE, until)[0].ends?.at, '2031-03-06')
})

test('an extension moves the end; one that names no end leaves none', () => {
  const base = begun('A truce was declared on March 3 until March 6.', ['on March 3', '2031-03-03', '2031-03-04'])
  const longer = said('x', '2031-03-05T09:00', 'The truce was extended until March 12.', { when: ['until March 12', '', '2031-03-13'] })
  const open = said('y', '2031-03-05T09:00', 'The truce was extended.')
  const hours = said('z', '2031-03-05T09:00', 'The truce was extended by 48 hours.')
  const seen = (asOf: string, r: ToldReport) => {
    const [t, ...rest] = truces(asOf, base, r)
    assert.equal(rest.length, 0)
    return [t.state, t.ends?.at ?? null]
  }
  assert.deepEqual(seen('2031-03-10T09:00', longer), ['extended', '2031-03-12'])
  assert.deepEqual(seen('2031-03-13T09:00', longer), ['expired', '2031-03-12'])
  assert.deepEqual(seen(LATE, open), ['extended', null])
  assert.deepEqual(seen('2031-03-10T09:00', hours), ['expired', '2031-03-08'])
})

test('a report that the truce ran out, and one that it did not hold; an accusation alone breaks no truce', () => {
  const base = begun('A truce was declared on March 3.')
  const state = (r: ToldReport) => {
    const [t] = truces(LATE, base, r)
    return [t.state, t.steps.at(-1)?.rule]
  }
  assert.deepEqual(
    state(said('x', '2031-03-07T09:00', 'The truce expired on March 6.', { when: ['on March 6', '2031-03-06', '2031-03-07'] })),
    ['expired', 'truce.ran-out'],
  )
  assert.deepEqual(state(said('x', '2031-03-04T09:00', 'The truce collapsed within hours.')), ['broken', 'truce.failed'])
  assert.deepEqual(state(said('x', '2031-03-04T09:00', 'Talks on a truce failed.')), ['declared', 'truce.declared'])
  assert.deepEqual(state(said('x', '2031-03-04T09:00', 'The truce was broken by Arden.')), ['declared', 'truce.declared'])
  const accused = corvinBulletin('c', '2031-03-04T08:00', 'Arden violated the truce.', [
    { ...CORVIN_MOD, words: 'Arden violated the truce', kind: 'truce', stance: 'accuses' },
  ])
  assert.deepEqual(state(accused), ['declared', 'truce.declared'])
})

test('whom an accusation of breach accuses', () => {
  const base = begun('A truce was declared on March 3.')
  const accused = (text: string, more: Partial<ToldClaim> = {}) => {
    const told = ardenBulletin('a', '2031-03-04T08:00', text, [
      { party: 'arden', chain: ['-Arden Ministry of Defence'], words: text.replace(/[.]$/, ''), kind: 'truce', ...more },
    ])
    const [t] = truces(LATE, base, told)
    return t.accused.map((a) => [a.party, a.rule])
  }
  assert.deepEqual(accused('Corvin violated the truce.', { stance: 'accuses', against: 'corvin' }), [['corvin', 'accused.named']])
  assert.deepEqual(accused('The truce was violated by the other side.'), [['corvin', 'accused.other-side']])
  assert.deepEqual(accused('The enemy has repeatedly broken the truce.'), [['corvin', 'accused.other-side']])
  assert.deepEqual(accused('The truce was violated three times overnight.'), [[null, 'accused.unnamed']])
})

test('the time to the first accusation is told for every truce, or why it is not known', () => {
  const base = begun('A truce came into force at noon on March 3.', ['at noon on March 3', '2031-03-03T12:00', '2031-03-03T12:01'])
  assert.deepEqual(
    [truces(LATE, base)[0].first, truces(LATE, base)[0].whyFirst],
    [null, 'no accusation of breaking it was found in the reports read'],
  )
  const breach = corvinBulletin('c', '2031-03-03T18:00', 'Arden violated the truce at 12:40 on March 3.', [
    {
      ...CORVIN_MOD,
      words: 'Arden violated the truce',
      kind: 'truce',
      stance: 'accuses',
      when: ['at 12:40 on March 3', '2031-03-03T12:40', '2031-03-03T12:41'],
    },
  ])
  const [t] = truces(LATE, base, breach)
  assert.deepEqual([t.first?.minutes, t.first?.from], [40, 'happened'])
})
