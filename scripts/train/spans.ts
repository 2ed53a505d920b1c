import type { ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { MAX_FEATURES, tokenFeatures } from '../../src/core/3-claims/2-spans/features.ts'
import { BEGIN, CUE, INSIDE, OUT, SOURCE } from '../../src/core/3-claims/2-spans/tag-spans.ts'
import type { GoldText } from './gold.ts'

/** A text ready to learn from: its columns and the right label of each token. */
export interface SpanExample {
  readonly context: ReadingContext
  readonly gold: Uint8Array
}

/** The labels an annotated text teaches. A claim inside another one's words is left to rules. */
export function goldLabels(c: ReadingContext, text: GoldText): Uint8Array {
  const { tokens } = c.doc
  const labels = new Uint8Array(tokens.n)
  const bySize = [...text.claims].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  for (const claim of bySize) {
    const [from, to] = tokensOf(c, claim.span.start, claim.span.end)
    if (from >= to || labels.subarray(from, to).some((l) => l !== OUT)) continue
    labels.fill(INSIDE, from, to)
    labels[from] = BEGIN
  }
  for (const claim of text.claims)
    for (const [span, label] of [
      [claim.sourceSpan, SOURCE],
      [claim.cueSpan, CUE],
    ] as const) {
      if (!span) continue
      const [from, to] = tokensOf(c, span.start, span.end)
      const opensClaim = labels.subarray(Math.max(0, from - 3), to).includes(BEGIN)
      if (!opensClaim) labels.fill(label, from, to)
    }
  // No path goes on with a claim at the start of a sentence: what is taught must be reachable, or learning never settles.
  for (let i = 0; i < labels.length; i++) {
    const opens = i === 0 || c.doc.sentenceOf[i] !== c.doc.sentenceOf[i - 1]
    if (labels[i] === INSIDE && (opens || labels[i - 1] === OUT)) labels[i] = BEGIN
  }
  return labels
}

/** The tokens a span of characters touches. */
export function tokensOf(c: ReadingContext, start: number, end: number): [number, number] {
  const { tokens } = c.doc
  let from = 0
  while (from < tokens.n && tokens.end[from] <= start) from++
  let to = from
  while (to < tokens.n && tokens.start[to] < end) to++
  return [from, to]
}

/** A sentence ready to learn from: tokens `[from, to)` of its text. */
export interface PreparedSentence {
  readonly features: readonly Int32Array[]
  readonly gold: Uint8Array
  readonly from: number
  readonly to: number
  readonly context: ReadingContext
}

/** Sentence by sentence, the features of every token and its right label. */
export function prepareSentences(examples: readonly SpanExample[]): PreparedSentence[] {
  const buffer = new Int32Array(MAX_FEATURES)
  const out: PreparedSentence[] = []
  for (const { context, gold } of examples)
    for (let s = 0; s < context.doc.sentences.n; s++) {
      const from = context.doc.sentences.from[s],
        to = context.doc.sentences.to[s]
      const features: Int32Array[] = []
      for (let i = from; i < to; i++) features.push(buffer.slice(0, tokenFeatures(context, i, from, to, s, buffer)))
      out.push({ features, gold: gold.slice(from, to), from, to, context })
    }
  return out
}
