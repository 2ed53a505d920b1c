import type { TokenRange } from '../../2-document/document.ts'
import { isSide, type PartyId } from '../../0-terms/party.ts'
import { KINDS } from '../../0-terms/claim.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { PLACE_IN, type ReadingContext } from '../2-spans/context.ts'
import { isFinite, isHyphen, isNominal, isVerb } from '../1-sayings/token-tests.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

const BY = wordSet('by')
const BE = wordSet('be been being is are was were')
const ENEMY = wordSet('enemy adversary opponent terrorists terrorist')
const SUFFERERS = wordSet('civilians civilian people soldiers servicemen settlements villages towns cities territory positions children')
/** Words that tell whose something is, not who did what to it. */
const WHOSE = 'held controlled backed led occupied populated'
const HELD = wordSet(`${WHOSE} allied affiliated run brokered`)
/** Behind these "by" says whose a place is: "the last town held by rebels". */
const HOLDING = wordSet(`${WHOSE} inhabited supported owned administered governed ruled`)
const POSSESSIVE_OR_NOUN = 5
const BY_REACH = 9
const FIRE = wordSet('fire gunfire bullets troops-fire advance siege crackdown blockade')
const DO = wordSet(
  'launch launches launched launching stage staged staging carry carries carried carrying conduct conducts conducted conducting mount mounted mounting commit commits committed committing wage waged waging perpetrate perpetrated began begun begin',
)
const BREAK = wordSet('broke broken breaks breaking violated violating violates breached breaching')
const OBJECT_REACH = 6
const TRUCE = 1 + KINDS.indexOf('truce')
const PRONOUN = wordSet('it they')
/** How far behind the pronoun its verb may stand: "it has again". */
const PRONOUN_REACH = 4

/** Before a name these say where or at whom: "blasts in a Corvin village" have no doer yet. */
const WHERE = wordSet('in at on near around outside inside into toward towards against over along across throughout for with')

/** Kinds whose words name a deed done to somebody. */
const DEED = new Set(
  ['strike', 'clash', 'casualties', 'damage', 'control', 'truce', 'accusation', 'detainees', 'displacement'].map(
    (k) => KINDS.findIndex((x) => x === k) + 1,
  ),
)
const DEED_NOUN = new Set(['strike', 'clash', 'accusation'].map((k) => KINDS.findIndex((x) => x === k) + 1))

/** Who did it, and how sure the sign is: 5 accused by name, 4 after "by", 3 owner of the means, 2 subject of a verb of harm, 1 first subject. */
export interface Agent {
  readonly party: PartyId
  readonly sign: number
}

/**
 * The side that does the deed of a claim. Signs, surest first: the party accused by the frame ("accused X of shelling"), the phrase after "by", the owner
 * of the means ("a Corvin missile", "Corvin's shelling"), the subject of an active verb of harm, the first subject. Of equal signs the first counts; one
 * who is not the claimant goes before the claimant, as few report their own deeds. "The enemy" is the claimant's opponent.
 */
export function findAgent(c: ReadingContext, gaz: Gazetteer, span: TokenRange, target: TokenRange | null, claimant: PartyId): Agent | null {
  const accused = partyIn(c, gaz, target, claimant)
  if (accused) return { party: accused, sign: 5 }
  const found: Agent[] = []
  for (let i = span.from; i < span.to; i++) {
    if (BY.has(c.doc.tokens.fold[i]) && !(i > span.from && HOLDING.has(c.doc.tokens.fold[i - 1])))
      note(found, partyIn(c, gaz, { from: i + 1, to: Math.min(i + BY_REACH, span.to) }, claimant), 4)
    else if (startsName(c, i)) note(found, ownerOfMeans(c, gaz, i, span, claimant), 3)
    if (isVerb(c.doc, i) && (DEED.has(c.kindWord[i]) || breaksTruce(c, i, span) || doesDeed(c, i, span)) && !isPassive(c, i, span))
      note(found, subjectOf(c, gaz, clauseVerb(c, i, span), span, claimant), 2)
  }
  const other = top(found.filter((x) => x.party !== claimant))
  if (other ?? top(found)) return other ?? top(found)
  const first = firstSubject(c, gaz, span, claimant)
  return first ? { party: first, sign: 1 } : null
}

