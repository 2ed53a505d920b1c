import { CERTAIN_WORDS, CLOSING_VERBS, OPINION_NOUNS, SPEECHLESS_VERBS, VERB_PARTICLES } from '../../1-lexicon/en/other-sayings.ts'
import type { ReportingVerb } from '../../1-lexicon/en/reporting-verbs.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { phraseStart } from './noun-phrases.ts'
import { canSpeak } from './run-on.ts'
import { firstChar, isComma, isFinite, isHead, isNominal, isVerb } from './token-tests.ts'

// English has more verbs of saying than any list. Where a verb stands tells as much as which it is: somebody who speaks before it and "that" with a clause behind
// it, or a quotation beside it.

/** Any verb of saying that the lexicon does not hold. */
export const OTHER_VERB: ReportingVerb = { id: 'cue.other', forms: [], force: 'says', frame: 'that', weak: true }

/** Verbs that say something only at the end of a clause or beside a quotation. */
export const CLOSING_VERB: ReportingVerb = {
  id: 'cue.closing',
  forms: CLOSING_VERBS.split(' ').map((form) => form.replace('_', ' ')),
  force: 'says',
  frame: 'that',
  weak: true,
}

const THAT = foldHash('that')
const SPEECHLESS = wordSet(SPEECHLESS_VERBS)
const CERTAIN = wordSet(CERTAIN_WORDS)
const OPINION = wordSet(OPINION_NOUNS)
const BE = wordSet("is are was were 's be been remains remained")
const PARTICLE = wordSet(VERB_PARTICLES)
const LETTER_S = /s$/
/** Most tokens between the verb and its noun: "drew the attention of the mediators to the fact that". */
const NOUN_REACH = 10

/** Is the token the word "that"? One comparison: asked of every token. */
export const isThat = (doc: Document, i: number): boolean => doc.tokens.fold[i] === THAT

/**
 * The verb by which something is said before a "that" at token `that`, with all its words: "retorted", "is adamant", "has evidence", "took the view",
 * "Arden's line is".
 * Null when nothing is said there: behind a noun that a relative clause hangs on, a verb that says nothing, or without a clause.
 */
export function verbBeforeThat(doc: Document, that: number, floor: number): TokenRange | null {
  const last = beforeWhen(doc, that, floor) - 1
  if (last <= floor || !opensClause(doc, that + 1)) return null
  const word = doc.tokens.fold[last]
  if (IS.has(word) && VIEW.has(doc.tokens.fold[last - 1]) && last - 2 > floor && doc.tag[last - 2] === TAG.POS)
    return { from: last - 2, to: that }
  if (SPEECHLESS.has(word)) return null
  if (CERTAIN.has(word)) return BE.has(doc.tokens.fold[last - 1]) ? { from: last - 1, to: that } : null
  if (PARTICLE.has(word) && isVerb(doc, last - 1)) return SPEECHLESS.has(doc.tokens.fold[last - 1]) ? null : { from: last - 1, to: that }
  if (OPINION.has(word)) return verbOfOpinion(doc, last, floor)
  if (isVerb(doc, last)) return doc.tag[last] === TAG.VERBG || doc.tag[last] === TAG.MD ? null : { from: last, to: that }
  return isTakenForNoun(doc, last, floor) ? { from: last, to: that } : null
}

const IS = wordSet('is was remains'),
  VIEW = wordSet(
    'line position view argument answer message version verdict explanation account story reply response contention claim belief stance',
  )

const AGO = wordSet('ago earlier later'),
  SPAN = wordSet('hours minutes days weeks months an a few two three several hour week day')
/** Most tokens of a time before "ago". */
const AGO_REACH = 3

/** "published hours ago that", "circulated two days earlier that": the end of the verb before what tells when. */
function beforeWhen(doc: Document, that: number, floor: number): number {
  if (that - 3 <= floor || !AGO.has(doc.tokens.fold[that - 1])) return that
  let i = that - 1
  while (i > floor && i > that - 1 - AGO_REACH && SPAN.has(doc.tokens.fold[i - 1])) i--
  return i < that - 1 ? i : that
}

/** Behind "that": a clause with a subject of its own, not the verb of a relative clause. */
function opensClause(doc: Document, i: number): boolean {
  return i < doc.tokens.n && doc.tag[i] !== TAG.PUNCT && (!isVerb(doc, i) || doc.tag[i] === TAG.VERBG)
}

/** "The ministry confesses that …": the tagger takes a verb in -s for a noun right behind one. */
export function isTakenForNoun(doc: Document, i: number, floor: number, known = false): boolean {
  if ((doc.tag[i] !== TAG.NOUNS && !(known && doc.tag[i] === TAG.NOUN)) || doc.mentionOf[i] >= 0 || !isHead(doc, i - 1)) return false
  const { text, start, end } = doc.tokens
  if (!known && !LETTER_S.test(text.slice(start[i], end[i]))) return false
  const from = phraseStart(doc, i, floor)
  return from === floor && from < i && canSpeak(doc, from, i) && !canSpeak(doc, i, i + 1)
}

