import type { Sentence } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import type { TruceRecord } from '../4-reconcile/truces.ts'
import { dayWords, daysWords, listWords, timesWords } from './dates.ts'
import { dayNumber } from './edition.ts'
import { deathsGiven, totals } from './preamble-tolls.ts'
import { sentenceFor } from './sentence.ts'
import { partyInSentence, partyOf } from './writing.ts'
import type { Writing } from './writing.ts'

export interface Preamble {
  readonly sentences: readonly Sentence[]
  /** Claims told here, and so not again in a row. */
  readonly told: ReadonlySet<string>
}

/** The standing opening, made from state: since when and by whom it is fought, who blames whom, how many dead by whose count, how many truces so far. */
export function preamble(stands: Reconciled, w: Writing, columns: readonly [PartyId, PartyId], asOf: CivilTime): Preamble {
  const mutual = mutualClaims(stands.heard)
  const began = stands.heard.filter((h) => tellsBeginning(h, w.pack.start))
  const fighting = longest(began)
  const breaches = stands.heard.filter((h) => isBreach(h))
  const broken = breaches.slice(-1)
  const told = [...began, ...breaches, ...mutual.flatMap((m) => m.same)]
  const sentences = [
    ...(fighting.length ? [sentenceFor(fighting[0], w, began)] : [sinceWhen(w, columns, asOf)]),
    // A cut-off before the first day has no day of the fighting to count.
    ...(asOf.slice(0, 10) < w.pack.start ? [] : [dayOfFighting(w, asOf)]),
    ...mutual.filter((m) => m.claims[0].claim.kind !== 'truce').map((m) => sentenceFor(m.claims[0], w, m.same)),
    ...deathsGiven(stands.tolls),
    ...totals(stands.tolls, columns, w),
    ...trucesSoFar(stands, asOf),
    ...lastExpired(stands.truces.at(-1)),
    ...broken.map((h) => sentenceFor(h, w, breaches)),
    ...mutual.filter((m) => m.claims[0].claim.kind === 'truce').map((m) => sentenceFor(m.claims[0], w, m.same)),
  ]
  return { sentences, told: new Set(told.map((h) => h.claim.id)) }
}

/** In nobody's voice but the outlet's, without a reservation, and about the war since its first day. */
function tellsBeginning(h: Heard, start: CivilTime): boolean {
  const c = h.claim
  if (isSide(c.party) || c.background || c.stance !== 'asserts' || c.hedge !== null || c.chain.length > 0) return false
  if (c.kind !== 'clash' && c.kind !== 'materiel' && c.kind !== 'other') return false
  return c.when?.from?.slice(0, 10) === start && /\b(?:fighting|fought|war|hostilities)\b/i.test(c.text)
}

const TRUCE = /\b(?:truces?|cease-?fires?|armistices?)\b/i

/** The outlet's own word that truces did not hold, naming nobody. */
function isBreach(h: Heard): boolean {
  const c = h.claim
  return (
    (c.kind === 'truce' || TRUCE.test(h.report.text.slice(c.sentence.start, c.sentence.end))) &&
    c.chain.length === 0 &&
    c.against === null &&
    !c.background &&
    /\b(?:broken|violated|breached|collapsed|failed|did not hold)\b/i.test(c.text)
  )
}

interface Mutual {
  /** The latest pair, which is told. */
  readonly claims: readonly Heard[]
  /** All pairs of its family, which are cited. */
  readonly same: readonly Heard[]
}

/** Of several that say the same, the fullest. */
function longest(claims: readonly Heard[]): readonly Heard[] {
  return claims.length === 0 ? [] : [claims.reduce((best, h) => (h.claim.text.length > best.claim.text.length ? h : best))]
}

/** "Both sides accuse each other of …": one stretch of words read as a claim of each side. */
function mutualClaims(heard: readonly Heard[]): readonly Mutual[] {
  const bySpan = new Map<string, Heard[]>()
  for (const h of heard) {
    if (
      h.claim.stance === 'denies' ||
      h.claim.chain.length === 0 ||
      !isSide(h.claim.party) ||
      h.claim.background ||
      /\b(?:it|them)\b/i.test(h.claim.text)
    )
      continue
    const key = `${h.report.id}:${h.claim.start}:${h.claim.end}`
    const list = bySpan.get(key)
    if (list) list.push(h)
    else bySpan.set(key, [h])
  }
  const pairs = [...bySpan.values()].filter((g) => g.some((h) => h.claim.party !== g[0].claim.party))
  const byFamily = new Map<string, Mutual>()
  for (const claims of pairs) byFamily.set(claims[0].family, { claims, same: [...(byFamily.get(claims[0].family)?.same ?? []), ...claims] })
  return [...byFamily.values()]
}

function sinceWhen(w: Writing, columns: readonly [PartyId, PartyId], asOf: CivilTime): Sentence {
  const sides = columns.map((c) => {
    const party = partyOf(w.pack, c)
    return party ? partyInSentence(party) : c
  })
  const year = w.pack.start.slice(0, 4)
  const start = year === asOf.slice(0, 4) ? dayWords(w.pack.start) : `${dayWords(w.pack.start)}, ${year}`
  return packSentence(`Since ${start}, ${listWords(sides)} have been fighting in ${w.pack.theatre}.`, w.pack.start)
}

function dayOfFighting(w: Writing, asOf: CivilTime): Sentence {
  return packSentence(`${dayWords(asOf)} is day ${dayNumber(w.pack.start, asOf)} of the fighting.`, w.pack.start)
}

function packSentence(text: string, start: CivilTime): Sentence {
  return {
    text,
    voice: 'pack',
    cites: [],
    normalised: [{ shown: text, from: start, reason: 'pack: the first day, the parties and the theatre' }],
  }
}

/** How many truces so far, by the reports and the cut-off; the word used is kept when it is one word. */
function trucesSoFar(stands: Reconciled, asOf: CivilTime): readonly Sentence[] {
  const truces = stands.truces.filter((t) => t.began !== 'extended')
  if (truces.length === 0) return []
  const words = new Set(truces.map((t) => t.word))
  const word = words.size === 1 ? [...words][0] : 'truce'
  const article = /^[aeiou]/.test(word) ? 'An' : 'A'
  const cites = [...new Set(truces.flatMap((t) => [t.heard, ...t.also]).map((h) => h.claim.id))]
  const verb = truces.every((t) => t.began === 'agreed')
    ? 'agreed'
    : truces.every((t) => t.began !== 'agreed')
      ? 'declared'
      : 'declared or agreed'
  const text = `${article} ${word} was ${verb} ${timesWords(truces.length)} up to this edition: on ${daysWords(
    truces.map((t) => t.day),
    asOf.slice(0, 4),
  )}.`
  return [
    {
      text,
      voice: 'state',
      cites,
      normalised: [{ shown: timesWords(truces.length), from: cites.join(' '), reason: 'counted up to the cut-off' }],
    },
  ]
}

/** That the last truce has run out, with the words its end was reckoned from; nothing while it may still run, or when it is said to have been broken. */
function lastExpired(last: TruceRecord | undefined): readonly Sentence[] {
  const step = last?.state === 'expired' ? last.steps.find((s) => s.state === 'expired') : undefined
  if (!last || !step || step.on === null) return []
  const text = `The last ran out on ${dayWords(step.on)}; no extension was found in the reports read.`
  const normalised = [{ shown: dayWords(step.on), from: step.ground.words, reason: `${step.rule}: ${step.reason}` }]
  return [{ text, voice: 'state', cites: [step.ground.claim], normalised }]
}
