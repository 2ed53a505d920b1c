import type { Ground, TruceStep } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { claimantName } from './claimants.ts'
import { civilMinutes } from './civil-minutes.ts'
import type { Heard } from './heard.ts'
import { endOf, shownMoment } from './truce-terms.ts'

export interface Ends {
  readonly at: CivilTime
  readonly from: 'stated' | 'duration'
  readonly ground: Ground
}

/** When a truce was to end, and, once that lies before the cut-off, the step that it expired. */
export interface TruceEnding {
  readonly ends: Ends
  readonly expired: TruceStep | null
}

interface Given {
  readonly begins: readonly Heard[]
  readonly later: readonly Heard[]
  /** Minutes. */
  readonly start: number
  readonly pack: Pack
  readonly asOf: CivilTime
}

interface Known {
  readonly ends: Ends
  /** The last minute at which it can end: a start known to the day, with a duration, ends within a day. */
  readonly latest: number
  readonly heard: Heard
}

/** The end stated last: an extension moves it; an extension that names no end leaves none. */
export function endOfTruce(given: Given): TruceEnding | null {
  let known: Known | null = null
  for (const h of given.begins) known ??= endFrom(h, given, null)
  for (const h of given.later) {
    const next: Known | null = endFrom(h, given, known)
    if (next) known = next
    else if (EXTENDS.test(h.claim.text)) known = null
  }
  if (!known) return null
  return { ends: known.ends, expired: known.latest <= civilMinutes(given.asOf) ? expired(known, given.asOf) : null }
}

function endFrom(h: Heard, { start, pack }: Given, known: Known | null): Known | null {
  const end = endOf(h, pack)
  if (!end) return null
  if (end.end !== null) {
    // An end before the beginning belongs to something else.
    if (end.end <= start) return null
    return { ends: { at: end.shown ?? shownMoment(end.end, true), from: 'stated', ground: end.ground }, latest: end.end, heard: h }
  }
  const duration = end.duration ?? 0
  if (known) {
    // "Extended by 24 hours": from the end it had.
    const at = shownMoment(civilMinutes(known.ends.at) + duration, known.ends.at.length > 10)
    return { ends: { at, from: 'duration', ground: end.ground }, latest: known.latest + duration, heard: h }
  }
  if (EXTENDS.test(h.claim.text)) return null
  const slack = slackOf(h)
  const at = shownMoment(start + duration, slack < DAY)
  return { ends: { at, from: 'duration', ground: end.ground }, latest: start + duration + slack, heard: h }
}

const DAY = 1440
const EXTENDS = /\b(?:extend|prolong|renew)/i

/** By how many minutes the beginning itself is uncertain: a day, for one known to the day. */
function slackOf(h: Heard): number {
  if (h.claim.when?.parts.length) return DAY
  return h.from === null || h.to === null ? 0 : h.to - h.from
}

function expired(k: Known, asOf: CivilTime): TruceStep {
  const how = k.ends.from === 'stated' ? 'the end stated' : 'its start with the duration stated'
  return {
    state: 'expired',
    on: k.ends.at,
    rule: k.ends.from === 'stated' ? 'truce.expired.stated' : 'truce.expired.duration',
    reason: `${how} by ${claimantName(k.heard)} (“${k.ends.ground.words}”) gives ${k.ends.at}, before the cut-off ${asOf}; no extension was found`,
    ground: k.ends.ground,
  }
}
