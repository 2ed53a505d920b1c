import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import { exp, Gradient } from './gradient.ts'
import type { Training } from './kinds.ts'
import { seeded, shuffle } from './seeded.ts'

/** A choice among candidates: the features of each, and which is right. */
export interface Choice {
  readonly candidates: readonly Int32Array[]
  readonly right: number
}

/** Trains a ranking model: conditional logit over the candidates of each choice (McFadden 1974). */
export function trainRanking(name: string, choices: readonly Choice[], how: Training): LinearModel {
  const model = new Gradient([name], how.bits, how.rate, how.shrink)
  const list = [...choices]
  const random = seeded(13)
  for (let e = 0; e < how.epochs; e++) {
    shuffle(list, random)
    for (const choice of list) {
      const p = chances(model, choice)
      choice.candidates.forEach((features, k) => {
        const g = p[k] - (k === choice.right ? 1 : 0)
        if (g > 1e-4 || g < -1e-4) for (const h of features) model.move(h, 0, g)
      })
    }
  }
  return model.model(name)
}

function chances(model: Gradient, choice: Choice): Float64Array {
  const slot = new Float64Array(1)
  const p = Float64Array.from(choice.candidates, (features) => {
    slot[0] = 0
    for (const h of features) model.addTo(h, slot, 0)
    return slot[0]
  })
  const top = Math.max(...p)
  let sum = 0
  for (let k = 0; k < p.length; k++) {
    p[k] = exp(p[k] - top)
    sum += p[k]
  }
  return p.map((x) => x / sum)
}
