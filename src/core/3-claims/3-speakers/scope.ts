import type { Scope, Source } from '../../0-terms/attribution.ts'
import { UNKNOWN, isSide } from '../../0-terms/party.ts'
import type { Force } from '../../1-lexicon/en/reporting-verbs.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { LinearModel } from '../../2-document/linear-model.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { speakingReading } from '../../2-document/mentions.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isAnswer, LABEL } from '../1-sayings/colons.ts'
import { canSpeak } from '../1-sayings/run-on.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { hasFinite } from '../1-sayings/token-tests.ts'
import type { ClaimSpan } from '../2-spans/claim-span.ts'
import { DENIED_BESIDE } from '../2-spans/denial-spans.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { chooseAttribution } from './choose.ts'
import { trustedQuotation } from './link-features.ts'
import { mentionsIn, sourceOf, type Speaker } from './speaker.ts'
import type { Voice } from './voice.ts'

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
  readonly context: ReadingContext
  /** The model that links claims to acts of saying. */
  readonly link: LinearModel
  readonly gaz: Gazetteer
  /** In whose name the whole text speaks; null for an outlet's report. */
  readonly voice: Voice | null
  readonly attributions: readonly Attribution[]
  /** The speaker of each attribution, resolved. */
  readonly speakers: readonly (Speaker | null)[]
}

const NOBODY: Source = { name: '?', start: -1, end: -1, actor: null, party: UNKNOWN }
const SELF = wordSet('we i')
const REPORTEDLY = wordSet('reportedly')
/** How far before a claim "reportedly" may stand, in tokens. */
const HEARSAY_REACH = 3
/** How far from a cue the words "citing X" still add X to its chain, in tokens. */
const CITING_REACH = 14
/** Nobody is named: the outlet says so itself. */
export const OUTLETS_OWN: Governing = { scope: 'none', chain: [], attribution: null, force: null, rules: ['scope.none'] }

/** Finds who says a claim: the saying that governs it, or else the nearest of headline, section, publisher, outlet. */
export function governing(s: Speaking, span: ClaimSpan): Governing {
  const chosen = chooseAttribution(s.context, s.attributions, span, s.link) ?? ofQuotation(s, span)
  const label = labelOver(s, span)
  if (label && (!chosen || chosen.sentence < label.sentence)) return byAttribution(s, label, scopeOf(s, label, span))
  if (chosen && !isDeedItself(s, chosen, span)) {
    const saying = denierOf(s, chosen)
    return byAttribution(s, saying, scopeOf(s, saying, span))
  }
  return hearsay(s, span) ?? inHeadline(s, span) ?? inSection(s, span) ?? ofPublisher(s) ?? ofVoice(s, span) ?? OUTLETS_OWN
}

/** "She said: 'I was told so. But the river has kept them.'": what stands in a quotation is whoever's the quotation is, though it begins a sentence of its own. */
function ofQuotation({ doc, attributions }: Speaking, span: ClaimSpan): Attribution | null {
  const q = trustedQuotation(doc, span.from)
  if (q < 0) return null
  const first = doc.sentenceOf[doc.quotations[q].from]
  if (first === span.sentence) return null
  return sayingsNear(attributions, first, first).find((a) => a.source && doc.quotationOf[a.cue.from] < 0 && opensWith(doc, a, q)) ?? null
}

/** Does what an act of saying holds reach into the quotation? */
function opensWith(doc: Document, { content }: Attribution, q: number): boolean {
  for (let i = content?.from ?? 0; i < (content?.to ?? 0); i++) if (doc.quotationOf[i] === q) return true
  return false
}

/** So many paragraphs an answer may run on. */
const LONGEST_ANSWER = 4

/** "The minister: …": in the minutes of an interview or a briefing the label's paragraph, and those after it up to the next label, are its speaker's. */
function labelOver({ doc, attributions }: Speaking, span: ClaimSpan): Attribution | null {
  const own = doc.sentences.block[span.sentence]
  for (let b = own; b >= 0 && b > own - LONGEST_ANSWER && (b === own || doc.blocks[b].kind === 'paragraph'); b--) {
    const { from, kind } = doc.blocks[b]
    if (kind !== 'paragraph') return null
    const first = doc.sentenceOf[from]
    const label = sayingsNear(attributions, first, first).find((a) => a.cue.row === LABEL)
    if (label) return b === own || isDialogue(attributions) || isAnswer(doc, from) ? label : null
    if (doc.tokens.text[doc.tokens.start[from + 1]] === ':') return null
  }
  return null
}

/** Do several paragraphs begin with a label? */
const isDialogue = (attributions: readonly Attribution[]): boolean => attributions.filter((a) => a.cue.row === LABEL).length > 1

