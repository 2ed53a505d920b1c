import type { Source } from '../../0-terms/attribution.ts'
import type { Proposal } from '../../0-terms/proposal.ts'
import { isSide } from '../../0-terms/party.ts'
import type { Span } from '../../0-terms/span.ts'
import { REPORTING_VERBS } from '../../1-lexicon/en/reporting-verbs.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import type { Cue } from '../1-sayings/cues.ts'
import { isVerb } from '../1-sayings/token-tests.ts'
import { SAYING_NOUN, type FoundSpan } from '../2-spans/find-spans.ts'
import { attributeSpans, withoutPublisher, type AttributedSpan } from '../3-speakers/attribute-spans.ts'
import { eachSide } from '../3-speakers/both-sides.ts'
import { trustedQuotation } from '../3-speakers/link-features.ts'
import type { Governing, Speaking } from '../3-speakers/scope.ts'
import { nameSpeakers } from '../3-speakers/speakers.ts'
import { findPlain, type PlainText } from './plain-text.ts'
import { tokensOf } from './token-range.ts'
import { refused, taken, type Verdict } from './verdict.ts'

const SAY = REPORTING_VERBS[0]
/** A saying governs words so many sentences on, and, round a quotation, so many sentences before it; as in our own reading. */
const SENTENCES_BACK = 4,
  SENTENCES_ON = 2
/** Most tokens between a source and the words that report its saying. */
const CUE_REACH = 12
/** How many sentences back a pronoun may find whom it stands for. */
const NAMES_BACK = 30
const MOST_PLACES = 64
/** Where a source is looked for. */
const ANYWHERE = (doc: Document): Span => ({ start: 0, end: doc.report.text.length })

/** A source's tokens and the saying by which it speaks; null for a header or the head of an item, which need none. */
interface Spoken {
  readonly source: TokenRange
  readonly cue: Cue | null
}

/**
 * Gives anchored words their claimant: the sources proposed, if they stand where they can govern the words and the report says that they speak; our own
 * reading of who speaks, if none is proposed. What both sides are said to say becomes one claim a side.
 */
export function anchorSource(s: Speaking, plain: PlainText, p: Proposal, span: FoundSpan): Verdict<readonly AttributedSpan[]> {
  if (p.sources.length === 0) return agreed(s, p, attributeSpans(s, [span]), span)
  const spoken = spokenBy(s, plain, p, span)
  if (!spoken.ok) return spoken
  const chain: TokenRange[] = []
  for (const words of p.sources.slice(0, -1)) {
    const found = nearestOf(rangesOf(s.doc, plain, words, span), spoken.value.source)
    if (!found) return refused('source-not-in-text', words)
    chain.push(found)
  }
  const ranges = [...chain, spoken.value.source]
  return agreed(s, p, governed(s, span, ranges, spoken.value), span)
}

function spokenBy(s: Speaking, plain: PlainText, p: Proposal, span: FoundSpan): Verdict<Spoken> {
  const words = p.sources[p.sources.length - 1]
  const places = rangesOf(s.doc, plain, words, span)
  const head = places.find((r) => isHead(s.doc, r, span))
  if (head) return taken({ source: head, cue: null })
  const outside = places.filter((r) => r.to <= span.from || r.from >= span.to || saidWithin(s, r, span))
  if (outside.length === 0) return refused(places.length ? 'source-inside-words' : 'source-not-in-text', words)
  const cues = byGap(outside, span).map((source) => ({ source, cue: cueOf(s, plain, p, source) }))
  const nearest = cues[0].cue
  if (!nearest.ok && nearest.reason === 'cue-negated') return nearest
  for (const { source, cue } of cues) if (cue.ok) return taken({ source, cue: cue.value })
  return nearest.ok ? refused('source-not-in-text', words) : nearest
}

/** Every place where source words stand in reach of the span: sentences around it, the header over it, the head of its item. */
function rangesOf(doc: Document, plain: PlainText, words: string, span: FoundSpan): TokenRange[] {
  return findPlain(plain, words, ANYWHERE(doc), MOST_PLACES)
    .flatMap((place) => tokensOf(doc.tokens, place) ?? [])
    .filter((r) => {
      const away = doc.sentenceOf[r.from] - span.sentence
      return (away >= -SENTENCES_BACK && away <= (trustedQuotation(doc, span.from) >= 0 ? SENTENCES_ON : 0)) || isHead(doc, r, span)
    })
}

/** Does a range stand in the header of the span's section, or name the source in the head of its item? */
function isHead(doc: Document, r: TokenRange, span: FoundSpan): boolean {
  const block = doc.sentences.block[span.sentence]
  const section = doc.sections[doc.blocks[block].section]
  const over = [doc.blocks[block].headSource, doc.blocks[block - 1]?.headSource, section?.source]
  return over.some((head) => head && head.from <= r.from && r.to <= head.to)
}

/** "The village, the ministry said, was shelled": the saying stands inside the words, and our own rules see it there. */
function saidWithin(s: Speaking, r: TokenRange, span: FoundSpan): boolean {
  return s.attributions.some(
    (a) => a.sentence === span.sentence && a.source && meet(a.source, r) && a.cue.from >= span.from && a.cue.to <= span.to,
  )
}

