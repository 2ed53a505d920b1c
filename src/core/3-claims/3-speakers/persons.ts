import { UNKNOWN } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { isFullName } from '../1-sayings/full-names.ts'
import { phraseStart } from '../1-sayings/noun-phrases.ts'
import { isComma, isFinite, isHyphen } from '../1-sayings/token-tests.ts'
import { partyByContext } from './source-party.ts'
import { describe, fits, headToken, isPersonActor, lastWhere, mentionBefore, tellsWoman, type Speaker } from './speaker.ts'

/** How many sentences back a name may stand that neither a pack nor an earlier saying knows. */
const NAME_REACH = 2
/** How many sentences back it may stand what somebody is ("Ada Berat, a researcher at …, said. … The researcher added"). */
const NOUN_REACH = 4
/** How many tokens back a full name is sought for a surname. */
const SURNAME_REACH = 400
/** Most tokens between a name and the noun behind it. */
const APPOSITION = 5
/** Most tokens before a name at the head of a sentence that tells whose view it gives. */
const FRONT = 5
const VIEW = wordSet('view opinion words eyes case')
const SHE_HE = wordSet('he she')
const YEAR = wordSet('year')
const THE = wordSet('the')
/** Most tokens of a sentence that are searched for whom it is about. */
const SUBJECT_REACH = 80

/** "He": the person who spoke last, unless the sentence, or the one before it, is about another ("Berat is mayor of Hale. Speaking to reporters, he accused …"). */
export function personMeant(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const she = tellsWoman(doc, r)
  const others = new Set(known.flatMap((s) => (s.she === null || s.she === she ? [] : [s.name])))
  const spoke = lastWhere(known, (s) => s.person && !others.has(s.name))
  const subject = aloneInSentence(doc, r, known, gaz) ?? subjectPerson(doc, r, gaz)
  if (!subject || others.has(subject.name) || (spoke && subject.start < spoke.start))
    return spoke ?? personMentioned(doc, r, gaz) ?? nameBefore(doc, r, gaz)
  return lastWhere(known, (s) => s.person && fits(s.name, subject.name)) ?? subject
}

/** The named person who is the subject of the words before a pronoun, in its own sentence or the one before. */
function subjectPerson(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  // Behind a quotation of several sentences the words before are those before it.
  const q = r.from > 1 ? Math.max(doc.quotationOf[r.from - 1], doc.quotationOf[r.from - 2]) : -1
  const at = q >= 0 ? doc.quotations[q].from : r.from
  const own = doc.sentenceOf[at]
  for (let s = own; s >= Math.max(0, own - 2); s--) {
    // Two sentences back only where the one between says "he" too.
    if (s === own - 2 && !saysHe(doc, own - 1)) return null
    const floor = doc.sentences.from[s]
    const end = s === own ? at : doc.sentences.to[s]
    for (let i = end - 1; i > Math.max(floor, end - SUBJECT_REACH); i--) {
      const person = personBefore(doc, i, floor, gaz)
      if (person) return person
    }
  }
  return null
}

/** "Protesters call Premier Quill a traitor; he …": the one person whom the pronoun's own sentence names before it, when nobody has spoken in it; null for none or several. */
function aloneInSentence(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const floor = doc.sentences.from[doc.sentenceOf[r.from]]
  if (known.some((s) => s.start >= doc.tokens.start[floor])) return null
  let found: TokenRange | null = null
  for (let i = floor; i < r.from; i++) {
    const m = doc.mentionOf[i]
    if (m < 0 || doc.mentions[m].from !== i || !isPersonActor(doc.mentions[m], gaz) || doc.tag[doc.mentions[m].to] === TAG.POS) continue
    if (found) return null
    found = doc.mentions[m]
  }
  return found ? describe(doc, found, gaz) : null
}

/** The person whose name ends before a verb or a comma, as the subject or in front of it: "Ada Berat said", "President Quill of Corvin, on a visit, …", "For Ada Berat, …". */
function personBefore(doc: Document, i: number, floor: number, gaz: Gazetteer): Speaker | null {
  const apposed = isComma(doc, i)
  if (!(isFinite(doc, i) || apposed) || doc.tag[i - 1] !== TAG.PROPN || doc.quotationOf[i] >= 0) return null
  const from = phraseStart(doc, i, floor)
  const opens = from === floor || isFront(doc, floor, from)
  if (apposed && !opens) return null
  const to = headToken(doc, { from, to: i }) + 1
  const named = (end: number): boolean => {
    const m = doc.mentionOf[end - 1]
    return m >= 0 ? isPersonActor(doc.mentions[m], gaz) : isFullName(doc, end)
  }
  if (!named(i) && !named(to)) return null
  if (!opens && !isComma(doc, from - 1)) return null
  return personAt(doc, { from, to: named(to) ? to : i }, gaz)
}

