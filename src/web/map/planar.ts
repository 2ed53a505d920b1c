import type { Geometry, Position } from 'geojson'
import type { Box } from './labels.ts'
import type { Frame, Point } from './frame.ts'

/** Rings or lines in drawing units. Working in the plane keeps a base map's winding order from mattering. */
export interface Planar {
  readonly closed: boolean
  readonly lines: readonly (readonly Point[])[]
}

const LEAST_STEP = 1.2

function projectedLine(line: readonly Position[], frame: Frame): readonly Point[] {
  const kept: Point[] = []
  line.forEach(([lon, lat], index) => {
    const point = frame.at(lon ?? 0, lat ?? 0)
    const last = kept.at(-1)
    const far = last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= LEAST_STEP
    if (far || index === line.length - 1) kept.push(point)
  })
  return kept
}

/** Projects a geometry, leaving out points too close together to be seen apart so that the page stays light. */
export function planar(geometry: Geometry, frame: Frame): Planar {
  switch (geometry.type) {
    case 'LineString':
      return { closed: false, lines: [projectedLine(geometry.coordinates, frame)] }
    case 'MultiLineString':
      return { closed: false, lines: geometry.coordinates.map((line) => projectedLine(line, frame)) }
    case 'Polygon':
      return { closed: true, lines: geometry.coordinates.map((ring) => projectedLine(ring, frame)) }
    case 'MultiPolygon':
      return { closed: true, lines: geometry.coordinates.flatMap((rings) => rings.map((ring) => projectedLine(ring, frame))) }
    default:
      return { closed: false, lines: [] }
  }
}

/** Is a point inside the rings (even-odd, so holes count as holes)? */
export function insideRings(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] ?? [0, 0]
      const [xj, yj] = ring[j] ?? [0, 0]
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
  }
  return inside
}

/** The smallest box around all the lines. */
export function boundsOf(lines: readonly (readonly Point[])[]): Box {
  const xs = lines.flatMap((line) => line.map((point) => point[0]))
  const ys = lines.flatMap((line) => line.map((point) => point[1]))
  if (xs.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const x = xs.reduce((least, value) => Math.min(least, value))
  const y = ys.reduce((least, value) => Math.min(least, value))
  return { x, y, w: xs.reduce((most, value) => Math.max(most, value)) - x, h: ys.reduce((most, value) => Math.max(most, value)) - y }
}
