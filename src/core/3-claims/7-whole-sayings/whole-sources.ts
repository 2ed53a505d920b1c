import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { phraseEnd, phraseStart } from '../1-sayings/noun-phrases.ts'
import { firstChar, isComma, isFinite, isHead, isNominal, isRelative } from '../1-sayings/token-tests.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

const TIME_OR_FORUM = wordSet(
  `${WEEKDAY_NAMES} ${MONTH_NAMES} statement interview briefing press conference news tweet post address speech letter email telephone phone twitter facebook television tv radio today yesterday morning evening afternoon night week earlier later time debate rally`,
)
const WHO = wordSet('who which whose whom where')
const BY = wordSet('by')
const AND = wordSet('and or &')
/** Most tokens between "according to" and the name a model chose. */
const LONGEST_LEAD = 8
/** Longest apposition or relative clause that is still part of a source, in tokens. */
const LONGEST_APPOSITION = 45

const isQuoteMark = (doc: Document, i: number): boolean =>
  /["“”«»]/.test(firstChar(doc, i)) || doc.tokens.text.startsWith("''", doc.tokens.start[i])

/**
 * The source of an attribution as a reader would mark it: with its apposition ("Jan Berat, the envoy for Hale,"), its prepositional phrases and its whole list of names;
 * in a relative clause the pronoun itself. `from`,`to`: the sentence.
 */
export function wholeSource(doc: Document, a: Attribution, from: number, to: number): TokenRange | null {
  if (a.cue.passive) return byAgent(doc, a, to)
  const relative = a.cue.from - 1
  if (relative >= from && isRelative(doc, relative) && a.source && a.source.to <= a.cue.from && a.cue.form === 'finite')
    return { from: relative, to: relative + 1 }
  if (!a.source || a.source.from < from || a.source.to > to) return a.source
  if (a.source.from >= a.cue.to) return { from: afterCue(doc, a, a.source.from), to: rightEdge(doc, a.source, to) }
  return { from: leftEdge(doc, a.source.from, from), to: upToCue(doc, a, a.source.to) }
}

/** "was denied by Jan Berat"; without "by" nobody is named. */
function byAgent(doc: Document, a: Attribution, to: number): TokenRange | null {
  if (!BY.has(doc.tokens.fold[a.cue.to])) return null
  const end = phraseEnd(doc, a.cue.to + 1, to)
  return end > a.cue.to + 1 ? { from: a.cue.to + 1, to: rightEdge(doc, { from: a.cue.to + 1, to: end }, to) } : null
}

/** "according to a study by Jan Berat": the whole phrase after the cue, not its last name alone. */
function afterCue(doc: Document, a: Attribution, start: number): number {
  if (a.cue.row.frame !== 'source' || start - a.cue.to > LONGEST_LEAD) return start
  for (let i = a.cue.to; i < start; i++) if (isComma(doc, i) || isFinite(doc, i)) return start
  return a.cue.to
}

/** Over "…, the envoy for Hale," to the cue. */
function upToCue(doc: Document, a: Attribution, end: number): number {
  if (end >= a.cue.from || !isComma(doc, end) || a.cue.from - end > LONGEST_APPOSITION) return end
  return isComma(doc, a.cue.from - 1) && a.cue.from - end > 2 ? a.cue.from : end
}

/** Initials cut off by their stops: "Nora E. Berat". */
function overInitial(doc: Document, start: number, floor: number): number {
  const letter = start - 2
  const initial =
    letter > floor &&
    firstChar(doc, start - 1) === '.' &&
    doc.tokens.end[letter] - doc.tokens.start[letter] === 1 &&
    doc.tag[letter - 1] === TAG.PROPN
  return initial ? phraseStart(doc, letter + 1, floor) : start
}

/** Takes in what a preposition, "and" or an initial joins to the left. */
function leftEdge(doc: Document, start: number, floor: number): number {
  let from = overInitial(doc, start, floor)
  for (let guard = 0; guard < 4 && from - 2 >= floor; guard++) {
    const join = from - 1
    const joins =
      (doc.tag[join] === TAG.ADP || AND.has(doc.tokens.fold[join])) &&
      isHead(doc, join - 1) &&
      !TIME_OR_FORUM.has(doc.tokens.fold[join - 1])
    const next = joins ? phraseStart(doc, join, floor) : from
    if (next >= join) break
    from = overInitial(doc, next, floor)
  }
  return from
}

/** Takes in what follows the name after its verb: "said Jan Berat, an envoy who lives in Hale." */
function rightEdge(doc: Document, source: TokenRange, to: number): number {
  let end = source.to
  for (let guard = 0; guard < 4 && end + 1 < to; guard++) {
    const initial =
      firstChar(doc, end) === '.' && doc.tokens.end[end - 1] - doc.tokens.start[end - 1] === 1 && doc.tag[end + 1] === TAG.PROPN
    const joined = (doc.tag[end] === TAG.ADP || AND.has(doc.tokens.fold[end])) && !saysWhen(doc, end, to)
    const next = initial || joined ? phraseEnd(doc, end + 1, to) : end
    if (next <= end + 1) break
    end = next
  }
  return isComma(doc, end) && end + 1 < to ? overApposition(doc, end, to) : end
}

/** Does the phrase after a preposition tell when or where it was said, not who said it? */
function saysWhen(doc: Document, at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(at + 6, to) && isNominal(doc, i); i++)
    if (TIME_OR_FORUM.has(doc.tokens.fold[i]) || doc.tag[i] === TAG.NUM) return true
  return false
}

/** To the end of "…, the envoy for Hale": the sentence, a quotation, or a comma after which another clause begins. */
function overApposition(doc: Document, comma: number, to: number): number {
  const first = comma + 1
  const opens =
    WHO.has(doc.tokens.fold[first]) || (isNominal(doc, first) && doc.tag[first] !== TAG.PRON && !TIME_OR_FORUM.has(doc.tokens.fold[first]))
  if (!opens) return comma
  let end = first
  while (end < to && end - comma < LONGEST_APPOSITION && !isQuoteMark(doc, end) && !/[.;:]/.test(firstChar(doc, end))) {
    if (isComma(doc, end) && (end + 1 >= to || !isNominal(doc, end + 1))) break
    end++
  }
  const finite = !WHO.has(doc.tokens.fold[first]) && hasMainVerb(doc, first, end)
  return finite ? comma : end
}

function hasMainVerb(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (WHO.has(doc.tokens.fold[i]) || isRelative(doc, i)) return false
    if (isFinite(doc, i)) return true
  }
  return false
}
