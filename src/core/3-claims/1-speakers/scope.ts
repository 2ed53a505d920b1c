import type { Scope, Source } from '../../0-terms/attribution.ts'
import { OUTLET, UNKNOWN, isSide } from '../../0-terms/party.ts'
import type { Force } from '../../1-lexicon/en/reporting-verbs.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Quotation } from '../../2-document/document.ts'
import type { Attribution } from './attributions.ts'
import type { TokenRange } from './noun-phrases.ts'
import type { Speaker } from './speakers.ts'

/** A stretch of a sentence that states one claim. */
export interface ClaimSpan extends TokenRange {
  readonly sentence: number
}

/** Who a claim belongs to, and which scope said so. */
export interface Governing {
  readonly scope: Scope
  readonly chain: readonly Source[]
  readonly attribution: Attribution | null
  readonly force: Force | null
  readonly rules: readonly string[]
}

/** What scope resolution looks at. */
export interface Speaking {
  readonly doc: Document
  readonly gaz: Gazetteer
  readonly attributions: readonly Attribution[]
  /** The speaker of each attribution, resolved. */
  readonly speakers: readonly (Speaker | null)[]
}

const NOBODY: Source = { name: '?', start: -1, end: -1, actor: null, party: UNKNOWN }
const REPORTEDLY = wordSet('reportedly')
const OUTLETS_OWN: Governing = { scope: 'none', chain: [], attribution: null, force: null, rules: ['scope.none'] }

/** Finds who says a claim: the nearest scope wins, in the order sentence, quotation, headline, section, publisher, outlet. */
export function governing(s: Speaking, span: ClaimSpan): Governing {
  return inSentence(s, span) ?? inQuotation(s, span) ?? hearsay(s, span) ?? inHeadline(s, span) ?? inSection(s, span) ?? ofPublisher(s) ?? OUTLETS_OWN
}

function byAttribution(s: Speaking, a: Attribution, scope: Scope): Governing {
  return { scope, chain: chainOf(s, a), attribution: a, force: a.force, rules: [`scope.${scope}`, ...a.rules] }
}

/** The attribution of the claim's own sentence whose content holds most of it; the innermost where several do. */
function inSentence(s: Speaking, span: ClaimSpan): Governing | null {
  let found: Attribution | null = null, share = 0
  for (const a of s.attributions) {
    if (a.sentence !== span.sentence || a.rules.includes('role.citing')) continue
    const here = shareOf(a, span)
    if (here >= 0.5 && (here > share + 0.2 || (here > share - 0.2 && found !== null && narrower(a, found)))) { found = a; share = Math.max(share, here) }
  }
  return found ? byAttribution(s, found, 'sentence') : null
}

const narrower = (a: Attribution, b: Attribution): boolean =>
  a.content !== null && b.content !== null && a.content.to - a.content.from < b.content.to - b.content.from

/** How much of a claim an attribution's content holds. A bare denial ("Corvin denied it") holds the claim that its own verb stands in. */
function shareOf(a: Attribution, span: TokenRange): number {
  const ranges = [a.content, a.target].filter(r => r !== null)
  if (a.cue.from >= span.from && a.cue.to <= span.to) ranges.push({ from: a.cue.from, to: a.cue.to + 6 })
  let inside = 0
  for (let i = span.from; i < span.to; i++) if (ranges.some(r => r.from <= i && i < r.to)) inside++
  return inside / (span.to - span.from)
}

/** Sources from the outside in: those in whose content this saying stands, its own, and whoever it cites. */
function chainOf(s: Speaking, a: Attribution): Source[] {
  const own = sourcesOf(s, a)
  const outer = a.within >= 0 && !s.attributions[a.within].cue.negated ? chainOf(s, s.attributions[a.within]) : []
  const chain = [...outer, ...own]
  return chain.filter((source, i) => i === 0 || source.name !== chain[i - 1].name)
}

function sourcesOf(s: Speaking, a: Attribution): Source[] {
  const own = s.speakers[a.id] ?? NOBODY
  const cited = s.attributions.filter(b => b.sentence === a.sentence && b.id !== a.id && b.rules.includes('role.citing') && Math.abs(b.cue.from - a.cue.to) < 14)
  const inner = cited.flatMap(b => s.speakers[b.id] ?? [])
  return a.rules.includes('role.cited-as-saying') ? [...relayOf(s, a), own] : [own, ...inner].map(plainSource)
}

const plainSource = ({ name, start, end, actor, party }: Source): Source => ({ name, start, end, actor, party })

