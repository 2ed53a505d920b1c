import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { isToldRule, ruleRow } from '../../src/core/3-claims/rule-rows.ts'
import { gatherFiles, readFile } from '../../src/flows/gather-files.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { readReport } from '../../src/flows/read-reports.ts'

test('every rule that fires on the sample reports says what it does', () => {
  const reader = openReader('karabakh-2020')
  const fired = new Set(
    gatherFiles([join(reader.folder, 'reports')]).flatMap((path) =>
      readReport(readFile(path), reader).reading.claims.flatMap((claim) => claim.why),
    ),
  )
  assert.ok(fired.size > 20)
  assert.deepEqual(
    [...fired].filter((id) => !isToldRule(id)),
    [],
  )
})

test('a row’s own reason comes with what its family does; a family alone is told too', () => {
  assert.deepEqual(ruleRow('denial.untrue'), {
    id: 'denial.untrue',
    why: 'words that call a claim untrue',
    example: 'The claim is untrue, the office said.',
  })
  assert.match(ruleRow('hedge.adverb').why, /^words that withhold certainty: an adverb/)
  assert.equal(isToldRule('nonsense.rule'), false)
})
