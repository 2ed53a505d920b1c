import { CLASS_MARKS, classPhrase, OPENS_PHRASE, wordClass } from '../../1-lexicon/en/word-classes.ts'
import type { MentionKind } from '../../2-document/document.ts'
import { mix } from '../../2-document/linear-model.ts'
import { WordColumn } from '../../2-document/word-column.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { ClauseHeads } from './clause-heads.ts'
import type { ClaimFacts, Put } from './claim-facts.ts'

/** Classes of the pack's names: behind those of the words, one a kind of name. */
const NAME_CLASS: Readonly<Record<MentionKind, number>> = { actor: 201, party: 202, adjective: 203, place: 204, line: 205 }
/** The first sorts of a claim are told by their order too. */
const ORDERED = 4
/** Classes of names are none of words: a claim's pairs are of words. */
const MOST_WORD_CLASSES = 200
/** Most classes of a claim that are paired. */
const PAIRED = 16
/** How far before the claim the words that lead into it are looked for: "called for", "in protest at". */
const LEAD_IN = 6

/** Most tokens of a claim that are told by class; what stands behind them is not looked at. */
const MOST_TOKENS = 512
const classes = new Uint8Array(MOST_TOKENS)
const column = new WordColumn(CLASS_MARKS)

/** Writes each token's class into `classes`: of a name its kind, of several words that mean one thing together their class at the first; 0 for most words. */
function fillClasses(c: ReadingContext, from: number, to: number): void {
  const { tokens, mentionOf, mentions } = c.doc
  const marks = column.of(tokens)
  let end = from
  for (let i = from; i < to; i++) {
    // Behind the first token of a name or a phrase.
    if (i < end) {
      classes[i - from] = 0
      continue
    }
    const m = mentionOf[i]
    const found = m < 0 && (marks[i] & OPENS_PHRASE) !== 0 ? classPhrase(tokens, i, to) : null
    end = m >= 0 ? mentions[m].to : found ? found.to : end
    classes[i - from] = m >= 0 ? NAME_CLASS[mentions[m].kind] : found ? found.number : marks[i] & ~OPENS_PHRASE
  }
}

/** Which sorts of deeds, people and things a claim speaks of and how they stand to its verb: a word the training texts hold once or never counts with those like it. */
export function classFeatures(c: ReadingContext, facts: ClaimFacts, heads: ClauseHeads, put: Put): void {
  const { from } = facts.span
  const to = Math.min(facts.span.to, from + MOST_TOKENS)
  fillClasses(c, from, to)
  const at = (i: number): number => (i < from || i >= to ? -1 : classes[i - from])
  const verb = at(heads.verb)
  headClasses(verb, at(heads.subject), at(heads.object), heads.passive ? 1 : 0, put)
  put(66, mix(verb, mix(facts.tolls.length ? 1 : 0, facts.weapons ? 1 : 0)))
  sequence(c, from, to, verb, put)
  pairs(from, to, facts.tolls.length ? 1 : 0, put)
  wordsBefore(c, facts, put)
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
function sequence(c: ReadingContext, from: number, to: number, verb: number, put: Put): void {
  let last = 0,
    nth = 0
  for (let i = from; i < to; i++) {
    const k = classes[i - from]
    if (!k) continue
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

const paired = new Uint8Array(PAIRED)

/** Every two classes of a claim wherever they stand, and each with whether it counts the harmed. */
function pairs(from: number, to: number, tolls: number, put: Put): void {
  let n = 0
  for (let i = 0; i < to - from && n < PAIRED; i++) {
    const k = classes[i]
    if (!k || k > MOST_WORD_CLASSES || isPaired(k, n)) continue
    for (let b = 0; b < n; b++) put(77, mix(Math.min(paired[b], k), Math.max(paired[b], k)))
    put(76, mix(k, tolls))
    paired[n++] = k
  }
}

function isPaired(k: number, n: number): boolean {
  for (let i = 0; i < n; i++) if (paired[i] === k) return true
  return false
}

/** The classes of what stands before the claim in its sentence, the nearest also with the claim's first. */
function wordsBefore(c: ReadingContext, { span: { from, sentence } }: ClaimFacts, put: Put): void {
  const marks = column.of(c.doc.tokens)
  let nearest = 0
  for (let i = from - 1; i >= Math.max(c.doc.sentences.from[sentence], from - LEAD_IN); i--) {
    const k = c.doc.mentionOf[i] >= 0 ? 0 : marks[i] & ~OPENS_PHRASE
    if (!k) continue
    put(78, k)
    if (nearest) continue
    nearest = k
    put(79, k)
    put(80, mix(k, classes[0]))
  }
  put(81, nearest)
  put(82, mix(nearest, c.word[from]))
}
