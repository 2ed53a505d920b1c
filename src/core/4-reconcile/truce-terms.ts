import type { Ground, TruceEntry } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { TimePrecision } from '../0-terms/when.ts'
import { TENS, UNITS } from '../1-lexicon/en/number-words.ts'
import { tokenize } from '../2-document/tokenize.ts'
import { findTimes } from '../3-claims/4-circumstances/when.ts'
import { civilDay, civilMinute, civilMinutes, dayOf } from './civil-minutes.ts'
import { claimantName } from './claimants.ts'
import { around, findGround, groundAt, NAME_LIST, namesIn, ONE_NAME, trimGround } from './grounds.ts'
import type { Heard } from './heard.ts'
import type { PartyWords } from './party-words.ts'

const WORD = '(?:truces?|cease-?fires?|armistices?)'
const BROUGHT = '(?:brokered|mediated|negotiated|arranged|facilitated|sponsored)'

/** Who brought a truce about. The words must say so: where it was signed, or who announced it, makes no mediator. */
const MEDIATORS: readonly { readonly id: string; readonly pattern: RegExp; readonly example: string }[] = [
  { id: 'mediator.by', pattern: new RegExp(`\\b${BROUGHT} by ${NAME_LIST}`, 'du'), example: 'a truce brokered by Meridia' },
  {
    id: 'mediator.of',
    pattern: new RegExp(`\\b(?:mediation|good offices|auspices|initiative) of ${NAME_LIST}`, 'du'),
    example: 'a truce agreed under the auspices of the Red Cross',
  },
  { id: 'mediator.adjective', pattern: new RegExp(`(?<name>\\p{Lu}\\p{L}+)-${BROUGHT}\\b`, 'du'), example: 'a Meridian-brokered truce' },
  {
    id: 'mediator.own',
    pattern: new RegExp(`\\b(?:through|with|under|by|after) (?<name>${ONE_NAME}?)(?:[’']s?)? (?:mediation|auspices)\\b`, 'du'),
    example: 'agreed with Meridian mediation',
  },
  {
    id: 'mediator.verb',
    pattern: new RegExp(`(?<name>${ONE_NAME}) (?:has |had )?(?:brokered|mediated) (?:a|an|the|this|that) (?:\\p{L}+ ){0,2}${WORD}`, 'du'),
    example: 'Meridia brokered a truce',
  },
]

/** The mediators named around a claim, each by itself; a side of the conflict mediates nothing between itself and the other. */
export function mediatorsOf(h: Heard, parties: PartyWords): readonly Ground[] {
  for (const row of MEDIATORS) {
    const found = findGround(h, around(h), row.pattern)
    if (found) return namesIn(h, found).filter((g) => parties.namedIn(g.words, h.claim.party).length === 0)
  }
  return []
}

const HUMANITARIAN = new RegExp(`\\bhumanitarian (?:\\p{L}+ )?(?:${WORD}|pause)`, 'diu')
const LOCAL = new RegExp(
  `\\b(?:local|regional|partial|limited) (?:\\p{L}+ )?${WORD}|\\b${WORD} (?:in|around|near|for|covering) (?=\\p{Lu})`,
  'du',
)
const EVERYWHERE =
  /\b(?:nationwide|countrywide|general|full|complete|comprehensive|along the (?:whole|entire) [\p{L} ]*?(?:line|front))\b/diu
const COVERS: readonly RegExp[] = [
  /\bfor (?:the )?(?:exchange|evacuation|delivery|removal|collection|passage|recovery|return)\b[^.;,]*/diu,
  /\bto (?:allow|permit|let|evacuate|exchange|deliver|collect|recover|bury|enable)\b[^.;,]*/diu,
  /\b(?:covering|limited to|applies to|applying to)\b[^.;,]*/diu,
  EVERYWHERE,
]

export type TruceScope = NonNullable<TruceEntry['scope']>

/** What a truce covers, by the words of the claims that tell of it; `general` where none limits it, which is said as the reason. */
export function scopeOf(claims: readonly Heard[]): TruceScope {
  const first = (pattern: RegExp): Ground | null =>
    claims.reduce<Ground | null>((found, h) => found ?? findGround(h, around(h), pattern), null)
  const covers = COVERS.flatMap((pattern) => first(pattern) ?? []).map(trimGround)
  const places = localPlaces(claims)
  const local = places.length > 0 ? first(LOCAL) : first(/\b(?:local|regional|partial) (?:truce|cease-?fire|armistice)/diu)
  if (local)
    return {
      kind: 'local',
      reason: `${nameIn(claims, local)} limits it: “${local.words.trim()}”`,
      ground: trimGround(local),
      covers,
      places,
    }
  const humanitarian = first(HUMANITARIAN)
  if (humanitarian)
    return {
      kind: 'humanitarian',
      reason: `${nameIn(claims, humanitarian)} calls it “${humanitarian.words}”`,
      ground: humanitarian,
      covers,
      places: [],
    }
  const everywhere = first(EVERYWHERE)
  const reason = everywhere
    ? `${nameIn(claims, everywhere)} says so: “${everywhere.words}”`
    : 'no report read limits it to a place or a purpose'
  return { kind: 'general', reason, ground: everywhere, covers, places: [] }
}

