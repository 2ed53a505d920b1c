import type { ReportingVerb } from '../../1-lexicon/en/reporting-verbs.ts'
import { wordSet, type WordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { phraseStart } from './noun-phrases.ts'
import { isComma, isFinite, isHead, isVerb } from './token-tests.ts'

// Some verbs say something only with such an object as can be said: "disputes the claim", but not "a disputed region".

const THAT = wordSet('that')
const WITHHELD = wordSet('access entry passage permission visas permits')
const RESPONSIBLE = wordSet('responsible accountable'),
  LIVES = wordSet('life lives victims')
const ASIDE = wordSet('aside off away')
const HEARD = wordSet('heard')

/** "The inquiry found the bridge was mined", "residents heard a blast": a finding is a clause; "the patrol found a cache", "the army established control" tell a deed. */
export function findsThat(doc: Document, to: number): boolean {
  if (HEARD.has(doc.tokens.fold[to - 1])) return true
  const end = doc.sentences.to[doc.sentenceOf[to - 1]]
  for (let i = to; i < end && !isComma(doc, i); i++) if (isFinite(doc, i) || THAT.has(doc.tokens.fold[i])) return true
  return false
}

/** "The agency reports referring to the ministry": of others' words "he said, referring to the army" gives no source. */
const REFERRING = wordSet('referring'),
  REPORTS = wordSet('reports reported writes wrote informs informed')
const A = wordSet('a an')

/** "An old man called Berat": what somebody's name is. */
function givesName(doc: Document, i: number, to: number, floor: number): boolean {
  return doc.tag[to] === TAG.PROPN && i > floor && isHead(doc, i - 1) && A.has(doc.tokens.fold[phraseStart(doc, i, floor)])
}

const TOLL = wordSet('toll tolls losses number figure figures count casualties dead')
const AS_TO = wordSet('as to at')

/** "gave its losses as 968", "raised the toll at the hospital to 13": a toll and, before any other verb, its figure. */
function givesFigure(doc: Document, to: number): boolean {
  let toll = false
  for (let i = to; i < Math.min(doc.tokens.n - 1, to + OBJECT_REACH) && doc.tag[i] !== TAG.PUNCT && !isVerb(doc, i); i++) {
    toll ||= TOLL.has(doc.tokens.fold[i])
    if (toll && AS_TO.has(doc.tokens.fold[i]) && doc.tag[i + 1] === TAG.NUM) return true
  }
  return false
}

/** "denied entry to the convoy", "denied the villagers access": do the tokens behind a verb of denying make it a refusal? */
export function refusesEntry(doc: Document, to: number): boolean {
  for (let i = to; i < Math.min(doc.tokens.n, to + 4) && !isVerb(doc, i) && doc.tag[i] !== TAG.PUNCT; i++)
    if (WITHHELD.has(doc.tokens.fold[i])) return true
  return false
}

/** Most tokens between "hold" and "responsible", "claimed" and "lives". */
const OBJECT_REACH = 12

/** "They hold the mayor responsible", "the fighting claimed some 30 lives": a word that decides what the verb means, before any other verb. */
function holdsWithin(doc: Document, to: number, words: WordSet): boolean {
  for (let i = to; i < Math.min(doc.tokens.n, to + OBJECT_REACH) && doc.tag[i] !== TAG.PUNCT && !isVerb(doc, i); i++)
    if (words.has(doc.tokens.fold[i])) return true
  return false
}

const SAID = wordSet('the these those this that such any it its his their whether having figure figures')

/** "disputes the claim", "disputed that", "disputes Arden's account": what is disputed was said. Of "a disputed region", "the dispute over Hale" it was not. */
function disputesSaying(doc: Document, to: number): boolean {
  if (to >= doc.tokens.n) return false
  const m = doc.mentionOf[to]
  return SAID.has(doc.tokens.fold[to]) || (m >= 0 && doc.mentions[m].kind !== 'place' && doc.tag[doc.mentions[m].to] === TAG.POS)
}

/** Does the object behind a verb tell that nothing is said by it: entry denied, a hill held, lives claimed, a man called Berat? */
export function tellsDeed(doc: Document, row: ReportingVerb, i: number, to: number, floor: number): boolean {
  switch (row.id) {
    case 'cue.deny':
      return refusesEntry(doc, to)
    case 'cue.dispute':
      return !disputesSaying(doc, to)
    case 'cue.hold':
      return !holdsWithin(doc, to, RESPONSIBLE)
    case 'cue.claim':
      return holdsWithin(doc, to, LIVES)
    case 'cue.call':
      return givesName(doc, i, to, floor)
    case 'cue.cite':
      return REFERRING.has(doc.tokens.fold[i]) && !REPORTS.has(doc.tokens.fold[i - 1])
    case 'cue.give-figure':
      return !givesFigure(doc, to)
    case 'cue.brush':
      return !holdsWithin(doc, to, ASIDE)
    default:
      return false
  }
}
