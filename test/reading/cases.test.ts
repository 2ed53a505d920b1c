import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explainClaim } from '../../src/core/3-claims/explain.ts'
import { faultsOf } from '../notation/match-case.ts'
import type { Case } from '../notation/parse-cases.ts'
import { caseFiles, readCase } from '../notation/read-case.ts'

/** What a failing case shows: what is missing, and the trace of all that was read. A case that holds prints nothing. */
function trace(given: Case): string {
  const reading = readCase(given)
  return reading.claims.map((claim) => explainClaim(claim, reading)).join('\n\n') || 'no claim was read'
}

for (const { name, cases } of caseFiles('cases'))
  describe(name, () => {
    for (const given of cases)
      test(given.title, () => {
        const faults = faultsOf(given, readCase(given).claims)
        assert.ok(faults.length === 0, `\n${faults.join('\n')}\n\n${given.text}\n\n${faults.length ? trace(given) : ''}`)
      })
  })

test('titles of cases are told apart within a file', () => {
  for (const { name, cases } of [...caseFiles('cases'), ...caseFiles('cases/open')])
    assert.equal(new Set(cases.map((c) => c.title)).size, cases.length, name)
})

test('at least 120 cases hold, and at least 30 of them demand that nothing be claimed', () => {
  const all = caseFiles('cases').flatMap((file) => file.cases)
  assert.ok(all.length >= 120, `${all.length} cases`)
  assert.ok(all.filter((c) => c.only && !c.expected.length).length >= 30)
})
