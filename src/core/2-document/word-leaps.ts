import type { WordSet } from '../1-lexicon/word-set.ts'

/** What is looked at of a token table. */
interface Folded {
  readonly n: number
  readonly fold: Int32Array
}

/**
 * Leaps over a text from one word of a set to the next. A rule that only few words can concern is tried for every claim; found once for the whole text, in one
 * go while the set lies near, those words cost every claim no more than a look at where the next one stands.
 */
export class WordLeaps {
  private readonly words: WordSet
  private readonly known = new WeakMap<Folded, Int32Array>()

  constructor(words: WordSet) {
    this.words = words
  }

  /** For each token the first one from it on that is one of the words, and `n` where none comes; one slot more than there are tokens. */
  in(tokens: Folded): Int32Array {
    return this.known.get(tokens) ?? this.found(tokens)
  }

  private found(tokens: Folded): Int32Array {
    const { n, fold } = tokens
    const next = new Int32Array(n + 1)
    next[n] = n
    for (let i = n - 1; i >= 0; i--) next[i] = this.words.has(fold[i]) ? i : next[i + 1]
    this.known.set(tokens, next)
    return next
  }
}
