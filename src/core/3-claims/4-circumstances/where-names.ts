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
  SITE_NOUNS,
  TITLES,
} from '../../1-lexicon/en/place-words.ts'
import { NATIONS, PEOPLES } from '../../1-lexicon/en/nations.ts'
import { wordSet, WordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag, TokenKind } from '../../2-document/tokens.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** A name that stands where a place stands: tokens [from, to). The pack does not know it: words without a pin. */
export interface UnknownName {
  readonly from: number
  readonly to: number
}

const PEOPLE = new WordSet([...NATIONS.flatMap((nation) => nation.adjectives), ...PEOPLES].map((word) => foldHash(word)))
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
  if ((!NAME_TAGS.has(doc.tag[i]) && !NAME_OPENERS.has(t.fold[i])) || LOCATIVE.has(t.fold[i])) return false
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
      if (k + 2 < to && t.fold[k] === HYPHEN && EZAFE.has(t.fold[k + 1]) && isCapital(doc, k + 2)) {
        k += 3
        continue
      }
      // "Boz-i-Nar", and of the same names "Tal 'Ani district".
      if (k + 3 < to && t.fold[k] === HYPHEN && EZAFE.has(t.fold[k + 1]) && t.fold[k + 2] === HYPHEN && isCapital(doc, k + 3)) {
        k += 4
        continue
      }
      if (k + 2 < to && isAyn(doc, k) && nameWord(doc, k + 1) && PLACE_NOUNS.has(t.fold[k + 2])) {
        k++
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

const isCapital = (doc: Document, i: number): boolean => doc.tokens.kind[i] === TokenKind.word && flagged(doc, i, TokenFlag.capital)

/** An apostrophe that stands for a letter: between a space and a capital. */
function isAyn(doc: Document, i: number): boolean {
  const c = doc.tokens.text.charCodeAt(doc.tokens.start[i])
  return (c === 39 || c === 0x2018 || c === 0x2019) && flagged(doc, i, TokenFlag.spaceBefore) && !flagged(doc, i + 1, TokenFlag.spaceBefore)
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
  if (t.fold[k] === ON && !holdsWord(t, Math.max(from, k - AIMED_REACH), k, AIMED)) return false
  return k === 0 || (!SAYING_NOUNS.has(t.fold[k - 1]) && !SEATED_NOUNS.has(t.fold[k - 1]))
}

const ON = foldHash('on')
/** What falls on a place, or is done to it: after other words "on NAME" is hardly ever where. */
const AIMED = wordSet(`
  attack attacks attacked strike strikes airstrike airstrikes raid raids shelling fire fired fell fall falling rain rained dropped drop dropping bombs bomb bombardment
  rockets rocket shells shell missiles assault offensive advance advanced advancing march marched siege hold grip control landed land blockade bombing launched barrage
`)
const AIMED_REACH = 8

/** "pounded NAME", "overran NAME": verbs that are done to places. */
const DONE_TO_PLACES = wordSet(`
  shelled shelling bombed bombing bombarded bombarding pounded pounding besieged besieging overran overrun stormed storming recaptured recapture recapturing retook retake
  retaken liberated liberate liberating captured capture capturing seized seize seizing encircled encircling shells bombs
`)
function isTaken(doc: Document, i: number, from: number): boolean {
  return i > from && DONE_TO_PLACES.has(doc.tokens.fold[i - 1])
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
  if (end >= limit || flagged(doc, end, TokenFlag.paragraphBefore)) return false
  const at = end + 1 < limit && KINDS_OF_SITE.has(doc.tokens.fold[end]) ? end + 1 : end
  return PLACE_NOUNS.has(doc.tokens.fold[at])
}

/** "NAME hospital": an unknown name that is not the end of a known one. */
function namesSite(doc: Document, i: number, end: number, limit: number): boolean {
  if (end >= limit || !SITE_NOUNS.has(doc.tokens.fold[end]) || flagged(doc, end, TokenFlag.paragraphBefore)) return false
  const lead = doc.tokens.fold[i - 1] === THE ? i - 2 : i - 1
  return !flagged(doc, end - 1, TokenFlag.allCaps) && (i === 0 || doc.mentionOf[i - 1] < 0) && doc.tokens.fold[lead - 1] !== ACCORDING
}
const ACCORDING = foldHash('according')
/** "NAME refugee camp", "NAME air base". */
export const KINDS_OF_SITE = wordSet('air refugee military border army naval primary secondary field')

/** "the Lorrish town of Quillon", "the Lorrish harbour of Quillon", "Meridian weapons": a people's adjective that the pack does not know. */
function adjectival(doc: Document, i: number, end: number): boolean {
  const t = doc.tokens
  if (end !== i + 1 || end >= t.n || flagged(doc, end, TokenFlag.capital) || t.kind[end] !== TokenKind.word) return false
  const noun = PLACE_NOUNS.has(t.fold[end])
  if (HOUSES.has(t.fold[end]) && t.fold[end + 1] === OF && flagged(doc, end + 2, TokenFlag.capital)) return true
  if (t.fold[end] === CAPITAL) return true
  return !noun && (doc.tag[end] === TAG.NOUN || doc.tag[end] === TAG.NOUNS) && GENTILIC.test(t.text.slice(t.start[i], t.end[i]))
}
const CAPITAL = foldHash('capital')
const HOUSES = wordSet('village town city port harbour harbor province region capital camp')
const GENTILIC = /(?:ian|ish|ese|ean)$/

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
    const whole = nameEnd(doc, next, to, false),
      end = next === k ? nameEnd(doc, next, to, true) : whole
    if (
      end === next ||
      (!bare && nameEnd(doc, next, to, true) !== whole) ||
      organisation(doc, next, end) ||
      (!bare && acts(doc, end) && !isLate(doc, at))
    )
      return out
    out.push({ from: next, to: end })
    k = end
  }
}

