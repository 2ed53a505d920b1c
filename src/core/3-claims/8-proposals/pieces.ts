import type { Span } from '../../0-terms/span.ts'
import type { Document } from '../../2-document/document.ts'

/** A stretch of a report to be read at once, with what stands over it: the header of its section, if one assigns it. */
export interface Piece extends Span {
  readonly header: string | null
}

/**
 * Cuts a report into pieces of at most `most` UTF-16 units: whole paragraphs where they fit, else whole sentences, else (for a sentence longer than that) tokens.
 * A new section begins a new piece, because its header may say who speaks.
 *
 * @throws RangeError when `most` is not a positive whole number
 */
export function piecesOf(doc: Document, most: number): Piece[] {
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`pieces of ${most} units`)
  const out: { start: number; end: number; section: number }[] = []
  for (const unit of unitsOf(doc, most)) {
    const last = out.at(-1)
    if (last && last.section === unit.section && unit.end - last.start <= most) last.end = unit.end
    else out.push({ ...unit })
  }
  return out.map(({ start, end, section }) => ({ start, end, header: headerOf(doc, section) }))
}

interface Unit extends Span {
  readonly section: number
}

function unitsOf(doc: Document, most: number): Unit[] {
  return doc.blocks.flatMap(({ from, to, section }) => {
    const whole = { start: doc.tokens.start[from], end: doc.tokens.end[to - 1] }
    if (from >= to) return []
    return (whole.end - whole.start <= most ? [whole] : sentencesOf(doc, from, to, most)).map((span) => ({ ...span, section }))
  })
}

function sentencesOf(doc: Document, from: number, to: number, most: number): Span[] {
  const out: Span[] = []
  for (let i = from; i < to;) {
    const end = Math.min(to, doc.sentences.to[doc.sentenceOf[i]])
    out.push(...tokensWithin(doc, i, end, most))
    i = end
  }
  return out
}

/** A sentence as it is, or cut between tokens. A token longer than a piece is left out: it is no word. */
function tokensWithin(doc: Document, from: number, to: number, most: number): Span[] {
  const { start, end } = doc.tokens
  const out: { start: number; end: number }[] = []
  for (let i = from; i < to; i++) {
    const last = out[out.length - 1]
    if (end[i] - start[i] > most) continue
    if (last && end[i] - last.start <= most) last.end = end[i]
    else out.push({ start: start[i], end: end[i] })
  }
  return out
}

function headerOf(doc: Document, section: number): string | null {
  const header = doc.sections[section]?.header
  return header ? doc.report.text.slice(doc.tokens.start[header.from], doc.tokens.end[header.to - 1]) : null
}
