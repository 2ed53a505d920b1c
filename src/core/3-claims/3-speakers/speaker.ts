import type { Source } from '../../0-terms/attribution.ts'
import type { ActorRole } from '../../0-terms/pack.ts'
import { UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import {
  OFFICE_BEARER_WORDS,
  OFFICE_TITLES,
  RANKS as OFFICERS,
  SINGLE_PERSON_WORDS,
  TITLE_WORDS,
} from '../../1-lexicon/en/speaker-words.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Mention, TokenRange } from '../../2-document/document.ts'
import { speakingReading } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { isFullName } from '../1-sayings/full-names.ts'
import { isComma, isHyphen, isNameWord, isNominal } from '../1-sayings/token-tests.ts'
import { namedBehind } from './named-behind.ts'
import { homeOf, placeOwner, stateAround, stateOwner } from './home-places.ts'
import { partyByContext } from './source-party.ts'

/** A source with what it takes to find it again: a later "he", "it" or "the ministry" stands for it. */
export interface Speaker extends Source {
  readonly head: number
  readonly person: boolean
  /** Do the words tell a woman (true) or a man (false)? */
  readonly she: boolean | null
  /** Does the name hold a proper name, or only common nouns ("a monitoring group")? */
  readonly named: boolean
  /** Are they several ("residents", "military sources")? */
  readonly plural: boolean
}

/** "He", "she" and their other forms. */
export const HE = wordSet('he she him her his')
const SHE = wordSet('she her spokeswoman mrs ms woman mother'),
  HIM = wordSet('he him his spokesman mr man father')
/** Words behind a name that may tell who it is. */
const APPOSITION = 6
/** Offices of which a text mostly has one bearer speaking. */
export const OFFICE_NOUNS = wordSet(OFFICE_BEARER_WORDS)
/** Nouns for one who speaks in person. */
export const PERSON_WORDS = wordSet(`${OFFICE_BEARER_WORDS} ${SINGLE_PERSON_WORDS}`)
/** Do the words tell a woman ("she", "a spokeswoman", "Nora Vent, mother of …") or a man? Null when they do not. */
export function tellsWoman(doc: Document, r: TokenRange): boolean | null {
  const { tokens } = doc
  const to = isComma(doc, r.to) ? Math.min(r.to + APPOSITION, doc.sentences.to[doc.sentenceOf[r.from]]) : r.to
  for (let i = r.from; i < to && (i <= r.to || !isComma(doc, i)); i++) {
    if (SHE.has(tokens.fold[i])) return true
    if (HIM.has(tokens.fold[i])) return false
  }
  return null
}

/** A phrase as a source by itself: its words, whose office or person that is, and which side it speaks for. */
export function sourceOf(doc: Document, r: TokenRange, gaz: Gazetteer): Source {
  const { name, start, end, actor, party } = describe(doc, r, gaz)
  return { name, start, end, actor, party: party === UNKNOWN ? partyByContext(doc, gaz, r, headToken(doc, r)) : party }
}

/** The source as its own words tell it. */
export function describe(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker {
  const { tokens } = doc
  const start = tokens.start[r.from],
    end = tokens.end[namedBehind(doc, r) - 1]
  const mention = speakingMention(doc, r, gaz)
  const actor = mention?.actor ?? null
  const name = nameIn(tokens.text.slice(start, end))
  const head = headToken(doc, r)
  return {
    name,
    start,
    end,
    actor,
    party: mention?.party ?? UNKNOWN,
    head: tokens.fold[head],
    plural: doc.tag[head] === TAG.NOUNS,
    person: looksPerson(doc, r, gaz),
    she: tellsWoman(doc, r),
    named: isNamed(doc, r),
  }
}

/** A name on one line, without the mark it ends in; most are written so, and stay the words they are. */
function nameIn(words: string): string {
  const line = UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words
  return ',;:'.includes(line[line.length - 1]) ? line.slice(0, -1) : line
}
const UNEVEN = /\s\s|[^\S ]/

/** The noun that carries the phrase: the last one before "of", "for", "in". */
export function headToken(doc: Document, r: TokenRange): number {
  let i = r.from
  while (i < r.to && !(doc.tag[i] === TAG.ADP && i > r.from)) i++
  return Math.max(r.from, i - 1)
}

function looksPerson(doc: Document, r: TokenRange, gaz: Gazetteer): boolean {
  if (HE.has(doc.tokens.fold[r.from])) return true
  const last = doc.mentionOf[r.to - 1]
  if (last >= 0 && isPersonActor(doc.mentions[last], gaz) && doc.tag[doc.mentions[last].from - 1] !== TAG.ADP) return true
  // "The office of President Ada Berat" is no person, and "Colonel Ada Berat of the Joint Command" is one.
  const to = last < 0 && doc.tag[r.to - 3] !== TAG.ADP && isFullName(doc, r.to) ? r.to : headToken(doc, r) + 1
  const m = doc.mentionOf[to - 1]
  if ((m >= 0 && isPersonActor(doc.mentions[m], gaz)) || holdsWord(doc.tokens, behindPossessor(doc, r.from, to), to, PERSON_WORDS))
    return true
  const office = m >= 0 ? gaz.actor(doc.mentions[m].id) : undefined
  return (m < 0 || (office !== undefined && EITHER.includes(office.role))) && isFullName(doc, to)
}

/** "The president's office": the words behind the last possessive tell what a phrase is. */
function behindPossessor(doc: Document, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) if (doc.tag[i] === TAG.POS) return i + 1
  return from
}

/** Roles under which a pack holds an office or whoever bears it. */
export const EITHER: readonly ActorRole[] = ['local-authority', 'ombudsman', 'prosecutor', 'rescue', 'military']
const PERSON_ROLES: readonly ActorRole[] = ['person', 'official', 'head', 'spokesperson']

/** Is a mention the name of somebody, not of a body? */
export function isPersonActor(mention: Mention, gaz: Gazetteer): boolean {
  const actor = mention.kind === 'actor' ? gaz.actor(mention.id) : undefined
  return actor !== undefined && (actor.from !== null || PERSON_ROLES.includes(actor.role))
}

/**
 * The mention that decides whose word it is: the person named at its end, whatever office stands before ("Security Council Secretary Ada Berat"); or else an actor
 * before a party, a party before an adjective; the first of its kind.
 */
function speakingMention(doc: Document, r: TokenRange, gaz: Gazetteer): { actor: string | null; party: PartyId } | null {
  const named = mentionsIn(doc, r).filter(
    (m) => !isNamesake(doc, r, m, gaz) && !isHost(doc, r, m) && !isMadeUp(doc, r, m) && !isPost(doc, r, m, gaz),
  )
  const bearer = named.at(-1)
  if (bearer && bearer.from > r.from && bearer.to === r.to && isNominal(doc, bearer.from - 1) && isPersonActor(bearer, gaz))
    return readingOf(bearer, gaz, false)
  let found: { actor: string | null; party: PartyId; rank: number } | null = null,
    end = -1
  for (const m of named) {
    if (found && isElsewhere(doc, end, m.from)) break
    const reading = readingOf(m, gaz, m.from <= r.from + 1 && m.to === r.to, doc.tag[m.from - 1] !== TAG.ADP)
    const next = reading?.rank === 0 && found?.rank === 0 && m.from === end
    if (reading && (!found || reading.rank < found.rank || next)) found = reading
    if (reading) end = m.to
  }
  return found
}

/** "A diplomat in Corvenna" is of another state than the one that receives him. */
function isHost(doc: Document, r: TokenRange, m: Mention): boolean {
  return m.from - 1 > r.from && IN.has(doc.tokens.fold[m.from - 1]) && DIPLOMAT.has(doc.tokens.fold[headToken(doc, r)])
}

/** "A coalition of rebel groups" is no Coalition: whom it is made up of tells the side. */
function isMadeUp(doc: Document, r: TokenRange, m: Mention): boolean {
  if (m.kind !== 'party' || m.to - m.from > 1 || (doc.tokens.flag[m.from] & TokenFlag.capital) !== 0 || !OF.has(doc.tokens.fold[m.to]))
    return false
  for (let i = m.to + 1; i < r.to; i++) if (doc.mentionOf[i] >= 0) return true
  return false
}

/** "Arden's UN envoy" speaks for Arden: the body at which somebody stands for their state. */
function isPost(doc: Document, r: TokenRange, m: Mention, gaz: Gazetteer): boolean {
  if (m.from - 2 < r.from || doc.tag[m.from - 1] !== TAG.POS || !POSTED.has(doc.tokens.fold[m.to])) return false
  return m.kind === 'actor' && gaz.actor(m.id)?.role === 'international-body'
}

/** "Nora Berat" is not the Jan Berat whom the pack knows by his surname: another first name stands before it. */
function isNamesake(doc: Document, r: TokenRange, m: Mention, gaz: Gazetteer): boolean {
  const before = m.from - 1
  if (m.to - m.from > 1 || before < r.from || !isPersonActor(m, gaz) || !isNameWord(doc, before) || doc.mentionOf[before] >= 0) return false
  if (PERSON_WORDS.has(doc.tokens.fold[before]) || TITLE.has(doc.tokens.fold[before])) return false
  const { start, end, text } = doc.tokens
  return end[before] - start[before] > 2 && !gaz.actor(m.id)?.name.includes(text.slice(start[before], end[before]))
}

/** "Arden's ambassador to Meridia", "the Arden embassy in Lisse": what stands behind such a word is where somebody is, not for whom. */
function isElsewhere(doc: Document, from: number, to: number): boolean {
  return holdsWord(doc.tokens, from, to, AT) && holdsWord(doc.tokens, from, to, POSTED)
}

const DIPLOMAT = wordSet('diplomat diplomats')
const IN = wordSet('in'),
  OF = wordSet('of')
const AT = wordSet('to in at near from')
/** Who is posted somewhere. */
const POSTED = wordSet(
  'ambassador embassy envoy representative consul consulate mission delegate delegation attache diplomat diplomats adviser advisers troops forces soldiers peacekeepers officials official',
)
/** Words before a surname that are no first name. */
const TITLE = wordSet(`${TITLE_WORDS} ${OFFICE_TITLES} ${OFFICERS} pm sir lord sheikh sheik mullah`)
const RANKS: Readonly<Record<string, number>> = { actor: 0, party: 1, adjective: 2 }

function readingOf(
  m: Mention,
  gaz: Gazetteer,
  alone: boolean,
  subject = false,
): { actor: string | null; party: PartyId; rank: number } | null {
  const found = speakingReading(m, gaz)
  if (found) {
    const { reading, party } = found
    return { actor: reading.kind === 'actor' ? reading.id : null, party, rank: RANKS[reading.kind] ?? 3 }
  }
  const owner =
    alone && m.kind === 'place'
      ? (placeOwner(gaz, m.id) ?? stateOwner(gaz, m.id) ?? homeOf(gaz, m.id) ?? (subject ? stateAround(gaz, m.id) : null))
      : null
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

/** The index of the last mention that begins before a token; -1 for none. */
export function mentionBefore(doc: Document, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (doc.mentionOf[i] >= 0) return doc.mentionOf[i]
  return -1
}

/** Does a phrase hold a proper name? "A monitoring group" holds none, nor does "the Hale-based monitor", though a pack may know whom the press calls so. */
export function isNamed(doc: Document, r: TokenRange): boolean {
  const { flag } = doc.tokens
  const opens = doc.sentences.from[doc.sentenceOf[r.from]]
  for (let i = r.from; i < r.to; i++)
    if ((flag[i] & TokenFlag.capital) !== 0 && (i > opens || doc.tag[i] === TAG.PROPN) && !isHyphen(doc, i + 1)) return true
  return false
}

/** Does a fuller name hold the short one's last word? */
export function fits(full: string, short: string): boolean {
  const last = bare(short.split(/\s+/).at(-1) ?? '')
  return last.length > 3 && full.length > short.length && full.split(/[\s,]+/).some((word) => bare(word) === last)
}

/** "Al-Berat" at the head of a sentence is "al-Berat", and so are both without what they begin with. */
const bare = (name: string): string => name.replace(/^[Aa]l-/, '')

/** The speaker with the longest name. */
export function fullest(known: readonly Speaker[]): Speaker | null {
  return known.reduce<Speaker | null>((best, s) => (best && best.name.length >= s.name.length ? best : s), null)
}

/** The last speaker of whom something holds. */
export function lastWhere(known: readonly Speaker[], test: (s: Speaker) => boolean): Speaker | null {
  for (let i = known.length - 1; i >= 0; i--) if (test(known[i])) return known[i]
  return null
}
