import type { LinearModel } from '../../2-document/linear-model.ts'
import { BIAS, LANES, type PackedWeights } from '../../2-document/packed-weights.ts'
import type { ReadingContext } from './context.ts'
import { FAMILIES, familyKeys, featuresOf, MAX_FEATURES, WORD_TEMPLATES, wordFeatures, type Bounds } from './features.ts'

const SLOT_BITS = 12
const SLOTS = 1 << SLOT_BITS
/** The labels of `SPAN_LABELS`. */
const L = 5
const WORDS_BIAS = WORD_TEMPLATES.length * BIAS

/**
 * Sums of a model's weights for the families of features, kept by key: a memo of the model, so that adding them up again gives the same. Each family has
 * its own slots; a key that meets another in its slot takes its place.
 */
export interface FamilySums {
  readonly keys: Int32Array
  readonly sums: Int16Array
}

export function newFamilySums(): FamilySums {
  return { keys: new Int32Array(FAMILIES.length * SLOTS).fill(-1), sums: new Int16Array(FAMILIES.length * SLOTS * L) }
}

const features = new Int32Array(MAX_FEATURES)
const keys = new Int32Array(FAMILIES.length)

/** Writes the scores of a token's five labels at `emit[at]`: the sums of the weights of all its features. */
export function emitScores(
  c: ReadingContext,
  model: LinearModel,
  { words }: PackedWeights,
  memo: FamilySums,
  i: number,
  b: Bounds,
  emit: Int32Array,
  at: number,
): void {
  wordFeatures(c, i, b, features)
  // Two words a row: four labels, two to a sum, and the fifth.
  let even = 0,
    odd = 0,
    fifth = 0
  for (let f = 0; f < WORD_TEMPLATES.length; f++) {
    const w = (features[WORD_TEMPLATES[f]] & (model.rows - 1)) * 2,
      four = words[w]
    even += four & LANES
    odd += (four >>> 8) & LANES
    fifth += words[w + 1] & 0xff
  }
  let out = (even & 0xffff) - WORDS_BIAS,
    begin = (odd & 0xffff) - WORDS_BIAS,
    inside = (even >>> 16) - WORDS_BIAS,
    source = (odd >>> 16) - WORDS_BIAS,
    cue = fifth - WORDS_BIAS
  familyKeys(c, i, b, keys)
  for (let f = 0; f < FAMILIES.length; f++) {
    const slot = f * SLOTS + (Math.imul(keys[f], 0x9e3779b1) >>> (32 - SLOT_BITS))
    if (memo.keys[slot] !== keys[f]) fill(c, model, memo, i, b, f, slot)
    const s = slot * L
    out += memo.sums[s]
    begin += memo.sums[s + 1]
    inside += memo.sums[s + 2]
    source += memo.sums[s + 3]
    cue += memo.sums[s + 4]
  }
  emit[at] = out
  emit[at + 1] = begin
  emit[at + 2] = inside
  emit[at + 3] = source
  emit[at + 4] = cue
}

/** Adds up family `f` of a token into its slot. */
function fill(c: ReadingContext, { weights, rows }: LinearModel, memo: FamilySums, i: number, b: Bounds, f: number, slot: number): void {
  featuresOf(f, c, i, b, features)
  memo.keys[slot] = keys[f]
  memo.sums.fill(0, slot * L, slot * L + L)
  for (const template of FAMILIES[f]) {
    const w = (features[template] & (rows - 1)) * L
    for (let l = 0; l < L; l++) memo.sums[slot * L + l] += weights[w + l]
  }
}
