import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { bareReport } from '../../src/core/0-terms/report.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { findAttributions } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { readingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { withTotalsApart } from '../../src/core/3-claims/4-circumstances/apart-totals.ts'
import { loadModels } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

const { pos } = loadModels()
const gazetteer = gazetteerOf(loadPack('test/packs/corvin-arden'))

/** The words of the claims that a sentence marked as one claim is cut into. */
function cut(sentence: string): string[] {
  const doc = readDocument(bareReport('made', `${sentence}.`), gazetteer, pos)
  const { start, end, n } = doc.tokens
  const whole = { from: 0, to: n - 1, sentence: 0, rules: [] }
  return withTotalsApart(readingContext(doc, findAttributions(doc)), [whole]).map((s) => sentence.slice(start[s.from], end[s.to - 1]))
}

test('the dead of a war told in passing are a claim of their own, from the war on', () => {
  assert.deepEqual(cut('The truce of 1999 ended a two-year war that killed 9,000 people'), [
    'The truce of 1999 ended a two-year war',
    'a two-year war that killed 9,000 people',
  ])
  assert.deepEqual(
    cut('Hale has been under Arden control since the uprising of 2007, in which 800 people lost their lives').at(1),
    ['the uprising of 2007, in which 800 people lost their lives'][0],
  )
  assert.deepEqual(
    cut('Arden took the town on Monday after weeks of fighting which cost more than 200 lives').at(1),
    ['weeks of fighting which cost more than 200 lives'][0],
  )
})

test('so is a running total behind another deed', () => {
  assert.deepEqual(cut('The fighting resumed on 3 May and has since killed at least 70 people'), [
    'The fighting resumed on 3 May',
    'has since killed at least 70 people',
  ])
  assert.deepEqual(
    cut('The two armies were shelling each other near Hale, and more than 70 people have been killed so far').at(1),
    'more than 70 people have been killed so far',
  )
  assert.equal(
    cut('Fighting erupted on 3 May and at least 5,000 people, including civilians, have been killed').at(1),
    'at least 5,000 people, including civilians, have been killed',
  )
})

test('those driven out or taken are told apart from the dead, and nobody hurt from what was done', () => {
  assert.deepEqual(cut('At least 90 civilians died and thousands were displaced by the fighting'), [
    'At least 90 civilians died',
    'thousands were displaced by the fighting',
  ])
  assert.deepEqual(cut('Three fighters were killed and five others were detained near Hale').length, 2)
  assert.deepEqual(cut('The patrol searched two farms near Hale, and no civilians were harmed'), [
    'The patrol searched two farms near Hale',
    'no civilians were harmed',
  ])
  assert.deepEqual(cut('Two children died in the shelling of Hale while six nurses were wounded in air raids on Velm').length, 2)
})

test('what is told of the figures themselves is a claim, and so are others behind "but"', () => {
  assert.deepEqual(
    cut('Corvin says 65 civilians were killed but has not disclosed how many soldiers it lost').at(1),
    'has not disclosed how many soldiers it lost',
  )
  assert.deepEqual(
    cut('Shelling destroyed a clinic near Hale and the death toll is expected to rise').at(1),
    'the death toll is expected to rise',
  )
  assert.deepEqual(
    cut('The mayor had put the dead at nine but four people succumbed to their burns overnight').at(1),
    'four people succumbed to their burns overnight',
  )
  assert.deepEqual(cut('The shelling went on all day but did not reach the death toll of Sunday').length, 1)
})

test('the killed and wounded of one deed stay together, and nothing is cut between people counted side by side', () => {
  for (const one of [
    'Four people were killed and nine others were wounded when shells hit Hale',
    'At least 21 sailors and six fishermen have been killed so far',
    'Two people died while nine were injured in the attack',
    'A bomb that killed four people went off near Hale on Monday',
    'The war that began in May has killed 300 people',
  ])
    assert.deepEqual(cut(one), [one])
})
