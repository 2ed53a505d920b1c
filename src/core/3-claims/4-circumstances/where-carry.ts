import type { Kind } from '../../0-terms/claim.ts'
import type { PlaceKind, PlaceMention } from '../../0-terms/place.ts'
import type { Toll } from '../../0-terms/toll.ts'
import { KIND_WORDS } from '../../1-lexicon/en/kind-words.ts'
import { PLACE_NOUNS } from '../../1-lexicon/en/place-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet, WordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { capitalMeant } from './where-capitals.ts'
import { joinedBy, namedLater, pointedAt } from './where-pointers.ts'
import { findTheatres, tellsOfWar, theatreBefore } from './where-theatre.ts'
import { findPlaces } from './where.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** A claim's tokens, what kind of claim it is, and the harm and the places that its own words name. */
export interface PlacedSpan {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly tolls: readonly Pick<Toll, 'basis'>[]
  readonly places: readonly PlaceMention[]
}

/**
 * Kinds of claims that happen somewhere: one of them without a place of its own may take that of a sentence before. Of opinions, talks, truces and
 * accusations such a place is wrong four times in five (measured on the training texts), so they go without.
 */
const HAPPENS: ReadonlySet<Kind> = new Set<Kind>([
  'strike',
  'clash',
  'materiel',
  'casualties',
  'control',
  'damage',
  'displacement',
  'detainees',
])

const singleWords = (kinds: ReadonlySet<string>): WordSet =>
  new WordSet(
    KIND_WORDS.filter((row) => kinds.has(row.kind) && row.weight === 3)
      .flatMap((row) => row.forms)
      .filter((form) => !form.includes(' '))
      .map((form) => foldHash(form)),
  )
const EVENT_WORDS = singleWords(HAPPENS)
/** Of these, what is told on over several sentences: an attack, its victims, its damage. */
const LASTING_WORDS = singleWords(new Set(['strike', 'casualties', 'damage']))
/** How many sentences back a place still holds: any place one, a spot (a town, a quarter, a base) more, while nothing else is named. */
const REACH = 1
const SPOT_REACH = 3
const WIDE: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'area', 'region', 'district'])
/** Openings that lead away from the place of the sentence before. */
const ELSEWHERE = wordSet('elsewhere separately')

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
    if (places.length > 0)
      return holdsWord(doc.tokens, doc.sentences.from[k], doc.sentences.to[k], EVENT_WORDS)
        ? places.filter((place) => isSpot(place, gazetteer))
        : []
  }
  return []
}

/** A civil war is fought in its country; the dead of two states at war over a land fell on either side of the line. */
const isCountry = ({ place }: PlaceMention, gazetteer: Gazetteer): boolean => place !== null && gazetteer.place(place)?.kind === 'country'

const isSpot = ({ place }: PlaceMention, gazetteer: Gazetteer): boolean =>
  place !== null && !WIDE.has(gazetteer.place(place)?.kind ?? 'country')

/** Along a border is anywhere: it is not taken over. */
const pinpoints = ({ precision }: PlaceMention): boolean => precision !== 'road'

/** Where a claim happened, and the rule that took the place from outside its own words; null when they name it themselves, or nothing does. */
export interface Placed {
  readonly places: readonly PlaceMention[]
  readonly rule: 'where.pointed' | 'where.carried' | null
}

/** A place with the other of its pair: what is told on of "shells hit X and Y" happened in both; of a longer list it is told of nobody knows which. */
function listFrom(doc: Document, places: readonly PlaceMention[], first: number): readonly PlaceMention[] {
  let end = first + 1
  while (end < places.length && joinedBy(doc.tokens.text.slice(places[end - 1].end, places[end].start))) end++
  return places.slice(first, end - first === PAIR ? end : first + 1)
}
const PAIR = 2

/**
 * Where the claims of a text happened, when their own words do not say: what points back ("the town") takes what it points at; a claim that tells of an
 * event takes the place of the rest of its sentence, or else of a sentence before. Claims with places of their own, and claims of no event, stay as they are.
 */
