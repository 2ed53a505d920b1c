import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { isHyphen } from './token-tests.ts'

/** Last words of the names of bodies. */
const BODY_NAME = wordSet(
  'news agency network center centre watch committee committees council press tv times post union party front army group media foundation institute office ministry department society association channel television radio defence defense forces brigade state states nations international court parliament service services staff command guard guards corps division administration assembly authority bank board bureau commission community congress coalition embassy force fund hospital league mission movement navy observatory organisation organization police republic secretariat senate university',
)

/** Small words that open a sentence before a name. */
const OPENING = wordSet(
  'in on at by of to for from with into upon after before during since under over near despite against among amid along about above across around behind below beside between beyond inside outside through throughout toward towards until within without unlike like following including per via off past the a an this that these those and but or as if when while where although though because so yet also only even now then today yesterday meanwhile however earlier later both all no not',
)

/**
 * Do two proper names in a row end before a token, that are not the name of a body ("Hale News")? A first name may pass for a noun, and at the head of a sentence
 * for any other word the tagger does not know.
 */
export function isFullName(doc: Document, end: number): boolean {
  if (doc.tag[end - 1] !== TAG.PROPN || BODY_NAME.has(doc.tokens.fold[end - 1])) return false
  // "Talal al-Barazi": what a hyphen joins is one name.
  const first = end > 3 && isHyphen(doc, end - 2) ? end - 4 : end - 2
  if (doc.tag[first] === TAG.PROPN) return true
  if (first < 0 || (doc.tokens.flag[first] & TokenFlag.capital) === 0 || doc.mentionOf[first] >= 0) return false
  const opens = first === doc.sentences.from[doc.sentenceOf[end - 1]]
  return opens ? doc.tag[first] === TAG.NOUN || !OPENING.has(doc.tokens.fold[first]) : doc.tag[first] === TAG.NOUN
}
