import { UNKNOWN } from '../../0-terms/party.ts'
import { LOCAL_PEOPLE_WORDS, POLITICAL_PEOPLE_WORDS, SPEAKING_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { phraseEnd } from '../1-sayings/noun-phrases.ts'
import { hasFinite, isComma, isFinite } from '../1-sayings/token-tests.ts'
import { partyByContext } from './source-party.ts'
import { describe, headToken, isPersonActor, type Speaker } from './speaker.ts'

const THEY = wordSet('they')
const PEOPLE = wordSet(`${SPEAKING_WORDS} ${LOCAL_PEOPLE_WORDS} ${POLITICAL_PEOPLE_WORDS} people`)
const COUNTED = wordSet('hundreds thousands dozens scores')
/** What joins a half sentence about the same subject: "after it accused". */
const JOINING = wordSet('after as while when because since before although though but and')
/** "It added" goes on with what was said, whatever stands between. */
const GOES_ON = wordSet('added adds also further continued went goes noted stressed')
/** Most tokens before the comma that closes what stands in front of a subject ("In Hale, …"). */
const FRONT = 14
/** How many sentences that say "they" may stand between "they" and whom it means. */
const THEY_REACH = 3

/** The noun phrase that a sentence is about, as far as it stands before its verb and before `end`; null when none is plain. */
function subjectOf(doc: Document, s: number, end: number): TokenRange | null {
  let from = doc.sentences.from[s]
  const to = Math.min(end, doc.sentences.to[s])
  if (doc.tag[from] === TAG.ADP || doc.tag[from] === TAG.ADV) {
    let comma = from + 1
    while (comma < to && comma < from + FRONT && !isComma(doc, comma)) comma++
    if (comma < to && isComma(doc, comma)) from = comma + 1
  }
  const close = phraseEnd(doc, from, to)
  if (close <= from || doc.quotationOf[from] >= 0) return null
  let verb = close
  while (verb < to && doc.tag[verb] === TAG.ADV) verb++
  // "Hundreds gathered": the only verb of a sentence is no participle, whatever the tagger takes it for.
  const plain = isFinite(doc, verb) || (doc.tag[verb] === TAG.VERBN && !hasFinite(doc, verb, to))
  return verb < to && plain ? { from, to: close } : null
}

/** "It" after a sentence, or in the second half of one, about a body: "Arden has called up its reserves. It said …", "Corvin closed its ports after it accused …". Null where somebody spoke since. */
export function bodyAsSubject(doc: Document, r: TokenRange, gaz: Gazetteer, last: Speaker | null): Speaker | null {
  const own = doc.sentenceOf[r.from]
  const opens = r.from <= doc.sentences.from[own] + 1
  if (GOES_ON.has(doc.tokens.fold[r.to])) return null
  if (!opens && !JOINING.has(doc.tokens.fold[r.from - 1])) return null
  const s = opens ? own - 1 : own
  const subject = s < 0 ? null : subjectOf(doc, s, r.from)
  if (!subject || !isBodyName(doc, subject, gaz)) return null
  return last && last.start >= doc.tokens.start[subject.from] ? null : describe(doc, subject, gaz)
}

/** Is the phrase the name of a body or a side, and of nobody in person? */
function isBodyName(doc: Document, { from, to }: TokenRange, gaz: Gazetteer): boolean {
  const mention = doc.mentionOf[to - 1] < 0 ? null : doc.mentions[doc.mentionOf[to - 1]]
  if (!mention || mention.kind === 'adjective' || mention.from > from + 1 || isPersonActor(mention, gaz)) return false
  return partyOfMention(mention, gaz) !== null
}

/** "They" after a sentence about several people: "Hundreds of women gathered in Hale. They demanded …". Null where somebody spoke since. */
export function peopleAsSubject(doc: Document, r: TokenRange, gaz: Gazetteer, last: Speaker | null): Speaker | null {
  const own = doc.sentenceOf[r.from]
  for (let s = own - 1; s >= Math.max(0, own - THEY_REACH); s--) {
    const subject = subjectOf(doc, s, r.from)
    if (!subject) return null
    if (subject.to - subject.from === 1 && THEY.has(doc.tokens.fold[subject.from])) continue
    const head = headToken(doc, subject)
    if (!COUNTED.has(doc.tokens.fold[head]) && !(doc.tag[head] === TAG.NOUNS && PEOPLE.has(doc.tokens.fold[head]))) return null
    if (last && last.start >= doc.tokens.start[subject.from]) return null
    const found = describe(doc, subject, gaz)
    return found.party === UNKNOWN ? { ...found, party: partyByContext(doc, gaz, subject, head) } : found
  }
  return null
}
