import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findTolls, type TollRead } from '../../src/core/3-claims/4-circumstances/how-many.ts'
import { tollsOfClaim } from '../../src/core/3-claims/4-circumstances/how-many-cut.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

const LINES = readFileSync(new URL('./toll-wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' ==> '))
  .map((line) => line.split(' ==> '))

function tollsOf(sentence: string): TollRead[] {
  const tokens = tokenize(sentence)
  return findTolls({ tokens, mentions: [], mentionOf: new Int32Array(tokens.n).fill(-1) }, 0, tokens.n)
}

function figure({ low, high }: TollRead): string {
  if (low === high) return `=${low ?? '?'}`
  if (high === null) return `>=${low}`
  return low === null ? `<=${high}` : `=${low}..${high}`
}

/** What differs between the tolls expected of a sentence and those read: each expected one is met once, by group where one is given. */
function complaints(sentence: string, expected: string): string[] {
  const left = tollsOf(sentence).map((toll) => ({
    named: `${toll.measure}/${toll.group} ${figure(toll)}`,
    plain: `${toll.measure} ${figure(toll)}`,
  }))
  const missed = expected
    .split(';')
    .map((toll) => toll.trim())
    .filter((wanted) => {
      const at = left.findIndex((toll) => toll.named === wanted || toll.plain === wanted)
      if (at >= 0) left.splice(at, 1)
      return at < 0 && wanted !== 'none'
    })
  return [...missed.map((toll) => `${toll} not read`), ...left.map((toll) => `${toll.named} read besides`)].map(
    (fault) => `${sentence}  ${fault}`,
  )
}

test('tolls are read off the many ways of saying them', () => {
  assert.ok(LINES.length > 300)
  assert.deepEqual(
    LINES.flatMap(([sentence, expected]) => complaints(sentence, expected)),
    [],
  )
})

/** The tolls of the words between the bars, read as a claim of its sentence; "words: measure figure". */
function tollsBetweenBars(text: string): string[] {
  const [before, claim] = text.split('|')
  const tokens = tokenize(text.replaceAll('|', ''))
  const at = (offset: number): number => tokens.start.findIndex((start, i) => i >= tokens.n || start >= offset)
  const cut = { from: at(before.length), to: at(before.length + claim.length), sentenceFrom: 0, sentenceTo: tokens.n }
  const doc = { tokens, mentions: [], mentionOf: new Int32Array(tokens.n).fill(-1) }
  return tollsOfClaim(doc, cut, {}).map((toll) => `${toll.words}: ${toll.measure} ${figure(toll)}`)
}

test('harm that stands right outside a claim is that of the people in it', () => {
  assert.deepEqual(tollsBetweenBars('The band kidnapped |900 people from Hale| on Monday.'), ['900 people: captured =900'])
  assert.deepEqual(tollsBetweenBars('At noon |at least 12 people were| wounded in Hale.'), ['at least 12 people: injured >=12'])
  assert.deepEqual(tollsBetweenBars('The shelling killed nine men, |the army left Hale| and six men died.'), [])
})
