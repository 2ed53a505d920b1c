import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import type { ReadingContext } from '../../src/core/3-claims/0-spans/context.ts'
import { MAX_FEATURES, tokenFeatures } from '../../src/core/3-claims/0-spans/features.ts'
import { BEGIN, CUE, INSIDE, OUT, SOURCE, SPAN_LABELS, stepFeatures, viterbi, type Lattice } from '../../src/core/3-claims/0-spans/tag-spans.ts'
import type { GoldText } from './gold.ts'
import { Averaged, seeded, shuffle } from './perceptron.ts'

const L = SPAN_LABELS.length
const MARGIN = 2

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
    if (from >= to || labels.subarray(from, to).some(l => l !== OUT)) continue
    labels.fill(INSIDE, from, to)
    labels[from] = BEGIN
  }
  for (const claim of text.claims)
    for (const [span, label] of [[claim.sourceSpan, SOURCE], [claim.cueSpan, CUE]] as const) {
      if (!span) continue
      const [from, to] = tokensOf(c, span.start, span.end)
      const opensClaim = labels.subarray(Math.max(0, from - 3), to).includes(BEGIN)
      if (!opensClaim) labels.fill(label, from, to)
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

interface Prepared {
  readonly features: readonly Int32Array[]
  readonly gold: Uint8Array
  readonly from: number
  readonly to: number
  readonly context: ReadingContext
}

function prepare(examples: readonly SpanExample[]): Prepared[] {
  const buffer = new Int32Array(MAX_FEATURES)
  const out: Prepared[] = []
  for (const { context, gold } of examples)
    for (let s = 0; s < context.doc.sentences.n; s++) {
      const from = context.doc.sentences.from[s], to = context.doc.sentences.to[s]
      const features: Int32Array[] = []
      for (let i = from; i < to; i++) features.push(buffer.slice(0, tokenFeatures(context, i, from, to, s, buffer)))
      out.push({ features, gold: gold.slice(from, to), from, to, context })
    }
  return out
}

/** Trains the span tagger: structured perceptron with averaging. */
export function trainSpans(examples: readonly SpanExample[], epochs: number, bits: number): LinearModel {
  const model = new Averaged(SPAN_LABELS, bits)
  const sentences = prepare(examples)
  const random = seeded(7)
  for (let e = 0; e < epochs; e++) {
    shuffle(sentences, random)
    for (const sentence of sentences) learn(model, sentence)
  }
  return model.model('claim-spans')
}

function learn(model: Averaged, s: Prepared): void {
  const n = s.to - s.from
  const work = latticeOf(model, s)
  const guess = new Uint8Array(n)
  viterbi(work, n, guess, 0)
  for (let k = 0; k < n; k++) {
    const right = s.gold[k], wrong = guess[k]
    const rightPrev = k ? s.gold[k - 1] : OUT, wrongPrev = k ? guess[k - 1] : OUT
    if (right !== wrong) for (const h of s.features[k]) { model.add(h, right, 1); model.add(h, wrong, -1) }
    if (right !== wrong || rightPrev !== wrongPrev) {
      stepAll(s, k, rightPrev, h => model.add(h, right, 1))
      stepAll(s, k, wrongPrev, h => model.add(h, wrong, -1))
    }
  }
  model.step++
}

const steps = new Int32Array(4)
function stepAll(s: Prepared, k: number, prev: number, use: (hash: number) => void): void {
  const count = stepFeatures(s.context, s.from + k, prev, steps)
  for (let f = 0; f < count; f++) use(steps[f])
}

/** The lattice under the weights of the moment; wrong labels get a margin, so that a right reading must win clearly. */
function latticeOf(model: Averaged, s: Prepared): Lattice {
  const n = s.to - s.from, mask = model.rows - 1
  const emit = new Int32Array(n * L), step = new Int32Array(n * L * L)
  for (let k = 0; k < n; k++) {
    for (const h of s.features[k]) { const w = (h & mask) * L; for (let l = 0; l < L; l++) emit[k * L + l] += model.now[w + l] }
    for (let l = 0; l < L; l++) if (l !== s.gold[k]) emit[k * L + l] += MARGIN
    for (let p = 0; p < L; p++) stepAll(s, k, p, h => { const w = (h & mask) * L; for (let l = 0; l < L; l++) step[(k * L + p) * L + l] += model.now[w + l] })
  }
  return { emit, step }
}
