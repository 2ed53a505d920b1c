import { mix, template } from '../../2-document/linear-model.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import type { ReadingContext } from './context.ts'

/** Most features a token can have. */
export const MAX_FEATURES = 64

const T = Array.from({ length: MAX_FEATURES }, (_, i) => template(i))

/** Where the features of one token go. The order of the calls tells the templates apart, so every token makes the same calls. */
class Features {
  n = 0
  readonly out: Int32Array
  constructor(out: Int32Array) {
    this.out = out
  }
  put(h: number): void {
    this.out[this.n] = mix(T[this.n], h)
    this.n++
  }
}

/** A token in its sentence. */
interface Place {
  readonly i: number
  readonly from: number
  readonly to: number
  readonly sentence: number
}

/** A slot of `column` at `i`, or a mark of its own outside of the sentence. */
function at(column: Readonly<Record<number, number>>, i: number, p: Place): number {
  return i >= p.from && i < p.to ? column[i] : -7
}

/**
 * The hashed features of token `i` in its sentence `[from, to)`: words and tags around it, where the rules saw a source, a cue or content,
 * quotation, kind words of the sentence, verbs to come. Written into `out`; returns how many.
 */
export function tokenFeatures(c: ReadingContext, i: number, from: number, to: number, sentence: number, out: Int32Array): number {
  const f = new Features(out),
    p = { i, from, to, sentence }
  words(c, p, f)
  tags(c, p, f)
  sayings(c, p, f)
  verbs(c, p, f)
  kinds(c, p, f)
  position(c, p, f)
  return f.n
}

function words(c: ReadingContext, p: Place, f: Features): void {
  const { word } = c
  const w0 = word[p.i],
    w1 = at(word, p.i + 1, p),
    wb = at(word, p.i - 1, p)
  const t0 = c.doc.tag[p.i],
    t1 = at(c.doc.tag, p.i + 1, p)
  f.put(w0)
  f.put(w1)
  f.put(wb)
  f.put(at(word, p.i + 2, p))
  f.put(at(word, p.i - 2, p))
  f.put(mix(w0, w1))
  f.put(mix(wb, w0))
  f.put(mix(wb, t0))
  f.put(mix(w0, t1))
}

function tags(c: ReadingContext, p: Place, f: Features): void {
  const { tag } = c.doc
  const t0 = tag[p.i],
    t1 = at(tag, p.i + 1, p),
    tb = at(tag, p.i - 1, p)
  f.put(t0)
  f.put(mix(t0, t1))
  f.put(mix(tb, t0))
  f.put(mix(mix(tb, t0), t1))
  f.put(mix(mix(t0, t1), at(tag, p.i + 2, p)))
  f.put(mix(mix(at(tag, p.i - 2, p), tb), t0))
}

function sayings(c: ReadingContext, p: Place, f: Features): void {
  const p0 = c.placeIn[p.i],
    p1 = at(c.placeIn, p.i + 1, p),
    pb = at(c.placeIn, p.i - 1, p)
  const force = c.force[p.i],
    t0 = c.doc.tag[p.i]
  f.put(mix(p0, pb))
  f.put(mix(mix(p0, p1), pb))
  f.put(mix(p0, t0))
  f.put(mix(mix(p0, force), pb))
  f.put(mix(mix(p0, force), t0))
  f.put(mix(p0, c.word[p.i]))
}

function verbs(c: ReadingContext, p: Place, f: Features): void {
  const verb = c.nextVerb[p.i],
    before = c.verbsBefore[p.i],
    p0 = c.placeIn[p.i]
  const { tag } = c.doc
  const t0 = tag[p.i]
  f.put(mix(verb, before))
  f.put(mix(mix(verb, before), t0))
  f.put(mix(mix(verb, p0), c.word[p.i]))
  f.put(mix(mix(before, t0), at(tag, p.i + 1, p)))
  f.put(mix(mix(verb, at(tag, p.i - 1, p)), at(c.word, p.i - 1, p)))
  const q0 = c.quote[p.i]
  f.put(mix(mix(q0, at(c.quote, p.i - 1, p)), p0))
  f.put(mix(q0, t0))
}

function kinds(c: ReadingContext, p: Place, f: Features): void {
  const here = c.kindWord[p.i],
    all = c.sentenceKinds[p.sentence],
    p0 = c.placeIn[p.i],
    before = c.verbsBefore[p.i]
  f.put(mix(here, at(c.kindWord, p.i + 1, p)))
  f.put(mix(here, before))
  f.put(mix(all, p0))
  f.put(mix(mix(all, p0), p.i === p.from ? 1 : 0))
  f.put(mix(mix(all & 0x3f, before), c.nextVerb[p.i]))
}

function position(c: ReadingContext, p: Place, f: Features): void {
  const { doc } = c
  const first = p.i === p.from ? 1 : 0,
    p0 = c.placeIn[p.i],
    m = doc.mentionOf[p.i]
  const blockKind = doc.blocks[doc.sentences.block[p.sentence]].kind.charCodeAt(0)
  f.put(mix(mix(first, blockKind), Math.min(p.sentence, 3)))
  f.put(mix(Math.min(p.i - p.from, 3), p0))
  f.put(mix(Math.min(p.to - p.i, 3), p0))
  f.put(mix(m >= 0 ? doc.mentions[m].kind.charCodeAt(1) : 0, doc.tag[p.i]))
  f.put(mix(mix(m >= 0 ? 1 : 0, p0), c.nextVerb[p.i]))
  f.put(doc.tokens.flag[p.i] & (TokenFlag.capital | TokenFlag.spaceBefore))
  f.put(mix(mix(lengthOf(p), first), p0))
}

/** A coarse look at the whole sentence: how long it is. */
function lengthOf({ from, to }: Place): number {
  return to - from < 8 ? 0 : to - from < 16 ? 1 : to - from < 32 ? 2 : 3
}
