import { KINDS, type Kind } from '../../../core/0-terms/claim.ts'
import type { StandingWord } from '../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../core/0-terms/party.ts'
import type { PlaceId } from '../../../core/0-terms/place.ts'
import type { CivilTime } from '../../../core/0-terms/when.ts'
import { REVIEW_STATES, momentOf, type ClaimFacts, type ReviewState } from './claim-facts.ts'

export const STANDINGS: readonly StandingWord[] = [
  'agreed',
  'one side only',
  'disputed',
  'denied',
  'unanswered',
  'separate accounts',
  'no side',
]

/** What the views are narrowed to. An empty list narrows nothing. All of it stands in the address, so that a view can be kept and sent. */
export interface Filters {
  /** First and last civil day or minute, both included. */
  readonly from: CivilTime | null
  readonly to: CivilTime | null
  readonly places: readonly PlaceId[]
  readonly kinds: readonly Kind[]
  readonly parties: readonly PartyId[]
  readonly standings: readonly StandingWord[]
  readonly states: readonly ReviewState[]
  readonly words: string
  /** Which time `from` and `to` are asked of. */
  readonly axis: TimeAxis
}

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  places: [],
  kinds: [],
  parties: [],
  standings: [],
  states: [],
  words: '',
  axis: 'happened',
}

/** Which of the three times a claim is placed by: `happened` falls back on when it was said. The third, when it was recorded, is the ledger's. */
export type TimeAxis = 'happened' | 'said'

const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/

/** What stands in an address after the question mark. */
export type Asked = Readonly<Record<string, string>>

function listed(query: Asked, key: string): readonly string[] {
  return (query[key] ?? '').split(',').filter((value) => value !== '')
}

function known<T extends string>(values: readonly string[], of: readonly T[]): readonly T[] {
  return of.filter((value) => values.includes(value))
}

function time(query: Asked, key: string): CivilTime | null {
  const value = query[key] ?? ''
  return TIME.test(value) ? value : null
}

/** Reads filters off an address; what it does not understand it leaves out. */
export function readFilters(query: Asked): Filters {
  return {
    from: time(query, 'from'),
    to: time(query, 'to'),
    places: listed(query, 'place'),
    kinds: known(listed(query, 'kind'), KINDS),
    parties: listed(query, 'party'),
    standings: known(listed(query, 'standing'), STANDINGS),
    states: known(listed(query, 'state'), REVIEW_STATES),
    words: query['words'] ?? '',
    axis: query['axis'] === 'said' ? 'said' : 'happened',
  }
}

/** What an address says for these filters; null takes a key out. Everything else in the address stays, the axis too. */
export function filterChange(filters: Filters): Readonly<Record<string, string | null>> {
  return {
    from: filters.from,
    to: filters.to,
    place: filters.places.join(',') || null,
    kind: filters.kinds.join(',') || null,
    party: filters.parties.join(',') || null,
    standing: filters.standings.join(',') || null,
    state: filters.states.join(',') || null,
    words: filters.words || null,
  }
}

/** How many of the filters narrow anything. */
export function filterCount({ from, to, words, axis: _, ...lists }: Filters): number {
  const set = [from !== null || to !== null, words.trim() !== '', ...Object.values(lists).map((list) => list.length > 0)]
  return set.filter(Boolean).length
}

/** The last moment that `to` includes: a day includes all its minutes. */
function endOf(time: CivilTime): CivilTime {
  return time.length === 10 ? `${time}T23:59` : time
}

/** Does a claim lie in the stretch asked for? One that nobody dated lies in none. */
export function inTime(claim: Pick<ClaimFacts, 'from' | 'to' | 'said'>, from: CivilTime | null, to: CivilTime | null): boolean {
  if (from === null && to === null) return true
  const begins = momentOf(claim)
  if (begins === null) return false
  const ends = claim.from === null ? begins : (claim.to ?? begins)
  // Half-open: what ends at midnight does not reach into the next day.
  const reaches = from === null || (ends > begins ? ends > from : begins >= from || endOf(begins) >= from)
  return reaches && (to === null || begins <= endOf(to))
}

function has<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value)
}

/** Does a claim pass everything that is asked of claims? Standing is asked of matters. */
export function passes(claim: ClaimFacts, filters: Filters): boolean {
  return (
    has(filters.kinds, claim.kind) &&
    has(filters.parties, claim.party) &&
    (filters.states.length === 0 || (claim.state !== null && filters.states.includes(claim.state))) &&
    (filters.places.length === 0 || claim.places.some((place) => filters.places.includes(place))) &&
    inTime(filters.axis === 'said' ? { from: null, to: null, said: claim.said } : claim, filters.from, filters.to) &&
    holdsWords(`${claim.words} ${claim.claimant}`, filters.words)
  )
}

/** Does a text hold every word asked for, in whatever order and case? */
export function holdsWords(text: string, asked: string): boolean {
  const low = text.toLowerCase()
  return asked
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word))
}

/** The list with a value put in or, where it stands there, taken out. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
}
