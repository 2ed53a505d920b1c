import { wordSet } from '../../1-lexicon/word-set.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { firstChar, hasFinite, isHyphen, isVerb } from '../1-sayings/token-tests.ts'
import type { ClaimSpan } from './claim-span.ts'
import type { ReadingContext } from './context.ts'
import { BEGIN, INSIDE, OUT } from './tag-spans.ts'

const LEADING = wordSet('that and but while although though as because of')
const EACH = wordSet('each one')
const OTHER = wordSet('other another')
const OF = wordSet('of for')
const AS = wordSet('as')
const MEASURE = wordSet('many few much of a')
const NEITHER = wordSet('neither'),
  NOR = wordSet('nor')
/** How far before a claim its "neither" may stand, in tokens. */
const NEITHER_REACH = 12
const MIN_TOKENS = 2
const OTHERS = wordSet('others more')
/** Nouns that name a saying. */
export const SAYING_NOUN = wordSet(
  'report reports claim claims allegation allegations accusation accusations statement statements information charge charges',
)
const THAT = wordSet('that')

/** A stretch that states one claim, and the rules that cut it. */
export interface FoundSpan extends ClaimSpan {
  readonly rules: readonly string[]
}

/** The claim spans of a labelled document. An attribution in the middle of a claim does not end it. */
export function findSpans(c: ReadingContext, labels: Uint8Array): FoundSpan[] {
  const out: FoundSpan[] = []
  for (let s = 0; s < c.doc.sentences.n; s++)
    for (const { from, to } of countsJoined(c, markedIn(labels, c.doc.sentences.from[s], c.doc.sentences.to[s])))
      out.push(...withoutGloss(c, from, to, s))
  return out
}

/** "91 were killed, and | 405 others have been injured": the others are counted beside the first, in one claim. */
function countsJoined({ doc }: ReadingContext, marked: readonly TokenRange[]): TokenRange[] {
  const out: TokenRange[] = []
  for (const claim of marked) {
    const before = out.at(-1)
    const goesOn =
      before && doc.tag[claim.from] === TAG.NUM && OTHERS.has(doc.tokens.fold[claim.from + 1]) && joins(doc, before.to, claim.from)
    if (goesOn) out[out.length - 1] = { from: before.from, to: claim.to }
    else out.push(claim)
  }
  return out
}

/** Does nothing but a comma and a joining word stand in tokens [from, to)? */
function joins({ tag }: ReadingContext['doc'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tag[i] !== TAG.PUNCT && tag[i] !== TAG.CCONJ) return false
  return true
}

/** The stretches of the tokens `[from, to)` that their labels mark as claims; `shift` is the token that `labels[0]` belongs to. */
export function markedIn(labels: Uint8Array, from: number, to: number, shift = 0): TokenRange[] {
  const out: TokenRange[] = []
  let open = -1,
    last = -1
  for (let i = from; i < to; i++) {
    const label = labels[i - shift]
    if (open >= 0 && (label === BEGIN || label === OUT)) {
      out.push({ from: open, to: last + 1 })
      open = -1
    }
    if (label === BEGIN || label === INSIDE) {
      if (open < 0) open = i
      last = i
    }
  }
  if (open >= 0) out.push({ from: open, to: last + 1 })
  return out
}

const GLOSS_TOKENS = 6

/** A clause in brackets at the end of a claim is the editor's gloss, not the claimant's word: a claim of its own, in the outlet's voice. */
function withoutGloss(c: ReadingContext, from: number, to: number, sentence: number): FoundSpan[] {
  const open = glossStart(c, from, to)
  const claim = tidy(c, from, open < 0 ? to : open, sentence)
  const gloss = open < 0 ? null : tidy(c, open + 1, to, sentence)
  return [...(claim ? [claim] : []), ...(gloss ? [{ ...gloss, to: trimBracket(c, gloss), rules: [...gloss.rules, 'span.gloss'] }] : [])]
}

/** Where the bracket of a gloss opens that runs to the end of the span; -1 when there is none. */
function glossStart(c: ReadingContext, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (firstChar(c.doc, i) !== '(') continue
    let end = i + 1
    while (end < to && firstChar(c.doc, end) !== ')') end++
    if (end >= to - 1 && end - i > GLOSS_TOKENS && hasFinite(c.doc, i, end)) return i
  }
  return -1
}

