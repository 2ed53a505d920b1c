import { geoIdentity, geoPath } from 'd3-geo'
import type { Geometry } from 'geojson'
import type { BaseFeature, Layer } from './basemap.ts'
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

/** Takes d3's path (`M1,2L3,4Z`) apart again: it does the clipping, the writing is ours. */
function subpaths(d: string): readonly { readonly points: readonly Point[]; readonly closed: boolean }[] {
  return (d.match(/M[^MZ]+Z?/g) ?? []).map((sub) => ({
    closed: sub.endsWith('Z'),
    points: [...sub.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair): Point => [Math.round(Number(pair[1])), Math.round(Number(pair[2]))]),
  }))
}

/** The base map as one path a layer, drawn for `frame` but reaching `spare` units beyond it on every side, for a second crop. */
export function groundPaths(features: readonly BaseFeature[], frame: Frame, spare: number): readonly GroundPath[] {
  const path = geoPath(
    geoIdentity().clipExtent([
      [-spare, -spare],
      [frame.width + spare, frame.height + spare],
    ]),
  ).digits(1)
  return ORDER.map((layer) => ({
    layer,
    d: features
      .filter((feature) => feature.layer === layer)
      .map((feature) => {
        const drawn = subpaths(path(asGeometry(planar(feature.geometry, frame))) ?? '')
        const light = drawn.map(({ points, closed }) => ({ points: simplified(points), closed }))
        return lightPath(light.filter(({ points, closed }) => points.length > (closed ? 2 : 1)))
      })
      .join(''),
  })).filter(({ d }) => d !== '')
}
