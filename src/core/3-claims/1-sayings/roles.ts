import { wordSet, type WordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { behindApposition } from './appositions.ts'
import { TAIL } from './colons.ts'
import type { Cue } from './cues.ts'
import { phraseEnd, phraseStart } from './noun-phrases.ts'
import { holdsVerb } from './other-sayings.ts'
import { subjectBefore } from './subjects.ts'
import { canSpeak, sourceEnd, speakerBehind } from './run-on.ts'
import { firstChar, hasFinite, isComma, isFinite, isVerb, range } from './token-tests.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

/** Who says it and what, for one cue: ranges of tokens. `source` null: nobody is named. */
export interface Roles {
  readonly rule: string
  readonly source: TokenRange | null
  readonly content: TokenRange | null
  /** The party accused, blamed or appealed to, when the frame names one ("accused X of …"). */
  readonly target: TokenRange | null
}

const THAT = wordSet('that')
const WHICH = wordSet('which')
const OF_FOR = wordSet('of for')
const FOR_TO = wordSet('to for')
const AS = wordSet('as')
const BY = wordSet('by')
const BY_FROM = wordSet('by from')
/** What is told by somebody: "according to reports by local media". */
const MEDIUM = wordSet('report reports statement statements figures data count toll tally footage video')
const SAYING = wordSet('saying telling'),
  TELLING = wordSet('telling')
const PREPOSITION = wordSet('in on at during to after from via through by')
const SAYING_PLACE = wordSet(
  `statement interview briefing press conference tweet post address speech report message video letter comment comments remarks twitter facebook telegram television tv radio meeting call bulletin update reporters journalists ${WEEKDAY_NAMES} ${MONTH_NAMES} jan feb aug sept sep oct nov dec earlier page channel website agency parliament today yesterday`,
)
const SAYING_ADVERB = wordSet(`morning afternoon evening night on earlier later today yesterday also again ${WEEKDAY_NAMES}`)
const OPENERS = '"“«‘'
const CLOSERS = '"”»’'

const isOpenQuote = (doc: Document, i: number): boolean => OPENERS.includes(firstChar(doc, i))
const isCloseQuote = (doc: Document, i: number): boolean => CLOSERS.includes(firstChar(doc, i))

/** Finds source, content and target of a cue inside the tokens `[from, to)` of its clause. */
export function findRoles(doc: Document, cue: Cue, from: number, to: number): Roles {
  if (cue.row === TAIL) return saidBeforeDash(doc, cue, from, to)
  if (cue.row.frame === 'source') return sourceFollows(doc, cue, from, to)
  if (cue.form === 'participle' && cue.row.force === 'denies' && BY.has(doc.tokens.fold[cue.to]))
    return { rule: 'role.rejected-by', source: range(cue.to + 1, phraseEnd(doc, cue.to + 1, to)), content: null, target: null }
  if (isAlsoBy(doc, cue)) return passiveRoles(doc, cue, null, from, to)
  const left = notQuoted(doc, cue, subjectBefore(doc, cue, from))
  const cited = isThatFrame(cue) ? citedAsSaying(doc, cue, from, to) : null
  if (cited) return cited
  if (cue.passive) return passiveRoles(doc, cue, left, from, to)
  const inverted = invertedSource(doc, cue, left, from, to)
  if (inverted) return inverted
  const antecedent = antecedentOf(doc, cue, left, from, to)
  if (antecedent) return { rule: ANTECEDENT, source: left, content: antecedent, target: null }
  const after = contentAfter(doc, cue, to) ?? toldBehindComma(doc, cue, left, from, to)
  if (left && cue.form === 'finite' && isThatFrame(cue) && (!opensContent(doc, cue.to, to) || isParenthesis(doc, cue, left, from, to))) {
    const content = trimmed(doc, from, left.from)
    if (
      content &&
      (hasFinite(doc, content.from, content.to) ||
        (isComma(doc, left.from - 1) && holdsVerb(doc, content.from, content.to)) ||
        isCloseQuote(doc, left.from - 1) ||
        isParenthesis(doc, cue, left, from, to))
    )
      return { rule: 'role.content-first', source: left, content, target: null }
  }
  return framed(doc, cue, left, after, to)
}

/** '"We cannot leave it to the Ardens," as they are called, said one resident': nobody named inside of a quotation is the subject of a verb outside of it. */
function notQuoted(doc: Document, cue: Cue, subject: TokenRange | null): TokenRange | null {
  return subject && doc.quotationOf[cue.verb] < 0 && doc.quotationOf[subject.from] >= 0 ? null : subject
}

function saidBeforeDash(doc: Document, cue: Cue, from: number, to: number): Roles {
  const end = doc.tag[to - 1] === TAG.PUNCT ? to - 1 : to
  return { rule: 'role.content-first', source: range(cue.to, end), content: trimmed(doc, from, cue.from), target: null }
}

/** "According to A and also confirmed by B". */
function isAlsoBy(doc: Document, cue: Cue): boolean {
  return cue.form === 'participle' && isThatFrame(cue) && BY.has(doc.tokens.fold[cue.to]) && doc.tag[cue.from - 1] === TAG.CCONJ
}

/** The rule of a saying in a relative clause: what is said is the noun that the clause hangs on. */
export const ANTECEDENT = 'role.antecedent'

/** "Control of Hale, which Arden announced on Sunday, …": the noun before "which" is what is said, as nothing else follows the verb; null otherwise. */
function antecedentOf(doc: Document, cue: Cue, left: TokenRange | null, from: number, to: number): TokenRange | null {
  if (!left || !isThatFrame(cue) || cue.form !== 'finite' || left.from - 1 <= from || !WHICH.has(doc.tokens.fold[left.from - 1]))
    return null
  const end = overSayingPhrases(doc, cue.to, to)
  if (end < to && doc.tag[end] !== TAG.PUNCT) return null
  const which = left.from - 1
  const before = isComma(doc, which - 1) ? which - 1 : which
  return range(phraseStart(doc, before, from), before)
}

/** "The bridge, he said, was mined": the saying stands between two commas. */
function isParenthesis(doc: Document, cue: Cue, left: TokenRange, from: number, to: number): boolean {
  if (left.from - 1 <= from || !isComma(doc, left.from - 1)) return false
  const end = overSayingPhrases(doc, cue.row.frame === 'tell' ? phraseEnd(doc, cue.to, to) : cue.to, to)
  return end < to && isComma(doc, end) && !isOpenQuote(doc, end + 1)
}

/** Does anything like content follow the cue: a clause, a "that", a colon, a quotation? */
function opensContent(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFinite(doc, i) || THAT.has(doc.tokens.fold[i]) || isOpenQuote(doc, i) || firstChar(doc, i) === ':') return true
  return false
}

