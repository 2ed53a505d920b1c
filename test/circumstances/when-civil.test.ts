import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMonths,
  civilTime,
  dateOf,
  dayNumber,
  daysInMonth,
  isoWeek,
  momentOf,
  weekdayOf,
} from '../../src/core/3-claims/4-circumstances/when-civil.ts'

test('a day number and its date are each other’s inverse over six thousand years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_500_000, max: 1_500_000 }), (n) => {
      const { year, month, day } = dateOf(n)
      assert.equal(dayNumber(year, month, day), n)
      assert.ok(day >= 1 && day <= daysInMonth(year, month))
    }),
  )
})

test('known days', () => {
  assert.equal(dayNumber(1970, 1, 1), 0)
  assert.equal(dayNumber(2020, 11, 4), 18570)
  assert.equal(weekdayOf(dayNumber(2020, 11, 4)), 3)
  assert.deepEqual(dateOf(dayNumber(2020, 2, 28) + 1), { year: 2020, month: 2, day: 29 })
  assert.deepEqual(dateOf(dayNumber(1900, 2, 28) + 1), { year: 1900, month: 3, day: 1 })
  assert.deepEqual(isoWeek(dayNumber(2021, 1, 3)), { year: 2020, week: 53 })
})

test('civil times go there and back, with years before Christ and after 9999', () => {
  fc.assert(fc.property(fc.integer({ min: -2_000_000_000, max: 6_000_000_000 }), (m) => assert.equal(momentOf(civilTime(m)), m)))
})

test('a month and a number of months back is the same month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -500, max: 500 }),
      (year, month, count) => {
        const there = addMonths(year, month, count)
        assert.deepEqual(addMonths(there.year, there.month, -count), { year, month })
      },
    ),
  )
})

test('what is no civil time is refused', () => {
  for (const wrong of ['', '2020-11', '2020-13-01', '2020-02-30', '4 November 2020', '2020-11-04T24:00'])
    assert.throws(() => momentOf(wrong), { name: 'Failure', code: 'time-invalid' })
})
