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

/** Labels whose sums are added up in one pass over the features, so that they need not be written down at every feature. */
const AT_ONCE = 6

/** Adds the weights of `n` features to `scores` (one slot a label; what was there is lost). */
export function score(model: LinearModel, features: Int32Array, n: number, scores: Int32Array): void {
  const L = model.labels.length
  if (L < AT_ONCE) return scoreFew(model, features, n, scores)
  for (let l = 0; l + AT_ONCE <= L; l += AT_ONCE) scoreSix(model, features, n, scores, l)
  // The last labels once more with some of those before them: a sum reckoned twice is the same sum.
  if (L % AT_ONCE !== 0) scoreSix(model, features, n, scores, L - AT_ONCE)
}

function scoreFew({ weights, labels, rows }: LinearModel, features: Int32Array, n: number, scores: Int32Array): void {
  const L = labels.length
  for (let l = 0; l < L; l++) {
    let sum = 0
    for (let f = 0; f < n; f++) sum += weights[(features[f] & (rows - 1)) * L + l]
    scores[l] = sum
  }
}

/** Scores of the labels `[first, first + AT_ONCE)`. */
function scoreSix({ weights, labels, rows }: LinearModel, features: Int32Array, n: number, scores: Int32Array, first: number): void {
  let a = 0,
    b = 0,
    c = 0,
    d = 0,
    e = 0,
    g = 0
  for (let f = 0; f < n; f++) {
    const w = (features[f] & (rows - 1)) * labels.length + first
    a += weights[w]
    b += weights[w + 1]
    c += weights[w + 2]
    d += weights[w + 3]
    e += weights[w + 4]
    g += weights[w + 5]
  }
  scores[first] = a
  scores[first + 1] = b
  scores[first + 2] = c
  scores[first + 3] = d
  scores[first + 4] = e
  scores[first + 5] = g
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
