import {
  FIGHTING_PEOPLE_WORDS,
  LOCAL_PEOPLE_WORDS,
  OTHER_SPEAKING_WORDS,
  PICTURE_WORDS,
  POLITICAL_PEOPLE_WORDS,
  SPEAKING_WORDS,
  SPEECHLESS_WORDS,
} from '../../1-lexicon/en/speaker-words.ts'
import { PLAIN_MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { phraseEnd, phraseStart } from './noun-phrases.ts'
import { hasFinite, isComma, isFinite, isHead, isNominal, isRelative, isVerb } from './token-tests.ts'

// Archives hand texts on that lost their commas: what is said runs into who says it, and who says it into what is said of them.

const SPEAKING = wordSet(
  `${SPEAKING_WORDS} ${LOCAL_PEOPLE_WORDS} ${POLITICAL_PEOPLE_WORDS} ${FIGHTING_PEOPLE_WORDS} ${OTHER_SPEAKING_WORDS}`,
)
const SPEECHLESS = wordSet(SPEECHLESS_WORDS)
/** Plural nouns of which no speaker's name is made. */
const WHEN = wordSet(`${WEEKDAY_NAMES} ${PLAIN_MONTH_NAMES} today yesterday`)
const OPENING = wordSet('meanwhile however')
const TIME = wordSet('week month year night morning evening afternoon weekend')
const COUNT = wordSet('hundreds thousands dozens scores tens')
const RELATIVE = wordSet('who which whose that'),
  THAT = wordSet('that'),
  WHERE = wordSet('where')
const AND = wordSet('and'),
  OF = wordSet('of'),
  WHO = wordSet('who whose')
/** Small words inside of personal names. */
const PARTICLE = wordSet('al el bin bint ibn abu de van von')
export const SHOWING = wordSet(PICTURE_WORDS)
/** Most tokens of a relative clause between a speaker and the verb of saying. */
const CLAUSE = 30

const isName = (doc: Document, i: number): boolean => doc.tag[i] === TAG.PROPN || doc.mentionOf[i] >= 0 || PARTICLE.has(doc.tokens.fold[i])
const insideName = (doc: Document, i: number): boolean => doc.mentionOf[i] >= 0 && doc.mentionOf[i] === doc.mentionOf[i - 1]

/** Can the phrase speak: does it hang on a noun for somebody who does, or on a name? */
export function canSpeak(doc: Document, from: number, to: number): boolean {
  const head = headOf(doc, from, to)
  const m = doc.mentionOf[head]
  if (m >= 0) return doc.mentions[m].ids.some((x) => x.kind !== 'place' && x.kind !== 'line')
  return SPEAKING.has(doc.tokens.fold[head]) || (doc.tag[head] === TAG.PROPN && doc.tag[head - 1] === TAG.PROPN && head > from)
}

/** Is the phrase a time or something that says nothing ("Friday", "the attack on the town")? */
export function isSpeechless(doc: Document, from: number, to: number): boolean {
  const head = headOf(doc, from, to)
  return doc.mentionOf[head] < 0 && (WHEN.has(doc.tokens.fold[head]) || SPEECHLESS.has(doc.tokens.fold[head]))
}

/** The last token of a phrase before its first preposition. */
export function headOf(doc: Document, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (doc.tag[i] === TAG.ADP && doc.mentionOf[i] < 0) return i - 1
  return to - 1
}

/**
 * Where the speaker begins in a phrase `[start, end)` right before a verb of saying: behind a day ("on Thursday activists said"), behind a counted or a speechless
 * noun ("in the last 48 hours military sources said"), at a name behind a common noun that is no title ("the red line Oster said"). `start` when nothing runs in.
 */
export function speakerStart(doc: Document, start: number, end: number): number {
  for (let k = end - 1; k > start; k--) {
    if (insideName(doc, k) || !isNominal(doc, k) || doc.tag[k] === TAG.POS) {
      if (!insideName(doc, k) && doc.tag[k] === TAG.ADP) return start
      continue
    }
    if (doc.tag[k - 1] === TAG.NUM && k - 2 >= start && WHEN.has(doc.tokens.fold[k - 2])) return k
    if (TIME.has(doc.tokens.fold[k - 1]) && k - 1 > start && (isName(doc, k) || doc.tag[k] === TAG.DET)) return k
    if (WHEN.has(doc.tokens.fold[k - 1]) || OPENING.has(doc.tokens.fold[k - 1])) return k
    if (doc.tag[k - 1] === TAG.NOUNS && endsCount(doc, start, k - 1) && canSpeak(doc, k, end)) return k
    if (runsIntoName(doc, k, end)) return k
  }
  return start
}

/** Is the plural noun at `i` counted, or one for what says nothing? */
function endsCount(doc: Document, start: number, i: number): boolean {
  if (doc.mentionOf[i] >= 0) return false
  if (SPEECHLESS.has(doc.tokens.fold[i])) return true
  for (let k = i - 1; k >= start && k >= i - 2; k--) if (doc.tag[k] === TAG.NUM) return true
  return false
}

/** Does a personal name that fills `[k, end)` follow a common noun which is no title? */
function runsIntoName(doc: Document, k: number, end: number): boolean {
  const before = k - 1
  if (isName(doc, before) || !isName(doc, k) || doc.tag[k] === TAG.ADJ) return false
  if ((doc.tokens.flag[k] & TokenFlag.capital) === 0 && !PARTICLE.has(doc.tokens.fold[k])) return false
  for (let i = k; i < end; i++) if (!isName(doc, i)) return false
  const m = doc.mentionOf[k]
  if (m >= 0 && (doc.mentions[m].kind === 'place' || doc.mentions[m].kind === 'line' || doc.mentions[m].kind === 'adjective')) return false
  return doc.tag[before] === TAG.NOUNS || (doc.tag[before] === TAG.NOUN && !SPEAKING.has(doc.tokens.fold[before]))
}

/**
 * "The group which describes itself as a band of volunteers said …", "The envoy speaking at the Institute for Peace said …": the speaker before a clause that no comma
 * closes, when the phrase right before the verb is part of that clause. Null when it is a subject of its own.
 */
export function beforeClause(doc: Document, phrase: number, cue: number, floor: number): TokenRange | null {
  if (isNominal(doc, phrase - 1) && doc.tag[phrase - 1] !== TAG.PRON && !RELATIVE.has(doc.tokens.fold[phrase - 1])) return null
  for (let i = phrase - 1; i > floor && i > cue - CLAUSE; i--) {
    if (isComma(doc, i)) return null
    const clause = opensClause(doc, i, cue)
    if (clause === 'none' || !isHead(doc, i - 1)) continue
    if (clause === 'other' || (clause === 'relative' && i + 1 === phrase)) return null
    const start = phraseStart(doc, i, floor)
    const from = start < i ? speakerStart(doc, start, i) : i
    if (clause === 'participle' && !opens(doc, from, floor)) continue
    if (from >= i) return null
    if (canSpeak(doc, from, i) || showsItself(doc, i) || (WHO.has(doc.tokens.fold[i]) && doc.tag[i - 1] === TAG.PROPN))
      return { from, to: i }
    const last = behindPreposition(doc, from, i)
    return canSpeak(doc, last, i) ? { from: last, to: i } : null
  }
  return null
}

const BY = wordSet('by')

/** "Footage posted on a social network showed …" is nobody's; "footage posted by activists" is theirs, who stand right before the verb. */
const showsItself = (doc: Document, participle: number): boolean =>
  SHOWING.has(doc.tokens.fold[participle - 1]) && !BY.has(doc.tokens.fold[participle + 1]) && !BY.has(doc.tokens.fold[participle + 2])

/** Does a phrase open the clause, or stand behind a name as its apposition ("Hale Watch a group based in the capital said")? */
function opens(doc: Document, from: number, floor: number): boolean {
  return from === floor || (from === floor + 1 && doc.tag[floor] === TAG.PUNCT) || (doc.tag[from] === TAG.DET && isName(doc, from - 1))
}

/** "Talks in Hale with foreign ministers who …": what stands behind the last preposition that is not "of". */
export function behindPreposition(doc: Document, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) if (doc.tag[i] === TAG.ADP && doc.mentionOf[i] < 0 && !OF.has(doc.tokens.fold[i])) return i + 1
  return from
}

