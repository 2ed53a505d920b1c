import { ATTITUDE_VERBS } from '../../1-lexicon/en/attitude-verbs.ts'
import { REPORTING_VERBS, type ReportingVerb } from '../../1-lexicon/en/reporting-verbs.ts'
import { indexPhrases, phraseAt, type PhraseIndex } from '../../1-lexicon/phrases.ts'
import { SPEAKING_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { findsThat, tellsDeed } from './cue-objects.ts'
import { BEFORE_QUOTATION, LABEL, labelColon, standBeforeColon, TAIL, tailDash, verbBeforeColon } from './colons.ts'
import { phraseStart } from './noun-phrases.ts'
import {
  closesClause,
  CLOSING_VERB,
  isSpeaker,
  isTakenForNoun,
  isThat,
  OTHER_VERB,
  verbBeforeThat,
  verbBesideQuotation,
} from './other-sayings.ts'
import { firstChar, hasFinite, isComma, isHead, isName, isNominal, isVerb } from './token-tests.ts'
import { WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

/** A reporting cue found in a sentence. `from`,`to` hold the whole verb group ("has also said"); `verb` is its main verb. */
export interface Cue {
  readonly row: ReportingVerb
  readonly from: number
  readonly to: number
  readonly verb: number
  /** "was accused", "is reported": the subject is not the one who says it. */
  readonly passive: boolean
  /** "did not say": no saying is reported. */
  readonly negated: boolean
  /** A bare infinitive or participle: "adding", "to say". */
  readonly form: 'finite' | 'ing' | 'infinitive' | 'participle'
}

/** A cue lexicon ready for lookup: one map access a token. */
export interface CueLexicon {
  readonly phrases: PhraseIndex<ReportingVerb>
  /** Does the verb group take in any adverb in -ly ("openly mocks"), not only those of the closed list? Reading claims gains nothing by it. */
  readonly anyManner: boolean
  /** The fewest tokens of content that an everyday verb must have to count. */
  readonly shortest: number
  /** Does "I hope" count as a saying of its own? To claims it is only a way in which the speaker of the words around puts it. */
  readonly firstPerson: boolean
  /** Does any verb count that stands where one of saying does? */
  readonly others: boolean
}

/** The cues that can state a claim. */
export const CLAIM_CUES: CueLexicon = {
  phrases: indexPhrases([...REPORTING_VERBS, CLOSING_VERB], (row) => row.forms),
  anyManner: false,
  shortest: 3,
  firstPerson: false,
  others: true,
}

/** All cues by which anything is attributed to anybody: those of claims first, then thinking, judging, wanting. */
export const ALL_CUES: CueLexicon = {
  phrases: indexPhrases([...REPORTING_VERBS, ...ATTITUDE_VERBS], (row) => row.forms),
  anyManner: true,
  shortest: 1,
  firstPerson: true,
  others: false,
}
const BE = wordSet("be been being is are was were 's isn't aren't wasn't weren't got gets")
const HAVE = wordSet("has have had having 've hasn't haven't hadn't")
const NOT = wordSet("not never didn't doesn't don't hasn't haven't hadn't won't wouldn't cannot can't")
const SKIP = wordSet(
  'also can later earlier again repeatedly then further once already still reportedly categorically strongly previously meanwhile now officially publicly separately first however both all purportedly allegedly apparently has have had is are was were be been being will would did does do may might could should not never',
)
const BOTH = wordSet('both')
const TO = wordSet('to')
const THAT = wordSet('that')
const ON = wordSet('on')
const WEEKDAY = wordSet(WEEKDAY_NAMES)
const AS = wordSet('as')
const TRY = wordSet('tried tries trying continued continues sought rushed hastened')
/** First words of what is denied, rejected or called something. */
const OBJECT = wordSet(
  'the these those this that such any all its his their involvement responsibility accusations allegations claims charges reports having using',
)
const NOUNLIKE_BEFORE = wordSet('the a an this that these those his her its their our no any some such')

/** All cues of the tokens `[from, to)`, in order, longest phrase first. */
export function findCues(doc: Document, from: number, to: number, lexicon: CueLexicon = CLAIM_CUES): Cue[] {
  const out: Cue[] = []
  let beside = -1
  const label = lexicon.others && from > 0 ? labelColon(doc, from, to) : -1
  if (label >= 0) out.push({ row: LABEL, from: label, to: label + 1, verb: label, passive: false, negated: false, form: 'finite' })
  for (let i = Math.max(from, label + 1); i < to; i++) {
    if (lexicon.others && closesQuotation(doc, i, from)) beside = verbBesideQuotation(doc, i, to, (k) => isKnown(doc, lexicon, k, to))
    if (lexicon.others && opensBehindColon(doc, i, from)) {
      const cue = quotingCue(doc, i - 2, from, out)
      if (cue) out.push(cue)
    }
    const hit = phraseAt(lexicon.phrases, doc.tokens, i, to)
    if (!hit) {
      const other = lexicon.others ? (otherCue(doc, i, from, out, i === beside) ?? standingCue(doc, i, from, out)) : null
      // "begs to differ:" asks for nothing.
      if (other && out.length && out[out.length - 1].from >= other.from) out.pop()
      if (other) out.push(other)
      continue
    }
    // "cited X as saying" is one act of saying, told by "cited".
    if (i > from && AS.has(doc.tokens.fold[i - 1]) && endsIng(doc, i)) continue
    if (isNamePart(doc, i, from)) continue
    const cue = cueAt(doc, hit.row, i, hit.to, from, lexicon.anyManner, i === beside)
    if (cue) {
      out.push(cue)
      i = hit.to - 1
    }
  }
  const tail = lexicon.others && !out.length ? tailDash(doc, from, to) : -1
  if (tail >= 0) out.push({ row: TAIL, from: tail, to: tail + 1, verb: tail, passive: false, negated: false, form: 'finite' })
  return out
}

const closesQuotation = (doc: Document, i: number, floor: number): boolean =>
  i > floor && doc.quotationOf[i - 1] >= 0 && doc.quotationOf[i] < 0

/** Does a quotation begin at token `i`, its mark right behind a colon? */
const opensBehindColon = (doc: Document, i: number, floor: number): boolean =>
  i - 2 > floor && doc.quotationOf[i] >= 0 && doc.quotationOf[i - 1] < 0 && firstChar(doc, i - 2) === ':'

/** "The minister was blunt: 'Tomorrow.'" When no verb of saying stands in the clause before the colon. */
function quotingCue(doc: Document, colon: number, floor: number, out: readonly Cue[]): Cue | null {
  const verb = verbBeforeColon(doc, colon, floor)
  if (!verb || (out.length > 0 && out[out.length - 1].to > verb.from)) return null
  const cue = cueAt(doc, BEFORE_QUOTATION, verb.from, verb.to, floor, false, true)
  return cue && cue.form === 'finite' ? { ...cue, passive: false } : null
}

const COLON = 58

/** "The envoy begs to differ: her staff had been told to leave." */
function standingCue(doc: Document, i: number, floor: number, out: readonly Cue[]): Cue | null {
  const isColon = doc.tag[i] === TAG.PUNCT && doc.tokens.text.charCodeAt(doc.tokens.start[i]) === COLON
  const isFirst = out.length === 0 || (out.length === 1 && out[0].row.weak)
  const verb = isColon && isFirst && doc.quotationOf[i] < 0 ? standBeforeColon(doc, i, floor) : null
  if (verb && out.length && out[0].from < verb.from) return null
  const cue = verb && cueAt(doc, BEFORE_QUOTATION, verb.from, verb.to, floor, false, true)
  return cue && cue.form === 'finite' ? { ...cue, passive: false } : null
}

/** Is the token one of the lexicon's verbs of saying something? */
function isKnown(doc: Document, lexicon: CueLexicon, i: number, to: number): boolean {
  const hit = phraseAt(lexicon.phrases, doc.tokens, i, to)
  return hit !== null && hit.to === i + 1 && hit.row.force === 'says' && hit.row.frame === 'that'
}

/** A verb that the lexicon does not hold: beside a quotation, or before "that" and a clause. */
function otherCue(doc: Document, i: number, floor: number, out: readonly Cue[], beside: boolean): Cue | null {
  if (!beside && !isThat(doc, i)) return null
  const verb = beside ? { from: i, to: i + 1 } : verbBeforeThat(doc, i, floor)
  if (!verb || (out.length > 0 && out[out.length - 1].to > verb.from)) return null
  const cue = cueAt(doc, OTHER_VERB, verb.from, verb.to, floor, false, true)
  return cue && cue.form === 'finite' && !cue.passive ? cue : null
}

/** "The district of Sheikh Said": a capital in the middle of a sentence, between a name and a small letter, is no verb. */
function isNamePart(doc: Document, i: number, from: number): boolean {
  const { flag } = doc.tokens
  const isCapital = (k: number): boolean => (flag[k] & TokenFlag.capital) !== 0
  return i - 1 > from && isCapital(i) && isCapital(i - 1) && i + 1 < doc.tokens.n && doc.tag[i + 1] === TAG.PRON && !isCapital(i + 1)
}

function cueAt(doc: Document, row: ReportingVerb, i: number, to: number, floor: number, anyManner: boolean, placed: boolean): Cue | null {
  const tag = doc.tag[i]
  const { fold } = doc.tokens
  if (row.id === 'cue.account' && !isByAccount(doc, i, to, floor)) return null
  if (row.id === 'cue.according' || row.id === 'cue.account')
    return { row, from: i, to, verb: i, passive: false, negated: false, form: 'finite' }
  const closing = placed || closesBare(doc, row, i, to, floor) || closesMistaken(doc, row, i, to, floor)
  if (
    !(closing || looksVerbal(doc, row, i, to, floor)) ||
    tellsDeed(doc, row, i, to, floor) ||
    (row.id === 'cue.continue' && !closing && !isBesideQuotation(doc, i, to)) ||
    (row === CLOSING_VERB && !closing && !THAT.has(fold[to]))
  )
    return null
  let from = i,
    passive = false,
    negated = false,
    perfect = false
  for (;;) {
    const step = verbGroupStep(doc, from, floor, anyManner)
    if (!step) break
    from -= step
    if (BE.has(fold[from])) passive = true
    if (HAVE.has(fold[from])) perfect = true
    if (NOT.has(fold[from])) negated = true
  }
  if (row.id === 'cue.find' && !passive && !findsThat(doc, to)) return null
  const progressive = passive && endsIng(doc, i)
  passive &&= tag !== TAG.VERBG && !endsIng(doc, i) && !(perfect && fold[from] === fold[i])
  // "tried to deny" is a denial; "refused to deny" is none.
  if (row.force === 'denies' && from - 2 > floor && TO.has(fold[from - 1]) && TRY.has(fold[from - 2])) from -= 2
  const infinitive = from > floor && TO.has(fold[from - 1])
  const form = progressive
    ? 'finite'
    : tag === TAG.VERBG || (endsIng(doc, i) && !passive)
      ? 'ing'
      : infinitive
        ? 'infinitive'
        : passive || from < i || closing
          ? 'finite'
          : tag === TAG.VERBN && !hasObject(doc, row, to) && !actsOn(doc, row, i, to, floor) && !THAT.has(fold[to])
            ? 'participle'
            : 'finite'
  return { row, from, to, verb: i, passive, negated, form }
}

/** "…, the ministry documented", "…, the spokeswoman states": at the end of its clause, behind a speaker and a comma, whatever the tagger takes it for. */
function closesMistaken(doc: Document, row: ReportingVerb, i: number, to: number, floor: number): boolean {
  return (
    (row === CLOSING_VERB || row.force === 'says' || row.force === 'shows') &&
    row.frame === 'that' &&
    (to === i + 1 || row === CLOSING_VERB) &&
    closesClause(doc, i, to, floor)
  )
}

const BY_IN = wordSet('by in on')

/** "By the monitor's count, …", "…, by their own account": between a preposition and a comma or the end of the sentence. */
function isByAccount(doc: Document, i: number, to: number, floor: number): boolean {
  const from = doc.tag[i] === TAG.POS ? phraseStart(doc, i, floor) : i
  const behind = to < doc.sentences.to[doc.sentenceOf[i]] ? doc.tag[to] === TAG.PUNCT : true
  return behind && from - 1 >= floor && BY_IN.has(doc.tokens.fold[from - 1])
}

const SPEAKING = wordSet(SPEAKING_WORDS)
/**
 * "… caused no casualties the source confirmed.", "… come under attack Channel Nine reports.": in texts that lost their commas the tagger takes a verb of saying at the end
 * of a sentence for a participle or a noun. That it has somebody who speaks right before it and a whole clause before that tells better.
 */
function closesBare(doc: Document, row: ReportingVerb, i: number, to: number, floor: number): boolean {
  if (row.force !== 'says' || row.frame !== 'that' || (to !== i + 1 && row.id !== 'cue.continue') || i - 1 <= floor) return false
  const end = doc.sentences.to[doc.sentenceOf[i]]
  if (
    end - to > 1 ||
    (end > to && doc.tag[to] !== TAG.PUNCT) ||
    (to === i + 1 && !INFLECTED.test(doc.tokens.text.slice(doc.tokens.start[i], doc.tokens.end[i])))
  )
    return false
  let k = i - 1
  const named = isName(doc, k)
  if (!named && !SPEAKING.has(doc.tokens.fold[k])) return false
  while (k > floor && (named ? isName(doc, k - 1) : isNominal(doc, k - 1) && doc.tag[k] !== TAG.DET)) k--
  if (named && doc.tag[k - 1] === TAG.DET) k--
  return k > floor && (isHead(doc, k - 1) || isVerb(doc, k - 1) || isComma(doc, k - 1)) && hasFinite(doc, floor, k)
}
const INFLECTED = /(?:s|ed|said)$/i

/** Most tokens between "went on" and the words quoted. */
const QUOTATION_REACH = 5

/** "…," the minister went on; he continued: "…": only beside a quotation is going on a saying. */
function isBesideQuotation(doc: Document, i: number, to: number): boolean {
  if (doc.quotationOf[i] >= 0) return false
  if (to < doc.tokens.n && THAT.has(doc.tokens.fold[to])) return true
  for (let k = to; k < Math.min(doc.tokens.n, to + 3); k++) if (doc.quotationOf[k] >= 0) return true
  for (let k = i - 1; k >= Math.max(0, i - QUOTATION_REACH); k--) if (doc.quotationOf[k] >= 0) return true
  return false
}

/** "The ministry called these accusations a lie", "the authorities denied charges": the tagger takes for a participle what has an object right behind it. "Denied entry" has none of its own. */
function hasObject(doc: Document, row: ReportingVerb, to: number): boolean {
  if (row.id === 'cue.reason') return true
  return (row.force === 'denies' || row.id === 'cue.call') && to < doc.tokens.n && OBJECT.has(doc.tokens.fold[to])
}

/** "A source told World Wire", "the ministry confirmed eight strikes": the tagger takes for a participle what stands between somebody who speaks and an object. */
function actsOn(doc: Document, row: ReportingVerb, i: number, to: number, floor: number): boolean {
  if (i - 1 < floor || to >= doc.tokens.n || !OBJECT_TAGS.has(doc.tag[to])) return false
  if (row.id === 'cue.tell') return isHead(doc, i - 1) || isVerb(doc, i - 1)
  return isName(doc, i - 1) || SPEAKING.has(doc.tokens.fold[i - 1]) || opensSentence(doc, i, floor)
}

/** Is all that stands before the token in its clause somebody who speaks ("The ministry in the city put …", "It posted …")? */
function opensSentence(doc: Document, verb: number, floor: number): boolean {
  const i = verb - 1 > floor && doc.tag[verb - 1] === TAG.ADV ? verb - 1 : verb
  const from = phraseStart(doc, i, floor)
  return (from === floor || isComma(doc, from - 1)) && from < i && isSpeaker(doc, from, i)
}

const OBJECT_TAGS: ReadonlySet<number> = new Set([TAG.DET, TAG.NUM, TAG.PRONP, TAG.PROPN])

const AGAIN = wordSet('again'),
  TIME = wordSet('time')

/** How many tokens before `from` still belong to the verb group: an auxiliary, an adverb, "on Monday" or "time and again" in its middle ("was on Monday accused"); 0 for none. */
function verbGroupStep(doc: Document, from: number, floor: number, anyManner: boolean): number {
  const { fold } = doc.tokens
  // At the head of a sentence "both" is who speaks, not how: "Both denied it."
  if (from <= floor || (from - 1 === floor && BOTH.has(fold[from - 1]))) return 0
  if (AGAIN.has(fold[from - 1]) && from - 3 > floor && TIME.has(fold[from - 3])) return 3
  if (SKIP.has(fold[from - 1]) || (anyManner && isManner(doc, from - 1))) return 1
  return from - 2 > floor && WEEKDAY.has(fold[from - 1]) && ON.has(fold[from - 2]) ? 2 : 0
}

/** "openly", "repeatedly": an adverb of manner right before its verb. */
const isManner = (doc: Document, i: number): boolean => doc.tag[i] === TAG.ADV && doc.tokens.text.startsWith('ly', doc.tokens.end[i] - 2)

const endsIng = (doc: Document, i: number): boolean => doc.tokens.text.startsWith('ing', doc.tokens.end[i] - 3)

const OWNER = wordSet('its their his our my your')

/** Verbs of saying whose forms no noun has, though the tagger may take them for one: "Arden insists fighting goes on". */
const NEVER_NOUN = wordSet(
  'insists insisted says alleges asserts denies argues admits explains believes confirms announces acknowledges informs',
)

/** Is the word used as a verb here? The tagger is believed, except where a noun reading cannot be ("the two sides accuse each other"). */
function looksVerbal(doc: Document, row: ReportingVerb, i: number, to: number, floor: number): boolean {
  const tag = doc.tag[i]
  const verbal = tag === TAG.VERB || tag === TAG.VERBD || tag === TAG.VERBG || tag === TAG.VERBN || tag === TAG.VERBZ
  if (i > floor && NOUNLIKE_BEFORE.has(doc.tokens.fold[i - 1]) && !verbal) return false
  if (NEVER_NOUN.has(doc.tokens.fold[i])) return true
  // Behind whose it is stands a noun, whatever the tagger takes it for: "its plan to …".
  if (i > floor && OWNER.has(doc.tokens.fold[i - 1]) && tag === TAG.VERB) return false
  if (to > i + 1) return !(row.force === 'asks' && !verbal && isCounted(doc, i, floor))
  if (
    row.force === 'says' &&
    to < doc.tokens.n &&
    THAT.has(doc.tokens.fold[to]) &&
    (isMistaken(doc, i, floor) || isTakenForNoun(doc, i, floor, true))
  )
    return true
  if (row.force === 'says' && to < doc.tokens.n && TO.has(doc.tokens.fold[to]) && isTakenForNoun(doc, i, floor)) return true
  // "a source telling World Wire": the tagger takes it for part of the name.
  if (verbal || (row.id === 'cue.tell' && endsIng(doc, i))) return true
  return !row.weak && (row.force === 'denies' || ((row.force === 'accuses' || row.id === 'cue.say') && tag !== TAG.ADJ))
}

/** "Five appeals for", "ignored calls for", "the international calls for": behind a verb, an adjective or a number stands the noun. */
function isCounted(doc: Document, i: number, floor: number): boolean {
  const before = i > floor ? doc.tag[i - 1] : -1
  return (
    before === TAG.NUM || before === TAG.ADJ || before === TAG.VERBD || before === TAG.VERBZ || before === TAG.VERBN || before === TAG.VERBG
  )
}

/** "…, adding that", "Jan Berat, a spokesman, claims that": before "that" stands a verb, though the tagger takes it for a noun. */
function isMistaken(doc: Document, i: number, floor: number): boolean {
  return endsIng(doc, i) || (doc.tag[i] === TAG.NOUNS && i - 2 > floor && isComma(doc, i - 1) && isName(doc, i - 2))
}