/** "broke the humanitarian truces", "violated the ceasefire", "the truce was broken by": does the verb tell of a truce broken? A deed only by its object. */
export function breaksTruce(c: ReadingContext, verb: number, span: TokenRange): boolean {
  if (!BREAK.has(c.doc.tokens.fold[verb])) return false
  if (verb + 1 < span.to && BY.has(c.doc.tokens.fold[verb + 1])) {
    for (let i = span.from; i < verb; i++) if (c.kindWord[i] === TRUCE) return true
  }
  for (let i = verb + 1; i < Math.min(span.to, verb + OBJECT_REACH); i++) if (c.kindWord[i] === TRUCE) return true
  return false
}

/** "A blast struck a crowd in Hale, killing six": who does what a participle tells is the subject of the verb before it, not the object that stands between. */
function clauseVerb(c: ReadingContext, verb: number, span: TokenRange): number {
  if (c.doc.tag[verb] !== TAG.VERBG || (verb > span.from && BE.has(c.doc.tokens.fold[verb - 1]))) return verb
  for (let i = verb - 1; i >= span.from; i--) if (isFinite(c.doc, i)) return i
  return verb
}

/** "launched an offensive", "carried out several bombings": a verb that says nothing, with a deed as its object. */
function doesDeed(c: ReadingContext, verb: number, span: TokenRange): boolean {
  if (!DO.has(c.doc.tokens.fold[verb])) return false
  for (let i = verb + 1; i < Math.min(span.to, verb + OBJECT_REACH) && !isVerb(c.doc, i); i++) if (DEED_NOUN.has(c.kindWord[i])) return true
  return false
}

function note(found: Agent[], party: PartyId | null, sign: number): void {
  if (party) found.push({ party, sign })
}

function top(found: readonly Agent[]): Agent | null {
  let best: Agent | null = null
  for (const x of found) if (!best || x.sign > best.sign) best = x
  return best
}

/** Whose side a token names: by a name of the pack (a capital or a country is its government), or as the enemy of the claimant. */
function sideAt(c: ReadingContext, gaz: Gazetteer, i: number, claimant: PartyId): PartyId | null {
  const m = c.doc.mentionOf[i]
  return (m >= 0 ? partyOfMention(c.doc.mentions[m], gaz) : null) ?? enemyAt(c, gaz, i, claimant)
}

const startsName = (c: ReadingContext, i: number): boolean =>
  ENEMY.has(c.doc.tokens.fold[i]) || (c.doc.mentionOf[i] >= 0 && c.doc.mentions[c.doc.mentionOf[i]].from === i)

const isHeld = (c: ReadingContext, i: number): boolean => isHyphen(c.doc, i) && HELD.has(c.doc.tokens.fold[i + 1])

function partyIn(c: ReadingContext, gaz: Gazetteer, r: TokenRange | null, claimant: PartyId): PartyId | null {
  if (!r) return null
  for (let i = r.from; i < r.to; i++) {
    const party = sideAt(c, gaz, i, claimant)
    if (party) return party
  }
  return null
}

function enemyAt(c: ReadingContext, gaz: Gazetteer, i: number, claimant: PartyId): PartyId | null {
  if (!ENEMY.has(c.doc.tokens.fold[i]) || !isSide(claimant)) return null
  return gaz.party(claimant)?.opponents[0] ?? null
}

/** "the Corvin army's shelling", "Corvin missiles": a name whose noun phrase ends in a deed. */
function ownerOfMeans(c: ReadingContext, gaz: Gazetteer, i: number, span: TokenRange, claimant: PartyId): PartyId | null {
  const party = sideAt(c, gaz, i, claimant)
  if (!party) return null
  const m = c.doc.mentionOf[i]
  let k = m >= 0 ? c.doc.mentions[m].to : i + 1
  for (const end = Math.min(k + POSSESSIVE_OR_NOUN, span.to); k < end; k++) {
    if (isHeld(c, k)) return null
    if ((DEED_NOUN.has(c.kindWord[k]) || FIRE.has(c.doc.tokens.fold[k])) && !isFinite(c.doc, k)) return party
    if (!isNominal(c.doc, k)) return null
  }
  return null
}