const isThatFrame = (cue: Cue): boolean => cue.row.frame === 'that' || cue.row.frame === 'tell'

/** "according to X", "citing X": the source is the phrase after; the content is the rest of the clause. */
function sourceFollows(doc: Document, cue: Cue, from: number, to: number): Roles {
  if (cue.row.id === 'cue.account') return byAccount(doc, cue, from, to)
  if (WHOM.has(doc.tokens.fold[cue.to]) && isComma(doc, cue.from - 1)) return accordingToWhom(doc, cue, to)
  const first = isOpenQuote(doc, cue.to) ? cue.to + 1 : cue.to
  const medium = sourceEnd(doc, first, to)
  const begin = MEDIUM.has(doc.tokens.fold[medium - 1]) && BY_FROM.has(doc.tokens.fold[medium]) ? medium + 1 : first
  const on = Math.max(begin, publisherOf(doc, medium, to))
  const end = on > first ? sourceEnd(doc, on, to) : medium
  const source = range(on, end)
  if (cue.row.id === 'cue.cite') return citing(doc, cue, source, from, to)
  const startsClause = !trimmed(doc, from, cue.from)
  const content = startsClause ? trimmed(doc, behindApposition(doc, end, to), to) : trimmed(doc, from, cue.from)
  return { rule: startsClause ? 'role.according-first' : 'role.according-last', source, content, target: null }
}

