import { isSide, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document } from '../../2-document/document.ts'

/** Marks of a press release: it speaks for whoever issues it. */
const MARK = /\b(for immediate release|news release|press release|media release)\b|\b20\d\d-\d\d-[A-Z]{1,3}-\d{2,4}\b/i
const HEAD = 600
const HEAD_TOKENS = 90

/** The side that issued a text which bears the marks of a press release: the first office of a side named at its head, or else the first side. Null for any other text. */
export function releasedBy(doc: Document, gaz: Gazetteer): PartyId | null {
  if (!MARK.test(doc.tokens.text.slice(0, HEAD))) return null
  const head = doc.mentions.filter((mention) => mention.from < HEAD_TOKENS && isSide(gaz.partyOf(mention)))
  const issuer = head.find((mention) => mention.kind === 'actor' && gaz.actor(mention.id)?.role !== 'armed-group') ?? head[0]
  return issuer ? gaz.partyOf(issuer) : UNKNOWN
}
