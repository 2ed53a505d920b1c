import type { Sentence, SentencePart } from '../0-terms/overview.ts'
import { isSide, OUTLET } from '../0-terms/party.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { isNegative, shapeOf, startsSmall } from './clause.ts'
import { dateEdits } from './date-edits.ts'
import { frame } from './frame.ts'
import { assemble, cutAround, glue, named, partText } from './parts.ts'
import { proven, whyUnproven } from './proofs.ts'
import { innerQuoteEdits, mustQuote, quoteDepthAt } from './quote-marks.ts'
import { sourceName } from './source-names.ts'
import { stretches } from './word-count.ts'
import { matesOf, partyInSentence, partyOf } from './writing.ts'
import type { Writing } from './writing.ts'

/**
 * Turns a claim into an attributed sentence in a neutral voice. The first of these that reads well: the report's own sentence around source and claim
 * (`frame`); the claim's words with their source behind ("…, the ministry said."); the claim's words in quotation marks.
 *
 * @param also other claims the sentence stands for as well (repeats); they are cited with it.
 * @throws Failure `proof-failed` when the sentence says something its citations do not: a fault of this program.
 */
export function sentenceFor(h: Heard, w: Writing, also: readonly Heard[] = []): Sentence {
  const cites = [...new Set([h, ...also].map((x) => x.claim.id))]
  for (const form of FORMS) {
    const parts = form(h, w)
    if (parts === null) continue
    const sentence = assemble(ended(parts, w), cites, w.reports)
    if (whyUnproven(sentence, w) === null) return sentence
  }
  return proven(assemble(ended(quoted(h, w), w), cites, w.reports), w)
}

/** From the best English to the safest. A form that does not prove gives way to the next: odd text must cost a good sentence, never the page. */
const FORMS: readonly ((h: Heard, w: Writing) => readonly SentencePart[] | null)[] = [
  frame,
  ofItself,
  (h, w) => (canTrail(h, w) ? trailing(h, w) : null),
  wholeSentence,
]

const OF_ITSELF =
  /\s(?:accuses|accused|affirms|believes|calls|condemns|considers|declares|demands|denies|holds|regards|rejects|states|stresses|warns)\s/

/** "The Prosecutor's Office holds the army responsible", in the office's own release: under its full name, and without "the Prosecutor's Office said" behind it. */
function ofItself(h: Heard, w: Writing): readonly SentencePart[] | null {
  const c = h.claim
  const name = c.chain.at(-1)?.name ?? h.report.publisher
  if (name === null || c.chain.length > 1 || mustQuote(c, w.loaded) || quoteDepthAt(h.report.text, c.start) > 0) return null
  const bare = name.replace(/^the /i, '')
  const end = c.start + c.text.replace(/[\s,.;:]+$/, '').length
  const subject = c.text.slice(0, OF_ITSELF.exec(c.text)?.index ?? 0)
  if (subject.replace(/^The /, '').length < 4 || !bare.startsWith(subject.replace(/^The /, ''))) return null
  const from = c.start + subject.length
  return [named(sourceName(name), subject, `chain of ${c.id}`), glue('space'), ...cutAround(h.report, from, end, dateEdits(h, w, false))]
}

/** May the claim's words stand outside quotation marks, with the source behind them? */
function canTrail(h: Heard, w: Writing): boolean {
  const c = h.claim
  if (
    mustQuote(c, w.loaded) ||
    wordStart(h) !== c.start ||
    /^(?:of|to|and|or|that|which|who|by|for|with)\b/.test(c.text) ||
    quoteDepthAt(h.report.text, c.start) > 0
  )
    return false
  const shape = shapeOf(c.text)
  if (c.stance === 'denies') return shape === 'clause' || shape === 'gerund'
  if (c.stance === 'doubts') return false
  if (c.stance === 'accuses' && (shape === 'gerund' || shape === 'of')) return true
  return shape === 'clause' || (shape === 'predicate' && subjectStart(h) !== null)
}

