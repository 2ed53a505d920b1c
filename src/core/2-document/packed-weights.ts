/** What of a linear model is packed. */
interface Weights {
  readonly labels: readonly string[]
  readonly rows: number
  readonly weights: Int8Array
}

/**
 * A model's weights with four labels to a 32-bit word, so that one addition adds up two of them: each weight is a byte with `BIAS` added, and a row fills whole
 * words. Two sums of two labels each come from the even and the odd bytes of a word (`LANES`).
 */
export interface PackedWeights {
  readonly words: Int32Array
  readonly perRow: number
}

export const BIAS = 128
/** The even bytes of a word, each with room above it for the sum of 257 of them. */
export const LANES = 0x00ff00ff
/** How many weights a lane can add up. */
export const MOST_ADDED = 257

const PER_WORD = 4
const kept = new WeakMap<Weights, PackedWeights>()

/** The weights of a model, packed when they are first asked for. */
export function packedWeights(model: Weights): PackedWeights {
  const packed = kept.get(model) ?? pack(model)
  kept.set(model, packed)
  return packed
}

function pack({ weights, rows, labels }: Weights): PackedWeights {
  const L = labels.length,
    perRow = Math.ceil(L / PER_WORD)
  const words = new Int32Array(rows * perRow)
  for (let row = 0; row < rows; row++)
    for (let l = 0; l < L; l++) words[row * perRow + ((l / PER_WORD) | 0)] |= (weights[row * L + l] + BIAS) << (8 * (l % PER_WORD))
  return { words, perRow }
}