const WHOM = wordSet('whom which')
/** The rule of "according to whom". */
export const WHOSE_WORD = 'role.according-whom'

/** "The charge was denied by Berat, according to whom no plane took off": the name before the comma. */
function accordingToWhom(doc: Document, cue: Cue, to: number): Roles {
  const comma = cue.from - 1
  const source = range(phraseStart(doc, comma, doc.sentences.from[doc.sentenceOf[cue.from]]), comma)
  return { rule: WHOSE_WORD, source, content: trimmed(doc, cue.to + 1, to), target: null }
}

const PUBLISHED = wordSet('posted published released issued carried circulated')
const OF_BY = wordSet('of by')
/** Most tokens between a statement and whoever's page it stands on. */
const PAGE_REACH = 7

/** "a statement posted on the website of the general staff": whose page it stands on; the token `medium` itself when nobody's is told. */
function publisherOf(doc: Document, medium: number, to: number): number {
  if (!MEDIUM.has(doc.tokens.fold[medium - 1]) || !PUBLISHED.has(doc.tokens.fold[medium])) return -1
  for (let i = medium + 1; i + 1 < Math.min(to, medium + PAGE_REACH); i++) {
    if (OF_BY.has(doc.tokens.fold[i])) return i + 1
    if (doc.tag[i] === TAG.PUNCT) return -1
  }
  return -1
}

/** "By the monitor's count, 12 died", "12 died, by its own count": the owner before the noun is the source. */
function byAccount(doc: Document, cue: Cue, from: number, to: number): Roles {
  const isOwned = doc.tag[cue.from] === TAG.POS
  const source = isOwned ? range(phraseStart(doc, cue.from, from), cue.from) : { from: cue.from, to: cue.from + 1 }
  const before = source ? trimmed(doc, from, source.from - 1) : null
  return before
    ? { rule: 'role.according-last', source, content: before, target: null }
    : { rule: 'role.according-first', source, content: trimmed(doc, skipComma(doc, cue.to, to), to), target: null }
}

/** "cited X as saying …" has its own content; "citing X" only adds a hop to the saying around it. */
function citing(doc: Document, cue: Cue, source: TokenRange | null, from: number, to: number): Roles {
  return citedAsSaying(doc, cue, from, to) ?? { rule: 'role.citing', source, content: null, target: null }
}

/** "A cited X as saying …", "A reported X as saying …", "X was quoted as telling A that …", "X was quoted by A as saying …": X speaks, and A hands it on. Null without "as saying". */
function citedAsSaying(doc: Document, cue: Cue, from: number, to: number): Roles | null {
  const { fold } = doc.tokens
  let as = cue.to
  while (as + 1 < to && as < cue.to + 20 && !(AS.has(fold[as]) && SAYING.has(fold[as + 1]))) as++
  if (as + 1 >= to || as >= cue.to + 20) return null
  const rule = 'role.cited-as-saying'
  const told = TELLING.has(fold[as + 1]) ? range(as + 2, sourceEnd(doc, as + 2, to)) : null
  const start = thatWithin(doc, told?.to ?? as + 2, to)
  const content = trimmed(doc, start < 0 ? (told?.to ?? as + 2) : start + 1, to) ?? trimmed(doc, from, cue.from)
  const left = subjectBefore(doc, cue, from)
  if (!cue.passive) return { rule, source: range(cue.to, as), content, target: left }
  const by = BY.has(fold[cue.to]) ? range(cue.to + 1, as) : null
  return { rule, source: left, content, target: by ?? told }
}

function skipComma(doc: Document, i: number, to: number): number {
  return i < to && isComma(doc, i) ? i + 1 : i
}

