import { mix, template } from '../../2-document/linear-model.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import type { ReadingContext } from './context.ts'

/** Most features a token can have. */
export const MAX_FEATURES = 64
const N_FEATURES = 40

const T = Array.from({ length: MAX_FEATURES }, (_, i) => template(i))

/** A sentence: its number and its tokens, half-open. */
export interface Bounds {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** The templates that hang on a word or on two tags away: as many as there are words, so that each is looked up in the weights. */
export const WORD_TEMPLATES: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 20, 23, 24, 25]

/**
 * The other templates by what they hang on, all of it small (tags, places, counts): the same few combinations come again and again, so that the sums of a
 * family are worth keeping under its key (`familyKeys`).
 */
export const FAMILIES: readonly (readonly number[])[] = [
  [9, 10, 11, 12],
  [15, 16, 17, 18, 19],
  [21, 22, 32],
  [26, 27, 34, 35, 36, 37, 38, 39],
  [30, 31, 33],
  [28, 29],
]

/** What stands where the sentence does not reach. */
const OUTSIDE = -7

/** A slot of `column` at `i`, or `OUTSIDE`. One function a kind of array: a function that sees several kinds is compiled for none. */
function at(column: Uint8Array, i: number, b: Bounds): number {
  return i >= b.from && i < b.to ? column[i] : OUTSIDE
}

function wordAt(word: Int32Array, i: number, b: Bounds): number {
  return i >= b.from && i < b.to ? word[i] : OUTSIDE
}

/**
 * The hashed features of token `i` in its sentence `[from, to)`: words and tags around it, where the rules saw a source, a cue or content,
 * quotation, kind words of the sentence, verbs to come. Written into `out`, each at the place of its template; returns how many.
 */
export function tokenFeatures(c: ReadingContext, i: number, from: number, to: number, sentence: number, out: Int32Array): number {
  const b = { sentence, from, to }
  wordFeatures(c, i, b, out)
  familyFeatures(c, i, b, out)
  return N_FEATURES
}

/** Writes the features of `WORD_TEMPLATES`. */
export function wordFeatures(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const { word } = c,
    { tag } = c.doc
  const w0 = word[i],
    w1 = wordAt(word, i + 1, b),
    wb = wordAt(word, i - 1, b)
  const t0 = tag[i],
    t1 = at(tag, i + 1, b),
    tb = at(tag, i - 1, b)
  const p0 = c.placeIn[i],
    verb = c.nextVerb[i]
  out[0] = mix(T[0], w0)
  out[1] = mix(T[1], w1)
  out[2] = mix(T[2], wb)
  out[3] = mix(T[3], wordAt(word, i + 2, b))
  out[4] = mix(T[4], wordAt(word, i - 2, b))
  out[5] = mix(T[5], mix(w0, w1))
  out[6] = mix(T[6], mix(wb, w0))
  out[7] = mix(T[7], mix(wb, t0))
  out[8] = mix(T[8], mix(w0, t1))
  out[13] = mix(T[13], mix(mix(t0, t1), at(tag, i + 2, b)))
  out[14] = mix(T[14], mix(mix(at(tag, i - 2, b), tb), t0))
  out[20] = mix(T[20], mix(p0, w0))
  out[23] = mix(T[23], mix(mix(verb, p0), w0))
  out[24] = mix(T[24], mix(mix(c.verbsBefore[i], t0), t1))
  out[25] = mix(T[25], mix(mix(verb, tb), wb))
}

/** Writes the features of all `FAMILIES`. */
function familyFeatures(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  for (let family = 0; family < FAMILIES.length; family++) featuresOf(family, c, i, b, out)
}

const WRITERS: readonly ((c: ReadingContext, i: number, b: Bounds, out: Int32Array) => void)[] = [
  tags,
  sayings,
  verbs,
  position,
  kinds,
  kindWords,
]

/** Writes the features of one of the `FAMILIES`. */
export function featuresOf(family: number, c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  WRITERS[family](c, i, b, out)
}

function tags(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const { tag } = c.doc
  const t0 = tag[i],
    t1 = at(tag, i + 1, b),
    tb = at(tag, i - 1, b)
  out[9] = mix(T[9], t0)
  out[10] = mix(T[10], mix(t0, t1))
  out[11] = mix(T[11], mix(tb, t0))
  out[12] = mix(T[12], mix(mix(tb, t0), t1))
}

function sayings(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const p0 = c.placeIn[i],
    p1 = at(c.placeIn, i + 1, b),
    pb = at(c.placeIn, i - 1, b)
  const force = c.force[i],
    t0 = c.doc.tag[i]
  out[15] = mix(T[15], mix(p0, pb))
  out[16] = mix(T[16], mix(mix(p0, p1), pb))
  out[17] = mix(T[17], mix(p0, t0))
  out[18] = mix(T[18], mix(mix(p0, force), pb))
  out[19] = mix(T[19], mix(mix(p0, force), t0))
}

