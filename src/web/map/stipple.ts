import type { Box } from './labels.ts'
import type { Point } from './frame.ts'
import { boundsOf, insideRings } from './planar.ts'

/** More dots than this weigh down the page without saying more. */
const MOST_DOTS = 700

/** Dots as a path with round line ends and the dashes that break it into them: one stretch of line for each run of dots in a row. */
export interface Dots {
  readonly d: string
  readonly dashes: string
}

function dotsWithin(box: Box, wanted: number, inside: (point: Point) => boolean): Dots {
  const step = Math.max(wanted, 2 * Math.ceil(Math.sqrt((box.w * box.h) / MOST_DOTS) / 2))
  const first = Math.ceil(box.y / step) * step
  let d = ''
  for (let y = first, row = 0; y <= box.y + box.h; y += step, row++) {
    let run = 0
    const from = Math.ceil(box.x / step) * step + (row % 2) * (step / 2)
    for (let x = from; x <= box.x + box.w + step; x += step) {
      if (x <= box.x + box.w && inside([x, y])) run++
      else if (run > 0) {
        // A dash of no length at the very end of a line is not drawn everywhere: the line goes on a little.
        d += `M${Math.round(x - run * step)} ${Math.round(y)}h${(run - 1) * step + 1}`
        run = 0
      }
    }
  }
  return { d, dashes: `0 ${step}` }
}

/** Dots over a circle: "counted somewhere here, not named". */
export function stippleCircle([x, y]: Point, radius: number, step: number): Dots {
  const box = { x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }
  return dotsWithin(box, step, ([px, py]) => Math.hypot(px - x, py - y) <= radius - 2)
}

/** Dots over an outline of the base map, cut at a frame of the given size. */
export function stippleRings(rings: readonly (readonly Point[])[], width: number, height: number, step: number): Dots {
  const { x, y, w, h } = boundsOf(rings)
  const left = Math.max(0, x)
  const top = Math.max(0, y)
  const box = { x: left, y: top, w: Math.min(width, x + w) - left, h: Math.min(height, y + h) - top }
  return dotsWithin(box, step, (point) => insideRings(rings, point))
}
