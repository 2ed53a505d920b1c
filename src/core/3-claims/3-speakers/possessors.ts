import { UNKNOWN } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { personMeant } from './persons.ts'
import { describe, isPersonActor, lastWhere, type Speaker } from './speaker.ts'
import { bodyAsSubject, peopleAsSubject } from './subjects-meant.ts'

const HIS = wordSet('his her'),
  ITS = wordSet('its'),
  THEIR = wordSet('their'),
  OUR = wordSet('our')
/** Who is somebody's without being on their side. */
const FACING = wordSet(
  'counterpart counterparts colleague colleagues opponent opponents opposite rival rivals enemy enemies adversary foe foes ally allies neighbours neighbors host captor captors interlocutor predecessor attacker attackers killer killers',
)

/** "His office", "her sister", "its spokesman": does a phrase name somebody by whose they are? */
export const isPossessed = (doc: Document, { from, to }: TokenRange): boolean =>
  to - from > 1 &&
  (HIS.has(doc.tokens.fold[from]) || ITS.has(doc.tokens.fold[from]) || THEIR.has(doc.tokens.fold[from]) || OUR.has(doc.tokens.fold[from]))

/**
 * Whoever "his", "its" or "their" at the head of a phrase stands for, where what is theirs is on their side ("his wife", "its spokesman"); null where nobody is
 * found, or where what is theirs is of another side ("his counterpart").
 */
export function possessorOf(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  if (holdsWord(doc.tokens, r.from, r.to, FACING)) return null
  const pronoun = { from: r.from, to: r.from + 1 }
  const last = lastWhere(known, (s) => s.party !== UNKNOWN)
  if (OUR.has(doc.tokens.fold[r.from])) return doc.quotationOf[r.from] < 0 ? null : last
  if (HIS.has(doc.tokens.fold[r.from])) return personInFront(doc, r, gaz) ?? personMeant(doc, pronoun, known, gaz)
  if (THEIR.has(doc.tokens.fold[r.from])) return peopleAsSubject(doc, pronoun, gaz, last) ?? lastWhere(known, (s) => s.plural) ?? last
  return bodyAsSubject(doc, pronoun, gaz, last) ?? opener(doc, r, gaz, last) ?? lastWhere(known, (s) => !s.person && !s.plural) ?? last
}

/** "Arden on Monday opened its archives. Its ministry said …": the name of a body or side with which the sentence before opens; null where somebody spoke since. */
function opener(doc: Document, r: TokenRange, gaz: Gazetteer, last: Speaker | null): Speaker | null {
  const s = doc.sentenceOf[r.from] - 1
  const m = s < 0 || r.from > doc.sentences.from[s + 1] ? -1 : doc.mentionOf[doc.sentences.from[s]]
  if (m < 0 || isPersonActor(doc.mentions[m], gaz) || doc.tag[doc.mentions[m].to] === TAG.POS) return null
  if (last && last.start >= doc.tokens.start[doc.mentions[m].from]) return null
  return partyOfMention(doc.mentions[m], gaz) === null ? null : describe(doc, doc.mentions[m], gaz)
}

/** "Berat flew to Hale, her office said": the first person whom the sentence names before a phrase that ends it. */
function personInFront(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  for (let i = doc.sentences.from[doc.sentenceOf[r.from]]; i < r.from; i++) {
    const m = doc.mentionOf[i]
    if (m >= 0 && doc.quotationOf[i] < 0 && isPersonActor(doc.mentions[m], gaz)) return describe(doc, doc.mentions[m], gaz)
  }
  return null
}
