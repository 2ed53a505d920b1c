import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildTrie, CaseFlag, longestMatch, type Trie } from '../../src/core/1-lexicon/trie.ts'
import { TokenFlag } from '../../src/core/2-document/tokens.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

function found(trie: Trie, text: string): { words: string; values: number[] }[] {
  const t = tokenize(text),
    out = [],
    hit = { end: 0, values: [] as number[] }
  for (let i = 0; i < t.n; i++) {
    if (!longestMatch(trie, t, i, hit)) continue
    out.push({ words: text.slice(t.start[i], t.end[hit.end - 1]), values: hit.values })
    i = hit.end - 1
  }
  return out
}
const words = (names: string[], text: string): string[] =>
  found(
    buildTrie(
      names.map((name, value) => ({ text: name, value })),
      tokenize,
    ),
    text,
  ).map((hit) => hit.words)

test('the trie reads the bits that the tokenizer writes', () => {
  assert.equal(CaseFlag.capital, TokenFlag.capital)
  assert.equal(CaseFlag.allCaps, TokenFlag.allCaps)
  assert.equal(CaseFlag.spaceBefore, TokenFlag.spaceBefore)
  assert.equal(CaseFlag.paragraphBefore, TokenFlag.paragraphBefore)
})

test('the longest name wins, over whole words only', () => {
  assert.deepEqual(words(['Hale', 'Hale Bridge'], 'In Hale and at Hale Bridge, not Halesworth.'), ['Hale', 'Hale Bridge'])
})

test('hyphens inside a name are optional, and an axis of two names is two names', () => {
  assert.deepEqual(words(['al-Dab', 'Tel Roon'], 'al-Dab, Al Dab, al- Dab; Tel-Roon'), ['al-Dab', 'Al Dab', 'Tel-Roon'])
  assert.deepEqual(words(['Sundry', 'Merro'], 'the Sundry-Merro road'), ['Sundry', 'Merro'])
})

test('diacritics and case do not matter, but a name wants its capital', () => {
  assert.deepEqual(words(['Hale', 'Merro'], 'hale men left HALE and Mêrrö'), ['HALE', 'Mêrrö'])
})

test('an abbreviation wants all its capitals', () => {
  assert.deepEqual(words(['US'], 'Us and us, but the US'), ['US'])
})

test('a name in small letters matches either way', () => {
  assert.deepEqual(words(['the enemy'], 'The enemy fled the Enemy'), ['The enemy', 'the Enemy'])
})

test('no name runs over a paragraph', () => {
  assert.deepEqual(words(['Hale Bridge'], 'Hale\n\nBridge'), [])
  assert.deepEqual(words(['Hale Bridge'], 'Hale\nBridge'), ['Hale\nBridge'])
})

test('one name may have several values, in the order given', () => {
  const trie = buildTrie(
    [
      { text: 'Hale', value: 7 },
      { text: 'HALE', value: 7 },
      { text: 'Hale', value: 3 },
    ],
    tokenize,
  )
  assert.deepEqual(found(trie, 'Hale')[0].values, [7, 3])
})

test('every name put in is found, and cut exactly', () => {
  const syllable = fc.constantFrom('ba', 'ke', 'lo', 'mir', 'ton', 'ush', 'zan')
  const name = fc
    .array(syllable, { minLength: 2, maxLength: 4 })
    .map((parts) => parts.join(''))
    .map((s) => s[0].toUpperCase() + s.slice(1))
  const full = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(full, { minLength: 1, maxLength: 200 }), (names) => {
      const trie = buildTrie(
        names.map((text, value) => ({ text, value })),
        tokenize,
      )
      for (const [i, text] of names.entries()) {
        const hits = found(trie, `near ${text}, today`)
        assert.equal(hits[0].words, text)
        assert.deepEqual(hits[0].values, [i])
      }
    }),
    { numRuns: 30 },
  )
})
