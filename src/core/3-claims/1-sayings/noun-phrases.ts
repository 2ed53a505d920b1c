import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG, TAGS } from '../../2-document/pos.ts'
import { firstChar, isComma, isHead, isHyphen, isNominal, isRelative, isVerb } from './token-tests.ts'

const JOIN = wordSet('of for in from at on to with near')
const OF = wordSet('of')
const AND = wordSet('and &')
const BOTH = wordSet('both')
const TITLE = wordSet('mr mrs ms dr prof gen maj col lt sgt capt brig adm sen rep gov rev st')
const ARTICLE = wordSet('the a an his her its their')
const PARTICIPLE = Uint8Array.from(TAGS, (tag) => (tag === 'VERBN' || tag === 'VERBD' || tag === 'VERBG' ? 1 : 0))

/** The full stop of "Mr.", "Gen.". */
export const isTitleStop = (doc: Document, i: number, floor: number): boolean =>
  i > floor && firstChar(doc, i) === '.' && TITLE.has(doc.tokens.fold[i - 1])

/** The opening bracket that `i` closes, or -1. */
function bracketOpen(doc: Document, i: number, floor: number): number {
  for (let k = i - 1; k >= floor && k > i - 12; k--) if (firstChar(doc, k) === '(') return k
  return -1
}

const STOP = Number.MIN_SAFE_INTEGER

/** One step to the left inside a noun phrase: the token before what token `i` belongs to, or STOP when the phrase begins after `i`. */
function stepLeft(doc: Document, i: number, floor: number, end: number): number {
  const { fold } = doc.tokens
  if (doc.mentionOf[i] >= 0) return Math.max(doc.mentions[doc.mentionOf[i]].from, floor) - 1
  if (firstChar(doc, i) === ')') {
    const open = bracketOpen(doc, i, floor)
    return open < 0 ? STOP : open - 1
  }
  if (isTitleStop(doc, i, floor)) return i - 1
  if (isHyphen(doc, i) && i > floor) return i - 2
  if (isVerb(doc, i) && i > floor && isHyphen(doc, i - 1)) return i - 1
  if (doc.tag[i] === TAG.PRON) return STOP
  // "an informed source": a participle between article and noun.
  if (PARTICIPLE[doc.tag[i]] && i > floor && i + 1 < end && ARTICLE.has(fold[i - 1]) && isNominal(doc, i + 1)) return i - 1
  if (isNominal(doc, i)) return i - 1
  return JOIN.has(fold[i]) && i + 1 < end && i > floor && isHead(doc, i - 1) && doc.tag[i - 1] !== TAG.PRON ? i - 1 : STOP
}

/**
 * Where the noun phrase that ends before token `end` begins: articles, adjectives, titles, names, "of"-phrases, brackets.
 * A known name is never cut. Returns `end` when no noun phrase ends there.
 */
export function phraseStart(doc: Document, end: number, floor: number): number {
  let i = end - 1,
    start = end
  if (i >= floor && doc.tag[i] === TAG.PRON) return i
  while (i >= floor) {
    const next = stepLeft(doc, i, floor, end)
    if (next === STOP) break
    start = next + 1
    i = next
    if (ARTICLE.has(doc.tokens.fold[start]) && !(i > floor && JOIN.has(doc.tokens.fold[i]))) break
  }
  while (start < end && (JOIN.has(doc.tokens.fold[start]) || doc.tag[start] === TAG.PUNCT)) start++
  return joinedStart(doc, start, end, floor)
}

/** "Arden and Corvin accused …": a phrase before "and" joins when it starts the clause. */
function joinedStart(doc: Document, start: number, end: number, floor: number): number {
  if (
    start - 2 < floor ||
    start >= end ||
    !AND.has(doc.tokens.fold[start - 1]) ||
    !(isHead(doc, start - 2) || doc.mentionOf[start - 2] >= 0)
  )
    return start
  const earlier = phraseStart(doc, start - 1, floor)
  return earlier < start - 1 &&
    (earlier === floor || isComma(doc, earlier - 1) || JOIN.has(doc.tokens.fold[earlier - 1]) || BOTH.has(doc.tokens.fold[earlier - 1]))
    ? earlier
    : start
}

/** Where the noun phrase that begins at token `from` ends (exclusive); `from` when none begins there. */
export function phraseEnd(doc: Document, from: number, limit: number): number {
  let i = from
  while (i < limit) {
    const m = doc.mentionOf[i]
    if (m >= 0) i = Math.min(doc.mentions[m].to, limit)
    else if (i > from && isRelative(doc, i)) break
    else if (isNominal(doc, i) || isHyphen(doc, i) || isTitleStop(doc, i, from)) i++
    else if (doc.tag[i] === TAG.VERBN && i > from && isHyphen(doc, i - 1)) i++
    else if (JOIN.has(doc.tokens.fold[i]) && i > from && isHead(doc, i - 1) && i + 1 < limit && joinsRight(doc, i)) i++
    else if (firstChar(doc, i) === '(' && i > from) {
      const close = bracketClose(doc, i, limit)
      if (close < 0) break
      i = close + 1
    } else break
  }
  while (i > from && !isHead(doc, i - 1) && doc.mentionOf[i - 1] < 0 && firstChar(doc, i - 1) !== ')') i--
  return i
}

/** "of" always joins to the right; other prepositions only before a name, so that "said X in a statement" stops at X. */
function joinsRight(doc: Document, i: number): boolean {
  const next = i + 1
  if (OF.has(doc.tokens.fold[i])) return isNominal(doc, next)
  const after = doc.tag[next] === TAG.DET ? next + 1 : next
  return doc.tag[after] === TAG.PROPN && doc.mentionOf[after] >= 0
}

function bracketClose(doc: Document, i: number, limit: number): number {
  for (let k = i + 1; k < limit && k < i + 12; k++) if (firstChar(doc, k) === ')') return k
  return -1
}
