import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { findTimes, type TimeContext, type TimeExpression } from '../../src/core/3-claims/4-circumstances/when.ts'

/** The report's moment in every case below: Wednesday, 4 November 2020, four in the afternoon. */
const CONTEXT: TimeContext = { said: '2020-11-04T16:00', nightOf: 'begins' }

function read(text: string, context: Partial<TimeContext> = {}): TimeExpression[] {
  const tokens = tokenize(text)
  return findTimes(tokens, 0, tokens.n, { ...CONTEXT, ...context })
}

/** `words: from..to precision basis` of the strong expressions. */
function shown(text: string, context: Partial<TimeContext> = {}): string[] {
  return read(text, context)
    .filter((t) => !t.weak)
    .map(({ when: w }) => `${w.words}: ${w.from}..${w.to} ${w.precision} ${w.basis}${w.impossible ? ` ${w.impossible}` : ''}`)
}

function cases(table: readonly (readonly [text: string, ...expected: string[]])[], context: Partial<TimeContext> = {}): void {
  for (const [text, ...expected] of table) assert.deepEqual(shown(text, context), expected, text)
}

test('dates written out', () => {
  cases([
    ['Hale fell on November 2, 2020.', 'on November 2, 2020: 2020-11-02..2020-11-03 day written'],
    ['Hale fell on 2 November 2020.', 'on 2 November 2020: 2020-11-02..2020-11-03 day written'],
    ['Bulletin of 02.11.2020', '02.11.2020: 2020-11-02..2020-11-03 day written'],
    ['Bulletin of 2020-11-02', '2020-11-02: 2020-11-02..2020-11-03 day written'],
    ['A truce of the 2nd of November, 2020 held.', 'the 2nd of November, 2020: 2020-11-02..2020-11-03 day written'],
    ['The lines froze in March 2016.', 'in March 2016: 2016-03-01..2016-04-01 month written'],
    ['The lines froze in 1994.', 'in 1994: 1994-01-01..1995-01-01 year written'],
    ['Berat was Ardenian in the 1970s.', 'in the 1970s: 1970-01-01..1980-01-01 year written'],
    ['Berat was free in the 19th century.', 'in the 19th century: 1801-01-01..1901-01-01 year written'],
  ])
})

test('a missing year is the one that puts the date last before the report', () => {
  cases([
    ['On September 27 guns opened up.', 'On September 27: 2020-09-27..2020-09-28 day year-implied'],
    ['On Dec. 20 a truce was signed.', 'On Dec. 20: 2019-12-20..2019-12-21 day year-implied'],
    ['Troops will leave by 1 December.', 'by 1 December: null..2020-12-02 day year-implied'],
    ['In early October nothing moved.', 'In early October: 2020-10-01..2020-10-11 days year-implied'],
  ])
})

test("a day of the month without its month is the last one, the next one where it is to come, or the story's", () => {
  cases([
    ['Hale fell on the 2nd.', 'on the 2nd: 2020-11-02..2020-11-03 day relative'],
    ['Hale fell on the 20th.', 'on the 20th: 2020-10-20..2020-10-21 day relative'],
    ['The army will leave Hale by the 2nd.', 'by the 2nd: null..2020-12-03 day relative'],
    [
      'Hale fell on 28 September. On the 30th, Berat did.',
      'on 28 September: 2020-09-28..2020-09-29 day year-implied',
      'On the 30th: 2020-09-30..2020-10-01 day narrative',
    ],
    ['A shell hit the 9th floor and, on the 10th floor, a bed.'],
  ])
})

test('hours told with one half of the day for both', () => {
  cases([['Guns fired between 2 and 4 p.m.', 'between 2 and 4 p.m.: 2020-11-04T14:00..2020-11-04T16:01 minute relative']])
})

test('lists and ranges', () => {
  const [list] = read('Corvin broke the truce on October 10, 18 and 26.')
  assert.equal(list.when.words, 'on October 10, 18 and 26')
  assert.deepEqual(
    list.when.parts,
    [10, 18, 26].map((d) => ({ from: `2020-10-${d}`, to: `2020-10-${d + 1}` })),
  )
  cases([
    ['Guns fired from 1 to 3 November.', 'from 1 to 3 November: 2020-11-01..2020-11-04 days year-implied'],
    ['Guns fired between 27 September and 4 October.', 'between 27 September and 4 October: 2020-09-27..2020-10-05 days year-implied'],
    ['Guns fired on November 1-3.', 'on November 1-3: 2020-11-01..2020-11-04 days year-implied'],
    ['Some died in the 1991-94 war.', 'in the 1991-94 war: 1991-01-01..1995-01-01 year written'],
    ['Hale was hit on Saturday and Sunday.', 'on Saturday and Sunday: 2020-10-31..2020-11-02 days relative'],
    ['It rained from 27 September until 1 November.', 'from 27 September until 1 November: 2020-09-27..2020-11-02 days year-implied'],
  ])
})

