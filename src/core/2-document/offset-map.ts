import type { Span } from '../0-terms/span.ts'

/**
 * Where each unit of a cleaned text stands in the text it was made from, and back. Both texts are tiled by the same runs, in order: a run of equal length
 * is a copy, unit for unit; any other run was replaced, left out or put in, as a whole. Three numbers a run, found by binary search.
 *
 * A boundary between runs has two answers where something was left out: `toOriginal` and `toClean` give the place of what follows (right for the start of
 * a span), `toOriginalEnd` and `toCleanEnd` the place after what went before (right for its end).
 */
export interface OffsetMap {
  readonly cleanLength: number
  readonly originalLength: number
  /** Starts of the runs, and their common end as a last entry. */
  readonly clean: Int32Array
  readonly original: Int32Array
}

/** The original offset of the unit at a clean offset; inside a replaced run, where that run begins. */
export function toOriginal(map: OffsetMap, offset: number): number {
  return startIn(map.clean, map.original, offset)
}

/** The original offset right after the unit before a clean offset; inside a replaced run, where that run ends. */
export function toOriginalEnd(map: OffsetMap, offset: number): number {
  return endIn(map.clean, map.original, offset)
}

/** The clean offset of the unit at an original offset; for one that was left out, the place of what follows. */
export function toClean(map: OffsetMap, offset: number): number {
  return startIn(map.original, map.clean, offset)
}

/** The clean offset right after the unit before an original offset. */
export function toCleanEnd(map: OffsetMap, offset: number): number {
  return endIn(map.original, map.clean, offset)
}

/** The original words of a span of the clean text. An empty span stays empty. */
export function spanToOriginal(map: OffsetMap, span: Span): Span {
  const start = toOriginal(map, span.start)
  return { start, end: span.end > span.start ? Math.max(start, toOriginalEnd(map, span.end)) : start }
}

/** The clean words of a span of the original; empty when all of it was left out. */
export function spanToClean(map: OffsetMap, span: Span): Span {
  const start = toClean(map, span.start)
  return { start, end: span.end > span.start ? Math.max(start, toCleanEnd(map, span.end)) : start }
}

/** The map of a text that was not changed. */
export function identityMap(length: number): OffsetMap {
  const runs = Int32Array.of(0, length)
  return { cleanLength: length, originalLength: length, clean: runs, original: runs }
}

/** One map for two steps: `first` from the original to the middle text, `second` from the middle to the final one. */
export function composeMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  const clean: number[] = [],
    original: number[] = []
  const push = (c: number, o: number): void => {
    const last = clean.length - 1
    if (last >= 0 && clean[last] === c && original[last] === o) return
    clean.push(c)
    original.push(o)
  }
  // Cut the final text wherever either step begins a run, but never inside what the other replaced as a whole.
  for (const middle of mergeSorted(first.clean, second.original)) {
    if (isInsideReplaced(first.clean, first.original, middle) || isInsideReplaced(second.original, second.clean, middle)) continue
    // Both sides of the boundary: what was left out or put in there is a run of its own.
    push(toCleanEnd(second, middle), toOriginalEnd(first, middle))
    push(toClean(second, middle), toOriginal(first, middle))
  }
  return sealRuns(clean, original, second.cleanLength, first.originalLength)
}

/** Closes a list of run starts into a map, adding the beginning and the end where they are missing. */
export function sealRuns(clean: readonly number[], original: readonly number[], cleanLength: number, originalLength: number): OffsetMap {
  const c = [...clean],
    o = [...original]
  if (c.length === 0 || c[0] !== 0 || o[0] !== 0) {
    c.unshift(0)
    o.unshift(0)
  }
  const last = c.length - 1
  if (c[last] !== cleanLength || o[last] !== originalLength || last === 0) {
    c.push(cleanLength)
    o.push(originalLength)
  }
  return { cleanLength, originalLength, clean: Int32Array.from(c), original: Int32Array.from(o) }
}

function* mergeSorted(a: Int32Array, b: Int32Array): Generator<number> {
  let i = 0,
    j = 0,
    last = -1
  while (i < a.length || j < b.length) {
    const next = j >= b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++]
    if (next !== last) yield next
    last = next
  }
}

/** Last run that begins at or before the offset and holds it, or the last run of all. */
function runAt(starts: Int32Array, offset: number): number {
  let low = 0,
    high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function isInsideReplaced(from: Int32Array, to: Int32Array, offset: number): boolean {
  const k = runAt(from, offset)
  return from[k] < offset && k + 1 < from.length && to[k + 1] - to[k] !== from[k + 1] - from[k]
}

function startIn(from: Int32Array, to: Int32Array, offset: number): number {
  const last = from.length - 1
  if (offset <= 0 && from[1] > 0) return to[0]
  if (offset >= from[last]) return to[last]
  const k = runAt(from, Math.max(0, offset))
  const inside = offset - from[k]
  return to[k + 1] - to[k] === from[k + 1] - from[k] ? to[k] + inside : to[k]
}

function endIn(from: Int32Array, to: Int32Array, offset: number): number {
  const last = from.length - 1
  if (offset <= 0) return to[0]
  const k = runAt(from, Math.min(offset, from[last]) - 1)
  if (k === last) return to[last]
  return to[k + 1] - to[k] === from[k + 1] - from[k] ? to[k] + Math.min(offset, from[last]) - from[k] : to[k + 1]
}
