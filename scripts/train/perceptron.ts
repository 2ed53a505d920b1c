import type { LinearModel } from '../../src/core/2-document/linear-model.ts'

/** A seeded generator (mulberry32): training is the same on every run. */
export function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Shuffles in place (Fisher-Yates). */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const x = list[i]
    list[i] = list[j]
    list[j] = x
  }
}

/** Weights being learned, with the sums that averaging needs. Additions of integers only: bit for bit the same everywhere. */
export class Averaged {
  readonly now: Int32Array
  readonly sums: Float64Array
  readonly labels: readonly string[]
  readonly rows: number
  step = 1
  constructor(labels: readonly string[], bits: number) {
    this.labels = labels
    this.rows = 1 << bits
    this.now = new Int32Array(this.rows * labels.length)
    this.sums = new Float64Array(this.rows * labels.length)
  }

  add(hash: number, label: number, by: number): void {
    const w = (hash & (this.rows - 1)) * this.labels.length + label
    this.now[w] += by
    this.sums[w] += by * this.step
  }

  /** The averaged weights as signed bytes: the largest keeps 127; what rounds to nothing is dropped. */
  model(name: string): LinearModel {
    const mean = new Float64Array(this.now.length)
    let max = 0
    for (let i = 0; i < mean.length; i++) {
      mean[i] = this.now[i] - this.sums[i] / this.step
      max = Math.max(max, Math.abs(mean[i]))
    }
    const cap = quantile(mean, 0.9995) || max
    const weights = new Int8Array(mean.length)
    for (let i = 0; i < mean.length; i++) weights[i] = Math.max(-127, Math.min(127, Math.round((mean[i] / cap) * 127)))
    return { name, labels: this.labels, rows: this.rows, weights }
  }
}

function quantile(values: Float64Array, q: number): number {
  const nonzero = Float64Array.from(values.filter(v => v !== 0), Math.abs).sort()
  return nonzero.length ? nonzero[Math.floor((nonzero.length - 1) * q)] : 0
}
