import type { Claim } from '../0-terms/claim.ts'
import type { SentencePart } from '../0-terms/overview.ts'
import type { Span } from '../0-terms/span.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { shapeOf } from './clause.ts'
import { dateEdits } from './date-edits.ts'
import { cutAround, glue, named } from './parts.ts'
import type { Edit } from './parts.ts'
import { innerQuoteEdits, mustQuote, quoteDepthAt } from './quote-marks.ts'
import { sourceName } from './source-names.ts'
import { neutralVerb } from './verbs-of-saying.ts'
import { stretches } from './word-count.ts'
import { matesOf } from './writing.ts'
import type { Writing } from './writing.ts'

const MOST_WORDS = 70
const RELATIVE = /^(?:who|which|that|whose|whom|we|i|our)$/i
const PRONOUN = /^(?:he|she|it|they|his|her|their|its)$/i
/** "The minister", "the two officials": who is meant stands in another sentence, as with a pronoun. */
const ROLE_ALONE = /^(?:the|this|that|these|those)(?: \p{Ll}[\p{L}-]*){1,2}$/iu
/** A paragraph's end, or a sentence's end without the space that belongs there. */
const BREAK = /\n\s*\n|\p{Ll}{2}\.\p{Lu}\p{Ll}/u
/** "Arden and " before "Corvin accuse each other": one of two alone accuses nobody of the same. */
const PARTNER = /(?:\p{Lu}[\p{L}’'-]*\s){1,3}and\s$/u
const ARTICLE = /\b(?:the|a|an)\s+$/i

/**
 * The report's own sentence, from the source to the end of the claim: "The ombudsman said the soldiers had …". Kept word for word, except that a pronoun becomes
 * the name it stands for, and a verb that takes a side becomes "said". Null when source and content do not stand together in one sentence, when another
 * claimant's words stand between them, or when it would be too long.
 */
export function frame(h: Heard, w: Writing): readonly SentencePart[] | null {
  const c = h.claim
  const text = h.report.text
  const sources = sourcesInside(c)
  if (sources.length === 0 || sources.some((s) => RELATIVE.test(text.slice(s.start, s.end)))) return null
  const span = stretch(c, sources, text)
  if (!c.cue || c.cue.start < span.start || c.cue.end > span.end) return null
  if (stretches(text, span.start, span.end) > MOST_WORDS || strangers(h, span, w)) return null
  if (BREAK.test(text.slice(span.start, span.end)) || isTorn(c, text)) return null
  const edits: Edit[] = [
    ...pronounEdits(c, sources, text),
    ...verbEdits(c, text),
    ...dateEdits(h, w, quoteDepthAt(text, c.start) > 0),
    ...contentQuotes(h, span, w),
    ...spacingEdits(text, span),
  ]
  const parts = [...balanced(h, span, edits)]
  return [...parts, ...missingHops(c)]
}

/** "…, he said, to prevent the spread" without what stood before it; "told it that", where nothing says what "it" is. */
function isTorn(c: Claim, text: string): boolean {
  if (!c.cue || c.cue.end > c.start) return false
  const between = text.slice(c.cue.end, c.start)
  return /^\s+(?:it|him|her|them)\b/.test(between) || (/^,\s*$/.test(between) && shapeOf(c.text) === 'infinitive')
}

function sourcesInside(c: Claim): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  const outer = { start: Math.min(c.sentence.start, c.start), end: Math.max(c.sentence.end, c.end) }
  return c.chain.filter((s) => s.start >= outer.start && s.end <= outer.end && s.end > s.start)
}

function stretch(c: Claim, sources: readonly Span[], text: string): Span {
  const cue = c.cue && c.cue.start >= Math.min(c.sentence.start, c.start) && c.cue.end <= Math.max(c.sentence.end, c.end) ? [c.cue] : []
  const anchors = [...sources, ...cue, { start: c.start, end: c.end }]
  let start = Math.min(...anchors.map((a) => a.start))
  let end = Math.max(...anchors.map((a) => a.end))
  if (start === c.start && shapeOf(c.text) === 'predicate') start = Math.min(start, c.sentence.start)
  if (c.when && c.when.end <= start && /^[\s,–—-]*$/.test(text.slice(c.when.end, start)) && c.when.start >= c.sentence.start)
    start = c.when.start
  if (c.when && c.when.start >= end && /^[\s,–—-]*$/.test(text.slice(end, c.when.start)) && c.when.end <= c.sentence.end) end = c.when.end
  if (c.cue && end === c.cue.end && /\btell?s?$|\btold$/i.test(c.cue.words)) end = addressee(text, end, c.sentence.end)
  const both = /\beach other\b/.test(text.slice(start, end)) ? PARTNER.exec(text.slice(c.sentence.start, start)) : null
  if (both) start -= both[0].length
  const article = ARTICLE.exec(text.slice(Math.max(0, start - 5), start))
  return { start: article ? start - article[0].length : start, end }
}

/** "…, he told" is no sentence without the one who was told. */
function addressee(text: string, from: number, sentenceEnd: number): number {
  const words = /^(?:\s+[^\s.,;:"“”—–]+){1,6}(?=[\s.,;:"“”—–]|$)/.exec(text.slice(from, Math.max(from, sentenceEnd)))
  return words ? from + words[0].length : from
}

/** Do the words of another claimant lie inside the stretch, outside this claim? */
function strangers(h: Heard, span: Span, w: Writing): boolean {
  return matesOf(h, w).some(
    (o) =>
      o.origin !== h.origin &&
      o.claim.start < span.end &&
      o.claim.end > span.start &&
      (o.claim.end <= h.claim.start || o.claim.start >= h.claim.end),
  )
}

function pronounEdits(
  c: Claim,
  sources: readonly { readonly start: number; readonly end: number; readonly name: string }[],
  text: string,
): readonly Edit[] {
  return sources.flatMap((s) => {
    const shown = text.slice(s.start, s.end)
    if (!isPointing(shown, s.name) || PRONOUN.test(s.name)) return []
    const possessive = /^(?:his|their|its)$/i.test(shown) ? '’s' : ''
    return [{ start: s.start, end: s.end, parts: [named(sourceName(s.name) + possessive, shown, `the speaker ${c.id} stands for`)] }]
  })
}

/** Does the text only point at a source that the chain has by name? */
function isPointing(shown: string, name: string): boolean {
  return PRONOUN.test(shown) || (ROLE_ALONE.test(shown) && /(?<=\s|^)\p{Lu}/u.test(name.replace(/^(?:The|A|An) /, '')) && shown !== name)
}

/** "claimed that …" becomes "said that …"; "claimed responsibility" stays, for "said responsibility" is no English. */
function verbEdits(c: Claim, text: string): readonly Edit[] {
  if (!c.cue) return []
  const out: Edit[] = []
  for (const m of c.cue.words.matchAll(/\p{L}+/gu)) {
    const row = neutralVerb(m[0])
    const start = c.cue.start + m.index
    const end = start + m[0].length
    if (!row || text.slice(start, end) !== m[0]) continue
    const next = text.slice(end, end + 12)
    const clauseFollows =
      /^[\s:,]*(?:that\b|[“"])/.test(next) || (shapeOf(c.text) === 'clause' && !/^\s+(?:to|responsibility|credit)\b/.test(next))
    if (clauseFollows) out.push({ start, end, parts: [named(row.to, m[0], `${row.id}: ${row.why}`)] })
  }
  return out
}

/** Sets the content in quotation marks when it holds loaded words or the first person and does not stand in them yet. */
function contentQuotes(h: Heard, span: Span, w: Writing): readonly Edit[] {
  const { claim, report } = h
  if (!mustQuote(claim, w.loaded) || quoteDepthAt(report.text, claim.start) > 0 || claim.start < span.start || claim.end > span.end)
    return []
  if (claim.chain.some((s) => s.start > claim.start && s.end < claim.end)) return []
  const comma = claim.end < span.end ? /^,\s+/.exec(report.text.slice(claim.end, span.end)) : null
  return [
    { start: claim.start, end: claim.start, parts: [glue('open')] },
    ...innerQuoteEdits(report.text, claim.start, claim.end),
    { start: claim.end, end: claim.end + (comma?.[0].length ?? 0), parts: [glue(comma ? 'comma-close' : 'close')] },
  ]
}

/** ", ”said" is a slip of typing: the mark and the space change places. */
function spacingEdits(text: string, span: Span): readonly Edit[] {
  return [...text.slice(span.start, span.end).matchAll(/(,?)\s+”(?=\p{L})/gu)].map((m) => {
    const start = span.start + m.index
    return { start, end: start + m[0].length, parts: [glue(m[1] ? 'comma-close' : 'close-space')] }
  })
}

/** Opens or closes a quotation that the stretch cuts in two. */
function balanced(h: Heard, span: Span, edits: readonly Edit[]): readonly SentencePart[] {
  const text = h.report.text
  const parts = cutAround(h.report, span.start, span.end, edits)
  const opensInside = quoteDepthAt(text, span.start) > 0
  const endsInside = quoteDepthAt(text, span.end) > 0
  return [...(opensInside ? [glue('open')] : []), ...parts, ...(endsInside ? [glue('close')] : [])]
}

/** Hops of the chain that do not stand in the sentence: none is ever dropped. */
function missingHops(c: Claim): readonly SentencePart[] {
  const inside = new Set(sourcesInside(c).map((s) => s.start))
  const missing = c.chain.filter((s) => s.name !== '?' && !inside.has(s.start))
  return missing.reverse().flatMap((s) => [glue('as-reported-by'), named(sourceName(s.name), s.name, `chain of ${c.id}`)])
}
