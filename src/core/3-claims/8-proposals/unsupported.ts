import type { DropReason } from '../../0-terms/proposal.ts'
import { SCALES, TENS, UNITS } from '../../1-lexicon/en/number-words.ts'
import { fold } from '../../1-lexicon/fold.ts'
import { refused, taken, type Verdict } from './verdict.ts'

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|\p{N}[\p{N}.,: ]*/gu
const NUMBER_WORDS = new Set([UNITS, TENS, SCALES].flatMap((table) => Object.keys(table)))

interface Held {
  readonly numbers: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

function heldBy(text: string): Held {
  const numbers = new Set<string>()
  const words = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    if (/\p{N}/u.test(word)) for (const n of numbersOf(word)) numbers.add(n)
    else words.add(fold(word))
  }
  return { numbers, words }
}

/** "1,177" and "1177" are one number; "11:20" is two. */
function numbersOf(word: string): string[] {
  return word
    .split(/[: ]+/)
    .map((part) => part.replace(/[.,]/g, ''))
    .filter(Boolean)
}

/**
 * Looks through whatever else a proposal said of its claim for a number, a number word or a capitalised name that its words and sources do not hold. What is
 * true of the claim stands in them; anything else was invented or taken from elsewhere.
 */
export function unsupported(notes: readonly string[], words: readonly string[]): Verdict<null> {
  const held = heldBy(words.join(' '))
  for (const note of notes) {
    for (const [word] of note.matchAll(WORD)) {
      const reason = faultOf(word, held)
      if (reason) return refused(reason, word.trim())
    }
  }
  return taken(null)
}

function faultOf(word: string, held: Held): DropReason | null {
  if (/\p{N}/u.test(word)) return numbersOf(word).every((n) => held.numbers.has(n)) ? null : 'number-not-in-words'
  const folded = fold(word)
  if (held.words.has(folded)) return null
  if (NUMBER_WORDS.has(folded)) return 'number-not-in-words'
  return /^\p{Lu}/u.test(word) ? 'name-not-in-words' : null
}
