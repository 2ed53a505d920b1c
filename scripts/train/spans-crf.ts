import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import { INSIDE, OUT, SPAN_LABELS, stepFeatures } from '../../src/core/3-claims/2-spans/tag-spans.ts'
import { exp, Gradient } from './gradient.ts'
import type { Training } from './kinds.ts'
import { seeded, shuffle } from './seeded.ts'
import { prepareSentences, type PreparedSentence, type SpanExample } from './spans.ts'

const L = SPAN_LABELS.length
const steps = new Int32Array(4)

/** Sentences that teach one tagger, and how often it goes through them. */
export interface School {
  readonly examples: readonly SpanExample[]
  readonly epochs: number
}

/**
 * Trains the span tagger: a conditional random field (Lafferty et al. 2001) of each school over the same scores that decoding uses, and the mean of their
 * weights, which is their opinions' product (Smith, Cohn, Osborne 2005). Press and own reports in one school had taught worse than the press alone; each in its own
 * they teach better.
 */
export function trainSpans(schools: readonly School[], how: Omit<Training, 'epochs'>): LinearModel {
  const mean = new Gradient(SPAN_LABELS, how.bits, how.rate, how.shrink)
  for (const school of schools) {
    const { w } = oneSchool(school, how)
    for (let i = 0; i < w.length; i++) mean.w[i] += w[i]
  }
  return mean.model('claim-spans')
}

function oneSchool({ examples, epochs }: School, how: Omit<Training, 'epochs'>): Gradient {
  const model = new Gradient(SPAN_LABELS, how.bits, how.rate, how.shrink)
  const sentences = prepareSentences(examples)
  const random = seeded(7)
  for (let e = 0; e < epochs; e++) {
    shuffle(sentences, random)
    for (const s of sentences) descend(model, s)
  }
  return model
}

/** exp-scores of one sentence: emit[k][l], step[k][p][l]; a way that decoding forbids is 0. */
function potentials(model: Gradient, s: PreparedSentence): { emit: Float64Array; step: Float64Array } {
  const n = s.to - s.from
  const emit = new Float64Array(n * L),
    step = new Float64Array(n * L * L)
  for (let k = 0; k < n; k++) {
    for (const h of s.features[k]) model.addTo(h, emit, k * L)
    let top = -Infinity
    for (let l = 0; l < L; l++) top = Math.max(top, emit[k * L + l])
    for (let l = 0; l < L; l++) emit[k * L + l] = exp(emit[k * L + l] - top)
    for (let p = 0; p < L; p++) {
      const count = stepFeatures(s.context.doc.tag[s.from + k], p, steps)
      for (let f = 0; f < count; f++) model.addTo(steps[f], step, (k * L + p) * L)
      for (let l = 0; l < L; l++)
        step[(k * L + p) * L + l] = (k === 0 && p !== OUT) || (l === INSIDE && p === OUT) ? 0 : exp(step[(k * L + p) * L + l])
    }
  }
  return { emit, step }
}

function normalise(row: Float64Array, at: number): void {
  let sum = 0
  for (let l = 0; l < L; l++) sum += row[at + l]
  if (sum > 0) for (let l = 0; l < L; l++) row[at + l] /= sum
}

function descend(model: Gradient, s: PreparedSentence): void {
  const n = s.to - s.from
  if (!n) return
  const { emit, step } = potentials(model, s)
  const alpha = new Float64Array(n * L),
    beta = new Float64Array(n * L).fill(1)
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < L; l++) {
      let sum = 0
      if (k === 0) sum = step[OUT * L + l]
      else for (let p = 0; p < L; p++) sum += alpha[(k - 1) * L + p] * step[(k * L + p) * L + l]
      alpha[k * L + l] = sum * emit[k * L + l]
    }
    normalise(alpha, k * L)
  }
  for (let k = n - 2; k >= 0; k--) {
    for (let p = 0; p < L; p++) {
      let sum = 0
      for (let l = 0; l < L; l++) sum += step[((k + 1) * L + p) * L + l] * emit[(k + 1) * L + l] * beta[(k + 1) * L + l]
      beta[k * L + p] = sum
    }
    normalise(beta, k * L)
  }
  for (let k = 0; k < n; k++) update(model, s, k, alpha, beta, emit, step)
}

/** Moves the weights of position k by (expected − observed), for the token's features and for the step into it. */
function update(
  model: Gradient,
  s: PreparedSentence,
  k: number,
  alpha: Float64Array,
  beta: Float64Array,
  emit: Float64Array,
  step: Float64Array,
): void {
  const pair = new Float64Array(L * L)
  let total = 0
  for (let p = 0; p < L; p++) {
    if (k === 0 && p !== OUT) continue
    for (let l = 0; l < L; l++) {
      const v = (k === 0 ? 1 : alpha[(k - 1) * L + p]) * step[(k * L + p) * L + l] * emit[k * L + l] * beta[k * L + l]
      pair[p * L + l] = v
      total += v
    }
  }
  const gold = s.gold[k],
    before = k ? s.gold[k - 1] : OUT
  for (let l = 0; l < L; l++) {
    let expected = 0
    for (let p = 0; p < L; p++) expected += pair[p * L + l]
    const g = expected / total - (l === gold ? 1 : 0)
    if (g > 1e-4 || g < -1e-4) for (const h of s.features[k]) model.move(h, l, g)
  }
  for (let p = 0; p < L; p++)
    for (let l = 0; l < L; l++) {
      const g = pair[p * L + l] / total - (p === before && l === gold ? 1 : 0)
      if (g < 1e-4 && g > -1e-4) continue
      const count = stepFeatures(s.context.doc.tag[s.from + k], p, steps)
      for (let f = 0; f < count; f++) model.move(steps[f], l, g)
    }
}
