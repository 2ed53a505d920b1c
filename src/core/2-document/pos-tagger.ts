import type { Sentences } from './document.ts'
import {
  caseKnown,
  certainTag,
  EDGE,
  foldOfToken,
  left2Rows,
  leftRows,
  mixedRowsOf,
  N_MIXED,
  N_TAGS,
  NO_TAG,
  right2Rows,
  rightRows,
  selfRows,
  shapeOf,
  tagRows,
  type WordType,
  wordType,
} from './pos-features.ts'
import { expand, type PosModel } from './pos-weights.ts'
import type { Tokens } from './tokens.ts'

/** Families of features that depend on one word type, in the order of their sums in a type's record. */
const FAMILIES = [selfRows, leftRows, left2Rows, rightRows, right2Rows] as const
const SELF = 0,
  LEFT = 1,
  LEFT2 = 2,
  RIGHT = 3,
  RIGHT2 = 4
const RECORD = FAMILIES.length * N_TAGS

/**
 * Sums of weights per word type and per pair of tags, filled on first need. They are a memo of the model: what they hold follows from the
 * weights alone, so that tagging stays a pure function; they start again when the memo is full.
 */
interface Sums {
  readonly model: PosModel
  /** How many word types are known; type 0 is the word outside a sentence. */
  n: number
  /** Of each type what pairs of words hang on: `FACTS` numbers. */
  readonly facts: Int32Array
  /** The tag that needs no model, or -1. */
  readonly certain: Int8Array
  /** Open addressing over (fold, shape): the fold, and in `slotType` the type + 1 above the seven bits of its shape. */
  readonly slotFold: Int32Array
  readonly slotType: Int32Array
  records: Int32Array
  readonly tagPairs: Int32Array
  readonly tagPairKnown: Uint8Array
  readonly rows: number[]
}

const SLOTS = 1 << 14
const SHAPE_BITS = 7
const SHAPES = (1 << SHAPE_BITS) - 1
/** Fold, shape and last three letters. */
const FACTS = 3
const memo = new WeakMap<PosModel, Sums>()

/** Room for 8,192 word types, or for as many as a sentence of more `words` may have; half of the slots stay free. */
function newSums(model: PosModel, words: number): Sums {
  const pairs = (N_TAGS + 1) * (N_TAGS + 1),
    slots = Math.max(SLOTS, 2 ** Math.ceil(Math.log2(2 * (words + 1))))
  const sums: Sums = {
    model,
    n: 0,
    facts: new Int32Array((slots / 2) * FACTS),
    certain: new Int8Array(slots / 2),
    slotFold: new Int32Array(slots),
    slotType: new Int32Array(slots),
    records: new Int32Array(1024 * RECORD),
    tagPairs: new Int32Array(pairs * N_TAGS),
    tagPairKnown: new Uint8Array(pairs),
    rows: [],
  }
  addType(sums, EDGE)
  memo.set(model, sums)
  return sums
}

function addRows(sums: Sums, into: Int32Array, at: number): void {
  const { rowOf, weights } = sums.model
  for (const row of sums.rows) {
    const w = rowOf[row] * N_TAGS
    if (w !== 0) for (let tag = 0; tag < N_TAGS; tag++) into[at + tag] += expand(weights[w + tag])
  }
}

function addType(sums: Sums, type: WordType): number {
  const id = sums.n++
  sums.certain[id] = certainTag(type, sums.model.fast)
  sums.facts[id * FACTS] = type.fold
  sums.facts[id * FACTS + 1] = type.shape
  sums.facts[id * FACTS + 2] = type.suffix[2]
  if ((id + 1) * RECORD > sums.records.length) {
    const wider = new Int32Array(sums.records.length * 2)
    wider.set(sums.records)
    sums.records = wider
  }
  for (let family = 0; family < FAMILIES.length; family++) {
    sums.rows.length = 0
    FAMILIES[family](type, sums.rows)
    addRows(sums, sums.records, id * RECORD + family * N_TAGS)
  }
  return id
}

