import { PLAIN_MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { mix } from '../../2-document/linear-model.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isFinite } from '../1-sayings/token-tests.ts'
import type { ClaimSpan } from '../2-spans/claim-span.ts'
import type { ReadingContext } from '../2-spans/context.ts'

/** A claim and the sayings that could govern it (null: nobody does, the outlet speaks), with what every one of them is weighed by. */
export interface Linking {
  readonly c: ReadingContext
  readonly span: ClaimSpan
  readonly candidates: readonly (Attribution | null)[]
  /** How many of the candidates stand in the claim's own sentence. */
  readonly own: number
  readonly opensSentence: number
  readonly quoted: number
  readonly tense: number
  /** Does the claim tell that somebody keeps silent ("has not said why")? */
  readonly withheld: number
  /** Does the claim's sentence go on adding ("another three", "also")? */
  readonly addsOn: number
  /** Does it name a day or a month? */
  readonly namesDay: number
}

/** Takes one feature: its template and its value. */
export type Put = (t: number, h: number) => void

/** The claim's first finite verb: a helping verb by its word ("had", "would": what is told at second hand stands in such forms), any other by its tag. */
export function tenseOf({ doc, word }: ReadingContext, span: ClaimSpan): number {
  for (let i = span.from; i < span.to; i++)
    if (isFinite(doc, i)) return doc.tag[i] === TAG.AUX || doc.tag[i] === TAG.AUXD || doc.tag[i] === TAG.MD ? word[i] : doc.tag[i]
  return -1
}

/** Where the saying stands to the claim: 1 after it, 2 before it, 3 inside of it. */
export const orderOf = (a: Attribution, span: ClaimSpan): number => (a.cue.from >= span.to ? 1 : a.cue.to <= span.from ? 2 : 3)

/** How much of the claim the rules put into the attribution's content: 0 none, 1 some, 2 most, 3 all. */
export function covered(a: Attribution, span: ClaimSpan): number {
  if (!a.content) return a.cue.from >= span.from - 1 && a.cue.to <= span.to + 1 ? 2 : 0
  const inside = Math.min(a.content.to, span.to) - Math.max(a.content.from, span.from)
  const share = inside / (span.to - span.from)
  return share <= 0 ? 0 : share < 0.5 ? 1 : share < 1 ? 2 : 3
}

/** The word before the claim in its sentence; -1 where it opens it. */
export const wordBefore = (c: ReadingContext, span: ClaimSpan): number =>
  span.from > c.doc.sentences.from[span.sentence] ? c.word[span.from - 1] : -1

const ruleHashes = new Map<string, number>()

/** A rule's id as a number. */
export function ruleHash(rule: string): number {
  let h = ruleHashes.get(rule)
  if (h === undefined) {
    h = 7
    for (let i = 0; i < rule.length; i++) h = mix(h, rule.charCodeAt(i))
    ruleHashes.set(rule, h)
  }
  return h
}

const PRONOUN = wordSet('he she it they we i')
const NO_ONE = wordSet('nobody no none neither noone')

/** Who speaks: nobody named, a pronoun, "nobody", somebody of the pack (by the class of the name), another name, a common noun. */
export function sourceKind({ doc, word }: ReadingContext, r: TokenRange | null): number {
  if (!r) return 0
  if (r.to - r.from === 1 && PRONOUN.has(doc.tokens.fold[r.from])) return 1
  if (NO_ONE.has(doc.tokens.fold[r.from])) return 2
  for (let i = r.from; i < r.to; i++) if (doc.mentionOf[i] >= 0) return 10 + (word[i] & 255)
  return doc.tag[r.to - 1] === TAG.PROPN ? 3 : 4
}

const OWNED = wordSet('its their his her them these those')
const THE = wordSet('the')
/** How far into a sentence a word that points back is looked for. */
const POINTER_REACH = 7

/** Does a sentence point back at the one of a saying? 1 by a pronoun, 2 by "its", "of them", 3 by "the" and a noun of it, 4 by "the" and another noun, 0 not at all. */
export function pointsBack(doc: Document, sentence: number, saying: number): number {
  const { fold } = doc.tokens
  const from = doc.sentences.from[sentence],
    to = Math.min(doc.sentences.to[sentence], from + POINTER_REACH)
  if (PRONOUN.has(fold[from])) return 1
  if (holdsWord(doc.tokens, from, to, OWNED)) return 2
  if (!THE.has(fold[from])) return 0
  let head = from + 1
  while (head + 1 < to && isNoun(doc, head + 1)) head++
  for (let i = doc.sentences.from[saying]; i < doc.sentences.to[saying]; i++) if (fold[i] === fold[head]) return 3
  return 4
}

const isNoun = (doc: Document, i: number): boolean => doc.tag[i] === TAG.NOUN || doc.tag[i] === TAG.NOUNS || doc.tag[i] === TAG.PROPN

const MORE = wordSet('also another other others further besides too likewise more third second additional moreover')
const DAY = wordSet(`${WEEKDAY_NAMES} today yesterday tomorrow ${PLAIN_MONTH_NAMES}`)

/** Does a sentence go on adding ("another three", "also")? */
export const addsOn = (doc: Document, s: number): number =>
  holdsWord(doc.tokens, doc.sentences.from[s], doc.sentences.to[s], MORE) ? 1 : 0
/** Does a sentence name a day or a month? */
export const namesDay = (doc: Document, s: number): number =>
  holdsWord(doc.tokens, doc.sentences.from[s], doc.sentences.to[s], DAY) ? 1 : 0

const NOT = wordSet("not never yet didn't doesn't don't hasn't haven't hadn't won't wouldn't cannot can't couldn't n't")
const TELL = wordSet(
  'say said give given release released provide provided elaborate elaborated comment commented disclose disclosed specify specified name named mention mentioned reply replied respond responded publish published reveal revealed identify identified explain explained',
)
const DECLINED = wordSet('declined declines refused refuses decline refuse')
const GAVE = wordSet('gave gives give had has have offered provided made')
const NO = wordSet('no')
const DETAILS = wordSet(
  'details detail figure figures toll number numbers casualties casualty reason reasons date explanation comment breakdown estimate word information indication immediate',
)
/** So many tokens from its first verb on tell whether a claim is one of silence. */
const SILENCE_REACH = 5

/** "has not said why", "gave no figure", "declined to comment": that somebody keeps silent is told by the text, not by them. */
export function isWithheld({ doc }: ReadingContext, span: ClaimSpan): boolean {
  const { fold } = doc.tokens
  let verb = span.from
  while (verb < span.to && !isFinite(doc, verb) && !DECLINED.has(fold[verb])) verb++
  let not = false
  for (let i = verb; i < Math.min(span.to, verb + SILENCE_REACH); i++) {
    if (NOT.has(fold[i]) || DECLINED.has(fold[i])) not = true
    else if (not && TELL.has(fold[i])) return true
    else if (i > verb && NO.has(fold[i]) && GAVE.has(fold[i - 1])) return holdsWord(doc.tokens, i + 1, Math.min(i + 4, span.to), DETAILS)
  }
  return false
}
