import type { ActorRole } from '../../0-terms/pack.ts'
import { isSide, THIRD, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import {
  ARMED_PEOPLE_WORDS,
  STATE_BODIES,
  STATE_BODY_MARKS,
  INSTITUTION_WORDS,
  LOCAL_BODY_WORDS,
  LOCAL_PEOPLE_WORDS,
  OFFICE_TITLES,
  PICTURE_WORDS,
  POLITICAL_PEOPLE_WORDS,
  RANKS,
  SPEAKER_WORDS,
  TITLE_WORDS,
} from '../../1-lexicon/en/speaker-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { WordMap } from '../../1-lexicon/word-map.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { isComma, isFinite, isNameWord } from '../1-sayings/token-tests.ts'
import { homeNear, homeOf, homeWithin, ownerOfPlace, partyWithAlias, placeOwner, stateAround, stateWithin } from './home-places.ts'
import { isOutsider, nationWithin } from './outsiders.ts'
import { homeOfText } from './text-homes.ts'

const byHead = new WordMap(SPEAKER_WORDS.flatMap((row) => row.words.split(' ').map((word) => [foldHash(word), row.party] as const)))
const INSTITUTION = wordSet(`${INSTITUTION_WORDS} ${POLITICAL_PEOPLE_WORDS}`)
/** "Its delegate in Hale" is of whoever was spoken of, not of the place. */
const THEIRS = wordSet('its their his her')
const OPPOSITION = wordSet('opposition political')
const LOCALS = wordSet(LOCAL_PEOPLE_WORDS)
const STATE_BODY = wordSet(STATE_BODIES)
const STATE_MARK = wordSet(STATE_BODY_MARKS)
const ARMED = wordSet(ARMED_PEOPLE_WORDS),
  POLICE = wordSet('police')
const LOCAL_BODY = wordSet(LOCAL_BODY_WORDS)
const REPORTER = wordSet('correspondent reporter journalist photographer')
/** Civil offices that the press names without their state, and ranks of officers. */
const OFFICE = wordSet(OFFICE_TITLES)
const RANK = wordSet(RANKS)
const TITLE = wordSet(
    `${TITLE_WORDS} the energy finance justice economy education information culture labour labor agriculture oil water transport trade environment planning emergency situations`,
  ),
  MINISTER = wordSet('minister')
const ENVOY = wordSet('envoy ambassador representative delegate delegation diplomat negotiator')
const OUR = wordSet('our')
const COUNTERPART = wordSet('counterpart counterparts colleague colleagues')
const SOURCE = wordSet('source sources correspondent reporter director governor mayor')
/** What shows or tells of a place is not of its people. */
const MEDIUM = wordSet(`report reports ${PICTURE_WORDS} media statement`)
const QUANTITY = wordSet('hundreds thousands dozens scores some many most several much part number one two members'),
  OF = wordSet('of')
const SPOKESMAN = wordSet('spokesman spokeswoman spokesperson')
/** Who has officers, and words for forces under command. */
const COMMANDING: readonly ActorRole[] = ['military', 'ministry', 'state', 'spokesperson']
const TROOPS = wordSet(`forces force troops army military coalition police ${ARMED_PEOPLE_WORDS}`)
const RULING = wordSet('government army')
const TELLING = wordSet('who whose a an')
const VILLAGE = wordSet('village')
const WHO = wordSet('who'),
  BELONGS = wordSet(
    'leads led heads headed commands commanded runs ran chairs chaired directs represents speaks spoke fights fought serves served edits works worked lives lived fled flees sits comes hails belongs founded owns teaches taught',
  )
const CHIEF = wordSet('head chief chairman director'),
  CIVIC = wordSet('council police provincial district security')
const MEMBER = wordSet('member members'),
  CHAMBER = wordSet('parliament provincial cabinet senate')
const OFFICER = wordSet('officer officers')
const SERVING = wordSet('officer officers commander commanders chief chiefs'),
  SERVICE = wordSet('army military security intelligence')
/** How many sentences before an officer the side is sought. */
const COMMAND_REACH = 4
const APPOSITION_REACH = 16
const SENTENCES_BACK = 2

/**
 * The party of a source that holds no name of the pack: what is said of it right after its name ("X, a spokesman for Y"), the state whose
 * ministry was last spoken of ("the ministry"), what its head noun tells ("a monitor"); a named person nobody knows is a third party.
 */
export function partyByContext(doc: Document, gaz: Gazetteer, r: TokenRange, first: number): PartyId {
  const head = counted(doc, r, first)
  const named = r.to < doc.tokens.n && isComma(doc, r.to) ? inApposition(doc, gaz, { from: r.from, to: r.to + 1 }, homeFor(doc, r)) : null
  if (named) return named
  const institution = INSTITUTION.has(doc.tokens.fold[head]) || isStateBody(doc, r, head)
  if (isNameWord(doc, head) && !institution) return ofName(doc, gaz, r, head)
  if (isOutsider(doc, gaz, r)) return THIRD
  const body = institutionBefore(doc, r)
  if (body >= 0) return ofInstitution(doc, gaz, r, body) ?? UNKNOWN
  if (institution || isOfInstitution(doc, r, head) || holdsWord(doc.tokens, r.from, r.to, OPPOSITION))
    return ofInstitution(doc, gaz, r, head) ?? UNKNOWN
  return ofCommonNoun(doc, gaz, r, head)
}

/** "X, a lawmaker from Hale": who bears an office is of the state around the place, others are of the people of the place itself. */
const homeFor = (doc: Document, r: TokenRange): ((gaz: Gazetteer, place: string) => PartyId | null) =>
  OFFICE.has(doc.tokens.fold[Math.max(0, officeBeside(doc, r))])
    ? (gaz, place) => homeOf(gaz, place) ?? (gaz.place(place)?.kind === 'country' ? null : stateAround(gaz, place))
    : homeOf

/** The token that tells of an office or a rank between a name and the next comma or verb; -1 for none. */
function officeBeside(doc: Document, r: TokenRange): number {
  if (!isComma(doc, r.to)) return -1
  const end = Math.min(doc.sentences.to[doc.sentenceOf[r.from]], r.to + APPOSITION_REACH)
  for (let i = r.to + 1; i < end && !isComma(doc, i) && !isFinite(doc, i); i++)
    if (OFFICE.has(doc.tokens.fold[i]) || RANK.has(doc.tokens.fold[i])) return i
  return -1
}

/** "The Investigative Committee", "the local emergency service". */
function isStateBody(doc: Document, r: TokenRange, head: number): boolean {
  return STATE_BODY.has(doc.tokens.fold[head]) && (isLocal(doc, r) || holdsWord(doc.tokens, r.from, head, STATE_MARK))
}

/** "Parliament's speaker", "the ministry's press officer": the institution whose somebody is; -1 for none. */
function institutionBefore(doc: Document, r: TokenRange): number {
  for (let i = r.from + 1; i < r.to; i++) if (doc.tag[i] === TAG.POS && INSTITUTION.has(doc.tokens.fold[i - 1])) return i - 1
  return -1
}

/** "An army officer", "a police commander", "a member of the provincial council". */
function isOfInstitution(doc: Document, r: TokenRange, head: number): boolean {
  const { fold } = doc.tokens
  if (MEMBER.has(fold[head])) return holdsWord(doc.tokens, head, r.to, CHAMBER)
  return (
    head > r.from && SERVING.has(fold[head]) && (SERVICE.has(fold[head - 1]) || (POLICE.has(fold[head - 1]) && !OFFICER.has(fold[head])))
  )
}

/** A name that the pack does not hold, by what is said of it behind or before it. */
function ofName(doc: Document, gaz: Gazetteer, r: TokenRange, head: number): PartyId {
  return (
    (holdsWord(doc.tokens, r.from, r.to, REPORTER) ? THIRD : inApposition(doc, gaz, r)) ??
    byHead.get(doc.tokens.fold[head]) ??
    titleOf(doc, gaz, r) ??
    localBeside(doc, gaz, r) ??
    officeOf(doc, gaz, r) ??
    besideOf(doc, gaz, r) ??
    (hasAge(doc, r) || isFirstName(doc, r) ? homeNear(doc, gaz, r) : null) ??
    THIRD
  )
}

/** "The ministry", "The Prosecutor General's Office", "local officials": what every side has is that of the place named with it, of whoever bore the noun last, of those for whom the text is written, or of the side last named. */
function ofInstitution(doc: Document, gaz: Gazetteer, r: TokenRange, head: number): PartyId | null {
  return (
    nationWithin(doc, gaz, r) ??
    homeWithin(doc, gaz, r) ??
    stateWithin(doc, gaz, r) ??
    (isLocal(doc, r) ? (ownerOfPlace(doc, gaz, r) ?? homeNear(doc, gaz, r)) : null) ??
    sameHead(doc, gaz, r, head) ??
    (head < r.to - 1 && OF.has(doc.tokens.fold[head + 1]) ? sameHead(doc, gaz, r, r.to - 1) : null) ??
    homeOfText(doc, gaz, r.from) ??
    lastSide(doc, gaz, r) ??
    (RULING.has(doc.tokens.fold[r.from + 1]) ? ruling(gaz) : null)
  )
}

/** "The government", "the army" in a war of one state: the side of which the pack says "government forces". */
const ruling = (gaz: Gazetteer): PartyId | null => partyWithAlias(gaz, (alias) => alias === 'government forces')

/** "A doctor in Hale", "residents", "a source", "analysts": what the place in the phrase or, for local people, the place last named tells, and then the noun itself. */
function ofCommonNoun(doc: Document, gaz: Gazetteer, r: TokenRange, head: number): PartyId {
  const noun = doc.tokens.fold[head]
  if (REPORTER.has(noun) && OUR.has(doc.tokens.fold[r.from])) return homeOfText(doc, gaz, r.from) ?? THIRD
  const nation = ENVOY.has(noun) ? nationWithin(doc, gaz, r) : null
  if (nation !== null) return nation
  const told = byHead.get(noun) ?? UNKNOWN
  const local = LOCALS.has(noun) || holdsWord(doc.tokens, r.from, r.to, LOCAL_BODY)
  if (THEIRS.has(doc.tokens.fold[r.from]))
    return COUNTERPART.has(noun)
      ? (nationWithin(doc, gaz, r) ?? homeWithin(doc, gaz, r) ?? told)
      : LOCALS.has(noun)
        ? (homeNear(doc, gaz, r) ?? told)
        : told
  const command = ARMED.has(noun) && !holdsWord(doc.tokens, r.from, r.to, POLICE) ? lastCommand(doc, gaz, r) : null
  if (command !== null) return command
  const near =
    OFFICE.has(noun) || (CHIEF.has(noun) && holdsWord(doc.tokens, r.from, r.to, CIVIC))
      ? (stateWithin(doc, gaz, r) ?? homeNear(doc, gaz, r))
      : local
        ? homeNear(doc, gaz, r)
        : null
  const home = local || (told === UNKNOWN && !MEDIUM.has(noun)) ? (homeWithin(doc, gaz, r) ?? near) : null
  if (home !== null) return home
  return told === UNKNOWN && SOURCE.has(noun) ? (toldOutletOf(doc, gaz, r) ?? UNKNOWN) : told
}

/** "Berat Adan, a baker, said", "Berat Adan, who sells fruit there, said": the party of a name by what it is called behind it, one of the people of the place or none of a side. */
function localBeside(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  if (!isComma(doc, r.to)) return null
  const end = Math.min(doc.sentences.to[doc.sentenceOf[r.from]], r.to + APPOSITION_REACH)
  for (let i = r.to + 1; i < end && !isComma(doc, i) && !isFinite(doc, i); i++)
    if (LOCALS.has(doc.tokens.fold[i]) || VILLAGE.has(doc.tokens.fold[i])) return homeNear(doc, gaz, r) ?? UNKNOWN
  return null
}

/** "Berat Adan, 65, said": the press gives the age of people it meets on the spot. */
function hasAge(doc: Document, r: TokenRange): boolean {
  const age = isComma(doc, r.to) ? r.to + 1 : r.to
  return age + 1 < doc.tokens.n && doc.tag[age] === TAG.NUM && isComma(doc, age + 1)
}

/** "Ada, whose husband is missing, said", "said Ada, a mother of three": somebody by one name alone of whom something is told. */
const isFirstName = (doc: Document, { from, to }: TokenRange): boolean =>
  to - from === 1 && isComma(doc, to) && TELLING.has(doc.tokens.fold[to + 1])

/** "Hale resident Berat Adan", "the lawmaker Berat Adan", "Col. Berat Adan": what the words before a name nobody knows tell. */
function titleOf(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  for (let i = r.from; i < r.to - 1; i++) {
    const word = doc.tokens.fold[i]
    const rank = RANK.has(word)
    if (rank || OFFICE.has(word))
      return isOutsider(doc, gaz, r) || (MINISTER.has(word) && namesState(doc, { from: r.from, to: i }))
        ? THIRD
        : ofOffice(doc, gaz, r, rank)
    if (doc.mentionOf[i] < 0 && SPOKESMAN.has(word) && i > r.from) return ofInstitution(doc, gaz, { from: r.from, to: i + 1 }, i)
    if (isNameWord(doc, i)) continue
    const home = LOCALS.has(word) ? (homeWithin(doc, gaz, r) ?? homeNear(doc, gaz, r)) : null
    const party = home ?? byHead.get(word)
    if (party !== undefined) return party
  }
  return null
}

/** "Berat Adan, a police officer, said": the party of a name by the office behind it. */
function besideOf(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const at = officeBeside(doc, r)
  return at < 0 || isOutsider(doc, gaz, { from: r.to, to: at + 1 })
    ? null
    : ofOffice(doc, gaz, { from: r.from, to: at + 1 }, RANK.has(doc.tokens.fold[at]))
}

/** Whose an officer or office-bearer is that bears no state's name: the place named with them, those for whom the text is written, or, for an officer, the side that the words before are about. */
function ofOffice(doc: Document, gaz: Gazetteer, r: TokenRange, rank: boolean): PartyId | null {
  return (
    nationWithin(doc, gaz, r) ??
    homeWithin(doc, gaz, r) ??
    stateWithin(doc, gaz, r) ??
    (rank ? lastCommand(doc, gaz, r, 1) : null) ??
    homeOfText(doc, gaz, r.from) ??
    (rank ? lastCommand(doc, gaz, r) : (ownerOfPlace(doc, gaz, r) ?? lastSide(doc, gaz, r)))
  )
}

/** "Meridian Foreign Minister Jan Berat": may a word with a capital before an office be the name of a state that nobody knows? */
function namesState(doc: Document, r: TokenRange): boolean {
  const { fold, flag } = doc.tokens
  for (let i = r.from; i < r.to; i++)
    if ((flag[i] & TokenFlag.capital) !== 0 && doc.mentionOf[i] < 0 && !TITLE.has(fold[i]) && !OFFICE.has(fold[i])) return true
  return false
}

/** "Hundreds of protesters": the noun that is counted tells who they are. */
function counted(doc: Document, r: TokenRange, head: number): number {
  return QUANTITY.has(doc.tokens.fold[head]) && head + 2 < r.to && OF.has(doc.tokens.fold[head + 1]) ? r.to - 1 : head
}

/** "Spokesman Jan Berat said": the bare office before a name nobody knows is one of the party that the sentence before speaks of first. */
function officeOf(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  return SPOKESMAN.has(doc.tokens.fold[r.from]) ? lastSubject(doc, gaz, r) : null
}

/** The first party of the last sentence before it that names one. */
function lastSubject(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  let found: PartyId | null = null,
    at = sentence
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    const s = doc.sentenceOf[mention.from]
    if (s >= sentence || doc.quotationOf[mention.from] >= 0) continue
    if (sentence - s > SENTENCES_BACK || (found !== null && s < at)) return found
    found = partyOfMention(mention, gaz) ?? found
    at = s
  }
  return found
}

