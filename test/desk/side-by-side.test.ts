import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ClaimFacts } from '../../src/web/desk/views/claim-facts.ts'
import { claimFacts } from '../../src/web/desk/views/claim-facts.ts'
import { NO_FILTERS } from '../../src/web/desk/views/filters.ts'
import { matterRows, passingRows } from '../../src/web/desk/views/side-by-side/matter-rows.ts'
import { idOf } from '../browser/fixture-claims.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

const FACTS = claimFacts(OVERVIEW, [])
const ROWS = matterRows(OVERVIEW, FACTS)

/** The other order of columns: the same overview, mirrored. */
const MIRRORED = { ...OVERVIEW, columns: [OVERVIEW.columns[1], OVERVIEW.columns[0]] as const }

function rowOf(id: string) {
  const row = ROWS.find(({ matter }) => matter.id === id)
  assert.ok(row)
  return row
}

describe('matters as rows', () => {
  it('set the cells in the order of the overview, and the bar between the claims that answer', () => {
    const row = rowOf('tolna-market')
    assert.deepEqual([row.left?.party, row.right?.party], OVERVIEW.columns)
    const [bar] = row.bars
    assert.ok(bar)
    assert.deepEqual([bar.kind, bar.from, bar.to], ['denies', idOf(2), idOf(1)])
    assert.equal(bar.leftAnswers, row.left?.party === 'corvin')
  })

  it('are mirrored when the columns change places', () => {
    const mirrored = matterRows(MIRRORED, FACTS)
    ROWS.forEach((row, k) => {
      const other = mirrored[k]
      assert.ok(other)
      assert.deepEqual([other.left, other.right], [row.right, row.left])
      assert.deepEqual(
        other.bars.map((bar) => [bar.kind, bar.leftAnswers]),
        row.bars.map((bar) => [bar.kind, !bar.leftAnswers]),
      )
    })
  })

  it('hold everybody who has no column below', () => {
    assert.deepEqual(
      rowOf('orrin-night').others.map(({ party }) => party),
      ['outlet'],
    )
  })

  it('pass by standing, by the words of a title or a claim, and by one claim that passes everything', () => {
    const ids = (filters: Parameters<typeof passingRows>[1]) => passingRows(ROWS, filters).map(({ matter }) => matter.id)
    assert.equal(ids(NO_FILTERS).length, OVERVIEW.matters.length)
    assert.deepEqual(ids({ ...NO_FILTERS, standings: ['denied'] }), ['tolna-market'])
    assert.deepEqual(ids({ ...NO_FILTERS, words: 'market tolna' }), ['tolna-market'])
    // One claim must pass both: the denial is Corvin's, the strike is Arden's.
    assert.deepEqual(ids({ ...NO_FILTERS, words: 'market tolna', parties: ['arden'], kinds: ['denial'] }), [])
    assert.deepEqual(ids({ ...NO_FILTERS, words: 'market tolna', parties: ['corvin'], kinds: ['denial'] }), ['tolna-market'])
  })
})

describe('facts of claims', () => {
  it('come from the overview until the ledger has told more, and never for claims the overview left out', () => {
    const claim = OVERVIEW.claims[idOf(1)]
    assert.ok(claim)
    const before: ClaimFacts | undefined = FACTS.get(claim.id)
    assert.equal(before?.state, null)
    assert.equal(before?.said, '2031-03-03T22:40')
    assert.ok(before?.places.includes('tolna'))
    const row = {
      claim: {
        id: claim.id,
        report: claim.report,
        start: 0,
        end: 1,
        text: 'other words',
        kind: claim.kind,
        stance: claim.stance,
        party: claim.party,
        against: null,
        chain: [],
        scope: claim.scope,
        cue: null,
        tolls: [],
        places: [{ words: 'Hale', start: 0, end: 4, place: 'hale', precision: 'exact' as const, within: null }],
        when: null,
        hedge: null,
        weapons: [],
        loaded: [],
        denies: null,
        background: false,
        sentence: { start: 0, end: 1 },
        why: [],
      },
      asRead: null,
      state: 'corrected' as const,
      claimant: 'the ministry',
      said: '2031-03-04',
      report: claim.report,
      seen: null,
    }
    const after = claimFacts(OVERVIEW, [row, { ...row, claim: { ...row.claim, id: 'after-the-cut-off' } }])
    assert.deepEqual(after.get(claim.id)?.places, ['hale'])
    assert.equal(after.get(claim.id)?.state, 'corrected')
    assert.equal(after.has('after-the-cut-off'), false)
  })
})