export function carryPlaces(doc: Document, spans: readonly PlacedSpan[], gazetteer: Gazetteer): Placed[] {
  const known = new Map<number, readonly PlaceMention[]>()
  const placesOf = (sentence: number): readonly PlaceMention[] => {
    if (doc.blocks[doc.sentences.block[sentence]].kind === 'dateline') return []
    const places = known.get(sentence) ?? findPlaces(doc, doc.sentences.from[sentence], doc.sentences.to[sentence], gazetteer)
    known.set(sentence, places)
    return places
  }
  let named: readonly PlaceMention[] | null = null
  const theatres = (): readonly PlaceMention[] => (named ??= findTheatres(doc, gazetteer))
  return spans.map((span) => {
    const later = span.places.some((place) => isSpot(place, gazetteer)) ? null : namedLater(doc, span, gazetteer, placesOf)
    if (later) return { places: [...span.places, later], rule: 'where.pointed' }
    const capital = capitalMeant(doc, span, gazetteer)
    if (capital) return { places: withCapital(span, capital, gazetteer), rule: 'where.pointed' }
    const city = ofTheCity(doc, span) ? pointedAt(doc, span, gazetteer, placesOf, CITY).slice(0, 1) : []
    if (span.places.length > 0) return { places: [...span.places, ...city], rule: city.length > 0 ? 'where.pointed' : null }
    const pointed = pointedAt(doc, span, gazetteer, placesOf)
    if (pointed.length > 0) return { places: pointed, rule: 'where.pointed' }
    const carried = carriedTo(doc, span, gazetteer, placesOf, theatres)
    return { places: carried, rule: carried.length > 0 ? 'where.carried' : null }
  })
}

const CITY = foldHash('city')
/** "The Lantern quarter of the city". */
const ofTheCity = (doc: Document, { places }: PlacedSpan): boolean =>
  places.some(
    ({ end }) =>
      (doc.tokens.text.startsWith(' of the city', end) || doc.tokens.text.startsWith(' in the city', end)) &&
      !isLetterAt(doc, end + CITY_WORDS),
  )
const CITY_WORDS = 12
const isLetterAt = (doc: Document, at: number): boolean => /^\w/.test(doc.tokens.text.slice(at, at + 1))

/** "The capital of Arden" is a city, not the country. */
function withCapital(span: PlacedSpan, capital: PlaceMention, gazetteer: Gazetteer): readonly PlaceMention[] {
  const others = span.places.filter((place) => !isCountry(place, gazetteer) && place.place !== capital.place)
  return [...others, capital]
}

/** "It had no immediate toll", "did not give a number": nothing is said to have happened. */
function saysNothing(doc: Document, span: PlacedSpan): boolean {
  if (span.kind !== 'casualties' || span.tolls.length > 0) return false
  const holds = (words: WordSet): boolean => holdsWord(doc.tokens, span.from, span.to, words)
  return holds(COUNT_WORDS) && holds(NOT_WORDS) && !holds(HARMED)
}
const COUNT_WORDS = wordSet('toll number numbers figure figures count information details')
const HARMED = wordSet('killed wounded injured died dead hurt')
const NOT_WORDS = wordSet("no not any without n't dont doesnt didnt neither nor")

/** "Rockets hit another quarter", "fighting in the northern direction". */
function elsewhere(doc: Document, span: PlacedSpan): boolean {
  const { fold } = doc.tokens
  for (let i = span.from; i < span.to; i++) {
    if (BEARINGS.has(fold[i])) return true
    if (OTHERS.has(fold[i]) && [i + 1, i + 2, i + 3].some((k) => k < span.to && PLACE_NOUNS.has(fold[k]))) return true
  }
  return false
}
const OTHERS = wordSet('another')
/** "In the northern direction", "along the southern section of the front": where it was, without a name. */
const BEARINGS = wordSet('direction section sector flank frontline')

function carriedTo(
  doc: Document,
  span: PlacedSpan,
  gazetteer: Gazetteer,
  placesOf: (sentence: number) => readonly PlaceMention[],
  theatres: () => readonly PlaceMention[],
): readonly PlaceMention[] {
  if (!HAPPENS.has(span.kind) || saysNothing(doc, span) || elsewhere(doc, span)) return []
  if (tellsOfWar(doc, span) || span.tolls.some(({ basis }) => basis === 'cumulative'))
    return theatreBefore(theatres(), doc.tokens.end[span.to - 1]).filter((place) => isCountry(place, gazetteer))
  // Between two sides the next sentence is as likely about the other one: ground was won where the sentence before says one time in sixteen, and somewhere
  // in a land so named one time in ten (in the training texts).
  const two = gazetteer.pack.parties.length === 2
  if (two && span.kind === 'control') return []
  const inSentence = fromSentence(doc, span, gazetteer)
  const near = inSentence.length > 0 ? inSentence : fromBefore(doc, span, gazetteer, placesOf)
  const first = Math.max(
    0,
    near.findIndex((one) => isSpot(one, gazetteer)),
  )
  return listFrom(doc, near, first).filter((place) => pinpoints(place) && (!two || isSpot(place, gazetteer)))
}