/** What kind of clause without a comma begins at `i` and holds at most one verb up to the cue. */
function opensClause(doc: Document, i: number, cue: number): 'relative' | 'participle' | 'other' | 'none' {
  const verbs = finiteGroups(doc, i + 1, cue)
  if (WHERE.has(doc.tokens.fold[i])) return verbs < 2 && isVerb(doc, cue - 1) ? 'relative' : 'none'
  if (RELATIVE.has(doc.tokens.fold[i])) return verbs > 1 || (verbs === 0 && THAT.has(doc.tokens.fold[i])) ? 'other' : 'relative'
  const isParticiple = doc.tag[i] === TAG.VERBG || doc.tag[i] === TAG.VERBN || (isVerb(doc, i) && SHOWING.has(doc.tokens.fold[i - 1]))
  return isParticiple && verbs === 0 ? 'participle' : 'none'
}

/** "A monitor and residents said …": the speaker with another before "and", when both can speak; its beginning. */
export function joinedSpeakers(doc: Document, start: number, end: number, floor: number): number {
  if (start - 2 < floor || !AND.has(doc.tokens.fold[start - 1]) || !canSpeak(doc, start, end)) return start
  const before = phraseStart(doc, start - 1, floor)
  if (before >= start - 1) return start
  const from = speakerStart(doc, before, start - 1)
  return canSpeak(doc, from, start - 1) ? from : start
}

