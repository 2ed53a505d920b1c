import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BRIEF, contextOf } from '../../src/web/page/context.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

const [claim] = Object.values(OVERVIEW.claims)
const around = (before: string, after: string, most?: number): string => {
  assert.ok(claim)
  const context = contextOf({ ...claim, before, after }, most)
  return `${context.before}[]${context.after}`
}

describe('what stands around the words of a claim', () => {
  it('is cut between words, with an ellipsis where the report goes on', () => {
    assert.equal(
      around('…the ministry in Arden said that ', ' on the way to Hale, and more…'),
      '…the ministry in Arden said that [] on the way to Hale, and more…',
    )
    assert.equal(around('', ''), '[]')
  })

  it('never ends in an ellipsis that goes on from nothing', () => {
    assert.equal(around('', '.…'), '[].')
    assert.equal(around('…“', '.” …'), '“[].”')
    assert.equal(around('of the ministry said ', '. Awordthatislongerthananycontext', 10), '…said [].')
  })

  it('leaves the mark of the next item of a list to that item', () => {
    assert.equal(around('', '. He said so. •…'), '[]. He said so.')
  })

  it('in brief stays within its own paragraph', () => {
    assert.equal(around('…the day before.\n\nHe said ', ' at Hale.\n\nThe other side…', BRIEF), 'He said [] at Hale.')
    assert.equal(around('…killed another. • ', '. • The next', BRIEF), '[].')
    assert.equal(around('…a long way before the words that count here ', ' and'), '…a long way before the words that count here [] and…')
  })
})
