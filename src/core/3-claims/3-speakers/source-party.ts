import { isSide, THIRD, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import { INSTITUTION_WORDS, SPEAKER_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import { NATIONS } from '../../1-lexicon/en/nations.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { TAG } from '../../2-document/pos.ts'
import { isComma, isFinite } from '../1-sayings/token-tests.ts'

const byHead = new Map(SPEAKER_WORDS.flatMap((row) => row.words.split(' ').map((word) => [foldHash(word), row.party] as const)))
const INSTITUTION = wordSet(INSTITUTION_WORDS)
const SOURCE = wordSet('source sources correspondent reporter director governor mayor')
const QUANTITY = wordSet('hundreds thousands dozens scores some many most several much part number one two members'),
  OF = wordSet('of')
const SPOKESMAN = wordSet('spokesman spokeswoman spokesperson')
const APPOSITION_REACH = 12
const SENTENCES_BACK = 2

/**
 * The party of a source that holds no name of the pack: what is said of it right after its name ("X, a spokesman for Y"), the state whose
 * ministry was last spoken of ("the ministry"), what its head noun tells ("a monitor"); a named person nobody knows is a third party.
 */
export function partyByContext(doc: Document, gaz: Gazetteer, r: TokenRange, first: number): PartyId {
  const head = counted(doc, r, first)
  const named = r.to < doc.tokens.n && isComma(doc, r.to) ? inApposition(doc, gaz, { from: r.from, to: r.to + 1 }) : null
  if (named) return named
  if (doc.tag[head] === TAG.PROPN)
    return inApposition(doc, gaz, r) ?? byHead.get(doc.tokens.fold[head]) ?? titleOf(doc, r) ?? officeOf(doc, gaz, r) ?? THIRD
  if (INSTITUTION.has(doc.tokens.fold[head]))
    return (isLocal(doc, r) ? ownerOfPlace(doc, gaz, r) : null) ?? sameHead(doc, gaz, r, head) ?? lastSide(doc, gaz, r) ?? UNKNOWN
  const told = byHead.get(doc.tokens.fold[head]) ?? UNKNOWN
  return told === UNKNOWN && SOURCE.has(doc.tokens.fold[head]) ? (toldOutletOf(doc, gaz, r) ?? UNKNOWN) : told
}

/** "Hale resident Berat Adan": what the words before a name nobody knows tell. */
function titleOf(doc: Document, r: TokenRange): PartyId | null {
  for (let i = r.from; i < r.to; i++) {
    const party = doc.tag[i] === TAG.PROPN ? undefined : byHead.get(doc.tokens.fold[i])
    if (party !== undefined) return party
  }
  return null
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

function inApposition(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  for (
    let i = r.to;
    i < Math.min(r.to + APPOSITION_REACH, doc.tokens.n) && !isFinite(doc, i) && doc.tag[i] !== TAG.VERBG && doc.tag[i] !== TAG.SCONJ;
    i++
  ) {
    if (doc.sentenceOf[i] !== doc.sentenceOf[r.from]) return null
    const m = doc.mentionOf[i]
    if (m < 0) continue
    const party = partyOfMention(doc.mentions[m], gaz) ?? placeOwner(gaz, doc.mentions[m].id)
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

const LOCAL = wordSet('local regional provincial municipal district')

/** "local officials", "the regional authorities". */
function isLocal(doc: Document, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++) if (LOCAL.has(doc.tokens.fold[i])) return true
  return false
}

/**
 * "Local officials" are those of the place last named, in this sentence or the two before it, where a party has officials of its name. States and seats of
 * government are passed over: their names act more often than they are places.
 */
function ownerOfPlace(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    const at = doc.sentenceOf[mention.from]
    if (mention.from >= r.from) continue
    if (sentence - at > SENTENCES_BACK) return null
    const place = mention.ids.find((reading) => reading.kind === 'place')
    const owner = place && !standsForState(gaz, place.id) ? placeOwner(gaz, place.id) : null
    if (owner !== null) return owner
  }
  return null
}

function standsForState(gaz: Gazetteer, id: string): boolean {
  const place = gaz.place(id)
  return place?.kind === 'country' || gaz.pack.parties.some((party) => place?.names.some((name) => name.text === party.seat))
}

/** The side last named, in this sentence or the two before it. */
function lastSide(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const sentence = doc.sentenceOf[r.from]
  for (let m = doc.mentions.length - 1; m >= 0; m--) {
    const mention = doc.mentions[m]
    if (mention.from >= r.from || doc.quotationOf[mention.from] >= 0) continue
    if (sentence - doc.sentenceOf[mention.from] > SENTENCES_BACK) return null
    const party = partyOfMention(mention, gaz)
    if (isSide(party)) return party
  }
  return null
}

/** A place that speaks ("Hale says …") speaks for the party that has officials of its name ("Hale officials"). */
export function placeOwner(gaz: Gazetteer, place: string): PartyId | null {
  const names = gaz.place(place)?.names ?? []
  return partyWithAlias(gaz, (alias) => names.some((name) => alias.startsWith(`${name.text} `)))
}

/** A country that speaks ("Arden called on …") speaks for its government, whichever party has forces of that state ("Ardenian government forces"). */
export function stateOwner(gaz: Gazetteer, place: string): PartyId | null {
  const names = gaz.place(place)?.kind === 'country' ? gaz.place(place)!.names : []
  const adjectives = NATIONS.filter((nation) => names.some((name) => name.text === nation.name)).flatMap((nation) => nation.adjectives)
  return partyWithAlias(gaz, (alias) => adjectives.some((adjective) => alias.startsWith(`${adjective} government `)))
}

function partyWithAlias(gaz: Gazetteer, test: (alias: string) => boolean): PartyId | null {
  return gaz.pack.parties.find((party) => party.aliases.some(test))?.id ?? null
}
