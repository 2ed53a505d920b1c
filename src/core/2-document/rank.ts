import type { LinearModel } from './linear-model.ts'

/** The score of one candidate under a ranking model (a linear model with a single label). */
export function rankScore(model: LinearModel, features: Int32Array, n: number): number {
  let s = 0
  for (let f = 0; f < n; f++) s += model.weights[features[f] & (model.rows - 1)]
  return s
}
