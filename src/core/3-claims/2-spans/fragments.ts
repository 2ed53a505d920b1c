import { TAG } from '../../2-document/pos.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { firstChar, isComma, isHyphen, isVerb } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

/** Frames of verbs whose object is a claim though it holds no verb: "welcomed the apology", "called for a truce", "accused Arden of aggression". */
const OBJECT_FRAMES: ReadonlySet<string> = new Set(['np', 'of', 'for', 'on', 'as'])

/** Was something marked that is no claim: a source alone, or who somebody is? */
export const statesNothing = (c: ReadingContext, span: FoundSpan): boolean =>
  isFragment(c, span) || tellsOfSpeaker(c, span) || isSourceOnly(c, span)

/** "…, according to | a tally of the daily": who has it, marked as a claim of its own behind the one it tells the source of. */
function isSourceOnly(c: ReadingContext, span: FoundSpan): boolean {
  return sayingsNear(c.attributions, span.sentence, span.sentence).some(
    ({ cue, content }) => cue.row.id === 'cue.according' && cue.to === span.from && content !== null && content.to <= cue.from,
  )
}

/** Most tokens between a speaker's name and what is told of him: ", 62, who has lived here all her life". */
const AFTER_NAME = 3

/** What is told of somebody behind the name that closes what he says ("…," said Jan Berat, | a teacher whose family fled in 1993): who he is, and no claim. */
function tellsOfSpeaker(c: ReadingContext, span: FoundSpan): boolean {
  const near = sayingsNear(c.attributions, span.sentence, span.sentence)
  return near.some(
    ({ source, rules }) =>
      source !== null &&
      rules.includes('role.inverted') &&
      source.to < span.from &&
      span.from - source.to <= AFTER_NAME &&
      isComma(c.doc, source.to) &&
      !near.some(({ cue }) => cue.from >= source.to && cue.from < span.to),
  )
}

/** Who says it without what is said ("the High Commissioner", "On Friday", "in a statement"): no claim, though the tagger marked it. */
function isFragment(c: ReadingContext, span: FoundSpan): boolean {
  return (
    !tellsDeed(c, span) &&
    !sayingsNear(c.attributions, span.sentence, span.sentence).some((a) => isObjectOf(a.cue.to, a.cue.row.frame, span))
  )
}

const isQuote = (char: string): boolean => char !== '' && '"“”‘'.includes(char)

/** Does the span hold a verb, a word of war, a number or words quoted? */
function tellsDeed(c: ReadingContext, span: FoundSpan): boolean {
  if (span.from > 0 && isQuote(firstChar(c.doc, span.from - 1))) return true
  for (let i = span.from; i < span.to; i++)
    if (isVerb(c.doc, i) || c.kindRow[i] >= 0 || c.doc.tag[i] === TAG.NUM || isHyphen(c.doc, i) || isQuote(firstChar(c.doc, i))) return true
  return false
}

/** Does the span begin right behind a verb that takes an object? */
function isObjectOf(cueTo: number, frame: string, span: FoundSpan): boolean {
  return OBJECT_FRAMES.has(frame) && cueTo <= span.from && span.from - cueTo <= 1
}
