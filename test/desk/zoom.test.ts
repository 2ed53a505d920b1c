import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frameAround } from '../../src/web/map/frame.ts'
import {
  heldIn,
  movedBy,
  NEAREST,
  readZoom,
  shiftBetween,
  wholeOf,
  writeZoom,
  zoomedBy,
  zoomedByKey,
  zoomedFrame,
  type Zoom,
} from '../../src/web/desk/views/map/zoom.ts'

const FRAME = frameAround(
  [
    { lat: -31, lon: -21, km: 10 },
    { lat: -31.5, lon: -20, km: 10 },
  ],
  { width: 800, minHeight: 400, maxHeight: 600, margin: 40 },
)
assert.ok(FRAME)
const frame = FRAME

const anyZoom = fc
  .record({ k: fc.double({ min: 1, max: NEAREST, noNaN: true }), x: fc.nat(800), y: fc.nat(600) })
  .map((zoom) => heldIn(frame, zoom))

/** Where a point of the whole stands in what is seen. */
function seenAt({ k, x, y }: Zoom, [px, py]: readonly [number, number]): readonly [number, number] {
  return [(px - x) * k + frame.width / 2, (py - y) * k + frame.height / 2]
}

describe('zooming a map', () => {
  it('keeps the point under the hand where it is, unless the edge holds it back', () => {
    const zoom = { k: 4, x: 400, y: frame.height / 2 }
    const at = [500, 260] as const
    const point = [zoom.x + (at[0] - 400) / 4, zoom.y + (at[1] - frame.height / 2) / 4] as const
    const [x, y] = seenAt(zoomedBy(frame, zoom, 2, at), point)
    assert.ok(Math.abs(x - at[0]) < 1e-6 && Math.abs(y - at[1]) < 1e-6)
  })

  it('never shows anything beyond the map', () => {
    fc.assert(
      fc.property(anyZoom, fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (zoom, dx, dy) => {
        const { k, x, y } = movedBy(frame, zoom, dx, dy)
        assert.ok(x - frame.width / 2 / k >= -1e-6 && x + frame.width / 2 / k <= frame.width + 1e-6)
        assert.ok(y - frame.height / 2 / k >= -1e-6 && y + frame.height / 2 / k <= frame.height + 1e-6)
      }),
    )
  })

  it('is told by keys, and leaves other keys alone', () => {
    const whole = wholeOf(frame)
    const nearer = zoomedByKey(frame, whole, '+')
    assert.ok(nearer && nearer.k > 1)
    assert.ok((zoomedByKey(frame, nearer, 'ArrowRight')?.x ?? 0) > nearer.x)
    assert.ok((zoomedByKey(frame, nearer, 'ArrowDown')?.y ?? 0) > nearer.y)
    assert.deepEqual(zoomedByKey(frame, nearer, '0'), whole)
    assert.equal(zoomedByKey(frame, nearer, 'a'), null)
  })

  it('stands in an address in parts of the map, so that it means the same on another screen', () => {
    fc.assert(
      fc.property(anyZoom, (zoom) => {
        const back = readZoom(frame, writeZoom(frame, zoom))
        assert.ok(Math.abs(back.k - zoom.k) < 0.002 && Math.abs(back.x - zoom.x) < 1 && Math.abs(back.y - zoom.y) < 1)
      }),
    )
    assert.equal(writeZoom(frame, wholeOf(frame)), '')
    for (const broken of [null, '', 'near', '2', '2,NaN,0.5', 'Infinity,1,1']) assert.deepEqual(readZoom(frame, broken), wholeOf(frame))
  })

  it('draws anew what it had only shifted, at the same spot', () => {
    const zoom = heldIn(frame, { k: 5, x: 300, y: 200 })
    const [x, y] = frame.at(-20.6, -31.2)
    const [zx, zy] = zoomedFrame(frame, zoom).at(-20.6, -31.2)
    const [sx, sy] = seenAt(zoom, [x, y])
    // Points of the whole are rounded to tenths, which the zoom multiplies.
    assert.ok(Math.abs(zx - sx) < 0.5 && Math.abs(zy - sy) < 0.5, `${zx} ${zy} ${sx} ${sy}`)
    const found = /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(shiftBetween(frame, wholeOf(frame), zoom))
    assert.ok(found)
    const [tx = 0, ty = 0, s = 0] = found.slice(1).map(Number)
    assert.ok(Math.abs(tx + s * x - sx) < 0.5 && Math.abs(ty + s * y - sy) < 0.5)
  })
})
