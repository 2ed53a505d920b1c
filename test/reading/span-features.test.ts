import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeReports } from '../../bench/read/made-text.ts'
import { bareReport } from '../../src/core/0-terms/report.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { packedWeights } from '../../src/core/2-document/packed-weights.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { findAttributions } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { readingContext, type ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { emitScores, newFamilySums } from '../../src/core/3-claims/2-spans/emissions.ts'
import { FAMILIES, familyKeys, MAX_FEATURES, tokenFeatures, WORD_TEMPLATES, type Bounds } from '../../src/core/3-claims/2-spans/features.ts'
import { loadModels } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

const LABELS = 5
const models = loadModels()
const gazetteer = gazetteerOf(loadPack('test/packs/corvin-arden'))

function contextOf(text: string): ReadingContext {
  const doc = readDocument(bareReport('made', text), gazetteer, models.pos)
  return readingContext(doc, findAttributions(doc))
}

const contexts = madeReports(24_000, 3).flatMap((text) => [contextOf(text), contextOf(text.toUpperCase())])

function eachToken(c: ReadingContext, look: (i: number, b: Bounds) => void): void {
  for (let sentence = 0; sentence < c.doc.sentences.n; sentence++) {
    const b = { sentence, from: c.doc.sentences.from[sentence], to: c.doc.sentences.to[sentence] }
    for (let i = b.from; i < b.to; i++) look(i, b)
  }
}

test('two tokens with one key have the same features of that family', () => {
  const known = FAMILIES.map(() => new Map<number, string>())
  const features = new Int32Array(MAX_FEATURES),
    keys = new Int32Array(FAMILIES.length)
  for (const c of contexts)
    eachToken(c, (i, b) => {
      tokenFeatures(c, i, b.from, b.to, b.sentence, features)
      familyKeys(c, i, b, keys)
      FAMILIES.forEach((templates, f) => {
        const own = templates.map((t) => features[t]).join(' ')
        assert.ok(keys[f] >= 0)
        assert.equal(known[f].get(keys[f]) ?? own, own, `family ${f}, token ${i}`)
        known[f].set(keys[f], own)
      })
    })
})

test('words and families together hold every template once', () => {
  const features = new Int32Array(MAX_FEATURES)
  const n = tokenFeatures(contexts[0], 0, 0, contexts[0].doc.sentences.to[0], 0, features)
  const templates = [...WORD_TEMPLATES, ...FAMILIES.flat()].sort((a, b) => a - b)
  assert.deepEqual(
    templates,
    Array.from({ length: n }, (_, t) => t),
  )
})

test('scores from kept sums are those of all features added up', () => {
  const features = new Int32Array(MAX_FEATURES),
    emit = new Int32Array(LABELS),
    memo = newFamilySums(),
    { weights, rows } = models.spans
  for (const c of contexts)
    eachToken(c, (i, b) => {
      const n = tokenFeatures(c, i, b.from, b.to, b.sentence, features)
      const sums = Array.from({ length: LABELS }, (_, l) =>
        features.subarray(0, n).reduce((sum, h) => sum + weights[(h & (rows - 1)) * LABELS + l], 0),
      )
      emitScores(c, models.spans, packedWeights(models.spans), memo, i, b, emit, 0)
      assert.deepEqual([...emit], sums)
    })
})
