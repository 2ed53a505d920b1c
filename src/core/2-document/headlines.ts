import type { TokenRange } from './document.ts'
import { SAYING, SOURCE_NOUNS, TOPIC_WORDS } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import { sentenceEnd } from './sentence-ends.ts'
import { codeAt, countWords, has, holdsWord, isDash, isMark, isNumber, isWord, lengthOf } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const saying = wordSet(SAYING),
  sourceNouns = wordSet(SOURCE_NOUNS),
  topicWords = wordSet(TOPIC_WORDS)
const COLON = 58,
  COMMA = 44,
  OPEN_BRACKET = 40,
  CLOSE_BRACKET = 41
/** Lengths in words: a heading inside the text, the title at its head, a heading that ends in a colon, a source in a headline
 * when an office is named and when none is. */
const LONGEST_HEADING = 18,
  LONGEST_TITLE = 34,
  LONGEST_LABEL = 5,
  LONGEST_SOURCE = 9,
  LONGEST_NAME = 5

/** Does the stretch end like a sentence (a stop, closing marks aside)? */
export function endsLikeSentence(tokens: Tokens, from: number, to: number): boolean {
  let i = to - 1
  while (i > from && isCloser(codeAt(tokens, i)) && tokens.kind[i] === TokenKind.punct) i--
  const c = codeAt(tokens, i)
  return tokens.kind[i] === TokenKind.punct && (c === 46 || c === 33 || c === 63 || c === 0x2026)
}

function isCloser(code: number): boolean {
  return code === 34 || code === 0x201d || code === 0x2019 || code === 39 || code === 0xbb || code === 41 || code === 93
}

/**
 * Is the line [from, to) a heading? It is short, begins with a capital and ends without a stop (a question may be one). `first` is the first line of the
 * text, where titles of two sentences and greater length are allowed.
 */
export function isHeading(tokens: Tokens, from: number, to: number, first: boolean): boolean {
  const words = countWords(tokens, from, to)
  if (words === 0 || words > (first ? LONGEST_TITLE : LONGEST_HEADING)) return false
  const last = codeAt(tokens, to - 1)
  if (last === COMMA || last === 59 || last === 45 || !beginsHigh(tokens, from)) return false
  if (last === COLON) return words <= LONGEST_LABEL && !says(tokens, from, to)
  if (endsLikeSentence(tokens, from, to)) return isQuestion(tokens, from, to) || (first && isTitleCase(tokens, from, to))
  return first || !holdsSentenceEnd(tokens, from, to)
}

/** Does the stretch say who speaks ("Corvin added:")? */
function says(tokens: Tokens, from: number, to: number): boolean {
  return holdsWord(tokens, from, to, saying)
}

function beginsHigh(tokens: Tokens, from: number): boolean {
  return !isWord(tokens, from) || has(tokens, from, TokenFlag.capital) || /\p{Lo}/u.test(tokens.text[tokens.start[from]])
}

function isQuestion(tokens: Tokens, from: number, to: number): boolean {
  return isMark(tokens, to - 1, 63) && countWords(tokens, from, to) <= 10 && !holdsSentenceEnd(tokens, from, to)
}

function holdsSentenceEnd(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const end = sentenceEnd(tokens, i, to, null)
    if (end > 0 && end < to) return true
  }
  return false
}

/** Most words longer than three letters have a capital ("Two Killed In Hale Blast."). */
function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  let high = 0,
    all = 0
  for (let i = from; i < to; i++) {
    if (!isWord(tokens, i) || lengthOf(tokens, i) <= 3 || has(tokens, i, TokenFlag.clitic)) continue
    all++
    if (has(tokens, i, TokenFlag.capital)) high++
  }
  return all >= 3 && high * 4 >= all * 3
}

/** The tokens of the source a headline names: "Source: claim", "claim – Source", "Source – claim" for an office, "claim (Source)". Null when it names none. */
export function findHeadSource(tokens: Tokens, from: number, to: number): TokenRange | null {
  return sourceBeforeColon(tokens, from, to) ?? sourceAroundDash(tokens, from, to) ?? sourceInBrackets(tokens, from, to)
}

/** "claim (Source)": a name in brackets at the end of the line. */
function sourceInBrackets(tokens: Tokens, from: number, to: number): TokenRange | null {
  if (!isMark(tokens, to - 1, CLOSE_BRACKET)) return null
  let open = to - 2
  while (open > from && open > to - 2 * LONGEST_NAME && !isMark(tokens, open, OPEN_BRACKET)) open--
  return open > from && isMark(tokens, open, OPEN_BRACKET) && isTail(tokens, open + 1, to - 1) ? { from: open + 1, to: to - 1 } : null
}

/** "Office: claim", and, turned round, "claim: monitor". */
function sourceBeforeColon(tokens: Tokens, from: number, to: number): TokenRange | null {
  for (let i = from; i < to - 1; i++) {
    if (isMark(tokens, i, COLON)) {
      const words = countWords(tokens, from, i)
      if (words > LONGEST_NAME && isOfficeTail(tokens, i + 1, to)) return { from: i + 1, to }
      return i > from && (words <= LONGEST_NAME || namesOffice(tokens, from, i)) && mayBeSource(tokens, from, i) ? { from, to: i } : null
    }
    if (sentenceEnd(tokens, i, to, null)) return null
  }
  return null
}

function isOfficeTail(tokens: Tokens, from: number, to: number): boolean {
  return countWords(tokens, from, to) <= LONGEST_NAME && namesOffice(tokens, from, to) && mayBeSource(tokens, from, to)
}

function mayBeSource(tokens: Tokens, from: number, to: number): boolean {
  if (countWords(tokens, from, to) > LONGEST_SOURCE || tokens.kind[from] !== TokenKind.word) return false
  let names = false
  for (let i = from; i < to; i++) {
    if (isNumber(tokens, i) || topicWords.has(tokens.fold[i]) || saying.has(tokens.fold[i])) return false
    if (isWord(tokens, i) && (has(tokens, i, TokenFlag.capital) || sourceNouns.has(tokens.fold[i]))) names = true
  }
  return names
}

/** The last dash cuts the headline; the short end behind it is the source, or the office before the first. */
function sourceAroundDash(tokens: Tokens, from: number, to: number): TokenRange | null {
  let first = -1,
    last = -1
  for (let i = from + 1; i < to - 1; i++) {
    if (!isDash(tokens, i)) continue
    if (first < 0) first = i
    last = i
  }
  if (last < 0) return null
  if (isTail(tokens, last + 1, to)) return { from: last + 1, to }
  return namesOffice(tokens, from, first) && mayBeSource(tokens, from, first) ? { from, to: first } : null
}

function isTail(tokens: Tokens, from: number, to: number): boolean {
  if (!mayBeSource(tokens, from, to)) return false
  if (namesOffice(tokens, from, to)) return true
  let words = 0
  for (let i = from; i < to; i++) {
    if (!isWord(tokens, i) || has(tokens, i, TokenFlag.clitic)) continue
    if (!has(tokens, i, TokenFlag.capital)) return false
    words++
  }
  return words > 0 && words <= 4
}

function namesOffice(tokens: Tokens, from: number, to: number): boolean {
  return holdsWord(tokens, from, to, sourceNouns)
}