function typeOf(sums: Sums, t: Tokens, i: number, cased: boolean): number {
  const fold = foldOfToken(t, i),
    shape = shapeOf(t, i, cased),
    { slotFold, slotType } = sums,
    mask = slotFold.length - 1
  let slot = (Math.imul(fold ^ Math.imul(shape, 0x9e3779b1), 0x85ebca6b) >>> 16) & mask
  for (; slotType[slot] !== 0; slot = (slot + 1) & mask)
    if (slotFold[slot] === fold && (slotType[slot] & SHAPES) === shape) return (slotType[slot] >> SHAPE_BITS) - 1
  const id = addType(sums, wordType(t, i, shape))
  slotFold[slot] = fold
  slotType[slot] = ((id + 1) << SHAPE_BITS) | shape
  return id
}

function tagPair(sums: Sums, tag1: number, tag2: number): number {
  const pair = tag1 * (N_TAGS + 1) + tag2
  if (!sums.tagPairKnown[pair]) {
    sums.rows.length = 0
    tagRows(tag1, tag2, sums.rows)
    addRows(sums, sums.tagPairs, pair * N_TAGS)
    sums.tagPairKnown[pair] = 1
  }
  return pair * N_TAGS
}

function tagSentence(sums: Sums, t: Tokens, from: number, to: number, ids: Int32Array, out: Uint8Array): void {
  const cased = caseKnown(t, from, to)
  const n = to - from
  for (let k = 0; k < n; k++) ids[k + 2] = typeOf(sums, t, from + k, cased)
  ids[n + 2] = 0
  ids[n + 3] = 0
  let tag1 = NO_TAG,
    tag2 = NO_TAG
  for (let k = 0; k < n; k++) {
    let tag = sums.certain[ids[k + 2]]
    if (tag < 0) tag = bestTag(sums, ids, k + 2, tag1, tag2, k === 0)
    out[from + k] = tag
    tag2 = tag1
    tag1 = tag
  }
}

const mixed = new Int32Array(N_MIXED)

/** The likeliest tag of word `k`; the first on a tie. */
function bestTag(sums: Sums, ids: Int32Array, k: number, tag1: number, tag2: number, first: boolean): number {
  const { records, facts, tagPairs } = sums,
    { rowOf, weights } = sums.model
  const self = ids[k] * RECORD + SELF * N_TAGS,
    left = ids[k - 1] * RECORD + LEFT * N_TAGS,
    left2 = ids[k - 2] * RECORD + LEFT2 * N_TAGS
  const right = ids[k + 1] * RECORD + RIGHT * N_TAGS,
    right2 = ids[k + 2] * RECORD + RIGHT2 * N_TAGS,
    pair = tagPair(sums, tag1, tag2)
  const own = ids[k] * FACTS,
    next = ids[k + 1] * FACTS
  mixedRowsOf(facts[own], facts[own + 1], facts[ids[k - 1] * FACTS], facts[next], facts[next + 2], tag1, first, mixed)
  // One pass over the tags adds everything up: no sum is written down in between. A row without weights is place 0, which is all zeros.
  const a = rowOf[mixed[0]] * N_TAGS,
    b = rowOf[mixed[1]] * N_TAGS,
    c = rowOf[mixed[2]] * N_TAGS,
    d = rowOf[mixed[3]] * N_TAGS,
    e = rowOf[mixed[4]] * N_TAGS
  let best = 0,
    top = -Infinity
  for (let t = 0; t < N_TAGS; t++) {
    const byType = records[self + t] + records[left + t] + records[left2 + t] + records[right + t] + records[right2 + t]
    const score =
      byType +
      tagPairs[pair + t] +
      expand(weights[a + t]) +
      expand(weights[b + t]) +
      expand(weights[c + t]) +
      expand(weights[d + t]) +
      expand(weights[e + t])
    if (score > top) {
      top = score
      best = t
    }
  }
  return best
}

/**
 * Tags every token of the sentences: greedy averaged perceptron, left to right.
 * @param out one tag (index into `TAGS`) per token; tokens outside all sentences keep what they have
 */
export function tagTokens(tokens: Tokens, sentences: Pick<Sentences, 'n' | 'from' | 'to'>, model: PosModel, out: Uint8Array): void {
  let sums = memo.get(model) ?? newSums(model, 0),
    ids = new Int32Array(256)
  for (let s = 0; s < sentences.n; s++) {
    const from = sentences.from[s],
      to = sentences.to[s]
    if (to - from + 4 > ids.length) ids = new Int32Array((to - from + 4) * 2)
    if (sums.n + to - from > sums.certain.length) sums = newSums(model, to - from)
    tagSentence(sums, tokens, from, to, ids, out)
  }
}
