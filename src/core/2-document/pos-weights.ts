import { Failure } from '../0-terms/failure.ts'
import { N_TAGS, ROW_BITS } from './pos-features.ts'

/**
 * Weights of the tagger. Only rows with a weight are kept: `rowOf` maps a hashed row to its place in `weights` (place 0 is all zeros).
 * `fast` holds the words (by folded hash) that had one tag only in training.
 */
export interface PosModel {
  readonly rowOf: Int32Array
  /** Companded, tag beside tag; see `expand`. A byte each: the rows of a word lie in half the memory, which is what the tagger waits for. */
  readonly weights: Int8Array
  readonly fast: ReadonlyMap<number, number>
}

const MAGIC = 0x31534f50
const HEAD = 5

/** Square-root companding: fine steps near nought, where most weights lie. `top` is the largest weight of the model. */
export function compand(weight: number, top: number): number {
  const q = Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / top)))
  return weight < 0 ? -q : q
}

/** The weight that a companded one stands for, in units of top / 127². */
export const expand = (q: number): number => (q < 0 ? -q * q : q * q)

function checksum(bytes: Uint8Array, from: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < bytes.length; i++) h = Math.imul(h ^ bytes[i], 0x01000193)
  return h | 0
}

/**
 * The model as bytes: header (magic, tags, rows, fast words, checksum; 32-bit little-endian), the hashed row numbers as gaps, the weights tag by
 * tag (so that compression sees like beside like), then the fast words.
 */
export function writePosModel(rows: readonly number[], quantised: Int8Array, fast: ReadonlyMap<number, number>): Uint8Array {
  const n = rows.length
  const out = new Uint8Array(HEAD * 4 + n * 4 + n * N_TAGS + fast.size * 5)
  const view = new DataView(out.buffer)
  view.setInt32(0, MAGIC, true)
  view.setInt32(4, N_TAGS, true)
  view.setInt32(8, n, true)
  view.setInt32(12, fast.size, true)
  let p = HEAD * 4
  for (let byte = 0; byte < 4; byte++) for (let i = 0; i < n; i++) out[p++] = ((rows[i] - (i ? rows[i - 1] : 0)) >>> (8 * byte)) & 255
  for (let tag = 0; tag < N_TAGS; tag++) for (let i = 0; i < n; i++) out[p++] = quantised[i * N_TAGS + tag]
  for (const [fold, tag] of fast) {
    view.setInt32(p, fold, true)
    out[p + 4] = tag
    p += 5
  }
  view.setInt32(16, checksum(out, HEAD * 4), true)
  return out
}

function refuse(what: string): never {
  throw new Failure('model-missing', `The tagger's weights are damaged (${what}): restore models/en/pos.bin from the repository.`)
}

/**
 * Reads the weights that `writePosModel` made.
 * @throws Failure `model-missing` when the bytes are not such a model or fail their checksum
 */
export function readPosModel(bytes: Uint8Array): PosModel {
  if (bytes.length < HEAD * 4) refuse('too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const n = view.getInt32(8, true),
    nFast = view.getInt32(12, true)
  if (view.getInt32(0, true) !== MAGIC || view.getInt32(4, true) !== N_TAGS) refuse('of another format or tag set')
  if (bytes.length !== HEAD * 4 + n * 4 + n * N_TAGS + nFast * 5) refuse('wrong length')
  if (checksum(bytes, HEAD * 4) !== view.getInt32(16, true)) refuse('checksum')
  const rowOf = new Int32Array(1 << ROW_BITS),
    weights = new Int8Array((n + 1) * N_TAGS)
  let p = HEAD * 4
  for (let i = 0, at = 0; i < n; i++) {
    at += bytes[p + i] | (bytes[p + n + i] << 8) | (bytes[p + 2 * n + i] << 16)
    rowOf[at] = i + 1
  }
  p += n * 4
  for (let tag = 0; tag < N_TAGS; tag++) for (let i = 0; i < n; i++) weights[(i + 1) * N_TAGS + tag] = bytes[p++]
  const fast = new Map<number, number>()
  for (let i = 0; i < nFast; i++, p += 5) fast.set(view.getInt32(p, true), bytes[p + 4])
  return { rowOf, weights, fast }
}
