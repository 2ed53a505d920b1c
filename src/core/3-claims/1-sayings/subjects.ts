import { COMPASS } from '../../1-lexicon/en/place-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import type { Cue } from './cues.ts'
import { isFullName } from './full-names.ts'
import { phraseStart } from './noun-phrases.ts'
import { beforeClause, behindPreposition, canSpeak, joinedSpeakers, opensClauseAlone, speakerStart } from './run-on.ts'
import { hasFinite, isComma, isFinite, isHead, isHyphen, isName, isNominal, isRelative, isVerb, range } from './token-tests.ts'

const BOTH = wordSet('both')
const A = wordSet('a an')
const SOMETHING = wordSet('something')
const POINTER = wordSet('claim report allegation accusation charge statement assertion something')
const CITING = wordSet('citing quoting')
const WITH = wordSet('with')

/** The subject before the verb group: directly, over an apposition between commas, or the head of a relative clause. */
export function subjectBefore(doc: Document, cue: Cue, floor: number): TokenRange | null {
  let end = withoutTime(doc, withoutPart(doc, withoutBearing(doc, withoutPlace(doc, cue.from, floor), floor), floor), floor)
  if (cue.form === 'ing') return withSubject(doc, end, floor)
  if (cue.form !== 'finite') return null
  // The tagger takes a bare "Both" for the joining word of "both … and …".
  if (end - 1 === floor && BOTH.has(doc.tokens.fold[floor])) return { from: floor, to: end }
  if (end > floor && isRelative(doc, end - 1)) {
    end--
    if (end > floor && isComma(doc, end - 1)) end--
    const start = phraseStart(doc, end, floor)
    // A village does not speak: "a resident of the village, which … call Tog, who spoke of …".
    if (isBarePlace(doc, start, end) && isComma(doc, end)) return overApposition(doc, end, floor)
    // "Berat Adan, a mother of five, who said …": the name before the apposition.
    if (start - 2 > floor && isComma(doc, start - 1) && !isPerson(doc, end) && isPerson(doc, start - 1))
      return range(phraseStart(doc, start - 1, floor), start - 1)
    const last = start < end && !canSpeak(doc, start, end) ? behindPreposition(doc, start, end) : start
    return range(last > start && canSpeak(doc, last, end) ? last : start, end)
  }
  if (end > floor && isComma(doc, end - 1)) return overApposition(doc, end - 1, floor)
  const start = phraseStart(doc, end, floor)
  if (start >= end) return beforeClause(doc, end, end, floor)
  const own = speakerStart(doc, behindPointer(doc, start, end), end)
  const outer =
    beforeListeners(doc, own, end, floor) ??
    beforeClause(doc, own, cue.from, floor) ??
    beforeCiting(doc, own, floor) ??
    opensClauseAlone(doc, own, cue.from, floor)
  if (outer) return withoutApposition(doc, outer.from, outer.to, floor)
  const joined = isSingular(doc, cue) ? own : joinedSpeakers(doc, own, end, floor)
  return withoutApposition(doc, joined, end, floor)
}

const THERE = wordSet('there here')

const ONESELF = wordSet('himself herself itself themselves')

/** "Officials there said", "He himself insists": where they are, or that it is they, stands between them and their verb. */
const withoutPlace = (doc: Document, end: number, floor: number): number =>
  end - 2 >= floor && (THERE.has(doc.tokens.fold[end - 1]) || ONESELF.has(doc.tokens.fold[end - 1])) && isHead(doc, end - 2) ? end - 1 : end

const OUTSIDE = wordSet('outside')
const DISTANCE = wordSet('km kilometers kilometres miles just')

/** "Activists in Hale 10 km west of the capital said": how the place lies to another one is no part of who speaks. */
function withoutBearing(doc: Document, end: number, floor: number): number {
  const m = end > floor ? doc.mentionOf[end - 1] : -1
  if (m < 0 || doc.mentions[m].kind !== 'place') return end
  let i = doc.mentions[m].from - 1
  if (OF.has(doc.tokens.fold[i])) i--
  if (i <= floor || !(COMPASS.has(doc.tokens.fold[i]) || OUTSIDE.has(doc.tokens.fold[i]))) return end
  while (i - 1 > floor && (DISTANCE.has(doc.tokens.fold[i - 1]) || doc.tag[i - 1] === TAG.NUM)) i--
  return isHead(doc, i - 1) ? i : end
}

