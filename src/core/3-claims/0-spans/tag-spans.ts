import { mix, template, type LinearModel } from '../../2-document/linear-model.ts'
import type { ReadingContext } from './context.ts'
import { MAX_FEATURES, tokenFeatures } from './features.ts'

/** What a token is to the claims of its sentence: outside, begins a claim, inside one, part of a source, part of a reporting cue. */
export const SPAN_LABELS = ['out', 'begin', 'inside', 'source', 'cue'] as const
export const OUT = 0, BEGIN = 1, INSIDE = 2, SOURCE = 3, CUE = 4
const L = SPAN_LABELS.length

const TRANSITION = [template(200), template(201), template(202)]

/** Scores of one sentence: `emit[k * L + l]` for token k, `step[k * L * L + prev * L + l]` for the way into it. */
export interface Lattice {
  emit: Int32Array
  step: Int32Array
}

const features = new Int32Array(MAX_FEATURES)

/** The features of the step from label `prev` into token `i`. */
export function stepFeatures(c: ReadingContext, i: number, prev: number, out: Int32Array): number {
  out[0] = mix(TRANSITION[0], prev)
  out[1] = mix(mix(TRANSITION[1], prev), c.doc.tag[i])
  out[2] = mix(mix(TRANSITION[2], prev), c.word[i])
  return 3
}

function addRow(model: LinearModel, hash: number, into: Int32Array, at: number): void {
  let w = (hash & (model.rows - 1)) * L
  for (let l = 0; l < L; l++) into[at + l] += model.weights[w++]
}

/** Labels the tokens `[from, to)` of a sentence: the best path through emission and step scores (Viterbi). */
export function tagSentence(c: ReadingContext, model: LinearModel, sentence: number, labels: Uint8Array, work: Lattice): void {
  const from = c.doc.sentences.from[sentence], to = c.doc.sentences.to[sentence]
  const n = to - from
  if (work.emit.length < n * L) { work.emit = new Int32Array(n * L * 2); work.step = new Int32Array(n * L * L * 2) }
  work.emit.fill(0, 0, n * L)
  work.step.fill(0, 0, n * L * L)
  for (let k = 0; k < n; k++) {
    const count = tokenFeatures(c, from + k, from, to, sentence, features)
    for (let f = 0; f < count; f++) addRow(model, features[f], work.emit, k * L)
    for (let p = 0; p < L; p++) {
      if (k === 0 && p !== OUT) continue
      stepFeatures(c, from + k, p, features)
      for (let f = 0; f < 3; f++) addRow(model, features[f], work.step, (k * L + p) * L)
    }
  }
  viterbi(work, n, labels, from)
}

/** A claim goes on (`inside`) only after something: never at the start of a sentence. */
export function viterbi(work: Lattice, n: number, labels: Uint8Array, offset: number): void {
  if (!n) return
  const total = new Int32Array(n * L).fill(-0x40000000), back = new Uint8Array(n * L)
  for (let l = 0; l < L; l++) if (l !== INSIDE) total[l] = work.emit[l] + work.step[l]
  for (let k = 1; k < n; k++)
    for (let l = 0; l < L; l++)
      for (let p = 0; p < L; p++) {
        if (l === INSIDE && p === OUT) continue
        const s = total[(k - 1) * L + p] + work.emit[k * L + l] + work.step[(k * L + p) * L + l]
        if (s > total[k * L + l]) { total[k * L + l] = s; back[k * L + l] = p }
      }
  let b = 0
  for (let l = 1; l < L; l++) if (total[(n - 1) * L + l] > total[(n - 1) * L + b]) b = l
  for (let k = n - 1; k >= 0; k--) { labels[offset + k] = b; b = back[k * L + b] }
}
