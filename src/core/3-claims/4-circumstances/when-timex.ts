import { DAY_PARTS, UNIT, UNITS } from '../../1-lexicon/en/calendar-words.ts'
import { isoWeek } from './when-civil.ts'
import type { SpanNode, TimeNode } from './when-node.ts'
import type { Point } from './when-point.ts'

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression as TIMEX3 counts it: without its preposition, one per written date. `value` null where the standard has none. */
export interface Timex {
  readonly from: number
  readonly to: number
  readonly type: TimexType
  readonly value: string | null
}

const two = (n: number): string => String(n).padStart(2, '0')
const SEASONS = ['', 'SP', 'SU', 'FA', 'WI']

/** "1994", "BC0479"; "199" for a decade, "19" for a century. */
function yearCode(year: number, span: Point['span']): string {
  const bc = year <= 0
  const four = String(bc ? 1 - year : year).padStart(4, '0')
  const shown =
    span === 'decade'
      ? bc
        ? String(1 - year)
            .padStart(4, '0')
            .slice(0, 3)
        : four.slice(0, 3)
      : span === 'century'
        ? centuryCode(year)
        : four
  return (bc ? 'BC' : '') + shown
}

const centuryCode = (year: number): string => two(year <= 0 ? Math.floor((1 - year - 1) / 100) : Math.floor(year / 100))

/** The TIMEX3 value of a place in the calendar: `1939-09`, `1939-09-01TMO`, `XXXX-11-04` while the year is not known. */
export function pointValue(p: Point): string {
  if (p.week !== null) {
    const { year, week } = isoWeek(p.week)
    return `${yearCode(year, null)}-W${two(week)}${p.weekend ? '-WE' : ''}`
  }
  const year = p.year === null ? 'XXXX' : yearCode(p.year, p.span)
  const ofDay = p.part !== null || p.clock !== null
  if (p.month === null && p.season !== null) return `${year}-${SEASONS[p.season]}`
  if (p.month === null && !ofDay) return p.edge === 4 ? `${year}-H1` : p.edge === 5 ? `${year}-H2` : year
  const month = p.month === null ? 'XX' : two(p.month)
  if (p.day === null && !ofDay) return `${year}-${month}`
  return `${year}-${month}-${p.day === null ? 'XX' : two(p.day)}${timeCode(p)}`
}

function timeCode(p: Point): string {
  if (p.clock !== null) return `T${two(Math.floor(p.clock / 60))}:${two(p.clock % 60)}`
  return p.part !== null ? DAY_PARTS[p.part].code : p.overnight ? 'TNI' : ''
}

/** The TIMEX3 value of a length: `P3D`, `PT24H`, `PXM` where the number is not told. */
function spanValue(node: Pick<SpanNode, 'unit' | 'count'>): string {
  const unit = UNITS[node.unit]
  const count = node.count === null ? 'X' : String(node.unit === UNIT.fortnight ? node.count * 2 : node.count).replace(/^0\./, '.')
  return `P${unit.ofDay ? 'T' : ''}${count}${unit.letter}`
}

/** The value of what has no place in the calendar. */
export function looseValue(node: TimeNode): string | null {
  if (node.form === 'reference') return node.to === 'unknown' ? null : `${node.to.toUpperCase()}_REF`
  if (node.form === 'set') return setValue(node.unit, node.per, node.weekday)
  if (node.form === 'shift')
    return node.sign === 0
      ? node.from !== 'said'
        ? null
        : node.part === null
          ? 'PRESENT_REF'
          : `XXXX-XX-XX${DAY_PARTS[node.part].code}`
      : node.count === null
        ? node.sign > 0
          ? 'FUTURE_REF'
          : 'PAST_REF'
        : 'XXXX-XX-XX'
  return node.form === 'span' ? spanValue(node) : null
}

function setValue(unit: number, per: boolean, weekday: number | null): string {
  if (per) return spanValue({ unit, count: 1 })
  if (weekday !== null) return `XXXX-WXX-${weekday}`
  if (unit === UNIT.night) return 'XXXX-XX-XXTNI'
  return unit === UNIT.week ? 'XXXX-WXX' : unit === UNIT.month ? 'XXXX-XX' : unit === UNIT.year ? 'XXXX' : 'XXXX-XX-XX'
}

/** The type of a node. */
export function typeOf(node: TimeNode): TimexType {
  if (node.form === 'span') return 'DURATION'
  if (node.form === 'set') return 'SET'
  return (node.form === 'date' && (node.part !== null || node.clock !== null)) || (node.form === 'shift' && node.part !== null)
    ? 'TIME'
    : 'DATE'
}
