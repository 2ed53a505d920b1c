import type { Force } from '../../1-lexicon/en/reporting-verbs.ts'
import { isSide } from '../../0-terms/party.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { CLAIM_CUES, findCues, type Cue, type CueLexicon } from './cues.ts'
import { phraseStart } from './noun-phrases.ts'
import { canSpeak, headOf, isSpeechless } from './run-on.ts'
import { firstChar, isComma, isFinite, isName, isRelative } from './token-tests.ts'
import { findRoles, type Roles } from './roles.ts'
import { isSpeaker, OTHER_VERB } from './other-sayings.ts'
import { subjectBefore } from './subjects.ts'

/** One act of saying in a sentence: cue, source, content, target, as token ranges. */
export interface Attribution {
  readonly id: number
  readonly sentence: number
  readonly cue: Cue
  readonly force: Force
  readonly source: TokenRange | null
  readonly content: TokenRange | null
  readonly target: TokenRange | null
  /** Says who hands it on: the attribution whose content this one stands in ("the office cited a resident as saying"), or -1. */
  readonly within: number
  readonly rules: readonly string[]
}

/** Every attribution of a document, in text order, found by a cue lexicon (that of claims, unless another is given) and role patterns. */
export function findAttributions(doc: Document, lexicon: CueLexicon = CLAIM_CUES): Attribution[] {
  const out: Attribution[] = []
  for (let s = 0; s < doc.sentences.n; s++) inSentence(doc, s, lexicon, out)
  return out
}

function inSentence(doc: Document, s: number, lexicon: CueLexicon, out: Attribution[]): void {
  const from = doc.sentences.from[s],
    to = doc.sentences.to[s]
  const cues = findCues(doc, from, to, lexicon)
  if (!cues.length) return
  const first = out.length
  cues.forEach((cue, k) => {
    const clause = clauseOf(doc, cues, k, from, to)
    const roles = sharedSubject(doc, cue, findRoles(doc, cue, clause.from, clause.to), out, first)
    if (!plausible(doc, cue, roles, lexicon.shortest) || (!lexicon.firstPerson && !speaksForSide(doc) && isSelf(doc, roles.source))) return
    out.push({
      id: out.length,
      sentence: s,
      cue,
      force: cue.row.force,
      source: roles.source,
      content: roles.content,
      target: roles.target,
      within: enclosing(doc, out, first, cue, roles.source),
      rules: [cue.row.id, roles.rule],
    })
  })
}

/** The stretch a cue may reach over: to the next cue's own clause on the right, from the end of the last on the left. */
function clauseOf(doc: Document, cues: readonly Cue[], k: number, from: number, to: number): TokenRange {
  const next = cues[k + 1],
    last = cues[k - 1]
  const end = next && resumes(doc, cues[k], next) ? next.from - 1 : next && isOwnClause(doc, next) ? clauseStart(doc, next, cues[k].to) : to
  const start = last && isOwnClause(doc, cues[k]) ? clauseStart(doc, cues[k], last.to) : from
  return { from: start, to: Math.max(end, cues[k].to) }
}

/** Does a cue open a clause beside the last one, not inside it? ("…, adding that", "and accused …", "while X said …"; "that X said" lies inside.) */
function isOwnClause(doc: Document, cue: Cue): boolean {
  if (cue.form === 'ing') return true
  const subject = subjectBefore(doc, cue, 0)
  const before = subject ? subject.from - 1 : jointBefore(doc, cue.from, 0)
  if (before >= 0 && isRelative(doc, before)) return false
  return (
    before >= 0 &&
    (doc.tag[before] === TAG.CCONJ || doc.tag[before] === TAG.SCONJ || isComma(doc, before) || /[;:]/.test(firstChar(doc, before)))
  )
}

/** "Corvin, which denies shelling the town, said …": the verb behind the second comma goes on with the subject before the first. */
function resumes(doc: Document, cue: Cue, next: Cue): boolean {
  if (!isComma(doc, next.from - 1) || cue.from === 0 || !isRelative(doc, cue.from - 1) || next.form !== 'finite') return false
  const subject = subjectBefore(doc, next, 0)
  return subject !== null && subject.to <= cue.from
}

const TURN = wordSet('turn')
const IN = wordSet('in')