/** The side whose army, ministry or state was named last before an officer, in the sentences before or in its own. */
function lastCommand(doc: Document, gaz: Gazetteer, r: TokenRange, reach = COMMAND_REACH): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from >= r.from) continue
    if (sentence - doc.sentenceOf[mention.from] > reach) return null
    const role = mention.kind === 'actor' ? gaz.actor(mention.id)?.role : undefined
    const party = partyOfMention(mention, gaz)
    if (
      isSide(party) &&
      (role ? COMMANDING.includes(role) : TROOPS.has(doc.tokens.fold[mention.to - 1]) || TROOPS.has(doc.tokens.fold[mention.to]))
    )
      return party
  }
  return null
}

/** "A source told X", "The director of the hospital told X": an unnamed source or a local office that speaks to the news agency of one side, in that sentence or the one before, is taken for that side's. */
function toldOutletOf(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  for (const mention of doc.mentions) {
    const at = doc.sentenceOf[mention.from]
    if (at < sentence - 1) continue
    if (at > sentence) return null
    const actor = mention.kind === 'actor' ? gaz.actor(mention.id) : undefined
    if (actor?.role === 'outlet' && isSide(actor.party)) return actor.party
  }
  return null
}

function inApposition(
  doc: Document,
  gaz: Gazetteer,
  r: TokenRange,
  home: (gaz: Gazetteer, place: string) => PartyId | null = () => null,
): PartyId | null {
  // "X, who leads the Hale council, said": the verb of the clause is passed over.
  const who = isComma(doc, r.to) ? r.to + 1 : r.to
  let verbs = WHO.has(doc.tokens.fold[who]) && BELONGS.has(doc.tokens.fold[who + 1]) ? 1 : 0
  for (let i = r.to; i < Math.min(r.to + APPOSITION_REACH, doc.tokens.n) && doc.tag[i] !== TAG.VERBG && doc.tag[i] !== TAG.SCONJ; i++) {
    if (doc.sentenceOf[i] !== doc.sentenceOf[r.from] || (isFinite(doc, i) && --verbs < 0)) return null
    const m = doc.mentionOf[i]
    if (m < 0 && REPORTER.has(doc.tokens.fold[i])) return THIRD
    if (m < 0) continue
    const party = partyOfMention(doc.mentions[m], gaz) ?? placeOwner(gaz, doc.mentions[m].id) ?? home(gaz, doc.mentions[m].id)
    if (party !== null) return party
  }
  return null
}

