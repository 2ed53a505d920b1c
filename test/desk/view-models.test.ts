import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ControlState, Overview, TollRow } from '../../src/core/0-terms/overview.ts'
import type { Place } from '../../src/core/0-terms/pack.ts'
import { ageWords, controlGroups } from '../../src/web/desk/views/control/control-groups.ts'
import { FLAG_MEANING, flagGroups } from '../../src/web/desk/views/flags/flag-groups.ts'
import { deskSheet, mapBase } from '../../src/web/desk/views/map/desk-drawing.ts'
import { controlOnly, narrowed } from '../../src/web/desk/views/map/narrowed.ts'
import { wholeOf } from '../../src/web/desk/views/map/zoom.ts'
import { placesNamed } from '../../src/web/desk/views/places-named.ts'
import { aliasLine, joinedPlaces, withHeld } from '../../src/web/desk/views/places/unknown-names.ts'
import { heardOften, relaying, relays } from '../../src/web/desk/views/sources/relays.ts'
import { niceAxis, tollDrawing, tollPanels } from '../../src/web/desk/views/tallies/toll-lines.ts'
import { trucePairs } from '../../src/web/desk/views/truces/truce-pairs.ts'
import { EN } from '../../src/web/words/en.ts'
import { BASEMAP } from '../browser/fixture-basemap.ts'
import { idOf } from '../browser/fixture-claims.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

const ROW: TollRow = {
  claimant: 'the ministry of Arden',
  party: 'arden',
  measure: 'killed',
  group: 'civilian',
  victims: 'arden',
  basis: 'cumulative',
  shown: '52 to 60',
  low: 52,
  high: 60,
  asOf: '2031-03-06',
  claim: 'c2',
  earlier: [
    { shown: 'dozens', low: null, high: null, asOf: '2031-03-01', claim: 'c0' },
    { shown: 'at least 40', low: 40, high: null, asOf: '2031-03-02', claim: 'c1' },
  ],
  flags: [],
}
const NO_TRUCES: Overview['truces'] = { from: '2031-02-20', to: '2031-03-06', entries: [] }

describe('tallies', () => {
  it('share a picture only where they count the same of the same people', () => {
    const other = { ...ROW, party: 'corvin', claimant: 'the staff of Corvin' }
    const panels = tollPanels({ tolls: [ROW, { ...ROW, basis: 'incident' }, other, { ...ROW, victims: 'corvin' }] })
    assert.deepEqual(
      panels.map(({ series }) => series.map(({ row }) => row.party)),
      [['arden', 'corvin'], ['arden'], ['arden']],
    )
  })

  it('are drawn from zero: a step held to the end, a band where both ends are given, a bound hollow, "dozens" not at all', () => {
    const [panel] = tollPanels({ tolls: [ROW] })
    assert.ok(panel)
    const drawing = tollDrawing(panel, NO_TRUCES, 400)
    const series = drawing?.series[0]
    assert.ok(drawing && series)
    assert.deepEqual(
      series.points.map(({ bound, figure }) => [figure.shown, bound]),
      [
        ['at least 40', true],
        ['52 to 60', true],
      ],
    )
    assert.match(series.line, /^M46 [\d.]+H[\d.]+V[\d.]+H382$/)
    assert.equal(series.band.match(/M/g)?.length, 1)
    assert.equal(drawing.rows[0]?.n, 0)
    assert.ok((drawing.rows.at(-1)?.n ?? 0) >= 60)
  })

  it('have no course with fewer than two dated figures', () => {
    const [panel] = tollPanels({ tolls: [{ ...ROW, earlier: [] }] })
    assert.ok(panel)
    assert.equal(tollDrawing(panel, NO_TRUCES, 400), null)
  })

  it('have an axis of round numbers that reaches the highest', () => {
    for (const most of [1, 3, 7, 12, 40, 91, 405, 1177, 25_020]) {
      const { top, step } = niceAxis(most)
      assert.ok(top >= most && top / step >= 1 && top / step <= 6 && Number.isInteger(step), `${most}: ${top} by ${step}`)
    }
  })
})

