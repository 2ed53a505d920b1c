import { best, mix, score, template, type LinearModel } from '../../2-document/linear-model.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { ClaimFacts, Put } from './claim-facts.ts'
import { classFeatures } from './class-features.ts'
import { clauseHeads, stemHash, type ClauseHeads } from './clause-heads.ts'

/** Most features a claim can have. */
export const MAX_CLAIM_FEATURES = 1200
const T = Array.from({ length: 90 }, (_, i) => template(300 + i))
const CODE: Readonly<Record<string, number>> = { o: 1, s: 2, t: 3, u: 4, own: 5, other: 6, side: 7, none: 8, third: 9 }
const KIND_PAIRS = 5

/** Features of a claim as a whole, for kind and stance, each once; written into `out`, returns how many. */
export function claimFeatures(c: ReadingContext, facts: ClaimFacts, out: Int32Array): number {
  const { from, to, sentence } = facts.span
  let n = 0
  const put: Put = (t, h) => {
    if (n < MAX_CLAIM_FEATURES) out[n++] = mix(T[t], h)
  }
  for (let i = from; i < to; i++) wordFeatures(c, i, from, to, put)
  for (let i = Math.max(c.doc.sentences.from[sentence], from - 4); i < from; i++) put(5, c.word[i])
  sayingFeatures(c, facts, put)
  harmFeatures(facts, put)
  const heads = clauseHeads(c.doc, facts.span)
  headFeatures(c, facts, heads, put)
  rowFeatures(c, from, to, put)
  classFeatures(c, facts, heads, put)
  put(14, to - from < 4 ? 0 : to - from < 10 ? 1 : to - from < 25 ? 2 : 3)
  put(15, c.sentenceKinds[sentence])
  return distinct(out, n)
}

function wordFeatures(c: ReadingContext, i: number, from: number, to: number, put: Put): void {
  const w = c.doc.tokens.kind[i] === TokenKind.number ? 9 : c.word[i]
  put(0, w)
  if (c.doc.mentionOf[i] < 0) put(21, stemHash(c.doc, i))
  if (i + 1 < to) put(1, mix(w, c.word[i + 1]))
  if (i - from < 5) put(2, mix(w, i - from < 2 ? 0 : 1))
  if (c.kindWord[i]) {
    put(3, c.kindWord[i])
    put(4, mix(c.kindWord[i], c.doc.tag[i]))
  }
  const row = c.kindRow[i]
  if (row >= 0) {
    put(16, row)
    put(17, mix(row, c.doc.tag[i]))
    if (c.verbsBefore[i] === c.verbsBefore[from]) put(18, row)
  }
  if (c.nextVerb[i] === 0) {
    put(19, w)
    if (c.verbsBefore[i] === c.verbsBefore[from]) put(20, w)
  }
}

/** Who says it and how. */
function sayingFeatures(c: ReadingContext, facts: ClaimFacts, put: Put): void {
  const claimant = CODE[facts.claimant],
    agent = CODE[facts.agent]
  put(6, facts.force)
  put(7, claimant)
  put(8, mix(agent, claimant))
  put(9, mix(facts.force, mix(agent, claimant)))
  put(10, facts.quoted ? mix(1, facts.force) : 0)
  const a = facts.attribution
  if (!a) return
  const cue = c.word[a.cue.verb]
  put(22, cue)
  put(23, mix(cue, agent))
  put(24, mix(facts.force, a.sentence === facts.span.sentence ? 1 : 0))
  put(25, mix(cue, a.cue.from >= facts.span.to ? 1 : 0))
  put(26, mix(stemHash(c.doc, a.cue.verb), facts.quoted ? 1 : 0))
}

/** What harm it counts and by which means. */
function harmFeatures(facts: ClaimFacts, put: Put): void {
  for (const toll of facts.tolls) {
    put(11, toll.measure.charCodeAt(0))
    put(12, mix(toll.basis.charCodeAt(1), toll.measure.charCodeAt(0)))
  }
  put(13, facts.tolls.length ? 1 : 0)
  put(27, mix(facts.tolls.length ? 1 : 0, facts.weapons ? 1 : 0))
}

