import { isSide } from '../../0-terms/party.ts'
import { WAR_WORDS } from '../../1-lexicon/en/war-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { Circumstanced } from '../4-circumstances/circumstances.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

const WAR = wordSet(WAR_WORDS)
const QUESTION_MARK = 63

/**
 * Drops what the report itself asks, and stretches that say nothing of the conflict: the text names none of its actors and parties, nobody of a side speaks, no harm is counted, no weapon
 * is named, and no word of war stands in them. The tagger was taught on reports of wars and marks a weather report as readily; in a text about the conflict it decides.
 */
export function aboutConflict(c: ReadingContext, found: readonly Circumstanced[]): readonly Circumstanced[] {
  const spans = found.filter((x) => x.by.chain.length > 0 || !isAsked(c, x))
  if (c.doc.mentions.some((mention) => mention.kind === 'actor' || mention.kind === 'party' || mention.kind === 'adjective')) return spans
  return spans.filter(
    (x) =>
      x.tolls.length > 0 ||
      x.weapons.length > 0 ||
      x.by.chain.some((source) => isSide(source.party)) ||
      holdsWord(c.doc.tokens, x.span.from, x.span.to, WAR),
  )
}

/** "Who holds the town?": the report asserts none of it. What somebody is quoted as asking stays his. */
function isAsked(c: ReadingContext, { span }: Circumstanced): boolean {
  const { tokens, sentences } = c.doc
  const last = sentences.to[span.sentence] - 1
  return tokens.text.charCodeAt(tokens.start[last]) === QUESTION_MARK
}
