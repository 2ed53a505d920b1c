import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { phraseEnd } from '../1-sayings/noun-phrases.ts'
import type { Saying } from './saying.ts'
import { firstQuotationFrom } from './whole-contents.ts'
import { firstChar } from '../1-sayings/token-tests.ts'

/** The longest name before a colon or after a dash, in tokens. */
const LONGEST_NAME = 7

const isDash = (doc: Document, i: number): boolean =>
  /[―—–]/.test(firstChar(doc, i)) || doc.tokens.text.startsWith('--', doc.tokens.start[i])

/** Sayings that only a mark tells: "“…” — Jan Berat", "BERAT: …" in a transcript, "Berat: …" in a headline. */
export function sayingMarks(doc: Document): Saying[] {
  const out: Saying[] = []
  for (let b = 0; b < doc.blocks.length; b++) {
    const said = beforeColon(doc, b)
    if (said) out.push(said)
  }
  for (let i = 1; i + 1 < doc.tokens.n; i++) {
    const said = isDash(doc, i) ? afterDash(doc, i) : null
    if (said) out.push(said)
  }
  return out
}

/** A name alone before a colon at the head of a block; outside of headings only in capitals. */
function beforeColon(doc: Document, b: number): Saying | null {
  const block = doc.blocks[b]
  const from = /["“”]/.test(firstChar(doc, block.from)) ? block.from + 1 : block.from
  let colon = from
  while (colon < Math.min(block.to, from + LONGEST_NAME) && doc.tokens.flag[colon] & (b === 0 ? TokenFlag.capital : TokenFlag.allCaps))
    colon++
  if (colon === from || colon + 2 >= block.to || firstChar(doc, colon) !== ':') return null
  const end = /["“”]/.test(firstChar(doc, block.to - 1)) && from > block.from ? block.to - 1 : block.to
  return {
    sentence: doc.sentenceOf[from],
    cue: { from: colon, to: colon + 1 },
    source: { from, to: colon },
    content: [{ from: colon + 1, to: end }],
    rules: ['mark.colon'],
  }
}

/** A quotation, a dash, and a name which ends its line. */
function afterDash(doc: Document, dash: number): Saying | null {
  const quote = quotationBefore(doc, dash)
  if (!quote || doc.tag[dash + 1] !== TAG.PROPN) return null
  const limit = lineEnd(doc, dash + 1)
  if (limit - dash > 4 * LONGEST_NAME) return null
  const end = Math.max(phraseEnd(doc, dash + 1, limit), limit)
  return {
    sentence: doc.sentenceOf[dash],
    cue: { from: dash, to: dash + 1 },
    source: { from: dash + 1, to: end },
    content: [quote],
    rules: ['mark.dash'],
  }
}

function quotationBefore(doc: Document, dash: number): TokenRange | null {
  let at = firstQuotationFrom(doc, dash) - 1
  while (at >= 0 && doc.quotations[at].depth > 0) at--
  const q = at >= 0 ? doc.quotations[at] : null
  return q && q.to < dash && dash - q.to <= 2 ? { from: Math.max(0, q.from - 1), to: q.to + 1 } : null
}

/** The first token of the next line. */
function lineEnd(doc: Document, i: number): number {
  let end = i + 1
  while (end < doc.tokens.n && !(doc.tokens.flag[end] & TokenFlag.lineBefore) && !/[.;"“”]/.test(firstChar(doc, end))) end++
  return end
}