/** The verb it hangs on, and what stands before and after that. */
function headFeatures(c: ReadingContext, facts: ClaimFacts, h: ClauseHeads, put: Put): void {
  const word = (i: number): number => (i < 0 ? -3 : c.doc.mentionOf[i] >= 0 ? c.word[i] : stemHash(c.doc, i))
  const kind = (i: number): number => (i < 0 ? -1 : c.kindWord[i])
  const voice = h.passive ? 1 : 0
  const v = word(h.verb)
  put(28, v)
  put(29, mix(v, voice))
  put(30, word(h.subject))
  put(31, word(h.object))
  put(32, mix(v, word(h.object)))
  put(33, mix(word(h.subject), v))
  put(34, mix(kind(h.verb), voice))
  put(35, kind(h.subject))
  put(36, kind(h.object))
  put(37, mix(mix(kind(h.subject), kind(h.verb)), kind(h.object)))
  put(38, mix(h.unreal ? 1 : 0, h.verb < 0 ? 9 : c.doc.tag[h.verb]))
  put(39, mix(kind(h.verb), h.unreal ? 1 : 0))
  put(40, mix(mix(kind(h.verb), CODE[facts.agent]), CODE[facts.claimant]))
  put(41, mix(v, CODE[facts.agent]))
  const first = h.verb < 0 ? kind(h.subject) : kind(h.verb)
  put(51, mix(facts.agentSign, CODE[facts.claimant]))
  put(52, mix(mix(facts.agentSign, CODE[facts.agent]), CODE[facts.claimant]))
  put(53, mix(mix(facts.agentSign, CODE[facts.agent]), first))
  if (h.verb > 0) put(42, mix(c.word[h.verb - 1], kind(h.verb)))
}

/** Which kinds it names, in which order. */
function rowFeatures(c: ReadingContext, from: number, to: number, put: Put): void {
  let last = -1,
    named = 0,
    first = -1
  for (let i = from; i < to; i++) {
    const k = c.kindWord[i]
    if (!k) continue
    if (first < 0) {
      first = k
      put(43, k)
      put(44, c.kindRow[i])
    }
    if (last >= 0 && named < KIND_PAIRS) {
      put(45, mix(c.kindRow[last], c.kindRow[i]))
      put(46, mix(c.kindWord[last], k))
      named++
    }
    if (last >= 0) put(47, mix(first, k))
    last = i
  }
  put(48, named)
  if (last >= 0) put(49, c.kindWord[last])
  else put(50, 1)
}

const SLOTS = 4096
/** Slots for a claim of this many features or fewer: most have so few, and what they touch stays near. */
const FEW = 340,
  FEW_SLOTS = 1024
/** Pairs: a feature, and the turn in which it was seen. */
const seen = new Int32Array(2 * SLOTS)
let turn = 0

/** Drops repeated features: a long claim that names "shelling" five times is no more a strike than one that names it once. */
function distinct(out: Int32Array, n: number): number {
  turn++
  const last = 2 * (n <= FEW ? FEW_SLOTS : SLOTS) - 2
  let kept = 0
  for (let k = 0; k < n; k++) {
    const h = out[k]
    let slot = (h << 1) & last
    while (seen[slot + 1] === turn && seen[slot] !== h) slot = (slot + 2) & last
    if (seen[slot + 1] === turn) continue
    seen[slot] = h
    seen[slot + 1] = turn
    out[kept++] = h
  }
  return kept
}

const scores = new Int32Array(32)

/** The best label of a model for `n` features, as its index. */
export function classify(model: LinearModel, features: Int32Array, n: number): number {
  const slots = scores.subarray(0, model.labels.length)
  score(model, features, n, slots)
  return best(slots, model.labels.length)
}
