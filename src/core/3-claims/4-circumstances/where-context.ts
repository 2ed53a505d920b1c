import type { PlaceKind } from '../../0-terms/place.ts'
import {
  ACTOR_NOUNS,
  COMPASS,
  DIRECTIONS,
  FORUM_WORDS,
  LOCATIVE,
  MOVING,
  ORGANISATION_WORDS,
  PLACE_HEADS,
  PLACE_NOUNS,
  SAYING_NOUNS,
  SEATED_NOUNS,
  SETTLEMENT_NOUNS,
  SITE_NOUNS,
  TITLES,
} from '../../1-lexicon/en/place-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Mention } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { movesBefore } from './where-names.ts'

/** Places wide enough to hold a war, not the spot where something happened: outside one of these is anywhere, outside a town is beside it. */
export const BROAD: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'region', 'area'])
const OF = foldHash('of'),
  FROM = foldHash('from'),
  OUTSIDE = foldHash('outside'),
  OVER = foldHash('over'),
  THE = foldHash('the'),
  IN = foldHash('in'),
  HYPHEN = foldHash('-')
const SAID = wordSet('said says told reported announced stated spoke speaking tweeted wrote')
const STEP_BACK = wordSet(
  'the its his their neighbouring neighboring all whole war-torn disputed breakaway besieged divided rebel-held second largest , and or city town village',
)

const word = (doc: Document, i: number): number => doc.tokens.fold[i] ?? 0

/** The place reading of a mention, or null. */
export function placeReading(mention: Mention): string | null {
  return mention.ids.find((reading) => reading.kind === 'place')?.id ?? null
}

/** The mention's own words go on in capitals to an organisation ("Hale Media Center"), or to a forum ("Hale talks"). */
function namesSomethingElse(doc: Document, mention: Mention): boolean {
  const t = doc.tokens
  if (FORUM_WORDS.has(word(doc, mention.to))) return true
  for (let k = mention.to; k < t.n && (t.flag[k] & TokenFlag.capital) !== 0; k++) if (ORGANISATION_WORDS.has(t.fold[k])) return true
  // "Hale-based", "Hale-backed": tells of somebody.
  return word(doc, mention.to) === HYPHEN && (t.flag[mention.to] & TokenFlag.spaceBefore) === 0 && DESCRIBED.has(word(doc, mention.to + 1))
}
const FIGHTING = wordSet('war conflict crisis')
const DESCRIBED = wordSet('based backed led born sponsored mediated brokered trained affiliated aligned supported allied linked style made')

/** "government of X", "the movement's branch in X", "its network inside X": a name that tells of somebody. */
function belongsToActor(doc: Document, mention: Mention): boolean {
  let k = mention.from - 1
  if (word(doc, k) === THE) k--
  if (word(doc, k) === OF) return ACTOR_NOUNS.has(word(doc, k - 1))
  if (word(doc, k) === INSIDE && word(doc, k - 1) === SOURCES) return true
  return (
    WITHIN.has(word(doc, k)) && (SEATED_NOUNS.has(word(doc, k - 1)) || (WATCHED.has(word(doc, k - 1)) && WATCHES.has(word(doc, k - 2))))
  )
}
const WITHIN = wordSet('in inside')
const INSIDE = foldHash('inside'),
  SOURCES = foldHash('sources')
const WATCHED = wordSet('violence war conflict developments situation events')
const WATCHES = wordSet('monitors monitor monitoring tracks track tracking follows watches')

/** "told reporters in X", "said in X": where it was said. */
function placeOfSaying(doc: Document, mention: Mention): boolean {
  let k = mention.from - 1
  while (k > 0 && (word(doc, k) === THE || DIRECTIONS.has(word(doc, k)))) k--
  return LOCATIVE.has(word(doc, k)) && (SAID.has(word(doc, k - 1)) || SAYING_NOUNS.has(word(doc, k - 1)))
}

/** "X's", or in feeds that lost their apostrophes a name the pack does not end in s. */
export function possessive(doc: Document, at: { readonly to: number }): boolean {
  return at.to < doc.tokens.n && (doc.tokens.flag[at.to] & TokenFlag.clitic) !== 0
}

/** Does something near prove that the name is a scene, not a side? */
function locative(doc: Document, mention: Mention): boolean {
  if (PLACE_NOUNS.has(word(doc, mention.to)) || SITE_NOUNS.has(word(doc, mention.to))) return true
  if (FIGHTING.has(word(doc, mention.to + (possessive(doc, mention) ? 1 : 0)))) return true
  if (possessive(doc, mention)) return PLACE_NOUNS.has(word(doc, mention.to + 1))
  const first = doc.sentences.from[doc.sentenceOf[mention.from]]
  let k = mention.from - 1
  if (DIRECTIONS.has(word(doc, k))) return true
  while (k > first && (STEP_BACK.has(word(doc, k)) || DIRECTIONS.has(word(doc, k)) || doc.tag[k] === TAG.ADJ || doc.mentionOf[k] >= 0)) k--
  if (LOCATIVE.has(word(doc, k)) || ENTERED.has(word(doc, k)) || CAPITAL.has(word(doc, k))) return true
  if (word(doc, k) === OVER && (AIRCRAFT.has(word(doc, k - 1)) || FLOWN.has(word(doc, k - 1)))) return true
  if (MOVING.has(word(doc, k))) return movesBefore(doc, k)
  return word(doc, k) === OF && PLACE_HEADS.has(word(doc, k - 1))
}

