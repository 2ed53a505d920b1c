import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { phraseEnd } from '../1-sayings/noun-phrases.ts'
import { firstChar, hasFinite, isComma } from '../1-sayings/token-tests.ts'
import { subjectBefore } from '../1-sayings/subjects.ts'

const THAT = wordSet('that')
const ELSE = wordSet('which who but and as while where when whose although though with after before because including')
const BY = wordSet('by')
const LEADING = wordSet('and but so yet still while although though')
/** Tokens that may stand between a saying and the quotation it belongs to. */
const GAP = 3

const isPunct = (doc: Document, i: number): boolean => doc.tag[i] === TAG.PUNCT || /[^\p{L}\p{N}]/u.test(firstChar(doc, i))

/** The first quotation that begins at a token or after it; quotations are sorted by where they begin. */
export function firstQuotationFrom(doc: Document, token: number): number {
  let low = 0,
    high = doc.quotations.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (doc.quotations[mid].from < token) low = mid + 1
    else high = mid
  }
  return low
}

/** The outermost quotation that holds a token or its own mark, or -1. */
function outerQuotation(doc: Document, token: number): number {
  let q = Math.min(firstQuotationFrom(doc, token + 2), doc.quotations.length) - 1
  while (q >= 0 && doc.quotations[q].depth > 0) q--
  return q >= 0 && token <= doc.quotations[q].to ? q : -1
}

/** A quotation with its marks; two single marks in a row are one. */
const marked = (doc: Document, q: number): TokenRange => {
  const { from, to, closed } = doc.quotations[q]
  const twice = from > 1 && isSingle(doc, from - 1) && isSingle(doc, from - 2) && doc.tokens.end[from - 2] === doc.tokens.start[from - 1]
  const twiceAfter =
    closed && to + 1 < doc.tokens.n && isSingle(doc, to) && isSingle(doc, to + 1) && doc.tokens.end[to] === doc.tokens.start[to + 1]
  return { from: Math.max(0, twice ? from - 2 : from - 1), to: closed ? (twiceAfter ? to + 2 : to + 1) : to }
}

const isSingle = (doc: Document, i: number): boolean => firstChar(doc, i) === "'"

/**
 * All stretches that an attribution gives to its source: a quotation over all its sentences, before and after an interruption, a clause on both sides of "he said".
 * `group`: the tokens of source and cue; `from`,`to`: the sentence; `reach`: the first token that belongs to the next saying.
 */
export function wholeContents(doc: Document, a: Attribution, group: TokenRange, from: number, to: number, reach: number): TokenRange[] {
  if (a.cue.passive || a.rules[0].startsWith('attitude.seem')) return aroundCue(doc, a, from, to, reach)
  const before = quotedBefore(doc, a, group, from)
  if (before) return [before, ...quotedAfter(doc, group, to, reach)]
  if (a.content && a.content.to <= group.from) return around(doc, a.content, group, from, to, reach)
  const missed = a.content ? null : sentenceAround(doc, a, group, from, to)
  if (missed) return [missed]
  const after = clauseAfter(doc, a, group, to, reach)
  return after ? [after] : a.content ? [quotesClosed(doc, a.content)] : []
}

/** The quotation that ends right before the saying, from the start of its clause. */
function quotedBefore(doc: Document, a: Attribution, group: TokenRange, from: number): TokenRange | null {
  let k = group.from - 1
  while (k >= from - 1 && k >= 0 && k > group.from - 1 - GAP && isPunct(doc, k) && outerQuotation(doc, k) < 0) k--
  if (k < 0) return null
  const q = outerQuotation(doc, k)
  if (q < 0 || group.from - marked(doc, q).to > 1) return null
  const quote = marked(doc, q)
  const ended = quote.to <= from && (!/[?!,]/.test(firstChar(doc, quote.to - 2)) || (a.content !== null && a.content.from >= a.cue.to))
  if (ended) return null
  const start = quote.from > from ? withoutLeading(doc, from, quote.from) : quote.from
  return { from: start, to: quote.to }
}

/** What goes on after "he said": the rest of the sentence, or the quotation that opens the next one. */
function quotedAfter(doc: Document, group: TokenRange, to: number, reach: number): TokenRange[] {
  for (let q = firstQuotationFrom(doc, group.to + 1); q < doc.quotations.length; q++) {
    const { depth } = doc.quotations[q]
    if (depth > 0) continue
    const quote = marked(doc, q)
    const near = quote.from >= to ? quote.from - to <= 1 : true
    const sameBlock = doc.sentences.block[doc.sentenceOf[quote.from]] === doc.sentences.block[doc.sentenceOf[group.from]]
    return near && sameBlock && quote.from < Math.max(reach, to + 2) ? [quote] : []
  }
  return []
}

