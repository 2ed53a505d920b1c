import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { isComma, isNameWord } from '../1-sayings/token-tests.ts'

/** First words of a phrase for somebody not yet named. */
const NEW = wordSet('a an one another')
/** What gives somebody's name, */
const GIVES = wordSet('named name called identified')
/** and the words it may stand among ("who gave his name only as", "who asked to be called", "by the name of"). */
const AMONG = wordSet(
  'named name called identified who gave gives would give his her their only just first as by the of asked wanted wished to be himself herself',
)
/** Most words between somebody and their name. */
const REACH = 10

/** "A volunteer named Ada", "a man who gave his name as Jan Berat", "a driver, who asked to be called Jan": where the name ends that is given behind a phrase; the end of the phrase where none is. */
export function namedBehind(doc: Document, r: TokenRange): number {
  const { fold } = doc.tokens
  if (!NEW.has(fold[r.from])) return r.to
  const limit = Math.min(r.to + REACH, doc.sentences.to[doc.sentenceOf[r.from]])
  let i = r.to,
    gives = false
  while (i < limit && (AMONG.has(fold[i]) || isComma(doc, i))) {
    gives ||= GIVES.has(fold[i])
    i++
  }
  if (!gives) return r.to
  const from = i
  while (i < limit && isNameWord(doc, i)) i++
  return i > from ? i : r.to
}
