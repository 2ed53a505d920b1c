import type { ReportingVerb } from '../../1-lexicon/en/reporting-verbs.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { isTitleStop, phraseStart } from './noun-phrases.ts'
import { isSpeaker } from './other-sayings.ts'
import { canSpeak } from './run-on.ts'
import { firstChar, hasFinite, isComma, isFinite, isNominal, isVerb } from './token-tests.ts'

/** "The minister: no such offer has been made." A name and a colon, as in the minutes of an interview or a list. */
export const LABEL: ReportingVerb = { id: 'cue.label', forms: [], force: 'says', frame: 'that', weak: false }
/** "The minister was blunt: 'Tomorrow.'" Whatever somebody does before a colon and a quotation. */
export const BEFORE_QUOTATION: ReportingVerb = { id: 'cue.colon', forms: [], force: 'says', frame: 'that', weak: false }

/** "The bridge is ours, – Berat." A dash and whoever says it at the end. */
export const TAIL: ReportingVerb = { id: 'cue.tail', forms: [], force: 'says', frame: 'that', weak: false }

/** Most tokens of a name behind its dash. */
const LONGEST_TAIL = 8

/** The dash before whoever says the sentence `[from, to)`, a name of the pack or an office that ends it; -1 for none. */
export function tailDash(doc: Document, from: number, to: number): number {
  const end = doc.tag[to - 1] === TAG.PUNCT ? to - 1 : to
  if (end - 1 <= from || doc.mentionOf[end - 1] < 0) return -1
  for (let i = end - 1; i > from + 1 && i > end - LONGEST_TAIL; i--) {
    if (doc.mentionOf[i] >= 0 || isNominal(doc, i) || doc.tag[i] === TAG.ADP) continue
    const dash = isComma(doc, i) && firstChar(doc, i) !== ','
    return dash && i < end - 1 && canSpeak(doc, i + 1, end) && hasFinite(doc, from, i) ? i : -1
  }
  return -1
}

/** Words for how somebody stands to a matter, before the colon behind which they say it. */
const STAND = wordSet(
  'differ differs differed disagree disagrees disagreed further blunt clear clearly plain adamant convinced categorical unequivocal firm doubt doubts optimistic pessimistic sceptical skeptical cautious defiant unrepentant scathing reminder warning message verdict',
)

/** "The envoy begs to differ: her staff had been told to leave." The verb of the clause before a colon with all words up to it, when somebody who speaks is its subject; null for any other. */
export function standBeforeColon(doc: Document, colon: number, floor: number): TokenRange | null {
  let stands = false,
    verb = -1
  for (let i = colon - 1; i > floor && i > colon - LONGEST_CLAUSE; i--) {
    stands ||= STAND.has(doc.tokens.fold[i])
    if (isFinite(doc, i)) verb = i
  }
  if (!stands || verb < 0 || !hasFinite(doc, colon + 1, doc.sentences.to[doc.sentenceOf[floor]])) return null
  const from = phraseStart(doc, verb, floor)
  return from < verb && (from === floor || isComma(doc, from - 1)) && isSpeaker(doc, from, verb) ? { from: verb, to: colon + 1 } : null
}

/** Most tokens of a name before its colon, and of a clause before the colon of a quotation. */
const LONGEST_LABEL = 14,
  LONGEST_CLAUSE = 30
const ANSWER = wordSet('answer reply spokesman spokeswoman spokesperson')
const INSIDE = ',()'

/** The colon of a label at the head of a sentence `[from, to)`, or -1. */
export function labelColon(doc: Document, from: number, to: number): number {
  const last = Math.min(to - 1, from + LONGEST_LABEL)
  for (let i = from; i < last; i++) {
    if (doc.mentionOf[i] >= 0 || isNominal(doc, i) || doc.tag[i] === TAG.ADP || isTitleStop(doc, i, from)) continue
    if (doc.tag[i] !== TAG.PUNCT && doc.tag[i] !== TAG.CCONJ) return -1
    const mark = firstChar(doc, i)
    if (mark === ':') return i > from && isNamed(doc, from, i) && doc.quotationOf[i] < 0 ? i : -1
    if (i === from || (doc.tag[i] === TAG.PUNCT && !INSIDE.includes(mark))) return -1
  }
  return -1
}

const isNamed = (doc: Document, from: number, to: number): boolean =>
  canSpeak(doc, from, to) || (to - from === 1 && isAnswer(doc, from)) || isTitleStop(doc, from + 1, from)

const A = wordSet('a'),
  Q = wordSet('q question')

/** Is the word at a label's head one for whoever answers ("Answer:", "A:")? */
export const isAnswer = (doc: Document, from: number): boolean => ANSWER.has(doc.tokens.fold[from]) || answersQuestion(doc, from)

/** "A: We are ready." in the paragraph after "Q: …?". */
function answersQuestion(doc: Document, from: number): boolean {
  const block = A.has(doc.tokens.fold[from]) ? doc.sentences.block[doc.sentenceOf[from]] : 0
  return block > 0 && Q.has(doc.tokens.fold[doc.blocks[block - 1].from])
}

/** The verb of the clause that ends in the colon at token `colon` before a quotation, with all words up to it; null when nobody who speaks is its subject. */
export function verbBeforeColon(doc: Document, colon: number, floor: number): TokenRange | null {
  for (let i = colon - 1; i > floor && i > colon - LONGEST_CLAUSE; i--) {
    if (!isFinite(doc, i) || isVerb(doc, i - 1)) continue
    const from = phraseStart(doc, i, floor)
    if (from < i && isSpeaker(doc, from, i)) return { from: i, to: colon + 1 }
  }
  return null
}
