import type { ClaimId } from '../0-terms/claim.ts'
import { isSide } from '../0-terms/party.ts'
import { dayOf } from './civil-minutes.ts'
import { shareStems, sharedStems } from './content-words.ts'
import type { Decided } from './decisions.ts'
import type { Family } from './families.ts'
import { claimantName } from './claimants.ts'
import type { Heard } from './heard.ts'
import { KeptApart, UnionFind } from './union-find.ts'
import { weaponsFit } from './weapon-classes.ts'

/** Two claims taken to be about the same incident, or to be one claim repeated; why; by which rule. A merge can be undone by leaving its row out. */
export interface Merge {
  readonly a: ClaimId
  readonly b: ClaimId
  readonly sort: 'same-incident' | 'repeated'
  readonly reasons: readonly string[]
  readonly rule: string
}

export interface Matched {
  readonly merges: readonly Merge[]
  /** For each position in `heard`: the smallest position of its incident. */
  readonly incident: Int32Array
  /** For each position in `heard`: the smallest position of the same claim repeated. */
  readonly repeat: Int32Array
}

/** Families in which two reports may tell of one incident in time and space. */
const LOCATED: ReadonlySet<Family> = new Set([
  'strike',
  'clash',
  'control',
  'access',
  'detainees',
  'displacement',
  'materiel',
  'accusation',
])
/** How many neighbours in a bucket a claim is compared with: what keeps ten thousand claims on one town in one day near-linear. */
const NEIGHBOURS = 16
/** A time wider than this is a window, not a moment: no incident is recognised by it. */
const MOMENT_DAYS = 2

/**
 * Which claims of different reports are the same claim repeated, or tell of the same incident. Never by name alone: the place must be shared and the
 * times must overlap; weapons must be able to be one. Claims of one report by one claimant are never merged: it tells them apart itself. What a person
 * merged or split comes first, and no rule joins again what was split.
 */
export function matchClaims(heard: readonly Heard[], decided: Decided['merging'] = []): Matched {
  const sets = new UnionFind(heard.length)
  const same = new UnionFind(heard.length)
  const merges: Merge[] = []
  const moments = momentsOf(heard)
  const apart = new KeptApart(sets)
  merges.push(...decideFirst(heard, decided, sets, moments, apart))
  const join = (a: number, b: number, merge: Omit<Merge, 'a' | 'b'>): void => {
    if (sets.root(a) === sets.root(b)) {
      if (merge.sort === 'repeated') same.join(a, b)
      return
    }
    if (apart.forbids(a, b) || !weaponsFit(heard[sets.root(a)].weapons, heard[sets.root(b)].weapons) || !moments.narrow(sets, a, b)) return
    apart.join(a, b)
    if (merge.sort === 'repeated') same.join(a, b)
    merges.push({ a: heard[a].claim.id, b: heard[b].claim.id, ...merge })
  }
  eachNeighbour(repeatBuckets(heard), (a, b) => {
    const merge = repeated(heard[a], heard[b])
    if (merge) join(a, b, merge)
  })
  eachNeighbour(placeBuckets(heard), (a, b) => {
    const merge = sameIncident(heard[a], heard[b])
    if (merge) join(a, b, merge)
  })
  return {
    merges,
    incident: Int32Array.from(heard, (_, i) => sets.root(i)),
    repeat: Int32Array.from(heard, (_, i) => same.root(i)),
  }
}

/** Carries out what persons decided, newest first: where decisions clash across several claims, the later ones hold. */
function decideFirst(heard: readonly Heard[], decided: Decided['merging'], sets: UnionFind, moments: Moments, apart: KeptApart): Merge[] {
  if (decided.length === 0) return []
  const at = new Map(heard.map((h) => [h.claim.id, h.at]))
  const merges: Merge[] = []
  for (const { does, from, to } of decided) {
    const [a, b] = [at.get(from), at.get(to)]
    if (a === undefined || b === undefined || sets.root(a) === sets.root(b)) continue
    if (does === 'split') apart.split(a, b)
    else if (!apart.forbids(a, b)) {
      moments.widen(sets, a, b)
      apart.join(a, b)
      merges.push({ a: from, b: to, sort: 'same-incident', reasons: ['an editor joined them'], rule: 'decision.merge' })
    }
  }
  return merges
}