/** "X cited Y as saying": X hands on what Y said. */
function relayOf(s: Speaking, a: Attribution): Source[] {
  if (!a.target) return []
  const { tokens } = s.doc
  const start = tokens.start[a.target.from], end = tokens.end[a.target.to - 1]
  const before = s.speakers.filter((x, i) => x !== null && i < a.id).at(-1)
  const pronoun = a.target.to - a.target.from === 1 && /^(he|she|it|they)$/i.test(tokens.text.slice(start, end))
  if (pronoun && before) return [{ ...plainSource(before), start, end }]
  const mention = s.doc.mentionOf[a.target.to - 1]
  const reading = mention >= 0 ? s.doc.mentions[mention].ids[0] : null
  return [{ name: tokens.text.slice(start, end), start, end, actor: reading?.kind === 'actor' ? reading.id : null, party: (reading && s.gaz.partyOf(reading)) ?? UNKNOWN }]
}

/** A sentence inside a quotation whose speaker stands in another sentence of it, or just before it. */
function inQuotation(s: Speaking, span: ClaimSpan): Governing | null {
  const q = s.doc.quotationOf[span.from]
  if (q < 0) return null
  const parts = runOf(s.doc.quotations, q)
  const touching = s.attributions.filter(a => a.content && !a.rules.includes('role.citing') && parts.some(p => a.content && a.content.from < p.to && p.from < a.content.to))
  const spoken = touching.find(a => s.doc.quotationOf[a.cue.from] < 0) ?? introducing(s, parts[0])
  return spoken ? byAttribution(s, spoken, 'quote') : null
}

/** All parts of one interrupted quotation, in order. */
function runOf(all: readonly Quotation[], q: number): Quotation[] {
  let first = q
  while (all[first].depth > 0 && first > 0 && all[first - 1].from <= all[first].from && all[first - 1].to >= all[first].to) first--
  while (all[first].continues >= 0) first = all[first].continues
  const run = [all[first]]
  for (let i = first + 1; i < all.length; i++) if (all[i].continues >= 0 && run.includes(all[all[i].continues])) run.push(all[i])
  return run
}

/** The last saying before a quotation that opens right after it ("X said:" and a new line). */
function introducing(s: Speaking, q: Quotation): Attribution | null {
  const before = s.attributions.filter(a => a.cue.to <= q.from && q.from - a.cue.to < 12)
  return before.at(-1) ?? null
}

/** "reportedly": somebody says so, and nobody is named. */
function hearsay(s: Speaking, span: ClaimSpan): Governing | null {
  for (let i = Math.max(0, span.from - 3); i < span.to; i++)
    if (REPORTEDLY.has(s.doc.tokens.fold[i]) && s.doc.sentenceOf[i] === span.sentence)
      return { scope: 'sentence', chain: [NOBODY], attribution: null, force: 'says', rules: ['scope.sentence', 'cue.reportedly'] }
  return null
}

/** A headline or live-blog item that names its source after a dash or before a colon. */
function inHeadline(s: Speaking, span: ClaimSpan): Governing | null {
  const b = s.doc.sentences.block[span.sentence]
  for (let k = b; k >= 0 && k >= b - 1; k--) {
    const block = s.doc.blocks[k]
    if (block.headSource) return { scope: 'headline', chain: [namedBy(s, block.headSource)], attribution: null, force: 'says', rules: ['scope.headline'] }
    if (block.kind !== 'paragraph') break
  }
  return null
}

/** A header such as "Information from Hale" lends its side to what stands under it. */
function inSection(s: Speaking, span: ClaimSpan): Governing | null {
  const section = s.doc.sections[s.doc.blocks[s.doc.sentences.block[span.sentence]].section]
  if (!section?.source || !section.party) return null
  const source = { ...namedBy(s, section.source), party: section.party }
  return { scope: 'section', chain: [source], attribution: null, force: 'says', rules: ['scope.section'] }
}

function namedBy(s: Speaking, r: TokenRange): Source {
  const { tokens } = s.doc
  const start = tokens.start[r.from], end = tokens.end[r.to - 1]
  for (let i = r.from; i < r.to; i++) {
    const m = s.doc.mentionOf[i]
    for (const reading of m >= 0 ? s.doc.mentions[m].ids : []) {
      const party = s.gaz.partyOf(reading)
      if (party) return { name: tokens.text.slice(start, end), start, end, actor: reading.kind === 'actor' ? reading.id : null, party }
    }
  }
  return { name: tokens.text.slice(start, end), start, end, actor: null, party: UNKNOWN }
}

/** A side's own bulletin speaks for that side. */
function ofPublisher(s: Speaking): Governing | null {
  const { report } = s.doc
  if (!isSide(report.publisherParty) || report.publisherParty === OUTLET || !report.publisher) return null
  const source: Source = { name: report.publisher, start: -1, end: -1, actor: report.publisherActor, party: report.publisherParty }
  return { scope: 'none', chain: [source], attribution: null, force: 'says', rules: ['scope.publisher'] }
}