/** The last name before a verb with no other verb and no joining word in between, but for names that only say where. */
function subjectOf(c: ReadingContext, gaz: Gazetteer, verb: number, span: TokenRange, claimant: PartyId): PartyId | null {
  let k = verb - 1,
    found: PartyId | null = null
  while (k >= span.from && (BE.has(c.doc.tokens.fold[k]) || isVerb(c.doc, k) || c.doc.tag[k] === TAG.ADV)) k--
  for (; k >= span.from && !isFinite(c.doc, k) && c.doc.tag[k] !== TAG.SCONJ; k--) {
    if (SUFFERERS.has(c.doc.tokens.fold[k]) || isHeld(c, k)) return found
    if (WHERE.has(c.doc.tokens.fold[k])) found = null
    found = sideAt(c, gaz, k, claimant) ?? found
  }
  return found ?? antecedentOf(c, gaz, span, verb)
}

function isPassive(c: ReadingContext, verb: number, span: TokenRange): boolean {
  const { tag, tokens } = c.doc
  if (tag[verb] !== TAG.VERBN && tag[verb] !== TAG.VERBD) return false
  for (let k = verb - 1; k >= span.from && k > verb - 4; k--) if (BE.has(tokens.fold[k])) return true
  return tag[verb] === TAG.VERBN && (verb === span.from || !isVerb(c.doc, verb - 1))
}

/** The first party named before the first active verb. A passive's subject suffers the deed; its party is not the agent. */
function firstSubject(c: ReadingContext, gaz: Gazetteer, span: TokenRange, claimant: PartyId): PartyId | null {
  const verb = firstVerb(c, span)
  const end = verb < 0 ? span.to : verb
  const party = partyIn(c, gaz, { from: span.from, to: end }, claimant)
  if (!party || verb < 0) return party
  const passive =
    BE.has(c.doc.tokens.fold[verb]) && verb + 1 < span.to && (c.doc.tag[verb + 1] === TAG.VERBN || c.doc.tag[verb + 1] === TAG.VERBD)
  if (holdsWord(c.doc.tokens, span.from, verb, SUFFERERS)) return null
  return passive ? null : party
}

/**
 * "Arden broke this promise, as it broke the truces": whom the pronoun that opens a claim and does its deed stands for. The one side that the sentence names before the claim,
 * or, where the claim opens it, the sentence before; whoever speaks is left out, and of two sides nothing is guessed.
 */
function antecedentOf(c: ReadingContext, gaz: Gazetteer, span: TokenRange, verb: number): PartyId | null {
  if (verb - span.from > PRONOUN_REACH || !PRONOUN.has(c.doc.tokens.fold[span.from])) return null
  const s = c.doc.sentenceOf[span.from]
  const from = c.doc.sentences.from[s]
  return (
    oneSideIn(c, gaz, from, span.from) ?? (span.from - from <= 1 && s > 0 ? oneSideIn(c, gaz, c.doc.sentences.from[s - 1], from) : null)
  )
}

/** The only side named in `[from, to)` outside of who says something; null when there is none or more than one. */
function oneSideIn(c: ReadingContext, gaz: Gazetteer, from: number, to: number): PartyId | null {
  let found: PartyId | null = null
  for (let i = from; i < to; i++) {
    const m = c.placeIn[i] === PLACE_IN.source ? -1 : c.doc.mentionOf[i]
    const party = m >= 0 ? partyOfMention(c.doc.mentions[m], gaz) : null
    if (!party || !isSide(party)) continue
    if (found && found !== party) return null
    found = party
  }
  return found
}

function firstVerb(c: ReadingContext, span: TokenRange): number {
  for (let i = span.from; i < span.to; i++) if (isFinite(c.doc, i) || (isVerb(c.doc, i) && i > span.from)) return i
  return -1
}
