import type { Sentence } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import type { TollSeries } from '../4-reconcile/tolls.ts'
import { dayWords, daysWords, listWords, timesWords } from './dates.ts'
import { dayNumber } from './edition.ts'
import { sentenceFor } from './sentence.ts'
import { partyOf, seatOf } from './writing.ts'
import type { Writing } from './writing.ts'

export interface Preamble {
  readonly sentences: readonly Sentence[]
  /** Claims told here, and so not again in a row. */
  readonly told: ReadonlySet<string>
}

/** The standing opening, made from state: since when and by whom it is fought, who blames whom, how many dead by whose count, how many truces so far. */
export function preamble(stands: Reconciled, w: Writing, columns: readonly [PartyId, PartyId], asOf: CivilTime): Preamble {
  const overall = stands.heard.filter((h) => isOverall(h, w.pack.start))
  const mutual = mutualClaims(stands.heard)
  const fighting = overall.filter((h) => h.family === 'clash').slice(0, 1)
  const dead = overall.filter((h) => h.family === 'casualties').slice(-1)
  const broken = stands.heard.filter((h) => isBreach(h)).slice(-1)
  const told = [...fighting, ...dead, ...broken, ...mutual.flatMap((m) => m.claims)]
  const sentences = [
    ...(fighting.length ? [sentenceFor(fighting[0], w)] : [sinceWhen(w, columns)]),
    dayOfFighting(w, asOf),
    ...mutual.filter((m) => m.claims[0].claim.kind !== 'truce').map((m) => sentenceFor(m.claims[0], w, m.claims)),
    ...dead.map((h) => sentenceFor(h, w)),
    ...totals(stands.tolls, columns, w),
    ...truceSentence(stands, w, asOf),
    ...broken.map((h) => sentenceFor(h, w)),
    ...mutual.filter((m) => m.claims[0].claim.kind === 'truce').map((m) => sentenceFor(m.claims[0], w, m.claims)),
  ]
  return { sentences, told: new Set(told.map((h) => h.claim.id)) }
}

/** In nobody's voice but the outlet's, and about the whole of the war so far. */
function isOverall(h: Heard, start: CivilTime): boolean {
  const c = h.claim
  if (isSide(c.party) || c.background || c.stance !== 'asserts') return false
  if (c.kind === 'clash') return c.when?.from?.slice(0, 10) === start && c.chain.length === 0
  return c.kind === 'casualties' && c.tolls.some((t) => t.measure === 'killed' && t.basis === 'cumulative' && t.victims === null)
}

/** The outlet's own word that truces did not hold, naming nobody. */
function isBreach(h: Heard): boolean {
  const c = h.claim
  return c.kind === 'truce' && c.chain.length === 0 && c.against === null && !c.background && c.when === null && /\b(?:broken|violated|breached|collapsed|failed)\b/i.test(c.text)
}

interface Mutual {
  readonly claims: readonly Heard[]
}

/** "Both sides accuse each other of …": one stretch of words read as a claim of each side. */
function mutualClaims(heard: readonly Heard[]): readonly Mutual[] {
  const bySpan = new Map<string, Heard[]>()
  for (const h of heard) {
    if (h.claim.stance !== 'accuses' || !isSide(h.claim.party) || h.claim.background) continue
    const key = `${h.report.id}:${h.claim.start}:${h.claim.end}`
    bySpan.set(key, [...(bySpan.get(key) ?? []), h])
  }
  const pairs = [...bySpan.values()].filter((g) => new Set(g.map((h) => h.claim.party)).size > 1)
  const once = new Map(pairs.map((g) => [g[0].claim.text, g] as const))
  return [...once.values()].map((claims) => ({ claims }))
}

function sinceWhen(w: Writing, columns: readonly [PartyId, PartyId]): Sentence {
  const sides = columns.map((c) => partyOf(w.pack, c)?.short ?? c)
  return packSentence(`Since ${dayWords(w.pack.start)}, ${listWords(sides)} have been fighting in ${w.pack.theatre}.`, w.pack.start)
}

function dayOfFighting(w: Writing, asOf: CivilTime): Sentence {
  return packSentence(`${dayWords(asOf)} is day ${dayNumber(w.pack.start, asOf)} of the fighting.`, w.pack.start)
}

function packSentence(text: string, start: CivilTime): Sentence {
  return { text, voice: 'pack', cites: [], normalised: [{ shown: text, from: start, reason: 'pack: the first day, the parties and the theatre' }] }
}

/** The totals of the killed as each side gives them; a side that gives none is said to give none, never zero. */
function totals(series: readonly TollSeries[], columns: readonly [PartyId, PartyId], w: Writing): readonly Sentence[] {
  const given = columns.map((party) => ({ party, figures: series.filter((s) => s.party === party && s.key.endsWith('|total') && s.key.includes('|killed|')).map((s) => s.figures[s.figures.length - 1]) }))
  const cites = given.flatMap((g) => g.figures.map((f) => f.heard.claim.id))
  if (cites.length === 0) return []
  const part = (g: (typeof given)[number]): string =>
    g.figures.length === 0 ? `${seatOf(w.pack, g.party)} gives none in the reports read` : `${seatOf(w.pack, g.party)} gives ${listWords(g.figures.map((f) => `${f.toll.words}${f.toll.group === 'people' || f.toll.group === 'unknown' ? '' : ` (${f.toll.group})`}`))}`
  return [{ text: `Totals of the killed since the fighting began: ${given.map(part).join('; ')}.`, voice: 'state', cites, normalised: [] }]
}

/** How many truces so far, by the reports and the cut-off; the word used is kept when it is one word. */
function truceSentence(stands: Reconciled, _w: Writing, _asOf: CivilTime): readonly Sentence[] {
  const truces = stands.truces.filter((t) => t.state !== 'extended')
  if (truces.length === 0) return []
  const words = new Set(truces.map((t) => t.word))
  const word = words.size === 1 ? [...words][0] : 'truce'
  const article = /^[aeiou]/.test(word) ? 'An' : 'A'
  const cites = [...new Set(truces.flatMap((t) => [t.heard, ...t.also]).map((h) => h.claim.id))]
  const verb = truces.every((t) => t.state === 'agreed') ? 'agreed' : truces.every((t) => t.state !== 'agreed') ? 'declared' : 'declared or agreed'
  const text = `${article} ${word} was ${verb} ${timesWords(truces.length)} up to this edition: on ${daysWords(truces.map((t) => t.day))}.`
  return [{ text, voice: 'state', cites, normalised: [{ shown: timesWords(truces.length), from: cites.join(' '), reason: 'counted up to the cut-off' }] }]
}
