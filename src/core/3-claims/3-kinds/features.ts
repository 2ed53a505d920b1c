import type { Toll } from '../../0-terms/toll.ts'
import { best, mix, score, template, type LinearModel } from '../../2-document/linear-model.ts'
import type { ReadingContext } from '../0-spans/context.ts'
import type { ClaimSpan } from '../1-speakers/scope.ts'

/** What is known of a claim when its kind and stance are decided. Parties stand only by their relation to the claimant, never by name. */
export interface ClaimFacts {
  readonly span: ClaimSpan
  /** 0 none, else 1 + index in FORCES. */
  readonly force: number
  /** `o` outlet, `s` one of the sides, `t` third, `u` unknown. */
  readonly claimant: 'o' | 's' | 't' | 'u'
  /** Who does the deed: `own` the claimant's side, `other` an opponent, `side` a side (claimant is none), `none`. */
  readonly agent: 'own' | 'other' | 'side' | 'none'
  readonly tolls: readonly Toll[]
  readonly quoted: boolean
}

const MAX = 400
const features = new Int32Array(MAX)
const T = Array.from({ length: 24 }, (_, i) => template(300 + i))
const CODE: Readonly<Record<string, number>> = { o: 1, s: 2, t: 3, u: 4, own: 5, other: 6, side: 7, none: 8 }

/** Features of a claim as a whole, for kind and stance; written into `out`, returns how many. */
export function claimFeatures(c: ReadingContext, facts: ClaimFacts, out: Int32Array): number {
  const { from, to, sentence } = facts.span
  let n = 0
  const put = (t: number, h: number): void => { if (n < MAX) out[n++] = mix(T[t], h) }
  for (let i = from; i < to; i++) wordFeatures(c, i, from, to, put)
  for (let i = Math.max(c.doc.sentences.from[sentence], from - 4); i < from; i++) put(5, c.word[i])
  const claimant = CODE[facts.claimant], agent = CODE[facts.agent]
  put(6, facts.force); put(7, claimant); put(8, mix(agent, claimant)); put(9, mix(facts.force, mix(agent, claimant)))
  put(10, facts.quoted ? mix(1, facts.force) : 0)
  for (const toll of facts.tolls) { put(11, toll.measure.charCodeAt(0)); put(12, mix(toll.basis.charCodeAt(1), toll.measure.charCodeAt(0))) }
  put(13, facts.tolls.length ? 1 : 0)
  put(14, to - from < 4 ? 0 : to - from < 10 ? 1 : to - from < 25 ? 2 : 3)
  put(15, c.sentenceKinds[sentence])
  return n
}

function wordFeatures(c: ReadingContext, i: number, from: number, to: number, put: (t: number, h: number) => void): void {
  const w = c.word[i]
  put(0, w)
  if (i + 1 < to) put(1, mix(w, c.word[i + 1]))
  if (i - from < 5) put(2, mix(w, i - from < 2 ? 0 : 1))
  if (c.kindWord[i]) { put(3, c.kindWord[i]); put(4, mix(c.kindWord[i], c.doc.tag[i])) }
  const row = c.kindRow[i]
  if (row >= 0) { put(16, row); put(17, mix(row, c.doc.tag[i])); if (c.verbsBefore[i] === c.verbsBefore[from]) put(18, row) }
  if (c.nextVerb[i] === 0) { put(19, w); if (c.verbsBefore[i] === c.verbsBefore[from]) put(20, w) }
}

const scores = new Int32Array(32)

/** The best label of a model for a claim, as its index. */
export function classify(model: LinearModel, c: ReadingContext, facts: ClaimFacts): number {
  const n = claimFeatures(c, facts, features)
  const slots = scores.subarray(0, model.labels.length)
  score(model, features, n, slots)
  return best(slots, model.labels.length)
}
