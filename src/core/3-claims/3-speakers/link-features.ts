import { mix, template } from '../../2-document/linear-model.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { FORCES, type ReadingContext } from '../2-spans/context.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { isFinite } from '../1-sayings/token-tests.ts'
import type { ClaimSpan } from '../2-spans/claim-span.ts'

const T = Array.from({ length: 40 }, (_, i) => template(500 + i))
/** Of the sayings in sentences before, only the last few are candidates, */
const MAX_BACK = 3
/** and only from so many sentences back. */
const SENTENCES_BACK = 4
/** A quotation that begins in the claim's sentence may be closed by a saying so many sentences on. */
const SENTENCES_ON = 2
/** In a sentence of hundreds of sayings only the nearest can govern. */
const MAX_OWN = 16

/** The attributions that could govern a claim: those of its sentence, the last few before it, and those of the next sentence when a quotation runs on. */
export function linkCandidates(c: ReadingContext, attributions: readonly Attribution[], span: ClaimSpan): (Attribution | null)[] {
  const out: (Attribution | null)[] = [null]
  const own: Attribution[] = [],
    before: Attribution[] = []
  for (const a of sayingsNear(attributions, span.sentence - SENTENCES_BACK, span.sentence + SENTENCES_ON)) {
    if (a.rules.includes('role.citing')) continue
    if (a.sentence === span.sentence) own.push(a)
    else if (a.sentence < span.sentence) before.push(a)
    else if (sharesQuotation(c, a, span)) own.push(a)
  }
  return [...out, ...nearest(own, span), ...before.slice(-MAX_BACK)]
}

/** The attributions nearest to a claim, in their order. */
function nearest(own: readonly Attribution[], span: ClaimSpan): readonly Attribution[] {
  if (own.length <= MAX_OWN) return own
  const near = new Set([...own].sort((a, b) => Math.abs(a.cue.from - span.from) - Math.abs(b.cue.from - span.from)).slice(0, MAX_OWN))
  return own.filter((a) => near.has(a))
}

/** The quotation a token stands in, or -1: one that nobody closed or took up again is believed no further than its first sentence. */
export function trustedQuotation(doc: Document, i: number): number {
  const q = doc.quotationOf[i]
  if (q < 0) return -1
  const { closed, from } = doc.quotations[q]
  return closed || doc.sentenceOf[i] === doc.sentenceOf[from] || doc.quotations.some((other) => other.continues === q) ? q : -1
}

/** Is the claim in a quotation which the attribution's content also touches? */
function sharesQuotation(c: ReadingContext, a: Attribution, span: ClaimSpan): boolean {
  const q = trustedQuotation(c.doc, span.from)
  if (q < 0 || !a.content) return false
  for (let i = a.content.from; i < a.content.to; i++)
    if (c.doc.quotationOf[i] === q || (c.doc.quotationOf[i] >= 0 && c.doc.quotations[c.doc.quotationOf[i]].continues === q)) return true
  return false
}

const bucket = (d: number): number => (d < 3 ? d : d < 6 ? 3 : d < 12 ? 4 : d < 25 ? 5 : 6)

type Put = (t: number, h: number) => void

/** Features of "this attribution governs this claim" (null: nobody does, the outlet speaks); written into `out`, returns how many. */
export function linkFeatures(
  c: ReadingContext,
  span: ClaimSpan,
  a: Attribution | null,
  candidates: readonly (Attribution | null)[],
  out: Int32Array,
): number {
  let n = 0
  const put: Put = (t, h) => {
    out[n++] = mix(T[t], h)
  }
  if (a) ofSaying(c, span, a, candidates, put)
  else ofNobody(c, span, candidates, put)
  return n
}

/** How many of the candidates stand in the claim's own sentence. */
const inSentence = (candidates: readonly (Attribution | null)[], span: ClaimSpan): number =>
  candidates.filter((x) => x?.sentence === span.sentence).length
const opensSentence = (c: ReadingContext, span: ClaimSpan): number => (span.from === c.doc.sentences.from[span.sentence] ? 1 : 0)
const isQuoted = (c: ReadingContext, span: ClaimSpan): number => (trustedQuotation(c.doc, span.from) >= 0 ? 1 : 0)

/** What speaks for the outlet's own word. */
function ofNobody(c: ReadingContext, span: ClaimSpan, candidates: readonly (Attribution | null)[], put: Put): void {
  const { doc, word } = c
  const own = inSentence(candidates, span)
  put(0, mix(own > 2 ? 2 : own, isQuoted(c, span)))
  put(1, candidates.length > 1 ? 1 : 0)
  put(2, mix(opensSentence(c, span), own))
  put(3, word[span.from])
  put(4, c.placeIn[span.from])
  put(5, mix(doc.blocks[doc.sentences.block[span.sentence]].kind.charCodeAt(0), own))
  put(6, mix(Math.min(span.sentence, 3), own))
  const tense = tenseOf(c, span)
  put(31, mix(tense, own))
  put(32, mix(tense, mix(own, candidates.length > 1 ? 1 : 0)))
  put(33, mix(own, sameTopic(c, span, candidates)))
}

/** Where the saying stands to the claim: 1 after it, 2 before it, 3 inside of it. */
const orderOf = (a: Attribution, span: ClaimSpan): number => (a.cue.from >= span.to ? 1 : a.cue.to <= span.from ? 2 : 3)

