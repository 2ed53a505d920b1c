import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, overviewJson } from '../../src/publish/formats/json.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

describe('the JSON of an overview', () => {
  it('comes back as the same value', () => {
    assert.deepEqual(JSON.parse(overviewJson(OVERVIEW)), OVERVIEW)
  })

  it('does not depend on the order in which fields were set', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.jsonValue(),
        ),
        (value) => {
          const backwards = Object.fromEntries(Object.entries(value).reverse())
          assert.equal(canonicalJson(backwards), canonicalJson(value))
        },
      ),
    )
  })

  it('keeps lists in their order', () => {
    assert.equal(canonicalJson({ b: [2, 1], a: null }), '{\n  "a": null,\n  "b": [\n    2,\n    1\n  ]\n}\n')
  })
})
