import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorsOf, anyText, readText, reportText } from './texts.ts'

test('any text at all is read, the same way twice, with anchors that hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { claims } = readText(text)
      assert.deepEqual(readText(text).claims, claims)
      for (const { words, start, end } of claims.flatMap(anchorsOf)) assert.equal(text.slice(start, end), words)
    }),
    { numRuns: 400 },
  )
})

test('a report is read the same way twice', () => {
  fc.assert(
    fc.property(reportText, (text) => assert.deepEqual(readText(text).claims, readText(text).claims)),
    { numRuns: 40 },
  )
})

test('nothing yields nothing', () => {
  for (const text of ['', ' ', '\n\n', '.', '“', '•', '\u0000']) assert.deepEqual(readText(text).claims, [])
})

test('a line of 100,000 characters is read to its end', () => {
  const line = 'The Arden Defence Ministry said Corvin forces shelled Hale and two civilians were killed, '
  const text = line.repeat(Math.ceil(100_000 / line.length))
  assert.ok(readText(text).document.tokens.end.at(-1) === text.trimEnd().length)
  assert.equal(readText('a'.repeat(100_000)).claims.length, 0)
})

test('a thousand brackets and quotations inside one another are read', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['[', ']'],
    ['«', '»'],
  ]) {
    const text = `Arden said ${open.repeat(1000)}Corvin forces shelled Hale${close.repeat(1000)}.`
    const { claims, document } = readText(text)
    for (const { words, start, end } of claims.flatMap(anchorsOf)) assert.equal(text.slice(start, end), words)
    assert.ok(document.tokens.n > 1000)
    assert.ok(Array.isArray(readText(`${`Arden said ${open}`.repeat(1000)}Corvin forces shelled Hale.`).claims))
  }
})
