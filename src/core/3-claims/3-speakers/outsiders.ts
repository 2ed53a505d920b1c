import { NATIONS } from '../../1-lexicon/en/nations.ts'
import { OUTSIDE_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import type { PartyId } from '../../0-terms/party.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { WordMap } from '../../1-lexicon/word-map.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { isHyphen } from '../1-sayings/token-tests.ts'
import { partyWithAlias } from './home-places.ts'

const OUTSIDE = wordSet(OUTSIDE_WORDS)
const NATION = new WordMap(
  NATIONS.flatMap((nation) => [nation.name, ...nation.adjectives].map((word) => [foldHash(word), nation] as const)),
)

/** "A Turkish official", "aid workers", "Western diplomats": a phrase without a name of the pack that tells of a state or a body outside of the conflict. */
export function isOutsider(doc: Document, gaz: Gazetteer, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++) {
    if (doc.mentionOf[i] >= 0 || isHyphen(doc, i + 1)) continue
    if (OUTSIDE.has(doc.tokens.fold[i])) return true
    const nation = (doc.tokens.flag[i] & TokenFlag.capital) !== 0 ? NATION.get(doc.tokens.fold[i]) : undefined
    if (nation && !isInTheatre(gaz, nation.adjectives)) return true
  }
  return false
}

/** "An Ardenian security official", "her Corvinian colleague": the party that the government speaks for of the nation the phrase names; null for none. */
export function nationWithin(doc: Document, gaz: Gazetteer, r: TokenRange): PartyId | null {
  for (let i = r.from; i < r.to; i++) {
    const nation = (doc.tokens.flag[i] & TokenFlag.capital) !== 0 && !isHyphen(doc, i + 1) ? NATION.get(doc.tokens.fold[i]) : undefined
    const party = nation
      ? partyWithAlias(gaz, (alias) => nation.adjectives.some((adjective) => alias.startsWith(`${adjective} government `)))
      : null
    if (party !== null) return party
  }
  return null
}

/** A state whose forces, officials or people a party counts among its own ("Ardenian forces") is no outsider. */
function isInTheatre(gaz: Gazetteer, adjectives: readonly string[]): boolean {
  return adjectives.some(
    (adjective) =>
      gaz.pack.parties.some((party) => party.adjectives.includes(adjective)) ||
      partyWithAlias(gaz, (alias) => alias === adjective || alias.startsWith(`${adjective} `)) !== null,
  )
}
