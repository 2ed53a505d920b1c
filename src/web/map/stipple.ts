import type { Box } from './labels.ts'
import type { Point } from './frame.ts'
import { boundsOf, insideRings } from './planar.ts'

/** More dots than this weigh down the page without saying more. */
const MOST_DOTS = 700

function dotsWithin(box: Box, wanted: number, inside: (point: Point) => boolean): string {
  const step = Math.max(wanted, 2 * Math.ceil(Math.sqrt((box.w * box.h) / MOST_DOTS) / 2))
  const first = Math.ceil(box.y / step) * step
  let path = ''
  for (let y = first, row = 0; y <= box.y + box.h; y += step, row++) {
    for (let x = Math.ceil(box.x / step) * step + (row % 2) * (step / 2); x <= box.x + box.w; x += step) {
      if (inside([x, y])) path += `M${Math.round(x)} ${Math.round(y)}h0`
    }
  }
  return path
}

/** Dots over a circle, as one path of points drawn with round line ends: "counted somewhere here, not named". */
export function stippleCircle([x, y]: Point, radius: number, step: number): string {
  const box = { x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }
  return dotsWithin(box, step, ([px, py]) => Math.hypot(px - x, py - y) <= radius - 2)
}

/** Dots over an outline of the base map, cut at a frame of the given size. */
export function stippleRings(rings: readonly (readonly Point[])[], width: number, height: number, step: number): string {
  const { x, y, w, h } = boundsOf(rings)
  const left = Math.max(0, x)
  const top = Math.max(0, y)
  const box = { x: left, y: top, w: Math.min(width, x + w) - left, h: Math.min(height, y + h) - top }
  return dotsWithin(box, step, (point) => insideRings(rings, point))
}
