import type { Ground } from '../0-terms/overview.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilMinutes } from './civil-minutes.ts'
import { forWhom, reasonOf } from './access-reasons.ts'
import type { Heard } from './heard.ts'

export type AccessState = 'open' | 'restricted' | 'closed'

export interface AccessRecord {
  readonly heard: Heard
  readonly what: string
  readonly state: AccessState
  readonly rule: string
  readonly since: CivilTime | null
  /** `written`: the report dates it; `said`: only when it was first said is known. */
  readonly sinceFrom: 'written' | 'said' | null
  readonly forWhom: Ground | null
  readonly reason: Ground | null
  /** Whole hours since it was last said. */
  readonly ageHours: number | null
  /** Nobody repeated it for longer than the pack's hours. */
  readonly stale: boolean
}

/** The first row that fires. Order matters: "reopened" before "open", "partly closed" before "closed". */
const STATES: readonly { readonly id: string; readonly pattern: RegExp; readonly state: AccessState }[] = [
  { id: 'access.reopened', pattern: /\b(?:reopen\w*|re-open\w*|resum\w+|unblock\w*|restored)\b/i, state: 'open' },
  {
    id: 'access.partly',
    pattern: /\b(?:some (?:sections|parts|roads)|part(?:ly|ially)|sections? of|restrict\w*|limited|only (?:for|to)|convoy)\b/i,
    state: 'restricted',
  },
  { id: 'access.closed', pattern: /\b(?:clos\w+|block\w*|shut\w*|cut(?: off)?|sever\w*|suspend\w*|impass\w+|halt\w*)\b/i, state: 'closed' },
  { id: 'access.open', pattern: /\b(?:open\w*|passable|operat\w+|allow\w*)\b/i, state: 'open' },
]
const THING =
  /(?<![\p{L}(-])((?:\(?\p{Lu}[\p{L}’'–-]*\)?\s+)*(?:road|highway|bridge|corridor|border|airport|airspace|crossing|railway|port|tunnel|route))\b/u

/** One claim's word on a road, crossing or airspace. */
export interface AccessWord {
  readonly heard: Heard
  readonly what: string
  /** The road itself, whoever speaks of it. */
  readonly road: string
  readonly state: AccessState
  readonly rule: string
  readonly forWhom: Ground | null
  readonly reason: Ground | null
}

/** Every word on access, in the order in which it was said. */
export function accessWords(heard: readonly Heard[]): readonly AccessWord[] {
  return heard.flatMap((h): AccessWord[] => {
    if (h.family !== 'access' || h.claim.background || h.claim.stance === 'denies') return []
    const row = STATES.find((s) => s.pattern.test(h.claim.text))
    if (!row) return []
    const what = thingOf(h)
    const road = placeKey(h) || what.toLowerCase()
    return [{ heard: h, what, road, state: row.state, rule: row.id, forWhom: forWhom(h), reason: reasonOf(h) }]
  })
}

/** The latest word of each claimant on each road, crossing or airspace, with its age. While the state stays, so do the reason given for it and since when. */
export function accessRecords(words: readonly AccessWord[], asOf: CivilTime, staleHours: number): readonly AccessRecord[] {
  const latest = new Map<string, AccessRecord>()
  for (const { road, ...word } of words) {
    const key = `${word.heard.claim.party}|${road}`
    const before = latest.get(key)
    const going = before?.state === word.state ? before : null
    latest.set(key, {
      ...word,
      ...sinceOf(word.heard, going),
      forWhom: word.forWhom ?? going?.forWhom ?? null,
      reason: word.reason ?? going?.reason ?? null,
      ...ageOf(word.heard, asOf, staleHours),
    })
  }
  return [...latest.values()].sort((a, b) => a.heard.at - b.heard.at)
}

/** The road itself where the pack knows it, under whatever name; else the places named. */
function placeKey(h: Heard): string {
  const roads = h.claim.places.flatMap((p) => (p.place !== null && p.precision === 'road' ? [p.place] : []))
  return [...new Set(roads.length ? roads : h.exact)].sort().join('+')
}

function thingOf(h: Heard): string {
  const named = THING.exec(h.claim.text)
  if (named) return named[1].replace(/^(?:the|an?)\s+/i, '').trim()
  return h.claim.places.map((p) => p.words).join(', ') || h.claim.text
}

/** As long as nothing changes, since when it was first said to be so. */
function sinceOf(h: Heard, before: AccessRecord | null): Pick<AccessRecord, 'since' | 'sinceFrom'> {
  if (before) return { since: before.since, sinceFrom: before.sinceFrom }
  const written = h.claim.when?.from ?? null
  if (written !== null) return { since: written, sinceFrom: 'written' }
  return { since: h.report.said, sinceFrom: h.report.said === null ? null : 'said' }
}

function ageOf(h: Heard, asOf: CivilTime, hours: number): Pick<AccessRecord, 'ageHours' | 'stale'> {
  const last = h.said ?? h.from
  if (last === null) return { ageHours: null, stale: false }
  const minutes = civilMinutes(asOf) - last
  return { ageHours: Math.floor(minutes / 60), stale: minutes > hours * 60 }
}
