import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DENIAL_PHRASES } from '../../src/core/1-lexicon/en/denials.ts'
import { KIND_WORDS } from '../../src/core/1-lexicon/en/kind-words.ts'
import { REPORTING_VERBS } from '../../src/core/1-lexicon/en/reporting-verbs.ts'
import { SPEAKER_WORDS } from '../../src/core/1-lexicon/en/speaker-words.ts'

const twice = (words: readonly string[]): string[] => words.filter((word, i) => words.indexOf(word) !== i)

test('no two rules of a lexicon share an id', () => {
  for (const rows of [REPORTING_VERBS, DENIAL_PHRASES, KIND_WORDS, SPEAKER_WORDS]) assert.deepEqual(twice(rows.map((row) => row.id)), [])
})

test('no form of a reporting verb stands in two rows, where the second could never fire', () => {
  assert.deepEqual(twice(REPORTING_VERBS.flatMap((row) => row.forms)), [])
})
