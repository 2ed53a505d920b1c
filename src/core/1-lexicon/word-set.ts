import { foldHash } from './fold.ts'

/** The hashes of a list of words given as one string with spaces: what a token's `fold` column is looked up in. */
export function wordSet(words: string): ReadonlySet<number> {
  return new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => foldHash(word)),
  )
}

/** The hashes of each word of a phrase, in order. */
export function phrase(words: string): readonly number[] {
  return words.split(' ').map((word) => foldHash(word))
}
