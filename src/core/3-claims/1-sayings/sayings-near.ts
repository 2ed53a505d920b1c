import type { Attribution } from './attributions.ts'

/** The sayings of each sentence that has any, in their order; made once for a list, so that a long text is not searched again for every claim. */
const indexes = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>()

function indexOf(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const known = indexes.get(attributions)
  if (known) return known
  const index = new Map<number, Attribution[]>()
  for (const a of attributions) {
    const there = index.get(a.sentence)
    if (there) there.push(a)
    else index.set(a.sentence, [a])
  }
  indexes.set(attributions, index)
  return index
}

const NONE: readonly Attribution[] = []

/** The sayings of sentences [first, last], in the order of the list (not of the text: what was proposed stands behind what the rules found). */
export function sayingsNear(attributions: readonly Attribution[], first: number, last: number): readonly Attribution[] {
  const index = indexOf(attributions)
  const found: Attribution[] = []
  let isSorted = true
  for (let s = first; s <= last; s++)
    for (const a of index.get(s) ?? NONE) {
      if (found.length > 0 && found[found.length - 1].id > a.id) isSorted = false
      found.push(a)
    }
  return isSorted ? found : found.sort((a, b) => a.id - b.id)
}
