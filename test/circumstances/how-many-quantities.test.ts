import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { BOUNDS, BOUNDS_AFTER, FRACTIONS, VAGUE } from '../../src/core/1-lexicon/en/number-words.ts'
import { readNumeral } from '../../src/core/3-claims/4-circumstances/how-many-numerals.ts'
import { findQuantities } from '../../src/core/3-claims/4-circumstances/how-many-quantities.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

/** Amounts of a text as "words low..high", open ends as "?". */
function amounts(text: string): string[] {
  const tokens = tokenize(text)
  return findQuantities(tokens, 0, tokens.n).map((q) => `${q.words} ${q.low ?? '?'}..${q.high ?? '?'}`)
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['They counted 1,177 people.', ['1,177 1177..1177']],
  ['They counted 212 030 people.', ['212 030 212030..212030']],
  ['They counted 2.6 thousand people.', ['2.6 thousand 2600..2600']],
  ['They counted 24K people.', ['24K 24000..24000']],
  ['They counted 1.5 million people.', ['1.5 million 1500000..1500000']],
  ['They counted twenty-five thousand people.', ['twenty-five thousand 25000..25000']],
  ['They counted a dozen people.', ['a dozen 12..12']],
  ['They counted two hundred and six people.', ['two hundred and six 206..206']],
  ['Half a million people live there.', ['Half a million 500000..500000']],
  ['More than a quarter of a million people live there.', ['More than a quarter of a million 250001..?']],
  ['At least 23 people came.', ['At least 23 23..?']],
  ['More than 22 people came.', ['More than 22 23..?']],
  ['Up to 5 people came.', ['Up to 5 ?..5']],
  ['As many as 1300 people came.', ['As many as 1300 ?..1300']],
  ['Fewer than 40 people came.', ['Fewer than 40 ?..39']],
  ['No fewer than six people came.', ['No fewer than six 6..?']],
  ['Between 20 and 30 people came.', ['Between 20 and 30 20..30']],
  ['20-30 people came.', ['20-30 20..30']],
  ['Nearly 5,000 people came.', ['Nearly 5,000 5000..5000']],
  ['20 or more people came.', ['20 or more 20..?']],
  ['Dozens of people came.', ['Dozens ?..?']],
  ['Hundreds, if not thousands, of people came.', ['Hundreds, if not thousands ?..?']],
  ['No people came.', ['No 0..0']],
]

for (const [text, expected] of CASES) test(`amount: ${text}`, () => assert.deepEqual(amounts(text), expected))

const NONE: readonly string[] = [
  'It began on June 19.',
  'It began on 19 June.',
  'It began in 2031.',
  'It has gone on since 2016.',
  'He came at 16:30.',
  'He came at 3 pm.',
  'A 120 mm gun stood there.',
  'A 12-year-old boy ran.',
  'It lies 15 km away.',
  'Some 40 percent of it burned.',
  'Some 40% of it burned.',
  'The 15th brigade came.',
  'A Su-25 flew over.',
  'A T-72 stood there.',
  'The G20 met.',
  'Resolution 2254 was read.',
  'The five-year plan ended.',
  'It cost $400.',
  'It lasted two hours.',
  'Article 51 was cited.',
  'Division 30 withdrew.',
  'It happened on Sept. 27.',
]

for (const text of NONE) test(`no amount: ${text}`, () => assert.deepEqual(amounts(text), []))

test('amounts cut their exact words, in order and apart', () => {
  const word = fc.constantFrom(
    'at least',
    'more than',
    'killed',
    '23',
    '1,177',
    'two',
    'hundred',
    'dozens of',
    'and',
    'up to',
    'no',
    'T-72',
    '2.5',
    'million',
    'people',
    ',',
    '.',
    '–',
    'between',
    '20-30',
    'é',
    'June',
    '%',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(' ')
      const tokens = tokenize(text)
      let last = 0
      for (const q of findQuantities(tokens, 0, tokens.n)) {
        assert.equal(text.slice(q.start, q.end), q.words)
        assert.ok(q.start >= last && q.end > q.start)
        assert.ok(q.low === null || q.high === null || q.low <= q.high)
        last = q.end
      }
    }),
  )
})

const ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function spell(n: number, and: boolean): string {
  if (n >= 1000) return `${spell(Math.floor(n / 1000), and)} thousand ${spell(n % 1000, and)}`.trim()
  if (n >= 100) return `${ONES[Math.floor(n / 100)]} hundred ${n % 100 && and ? 'and ' : ''}${spell(n % 100, and)}`.trim()
  return n < 20 ? ONES[n] : `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${ONES[n % 10]}` : ''}`
}

test('a number in digits, grouped and in words has the same value up to 999,999', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.boolean(), (n, and) => {
      for (const text of [String(n), n.toLocaleString('en-US'), n.toLocaleString('en-US').replaceAll(',', ' '), spell(n, and)]) {
        const tokens = tokenize(text)
        const numeral = readNumeral(tokens, 0, tokens.n)
        assert.deepEqual([numeral?.value, numeral?.to], [n, tokens.n], text)
      }
    }),
  )
})

test('ids of number rows are unique', () => {
  const ids = [...BOUNDS, ...BOUNDS_AFTER, ...FRACTIONS, ...VAGUE].map((row) => row.id)
  assert.equal(new Set(ids).size, ids.length)
})
