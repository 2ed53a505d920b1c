import { date, type DateNode, type Placed } from './when-node.ts'
import { breaksAt, C, capitalAt, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** "16:30", "4 p.m.", "4.30 pm", "0900 GMT", with its zone words and a second reading in brackets: "8 a.m. local time (0400 UTC)". */
export function clockAt(w: TimeWords, i: number): Placed<DateNode> | null {
  const minute = minuteAt(w, i)
  if (!minute) return null
  let to = zoneEnd(w, minute.to)
  if (isAt(w, to) === C.open) {
    const inner = minuteAt(w, to + 1)
    const end = inner ? zoneEnd(w, inner.to) : 0
    if (inner && isAt(w, end) === C.close) to = end + 1
  }
  return { from: i, to, node: date({ clock: minute.value }) }
}

function minuteAt(w: TimeWords, i: number): { readonly value: number; readonly to: number } | null {
  const c = isAt(w, i),
    value = valueAt(w, i),
    next = isAt(w, i + 1)
  if (c === C.clock) {
    const half = next === C.meridian ? valueAt(w, i + 1) : sharedHalf(w, i)
    return {
      value: half >= 0 ? twelve(value, half) : value,
      to: next === C.meridian || lowerAt(w, i + 1) === 'hours' ? i + 2 : i + 1,
    }
  }
  if (c !== C.number || breaksAt(w, i + 1)) return null
  if (next === C.meridian && valueAt(w, i + 1) >= 0) {
    if (value <= -1000) return { value: twelve(-1000 - value, valueAt(w, i + 1)), to: i + 2 }
    if (value >= 1 && value <= 12) return { value: twelve(value * 60, valueAt(w, i + 1)), to: i + 2 }
    return value >= 100 && value < 1260 && value % 100 < 60
      ? { value: twelve(Math.floor(value / 100) * 60 + (value % 100), valueAt(w, i + 1)), to: i + 2 }
      : null
  }
  const shared = value >= 1 && value <= 12 ? sharedHalf(w, i) : -1
  if (shared >= 0) return { value: twelve(value * 60, shared), to: i + 1 }
  const zoned = next === C.zone && (lowerAt(w, i + 1) !== 'local' || lowerAt(w, i + 2) === 'time')
  if (zoned && w.tokens.end[i] - w.tokens.start[i] === 4 && value < 2400 && value % 100 < 60)
    return { value: Math.floor(value / 100) * 60 + (value % 100), to: i + 1 }
  return null
}

/** "between 3 | and 4 p.m.": the half of the day that the second hour is told with; -1 for none. */
function sharedHalf(w: TimeWords, i: number): number {
  const joins = isAt(w, i + 1)
  if (joins !== C.and && joins !== C.to && joins !== C.dash) return -1
  const second = isAt(w, i + 2)
  return (second === C.number || second === C.clock) && isAt(w, i + 3) === C.meridian && !breaksAt(w, i + 3) ? valueAt(w, i + 3) : -1
}

/** Minutes of the day from a twelve-hour clock; `half` is 0 for a.m. and 12 for p.m. */
function twelve(minutes: number, half: number): number {
  return (minutes % 720) + half * 60
}

function zoneEnd(w: TimeWords, i: number): number {
  if (isAt(w, i) !== C.zone || breaksAt(w, i)) return i
  if (lowerAt(w, i) === 'local') return lowerAt(w, i + 1) === 'time' ? i + 2 : i
  return lowerAt(w, i + 1) === 'time' ? i + 2 : i + 1
}

/** A part of the day at `i`: "morning", "night", "night-time". */
export function partAt(w: TimeWords, i: number): { readonly value: number; readonly to: number } | null {
  if (isAt(w, i) !== C.part) return null
  // "Operation Dawn" is a name.
  if (capitalAt(w, i) && capitalAt(w, i - 1) && (isAt(w, i - 1) === C.none || isAt(w, i - 1) === C.event)) return null
  // "the Dawn Host" is one too.
  if (capitalAt(w, i) && !breaksAt(w, i) && capitalAt(w, i + 1) && isAt(w, i + 1) === C.none && isAt(w, i - 1) !== C.stop) return null
  const night = isAt(w, i + 1) === C.dash && lowerAt(w, i + 2) === 'time' && joined(w, i + 1)
  const hours = lowerAt(w, i + 1) === 'hours'
  return { value: valueAt(w, i), to: night ? i + 3 : hours ? i + 2 : i + 1 }
}
