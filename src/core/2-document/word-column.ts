import { foldHash } from '../1-lexicon/fold.ts'
import { WordNumbers } from '../1-lexicon/word-numbers.ts'

/** What is looked at of a token table. */
interface Folded {
  readonly n: number
  readonly fold: Int32Array
}

/**
 * What a list says of the word of every token of a text, looked up once, in one sweep while the list lies near. A rule that few words can concern then costs
 * every claim no more than a look at a column, where each claim had to ask the list anew.
 */
export class WordColumn {
  private readonly numbers: WordNumbers
  private readonly known = new WeakMap<Folded, Int32Array>()

  constructor(numbers: WordNumbers) {
    this.numbers = numbers
  }

  /** The number of every token's word, 0 where it has none. */
  of(tokens: Folded): Int32Array {
    return this.known.get(tokens) ?? this.sweep(tokens)
  }

  private sweep(tokens: Folded): Int32Array {
    const { n, fold } = tokens
    const column = new Int32Array(n)
    for (let i = 0; i < n; i++) column[i] = this.numbers.get(fold[i])
    this.known.set(tokens, column)
    return column
  }
}

/** Numbers that tell which of several lists a word stands in: the bit `1 << k` for list `k`, of 31 at most. */
export function listBits(lists: readonly (readonly string[])[]): WordNumbers {
  const bits = new Map<number, number>()
  lists.forEach((words, k) => {
    for (const hash of words.map((word) => foldHash(word))) bits.set(hash, (bits.get(hash) ?? 0) | (1 << k))
  })
  return new WordNumbers([...bits])
}
