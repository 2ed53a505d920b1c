/**
 * Trains the part-of-speech tagger on UD English EWT and writes models/en/pos.bin.
 *
 *   node scripts/train-pos.ts [FOLDER]     FOLDER holds en_ewt-ud-train.conllu.gz and en_ewt-ud-dev.conllu (default ../shared/bench/ud-ewt)
 *
 * Integers, one fixed seed, one fixed order: the same input gives the same bytes (with the Node version that package.json pins).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import {
  caseKnown,
  certainTag,
  EDGE,
  left2Rows,
  leftRows,
  mixedRows,
  N_MIXED,
  N_TAGS,
  NO_TAG,
  right2Rows,
  rightRows,
  ROW_BITS,
  selfRows,
  shapeOf,
  tagRows,
  type WordType,
  wordType,
} from '../src/core/2-document/pos-features.ts'
import { tagTokens } from '../src/core/2-document/pos-tagger.ts'
import { compand, readPosModel, writePosModel, type PosModel } from '../src/core/2-document/pos-weights.ts'
import { TAG, TAGS } from '../src/core/2-document/pos.ts'
import { TokenKind } from '../src/core/2-document/tokens.ts'
import { readConllu, type TaggedSentence } from './conllu.ts'
import { bareSentence } from './pos-bare.ts'
import { supplement } from './pos-supplement.ts'

const EPOCHS = 8
const ROWS = 1 << ROW_BITS
/** Rows seen less often than this in training are left out. Leaving out those seen once saves 8 % of the bytes and costs 0.15 points. */
const LEAST = 1
/** Weights that compand to less are set to nought. */
const FLOOR = 8

interface Example {
  readonly words: readonly WordType[]
  readonly gold: Uint8Array
  /** The tag that needs no model, or -1. */
  readonly certain: Int8Array
}

interface Training {
  readonly weight: Int32Array
  readonly total: Float64Array
  readonly since: Int32Array
  readonly used: Uint8Array
  now: number
}

/** Words with at least 20 sightings of which 99.6 % have one tag. Marks need 5. */
function unambiguous(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Int32Array>()
  const mark = new Set<number>()
  for (const { tokens, gold } of sentences) {
    for (let i = 0; i < tokens.n; i++) {
      if (tokens.kind[i] === TokenKind.number) continue
      if (tokens.kind[i] !== TokenKind.word) mark.add(tokens.fold[i])
      const row = counts.get(tokens.fold[i]) ?? new Int32Array(N_TAGS)
      row[gold[i]]++
      counts.set(tokens.fold[i], row)
    }
  }
  const fast = new Map<number, number>()
  for (const [fold, row] of [...counts].sort((a, b) => a[0] - b[0])) {
    const sum = row.reduce((a, b) => a + b, 0),
      top = row.indexOf(Math.max(...row))
    // A proper name is never certain: the next war has other names.
    if (sum >= (mark.has(fold) ? 5 : 20) && row[top] >= sum * 0.996 && top !== TAG.PROPN) fast.set(fold, top)
  }
  return fast
}

function example({ tokens, gold }: TaggedSentence, fast: ReadonlyMap<number, number>, cased: boolean): Example {
  const words: WordType[] = [EDGE, EDGE]
  const certain = new Int8Array(tokens.n)
  for (let i = 0; i < tokens.n; i++) {
    const word = wordType(tokens, i, shapeOf(tokens, i, cased))
    words.push(word)
    certain[i] = certainTag(word, fast)
  }
  return { words: [...words, EDGE, EDGE], gold, certain }
}

/**
 * Every sentence as it stands, every eighth once more without its capitals, for headlines and lower-case feeds, and each that has commas or apostrophes once
 * more without them, for feeds that lose them.
 */
function examplesOf(sentences: readonly TaggedSentence[], fast: ReadonlyMap<number, number>): Example[] {
  const out = sentences.map((sentence) => example(sentence, fast, caseKnown(sentence.tokens, 0, sentence.tokens.n)))
  for (let i = 0; i < sentences.length; i += 8) out.push(example(sentences[i], fast, false))
  for (const bare of sentences.flatMap((sentence) => bareSentence(sentence) ?? []))
    out.push(example(bare, fast, caseKnown(bare.tokens, 0, bare.tokens.n)))
  return out
}

const mixed = new Int32Array(N_MIXED)

function rowsAt(e: Example, i: number, tag1: number, tag2: number, out: number[]): void {
  out.length = 0
  const k = i + 2,
    w = e.words
  selfRows(w[k], out)
  leftRows(w[k - 1], out)
  left2Rows(w[k - 2], out)
  rightRows(w[k + 1], out)
  right2Rows(w[k + 2], out)
  tagRows(tag1, tag2, out)
  mixedRows(w[k], w[k - 1], w[k + 1], tag1, i === 0, mixed)
  out.push(...mixed)
}

