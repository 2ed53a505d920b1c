import type { Span } from '../0-terms/span.ts'
import { foldHash } from '../1-lexicon/fold.ts'

/** Words a run holds. */
const RUN = 5
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu

/** A paragraph with the hashes of its runs of five words; run k covers `[from[k], to[k])` of the text. */
export interface Paragraph extends Span {
  readonly text: string
  readonly runs: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The paragraphs of a clean text: lines, and the items of a list that stands in one line. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n•]+/g)].map((match) => paragraph(match[0], match.index))
}

function paragraph(text: string, start: number): Paragraph {
  const words = [...text.matchAll(WORD)].map((word) => ({
    hash: foldHash(word[0]),
    from: start + word.index,
    to: start + word.index + word[0].length,
  }))
  const n = Math.max(0, words.length - RUN + 1)
  const runs = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    let hash = 0
    for (let i = k; i < k + RUN; i++) hash = Math.imul(hash ^ words[i].hash, 0x01000193) ^ (hash >>> 15)
    runs[k] = hash
  }
  return {
    start,
    end: start + text.length,
    text,
    runs,
    from: Int32Array.from(runs, (_, k) => words[k].from),
    to: Int32Array.from(runs, (_, k) => words[k + RUN - 1].to),
  }
}

/** The hashes of the runs that lie wholly within a span. */
export function runsWithin(p: Paragraph, span: Span): Int32Array {
  return p.runs.filter((_, k) => p.from[k] >= span.start && p.to[k] <= span.end)
}
