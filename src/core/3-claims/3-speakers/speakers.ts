import type { Source } from '../../0-terms/attribution.ts'
import { isSide, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { INSTITUTION_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Mention, TokenRange } from '../../2-document/document.ts'
import { speakingReading } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { partyByContext, placeOwner, stateOwner } from './source-party.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** A source with what it takes to find it again: a later "he", "it" or "the ministry" stands for it. */
export interface Speaker extends Source {
  readonly head: number
  readonly person: boolean
}

const HE = wordSet('he she him her')
const IT = wordSet('it')
const THEY = wordSet('they')
const SELF = wordSet('we i our us')
const DEFINITE = wordSet('the this that its his her their these those')
const INDEFINITE = wordSet('a an one some another several')
const PLURAL_SIDES = wordSet('sides parties')
const PERSON_WORDS = wordSet(
  'president minister spokesman spokeswoman spokesperson ombudsman secretary envoy chief leader commander general colonel ambassador director head official chairman premier chancellor resident witness activist doctor analyst expert mr mrs ms representative deputy adviser',
)
const GENERIC = wordSet('official officials source sources statement report reports spokesman spokeswoman spokesperson')
const BODY = wordSet('group organisation organization monitor observatory agency movement body alliance watchdog charity')
const INSTITUTION = wordSet(INSTITUTION_WORDS)
const NAME_REACH = 2
/** Words of a short name behind its article: "the general staff". */
const SHORT_NAME = 3

/** Names the source of every attribution: the words as they stand, or, for a pronoun or a short form, the fullest name it stands for. */
export function nameSpeakers(doc: Document, attributions: readonly Attribution[], gaz: Gazetteer): (Speaker | null)[] {
  const known: Speaker[] = []
  const out: (Speaker | null)[] = attributions.map(() => null)
  // In text order, whoever found them: a pronoun stands for somebody named before it.
  const inText = attributions.map((a, i) => ({ a, i })).sort((x, y) => x.a.cue.from - y.a.cue.from)
  let accused: Attribution | null = null
  for (const { a, i } of inText) {
    const { source } = a
    if (source) {
      const answering = accused && answers(doc, a, accused) ? accused.target : null
      const speaker = answering ? { ...describe(doc, answering, gaz) } : nameOne(doc, source, gaz, known)
      known.push(speaker)
      out[i] = speaker
    }
    if (a.force === 'accuses') accused = a
  }
  return out.map((speaker, i) => namedLater(doc, attributions, out, i, gaz) ?? speaker)
}

const MONITOR = wordSet('monitor monitors monitoring watchdog observatory')
/** How many sentences on the name of a monitor may follow. */
const NAMED_WITHIN = 4

/** "A monitor said. … The Hale Observatory said the raid …": agencies open with what a body is and name it a sentence or two on. Null for any other speaker. */
function namedLater(
  doc: Document,
  all: readonly Attribution[],
  speakers: readonly (Speaker | null)[],
  at: number,
  gaz: Gazetteer,
): Speaker | null {
  const { source, sentence } = all[at],
    speaker = speakers[at]
  if (!source || !speaker || speaker.actor !== null || !INDEFINITE.has(doc.tokens.fold[source.from])) return null
  if (!holdsWord(doc.tokens, source.from, source.to, MONITOR)) return null
  let named: Speaker | null = null,
    nearest = NAMED_WITHIN + 1
  for (const b of sayingsNear(all, sentence, sentence + NAMED_WITHIN)) {
    const other = speakers[b.id]
    const on = b.sentence - sentence
    if (!other?.actor || on >= nearest || gaz.actor(other.actor)?.role !== 'monitor') continue
    named = other
    nearest = on
  }
  return named && { ...speaker, name: named.name, actor: named.actor, party: named.party }
}

/** "Much of the world blamed Corvin, though it denied any part": who denies right after an accusation is the accused, not the accuser. */
function answers(doc: Document, a: Attribution, accused: Attribution): boolean {
  if (a.force !== 'denies' || !a.source || !accused.target || a.source.to - a.source.from > 1 || a.sentence - accused.sentence > 1)
    return false
  return IT.has(doc.tokens.fold[a.source.from]) || THEY.has(doc.tokens.fold[a.source.from])
}

function nameOne(doc: Document, source: TokenRange, gaz: Gazetteer, known: readonly Speaker[]): Speaker {
  const here = fullerName(doc, source, gaz) ?? describe(doc, source, gaz)
  const { publisher, publisherActor, publisherParty } = doc.report
  if (SELF.has(doc.tokens.fold[source.from]) && publisher !== null && isSide(publisherParty) && doc.quotationOf[source.from] < 0)
    return { ...here, name: publisher, actor: publisherActor, party: publisherParty }
  const earlier = antecedent(doc, source, here, known, gaz)
  if (!earlier) return here.party === UNKNOWN ? { ...here, party: partyByContext(doc, gaz, source, headToken(doc, source)) } : here
  return {
    ...here,
    name: earlier.name,
    actor: earlier.actor ?? here.actor,
    party: here.party === UNKNOWN ? earlier.party : here.party,
    person: earlier.person,
    head: earlier.head,
  }
}

/** "The Coalition" in a text that spoke of "the Hale Coalition": the longer name before it that ends in the same words, whoever else may bear the short one. */
function fullerName(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const words = r.to - r.from - 1
  if (words < 1 || words > SHORT_NAME || !DEFINITE.has(doc.tokens.fold[r.from])) return null
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.to > r.from || mention.to - mention.from <= words || !endsAlike(doc, mention.to, r.to, words)) continue
    // "The army" is the state's, though a band calls itself one.
    if (gaz.actor(mention.id)?.role === 'armed-group' && INSTITUTION.has(doc.tokens.fold[r.to - 1])) continue
    const found = describe(doc, mention, gaz)
    if (found.party !== UNKNOWN) return { ...found, start: doc.tokens.start[r.from], end: doc.tokens.end[r.to - 1] }
  }
  return null
}

