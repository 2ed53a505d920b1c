import type { LinearModel } from '../../src/core/2-document/linear-model.ts'

/** eˣ by repeated squaring of a short series: only IEEE sums and products, so that training gives the same bits on every machine. */
export function exp(x: number): number {
  const y = Math.max(-60, Math.min(60, x)) / 1024
  let e = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + y / 4)))
  for (let i = 0; i < 10; i++) e *= e
  return e
}

/** Weights learned by gradients with AdaGrad's step sizes (Duchi, Hazan, Singer 2011) and L2 on the features that occur. */
export class Gradient {
  readonly w: Float64Array
  private readonly seen: Float64Array
  readonly labels: readonly string[]
  readonly rows: number
  private readonly rate: number
  private readonly shrink: number
  constructor(labels: readonly string[], bits: number, rate: number, shrink: number) {
    this.labels = labels
    this.rows = 1 << bits
    this.rate = rate
    this.shrink = shrink
    this.w = new Float64Array(this.rows * labels.length)
    this.seen = new Float64Array(this.rows * labels.length)
  }

  /** Moves one weight against its gradient. */
  move(hash: number, label: number, gradient: number): void {
    const i = (hash & (this.rows - 1)) * this.labels.length + label
    const g = gradient + this.shrink * this.w[i]
    this.seen[i] += g * g
    this.w[i] -= (this.rate * g) / Math.sqrt(this.seen[i] + 1e-8)
  }

  /** Adds the weights of a feature to `into`, one slot a label. */
  addTo(hash: number, into: Float64Array, at: number): void {
    const L = this.labels.length
    const i = (hash & (this.rows - 1)) * L
    for (let l = 0; l < L; l++) into[at + l] += this.w[i + l]
  }

  /** The weights as signed bytes; the scale is chosen so that one in two thousand is clipped. */
  model(name: string): LinearModel {
    const sizes = Float64Array.from(
      this.w.filter((v) => v !== 0),
      Math.abs,
    ).sort()
    const cap = sizes.length ? sizes[Math.floor((sizes.length - 1) * 0.9995)] : 1
    const weights = Int8Array.from(this.w, (v) => Math.max(-127, Math.min(127, Math.round((v / cap) * 127))))
    return { name, labels: this.labels, rows: this.rows, weights }
  }
}
