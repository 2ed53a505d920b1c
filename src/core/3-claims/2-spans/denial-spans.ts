import { DENIAL_PHRASES } from '../../1-lexicon/en/denials.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { phraseEnd } from '../1-sayings/noun-phrases.ts'
import { firstChar, hasFinite, isComma, isVerb } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from './context.ts'
import { SAYING_NOUN, type FoundSpan } from './find-spans.ts'

/** The rule of a span that rejects a report as a whole. */
export const DENIED_REPORT = 'span.denied-report'
/** The rule of a span that holds its own verb of denying. */
const PLAIN_DENIAL = 'span.denial'
const untrue = indexPhrases(DENIAL_PHRASES, (row) => [row.words])
const AUXILIARY = wordSet('have has had having is are was were be been also later again then earlier')
/** What may stand between the verb and the noun that points back at what was said. */
const POINTING = wordSet("the any all these those such this that his her its their both each other other's every latest new as")
const POINTER = wordSet('responsibility involvement guilt it them')
const CORRESPOND = new Set(['denial.does-not-correspond', 'denial.not-correspond'])
const CALLS = new Set(['cue.call', 'cue.describe'])
const BY = wordSet('from by')
const THAT = wordSet('that')
const APPOSED = wordSet('something')
const APPOSED_REACH = 3
const PRONOUN = wordSet('this that it these those they')
const PRONOUN_REACH = 7
const SELF = wordSet('we i')
const SELF_REACH = 4
const DENY = wordSet('deny reject refute')
const BE = wordSet("is are was were be been 's")
const WHICH = wordSet('which')
const UNTRUE = wordSet('unfounded baseless groundless false untrue')
const AS = wordSet('as')
/** How many words "as baseless and provocative" may have. */
const AS_REACH = 5
const LEAST_REST = 3

/**
 * The spans of a text with its plain denials: one that only points back at what was said ("denied the allegations", "…, which Arden denied", "called the claim a
 * lie") is a claim of its own, verb and all; what it was marked together with is cut off. Any other denial that no span holds becomes one.
 */
export function withDenials(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  const bare = c.attributions.flatMap((a) => bareDenial(c, a) ?? [])
  const kept = spans.flatMap((span) => {
    if (span.rules.includes(DENIED_REPORT)) return [span]
    const over = bare.find((b) => b.from < span.to && span.from < b.to)
    return over ? aroundDenial(c, span, over) : [span]
  })
  const all = [...kept, ...bare.filter((b) => !kept.some((s) => s.from < b.to && b.from < s.to))]
  return withVerdicts(c, [...all, ...missedDenials(c, all)])
}

/** Between a denial and its verdict: ", saying", ", and called". */
const VERDICT_REACH = 6

/** "denied breaking the truce, saying it was an invention": the verdict is part of the denial, no statement of its own. */
function withVerdicts(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  const denied = (s: FoundSpan): boolean =>
    c.attributions.some((a) => a.force === 'denies' && a.sentence === s.sentence && a.cue.to <= s.from && s.from - a.cue.to < LEAST_REST)
  const verdictOf = (s: FoundSpan): FoundSpan | undefined =>
    spans.find((v) => v.sentence === s.sentence && v.from >= s.to && v.from - s.to <= VERDICT_REACH && isVerdict(c, v))
  const joined = new Set<FoundSpan>()
  const out = spans.map((s) => {
    const verdict = denied(s) ? verdictOf(s) : undefined
    if (!verdict) return s
    joined.add(verdict)
    return { ...s, to: verdict.to, rules: [...s.rules, 'span.with-verdict'] }
  })
  return out.filter((_, i) => !joined.has(spans[i]))
}

/** "it was an invention", "this is untrue": nothing but the verdict. */
function isVerdict(c: ReadingContext, s: FoundSpan): boolean {
  const to = saidUntrue(c, s.from, s.to)
  return to > 0 && s.to - to <= 1 && PRONOUN.has(c.doc.tokens.fold[s.from])
}

/** The rule of a plain denial that a clause beside the saying makes (", which Arden denied"): the text tells of it, not whoever speaks in the sentence. */
export const DENIED_BESIDE = 'span.denied-beside'

/** Does a span hold its own verb of denying, and so tell by itself who denies? */
export const isPlainDenial = (span: FoundSpan): boolean => span.rules.includes(PLAIN_DENIAL)