/** The token before a verb over what only sets it against the last one: "and | in turn said", ", and | instead accused". */
function jointBefore(doc: Document, verb: number, floor: number): number {
  let i = verb - 1
  if (TURN.has(doc.tokens.fold[i]) && IN.has(doc.tokens.fold[i - 1])) i -= 2
  while (i > floor && doc.tag[i] === TAG.ADV) i--
  return i
}

function clauseStart(doc: Document, cue: Cue, floor: number): number {
  const subject = subjectBefore(doc, cue, floor)
  let start = subject ? subject.from : jointBefore(doc, cue.from, floor) + 1
  while (start > floor && (isComma(doc, start - 1) || doc.tag[start - 1] === TAG.CCONJ || doc.tag[start - 1] === TAG.SCONJ)) start--
  return start
}

/** "X said A and accused Y", "…, adding that B": a cue without a subject of its own takes the last one's. */
function sharedSubject(doc: Document, cue: Cue, roles: Roles, out: readonly Attribution[], first: number): Roles {
  if (roles.source || cue.passive || cue.row.frame === 'source') return roles
  if (cue.form === 'infinitive') return out.length === first ? withPurpose(doc, cue, roles) : roles
  const last = out.length > first ? out[out.length - 1] : null
  if (!last)
    return cue.form === 'ing' && !isComma(doc, cue.from - 1)
      ? { ...roles, source: mainSubject(doc, cue.from, doc.sentences.from[doc.sentenceOf[cue.from]]) }
      : roles
  if (!last.source) return roles
  const before = jointBefore(doc, cue.from, last.cue.to)
  const outer = aroundParenthesis(doc, cue, last)
  if (outer) return { ...roles, source: outer }
  const joined = cue.form === 'ing' || doc.tag[before] === TAG.CCONJ || isComma(doc, before)
  return joined ? { ...roles, source: last.source, rule: `${roles.rule}.shared-subject` } : roles
}

/** "Berat, the office said, voiced concern": the subject before the saying between two commas. */
function aroundParenthesis(doc: Document, cue: Cue, { cue: inner, source, sentence }: Attribution): TokenRange | null {
  if (!source || cue.form !== 'finite' || inner.to !== cue.from - 1 || !isComma(doc, inner.to) || source.to > inner.from) return null
  const comma = source.from - 1,
    floor = doc.sentences.from[sentence]
  if (comma <= floor || !isComma(doc, comma)) return null
  const from = phraseStart(doc, comma, floor)
  return from === floor && canSpeak(doc, from, comma) ? { from, to: comma } : null
}

/** "Thousands rallied to demand …": what a crowd gathered for is what it says. */
function withPurpose(doc: Document, cue: Cue, roles: Roles): Roles {
  if (cue.row.force !== 'asks') return roles
  return { ...roles, source: mainSubject(doc, cue.from, doc.sentences.from[doc.sentenceOf[cue.from]]) }
}

/** "Others marched demanding …": a participle beside the main verb takes its subject, when that can speak; null for any other. */
function mainSubject(doc: Document, cue: number, floor: number): TokenRange | null {
  const verb = lastVerb(doc, cue, floor)
  let end = verb
  while (end > floor && (doc.tag[end - 1] === TAG.ADV || isFinite(doc, end - 1))) end--
  if (end <= floor) return null
  if (isRelative(doc, end - 1)) end -= isComma(doc, end - 2) ? 2 : 1
  const from = phraseStart(doc, end, floor)
  return from < end && (canSpeak(doc, from, end) || isCrowd(doc, from, end)) ? { from, to: end } : null
}

/** The last verb that makes a clause before a token; where the tagger sees none, the last it takes for a participle ("thousands marched to …"). */
function lastVerb(doc: Document, end: number, floor: number): number {
  let participle = floor
  for (let i = end - 1; i > floor; i--) {
    if (isFinite(doc, i)) return i
    if (participle === floor && doc.tag[i] === TAG.VERBN) participle = i
  }
  return participle
}

const CROWD = wordSet('hundreds thousands dozens scores tens crowd crowds number group')

/** "Thousands of supporters rallied": many of those who can speak. */
const isCrowd = (doc: Document, from: number, end: number): boolean => {
  const of = headOf(doc, from, end) + 1
  return of + 1 < end && CROWD.has(doc.tokens.fold[of - 1]) && (canSpeak(doc, of + 1, end) || isCrowd(doc, of + 1, end))
}

