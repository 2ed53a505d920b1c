import type { PlaceKind, PlaceMention } from '../../0-terms/place.ts'
import { KIND_WORDS } from '../../1-lexicon/en/kind-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { findTheatres, tellsOfWar, theatreBefore } from './where-theatre.ts'
import { findPlaces } from './where.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** A claim's tokens and the places its own words name. */
export interface PlacedSpan {
  readonly from: number
  readonly to: number
  readonly places: readonly PlaceMention[]
}

/** Kinds of claim that happen somewhere, so that a text need not say again where. */
const HAPPENING = new Set(['strike', 'clash', 'casualties', 'damage', 'control', 'displacement', 'detainees', 'materiel'])
const singleWords = (kinds: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    KIND_WORDS.filter((row) => kinds.has(row.kind) && row.weight === 3)
      .flatMap((row) => row.forms)
      .filter((form) => !form.includes(' '))
      .map((form) => foldHash(form)),
  )
const EVENT_WORDS = singleWords(HAPPENING)
/** Of these, what is told on over several sentences: an attack, its victims, its damage. */
const LASTING_WORDS = singleWords(new Set(['strike', 'casualties', 'damage']))
/** How many sentences back a place still holds: any place one, a spot (a town, a quarter, a base) more, while nothing else is named. */
const REACH = 1
const SPOT_REACH = 4
const WIDE: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'area', 'region', 'district'])
/** Openings that lead away from the place of the sentence before. */
const ELSEWHERE = wordSet('elsewhere separately')

const sentenceRange = (doc: Document, s: number): TokenRange => ({ from: doc.sentences.from[s], to: doc.sentences.to[s] })

function tellsOfEvent(doc: Document, span: TokenRange): boolean {
  return holdsWord(doc.tokens, span.from, span.to, EVENT_WORDS)
}

/** Places of the claim's sentence outside its own words: "In Hale, officials said that three people died". */
function fromSentence(doc: Document, span: PlacedSpan, gazetteer: Gazetteer): PlaceMention[] {
  const s = doc.sentenceOf[span.from]
  return [
    ...findPlaces(doc, doc.sentences.from[s], span.from, gazetteer),
    ...findPlaces(doc, span.to, Math.max(span.to, doc.sentences.to[s]), gazetteer),
  ]
}

/** Places of the nearest earlier sentence of the same section that names any; farther back only spots. */
function fromBefore(
  doc: Document,
  span: PlacedSpan,
  gazetteer: Gazetteer,
  placesOf: (sentence: number) => readonly PlaceMention[],
): readonly PlaceMention[] {
  const s = doc.sentenceOf[span.from],
    section = doc.blocks[doc.sentences.block[s]].section
  if (ELSEWHERE.has(doc.tokens.fold[doc.sentences.from[s]])) return []
  for (let k = s - 1; k >= Math.max(0, s - SPOT_REACH); k--) {
    if (doc.blocks[doc.sentences.block[k]].section !== section) return []
    const places = placesOf(k)
    if (places.length > 0 && s - k <= REACH) return places
    if (!holdsWord(doc.tokens, span.from, span.to, LASTING_WORDS)) return []
    if (places.length > 0) return tellsOfEvent(doc, sentenceRange(doc, k)) ? places.filter((place) => isSpot(place, gazetteer)) : []
  }
  return []
}

const isSpot = ({ place }: PlaceMention, gazetteer: Gazetteer): boolean =>
  place !== null && !WIDE.has(gazetteer.place(place)?.kind ?? 'country')

/** "the city", "the district": nouns that point back at a place named before, and which kinds of place they may mean. */
const POINTERS: ReadonlyMap<number, ReadonlySet<PlaceKind>> = new Map(
  (
    [
      ['city', ['city', 'town']],
      ['town village settlement', ['city', 'town', 'village']],
      ['district neighbourhood neighborhood suburb', ['district', 'town', 'village', 'site', 'area']],
      ['province region enclave', ['region', 'district']],
    ] satisfies readonly (readonly [string, readonly PlaceKind[]])[]
  ).flatMap(([nouns, kinds]) => nouns.split(' ').map((noun) => [foldHash(noun), new Set<PlaceKind>(kinds)] as const)),
)
const THE = wordSet('the this that')
const OF = foldHash('of')
/** How many sentences back "the city" may point. */
const POINTER_REACH = 4

/** The place that "the city" in a claim points back at: the last one of its kind named before; null when the claim points at none. */
function pointedAt(
  doc: Document,
  span: PlacedSpan,
  gazetteer: Gazetteer,
  placesOf: (sentence: number) => readonly PlaceMention[],
): PlaceMention | null {
  const kinds = pointerIn(doc, span)
  if (!kinds) return null
  const s = doc.sentenceOf[span.from],
    start = doc.tokens.start[span.from]
  for (let k = s; k >= Math.max(0, s - POINTER_REACH); k--) {
    const found = placesOf(k).findLast(
      (place) => place.place !== null && place.end <= start && kinds.has(gazetteer.place(place.place)?.kind ?? 'country'),
    )
    if (found) return found
  }
  return null
}

/** A name the pack does not know is no sure place, and along a border is anywhere: neither is taken over. */
const pinpoints = ({ place, precision }: PlaceMention): boolean => place !== null && precision !== 'road'

/** The kinds meant by the first "the city", "this town" of a claim that no name follows. */
function pointerIn(doc: Document, span: PlacedSpan): ReadonlySet<PlaceKind> | null {
  const { fold } = doc.tokens
  for (let i = span.from; i + 1 < span.to; i++) {
    const kinds = THE.has(fold[i]) ? POINTERS.get(fold[i + 1]) : undefined
    if (kinds && fold[i + 2] !== OF && doc.mentionOf[i + 2] < 0) return kinds
  }
  return null
}

/**
 * Where the claims of a text happened, when their own words do not say: a claim that tells of an event takes the places of the rest of its sentence, or
 * else of the sentence before. Claims with places of their own, and claims of no event, stay as they are.
 */
export function carryPlaces(doc: Document, spans: readonly PlacedSpan[], gazetteer: Gazetteer): readonly PlaceMention[][] {
  const known = new Map<number, readonly PlaceMention[]>()
  const placesOf = (sentence: number): readonly PlaceMention[] => {
    const places = known.get(sentence) ?? findPlaces(doc, doc.sentences.from[sentence], doc.sentences.to[sentence], gazetteer)
    known.set(sentence, places)
    return places
  }
  let named: readonly PlaceMention[] | null = null
  const theatres = (): readonly PlaceMention[] => (named ??= findTheatres(doc, gazetteer))
  return spans.map((span) => {
    if (span.places.length > 0) return [...span.places]
    const pointed = pointedAt(doc, span, gazetteer, placesOf)
    if (pointed) return [pointed]
    if (!tellsOfEvent(doc, span)) return []
    if (tellsOfWar(doc, span)) return theatreBefore(theatres(), doc.tokens.end[span.to - 1])
    const near = fromSentence(doc, span, gazetteer)
    return (near.length > 0 ? near : fromBefore(doc, span, gazetteer, placesOf)).slice(0, 1).filter(pinpoints)
  })
}
