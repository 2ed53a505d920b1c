import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eachWrittenWord } from '../../src/core/1-lexicon/written-words.ts'

function writtenWords(text: string): string[] {
  const out: string[] = []
  eachWrittenWord(text, (start, end) => out.push(text.slice(start, end)))
  return out
}

const unit = fc.oneof(
  fc.constantFrom(...' aZ9é’“-–.ə١²₂𝒜中'),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
)

test('written words are the runs of letters and digits that the engine finds', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('')
      assert.deepEqual(writtenWords(text), text.match(/[\p{L}\p{N}]+/gu) ?? [])
    }),
  )
})

test('every single character of the table is told as the engine tells it', () => {
  for (let code = 0; code < 0x2100; code++) {
    const text = String.fromCharCode(code)
    assert.equal(writtenWords(text).length, /[\p{L}\p{N}]/u.test(text) ? 1 : 0, code.toString(16))
  }
})

test('of a stretch of a text only its own letters count, also of a word that it cuts', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(30), fc.nat(30), (units, a, b) => {
      const text = units.join('')
      const from = Math.min(a, b, text.length),
        to = Math.min(Math.max(a, b), text.length)
      const out: string[] = []
      eachWrittenWord(text, (start, end) => out.push(text.slice(start, end)), from, to)
      assert.deepEqual(out, text.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? [])
    }),
  )
})
