import { wordClass } from '../../1-lexicon/en/word-classes.ts'
import type { MentionKind } from '../../2-document/document.ts'
import { mix } from '../../2-document/linear-model.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { ClauseHeads } from './clause-heads.ts'
import type { ClaimFacts, Put } from './claim-facts.ts'

/** Classes of the pack's names: behind those of the words, one a kind of name. */
const NAME_CLASS: Readonly<Record<MentionKind, number>> = { actor: 201, party: 202, adjective: 203, place: 204, line: 205 }
/** The first sorts of a claim are told by their order too. */
const ORDERED = 4

/** A token's class by its word, or by what kind of name it belongs to; 0 for most words. */
function classAt(c: ReadingContext, i: number): number {
  const m = c.doc.mentionOf[i]
  return m >= 0 ? NAME_CLASS[c.doc.mentions[m].kind] : wordClass(c.doc.tokens.fold[i])
}

/** Which sorts of deeds, people and things a claim speaks of and how they stand to its verb: a word the training texts hold once or never counts with those like it. */
export function classFeatures(c: ReadingContext, facts: ClaimFacts, heads: ClauseHeads, put: Put): void {
  const at = (i: number): number => (i < 0 ? -1 : classAt(c, i))
  const verb = at(heads.verb)
  headClasses(verb, at(heads.subject), at(heads.object), heads.passive ? 1 : 0, put)
  put(66, mix(verb, mix(facts.tolls.length ? 1 : 0, facts.weapons ? 1 : 0)))
  sequence(c, facts, verb, put)
  if (!facts.attribution) return
  const cue = wordClass(c.doc.tokens.fold[facts.attribution.cue.verb])
  put(74, mix(cue, verb))
  put(75, cue)
}

function headClasses(verb: number, subject: number, object: number, passive: number, put: Put): void {
  put(60, mix(verb, passive))
  put(61, subject)
  put(62, object)
  put(63, mix(verb, object))
  put(64, mix(subject, mix(verb, passive)))
  put(65, mix(mix(subject, verb), object))
}

/** Every class in the claim: alone, with its part of speech, behind the class before it, beside the verb's. */
function sequence(c: ReadingContext, { span: { from, to } }: ClaimFacts, verb: number, put: Put): void {
  let last = 0,
    nth = 0
  for (let i = from; i < to; i++) {
    const k = classAt(c, i)
    if (!k || (i > from && c.doc.mentionOf[i] >= 0 && c.doc.mentionOf[i] === c.doc.mentionOf[i - 1])) continue
    put(67, k)
    put(68, mix(k, c.doc.tag[i]))
    put(69, mix(last, k))
    if (nth < ORDERED) put(70, mix(nth, k))
    if (c.verbsBefore[i] === c.verbsBefore[from]) put(71, k)
    put(72, mix(verb, k))
    last = k
    nth++
  }
  put(73, last)
}
