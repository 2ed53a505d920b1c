import type { OverviewPlace } from '../../../../core/0-terms/overview.ts'
import type { Pack, Place } from '../../../../core/0-terms/pack.ts'
import { kmBetween, type Point } from '../../../map/frame.ts'
import { mapNames } from '../../../map/place-label.ts'
import { textWidth } from '../../../map/text-width.ts'

/** A place of the pack as a map shows it before anybody has said anything of it. */
export function shownPlace({ id, names, at, radius }: Place): OverviewPlace {
  const { lat = null, lon = null } = at ?? {}
  return { place: id, lat, lon, radius, names, written: [], precision: 'exact', claims: [], parties: [] }
}

/** "Hale / Hael": the names the two sides use. */
export function bothNames(place: Place, { style }: Pick<Pack, 'style'>): string {
  return mapNames(shownPlace(place), style.columns).join(' / ')
}

/** Kilometres between two places; null where one of them is not located. */
export function kmApart(a: Place, b: Place): number | null {
  return a.at && b.at ? kmBetween({ ...a.at, km: 0 }, { ...b.at, km: 0 }) : null
}

/** A place where it stands on a drawing. */
export interface Spot {
  readonly id: string
  readonly names: string
  readonly at: Point
}

const STEPS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Which way an arrow key leads on a drawing; null for other keys. */
export function stepOf(key: string): Point | null {
  return STEPS[key] ?? null
}

/** The next spot in a direction: near, and not far aside. Null where there is none. */
export function spotTowards(spots: readonly Spot[], from: Point, [dx, dy]: Point): Spot | null {
  let [best, least] = [null as Spot | null, Infinity]
  for (const spot of spots) {
    const [x, y] = [spot.at[0] - from[0], spot.at[1] - from[1]]
    const [along, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)]
    const cost = along + 2 * aside
    if (along > 0.05 && aside <= along * 1.6 && cost < least) [best, least] = [spot, cost]
  }
  return best
}

/** The spot nearest to a point, within so many units of it. */
export function spotNear(spots: readonly Spot[], [x, y]: Point, most: number): Spot | null {
  const far = ({ at }: Spot): number => Math.hypot(at[0] - x, at[1] - y)
  const best = spots.reduce<Spot | null>((a, b) => (a === null || far(b) < far(a) ? b : a), null)
  return best && far(best) <= most ? best : null
}

/** The spots whose names have room, the first ones before the others; a name stands right of its dot. */
export function namedSpots(spots: readonly Spot[], size: number, width: number): readonly Spot[] {
  const taken: { readonly x0: number; readonly x1: number; readonly y: number }[] = []
  return spots.filter(({ names, at: [x, y] }) => {
    const [x0, x1] = [x - 5, x + 7 + textWidth(names, size)]
    if (x1 > width || taken.some((box) => Math.abs(box.y - y) < size * 1.2 && x0 < box.x1 && box.x0 < x1)) return false
    taken.push({ x0, x1, y })
    return true
  })
}