/** Where the word begins that the claim begins in: a claim cut behind a name ("’s ombudsman had …") is told with the name. */
function wordStart(h: Heard): number {
  const text = h.report.text
  let at = h.claim.start
  while (at > h.claim.sentence.start && /[\p{L}\p{N}'’]/u.test(text[at]) && /[\p{L}\p{N}'’]/u.test(text[at - 1])) at--
  return at
}

function trailing(h: Heard, w: Writing): readonly SentencePart[] {
  const c = h.claim
  const shape = shapeOf(c.text)
  if (c.stance === 'denies' && !isNegative(c.text))
    return [...speaker(h), glue(shape === 'clause' ? 'denied-that' : 'denied'), ...body(h, w, 'lower'), ...outerHops(h)]
  if (c.stance === 'accuses' && shape === 'of') return [...speaker(h), glue('accused'), ...body(h, w), ...outerHops(h)]
  if (c.stance === 'accuses' && shape === 'gerund') return accusing(h, w)
  return [...body(h, w, 'upper'), glue('comma'), ...saidBy(h)]
}

const MOST_WORDS = 45

/**
 * A fragment is told by the whole sentence it stands in, when nobody else's words and no source stand in that: in quotation marks when it holds the first person, loaded
 * words, or is somebody's and no clause of its own.
 */
function wholeSentence(h: Heard, w: Writing): readonly SentencePart[] | null {
  const { claim: c, report } = h
  const words = report.text.slice(c.sentence.start, c.sentence.end)
  if (!standsAlone(h, words, w)) return null
  const end = c.sentence.start + words.replace(/[\s.;:]+$/, '').length
  const bare = { ...c, text: words }
  if (!mustQuote(bare, w.loaded))
    return [...cutAround(report, c.sentence.start, end, dateEdits(h, w, false), 'upper'), glue('comma'), ...saidBy(h)]
  return [glue('open'), ...cutAround(report, c.sentence.start, end, dateEdits(h, w, true)), glue('comma-close'), ...saidBy(h)]
}