const PART = wordSet('part turn'),
  FOR_IN = wordSet('for in')

/** "Arden for its part said", "Corvin in turn accused": what stands between the subject and its verb only sets it against another. */
function withoutPart(doc: Document, end: number, floor: number): number {
  if (end - 2 <= floor || !PART.has(doc.tokens.fold[end - 1])) return end
  const from = FOR_IN.has(doc.tokens.fold[end - 2])
    ? end - 2
    : doc.tag[end - 2] === TAG.PRONP && FOR_IN.has(doc.tokens.fold[end - 3])
      ? end - 3
      : end
  return from > floor ? from : end
}

const TIME = wordSet('day days week weeks month months year years hour hours minutes night morning afternoon evening weekend'),
  WHICH_TIME = wordSet('the a an next following same last this that previous later earlier few several some two three four five six')

/** "The ministry the next day said", "Officials hours later confirmed": when it was said stands between the subject and its verb. */
function withoutTime(doc: Document, end: number, floor: number): number {
  if (end - 2 <= floor || !TIME.has(doc.tokens.fold[end - 1])) return end
  let i = end - 1
  while (i - 1 > floor && WHICH_TIME.has(doc.tokens.fold[i - 1])) i--
  return isHead(doc, i - 1) && doc.mentionOf[end - 1] < 0 ? i : end
}

const ONE = wordSet('has is was')

/** Does the verb tell that one speaks ("has said", "claims")? */
const isSingular = (doc: Document, cue: Cue): boolean => ONE.has(doc.tokens.fold[cue.from]) || doc.tag[cue.from] === TAG.VERBZ

/** "World Wire quoting officials said …": who cites them is the subject. */
function beforeCiting(doc: Document, start: number, floor: number): TokenRange | null {
  return start - 1 > floor && CITING.has(doc.tokens.fold[start - 1]) ? range(phraseStart(doc, start - 1, floor), start - 1) : null
}

const LISTENERS = wordSet('media press reporters journalists')
const TO = wordSet('to'),
  OF = wordSet('of')

/** "An officer not authorized to talk to the media said", "The minister at a meeting with his guest said": who is spoken to, or stood beside, does not speak; the sentence's first phrase does. */
function beforeListeners(doc: Document, start: number, end: number, floor: number): TokenRange | null {
  let opens = start
  while (opens > floor && isNominal(doc, opens - 1)) opens--
  const before = doc.tokens.fold[opens - 1]
  const heard = TO.has(before) && LISTENERS.has(doc.tokens.fold[end - 1])
  if (!heard && !(WITH.has(before) && !hasFinite(doc, floor, start))) return null
  let to = floor
  while (to < start && (isNominal(doc, to) || isHyphen(doc, to) || OF.has(doc.tokens.fold[to]))) to++
  return to > floor && to < start && canSpeak(doc, floor, to) ? { from: floor, to } : null
}

/** "…, a claim Corvin denies": the noun before the subject stands for what was said. */
function behindPointer(doc: Document, start: number, end: number): number {
  for (let i = start; i < end - 1; i++)
    if (POINTER.has(doc.tokens.fold[i]) && (A.has(doc.tokens.fold[i - 1]) || SOMETHING.has(doc.tokens.fold[i]))) return i + 1
  return start
}

/** Is the phrase nothing but the name of a place that nobody speaks by? */
function isBarePlace(doc: Document, start: number, end: number): boolean {
  const m = start < end ? doc.mentionOf[start] : -1
  return m >= 0 && doc.mentions[m].to === end && doc.mentions[m].ids.every((x) => x.kind === 'place' || x.kind === 'line')
}