/** The sentence before "…, he said." or after "According to Berat, …", though other cues stand in it; after "He said:" at the end of a block, the next block. */
function sentenceAround(doc: Document, a: Attribution, group: TokenRange, from: number, to: number): TokenRange | null {
  const start = withoutLeading(doc, from, group.from)
  if (isClauseFrame(a) && group.from - start > 2 && isComma(doc, group.from - 1) && withoutEndMark(doc, group.to, to) - group.to < GAP)
    return { from: start, to: group.from - 1 }
  if (a.cue.row.frame === 'source' && group.from === from && isComma(doc, group.to))
    return { from: group.to + 1, to: withoutEndMark(doc, group.to + 1, to) }
  if (firstChar(doc, to - 1) !== ':' || group.to < to - GAP) return null
  const next = doc.blocks[doc.sentences.block[a.sentence] + 1]
  return next && next.to > next.from ? { from: next.from, to: next.to } : null
}

/** A clause before the saying, and its end after it: "The bridge, he said, was mined." */
function around(doc: Document, content: TokenRange, group: TokenRange, from: number, to: number, reach: number): TokenRange[] {
  const first = { from: Math.max(from, withoutLeading(doc, content.from, content.to)), to: content.to }
  const end = Math.min(to, reach)
  if (group.to + 2 >= end || !isComma(doc, group.to)) return [first]
  const rest = { from: group.to + 1, to: withoutEndMark(doc, group.to + 1, end) }
  return rest.to - rest.from > 1 && (hasFinite(doc, rest.from, rest.to) || !hasFinite(doc, first.from, first.to)) ? [first, rest] : [first]
}

/** The clause after the cue, with its "that", to the end of the sentence or of the quotation it ends in. */
function clauseAfter(doc: Document, a: Attribution, group: TokenRange, to: number, reach: number): TokenRange | null {
  const at = a.content && a.content.from >= a.cue.to ? a.content : null
  // "accused the council of neglect": whom and of what, together.
  const start = !at ? colonAfter(doc, group, to) : a.target && a.target.from >= a.cue.to ? group.to : Math.max(at.from, group.to)
  if (start < 0 || start >= to) return null
  const from = start > 0 && (THAT.has(doc.tokens.fold[start - 1]) || outerQuotation(doc, start - 1) >= 0) ? start - 1 : start
  const whole = at ? Math.max(at.to, Math.min(to, reach)) : to
  const end = isClauseFrame(a) ? whole : phraseOf(doc, from, whole)
  return quotesClosed(doc, { from, to: withoutEndMark(doc, from, end) })
}

const isClauseFrame = (a: Attribution): boolean => a.cue.row.frame === 'that' || a.cue.row.frame === 'tell' || a.cue.row.frame === 'source'

/** The object of "praised", "called for": up to a comma or dash after which something else is told. */
function phraseOf(doc: Document, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++) {
    if (doc.quotationOf[i] >= 0 || !isComma(doc, i)) continue
    const next = i + 1
    if (
      ELSE.has(doc.tokens.fold[next]) ||
      doc.tag[next] === TAG.SCONJ ||
      doc.tag[next] === TAG.DET ||
      doc.tag[next] === TAG.VERBG ||
      firstChar(doc, i) !== ','
    )
      return i
  }
  return to
}

/** What a passive or "seems" tells without saying who thinks so: its subject and what follows the verb. */
function aroundCue(doc: Document, a: Attribution, from: number, to: number, reach: number): TokenRange[] {
  const subject = subjectBefore(doc, a.cue, from)
  const by = BY.has(doc.tokens.fold[a.cue.to])
  const start = by ? phraseEnd(doc, a.cue.to + 1, to) : a.cue.to
  const end = withoutEndMark(doc, start, phraseOf(doc, start, Math.max(start, Math.min(to, reach))))
  const rest = end - start > 1 && !(by && end - start > 12) ? [{ from: start, to: end }] : []
  return subject ? [subject, ...rest] : rest.length ? rest : a.content ? [a.content] : []
}

/** Where the words after "said:" begin, also when they stand in the next sentence; -1 without a colon. */
function colonAfter(doc: Document, group: TokenRange, to: number): number {
  for (let i = group.to; i < Math.min(to, group.to + 12); i++) if (firstChar(doc, i) === ':') return i + 1
  return -1
}

/** A range that ends inside of a quotation goes on to its end. */
function quotesClosed(doc: Document, r: TokenRange): TokenRange {
  const q = outerQuotation(doc, r.to - 1)
  return q >= 0 ? { from: r.from, to: Math.max(r.to, marked(doc, q).to) } : r
}

function withoutLeading(doc: Document, from: number, to: number): number {
  let i = from
  while (i < to && (LEADING.has(doc.tokens.fold[i]) || isComma(doc, i))) i++
  return i
}

function withoutEndMark(doc: Document, from: number, to: number): number {
  let end = to
  while (end > from && /[.,;:?!–—]/.test(firstChar(doc, end - 1))) end--
  return end
}
