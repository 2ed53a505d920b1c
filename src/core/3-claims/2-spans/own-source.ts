import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import type { Cue } from '../1-sayings/cues.ts'
import { canSpeak } from '../1-sayings/run-on.ts'
import { hasFinite, isComma, isNominal, isVerb } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

/** Most tokens of a saying that stand behind its verb and source: "he said on Friday". */
const BEHIND_SAYING = 4
/** Most words of a title before a name. */
const TITLE = 6
const MIN_CONTENT = 2
const BY = wordSet('by'),
  OF_FOR = wordSet('of for')
const SAID_LAST: readonly string[] = ['role.content-first', 'role.inverted', 'role.according-last']

/**
 * Cuts off a claim what only tells whose it is, when the tagger took it in: "by Arden of | shelling Hale", "the front is calm, | analyst Jan" (Berat said),
 * "an expert from Hale, | the front is calm" behind "According to Jan Berat,".
 */
export function withoutOwnSource(c: ReadingContext, span: FoundSpan): FoundSpan {
  let cut: TokenRange = span
  for (const a of sayingsNear(c.attributions, span.sentence, span.sentence)) {
    if (!a.source) continue
    if (a.rules.includes('role.passive-accused')) cut = behindBlamer(c, a.source, cut)
    else if (a.rules.includes('role.according-first')) cut = behindSource(a, cut)
    else if (SAID_LAST.some((rule) => a.rules.includes(rule))) cut = beforeSaying(c, a, a.source, cut)
  }
  return cut === span ? span : { ...span, from: cut.from, to: cut.to, rules: [...span.rules, 'span.without-source'] }
}

/** "| has been accused by Arden of | shelling Hale": the deed is what is claimed. */
function behindBlamer({ doc }: ReadingContext, source: TokenRange, span: TokenRange): TokenRange {
  const { fold } = doc.tokens
  return span.from <= source.from && BY.has(fold[source.from - 1]) && OF_FOR.has(fold[source.to])
    ? cutTo(span, source.to + 1, span.to)
    : span
}

/** "According to Jan Berat, | an expert from Hale, the front is calm": what is told of him between commas is no part of what he says. */
function behindSource({ source, content }: Attribution, span: TokenRange): TokenRange {
  return source && content && source.from <= span.from && span.from < content.from ? cutTo(span, content.from, span.to) : span
}

/** "the front is calm, Jan Berat said": the saying at the end of a sentence is no part of the claim; in the middle of one it may stay. */
function beforeSaying({ doc }: ReadingContext, { cue }: Attribution, source: TokenRange, span: TokenRange): TokenRange {
  const from = phraseOf(doc, Math.min(cue.from, source.from), span.from),
    to = Math.max(cue.to, source.to)
  if (span.to <= from || span.from >= from || !closes(doc, cue, source, from, to, span)) return span
  let end = from
  while (end > span.from && doc.tag[end - 1] === TAG.PUNCT) end--
  return cutTo(span, span.from, end)
}

/** Where the phrase begins whose end the source is, when a comma opens it: "…, political analyst Jan | Berat said". */
function phraseOf(doc: Document, from: number, floor: number): number {
  let i = from
  while (i > floor && from - i < TITLE && isNominal(doc, i - 1)) i--
  return isComma(doc, i - 1) ? i : from
}

/** Does nothing stand behind the saying [from, to) that the claim could go on with? Behind a quotation no further verb, elsewhere no verb, no figure, and not many words. */
function closes(doc: Document, cue: Cue, source: TokenRange, from: number, to: number, span: TokenRange): boolean {
  if (endsQuotation(doc, from - 1, span.from)) return !hasFinite(doc, to, span.to)
  if (!isComma(doc, from - 1) && !(cue.row.frame === 'source' && canSpeak(doc, source.from, source.to))) return false
  for (let i = to; i < span.to; i++) if (isVerb(doc, i) || doc.tag[i] === TAG.NUM) return false
  return span.to - to <= BEHIND_SAYING || isComma(doc, to)
}

/** Does a quotation that opens with the claim end at the mark `i`? Words quoted in the middle of a claim do not end it. */
function endsQuotation(doc: Document, i: number, opens: number): boolean {
  const q = i > 0 ? doc.quotationOf[i - 1] : -1
  return doc.tag[i] === TAG.PUNCT && q >= 0 && doc.quotations[q].to === i && doc.quotations[q].from <= opens + 1
}

const cutTo = (span: TokenRange, from: number, to: number): TokenRange => (to - from >= MIN_CONTENT ? { from, to } : span)
