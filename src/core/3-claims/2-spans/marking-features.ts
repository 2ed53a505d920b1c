import type { TokenRange } from '../../2-document/document.ts'
import { mix, template } from '../../2-document/linear-model.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { isComma, isFinite, isVerb } from '../1-sayings/token-tests.ts'
import { FORCES, PLACE_IN, type ReadingContext } from './context.ts'
import { markedIn } from './find-spans.ts'
import type { Marking } from './markings.ts'

const T = Array.from({ length: 48 }, (_, i) => template(700 + i))
/** Features past this many are left out: no real sentence has so many. */
export const MAX_MARKING_FEATURES = 1024

type Put = (t: number, h: number) => void

/** How far a marking's score lies below the best one's, in steps that grow with it. */
const STEPS_BEHIND = [1, 60, 120, 200, 300, 450, 700]
const lengthStep = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 13 ? 6 : n < 20 ? 7 : n < 30 ? 8 : 9)
const shareStep = (x: number): number => (x <= 0 ? 0 : x < 0.34 ? 1 : x < 0.5 ? 2 : x < 0.67 ? 3 : x < 0.85 ? 4 : 5)

/**
 * Features of one way to mark the claims of sentence `s`, `behind` the best one's score by so much; written into `out`, returns how many. They look at what the
 * tagger of single tokens cannot see: whole claims, the gaps between them, and what is left outside of all.
 */
export function markingFeatures(c: ReadingContext, s: number, marking: Marking, behind: number, out: Int32Array): number {
  let n = 0
  const put: Put = (t, h) => {
    if (n < MAX_MARKING_FEATURES) out[n++] = mix(T[t], h)
  }
  const bounds = { from: c.doc.sentences.from[s], to: c.doc.sentences.to[s] }
  const claims = markedIn(marking.labels, bounds.from, bounds.to, bounds.from)
  const sayings = sayingsNear(c.attributions, s, s)
  for (let k = 0; k < STEPS_BEHIND.length && behind >= STEPS_BEHIND[k]; k++) put(0, k)
  let end = bounds.from
  claims.forEach((claim, k) => {
    leftOut(c, end, claim.from, put)
    edges(c, claim, bounds, put)
    makeUp(c, claim, put)
    said(c, claim, sayings, put)
    if (k > 0) gap(c, claims[k - 1], claim, put)
    end = claim.to
  })
  leftOut(c, end, bounds.to, put)
  for (const a of sayings) touched(c, a, claims, put)
  return n
}

/** How many claims touch what a saying says. */
function touched(c: ReadingContext, { content, force, cue }: Attribution, claims: readonly TokenRange[], put: Put): void {
  if (!content) return
  const n = claims.filter((x) => x.from < content.to && content.from < x.to).length
  put(1, mix(mix(FORCES.indexOf(force), cue.row.weak ? 1 : 0), Math.min(n, 3)))
  put(2, mix(c.word[cue.verb], Math.min(n, 2)))
}

/** Verbs, numbers and words of war that no claim holds. */
function leftOut(c: ReadingContext, from: number, to: number, put: Put): void {
  let verbs = 0,
    kinds = 0
  for (let i = from; i < to; i++) {
    if (c.placeIn[i] === PLACE_IN.source || c.placeIn[i] === PLACE_IN.cue) continue
    if (tellsDeed(c, i)) verbs++
    if (c.kindRow[i] >= 0) {
      kinds++
      put(3, c.kindRow[i])
      put(4, c.kindWord[i])
    }
    if (c.doc.tag[i] === TAG.NUM) put(5, 1)
  }
  put(6, mix(Math.min(verbs, 3), Math.min(kinds, 3)))
}

const tellsDeed = (c: ReadingContext, i: number): boolean => isFinite(c.doc, i) && c.doc.tag[i] !== TAG.AUX

