import { bareReport } from '../../src/core/0-terms/report.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../src/core/0-terms/report.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { carryPlaces } from '../../src/core/3-claims/4-circumstances/where-carry.ts'
import { findPlaces } from '../../src/core/3-claims/4-circumstances/where.ts'
import { loadPosModel } from '../../src/flows/load-models.ts'
import { INVENTED } from '../lexicon/invented-pack.ts'

const gazetteer = gazetteerOf(INVENTED)
const pos = loadPosModel()
const report = (text: string): Report => bareReport('r', text)
const documentOf = (text: string): ReturnType<typeof readDocument> => readDocument(report(text), gazetteer, pos)

/** "words=place:precision<within", over the whole text. */
function where(text: string): string[] {
  const doc = documentOf(text)
  return findPlaces(doc, 0, doc.tokens.n, gazetteer).map((p) => {
    assert.equal(text.slice(p.start, p.end), p.words)
    return `${p.words}=${p.place ?? '?'}:${p.precision}${p.within ? `<${p.within}` : ''}`
  })
}

test('a known place is joined, a district covers, "near" points', () => {
  assert.deepEqual(where('Shells fell on Quill.'), ['Quill=quill:exact'])
  assert.deepEqual(where('Shells fell in the Tern district.'), ['Tern district=tern-district:district'])
  assert.deepEqual(where('Fighting went on near Merro.'), ['Merro=merro:direction'])
  assert.deepEqual(where('They advanced in the direction of Merro.'), ['Merro=merro:direction'])
})

test('the scope of a list decides which district each village gets', () => {
  assert.deepEqual(where('The villages of Sundry and Quill of the Tern district and Merro of the Hale district were shelled.'), [
    'Sundry=sundry:exact<tern-district',
    'Quill=quill:exact<tern-district',
    'Tern district=tern-district:district',
    'Merro=merro:exact<hale-district',
    'Hale district=hale-district:district',
  ])
  assert.deepEqual(where('Crimes were alleged in the village of Quill, the Tern Region.'), [
    'Quill=quill:exact<tern-district',
    'Tern Region=tern-district:district',
  ])
})

test('a village is not put into a district that only stands in the same list', () => {
  const found = where('Villages of the Tern district, as well as the city of Corvin, were hit.')
  assert.deepEqual(
    found,
    ['Tern district=tern-district:district', 'city of Corvin=corvin:exact'].map((x) => x.replace('city of ', '')),
  )
})

test('a road named by its two ends is one place', () => {
  assert.deepEqual(where('The Sundry-Merro road is closed.'), ['Sundry-Merro road=sundry-merro:road'])
  assert.deepEqual(where('Parts of the Merro-Sundry (Märrö) road are closed.').at(0), 'Merro-Sundry (Märrö) road=sundry-merro:road')
  assert.deepEqual(where('The Quill-Corvin road is closed.'), ['Quill=quill:road', 'Corvin=corvin:road'])
})

test('counted settlements lie somewhere in their districts', () => {
  assert.deepEqual(where('The army took seven more villages in the Hale and Tern districts.'), [
    'Hale=hale-district:counted',
    'Tern districts=tern-district:counted',
  ])
})

test('a date beside villages does not count them', () => {
  assert.deepEqual(where('In the morning of March 4, villages of the Tern Region were hit.'), ['Tern Region=tern-district:district'])
})

test('unknown names that stand as places are kept without a pin', () => {
  assert.deepEqual(where('Clashes broke out in Ostrava and the village of al-Nour.'), ['Ostrava=?:unlocated', 'al-Nour=?:unlocated'])
  assert.deepEqual(where('Jets hit Mirwan district and the Fellan airbase.'), ['Mirwan district=?:unlocated', 'Fellan airbase=?:unlocated'])
  assert.deepEqual(where('They shelled the towns and villages of Mirwan Fellan Ostrava north of Hale.'), [
    'Mirwan=?:unlocated',
    'Fellan=?:unlocated',
    'Ostrava=?:unlocated',
  ])
})

test('what is no place yields none', () => {
  for (const text of [
    'Corvin denied the report.',
    'Arden accused Berat of shelling.',
    'Ardenian forces withdrew.',
    'Hale Media Center reported it.',
    'He spoke in March.',
    'The spokesman said in Corvin that talks went on.',
    'The government of Arden resigned.',
    'They talked to Joren Lume.',
    'The Hale talks failed.',
    'A Corvin-backed group won.',
  ])
    assert.deepEqual(where(text), [], text)
})

test('a state is a place when the thing happened there', () => {
  assert.deepEqual(where('Hundreds died in Arden.'), ['Arden=arden-land:district'])
  assert.deepEqual(where('Rockets hit northern Arden.'), ['northern Arden=arden-land:district'])
})

test('what a place is reckoned from is not where it happened', () => {
  assert.deepEqual(where('Shells hit Quill north of Hale.'), ['Quill=quill:exact'])
  assert.deepEqual(where('Shells hit Quill to the north of Hale.'), ['Quill=quill:exact'])
  assert.deepEqual(where('A bus was hit in Quill in the north of Hale.'), ['Quill=quill:exact', 'Hale=hale:exact'])
  assert.deepEqual(where('Shells fell north of Hale.'), ['Hale=hale:direction'])
})

test('an event without a place takes that of its sentence, or of the sentence before; an opinion does not', () => {
  const text = 'Rockets hit Quill at dawn. Three people were killed. The premier was glad.'
  const doc = documentOf(text)
  const spans = [0, 1, 2].map((s) => {
    const from = doc.sentences.from[s],
      to = doc.sentences.to[s]
    const kind = (['strike', 'casualties', 'statement'] as const)[s]
    return { from, to, kind, tolls: [], places: findPlaces(doc, from, to, gazetteer) }
  })
  assert.deepEqual(
    carryPlaces(doc, spans, gazetteer).map(({ places }) => places.map((p) => p.words)),
    [['Quill'], ['Quill'], []],
  )
})
