import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeReports } from '../../bench/read/made-text.ts'
import { READERS } from '../../bench/read/readers.ts'

test('the made reports are the same for the same seed, and as long as asked', () => {
  const reports = madeReports(20_000, 5)
  assert.deepEqual(reports, madeReports(20_000, 5))
  assert.notDeepEqual(reports, madeReports(20_000, 6))
  const length = reports.join('').length
  assert.ok(length >= 20_000 && length < 24_000, String(length))
  assert.doesNotMatch(reports.join(''), /[{}]|undefined/)
})

test('our reader reads them', async () => {
  const read = await READERS.find((reader) => reader.id === 'alteram-document')?.load()
  assert.ok(read && read(madeReports(2_000, 1)[0]) > 400)
})
