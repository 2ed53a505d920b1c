import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flag } from '../../src/core/0-terms/overview.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { generateReports } from '../../bench/compose/generate.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { readStory, textStories } from '../stories/read-text-stories.ts'
import { tell } from '../stories/story.ts'
import type { ToldReport } from '../stories/story.ts'

const stands = (asOf: string, ...told: readonly ToldReport[]) => reconcile(told.map(tell), PACK, asOf)
const flags = (...told: readonly ToldReport[]) => stands('2031-03-12T16:00', ...told).flags.map((f) => [f.kind, ...f.claims])

/** A flag is a whole sentence, and points to claims that are there to be opened. */
function explainsItself(f: Flag, known: ReadonlySet<string>): void {
  assert.match(f.sentence, /^[\p{Lu}“\d].{20,}[.]$/su, f.kind)
  assert.ok(f.claims.length > 0, f.kind)
  for (const id of f.claims) assert.ok(known.has(id), `${f.kind} points to ${id}`)
}

test('every flag explains itself and says where to look, in every story and in made reports', () => {
  const kinds = new Set<string>()
  const check = (reports: Parameters<typeof reconcile>[0], asOf: string): void => {
    const known = new Set(reports.flatMap((r) => r.claims.map((c) => c.id)))
    for (const f of reconcile(reports, PACK, asOf).flags) {
      kinds.add(f.kind)
      explainsItself(f, known)
    }
  }
  for (const story of textStories()) check(readStory(story), story.asOf)
  check(generateReports(2_000, 3, PACK), '2039-01-01T16:00')
  assert.ok(kinds.size >= 10, [...kinds].join(', '))
})

test('a deed of a day after the report that tells of it cannot be; a plan can', () => {
  const page = (words: string) =>
    ardenBulletin('a', '2031-03-09T18:00', `${words} on March 10.`, [
      { ...ARDEN_MOD, words, when: ['on March 10', '2031-03-10', '2031-03-11'], places: [['Hale', 'hale']] },
    ])
  assert.deepEqual(flags(page('Corvin forces shelled Hale')), [['impossible-date', 'a-1']])
  assert.deepEqual(flags(page('The market of Hale will be rebuilt')), [])
})

const stack = (...items: readonly string[]): ToldReport =>
  agency(
    'w',
    '2031-03-09T18:00',
    items.join('\n'),
    items.map((item) => ({ words: item.slice(6), kind: 'forces' })),
  )

test('items with clock times run forwards or backwards; one that does neither may be of another day', () => {
  assert.deepEqual(flags(stack('09:10 One column moved.', '11:30 Two columns moved.', '14:00 Three columns moved.')), [])
  assert.deepEqual(flags(stack('14:00 Three columns moved.', '11:30 Two columns moved.', '09:10 One column moved.')), [])
  assert.deepEqual(
    flags(stack('14:00 Three columns moved.', '09:10 One column moved.', '22:40 Two columns moved.', '08:00 Four columns moved.')),
    [['impossible-date', 'w-2', 'w-3']],
  )
})

test('one report that gives a place to two holders contradicts itself; two reports, or two days, do not', () => {
  const claim = (words: string, more = {}) => ({ words, kind: 'control', places: [['Kessel', 'kessel']], ...more }) as const
  const both = agency('w', '2031-03-11T09:00', 'Kessel is in Arden hands. Corvin forces control Kessel.', [
    claim('Kessel is in Arden hands'),
    claim('Corvin forces control Kessel', { n: 1 }),
  ])
  assert.deepEqual(flags(both), [['contradicts-itself', 'w-1', 'w-2']])
  const days = agency('w', '2031-03-11T09:00', 'Kessel was in Arden hands on March 9. Corvin forces controlled Kessel on March 10.', [
    claim('Kessel was in Arden hands', { when: ['on March 9', '2031-03-09', '2031-03-10'] }),
    claim('Corvin forces controlled Kessel', { when: ['on March 10', '2031-03-10', '2031-03-11'] }),
  ])
  assert.deepEqual(flags(days), [])
})

test('one report that has a road both open and closed contradicts itself; closed and reopened is a course', () => {
  const road = (text: string, ...words: readonly string[]) =>
    ardenBulletin(
      'a',
      '2031-03-11T09:00',
      text,
      words.map((w) => ({ ...ARDEN_MOD, against: null, words: w, kind: 'access' as const })),
    )
  const twice = ['The Velm road is closed', 'The Velm road is open'] as const
  assert.deepEqual(flags(road(`${twice[0]}. ${twice[1]}.`, ...twice)), [['contradicts-itself', 'a-1', 'a-2']])
  const course = ['The Velm road was closed', 'The Velm road was reopened'] as const
  assert.deepEqual(flags(road(`${course[0]}. ${course[1]}.`, ...course)), [])
})

test('a reason that was only possible, and is a fact in a later report', () => {
  const road = (id: string, said: string, reason: string) =>
    ardenBulletin(id, said, `The Velm-Merrow road is closed ${reason}.`, [
      { ...ARDEN_MOD, against: null, words: `The Velm-Merrow road is closed ${reason}`, kind: 'access' },
    ])
  const first = road('a1', '2031-03-11T09:00', 'after a possible infiltration by Corvin troops')
  assert.deepEqual(flags(first, road('a2', '2031-03-11T12:00', 'after an infiltration by Corvin troops')), [['hedge-lost', 'a1-1', 'a2-1']])
  assert.deepEqual(flags(first, road('a2', '2031-03-11T12:00', 'because of mines')), [])
})

test('a swap counted over both sides', () => {
  const of = (id: string, make: typeof ardenBulletin, own: typeof ARDEN_MOD | typeof CORVIN_MOD, words: string) =>
    make(id, '2031-03-11T09:00', `${words}.`, [{ ...own, against: null, words, kind: 'detainees' }])
  const swap = of('a', ardenBulletin, ARDEN_MOD, 'The sides exchanged 230 prisoners')
  assert.deepEqual(flags(swap, of('c', corvinBulletin, CORVIN_MOD, '115 Corvin prisoners came home')), [['sides-added', 'a-1', 'c-1']])
  assert.deepEqual(flags(swap, of('c', corvinBulletin, CORVIN_MOD, '90 Corvin prisoners came home')), [])
})
