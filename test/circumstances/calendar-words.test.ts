import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { CALENDAR_WORDS } from '../../src/core/1-lexicon/en/calendar-words.ts'
import { fold, foldHash } from '../../src/core/1-lexicon/fold.ts'

test('row ids are unique, words are folded, and no word stands in two rows', () => {
  const ids = CALENDAR_WORDS.map((row) => row.id)
  assert.equal(new Set(ids).size, ids.length)
  const words = CALENDAR_WORDS.flatMap((row) => row.words)
  assert.deepEqual(
    words.filter((word, k) => words.indexOf(word) !== k),
    [],
  )
  for (const word of words) assert.equal(fold(word), word)
})

test('no two words share a hash', () => {
  const words = CALENDAR_WORDS.flatMap((row) => row.words)
  assert.equal(new Set(words.map((word) => foldHash(word))).size, words.length)
})
