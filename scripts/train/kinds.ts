import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import type { ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import type { ClaimFacts } from '../../src/core/3-claims/5-kinds/claim-facts.ts'
import { claimFeatures, MAX_CLAIM_FEATURES } from '../../src/core/3-claims/5-kinds/features.ts'
import { exp, Gradient } from './gradient.ts'
import { seeded, shuffle } from './seeded.ts'

/** A claim with the label it should get. */
export interface ClassExample {
  readonly context: ReadingContext
  readonly facts: ClaimFacts
  readonly label: number
  /** How much it counts, 1 for a claim of the press. */
  readonly weight: number
}

/** How a model is trained: passes over the examples, log2 of its rows, AdaGrad's rate, L2. */
export interface Training {
  readonly epochs: number
  readonly bits: number
  readonly rate: number
  readonly shrink: number
}

/** Share of a claim's features hidden at each look, so that no single word carries a kind alone (Srivastava et al. 2014). */
const DROPPED = 0.3

/** Trains a classifier of whole claims: multinomial logistic regression; its weights are the mean over the second half of the passes. */
export function trainClasses(name: string, labels: readonly string[], examples: readonly ClassExample[], how: Training): LinearModel {
  const model = new Gradient(labels, how.bits, how.rate, how.shrink)
  const buffer = new Int32Array(MAX_CLAIM_FEATURES)
  const ready = examples.map((e) => ({
    label: e.label,
    weight: e.weight,
    features: buffer.slice(0, claimFeatures(e.context, e.facts, buffer)),
  }))
  const random = seeded(11)
  const p = new Float64Array(labels.length)
  const sum = new Float64Array(model.w.length)
  for (let e = 0; e < how.epochs; e++) {
    shuffle(ready, random)
    for (const { features: all, label, weight } of ready) {
      const features = all.filter(() => random() >= DROPPED)
      probabilities(model, features, p)
      for (let l = 0; l < labels.length; l++) {
        const g = weight * (p[l] - (l === label ? 1 : 0))
        if (g > 1e-4 || g < -1e-4) for (const h of features) model.move(h, l, g)
      }
    }
    if (2 * e >= how.epochs) for (let i = 0; i < sum.length; i++) sum[i] += model.w[i]
  }
  model.w.set(sum)
  return model.model(name)
}

function probabilities(model: Gradient, features: Int32Array, p: Float64Array): void {
  p.fill(0)
  for (const h of features) model.addTo(h, p, 0)
  const top = Math.max(...p)
  let sum = 0
  for (let l = 0; l < p.length; l++) {
    p[l] = exp(p[l] - top)
    sum += p[l]
  }
  for (let l = 0; l < p.length; l++) p[l] /= sum
}
