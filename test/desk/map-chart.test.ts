import assert from 'node:assert/strict'
import { it } from 'node:test'
import { geoIdentity, geoMercator, geoPath } from 'd3-geo'
import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { clipped, edgesOf } from '../../src/web/map/clipped.ts'
import { onChart } from '../../src/web/map/mercator.ts'

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const tenths = fc.tuple(fc.integer({ min: -400, max: 1400 }), fc.integer({ min: -400, max: 1400 })).map(([x, y]) => [x / 10, y / 10])

it('puts a place on the chart where d3 puts it', () => {
  fc.assert(
    fc.property(
      number(-179, 179),
      number(-80, 80),
      number(1, 50_000),
      number(-2000, 2000),
      number(-2000, 2000),
      (lon, lat, scale, x, y) => {
        const [ours, theirs] = [onChart({ scale, x, y }, lon, lat), geoMercator().scale(scale).translate([x, y])([lon, lat])]
        assert.ok(theirs && Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1]) < 1e-6, `${String(ours)} is not ${String(theirs)}`)
      },
    ),
  )
})

/** What d3 writes for a geometry cut to a rectangle, in whole units. */
function written(geometry: Geometry): readonly { readonly closed: boolean; readonly points: readonly (readonly number[])[] }[] {
  const frame = geoIdentity().clipExtent([
    [0, 0],
    [100, 100],
  ])
  return (
    geoPath(frame)
      .digits(1)(geometry)
      ?.match(/M[^MZ]+Z?/g) ?? []
  ).map((sub) => ({
    closed: sub.endsWith('Z'),
    points: [...sub.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => [Math.round(Number(pair[1])) + 0, Math.round(Number(pair[2])) + 0]),
  }))
}

it('cuts lines and rings as d3 writes them', () => {
  const cut = fc.oneof(
    fc.array(tenths, { minLength: 2, maxLength: 12 }).map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    fc
      .array(tenths, { minLength: 3, maxLength: 12 })
      .map((ring): Geometry => ({ type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] })),
  )
  fc.assert(
    fc.property(cut, (geometry) => {
      const ours = clipped(geometry, [
        [0, 0],
        [100, 100],
      ])
      assert.deepEqual(
        ours.map(({ closed, points }) => ({ closed, points: points.map(([x, y]) => [x + 0, y + 0]) })),
        written(geometry),
      )
    }),
  )
})

it('finds the edges of all that a base map holds', () => {
  const line: Geometry = { type: 'MultiLineString', coordinates: [[[-3, 4], [7, 5]], [[2, -6]]] } // prettier-ignore
  const map: Geometry = { type: 'GeometryCollection', geometries: [line, { type: 'Point', coordinates: [1, 9] }] }
  assert.deepEqual(edgesOf(map), [-3, -6, 7, 9])
})
