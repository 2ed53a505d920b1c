import { BIAS, LANES, MOST_ADDED, packedWeights, type PackedWeights } from './packed-weights.ts'

/**
 * A hashed linear model: `rows × labels` signed bytes and one scale. A feature is a 32-bit hash; its row is the hash's low bits.
 * Scores are sums of integers, so a reading is the same on every machine.
 */
export interface LinearModel {
  readonly name: string
  readonly labels: readonly string[]
  /** Number of rows, a power of two. */
  readonly rows: number
  readonly weights: Int8Array
}

/** Adds the weights of `n` features to `scores` (one slot a label; what was there is lost). */
export function score(model: LinearModel, features: Int32Array, n: number, scores: Int32Array): void {
  const packed = packedWeights(model),
    L = model.labels.length
  scores.fill(0, 0, L)
  for (let from = 0; from < n; from += MOST_ADDED) {
    const to = Math.min(n, from + MOST_ADDED)
    for (let word = 0; word < packed.perRow; word += 2)
      if (word + 1 < packed.perRow) addTwo(packed, model.rows, features, from, to, word, scores, L)
      else addOne(packed, model.rows, features, from, to, word, scores, L)
  }
}

/** Adds up the labels of two words of each row, eight at once. */
function addTwo(
  { words, perRow }: PackedWeights,
  rows: number,
  features: Int32Array,
  from: number,
  to: number,
  word: number,
  scores: Int32Array,
  L: number,
): void {
  let a = 0,
    b = 0,
    c = 0,
    d = 0
  for (let f = from; f < to; f++) {
    const w = (features[f] & (rows - 1)) * perRow + word,
      first = words[w],
      second = words[w + 1]
    a = (a + (first & LANES)) | 0
    b = (b + ((first >>> 8) & LANES)) | 0
    c = (c + (second & LANES)) | 0
    d = (d + ((second >>> 8) & LANES)) | 0
  }
  addLanes(a, b, to - from, scores, word * 4, L)
  addLanes(c, d, to - from, scores, word * 4 + 4, L)
}

/** Adds up the labels of one word of each row. */
function addOne(
  { words, perRow }: PackedWeights,
  rows: number,
  features: Int32Array,
  from: number,
  to: number,
  word: number,
  scores: Int32Array,
  L: number,
): void {
  let a = 0,
    b = 0
  for (let f = from; f < to; f++) {
    const w = words[(features[f] & (rows - 1)) * perRow + word]
    a = (a + (w & LANES)) | 0
    b = (b + ((w >>> 8) & LANES)) | 0
  }
  addLanes(a, b, to - from, scores, word * 4, L)
}

/** Adds the sums of `n` words' even and odd bytes to the scores of the labels from `at` on. */
function addLanes(even: number, odd: number, n: number, scores: Int32Array, at: number, L: number): void {
  scores[at] += (even & 0xffff) - n * BIAS
  if (at + 1 < L) scores[at + 1] += (odd & 0xffff) - n * BIAS
  if (at + 2 < L) scores[at + 2] += (even >>> 16) - n * BIAS
  if (at + 3 < L) scores[at + 3] += (odd >>> 16) - n * BIAS
}

/** The label with the highest score; the first on a tie. */
export function best(scores: Int32Array, L: number): number {
  let b = 0
  for (let l = 1; l < L; l++) if (scores[l] > scores[b]) b = l
  return b
}

/** Mixes a value into a feature hash. */
export function mix(h: number, value: number): number {
  h = Math.imul(h ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** The hash with which features of one template begin. */
export function template(id: number): number {
  return Math.imul(id + 1, 0x85ebca6b)
}

const MAGIC = 0x414c5431

/** Writes a model as bytes: magic, rows, label names, weights. */
export function encodeModel(model: LinearModel): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ name: model.name, labels: model.labels, rows: model.rows }))
  const out = new Uint8Array(8 + head.length + model.weights.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, head.length)
  out.set(head, 8)
  out.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), 8 + head.length)
  return out
}

/** Reads a model from bytes; null when they are not a model. */
export function decodeModel(bytes: Uint8Array): LinearModel | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(0) !== MAGIC) return null
  const size = view.getUint32(4)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as { name: string; labels: string[]; rows: number }
  // A view cut by offset: a Buffer's own slice would share its whole pool.
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8 + size, bytes.length - 8 - size).slice()
  return weights.length === head.rows * head.labels.length ? { ...head, weights } : null
}
