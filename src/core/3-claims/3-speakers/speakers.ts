import type { ActorRole } from '../../0-terms/pack.ts'
import { isSide, THIRD, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { INSTITUTION_WORDS, LOCAL_PEOPLE_WORDS, OFFICE_BEARER_WORDS, SINGLE_PERSON_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isFullName } from '../1-sayings/full-names.ts'
import { isTitleStop, phraseStart } from '../1-sayings/noun-phrases.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import { isComma, isNameWord, isNominal } from '../1-sayings/token-tests.ts'
import { partyByContext } from './source-party.ts'
import { isPossessed, possessorOf } from './possessors.ts'
import { describe, EITHER, headToken, isPersonActor, mentionBefore, type Speaker } from './speaker.ts'
import { antecedent, DEFINITE, INDEFINITE, isUnnamedBody } from './stands-for.ts'

/** Who answers an accusation by a pronoun. */
const IT = wordSet('it they')
const SELF = wordSet('we i our us')
const INSTITUTION = wordSet(INSTITUTION_WORDS)
const DEPARTMENT = wordSet('ministry department')
const THEIR = wordSet('his her')
const OF_FOR = wordSet('of for with from in')
const HIMSELF = wordSet('himself herself itself themselves')
const ACCOUNT = wordSet('account story words version opinion view estimate assessment statement')
/** Words of a short name behind its article: "the general staff". */
const SHORT_NAME = 3

/** So many speakers back a name is remembered: no reader holds more, and a long text is not searched from its head again and again. */
const MEMORY = 200

/** Names the source of every attribution: the words as they stand, or, for a pronoun or a short form, the fullest name it stands for. */
export function nameSpeakers(doc: Document, attributions: readonly Attribution[], gaz: Gazetteer): (Speaker | null)[] {
  let known: Speaker[] = []
  const out: (Speaker | null)[] = attributions.map(() => null)
  // In text order, whoever found them: a pronoun stands for somebody named before it.
  const inText = attributions.map((a, i) => ({ a, i })).sort((x, y) => x.a.cue.from - y.a.cue.from)
  let accused: Attribution | null = null
  let cited: { readonly by: Speaker; readonly sentence: number } | null = null
  for (const { a, i } of inText) {
    const { source } = a
    if (known.length > 2 * MEMORY) known = known.slice(-MEMORY)
    // "Citing a source it said …": whoever is cited is no pronoun's in the same sentence.
    if (cited && cited.sentence < a.sentence) {
      known.push(cited.by)
      cited = null
    }
    if (source) {
      const answering = accused && answers(doc, a, accused) ? accused.target : null
      const speaker = answering
        ? { ...describe(doc, answering, gaz) }
        : (namedLater(doc, attributions, a, source, gaz, known) ?? nameOne(doc, whoseWords(doc, source), gaz, known))
      if (a.rules.includes('role.citing')) cited = { by: speaker, sentence: a.sentence }
      else if (!isQuotedPronoun(doc, source)) known.push(speaker)
      out[i] = speaker
    }
    if (a.force === 'accuses') accused = a
  }
  return out
}

/** "According to his account": whoever's account it is; "the president himself": whoever stands before. */
function whoseWords(doc: Document, { from, to }: TokenRange): TokenRange {
  const { fold } = doc.tokens
  if (to - from === 1 && HIMSELF.has(fold[from])) {
    const start = phraseStart(doc, from, doc.sentences.from[doc.sentenceOf[from]])
    return start < from ? { from: start, to: from } : { from, to }
  }
  return to - from === 2 && THEIR.has(fold[from]) && ACCOUNT.has(fold[to - 1]) ? { from, to: from + 1 } : { from, to }
}

/** "They wanted us to leave," he said: whom a quotation calls they is nobody's "he" outside of it. */
const isQuotedPronoun = (doc: Document, source: TokenRange): boolean =>
  source.to - source.from === 1 && doc.tag[source.from] === TAG.PRON && doc.quotationOf[source.from] >= 0

const MONITOR = wordSet('monitor monitors monitoring watchdog observatory')
/** How many sentences on the name of a body may follow. */
const NAMED_WITHIN = 4
/** Who is introduced by what they are: "a monitor", "the aid group". */
const INTRODUCED: readonly ActorRole[] = ['monitor', 'humanitarian', 'rescue']

/**
 * "A monitor said. … The Hale Observatory said the raid …": agencies open with what a body is and name it a sentence or two on, the same with "the aid group"
 * when no body was named before. Null for any other speaker.
 */
function namedLater(
  doc: Document,
  all: readonly Attribution[],
  { id, sentence }: Attribution,
  source: TokenRange,
  gaz: Gazetteer,
  known: readonly Speaker[],
): Speaker | null {
  const first = doc.tokens.fold[source.from]
  if (!INDEFINITE.has(first) && !DEFINITE.has(first)) return null
  const here = describe(doc, source, gaz)
  const monitor = INDEFINITE.has(first) && holdsWord(doc.tokens, source.from, source.to, MONITOR)
  const roles: readonly ActorRole[] = monitor
    ? ['monitor']
    : isUnnamedBody(doc, source, here) && !known.some((s) => s.named && !s.person)
      ? INTRODUCED
      : []
  if (here.named || !roles.length) return null
  const later = sayingsNear(all, sentence, sentence + NAMED_WITHIN).filter((b) => b.id !== id && b.cue.from > source.to)
  for (const b of later.sort((x, y) => x.cue.from - y.cue.from)) {
    const other = b.source && describe(doc, b.source, gaz)
    const role = other?.actor ? gaz.actor(other.actor)?.role : undefined
    if (other?.named && role !== undefined && roles.includes(role))
      return { ...here, name: other.name, actor: other.actor, party: other.party, named: true }
  }
  return null
}

/** "Much of the world blamed Corvin, though it denied any part": who denies right after an accusation is the accused, not the accuser. */
function answers(doc: Document, a: Attribution, accused: Attribution): boolean {
  if (a.force !== 'denies' || !a.source || !accused.target || a.source.to - a.source.from > 1 || a.sentence - accused.sentence > 1)
    return false
  return IT.has(doc.tokens.fold[a.source.from])
}

function nameOne(doc: Document, source: TokenRange, gaz: Gazetteer, known: readonly Speaker[]): Speaker {
  const own = withOffice(doc, source, gaz, known)
  const minister = ministerBefore(doc, source, own, gaz)
  if (minister !== null && !known.some((s) => s.head === own.head && s.party === minister)) return { ...own, party: minister }
  const here = (isUnnamedBody(doc, source, own) && known.some((s) => s.named && !s.person) ? null : fullerName(doc, source, gaz)) ?? own
  const { publisher, publisherActor, publisherParty } = doc.report
  if (publisher !== null && isSide(publisherParty)) {
    const self = SELF.has(doc.tokens.fold[source.from]) && doc.quotationOf[source.from] < 0
    if (self || (here.actor === null && namesPublisher(here.name, publisher)))
      return { ...here, name: publisher, actor: publisherActor, party: publisherParty }
  }
  const owner = here.party === UNKNOWN ? ownerOf(doc, source, known, gaz) : null
  // Of somebody nobody knows only the family's place tells more.
  const stranger = owner !== null && owner.actor === null && owner.party === THIRD && LOCALS.has(here.head)
  const party = owner && owner.party !== UNKNOWN && !stranger ? owner.party : null
  const earlier = owner && isPossessed(doc, source) ? null : antecedent(doc, source, here, known, gaz)
  if (!earlier) return here.party === UNKNOWN ? { ...here, party: party ?? partyByContext(doc, gaz, source, headToken(doc, source)) } : here
  return {
    ...here,
    name: earlier.name,
    actor: earlier.actor ?? here.actor,
    party: here.party === UNKNOWN ? earlier.party : here.party,
    person: earlier.person,
    named: earlier.named,
    plural: earlier.plural,
    head: earlier.head,
  }
}

/** "The Arden minister met …, the ministry said": the party of the person with whom the sentence of a bare ministry opens; null for any other source. */
function ministerBefore(doc: Document, r: TokenRange, own: Speaker, gaz: Gazetteer): PartyId | null {
  if (!DEFINITE.has(doc.tokens.fold[r.from]) || r.to - r.from !== 2 || !DEPARTMENT.has(own.head)) return null
  const floor = doc.sentences.from[doc.sentenceOf[r.from]]
  for (let i = floor; i < r.from; i++) {
    const m = doc.mentionOf[i]
    const party = m < 0 ? null : partyOfMention(doc.mentions[m], gaz)
    if (party !== null) return isPersonActor(doc.mentions[m], gaz) ? party : null
  }
  return null
}

/** "The Prosecutor's Office" in a bulletin of the Prosecutor's Office of Arden: it speaks of itself by the head of its name. */
function namesPublisher(name: string, publisher: string): boolean {
  const bare = name.replace(/^the /i, '').toLowerCase()
  return bare.includes(' ') && publisher.toLowerCase().startsWith(`${bare} `)
}

/** "A spokesman for Arden's army, Jan Berat, said": the office before a name nobody knows tells whose word it is, and the name behind an office who bears it. */
function withOffice(doc: Document, source: TokenRange, gaz: Gazetteer, known: readonly Speaker[]): Speaker {
  const own = describe(doc, source, gaz)
  const bearer = bearerBehind(doc, source, gaz)
  if (bearer) return withBearer(doc, source, own, bearer, gaz)
  const comma = source.from - 1
  const floor = doc.sentences.from[doc.sentenceOf[source.from]]
  if (own.party !== UNKNOWN || !own.person || comma <= floor || !isComma(doc, comma) || !isComma(doc, source.to)) return own
  const from = phraseStart(doc, comma, floor)
  return from < comma ? { ...own, party: partyOfOffice(doc, { from, to: comma }, gaz, known) } : own
}

/** The party that the words of an office tell, by a name in them or, for what only an office can be, by its place and its text. */
function partyOfOffice(doc: Document, r: TokenRange, gaz: Gazetteer, known: readonly Speaker[]): PartyId {
  const { party, head } = describe(doc, r, gaz)
  if (party !== UNKNOWN) return party
  const owner = ownerOf(doc, r, known, gaz)
  if (owner || isPossessed(doc, r)) return owner?.party ?? UNKNOWN
  return BEARING.has(head) ? partyByContext(doc, gaz, r, headToken(doc, r)) : UNKNOWN
}

/** Whose somebody is by a pronoun or a noun before them: "his office", "the group's spokesman"; null where nobody's. */
function ownerOf(doc: Document, r: TokenRange, known: readonly Speaker[], gaz: Gazetteer): Speaker | null {
  if (isPossessed(doc, r)) return possessorOf(doc, r, known, gaz)
  const group = r.to - 2
  if (group > r.from + 1 && OF_FOR.has(doc.tokens.fold[group - 1])) {
    const words = { from: group, to: r.to }
    const owner = describe(doc, words, gaz)
    if (isUnnamedBody(doc, words, owner)) return antecedent(doc, words, owner, known, gaz)
  }
  if (!DEFINITE.has(doc.tokens.fold[r.from])) return null
  for (let i = r.from + 2; i < r.to - 1; i++)
    if (doc.tag[i] === TAG.POS) {
      const words = { from: r.from, to: i }
      const owner = describe(doc, words, gaz)
      return isUnnamedBody(doc, words, owner) ? antecedent(doc, words, owner, known, gaz) : null
    }
  return null
}

const LOCALS = wordSet(LOCAL_PEOPLE_WORDS)
/** Nouns behind which the name of whoever is meant may stand between commas. */
const BEARING = wordSet(
  `${OFFICE_BEARER_WORDS} ${SINGLE_PERSON_WORDS} ${LOCAL_PEOPLE_WORDS} member worker elder organiser organizer dweller`,
)

/** Most tokens of a name with its titles ("Lieutenant Colonel Dr. Jan van der Berat"). */
const LONGEST_NAME = 7

/** The name between commas behind an office: "the mayor, Jan Berat, said". Null where something else stands there, or where the office is named with its bearer. */
function bearerBehind(doc: Document, { from, to }: TokenRange, gaz: Gazetteer): TokenRange | null {
  if (!isComma(doc, to) || !BEARING.has(doc.tokens.fold[headToken(doc, { from, to })])) return null
  const floor = to + 1
  const limit = Math.min(floor + LONGEST_NAME, doc.sentences.to[doc.sentenceOf[from]])
  let end = floor
  while (end < limit && (isNameWord(doc, end) || isNominal(doc, end) || doc.mentionOf[end] >= 0 || isTitleStop(doc, end, floor))) end++
  if (end <= floor || !(isComma(doc, end) || end === doc.sentences.to[doc.sentenceOf[from]] - 1)) return null
  const m = doc.mentionOf[end - 1]
  const office = m >= 0 && EITHER.includes(gaz.actor(doc.mentions[m].id)?.role ?? 'outlet')
  return (m < 0 || office ? isFullName(doc, end) || (end === floor + 1 && isNameWord(doc, floor)) : isPersonActor(doc.mentions[m], gaz))
    ? { from: floor, to: end }
    : null
}

function withBearer(doc: Document, office: TokenRange, own: Speaker, bearer: TokenRange, gaz: Gazetteer): Speaker {
  const named = describe(doc, bearer, gaz)
  const { tokens } = doc
  const end = tokens.end[bearer.to - 1]
  return {
    ...own,
    name: tokens.text.slice(tokens.start[office.from], end).replace(/\s+/g, ' '),
    end,
    actor: named.actor ?? own.actor,
    party: named.actor && named.party !== UNKNOWN ? named.party : own.party,
    she: own.she ?? named.she,
    head: named.head,
    person: true,
    named: true,
  }
}

/** "The Coalition" in a text that spoke of "the Hale Coalition": the longer name before it that ends in the same words, whoever else may bear the short one. */
function fullerName(doc: Document, r: TokenRange, gaz: Gazetteer): Speaker | null {
  const words = r.to - r.from - 1
  if (words < 1 || words > SHORT_NAME || !DEFINITE.has(doc.tokens.fold[r.from])) return null
  for (let m = mentionBefore(doc, r.from); m >= 0; m--) {
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