test('times reckoned from the report', () => {
  cases([
    ['Hale was hit on Sunday.', 'on Sunday: 2020-11-01..2020-11-02 day relative'],
    ['Hale was hit on Wednesday.', 'on Wednesday: 2020-11-04..2020-11-05 day relative'],
    ['Talks are set for next Sunday.', 'for next Sunday: 2020-11-08..2020-11-09 day relative'],
    ['Hale was hit yesterday.', 'yesterday: 2020-11-03..2020-11-04 day relative'],
    ['Hale was hit overnight.', 'overnight: 2020-11-03T20:00..2020-11-04T08:00 part-of-day relative'],
    ['Hale was hit last night.', 'last night: 2020-11-03T20:00..2020-11-04T06:00 part-of-day relative'],
    ['Hale was hit this morning.', 'this morning: 2020-11-04T05:00..2020-11-04T12:00 part-of-day relative'],
    ['Hale was hit three days ago.', 'three days ago: 2020-11-01..2020-11-02 day relative'],
    ['Hale was hit last week.', 'last week: 2020-10-26..2020-11-02 week relative'],
    ['Hale was hit over the weekend.', 'over the weekend: 2020-10-31..2020-11-02 days relative'],
    ['Six fell in the past 24 hours.', 'in the past 24 hours: 2020-11-03T16:00..2020-11-04T16:00 hour relative'],
    ['Hale was hit late on Tuesday.', 'late on Tuesday: 2020-11-03T17:00..2020-11-04 part-of-day relative'],
    ['Hale was hit earlier on Tuesday.', 'earlier on Tuesday: 2020-11-03..2020-11-04 day relative'],
  ])
})

test('parts of the day and clock times', () => {
  cases([
    [
      'In the morning of November 4 Hale was hit.',
      'In the morning of November 4: 2020-11-04T05:00..2020-11-04T12:00 part-of-day year-implied',
    ],
    [
      'Hale was hit at 16:30 local time (0400 UTC) on 3 November.',
      'at 16:30 local time (0400 UTC) on 3 November: 2020-11-03T16:30..2020-11-03T16:31 minute year-implied',
    ],
    ['Hale was hit at 4 p.m. on Sunday.', 'at 4 p.m. on Sunday: 2020-11-01T16:00..2020-11-01T16:01 minute relative'],
    ['As of 19:30 on November 3 six were dead.', 'As of 19:30 on November 3: 2020-11-03T19:30..2020-11-03T19:31 minute year-implied'],
    ['On the night of October 24 drones came.', 'On the night of October 24: 2020-10-24T20:00..2020-10-25T06:00 part-of-day year-implied'],
    [
      'On the night from October 24 to 25 drones came.',
      'On the night from October 24 to 25: 2020-10-24T20:00..2020-10-25T06:00 part-of-day year-implied',
    ],
  ])
  cases(
    [
      [
        'On the night of October 24 drones came.',
        'On the night of October 24: 2020-10-23T20:00..2020-10-24T06:00 part-of-day year-implied',
      ],
    ],
    { nightOf: 'ends' },
  )
})

test('open ends', () => {
  cases([
    ['Since September 27, 91 civilians have died.', 'Since September 27: 2020-09-27..null day year-implied'],
    ['The road is shut since late September.', 'since late September: 2020-09-21..null days year-implied'],
    ['The road is shut until November 15.', 'until November 15: null..2020-11-16 day year-implied'],
  ])
})

test('what cannot be true is flagged, and a day that does not exist has no interval', () => {
  cases([
    ['Hale was hit on Thursday (November 3).', 'on Thursday (November 3): 2020-11-03..2020-11-04 day year-implied weekday-disagrees'],
    ['Hale was hit on 31 November 2019.', 'on 31 November 2019: null..null vague unresolved no-such-day'],
    [
      'In the evening of November 4 Hale was hit.',
      'In the evening of November 4: 2020-11-04T18:00..2020-11-05 part-of-day year-implied after-the-report',
    ],
    ['Talks will open on November 9, 2020.', 'on November 9, 2020: 2020-11-09..2020-11-10 day written'],
  ])
})

