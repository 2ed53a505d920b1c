import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { isFullName } from '../1-sayings/full-names.ts'
import { phraseStart } from '../1-sayings/noun-phrases.ts'
import { isComma, isFinite } from '../1-sayings/token-tests.ts'
import { partyByContext } from './source-party.ts'
import { describe, fits, isPersonActor, lastWhere, mentionBefore, tellsWoman, type Speaker } from './speaker.ts'

/** How many sentences back a name may stand that neither a pack nor an earlier saying knows. */
const NAME_REACH = 2
/** Most tokens of a sentence that are searched for whom it is about. */
const SUBJECT_REACH = 80

/** "He": the person who spoke last, unless the sentence, or the one before it, is about another ("Berat is mayor of Hale. Speaking to reporters, he accused …"). */
export function personMeant(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const she = tellsWoman(doc, r)
  const others = new Set(known.flatMap((s) => (s.she === null || s.she === she ? [] : [s.name])))
  const spoke = lastWhere(known, (s) => s.person && !others.has(s.name))
  const subject = subjectPerson(doc, r, gaz)
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
  for (let s = own; s >= Math.max(0, own - 1); s--) {
    const floor = doc.sentences.from[s]
    const end = s === own ? at : doc.sentences.to[s]
    for (let i = end - 1; i > Math.max(floor, end - SUBJECT_REACH); i--) {
      const apposed = isComma(doc, i)
      if (!(isFinite(doc, i) || apposed) || doc.tag[i - 1] !== TAG.PROPN || doc.quotationOf[i] >= 0) continue
      const from = phraseStart(doc, i, floor)
      if (apposed && from !== floor) continue
      const m = doc.mentionOf[i - 1]
      const person = m >= 0 ? isPersonActor(doc.mentions[m], gaz) : isFullName(doc, i)
      if (person && (from === floor || isComma(doc, from - 1))) return { ...describe(doc, { from, to: i }, gaz), person: true }
    }
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
    return { ...describe(doc, { from, to: i + 1 }, gaz), party: partyByContext(doc, gaz, { from, to: i + 1 }, i), person: true }
  }
  return null
}
