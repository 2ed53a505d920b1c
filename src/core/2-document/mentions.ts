import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlaceKind } from '../0-terms/place.ts'
import { fold } from '../1-lexicon/fold.ts'
import { buildGazetteer, type Gazetteer } from '../1-lexicon/gazetteer.ts'
import { longestMatch, type TrieHit } from '../1-lexicon/trie.ts'
import type { Mention } from './document.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'
import { tokenize } from './tokenize.ts'

type PlaceSize = 'settlement' | 'district'

/** Words beside a name that say which of several places of that name is meant. */
const AFTER: Readonly<Record<string, PlaceSize>> = {
  district: 'district',
  districts: 'district',
  region: 'district',
  regions: 'district',
  raion: 'district',
  raions: 'district',
  rayon: 'district',
  rayons: 'district',
  province: 'district',
  provinces: 'district',
  governorate: 'district',
  governorates: 'district',
  oblast: 'district',
  county: 'district',
  countryside: 'district',
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  villages: 'settlement',
  towns: 'settlement',
  cities: 'settlement',
  settlement: 'settlement',
}
const SIZE: Partial<Record<PlaceKind, PlaceSize>> = {
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  district: 'district',
  region: 'district',
}
const JOINERS = new Set([',', 'and', 'or', '&'])

const word = (t: Tokens, i: number): string => (i >= 0 && i < t.n ? fold(t.text.slice(t.start[i], t.end[i])) : '')

/** The gazetteer of a pack, its names cut by the tokenizer that cuts the texts. */
export function gazetteerOf(pack: Pack): Gazetteer {
  return buildGazetteer(pack, tokenize)
}

/** The side a mention speaks for in its likeliest reading that has one: "Baku" is a place first, but speaks for its party. */
export function partyOfMention(mention: Mention, gazetteer: Gazetteer): PartyId | null {
  return speakingReading(mention, gazetteer)?.party ?? null
}

/** The likeliest reading of a mention that can speak or act, and for which side; null for a mere place or line. */
export function speakingReading(
  mention: Mention,
  gazetteer: Gazetteer,
): { readonly reading: Mention['ids'][number]; readonly party: PartyId } | null {
  for (const reading of mention.ids) {
    const party = gazetteer.partyOf(reading)
    if (party !== null) return { reading, party }
  }
  return null
}

/** What the name of one thing reads as, by its value: most names are of one thing, and the same names come again and again. */
const alone = new WeakMap<Gazetteer, Map<number, Mention['ids']>>()

/** Ids of all readings at a hit, with the namesakes that the pack itself declares. */
function readingsOf({ values }: TrieHit, gazetteer: Gazetteer): Mention['ids'] {
  if (values.length > 1) return readingsOfAll(values, gazetteer)
  const lists = alone.get(gazetteer) ?? new Map<number, Mention['ids']>()
  alone.set(gazetteer, lists)
  const ids = lists.get(values[0]) ?? readingsOfAll(values, gazetteer)
  lists.set(values[0], ids)
  return ids
}

function readingsOfAll(values: readonly number[], gazetteer: Gazetteer): Mention['ids'] {
  const ids = values.map((value) => gazetteer.readings[value]).map(({ kind, id }) => ({ kind, id }))
  const out: { kind: Mention['kind']; id: string }[] = []
  const add = (kind: Mention['kind'], id: string): void => {
    if (!out.some((other) => other.kind === kind && other.id === id)) out.push({ kind, id })
  }
  for (const { kind, id } of ids) add(kind, id)
  for (const { kind, id } of ids) if (kind === 'place') for (const other of gazetteer.place(id)?.homonyms ?? []) add('place', other)
  return out
}

/** "the city of X", "the villages of X": the size said before a name. */
function sizeBefore(t: Tokens, from: number): PlaceSize | null {
  if (word(t, from - 1) !== 'of') return null
  const head = AFTER[word(t, from - 2)]
  // "villages of the Hale district": the plural counts what lies in it, it does not name X.
  return head === 'settlement' && word(t, from - 2).endsWith('s') ? null : (head ?? null)
}

/** "X district", and through a list: "the X, Y and Z regions". Only a plural reaches back over a list. */
function sizeAfter(t: Tokens, at: number, mentions: readonly Mention[]): PlaceSize | null {
  let end = mentions[at].to,
    listed = false
  for (let next = at + 1; ; next++) {
    const size = AFTER[word(t, end)]
    if (size) return listed && !word(t, end).endsWith('s') ? null : size
    let k = end
    while (JOINERS.has(word(t, k)) || word(t, k) === 'the') k++
    if (k === end || next >= mentions.length || mentions[next].from !== k || !mentions[next].ids.some((id) => id.kind === 'place'))
      return null
    end = mentions[next].to
    listed = true
  }
}

/** Puts first the place of the size that the words beside it ask for. */
function chosen(mention: Mention, size: PlaceSize | null, gazetteer: Gazetteer): Mention {
  if (size === null || !mention.ids.some((reading) => reading.kind === 'place')) return mention
  const wanted = mention.ids.find((reading) => reading.kind === 'place' && SIZE[gazetteer.place(reading.id)?.kind ?? 'area'] === size)
  const first = wanted ?? mention.ids.find((reading) => reading.kind === 'place')
  if (!first) return mention
  return { ...mention, kind: 'place', id: first.id, ids: [first, ...mention.ids.filter((reading) => reading !== first)] }
}

function scan(tokens: Tokens, gazetteer: Gazetteer): Mention[] {
  const out: Mention[] = []
  const hit: TrieHit = { end: 0, values: [] }
  for (let i = 0; i < tokens.n; i++) {
    if (tokens.kind[i] !== TokenKind.word || (tokens.flag[i] & TokenFlag.clitic) !== 0) continue
    if (!longestMatch(gazetteer.trie, tokens, i, hit)) continue
    const ids = readingsOf(hit, gazetteer)
    out.push({ from: i, to: hit.end, kind: ids[0].kind, id: ids[0].id, ids })
    i = hit.end - 1
  }
  return out
}

/**
 * Finds the names of the pack: longest match over whole words. A name of several things keeps all readings, likeliest first; words beside it
 * ("X district", "the city of X") decide between places of one name.
 * @returns the mentions in order, and for each token the mention that covers it, or -1
 */
export function findMentions(tokens: Tokens, gazetteer: Gazetteer): { mentions: Mention[]; mentionOf: Int32Array } {
  const found = scan(tokens, gazetteer)
  const mentions = found.map((mention, at) => chosen(mention, sizeAfter(tokens, at, found) ?? sizeBefore(tokens, mention.from), gazetteer))
  const mentionOf = new Int32Array(tokens.n).fill(-1)
  mentions.forEach((mention, m) => mentionOf.fill(m, mention.from, mention.to))
  return { mentions, mentionOf }
}
