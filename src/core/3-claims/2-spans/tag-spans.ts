import { mix, template, type LinearModel } from '../../2-document/linear-model.ts'
import { packedWeights, type PackedWeights } from '../../2-document/packed-weights.ts'
import { TAGS } from '../../2-document/pos.ts'
import type { ReadingContext } from './context.ts'
import { emitScores, newFamilySums, type FamilySums } from './emissions.ts'

/** What a token is to the claims of its sentence: outside, begins a claim, inside one, part of a source, part of a reporting cue. */
export const SPAN_LABELS = ['out', 'begin', 'inside', 'source', 'cue'] as const
export const OUT = 0,
  BEGIN = 1,
  INSIDE = 2,
  SOURCE = 3,
  CUE = 4
const L = SPAN_LABELS.length

const TRANSITION = [template(200), template(201)]

/** Emission scores of one sentence, `emit[k * L + l]` for token k, and for each token where its steps begin in `stepScores`. */
export interface Lattice {
  emit: Int32Array
  step: Int32Array
}

const features = new Int32Array(2)

/** The features of the step from label `prev` into a token with part of speech `tag`. */
export function stepFeatures(tag: number, prev: number, out: Int32Array): number {
  out[0] = mix(TRANSITION[0], prev)
  out[1] = mix(mix(TRANSITION[1], prev), tag)
  return 2
}

function addRow(model: LinearModel, hash: number, into: Int32Array, at: number): void {
  let w = (hash & (model.rows - 1)) * L
  for (let l = 0; l < L; l++) into[at + l] += model.weights[w++]
}

/** The scores of every step of a model: `[(tag * L + prev) * L + l]`. There are few, so they are added up once and not for every token. */
function stepScores(model: LinearModel): Int32Array {
  const out = new Int32Array(TAGS.length * L * L)
  for (let tag = 0; tag < TAGS.length; tag++)
    for (let prev = 0; prev < L; prev++) {
      const count = stepFeatures(tag, prev, features)
      for (let f = 0; f < count; f++) addRow(model, features[f], out, (tag * L + prev) * L)
    }
  return out
}

/** What a model's weights add up to where the same sums come again and again. */
export interface SpanSums {
  readonly steps: Int32Array
  readonly families: FamilySums
  readonly packed: PackedWeights
}

const kept = new WeakMap<LinearModel, SpanSums>()

/** The sums of a model, kept as long as the model is. */
export function sumsOf(model: LinearModel): SpanSums {
  const sums = kept.get(model) ?? { steps: stepScores(model), families: newFamilySums(), packed: packedWeights(model) }
  kept.set(model, sums)
  return sums
}

/** Scores the tokens of a sentence into `work`; returns how many there are. */
export function fillLattice(c: ReadingContext, model: LinearModel, sums: SpanSums, sentence: number, work: Lattice): number {
  const from = c.doc.sentences.from[sentence],
    to = c.doc.sentences.to[sentence]
  const n = to - from
  if (work.emit.length < n * L) {
    work.emit = new Int32Array(n * L * 2)
    work.step = new Int32Array(n * 2)
  }
  const bounds = { sentence, from, to }
  for (let k = 0; k < n; k++) {
    emitScores(c, model, sums.packed, sums.families, from + k, bounds, work.emit, k * L)
    work.step[k] = c.doc.tag[from + k] * L * L
  }
  return n
}
