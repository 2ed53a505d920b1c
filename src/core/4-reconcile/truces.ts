import type { Ground, TruceStep } from '../0-terms/overview.ts'
import type { TruceState } from '../0-terms/truce.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilDay, civilMinute, civilMinutes, dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'
import { partyWords } from './party-words.ts'
import type { PartyWords } from './party-words.ts'
import { accusedOf, accusesOfBreach, firstAccusation, isTruceDate, observedBreach, whyFirst } from './truce-breaches.ts'
import type { Accused, FirstAccusation } from './truce-breaches.ts'
import { endOfTruce } from './truce-ends.ts'
import type { Ends } from './truce-ends.ts'
import { distinctSteps, firstSteps, lastState, laterSteps, STATE_ROWS, TRUCE_WORD, VIOLATED } from './truce-steps.ts'
import { mediatorsOf, scopeOf } from './truce-terms.ts'
import type { TruceScope } from './truce-terms.ts'

export interface TruceRecord {
  /** The word used is kept: armistice, ceasefire, humanitarian truce. */
  readonly word: string
  readonly day: CivilTime
  /** How it came about; `state` is what it was last. */
  readonly began: TruceState
  readonly state: TruceState
  readonly steps: readonly TruceStep[]
  readonly mediators: readonly Ground[]
  readonly scope: TruceScope
  readonly starts: CivilTime
  readonly ends: Ends | null
  readonly heard: Heard
  readonly also: readonly Heard[]
  /** What the sides accuse one another of under it. */
  readonly accusations: readonly Heard[]
  /** Whom each accusation accuses, in the same order. */
  readonly accused: readonly Accused[]
  /** What an observer, not a side, recorded under it. */
  readonly recorded: readonly Heard[]
  readonly first: FirstAccusation | null
  readonly whyFirst: string
}

/** "Agreed on the 17th, in force from midnight" is one truce. */
const ONE_TRUCE_DAYS = 1

interface Open {
  readonly day: number
  readonly start: number
  readonly state: TruceState
  readonly heard: Heard
  readonly also: Heard[]
  readonly accusations: Heard[]
  readonly recorded: Heard[]
  /** Claims that tell of it later: that it was extended, ran out or did not hold. */
  readonly later: Heard[]
  readonly places: readonly string[]
}

/**
 * The truces of this round of fighting that were declared, agreed or entered into force before the cut-off, with their course and the accusations of breaking each. How many
 * there were so far follows from the cut-off, never from a later page.
 */
export function truceRecords(heard: readonly Heard[], pack: Pack, asOf: CivilTime): readonly TruceRecord[] {
  const parties = partyWords(pack)
  const truces = opened(heard, pack, asOf)
  if (truces.length === 0) return []
  for (const h of heard) {
    const list = accusesOfBreach(h) ? 'accusations' : observedBreach(h) ? 'recorded' : isLater(h) ? 'later' : null
    if (list) for (const t of meant(h, truces, asOf)) t[list].push(h)
  }
  return truces.map((t, i) => recordOf(t, truces[i + 1] ?? null, { pack, parties, asOf }))
}

/** The truces by their beginnings; an extension with nothing before it is all that is known of its truce. */
function opened(heard: readonly Heard[], pack: Pack, asOf: CivilTime): readonly Open[] {
  const events = heard.filter((h) => h.claim.kind === 'truce').flatMap((h) => eventsOf(h, pack.start, asOf))
  events.sort((a, b) => a.day - b.day || a.heard.at - b.heard.at)
  const truces: Open[] = []
  for (const e of events) {
    const same = truces.findLast((t) => e.day - t.day <= ONE_TRUCE_DAYS && samePlaces(t.places, e.places))
    if (e.state === 'extended' && truces.length > 0) (same ?? truces[truces.length - 1]).later.push(e.heard)
    else if (same) same.also.push(e.heard)
    else truces.push({ ...e, also: [], accusations: [], recorded: [], later: [] })
  }
  return truces
}

/** Two local truces at different places are two, even on one day. */
function samePlaces(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((p) => b.includes(p))
}

interface Surroundings {
  readonly pack: Pack
  readonly parties: PartyWords
  readonly asOf: CivilTime
}

