import type { PlaceKind, PlaceMention } from '../../0-terms/place.ts'
import { fold, foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { WordMap } from '../../1-lexicon/word-map.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'

/** Nouns that point back at a place named before: what kinds of place they may mean, and the word such a name may itself hold. */
interface Pointer {
  readonly noun: string
  readonly kinds: ReadonlySet<PlaceKind>
}

const SETTLED: readonly PlaceKind[] = ['city', 'town', 'village']
const POINTERS = new WordMap<Pointer>(
  (
    [
      ['city', ['city', 'town']],
      ['town village settlement towns villages settlements cities', SETTLED],
      [
        'district neighbourhood neighborhood suburb districts neighbourhoods neighborhoods',
        ['neighbourhood', 'district', 'town', 'village', 'site', 'area'],
      ],
      ['province enclave territory', ['region', 'district']],
      ['region', ['region', 'district', 'area']],
      ['base airbase', ['base']],
      ['airport camp square hospital mosque market crossing bridge dam prison', []],
    ] satisfies readonly (readonly [string, readonly PlaceKind[]])[]
  ).flatMap(([nouns, kinds]) => nouns.split(' ').map((noun) => [foldHash(noun), { noun, kinds: new Set<PlaceKind>(kinds) }] as const)),
)
const THE = wordSet('the this that same')
/** "the rebel-held town", "the air base": words between that are no adjectives to the tagger. */
const HELD = wordSet('rebel-held government-held regime-held is-held besieged targeted air military mountain mountainous two both')
const COUNTS = wordSet('two both three')
const OF = foldHash('of'),
  ARTICLE = foldHash('the'),
  SAME = foldHash('same')
/** Plain "the region" is what a war is about, and points at no place told before: it did two times in eleven, in the training texts. */
const REGION = foldHash('region')
/** How many sentences back "the city" may point. */
const POINTER_REACH = 6

/** The places that "the city", "the two towns" in a claim point back at: the last of their kind named before; none when the claim points at none. */
export function pointedAt(
  doc: Document,
  span: TokenRange,
  gazetteer: Gazetteer,
  placesOf: (sentence: number) => readonly PlaceMention[],
  noun: number | null = null,
): PlaceMention[] {
  const found = pointerIn(doc, span, noun)
  if (!found) return []
  const s = doc.sentenceOf[span.from],
    start = doc.tokens.start[span.from]
  for (let k = s; k >= Math.max(0, s - POINTER_REACH); k--) {
    const places = placesOf(k).filter((place) => place.end <= start)
    const last = places.findLastIndex((place) => means(found.pointer, place, gazetteer))
    if (last >= 0) return found.several ? listEndingAt(doc, places, last) : [places[last]]
  }
  return []
}

function means({ noun, kinds }: Pointer, place: PlaceMention, gazetteer: Gazetteer): boolean {
  if (place.place !== null && kinds.has(gazetteer.place(place.place)?.kind ?? 'country')) return true
  return fold(place.words).split(' ').includes(noun)
}

/** A place with those before it on the same list: "X and Y". */
function listEndingAt(doc: Document, places: readonly PlaceMention[], last: number): PlaceMention[] {
  let first = last
  while (first > 0 && joinedBy(doc.tokens.text.slice(places[first - 1].end, places[first].start))) first--
  return places.slice(first, last + 1)
}

/** Does only "and" or a comma stand between two names? */
export function joinedBy(between: string): boolean {
  const words = between.trim()
  return words === '' || words === 'and' || words === ',' || words === ', and'
}

/** The first "the city", "this town", "the two towns" of a claim that no name follows. */
function pointerIn(doc: Document, span: TokenRange, noun: number | null): { readonly pointer: Pointer; readonly several: boolean } | null {
  const { fold: words } = doc.tokens
  for (let i = span.from; i + 1 < span.to; i++) {
    // "the claims that settlements were hit": here "that" points at nothing.
    if (!THE.has(words[i]) || doc.tag[i] === TAG.SCONJ) continue
    const several = COUNTS.has(words[i + 1])
    let at = several ? i + 2 : i + 1
    while (at < span.to && (doc.tag[at] === TAG.ADJ || HELD.has(words[at])) && !POINTERS.has(words[at]) && at - i < 4) at++
    const pointer = POINTERS.get(words[at])
    if (!pointer || (noun !== null && words[at] !== noun) || words[at + 1] === OF || doc.mentionOf[at + 1] >= 0) continue
    if (words[at] !== REGION || words[i] !== ARTICLE || words[i + 1] === SAME) return { pointer, several }
  }
  return null
}

const INDEFINITE = wordSet('a an')
const NAMEABLE = wordSet('city town village district neighbourhood neighborhood suburb base airbase')
/** How many sentences on the name of "a town" may stand. */
const NAMED_WITHIN = 2
/** Words between "a" and "town". */
const EPITHETS = 3

/** The name that "a rebel-held town in the north" gets later: the first settlement or quarter that the next sentences name; null when "a town" is not said. */
export function namedLater(
  doc: Document,
  span: TokenRange,
  gazetteer: Gazetteer,
  placesOf: (sentence: number) => readonly PlaceMention[],
): PlaceMention | null {
  const pointer = leftUnnamed(doc, span)
  if (!pointer) return null
  const s = doc.sentenceOf[span.to - 1],
    end = doc.tokens.end[span.to - 1],
    section = doc.blocks[doc.sentences.block[s]].section
  for (let k = s; k <= Math.min(doc.sentences.n - 1, s + NAMED_WITHIN); k++) {
    if (doc.blocks[doc.sentences.block[k]].section !== section) return null
    const found = placesOf(k).find((place) => place.start >= end && means(pointer, place, gazetteer))
    if (found) return found
  }
  return null
}

/** "a town", "a rebel-held district": a settlement that the claim leaves without its name. */
function leftUnnamed(doc: Document, span: TokenRange): Pointer | null {
  const { fold: words } = doc.tokens
  for (let i = span.from; i < span.to; i++) {
    if (!INDEFINITE.has(words[i])) continue
    for (let at = i + 1; at <= i + 1 + EPITHETS && at < span.to; at++) {
      const pointer = POINTERS.get(words[at])
      if (pointer && NAMEABLE.has(words[at]) && words[at + 1] !== OF && doc.mentionOf[at + 1] < 0) return pointer
      if (doc.mentionOf[at] >= 0 && doc.mentions[doc.mentionOf[at]].kind === 'place') break
    }
  }
  return null
}
