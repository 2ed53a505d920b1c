import type { Overview, TruceEntry } from '../../core/0-terms/overview.ts'
import { sayEnglish } from '../words/say.ts'
import type { SayTerm } from '../words/say.ts'
import { dayNumber, shortDayWords } from './words.ts'

export interface TruceMark {
  readonly entry: TruceEntry
  /** How far along the line, 0 to 100. */
  readonly percent: number
  readonly label: string
  readonly broken: boolean
  /** Labels that would touch their neighbour stand one row higher. */
  readonly raised: boolean
}

export interface TruceStripDrawing {
  readonly ticks: readonly number[]
  readonly tickUnit: 'day' | 'week' | 'month'
  readonly marks: readonly TruceMark[]
}

/** Labels nearer than this (percent of the line) would run into one another. */
const LABEL_ROOM = 13
const MOST_TICKS = 70
const UNITS = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const

function percentOf(day: number, first: number, last: number): number {
  return Math.round((Math.min(Math.max(day - first, 0), last - first) / Math.max(1, last - first)) * 1000) / 10
}

/** The line of days from the start of the fighting to the cut-off, with a box at each truce. Null when there is no truce to show. */
export function truceStrip(truces: Overview['truces'], say: SayTerm = sayEnglish): TruceStripDrawing | null {
  const first = dayNumber(truces.from)
  const last = dayNumber(truces.to)
  if (truces.entries.length === 0 || !(last > first)) return null
  const [tickUnit, step] = UNITS.find(([, days]) => (last - first) / days <= MOST_TICKS) ?? [
    'month',
    Math.ceil((last - first) / MOST_TICKS),
  ]
  const ticks = Array.from({ length: Math.floor((last - first - 1) / step) }, (_, index) =>
    percentOf(first + (index + 1) * step, first, last),
  )
  let previous: { percent: number; raised: boolean } | null = null
  const marks = truces.entries.map((entry): TruceMark => {
    const percent = percentOf(dayNumber(entry.day), first, last)
    const raised: boolean = previous !== null && percent - previous.percent < LABEL_ROOM && !previous.raised
    previous = { percent, raised }
    return {
      entry,
      percent,
      label: shortDayWords(entry.day, say),
      broken: entry.state === 'broken' || entry.accusations.length > 0,
      raised,
    }
  })
  return { ticks, tickUnit, marks }
}