/** A denial that names nothing of what it denies, with its verb; null for any other attribution. */
function bareDenial(c: ReadingContext, a: Attribution): FoundSpan | null {
  const rejectedBy = a.rules.includes('role.rejected-by')
  if (!a.source || a.cue.negated || a.cue.passive || (a.cue.form !== 'finite' && !rejectedBy)) return null
  const span = (from: number, to: number, ...rules: string[]): FoundSpan => ({ from, to, sentence: a.sentence, rules })
  if (CALLS.has(a.cue.row.id)) {
    const to = calledUntrue(c, a)
    return to > 0 ? span(a.cue.verb, to, PLAIN_DENIAL, DENIED_REPORT) : null
  }
  if (a.force === 'says' && a.content) {
    let { from } = a.content
    while (from < a.content.to && c.doc.tag[from] === TAG.PUNCT) from++
    const to = Math.max(saidUntrue(c, from, a.content.to), deniedByUs(c, from, a.content.to))
    return to > 0 ? span(from, to, DENIED_REPORT) : null
  }
  if (a.force !== 'denies' || a.cue.row.weak) return null
  if (!a.content) {
    const from = apposedFrom(c, rejectedBy ? a.cue.from : a.source.from)
    if (from >= 0) return span(from, rejectedBy ? a.source.to : a.cue.to, PLAIN_DENIAL, DENIED_BESIDE)
  }
  if (!a.content && a.source.from > 0 && WHICH.has(c.doc.tokens.fold[a.source.from - 1]))
    return span(a.source.from - 1, a.cue.to, PLAIN_DENIAL, DENIED_BESIDE)
  const to = pointerEnd(c, a)
  return to > 0 ? span(verbStart(c, a), to, PLAIN_DENIAL) : null
}

/** Where ", a claim" or ", something" before the one who denies it begins; -1 when nothing of the sort stands there. */
function apposedFrom(c: ReadingContext, before: number): number {
  const { doc } = c
  const noun = before - 1
  if (noun < 1 || !(APPOSED.has(doc.tokens.fold[noun]) || SAYING_NOUN.has(doc.tokens.fold[noun]))) return -1
  let from = noun
  while (from > 0 && from > noun - APPOSED_REACH && doc.tag[from - 1] !== TAG.PUNCT) from--
  return from > 0 && isComma(doc, from - 1) ? from : -1
}

/** Where "the report was untrue", "reports that Hale fell are false", "this is a lie" ends that somebody says; -1 for anything else. */
function saidUntrue(c: ReadingContext, from: number, end: number): number {
  const { tokens } = c.doc
  const i = skipPointing(c, from, end)
  const named = i < end && SAYING_NOUN.has(tokens.fold[i])
  if (!named && !(PRONOUN.has(tokens.fold[from]) && BE.has(tokens.fold[from + 1]))) return -1
  const last = named ? end : Math.min(end, from + PRONOUN_REACH)
  for (let k = named ? i + 1 : from + 1; k < last; k++) {
    const hit = phraseAt(untrue, tokens, k, end)
    if (hit && (CORRESPOND.has(hit.row.id) || (k > from && isSaidToBe(c, from, k)))) return hit.to
  }
  return -1
}

/** Where "we categorically deny this" ends that somebody is quoted as saying; -1 for anything else. */
function deniedByUs(c: ReadingContext, from: number, end: number): number {
  const { fold } = c.doc.tokens
  if (!SELF.has(fold[from])) return -1
  for (let i = from + 1; i < Math.min(end, from + SELF_REACH); i++) if (DENY.has(fold[i])) return i + 1 < end ? end : -1
  return -1
}

/** Does "is", "was absolutely", "is a" stand before a word for untrue? */
function isSaidToBe(c: ReadingContext, from: number, k: number): boolean {
  for (let i = k - 1; i > from - 1 && i >= k - 3; i--) if (BE.has(c.doc.tokens.fold[i])) return true
  return false
}

/** The verb with its adverbs, without its auxiliaries. */
function verbStart(c: ReadingContext, { cue }: Attribution): number {
  let i = cue.from
  while (i < cue.verb && AUXILIARY.has(c.doc.tokens.fold[i])) i++
  return i
}

/** Where "the allegations (as baseless)" behind a verb of denying ends; -1 when the object tells what is denied. */
function pointerEnd(c: ReadingContext, a: Attribution): number {
  const { fold } = c.doc.tokens
  const end = c.doc.sentences.to[a.sentence]
  const i = skipPointing(c, a.cue.to, end)
  if (i >= end || !(POINTER.has(fold[i]) || SAYING_NOUN.has(fold[i]))) return -1
  const to = closes(c, i + 1, end) ? overVerdict(c, i + 1, end) : -1
  return to > 0 && to < end && THAT.has(fold[to]) ? -1 : to
}

/** Over "as unfounded", "any", "each other's", "these new". */
function skipPointing(c: ReadingContext, from: number, end: number): number {
  const { doc } = c
  let i = from
  while (
    i < end &&
    (POINTING.has(doc.tokens.fold[i]) ||
      doc.tag[i] === TAG.ADJ ||
      UNTRUE.has(doc.tokens.fold[i]) ||
      doc.tag[i] === TAG.ADV ||
      isPossessive(c, i))
  )
    i++
  return i
}

