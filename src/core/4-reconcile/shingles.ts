import type { Span } from '../0-terms/span.ts'
import { tokenize } from '../2-document/tokenize.ts'
import { TokenFlag, TokenKind, type Tokens } from '../2-document/tokens.ts'

/** Words a run holds. */
const RUN = 5
const BULLET = '•'.charCodeAt(0)

/** A paragraph with the hashes of its runs of five words; run k covers `[from[k], to[k])` of the text. */
export interface Paragraph extends Span {
  readonly runs: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The paragraphs of a clean text: lines, and the items of a list that stands in one line. */
export function paragraphsOf(text: string): Paragraph[] {
  const t = tokenize(text)
  const out: Paragraph[] = []
  let words: number[] = [],
    start = 0
  const close = (end: number): void => {
    if (words.length) out.push(paragraph(t, words, { start, end }))
    words = []
    start = end
  }
  for (let i = 0; i < t.n; i++) {
    const isBullet = text.charCodeAt(t.start[i]) === BULLET
    if (isBullet || t.flag[i] & TokenFlag.lineBefore) close(t.start[i])
    if (!isBullet && t.kind[i] <= TokenKind.number) words.push(i)
  }
  close(text.length)
  return out
}

function paragraph(t: Tokens, words: readonly number[], { start, end }: Span): Paragraph {
  const n = Math.max(0, words.length - RUN + 1)
  const runs = new Int32Array(n),
    from = new Int32Array(n),
    to = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    let hash = 0
    for (let i = k; i < k + RUN; i++) hash = Math.imul(hash ^ t.fold[words[i]], 0x01000193) ^ (hash >>> 15)
    runs[k] = hash
    from[k] = t.start[words[k]]
    to[k] = t.end[words[k + RUN - 1]]
  }
  return { start, end, runs, from, to }
}

/** The hashes of the runs that lie wholly within a span. */
export function runsWithin(p: Paragraph, span: Span): Int32Array {
  return p.runs.filter((_, k) => p.from[k] >= span.start && p.to[k] <= span.end)
}
