import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'
import type { WordSet } from '../1-lexicon/word-set.ts'

/** First UTF-16 unit of a token. */
export function codeAt(tokens: Tokens, i: number): number {
  return tokens.text.charCodeAt(tokens.start[i])
}

/** Length of a token in UTF-16 units. */
export function lengthOf(tokens: Tokens, i: number): number {
  return tokens.end[i] - tokens.start[i]
}

/** Is the token a word, by its letters? */
export function isWord(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.word
}

/** Is the token a number in digits? */
export function isNumber(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.number
}

/** Does the token have one of the flags of `TokenFlag`? */
export function has(tokens: Tokens, i: number, flag: number): boolean {
  return (tokens.flag[i] & flag) !== 0
}

/** Is the token the one mark `code`? Runs ("...", "--") are not. */
export function isMark(tokens: Tokens, i: number, code: number): boolean {
  return tokens.end[i] === tokens.start[i] + 1 && codeAt(tokens, i) === code
}

/** A dash set off from its neighbours: "–", "—", "--", or a hyphen with a space before or after it. */
export function isDash(tokens: Tokens, i: number): boolean {
  const c = codeAt(tokens, i)
  if (c === 0x2013 || c === 0x2014 || c === 0x2015) return true
  if (c !== 45) return false
  return lengthOf(tokens, i) > 1 || has(tokens, i, TokenFlag.spaceBefore) || gapAfter(tokens, i)
}

/** White space, or the end of the text, follows. */
export function gapAfter(tokens: Tokens, i: number): boolean {
  return i + 1 >= tokens.n || has(tokens, i + 1, TokenFlag.spaceBefore)
}

/** Do the tokens from `i` on spell the phrase? */
export function matchesPhrase(tokens: Tokens, i: number, to: number, phrase: readonly number[]): boolean {
  if (i + phrase.length > to) return false
  for (let k = 0; k < phrase.length; k++) if (tokens.fold[i + k] !== phrase[k]) return false
  return true
}

/** Does one of the words stand in [from, to)? `words` are folded hashes. */
export function holdsWord(tokens: Tokens, from: number, to: number, words: WordSet): boolean {
  for (let i = from; i < to; i++) if (words.has(tokens.fold[i])) return true
  return false
}

/** How many words and numbers stand in [from, to); clitics belong to their word. */
export function countWords(tokens: Tokens, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (tokens.kind[i] <= TokenKind.number && !has(tokens, i, TokenFlag.clitic)) n++
  return n
}
