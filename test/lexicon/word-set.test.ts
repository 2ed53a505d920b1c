import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldHash } from '../../src/core/1-lexicon/fold.ts'
import { WordMap } from '../../src/core/1-lexicon/word-map.ts'
import { WordNumbers } from '../../src/core/1-lexicon/word-numbers.ts'
import { WordSet, wordSet } from '../../src/core/1-lexicon/word-set.ts'

const hash = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -0x80000000, max: 0x7fffffff })).filter((h) => h !== 0)

test('a set of words holds what a Set of its hashes holds', () => {
  fc.assert(
    fc.property(fc.array(hash), fc.array(hash), (held, asked) => {
      const ours = new WordSet(held),
        theirs = new Set(held)
      for (const h of [...held, ...asked]) assert.equal(ours.has(h), theirs.has(h))
    }),
  )
})

test('a map of words gives what a Map gives: the later of two values, undefined for what is not there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat())), fc.array(hash), (entries, asked) => {
      const ours = new WordMap(entries),
        theirs = new Map(entries)
      for (const h of [...entries.map(([key]) => key), ...asked]) {
        assert.equal(ours.get(h), theirs.get(h))
        assert.equal(ours.has(h), theirs.has(h))
      }
    }),
  )
})

test('numbers of words are what a Map gives that keeps the first of two, and 0 for what is not there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.integer({ min: 1, max: 1 << 20 }))), fc.array(hash), (entries, asked) => {
      const ours = new WordNumbers(entries),
        theirs = new Map(entries.toReversed())
      for (const h of [...entries.map(([key]) => key), ...asked]) assert.equal(ours.get(h), theirs.get(h) ?? 0)
    }),
  )
})

test('no word stands for a place without a word', () => {
  const words = wordSet('quay  harbour\npier')
  assert.equal(words.has(foldHash('PIER')), true)
  assert.equal(words.has(0), false)
  assert.equal(new WordMap([[foldHash('quay'), 1]]).get(0), undefined)
})
