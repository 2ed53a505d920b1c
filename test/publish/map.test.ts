import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readBasemap } from '../../src/web/map/basemap.ts'
import { drawMap, mapPlaces } from '../../src/web/map/draw-map.ts'
import { placeIfFree, placeLabels, sharedArea } from '../../src/web/map/labels.ts'
import { badgeText, mapNames } from '../../src/web/map/place-label.ts'
import { insideRings } from '../../src/web/map/planar.ts'
import { BASEMAP } from '../browser/fixture-basemap.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

describe('the map', () => {
  const drawing = drawMap(OVERVIEW, BASEMAP)

  it('pins nothing that was not located, and does not stretch to where nobody fights', () => {
    const { unlocated, beyond } = mapPlaces(OVERVIEW.places, BASEMAP)
    assert.deepEqual(
      unlocated.map((place) => place.place),
      ['kestrel-ford'],
    )
    assert.deepEqual(
      beyond.map((place) => place.place),
      ['capital'],
    )
    const pinned = drawing?.wide.places.map((place) => place.id)
    assert.ok(pinned && !pinned.includes('kestrel-ford') && !pinned.includes('capital'))
  })

  it('keeps every place and label inside both sheets', () => {
    for (const sheet of [drawing?.wide, drawing?.phone]) {
      assert.ok(sheet)
      for (const place of sheet.places) {
        const { width, height } = sheet.frame
        assert.ok(place.at[0] > 0 && place.at[0] < width && place.at[1] > 0 && place.at[1] < height, place.id)
        for (const badge of place.badges) assert.ok(badge.x >= 0 && badge.x + badge.w <= width && badge.y + badge.h <= height, place.id)
      }
    }
  })

  it('gives a side the same room whichever column it has', () => {
    const swapped = drawMap({ ...OVERVIEW, columns: ['corvin', 'arden'] }, BASEMAP)
    assert.deepEqual(
      swapped?.wide.places.map((place) => place.names.map((name) => name.text)),
      drawing?.wide.places.map((place) => place.names.map((name) => name.text)),
    )
  })

  it('strikes the bar where one claim denies another, and only there', () => {
    assert.deepEqual(
      drawing?.wide.places
        .filter((place) => place.strike)
        .map((place) => place.id)
        .sort(),
      ['orrin', 'tolna'],
    )
  })

  it('shows what was counted as dots, what was vague as a circle, a closed road as a line', () => {
    assert.deepEqual(
      drawing?.wide.stipples.map((dots) => dots.party),
      ['corvin', 'corvin'],
    )
    assert.equal(drawing?.wide.circles.length, 2)
    assert.match(drawing?.wide.roads[0]?.d ?? '', /^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){5,}/)
  })

  it('is not drawn when nothing is located', () => {
    assert.equal(drawMap({ ...OVERVIEW, places: [] }, BASEMAP), null)
  })

  it('does not depend on which way round a base map’s rings go', () => {
    const turned = structuredClone(BASEMAP)
    for (const { geometry } of turned.features) if (geometry.type === 'Polygon') geometry.coordinates.forEach((ring) => ring.reverse())
    assert.equal(drawMap(OVERVIEW, turned)?.wide.stipples[1]?.d, drawing?.wide.stipples[1]?.d)
  })
})

describe('names on the map', () => {
  const place = OVERVIEW.places[0]

  it('are both sides’ forms in alphabetical order, whoever has the first column', () => {
    assert.deepEqual(mapNames(place, ['corvin', 'arden']), ['Tolna', 'Tulna'])
    assert.deepEqual(mapNames(place, ['arden', 'corvin']), ['Tolna', 'Tulna'])
  })

  it('are one when the sides agree, and the written form when neither has one', () => {
    const shared = place.names.map((name) => ({ ...name, text: 'Tolna' }))
    assert.deepEqual(mapNames({ ...place, names: shared }, ['arden', 'corvin']), ['Tolna'])
    assert.deepEqual(mapNames({ ...place, names: [] }, ['arden', 'corvin']), ['Tolna'])
  })

  it('show at most three numbers on a badge', () => {
    assert.equal(badgeText(['1', '2', '3']), '1, 2, 3')
    assert.equal(badgeText(['1', '2', '3', '4']), '1, 2 +2')
  })
})

describe('placing labels', () => {
  it('never lets one cover another while there is room', () => {
    const point = fc.tuple(fc.integer({ min: 100, max: 700 }), fc.integer({ min: 100, max: 500 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
        const labels = placeLabels(
          points.map((at) => ({ at, w: 60, h: 30, clear: 8, centred: false })),
          [],
          800,
          600,
        )
        for (const [index, a] of labels.entries()) {
          for (const b of labels.slice(index + 1)) assert.equal(sharedArea(a.box, b.box), 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out context rather than cover a claim', () => {
    const wish = { at: [50, 50] as const, w: 40, h: 12, clear: 5, centred: false }
    assert.deepEqual(placeIfFree([wish], [{ x: 0, y: 0, w: 200, h: 200 }], 200, 200), [null])
  })
})

describe('reading a base map', () => {
  it('takes the words other map makers use for a layer', () => {
    const layerOf = (properties: Record<string, string>, type: 'Point' | 'LineString'): string | undefined =>
      readBasemap({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties, geometry: type === 'Point' ? { type, coordinates: [0, 0] } : { type, coordinates: [] } }],
      })[0]?.layer
    assert.equal(layerOf({ featurecla: 'Lake Centerline' }, 'LineString'), 'lake')
    assert.equal(layerOf({ kind: 'line-of-contact' }, 'LineString'), 'front')
    assert.equal(layerOf({ featurecla: 'International boundary (verify)' }, 'LineString'), 'border')
    assert.equal(layerOf({}, 'Point'), 'town')
  })

  it('knows inside from outside, holes too', () => {
    const square = (a: number, b: number): readonly (readonly [number, number])[] => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ]
    assert.equal(insideRings([square(0, 10)], [5, 5]), true)
    assert.equal(insideRings([square(0, 10), square(4, 6)], [5, 5]), false)
    assert.equal(insideRings([square(0, 10)], [15, 5]), false)
  })
})
