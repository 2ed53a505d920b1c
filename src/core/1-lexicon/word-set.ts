import { foldHash } from './fold.ts'

/** The hash of no word: marks a free slot. */
export const FREE = 0

/**
 * A set of words by their folded hashes: open addressing in one typed array. Asked for at nearly every token by hundreds of rules, it is inlined where it
 * is asked, which a `Set` is not.
 */
export class WordSet {
  private readonly slots: Int32Array

  constructor(hashes: readonly number[]) {
    this.slots = new Int32Array(slotsFor(new Set(hashes).size))
    for (const hash of hashes) this.slots[slotOf(this.slots, hash)] = hash
  }

  /** Is a word with this hash in the set? Never of 0. */
  has(hash: number): boolean {
    const { slots } = this
    for (let at = hash & (slots.length - 1); slots[at] !== FREE; at = (at + 1) & (slots.length - 1)) if (slots[at] === hash) return true
    return false
  }
}

/** Where a hash stands, or the free slot where it would. */
export function slotOf(slots: Int32Array, hash: number): number {
  let at = hash & (slots.length - 1)
  while (slots[at] !== FREE && slots[at] !== hash) at = (at + 1) & (slots.length - 1)
  return at
}

/** Slots for `n` words: a power of two that leaves two thirds free, so that most words that are not there meet a free slot at once. */
export function slotsFor(n: number): number {
  let size = 4
  while (size < n * 3) size *= 2
  return size
}

/** The hashes of a list of words given as one string with spaces: what a token's `fold` column is looked up in. */
export function wordSet(words: string): WordSet {
  return new WordSet(phrase(words))
}

/** The hashes of each word of a phrase, in order. */
export function phrase(words: string): readonly number[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => foldHash(word))
}
