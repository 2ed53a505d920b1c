import assert from 'node:assert/strict'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { clipGeometry } from '../../scripts/clip-geometry.ts'
import { loadBasemap } from '../../src/pack/basemap.ts'
import { bundledPacks, packFolder } from '../../src/pack/load-pack.ts'
import { emptyFolder } from './pack-folder.ts'

const BOX = { south: 0, north: 10, west: 0, east: 10 }

test('a line is cut where it leaves the box and may come back as a second part', () => {
  const cut = clipGeometry(
    {
      type: 'LineString',
      coordinates: [
        [-5, 5],
        [5, 5],
        [5, 15],
        [8, 15],
        [8, 5],
      ],
    },
    BOX,
  )
  assert.deepEqual(cut, {
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ],
  })
})

test('a ring follows the edge of the box and stays closed', () => {
  const cut = clipGeometry(
    {
      type: 'Polygon',
      coordinates: [
        [
          [5, 5],
          [15, 5],
          [15, 8],
          [5, 8],
          [5, 5],
        ],
      ],
    },
    BOX,
  )
  assert.deepEqual(cut, {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [5, 5],
          [10, 5],
          [10, 8],
          [5, 8],
          [5, 5],
        ],
      ],
    ],
  })
})

test('nothing of what lies outside is kept', () => {
  assert.equal(
    clipGeometry(
      {
        type: 'LineString',
        coordinates: [
          [11, 1],
          [12, 9],
        ],
      },
      BOX,
    ),
    null,
  )
  assert.equal(
    clipGeometry(
      {
        type: 'Polygon',
        coordinates: [
          [
            [-3, -3],
            [-1, -3],
            [-1, -1],
            [-3, -3],
          ],
        ],
      },
      BOX,
    ),
    null,
  )
  assert.equal(clipGeometry({ type: 'Point', coordinates: [5, 11] }, BOX), null)
})

test('whatever is clipped lies within the box', () => {
  const position = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 })).map(([x, y]) => [x, y])
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 12 }), (coordinates) => {
      const cut = clipGeometry({ type: 'LineString', coordinates }, BOX)
      const all = cut?.type === 'MultiLineString' ? cut.coordinates.flat() : []
      for (const [x = 0, y = 0] of all) assert.ok(x >= -1e-9 && x <= 10 + 1e-9 && y >= -1e-9 && y <= 10 + 1e-9, `${x} ${y}`)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('each bundled pack has a base map of at most 60 KB, with the borders of its theatre', () => {
  for (const name of bundledPacks()) {
    const dir = packFolder(name)
    const map = loadBasemap(dir)
    assert.ok(
      map?.features.some((f) => f.properties?.['kind'] === 'border'),
      name,
    )
    assert.ok(statSync(join(dir, 'basemap.geojson')).size <= 60_000, name)
  }
})

test('a pack without a base map has none; a file that is no map is told', () => {
  const dir = emptyFolder()
  assert.equal(loadBasemap(dir), null)
  writeFileSync(join(dir, 'basemap.geojson'), '{"type":"Feature"}')
  assert.throws(() => loadBasemap(dir), { code: 'pack-schema', message: /basemap\.geojson is not a GeoJSON FeatureCollection/ })
})