function personAt(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker {
  const found = describe(doc, r, gaz)
  return { ...found, party: found.party === UNKNOWN ? partyByContext(doc, gaz, r, headToken(doc, r)) : found.party, person: true }
}

/** "For Ada Berat, …", "In the view of Ada Berat, …": what stands before a name at the head of a sentence that gives somebody's view. */
function isFront(doc: Document, floor: number, from: number): boolean {
  if (from <= floor || from - floor > FRONT || doc.tag[floor] !== TAG.ADP) return false
  return from === floor + 1 || holdsWord(doc.tokens, floor, from, VIEW)
}

function saysHe(doc: Document, s: number): boolean {
  for (let i = doc.sentences.from[s]; i < doc.sentences.to[s]; i++)
    if (SHE_HE.has(doc.tokens.fold[i]) && doc.quotationOf[i] < 0) return true
  return false
}

/** "The 71-year-old", whether or not the phrase was cut at its hyphens. */
export function isAged(doc: Document, r: TokenRange): boolean {
  const { fold } = doc.tokens
  return THE.has(fold[r.from]) && doc.tag[r.from + 1] === TAG.NUM && (YEAR.has(fold[r.from + 2]) || YEAR.has(fold[r.from + 3]))
}

/** Whoever was named last, before the quotation that "the 71-year-old" closes: by a saying, or as somebody the text only tells of. */
export function personOfAge(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const q = Math.max(doc.quotationOf[r.from], doc.quotationOf[r.from - 1], doc.quotationOf[Math.max(0, r.from - 2)])
  const at = q >= 0 ? doc.quotations[q].from : r.from
  const spoke = lastWhere(known, (s) => s.person)
  const floor = doc.sentences.from[Math.max(0, doc.sentenceOf[at] - NAME_REACH)]
  for (let i = at; i > floor; i--) {
    if (!isFullName(doc, i) || doc.tag[i] === TAG.PROPN) continue
    const from = phraseStart(doc, i, floor)
    if (spoke && spoke.start >= doc.tokens.start[from]) return spoke
    return personAt(doc, { from: Math.max(from, i - 2), to: i }, gaz)
  }
  return spoke
}
/** A surname alone, of somebody whom the text named in full without letting him speak ("Ada Berat lost her house. … Berat said"). */
export function personNamed(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const name = doc.tokens.fold[r.to - 1]
  for (let i = r.from - 1; i > 0 && i > r.from - SURNAME_REACH; i--) {
    if (doc.tokens.fold[i] !== name) continue
    const m = doc.mentionOf[i]
    if (m >= 0 && doc.mentions[m].to === i + 1 && doc.mentions[m].from < i && isPersonActor(doc.mentions[m], gaz))
      return describe(doc, doc.mentions[m], gaz)
    if (m < 0 && isFullName(doc, i + 1))
      return personAt(doc, { from: Math.max(isHyphen(doc, i - 1) ? i - 3 : i - 1, doc.sentences.from[doc.sentenceOf[i]]), to: i + 1 }, gaz)
  }
  return null
}

/** "He" with no speaker before him: the person last mentioned. */
function personMentioned(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  for (let m = mentionBefore(doc, r.from); m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from < r.from && isPersonActor(mention, gaz)) return describe(doc, mention, gaz)
  }
  return null
}

/** "She" after a person whom neither pack nor an earlier saying knows: the last full name in the two sentences before. */
function nameBefore(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const proper = (i: number): boolean => i >= 0 && doc.tag[i] === TAG.PROPN && doc.mentionOf[i] < 0
  for (let i = r.from - 1; i > 0 && doc.sentenceOf[r.from] - doc.sentenceOf[i] <= NAME_REACH; i--) {
    if (!proper(i) || !proper(i - 1)) continue
    let from = i - 1
    while (proper(from - 1)) from--
    return personAt(doc, { from, to: i + 1 }, gaz)
  }
  return null
}

/** "The researcher": whoever was called so right behind their name, or before it, in the sentences before ("Ada Berat, a researcher at …"; "retired teacher Ada Berat"). */
export function personOfNoun(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const noun = doc.tokens.fold[r.to - 1]
  const floor = doc.sentences.from[Math.max(0, doc.sentenceOf[r.from] - NOUN_REACH)]
  for (let i = r.from - 1; i > floor; i--) {
    if (doc.tokens.fold[i] !== noun) continue
    let end = i + 1
    while (doc.tag[end] === TAG.PROPN) end++
    if (end > i + 2 && isFullName(doc, end)) return personAt(doc, { from: i + 1, to: end }, gaz)
    let comma = i - 1
    while (comma > floor && comma > i - APPOSITION && !isComma(doc, comma)) comma--
    if (isComma(doc, comma) && isFullName(doc, comma))
      return personAt(doc, { from: phraseStart(doc, comma, doc.sentences.from[doc.sentenceOf[comma]]), to: comma }, gaz)
  }
  return null
}
