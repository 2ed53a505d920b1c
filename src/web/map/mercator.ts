/** A Mercator chart on a drawing: units per radian at the equator, and where longitude 0 on the equator stands. */
export interface Mercator {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const RADIANS = Math.PI / 180

/** The longitude and latitude in degrees that stand somewhere on a chart. */
export function offChart({ scale, x, y }: Mercator, px: number, py: number): readonly [lon: number, lat: number] {
  return [(px - x) / scale / RADIANS, (2 * Math.atan(Math.exp((y - py) / scale)) - Math.PI / 2) / RADIANS]
}

/** Where a longitude and latitude in degrees stand on a chart. North is up; the date line is not crossed. */
export function onChart({ scale, x, y }: Mercator, lon: number, lat: number): readonly [number, number] {
  return [x + scale * lon * RADIANS, y - scale * Math.log(Math.tan((Math.PI / 2 + lat * RADIANS) / 2))]
}
