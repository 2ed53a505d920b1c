import { wordSet } from '../1-lexicon/word-set.ts'
import { codeAt, gapAfter, has, isNumber, isWord, lengthOf } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const SINGLE_LEFT = 0x2018,
  SINGLE_RIGHT = 0x2019,
  APOSTROPHE = 39
/** Words written with an apostrophe for what they lost. */
const clipped = wordSet('em tis twas cause til n round bout')
/** How far the closing mark of a single quotation is looked for, and how far a doubtful one is believed, in tokens. */
const REACH = 300,
  DOUBTFUL_REACH = 12

/** Can the token be an opening single quote? It leans on the word after it, and that is no clipped word ('em, '90s). */
export function opensSingle(tokens: Tokens, i: number, from: number): boolean {
  const c = codeAt(tokens, i)
  if (c === SINGLE_RIGHT || i + 1 >= tokens.n || gapAfter(tokens, i)) return false
  if (!isWord(tokens, i + 1) && !isNumber(tokens, i + 1) && codeAt(tokens, i + 1) !== 34 && codeAt(tokens, i + 1) !== 0x201c) return false
  const free =
    i === from ||
    has(tokens, i, TokenFlag.spaceBefore) ||
    (tokens.kind[i - 1] === TokenKind.punct && (c === SINGLE_LEFT || isOpener(codeAt(tokens, i - 1))))
  if (!free || c === SINGLE_LEFT) return free
  return !clipped.has(tokens.fold[i + 1]) && !(isNumber(tokens, i + 1) && lengthOf(tokens, i + 1) === 2)
}

function isOpener(code: number): boolean {
  return code === 40 || code === 91 || code === 34 || code === 0x201c || code === 0x2014 || code === 0x2013
}

/**
 * The token that closes the single quotation opened at `i`, or -1 when nothing clearly does: then it was an apostrophe. A mark after punctuation is
 * certain; one after a plural before a small letter may be a possessive ("the towns’ people") and counts only when no better one follows, and near by.
 */
export function closeOfSingle(tokens: Tokens, i: number, to: number, inside: boolean): number {
  const end = Math.min(to, i + REACH)
  let doubtful = -1
  for (let k = i + 2; k < end; k++) {
    if (tokens.kind[k] !== TokenKind.punct) continue
    const c = codeAt(tokens, k)
    if (inside && (c === 34 || c === 0x201c || c === 0x201d)) break
    if ((c !== SINGLE_RIGHT && c !== APOSTROPHE) || has(tokens, k, TokenFlag.spaceBefore)) continue
    if (!isWord(tokens, k - 1) && !isNumber(tokens, k - 1)) return k
    if (!mayEnd(tokens, k, to)) continue
    if (!isPossessive(tokens, k, to)) return k
    if (doubtful < 0) doubtful = k
  }
  return doubtful > 0 && doubtful - i <= DOUBTFUL_REACH ? doubtful : -1
}

function mayEnd(tokens: Tokens, k: number, to: number): boolean {
  return k + 1 >= to || gapAfter(tokens, k) || tokens.kind[k + 1] === TokenKind.punct
}

function isPossessive(tokens: Tokens, k: number, to: number): boolean {
  const last = tokens.text.charCodeAt(tokens.end[k - 1] - 1)
  return (last === 115 || last === 83) && k + 1 < to && isWord(tokens, k + 1) && !has(tokens, k + 1, TokenFlag.capital)
}