/** A claim's first and last words and what stands beside them. */
function edges({ doc, word, quote }: ReadingContext, { from, to }: TokenRange, bounds: TokenRange, put: Put): void {
  const before = from > bounds.from ? from - 1 : -1,
    after = to < bounds.to ? to : -1
  const tagBefore = before < 0 ? -1 : doc.tag[before],
    tagAfter = after < 0 ? -1 : doc.tag[after]
  put(7, word[from])
  put(8, doc.tag[from])
  put(9, mix(doc.tag[from], doc.tag[from + 1] ?? 0))
  put(10, word[to - 1])
  put(11, doc.tag[to - 1])
  put(12, before < 0 ? -1 : word[before])
  put(13, mix(tagBefore, doc.tag[from]))
  put(14, after < 0 ? -1 : word[after])
  put(15, mix(tagAfter, doc.tag[to - 1]))
  put(16, mix(before < 0 ? 1 : 0, after < 0 ? 1 : after === bounds.to - 1 ? 2 : 0))
  put(17, mix(quote[from], after < 0 ? 0 : quote[after]))
}

/** What a claim is made of: how long, how many verbs, numbers, commas and joining words, which words of war, its first verb. */
function makeUp(c: ReadingContext, { from, to }: TokenRange, put: Put): void {
  const { doc } = c
  let deeds = 0,
    verbs = 0,
    numbers = 0,
    commas = 0,
    ands = 0,
    joins = 0,
    kinds = 0,
    kindCount = 0,
    first = -1
  for (let i = from; i < to; i++) {
    const tag = doc.tag[i]
    if (tellsDeed(c, i)) {
      deeds++
      if (first < 0) first = i
    }
    if (isVerb(doc, i)) verbs++
    if (tag === TAG.NUM) numbers++
    else if (tag === TAG.CCONJ) ands++
    else if (tag === TAG.SCONJ) joins++
    else if (tag === TAG.PUNCT && isComma(doc, i)) commas++
    if (c.kindRow[i] >= 0) {
      if ((kinds & (1 << c.kindWord[i])) === 0) kindCount++
      kinds |= 1 << c.kindWord[i]
      put(18, c.kindRow[i])
    }
  }
  const length = lengthStep(to - from),
    d = Math.min(deeds, 3)
  put(19, length)
  put(20, mix(d, Math.min(verbs, 4)))
  put(21, mix(mix(Math.min(deeds, 2), length), Math.min(kindCount, 3)))
  put(22, mix(Math.min(numbers, 2), Math.min(deeds, 2)))
  put(23, kinds)
  put(24, mix(Math.min(kindCount, 4), d))
  put(25, mix(Math.min(ands, 3), d))
  put(26, mix(Math.min(commas, 4), d))
  put(27, mix(Math.min(joins, 2), d))
  put(28, first < 0 ? -1 : c.word[first])
  put(29, mix(Math.min(deeds, 2), length))
}

/** How a claim stands to the sayings of its sentence. */
function said(c: ReadingContext, { from, to }: TokenRange, sayings: readonly Attribution[], put: Put): void {
  let inside = 0,
    source = 0,
    cue = 0
  for (let i = from; i < to; i++) {
    const place = c.placeIn[i]
    if (place === PLACE_IN.content || place === PLACE_IN.target) inside++
    else if (place === PLACE_IN.source) source++
    else if (place === PLACE_IN.cue) cue++
  }
  put(30, mix(shareStep(inside / (to - from)), c.force[from]))
  put(31, mix(Math.min(source, 3), Math.min(cue, 3)))
  for (const a of sayings) {
    if (!a.content) continue
    if (a.content.from === from) put(32, mix(1, c.word[a.cue.verb]))
    if (a.content.from === from && a.content.to === to) put(33, 1)
    if (a.source && a.source.from < to && from < a.source.to)
      put(34, mix(a.source.from < from || a.source.to > to ? 1 : 2, FORCES.indexOf(a.force)))
  }
}

/** What stands between two claims. */
function gap({ doc, word }: ReadingContext, before: TokenRange, claim: TokenRange, put: Put): void {
  const wide = Math.min(claim.from - before.to, 4)
  put(35, mix(wide, wide > 0 ? word[before.to] : 0))
  put(36, mix(wide, mix(doc.tag[claim.from], wide > 0 ? doc.tag[claim.from - 1] : 99)))
  put(37, mix(word[claim.from - 1], doc.tag[claim.from]))
  put(38, mix(lengthStep(before.to - before.from), lengthStep(claim.to - claim.from)))
}
