import type { Span } from '../../0-terms/span.ts'

/** Marks that models exchange for one another while they copy a passage. Each stands for one unit, so that only white space changes the length. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
}
const SPACE = /\s/

/** A text under which quotations are looked for: runs of white space are one space, typographic marks are plain. Letters, digits and case stay. */
export interface PlainText {
  readonly text: string
  /** For each unit of `text`, where it begins in the original; one more for the end. */
  readonly at: Int32Array
}

export function plainText(original: string): PlainText {
  const out: string[] = []
  const at = new Int32Array(original.length + 1)
  for (let i = 0; i < original.length; i++) {
    const unit = original[i]
    const space = SPACE.test(unit)
    if (space && out[out.length - 1] === ' ') continue
    at[out.length] = i
    out.push(space ? ' ' : (ALIKE[unit] ?? unit))
  }
  at[out.length] = original.length
  return { text: out.join(''), at: at.subarray(0, out.length + 1) }
}

/** Where a quotation stands in the original, within a stretch of it, in order. Overlapping finds are all told; `most` ends the search. */
export function findPlain(plain: PlainText, quoted: string, within: Span, most: number): Span[] {
  const wanted = plainText(quoted).text.trim()
  const out: Span[] = []
  if (wanted === '') return out
  for (let k = plain.text.indexOf(wanted); k >= 0 && out.length < most; k = plain.text.indexOf(wanted, k + 1)) {
    const last = k + wanted.length - 1
    const span = { start: plain.at[k], end: plain.at[last] + 1 }
    if (span.start >= within.start && span.end <= within.end) out.push(span)
  }
  return out
}