/** "…," said X. The verb follows a comma or a closing quote, and its subject comes after it. */
function invertedSource(doc: Document, cue: Cue, left: TokenRange | null, from: number, to: number): Roles | null {
  if (!isThatFrame(cue) || cue.form !== 'finite' || cue.from === from) return null
  const behind = cue.row.frame === 'that' ? speakerBehind(doc, left, cue.to, from, to) : null
  if (behind) return { rule: 'role.inverted', source: behind, content: trimmed(doc, from, cue.from), target: null }
  const before = cue.from - 1
  if (left && !isCloseQuote(doc, before)) return null
  if (!isComma(doc, before) && !isCloseQuote(doc, before)) return null
  const end = phraseEnd(doc, cue.to, to)
  // "A mother, whose son served there, said he had not called": whoever has a verb of their own behind them is spoken of.
  if (end < to && isFinite(doc, end)) return null
  const source = range(cue.to, end)
  const content = trimmed(doc, from, cue.from)
  return source && content ? { rule: 'role.inverted', source, content, target: null } : null
}

/** Where the content after a cue begins: over "on Sunday", "in a statement", addressees, "that", a colon. Null when nothing follows. */
function contentAfter(doc: Document, cue: Cue, to: number): TokenRange | null {
  let i = cue.to
  if (cue.row.frame === 'tell') i = phraseEnd(doc, i, to)
  i = overSayingPhrases(doc, i, to)
  const that = thatWithin(doc, i, to)
  if (that >= 0) return trimmed(doc, that + 1, to)
  if (firstChar(doc, i) === ':') i++
  if (i < to && isComma(doc, i) && !isOpenQuote(doc, i + 1)) return null
  return trimmed(doc, i, to)
}

/** "In one village, a witness told the staff, soldiers fired on a bus": what is told stands behind the comma when no clause stands before who tells it. */
function toldBehindComma(doc: Document, cue: Cue, left: TokenRange | null, from: number, to: number): TokenRange | null {
  if (cue.row.frame !== 'tell' || !left || hasFinite(doc, from, left.from)) return null
  const comma = phraseEnd(doc, cue.to, to)
  return comma > cue.to && comma < to && isComma(doc, comma) && hasFinite(doc, comma, to) ? trimmed(doc, comma + 1, to) : null
}

const WHICH_TIME = wordSet('last this that same'),
  TIME = wordSet('day week month year night morning evening afternoon summer winter spring autumn weekend')

/** Skips adverbs, "last week" and prepositional phrases of the saying itself. */
function overSayingPhrases(doc: Document, start: number, to: number): number {
  let i = start
  for (let guard = 0; guard < 4 && i < to; guard++) {
    if (WHICH_TIME.has(doc.tokens.fold[i]) && TIME.has(doc.tokens.fold[i + 1])) {
      i += 2
      continue
    }
    if (SAYING_ADVERB.has(doc.tokens.fold[i]) && !PREPOSITION.has(doc.tokens.fold[i])) {
      i++
      continue
    }
    if (!PREPOSITION.has(doc.tokens.fold[i])) break
    const end = sayingPhraseEnd(doc, i, to)
    if (end < 0) break
    i = end
  }
  return i
}

/** The end of "in a televised address", "on Sunday", "to reporters": a short prepositional phrase whose last word is one of saying; or -1. */
function sayingPhraseEnd(doc: Document, i: number, to: number): number {
  for (let k = i + 1; k < to && k < i + 7; k++) {
    if (SAYING_PLACE.has(doc.tokens.fold[k])) {
      let end = k + 1
      while (end < to && (SAYING_PLACE.has(doc.tokens.fold[end]) || doc.tag[end] === TAG.NUM)) end++
      return end
    }
    if (isVerb(doc, k) || isComma(doc, k)) return -1
  }
  return -1
}

/** A "that" which opens the content, within reach and before any verb; -1 when there is none. */
function thatWithin(doc: Document, start: number, to: number): number {
  for (let i = start; i < to && i < start + 14; i++) {
    if (THAT.has(doc.tokens.fold[i])) return isRelativeThat(doc, i, to) ? -1 : i
    if (isFinite(doc, i) || isOpenQuote(doc, i)) return -1
  }
  return -1
}