/** By these somebody who is not named tells what happened; by others ("were announced", "was demanded") the telling itself is what happened. */
const HEARSAY: readonly string[] = [
  'cue.say',
  'cue.report',
  'cue.believe',
  'cue.allege',
  'cue.think',
  'cue.thought-to',
  'cue.estimate',
  'cue.claim',
  'cue.tell',
  'cue.accuse',
]

/** "Truces were announced on Monday": the announcing is what the claim tells, not how it came to be known. */
function isDeedItself(s: Speaking, a: Attribution, span: ClaimSpan): boolean {
  if (HEARSAY.includes(a.cue.row.id)) return false
  return a.cue.passive && a.rules.includes('role.passive') && !s.speakers[a.id] && span.from < a.cue.from && a.cue.to <= span.to
}

/** Who makes a plain denial: whoever its own verb says. What a relative clause denies is told by the text, not by the speaker of the sentence. */
export function denying(s: Speaking, span: FoundSpan): Governing | null {
  const own = s.attributions.find((a) => a.source && span.from <= a.cue.verb && a.cue.to <= span.to && a.cue.form !== 'infinitive')
  if (!own) return null
  const by = byAttribution(s, own, 'sentence')
  return span.rules.includes(DENIED_BESIDE) ? { ...by, chain: sourcesOf(s, own) } : by
}

function byAttribution(s: Speaking, a: Attribution, scope: Scope): Governing {
  return { scope, chain: chainOf(s, a), attribution: a, force: a.force, rules: [`scope.${scope}`, ...a.rules] }
}

/** "A denied B's reports that …": what is reported there is what A denies, so A speaks. */
function denierOf(s: Speaking, a: Attribution): Attribution {
  const outer = a.within >= 0 ? s.attributions[a.within] : null
  return outer && (outer.force === 'denies' || outer.force === 'doubts') ? denierOf(s, outer) : a
}

/** A saying in another sentence governs through a quotation that runs on, or is carried over. */
function scopeOf(s: Speaking, a: Attribution, span: ClaimSpan): Scope {
  if (a.sentence === span.sentence) return 'sentence'
  return trustedQuotation(s.doc, span.from) >= 0 ? 'quote' : 'carry'
}

/** No real report hands words on more often; a line of a thousand nested sayings must not cost a thousand hops for every claim. */
const MOST_HOPS = 6

/** Sources from the outside in: those in whose content this saying stands, its own, and whoever it cites. */
function chainOf(s: Speaking, a: Attribution, hops = 0): Source[] {
  const own = sourcesOf(s, a)
  const outer =
    a.within >= 0 && hops < MOST_HOPS && !s.attributions[a.within].cue.negated ? chainOf(s, s.attributions[a.within], hops + 1) : []
  const chain = outer.length > 0 ? [...outer, ...own] : own
  return chain.length < 2 ? chain : chain.filter((source, i) => i === 0 || source.name !== chain[i - 1].name)
}

function sourcesOf(s: Speaking, a: Attribution): Source[] {
  const chain = a.rules.includes('role.cited-as-saying') ? relayOf(s, a) : []
  chain.push(plainSource(ownVoice(s, a) ?? s.speakers[a.id] ?? NOBODY))
  for (const b of sayingsNear(s.attributions, a.sentence, a.sentence)) {
    const cited = isCitedBy(a, b) ? s.speakers[b.id] : null
    if (cited) chain.push(plainSource(cited))
  }
  return chain.length < 2 ? chain : withRelayParty(chain, s.gaz)
}

const isCitedBy = (a: Attribution, b: Attribution): boolean =>
  b.id !== a.id && Math.abs(b.cue.from - a.cue.to) < CITING_REACH && b.rules.includes('role.citing')

/** "We" in a statement, outside of quotations, is whoever makes it; so is whoever speaks there without being named. */
function ownVoice({ doc, voice }: Speaking, a: Attribution): Source | null {
  if (!voice || a.cue.passive) return null
  if (a.source && (a.source.to - a.source.from > 1 || !SELF.has(doc.tokens.fold[a.source.from]))) return null
  return doc.quotationOf[a.cue.from] < 0 && doc.sentences.block[a.sentence] >= voice.fromBlock ? voice.source : null
}

/** A witness whom a side's own office hands on, and nobody else knows, is that side's witness; one whom an outlet hands on stays unknown. */
function withRelayParty(chain: readonly Source[], gaz: Gazetteer): Source[] {
  return chain.map((source, i) => {
    const relay = i > 0 ? chain[i - 1] : null
    const office = relay?.actor ? gaz.actor(relay.actor)?.role !== 'outlet' : true
    return source.party === UNKNOWN && relay && isSide(relay.party) && office ? { ...source, party: relay.party } : source
  })
}

const plainSource = ({ name, start, end, actor, party }: Source): Source => ({ name, start, end, actor, party })