function nameIn(claims: readonly Heard[], g: Ground): string {
  const h = claims.find((x) => x.claim.id === g.claim)
  return h ? claimantName(h) : 'a report'
}

/** Places right behind "a truce in", "a truce around": where it holds. "Agreed in Lisse" names a venue. */
function localPlaces(claims: readonly Heard[]): readonly string[] {
  const near = new RegExp(`\\b${WORD} (?:in|around|near|for|covering) (?:the )?(?:\\p{Ll}+ (?:of )?)?$`, 'u')
  const out = claims.flatMap((h) =>
    h.claim.places.flatMap((p) =>
      p.place !== null && near.test(h.report.text.slice(Math.max(0, p.start - 60), p.start)) ? [p.place] : [],
    ),
  )
  return [...new Set(out)]
}

const NUMBER = `(?:\\d+|${[...Object.keys(UNITS), ...Object.keys(TENS)].join('|')})`
const DURATION = new RegExp(
  `\\bfor (?:(?:a|another|a further|the next|at least) )?(?<for>${NUMBER})[- ](?:more |further )?(?<unit>hour|day|week)s?\\b|(?<![\\p{L}\\d])(?<by>${NUMBER})[- ](?<unitBy>hour|day|week)s?(?=[- ](?:long )?(?:\\p{L}+ )?${WORD})|\\bby (?<more>${NUMBER})(?: more)? (?<unitMore>hour|day|week)s?\\b`,
  'diu',
)
const MINUTES: Readonly<Record<string, number>> = { hour: 60, day: 1440, week: 10080 }

export interface TruceEnd {
  /** Minutes; null when only a duration is given. */
  readonly end: number | null
  readonly duration: number | null
  /** The end as shown: a day that is its last, or a minute. */
  readonly shown: string | null
  readonly ground: Ground
}

/** The end a claim states: a time ("until March 6", "expires on March 6") or a duration ("for 72 hours", "a three-day truce"). */
export function endOf(h: Heard, pack: Pack): TruceEnd | null {
  return statedEnd(h, pack) ?? durationOf(h)
}

const UNTIL = /\b(?:until|till|through|to)\b/i
const EXPIRES = /\b(?:expires?|lapses?|will (?:expire|end|last)|is to (?:expire|end))\b/i

function statedEnd(h: Heard, pack: Pack): TruceEnd | null {
  const span = around(h)
  const text = h.report.text.slice(span.start, span.end)
  const expires = EXPIRES.test(h.claim.text)
  if (!expires && !UNTIL.test(text)) return null
  const tokens = tokenize(text)
  const nightOf = pack.style.nightOf[h.claim.party] ?? pack.style.nightOf.default ?? 'begins'
  const times = findTimes(tokens, 0, tokens.n, { said: h.report.said, nightOf }).filter((t) => !t.weak && t.when.to !== null)
  const t =
    times.find((x) => UNTIL.test(x.when.words)) ?? (expires ? times.find((x) => x.relation === 'at' || x.relation === 'none') : undefined)
  if (!t || t.when.to === null) return null
  const ground = groundAt(h, span.start + t.when.start, span.start + t.when.end)
  const last = lastMinute(civilMinutes(t.when.to), t.when.precision, t.when.words)
  return { end: last.end, duration: null, shown: last.isExact ? civilMinute(last.end) : civilDay(dayOf(last.end - 1)), ground }
}

/** A time's own stretch ends behind it: "20:00" at 20:01, "noon" at 13:00, a day at its midnight. */
function lastMinute(to: number, precision: TimePrecision, words: string): { readonly end: number; readonly isExact: boolean } {
  if (precision === 'minute') return { end: to - 1, isExact: true }
  if (precision === 'hour' || /\b(?:noon|midday|midnight)\b/i.test(words)) return { end: to - 60, isExact: true }
  return { end: to, isExact: false }
}

function durationOf(h: Heard): TruceEnd | null {
  const span = around(h)
  const m = DURATION.exec(h.report.text.slice(span.start, span.end))
  const g = m?.groups
  if (!m || !g) return null
  const word = (g.for ?? g.by ?? g.more).toLowerCase()
  const n = /^\d/.test(word) ? Number(word) : (UNITS[word] ?? TENS[word])
  const unit = (g.unit ?? g.unitBy ?? g.unitMore).toLowerCase()
  return {
    end: null,
    duration: n * MINUTES[unit],
    shown: null,
    ground: groundAt(h, span.start + m.index, span.start + m.index + m[0].length),
  }
}

/** A moment reckoned from a start and a duration, as exact as the start is known. */
export function shownMoment(minutes: number, isExact: boolean): string {
  return isExact ? civilMinute(minutes) : civilDay(dayOf(minutes))
}
