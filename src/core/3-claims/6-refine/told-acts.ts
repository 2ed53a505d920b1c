import type { Claim, Kind } from '../../0-terms/claim.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** Acts that a report tells more than once: first with their day, then in a witness's or a monitor's words without it. */
export const ACTS: ReadonlySet<Kind> = new Set<Kind>(['strike', 'clash', 'casualties', 'damage', 'materiel', 'displacement', 'detainees'])

/** With an act told again goes its place; of a longer list nobody knows which, and one attack did not hit it all. */
export const FEW_PLACES = 2

/** An act whose day is told, its sentence, and the words of that sentence. */
export interface Told {
  readonly claim: Claim
  readonly sentence: number
  readonly words: ReadonlySet<number>
}

/** With fewer words than these in common the next sentence may well tell of another act (measured on the training texts). */
const IN_COMMON = 4

/** What a claim tells for those after it; null when it is no act or its day is not told. */
export function toldBy(doc: Document, claim: Claim, own: TokenRange): Told | null {
  if (!ACTS.has(claim.kind) || claim.background || !namesDay(claim)) return null
  const sentence = doc.sentenceOf[own.from]
  return { claim, sentence, words: contentOf(doc, sentenceRange(doc, sentence)) }
}

/** Does a claim tell the act again: in the same sentence, not as what came before it, or in the next one, with words enough in common? */
export function isRetold(doc: Document, told: Told, claim: Claim, own: TokenRange): boolean {
  const sentence = doc.sentenceOf[own.from]
  if (sentence - told.sentence > 1) return false
  const between = { from: tokenAfter(doc, told.claim.end - 1), to: own.from + DAYS_AFTER }
  if (sentence === told.sentence && holdsWord(doc.tokens, between.from, between.to, AFTER)) return false
  if (sentence !== told.sentence && (addsTo(doc, own) || counts(told.claim, claim))) return true
  let common = 0
  for (const word of contentOf(doc, own)) if (told.words.has(word)) common++
  return common >= IN_COMMON
}

/** "Five days after …", where the tagger took it into the claim. */
const DAYS_AFTER = 4
const AFTER = wordSet('after following')

/** Do both tell of as many killed, or hurt? */
const counts = (told: Claim, claim: Claim): boolean =>
  claim.tolls.some((a) => told.tolls.some((b) => a.measure === b.measure && a.low !== null && a.low > 1 && a.low === b.low))

/**
 * "Five of them were children", "Among the dead was …", "Another nine were hurt", "It also destroyed a mill", "There were no casualties":
 * the sentence adds to what the one before it told.
 */
function addsTo(doc: Document, own: TokenRange): boolean {
  const { fold } = doc.tokens
  const opens = Math.min(own.to, own.from + OPENING)
  for (let i = own.from; i < own.to; i++) {
    const w = fold[i],
      next = fold[i + 1]
    if (w === AMONG && POINTERS.has(next) && HARMED.has(fold[i + 2])) return true
    if (i >= opens) continue
    if (
      w === OF &&
      i > own.from &&
      i - own.from < 4 &&
      POINTERS.has(next) &&
      (next === THEM || HARMED.has(fold[i + 2]) || HELPERS.has(fold[i + 2]))
    )
      return true
    if (w === ALSO && !PERSON.has(fold[own.from]) && (i === own.from + 1 || doc.tag[i + 1] === TAG.VERBN || doc.tag[i + 1] === TAG.VERBD))
      return true
    if (w === NO && HARM.has(next)) return true
    if (i - own.from < 3 && w === ANOTHER && doc.tag[i + 1] === TAG.NUM && !holdsWord(doc.tokens, i, own.to, ELSE)) return true
  }
  return POINTERS.has(fold[own.from]) && HARMED.has(fold[own.from + 1])
}
const OPENING = 7
const AMONG = foldHash('among'),
  OF = foldHash('of'),
  ALSO = foldHash('also'),
  NO = foldHash('no'),
  ANOTHER = foldHash('another'),
  THEM = foldHash('them')
const ELSE = wordSet('second third separate different elsewhere')
const PERSON = wordSet('he she')
const POINTERS = wordSet('the those them')
const HARMED = wordSet('dead killed victims wounded injured casualties slain')
const HARM = wordSet('casualties injuries deaths')
const HELPERS = wordSet('were was had died')

const DAY_WORD = /\b(?:to-?days?|yesterdays?|tonight|overnight|morning|evening|night|noon|dawn)\b/i
const DAY_RULE = /^when\.(?:.*-)?(?:clock|part|weekday|day)(?:-|$)/

/** Does a claim's time tell one day or less, and not since when? */
export function namesDay(claim: Claim): boolean {
  const { when } = claim
  if (!when || when.parts.length || /^(?:since|for|until)\b/i.test(when.words)) return false
  return claim.why.some(
    (rule) => DAY_RULE.test(rule) || rule === 'when.retold' || (rule === 'when.said-shift' && DAY_WORD.test(when.words)),
  )
}

const ELSEWHEN = wordSet('earlier previously before ago later')

/** Does the sentence of a claim turn to another time in loose words: "Earlier two people …"? */
export function pointsElsewhen(doc: Document, own: TokenRange): boolean {
  const { from, to } = sentenceRange(doc, doc.sentenceOf[own.from])
  return holdsWord(doc.tokens, from, to, ELSEWHEN)
}

const sentenceRange = (doc: Document, s: number): TokenRange => ({ from: doc.sentences.from[s], to: doc.sentences.to[s] })

const CONTENT: ReadonlySet<number> = new Set<number>([
  TAG.NOUN,
  TAG.NOUNS,
  TAG.PROPN,
  TAG.VERB,
  TAG.VERBD,
  TAG.VERBN,
  TAG.VERBG,
  TAG.ADJ,
  TAG.NUM,
])
/** Words of any report: they make no two sentences alike. */
const ANY_REPORT = wordSet('said told reported including included monitor people source')

/** The words that say what a stretch is about, by their folded hashes. */
export function contentOf(doc: Document, r: TokenRange): Set<number> {
  const out = new Set<number>()
  for (let i = r.from; i < r.to; i++) if (CONTENT.has(doc.tag[i]) && !ANY_REPORT.has(doc.tokens.fold[i])) out.add(doc.tokens.fold[i])
  return out
}

/** The tokens of a claim. */
export function tokensOf(doc: Document, claim: Claim): TokenRange {
  return { from: tokenAfter(doc, claim.start), to: tokenAfter(doc, claim.end - 1) + 1 }
}

/** The first token that ends after an offset. */
function tokenAfter(doc: Document, offset: number): number {
  let low = 0,
    high = doc.tokens.n
  while (low < high) {
    const mid = (low + high) >> 1
    if (doc.tokens.end[mid] > offset) high = mid
    else low = mid + 1
  }
  return low
}
