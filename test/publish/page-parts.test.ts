import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Matter, TollRow } from '../../src/core/0-terms/overview.ts'
import { cellNotes } from '../../src/web/page/cell-notes.ts'
import { partyStyle } from '../../src/web/page/party-look.ts'
import { rowGroups } from '../../src/web/page/row-groups.ts'
import { tollChart } from '../../src/web/page/toll-chart.ts'
import { truceStrip } from '../../src/web/page/truce-strip.ts'
import { webAddress } from '../../src/web/page/view.ts'
import { chainWords, dayWords, momentWords } from '../../src/web/page/words.ts'
import { CLAIMS, idOf } from '../browser/fixture-claims.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

function only(...matterIds: readonly string[]): readonly Matter[] {
  return OVERVIEW.matters.filter((matter) => matterIds.includes(matter.id))
}

describe('laying out matters', () => {
  it('draws the denial from the side that denies', () => {
    const [right] = rowGroups(only('tolna-market'), OVERVIEW.columns)
    assert.deepEqual(right?.layout === 'facing' && right.link, { kind: 'denies', component: 'occurred', leftAnswers: false })
    const [left] = rowGroups(only('tolna-market'), ['corvin', 'arden'])
    assert.deepEqual(left?.layout === 'facing' && left.link, { kind: 'denies', component: 'occurred', leftAnswers: true })
  })

  it('draws nothing between cells that are not related', () => {
    const [row] = rowGroups(
      only('tolna-market').map((matter) => ({ ...matter, relations: [] })),
      OVERVIEW.columns,
    )
    assert.equal(row?.layout === 'facing' && row.link, null)
  })

  it('packs neighbouring one-sided matters only when both columns get something', () => {
    const packed = rowGroups(only('vesk-school', 'civilian-toll'), OVERVIEW.columns)
    assert.deepEqual(
      packed.map((group) => group.layout),
      ['one-sided'],
    )
    const alike = rowGroups(only('vesk-school', 'aurelian'), OVERVIEW.columns)
    assert.deepEqual(
      alike.map((group) => group.layout),
      ['facing', 'facing'],
    )
  })

  it('loses no matter and keeps each side’s order', () => {
    const shown = rowGroups(OVERVIEW.matters, OVERVIEW.columns).flatMap((group) =>
      group.layout === 'facing' ? [group] : [...group.left, ...group.right],
    )
    assert.deepEqual(shown.map((row) => row.matter.id).sort(), OVERVIEW.matters.map((matter) => matter.id).sort())
  })

  it('keeps those who have no column beside the row', () => {
    const [row] = rowGroups(only('orrin-night'), OVERVIEW.columns)
    assert.deepEqual(row?.layout === 'facing' && row.others.map((cell) => cell.party), ['outlet'])
  })
})

describe('the truce strip', () => {
  it('stands each truce at its day, and strikes it where a breach is alleged', () => {
    const strip = truceStrip(OVERVIEW.truces)
    assert.deepEqual(
      strip?.marks.map((mark) => [mark.label, mark.percent, mark.broken]),
      [
        ['10 Feb', 38.9, true],
        ['18 Feb', 61.1, true],
        ['26 Feb', 83.3, true],
      ],
    )
    assert.equal(strip?.ticks.length, 35)
  })

  it('counts months when the war is years long', () => {
    assert.equal(truceStrip({ ...OVERVIEW.truces, from: '2027-01-01' })?.tickUnit, 'month')
  })

  it('is not drawn without truces or without days', () => {
    assert.equal(truceStrip({ ...OVERVIEW.truces, entries: [] }), null)
    assert.equal(truceStrip({ ...OVERVIEW.truces, to: OVERVIEW.truces.from }), null)
  })
})

describe('the course of a toll', () => {
  const row = OVERVIEW.tolls[0]

  it('steps through the figures of its own series, from zero', () => {
    assert.equal(tollChart(row)?.line, 'M5 7H73V6H107V5')
  })

  it('marks a bound as a bound', () => {
    const bounded: TollRow = { ...row, high: null }
    assert.deepEqual(
      tollChart(bounded)?.points.map((point) => point.bound),
      [false, false, true],
    )
  })

  it('draws no line through one figure, nor through words without a number', () => {
    assert.equal(tollChart({ ...row, earlier: [] }), null)
    assert.equal(tollChart({ ...row, earlier: [{ shown: 'dozens', low: null, high: null, asOf: null, claim: idOf(16) }] }), null)
  })
})

describe('the small type of a cell', () => {
  const [first, , , relayed] = CLAIMS

  it('adds only what the sentences do not say', () => {
    assert.ok(first)
    assert.deepEqual(cellNotes([first], ['The Ministry of Defence of Arden said so, in the evening of March 3.']), ['evening, 3 March'])
    const hedged = { ...first, hedge: 'reportedly' }
    assert.deepEqual(cellNotes([hedged], ['the ministry of defence of Arden, evening, 3 March']), ['hedged “reportedly”'])
    assert.deepEqual(cellNotes([hedged], ['Reportedly, the ministry of defence of Arden, evening, 3 March']), [])
    assert.deepEqual(cellNotes([first], ['the ministry of defence of Arden, evening, 3 March']), [])
  })

  it('always writes out a chain of several hops', () => {
    assert.ok(relayed)
    assert.deepEqual(cellNotes([relayed], ['The ombudsman of Arden, citing a resident of Vesk']), [
      'The ombudsman of Arden, citing a resident of Vesk',
    ])
  })
})

describe('words of the page', () => {
  it('writes times with their own offset', () => {
    assert.equal(momentWords('2031-03-04T09:10+03:00'), '4 March 2031, 09:10 (UTC+03:00)')
    assert.equal(dayWords('2031-03-04T16:00'), '4 March 2031')
    assert.equal(dayWords('some day'), 'some day')
  })

  it('drops no hop of a chain', () => {
    assert.equal(chainWords(['the relay', 'the institution', '?']), 'the relay, citing the institution, citing a source not named')
  })

  it('links only web addresses', () => {
    assert.equal(webAddress('https://a.example/x?y=1'), 'https://a.example/x?y=1')
    assert.equal(webAddress('javascript:alert(1)'), null)
    assert.equal(webAddress('https://a.example/" onclick="x'), null)
  })

  it('takes no style from a colour', () => {
    const style = partyStyle([
      { id: 'a', name: 'A', short: 'A', seat: 'A', symbol: 'circle', colour: { light: 'red;}body{display:none', dark: '#b7a5f0' } },
    ])
    assert.ok(!style.includes('display:none') && style.includes('--c0:#b7a5f0'))
  })
})
