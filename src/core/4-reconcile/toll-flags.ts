import type { Claim } from '../0-terms/claim.ts'
import type { Toll } from '../0-terms/toll.ts'
import { claimantName } from './claimants.ts'
import type { Figure, SeriesFlag } from './toll-figures.ts'

/** A total that more than doubles, and by at least this many, between two reports is shown as a leap. */
const LEAP = { factor: 2, atLeast: 20 }
/** A running total that falls to less than this share has begun again: it counts from another day, or another thing. */
const RESTART = 0.5

/** What is odd in the course of one series, oldest first. Figures that a report recalls are not compared: it says itself that they are past. */
export function seriesFlags(figures: readonly Figure[]): readonly SeriesFlag[] {
  const own = figures.filter((f) => !f.isRecalled)
  return own.slice(1).flatMap((f, i) => compareFigures(own[i], f) ?? [])
}

/** Two figures of one series, one after the other. Only ranges that do not touch are compared; "dozens" is compared with nothing. */
function compareFigures(a: Figure, b: Figure): SeriesFlag | null {
  const what = `${b.toll.measure} (${b.toll.group})`
  const claims = [a.heard.claim.id, b.heard.claim.id]
  const who = claimantName(b.heard)
  const apart = disjoint(a.toll, b.toll)
  if (apart === null) return null
  if (inHeadline(a) !== inHeadline(b) && a.heard.report.id === b.heard.report.id)
    return {
      kind: 'headline-differs',
      sentence: `The headline gives ${(inHeadline(a) ? a : b).toll.words} for ${what}, the text below it ${(inHeadline(a) ? b : a).toll.words}.`,
      claims,
    }
  if (a.heard.said !== null && a.heard.said === b.heard.said && a.heard.report.id === b.heard.report.id)
    return {
      kind: 'contradicts-itself',
      sentence: `One report gives two figures of ${who} for ${what}: ${a.toll.words} and ${b.toll.words}.`,
      claims,
    }
  if (b.toll.basis === 'window')
    return {
      kind: 'contradicts-itself',
      sentence: `${who} gives two figures for ${what} of ${samePeriod(a, b)}: ${a.toll.words} and ${b.toll.words}.`,
      claims,
    }
  if (apart === 'fell' && restarts(a.toll, b.toll))
    return {
      kind: 'toll-restarts',
      sentence: `The total of ${who} for ${what} begins again at ${b.toll.words} after ${a.toll.words}: it may count from another day.`,
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

function samePeriod(a: Figure, b: Figure): string {
  return a.heard.from === b.heard.from && a.heard.to === b.heard.to ? 'the same period' : 'periods of one length, on one day, that overlap'
}

/** Does a figure stand in the first line of a report that goes on below it? */
function inHeadline(f: Figure): boolean {
  const line = f.heard.report.text.trimStart().indexOf('\n')
  return line !== -1 && f.heard.claim.end <= line + (f.heard.report.text.length - f.heard.report.text.trimStart().length)
}

function disjoint(a: Toll, b: Toll): 'fell' | 'rose' | null {
  if (a.low !== null && b.high !== null && b.high < a.low) return 'fell'
  if (a.high !== null && b.low !== null && b.low > a.high) return 'rose'
  return null
}

function restarts(a: Toll, b: Toll): boolean {
  return b.basis === 'cumulative' && a.low !== null && b.high !== null && b.high < a.low * RESTART
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
    const written = same.length < 3 ? writtenBounds(claim) : null
    if (written) return written
    if (same.length < 3) continue
    const flag = compareParts(claim, same)
    if (flag) return flag
  }
  return null
}

const BOUND = /\b(?:more than|over|about|at least|nearly|almost|some|around|up to) (\d[\d,]*)/gi

/** "more than 550: more than 300 soldiers and about 250 civilians": parts that are only written as numbers, and are bounds. */
function writtenBounds(claim: Claim): SeriesFlag | null {
  const bounds = [...claim.text.matchAll(BOUND)].map((m) => ({ words: m[0], n: Number(m[1].replace(/,/g, '')) }))
  if (bounds.length < 3) return null
  const [total, ...parts] = [...bounds].sort((a, b) => b.n - a.n)
  if (parts.reduce((sum, p) => sum + p.n, 0) !== total.n) return null
  return {
    kind: 'toll-parts-differ',
    sentence: `The total ${total.words} rests on parts that are bounds (${parts.map((p) => p.words).join(' + ')}), which have no sum.`,
    claims: [claim.id],
  }
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
