/** A Mercator chart on a drawing: units per radian at the equator, and where longitude 0 on the equator stands. */
export interface Mercator {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const RADIANS = Math.PI / 180

/** Where a longitude and latitude in degrees stand on a chart. North is up; the date line is not crossed. */
export function onChart({ scale, x, y }: Mercator, lon: number, lat: number): readonly [number, number] {
  return [x + scale * lon * RADIANS, y - scale * Math.log(Math.tan((Math.PI / 2 + lat * RADIANS) / 2))]
}