/** "The attack that killed two", "an area that once housed": a verb right behind it makes it a relative clause. */
function isRelativeThat(doc: Document, that: number, to: number): boolean {
  const i = doc.tag[that + 1] === TAG.ADV ? that + 2 : that + 1
  return i < to && isVerb(doc, i) && doc.tag[i] !== TAG.VERBG
}

/** A passive: "X was accused of Y" (nobody named), "it was reported that Y", "X is believed to …", "… was confirmed by X". */
function passiveRoles(doc: Document, cue: Cue, left: TokenRange | null, from: number, to: number): Roles {
  const by = firstChar(doc, cue.to) === 'b' && doc.tokens.text.startsWith('by', doc.tokens.start[cue.to]) ? cue.to : -1
  if (cue.row.frame === 'of' || cue.row.frame === 'for') {
    const end = by >= 0 ? by : byAtEnd(doc, cue.to, to)
    const source = end >= 0 ? range(end + 1, phraseEnd(doc, end + 1, to)) : null
    return { rule: 'role.passive-accused', source, content: trimmed(doc, left?.from ?? from, source && end > by ? end : to), target: left }
  }
  const source = by >= 0 ? range(by + 1, phraseEnd(doc, by + 1, to)) : null
  const that = thatWithin(doc, cue.to, to)
  if (that >= 0) return { rule: 'role.passive-that', source, content: trimmed(doc, that + 1, to), target: null }
  return { rule: 'role.passive', source, content: trimmed(doc, left?.from ?? from, to), target: null }
}

/** "X has been accused of shelling homes by rights groups": the "by" before the last words of the clause, when those can speak; -1 for none. */
function byAtEnd(doc: Document, from: number, to: number): number {
  const last = doc.tag[to - 1] === TAG.PUNCT ? to - 1 : to
  for (let i = last - 2; i > from; i--)
    if (BY.has(doc.tokens.fold[i])) return phraseEnd(doc, i + 1, to) === last && canSpeak(doc, i + 1, last) ? i : -1
  return -1
}

/** Frames with the content after the verb: accuse X of Y, call on X to Y, deny Y, say Y. */
function framed(doc: Document, cue: Cue, source: TokenRange | null, after: TokenRange | null, to: number): Roles {
  const frame = cue.row.frame
  if (frame === 'of' || frame === 'for') {
    const hinge = nextOf(doc, cue.to, to, OF_FOR)
    if (hinge > 0) return { rule: 'role.accuse-of', source, content: trimmed(doc, hinge + 1, to), target: range(cue.to, hinge) }
    return { rule: 'role.accuse', source, content: trimmed(doc, cue.to, to), target: range(cue.to, phraseEnd(doc, cue.to, to)) }
  }
  if (frame === 'on') {
    const hinge = nextOf(doc, cue.to, to, FOR_TO)
    return { rule: 'role.call-on', source, content: trimmed(doc, cue.to, to), target: hinge > 0 ? range(cue.to, hinge) : null }
  }
  return { rule: frame === 'np' ? 'role.object' : 'role.content-last', source, content: after, target: null }
}

function nextOf(doc: Document, from: number, to: number, words: WordSet): number {
  for (let i = from + 1; i < to && i < from + 14; i++) {
    if (words.has(doc.tokens.fold[i]) && doc.mentionOf[i] < 0) return i
    if (isFinite(doc, i)) return -1
  }
  return -1
}

/** The range without leading or trailing punctuation and conjunctions; null when no word is left. */
function trimmed(doc: Document, from: number, to: number): TokenRange | null {
  let a = from,
    b = to
  while (a < b && (doc.tag[a] === TAG.PUNCT || (doc.tag[a] === TAG.CCONJ && a === from))) a++
  while (b > a && doc.tag[b - 1] === TAG.PUNCT && firstChar(doc, b - 1) !== ')') b--
  return a < b && hasWord(doc, a, b) ? { from: a, to: b } : null
}

function hasWord(doc: Document, a: number, b: number): boolean {
  for (let i = a; i < b; i++) if (doc.tag[i] !== TAG.PUNCT) return true
  return false
}