/** "entered X", "the capital, X", "a helicopter over X". */
const ENTERED = wordSet('entered enter entering invaded invading')
const CAPITAL = wordSet('capital')
const FLOWN = wordSet('down downed flew fly flying flown circling circled hovering intercepted')
const AIRCRAFT = wordSet('helicopter helicopters plane planes jet jets drone drones aircraft warplane warplanes')

/** "a settlement in X", "the right of X", "X's right", "the whole of X": what is talked about, not where anything happened. */
function isTopic(doc: Document, mention: Mention): boolean {
  if (possessive(doc, mention) && TOPICS_AFTER.has(word(doc, mention.to + 1))) return true
  let k = mention.from - 1
  while (k > 0 && word(doc, k) === THE) k--
  if (WHOLE.has(word(doc, k))) return true
  if (word(doc, k) === OF) return TOPICS_OF.has(word(doc, k - 1))
  return word(doc, k) === IN && TOPICS_IN.has(word(doc, k - 1))
}
const TOPICS_AFTER = wordSet('right rights status future fate independence sovereignty settlement')
const TOPICS_OF = wordSet('whole rights self-determination settlement partition future')
const TOPICS_IN = wordSet('solution settlement crisis crises intervention interests policy peace democracy')
const WHOLE = wordSet('entire')

/** "General Hale Arlen". */
function isPerson(doc: Document, { from, to }: Mention): boolean {
  const { fold, flag } = doc.tokens
  return from > 0 && TITLES.has(fold[from - 1]) && (flag[from - 1] & TokenFlag.capital) !== 0 && (flag[to] & TokenFlag.capital) !== 0
}

/** Names of states and seats act more often than they are acted in. */
function alsoActs(mention: Mention, place: string, gazetteer: Gazetteer): boolean {
  return mention.ids.some((reading) => reading.kind === 'party' || reading.kind === 'actor') || gazetteer.place(place)?.kind === 'country'
}

/** "north of X", "12 km from X": X is where one reckons from. Tells where the reckoning begins (a token), or -1. */
export function reckonedFrom(doc: Document, mention: { readonly from: number }): number {
  let k = mention.from - 1
  if (word(doc, k) === THE) k--
  // "in the south of X" is in X.
  if (word(doc, k) === FROM && UNITS.has(word(doc, k - 1))) return k - 1
  if (word(doc, k) === OF && COMPASS.has(word(doc, k - 1)) && !(word(doc, k - 2) === THE && word(doc, k - 3) === IN)) return k - 1
  return -1
}

const UNITS = wordSet('km kilometer kilometers kilometre kilometres mile miles metres meters away')

/** Is this mention where the thing happened, as far as the words beside it tell? */
export function isScene(doc: Document, mention: Mention, gazetteer: Gazetteer): boolean {
  const place = placeReading(mention)
  if (place === null || mention.kind === 'adjective') return false
  if (namesSomethingElse(doc, mention) || belongsToActor(doc, mention) || placeOfSaying(doc, mention)) return false
  if (isTopic(doc, mention) || isPerson(doc, mention)) return false
  if (word(doc, mention.from - 1) === OUTSIDE && BROAD.has(gazetteer.place(place)?.kind ?? 'site')) return false
  return !alsoActs(mention, place, gazetteer) || locative(doc, mention)
}

/** "on the border", "along the line": a line is a scene where something goes on along it; "from", "between" and "near" only say where another place lies. */
export function alongLine(doc: Document, mention: { readonly from: number; readonly to: number }): boolean {
  let k = mention.from - 1
  while (k > 0 && (word(doc, k) === THE || DIRECTIONS.has(word(doc, k)) || doc.tag[k] === TAG.ADJ)) k--
  return !BESIDE.has(word(doc, k)) && !SETTLEMENT_NOUNS.has(word(doc, mention.to))
}
const BESIDE = wordSet('from between and to toward towards')

/** "Hales" for "Hale's": the pack has the name without s. */
export function bareGenitive(doc: Document, one: { readonly to: number; readonly place: string | null }, gazetteer: Gazetteer): boolean {
  const t = doc.tokens
  if (one.place === null || t.text.charCodeAt(t.end[one.to - 1] - 1) !== 115) return false
  return !gazetteer.place(one.place)?.names.some((name) => name.text.endsWith('s'))
}
