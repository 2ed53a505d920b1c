import { onChart } from './mercator.ts'
import type { Mercator } from './mercator.ts'

export type Point = readonly [number, number]

/** Somewhere on the ground that the map must show, with the kilometres around it. */
export interface Ground {
  readonly lat: number
  readonly lon: number
  readonly km: number
}

/** A drawing surface: its size in units, and how a place on the ground comes to stand on it. North is up. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly chart: Mercator
  /** Where a longitude and latitude stand. */
  at(lon: number, lat: number): Point
  /** Units per kilometre about the middle of the frame. */
  readonly unitsPerKm: number
}

export interface FrameShape {
  readonly width: number
  readonly minHeight: number
  readonly maxHeight: number
  readonly margin: number
}

const KM_PER_DEGREE = 111.2
/** No closer than this, so that a single village does not fill the map with nothing around it. */
const LEAST_KM = 18

export function toRound(value: number): number {
  return Math.round(value * 10) / 10
}

/** Kilometres between two places, good enough over a theatre. */
export function kmBetween(a: Ground, b: Ground): number {
  const north = (a.lat - b.lat) * KM_PER_DEGREE
  const east = (a.lon - b.lon) * KM_PER_DEGREE * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.hypot(north, east)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Where the fighting is. A place farther off (a capital where somebody spoke) would only shrink everything else. */
export interface Theatre {
  /** Kilometres from its middle to the farthest place that belongs to it. */
  readonly reach: number
  holds(ground: Ground): boolean
}

/** The theatre of some places: all that lie within three times the usual distance from their middle, and at least 100 km. */
export function theatreOf(grounds: readonly Ground[]): Theatre {
  const middle: Ground = { lat: median(grounds.map((ground) => ground.lat)), lon: median(grounds.map((ground) => ground.lon)), km: 0 }
  const limit = Math.max(100, 3 * median(grounds.map((ground) => kmBetween(middle, ground))))
  const reach = Math.max(0, ...grounds.map((ground) => kmBetween(middle, ground)).filter((km) => km <= limit))
  return { reach, holds: (ground) => kmBetween(middle, ground) <= limit }
}

interface Corners {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

function cornersOf(grounds: readonly Ground[]): Corners {
  const lats = grounds.flatMap(({ lat, km }) => [
    lat - Math.max(km, LEAST_KM) / KM_PER_DEGREE,
    lat + Math.max(km, LEAST_KM) / KM_PER_DEGREE,
  ])
  const lons = grounds.flatMap(({ lat, lon, km }) => {
    const degrees = Math.max(km, LEAST_KM) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180))
    return [lon - degrees, lon + degrees]
  })
  return { south: Math.min(...lats), north: Math.max(...lats), west: Math.min(...lons), east: Math.max(...lons) }
}

/** The frame that shows all the given places as large as its shape allows; null when there are none. */
export function frameAround(grounds: readonly Ground[], shape: FrameShape): Frame | null {
  if (grounds.length === 0) return null
  const { south, north, west, east } = cornersOf(grounds)
  const unit: Mercator = { scale: 1, x: 0, y: 0 }
  const [left, top] = onChart(unit, west, north)
  const [right, bottom] = onChart(unit, east, south)
  const inner = shape.width - 2 * shape.margin
  const height = Math.round(
    Math.min(shape.maxHeight, Math.max(shape.minHeight, (inner * (bottom - top)) / (right - left) + 2 * shape.margin)),
  )
  const scale = Math.min(inner / (right - left), (height - 2 * shape.margin) / (bottom - top))
  const chart = { scale, x: shape.width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 }
  const radius = scale / Math.cos((((south + north) / 2) * Math.PI) / 180)
  return frameOf(chart, shape.width, height, (radius * Math.PI) / 180 / KM_PER_DEGREE)
}

/** A frame upon a chart. Points are given in tenths of a unit. */
export function frameOf(chart: Mercator, width: number, height: number, unitsPerKm: number): Frame {
  const at = (lon: number, lat: number): Point => {
    const [x, y] = onChart(chart, lon, lat)
    return [toRound(x), toRound(y)]
  }
  return { width, height, chart, at, unitsPerKm }
}

/** How drawings made on `from` come to stand on `to`: both are Mercator, so a scale and a shift are enough. */
export function between(from: Frame, to: Frame): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = to.chart.scale / from.chart.scale
  return {
    scale: Math.round(scale * 1e4) / 1e4,
    x: toRound(to.chart.x - scale * from.chart.x),
    y: toRound(to.chart.y - scale * from.chart.y),
  }
}
