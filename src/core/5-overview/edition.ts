import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilMinutes, dayOf } from '../4-reconcile/civil-minutes.ts'
import { dayWords } from './dates.ts'

/** "November 4, afternoon": the day and the pack's word for the hour of the cut-off. */
export function asOfWords(asOf: CivilTime, pack: Pack): string {
  const hour = asOf.length > 10 ? Number(asOf.slice(11, 13)) : 0
  const parts = [...pack.style.dayParts].sort((a, b) => a.hour - b.hour)
  const part = parts.findLast((p) => p.hour <= hour) ?? parts.at(-1)
  return part ? `${dayWords(asOf)}, ${part.word}` : dayWords(asOf)
}

/** Which side stands first: it changes with every edition; without a number, with every day of the conflict. */
export function columnsOf(pack: Pack, asOf: CivilTime, edition: number | null): readonly [PartyId, PartyId] {
  const n = edition ?? dayNumber(pack.start, asOf)
  const [a, b] = pack.style.columns
  return n % 2 === 0 ? [b, a] : [a, b]
}

/** The day of the present round of fighting, the first being day 1. */
export function dayNumber(start: CivilTime, asOf: CivilTime): number {
  return dayOf(civilMinutes(asOf)) - dayOf(civilMinutes(start)) + 1
}
