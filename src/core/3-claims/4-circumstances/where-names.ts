import { fold, foldHash } from '../../1-lexicon/fold.ts'
import {
  ARTICLES,
  DIRECTIONS,
  LOCATIVE,
  MOVEMENT,
  MOVING,
  NAME_OPENERS,
  NO_PLACE,
  ORGANISATION_WORDS,
  PLACE_HEADS,
  PLACE_NOUNS,
  SAYING_NOUNS,
  SEATED_NOUNS,
  SETTLEMENT_NOUNS,
  TITLES,
} from '../../1-lexicon/en/place-words.ts'
import { NATIONS, PEOPLES } from '../../1-lexicon/en/nations.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag, TokenKind } from '../../2-document/tokens.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** A name that stands where a place stands: tokens [from, to). The pack does not know it: words without a pin. */
export interface UnknownName {
  readonly from: number
  readonly to: number
}

const PEOPLE = new Set([...NATIONS.flatMap((nation) => nation.adjectives), ...PEOPLES].map((word) => foldHash(word)))
const HYPHEN = foldHash('-')
const NAME_TAGS = new Set([TAG.PROPN, TAG.NOUN, TAG.NOUNS, TAG.ADJ, TAG.ADP, TAG.X, TAG.DET])
/** A longer run of capitals is a headline, not a name. */
const LONGEST = 4
const EZAFE = wordSet('e i ye')
const OF = foldHash('of'),
  THE = foldHash('the'),
  AND = foldHash('and'),
  COMMA = foldHash(',')

const flagged = (doc: Document, i: number, flag: number): boolean => (doc.tokens.flag[i] & flag) !== 0

/** May this capitalised word be part of the name of a place? */
function nameWord(doc: Document, i: number): boolean {
  const t = doc.tokens
  if (t.kind[i] !== TokenKind.word || !flagged(doc, i, TokenFlag.capital) || flagged(doc, i, TokenFlag.clitic)) return false
  // "Near", "In" at the head of a sentence.
  if (!NAME_TAGS.has(doc.tag[i]) || LOCATIVE.has(t.fold[i])) return false
  if (doc.mentionOf[i] >= 0 || NO_PLACE.has(t.fold[i]) || PEOPLE.has(t.fold[i]) || (TITLES.has(t.fold[i]) && !NAME_OPENERS.has(t.fold[i])))
    return false
  if (PLACE_NOUNS.has(t.fold[i]) && !NAME_OPENERS.has(t.fold[i])) return false
  return !(flagged(doc, i, TokenFlag.allCaps) && t.end[i] - t.start[i] <= 4)
}

/** "al-" before a capital, written small. */
function smallArticle(doc: Document, i: number, to: number): boolean {
  const t = doc.tokens
  if (i + 1 >= to || !ARTICLES.has(t.fold[i]) || flagged(doc, i, TokenFlag.capital)) return false
  const next = t.fold[i + 1] === HYPHEN ? i + 2 : i + 1
  // Without a hyphen "as", "at", "an" are English words.
  return (
    next < to &&
    nameWord(doc, next) &&
    (next === i + 2 || fold(t.text.slice(t.start[i], t.end[i])) === 'al' || fold(t.text.slice(t.start[i], t.end[i])) === 'el')
  )
}

/** Where one name that begins at `i` ends, or `i` when none does. `run`: several names may follow without a comma; take one. */
function nameEnd(doc: Document, i: number, to: number, run: boolean): number {
  const t = doc.tokens
  let k = i
  while (k < to) {
    const opener = NAME_OPENERS.has(t.fold[k])
    if (smallArticle(doc, k, to)) k += t.fold[k + 1] === HYPHEN ? 2 : 1
    else if (!nameWord(doc, k)) break
    else {
      k++
      // The ezafe of Persian names: "Deh-e Nar".
      if (k + 2 < to && t.fold[k] === HYPHEN && EZAFE.has(t.fold[k + 1]) && nameWord(doc, k + 2)) {
        k += 2
        continue
      }
      const hyphen =
        k + 1 < to && t.fold[k] === HYPHEN && !flagged(doc, k, TokenFlag.spaceBefore) && !flagged(doc, k + 1, TokenFlag.spaceBefore)
      if (hyphen && (nameWord(doc, k + 1) || smallArticle(doc, k + 1, to) || doc.tag[k + 1] === TAG.PROPN)) k++
      else if (run && !opener && !smallArticle(doc, k, to)) break
    }
  }
  return k
}

function words(doc: Document, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (flagged(doc, i, TokenFlag.capital)) n++
  return n
}

/** "Eastern" alone is no name. */
function bareDirection(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!DIRECTIONS.has(doc.tokens.fold[i])) return false
  return true
}

