import type { PartyId } from '../../0-terms/party.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import type { TollOptions } from './how-many.ts'
import type { People } from './how-many-people.ts'

const own = wordSet('its our their his')

/**
 * Whose people a count names: a party's name inside the noun phrase or right behind it ("12 Ardenian soldiers", "four soldiers from Arden"), the claimant's own
 * ("its soldiers"), or the claimant's opponent ("militants"). Null when the words do not say.
 */
export function victimsOf(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, p: People, options: TollOptions): PartyId | null {
  const named = namedIn(doc, p.from, p.to, options)
  if (named !== undefined) return named
  const t = doc.tokens
  for (let i = p.from; i < p.to; i++) if (own.has(t.fold[i]) && p.group !== null) return options.claimParty ?? null
  if (p.opponent && options.claimParty) return options.opponentOf?.(options.claimParty) ?? null
  return null
}

/** The one party named in tokens [from, to); null when two are; undefined when none is. */
function namedIn(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, from: number, to: number, options: TollOptions): PartyId | null | undefined {
  let found: PartyId | undefined
  for (let i = from; i < to; i++) {
    const mention = doc.mentionOf[i]
    const party = mention >= 0 ? (options.partyOfMention?.(mention) ?? null) : null
    if (party === null) continue
    if (found !== undefined && found !== party) return null
    found = party
  }
  return found
}
