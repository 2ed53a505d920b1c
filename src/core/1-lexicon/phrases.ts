import { foldHash } from './fold.ts'
import { WordMap } from './word-map.ts'

/** What a lookup needs of a token table: the column of folded hashes. */
interface Folded {
  readonly fold: Int32Array
}

/** Phrases found by their first word's folded hash: a lookup costs one probe for a word that begins none. */
export interface PhraseIndex<Row> {
  readonly byFirst: WordMap<readonly { readonly hashes: readonly number[]; readonly row: Row }[]>
}

/** Indexes rows under each of their phrases (words separated by single spaces); longest phrases first. */
export function indexPhrases<Row>(rows: readonly Row[], phrasesOf: (row: Row) => readonly string[]): PhraseIndex<Row> {
  const byFirst = new Map<number, { hashes: number[]; row: Row }[]>()
  for (const row of rows)
    for (const phrase of phrasesOf(row)) {
      const hashes = phrase.split(' ').map((w) => foldHash(w))
      const list = byFirst.get(hashes[0])
      if (list) list.push({ hashes, row })
      else byFirst.set(hashes[0], [{ hashes, row }])
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.hashes.length - a.hashes.length)
  return { byFirst: new WordMap([...byFirst]) }
}

/** The longest phrase that begins at token `i` and ends by `limit`; null when none does. */
export function phraseAt<Row>(index: PhraseIndex<Row>, tokens: Folded, i: number, limit: number): { row: Row; to: number } | null {
  const list = index.byFirst.get(tokens.fold[i])
  if (!list) return null
  for (const { hashes, row } of list) {
    if (i + hashes.length > limit) continue
    let k = 1
    while (k < hashes.length && tokens.fold[i + k] === hashes[k]) k++
    if (k === hashes.length) return { row, to: i + k }
  }
  return null
}
