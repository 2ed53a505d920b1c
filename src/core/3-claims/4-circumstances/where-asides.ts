import type { PlaceKind, PlacePrecision } from '../../0-terms/place.ts'
import { DIRECTIONS, PLACE_NOUNS, ROAD_NOUNS, SETTLEMENT_NOUNS } from '../../1-lexicon/en/place-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import { bareGenitive, possessive, reckonedFrom } from './where-context.ts'
import { roleOf } from './where-roles.ts'
import { TAG } from '../../2-document/pos.ts'

/** A place found in a claim, before its words are cut: tokens of the name, and of the words shown with it. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly place: string | null
  readonly precision: PlacePrecision
  readonly within: string | null
}

const OF = foldHash('of'),
  IN = foldHash('in'),
  THE = foldHash('the'),
  COMMA = foldHash(','),
  AND = foldHash('and')

const word = (doc: Document, i: number): number => doc.tokens.fold[i] ?? 0

const SIZE: Partial<Record<PlaceKind, number>> = { country: 3, area: 2, region: 2, district: 1 }
const sizeOf = (found: Found, gazetteer: Gazetteer): number =>
  SIZE[found.place === null ? 'site' : (gazetteer.place(found.place)?.kind ?? 'site')] ?? 0

/** Leaves out what only says where another place of the claim lies: "X north of Y", "X near Y", "Y's X", a country beside its town, where somebody stands. */
export function narrowed(doc: Document, found: readonly Found[], gazetteer: Gazetteer): Found[] {
  // A place by itself has nothing beside it to be narrowed to.
  if (found.length === 1) return roleOf(doc, found[0]) === 'elsewhere' ? [] : [found[0]]
  const roles = found.map((one, i) => (i > 0 && tellsWhere(doc, found[i - 1].to, one) ? 'elsewhere' : roleOf(doc, one)))
  // "positioned in X and Y", "located in X in Y", "a road from X to Y": all of them stand there.
  for (let i = 1; i < found.length; i++) if (roles[i] === 'scene' && goesOn(doc, found[i - 1].to, found[i].from)) roles[i] = roles[i - 1]
  return found.filter((one, i) => {
    if (roles[i] === 'elsewhere') return false
    const before = i > 0 ? found[i - 1] : null,
      after = found[i + 1]
    const reckoned = reckonedFrom(doc, one)
    if (reckoned >= 0 && found.slice(0, i).some((other) => reckoned >= other.to && onlyMeasures(doc, other.to, reckoned))) return false
    if (before && before.precision !== 'road' && !ROAD_NOUNS.has(word(doc, before.to)) && nearTo(doc, before.to, one)) return false
    if (after && (possessive(doc, one) || bareGenitive(doc, one, gazetteer)) && after.from - one.to <= 4) return false
    if (isCity(one, gazetteer) && found.some((other) => other !== one && suburbOf(doc, one, other))) return false
    if (roles[i] === 'aside' && found.some((other, k) => roles[k] === 'scene' && !liesIn(other, one, gazetteer))) return false
    return !(sizeOf(one, gazetteer) === 3 && found.some((other) => sizeOf(other, gazetteer) < 2 && Math.abs(other.from - one.from) < 8))
  })
}

/** Does the pack put the first place into the second? */
function liesIn(a: Found, b: Found, gazetteer: Gazetteer): boolean {
  let at = a.place
  for (let steps = 0; at !== null && steps < 4; steps++) {
    if (at === b.place) return true
    at = gazetteer.place(at)?.district ?? null
  }
  return false
}

/** Nothing but "and", commas, "in", "of", directions and class words between two names. */
function goesOn(doc: Document, from: number, to: number): boolean {
  if (to - from > 6) return false
  for (let k = from; k < to; k++) {
    const w = word(doc, k)
    if (
      w !== AND &&
      w !== COMMA &&
      w !== IN &&
      w !== OF &&
      w !== TO &&
      w !== WITH &&
      w !== THE &&
      !DIRECTIONS.has(w) &&
      !PLACE_NOUNS.has(w)
    )
      return false
  }
  return true
}

