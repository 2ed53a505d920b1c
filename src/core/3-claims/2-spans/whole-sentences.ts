import { MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TAG } from '../../2-document/pos.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { phraseStart } from '../1-sayings/noun-phrases.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { isFinite, isVerb } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

const AND = wordSet('and')
const THAT = wordSet('that')
const MONTHS = wordSet(MONTH_NAMES)
const DAYS = wordSet(`${WEEKDAY_NAMES} ${MONTH_NAMES} week month weekend yesterday today`)
/** "on the evening of October 29 that": how far behind the verb its "that" may stand. */
const SAYING_TIME_REACH = 8
/** How far before a further day its month may stand: "March 10, 18, 22 and 26". */
const MONTH_REACH = 8

/** "the Ardenian and | Corvinian armies fought": the first half of a joined subject, before any verb, belongs to the claim that begins with the second. */
export function withJoinedSubject(c: ReadingContext, span: FoundSpan): FoundSpan {
  const { doc } = c
  const opens = doc.sentences.from[span.sentence]
  if (
    span.from - 2 < opens ||
    !AND.has(doc.tokens.fold[span.from - 1]) ||
    c.verbsBefore[span.from] > 0 ||
    hasAuxiliary(c, opens, span.from)
  )
    return span
  const from = phraseStart(doc, span.from - 1, opens)
  return from < span.from - 1 ? { ...span, from, rules: [...span.rules, 'span.joined-subject'] } : span
}

/** "The ceasefires agreed on March 10 | , 18 and 26 were broken": a span that ends within a list of days goes on to its end, and over the verb that follows them. */
export function withWholeDates(c: ReadingContext, span: FoundSpan): FoundSpan {
  const end = c.doc.sentences.to[span.sentence]
  let to = span.to
  while (isMoreDays(c, span.from, to, end)) to += 2
  if (to === span.to) return span
  if (to < end && isVerb(c.doc, to)) while (to < end && c.doc.tag[to] !== TAG.PUNCT) to++
  return { ...span, to, rules: [...span.rules, 'span.whole-dates'] }
}

/** "said | on Friday that the town had fallen": the claim begins behind "that"; the day is that of the saying. */
export function withoutSayingTime(c: ReadingContext, span: FoundSpan): FoundSpan {
  const { doc } = c
  if (!sayingsNear(c.attributions, span.sentence, span.sentence).some((a) => a.cue.to === span.from && a.cue.row.frame === 'that'))
    return span
  for (let i = span.from + 1; i < Math.min(span.to - 2, span.from + SAYING_TIME_REACH); i++) {
    if (isVerb(doc, i)) return span
    if (THAT.has(doc.tokens.fold[i]))
      return holdsWord(doc.tokens, span.from, i, DAYS) ? { ...span, from: i + 1, rules: [...span.rules, 'span.without-saying-time'] } : span
  }
  return span
}

/** Do a comma or "and" and a bare day of the month stand at `at`, behind a day that stands behind its month? */
function isMoreDays(c: ReadingContext, from: number, at: number, end: number): boolean {
  const { doc } = c
  if (at + 1 >= end || doc.tag[at - 1] !== TAG.NUM || doc.tag[at + 1] !== TAG.NUM || doc.tokens.end[at + 1] - doc.tokens.start[at + 1] > 2)
    return false
  const closed = at + 2 >= end || doc.tag[at + 2] === TAG.PUNCT || doc.tag[at + 2] === TAG.CCONJ || isVerb(doc, at + 2)
  const joint = doc.tag[at] === TAG.PUNCT || AND.has(doc.tokens.fold[at])
  return joint && closed && holdsWord(doc.tokens, Math.max(from, at - MONTH_REACH), at, MONTHS)
}

function hasAuxiliary(c: ReadingContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFinite(c.doc, i) || c.doc.tag[i] === TAG.AUX) return true
  return false
}

/** A bullet under a header that names a source is there to state a claim: one with a verb and a word of war, in which no claim was marked, is a claim whole. */
export function missedBullets(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  const { doc } = c
  const held = new Set(spans.map((span) => span.sentence))
  const out: FoundSpan[] = []
  for (let s = 0; s < doc.sentences.n; s++) {
    const block = doc.blocks[doc.sentences.block[s]]
    if (held.has(s) || block.kind !== 'bullet' || !doc.sections[block.section]?.source || c.sentenceKinds[s] === 0) continue
    let from = doc.sentences.from[s],
      to = doc.sentences.to[s]
    while (from < to && doc.tag[from] === TAG.PUNCT) from++
    while (to > from && doc.tag[to - 1] === TAG.PUNCT) to--
    if (hasAuxiliary(c, from, to)) out.push({ from, to, sentence: s, rules: ['span.bullet'] })
  }
  return out
}
