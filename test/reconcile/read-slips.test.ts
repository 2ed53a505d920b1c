import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import type { Reconciled } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { readStory, textStories } from '../stories/read-text-stories.ts'

/** The sixteen slips of published copy, from text to what is caught: every one by itself, so that none hides behind the others' count. */
type Text = readonly [publisher: string, said: string, text: string]

function read(asOf: string, ...reports: readonly Text[]): Reconciled {
  const story = {
    file: 'here',
    name: 'here',
    asOf,
    expected: [],
    reports: reports.map(([publisher, said, text]) => ({ publisher, said, text })),
  }
  return reconcile(readStory(story), PACK, asOf)
}
const kinds = (r: Reconciled): readonly string[] => r.flags.map((f) => f.kind)
const NIGHT = '2031-03-04T23:00'

for (const story of textStories().filter((s) => s.file === 'slips.txt'))
  test(`story ${story.name}: every flag it asks for is raised`, () => {
    const found = kinds(reconcile(readStory(story), PACK, story.asOf))
    const wanted = story.expected.flatMap((l) => /^flag (\S+)/.exec(l)?.[1] ?? [])
    assert.deepEqual(
      wanted.filter((k) => !found.includes(k)),
      [],
    )
  })

test('8 a swap of prisoners counted over both sides is flagged, and each side’s own figure stays', () => {
  const r = read(
    NIGHT,
    ['Arden Ministry of Defence', '2031-03-04T09:00', 'Arden and Corvin exchanged 230 prisoners on March 4.'],
    ['Corvin Ministry of Defence', '2031-03-04T10:00', 'On March 4, 115 Corvin prisoners were returned.'],
  )
  assert.deepEqual(kinds(r), ['sides-added'])
  assert.deepEqual(
    r.relations.filter((x) => x.kind === 'contradicts'),
    [],
  )
})

test('9 two strikes on one town a day apart are two incidents with two tolls, and no series falls or leaps', () => {
  const day = (d: number, n: string): Text => [
    'Arden Ministry of Defence',
    `2031-03-0${d}T18:00`,
    `On the morning of March ${d}, Corvin forces shelled Hale. ${n} civilians were killed in Hale.`,
  ]
  const r = read('2031-03-06T20:00', day(3, 'Four'), day(4, 'Three'), day(5, 'Twenty-one'))
  const strikes = r.heard.filter((h) => /shelled Hale/.test(h.claim.text))
  assert.equal(strikes.length, 3)
  assert.equal(new Set(strikes.map((h) => r.incident[h.at])).size, 3)
  assert.deepEqual(
    kinds(r).filter((k) => k === 'toll-fell' || k === 'toll-leapt'),
    [],
  )
})

test('13 two truces before the third is declared, three after', () => {
  const texts: readonly Text[] = [
    ['World Wire', '2031-02-24T09:00', 'A ceasefire was declared on February 24.'],
    ['World Wire', '2031-03-01T09:00', 'A ceasefire was declared on March 1.'],
    ['World Wire', '2031-03-04T09:00', 'A ceasefire was declared on March 4.'],
  ]
  const days = (asOf: string) => read(asOf, ...texts).truces.map((t) => t.day)
  assert.deepEqual(days('2031-03-03T16:00'), ['2031-02-24', '2031-03-01'])
  assert.deepEqual(days('2031-03-04T16:00'), ['2031-02-24', '2031-03-01', '2031-03-04'])
})

test('14 one ministry, one day, two figures of the same 24 hours', () => {
  const of = (n: number, hour: string): Text => [
    'Corvin Ministry of Defence',
    `2031-03-04T${hour}:00`,
    `In the past 24 hours ${n} Arden soldiers were killed.`,
  ]
  assert.ok(kinds(read(NIGHT, of(104, '10'), of(107, '18'))).includes('contradicts-itself'))
  assert.deepEqual(kinds(read(NIGHT, of(104, '10'), of(104, '18'))), [])
})

test('15 a page of the 9th with an item of the 10th, and clock times in no order', () => {
  const dated: Text = ['Arden Ministry of Defence', '2031-03-09T18:00', 'Corvin forces shelled Hale on March 10.']
  assert.ok(kinds(read('2031-03-12T20:00', dated)).includes('impossible-date'))
  const stack: Text = [
    'Arden Ministry of Defence',
    '2031-03-09T18:00',
    '14:00 Corvin forces shelled Hale.\n\n09:10 Corvin forces shelled Tarn.\n\n22:40 Corvin forces shelled Wyke.\n\n08:00 Corvin forces shelled Velm.',
  ]
  const flag = read('2031-03-12T20:00', stack).flags.find((f) => f.kind === 'impossible-date')
  assert.match(flag?.sentence ?? '', /“09:10” stands before “22:40”/)
})
