import { isSide, THIRD } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilDay, civilMinutes, dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

export type TruceState = 'declared' | 'agreed' | 'in force' | 'extended' | 'broken'

export interface TruceRecord {
  /** The word used is kept: armistice, ceasefire, humanitarian truce. */
  readonly word: string
  readonly day: CivilTime
  readonly state: TruceState
  readonly heard: Heard
  readonly also: readonly Heard[]
  /** What the sides accuse one another of under it. */
  readonly accusations: readonly Heard[]
  /** What an observer, not a side, recorded under it. */
  readonly recorded: readonly Heard[]
  readonly first: FirstAccusation | null
}

/** The first accusation under a truce: minutes from its first known moment to when the violation is said to have happened or, where that is open, to when it was said. */
export interface FirstAccusation {
  readonly heard: Heard
  readonly minutes: number
  readonly from: 'happened' | 'said'
}

const WORD = /\b(?:humanitarian (?:truce|cease-?fire)|cease-?fire|armistice|truce|cessation of hostilities)\b/i
/** What is said of a truce; the first row that fires. A violation is not an event of the truce but an accusation under it. */
const STATES: readonly { readonly id: string; readonly pattern: RegExp; readonly state: TruceState | 'violation' }[] = [
  {
    id: 'truce.violated',
    pattern: /\b(?:violat\w+|breach\w*|br[oe]k\w*|non-?compliance|disregard\w*|not (?:observ|respect)\w*)\b/i,
    state: 'violation',
  },
  { id: 'truce.extended', pattern: /\b(?:extend\w*|prolong\w*)\b/i, state: 'extended' },
  {
    id: 'truce.in-force',
    pattern: /\b(?:in(?:to)? force|took effect|takes? effect|into effect|came into|enter\w* into)\b/i,
    state: 'in force',
  },
  { id: 'truce.agreed', pattern: /\b(?:agree\w*|reached|broker\w*|accept\w*|signed)\b/i, state: 'agreed' },
  { id: 'truce.declared', pattern: /\b(?:declar\w*|announc\w*|proclaim\w*)\b/i, state: 'declared' },
]
/** "Agreed on the 17th, in force from midnight" is one truce. */
const ONE_TRUCE_DAYS = 1

/**
 * The truces of this round of fighting that were declared, agreed or entered into force before the cut-off, with the accusations of breaking each. How many
 * there were so far follows from the cut-off, never from a later page.
 */
export function truceRecords(heard: readonly Heard[], start: CivilTime, asOf: CivilTime): readonly TruceRecord[] {
  const events = heard.filter((h) => h.claim.kind === 'truce').flatMap((h) => eventsOf(h, start, asOf))
  events.sort((a, b) => a.day - b.day || a.heard.at - b.heard.at)
  const truces: Open[] = []
  for (const e of events) {
    const last = truces.at(-1)
    if (last && e.state !== 'extended' && e.day - last.day <= ONE_TRUCE_DAYS) last.also.push(e.heard)
    else truces.push({ ...e, also: [], accusations: [], recorded: [] })
  }
  for (const h of heard) {
    const list = accusesOfBreach(h) ? 'accusations' : observedBreach(h) ? 'recorded' : null
    if (list) for (const t of brokenBy(h, truces, asOf)) t[list].push(h)
  }
  return truces.map((t, i) => ({ ...t, day: civilDay(t.day), first: firstAccusation(t, truces[i + 1]) }))
}

interface Open {
  readonly day: number
  readonly start: number
  readonly state: TruceState
  readonly word: string
  readonly heard: Heard
  readonly also: Heard[]
  readonly accusations: Heard[]
  readonly recorded: Heard[]
}

const SEVERAL = /\b(?:all|both|two|three|four|five|each)\b[^.]{0,30}\b(?:truces|cease-?fires|armistices)\b/i