/** How far it is: "X, 10 kilometres (six miles) north of Y", "X is located south of Y". */
function onlyMeasures(doc: Document, from: number, to: number): boolean {
  if (to - from <= 4) return true
  if (to - from > 14) return false
  for (let k = from; k < to; k++)
    if (
      doc.tokens.kind[k] !== TokenKind.number &&
      doc.tokens.kind[k] !== TokenKind.punct &&
      !MEASURES.has(word(doc, k)) &&
      doc.tag[k] !== TAG.ADJ
    )
      return false
  return true
}
const MEASURES = wordSet(
  'km kilometer kilometers kilometre kilometres mile miles about almost some nearly around just only a few several drive hour minutes is lies located situated to the one two three four five six seven eight nine ten an town village city which that and',
)

/** "X near Y", "X near the Y border": the second says where the first lies; "in X and near Y" names two. */
function nearTo(doc: Document, from: number, one: Found): boolean {
  if (one.from - from > 5) return false
  let k = one.from - 1
  if (word(doc, k) === OF && SETTLEMENT_NOUNS.has(word(doc, k - 1))) k -= word(doc, k - 2) === THE ? 3 : 2
  if (one.precision === 'road') while (k > from && (word(doc, k) === THE || DIRECTIONS.has(word(doc, k)))) k--
  return word(doc, k) === NEAR && word(doc, k - 1) !== AND && k - from <= 1
}

/** Does it only say where the place before it lies? */
const tellsWhere = (doc: Document, from: number, one: Found): boolean => linksOnly(doc, one.from) || inApposition(doc, from, one)

/** "X, a village near Y", "X, a route from Y to Z", "X, the capital of Y": the apposition says where X is. */
function inApposition(doc: Document, from: number, one: Found): boolean {
  const open = word(doc, from) === COMMA ? from + 1 : from
  if (one.from - open < 3 || one.from - open > APPOSITION) return false
  if (!ARTICLES.has(word(doc, open))) return word(doc, open) === NOT && word(doc, open + 1) === FAR
  let tied = false
  for (let k = open; k < one.from; k++) {
    const w = word(doc, k),
      tag = doc.tag[k]
    if (tag === TAG.VERBD || tag === TAG.AUXD || tag === TAG.AUX || tag === TAG.MD || w === SEMICOLON) return false
    if (w === IN) tied = false
    if (TIES.has(w) || (w === OF && (CROWNED.has(word(doc, k - 1)) || CROWNED.has(word(doc, k - 2))))) tied = true
  }
  return tied
}
const APPOSITION = 14
const ARTICLES = wordSet('a an the one')
const TIES = wordSet('near close far to from between above overlooking linking connecting connects links bordering')
const CROWNED = wordSet('capital largest biggest')
const SEMICOLON = foldHash(';'),
  NOT = foldHash('not'),
  FAR = foldHash('far')

/** "the X suburb of Y", "Y, an X neighbourhood": beside Y, X only says of which city. */
function suburbOf(doc: Document, one: Found, other: Found): boolean {
  const end = SUBURBS.has(word(doc, one.to)) ? one.to + 1 : SUBURBS.has(word(doc, one.to - 1)) ? one.to : -1
  if (end < 0) return false
  if (other.from >= end && other.from - end <= 2) return true
  return other.to <= one.from && one.from - other.to <= 3 && (word(doc, one.from - 1) === A || word(doc, one.from - 1) === AN)
}
const isCity = (one: Found, gazetteer: Gazetteer): boolean => one.place !== null && gazetteer.place(one.place)?.kind === 'city'
const SUBURBS = wordSet('suburb suburbs neighbourhood neighborhood satellite')
const A = foldHash('a'),
  AN = foldHash('an')

/** "a road that links to X", "which borders X", "which lies in X": X says where the other one lies. */
function linksOnly(doc: Document, at: number): boolean {
  for (let k = at - 1, steps = 0; k >= 0 && steps < 6; k--, steps++) {
    const w = word(doc, k)
    if (LIES.has(w)) return WHICH.has(word(doc, k - 1)) || (LYING.has(w) && (word(doc, k - 1) === COMMA || doc.mentionOf[k - 1] >= 0))
    if (!LINK_WORDS.has(w) && !DIRECTIONS.has(w) && !SETTLEMENT_NOUNS.has(w) && doc.mentionOf[k] < 0) return false
  }
  return false
}
const LIES = wordSet(
  'lies lie lying borders border bordering links link linking connects connect connecting overlooks overlooking adjoins adjoining located situated',
)
const LYING = wordSet('located situated lying bordering linking connecting overlooking adjoining')
const LINK_WORDS = wordSet('in of the between at to with and from')
const WHICH = wordSet('which that is')
const TO = foldHash('to'),
  WITH = foldHash('with')
const NEAR = foldHash('near')
