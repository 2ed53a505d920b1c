import { frameOf, toRound, type Frame, type Point } from '../../../map/frame.ts'

/** What of a map is seen: how many times nearer than the whole, and the point of the whole that stands in the middle. */
export interface Zoom {
  readonly k: number
  readonly x: number
  readonly y: number
}

export const NEAREST = 24
const STEP = 1.6

/** The whole of a map. */
export function wholeOf({ width, height }: Pick<Frame, 'width' | 'height'>): Zoom {
  return { k: 1, x: width / 2, y: height / 2 }
}

function held(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Keeps a zoom on the map: never farther than the whole, its middle never beyond the edge. */
export function heldIn({ width, height }: Pick<Frame, 'width' | 'height'>, { k, x, y }: Zoom): Zoom {
  const near = held(k, 1, NEAREST)
  // Seen from the whole, the middle stays; the nearer, the closer to the edge it may come.
  const spare = 0.5 / near
  return {
    k: near,
    x: held(x, width * spare, width * (1 - spare)),
    y: held(y, height * spare, height * (1 - spare)),
  }
}

/**
 * Nearer (`factor` over 1) or farther, so that what stands at a point of the drawing stays there.
 *
 * @param at where, in units of the drawing as it is seen; its middle when left out
 */
export function zoomedBy(frame: Pick<Frame, 'width' | 'height'>, zoom: Zoom, factor: number, at?: Point): Zoom {
  const k = held(zoom.k * factor, 1, NEAREST)
  const dx = (at?.[0] ?? frame.width / 2) - frame.width / 2
  const dy = (at?.[1] ?? frame.height / 2) - frame.height / 2
  return heldIn(frame, { k, x: zoom.x + dx / zoom.k - dx / k, y: zoom.y + dy / zoom.k - dy / k })
}

/** Moves what is seen by so many units of the drawing as it is seen. */
export function movedBy(frame: Pick<Frame, 'width' | 'height'>, zoom: Zoom, dx: number, dy: number): Zoom {
  return heldIn(frame, { ...zoom, x: zoom.x + dx / zoom.k, y: zoom.y + dy / zoom.k })
}

/** What a key does to a map; null for keys that do nothing to it. */
export function zoomedByKey(frame: Pick<Frame, 'width' | 'height'>, zoom: Zoom, key: string): Zoom | null {
  const [w, h] = [frame.width / 6, frame.height / 6]
  if (key === '+' || key === '=') return zoomedBy(frame, zoom, STEP)
  if (key === '-' || key === '_') return zoomedBy(frame, zoom, 1 / STEP)
  if (key === '0' || key === 'Home') return wholeOf(frame)
  if (key === 'ArrowLeft') return movedBy(frame, zoom, -w, 0)
  if (key === 'ArrowRight') return movedBy(frame, zoom, w, 0)
  if (key === 'ArrowUp') return movedBy(frame, zoom, 0, -h)
  if (key === 'ArrowDown') return movedBy(frame, zoom, 0, h)
  return null
}

/** The frame of what is seen: drawn anew at that scale, so that labels find their places and lines their detail. */
export function zoomedFrame(frame: Frame, { k, x, y }: Zoom): Frame {
  const { width, height, chart, unitsPerKm } = frame
  const near = { scale: chart.scale * k, x: (chart.x - x) * k + width / 2, y: (chart.y - y) * k + height / 2 }
  return frameOf(near, width, height, unitsPerKm * k)
}

/** How a drawing made for one zoom is shifted to stand for another until it is drawn anew: an SVG transform. */
export function shiftBetween({ width, height }: Pick<Frame, 'width' | 'height'>, drawn: Zoom, seen: Zoom): string {
  const s = seen.k / drawn.k
  const tx = width / 2 - s * (width / 2) + (drawn.x - seen.x) * seen.k
  const ty = height / 2 - s * (height / 2) + (drawn.y - seen.y) * seen.k
  return `translate(${toRound(tx)} ${toRound(ty)}) scale(${Math.round(s * 1e4) / 1e4})`
}

/** `6.500,0.4400,0.2600` in an address; the whole where it says nothing that can be understood. */
export function readZoom(frame: Pick<Frame, 'width' | 'height'>, text: string | null): Zoom {
  const [k, x, y] = (text ?? '').split(',').map(Number)
  const numbers = [k, x, y].every((value) => value !== undefined && Number.isFinite(value))
  if (!numbers || k === undefined || x === undefined || y === undefined) return wholeOf(frame)
  return heldIn(frame, { k, x: x * frame.width, y: y * frame.height })
}

/** The zoom as an address keeps it: in parts of the map, so that it means the same on a screen of another size. Empty for the whole. */
export function writeZoom({ width, height }: Pick<Frame, 'width' | 'height'>, { k, x, y }: Zoom): string {
  return k <= 1.001 ? '' : [k.toFixed(3), (x / width).toFixed(4), (y / height).toFixed(4)].join(',')
}