function recordOf(t: Open, next: Open | null, { pack, parties, asOf }: Surroundings): TruceRecord {
  const begins = [t.heard, ...t.also]
  const told = [...begins, ...t.later]
  const ends = endOfTruce({ begins, later: t.later, start: t.start, pack, asOf })
  const origins = new Map(told.map((h) => [h.claim.id, h.origin]))
  const said = [
    ...begins.flatMap((h) => firstSteps(h, startIn(h, t))),
    ...t.later.flatMap((h) => [...(isExtension(h) ? firstSteps(h, h.claim.when?.from ?? null) : []), ...laterSteps(h)]),
    ...begins.flatMap(laterSteps),
  ]
  const steps = [...distinctSteps(said, (s) => origins.get(s.ground.claim) ?? ''), ...(ends?.expired ? [ends.expired] : [])]
  const first = firstAccusation(t.accusations, t.start, next?.start ?? null)
  return {
    word: wordOf(begins),
    day: civilDay(t.day),
    began: t.state,
    state: lastState(steps, t.state),
    steps,
    mediators: mediators(begins, parties),
    scope: scopeOf(begins),
    starts: startIn(t.heard, t) ?? civilMinute(t.start),
    ends: ends?.ends ?? null,
    heard: t.heard,
    also: t.also,
    accusations: t.accusations,
    accused: t.accusations.map((h) => accusedOf(h, parties)),
    recorded: t.recorded,
    first,
    whyFirst: whyFirst(first, t.accusations.length),
  }
}

/** The word used, where all who tell of it use one; "truce" where they do not. */
function wordOf(begins: readonly Heard[]): string {
  const words = new Set(begins.flatMap((h) => TRUCE_WORD.exec(h.claim.text)?.[0].toLowerCase() ?? []))
  return words.size === 1 ? [...words][0] : 'truce'
}

/** Who is said to have brought it about, each once. Of a list of truces with a list of mediators nobody can say which was whose. */
function mediators(begins: readonly Heard[], parties: PartyWords): readonly Ground[] {
  const out = new Map<string, Ground>()
  for (const h of begins) {
    const named = mediatorsOf(h, parties)
    if (named.length > 1 && (h.claim.when?.parts.length ?? 0) > 1) continue
    for (const g of named) {
      const key = g.words.replace(/^the /i, '').toLowerCase()
      if (!out.has(key)) out.set(key, g)
    }
  }
  return [...out.values()]
}

/** The moment a claim gives for this truce's beginning, as exact as it gives it. */
function startIn(h: Heard, t: Open): CivilTime | null {
  const when = h.claim.when
  return when?.parts.length ? (when.parts.find((p) => p.from.slice(0, 10) === civilDay(t.day))?.from ?? null) : (when?.from ?? null)
}

interface TruceEvent {
  readonly day: number
  /** The first minute named. */
  readonly start: number
  readonly state: TruceState
  readonly heard: Heard
  readonly places: readonly string[]
}

function eventsOf(h: Heard, start: CivilTime, asOf: CivilTime): readonly TruceEvent[] {
  const when = h.claim.when
  if (!when || h.claim.stance === 'denies' || VIOLATED.test(h.claim.text)) return []
  const state = STATE_ROWS.find((s) => s.pattern.test(h.claim.text))?.state
  if (!state) return []
  const starts = when.parts.length ? when.parts.map((p) => p.from) : when.from === null ? [] : [when.from]
  const places = scopeOf([h]).places
  return starts
    .filter((from) => from >= start && civilMinutes(from) < civilMinutes(asOf))
    .map((from) => ({ day: dayOf(civilMinutes(from)), start: civilMinutes(from), state, heard: h, places }))
}

/** An extension without a day of its own: dated ones are events. */
function isExtension(h: Heard): boolean {
  return h.claim.kind === 'truce' && STATE_ROWS.find((s) => s.pattern.test(h.claim.text))?.state === 'extended'
}

function isLater(h: Heard): boolean {
  if (h.claim.background || h.claim.stance === 'denies') return false
  return (isExtension(h) && h.from === null) || laterSteps(h).length > 0
}

const SEVERAL =
  /\b(?:all|both|two|three|four|five|each)\b[^.]{0,30}\b(?:truces|cease-?fires|armistices)\b|\beach time\b|\bevery time\b|\bnone of (?:them|the)\b/i

/** Which truces a claim about a truce is about: those whose days it names, all of them when it says so, else the one then in force. */
function meant(h: Heard, truces: readonly Open[], asOf: CivilTime): readonly Open[] {
  const when = h.claim.when
  const days = when?.parts.length ? when.parts.map((p) => p.from) : when?.from ? [when.from] : []
  const named = truces.filter((t) => days.some((d) => dayOf(civilMinutes(d)) === t.day))
  if (named.length > 0 && (when?.parts.length || /\b(?:of|on|from)\s*$/i.test(before(h)) || isTruceDate(h))) return named
  const day = dayOf(h.from ?? h.said ?? civilMinutes(asOf))
  const known = truces.filter((t) => t.day <= day)
  return SEVERAL.test(h.claim.text) ? known : known.slice(-1)
}

function before(h: Heard): string {
  return h.claim.when ? h.report.text.slice(Math.max(0, h.claim.when.start - 6), h.claim.when.start) : ''
}