function organisation(doc: Document, from: number, to: number): boolean {
  if (holdsWord(doc.tokens, from, to, ORGANISATION_WORDS)) return true
  return to < doc.tokens.n && flagged(doc, to, TokenFlag.capital) && ORGANISATION_WORDS.has(doc.tokens.fold[to])
}

/** Is one of the ten words before a word of movement? */
export function movesBefore(doc: Document, i: number): boolean {
  const from = Math.max(doc.sentences.from[doc.sentenceOf[i]] ?? 0, i - 10)
  for (let k = i - 1; k >= from; k--) if (MOVEMENT.has(doc.tokens.fold[k])) return true
  return false
}

/** "in NAME", "from NAME to": the preposition before, "the" skipped. */
function afterPreposition(doc: Document, i: number, from: number): boolean {
  const t = doc.tokens
  let k = i - 1
  while (k >= from && (t.fold[k] === THE || (doc.tag[k] === TAG.ADJ && !flagged(doc, k, TokenFlag.capital)))) k--
  if (k < from - 1 || k < 0) return false
  if (MOVING.has(t.fold[k])) return movesBefore(doc, k)
  if (!LOCATIVE.has(t.fold[k])) return false
  return k === 0 || (!SAYING_NOUNS.has(t.fold[k - 1]) && !SEATED_NOUNS.has(t.fold[k - 1]))
}

/** "the village of NAME": the noun before "of". */
function afterHead(doc: Document, i: number): 'one' | 'many' | null {
  const t = doc.tokens
  let k = i - 1
  if (k >= 0 && t.fold[k] === THE) k--
  const of = k >= 1 && t.fold[k] === OF ? k - 1 : k
  if (of === k && !SETTLEMENT_NOUNS.has(t.fold[of] ?? 0)) return null
  if (of < 0 || !(of === k ? SETTLEMENT_NOUNS : PLACE_HEADS).has(t.fold[of])) return null
  return t.text.charCodeAt(t.end[of] - 1) === 115 && SETTLEMENT_NOUNS.has(t.fold[of]) ? 'many' : 'one'
}

/** "NAME village". */
function beforeNoun(doc: Document, end: number, limit: number): boolean {
  return end < limit && PLACE_NOUNS.has(doc.tokens.fold[end]) && !flagged(doc, end, TokenFlag.paragraphBefore)
}

/**
 * Names that go on a list of places after token `at`: after "and" or a comma, or, under a plural head ("the towns of"), with nothing between as
 * in feeds that lost their commas.
 */
export function listTail(doc: Document, at: number, to: number, bare: boolean): UnknownName[] {
  const out: UnknownName[] = []
  for (let k = at; ;) {
    let next = k
    while (next < to && (doc.tokens.fold[next] === COMMA || doc.tokens.fold[next] === AND)) next++
    if (next === k && !bare) return out
    const end = nameEnd(doc, next, to, true)
    if (end === next || (nameEnd(doc, next, to, false) !== end && !bare) || organisation(doc, next, end) || acts(doc, end)) return out
    out.push({ from: next, to: end })
    k = end
  }
}

/** A finite verb follows: the name begins a clause of its own. */
function acts(doc: Document, end: number): boolean {
  const tag = doc.tag[end]
  return tag === TAG.VERBD || tag === TAG.VERBZ || tag === TAG.AUX || tag === TAG.AUXD || tag === TAG.MD
}

/** Is the name at `i` under a plural head: "the villages of A B C"? Looks back over the names of the list. */
export function pluralHead(doc: Document, i: number): boolean {
  return afterHead(doc, i) === 'many'
}

/**
 * Names unknown to the pack that stand as places in tokens [from, to): after "village of", before "district", after "in" and its like. Not persons,
 * organisations, months, peoples.
 */
export function unknownNames(doc: Document, from: number, to: number): UnknownName[] {
  const out: UnknownName[] = []
  for (let i = from; i < to; i++) {
    const head = nameWord(doc, i) || smallArticle(doc, i, to) ? afterHead(doc, i) : null
    const end = nameEnd(doc, i, to, head === 'many')
    if (end === i) continue
    const proven = head !== null || beforeNoun(doc, end, to) || afterPreposition(doc, i, from)
    if (
      !proven ||
      words(doc, i, end) > LONGEST ||
      (head === null && organisation(doc, i, end)) ||
      titled(doc, i) ||
      bareDirection(doc, i, end)
    ) {
      i = end - 1
      continue
    }
    out.push({ from: i, to: end })
    i = end - 1
  }
  return out
}

/** "President NAME". */
function titled(doc: Document, i: number): boolean {
  return i > 0 && TITLES.has(doc.tokens.fold[i - 1])
}
