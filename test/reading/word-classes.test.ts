import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldHash } from '../../src/core/1-lexicon/fold.ts'
import { WORD_CLASSES, classPhrase, wordClass } from '../../src/core/1-lexicon/en/word-classes.ts'

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

test('several words that mean one thing together have its class, whatever form the first verb or last noun has', () => {
  const phraseClass = (words: string): string | null => {
    const fold = Int32Array.from(words.split(' ').map((word) => foldHash(word)))
    const found = classPhrase({ fold }, 0, fold.length)
    return found && found.to === fold.length ? WORD_CLASSES[found.number - 1] : null
  }
  assert.equal(phraseClass('air strikes'), 'strike')
  assert.equal(phraseClass('cease - fire'), 'truce')
  for (const words of ['lost their lives', 'losing his life', 'laid down their lives']) assert.equal(phraseClass(words), 'die', words)
  assert.equal(phraseClass('took over'), classOf('seized'))
  assert.equal(phraseClass('lost their hats'), null)
})
