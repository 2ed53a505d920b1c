import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'
import type { PlaceMention } from '../../../../core/0-terms/place.ts'
import type { Place } from '../../../../core/0-terms/pack.ts'
import type { LedgerClaim } from '../claim-facts.ts'

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
    .sort(mostUsed)
}

function mostUsed(a: UnknownName, b: UnknownName): number {
  return b.claims.length - a.claims.length || (a.words < b.words ? -1 : 1)
}

/** The names nobody knows, with those in their places that somebody is just joining to one: their form has more to ask. */
export function withHeld(unknown: readonly UnknownName[], held: readonly UnknownName[]): readonly UnknownName[] {
  const same = (a: UnknownName) => (b: UnknownName) => a.words.toLowerCase() === b.words.toLowerCase()
  return [...unknown.filter((one) => !held.some(same(one))), ...held].sort(mostUsed)
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
