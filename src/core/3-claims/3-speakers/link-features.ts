import { mix, template } from '../../2-document/linear-model.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { FORCES, type ReadingContext } from '../2-spans/context.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { isFinite } from '../1-sayings/token-tests.ts'
import type { ClaimSpan } from '../2-spans/claim-span.ts'
import {
  addsOn,
  covered,
  isWithheld,
  namesDay,
  orderOf,
  pointsBack,
  ruleHash,
  sourceKind,
  tenseOf,
  wordBefore,
  type Linking,
  type Put,
} from './link-facts.ts'
import { ofSayingBefore, ofSayingBehind, ofSayingInside } from './link-joins.ts'

const T = Array.from({ length: 80 }, (_, i) => template(500 + i))
/** The most features that a candidate has. */
export const MAX_LINK_FEATURES = 80
/** Of the sayings in sentences before, only the last few are candidates, */
const MAX_BACK = 3
/** and only from so many sentences back. */
const SENTENCES_BACK = 4
/** A quotation that begins in the claim's sentence may be closed by a saying so many sentences on. */
const SENTENCES_ON = 2
/** In a sentence of hundreds of sayings only the nearest can govern. */
const MAX_OWN = 16
const THAT = wordSet('that whether how')

/** A claim with the sayings that could govern it, ready to be weighed. */
export function linkingOf(c: ReadingContext, attributions: readonly Attribution[], span: ClaimSpan): Linking {
  const candidates = linkCandidates(c, attributions, span)
  return {
    c,
    span,
    candidates,
    own: ownOf(candidates, span),
    opensSentence: span.from === c.doc.sentences.from[span.sentence] ? 1 : 0,
    quoted: trustedQuotation(c.doc, span.from) >= 0 ? 1 : 0,
    tense: tenseOf(c, span),
    withheld: isWithheld(c, span) ? 1 : 0,
    addsOn: addsOn(c.doc, span.sentence),
    namesDay: namesDay(c.doc, span.sentence),
  }
}

function ownOf(candidates: readonly (Attribution | null)[], span: ClaimSpan): number {
  let n = 0
  for (const a of candidates) if (a?.sentence === span.sentence) n++
  return n
}