function ofSaying(c: ReadingContext, span: ClaimSpan, a: Attribution, candidates: readonly (Attribution | null)[], put: Put): void {
  const back = span.sentence - a.sentence
  const inside = covered(a, span)
  const order = orderOf(a, span)
  const gap = order === 1 ? a.cue.from - span.to : order === 2 ? span.from - a.cue.to : 0
  const quoted = isQuoted(c, span)
  const force = FORCES.indexOf(a.force),
    frame = a.cue.row.frame.charCodeAt(0) + (a.cue.passive ? 500 : 0)
  const place = mix(back, mix(inside, order))
  put(7, place)
  put(8, mix(place, frame))
  put(9, mix(place, quoted))
  put(10, mix(place, bucket(gap)))
  put(11, mix(mix(place, frame), bucket(gap)))
  put(12, mix(force, place))
  put(13, mix(c.word[a.cue.verb], place))
  put(14, mix(a.source ? 1 : 0, place))
  put(15, mix(mix(back, order), rivals(candidates, a, span)))
  put(16, mix(mix(inside, back), c.placeIn[span.from]))
  put(17, mix(mix(order, back), verbsBetween(c, a, span, order)))
  put(18, mix(back, mix(quoted, sharesQuotation(c, a, span) ? 1 : 0)))
  if (back > 0) ofEarlier(c, span, a, candidates, put)
  else ofOwnSentence(c, span, a, mix(frame, order), put)
}

/** A saying of an earlier sentence: does the claim read as its continuation? */
function ofEarlier(c: ReadingContext, span: ClaimSpan, a: Attribution, candidates: readonly (Attribution | null)[], put: Put): void {
  const { doc, word } = c
  const back = span.sentence - a.sentence
  put(19, mix(back, word[span.from]))
  put(20, mix(back, mix(word[span.from], word[span.from + 1] ?? 0)))
  put(21, mix(back, mix(opensSentence(c, span), isQuoted(c, span))))
  put(22, mix(back, doc.sentences.block[span.sentence] === doc.sentences.block[a.sentence] ? 1 : 0))
  put(23, mix(back, inSentence(candidates, span)))
  put(24, mix(back, doc.tag[span.from]))
  put(25, mix(FORCES.indexOf(a.force), back))
  put(26, mix(back, word[doc.sentences.from[span.sentence]]))
  const tense = tenseOf(c, span)
  put(34, mix(back, tense))
  put(35, mix(mix(back, tense), inSentence(candidates, span)))
  put(36, mix(back, (c.sentenceKinds[span.sentence] & c.sentenceKinds[a.sentence]) !== 0 ? 1 : 0))
  put(37, mix(mix(back, tense), FORCES.indexOf(a.force)))
}

/** A saying of the same sentence (or, in a quotation that runs on, of the next): what joins it to the claim. */
function ofOwnSentence(c: ReadingContext, span: ClaimSpan, a: Attribution, frameAndOrder: number, put: Put): void {
  const order = orderOf(a, span)
  put(27, mix(order, tagBefore(c, order === 1 ? a.cue.from : span.from)))
  put(28, mix(order, c.word[order === 2 ? span.from - 1 : span.to] ?? 0))
  put(29, mix(frameAndOrder, a.within >= 0 ? 1 : 0))
  put(30, mix(mix(order, covered(a, span)), a.cue.form.charCodeAt(0)))
}

/** The claim's first finite verb: a helping verb by its word ("had", "would": what is told at second hand stands in such forms), any other by its tag. */
function tenseOf(c: ReadingContext, span: ClaimSpan): number {
  const { doc } = c
  for (let i = span.from; i < span.to; i++)
    if (isFinite(doc, i)) return doc.tag[i] === TAG.AUX || doc.tag[i] === TAG.AUXD || doc.tag[i] === TAG.MD ? c.word[i] : doc.tag[i]
  return -1
}

/** Does the claim's sentence name a kind of matter that the last saying's sentence names? */
function sameTopic(c: ReadingContext, span: ClaimSpan, candidates: readonly (Attribution | null)[]): number {
  const last = candidates.findLast((a) => a !== null && a.sentence < span.sentence)
  return !last ? 2 : (c.sentenceKinds[span.sentence] & c.sentenceKinds[last.sentence]) !== 0 ? 1 : 0
}

/** How much of the claim the rules put into the attribution's content: 0 none, 1 some, 2 most, 3 all. */
function covered(a: Attribution, span: ClaimSpan): number {
  if (!a.content) return a.cue.from >= span.from - 1 && a.cue.to <= span.to + 1 ? 2 : 0
  let n = 0
  for (let i = span.from; i < span.to; i++) if (a.content.from <= i && i < a.content.to) n++
  const share = n / (span.to - span.from)
  return share === 0 ? 0 : share < 0.5 ? 1 : share < 1 ? 2 : 3
}

/** Cues between this attribution and the claim. */
function rivals(candidates: readonly (Attribution | null)[], a: Attribution, span: ClaimSpan): number {
  const from = Math.min(a.cue.to, span.to),
    to = Math.max(a.cue.from, span.from)
  return Math.min(3, candidates.filter((x) => x !== null && x !== a && x.cue.from >= from && x.cue.to <= to).length)
}

function verbsBetween(c: ReadingContext, a: Attribution, span: ClaimSpan, order: number): number {
  const from = order === 1 ? span.to : a.cue.to,
    to = order === 1 ? a.cue.from : span.from
  let n = 0
  for (let i = from; i < to && n < 3; i++) if (isFinite(c.doc, i)) n++
  return n
}

const tagBefore = (c: ReadingContext, i: number): number => (i > 0 ? c.doc.tag[i - 1] : -1)
