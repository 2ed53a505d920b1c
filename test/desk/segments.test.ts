import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { blocksOf, cutInTwo, linesOf, trimmed, type ClaimSpan } from '../../src/web/desk/views/reader/segments.ts'

const TEXT = 'Arden said it held Hale.\n\nCorvin denied it.\nNobody else spoke.'

function spanOf(words: string, number: number): ClaimSpan {
  const start = TEXT.indexOf(words)
  return { id: `c${number}`, number, start, end: start + words.length }
}

/** Each line as its stretches: `[1 2:words]` is covered by claims 1 and 2, the longest first. */
function shown(spans: readonly ClaimSpan[]): readonly string[] {
  return linesOf(TEXT, spans).map(({ segments }) =>
    segments.map(({ text, claims }) => (claims.length ? `[${claims.map((id) => id.slice(1)).join(' ')}:${text}]` : text)).join(''),
  )
}

describe('the text is cut at every end of a claim', () => {
  test('a claim inside another, and one that crosses its end', () => {
    assert.deepEqual(shown([spanOf('it held Hale', 1), spanOf('Hale', 2)]), [
      'Arden said [1:it held ][1 2:Hale].',
      'Corvin denied it.',
      'Nobody else spoke.',
    ])
    assert.deepEqual(shown([spanOf('said it held', 1), spanOf('held Hale', 2)])[0], 'Arden [1:said it ][1 2:held][2: Hale].')
  })
  test('a claim over several lines', () => {
    assert.deepEqual(shown([spanOf('Hale.\n\nCorvin denied', 7)]), [
      'Arden said it held [7:Hale.]',
      '[7:Corvin denied] it.',
      'Nobody else spoke.',
    ])
  })
  test('where claims begin, their numbers stand', () => {
    const [line] = linesOf(TEXT, [spanOf('it held Hale', 1), spanOf('it held', 2)])
    assert.deepEqual(
      line.segments.map(({ begins }) => begins),
      ['', '1\u00a02', '', ''],
    )
  })
  test('blank lines are gaps', () => {
    assert.deepEqual(
      linesOf(TEXT, []).map(({ spaced }) => spaced),
      [false, true, false],
    )
  })
})

test('whatever the spans, every stretch is the text at its place, and says which claims cover it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '.'), minLength: 1, maxLength: 60 })
  const spansIn = (length: number): fc.Arbitrary<readonly ClaimSpan[]> =>
    fc
      .array(fc.tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: length })), { maxLength: 8 })
      .map((pairs) => pairs.map(([start, size], k) => ({ id: `c${k}`, number: k + 1, start, end: Math.min(length, start + size) })))
  const given = text.chain((words) => fc.tuple(fc.constant(words), spansIn(words.length)))
  fc.assert(
    fc.property(given, ([words, spans]) => {
      for (const { start, end, segments } of linesOf(words, spans)) {
        assert.equal(segments.map((one) => one.text).join(''), words.slice(start, end))
        for (const one of segments) {
          assert.equal(one.text, words.slice(one.start, one.end))
          const over = spans.filter((span) => span.start <= one.start && one.end <= span.end).map(({ id }) => id)
          assert.deepEqual(one.claims.toSorted(), over.toSorted())
        }
      }
    }),
  )
})

describe('a claim is cut in two', () => {
  const claim = { start: 0, end: TEXT.indexOf('.') }
  const words = (two: ReturnType<typeof cutInTwo>): readonly string[] | null => two && two.map(({ start, end }) => TEXT.slice(start, end))
  test('where the caret stands, without the space between', () => {
    assert.deepEqual(words(cutInTwo(TEXT, claim, TEXT.indexOf('it held'))), ['Arden said', 'it held Hale'])
  })
  test('around selected words; of the rest the longer part stays', () => {
    assert.deepEqual(words(cutInTwo(TEXT, claim, spanOf('said', 1))), ['it held Hale', 'said'])
    assert.deepEqual(words(cutInTwo(TEXT, claim, spanOf('Hale.', 1))), ['Arden said it held', 'Hale'])
  })
  test('without the word that only joined the two', () => {
    const text = 'shells killed 91 people, and 400 were hurt'
    const two = cutInTwo(text, { start: 0, end: text.length }, text.indexOf('400'))
    assert.deepEqual(
      two?.map(({ start, end }) => text.slice(start, end)),
      ['shells killed 91 people', '400 were hurt'],
    )
  })
  test('not where nothing is left of one of them', () => {
    assert.equal(cutInTwo(TEXT, claim, 0), null)
    assert.equal(cutInTwo(TEXT, claim, claim.end), null)
    assert.equal(cutInTwo(TEXT, claim, spanOf('Nobody', 1)), null)
  })
})

test('spans lose the white space at their ends', () => {
  assert.deepEqual(trimmed(' a b ', { start: 0, end: 5 }), { start: 1, end: 4 })
  assert.equal(trimmed('   ', { start: 0, end: 3 }), null)
})

test('things in blocks keep their order', () => {
  assert.deepEqual(blocksOf([1, 2, 3], 2), [[1, 2], [3]])
  assert.deepEqual(blocksOf([], 2), [])
})
