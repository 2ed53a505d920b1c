import type { Point } from './frame.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/**
 * A label to be placed beside a point. `clear`: units around the point that it must leave free. `centred`: it may stand on the point itself.
 * `small`: the size it may shrink to where there is no room.
 */
export interface LabelWish {
  readonly at: Point
  readonly w: number
  readonly h: number
  readonly clear: number
  readonly centred: boolean
  readonly small?: { readonly w: number; readonly h: number }
}

export interface PlacedLabel {
  readonly box: Box
  /** Which edge its text is set against. */
  readonly align: 'start' | 'middle' | 'end'
  /** A line back to the point, when the label stands away from it. */
  readonly leader: readonly [Point, Point] | null
  /** Did it have to shrink to its small size? */
  readonly shrunk: boolean
}

/** Directions in the order a cartographer prefers them: right, left, above, below, then between. */
const DIRECTIONS: readonly { readonly dx: -1 | 0 | 1; readonly dy: -1 | 0 | 1; readonly cost: number }[] = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 3 },
  { dx: 1, dy: -1, cost: 4 },
  { dx: 1, dy: 1, cost: 5 },
  { dx: 0, dy: -1, cost: 6 },
  { dx: -1, dy: -1, cost: 7 },
  { dx: -1, dy: 1, cost: 8 },
  { dx: 0, dy: 1, cost: 9 },
]
const DISTANCES = [0, 14, 30, 50, 74, 102] as const
const NEAR = 14
/** What it costs to cover anything at all, and to draw a leader through it. Both are dearer than a short way off. */
const COVERING = 120
const CROSSING = 110
/** How much worse its full size must stand before a label shrinks. */
const CROWDED = 210

export function sharedArea(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

/** How far apart two boxes stand; 0 when they touch. */
export function boxDistance(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w)
  const dy = Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h)
  return Math.hypot(dx, dy)
}

function outsideArea(box: Box, width: number, height: number): number {
  return box.w * box.h - sharedArea(box, { x: 4, y: 4, w: width - 8, h: height - 8 })
}

function boxAt(wish: LabelWish, dx: number, dy: number, distance: number): Box {
  const [x, y] = wish.at
  const away = wish.clear + distance
  const slant = dx !== 0 && dy !== 0 ? 0.7 : 1
  const left = dx === 0 ? x - wish.w / 2 : dx > 0 ? x + away * slant : x - away * slant - wish.w
  const top = dy === 0 ? y - wish.h / 2 : dy > 0 ? y + away * slant : y - away * slant - wish.h
  return { x: Math.round(left), y: Math.round(top), w: wish.w, h: wish.h }
}

function nearestOn(box: Box, [x, y]: Point): Point {
  return [Math.min(Math.max(x, box.x), box.x + box.w), Math.min(Math.max(y, box.y), box.y + box.h)]
}

interface Candidate {
  readonly label: PlacedLabel
  readonly cost: number
}

function candidatesFor(wish: LabelWish): readonly Candidate[] {
  const beside = DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(({ dx, dy, cost }): Candidate => {
      const box = boxAt(wish, dx, dy, distance)
      const leader = distance >= NEAR ? ([wish.at, nearestOn(box, wish.at)] as const) : null
      return { label: { box, align: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle', leader, shrunk: false }, cost: cost + distance * 2 }
    }),
  )
  if (!wish.centred) return beside
  const box = { x: Math.round(wish.at[0] - wish.w / 2), y: Math.round(wish.at[1] - wish.h / 2), w: wish.w, h: wish.h }
  return [{ label: { box, align: 'middle', leader: null, shrunk: false }, cost: -5 }, ...beside]
}

/** A leader crossing a label is as bad as a label on a label; a few points along the line are enough to notice. */
function leaderCost(leader: PlacedLabel['leader'], obstacles: readonly Box[]): number {
  if (!leader) return 0
  const [[x1, y1], [x2, y2]] = leader
  const steps = [0.35, 0.55, 0.75, 0.92]
  const hits = steps.filter((t) =>
    obstacles.some((box) => sharedArea(box, { x: x1 + (x2 - x1) * t - 1, y: y1 + (y2 - y1) * t - 1, w: 2, h: 2 }) > 0),
  )
  return hits.length * CROSSING
}

function bestOf(wish: LabelWish, obstacles: readonly Box[], width: number, height: number): Candidate {
  let best: Candidate | null = null
  for (const { label, cost } of candidatesFor(wish)) {
    // Every further cost only adds.
    if (best !== null && cost >= best.cost) continue
    const covered = obstacles.reduce((sum, box) => sum + sharedArea(label.box, box), 0)
    const total =
      cost + (covered > 0 ? COVERING : 0) + covered + 3 * outsideArea(label.box, width, height) + leaderCost(label.leader, obstacles)
    if (best === null || total < best.cost) best = { label, cost: total }
  }
  if (best === null) throw new RangeError('every label has candidates')
  return best
}

/** Places labels one after the other, each where it covers least; the first wishes get the best places. */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  width: number,
  height: number,
): readonly PlacedLabel[] {
  const taken = [...obstacles]
  return wishes.map((wish) => {
    const full = bestOf(wish, taken, width, height)
    const small = wish.small && full.cost > CROWDED ? bestOf({ ...wish, ...wish.small }, taken, width, height) : null
    const label = small && small.cost + CROWDED < full.cost ? { ...small.label, shrunk: true } : full.label
    taken.push(label.box)
    return label
  })
}

/** As placeLabels, but a label that would cover anything is left out (null): for context that must not crowd the claims. */
export function placeIfFree(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  width: number,
  height: number,
): readonly (PlacedLabel | null)[] {
  const taken = [...obstacles]
  return wishes.map((wish) => {
    const near = candidatesFor(wish).filter((candidate) => candidate.label.leader === null)
    const free = near.find(
      ({ label }) => outsideArea(label.box, width, height) === 0 && !taken.some((box) => sharedArea(label.box, box) > 0),
    )
    if (free) taken.push(free.label.box)
    return free?.label ?? null
  })
}