function countRows(examples: readonly Example[]): Uint8Array {
  const seen = new Uint8Array(ROWS),
    rows: number[] = []
  for (const e of examples) {
    let tag1 = NO_TAG,
      tag2 = NO_TAG
    for (let i = 0; i < e.gold.length; i++) {
      if (e.certain[i] < 0) {
        rowsAt(e, i, tag1, tag2, rows)
        for (const r of rows) if (seen[r] < 255) seen[r]++
      }
      tag2 = tag1
      tag1 = e.gold[i]
    }
  }
  return seen.map((n) => (n >= LEAST ? 1 : 0))
}

function bump(m: Training, row: number, tag: number, by: number): void {
  const at = row * N_TAGS + tag
  m.total[at] += (m.now - m.since[at]) * m.weight[at]
  m.since[at] = m.now
  m.weight[at] += by
}

function learn(m: Training, e: Example, rows: number[], score: Int32Array): void {
  let tag1 = NO_TAG,
    tag2 = NO_TAG
  for (let i = 0; i < e.gold.length; i++) {
    let tag = e.certain[i]
    if (tag < 0) {
      rowsAt(e, i, tag1, tag2, rows)
      score.fill(0)
      for (const r of rows) if (m.used[r]) for (let k = 0; k < N_TAGS; k++) score[k] += m.weight[r * N_TAGS + k]
      tag = 0
      for (let k = 1; k < N_TAGS; k++) if (score[k] > score[tag]) tag = k
      m.now++
      if (tag !== e.gold[i])
        for (const r of rows)
          if (m.used[r]) {
            bump(m, r, e.gold[i], 1)
            bump(m, r, tag, -1)
          }
    }
    tag2 = tag1
    tag1 = tag
  }
}

function shuffle(order: Int32Array, seed: number): number {
  let x = seed
  for (let i = order.length - 1; i > 0; i--) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0
    const j = (x >>> 8) % (i + 1)
    const held = order[i]
    order[i] = order[j]
    order[j] = held
  }
  return x
}

function train(examples: readonly Example[]): Training {
  const m: Training = {
    weight: new Int32Array(ROWS * N_TAGS),
    total: new Float64Array(ROWS * N_TAGS),
    since: new Int32Array(ROWS * N_TAGS),
    used: countRows(examples),
    now: 0,
  }
  const order = Int32Array.from(examples.keys()),
    rows: number[] = [],
    score = new Int32Array(N_TAGS)
  for (let epoch = 0, seed = 20310304; epoch < EPOCHS; epoch++) {
    seed = shuffle(order, seed)
    for (const i of order) learn(m, examples[i], rows, score)
  }
  return m
}

function pack(m: Training, fast: ReadonlyMap<number, number>): Uint8Array {
  const average = m.total.map((sum, at) => (sum + (m.now - m.since[at]) * m.weight[at]) / m.now)
  const top = average.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const kept: number[] = [],
    out: number[] = []
  for (let r = 0; r < ROWS; r++) {
    const q = Array.from(average.subarray(r * N_TAGS, (r + 1) * N_TAGS), (w) => compand(w, top)).map((w) => (Math.abs(w) < FLOOR ? 0 : w))
    if (!q.some((w) => w !== 0)) continue
    kept.push(r)
    for (const w of q) out.push(w)
  }
  return writePosModel(kept, Int8Array.from(out), fast)
}

const UPOS = TAGS.map((tag) =>
  tag
    .replace(/^(ADJ|AUX|NOUN|VERB|PRON)[A-Z]$/, '$1')
    .replace('MD', 'AUX')
    .replace('POS', 'PART'),
)

function score(sentences: readonly TaggedSentence[], model: PosModel): string {
  let n = 0,
    fine = 0,
    coarse = 0
  for (const { tokens, gold } of sentences) {
    const out = new Uint8Array(tokens.n)
    tagTokens(tokens, { n: 1, from: Int32Array.of(0), to: Int32Array.of(tokens.n) }, model, out)
    for (let i = 0; i < tokens.n; i++) {
      n++
      if (out[i] === gold[i]) fine++
      if (UPOS[out[i]] === UPOS[gold[i]]) coarse++
    }
  }
  return `UPOS ${((100 * coarse) / n).toFixed(2)} %, ${N_TAGS} tags ${((100 * fine) / n).toFixed(2)} % of ${n} tokens`
}

const folder = process.argv[2] ?? '../shared/bench/ud-ewt'
const training = readConllu(gunzipSync(readFileSync(join(folder, 'en_ewt-ud-train.conllu.gz'))).toString('utf8'))
const held = readConllu(readFileSync(join(folder, 'en_ewt-ud-dev.conllu'), 'utf8'))
const fast = unambiguous(training)
const bytes = pack(train(examplesOf([...training, ...supplement()], fast)), fast)
const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
writeFileSync('models/en/pos.bin', compressed)
console.log(`${training.length} sentences, ${fast.size} certain words; models/en/pos.bin ${compressed.length} bytes`)
console.log(`dev: ${score(held, readPosModel(brotliDecompressSync(compressed)))}`)
console.log(
  `dev without commas: ${score(
    held.flatMap((x) => bareSentence(x) ?? []),
    readPosModel(brotliDecompressSync(compressed)),
  )}`,
)