/**
 * The moment of each set: the time all its members share. Two sets whose moments do not meet are not joined, so that a report of the whole day never brings a
 * morning's strike and an evening's together.
 */
interface Moments {
  /** Before two sets are joined by rule: false when their moments do not meet. */
  readonly narrow: (sets: UnionFind, a: number, b: number) => boolean
  /** Before two sets are joined by hand: the moment they share, else the time from the first to the last. */
  readonly widen: (sets: UnionFind, a: number, b: number) => void
}

function momentsOf(heard: readonly Heard[]): Moments {
  const from = Float64Array.from(heard, (h) => h.from ?? -Infinity)
  const to = Float64Array.from(heard, (h) => h.to ?? Infinity)
  const meet = (x: number, y: number): boolean => Math.max(from[x], from[y]) < Math.min(to[x], to[y])
  const narrow = (x: number, y: number): void => {
    const [lo, hi] = [Math.max(from[x], from[y]), Math.min(to[x], to[y])]
    const root = Math.min(x, y)
    from[root] = lo
    to[root] = hi
  }
  return {
    narrow(sets, a, b) {
      const [x, y] = [sets.root(a), sets.root(b)]
      if (!meet(x, y)) return false
      narrow(x, y)
      return true
    },
    widen(sets, a, b) {
      const [x, y] = [sets.root(a), sets.root(b)]
      if (meet(x, y)) return narrow(x, y)
      const root = Math.min(x, y)
      from[root] = Math.min(from[x], from[y])
      to[root] = Math.max(to[x], to[y])
    },
  }
}

function eachNeighbour(buckets: ReadonlyMap<string, readonly number[]>, visit: (a: number, b: number) => void): void {
  for (const members of buckets.values())
    for (let i = 1; i < members.length; i++) for (let j = Math.max(0, i - NEIGHBOURS); j < i; j++) visit(members[j], members[i])
}

