import type { Ground, Relation } from '../0-terms/overview.ts'
import type { Pack, Place } from '../0-terms/pack.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlaceId, PlaceKind } from '../0-terms/place.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { UNITS } from '../1-lexicon/en/number-words.ts'
import { civilMinutes, dayOf } from './civil-minutes.ts'
import { readControl } from './control-words.ts'
import type { ControlReading } from './control-words.ts'
import { groundAt } from './grounds.ts'
import type { Heard } from './heard.ts'
import { partyWords } from './party-words.ts'

export interface ControlRecord {
  readonly heard: Heard
  readonly places: readonly PlaceId[]
  /** Settlements counted but not named: "seven more settlements". Never turned into a filled area. */
  readonly counted: string | null
  /** The claimant gives ground. */
  readonly yields: boolean
  /** Null when the words do not say who holds: then it is no entry of the ledger, and only compared. */
  readonly reading: ControlReading | null
  readonly ageHours: number | null
  readonly namedIn: readonly NamedIn[]
}

/** The settlements that one claim counts, as another names them. */
export interface NamedIn {
  readonly claim: string
  readonly names: readonly Ground[]
  readonly places: readonly PlaceId[]
}

const COUNTED =
  /\b(?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|a number of)(?: more| other| further| additional)? (?:settlements?|villages?|towns?|heights?|positions?|districts?)\b/i
const TWO_DAYS = 2

/** Every claim that speaks of who holds what, with its state and its age at the cut-off. A denial of control is one as well. */
export function controlRecords(heard: readonly Heard[], pack: Pack, asOf: CivilTime): readonly ControlRecord[] {
  const parties = partyWords(pack)
  const kinds = new Map(pack.places.map((p: Place) => [p.id, p.kind]))
  const records = heard.flatMap((h): ControlRecord[] => {
    const isDenied = h.claim.stance === 'denies' || h.claim.kind === 'denial'
    if (h.claim.background || (h.family !== 'control' && !(isDenied && h.exact.length > 0))) return []
    const reading = readControl(h, parties)
    if (isDenied && reading?.state !== 'denied') return []
    return [
      {
        heard: h,
        places: [...new Set(h.claim.places.flatMap((p) => (p.place === null ? [] : [p.place])))],
        counted: COUNTED.exec(h.claim.text)?.[0] ?? null,
        yields: h.claim.stance === 'concedes' || reading?.rule === 'control.yielded',
        reading,
        ageHours: h.said === null ? null : Math.floor((civilMinutes(asOf) - h.said) / 60),
        namedIn: [],
      },
    ]
  })
  return withNames(records, kinds)
}

const AREAS: ReadonlySet<PlaceKind> = new Set(['district', 'region', 'country', 'area'])

/**
 * "Seven more settlements" beside seven names of the same claimant, within two days and in the same districts: the names are those counted. A list of another length is left alone, for nobody
 * can say which of them are meant.
 */
function withNames(records: readonly ControlRecord[], kinds: ReadonlyMap<PlaceId, PlaceKind>): readonly ControlRecord[] {
  const lists = new Map<string, { readonly r: ControlRecord; readonly names: NamedIn }[]>()
  const key = (r: ControlRecord, n: number, day: number | null): string => `${r.heard.claim.party}|${n}|${day ?? 'undated'}`
  for (const r of records) {
    const names = namesOf(r, kinds)
    if (names.places.length < 2 || r.reading?.state === 'denied') continue
    const at = key(r, names.places.length, dayHeard(r))
    const list = lists.get(at)
    if (list) list.push({ r, names })
    else lists.set(at, [{ r, names }])
  }
  return records.map((r) => {
    const n = countOf(r.counted)
    if (n === null) return r
    const same = daysAround(dayHeard(r)).flatMap((day) => lists.get(key(r, n, day)) ?? [])
    const namedIn = same.filter((l) => l.r !== r && sameDistricts(l.r, r, kinds)).slice(0, MOST_LISTS)
    return namedIn.length ? { ...r, namedIn: namedIn.map((l) => l.names) } : r
  })
}

const MOST_LISTS = 4

function dayHeard(r: ControlRecord): number | null {
  return r.heard.said === null ? null : dayOf(r.heard.said)
}

function daysAround(day: number | null): readonly (number | null)[] {
  if (day === null) return [null]
  return [null, ...Array.from({ length: 2 * TWO_DAYS + 1 }, (_, i) => day - TWO_DAYS + i)]
}

function namesOf(r: ControlRecord, kinds: ReadonlyMap<PlaceId, PlaceKind>): NamedIn {
  const seen = new Map<PlaceId, Ground>()
  for (const p of r.heard.claim.places)
    if (p.place !== null && p.precision === 'exact' && !isArea(p.place, kinds) && !seen.has(p.place))
      seen.set(p.place, groundAt(r.heard, p.start, p.end))
  return { claim: r.heard.claim.id, names: [...seen.values()], places: [...seen.keys()] }
}

function isArea(place: PlaceId, kinds: ReadonlyMap<PlaceId, PlaceKind>): boolean {
  const kind = kinds.get(place)
  return kind !== undefined && AREAS.has(kind)
}

function countOf(counted: string | null): number | null {
  const word = counted === null ? undefined : COUNTED.exec(counted)?.groups?.n.toLowerCase()
  if (word === undefined) return null
  return /^\d/.test(word) ? Number(word) : (UNITS[word] ?? null)
}

/** Districts named on both sides must be shared; a count without districts fits any. */
function sameDistricts(a: ControlRecord, b: ControlRecord, kinds: ReadonlyMap<PlaceId, PlaceKind>): boolean {
  const [x, y] = [a, b].map((r) => r.places.filter((p) => isArea(p, kinds)))
  return x.length === 0 || y.length === 0 || x.some((p) => y.includes(p))
}

/** Two sides that each speak of holding one place within two days contradict one another, unless one of them gives it up. */
export function controlRelations(records: readonly ControlRecord[]): readonly Relation[] {
  const latest = new Map<PlaceId, Map<PartyId, ControlRecord>>()
  const out: Relation[] = []
  for (const r of records) {
    if (!isSide(r.heard.claim.party) || r.reading?.state === 'denied') continue
    for (const place of r.heard.exact) {
      const sides = latest.get(place) ?? new Map<PartyId, ControlRecord>()
      latest.set(place, sides)
      for (const [party, other] of sides)
        if (party !== r.heard.claim.party && within(r.heard, other.heard)) out.push(relate(r, other, place))
      sides.set(r.heard.claim.party, r)
    }
  }
  return out
}

function within(a: Heard, b: Heard): boolean {
  return a.said === null || b.said === null || Math.abs(dayOf(a.said) - dayOf(b.said)) <= TWO_DAYS
}

function relate(later: ControlRecord, first: ControlRecord, place: PlaceId): Relation {
  const yields = later.yields || first.yields
  const [from, to] = first.yields && !later.yields ? [first, later] : [later, first]
  return {
    kind: yields ? 'concedes' : 'contradicts',
    from: from.heard.claim.id,
    to: to.heard.claim.id,
    component: 'occurred',
    reasons: [
      `both speak of control over ${place} within two days`,
      yields ? 'one says it gave the place up' : 'neither says it gave the place up',
    ],
    rule: yields ? 'control.conceded' : 'control.contested',
  }
}