/** The "'s" of "each other's", where it is a token of its own. */
const isPossessive = (c: ReadingContext, i: number): boolean => c.doc.tag[i] === TAG.POS

/** Prepositions that go on to what is denied. */
const TELLS = wordSet('of about against over regarding concerning for into from to')

/** Does nothing follow that tells what is denied? "of shelling", "that …", "about …" would; "on Monday", "with a laugh" do not. */
function closes(c: ReadingContext, i: number, end: number): boolean {
  const { doc } = c
  if (i >= end) return true
  const tag = doc.tag[i]
  return (
    tag === TAG.PUNCT ||
    tag === TAG.CCONJ ||
    AS.has(doc.tokens.fold[i]) ||
    BY.has(doc.tokens.fold[i]) ||
    (tag === TAG.ADP && !TELLS.has(doc.tokens.fold[i]))
  )
}

/** Over "as groundless", "from the opposition". */
function overVerdict(c: ReadingContext, i: number, end: number): number {
  const { doc } = c
  if (i >= end) return i
  if (BY.has(doc.tokens.fold[i])) return phraseEnd(doc, i + 1, end)
  let to = i
  if (AS.has(doc.tokens.fold[i]))
    while (to < Math.min(end, i + AS_REACH) && doc.tag[to] !== TAG.PUNCT && doc.tag[to] !== TAG.CCONJ && !isVerb(doc, to)) to++
  return to
}

/** Where "the claim a lie", "these reports baseless" behind "called" ends; -1 when something else is called so. */
function calledUntrue(c: ReadingContext, a: Attribution): number {
  const { tokens } = c.doc
  const end = c.doc.sentences.to[a.sentence]
  const i = skipPointing(c, a.cue.to, end)
  if (i >= end || !SAYING_NOUN.has(tokens.fold[i])) return -1
  for (let k = i + 1; k < end && firstChar(c.doc, k) !== ','; k++) {
    const hit = phraseAt(untrue, tokens, k, end)
    if (hit) return hit.to
  }
  return -1
}

/** What is left of a span on either side of a plain denial; a denial that its span states in full keeps it. */
function aroundDenial(c: ReadingContext, span: FoundSpan, denial: FoundSpan): FoundSpan[] {
  if (denial.rules.includes(DENIED_REPORT)) return [{ ...denial, from: Math.min(span.from, denial.from), to: Math.max(span.to, denial.to) }]
  const cut = (from: number, to: number): FoundSpan[] => {
    let [a, b] = [from, to]
    const joins = (i: number): boolean => c.doc.tag[i] === TAG.PUNCT || c.doc.tag[i] === TAG.CCONJ || c.doc.tag[i] === TAG.SCONJ
    while (a < b && joins(a)) a++
    while (b > a && joins(b - 1)) b--
    return b - a >= LEAST_REST ? [{ ...span, from: a, to: b, rules: [...span.rules, 'span.beside-denial'] }] : []
  }
  const source = c.attributions.find((a) => a.cue.from < denial.to && denial.from < a.cue.to)?.source
  const before = cut(span.from, Math.min(span.to, denial.from, source && source.from > span.from ? source.from : denial.from))
  const rest = span.to > denial.to && hasFinite(c.doc, denial.to, span.to) && !resumesMain(c, denial, span.to)
  return [...before, ...(rest ? cut(denial.to, span.to) : [])]
}

/** "The loss of Hale, which Corvin denied on Sunday, | was confirmed": what follows the clause is the verb of the words before it, no claim by itself. */
function resumesMain(c: ReadingContext, denial: FoundSpan, to: number): boolean {
  if (!denial.rules.includes(DENIED_BESIDE)) return false
  let i = denial.to
  while (i < to && !isComma(c.doc, i)) i++
  return i + 1 < to && isVerb(c.doc, i + 1)
}

/** "Corvin denied shelling Hale": a denial with somebody who denies, where no span holds it. */
function missedDenials(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  return c.attributions.flatMap((a) => {
    if (a.force !== 'denies' || a.cue.row.weak || a.cue.negated || a.cue.passive || a.cue.form !== 'finite' || !a.source) return []
    const to = a.content ? a.content.to : objectEnd(c, a)
    if (to <= a.cue.to || spans.some((s) => s.from < to && a.cue.from < s.to)) return []
    return [{ from: a.cue.verb, to, sentence: a.sentence, rules: [PLAIN_DENIAL] }]
  })
}

/** Where the object of a denial without a clause ends: at the next mark of its sentence. */
function objectEnd(c: ReadingContext, a: Attribution): number {
  const end = c.doc.sentences.to[a.sentence]
  let i = a.cue.to
  while (i < end && c.doc.tag[i] !== TAG.PUNCT) i++
  return i
}
