import { slotsFor } from './word-set.ts'

/** The hash of no word: marks a free slot. */
const FREE = 0

/** What words mean, by their folded hashes: open addressing as in `WordSet`. Of two values for one word the later stands, as in a `Map`. */
export class WordMap<T> {
  private readonly slots: Int32Array
  private readonly values: (T | undefined)[]

  constructor(entries: readonly (readonly [hash: number, value: T])[]) {
    this.slots = new Int32Array(slotsFor(entries.length))
    this.values = Array.from({ length: this.slots.length }, () => undefined)
    for (const [hash, value] of entries) {
      const at = this.slotOf(hash)
      this.slots[at] = hash
      this.values[at] = value
    }
  }

  /** Where a hash stands, or the free slot where it would. */
  private slotOf(hash: number): number {
    const { slots } = this
    let at = hash & (slots.length - 1)
    while (slots[at] !== FREE && slots[at] !== hash) at = (at + 1) & (slots.length - 1)
    return at
  }

  get(hash: number): T | undefined {
    return this.values[this.slotOf(hash)]
  }

  has(hash: number): boolean {
    return this.slots[this.slotOf(hash)] !== FREE
  }
}