/** Are the last words before two points the same? */
function endsAlike(doc: Document, a: number, b: number, words: number): boolean {
  const { fold } = doc.tokens
  for (let k = 1; k <= words; k++) if (fold[a - k] !== fold[b - k]) return false
  return true
}

/** A phrase as a source by itself: its words, whose office or person that is, and which side it speaks for. */
export function sourceOf(doc: Document, r: TokenRange, gaz: Gazetteer): Source {
  const { name, start, end, actor, party } = describe(doc, r, gaz)
  return { name, start, end, actor, party: party === UNKNOWN ? partyByContext(doc, gaz, r, headToken(doc, r)) : party }
}

/** The source as its own words tell it. */
function describe(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker {
  const { tokens } = doc
  const start = tokens.start[r.from],
    end = tokens.end[r.to - 1]
  const mention = speakingMention(doc, r, gaz)
  const actor = mention?.actor ?? null
  const name = tokens.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[,;:]$/, '')
  return {
    name,
    start,
    end,
    actor,
    party: mention?.party ?? UNKNOWN,
    head: tokens.fold[headToken(doc, r)],
    person: looksPerson(doc, r, gaz),
  }
}

/** The noun that carries the phrase: the last one before "of", "for", "in". */
function headToken(doc: Document, r: TokenRange): number {
  let i = r.from
  while (i < r.to && !(doc.tag[i] === TAG.ADP && i > r.from)) i++
  return Math.max(r.from, i - 1)
}

function looksPerson(doc: Document, r: TokenRange, gaz: Gazetteer): boolean {
  if (HE.has(doc.tokens.fold[r.from])) return true
  if (holdsWord(doc.tokens, r.from, r.to, PERSON_WORDS)) return true
  const m = doc.mentionOf[r.to - 1]
  const actor = m >= 0 && doc.mentions[m].kind === 'actor' ? gaz.actor(doc.mentions[m].id) : undefined
  if (m >= 0) return actor !== undefined && (actor.role === 'person' || actor.from !== null)
  return r.to - r.from > 1 && doc.tag[r.to - 1] === TAG.PROPN && doc.tag[r.to - 2] === TAG.PROPN
}

/** The mention that decides whose word it is: an actor before a party, a party before an adjective; the first of its kind. */
function speakingMention(doc: Document, r: TokenRange, gaz: Gazetteer): { actor: string | null; party: PartyId } | null {
  let found: { actor: string | null; party: PartyId; rank: number } | null = null,
    end = -1
  for (const m of mentionsIn(doc, r)) {
    const reading = readingOf(m, gaz, m.from <= r.from + 1 && m.to === r.to)
    // Who bears an office stands right behind it, and is surer than whoever the pack has in it: "Premier Ada Berat".
    const bearer = reading?.rank === 0 && found?.rank === 0 && m.from === end
    if (reading && (!found || reading.rank < found.rank || bearer)) {
      found = reading
      end = m.to
    }
  }
  return found
}

