import { FREE } from './word-set.ts'

/**
 * Whole numbers by the folded hashes of words, 0 where there is none: each hash beside its number in one typed array, so that asking for a word touches one
 * place in memory even in a list of thousands. Of two numbers for one word the first stands.
 */
export class WordNumbers {
  private readonly pairs: Int32Array

  constructor(entries: readonly (readonly [hash: number, value: number])[]) {
    this.pairs = new Int32Array(2 * roomFor(new Set(entries.map(([hash]) => hash)).size))
    for (const [hash, value] of entries) {
      const at = this.at(hash)
      if (this.pairs[at] !== FREE) continue
      this.pairs[at] = hash
      this.pairs[at + 1] = value
    }
  }

  get(hash: number): number {
    return this.pairs[this.at(hash) + 1]
  }

  /** Where a hash stands, or the free pair where it would. */
  private at(hash: number): number {
    const { pairs } = this
    let at = (hash << 1) & (pairs.length - 1)
    while (pairs[at] !== FREE && pairs[at] !== hash) at = (at + 2) & (pairs.length - 1)
    return at
  }
}

/** Pairs for `n` words: a power of two of which half or more stay free. */
function roomFor(n: number): number {
  let size = 2
  while (size < n * 2) size *= 2
  return size
}