/** The attribution of this sentence in whose content the cue stands. */
function enclosing(doc: Document, out: readonly Attribution[], first: number, cue: Cue, source: TokenRange | null): number {
  for (let i = out.length - 1; i >= first; i--) {
    // What is said in a quotation does not hold the words outside of it.
    if (doc.quotationOf[out[i].cue.verb] >= 0 && doc.quotationOf[cue.verb] < 0) continue
    const { content } = out[i]
    // "The militia, which Arden considers a gang, rejected the claim": whoever stands before a saying is not told of in it.
    if (source && content && source.to <= Math.min(out[i].cue.from, content.from)) continue
    if (
      content &&
      Math.min(content.from, out[i].cue.to) <= cue.from &&
      cue.to <= content.to &&
      cue.from >= (content.from < out[i].cue.from ? content.from : out[i].cue.to)
    )
      return i
  }
  return -1
}

const SELF = wordSet('we i you')

/** In a side's own release "we" is that side: "We deny …" is its denial. */
const speaksForSide = (doc: Document): boolean => isSide(doc.report.publisherParty)

/** "I hope", "we believe": the speaker of the words around says so, not somebody else. */
function isSelf(doc: Document, source: TokenRange | null): boolean {
  return source !== null && source.to - source.from === 1 && SELF.has(doc.tokens.fold[source.from])
}

/** A saying needs somebody who speaks or something said; a weak verb needs both. Whether it governs a claim is decided later. */
function plausible(doc: Document, cue: Cue, roles: Roles, shortest: number): boolean {
  if (!saysSomething(doc, cue, roles)) return false
  if (roles.rule === 'role.citing') return roles.source !== null
  if (!roles.content) return !cue.row.weak && roles.source !== null
  if (!cue.row.weak) return roles.source !== null || cue.passive || cue.form !== 'infinitive'
  return roles.source !== null && roles.content.to - roles.content.from >= shortest && cue.form !== 'infinitive'
}

/** Of what was not disclosed nobody says anything. */
const WITHHELD: readonly string[] = ['cue.acknowledge', 'cue.disclose', 'cue.reveal', 'cue.specify']
/** Sayings that are done to what happened, not by it. */
const DEED_CUES: readonly string[] = ['cue.announce', 'cue.report', 'cue.claim', 'cue.declare', 'cue.affirm', 'cue.proclaim']
const AGREEMENT = wordSet('deal agreement truce ceasefire accord pact plan armistice treaty')
const BY = wordSet('by with')

const EVENT = wordSet(
  'attack attacks atrocity atrocities strike strikes airstrike airstrikes raid raids bombing bombings shelling explosion explosions blast blasts clashes battle battles offensive assault siege truce truces ceasefire ceasefires armistice massacre murders killings toll',
)

/** "Several truces announced since collapsed", "these attacks show …": what happened says nothing itself. */
const isEvent = (doc: Document, { from, to }: TokenRange): boolean => {
  const head = headOf(doc, from, to)
  return doc.mentionOf[head] < 0 && EVENT.has(doc.tokens.fold[head]) && (head === to - 1 || !isName(doc, to - 1))
}

/** "The deal calls for …", "the week saw …", "the army responded by shelling …", "the ministry has not acknowledged …": nobody says anything. */
function saysSomething(doc: Document, cue: Cue, { source, content }: Roles): boolean {
  if (cue.negated && WITHHELD.includes(cue.row.id)) return false
  // "Among the items rejected": what is turned down says nothing.
  if (cue.row.force === 'denies' && !content && !cue.passive && source && !isSpeaker(doc, source.from, source.to)) return false
  if (cue.row === OTHER_VERB && !(source && isSpeaker(doc, source.from, source.to))) return false
  if (cue.row.id === 'cue.respond' && BY.has(doc.tokens.fold[cue.to])) return false
  if (cue.row.id === 'cue.add' && cue.passive) return false
  if (!source) return true
  if (cue.row.force === 'asks') return !AGREEMENT.has(doc.tokens.fold[headOf(doc, source.from, source.to)])
  if (DEED_CUES.includes(cue.row.id) || cue.row.force === 'shows') return !isEvent(doc, source)
  return cue.row.id !== 'cue.see' || !isSpeechless(doc, source.from, source.to)
}
