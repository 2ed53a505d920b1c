import { wordSet } from '../../1-lexicon/word-set.ts'
import { foldCode } from '../../1-lexicon/fold.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG, TAGS } from '../../2-document/pos.ts'
import { TokenFlag, TokenKind } from '../../2-document/tokens.ts'
import { isVerb } from '../1-sayings/token-tests.ts'

/** The words a claim hangs on, as token indices; -1 where there is none. */
export interface ClauseHeads {
  /** The first full verb: "were killed" → "killed". */
  readonly verb: number
  /** The last noun before it. */
  readonly subject: number
  /** The first noun phrase's last noun after it. */
  readonly object: number
  readonly passive: boolean
  /** `to` before the verb, or a bare infinitive after a modal: what is wanted or will be, not what was. */
  readonly unreal: boolean
}

const LIGHT = wordSet(
  "be been being is are was were 's 're have has had having 've do does did will would shall should can could may might must not to",
)
const BE = wordSet("be been being is are was were 's 're")
const TO = wordSet('to')
const NOUN = new Uint8Array(TAGS.length)
for (const tag of ['NOUN', 'NOUNS', 'PROPN', 'PRON'] as const) NOUN[TAG[tag]] = 1
const STEM = 5

/** The heads of the first clause of a claim. */
export function clauseHeads(doc: Document, span: TokenRange): ClauseHeads {
  const { fold } = doc.tokens
  let verb = -1,
    passive = false,
    unreal = false
  for (let i = span.from; i < span.to && verb < 0; i++) {
    if (!isVerb(doc, i) && doc.tag[i] !== TAG.PART) continue
    if (LIGHT.has(fold[i])) {
      passive = BE.has(fold[i])
      unreal ||= TO.has(fold[i]) || doc.tag[i] === TAG.MD
    } else if (isVerb(doc, i)) verb = i
  }
  if (verb < 0) return { verb, subject: lastNoun(doc, span.from, span.to), object: -1, passive: false, unreal }
  passive &&= doc.tag[verb] === TAG.VERBN || doc.tag[verb] === TAG.VERBD
  return { verb, subject: lastNoun(doc, span.from, verb), object: nounAfter(doc, verb + 1, span.to), passive, unreal }
}

/** The last noun before the first preposition that follows one; prepositions begin what only describes it. */
function lastNoun(doc: Document, from: number, to: number): number {
  let noun = -1
  for (let i = from; i < to; i++) {
    if (NOUN[doc.tag[i]]) noun = i
    else if (noun >= 0 && (doc.tag[i] === TAG.ADP || doc.tag[i] === TAG.PUNCT)) return noun
  }
  return noun
}

function nounAfter(doc: Document, from: number, to: number): number {
  let i = from
  while (i < to && !NOUN[doc.tag[i]] && doc.tag[i] !== TAG.PUNCT) i++
  if (i >= to || !NOUN[doc.tag[i]]) return -1
  while (i + 1 < to && NOUN[doc.tag[i + 1]]) i++
  return i
}

/** Hash of a word's first five folded letters, which its inflected forms share; all numbers are one. */
export function stemHash(doc: Document, i: number): number {
  const { text, start, end, kind, flag } = doc.tokens
  if (kind[i] === TokenKind.number) return (flag[i] & TokenFlag.compound) + 7
  const last = Math.min(end[i], start[i] + STEM)
  let h = 0x811c9dc5
  for (let k = start[i]; k < last; k++) h = Math.imul(h ^ foldCode(text.charCodeAt(k)), 0x01000193)
  return h
}