/** "The envoy increasingly under pressure at home before any vote on the truce said …": the speaker that opens the clause, when no verb stands between. */
export function opensClauseAlone(doc: Document, phrase: number, cue: number, floor: number): TokenRange | null {
  if (doc.tag[phrase] === TAG.PRON || doc.tag[phrase - 1] === TAG.SCONJ || canSpeak(doc, phrase, cue) || hasFinite(doc, floor, cue))
    return null
  const end = sourceEnd(doc, floor, phrase)
  return end > floor && end < phrase && canSpeak(doc, floor, end) ? { from: floor, to: end } : null
}

/** How many clauses' verbs stand in a stretch: "has been", "would have" are one. */
function finiteGroups(doc: Document, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (isFinite(doc, i) && !isFinite(doc, i - 1)) n++
  return n
}

/** The end of a source that follows its cue: as a noun phrase, but a count, an article or a pronoun behind it begins what is said ("according to monitors hundreds of people …"). */
export function sourceEnd(doc: Document, from: number, limit: number): number {
  const end = phraseEnd(doc, from, limit)
  for (let i = from + 1; i < end; i++) {
    if (insideName(doc, i) || doc.tag[i - 1] === TAG.ADP || !isHead(doc, i - 1)) continue
    const { tag } = doc
    if (COUNT.has(doc.tokens.fold[i]) || tag[i] === TAG.DET || tag[i] === TAG.NUM || tag[i] === TAG.PRON) return i
  }
  return end
}

/** "… women and children said local sources speaking on condition …": who says it stands behind the verb, though no comma closes what is said. Null when a clause begins there. */
export function speakerBehind(doc: Document, left: TokenRange | null, cueTo: number, from: number, to: number): TokenRange | null {
  if (!left || !hasFinite(doc, from, left.from)) return null
  const end = sourceEnd(doc, cueTo, to)
  if (end <= cueTo || !canSpeak(doc, cueTo, end)) return null
  if (end < to && isVerb(doc, end) && doc.tag[end] !== TAG.VERBG) return null
  for (let i = end; i < to && !isRelative(doc, i) && doc.tag[i] !== TAG.PUNCT; i++) if (isFinite(doc, i)) return null
  return { from: cueTo, to: end }
}
