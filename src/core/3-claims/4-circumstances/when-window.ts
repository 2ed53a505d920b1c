import { UNIT, UNITS } from '../../1-lexicon/en/calendar-words.ts'
import { addMonths, dateOf, dayNumber, MINUTES_A_DAY } from './when-civil.ts'
import type { SpanNode } from './when-node.ts'
import { UNKNOWN, type Stretch } from './when-point.ts'
import type { Bearings } from './when-resolve.ts'

/** "in the past 24 hours", "in the coming week": the interval laid against the report's moment (hours) or day (all longer units). */
export function windowStretch(node: SpanNode, at: Bearings): Stretch {
  if (
    node.window === null ||
    node.window === 'since-narrative' ||
    node.count === null ||
    at.said === null ||
    at.saidDay === null ||
    at.mode === 'narrative'
  )
    return UNKNOWN
  const sign = node.window === 'past' ? -1 : 1
  const unit = UNITS[node.unit]
  if (unit.ofDay) {
    const length = Math.round(node.count * (node.unit === UNIT.hour ? 60 : 1))
    return sign < 0 ? { from: at.said - length, to: at.said } : { from: at.said, to: at.said + length }
  }
  const there = unit.days ? at.saidDay + sign * Math.round(node.count * unit.days) : monthsFrom(at.saidDay, sign * monthsOf(node))
  const [from, to] = sign < 0 ? [there, at.saidDay + 1] : [at.saidDay, there + 1]
  return { from: from * MINUTES_A_DAY, to: to * MINUTES_A_DAY }
}

function monthsOf(node: SpanNode): number {
  const each = node.unit === UNIT.month ? 1 : node.unit === UNIT.year ? 12 : node.unit === UNIT.decade ? 120 : 1200
  return Math.round(node.count! * each)
}

function monthsFrom(dayNo: number, months: number): number {
  const { year, month, day } = dateOf(dayNo)
  const there = addMonths(year, month, months)
  return dayNumber(there.year, there.month, Math.min(day, 28))
}
