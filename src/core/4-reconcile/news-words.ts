import { MONTH_NAMES, WEEKDAY_NAMES } from '../1-lexicon/en/day-names.ts'
import { SCALES, TENS, UNITS } from '../1-lexicon/en/number-words.ts'
import { fold } from '../1-lexicon/fold.ts'

/** Words that mean another day in every report. */
const OF_THE_DAY =
  /\b(?:today|tonight|tomorrow|yesterday|overnight|(?:this|last|previous|past) (?:morning|afternoon|evening|night|hours?|days?|week)|hours? ago|as of)\b/i
const FIGURE = /\p{N}[\p{N}.,:]*/gu
const WORD = /\p{L}+/gu
const NAMED = new Set([...[UNITS, TENS, SCALES].flatMap((table) => Object.keys(table)), ...MONTH_NAMES.split(' ')])
const WEEKDAYS = new Set(WEEKDAY_NAMES.split(' '))
/** From the sixth day on "on Tuesday" may be another Tuesday. */
const SAME_WEEK = 6 * 1440

/** Does a sentence hold no figure, number word, month or weekday that an earlier passage lacks, and nothing like "today"? `age`: minutes between the two. */
export function tellsNothingNew(sentence: string, earlier: string, age: number): boolean {
  if (OF_THE_DAY.test(sentence)) return false
  const figures = new Set(figuresOf(earlier))
  if (!figuresOf(sentence).every((figure) => figures.has(figure))) return false
  const words = new Set(wordsOf(earlier))
  return wordsOf(sentence).every((word) => (WEEKDAYS.has(word) ? words.has(word) && age < SAME_WEEK : !NAMED.has(word) || words.has(word)))
}

function figuresOf(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,:]+$/, ''))
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => fold(word))
}
