import type { Proposal } from '../../0-terms/proposal.ts'
import { holds, type Span } from '../../0-terms/span.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { firstChar } from '../1-sayings/token-tests.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { findQuantities } from '../4-circumstances/how-many-quantities.ts'
import { findPlain, type PlainText } from './plain-text.ts'
import { spanOf, tokensOf } from './token-range.ts'
import { refused, taken, type Verdict } from './verdict.ts'

/** No claim of the annotated reports is longer than a third of this. */
const LONGEST = 1200
const MIN_TOKENS = 2
/** Words that stand so often in one piece are no quotation of a claim. */
const MOST_PLACES = 64

/** The tokens of the report that a proposal's words are, or why there are none. `rule` is written into the span as what made it. */
export function anchorWords(doc: Document, plain: PlainText, p: Proposal, rule: string): Verdict<FoundSpan> {
  if (p.words.trim() === '') return refused('empty')
  if (p.words.length > LONGEST) return refused('overlong', String(p.words.length))
  const places = findPlain(plain, p.words, p.within, MOST_PLACES)
  if (places.length === 0) return refused('not-in-text')
  const whole = places.flatMap((place) => tokensOf(doc.tokens, place) ?? [])
  if (whole.length === 0) return refused('cuts-a-word')
  const meant = whole.length === 1 ? whole[0] : theOneMeant(doc, plain, p, whole)
  if (!meant) return refused('ambiguous')
  const span = withoutMarks(doc, meant)
  if (span.to - span.from < MIN_TOKENS) return refused('empty')
  const sentence = doc.sentenceOf[span.from]
  if (span.to > doc.sentences.to[sentence]) return refused('many-sentences')
  if (cutsFigure(doc, span, sentence)) return refused('cuts-a-figure')
  return taken({ ...span, sentence, rules: [rule] })
}

/** Of several places: the one where it says they begin, else the only one inside the passage it quotes around them, else the only one nearest to that passage. */
function theOneMeant(doc: Document, plain: PlainText, p: Proposal, places: readonly TokenRange[]): TokenRange | null {
  const told = places.find((r) => doc.tokens.start[r.from] === p.start)
  if (told) return told
  const around = p.context === null ? [] : findPlain(plain, p.context, p.within, 2)
  if (around.length !== 1) return null
  const inside = places.filter((r) => holds(around[0], spanOf(doc, r)))
  if (inside.length) return inside.length === 1 ? inside[0] : null
  const [first, second] = places.map((r) => ({ r, gap: gapTo(around[0], spanOf(doc, r)) })).sort((a, b) => a.gap - b.gap)
  return first.gap < second.gap ? first.r : null
}

const gapTo = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end)

/** Without the bullets, marks and full stops that were quoted along; a closing bracket stays, as in our own spans. */
function withoutMarks(doc: Document, r: TokenRange): TokenRange {
  let { from, to } = r
  while (from < to && (doc.tag[from] === TAG.PUNCT || !inSentence(doc, from))) from++
  while (to > from && doc.tag[to - 1] === TAG.PUNCT && firstChar(doc, to - 1) !== ')') to--
  return { from, to }
}

/** A bullet stands in no sentence. */
function inSentence(doc: Document, i: number): boolean {
  const s = doc.sentenceOf[i]
  return s >= 0 && i >= doc.sentences.from[s] && i < doc.sentences.to[s]
}

/** "killed 20" out of "killed 20 thousand", "20 soldiers" out of "at least 20 soldiers": word for word, and not what was said. */
function cutsFigure(doc: Document, span: TokenRange, sentence: number): boolean {
  const crossing = findQuantities(doc.tokens, doc.sentences.from[sentence], doc.sentences.to[sentence]).filter(
    (q) => (q.from < span.from && q.to > span.from) || (q.from < span.to && q.to > span.to),
  )
  if (crossing.length === 0) return false
  const inside = findQuantities(doc.tokens, span.from, span.to)
  return crossing.some((q) => !inside.some((other) => other.low === q.low && other.high === q.high))
}
