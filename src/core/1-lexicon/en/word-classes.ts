import { foldHash } from '../fold.ts'
import { indexPhrases, phraseAt } from '../phrases.ts'
import { WordNumbers } from '../word-numbers.ts'
import { DEED_CLASSES } from './deed-classes.ts'
import { SAYING_CLASSES } from './saying-classes.ts'
import { THING_CLASSES } from './thing-classes.ts'
import type { WordClass } from './word-class.ts'
import { nounForms, wordForms } from './word-forms.ts'

const CLASSES: readonly WordClass[] = [...DEED_CLASSES, ...THING_CLASSES, ...SAYING_CLASSES]

/** The classes' ids, in order; a class's number is its place here and one more. */
export const WORD_CLASSES: readonly string[] = CLASSES.map((row) => row.id)

const OWNERS = ['his', 'her', 'its', 'their', 'our', 'my']

const split = (words: string | undefined): string[] => (words ?? '').split(/\s+/).filter(Boolean)

/** "lose_~_life" → "lose his life" and so on; the tokenizer cuts at hyphens. */
function spelled(word: string): string[] {
  const bare = word.replaceAll('_', ' ').replaceAll('-', ' - ')
  return bare.includes('~') ? OWNERS.map((owner) => bare.replace('~', owner)) : [bare]
}

const formsOf = (row: WordClass): string[] => [
  ...split(row.verbs).flatMap(spelled).flatMap(wordForms),
  ...split(row.nouns).flatMap(spelled).flatMap(nounForms),
  ...split(row.forms).flatMap(spelled),
]

/** Set beside the class of a word with which some phrase begins. */
export const OPENS_PHRASE = 1 << 16
const MARKS = new Map<number, number>()
const PHRASES: { readonly words: string; readonly number: number }[] = []
CLASSES.forEach((row, i) => {
  for (const form of formsOf(row)) {
    if (form.includes(' ')) PHRASES.push({ words: form, number: i + 1 })
    else if (!MARKS.has(foldHash(form))) MARKS.set(foldHash(form), i + 1)
  }
})
const phrases = indexPhrases(PHRASES, (row) => [row.words])

for (const { words } of PHRASES) {
  const first = foldHash(words.split(' ')[0])
  MARKS.set(first, (MARKS.get(first) ?? 0) | OPENS_PHRASE)
}

/** The class of each word, 1 + its place in `WORD_CLASSES` or 0, with `OPENS_PHRASE` where `classPhrase` may find more. */
export const CLASS_MARKS = new WordNumbers([...MARKS])

/** The class of a word by its folded hash: 0 none, else 1 + its place in `WORD_CLASSES`. */
export function wordClass(hash: number): number {
  return CLASS_MARKS.get(hash) & ~OPENS_PHRASE
}

/** A column of tokens' folded hashes. */
interface Folded {
  readonly fold: Int32Array
}

/** The class of the longest phrase of several words that begins at token `i` and where it ends; null when none does. */
export function classPhrase(tokens: Folded, i: number, limit: number): { readonly number: number; readonly to: number } | null {
  const found = phraseAt(phrases, tokens, i, limit)
  return found && { number: found.row.number, to: found.to }
}
