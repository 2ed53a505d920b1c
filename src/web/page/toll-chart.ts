import type { TollRow } from '../../core/0-terms/overview.ts'
import { dayNumber } from './words.ts'

export interface TollPoint {
  readonly x: number
  readonly y: number
  /** Only one end of the figure was given ("at least 23"), so the mark is hollow. */
  readonly bound: boolean
}

/** A small step line of one claimant's own series. Drawn from zero, so that a rise looks as large as it is. */
export interface TollChart {
  readonly width: number
  readonly height: number
  readonly line: string
  readonly points: readonly TollPoint[]
}

const WIDTH = 112
const HEIGHT = 34
const EDGE = 5

function figureOf(point: { readonly low: number | null; readonly high: number | null }): number | null {
  return point.low ?? point.high
}

/** The course of a toll; null when fewer than two figures of the series can be drawn. */
export function tollChart(row: TollRow): TollChart | null {
  const figures = [...row.earlier, row].flatMap((point, index) => {
    const value = figureOf(point)
    return value === null
      ? []
      : [{ value, bound: point.low !== point.high, day: point.asOf === null ? Number.NaN : dayNumber(point.asOf), index }]
  })
  if (figures.length < 2) return null
  const dated = figures.every((figure) => !Number.isNaN(figure.day))
  const positions = figures.map((figure) => (dated ? figure.day : figure.index))
  const first = Math.min(...positions)
  const span = Math.max(...positions) - first
  const most = Math.max(...figures.map((figure) => figure.value), 1)
  const points = figures.map((figure, index): TollPoint => {
    const along = span === 0 ? index / (figures.length - 1) : ((positions[index] ?? first) - first) / span
    return {
      x: Math.round(EDGE + along * (WIDTH - 2 * EDGE)),
      y: Math.round(HEIGHT - EDGE - (figure.value / most) * (HEIGHT - 2 * EDGE)),
      bound: figure.bound,
    }
  })
  const line = points.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
  return { width: WIDTH, height: HEIGHT, line, points }
}
