import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../../src/core/0-terms/failure.ts'
import { tagTokens } from '../../src/core/2-document/pos-tagger.ts'
import { compand, expand, readPosModel, writePosModel } from '../../src/core/2-document/pos-weights.ts'
import { N_TAGS } from '../../src/core/2-document/pos-features.ts'
import { TAGS } from '../../src/core/2-document/pos.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { loadPosModel } from '../../src/flows/load-models.ts'

const pos = loadPosModel()

function tagged(text: string): string {
  const tokens = tokenize(text),
    out = new Uint8Array(tokens.n)
  tagTokens(tokens, { n: 1, from: Int32Array.of(0), to: Int32Array.of(tokens.n) }, pos, out)
  return Array.from(out, (tag, i) => `${text.slice(tokens.start[i], tokens.end[i])}/${TAGS[tag]}`).join(' ')
}

test('verbs are told by their form', () => {
  assert.equal(
    tagged('The ministry said its forces were advancing.'),
    'The/DET ministry/NOUN said/VERBD its/PRONP forces/NOUNS were/AUXD advancing/VERBG ./PUNCT',
  )
  assert.equal(tagged('The village was shelled by troops.'), 'The/DET village/NOUN was/AUXD shelled/VERBN by/ADP troops/NOUNS ./PUNCT')
})

test('a rare reporting verb is a verb', () => {
  assert.match(tagged('The parties accuse each other of violations.'), /accuse\/VERB /)
  assert.match(tagged('Corvin denies the accusations.'), /denies\/VERBZ/)
})

test('a sentence in capitals keeps its verbs', () => {
  assert.match(
    tagged('THE ARMY DESTROYED THREE TANKS NEAR THE RIVER'),
    /DESTROYED\/VERBD THREE\/NUM TANKS\/NOUNS NEAR\/ADP THE\/DET RIVER\/NOUN/,
  )
})

test('a possessive is told from a contracted verb, "US" from "us"', () => {
  assert.match(tagged('Arden’s army helped us.'), /’s\/POS army\/NOUN helped\/VERBD us\/PRON/)
  assert.match(tagged('The US said so.'), /US\/PROPN/)
})

test('tagging is the same whatever was tagged before', () => {
  const once = tagged('Two civilians were wounded near Hale on Sunday.')
  for (let i = 0; i < 50; i++) tagged(`Word${i}x moved item${i}y to place${i}z.`)
  assert.equal(tagged('Two civilians were wounded near Hale on Sunday.'), once)
})

test('a sentence of more different words than the memo has room for is tagged all the same', () => {
  const letters = (i: number): string => String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))
  const words = Array.from({ length: 17_000 }, (_, i) => `x${letters(i)}`)
  const known = tagged('They shelled Hale.')
  assert.match(tagged(`They shelled ${words.join(' ')}.`), /^They\/PRON shelled\/VERBD xaaa\//)
  assert.equal(tagged('They shelled Hale.'), known)
})

test('weights written and read again are the same; a damaged file is refused', () => {
  const quantised = new Int8Array(2 * N_TAGS)
  quantised[0] = 5
  quantised[N_TAGS + 3] = -127
  const bytes = writePosModel([7, 70_000], quantised, new Map([[-9, 4]]))
  const model = readPosModel(bytes)
  assert.equal(model.rowOf[7], 1)
  assert.equal(expand(model.weights[N_TAGS]), 25)
  assert.equal(expand(model.weights[model.rowOf[70_000] * N_TAGS + 3]), -127 * 127)
  assert.deepEqual([...model.fast], [[-9, 4]])
  bytes[30] ^= 1
  assert.throws(
    () => readPosModel(bytes),
    (error: unknown) => error instanceof Failure && error.code === 'model-missing',
  )
  assert.throws(() => readPosModel(bytes.subarray(0, 9)), Failure)
})

test('companding keeps sign, order and the ends', () => {
  assert.deepEqual([compand(-10, 10), compand(0, 10), compand(10, 10)], [-127, 0, 127])
  assert.ok(compand(0.01, 10) > 0 && compand(0.01, 10) < compand(0.02, 10))
})
