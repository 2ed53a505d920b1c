import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldHash } from '../../src/core/1-lexicon/fold.ts'
import { WORD_CLASSES, wordClass } from '../../src/core/1-lexicon/en/word-classes.ts'

const classOf = (word: string): string | null => WORD_CLASSES[wordClass(foldHash(word)) - 1] ?? null

test('words of one sort share a class in all their forms', () => {
  for (const word of ['strafe', 'strafed', 'strafing', 'shells', 'Shelled', 'blasting']) assert.equal(classOf(word), 'strike', word)
  for (const word of ['supplies', 'retreats', 'retreated', 'grabbed']) assert.notEqual(classOf(word), 'strike', word)
  assert.equal(classOf('stopped'), classOf('stop'))
  assert.equal(classOf('injuries'), classOf('wounding'))
})

test('a word of no sort has no class, and ids stand once', () => {
  assert.equal(classOf('umbrella'), null)
  assert.equal(new Set(WORD_CLASSES).size, WORD_CLASSES.length)
})
