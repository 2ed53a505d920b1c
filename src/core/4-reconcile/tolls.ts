import type { Claim, ClaimId } from '../0-terms/claim.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Toll } from '../0-terms/toll.ts'
import type { Heard } from './heard.ts'

export interface Figure {
  readonly heard: Heard
  readonly toll: Toll
}

/** The figures of one claimant for one thing counted, oldest first. Incident figures stay with their incident; totals with their claimant. */
export interface TollSeries {
  readonly key: string
  readonly claimant: string
  readonly party: PartyId
  readonly figures: readonly Figure[]
  readonly flags: readonly SeriesFlag[]
}

export interface SeriesFlag {
  readonly kind: 'toll-fell' | 'toll-leapt' | 'contradicts-itself' | 'toll-parts-differ'
  readonly sentence: string
  readonly claims: readonly ClaimId[]
}

/** A total that more than doubles, and by at least this many, between two reports is shown as a leap. */
const LEAP = { factor: 2, atLeast: 20 }

/**
 * Series per claimant, measure, group, victims and basis. Figures that do not count the same thing never meet: an incident's toll keeps to its incident,
 * a day's to its day. No figure is ever added to another.
 */
export function tollSeries(heard: readonly Heard[], incident: Int32Array): readonly TollSeries[] {
  const series = new Map<string, Figure[]>()
  for (const h of heard) {
    if (h.claim.background || h.claim.stance === 'denies') continue
    const used = new Set<string>()
    for (const toll of h.claim.tolls) {
      // "beheaded one and killed another": two figures of one claim are two people's, not a revision of one figure.
      let key = seriesKey(h, toll, incident)
      if (used.has(key)) key = `${key}#${used.size}`
      used.add(key)
      const list = series.get(key)
      if (list) list.push({ heard: h, toll })
      else series.set(key, [{ heard: h, toll }])
    }
  }
  return [...series].map(([key, figures]) => {
    const last = figures[figures.length - 1]
    return { key, claimant: claimantName(last.heard), party: last.heard.claim.party, figures, flags: seriesFlags(figures) }
  })
}

/** The name the claimant goes by in the report, or the publisher's when the outlet itself counts. */
export function claimantName(h: Heard): string {
  const last = h.claim.chain.at(-1)
  if (!last) return h.report.publisher ?? 'a report without a named publisher'
  return last.name === '?' ? 'an unnamed source' : last.name
}

function seriesKey(h: Heard, t: Toll, incident: Int32Array): string {
  const scope = t.basis === 'incident' ? `incident ${incident[h.at]}` : t.basis === 'window' ? `window ${windowOf(h)}` : 'total'
  return [h.origin, t.measure, t.group, t.victims ?? '-', scope].join('|')
}

function windowOf(h: Heard): string {
  return h.claim.when?.from ? `${h.claim.when.from}..${h.claim.when.to}` : `said ${h.report.said?.slice(0, 10) ?? h.report.id}`
}

function seriesFlags(figures: readonly Figure[]): readonly SeriesFlag[] {
  const out: SeriesFlag[] = []
  for (let i = 1; i < figures.length; i++) {
    const flag = compareFigures(figures[i - 1], figures[i])
    if (flag) out.push(flag)
  }
  return out
}

/** Two figures of one series, one after the other. Only ranges that do not touch are compared; "dozens" is compared with nothing. */
function compareFigures(a: Figure, b: Figure): SeriesFlag | null {
  const what = `${b.toll.measure} (${b.toll.group})`
  const claims = [a.heard.claim.id, b.heard.claim.id]
  const who = claimantName(b.heard)
  const apart = disjoint(a.toll, b.toll)
  if (apart === null) return null
  if (a.heard.said !== null && a.heard.said === b.heard.said && a.heard.report.id === b.heard.report.id)
    return {
      kind: 'contradicts-itself',
      sentence: `One report gives two figures of ${who} for ${what}: ${a.toll.words} and ${b.toll.words}.`,
      claims,
    }
  if (b.toll.basis === 'window')
    return {
      kind: 'contradicts-itself',
      sentence: `${who} gives two figures for ${what} of the same period: ${a.toll.words} and ${b.toll.words}.`,
      claims,
    }
  if (apart === 'fell')
    return {
      kind: 'toll-fell',
      sentence: `The figure of ${who} for ${what} fell from ${a.toll.words} to ${b.toll.words}; no correction was found.`,
      claims,
    }
  return isLeap(a.toll, b.toll)
    ? {
        kind: 'toll-leapt',
        sentence: `The figure of ${who} for ${what} leapt from ${a.toll.words} to ${b.toll.words}: it may count something else.`,
        claims,
      }
    : null
}

function disjoint(a: Toll, b: Toll): 'fell' | 'rose' | null {
  if (a.low !== null && b.high !== null && b.high < a.low) return 'fell'
  if (a.high !== null && b.low !== null && b.low > a.high) return 'rose'
  return null
}

function isLeap(a: Toll, b: Toll): boolean {
  return a.high !== null && b.low !== null && a.high > 0 && b.low >= a.high * LEAP.factor && b.low - a.high >= LEAP.atLeast
}

/** How far a total may be off its parts and still be meant as their sum. */
const NEAR = 0.1

/**
 * Within one claim: a total beside at least two parts that nearly, but not quite, make it up ("974: 387, 268 and 319 …" under a headline of 967). Parts that
 * are bounds ("more than 300") have no sum, so a total made of them is flagged as such instead.
 */
export function partsFlag(claim: Claim): SeriesFlag | null {
  const counted = claim.tolls.filter((t) => t.low !== null || t.high !== null)
  for (const measure of new Set(counted.map((t) => t.measure))) {
    const same = counted.filter((t) => t.measure === measure)
    if (same.length < 3) continue
    const flag = compareParts(claim, same)
    if (flag) return flag
  }
  return null
}

function compareParts(claim: Claim, tolls: readonly Toll[]): SeriesFlag | null {
  const total = tolls.reduce((best, t) => ((t.low ?? t.high ?? 0) > (best.low ?? best.high ?? 0) ? t : best))
  const parts = tolls.filter((t) => t !== total)
  const sum = parts.reduce((n, t) => n + (t.low ?? t.high ?? 0), 0)
  const stated = total.low ?? total.high ?? 0
  if (stated === 0 || Math.abs(sum - stated) > stated * NEAR) return null
  const shown = parts.map((t) => t.words).join(' + ')
  const bounded = parts.filter((t) => t.low !== t.high)
  if (bounded.length)
    return {
      kind: 'toll-parts-differ',
      sentence: `The total ${total.words} rests on parts that are bounds (${shown}), which have no sum.`,
      claims: [claim.id],
    }
  return sum === stated
    ? null
    : {
        kind: 'toll-parts-differ',
        sentence: `The total ${total.words} is not the sum of its parts (${shown} = ${sum}, computed).`,
        claims: [claim.id],
      }
}
