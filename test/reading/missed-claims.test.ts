import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { bareReport } from '../../src/core/0-terms/report.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { findAttributions } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { readingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { withMissedClaims } from '../../src/core/3-claims/4-circumstances/missed-claims.ts'
import { loadModels } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

const { pos } = loadModels()
const gazetteer = gazetteerOf(loadPack('test/packs/corvin-arden'))

/** The words of the claims found in a text in which the tagger marked nothing but, where given, `marked`. */
function found(text: string, marked = ''): string[] {
  const doc = readDocument(bareReport('made', text), gazetteer, pos)
  const { start, end, n } = doc.tokens
  const at = text.indexOf(marked)
  const from = start.findIndex((s) => s >= at),
    to = end.findIndex((e) => e >= at + marked.length) + 1
  const spans = marked ? [{ from, to, sentence: doc.sentences.from.findLastIndex((s) => s <= from), rules: [] }] : []
  assert.ok(to <= n)
  return withMissedClaims(readingContext(doc, findAttributions(doc)), spans).map((span) => text.slice(start[span.from], end[span.to - 1]))
}

test('a sentence that counts those harmed is a claim, and what somebody says of them is what he says', () => {
  assert.deepEqual(found('The road was wet. Shelling killed four people in Hale on Monday. The mayor came.'), [
    'Shelling killed four people in Hale on Monday',
  ])
  assert.deepEqual(found('The ministry said that dozens of soldiers were wounded near Hale.'), [
    'dozens of soldiers were wounded near Hale',
  ])
  assert.deepEqual(found('Police detained nine men in Velm.'), ['Police detained nine men in Velm'])
})

test('what somebody says outright is a claim, and so is a deed told with its place', () => {
  assert.deepEqual(found('The ministry said the road to the border was open again.'), ['the road to the border was open again'])
  assert.deepEqual(found('The army shelled Hale all day. The sky was grey.'), ['The army shelled Hale all day'])
  assert.deepEqual(found('The army shelled villages all day.'), [])
  assert.deepEqual(found('The ministry did not say that the road was open.'), [])
})

test('nothing is added where a claim is marked, where nobody is counted, nor from a title', () => {
  const told = 'Shelling killed four people in Hale on Monday.'
  assert.deepEqual(found(told, 'killed four people'), ['killed four people'])
  assert.deepEqual(found('Shelling killed people on Monday. Several were wounded.'), [])
  assert.deepEqual(found('No civilians were hurt.'), [])
  assert.deepEqual(found('Shelling kills four people in Hale\n\nThe road was wet.'), [])
})