/** The attributions that could govern a claim: those of its sentence, the last few before it, and those of the next sentence when a quotation runs on. */
function linkCandidates(c: ReadingContext, attributions: readonly Attribution[], span: ClaimSpan): (Attribution | null)[] {
  const own: Attribution[] = [],
    before: Attribution[] = []
  for (const a of sayingsNear(attributions, span.sentence - SENTENCES_BACK, span.sentence + SENTENCES_ON)) {
    if (a.rules.includes('role.citing')) continue
    if (a.sentence === span.sentence) own.push(a)
    else if (a.sentence < span.sentence) before.push(a)
    else if (sharesQuotation(c, a, span) && !isQuotedWith(c.doc, a, span)) own.push(a)
  }
  const out: (Attribution | null)[] = [null]
  out.push(...nearest(own, span))
  for (let k = Math.max(0, before.length - MAX_BACK); k < before.length; k++) out.push(before[k])
  return out
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

/** "It is ours. Let them say so": what is said within a quotation holds nothing that was quoted before it. */
const isQuotedWith = (doc: Document, a: Attribution, span: ClaimSpan): boolean =>
  doc.quotationOf[a.cue.verb] >= 0 && doc.quotationOf[a.cue.verb] === doc.quotationOf[span.from]

const bucket = (d: number): number => (d < 3 ? d : d < 6 ? 3 : d < 12 ? 4 : d < 25 ? 5 : 6)

/** Features of "this attribution governs this claim" (null: nobody does, the outlet speaks); written into `out`, returns how many. */
export function linkFeatures(l: Linking, a: Attribution | null, out: Int32Array): number {
  let n = 0
  const put: Put = (t, h) => {
    out[n++] = mix(T[t], h)
  }
  if (a) ofSaying(l, a, put)
  else ofNobody(l, put)
  return n
}

/** What speaks for the outlet's own word. */
function ofNobody(l: Linking, put: Put): void {
  const { c, span, candidates, own, opensSentence, tense } = l
  const { doc, word } = c
  put(0, mix(own > 2 ? 2 : own, l.quoted))
  put(1, candidates.length > 1 ? 1 : 0)
  put(2, mix(opensSentence, own))
  put(3, word[span.from])
  put(4, c.placeIn[span.from])
  put(5, mix(doc.blocks[doc.sentences.block[span.sentence]].kind.charCodeAt(0), own))
  put(6, mix(Math.min(span.sentence, 3), own))
  put(31, mix(tense, own))
  put(32, mix(tense, mix(own, candidates.length > 1 ? 1 : 0)))
  put(33, mix(own, sameTopic(l)))
  const before = wordBefore(c, span)
  const top = mostCovered(l)
  put(65, mix(before, own))
  put(66, mix(before, doc.tag[span.from]))
  put(67, mix(top, l.quoted))
  put(68, mix(top, before))
  put(69, mix(top, tense))
  put(70, mix(own, holdsNumber(doc, span) ? 1 : 0))
  put(71, mix(mix(own, word[doc.sentences.from[span.sentence]]), opensSentence))
  put(72, mix(top, mix(word[span.to] ?? 0, opensSentence)))
  put(73, l.withheld)
}

/** How much of the claim the best of its own sentence's sayings covers; -1 without any. */
function mostCovered({ candidates, span }: Linking): number {
  let top = -1
  for (const a of candidates) if (a && a.sentence === span.sentence) top = Math.max(top, covered(a, span))
  return top
}

function holdsNumber(doc: Document, span: ClaimSpan): boolean {
  for (let i = span.from; i < span.to; i++) if (doc.tag[i] === TAG.NUM) return true
  return false
}

function ofSaying(l: Linking, a: Attribution, put: Put): void {
  const { c, span } = l
  const back = span.sentence - a.sentence
  const inside = covered(a, span)
  const order = orderOf(a, span)
  const gap = order === 1 ? a.cue.from - span.to : order === 2 ? span.from - a.cue.to : 0
  const force = FORCES.indexOf(a.force),
    frame = a.cue.row.frame.charCodeAt(0) + (a.cue.passive ? 500 : 0)
  const place = mix(back, mix(inside, order))
  put(7, place)
  put(8, mix(place, frame))
  put(9, mix(place, l.quoted))
  put(10, mix(place, bucket(gap)))
  put(11, mix(mix(place, frame), bucket(gap)))
  put(12, mix(force, place))
  put(13, mix(c.word[a.cue.verb], place))
  put(14, mix(a.source ? 1 : 0, place))
  put(15, mix(mix(back, order), rivals(l, a)))
  put(16, mix(mix(inside, back), c.placeIn[span.from]))
  put(17, mix(mix(order, back), verbsBetween(c, a, span, order)))
  put(18, mix(back, mix(l.quoted, sharesQuotation(c, a, span) ? 1 : 0)))
  const negated = a.cue.negated ? 1 : 0
  put(38, mix(mix(ruleHash(a.rules[0]), place), negated))
  put(39, mix(mix(ruleHash(a.rules[1]), place), negated))
  if (l.withheld) put(74, mix(place, a.cue.to === span.from || THAT.has(c.doc.tokens.fold[span.from - 1]) ? 1 : 0))
  if (back > 0) ofEarlier(l, a, put)
  else ofOwnSentence(l, a, mix(frame, order), put)
}

/** A saying of an earlier sentence: does the claim read as its continuation? */
function ofEarlier(l: Linking, a: Attribution, put: Put): void {
  const { c, span, own, tense, opensSentence } = l
  const { doc, word } = c
  const back = span.sentence - a.sentence
  const force = FORCES.indexOf(a.force)
  const block = doc.sentences.block[span.sentence] === doc.sentences.block[a.sentence] ? 1 : 0
  put(19, mix(back, word[span.from]))
  put(20, mix(back, mix(word[span.from], word[span.from + 1] ?? 0)))
  put(21, mix(back, mix(opensSentence, l.quoted)))
  put(22, mix(back, block))
  put(23, mix(back, own))
  put(24, mix(back, doc.tag[span.from]))
  put(25, mix(force, back))
  put(26, mix(back, word[doc.sentences.from[span.sentence]]))
  put(34, mix(back, tense))
  put(35, mix(mix(back, tense), own))
  put(36, mix(back, (c.sentenceKinds[span.sentence] & c.sentenceKinds[a.sentence]) !== 0 ? 1 : 0))
  put(37, mix(mix(back, tense), force))
  const kind = sourceKind(c, a.source)
  put(58, mix(back, kind))
  put(59, mix(mix(back, block), mix(kind, opensSentence)))
  put(60, mix(mix(ruleHash(a.rules[0]), tense), back))
  put(61, mix(mix(closesSentence(doc, a), back), mix(block, tense)))
  put(62, mix(mix(back, pointsBack(doc, span.sentence, a.sentence)), block))
  put(63, mix(mix(back, l.addsOn), block))
  put(64, mix(mix(back, l.namesDay), block))
}

/** "…, he said." */
const closesSentence = (doc: Document, a: Attribution): number =>
  doc.sentences.to[a.sentence] - Math.max(a.cue.to, a.source?.to ?? 0) < 3 ? 1 : 0

/** A saying of the same sentence (or, in a quotation that runs on, of the next): what joins it to the claim. */
function ofOwnSentence(l: Linking, a: Attribution, frameAndOrder: number, put: Put): void {
  const { c, span } = l
  const order = orderOf(a, span)
  put(27, mix(order, tagBefore(c, order === 1 ? a.cue.from : span.from)))
  put(28, mix(order, c.word[order === 2 ? span.from - 1 : span.to] ?? 0))
  put(29, mix(frameAndOrder, a.within >= 0 ? 1 : 0))
  put(30, mix(mix(order, covered(a, span)), a.cue.form.charCodeAt(0)))
  if (a.sentence !== span.sentence) return
  if (order === 1) ofSayingBehind(l, a, put)
  else if (order === 2) ofSayingBefore(l, a, put)
  else ofSayingInside(l, a, put)
}

/** Does the claim's sentence name a kind of matter that the last saying's sentence names? */
function sameTopic({ c, span, candidates }: Linking): number {
  const last = candidates.findLast((a) => a !== null && a.sentence < span.sentence)
  return !last ? 2 : (c.sentenceKinds[span.sentence] & c.sentenceKinds[last.sentence]) !== 0 ? 1 : 0
}

/** Cues between this attribution and the claim. */
function rivals({ candidates, span }: Linking, a: Attribution): number {
  const from = Math.min(a.cue.to, span.to),
    to = Math.max(a.cue.from, span.from)
  let n = 0
  for (const x of candidates) if (x !== null && x !== a && x.cue.from >= from && x.cue.to <= to) n++
  return Math.min(3, n)
}

function verbsBetween(c: ReadingContext, a: Attribution, span: ClaimSpan, order: number): number {
  const from = order === 1 ? span.to : a.cue.to,
    to = order === 1 ? a.cue.from : span.from
  let n = 0
  for (let i = from; i < to && n < 3; i++) if (isFinite(c.doc, i)) n++
  return n
}

const tagBefore = (c: ReadingContext, i: number): number => (i > 0 ? c.doc.tag[i - 1] : -1)
