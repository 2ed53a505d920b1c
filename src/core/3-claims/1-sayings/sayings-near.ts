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
  for (const there of index.values()) there.sort((a, b) => a.id - b.id)
  indexes.set(attributions, index)
  return index
}

const NONE: readonly Attribution[] = []

/** The sayings of sentences [first, last], in the order of the list (not of the text: what was proposed stands behind what the rules found). */
export function sayingsNear(attributions: readonly Attribution[], first: number, last: number): readonly Attribution[] {
  const index = indexOf(attributions)
  // The list of a sentence itself, as long as no other one has any.
  let found = NONE,
    several: Attribution[] | null = null,
    isSorted = true
  for (let s = first; s <= last; s++) {
    const there = index.get(s)
    if (!there) continue
    if (found.length > 0) {
      if (found[found.length - 1].id > there[0].id) isSorted = false
      several ??= [...found]
      several.push(...there)
      found = several
    } else found = there
  }
  return several && !isSorted ? several.sort((a, b) => a.id - b.id) : found
}
