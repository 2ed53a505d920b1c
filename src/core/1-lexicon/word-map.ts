import { FREE, slotOf, slotsFor } from './word-set.ts'

/** What words mean, by their folded hashes: open addressing as in `WordSet`. Of two values for one word the later stands, as in a `Map`. */
export class WordMap<T> {
  private readonly slots: Int32Array
  private readonly values: (T | undefined)[]

  constructor(entries: readonly (readonly [hash: number, value: T])[]) {
    this.slots = new Int32Array(slotsFor(entries.length))
    this.values = Array.from({ length: this.slots.length }, () => undefined)
    for (const [hash, value] of entries) {
      const at = slotOf(this.slots, hash)
      this.slots[at] = hash
      this.values[at] = value
    }
  }

  get(hash: number): T | undefined {
    const at = slotOf(this.slots, hash)
    // Most words asked for are not there: the values, far bigger than the slots, are not touched for those.
    return this.slots[at] === FREE ? undefined : this.values[at]
  }

  has(hash: number): boolean {
    return this.slots[slotOf(this.slots, hash)] !== FREE
  }
}
