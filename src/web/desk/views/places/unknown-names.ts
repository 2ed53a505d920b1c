import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'
import type { PlaceMention } from '../../../../core/0-terms/place.ts'
import type { Pack, Place } from '../../../../core/0-terms/pack.ts'
import type { LedgerClaim } from '../claim-facts.ts'
import { holdsWords } from '../filters.ts'

/** A name that stands in claims and that the pack knows no place for. */
export interface UnknownName {
  readonly words: string
  readonly parties: readonly PartyId[]
  readonly claims: readonly LedgerClaim[]
}

function bare(words: string): string {
  return words.replace(/^the\s+/i, '').trim()
}

/** The names nobody knows, the most used first. A claim that an editor rejected asks for nothing. */
export function unknownNames(rows: readonly LedgerClaim[]): readonly UnknownName[] {
  const found = new Map<string, { words: string; parties: Set<PartyId>; claims: Map<ClaimId, LedgerClaim> }>()
  for (const row of rows) {
    if (row.state === 'rejected') continue
    for (const mention of row.claim.places) {
      if (mention.place !== null || mention.precision === 'counted') continue
      const words = bare(mention.words)
      const known = found.get(words.toLowerCase()) ?? { words, parties: new Set(), claims: new Map() }
      known.parties.add(row.claim.party)
      known.claims.set(row.claim.id, row)
      found.set(words.toLowerCase(), known)
    }
  }
  return [...found.values()]
    .map(({ words, parties, claims }) => ({ words, parties: [...parties], claims: [...claims.values()] }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.words < b.words ? -1 : 1))
}

/** The mentions of a claim with every one of these words joined to a place: what a correction sets. */
export function joinedPlaces(mentions: readonly PlaceMention[], words: string, place: Place): PlaceMention[] {
  const asked = words.toLowerCase()
  return mentions.map((mention) =>
    mention.place === null && bare(mention.words).toLowerCase() === asked
      ? { ...mention, place: place.id, precision: mention.precision === 'unlocated' ? 'exact' : mention.precision }
      : mention,
  )
}

/** The line that teaches a pack the name, to be put under the names of the place: its text, its language, who uses it. */
export function aliasLine(words: string, lang: string, parties: readonly PartyId[]): string {
  const text = [words.replace(/[",[\]{}]/g, ' ').trim(), `(${lang})`, ...parties].join(' ')
  return `- ${JSON.stringify(text)}`
}

/** Places of the pack with these letters in any of their names, the shortest name first. */
export function placesNamed(pack: Pick<Pack, 'places'>, asked: string, most = 8): readonly Place[] {
  if (asked.trim() === '') return []
  const shortest = (place: Place): number =>
    Math.min(...place.names.filter(({ text }) => holdsWords(text, asked)).map(({ text }) => text.length))
  return pack.places
    .filter((place) => place.names.some(({ text }) => holdsWords(text, asked)))
    .sort((a, b) => shortest(a) - shortest(b))
    .slice(0, most)
}