const RANKS: Readonly<Record<string, number>> = { actor: 0, party: 1, adjective: 2 }

function readingOf(m: Mention, gaz: Gazetteer, alone: boolean): { actor: string | null; party: PartyId; rank: number } | null {
  const found = speakingReading(m, gaz)
  if (found) {
    const { reading, party } = found
    return { actor: reading.kind === 'actor' ? reading.id : null, party, rank: RANKS[reading.kind] ?? 3 }
  }
  const owner = alone && m.kind === 'place' ? (placeOwner(gaz, m.id) ?? stateOwner(gaz, m.id)) : null
  return owner ? { actor: null, party: owner, rank: 3 } : null
}

/** Mentions inside a range of tokens, in order. */
export function mentionsIn(doc: Document, r: TokenRange): Mention[] {
  const out: Mention[] = []
  for (let i = r.from; i < r.to; i++) {
    const m = doc.mentionOf[i]
    if (m >= 0 && (i === r.from || doc.mentionOf[i - 1] !== m)) out.push(doc.mentions[m])
  }
  return out
}

/** What a pronoun, a surname or "the ministry" stands for among the speakers named before; null when the words stand for themselves. */
function antecedent(doc: Document, r: TokenRange, here: Speaker, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const first = doc.tokens.fold[r.from]
  if (r.to - r.from === 1) {
    if (HE.has(first)) return lastWhere(known, (s) => s.person) ?? personMentioned(doc, r, gaz) ?? nameBefore(doc, r, gaz)
    if (IT.has(first)) return lastWhere(known, (s) => !s.person) ?? lastWhere(known, () => true)
    if (THEY.has(first) || SELF.has(first)) return lastWhere(known, () => true)
  }
  if (here.actor) return lastWhere(known, (s) => s.actor === here.actor && s.name.length > here.name.length)
  if (INDEFINITE.has(first) || PLURAL_SIDES.has(here.head)) return null
  const title =
    DEFINITE.has(first) && PERSON_WORDS.has(here.head) && !hasName(doc, r)
      ? lastWhere(known, (s) => s.person && (here.party === UNKNOWN || s.party === here.party))
      : null
  if (title) return title
  const short = DEFINITE.has(first) || r.to - r.from === 1
  if (!short || here.party !== UNKNOWN) return null
  const same = lastWhere(known, (s) => s.head === here.head || (s.name.split(/\s+/).length > 1 && fits(s.name, here.name)))
  if (same || !DEFINITE.has(first)) return same
  return BODY.has(here.head) ? lastWhere(known, (s) => !s.person) : GENERIC.has(here.head) ? lastWhere(known, () => true) : null
}

/** Does a phrase hold a name that the pack does not know ("the general Berat")? */
function hasName(doc: Document, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++) if (doc.tag[i] === TAG.PROPN && doc.mentionOf[i] < 0) return true
  return false
}

/** Does a fuller name hold the short one's last word? */
function fits(full: string, short: string): boolean {
  const last = short.split(/\s+/).at(-1) ?? ''
  return last.length > 3 && full.length > short.length && full.split(/[\s,]+/).includes(last)
}

/** "He" with no speaker before him: the person last mentioned. */
function personMentioned(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from >= r.from || mention.kind !== 'actor') continue
    const actor = gaz.actor(mention.id)
    if (actor && (actor.from !== null || actor.role === 'person' || actor.of !== null)) return describe(doc, mention, gaz)
  }
  return null
}

/** "She" after a person whom neither pack nor an earlier saying knows: the last full name in the two sentences before. */
function nameBefore(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const proper = (i: number): boolean => i >= 0 && doc.tag[i] === TAG.PROPN && doc.mentionOf[i] < 0
  for (let i = r.from - 1; i > 0 && doc.sentenceOf[r.from] - doc.sentenceOf[i] <= NAME_REACH; i--) {
    if (!proper(i) || !proper(i - 1)) continue
    let from = i - 1
    while (proper(from - 1)) from--
    return { ...describe(doc, { from, to: i + 1 }, gaz), party: partyByContext(doc, gaz, { from, to: i + 1 }, i), person: true }
  }
  return null
}

function lastWhere(known: readonly Speaker[], test: (s: Speaker) => boolean): Speaker | null {
  for (let i = known.length - 1; i >= 0; i--) if (test(known[i])) return known[i]
  return null
}
