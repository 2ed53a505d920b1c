import type { ActorId } from '../../0-terms/attribution.ts'
import type { ActorRole } from '../../0-terms/pack.ts'
import { UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import { fold } from '../../1-lexicon/fold.ts'
import { PEOPLES } from '../../1-lexicon/en/nations.ts'
import { LOCAL_PEOPLE_WORDS, PICTURE_WORDS, TITLE_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { isHyphen, isNameWord } from '../1-sayings/token-tests.ts'
import { calledBy } from './called.ts'
import { isAged, personMeant, personNamed, personOfAge, personOfNoun } from './persons.ts'
import { bodyAsSubject, peopleAsSubject } from './subjects-meant.ts'
import { describe, fits, fullest, HE, isNamed, lastWhere, mentionBefore, OFFICE_NOUNS, PERSON_WORDS, type Speaker } from './speaker.ts'

const IT = wordSet('it')
const THEY = wordSet('they')
const SELF = wordSet('we i our us')
/** First words of a phrase for somebody the text has named. */
export const DEFINITE = wordSet('the this that its his her their these those')
/** First words of a phrase for somebody new. */
export const INDEFINITE = wordSet('a an one some another several')
const PLURAL_SIDES = wordSet('sides parties')
const GENERIC = wordSet('official officials source sources report reports spokesman spokeswoman spokesperson')
const STATEMENT = wordSet('statement communique communiqué declaration release')
/** Nouns for a body whose name the text gives elsewhere. */
export const BODY = wordSet(
  'group organisation organization monitor observatory agency movement body alliance watchdog charity network faction militia outlet broadcaster channel newspaper daily website',
)
const MONITOR = wordSet('monitor observatory watchdog')
const AGENCY = wordSet('agency outlet broadcaster channel newspaper daily website')
const FACTION = wordSet('faction militia')
/** Bodies whose own name says what they are. */
const TELLING = wordSet('alliance movement network agency')
/** Who is never called a group or an organisation. */
const STATELY: readonly ActorRole[] = [
  'state',
  'ministry',
  'military',
  'parliament',
  'prosecutor',
  'ombudsman',
  'local-authority',
  'head',
  'official',
  'person',
  'spokesperson',
]
/** What speaks for somebody without being one: no "it" stands for it. */
const MEDIUM = wordSet(`${PICTURE_WORDS} report reports figures results balance data`)

/** Words of titles, which may bear capitals ("the Prime Minister", "the Ombudsman"). */
const TITLES = wordSet(TITLE_WORDS)
const isTitle = (hash: number): boolean => PERSON_WORDS.has(hash) || TITLES.has(hash)

const OF = wordSet('of')
/** Words that put another office beside one. */
const ASIDE = wordSet('deputy vice former acting')
const LOCALS = wordSet(LOCAL_PEOPLE_WORDS)
/** Bodies whose full names end or begin so. */
const NAMED_SO = wordSet('mission commission committee centre center council court bloc fund directorate institute community union')
const DIPLOMAT = wordSet('diplomat')
/** Offices of diplomats. */
const ABROAD = /\b(?:ambassador|envoy|consul|representative|foreign minister|negotiator)\b/i
/** Of these a state has one. */
const HEADS = wordSet('premier pm president')
const MINISTER = wordSet('minister')
const OMBUDSMAN = wordSet('ombudsman ombudswoman ombudsperson defender commissioner')

/** What a pronoun, a surname or "the ministry" stands for among the speakers named before; null when the words stand for themselves. */
export function antecedent(doc: Document, r: TokenRange, here: Speaker, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const first = doc.tokens.fold[r.from]
  if (r.to - r.from === 1) {
    if (HE.has(first)) return personMeant(doc, r, known, gaz)
    const last = lastWhere(known, () => true)
    if (IT.has(first)) return bodyAsSubject(doc, r, gaz, last) ?? lastWhere(known, (s) => isBody(s) && !s.plural) ?? last
    if (THEY.has(first)) return peopleAsSubject(doc, r, gaz, last) ?? last
    if (SELF.has(first)) return last
  }
  if (isAged(doc, r)) return personOfAge(doc, r, known, gaz)
  if (here.actor) return fullest(known.filter((s) => s.actor === here.actor && s.name.length > here.name.length && stands(s, here)))
  if (INDEFINITE.has(first) || PLURAL_SIDES.has(here.head)) return null
  if (isUnnamedBody(doc, r, here)) return bodyMeant(doc, r, here, known, gaz)
  if (definiteNoun(doc, r) && NAMED_SO.has(here.head)) {
    const called = calledBy(doc, r.from, wordOf(doc, r.to - 1), known, gaz, (_, person) => !person)
    if (called) return called
  }
  return byNoun(doc, r, here, known, gaz)
}

const definiteNoun = (doc: Document, r: TokenRange): boolean => r.to - r.from === 2 && DEFINITE.has(doc.tokens.fold[r.from])

const isBody = (s: Speaker): boolean => !s.person && !MEDIUM.has(s.head) && !INDEFINITE.has(s.head)

/** "The group", "the Hale-based monitor": a body by a common noun alone. */
export function isUnnamedBody(doc: Document, r: TokenRange, here: Speaker): boolean {
  return DEFINITE.has(doc.tokens.fold[r.from]) && BODY.has(here.head) && (!isNamed(doc, r) || isOfPeople(doc, r))
}

const PEOPLE = wordSet(PEOPLES.join(' '))

/** "The Islamist group": an adjective with a capital is no name. */
const isOfPeople = (doc: Document, { from, to }: TokenRange): boolean => to - from === 3 && PEOPLE.has(doc.tokens.fold[from + 1])

/** The body that spoke last under its name, one of the kind the noun tells before others; or else the last one mentioned. */
function bodyMeant(doc: Document, r: TokenRange, here: Speaker, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const role = (s: Speaker): ActorRole | undefined => (s.actor === null ? undefined : gaz.actor(s.actor)?.role)
  const wanted = MONITOR.has(here.head)
    ? 'monitor'
    : AGENCY.has(here.head)
      ? 'outlet'
      : FACTION.has(here.head) || isOfPeople(doc, r)
        ? 'armed-group'
        : null
  const fits = (s: Speaker): boolean =>
    isBody(s) &&
    s.named &&
    (here.party === UNKNOWN || s.party === here.party || !isOfPeople(doc, r)) &&
    !STATELY.some((x) => x === role(s)) &&
    !isState(doc, s)
  const noun = wordOf(doc, r.to - 1)
  return (
    (wanted && lastWhere(known, (s) => s.named && role(s) === wanted)) ??
    (TELLING.has(here.head) ? calledBy(doc, r.from, noun, known, gaz, (_, person) => !person) : null) ??
    lastWhere(known, fits) ??
    bodyMentioned(doc, r, gaz, wanted) ??
    lastWhere(known, (s) => isBody(s) && !isState(doc, s))
  )
}

/** Is a speaker named by a country or its capital alone? */
const isState = (doc: Document, s: Speaker): boolean =>
  s.actor === null &&
  doc.mentions.some((m) => m.kind !== 'actor' && doc.tokens.start[m.from] === s.start && doc.tokens.end[m.to - 1] === s.end)

const wordOf = ({ tokens }: Document, i: number): string => fold(tokens.text.slice(tokens.start[i], tokens.end[i]))

function bodyMentioned(doc: Document, r: TokenRange, gaz: Gazetteer, wanted: ActorRole | null): Speaker | null {
  for (let m = mentionBefore(doc, r.from); m >= 0; m--) {
    const mention = doc.mentions[m]
    const actor = mention.to <= r.from && mention.kind === 'actor' ? gaz.actor(mention.id) : undefined
    if (actor && !STATELY.includes(actor.role) && (wanted === null || actor.role === wanted)) return describe(doc, mention, gaz)
  }
  return null
}

/** A title, a surname, "the officials", "the statement". */
function byNoun(doc: Document, r: TokenRange, here: Speaker, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const definite = DEFINITE.has(doc.tokens.fold[r.from])
  if (definite && PERSON_WORDS.has(here.head) && !hasName(doc, r)) {
    const noun = doc.tokens.text.slice(doc.tokens.start[r.to - 1], doc.tokens.end[r.to - 1]).toLowerCase()
    const same = (party: PartyId): boolean => here.party === UNKNOWN || party === here.party
    const title =
      lastWhere(known, (s) => s.person && s.name.toLowerCase().includes(noun) && same(s.party)) ??
      (OMBUDSMAN.has(here.head) ? ombudsman(here, known, gaz) : null) ??
      (HEADS.has(here.head) ? calledBy(doc, r.from, noun, known, gaz, (_, person, party) => person && same(party)) : null) ??
      personOfNoun(doc, r, gaz) ??
      (MINISTER.has(here.head) ? ministryLast(known, gaz) : null) ??
      (DIPLOMAT.has(here.head) ? lastWhere(known, (s) => s.person && ABROAD.test(s.name) && same(s.party)) : null) ??
      (OFFICE_NOUNS.has(here.head) && isBare(doc, r)
        ? lastWhere(known, (s) => bearsOffice(s, gaz, HEADS.has(here.head)) && same(s.party))
        : null)
    if (title) return title
  }
  if (!(definite || isOneName(doc, r)) || here.party !== UNKNOWN) return null
  const same = lastWhere(known, (s) => s.head === here.head || (s.person !== definite && s.name.includes(' ') && fits(s.name, here.name)))
  if (same) return same
  if (!definite) return isNameWord(doc, r.to - 1) ? personNamed(doc, r, gaz) : null
  if (isNamed(doc, r)) return null
  if (STATEMENT.has(here.head)) return lastWhere(known, isBody) ?? lastWhere(known, () => true)
  return GENERIC.has(here.head) && isBare(doc, r) ? lastWhere(known, () => true) : null
}

/** "The minister", right after the ministry spoke: who heads it. */
function ministryLast(known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const last = lastWhere(known, () => true)
  return last?.actor && gaz.actor(last.actor)?.role === 'ministry' ? last : null
}

/** "The spokesman", but not "the town's police chief" or "the village head of Hale": a phrase that names whose office it is may be the first to speak of it. */
function isBare(doc: Document, r: TokenRange): boolean {
  const end = OF.has(doc.tokens.fold[r.to]) ? Math.min(r.to + 3, doc.tokens.n) : r.to
  let of = false
  for (let i = r.from; i < end; i++) {
    if (doc.tag[i] === TAG.POS || ASIDE.has(doc.tokens.fold[i]) || (of && (doc.mentionOf[i] >= 0 || isNameWord(doc, i)))) return false
    of ||= OF.has(doc.tokens.fold[i])
  }
  return true
}

/** May an office be somebody's whom the text has named: not that of a relative or neighbour, and that of a head of state only where the pack knows one? */
function bearsOffice(s: Speaker, gaz: Gazetteer, head: boolean): boolean {
  if (!s.person || LOCALS.has(s.head)) return false
  return !head || (s.actor === null ? /\b(?:premier|prime|president)\b/i.test(s.name) : gaz.actor(s.actor)?.role === 'head')
}

/** "Berat", "al-Berat". */
const isOneName = (doc: Document, { from, to }: TokenRange): boolean =>
  to - from === 1 || (to - from === 3 && isHyphen(doc, from + 1) && doc.tokens.end[from] - doc.tokens.start[from] === 2)

/** "The ombudsman" after a person whom the pack knows to bear that office, whatever the text called it ("Human Rights Defender Ada Berat"). */
function ombudsman(here: Speaker, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  const role = (id: ActorId | null | undefined): ActorRole | undefined => (id ? gaz.actor(id)?.role : undefined)
  const bears = (s: Speaker): boolean =>
    s.person && (role(s.actor) === 'ombudsman' || role(s.actor && gaz.actor(s.actor)?.of) === 'ombudsman')
  return lastWhere(known, (s) => bears(s) && (here.party === UNKNOWN || s.party === here.party))
}

/** May the longer name stand for the shorter? "HRW", "the White Helmets": a name of its own is kept though the text had another for the same body. */
function stands(full: Speaker, short: Speaker): boolean {
  if (!short.named) return true
  const words = new Set(full.name.toLowerCase().split(/[\s,]+/))
  const telling = short.name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word.length > 3 && !word.includes('-'))
  return telling.length > 0 && telling.every((word) => words.has(word))
}

/** Does a phrase hold a name that the pack does not know ("the general Berat")? A title with a capital ("the Ombudsman") is none. */
function hasName(doc: Document, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++) if (isNameWord(doc, i) && doc.mentionOf[i] < 0 && !isTitle(doc.tokens.fold[i])) return true
  return false
}