describe('the map of the desk', () => {
  it('narrows everything at once: places, parties, roads, denials', () => {
    const only = narrowed(OVERVIEW, (id) => id === idOf(1))
    assert.deepEqual(
      only.places.map(({ place }) => place),
      ['tolna'],
    )
    assert.deepEqual(only.places[0]?.parties, ['arden'])
    assert.equal(only.matters.flatMap(({ relations }) => relations).length, 0)
    assert.equal(only.access.length, 0)
  })

  it('keeps its frame when it is narrowed, and draws the same marks as the page', () => {
    const base = mapBase(OVERVIEW, BASEMAP, [], 880, 700)
    assert.ok(base)
    const whole = deskSheet(base, OVERVIEW, wholeOf(base.frame))
    const some = deskSheet(
      base,
      narrowed(OVERVIEW, (id) => id === idOf(1)),
      wholeOf(base.frame),
    )
    assert.deepEqual(
      some.places.map(({ at }) => at),
      whole.places.filter(({ id }) => id === 'tolna').map(({ at }) => at),
    )
    assert.ok(
      whole.places.some(({ strike }) => strike !== null),
      'a denial is struck',
    )
  })

  it('tells control by words at places, once for each claimant and state', () => {
    const control = controlOnly(OVERVIEW)
    const numbers = new Set(control.places.flatMap(({ claims }) => claims.map((id) => control.claims[id]?.number)))
    for (const words of numbers) assert.match(words ?? '', /^(?:claims it|gave it up|denies it|assessed)$/)
    assert.equal(
      control.places.length > 0,
      OVERVIEW.control.some(({ places }) => places.length > 0),
    )
  })
})

describe('truces', () => {
  it('set the accusations of both sides face to face, the earliest first, others apart', () => {
    const said = (by: string, claim: string, happened: string | null) => ({ by, against: null, claim, happened, said: '2031-03-05' })
    const pairs = trucePairs(
      {
        accusations: [
          said('arden', 'a2', '2031-03-04'),
          said('third', 't', null),
          said('arden', 'a1', '2031-03-03'),
          said('corvin', 'c', null),
        ],
      },
      ['corvin', 'arden'],
    )
    assert.deepEqual(
      [pairs.left, pairs.right, pairs.others].map((rows) => rows.map(({ claim }) => claim)),
      [['c'], ['a1', 'a2'], ['t']],
    )
  })
})

describe('control', () => {
  const row = (party: string, places: readonly string[], state: ControlState, said: string) => ({
    party,
    places,
    counted: null,
    sentence: { text: '', voice: 'compiled' as const, cites: [], normalised: [] },
    claim: `${party} ${said}`,
    state,
    holder: party,
    said,
  })

  it('is grouped by place whatever the order of the places, the newest first, and says where accounts differ', () => {
    const groups = controlGroups([
      row('arden', ['hale', 'tarn'], 'claimed', '2031-03-01'),
      row('corvin', ['tarn', 'hale'], 'claimed', '2031-03-04'),
      row('arden', ['berat'], 'claimed', '2031-03-02'),
      row('arden', ['berat'], 'conceded', '2031-03-03'),
    ])
    assert.deepEqual(
      groups.map(({ rows, differs }) => [rows.map(({ said }) => said), differs]),
      [
        [['2031-03-04', '2031-03-01'], true],
        [['2031-03-03', '2031-03-02'], false],
      ],
    )
  })

  it('tells its age in words', () => {
    assert.deepEqual([null, 0, 1, 30, 49].map(ageWords), ['', 'within the hour', '1 hour ago', '30 hours ago', '2 days ago'])
  })
})

