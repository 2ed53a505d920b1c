import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { findTimes } from '../../src/core/3-claims/4-circumstances/when.ts'
import { timeOfClaim } from '../../src/core/3-claims/4-circumstances/when-of-claim.ts'

const LINES = readFileSync(new URL('./when-wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' ==> '))
  .map((line) => line.split(' ==> '))

/** The words of the time that dates the claim of a marked sentence; "none" where nothing does. */
function dated(marked: string): string {
  const text = marked.replace(/[[\]<>]/g, '')
  const at = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[[\]<>]/g, '').length
  const tokens = tokenize(text)
  const token = (offset: number): number => {
    let i = 0
    while (i < tokens.n && tokens.end[i] <= offset) i++
    return i
  }
  const claim = marked.includes('[') ? { claimFrom: token(at('[')), claimTo: token(at(']')) } : { claimFrom: 0, claimTo: tokens.n - 1 }
  const cue = marked.includes('<') ? { cueFrom: token(at('<')), cueTo: token(at('>')) } : {}
  const times = findTimes(tokens, 0, tokens.n, { said: '2031-03-04T16:00', nightOf: 'begins' })
  return timeOfClaim(times, tokens, { sentenceFrom: 0, sentenceTo: tokens.n, ...claim, ...cue })?.when.words ?? 'none'
}

test('the words that date a thing are found in the many ways of saying when', () => {
  assert.ok(LINES.length > 200)
  assert.deepEqual(
    LINES.flatMap(([sentence, expected]) =>
      dated(sentence).toLowerCase() === expected.toLowerCase() ? [] : [`${sentence}  read: ${dated(sentence)}  not: ${expected}`],
    ),
    [],
  )
})