test('without the report’s date nothing is invented', () => {
  cases(
    [
      ['Hale was hit on Sunday.', 'on Sunday: null..null vague unresolved'],
      ['Hale was hit on November 3.', 'on November 3: null..null vague unresolved'],
      ['Hale was hit yesterday.', 'yesterday: null..null vague unresolved'],
      [
        'Hale was hit on November 3, 2020, and again two days later.',
        'on November 3, 2020: 2020-11-03..2020-11-04 day written',
        'two days later: 2020-11-05..2020-11-06 day narrative',
      ],
    ],
    { said: null },
  )
})

test('a history carries its year on', () => {
  cases(
    [
      [
        'Arden armed in June 1911. In July it marched. The next day Berat fell.',
        'in June 1911: 1911-06-01..1911-07-01 month written',
        'In July: 1911-07-01..1911-08-01 month narrative',
        'The next day: 1911-07-01..1911-08-01 month narrative',
      ],
      [
        'On 26 November 1911 Hale fell; on 5 January the rest.',
        'On 26 November 1911: 1911-11-26..1911-11-27 day written',
        'on 5 January: 1912-01-05..1912-01-06 day narrative',
      ],
      ['In April and June 1911 Hale fell.', 'In April and June 1911: 1911-04-01..1911-07-01 month written'],
      ['In 479 BC Hale fell.', 'In 479 BC: -000478-01-01..-000477-01-01 year written'],
    ],
    { mode: 'narrative' },
  )
})

test('values and extents as TIMEX3 counts them: one per written date, without the preposition', () => {
  const timexes = (text: string): string[] => {
    const tokens = tokenize(text)
    return findTimes(tokens, 0, tokens.n, { ...CONTEXT, mode: 'narrative' })
      .flatMap((t) => t.timexes)
      .map((t) => `${text.slice(tokens.start[t.from], tokens.end[t.to - 1])}=${t.value}`)
  }
  assert.deepEqual(timexes('By early October 1911 the siege, 1909-11, had lasted three days.'), [
    'early October 1911=1911-10',
    '1909=1909',
    '11=1911',
    'three days=P3D',
  ])
  assert.deepEqual(timexes('In the summer of 1911 Hale was free; now it starves.'), ['the summer of 1911=1911-SU', 'now=PRESENT_REF'])
  assert.deepEqual(timexes('A three-week siege. For months nobody came.'), ['three-week=P3W', 'months=PXM'])
  assert.deepEqual(timexes('On the morning of 6 May 1911 guns spoke.'), ['the morning of 6 May 1911=1911-05-06TMO'])
})

test('no time at all', () => {
  const texts = [
    'The army may have fired first.',
    'They march on Hale.',
    'May the truce hold, said the bishop.',
    'The women’s March Of Peace passed Berat.',
    'An august assembly sat.',
    'Some 2000 troops and 1500 civilians left.',
    'He killed 12 and wounded 23.',
    'A second shell hit the school.',
    'The fall of Berat was denied.',
    'Water flowed from the spring.',
    'Article 4 of the charter applies.',
    'The 38th brigade withdrew.',
    'They hit 9 tanks, 18 trucks and 26 guns.',
    'Grade 10, 11 and 12 pupils fled.',
    'The sun and the sat phone were gone.',
    'Operation Dawn went on.',
    'The range is 1,994 metres.',
    'He had one.',
    'The price was 3.50 and the ratio 2:70.',
    'At least 45 people were hurt.',
  ]
  for (const text of texts) assert.deepEqual(shown(text), [], text)
})

