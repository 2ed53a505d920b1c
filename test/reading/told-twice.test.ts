import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropToldTwice } from '../../src/core/3-claims/6-refine/told-twice.ts'
import { INVENTED } from '../notation/parse-cases.ts'
import { readCase } from '../notation/read-case.ts'

const BODY = 'Six people were killed on Monday when Corvin forces shelled the market of Hale, the Arden army said.'

/** What stays of a headline read as a claim over a text that makes one. */
function kept(headline: string): string[] {
  const { claims, document } = readCase({ text: `${headline}\n\n${BODY}\n`, source: 'World Wire', said: '2031-03-20', pack: INVENTED })
  const below = claims.filter((claim) => claim.start > headline.length)
  assert.equal(below.length, 1)
  const head = { ...below[0], id: 'head', start: 0, end: headline.length, text: headline, chain: [] }
  return dropToldTwice([head, ...below], document).map((claim) => claim.text)
}

test('a headline that the text tells in full is no second claim', () => {
  assert.equal(kept('Six killed in shelling of Hale market').length, 1)
})

test('a headline with a number of its own stays', () => {
  assert.equal(kept('Nine killed in shelling of Hale market').length, 2)
})

test('a headline about something else stays', () => {
  assert.equal(kept('Arden and Corvin meet for talks').length, 2)
})
