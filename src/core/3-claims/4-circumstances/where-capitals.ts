import type { PartyId } from '../../0-terms/party.ts'
import type { PlaceMention } from '../../0-terms/place.ts'
import { wordsAt } from '../../0-terms/span.ts'
import { COMPASS } from '../../1-lexicon/en/place-words.ts'
import { fold, foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Mention, TokenRange } from '../../2-document/document.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { placeReading } from './where-context.ts'

const CAPITAL = foldHash('capital'),
  OF = foldHash('of'),
  THE = foldHash('the'),
  COMMA = foldHash(','),
  CITY = foldHash('city')
const EDGES = wordSet('outskirts suburb suburbs outside edge edges')
/** Capitals of something less than a state. */
const LESSER = wordSet('provincial regional commercial economic cultural ancient former historic facto business district administrative')

/**
 * The seat that "the capital", "the Corvin capital", "the capital of Arden" in a claim means, as the text names it elsewhere: the nearest mention before, or else the
 * first behind. Null when no capital is said, its name stands beside it, or the text never names it.
 */
export function capitalMeant(doc: Document, span: TokenRange, gazetteer: Gazetteer): PlaceMention | null {
  for (let i = span.from; i < span.to; i++) {
    if (doc.tokens.fold[i] !== CAPITAL || LESSER.has(doc.tokens.fold[i - 1]) || namedBeside(doc, i)) continue
    const whose = ownerOf(doc, i, gazetteer)
    if (whose !== undefined) return seatOf(doc, i, whose, gazetteer)
  }
  return null
}

/** "the capital Corvenna", "the capital, Corvenna", "Corvenna, the capital". */
function namedBeside(doc: Document, i: number): boolean {
  const { fold: words } = doc.tokens
  const next = words[i + 1] === COMMA || words[i + 1] === CITY ? i + 2 : i + 1
  return (
    isPlace(doc, next) ||
    (words[i + 1] === OF && isCity(doc, i + 2)) ||
    (words[i - 1] === THE && words[i - 2] === COMMA && isPlace(doc, i - 3))
  )
}
const mentionAt = (doc: Document, i: number): Mention | undefined => doc.mentions[doc.mentionOf[i] ?? -1]
const isPlace = (doc: Document, i: number): boolean => mentionAt(doc, i)?.kind === 'place'
const isCity = (doc: Document, i: number): boolean => isPlace(doc, i) && mentionAt(doc, i)?.ids.length === 1

/** Whose capital: a party; null for anybody's ("the capital"); undefined when it is not where something happened ("north of the capital"). */
function ownerOf(doc: Document, i: number, gazetteer: Gazetteer): PartyId | null | undefined {
  const { fold: words, flag } = doc.tokens
  const after = words[i + 1] === OF ? mentionAt(doc, i + 2) : undefined
  if (after) return gazetteer.partyOf(after) ?? undefined
  const named = mentionAt(doc, (flag[i - 1] & TokenFlag.clitic) !== 0 ? i - 2 : i - 1)
  if (named) return gazetteer.partyOf(named) ?? undefined
  if (words[i - 1] !== THE) return undefined
  return words[i - 2] === OF && (COMPASS.has(words[i - 3]) || EDGES.has(words[i - 3])) ? undefined : null
}

function seatOf(doc: Document, at: number, whose: PartyId | null, gazetteer: Gazetteer): PlaceMention | null {
  const seats = new Set(gazetteer.pack.parties.filter(({ id }) => whose === null || id === whose).map(({ seat }) => fold(seat)))
  const { text, start, end } = doc.tokens
  const named = doc.mentions.filter((one) => placeReading(one) !== null && seats.has(fold(text.slice(start[one.from], end[one.to - 1]))))
  const found = named.findLast((one) => one.to <= at) ?? named[0]
  if (!found) return null
  return { ...wordsAt(text, start[found.from], end[found.to - 1]), place: placeReading(found), precision: 'exact', within: null }
}
