import { KINDS, type Kind } from '../../0-terms/claim.ts'
import { isSide } from '../../0-terms/party.ts'
import type { ReadingContext } from '../0-spans/context.ts'
import type { Circumstanced } from '../2-circumstances/circumstances.ts'

/** Kinds whose words are seldom used outside of a war. Roads close, people meet and help is given everywhere. */
const DEEDS: readonly Kind[] = ['strike', 'clash', 'casualties', 'materiel', 'control', 'truce', 'accusation', 'displacement', 'detainees', 'forces']
const DEED_NUMBERS: ReadonlySet<number> = new Set(DEEDS.map((kind) => KINDS.indexOf(kind) + 1))

/**
 * Drops stretches that say nothing of the conflict: the text names none of its actors and parties, nobody of a side speaks, no harm is counted, and no
 * word for a deed of war stands in them. The tagger was taught on reports of wars and marks a weather report as readily; in a text about the conflict it decides.
 */
export function aboutConflict(c: ReadingContext, spans: readonly Circumstanced[]): readonly Circumstanced[] {
  if (c.doc.mentions.some((mention) => mention.kind === 'actor' || mention.kind === 'party' || mention.kind === 'adjective')) return spans
  return spans.filter((x) => x.tolls.length > 0 || x.by.chain.some((source) => isSide(source.party)) || namesDeed(c, x))
}

function namesDeed(c: ReadingContext, { span }: Circumstanced): boolean {
  for (let i = span.from; i < span.to; i++) if (DEED_NUMBERS.has(c.kindWord[i])) return true
  return false
}
