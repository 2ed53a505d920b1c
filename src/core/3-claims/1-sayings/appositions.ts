import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { isFullName } from './full-names.ts'
import { canSpeak } from './run-on.ts'
import { firstChar, hasFinite, isComma } from './token-tests.ts'

/** Most tokens between a source and the comma that closes what is told of it. */
const REACH = 12
/** Most tokens of a name. */
const NAME = 4

/**
 * Where the words go on behind the source that ends at token `end`: over its comma, and over what is told of it up to the next one ("According to Jan Berat, an
 * expert from Hale, | the front is calm"). Behind a name an apposition tells what he is, behind an office it is the name.
 */
export function behindApposition(doc: Document, end: number, to: number): number {
  if (end >= to || !isComma(doc, end)) return end
  const open = end + 1
  let close = open
  while (close < Math.min(open + REACH, to) && doc.tag[close] !== TAG.PUNCT) close++
  if (firstChar(doc, close) !== ',' || close >= to || hasFinite(doc, open, close) || !hasFinite(doc, close, to)) return open
  const isPerson = isFullName(doc, end),
    isName = isFullName(doc, close) && close - open <= NAME
  return (isPerson ? tellsWho(doc, open, close) && !isName : isName) ? close + 1 : open
}

/** "an expert from Hale", "representative of the ministry": one person, by an article, an office or a word for who speaks. */
const tellsWho = (doc: Document, from: number, to: number): boolean =>
  doc.tag[from] === TAG.DET ||
  (doc.tag[from] === TAG.NOUN && doc.tag[from + 1] === TAG.ADP) ||
  (doc.tag[from] !== TAG.NUM && doc.tag[from] !== TAG.NOUNS && canSpeak(doc, from, to))
