/** Which rows of a long list are drawn, and how much room those that are not take up above and below. In pixels. */
export interface RowWindow {
  readonly first: number
  /** One after the last drawn. */
  readonly end: number
  readonly above: number
  readonly below: number
}

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

/**
 * The rows to draw for what is seen of a list.
 *
 * @param top how far the list is scrolled
 * @param seen how much of it is seen
 * @param spare how much more is drawn on either side, so that a turn of the wheel finds rows there
 */
export function rowWindow(offsets: Float64Array, top: number, seen: number, spare: number): RowWindow {
  const count = offsets.length - 1
  if (count <= 0) return { first: 0, end: 0, above: 0, below: 0 }
  const all = offsets[count] ?? 0
  const first = rowAt(offsets, Math.max(0, top - spare))
  const end = Math.min(count, rowAt(offsets, Math.min(all, top + seen + spare)) + 1)
  return { first, end, above: offsets[first] ?? 0, below: all - (offsets[end] ?? all) }
}
