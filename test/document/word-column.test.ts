import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldHash } from '../../src/core/1-lexicon/fold.ts'
import { listBits, WordColumn } from '../../src/core/2-document/word-column.ts'

const word = fc.constantFrom('quay', 'Harbour', 'harbour', 'ferry', 'pier', 'mole')

test('a token has the bit of every list that holds its word, the same when asked again', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word), { maxLength: 8 }), fc.array(word), (lists, text) => {
      const tokens = { n: text.length, fold: Int32Array.from(text, (w) => foldHash(w)) }
      const column = new WordColumn(listBits(lists))
      const expected = text.map((w) =>
        lists.reduce((bits, list, k) => (list.some((x) => foldHash(x) === foldHash(w)) ? bits | (1 << k) : bits), 0),
      )
      assert.deepEqual([...column.of(tokens)], expected)
      assert.equal(column.of(tokens), column.of(tokens))
    }),
  )
})
