import { UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { breaksAt, C, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** A count read: null is "some" ("a few", "several"). */
export interface Count {
  readonly value: number | null
  readonly to: number
}

/** Words between a count and its unit that leave the length as it is. */
export const BETWEEN = new Set([
  'full',
  'whole',
  'long',
  'straight',
  'consecutive',
  'more',
  'successive',
  'single',
  'entire',
  'previous',
  'past',
  'short',
  'bloody',
  'other',
  'further',
])

/** "three", "24", "a", "a few", "a couple of", "more than two", "twenty-five", "half a", "two or three". Needs a unit after it to mean a time. */
export function countAt(w: TimeWords, start: number): Count | null {
  const i = afterApproximation(w, start)
  const plain = plainCount(w, i)
  if (!plain) return null
  if ((isAt(w, plain.to) === C.and || isAt(w, plain.to) === C.to || isAt(w, plain.to) === C.dash) && isAt(w, plain.to + 1) !== C.article) {
    const upper = plainCount(w, plain.to + 1)
    if (upper && upper.value !== null && unitAt(w, upper.to)) return upper
  }
  return plain
}

/** Skips "about", "more than", "at least", "up to", "a little more than", "as many as". */
function afterApproximation(w: TimeWords, start: number): number {
  let i = start
  if (lowerAt(w, i) === 'a' && lowerAt(w, i + 1) === 'little') i += 2
  if (isAt(w, i) === C.approximate && isAt(w, i + 1) === C.than) return i + 2
  if (lowerAt(w, i) === 'at' && (lowerAt(w, i + 1) === 'least' || lowerAt(w, i + 1) === 'most')) return i + 2
  if (lowerAt(w, i) === 'up' && lowerAt(w, i + 1) === 'to') return i + 2
  while (isAt(w, i) === C.approximate && valueAt(w, i) === 1) i++
  return i
}

function plainCount(w: TimeWords, i: number): Count | null {
  const c = isAt(w, i),
    value = valueAt(w, i)
  if (c === C.number) return number(w, i)
  if (c === C.cardinal) return cardinal(w, i)
  if (c === C.quantity) return quantity(w, i)
  if (c === C.article && valueAt(w, i) === 2) {
    if (isAt(w, i + 1) === C.quantity) return quantity(w, i + 1)
    if (isAt(w, i + 1) === C.cardinal && valueAt(w, i + 1) === 100) return { value: 100, to: i + 2 }
    if (isAt(w, i + 1) === C.cardinal || isAt(w, i + 1) === C.number) return plainCount(w, i + 1)
    return { value: 1, to: i + 1 }
  }
  return c === C.approximate && value === 1 && lowerAt(w, i) === 'some' ? { value: null, to: i + 1 } : null
}

function number(w: TimeWords, i: number): Count | null {
  const value = valueAt(w, i)
  if (value >= 0) return { value, to: i + 1 }
  const text = lowerAt(w, i)
  return /^\d+\.\d+$/.test(text) ? { value: Number(text), to: i + 1 } : null
}

/** "twenty", "twenty-five", "two and a half", "one hundred". */
function cardinal(w: TimeWords, i: number): Count {
  let value = valueAt(w, i),
    to = i + 1
  const tens = value >= 20 && value < 100
  const at = isAt(w, to) === C.dash && joined(w, to) ? to + 1 : to
  if (tens && isAt(w, at) === C.cardinal && valueAt(w, at) < 10) {
    value += valueAt(w, at)
    to = at + 1
  }
  if (isAt(w, to) === C.cardinal && valueAt(w, to) === 100) {
    value *= 100
    to++
  }
  if (isAt(w, to) === C.and && lowerAt(w, to + 1) === 'a' && lowerAt(w, to + 2) === 'half') return { value: value + 0.5, to: to + 3 }
  if (isAt(w, to) === C.and && lowerAt(w, to + 1) === 'half') return { value: value + 0.5, to: to + 2 }
  return { value, to }
}

function quantity(w: TimeWords, i: number): Count {
  const value = valueAt(w, i)
  const of = isAt(w, i + 1) === C.of ? i + 2 : i + 1
  if (value === -2) return { value: 0.5, to: lowerAt(w, i + 1) === 'a' || lowerAt(w, i + 1) === 'an' ? i + 2 : of }
  return { value: value < 0 ? null : value, to: lowerAt(w, i + 1) === 'a' && value === 2 ? i + 2 : of }
}

/** A unit at `i`, over a hyphen ("three-day") or one harmless word ("two full days"), with "and a half". "second" alone is an ordinal. */
export function unitAt(
  w: TimeWords,
  start: number,
  opening = false,
): { readonly value: number; readonly to: number; readonly half: number } | null {
  const i = (isAt(w, start) === C.dash && joined(w, start)) || BETWEEN.has(lowerAt(w, start)) ? start + 1 : start
  if (isAt(w, i) !== C.unit || (!opening && breaksAt(w, i))) return null
  const value = valueAt(w, i)
  if (value === UNIT.second && lowerAt(w, i) === 'second') return null
  const half = isAt(w, i + 1) === C.and && lowerAt(w, i + 2) === 'a' && lowerAt(w, i + 3) === 'half'
  return { value, to: half ? i + 4 : i + 1, half: half ? 0.5 : 0 }
}