/** Which truces an accusation is about: those whose days it names, all of them when it says so, else the one then in force. */
function brokenBy(h: Heard, truces: readonly Open[], asOf: CivilTime): readonly Open[] {
  const when = h.claim.when
  const days = when?.parts.length ? when.parts.map((p) => p.from) : when?.from ? [when.from] : []
  const named = truces.filter((t) => days.some((d) => dayOf(civilMinutes(d)) === t.day))
  if (named.length > 0 && (when?.parts.length || /\b(?:of|on|from)\s*$/i.test(before(h)) || truceDate(h))) return named
  const day = dayOf(h.from ?? h.said ?? civilMinutes(asOf))
  const known = truces.filter((t) => t.day <= day)
  return SEVERAL.test(h.claim.text) ? known : known.slice(-1)
}

function before(h: Heard): string {
  return h.claim.when ? h.report.text.slice(Math.max(0, h.claim.when.start - 6), h.claim.when.start) : ''
}

/** "the truce of October 18": the date belongs to the truce, not to its breach. */
function truceDate(h: Heard): boolean {
  const words = h.claim.when?.words
  return (
    words !== undefined &&
    new RegExp(`(?:truces?|cease-?fires?|armistices?)[^.]{0,24}${words.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'iu').test(h.claim.text)
  )
}

/** The earliest violation under a truce that a side alleges of its own time, before the next truce. A list of past truces tells nothing of how soon they broke. */
function firstAccusation(t: Open, next: Open | undefined): FirstAccusation | null {
  const moments = t.accusations.flatMap((heard): FirstAccusation[] => {
    const dated = heard.from !== null && !heard.claim.when?.parts.length && !truceDate(heard)
    const at = dated ? heard.from : heard.said
    if (at === null || at < t.start || (next && at >= next.start)) return []
    return [{ heard, minutes: at - t.start, from: dated ? 'happened' : 'said' }]
  })
  return moments.sort((a, b) => a.minutes - b.minutes || a.heard.at - b.heard.at)[0] ?? null
}

interface TruceEvent {
  readonly day: number
  /** The first minute named. */
  readonly start: number
  readonly state: TruceState
  readonly word: string
  readonly heard: Heard
}

function eventsOf(h: Heard, start: CivilTime, asOf: CivilTime): readonly TruceEvent[] {
  const state = STATES.find((s) => s.pattern.test(h.claim.text))?.state
  const when = h.claim.when
  if (!state || state === 'violation' || !when || h.claim.stance === 'denies') return []
  const word = WORD.exec(h.claim.text)?.[0].toLowerCase() ?? 'truce'
  const starts = when.parts.length ? when.parts.map((p) => p.from) : when.from === null ? [] : [when.from]
  return starts
    .filter((from) => from >= start && civilMinutes(from) < civilMinutes(asOf))
    .map((from) => ({ day: dayOf(civilMinutes(from)), start: civilMinutes(from), state, word, heard: h }))
}

const BREACH = STATES.filter((s) => s.state === 'violation').map((s) => s.pattern)[0]

/** Does a claim accuse somebody of breaking a truce, or state as a side's own word that the other broke one? */
export function accusesOfBreach(h: Heard): boolean {
  const c = h.claim
  if (c.background || c.stance === 'denies') return false
  if (c.kind === 'truce' && c.stance === 'accuses') return true
  return c.kind === 'truce' && isSide(c.party) && BREACH.test(c.text)
}

const RECORDED = /\b(?:record\w*|count\w*|observ\w*|regist\w*|report\w*|saw|heard)\b/i

/** An observer's record of violations: not a side's word, and not a side's word relayed. */
function observedBreach(h: Heard): boolean {
  const c = h.claim
  if (c.background || c.party !== THIRD || c.chain.length === 0) return false
  return /\bviolations?\b/i.test(c.text) && (c.kind === 'truce' || WORD.test(c.text)) && RECORDED.test(c.cue?.words ?? c.text)
}
