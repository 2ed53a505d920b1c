import { geoClipRectangle, geoStream } from 'd3-geo'
import type { Geometry } from 'geojson'
import { toRound, type Point } from './frame.ts'

/** A line or ring as it is drawn. */
export interface Subpath {
  readonly points: readonly Point[]
  readonly closed: boolean
}

const nothing = (): void => undefined

/** Cuts lines and rings in drawing units to a rectangle; rings are closed again along its edge. Points come out in whole units. */
export function clipped(geometry: Geometry, [[x0, y0], [x1, y1]]: readonly [Point, Point]): readonly Subpath[] {
  const drawn: Subpath[] = []
  let [points, closed]: [Point[], boolean] = [[], false]
  const sink = {
    // From tenths to whole units, so that a half goes the same way whether or not the clipping moved the point.
    point: (x: number, y: number) => void points.push([Math.round(toRound(x)), Math.round(toRound(y))]),
    lineStart: () => void (points = []),
    lineEnd: () => void drawn.push({ points, closed }),
    polygonStart: () => void (closed = true),
    polygonEnd: () => void (closed = false),
  }
  geoStream(geometry, geoClipRectangle(x0, y0, x1, y1)(sink))
  return drawn
}

/** West, south, east and north of all that a base map holds. Longitudes are taken as numbers: no theatre lies across the date line. */
export function edgesOf(basemap: Parameters<typeof geoStream>[0]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const point = (lon: number, lat: number): void => {
    ;[west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)]
  }
  geoStream(basemap, { point, lineStart: nothing, lineEnd: nothing, polygonStart: nothing, polygonEnd: nothing })
  return [west, south, east, north]
}
