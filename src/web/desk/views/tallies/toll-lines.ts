import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { Overview, TollRow, TollSpread } from '../../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'
import type { CivilTime } from '../../../../core/0-terms/when.ts'
import { dayNumber } from '../../../page/words.ts'

/** One figure as a claimant gave it. A bound keeps only the end it has; "dozens" has none and is not drawn. */
export interface TollFigure {
  readonly shown: string
  readonly low: number | null
  readonly high: number | null
  readonly day: number | null
  readonly asOf: CivilTime | null
  readonly claim: ClaimId
}

/** One claimant's own course of one thing counted. */
export interface TollSeries {
  readonly row: TollRow
  readonly figures: readonly TollFigure[]
}

/** Everything that counts the same thing of the same people: the only series that may share a picture. */
export interface TollPanel {
  readonly key: string
  readonly measure: TollRow['measure']
  readonly group: TollRow['group']
  readonly victims: PartyId | null
  readonly basis: TollRow['basis']
  readonly series: readonly TollSeries[]
  readonly spreads: readonly TollSpread[]
}

function figuresOf(row: TollRow): readonly TollFigure[] {
  return [...row.earlier, row].map(({ shown, low, high, asOf, claim }) => {
    const day = asOf === null ? Number.NaN : dayNumber(asOf)
    return { shown, low, high, asOf, claim, day: Number.isNaN(day) ? null : day }
  })
}

/** The tolls of an overview sorted into panels, in the overview's order. Totals and single events never share one. */
export function tollPanels({ tolls, spreads = [] }: Pick<Overview, 'tolls' | 'spreads'>): readonly TollPanel[] {
  const panels = new Map<string, TollPanel>()
  for (const row of tolls) {
    const { measure, group, victims, basis } = row
    const key = [measure, group, victims ?? '', basis].join(' ')
    const ofPanel = (spread: TollSpread): boolean => spread.measure === measure && spread.group === group && spread.victims === victims
    const known = panels.get(key) ?? { key, measure, group, victims, basis, series: [], spreads: spreads.filter(ofPanel) }
    panels.set(key, { ...known, series: [...known.series, { row, figures: figuresOf(row) }] })
  }
  return [...panels.values()]
}

export interface DrawnPoint {
  readonly x: number
  readonly y: number
  /** Only one end was given ("at least 23"): the mark is hollow. */
  readonly bound: boolean
  readonly figure: TollFigure
}

export interface DrawnSeries {
  readonly series: TollSeries
  /** Last figure, held until the next. */
  readonly line: string
  /** From the lowest to the highest of each figure; empty where they are one. */
  readonly band: string
  readonly points: readonly DrawnPoint[]
}

export interface TollDrawing {
  readonly width: number
  readonly height: number
  readonly series: readonly DrawnSeries[]
  readonly rows: readonly { readonly y: number; readonly n: number }[]
  readonly days: readonly { readonly x: number; readonly day: number }[]
  readonly truces: readonly { readonly x: number; readonly day: CivilTime }[]
}

const EDGE = { left: 46, right: 18, top: 14, bottom: 24 } as const

function valueOf({ low, high }: TollFigure): number | null {
  return low ?? high
}

/** A round number not below `most` and the step that divides it into three to six. */
export function niceAxis(most: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(most, 1) / 4
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((factor) => factor * ten >= rough) ?? 10) * ten)
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  return { top: Math.ceil(Math.max(most, 1) / whole) * whole, step: whole }
}

interface Scales {
  readonly x: (day: number) => number
  readonly y: (n: number) => number
  readonly end: number
}

function drawnSeries(series: TollSeries, { x, y, end }: Scales): DrawnSeries {
  const points = series.figures.flatMap((figure): readonly DrawnPoint[] => {
    const value = valueOf(figure)
    return value === null || figure.day === null ? [] : [{ x: x(figure.day), y: y(value), bound: figure.low !== figure.high, figure }]
  })
  points.sort((a, b) => a.x - b.x)
  const line =
    points.map((point, k) => (k === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join('') +
    (points.length > 0 ? `H${end}` : '')
  const band = points
    .map(({ x: from, figure }, k) => {
      const { low, high } = figure
      if (low === null || high === null || low === high) return ''
      return `M${from} ${y(low)}V${y(high)}H${points[k + 1]?.x ?? end}V${y(low)}Z`
    })
    .join('')
  return { series, line, band, points }
}

/** Draws a panel from zero, so that a rise looks as large as it is; null when fewer than two dated figures can be drawn. */
export function tollDrawing(panel: TollPanel, truces: Overview['truces'], width: number, height = 210): TollDrawing | null {
  const all = panel.series.flatMap(({ figures }) => figures).filter((figure) => valueOf(figure) !== null && figure.day !== null)
  const days = all.map(({ day }) => day ?? 0)
  const first = Math.min(...days)
  const last = Math.max(...days)
  if (all.length < 2 || !(last > first)) return null
  const { top, step } = niceAxis(Math.max(...all.map(({ low, high }) => Math.max(low ?? 0, high ?? 0))))
  const round = (value: number): number => Math.round(value * 10) / 10
  const x = (day: number): number => round(EDGE.left + ((day - first) / (last - first)) * (width - EDGE.left - EDGE.right))
  const y = (n: number): number => round(height - EDGE.bottom - (n / top) * (height - EDGE.top - EDGE.bottom))
  const every = Math.max(1, Math.ceil((last - first) / Math.max(2, Math.floor(width / 110))))
  return {
    width,
    height,
    series: panel.series.map((series) => drawnSeries(series, { x, y, end: width - EDGE.right })),
    rows: Array.from({ length: Math.round(top / step) + 1 }, (_, k) => ({ y: y(k * step), n: k * step })),
    days: Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, k) => ({ x: x(first + k * every), day: first + k * every })),
    truces: truces.entries.flatMap(({ day }) => {
      const at = dayNumber(day)
      return at >= first && at <= last ? [{ x: x(at), day }] : []
    }),
  }
}
