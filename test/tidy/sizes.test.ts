import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionSizes, readText, sourceFiles } from './source-files.ts'

/** Ratchets: numbers that may only fall. Whoever makes the longest function shorter lowers them. */
const RATCHETS = JSON.parse(readText('test/tidy/ratchets.json')) as {
  readonly longestFunction: number
  readonly ninetiethPercentile: number
  readonly longestFile: number
}
const WORD_DATA = /^src\/core\/1-lexicon\/en\//

const files = sourceFiles('src')
const sizes = files.flatMap(functionSizes).sort((a, b) => a.lines - b.lines)

test('functions stay short', () => {
  const longest = sizes
    .slice(-3)
    .reverse()
    .map((one) => `${one.path}:${one.line} ${one.name}: ${one.lines} lines`)
  const most = sizes.at(-1)?.lines ?? 0
  assert.ok(
    most <= RATCHETS.longestFunction,
    `no function may be longer than ${RATCHETS.longestFunction} lines; cut these up: ${longest.join('; ')}`,
  )
  const ninetieth = sizes[Math.floor(sizes.length * 0.9)].lines
  assert.ok(
    ninetieth <= RATCHETS.ninetiethPercentile,
    `nine of ten functions must have at most ${RATCHETS.ninetiethPercentile} lines; it is ${ninetieth}`,
  )
})

test('files stay at one idea', () => {
  const long = files
    .filter((file) => !WORD_DATA.test(file.path))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
    .filter((file) => file.lines > RATCHETS.longestFile)
  assert.deepEqual(long, [], `no file but word data may be longer than ${RATCHETS.longestFile} lines`)
})

test('ratchets stay within what the project promised', () => {
  assert.ok(RATCHETS.longestFunction <= 70 && RATCHETS.ninetiethPercentile < 30 && RATCHETS.longestFile <= 500)
})
