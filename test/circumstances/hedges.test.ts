import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { HEDGES } from '../../src/core/1-lexicon/en/hedges.ts'
import { findHedges } from '../../src/core/3-claims/4-circumstances/hedges.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

function hedges(text: string): string[] {
  const tokens = tokenize(text)
  return findHedges(tokens, 0, tokens.n).map((hedge) => hedge.words)
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Two bridges were reportedly hit.', ['reportedly']],
  ['The fire may have begun in the port.', ['may have']],
  ['The smoke appeared to come from Hale.', ['appeared to']],
  ['Nine men are believed to have fled, possibly to Corvin.', ['are believed to have', 'possibly']],
  ['It was not immediately clear whether the road was open.', ['It was not immediately clear whether']],
  ['A suspected gas attack hit Hale.', ['suspected']],
  ['The toll is expected to rise.', ['is expected to']],
  ['An alleged attack on Hale is being looked into.', ['alleged']],
]
for (const [text, expected] of CASES) test(`hedge: ${text}`, () => assert.deepEqual(hedges(text), expected))

const NONE = [
  'It began in May.',
  'Seven suspected insurgents were detained.',
  'Shells hit Hale.',
  'The alleged attack was a fabrication.',
  'The noise could be heard in Corvin.',
  'As soon as possible, he said.',
  'This shows what wounds look like.',
]
for (const text of NONE) test(`no hedge: ${text}`, () => assert.deepEqual(hedges(text), []))

test('hedge rows have unique ids and an example that fires', () => {
  assert.equal(new Set(HEDGES.map((row) => row.id)).size, HEDGES.length)
  for (const row of HEDGES) {
    const tokens = tokenize(row.example)
    assert.ok(
      findHedges(tokens, 0, tokens.n).some((hedge) => hedge.rule === row.id),
      `${row.id}: ${row.example}`,
    )
  }
})