/** "…, with both armies blaming each other": a participle whose subject stands between it and "with". */
function withSubject(doc: Document, end: number, floor: number): TokenRange | null {
  const start = phraseStart(doc, end, floor)
  if (start >= end) return null
  for (let i = start; i < end; i++) if (WITH.has(doc.tokens.fold[i])) return range(i + 1, end)
  return start > 0 && WITH.has(doc.tokens.fold[start - 1]) ? { from: start, to: end } : null
}

const OPENING_ADVERB = wordSet(
  'meanwhile earlier later also then today yesterday however separately still now thus instead but and so only again once there here',
)

/** "Orso Pell, a spokesman, said": at the head of a sentence the tagger takes a first name it does not know for another sort of word. */
function withFirstName(doc: Document, start: number, floor: number): number {
  const first = start - 1
  if (first !== floor || doc.tag[start] !== TAG.PROPN || doc.mentionOf[first] >= 0 || isVerb(doc, first)) return start
  const isCapital = (doc.tokens.flag[first] & TokenFlag.capital) !== 0
  return isCapital && !OPENING_ADVERB.has(doc.tokens.fold[first]) && (doc.tag[first] === TAG.ADV || doc.tag[first] === TAG.NOUN)
    ? first
    : start
}

const APPOSITION = 40
const WHOSE = wordSet('whose whom where')

/**
 * "Name, the office of such, said", "Name, who came from there, said": the phrase before the first of the two commas. "The leader of the region, Name, said": the
 * name between them. An apposition may hold a comma or a dash of its own.
 */
function overApposition(doc: Document, comma: number, floor: number): TokenRange | null {
  const between = nameBetween(doc, comma, floor)
  if (between) return between
  let verb = false
  for (let i = comma - 1; i >= floor && i > comma - APPOSITION; i--) {
    if (isComma(doc, i) && (!verb || isRelative(doc, i + 1) || WHOSE.has(doc.tokens.fold[i + 1]))) {
      const last = doc.tag[i - 1] === TAG.ADV ? i - 1 : i
      const start = phraseStart(doc, last, floor)
      const name = start > floor && isComma(doc, start - 1) && !isName(doc, start) ? start - 1 : i
      if (name < i && isPerson(doc, name)) return range(phraseStart(doc, name, floor), name)
      if (start < last) return { from: withFirstName(doc, start, floor), to: last }
    }
    verb ||= isFinite(doc, i) && doc.tag[i] !== TAG.AUX
  }
  return null
}

/** The personal name that fills the stretch between two commas behind a phrase which is none; null for any other. */
function nameBetween(doc: Document, comma: number, floor: number): TokenRange | null {
  let from = comma
  while (from > floor && (isName(doc, from - 1) || isHyphen(doc, from - 1) || isHyphen(doc, from))) from--
  return isPerson(doc, comma) && from - 2 > floor && isComma(doc, from - 1) && !isPerson(doc, from - 1) ? range(from, comma) : null
}

/** Does somebody's full name end before token `end`? The name of a place is none. */
function isPerson(doc: Document, end: number): boolean {
  const m = doc.mentionOf[end - 1]
  return isFullName(doc, end) && (m < 0 || doc.mentions[m].kind === 'actor')
}

/** "Jan Berat the envoy for Hale said", without commas: the name before the article is the source. */
function withoutApposition(doc: Document, start: number, end: number, floor: number): TokenRange {
  const before = start - 1
  if (before <= floor || doc.tag[start] !== TAG.DET) return { from: start, to: end }
  const named = actorEnding(doc, before),
    own = actorEnding(doc, end - 1)
  if (own !== null && own !== named) return { from: start, to: end }
  const name =
    named !== null || (doc.tag[before] === TAG.PROPN && doc.tag[before - 1] === TAG.PROPN) ? phraseStart(doc, start, floor) : start
  return name === start ? { from: start, to: end } : withoutApposition(doc, name, start, floor)
}

/** The actor of the pack whose name ends with token `i`, or null. */
function actorEnding(doc: Document, i: number): string | null {
  const m = doc.mentionOf[i]
  return m >= 0 && doc.mentions[m].to === i + 1 && doc.mentions[m].kind === 'actor' ? doc.mentions[m].id : null
}
