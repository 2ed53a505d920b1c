/** Rows of a long list that are drawn: from the first to before the end. */
export interface DrawnRows {
  readonly first: number
  readonly end: number
}

/** What is seen of a list, in pixels: how far it is scrolled, how much of it is seen, and where it was going last. */
export interface Sight {
  readonly top: number
  readonly seen: number
  readonly isDown: boolean
  /** Does it stand still? Then rows are drawn far ahead, so that the next turn of the wheel finds all it passes. */
  readonly isCalm: boolean
}

/** Nearer than this to what is seen, a row has to be there at once. */
const EDGE = 300
/** Less than this ahead of one who scrolls, and more rows are drawn: seldom and several, for each change of the page costs a frame whatever its size. */
const SCARCE = 1000
/** So far ahead of the way one went, and behind it, rows are drawn once the list stands still: two or three turns of a wheel or strokes of a finger. */
const AHEAD = 6000
const BEHIND = 2000
/** Rows farther away than this are taken out. */
const KEPT = 7000
/** So much is drawn at once: little while nobody scrolls, so that whatever is asked meanwhile is not kept waiting. */
const STEP = { calm: 150, moving: 640 }

/** Where each row begins, one more than there are rows: the last is the height of all. Rows nobody measured yet have the usual height. */
export function rowOffsets(ids: readonly string[], measured: ReadonlyMap<string, number>, usual: number): Float64Array {
  const offsets = new Float64Array(ids.length + 1)
  ids.forEach((id, k) => {
    offsets[k + 1] = (offsets[k] ?? 0) + (measured.get(id) ?? usual)
  })
  return offsets
}

/** The row that covers a height: the last one that begins at or above it. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows that meet a stretch. */
function rowsOver(offsets: Float64Array, from: number, to: number): DrawnRows {
  const count = offsets.length - 1
  if (count <= 0) return { first: 0, end: 0 }
  return { first: rowAt(offsets, Math.max(0, from)), end: rowAt(offsets, Math.max(0, Math.min(offsets[count] ?? 0, to))) + 1 }
}

/**
 * What has to be drawn now: as drawn where that covers what is seen, else more of it, or other rows where one has leapt away.
 *
 * @returns `drawn` itself where nothing changes
 */
export function coveringRows(offsets: Float64Array, drawn: DrawnRows, { top, seen }: Sight): DrawnRows {
  const must = rowsOver(offsets, top - EDGE, top + seen + EDGE)
  if (drawn.first <= must.first && drawn.end >= must.end && drawn.end < offsets.length) return drawn
  const kept = rowsOver(offsets, top - KEPT, top + seen + KEPT)
  const [first, end] = [Math.max(drawn.first, kept.first), Math.min(drawn.end, kept.end)]
  return end < must.first || first > must.end || first >= end ? must : { first: Math.min(first, must.first), end: Math.max(end, must.end) }
}

/** As many rows on from one as fill a step, not beyond a limit. */
function stepped(offsets: Float64Array, from: number, limit: number, step: number): number {
  const way = Math.sign(limit - from)
  let to = from
  while (to !== limit && Math.abs((offsets[to] ?? 0) - (offsets[from] ?? 0)) < step) to += way
  return to
}

/**
 * One step from what is drawn to what is wanted in advance: first rows where one is going, then those behind; then rows far away
 * go. While the list moves, only what grows scarce ahead.
 *
 * @returns `drawn` itself where nothing is left to do
 */
export function nearerRows(offsets: Float64Array, drawn: DrawnRows, { top, seen, isDown, isCalm }: Sight): DrawnRows {
  const { first, end } = drawn
  const [up, down] = isDown ? [BEHIND, AHEAD] : [AHEAD, BEHIND]
  const wanted = isCalm ? rowsOver(offsets, top - up, top + seen + down) : rowsOver(offsets, top - SCARCE, top + seen + SCARCE)
  const [least, most, step] = isCalm ? [wanted.first, wanted.end, STEP.calm] : [0, offsets.length - 1, STEP.moving]
  const above = first > wanted.first ? { first: stepped(offsets, first, least, step), end } : null
  const below = end < wanted.end ? { first, end: stepped(offsets, end, most, step) } : null
  const more = isDown ? (below ?? above) : (above ?? below)
  if (more !== null || !isCalm) return more ?? drawn
  const kept = rowsOver(offsets, top - KEPT, top + seen + KEPT)
  if (first < kept.first) return { first: kept.first, end }
  return end > kept.end ? { first, end: kept.end } : drawn
}
