import type { ActorId } from '../0-terms/attribution.ts'
import { THIRD, type PartyId } from '../0-terms/party.ts'
import type { Actor, Line, LoadedWord, Pack, Party, Place } from '../0-terms/pack.ts'
import type { PlaceId } from '../0-terms/place.ts'
import { OFFICE_WORDS } from './en/offices.ts'
import { fold } from './fold.ts'
import { KNOWN_COUNTRIES, nameForms, type Country } from './name-forms.ts'
import { indexPhrases, type PhraseIndex } from './phrases.ts'
import { buildTrie, type TokenColumns, type Trie, type TrieName } from './trie.ts'

/** What a name can be a name of. `seat`: the capital or label that speaks for a party; it is reported as kind `party`. */
export type NameKind = 'actor' | 'party' | 'adjective' | 'place' | 'line'

export interface Reading {
  readonly kind: NameKind
  readonly id: string
  /** The party reading of a seat ("Baku"): weaker than the place reading unless the context makes it speak. */
  readonly seat: boolean
}

/** The names of a pack, ready to be found in a text, and the pack's rows by id. */
export interface Gazetteer {
  readonly pack: Pack
  readonly trie: Trie
  /** What the trie's values stand for. */
  readonly readings: readonly Reading[]
  /** The pack's loaded words. */
  readonly loaded: PhraseIndex<LoadedWord>
  /** The rows themselves; undefined for an unknown id. */
  actor(id: ActorId): Actor | undefined
  place(id: PlaceId): Place | undefined
  party(id: PartyId): Party | undefined
  line(id: string): Line | undefined
  /** The side a reading speaks for: an actor's party, a party itself; null for places and lines. */
  partyOf(reading: { readonly kind: NameKind; readonly id: string }): PartyId | null
}

/** Order of readings when a name is a name of several things: the earlier is the likelier. A settlement is likelier than its district. */
const RANK: Readonly<Record<NameKind, number>> = { actor: 0, line: 1, party: 2, place: 3, adjective: 5 }
const SEAT_RANK = 4
const SETTLEMENTS = new Set(['city', 'town', 'village'])
/** Words that tell an institution's name from a person's. */
const INSTITUTION =
  /\b(of|the|for|and|ministry|office|army|forces|council|committee|agency|news|union|party|group|court|front|president|press|media|service|command|state|network|team|cross|helmets|parliament|government|observatory|media|centre|center|police|television|tv)\b/i

class Names {
  readonly names: TrieName[] = []
  readonly readings: Reading[] = []
  private readonly values = new Map<NameKind | 'seat', Map<string, number>>()
  /** The names of each reading. */
  private readonly seen: Set<string>[] = []
  private readonly known = new Set<string>()

  add(text: string, kind: NameKind, id: string, seat = false): void {
    const value = this.valueOf(kind, id, seat)
    if (text.length === 0 || this.seen[value].has(text)) return
    this.seen[value].add(text)
    this.known.add(fold(text))
    this.names.push({ text, value })
  }

  private valueOf(kind: NameKind, id: string, seat: boolean): number {
    const group = seat ? 'seat' : kind
    const values = this.values.get(group) ?? new Map<string, number>()
    const known = values.get(id)
    if (known !== undefined) return known
    const value = this.readings.push({ kind, id, seat }) - 1
    this.seen.push(new Set())
    this.values.set(group, values.set(id, value))
    return value
  }

  has(text: string): boolean {
    return this.known.has(fold(text))
  }
}

const withoutArticle = (name: string): string => name.replace(/^(the|The) (?=.)/, '')

function addParties(names: Names, parties: readonly Party[]): void {
  for (const party of parties) {
    for (const text of [party.name, party.short, ...party.aliases]) names.add(withoutArticle(text), 'party', party.id)
    for (const text of party.adjectives) names.add(text, 'adjective', party.id)
    names.add(party.seat, 'party', party.id, true)
  }
}

function addActors(names: Names, actors: readonly Actor[], countries: readonly Country[]): void {
  for (const actor of actors) {
    for (const given of [actor.name, ...actor.aliases]) for (const form of nameForms(given, countries)) names.add(form, 'actor', actor.id)
  }
}

