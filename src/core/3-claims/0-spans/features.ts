import { mix, template } from '../../2-document/linear-model.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import type { ReadingContext } from './context.ts'

/** Most features a token can have. */
export const MAX_FEATURES = 64

/** A slot of `column` at `i`, or `edge` outside of the sentence. */
function at(column: { readonly [i: number]: number }, i: number, from: number, to: number): number {
  return i >= from && i < to ? column[i] : -7
}

const T = Array.from({ length: MAX_FEATURES }, (_, i) => template(i))

/**
 * The hashed features of token `i` in its sentence `[from, to)`: words and tags around it, where the rules saw a source, a cue or content,
 * quotation, kind words of the sentence, verbs to come. Written into `out`; returns how many.
 */
export function tokenFeatures(c: ReadingContext, i: number, from: number, to: number, sentence: number, out: Int32Array): number {
  const fold = c.word
  const { flag } = c.doc.tokens
  const { tag, mentionOf } = c.doc
  const w0 = fold[i], w1 = at(fold, i + 1, from, to), w2 = at(fold, i + 2, from, to), wb = at(fold, i - 1, from, to), wc = at(fold, i - 2, from, to)
  const t0 = tag[i], t1 = at(tag, i + 1, from, to), t2 = at(tag, i + 2, from, to), tb = at(tag, i - 1, from, to), tc = at(tag, i - 2, from, to)
  const p0 = c.placeIn[i], p1 = at(c.placeIn, i + 1, from, to), pb = at(c.placeIn, i - 1, from, to)
  const force = c.force[i], verb = c.nextVerb[i], before = c.verbsBefore[i]
  let n = 0
  const put = (h: number): void => { out[n] = mix(T[n], h); n++ }
  put(w0); put(w1); put(wb); put(w2); put(wc)
  put(mix(w0, w1)); put(mix(wb, w0)); put(mix(wb, t0)); put(mix(w0, t1))
  put(t0); put(mix(t0, t1)); put(mix(tb, t0)); put(mix(mix(tb, t0), t1)); put(mix(mix(t0, t1), t2)); put(mix(mix(tc, tb), t0))
  put(mix(p0, pb)); put(mix(mix(p0, p1), pb)); put(mix(p0, t0)); put(mix(mix(p0, force), pb)); put(mix(mix(p0, force), t0)); put(mix(p0, w0))
  put(mix(verb, before)); put(mix(mix(verb, before), t0)); put(mix(mix(verb, p0), w0)); put(mix(mix(before, t0), t1)); put(mix(mix(verb, tb), wb))
  const q0 = c.quote[i], qb = at(c.quote, i - 1, from, to)
  put(mix(mix(q0, qb), p0)); put(mix(q0, t0))
  put(mix(c.kindWord[i], at(c.kindWord, i + 1, from, to))); put(mix(c.kindWord[i], before))
  const kinds = c.sentenceKinds[sentence]
  put(mix(kinds, p0)); put(mix(mix(kinds, p0), i === from ? 1 : 0)); put(mix(mix(kinds & 0x3f, before), verb))
  const first = c.doc.sentences.block[sentence]
  const blockKind = c.doc.blocks[first].kind.charCodeAt(0)
  put(mix(mix(i === from ? 1 : 0, blockKind), Math.min(sentence, 3))); put(mix(i - from < 3 ? i - from : 3, p0)); put(mix(to - i < 3 ? to - i : 3, p0))
  put(mix(mentionOf[i] >= 0 ? c.doc.mentions[mentionOf[i]].kind.charCodeAt(1) : 0, t0)); put(mix(mix(mentionOf[i] >= 0 ? 1 : 0, p0), verb))
  put(flag[i] & (TokenFlag.capital | TokenFlag.spaceBefore)); put(mix(bagOf(from, to, i), p0))
  return n
}

/** A coarse look at the whole sentence: its length. */
function bagOf(from: number, to: number, i: number): number {
  const length = to - from < 8 ? 0 : to - from < 16 ? 1 : to - from < 32 ? 2 : 3
  return mix(length, i === from ? 1 : 0)
}
