import type { Point } from './frame.ts'

/** How far, in drawing units, a line may run beside the points it was simplified from: less than a border is wide. */
const TOLERANCE = 1.3

function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** The points a line keeps when none of those left out may lie farther from it than `tolerance` (Douglas and Peucker, 1973). The ends are always kept. */
export function simplified(points: readonly Point[], tolerance = TOLERANCE): readonly Point[] {
  const keep = new Set([0, points.length - 1])
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [far, most] = [-1, tolerance]
    for (let at = from + 1; at < to; at++) {
      const away = offLine(points[at] ?? [0, 0], points[from] ?? [0, 0], points[to] ?? [0, 0])
      if (away > most) [far, most] = [at, away]
    }
    if (far < 0) continue
    keep.add(far)
    spans.push([from, far], [far, to])
  }
  return points.filter((_, index) => keep.has(index))
}

const step = (n: number, isFirst: boolean): string => (isFirst || n < 0 ? String(n) : ` ${n}`)

/** Subpaths of whole units as one short path: each starts where it stands and goes on by steps, with no letter or space that can be spared. */
export function lightPath(lines: readonly { readonly points: readonly Point[]; readonly closed: boolean }[]): string {
  return lines
    .map(({ points, closed }) => {
      let [x, y] = [0, 0]
      return points
        .map(([px, py], index) => {
          const [dx, dy] = [px - x, py - y]
          ;[x, y] = [px, py]
          if (index === 0) return `M${px}${step(py, false)}`
          return `${index === 1 ? 'l' : ''}${step(dx, index === 1)}${step(dy, false)}`
        })
        .concat(closed ? ['z'] : [])
        .join('')
    })
    .join('')
}