/** A person's last name alone, when no other name of the pack is the same word and no second person has it. What has no capital is nobody's name ("Arden opposition"). */
function addSurnames(names: Names, actors: readonly Actor[]): void {
  const owners = new Map<string, string | null>()
  for (const actor of actors) {
    const words = actor.name.split(/\s+/)
    if (
      words.length < 2 ||
      words.length > 4 ||
      INSTITUTION.test(actor.name) ||
      /['’\d]/.test(actor.name) ||
      actor.role === 'outlet' ||
      actor.role === 'armed-group'
    )
      continue
    if (!(actor.from !== null || actor.to !== null || actor.role === 'person' || actor.of !== null)) continue
    const last = words[words.length - 1]
    if (last.length >= 4 && /^\p{Lu}|\p{Pd}\p{Lu}/u.test(last)) owners.set(last, owners.has(last) ? null : actor.id)
  }
  for (const [last, id] of owners) if (id !== null && !names.has(last)) names.add(last, 'actor', id)
}

function addPlaces(names: Names, pack: Pack): void {
  for (const place of pack.places) for (const name of place.names) names.add(name.text.replace(/^the /, ''), 'place', place.id)
  for (const line of pack.lines) for (const name of line.names) names.add(withoutArticle(name.text), 'line', line.id)
}

/** Feeds that lost their apostrophes write "Aleppos": the name with s, unless the pack knows that word as something else ("Armenians"). */
function addBarePossessives(names: Names): void {
  for (const { text, value } of [...names.names]) {
    const { kind, id, seat } = names.readings[value]
    if (kind === 'adjective' || kind === 'line' || !/^\p{Lu}\S{3,}$/u.test(text) || /s$/.test(text) || names.has(`${text}s`)) continue
    names.add(`${text}s`, kind, id, seat)
  }
}

/** Each name by itself: a party may speak for two states, and the ombudsman of one is not the ombudsman of the other. */
function countriesOf(pack: Pack): Country[] {
  const own = pack.parties.flatMap((party) => {
    const names = [party.short, ...party.aliases].filter((name) => /^\p{Lu}[\p{L}-]+$/u.test(name))
    return [...new Set(names)].map((name) => ({
      names: [name],
      adjectives: party.adjectives.filter((adjective) => !adjective.endsWith('s') && adjective.slice(0, 3) === name.slice(0, 3)),
    }))
  })
  return [...own, ...KNOWN_COUNTRIES]
}

function rank(reading: Reading, places: ReadonlyMap<PlaceId, Place>): number {
  if (reading.seat) return SEAT_RANK
  const place = reading.kind === 'place' ? places.get(reading.id) : undefined
  return RANK[reading.kind] + (place && !SETTLEMENTS.has(place.kind) ? 0.5 : 0)
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]))

/**
 * Puts every name of a pack into one trie: parties (names, aliases, seats, adjectives), actors (names, aliases, other orders and spellings of an
 * office, a person's unambiguous surname), places and lines.
 * @param cut the tokenizer of the texts (2-document); handed in because this folder knows nothing of documents
 */
export function buildGazetteer(pack: Pack, cut: (text: string) => TokenColumns): Gazetteer {
  const names = new Names()
  addParties(names, pack.parties)
  addActors(names, pack.actors, countriesOf(pack))
  addPlaces(names, pack)
  addSurnames(names, pack.actors)
  addBarePossessives(names)
  const actors = byId(pack.actors),
    places = byId(pack.places),
    parties = byId(pack.parties),
    lines = byId(pack.lines)
  const ranks = names.readings.map((reading) => rank(reading, places))
  const order = names.names.toSorted((a, b) => ranks[a.value] - ranks[b.value])
  return {
    pack,
    trie: buildTrie(order, cut, OFFICE_WORDS),
    readings: names.readings,
    loaded: indexPhrases(pack.loadedWords, (row) => [row.word]),
    actor: (id) => actors.get(id),
    place: (id) => places.get(id),
    party: (id) => parties.get(id),
    line: (id) => lines.get(id),
    partyOf: ({ kind, id }) => (kind === 'actor' ? (actors.get(id)?.party ?? THIRD) : kind === 'party' || kind === 'adjective' ? id : null),
  }
}