function verbs(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const verb = c.nextVerb[i],
    before = c.verbsBefore[i]
  out[21] = mix(T[21], mix(verb, before))
  out[22] = mix(T[22], mix(mix(verb, before), c.doc.tag[i]))
  out[32] = mix(T[32], mix(mix(c.sentenceKinds[b.sentence] & LOW_KINDS, before), verb))
}

function kindWords(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const here = c.kindWord[i]
  out[28] = mix(T[28], mix(here, at(c.kindWord, i + 1, b)))
  out[29] = mix(T[29], mix(here, c.verbsBefore[i]))
}

function kinds(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const all = c.sentenceKinds[b.sentence],
    p0 = c.placeIn[i],
    first = i === b.from ? 1 : 0
  out[30] = mix(T[30], mix(all, p0))
  out[31] = mix(T[31], mix(mix(all, p0), first))
  out[33] = mix(T[33], mix(mix(first, blockKind(c, b)), Math.min(b.sentence, 3)))
}

function position(c: ReadingContext, i: number, b: Bounds, out: Int32Array): void {
  const { doc } = c
  const first = i === b.from ? 1 : 0,
    p0 = c.placeIn[i],
    t0 = doc.tag[i],
    q0 = c.quote[i],
    name = nameAt(c, i)
  out[26] = mix(T[26], mix(mix(q0, at(c.quote, i - 1, b)), p0))
  out[27] = mix(T[27], mix(q0, t0))
  out[34] = mix(T[34], mix(Math.min(i - b.from, 3), p0))
  out[35] = mix(T[35], mix(Math.min(b.to - i, 3), p0))
  out[36] = mix(T[36], mix(name, t0))
  out[37] = mix(T[37], mix(mix(name ? 1 : 0, p0), c.nextVerb[i]))
  out[38] = mix(T[38], doc.tokens.flag[i] & CASE)
  out[39] = mix(T[39], mix(mix(lengthOf(b), first), p0))
}

const LOW_KINDS = 0x3f
const CASE = TokenFlag.capital | TokenFlag.spaceBefore

const blockKind = (c: ReadingContext, b: Bounds): number => c.doc.blocks[c.doc.sentences.block[b.sentence]].kind.charCodeAt(0)

/** Which kind of name the token stands in, by its second letter; 0 for none. */
function nameAt(c: ReadingContext, i: number): number {
  const m = c.doc.mentionOf[i]
  return m < 0 ? 0 : c.doc.mentions[m].kind.charCodeAt(1)
}

/** A coarse look at the whole sentence: how long it is. */
function lengthOf({ from, to }: Bounds): number {
  return to - from < 8 ? 0 : to - from < 16 ? 1 : to - from < 32 ? 2 : 3
}

/** A slot of `column` at `i` for a key, or `outside`, which must be no value of the column. */
function keyAt(column: Uint8Array, i: number, b: Bounds, outside: number): number {
  return i >= b.from && i < b.to ? column[i] : outside
}

/** Everything that a family hangs on, as one number a family: two tokens with one key have the same features. None is negative. */
export function familyKeys(c: ReadingContext, i: number, b: Bounds, keys: Int32Array): void {
  const { tag } = c.doc
  const t0 = tag[i],
    p0 = c.placeIn[i],
    verb = c.nextVerb[i],
    before = c.verbsBefore[i],
    all = c.sentenceKinds[b.sentence],
    flag = c.doc.tokens.flag[i]
  const edges = Math.min(i - b.from, 3) | (Math.min(b.to - i, 3) << 2) | (lengthOf(b) << 4)
  const looks = (flag & TokenFlag.capital ? 1 : 0) | (flag & TokenFlag.spaceBefore ? 2 : 0)
  const quote = c.quote[i] | (keyAt(c.quote, i - 1, b, 3) << 2)
  keys[0] = keyAt(tag, i - 1, b, 31) | (t0 << 5) | (keyAt(tag, i + 1, b, 31) << 10)
  keys[1] = p0 | (keyAt(c.placeIn, i - 1, b, 7) << 3) | (keyAt(c.placeIn, i + 1, b, 7) << 6) | (c.force[i] << 9) | (t0 << 12)
  keys[2] = verb | (before << 3) | (t0 << 6) | ((all & LOW_KINDS) << 11)
  keys[3] = edges | (looks << 6) | (quote << 8) | (p0 << 12) | (t0 << 15) | (verb << 20) | ((nameAt(c, i) & 31) << 23)
  keys[4] = (i === b.from ? 1 : 0) | (Math.min(b.sentence, 3) << 1) | (p0 << 3) | ((blockKind(c, b) & 31) << 6) | (all << 11)
  keys[5] = c.kindWord[i] | (keyAt(c.kindWord, i + 1, b, 31) << 5) | (before << 10)
}
