import { foldHash } from '../../1-lexicon/fold.ts'
import { DEEDS } from '../../1-lexicon/en/casualty-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TAG } from '../../2-document/pos.ts'
import { isComma } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { quantityAt } from './how-many-quantities.ts'
import { findTolls, type TollRead } from './how-many.ts'

const joints = wordSet('and but while whereas though although'),
  relatives = wordSet('that which')
const wars = wordSet('war wars conflict conflicts hostilities uprising rising insurgency rebellion crackdown'),
  longFights = wordSet('fighting clashes battles'),
  spells = wordSet('days weeks months years')
const have = wordSet('has have'),
  deeds = wordSet(DEEDS)
const finite = wordSet('was were has have had died perished succumbed fled')
const auxiliaries = wordSet('has have had does do did'),
  disclosing = wordSet(
    'disclosed disclose released release revealed reveal provided provide given give published publish reported announced made',
  ),
  outlooks = wordSet('may could might likely expected believed feared thought higher rise')
const IN = foldHash('in'),
  WHICH = foldHash('which'),
  BUT = foldHash('but'),
  NOT = foldHash('not'),
  TOLL = foldHash('toll'),
  OF = foldHash('of'),
  WHILE = foldHash('while'),
  THE = foldHash('the')
/** Tokens on either side of a joint below which there is no claim of its own. */
const LEAST = 4
/** How far before "that killed 30,000" its war stands ("a war from 1991 to 1994 that"). */
const WAR_REACH = 6
/** How far behind a joint who is counted begins. */
const COUNT_REACH = 2
/** How far behind "has" its count begins ("has since left at least"). */
const RUNNING_REACH = 6
/** How far behind a joint a toll is named, and how far behind it what may become of it. */
const TOLL_REACH = 5,
  OUTLOOK_REACH = 6
/** How far behind those counted the verb stands. */
const VERB_REACH = 3,
  ASIDE_REACH = 8

/**
 * A toll of another sort than the claim it is told in is a claim of its own: the dead of a whole war told in passing ("… since a war that killed 30,000"), a
 * running total ("… and has since killed 700"), those driven out beside those killed, nobody harmed in what was done, captives beside the dead. The tagger cuts
 * most of them; this cuts the rest.
 */
export function withTotalsApart(c: ReadingContext, spans: readonly FoundSpan[]): readonly FoundSpan[] {
  let out: FoundSpan[] | null = null
  for (let n = 0; n < spans.length; n++) {
    const cut = apart(c, spans[n])
    if (cut) out = [...(out ?? spans.slice(0, n)), ...cut]
    else out?.push(spans[n])
  }
  return out ?? spans
}

function apart(c: ReadingContext, span: FoundSpan): readonly FoundSpan[] | null {
  const { fold } = c.doc.tokens
  for (let k = span.from + LEAST; k + 2 < span.to; k++) {
    const relative = relatives.has(fold[k]),
      inWhich = relative && fold[k - 1] === IN,
      end = inWhich ? k - 1 : k,
      from = relative ? warBefore(c, end, span.from) : -1
    if (from > span.from + LEAST && findTolls(c.doc, k + 1, span.to).length > 0) return twoOf(c, span, end, from, 'span.war-toll')
    if (!joints.has(fold[k]) && !(inWhich && from < 0)) continue
    const rule = aboutFigures(c, k + 1, span.to) ?? (opensCount(c, k + 1, span.to) ? ruleOf(c, span, end, k + 1) : null)
    if (rule) return twoOf(c, span, isComma(c.doc, end - 1) ? end - 1 : end, k + 1, rule)
  }
  return null
}

/** A span cut in two; what is behind the cut may be cut again. */
function twoOf(c: ReadingContext, span: FoundSpan, end: number, from: number, rule: string): readonly FoundSpan[] {
  const rest = { ...span, from, rules: [...span.rules, rule] }
  return [{ ...span, to: end }, ...(apart(c, rest) ?? [rest])]
}

/** "has not disclosed its losses", "the toll may be higher": what is told of figures themselves, from token `k` on; null when nothing is. */
function aboutFigures(
  {
    doc: {
      tokens: { fold },
    },
  }: ReadingContext,
  k: number,
  to: number,
): string | null {
  if (auxiliaries.has(fold[k]) && fold[k + 1] === NOT) return disclosing.has(fold[k + 2]) && k + 3 < to ? 'span.not-told' : null
  for (let i = k; i < Math.min(to, k + TOLL_REACH); i++) {
    if (fold[i] !== TOLL) continue
    for (let j = i + 1; j < Math.min(to, i + OUTLOOK_REACH); j++) if (outlooks.has(fold[j])) return 'span.toll-outlook'
  }
  return null
}