/** A finite verb follows: the name begins a clause of its own. */
function acts(doc: Document, end: number): boolean {
  const tag = doc.tag[end]
  return tag === TAG.VERBD || tag === TAG.VERBZ || tag === TAG.AUX || tag === TAG.AUXD || tag === TAG.MD
}

/** "two others in X and Y | had been hit": no verb stands before the list, so this one tells of what does. */
function isLate(doc: Document, at: number): boolean {
  const from = doc.sentences.from[doc.sentenceOf[at - 1]]
  for (let k = from; k < at; k++) {
    const tag = doc.tag[k]
    if (tag === TAG.VERBD || tag === TAG.VERBZ || tag === TAG.AUX || tag === TAG.AUXD || tag === TAG.VERB || tag === TAG.MD) return false
  }
  let lead = at - 1
  while (lead > from && (flagged(doc, lead, TokenFlag.capital) || doc.tokens.fold[lead] === HYPHEN || ARTICLES.has(doc.tokens.fold[lead])))
    lead--
  return lead > from && LOCATIVE.has(doc.tokens.fold[lead])
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
    if (!nameWord(doc, i) && !smallArticle(doc, i, to)) continue
    const head = afterHead(doc, i)
    const end = headedEnd(doc, i, to, head)
    if (end === i) continue
    const proven =
      head !== null || beforeNoun(doc, end, to) || namesSite(doc, i, end, to) || afterPreposition(doc, i, from) || isTaken(doc, i, from)
    if (
      !proven ||
      words(doc, i, end) > LONGEST ||
      (head === null && organisation(doc, i, end)) ||
      titled(doc, i) ||
      adjectival(doc, i, end) ||
      bareDirection(doc, i, end)
    ) {
      i = end - 1
      continue
    }
    const name = isNew(doc, i, end) ? newName(doc, i, end) : { from: i, to: end }
    out.push(name)
    i = name.to - 1
  }
  return out
}

/** "New Hale" is another place than Hale. */
const isNew = (doc: Document, i: number, end: number): boolean =>
  end === i + 1 && NEW.has(doc.tokens.fold[i]) && (doc.mentionOf[end] ?? -1) >= 0
const NEW = wordSet('new old upper lower greater little')
const newName = (doc: Document, from: number, end: number): UnknownName => ({ from, to: doc.mentions[doc.mentionOf[end]].to })

/** Under a plural head names may follow one another without a comma, as in feeds; where a comma stands after them they are one name. */
function headedEnd(doc: Document, i: number, to: number, head: 'one' | 'many' | null): number {
  const whole = nameEnd(doc, i, to, false)
  return head !== 'many' || doc.tokens.fold[whole] === COMMA ? whole : nameEnd(doc, i, to, true)
}

/** "President NAME". */
function titled(doc: Document, i: number): boolean {
  return i > 0 && TITLES.has(doc.tokens.fold[i - 1])
}