function placeBuckets(heard: readonly Heard[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>()
  for (const h of heard) {
    if (!LOCATED.has(h.family) || h.claim.background) continue
    for (const day of daysOf(h)) {
      for (const place of h.exact) put(buckets, `${h.family}|${place}|${day}`, h.at)
      for (const place of h.toward) put(buckets, `${h.family}|toward ${place}|${day}`, h.at)
    }
  }
  return buckets
}

/** By claimant, and once more by side, for what is relayed as the word of the side as such; then by figures, and by day. */
function repeatBuckets(heard: readonly Heard[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>()
  for (const h of heard) {
    if (h.claim.background) continue
    const points = h.points
    for (const head of isSide(h.claim.party) ? [h.origin, h.claim.party] : [h.origin]) {
      if (points) put(buckets, `${head}|${points}`, h.at)
      if (h.said !== null) put(buckets, `${head}|${manner(h)}|day ${dayOf(h.said)}`, h.at)
    }
  }
  return buckets
}

/** Accusing and asserting are one manner of speaking: who relays a claim chooses between them. */
function manner(h: Heard): string {
  return h.claim.stance === 'accuses' ? 'asserts' : h.claim.stance
}

function put(buckets: Map<string, number[]>, key: string, at: number): void {
  const list = buckets.get(key)
  if (list) list.push(at)
  else buckets.set(key, [at])
}

/** The days of a moment; the day it was said when no time is given; none for a window. */
function daysOf(h: Heard): readonly number[] {
  if (h.from === null) return h.claim.when || h.said === null ? [] : [dayOf(h.said)]
  const last = h.to === null ? dayOf(h.from) : dayOf(h.to - 1)
  const first = dayOf(h.from)
  if (h.to === null || last - first >= MOMENT_DAYS) return []
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** One claimant saying the same thing in two reports: relays and reposts. */
function repeated(a: Heard, b: Heard): Omit<Merge, 'a' | 'b'> | null {
  if (a.report === b.report || a.report.id === b.report.id || !isOneVoice(a, b) || manner(a) !== manner(b)) return null
  if (placesClash(a, b) || timesFit(a, b) === null || !weaponsFit(a.weapons, b.weapons)) return null
  const points = a.points
  if (points && points === b.points && shareStems(a.stems, b.stems, 1, 0))
    return { sort: 'repeated', reasons: [oneVoice(a, b), `same figures (${points})`], rule: 'match.repeat.figures' }
  if (points !== b.points && points && b.points) return null
  // A side's word relayed without its institution needs one word more, unless the place says it.
  const isOrigin = a.origin === b.origin || sharedPlaces(a, b).length > 0
  if (!shareStems(a.stems, b.stems, isOrigin ? 2 : 3, isOrigin ? 0.6 : 0.5)) return null
  const { words } = sharedStems(a.stems, b.stems)
  return { sort: 'repeated', reasons: [oneVoice(a, b), `shared words: ${words.join(', ')}`], rule: 'match.repeat.words' }
}

function isOneVoice(a: Heard, b: Heard): boolean {
  return a.origin === b.origin || (isSide(a.claim.party) && a.claim.party === b.claim.party && (a.isGeneric || b.isGeneric))
}

/** Why two claims are one claimant's: the same institution, or one side as such and an institution of that side. */
function oneVoice(a: Heard, b: Heard): string {
  if (a.origin === b.origin) return `same claimant (${claimantName(b)})`
  return `the same side, once without its institution (${claimantName(a.isGeneric ? b : a)})`
}

function placesClash(a: Heard, b: Heard): boolean {
  return a.exact.length > 0 && b.exact.length > 0 && !a.exact.some((p) => b.exact.includes(p))
}

/** Two claims on one place and moment, of different claimants or different reports. */
function sameIncident(a: Heard, b: Heard): Omit<Merge, 'a' | 'b'> | null {
  if (a.report.id === b.report.id && a.origin === b.origin) return null
  const time = timesFit(a, b)
  if (time === null || !weaponsFit(a.weapons, b.weapons) || !placesMostlyShared(a, b)) return null
  const guessed = a.from === null || b.from === null
  const points = a.points
  const isAlike = points !== '' && points === b.points
  if (guessed && !isAlike && !shareStems(a.stems, b.stems, 0, a.claim.party === b.claim.party ? 0.3 : 0.5)) return null
  const reasons = [`same place (${sharedPlaces(a, b).join(', ')})`, time]
  const weapons = a.weapons.filter((w) => b.weapons.includes(w))
  if (weapons.length) reasons.push(`same weapon (${weapons.join(', ')})`)
  if (isAlike) reasons.push(`same figures (${points})`)
  return {
    sort: a.origin === b.origin ? 'repeated' : 'same-incident',
    reasons,
    rule: guessed ? 'match.incident.undated' : 'match.incident',
  }
}

function sharedPlaces(a: Heard, b: Heard): readonly string[] {
  return [...a.exact.filter((p) => b.exact.includes(p)), ...a.toward.filter((p) => b.toward.includes(p)).map((p) => `towards ${p}`)]
}

function placesMostlyShared(a: Heard, b: Heard): boolean {
  const shared = sharedCount(a.exact, b.exact) + sharedCount(a.toward, b.toward)
  return shared > 0 && shared * 2 >= Math.min(a.exact.length + a.toward.length, b.exact.length + b.toward.length)
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  let n = 0
  for (const p of a) if (b.includes(p)) n++
  return n
}

/** Why two times may be one moment, in words; null when they cannot. */
function timesFit(a: Heard, b: Heard): string | null {
  if (a.from !== null && b.from !== null) {
    if (a.to === null || b.to === null) return a.from === b.from ? 'both since the same day' : null
    return a.from < b.to && b.from < a.to ? 'times overlap' : null
  }
  const dated = a.from !== null ? a : b.from !== null ? b : null
  const undated = dated === a ? b : a
  if (undated.said === null) return undated.claim.when === null && dated === null && a.said === b.said ? 'neither gives a time' : null
  if (dated === null || dated.from === null)
    return a.said !== null && b.said !== null && Math.abs(dayOf(a.said) - dayOf(b.said)) <= 1
      ? 'said on the same day or the next, no time given'
      : null
  const lag = dayOf(undated.said) - dayOf(dated.from)
  return lag >= 0 && lag <= 1 ? 'one gives no time, and was said on that day or the next' : null
}