/** Does a count, or a verb of one that goes on, begin at token `k`? */
const opensCount = ({ doc }: ReadingContext, k: number, limit: number): boolean =>
  have.has(doc.tokens.fold[k]) || quantityAt(doc.tokens, k, limit) !== null

/** The rule by which the stretch from `begin` behind a joint is a claim of its own; null when it is none. */
function ruleOf(c: ReadingContext, span: FoundSpan, joint: number, begin: number): string | null {
  const { fold } = c.doc.tokens,
    toll = findTolls(c.doc, begin, span.to).at(0)
  if (!toll) return null
  if (have.has(fold[begin])) return toll.from - begin < RUNNING_REACH ? 'span.running-toll' : null
  if (toll.from - begin > COUNT_REACH || !isTold(c, toll, span.to)) return null
  const before = findTolls(c.doc, span.from, joint)
  if (before.length === 0) {
    if (!holdsVerb(c, span.from, joint) || isFar(toll)) return null
    return toll.high === 0
      ? 'span.nobody-harmed'
      : toll.basis === 'cumulative' || (fold[begin - 1] === WHICH && isLasting(c, toll, span.to))
        ? 'span.running-toll'
        : null
  }
  if (fold[joint] === BUT && before.some((t) => t.measure === toll.measure)) return 'span.others-harmed'
  if (fold[joint] === WHILE && hasOwnDeed(c, toll, span.to)) return 'span.other-deed'
  return (isFar(toll) || before.every(isFar)) && before.every((t) => t.measure !== toll.measure) ? 'span.other-harm' : null
}

/** "while nine nurses were also hurt in air raids": what harmed them is told beside them. */
function hasOwnDeed(c: ReadingContext, toll: TollRead, limit: number): boolean {
  for (let k = toll.to; k < limit; k++) if (deeds.has(c.doc.tokens.fold[k])) return c.doc.tokens.fold[k - 1] !== THE
  return false
}

/** Is something told in tokens [from, to), not only named ("21 sailors and six fishermen have been killed so far")? */
function holdsVerb(c: ReadingContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (c.nextVerb[k] === 0 || c.doc.tag[k] === TAG.VERBN) return true
  return false
}

/** "in which some 900 soldiers have died" */
function isLasting(c: ReadingContext, toll: TollRead, limit: number): boolean {
  for (let k = toll.from + 1; k < Math.min(limit, toll.to + VERB_REACH); k++) if (have.has(c.doc.tokens.fold[k])) return true
  return false
}

/** Driven out or taken: another matter than killed and wounded. */
const isFar = ({ measure }: TollRead): boolean => measure === 'displaced' || measure === 'captured'

/** Is it told of these people in a clause of its own ("… were displaced")? */
function isTold(c: ReadingContext, toll: TollRead, limit: number): boolean {
  // "at least 5,000 people, including civilians, have been killed"
  const reach = toll.to < limit && isComma(c.doc, toll.to) ? ASIDE_REACH : VERB_REACH
  for (let k = toll.from + 1; k < Math.min(limit, toll.to + reach); k++) if (finite.has(c.doc.tokens.fold[k])) return true
  return false
}

/** Where the war begins that a relative clause at token `k` is about ("a war from 1991 to 1994 that …"); -1 when it is about none. */
function warBefore(c: ReadingContext, k: number, from: number): number {
  const { fold } = c.doc.tokens
  let i = isComma(c.doc, k - 1) ? k - 2 : k - 1
  while (i > from && k - i < WAR_REACH && !isWar(c, i) && c.nextVerb[i] !== 0 && c.doc.tag[i] !== TAG.CCONJ) i--
  if (!isWar(c, i)) return -1
  if (longFights.has(fold[i])) i -= 2
  while (i - 1 > from && c.doc.tag[i] !== TAG.DET && isInPhrase(c, i - 1)) i--
  return i
}

function isWar(c: ReadingContext, i: number): boolean {
  const { fold } = c.doc.tokens
  return wars.has(fold[i]) || (longFights.has(fold[i]) && fold[i - 1] === OF && spells.has(fold[i - 2]))
}

function isInPhrase({ doc }: ReadingContext, i: number): boolean {
  const tag = doc.tag[i]
  return (
    tag === TAG.DET ||
    tag === TAG.ADJ ||
    tag === TAG.NUM ||
    tag === TAG.NOUN ||
    tag === TAG.PROPN ||
    (tag === TAG.PUNCT && !isComma(doc, i))
  )
}
