import type { Geometry } from 'geojson'
import type { BaseFeature, Layer } from './basemap.ts'
import { clipped } from './clipped.ts'
import type { Frame, Point } from './frame.ts'
import { lightPath, simplified } from './light-path.ts'
import { planar } from './planar.ts'
import type { Planar } from './planar.ts'

/** One path of the base map: all features of a layer together. */
export interface GroundPath {
  readonly layer: Layer
  readonly d: string
}

/** From the ground up. Towns are labels, not ground. */
const ORDER: readonly Layer[] = ['land', 'country', 'area', 'district', 'river', 'lake', 'former', 'border', 'front', 'road']

function asGeometry(drawn: Planar): Geometry {
  const coordinates = drawn.lines.filter((line) => line.length > (drawn.closed ? 3 : 1)).map((line) => line.map(([x, y]) => [x, y]))
  return drawn.closed ? { type: 'MultiPolygon', coordinates: coordinates.map((ring) => [ring]) } : { type: 'MultiLineString', coordinates }
}

/** The base map as one path a layer, drawn for `frame` but reaching `spare` units beyond it on every side, for a second crop. */
export function groundPaths(features: readonly BaseFeature[], frame: Frame, spare: number): readonly GroundPath[] {
  const rectangle: readonly [Point, Point] = [
    [-spare, -spare],
    [frame.width + spare, frame.height + spare],
  ]
  return ORDER.map((layer) => ({
    layer,
    d: features
      .filter((feature) => feature.layer === layer)
      .map((feature) => {
        const drawn = clipped(asGeometry(planar(feature.geometry, frame)), rectangle)
        const light = drawn.map(({ points, closed }) => ({ points: simplified(points), closed }))
        return lightPath(light.filter(({ points, closed }) => points.length > (closed ? 2 : 1)))
      })
      .join(''),
  })).filter(({ d }) => d !== '')
}