test('every expression cuts its own words, in order and without overlap', () => {
  const word = fc.constantFrom(
    'on',
    'the',
    'November',
    '4',
    ',',
    '2020',
    'May',
    'since',
    'Sunday',
    'last',
    'week',
    'three',
    'days',
    'ago',
    '-',
    'to',
    'and',
    '10',
    '18',
    'night',
    'of',
    'early',
    '1990',
    's',
    '16:30',
    'p.m.',
    '.',
    '\n',
    'before',
    'Hale',
    'fell',
    'a',
    'few',
    'months',
    'later',
    'at',
    'least',
    'next',
    '479',
    'BC',
    '(',
    ')',
    '04.11.2020',
    'twenty',
    'half',
    'so',
    'far',
    'ca',
    '31',
    'summer',
    'fighting',
    'during',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom<'news' | 'narrative'>('news', 'narrative'), (words, mode) => {
      const text = words.join(' ')
      const tokens = tokenize(text)
      let end = 0
      for (const t of findTimes(tokens, 0, tokens.n, { ...CONTEXT, mode })) {
        assert.ok(t.from >= end && t.to > t.from && t.to <= tokens.n)
        assert.equal(text.slice(t.when.start, t.when.end), t.when.words)
        assert.equal(t.when.start, tokens.start[t.from])
        for (const x of t.timexes) assert.ok(x.from >= t.from && x.to <= t.to && x.to > x.from, JSON.stringify({ text, x, t }))
        if (t.when.from !== null && t.when.to !== null) assert.ok(t.when.from < t.when.to || t.when.from.startsWith('-'), text)
        end = t.to
      }
    }),
    { numRuns: 1500 },
  )
})

test('a stretch of a document is read as the whole is', () => {
  const text = 'Hale was hit on Sunday. It was hit again on November 3.'
  const tokens = tokenize(text)
  const second = findTimes(tokens, 6, tokens.n, CONTEXT)
  assert.deepEqual(
    second.map((t) => t.when),
    findTimes(tokens, 0, tokens.n, CONTEXT)
      .slice(1)
      .map((t) => t.when),
  )
})

test('long runs of numbers and of the same word take time in proportion to their length', () => {
  for (const piece of [
    '4, ',
    '4 and ',
    'the ',
    'November ',
    'a few ',
    '1990-',
    'three days ',
    'at least ',
    'on Sunday and ',
    '4 November, ',
  ]) {
    const tokens = tokenize(piece.repeat(8_000))
    const started = process.cpuUsage().user
    findTimes(tokens, 0, tokens.n, CONTEXT)
    // Quadratic reading of these takes minutes.
    assert.ok(process.cpuUsage().user - started < 1_500_000, piece)
  }
})

/** `words relation` of the expressions that stand for their time by something that happened. */
function events(text: string): string[] {
  return read(text)
    .filter((t) => t.form === 'event')
    .map((t) => `${t.when.words} (${t.relation})`)
}

test('dated by something that happened', () => {
  const table: readonly (readonly [string, ...string[]])[] = [
    ['Hale was calm since the start of the war.', 'since the start of the war (since)'],
    ['They were taken during intense fighting.', 'during intense fighting (during)'],
    ['Two were hurt during the recent conflict in the east.', 'during the recent conflict (during)'],
    ['Jets were heard following the air base attack.', 'following the air base attack (none)'],
    ['The army took land in the course of the fighting.', 'in the course of the fighting (at)'],
    ['Shops shut in the first days of the siege.', 'in the first days of the siege (at)'],
    ['Crowds came after Valen’s announcement.', 'after Valen’s announcement (after)'],
    ['It has held since it came into force.', 'since it came into force (since)'],
    ['It was broken shortly after it took effect.', 'shortly after it took effect (after)'],
    ['He left after attacks on his house.'],
    ['It cannot answer since it has no guns.'],
    ['The subsequent attacks cost lives.'],
  ]
  for (const [text, ...expected] of table) assert.deepEqual(events(text), expected, text)
})

test('a day that is one of a row', () => {
  const words = (text: string): string[] => read(text).map((t) => t.when.words)
  assert.deepEqual(words('Hale was shelled for the second consecutive day.'), ['for the second consecutive day'])
  assert.deepEqual(words('Hale was shelled for the 40th straight night.'), ['for the 40th straight night'])
  assert.deepEqual(words('Six fell during the 44 days of heavy fighting.'), ['during the 44 days of heavy fighting'])
})

test('a weekday that lost its apostrophe, and a paper called after a day', () => {
  assert.deepEqual(shown('Eleven fell in Mondays fighting.'), ['in Mondays: 2020-11-02..2020-11-03 day relative'])
  assert.deepEqual(shown('Todays attack was the third.'), ['Todays: 2020-11-04..2020-11-05 day relative'])
  assert.deepEqual(shown('The paper Hale Today reports it.'), [])
})
