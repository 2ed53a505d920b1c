import { DENIAL_PHRASES } from '../../1-lexicon/en/denials.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Force } from '../../1-lexicon/en/reporting-verbs.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { SHOWING } from '../1-sayings/run-on.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import type { ReadingContext } from './context.ts'
import { DENIED_REPORT, withDenials } from './denial-spans.ts'
import { withAntecedents } from './antecedents.ts'
import { statesNothing } from './fragments.ts'
import { missedBlame } from './missed-blame.ts'
import { withoutOwnSource } from './own-source.ts'
import { SAYING_NOUN, type FoundSpan } from './find-spans.ts'
import { missedBullets, withJoinedSubject, withoutSayingTime, withWholeDates } from './whole-sentences.ts'

/** How far before its source a span may begin and still be "source, verb, content" in one. */
const LEAD = 4
const MIN_CONTENT = 3
const denied = indexPhrases(DENIAL_PHRASES, (row) => [row.words])
const ESTIMATES = new Set(['cue.put', 'cue.have-put'])
const AT = wordSet('at'),
  THAT = wordSet('that')
/** "at as many as 12": how far behind "at" its figure may stand. */
const FIGURE_REACH = 5
const BY = wordSet('by')
const BE = wordSet('is are was were be been')

/** Rules over the spans that the tagger marked: stretches that state nothing go; who says it and the verb are cut off in front; plain denials are claims of their own. */
export function amendSpans(c: ReadingContext, marked: readonly FoundSpan[]): FoundSpan[] {
  const spans = withAntecedents(
    c,
    marked.filter((span) => !statesNothing(c, span)),
  )
  const cut = deniedReports(c, spans).map((span) =>
    span.rules.includes(DENIED_REPORT)
      ? span
      : withWholeDates(c, withJoinedSubject(c, withoutSayingTime(c, withoutOwnSource(c, withoutLead(c, span))))),
  )
  const all = withDenials(c, cut)
  return [...all, ...missedBlame(c, all), ...missedBullets(c, all)].sort((a, b) => a.from - b.from || a.to - b.to)
}

const HEAD = 4
/** What may follow a report that is itself spoken of: "the claim that …", "reports of …", "the accusation was …". */
const ITS_WORDS = wordSet('that of by about is are was were')
const DISMISSED = wordSet('dismissed rejected denied refuted')

/** "The claims of the other side that our army shelled Hale are untrue": one denial, however the tagger cut it. Half of it would say the opposite. */
function deniedReports(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  const out: FoundSpan[] = []
  for (let s = 0, k = 0; s < c.doc.sentences.n; s++) {
    const from = firstWord(c, c.doc.sentences.from[s], c.doc.sentences.to[s]),
      end = deniedAt(c, from, c.doc.sentences.to[s])
    if (end > 0) out.push({ from, to: end, sentence: s, rules: [DENIED_REPORT] })
    for (; k < spans.length && spans[k].sentence === s; k++) if (end < 0 || spans[k].from >= end) out.push(spans[k])
  }
  return out
}

/** Past the mark of a quotation that opens a sentence. */
function firstWord(c: ReadingContext, from: number, to: number): number {
  let i = from
  while (i < to - 1 && c.doc.tag[i] === TAG.PUNCT) i++
  return i
}

/** Where a sentence that begins with somebody's report and calls it untrue has said so (exclusive); -1 for any other sentence. */
function deniedAt(c: ReadingContext, from: number, to: number): number {
  const { fold } = c.doc.tokens
  let told: 'itself' | 'in passing' | null = null
  for (let i = from; i < Math.min(from + HEAD, to) && !told; i++)
    if (SAYING_NOUN.has(fold[i])) told = ITS_WORDS.has(fold[i + 1]) ? 'itself' : 'in passing'
  if (!told) return -1
  for (let i = from + 2; i < to; i++) {
    if (told === 'itself' && BE.has(fold[i - 1]) && DISMISSED.has(fold[i])) return clauseEnd(c, i, to)
    const hit = phraseAt(denied, c.doc.tokens, i, to)
    if (hit && (BE.has(fold[i - 1]) || (i > from + 2 && BE.has(fold[i - 2])))) return hit.to
  }
  return -1
}

/** "was dismissed | as an invention by the army": up to the next mark. */
function clauseEnd({ doc }: ReadingContext, from: number, to: number): number {
  let i = from + 1
  while (i < to && (doc.tag[i] !== TAG.PUNCT || doc.quotationOf[i + 1] >= 0)) i++
  return i
}

/** "the ministry denied using such weapons" marked whole: the claim is what follows the verb. */
function withoutLead(c: ReadingContext, span: FoundSpan): FoundSpan {
  const near = sayingsNear(c.attributions, span.sentence, span.sentence)
  const lead = near.find((a) => isLead(c, a, span) && !isQuoted(c, a, near))
  const content = lead && (lead.target ?? lead.content)
  return content ? { ...span, from: content.from, rules: [...span.rules, 'span.without-lead'] } : span
}

/** "The army told us that it was over," he said: a saying inside of what somebody else is quoted with is part of his words. */
function isQuoted({ doc }: ReadingContext, { cue }: Attribution, near: readonly Attribution[]): boolean {
  if (doc.quotationOf[cue.verb] < 0) return false
  return near.some((b) => b.content && doc.quotationOf[b.cue.verb] < 0 && b.content.from <= cue.from && cue.to <= b.content.to)
}

function isLead(c: ReadingContext, a: Attribution, span: FoundSpan): boolean {
  const content = a.target ?? a.content
  if (a.sentence !== span.sentence || !a.source || !content || a.cue.passive || a.cue.negated) return false
  const that = THAT.has(c.doc.tokens.fold[content.from - 1])
  // "By her account, the water was cut": marked whole.
  if (a.rules.includes('role.according-first') && span.from <= a.cue.from && a.cue.from - span.from < LEAD)
    return content.from < span.to && span.to - content.from >= MIN_CONTENT
  const isShow = isShown(c, a.source, a.cue.row.force)
  if (a.cue.row.weak && !that && !isEstimate(c, a) && !isShow) return false
  const ordered = a.source.to <= a.cue.from && a.cue.to <= content.from
  return (
    ordered &&
    span.from < (that ? content.from : a.cue.to) &&
    a.source.from - span.from < (isShow ? 2 * LEAD : LEAD) &&
    content.from < span.to &&
    span.to - content.from >= MIN_CONTENT
  )
}

/** "Footage posted online shows …", "footage released by the ministry shows …": what pictures show stands behind the verb. */
function isShown({ doc }: ReadingContext, { from, to }: TokenRange, force: Force): boolean {
  if (force !== 'shows') return false
  return SHOWING.has(doc.tokens.fold[to - 1]) || (BY.has(doc.tokens.fold[from - 1]) && SHOWING.has(doc.tokens.fold[from - 3]))
}

/** "put the death toll at 12", "put their military deaths at 1,177": nobody puts a figure anywhere but in an estimate. */
function isEstimate(c: ReadingContext, a: Attribution): boolean {
  if (!ESTIMATES.has(a.cue.row.id) || !a.content) return false
  for (let i = a.content.from; i + 1 < a.content.to; i++)
    if (AT.has(c.doc.tokens.fold[i]))
      for (let k = i + 1; k < Math.min(a.content.to, i + FIGURE_REACH); k++) if (c.doc.tag[k] === TAG.NUM) return true
  return false
}
