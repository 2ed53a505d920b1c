import type { Geometry, Position } from 'geojson'

export interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** One side of the box: how far inside a position is (negative when outside). */
type Side = (p: Position) => number

/**
 * What of a geometry lies within a box, or null. Lines are cut, rings follow the box's edge where they leave it; points are kept or not.
 */
export function clipGeometry(geometry: Geometry, box: Box): Geometry | null {
  const sides = sidesOf(box)
  if (geometry.type === 'LineString') return lines([geometry.coordinates], sides)
  if (geometry.type === 'MultiLineString') return lines(geometry.coordinates, sides)
  if (geometry.type === 'Polygon') return polygons([geometry.coordinates], sides)
  if (geometry.type === 'MultiPolygon') return polygons(geometry.coordinates, sides)
  if (geometry.type === 'Point') return sides.every((inside) => inside(geometry.coordinates) >= 0) ? geometry : null
  return null
}

function sidesOf({ south, north, west, east }: Box): readonly Side[] {
  return [(p) => (p[1] ?? 0) - south, (p) => north - (p[1] ?? 0), (p) => (p[0] ?? 0) - west, (p) => east - (p[0] ?? 0)]
}

function lines(given: readonly (readonly Position[])[], sides: readonly Side[]): Geometry | null {
  const coordinates = sides
    .reduce<readonly (readonly Position[])[]>((parts, side) => parts.flatMap((part) => cutLine(part, side)), given)
    .map((l) => [...l])
  return coordinates.length ? { type: 'MultiLineString', coordinates } : null
}

function polygons(given: readonly (readonly (readonly Position[])[])[], sides: readonly Side[]): Geometry | null {
  const coordinates = given
    .map((rings) =>
      rings
        .map((ring) => sides.reduce<readonly Position[]>(cutRing, ring))
        .filter((ring) => ring.length > 3)
        .map((ring) => [...ring]),
    )
    .filter((rings) => rings.length > 0)
  return coordinates.length ? { type: 'MultiPolygon', coordinates } : null
}

function cutLine(line: readonly Position[], side: Side): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  for (const [n, p] of line.entries()) {
    const before = line[n - 1]
    if (before && side(before) >= 0 !== side(p) >= 0) part.push(crossing(before, p, side))
    if (side(p) >= 0) part.push(p)
    else if (part.length) {
      parts.push(part)
      part = []
    }
  }
  return [...parts, part].filter((l) => l.length > 1)
}

/** Sutherland and Hodgman: one side at a time. */
function cutRing(ring: readonly Position[], side: Side): Position[] {
  const out: Position[] = []
  for (const [n, p] of ring.entries()) {
    const before = ring[n - 1]
    if (before && side(before) >= 0 !== side(p) >= 0) out.push(crossing(before, p, side))
    if (side(p) >= 0) out.push(p)
  }
  const [first, last] = [out[0], out.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...out, first] : out
}

function crossing(a: Position, b: Position, side: Side): Position {
  const t = side(a) / (side(a) - side(b))
  return [(a[0] ?? 0) + t * ((b[0] ?? 0) - (a[0] ?? 0)), (a[1] ?? 0) + t * ((b[1] ?? 0) - (a[1] ?? 0))]
}