describe('sources', () => {
  const claim = OVERVIEW.claims[idOf(1)]
  assert.ok(claim)
  const source = OVERVIEW.sources.find(({ report }) => report === claim.report)
  assert.ok(source)

  it('count a claimant once, through however many publishers, and do not call his own report a relay', () => {
    const through = (id: string, report: string, chain: readonly string[]) => ({ ...claim, id, report, chain })
    const claims = Object.fromEntries(
      [
        through('a', 'own', ['the Staff of Corvin']),
        through('b', 'wire', ['the agency', 'the Staff of Corvin']),
        through('c', 'wire', ['the Staff of Corvin']),
        through('d', 'wire', []),
        through('e', 'wire', ['?']),
      ].map((one) => [one.id, one]),
    )
    const sources = [
      { ...source, report: 'own', publisher: 'Staff of Corvin', party: 'corvin' },
      { ...source, report: 'wire', publisher: 'Wire', party: 'outlet' },
    ]
    const [first, ...rest] = relays({ claims, sources })
    assert.ok(first)
    assert.equal(rest.length, 0)
    assert.deepEqual(
      first.through.map(({ publisher, claims: n }) => [publisher, n.length]),
      [
        ['Staff of Corvin', 1],
        ['Wire', 2],
      ],
    )
    assert.deepEqual(first.hops, ['the agency'])
    assert.deepEqual(
      relaying(first).map(({ publisher }) => publisher),
      ['Wire'],
    )
  })

  it('find what is told in more reports than there are claimants', () => {
    const matter = OVERVIEW.matters[0]
    assert.ok(matter)
    const heard = (n: number, reports: number) => ({ ...matter, standing: { ...matter.standing, origins: { n, reports, first: [] } } })
    assert.equal(heardOften({ matters: [heard(1, 3), heard(2, 2), heard(1, 5)] }).length, 2)
    assert.equal(heardOften({ matters: [heard(1, 3), heard(1, 5)] })[0]?.standing.origins?.reports, 5)
  })
})

describe('flags', () => {
  it('of every kind explain themselves', () => {
    const kinds = Object.keys(EN).flatMap((key) => (key.startsWith('flag.') ? [key.slice(5)] : []))
    assert.deepEqual(Object.keys(FLAG_MEANING).sort(), kinds.sort())
  })

  it('stand by kind in the order they come', () => {
    const flag = (kind: 'toll-fell' | 'hedge-lost') => ({ kind, sentence: '', claims: [] })
    const groups = flagGroups([flag('toll-fell'), flag('hedge-lost'), flag('toll-fell')])
    assert.deepEqual(
      groups.map(({ kind, flags }) => [kind, flags.length]),
      [
        ['toll-fell', 2],
        ['hedge-lost', 1],
      ],
    )
  })
})

describe('names nobody knows', () => {
  const place: Place = {
    id: 'oxmoor',
    kind: 'village',
    names: [{ text: 'Oxmoor', lang: 'en', usedBy: ['arden'] }],
    at: null,
    radius: 1,
    district: null,
    home: null,
    homonyms: [],
    source: 'invented',
  }

  it('are joined in the mentions that hold them, and in no others', () => {
    const mention = (words: string, known: string | null) => ({
      words,
      start: 0,
      end: 1,
      place: known,
      precision: 'unlocated' as const,
      within: null,
    })
    const joined = joinedPlaces([mention('the Ullsby', null), mention('Ullsby', 'elsewhere'), mention('Tarn', null)], 'Ullsby', place)
    assert.deepEqual(
      joined.map(({ place: id, precision }) => [id, precision]),
      [
        ['oxmoor', 'exact'],
        ['elsewhere', 'unlocated'],
        [null, 'unlocated'],
      ],
    )
  })

  it('stay in their places while somebody joins one', () => {
    const name = (words: string) => ({ words, parties: [], claims: [] })
    const told = withHeld([name('Abel'), name('Wend')], [name('Ullsby'), name('wend')]).map(({ words }) => words)
    assert.deepEqual(told, ['Abel', 'Ullsby', 'wend'])
  })

  it('are looked up by any letters of a name', () => {
    assert.deepEqual(
      placesNamed({ places: [place] }, 'xmo').map(({ id }) => id),
      ['oxmoor'],
    )
    assert.deepEqual(placesNamed({ places: [place] }, ' '), [])
  })

  it('are written as the pack writes names', () => {
    assert.equal(aliasLine('Ullsby', 'en', ['arden', 'corvin']), '- "Ullsby (en) arden corvin"')
    assert.equal(aliasLine('Ulls "by", [x]', 'en', []), '- "Ulls  by    x (en)"')
  })
})