const trimBracket = (c: ReadingContext, span: FoundSpan): number => (firstChar(c.doc, span.to - 1) === ')' ? span.to - 1 : span.to)

/** Cuts joining words, "each other of" and punctuation from the ends; a stretch of punctuation or a single word is no claim. */
function tidy(c: ReadingContext, from: number, to: number, sentence: number): FoundSpan | null {
  const { doc } = c
  let a = from,
    b = to
  while (a < b && (doc.tag[a] === TAG.PUNCT || (LEADING.has(doc.tokens.fold[a]) && !opensMeasure(c, a, b)))) a++
  const blamed = behindEachOther(c, a, b)
  a += blamed
  if (cutsNumber(c, a, sentence)) a--
  a = nameStart(c, a)
  a = neitherStart(c, a, sentence)
  b = clauseEnd(c, a, b)
  while (b > a && doc.tag[b - 1] === TAG.PUNCT && firstChar(doc, b - 1) !== ')') b--
  if (b - a < (blamed > 0 ? 1 : MIN_TOKENS) || namesSaying(c, a, b)) return null
  return { from: a, to: b, sentence, rules: ['span.model'] }
}

/** "12 had died; its director, | Jan Berat, said …": words without a verb behind the last semicolon begin another statement. */
function clauseEnd({ doc }: ReadingContext, from: number, to: number): number {
  let i = to - 1
  while (i > from && firstChar(doc, i) !== ';' && !isVerb(doc, i)) i--
  return i > from && firstChar(doc, i) === ';' && i < to - 1 && doc.tag[i + 1] !== TAG.NUM && hasFinite(doc, from, i) ? i : to
}

/** "Neither the army nor | its ally has said so": cut at its middle a claim would say the opposite. */
function neitherStart({ doc }: ReadingContext, at: number, sentence: number): number {
  const floor = Math.max(doc.sentences.from[sentence], at - NEITHER_REACH)
  if (!holdsWord(doc.tokens, Math.max(floor, at - 3), at, NOR)) return at
  for (let i = at - 1; i >= floor; i--) if (NEITHER.has(doc.tokens.fold[i])) return i
  return at
}

/** "North- | Hale's army": a claim does not begin in the middle of a name. */
function nameStart({ doc }: ReadingContext, at: number): number {
  const mention = doc.mentionOf[at]
  return mention >= 0 && isHyphen(doc, at - 1) ? doc.mentions[mention].from : at
}

/** "967 | civilians have been killed", "the ministry: 967 | civilians …": the figure that opens a sentence or follows a colon belongs to the people it counts, though the tagger left it out. */
function cutsNumber({ doc }: ReadingContext, at: number, sentence: number): boolean {
  const from = doc.sentences.from[sentence]
  if (at <= from || doc.tag[at - 1] !== TAG.NUM || doc.tag[at] === TAG.PUNCT) return false
  return at - 1 === from || firstChar(doc, at - 2) === ':'
}

/** How many tokens "each other of" takes up at the head of what two sides blame one another for, however the tagger cut it; 0 for anything else. */
function behindEachOther({ doc }: ReadingContext, from: number, to: number): number {
  const { fold } = doc.tokens
  const other = EACH.has(fold[from]) ? from + 1 : from
  return other > 0 && other + 2 < to && EACH.has(fold[other - 1]) && OTHER.has(fold[other]) && OF.has(fold[other + 1])
    ? other + 2 - from
    : 0
}

/** "As many as 50 people", "as of Sunday", "as a result": here "as" is no joining word. */
const opensMeasure = (c: ReadingContext, at: number, to: number): boolean =>
  AS.has(c.doc.tokens.fold[at]) && at + 1 < to && MEASURE.has(c.doc.tokens.fold[at + 1])

/** "the other side's reports that …": the noun only names a saying; what is said follows. */
function namesSaying(c: ReadingContext, from: number, to: number): boolean {
  return SAYING_NOUN.has(c.doc.tokens.fold[to - 1]) && to < c.doc.tokens.n && THAT.has(c.doc.tokens.fold[to]) && !hasFinite(c.doc, from, to)
}