/** The words by which a source speaks: those proposed, which our rules need not know, or those our rules found. */
function cueOf(s: Speaking, plain: PlainText, p: Proposal, source: TokenRange): Verdict<Cue> {
  const { doc } = s
  const sentence = doc.sentenceOf[source.from]
  const own = s.attributions.filter((a) => a.sentence === sentence)
  if (p.cue === null) {
    const known = own.find((a) => a.source && meet(a.source, source))
    if (!known) return refused('source-without-cue', doc.report.text.slice(doc.tokens.start[source.from], doc.tokens.end[source.to - 1]))
    return known.cue.negated ? refused('cue-negated') : taken(known.cue)
  }
  const within = { start: doc.tokens.start[doc.sentences.from[sentence]], end: doc.tokens.end[doc.sentences.to[sentence] - 1] }
  const ranges = findPlain(plain, p.cue, within, MOST_PLACES).flatMap((place) => tokensOf(doc.tokens, place) ?? [])
  const cue = nearestOf(ranges, source)
  if (!cue || gap(cue, source) > CUE_REACH) return refused('cue-not-in-text', p.cue)
  const known = own.find((a) => meet(a.cue, cue))
  if (known) return known.cue.negated ? refused('cue-negated', p.cue) : taken(known.cue)
  if (!saysSomething(doc, cue)) return refused('source-without-cue', p.cue)
  return taken({ row: SAY, from: cue.from, to: cue.to, verb: cue.from, passive: false, negated: false, form: 'finite' })
}

function saysSomething(doc: Document, cue: TokenRange): boolean {
  for (let i = cue.from; i < cue.to; i++) if (isVerb(doc, i) || SAYING_NOUN.has(doc.tokens.fold[i])) return true
  return false
}

/** The span with its chain, each hop named as our own reader names it: a pronoun by whom it stands for, a party by the source's own words. */
function governed(s: Speaking, span: FoundSpan, ranges: readonly TokenRange[], { source, cue }: Spoken): AttributedSpan[] {
  const { doc } = s
  const sentence = doc.sentenceOf[source.from]
  const before = s.attributions.filter((a) => a.sentence <= sentence && a.sentence >= sentence - NAMES_BACK)
  const made = ranges.map((range, k): Attribution => {
    const at: Cue = cue ?? { row: SAY, from: range.from, to: range.to, verb: range.from, passive: false, negated: false, form: 'finite' }
    return {
      id: before.length + k,
      sentence,
      cue: at,
      force: at.row.force,
      source: range,
      content: { from: span.from, to: span.to },
      target: null,
      within: -1,
      rules: ['reader.source'],
    }
  })
  const named = nameSpeakers(doc, [...before, ...made], s.gaz).slice(before.length)
  const chain = named.flatMap((speaker): Source[] =>
    speaker ? [{ name: speaker.name, start: speaker.start, end: speaker.end, actor: speaker.actor, party: speaker.party }] : [],
  )
  const attribution = cue ? made[made.length - 1] : null
  const scope = scopeOf(s, span, source, cue)
  const by: Governing = { scope, chain, attribution, force: cue?.row.force ?? 'says', rules: [`scope.${scope}`, 'reader.source'] }
  const sides = attribution ? eachSide(doc, s.gaz, attribution) : null
  if (!sides) return [{ span, by: withoutPublisher(doc.report, by) }]
  return sides.map((side) => ({
    span,
    by: { ...by, chain: [...chain.slice(0, -1), side], rules: [...by.rules, 'speaker.each-side'] },
  }))
}

function scopeOf(s: Speaking, span: FoundSpan, source: TokenRange, cue: Cue | null): Governing['scope'] {
  const sentence = s.doc.sentenceOf[source.from]
  if (cue === null) return s.doc.sections.some((section) => section.source && meet(section.source, source)) ? 'section' : 'headline'
  if (sentence === span.sentence) return 'sentence'
  return trustedQuotation(s.doc, span.from) >= 0 ? 'quote' : 'carry'
}

/** Drops what gives the words to another side than its source's own words, or than the sentence in which they stand. */
function agreed(s: Speaking, p: Proposal, found: readonly AttributedSpan[], span: FoundSpan): Verdict<readonly AttributedSpan[]> {
  const parties = found.map(({ by }) => by.chain.at(-1)?.party ?? null)
  if (isSide(p.party) && !parties.some((party) => party === p.party || party === 'unknown')) return refused('party-disagrees', p.party)
  const sides = parties.filter((party) => isSide(party))
  const told = s.attributions.flatMap((a) => {
    const holds = a.sentence === span.sentence && !a.cue.negated && a.content !== null && meet(a.content, span)
    const party = s.speakers[a.id]?.party ?? null
    return holds && isSide(party) ? [party] : []
  })
  const against = told.length > 0 && sides.length > 0 && !sides.some((side) => told.includes(side))
  return against ? refused('source-disagrees', p.sources.at(-1) ?? '') : taken(found)
}

const meet = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

const gap = (a: TokenRange, b: TokenRange): number => Math.max(0, b.from - a.to, a.from - b.to)

function byGap(ranges: readonly TokenRange[], at: TokenRange): TokenRange[] {
  return [...ranges].sort((a, b) => gap(a, at) - gap(b, at) || a.from - b.from)
}

function nearestOf(ranges: readonly TokenRange[], at: TokenRange): TokenRange | null {
  return byGap(ranges, at)[0] ?? null
}
