import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bareReport } from '../../src/core/0-terms/report.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { findPlaces } from '../../src/core/3-claims/4-circumstances/where.ts'
import { loadPosModel } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

const LINES = readFileSync(new URL('./place-wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' ==> '))
  .map((line) => line.split(' ==> '))

const gazetteer = gazetteerOf(loadPack('corvin-arden', { packsDir: new URL('../packs', import.meta.url).pathname }))
const pos = loadPosModel()

function placesOf(sentence: string): string {
  const doc = readDocument(bareReport('r', sentence), gazetteer, pos)
  return (
    findPlaces(doc, 0, doc.tokens.n, gazetteer)
      .map((place) => place.words)
      .join(' | ') || 'none'
  )
}

test('places are read off the many ways of naming them', () => {
  assert.ok(LINES.length > 150)
  assert.deepEqual(
    LINES.filter(([sentence, expected]) => placesOf(sentence) !== expected).map(([sentence]) => `${sentence} ==> ${placesOf(sentence)}`),
    [],
  )
})