function standsAlone(h: Heard, words: string, w: Writing): boolean {
  const c = h.claim
  if (c.stance === 'denies' || c.stance === 'doubts' || c.end > c.sentence.end || c.start < c.sentence.start) return false
  if (c.chain.some((s) => s.start >= c.sentence.start && s.end <= c.sentence.end)) return false
  if (matesOf(h, w).some((o) => o.origin !== h.origin)) return false
  return stretches(words) <= MOST_WORDS && /^\p{Lu}/u.test(words) && !/\n|["“”?!]/.test(words) && shapeOf(words) === 'clause'
}

function accusing(h: Heard, w: Writing): readonly SentencePart[] {
  const accused = isSide(h.claim.against) ? partyOf(w.pack, h.claim.against) : undefined
  if (!accused) return quoted(h, w)
  return [
    ...speaker(h),
    glue('accused'),
    named(partyInSentence(accused), accused.id, 'pack: the party accused'),
    glue('of'),
    ...body(h, w, 'lower'),
    ...outerHops(h),
  ]
}

/** The words in quotation marks, with the source before or behind them. */
function quoted(h: Heard, w: Writing): readonly SentencePart[] {
  const c = h.claim
  const text = h.report.text
  const end = c.start + c.text.replace(/[\s,.;:”"»]+$/, '').length
  const start = wordStart(h)
  const words = cutAround(h.report, start, Math.max(end, c.start + 1), [...innerQuoteEdits(text, start, end), ...dateEdits(h, w, true)])
  const isSpeech = /^[\p{Lu}“"«]/u.test(text[start] ?? '') && shapeOf(c.text) === 'clause'
  if (isSpeech) return [glue('open'), ...words, /[?!…]$/.test(text.slice(0, end)) ? glue('close-space') : glue('comma-close'), ...saidBy(h)]
  if (c.chain.length === 0 || c.chain.at(-1)?.name === '?') return [glue('open'), ...words, glue('comma-close'), ...saidBy(h)]
  if (c.stance === 'denies' && !isNegative(c.text))
    return [...speaker(h), glue('denied'), glue('open'), ...words, glue('close'), ...outerHops(h)]
  if (c.stance === 'doubts') return [...speaker(h), glue('doubted'), glue('open'), ...words, glue('close'), ...outerHops(h)]
  return [glue('in-the-words-of'), ...speaker(h), glue('colon'), glue('open'), ...words, glue('close'), ...outerHops(h)]
}

/** The words of the claim with a time that stands right beside them. */
function body(h: Heard, w: Writing, letter?: 'upper' | 'lower'): readonly SentencePart[] {
  const c = h.claim
  const text = h.report.text
  let start = (shapeOf(c.text) === 'predicate' ? subjectStart(h) : null) ?? c.start
  let end = c.start + c.text.replace(/[\s,.;:]+$/, '').length
  const when = c.when
  if (when && when.end <= start && /^[\s,–—-]*$/.test(text.slice(when.end, start)) && letter === 'upper') start = when.start
  if (when && when.start >= end && /^[\s,–—-]*$/.test(text.slice(end, when.start))) end = when.end
  const small = letter === 'lower' && !startsSmall(text.slice(start, end)) ? undefined : letter
  return cutAround(h.report, start, end, dateEdits(h, w, false), small)
}

const FARTHEST_SUBJECT = 120

/** Where the clause begins that a claim's verb belongs to ("… and were under the control of"): behind the last bracket, semicolon or dash, or at the sentence. */
function subjectStart(h: Heard): number | null {
  const before = h.report.text.slice(h.claim.sentence.start, h.claim.start)
  const at = h.claim.sentence.start + (/^[\s\S]*(?:[(;:]|\s[–—])\s*/.exec(before)?.[0].length ?? 0)
  const subject = h.report.text.slice(at, h.claim.start)
  const ownWords = h.claim.chain.every((s) => s.end <= at || s.start >= h.claim.end)
  return subject.trim() !== '' && ownWords && h.claim.start - at <= FARTHEST_SUBJECT && /^[\p{Lu}\p{Ll}]/u.test(subject) ? at : null
}

/** ", the ministry said": who says so, no hop dropped; without a source, the outlet. */
export function saidBy(h: Heard): readonly SentencePart[] {
  const c = h.claim
  const last = c.chain.at(-1)
  if (!last) return h.report.publisher === null ? [glue('no-publisher')] : [publisher(h), glue('reported')]
  if (last.name === '?')
    return h.report.publisher === null
      ? [glue('said-unnamed')]
      : [publisher(h), glue('reported'), glue('naming-no-source'), ...outerHops(h)]
  return [...speaker(h), glue('said'), ...outerHops(h)]
}

function publisher(h: Heard): SentencePart {
  const name = h.report.publisher ?? ''
  return named(h.report.publisherParty === OUTLET ? name : sourceName(name), h.report.publisher ?? '', 'publisher of the report')
}

function speaker(h: Heard): readonly SentencePart[] {
  const last = h.claim.chain.at(-1)
  if (!last || (/^(?:we|i|our)\b/i.test(last.name) && h.report.publisher !== null)) return [publisher(h)]
  return [named(sourceName(last.name), last.name, `chain of ${h.claim.id}`)]
}

function outerHops(h: Heard): readonly SentencePart[] {
  const outer = h.claim.chain.slice(0, -1).filter((s) => s.name !== '?')
  return [...outer].reverse().flatMap((s) => [glue('as-reported-by'), named(sourceName(s.name), s.name, `chain of ${h.claim.id}`)])
}

/** Ends a sentence with one full stop, or with the mark it already has. */
export function ended(parts: readonly SentencePart[], w: Writing): readonly SentencePart[] {
  const last = parts.at(-1)
  const tail = last === undefined ? '' : (partText(last, w.reports) ?? '')
  const before = parts.length > 1 ? (partText(parts[parts.length - 2], w.reports) ?? '') : ''
  return /[.!?…]["”’)]?$/.test(before + tail) ? parts : [...parts, glue('stop')]
}
