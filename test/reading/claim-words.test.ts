import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldHash } from '../../src/core/1-lexicon/fold.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { claimWords } from '../../src/core/3-claims/6-refine/claim-words.ts'

const piece = fc.constantFrom(
  'quay',
  'Harbour',
  'ferry',
  'piers',
  '10',
  '1,200',
  '16:30',
  "n't",
  "'s",
  '’s',
  '-',
  '–',
  '.',
  ', ',
  ' ',
  ' ',
  '(',
  ')',
  'é',
  '½',
  '中',
)

/** Beginnings of the words of more than two letters, each once: what the engine finds, without the tokens. */
function beginnings(text: string): number[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => word.length > 2).map((word) => foldHash(word.slice(0, 5))))]
}

test('the words of a stretch are its runs of letters and digits, however they are cut into tokens', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('')
      const tokens = tokenize(text)
      const { words } = claimWords({ tokens, mentions: [] })({ from: 0, to: tokens.n })
      assert.deepEqual(words, beginnings(text))
    }),
  )
})

test('a deed is told once, by whatever word', () => {
  const tokens = tokenize('They bombed the harbour; the bombing of the quay-side hit two ferries.')
  const { deeds } = claimWords({ tokens, mentions: [] })({ from: 0, to: tokens.n })
  assert.deepEqual(deeds, ['deed.from-the-air', 'deed.attack'])
})
