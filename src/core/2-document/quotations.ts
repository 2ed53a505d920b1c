import { SAYING } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import type { Block, Quotation } from './document.ts'
import { readQuoteMarks, type RawQuotation } from './quote-marks.ts'
import { sentenceEnd } from './sentence-ends.ts'
import { codeAt } from './token-reading.ts'
import type { Tokens } from './tokens.ts'

const saying = wordSet(SAYING)
/** The longest interruption by a speaker, in tokens: "…," said the deputy minister of defence of Arden, Colonel Corvin, on Sunday. "…" */
const LONGEST_INTERRUPTION = 40
/** In tokens. */
const SHORTEST_SPEECH = 8

/**
 * Finds the quotations of a text, outermost and nested, sorted by where they begin; `quotationOf` gives the innermost one of each token (-1 outside, and
 * for the marks of an outermost one). A quotation that goes on after its speaker ("…," he said. "…"), or in the next paragraph, names the one it `continues`.
 */
export function findQuotations(
  tokens: Tokens,
  blocks: readonly Block[],
): { readonly quotations: readonly Quotation[]; readonly quotationOf: Int32Array } {
  const { role, found } = readQuoteMarks(tokens, blocks)
  const quotations: Quotation[] = []
  let last = -1
  for (let q = 0; q < found.length; q++) {
    const { from, to, depth, closed } = found[q]
    const continues = depth === 0 && last >= 0 && goesOn(tokens, role, blocks, found[last], found[q]) ? last : -1
    quotations.push({ from, to, depth, closed, continues })
    if (depth === 0) last = q
  }
  return { quotations, quotationOf: innermost(tokens, quotations) }
}

function innermost(tokens: Tokens, quotations: readonly Quotation[]): Int32Array {
  const out = new Int32Array(tokens.n).fill(-1)
  // Sorted by beginning: an inner one comes after its outer one and overwrites it.
  for (let q = 0; q < quotations.length; q++) out.fill(q, quotations[q].from, quotations[q].to)
  return out
}

function goesOn(tokens: Tokens, role: Uint8Array, blocks: readonly Block[], before: RawQuotation, q: RawQuotation): boolean {
  if (before.block === q.block) return before.closed && isInterruption(tokens, role, before, q, blocks[q.block].to)
  // Paragraphs of one speech: each opens with a mark, only the last one closes.
  return q.block === before.block + 1 && !before.closed && before.to === blocks[before.block].to && q.from <= blocks[q.block].from + 2
}

/** Between two quotations of a block: a verb of saying, at most one sentence end, and that right before the second; or a comma before it. */
function isInterruption(tokens: Tokens, role: Uint8Array, before: RawQuotation, q: RawQuotation, blockEnd: number): boolean {
  const from = before.to + 1,
    to = q.from - 1
  if (to - from > LONGEST_INTERRUPTION || to <= from || !endsOpenly(tokens, before)) return false
  let says = false
  for (let i = from; i < to; i++) {
    if (saying.has(tokens.fold[i])) says = true
    const end = sentenceEnd(tokens, i, blockEnd, role)
    if (end > 0 && end < to) return false
  }
  const mark = codeAt(tokens, to - 1)
  return says && (mark === 46 || mark === 44 || mark === 58)
}

/**
 * A speech that is broken off ends in a comma (inside or after its mark), a question, an exclamation or a dash, not in the middle of a phrase. Where a copy
 * lost its commas, length tells: scare quotes are short.
 */
function endsOpenly(tokens: Tokens, q: RawQuotation): boolean {
  if (q.to <= q.from) return false
  const inside = codeAt(tokens, q.to - 1),
    after = q.to + 1 < tokens.n ? codeAt(tokens, q.to + 1) : 0
  return isPause(inside) || inside === 46 || after === 44 || q.to - q.from >= SHORTEST_SPEECH
}

function isPause(code: number): boolean {
  return code === 44 || code === 33 || code === 63 || code === 0x2014 || code === 0x2026
}
