import { DIRECTIONS, PLACE_HEADS, STANDING_WORDS } from '../../1-lexicon/en/place-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet, WordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'

/**
 * What a place is to its clause when nothing happened there. `aside`: where something came from, is bound for, or what it answers; left out beside a
 * place that is none of these. `elsewhere`: a seat, the venue of a document, what is excepted; left out always.
 */
export type PlaceRole = 'scene' | 'aside' | 'elsewhere'

const OF = foldHash('of'),
  THE = foldHash('the'),
  AND = foldHash('and'),
  COMMA = foldHash(','),
  HYPHEN = foldHash('-'),
  BY = foldHash('by'),
  FROM = foldHash('from'),
  FOR = foldHash('for'),
  BUT = foldHash('but'),
  WHEN = foldHash('when'),
  TIME = foldHash('time')
const AT = wordSet('in at')
const TOWARDS = wordSet('for to toward towards')
const BE = wordSet('was were is are been be being')
const WHO = wordSet('that which')

/** "the truce agreed in X", "the statement issued from X": documents are not kept where they were made. */
const AGREED = wordSet(
  'agreed signed adopted brokered negotiated reached issued mediated concluded struck initialled initialed hammered drafted reaffirmed announced',
)
const TALKS = wordSet('talks negotiations meetings consultations diplomacy')
const DESPITE = wordSet('despite notwithstanding')
const UP = wordSet('up in')
const PERSONS = wordSet(`
  people person man men woman women child children family families resident residents civilian civilians inhabitant inhabitants refugee refugees evacuee
  evacuees volunteer volunteers conscript conscripts recruit recruits soldier soldiers fighter fighters rebel rebels militant militants gunman gunmen worker
  workers driver drivers student students native natives pilgrims tourists reservists mercenaries troops
`)
const BROUGHT = wordSet('evacuated displaced expelled freed exiled deported')
const FIRED = wordSet('fired launched lobbed shot')
const BOUND = wordSet('bound heading headed journey way')
const LEFT = wordSet('left leave leaving abandoned quit')
const ANSWERS = wordSet('retaliation revenge response reprisal reply retribution')
const EXCEPT = wordSet('except excepting barring')
const ALL = wordSet('all most whole everything')
/** How far back the word is looked for that an answer, an exception or a flight begins with. */
const CLAUSE = 10

const FLED = wordSet('fled left')
const WHOSE = wordSet('who that')
const BORN = wordSet('born educated raised')
/** "X units", "X mayor": the name says whose they are. */
const ACTORS_AFTER = wordSet(`
  units gunners fighters troops soldiers militants rebels militiamen insurgents commander commanders officials mayor governor leader leaders leadership
  authorities spokesman spokeswoman spokesperson president deputy deputies lawmakers diplomat diplomats envoy envoys generals conscripts recruits
`)

const word = (doc: Document, i: number): number => doc.tokens.fold[i] ?? 0

/** The token that leads to a name: before "the", "northern", "town of", adjectives, and names listed before it. */
function leadOf(doc: Document, at: number): number {
  let k = at - 1
  for (let steps = 0; k > 0 && steps < CLAUSE; steps++) {
    const w = word(doc, k)
    if (
      w === THE ||
      w === OF ||
      DIRECTIONS.has(w) ||
      PLACE_HEADS.has(w) ||
      doc.tag[k] === TAG.ADJ ||
      (doc.tag[k] === TAG.VERBN && !FLED.has(w))
    )
      k--
    else if (w === HYPHEN && (doc.tokens.flag[k] & TokenFlag.spaceBefore) === 0) k -= 2
    else if ((w === AND || w === COMMA) && doc.mentionOf[k - 1] >= 0) k = doc.mentions[doc.mentionOf[k - 1]].from - 1
    else break
  }
  return k
}

function holdsBefore(doc: Document, at: number, words: WordSet): number {
  const least = Math.max(doc.sentences.from[doc.sentenceOf[at]] ?? 0, at - CLAUSE)
  for (let k = at - 1; k >= least; k--) if (words.has(word(doc, k))) return k
  return -1
}

/** What the place at tokens [from, to) is to its clause. */
export function roleOf(doc: Document, one: { readonly from: number; readonly to: number }): PlaceRole {
  if (ACTORS_AFTER.has(word(doc, one.to)) && (doc.tokens.flag[one.to] & TokenFlag.capital) === 0) return 'elsewhere'
  const k = leadOf(doc, one.from)
  const lead = word(doc, k),
    before = word(doc, k - 1)
  if (lead === BY) return 'elsewhere'
  if (venue(doc, k)) return 'elsewhere'
  if (AT.has(lead) && BORN.has(before)) return 'elsewhere'
  if (FLED.has(lead) && holdsBefore(doc, k, WHOSE) >= k - 3) return 'aside'
  if (AT.has(lead) && (STANDING_WORDS.has(before) || (UP.has(before) && STANDING_WORDS.has(word(doc, k - 2))))) return 'aside'
  if (lead === FROM && comesFrom(doc, k)) return 'aside'
  if (TOWARDS.has(lead) && (BOUND.has(before) || (lead === FOR && holdsBefore(doc, k, LEFT) >= 0))) return 'aside'
  return subordinate(doc, one.from, k)
}

/** "agreed in X", "despite talks in X"; "was agreed in X" tells where it was. */
function venue(doc: Document, k: number): boolean {
  const lead = word(doc, k),
    before = word(doc, k - 1)
  if (!AT.has(lead) && lead !== FROM) return false
  if (AGREED.has(before)) return !BE.has(word(doc, k - 2)) || WHO.has(word(doc, k - 3))
  return TALKS.has(before) && DESPITE.has(word(doc, k - 2))
}

/** "conscripts from X", "people evacuated from X", "rockets fired from X". */
function comesFrom(doc: Document, k: number): boolean {
  const before = word(doc, k - 1)
  if (PERSONS.has(before)) return true
  const noun = doc.tag[k - 2] === TAG.NOUN || doc.tag[k - 2] === TAG.NOUNS
  return (BROUGHT.has(before) && noun) || FIRED.has(before) || FIRED.has(word(doc, k - 2)) || FIRED.has(word(doc, k - 3))
}

/** "in retaliation for the attack on X", "at a time when X ...", "all but X". */
function subordinate(doc: Document, at: number, k: number): PlaceRole {
  const later = holdsBefore(doc, at, LATER)
  if (later > 0 && SPANS.has(word(doc, later - 1))) return 'aside'
  if (holdsBefore(doc, at, ANSWERS) >= 0) return 'aside'
  if (EXCEPT.has(word(doc, k)) || (word(doc, k) === BUT && holdsBefore(doc, k, ALL) >= 0)) return 'elsewhere'
  const when = holdsBefore(doc, at, WHENS)
  return when > 0 && word(doc, when - 1) === TIME ? 'aside' : 'scene'
}
const LATER = wordSet('after before')
const SPANS = wordSet('hours days weeks months day week month')
const WHENS = new WordSet([WHEN])
