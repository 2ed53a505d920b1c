import type { BaseFeature } from './basemap.ts'
import { toRound } from './frame.ts'
import type { Frame, Point } from './frame.ts'
import { planar } from './planar.ts'

/** How near, in drawing units, a road must pass to a place to count as going there. */
const REACH = 24

function nearestVertex(line: readonly Point[], [x, y]: Point): number {
  let best = -1
  let least = REACH
  line.forEach(([px, py], index) => {
    const away = Math.hypot(px - x, py - y)
    if (away < least) [best, least] = [index, away]
  })
  return best
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${toRound(x)} ${toRound(y)}`).join('')
}

/** A road of the base map from end to end. */
export function wholeRoad(road: BaseFeature, frame: Frame): string {
  return planar(road.geometry, frame).lines.map(pathOf).join('')
}

/** The way between two places along a road of the base map that passes both; without one, a straight line from end to end. */
export function roadBetween(from: Point, to: Point, features: readonly BaseFeature[], frame: Frame): string {
  for (const feature of features) {
    if (feature.layer !== 'road') continue
    for (const line of planar(feature.geometry, frame).lines) {
      const [a, b] = [nearestVertex(line, from), nearestVertex(line, to)]
      if (a >= 0 && b >= 0 && a !== b) return pathOf(line.slice(Math.min(a, b), Math.max(a, b) + 1))
    }
  }
  return pathOf([from, to])
}
