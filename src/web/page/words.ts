import type { CitedClaim, FlagKind, Relation, RelationKind, StandingWord, TollRow } from '../../core/0-terms/overview.ts'
import type { PlacePrecision } from '../../core/0-terms/place.ts'
import type { CivilTime } from '../../core/0-terms/when.ts'
import { sayEnglish } from '../words/say.ts'
import type { SayTerm } from '../words/say.ts'

interface CivilParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string | null
  readonly offset: string | null
}

function partsOf(time: string): CivilParts | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(time)
  const month = Number(found?.[2])
  if (!found || month < 1 || month > 12) return null
  return { year: Number(found[1]), month: month - 1, day: Number(found[3]), clock: found[4] ?? null, offset: found[5] ?? null }
}

/** `2031-03-04T16:00` → "4 March 2031". What cannot be understood is shown as it stands. */
export function dayWords(time: CivilTime, say: SayTerm = sayEnglish): string {
  const parts = partsOf(time)
  return parts ? `${parts.day} ${say('months').split(' ')[parts.month] ?? ''} ${parts.year}` : time
}

/** `2031-03-04` → "4 Mar", for axes and narrow columns. */
export function shortDayWords(time: CivilTime, say: SayTerm = sayEnglish): string {
  const parts = partsOf(time)
  return parts ? `${parts.day} ${say('monthsShort').split(' ')[parts.month] ?? ''}` : time
}

/** `2031-03-04T16:00` → "4 Mar, 16:00"; a day alone stays a day. */
export function shortMomentWords(time: CivilTime, say: SayTerm = sayEnglish): string {
  const clock = partsOf(time)?.clock ?? null
  return clock === null ? shortDayWords(time, say) : `${shortDayWords(time, say)}, ${clock}`
}

/** `2031-03-04T16:00+03:00` → "4 March 2031, 16:00 (UTC+03:00)". */
export function momentWords(time: string, say: SayTerm = sayEnglish): string {
  const parts = partsOf(time)
  if (!parts || parts.clock === null) return dayWords(time, say)
  const zone = parts.offset === null ? '' : parts.offset === 'Z' ? ' (UTC)' : ` (UTC${parts.offset})`
  return `${dayWords(time.slice(0, 10), say)}, ${parts.clock}${zone}`
}

/** 95 → "95 minutes", 300 → "5 hours", 4320 → "3 days": whole units, rounded down. */
export function spanWords(minutes: number, say: SayTerm = sayEnglish): string {
  if (minutes < 120) return say('time.minutes', { n: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? say('time.hours', { n: hours }) : say('time.days', { n: Math.floor(hours / 24) })
}

/** A phrase as it begins a line: "the ministry" → "The ministry". */
export function capitalised(text: string): string {
  // What marks a catalogue's own words may stand before the first letter.
  return text.replace(/^[\ufdd0\ufdd1]*./su, (first) => first.toLocaleUpperCase('en'))
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN for what is no date. No clock and no zone take part. */
export function dayNumber(time: CivilTime): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(time)
  return found ? Math.floor(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000) : Number.NaN
}

/** "Berat's ombudsman, citing a resident of Tolna": every hop, from the outside in. `?` stands for a source the text does not name. */
export function chainWords(chain: readonly string[], say: SayTerm = sayEnglish): string {
  return chain
    .map((name) => (name === '?' ? say('words.notNamed') : name))
    .reduceRight((inner, outer) => (inner === '' ? outer : say('words.citing', { outer, inner })), '')
}

/** How the claimant was found, in words. */
export function scopeWords(scope: CitedClaim['scope'], say: SayTerm = sayEnglish): string {
  return say(`scope.${scope}`)
}

export function standingWords(word: StandingWord, say: SayTerm = sayEnglish): string {
  return say(`standing.${word}`)
}

/** A reason as one of a row of them: no stop of its own, the first with a capital. */
export function reasonWords(reason: string, isFirst: boolean): string {
  const bare = reason.replace(/\.$/, '')
  return isFirst ? capitalised(bare) : bare
}

/** "denies Corvin", "accuses Corvin", "asserts, of Corvin". */
export function stanceWords(stance: CitedClaim['stance'], against: string | null, say: SayTerm = sayEnglish): string {
  if (against === null) return say(`stance.${stance}`)
  return stance === 'accuses' || stance === 'denies' || stance === 'doubts'
    ? say(`stance.${stance}Whom`, { whom: against })
    : say('stance.of', { stance: say(`stance.${stance}`), whom: against })
}

/** Verbs for a relation read across the row: as they stand when the left claim answers, `.back` when the right one does. */
export function relationWords(kind: RelationKind, leftAnswers: boolean, say: SayTerm = sayEnglish): string {
  return say(leftAnswers ? `relation.${kind}` : `relation.${kind}.back`)
}

/** What part of the other claim is answered; empty when it is the whole. */
export function componentWords(component: Relation['component'], say: SayTerm = sayEnglish): string {
  return say(`component.${component}`)
}

export function flagWords(kind: FlagKind, say: SayTerm = sayEnglish): string {
  return say(`flag.${kind}`)
}

export function precisionWords(precision: PlacePrecision, say: SayTerm = sayEnglish): string {
  return say(`precision.${precision}`)
}

export function basisWords(basis: TollRow['basis'], say: SayTerm = sayEnglish): string {
  return say(`basis.${basis}`)
}

/** "civilians killed", "military casualties". */
export function harmWords(row: Pick<TollRow, 'group' | 'measure'>, say: SayTerm = sayEnglish): string {
  return say(`harm.${row.group}`, { measure: say(`measure.${row.measure}`) })
}
