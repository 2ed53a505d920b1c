import type { Place } from '../../0-terms/pack.ts'
import { UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { PlaceKind } from '../../0-terms/place.ts'
import { NATIONS } from '../../1-lexicon/en/nations.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document, Mention, TokenRange } from '../../2-document/document.ts'

/** No place of a pack lies deeper: neighbourhood, city, district, region, country. */
const MOST_HOPS = 6
/** How many sentences before a local source its place may stand. */
const SENTENCES_BACK = 2
/** How many more where all the places named there have the same people. */
const SCENE = 8
/** Where people live close by; the name of a country or region tells whose war it is rather than where somebody stands. */
const NEAR: readonly PlaceKind[] = ['city', 'town', 'village', 'neighbourhood', 'district']

/** Whose the people of a place are, by the place itself or by the nearest district around it that the pack tells of; null where it does not. */
export function homeOf(gaz: Gazetteer, id: string): PartyId | null {
  const home = nearestAround(gaz, id, (place) => place.home !== null)?.home ?? null
  return home === UNKNOWN ? null : home
}

/** The first that passes a test of a place and the districts around it, from the inside out; null when none does. */
function nearestAround(gaz: Gazetteer, id: string, test: (place: Place) => boolean): Place | null {
  let place = gaz.place(id)
  for (let hops = 0; place && hops < MOST_HOPS; hops++) {
    if (test(place)) return place
    place = place.district === null ? undefined : gaz.place(place.district)
  }
  return null
}

/** Whose the people of the place are that a mention can mean. */
function homeMeant(gaz: Gazetteer, mention: Mention): PartyId | null {
  const place = mention.ids.find((reading) => reading.kind === 'place')
  return place ? homeOf(gaz, place.id) : null
}

/** "A doctor in Hale", "the Hale emergency service", "the mayor of Hale": whose the people of the place are that the phrase names; null for none. */
export function homeWithin(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  for (let i = r.from; i < r.to; i++) {
    const m = doc.mentionOf[i]
    const home = m < 0 ? null : (placeOwner(gaz, doc.mentions[m].id) ?? homeMeant(gaz, doc.mentions[m]))
    if (home !== null) return home
  }
  return null
}

/** "The governor of Hale", "Hale's police chief": the party whose government runs the country in which the place lies that the phrase names; null for none. */
export function stateWithin(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  for (let i = r.from; i < r.to; i++) {
    const place = doc.mentionOf[i] < 0 ? undefined : doc.mentions[doc.mentionOf[i]].ids.find((reading) => reading.kind === 'place')
    const state = place ? stateAround(gaz, place.id) : null
    if (state !== null) return state
  }
  return null
}

/** "Shells fell on Hale. Residents said …": whose the people of the place last named are, in this sentence or the two before it; null where that is not told. */
export function homeNear(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const floor = doc.sentences.from[Math.max(0, doc.sentenceOf[r.from] - SENTENCES_BACK)]
  for (let i = r.from - 1; i >= floor; i--) {
    const mention = doc.mentionOf[i] < 0 ? null : doc.mentions[doc.mentionOf[i]]
    if (mention && isNear(gaz, mention)) return homeMeant(gaz, mention)
  }
  return homeOfScene(doc, gaz, floor)
}

/** Whose the people of all the places are that the sentences before a token name; null where two sides' places are among them, or none. */
function homeOfScene(doc: Document, gaz: Gazetteer, before: number): PartyId | null {
  if (before <= 0) return null
  const floor = doc.sentences.from[Math.max(0, doc.sentenceOf[before] - SCENE)]
  let found: PartyId | null = null
  for (let i = before - 1; i >= floor; i--) {
    const mention = doc.mentionOf[i] < 0 ? null : doc.mentions[doc.mentionOf[i]]
    if (!mention || !isNear(gaz, mention)) continue
    const home = homeMeant(gaz, mention)
    if (home === null || (found !== null && home !== found)) return null
    found = home
  }
  return found
}

function isNear(gaz: Gazetteer, mention: Mention): boolean {
  const place = mention.ids.find((reading) => reading.kind === 'place')
  const kind = place && gaz.place(place.id)?.kind
  return kind !== undefined && NEAR.includes(kind) && !standsForState(gaz, place!.id)
}

/**
 * "Local officials" are those of the place last named, in this sentence or the two before it, where a party has officials of its name or people of its own.
 * States and seats of government are passed over: their names act more often than they are places.
 */
export function ownerOfPlace(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  const floor = doc.sentences.from[Math.max(0, doc.sentenceOf[r.from] - SENTENCES_BACK)]
  for (let i = r.from - 1; i >= floor; i--) {
    const mention = doc.mentionOf[i] < 0 ? null : doc.mentions[doc.mentionOf[i]]
    const place = mention?.ids.find((reading) => reading.kind === 'place')
    const owner =
      place && !standsForState(gaz, place.id) ? (placeOwner(gaz, place.id) ?? homeOf(gaz, place.id) ?? stateAround(gaz, place.id)) : null
    if (owner !== null) return owner
  }
  return null
}

function standsForState(gaz: Gazetteer, id: string): boolean {
  const place = gaz.place(id)
  return place?.kind === 'country' || gaz.pack.parties.some((party) => place?.names.some((name) => name.text === party.seat))
}

/** A place that speaks ("Hale says …") speaks for the party that has officials of its name ("Hale officials"). */
export function placeOwner(gaz: Gazetteer, place: string): PartyId | null {
  const known = owners.get(gaz) ?? new Map<string, PartyId | null>()
  owners.set(gaz, known)
  const owner = known.get(place)
  if (owner !== undefined) return owner
  const names = gaz.place(place)?.names ?? []
  const found = partyWithAlias(gaz, (alias) => names.some((name) => alias.startsWith(`${name.text} `)))
  known.set(place, found)
  return found
}

/** Worked out once for each place of a pack: every name of the place is held against every name of the parties. */
const owners = new WeakMap<Gazetteer, Map<string, PartyId | null>>()

/** A country that speaks ("Arden called on …") speaks for its government, whichever party has forces of that state ("Ardenian government forces"). */
export function stateOwner(gaz: Gazetteer, place: string): PartyId | null {
  const names = gaz.place(place)?.kind === 'country' ? gaz.place(place)!.names : []
  const adjectives = NATIONS.filter((nation) => names.some((name) => name.text === nation.name)).flatMap((nation) => nation.adjectives)
  return partyWithAlias(gaz, (alias) => adjectives.some((adjective) => alias.startsWith(`${adjective} government `)))
}

/** The party that the government of the country speaks for in which a place lies; null where none does. */
export function stateAround(gaz: Gazetteer, id: string): PartyId | null {
  const country = nearestAround(gaz, id, (place) => place.kind === 'country')
  return country && stateOwner(gaz, country.id)
}

/** The party one of whose names passes a test; null for none. */
export function partyWithAlias(gaz: Gazetteer, test: (alias: string) => boolean): PartyId | null {
  return gaz.pack.parties.find((party) => party.aliases.some(test))?.id ?? null
}
