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
  readonly accusations: readonly Heard[]
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
  const truces: { day: number; state: TruceState; word: string; heard: Heard; also: Heard[]; accusations: Heard[] }[] = []
  for (const e of events) {
    const last = truces.at(-1)
    if (last && e.state !== 'extended' && e.day - last.day <= ONE_TRUCE_DAYS) last.also.push(e.heard)
    else truces.push({ ...e, also: [], accusations: [] })
  }
  for (const h of heard) {
    if (!accusesOfBreach(h)) continue
    const day = dayOf(h.from ?? h.said ?? civilMinutes(asOf))
    truces.findLast((t) => t.day <= day)?.accusations.push(h)
  }
  return truces.map((t) => ({ ...t, day: civilDay(t.day) }))
}

interface TruceEvent {
  readonly day: number
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
    .map((from) => ({ day: dayOf(civilMinutes(from)), state, word, heard: h }))
}

/** Does a claim accuse somebody of breaking a truce? */
export function accusesOfBreach(h: Heard): boolean {
  return h.claim.kind === 'truce' && h.claim.stance === 'accuses' && !h.claim.background
}
