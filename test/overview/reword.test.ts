import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hear } from '../../src/core/4-reconcile/heard.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { placesOf } from '../../src/core/5-overview/draft.ts'
import type { Grounds } from '../../src/core/5-overview/licences.ts'
import { rewordFaults } from '../../src/core/5-overview/reword.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, ardenBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'

const WORDS = 'Corvin forces reportedly killed 3 soldiers and wounded about 10 farmers near Hale, Tarn and Merrow'
const report = tell(ardenBulletin('one', '2031-03-03T09:00', `${WORDS}.`, [{ ...ARDEN_MOD, words: WORDS, stance: 'accuses' }]))
const overview = composeOverview({ reports: [report], pack: PACK, asOf: '2031-03-03T16:00' })
const grounds: Grounds = {
  pack: PACK,
  reports: new Map([[report.report.id, report.report]]),
  claims: new Map(hear([report], PACK).map((h) => [h.claim.id, h])),
}
const was = [...placesOf(overview).values()].flat().find((s) => s.text.includes('farmers')) ?? assert.fail('it was not compiled')
const reword = (from: string, to: string): readonly string[] => {
  const text = was.text.replace(from, to)
  assert.notEqual(text, was.text, `“${from}” does not stand in “${was.text}”`)
  return rewordFaults(was, text, was.cites, grounds).map((f) => `${f.kind} ${f.words}`)
}

describe('of one sentence', () => {
  test('what may be left out or put in', () => {
    assert.deepEqual(reword(', Tarn and Merrow', ''), [])
    assert.deepEqual(reword('3 soldiers', 'the 3 soldiers'), [])
  })
  const fails: readonly (readonly [string, string, string])[] = [
    ['a figure that loses its own verb and takes another', '3 soldiers and wounded about 10', '10'],
    ['the same, keeping the hedge', '3 soldiers and wounded about', 'about'],
    ['a doubt less', 'reportedly ', ''],
    ['an “about” less', 'about 10', '10'],
    ['a “near” less', 'near Hale', 'Hale'],
    ['a place in another’s place', 'near Hale, Tarn', 'near Tarn, Hale'],
    ['figures exchanged', '3 soldiers and wounded about 10', '10 soldiers and wounded about 3'],
    ['a “not” more', 'reportedly killed', 'reportedly not killed'],
    ['a number word for a figure', '3 soldiers', 'thirty soldiers'],
    ['another word', 'killed', 'murdered'],
    ['a word of a stance that nobody took', 'reportedly killed', 'reportedly denied killed'],
    ['words in quotation marks that were not said so', 'killed 3 soldiers', '“killed soldiers”'],
  ]
  for (const [name, from, to] of fails) test(`fails: ${name}`, () => assert.notDeepEqual(reword(from, to), []))
  test('each failure names the words at fault', () => {
    assert.deepEqual(reword('reportedly ', ''), ['surer reportedly'])
    assert.deepEqual(reword('killed', 'murdered'), ['unknown murdered'])
    assert.deepEqual(reword('reportedly killed', 'reportedly not killed'), ['turned not'])
    assert.deepEqual(reword('3 soldiers and wounded about', 'about'), ['cut 3 soldiers and wounded'])
  })
})