/** "has evidence that", "drew attention to the fact that": the verb before the noun, with nothing but its object between. */
function verbOfOpinion(doc: Document, noun: number, floor: number): TokenRange | null {
  for (let i = noun - 1; i > floor && i > noun - NOUN_REACH; i--) {
    if (isFinite(doc, i) || doc.tag[i] === TAG.VERBN)
      return SPEECHLESS.has(doc.tokens.fold[i]) && !HAS.has(doc.tokens.fold[i]) ? null : { from: i, to: noun + 1 }
    if (doc.tag[i] === TAG.PUNCT || (isVerb(doc, i) && doc.tag[i] !== TAG.VERB)) return null
    if (!isNominal(doc, i) && doc.tag[i] !== TAG.ADP && doc.tag[i] !== TAG.PART && doc.tag[i] !== TAG.VERB && doc.tag[i] !== TAG.ADV)
      return null
  }
  return null
}
/** Verbs that say something with such a noun, though not of themselves. */
const HAS = wordSet('has have had takes took taken makes made is are was were stands stood')

const SPEECH_ENDS = ',.!?…—'

/** Does the quotation whose closing mark stands at token `mark` hold speech, not only a word or two in marks: does it end in a stop of its own or before a comma? */
function endsSpeech(doc: Document, mark: number): boolean {
  return SPEECH_ENDS.includes(firstChar(doc, mark - 1)) || firstChar(doc, mark + 1) === ','
}

/**
 * The verb that goes with the quotation whose closing mark stands at token `mark`: "…," the minister retorted; "…," retorted the minister. `known`: is the token a
 * verb of the lexicon, whatever the tagger takes it for? -1 for none.
 */
export function verbBesideQuotation(doc: Document, mark: number, to: number, known: (i: number) => boolean): number {
  if (!endsSpeech(doc, mark)) return -1
  const from = firstChar(doc, mark + 1) === ',' ? mark + 2 : mark + 1
  if (from + 1 < to && speaks(doc, from, known) && isNominal(doc, from + 1)) return from
  let k = from
  while (k < to && !speaks(doc, k, known) && (isNominal(doc, k) || doc.mentionOf[k] >= 0 || doc.tag[k] === TAG.ADP)) k++
  return k > from && k < to && speaks(doc, k, known) && isSpeaker(doc, from, k) && endsSaying(doc, k + 1, to) ? k : -1
}

const speaks = (doc: Document, i: number, known: (i: number) => boolean): boolean =>
  doc.mentionOf[i] < 0 &&
  (known(i) || ((doc.tag[i] === TAG.VERBD || doc.tag[i] === TAG.VERBZ || doc.tag[i] === TAG.VERBN) && !SPEECHLESS.has(doc.tokens.fold[i])))

const PRONOUN = wordSet('he she they it')

/** Somebody who can speak, or a pronoun for one. */
export const isSpeaker = (doc: Document, from: number, to: number): boolean =>
  to - from === 1 && doc.tag[from] === TAG.PRON ? PRONOUN.has(doc.tokens.fold[from]) : canSpeak(doc, from, to)

/** Behind the verb the saying ends, or tells to whom, when or where it was said; "continues to build" is none. */
function endsSaying(doc: Document, i: number, to: number): boolean {
  if (i >= to || doc.tag[i] === TAG.PUNCT || doc.tag[i] === TAG.ADV) return true
  return SAYING_WHERE.has(doc.tokens.fold[i]) && !(doc.tag[i] === TAG.PART && isVerb(doc, i + 1))
}
const SAYING_WHERE = wordSet('on in at to after during from before via through late early')

/** Is there a verb in `[from, to)`? The tagger takes some that make a clause for participles ("army units established control"). */
export function holdsVerb(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFinite(doc, i) || doc.tag[i] === TAG.VERBN) return true
  return false
}

/** "…, the ministry retorted on Sunday": does somebody who speaks stand between a clause with its comma and the verb at `i`, and nothing said behind it? */
export function closesClause(doc: Document, i: number, to: number, floor: number): boolean {
  if (i - 1 <= floor || doc.mentionOf[i] >= 0 || !endsSaying(doc, to, doc.sentences.to[doc.sentenceOf[i]])) return false
  const from = phraseStart(doc, i, floor)
  return from - 1 > floor && from < i && isComma(doc, from - 1) && isSpeaker(doc, from, i) && holdsVerb(doc, floor, from)
}
