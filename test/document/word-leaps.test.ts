import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { WordSet } from '../../src/core/1-lexicon/word-set.ts'
import { WordLeaps } from '../../src/core/2-document/word-leaps.ts'

const hash = fc.integer({ min: 1, max: 12 })

test('a leap ends at the next word of the set, the same when asked again, and behind the text where none comes', () => {
  fc.assert(
    fc.property(fc.array(hash), fc.array(hash), (words, text) => {
      const tokens = { n: text.length, fold: Int32Array.from(text) }
      const leaps = new WordLeaps(new WordSet(words))
      for (let i = 0; i <= text.length; i++) {
        const first = text.findIndex((word, k) => k >= i && words.includes(word))
        assert.equal(leaps.in(tokens)[i], first < 0 ? text.length : first)
      }
    }),
  )
})
