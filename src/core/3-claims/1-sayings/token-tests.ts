import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG, TAGS } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'

const tagTable = (names: string): Uint8Array => {
  const wanted = new Set(names.split(' '))
  return Uint8Array.from(TAGS, (tag) => (wanted.has(tag) ? 1 : 0))
}

const NOMINAL = tagTable('ADJ ADJC ADJS NOUN NOUNS PROPN NUM PRON PRONP DET POS SYM X')
const HEAD = tagTable('NOUN NOUNS PROPN PRON NUM X')
const VERB = tagTable('VERB VERBD VERBG VERBN VERBZ AUX AUXD MD')
const FINITE = tagTable('VERBD VERBZ AUXD MD AUX')
const COMMA = 44,
  HYPHEN = 45,
  EN_DASH = 0x2013,
  EM_DASH = 0x2014
const RELATIVE = wordSet('who which that')

/** The first UTF-16 unit of a token; empty outside of the text. What a mark is told by. */
export const firstChar = (doc: Document, i: number): string => doc.tokens.text[doc.tokens.start[i]] ?? ''

/** Can the token stand inside a noun phrase? */
export const isNominal = (doc: Document, i: number): boolean => NOMINAL[doc.tag[i]] === 1
/** Can it carry one? */
export const isHead = (doc: Document, i: number): boolean => HEAD[doc.tag[i]] === 1
/** Part of a proper name, or of a name of the pack. */
export const isName = (doc: Document, i: number): boolean => doc.tag[i] === TAG.PROPN || doc.mentionOf[i] >= 0
/** A word of a proper name with the capital it is written with: the tagger takes some small nouns before a verb for one ("the president also said"). */
export const isNameWord = (doc: Document, i: number): boolean => doc.tag[i] === TAG.PROPN && (doc.tokens.flag[i] & TokenFlag.capital) !== 0
/** A verb in any form, auxiliaries and modals too. */
export const isVerb = (doc: Document, i: number): boolean => VERB[doc.tag[i]] === 1
/** A verb that makes a clause. A bare "VERB" may be an infinitive and does not count. */
export const isFinite = (doc: Document, i: number): boolean => FINITE[doc.tag[i]] === 1
/** A word that opens a relative clause; "that" also opens others. */
export const isRelative = (doc: Document, i: number): boolean => RELATIVE.has(doc.tokens.fold[i])

/** A comma, or a dash set as one. */
export function isComma(doc: Document, i: number): boolean {
  const { tokens } = doc
  if (i < 0 || i >= tokens.n) return false
  const code = tokens.text.charCodeAt(tokens.start[i])
  return code === COMMA || code === EN_DASH || code === EM_DASH || (code === HYPHEN && isSpaced(doc, i))
}

/** "The president - an old ally - called for …": a hyphen between spaces is a dash; between two names it may join them ("Task Force - Joint Resolve"). */
function isSpaced({ tokens, tag }: Document, i: number): boolean {
  if (tokens.end[i] !== tokens.start[i] + 1 || i + 1 >= tokens.n || !(tokens.flag[i] & tokens.flag[i + 1] & TokenFlag.spaceBefore))
    return false
  return tag[i - 1] !== TAG.PROPN || tag[i + 1] !== TAG.PROPN || tag[i + 2] === TAG.POS
}
/** A hyphen inside of a word ("Berat-held"). */
export const isHyphen = (doc: Document, i: number): boolean => firstChar(doc, i) === '-' && !(doc.tokens.flag[i] & TokenFlag.spaceBefore)

/** Is there a finite verb in `[from, to)`? */
export function hasFinite(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE[doc.tag[i]]) return true
  return false
}

/** A range of tokens, or null when it would be empty. */
export const range = (from: number, to: number): TokenRange | null => (from < to ? { from, to } : null)