/** "X cited Y as saying": X hands on what Y said. */
function relayOf(s: Speaking, a: Attribution): Source[] {
  if (!a.target) return []
  const { tokens } = s.doc
  const start = tokens.start[a.target.from],
    end = tokens.end[a.target.to - 1]
  const before = s.speakers.filter((x, i) => x !== null && i < a.id).at(-1)
  const pronoun = a.target.to - a.target.from === 1 && /^(he|she|it|they)$/i.test(tokens.text.slice(start, end))
  if (pronoun && before) return [{ ...plainSource(before), start, end }]
  const mention = s.doc.mentionOf[a.target.to - 1]
  const reading = mention >= 0 ? s.doc.mentions[mention].ids[0] : null
  return [
    {
      name: tokens.text.slice(start, end),
      start,
      end,
      actor: reading?.kind === 'actor' ? reading.id : null,
      party: (reading && s.gaz.partyOf(reading)) ?? UNKNOWN,
    },
  ]
}

/** By these somebody who is not named holds something to be so. */
const HELD: readonly string[] = [
  'cue.say',
  'cue.report',
  'cue.believe',
  'cue.think',
  'cue.thought-to',
  'cue.estimate',
  'cue.allege',
  'cue.claim',
]
const TO = wordSet('to')

/** "reportedly": somebody says so, and nobody is named. */
function hearsay(s: Speaking, span: ClaimSpan): Governing | null {
  for (let i = Math.max(0, span.from - HEARSAY_REACH); i < span.to; i++)
    if (REPORTEDLY.has(s.doc.tokens.fold[i]) && s.doc.sentenceOf[i] === span.sentence)
      return { scope: 'sentence', chain: [NOBODY], attribution: null, force: 'says', rules: ['scope.sentence', 'cue.reportedly'] }
  const held = sayingsNear(s.attributions, span.sentence, span.sentence).find((a) => isHeld(s, a, span))
  return held ? byAttribution(s, held, 'sentence') : null
}

/** Most tokens of a claim before the verb by which it is believed. */
const HELD_REACH = 12

/** "The shells are believed to have killed thousands": the claim's own verb says that somebody thinks so, and nobody is named. */
function isHeld(s: Speaking, a: Attribution, span: ClaimSpan): boolean {
  if (!a.cue.passive || a.source || s.speakers[a.id] || a.cue.negated || !HELD.includes(a.cue.row.id)) return false
  return (
    span.from <= a.cue.from &&
    a.cue.to < span.to &&
    a.cue.from - span.from < HELD_REACH &&
    !hasFinite(s.doc, span.from, a.cue.from) &&
    (TO.has(s.doc.tokens.fold[a.cue.to]) || TO.has(s.doc.tokens.fold[a.cue.to - 1]))
  )
}

/** A headline or live-blog item that names its source after a dash or before a colon; of a page's one title only the title itself is its source's. */
function inHeadline(s: Speaking, span: ClaimSpan): Governing | null {
  const b = s.doc.sentences.block[span.sentence]
  const item = s.doc.blocks[b].headSource ? b : s.doc.blocks[b].kind === 'paragraph' && b > 1 && s.doc.blocks[b - 1].headSource ? b - 1 : -1
  const head = item >= 0 ? s.doc.blocks[item].headSource : null
  if (!head) return null
  const named = namedBy(s, head)
  const source =
    named.party === UNKNOWN && s.doc.blocks[item].kind === 'item' && canSpeak(s.doc, head.from, head.to)
      ? sourceOf(s.doc, head, s.gaz)
      : named
  return source.party === UNKNOWN && named === source
    ? null
    : { scope: 'headline', chain: [source], attribution: null, force: 'says', rules: ['scope.headline'] }
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
  const start = tokens.start[r.from],
    end = tokens.end[r.to - 1]
  for (const mention of mentionsIn(s.doc, r)) {
    const found = speakingReading(mention, s.gaz)
    if (!found) continue
    const { reading, party } = found
    return { name: tokens.text.slice(start, end), start, end, actor: reading.kind === 'actor' ? reading.id : null, party }
  }
  return { name: tokens.text.slice(start, end), start, end, actor: null, party: UNKNOWN }
}

/** A side's own bulletin speaks for that side. */
function ofPublisher(s: Speaking): Governing | null {
  const { report } = s.doc
  if (!isSide(report.publisherParty) || !report.publisher) return null
  const source: Source = { name: report.publisher, start: -1, end: -1, actor: report.publisherActor, party: report.publisherParty }
  return { scope: 'none', chain: [source], attribution: null, force: 'says', rules: ['scope.publisher'] }
}

/** A statement is its speaker's from end to end, though single sentences name no source. */
function ofVoice({ doc, voice }: Speaking, span: ClaimSpan): Governing | null {
  if (!voice || doc.sentences.block[span.sentence] < voice.fromBlock) return null
  return {
    scope: voice.source.start < 0 ? 'none' : 'carry',
    chain: [plainSource(voice.source)],
    attribution: null,
    force: 'says',
    rules: ['scope.release'],
  }
}