/** "the army" after "the Ardenian army": the last name of the pack that ends in the same noun. */
function sameHead(doc: Document, gaz: Gazetteer, r: TokenRange, head: number): PartyId | null {
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from >= r.from || doc.tokens.fold[mention.to - 1] !== doc.tokens.fold[head]) continue
    if (mention.kind === 'actor' && gaz.actor(mention.id)?.role === 'armed-group') continue
    const party = partyOfMention(mention, gaz)
    if (isSide(party)) return party
  }
  return null
}

const LOCAL = wordSet('local regional provincial municipal district'),
  SETTLEMENT = wordSet('town city village settlement')

/** "local officials", "the regional authorities", "the town's police chief". */
function isLocal(doc: Document, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++)
    if (LOCAL.has(doc.tokens.fold[i]) || (doc.tag[i + 1] === TAG.POS && SETTLEMENT.has(doc.tokens.fold[i]))) return true
  return false
}

/** The side with offices of its own that was last named, in this sentence or the two before it; a state outside of the conflict whose office was named since is none. */
function lastSide(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from >= r.from || doc.quotationOf[mention.from] >= 0) continue
    if (sentence - doc.sentenceOf[mention.from] > SENTENCES_BACK) return null
    const party = partyOfMention(mention, gaz)
    if (isSide(party) && hasOffices(gaz, party)) return party
    if (party === THIRD && mention.kind === 'actor' && ABROAD.includes(gaz.actor(mention.id)?.role ?? 'person')) return THIRD
  }
  return null
}

/** Roles of what speaks for a state outside of the conflict. */
const ABROAD: readonly ActorRole[] = ['state', 'ministry', 'military']
/** Roles of actors that only a state, or what works like one, has. */
const STATELY: readonly ActorRole[] = ['state', 'ministry', 'parliament']
const stately = new WeakMap<Gazetteer, ReadonlySet<PartyId>>()

/** Does a party have ministries or a government? "Officials" and "the ministry" are of no band of fighters. Worked out once for a pack; a pack that tells of no such body leaves all its parties in question. */
function hasOffices(gaz: Gazetteer, party: PartyId): boolean {
  let known = stately.get(gaz)
  if (!known) {
    known = new Set(gaz.pack.actors.filter((actor) => STATELY.includes(actor.role) && isSide(actor.party)).map((actor) => actor.party))
    stately.set(gaz, known)
  }
  return known.size === 0 || known.has(party)
}
