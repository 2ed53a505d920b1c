import { isSide } from '../../0-terms/party.ts'
import { WAR_WORDS } from '../../1-lexicon/en/war-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { ReadingContext } from '../0-spans/context.ts'
import type { Circumstanced } from '../2-circumstances/circumstances.ts'

const WAR = wordSet(WAR_WORDS)

/**
 * Drops stretches that say nothing of the conflict: the text names none of its actors and parties, nobody of a side speaks, no harm is counted, no weapon
 * is named, and no word of war stands in them. The tagger was taught on reports of wars and marks a weather report as readily; in a text about the conflict it decides.
 */
export function aboutConflict(c: ReadingContext, spans: readonly Circumstanced[]): readonly Circumstanced[] {
  if (c.doc.mentions.some((mention) => mention.kind === 'actor' || mention.kind === 'party' || mention.kind === 'adjective')) return spans
  return spans.filter(
    (x) => x.tolls.length > 0 || x.weapons.length > 0 || x.by.chain.some((source) => isSide(source.party)) || namesWar(c, x),
  )
}

function namesWar(c: ReadingContext, { span }: Circumstanced): boolean {
  for (let i = span.from; i < span.to; i++) if (WAR.has(c.doc.tokens.fold[i])) return true
  return false
}
