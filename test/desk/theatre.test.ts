import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { loadPack } from '../../src/pack/load-pack.ts'
import { offChart, onChart } from '../../src/web/map/mercator.ts'
import { isKnownName } from '../../src/web/desk/views/reader/pack-choices.ts'
import { slug } from '../../src/core/0-terms/slug.ts'
import { bothNames, kmApart, namedSpots, spotNear, spotTowards, stepOf, type Spot } from '../../src/web/desk/views/teach/theatre.ts'

const pack = loadPack(fileURLToPath(new URL('../packs/corvin-arden', import.meta.url)))
const place = (id: string) => pack.places.find((one) => one.id === id) ?? assert.fail(id)
const spot = (id: string, x: number, y: number): Spot => ({ id, names: id, at: [x, y] })

describe('a map to pick from', () => {
  it('tells both names, neither side first by nature', () => {
    assert.equal(bothNames(place('hale'), pack), 'Hael / Hale')
    assert.equal(bothNames(place('hale'), { style: { ...pack.style, columns: ['corvin', 'arden'] } }), 'Hael / Hale')
    assert.equal(bothNames(place('gorrel'), pack), 'Gorrel')
  })

  it('leads by arrow keys to the next place in that direction, and nowhere where there is none', () => {
    const spots = [spot('east', 20, 3), spot('far east', 60, 0), spot('north', 2, -20), spot('aside', 4, 30)]
    const towards = (key: string) => spotTowards(spots, [0, 0], stepOf(key) ?? [0, 0])?.id
    assert.equal(towards('ArrowRight'), 'east')
    assert.equal(towards('ArrowUp'), 'north')
    assert.equal(towards('ArrowDown'), 'aside')
    assert.equal(towards('ArrowLeft'), undefined)
    assert.equal(stepOf('a'), null)
  })

  it('reaches every located place of a pack by arrow keys alone', () => {
    const located = pack.places.flatMap(({ id, at }) => (at ? [spot(id, at.lon * 100, -at.lat * 100)] : []))
    const reached = new Set<Spot>([located[0]])
    for (const from of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = spotTowards(located, from.at, stepOf(key) ?? [0, 0])
        if (next) reached.add(next)
      }
    assert.deepEqual(
      located.filter((one) => !reached.has(one)).map(({ id }) => id),
      [],
    )
  })

  it('takes a click near a place for the place, and another for none', () => {
    assert.equal(spotNear([spot('a', 0, 0), spot('b', 10, 0)], [7, 1], 24)?.id, 'b')
    assert.equal(spotNear([spot('a', 0, 0)], [70, 0], 24), null)
    assert.equal(spotNear([], [0, 0], 24), null)
  })

  it('names no two places over one another, the first ones first', () => {
    const named = namedSpots([spot('Hael / Hale', 10, 10), spot('Berat', 14, 12), spot('Tarn', 10, 60), spot('Merrow', 195, 90)], 13, 200)
    assert.deepEqual(
      named.map(({ id }) => id),
      ['Hael / Hale', 'Tarn'],
    )
  })

  it('finds the ground under a point of the drawing', () => {
    const chart = { scale: 4000, x: 300, y: 900 }
    fc.assert(
      fc.property(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }), (lon, lat) => {
        const [x, y] = onChart(chart, lon, lat)
        const [lon2, lat2] = offChart(chart, x, y)
        assert.ok(Math.abs(lon - lon2) < 1e-6 && Math.abs(lat - lat2) < 1e-6)
      }),
    )
  })

  it('tells distances, ids, and whether the pack knows a name', () => {
    assert.equal(Math.round(kmApart(place('hale'), place('velm')) ?? 0), 12)
    assert.equal(kmApart(place('hale'), { ...place('velm'), at: null }), null)
    assert.equal(slug('Küçü Hael-on-Sea'), 'kucu-hael-on-sea')
    assert.equal(slug('Хаэль'), '')
    assert.equal(isKnownName(pack, 'hale', 'the village of Hael'), true)
    assert.equal(isKnownName(pack, 'hale', 'Hael-on-Sea'), false)
    assert.equal(isKnownName(pack, 'hale', 'Haelford'), false)
  })
})
