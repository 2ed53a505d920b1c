import { isSide, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { isFinite, isVerb, type TokenRange } from '../1-speakers/noun-phrases.ts'

const BY = wordSet('by')
const BE = wordSet('be been being is are was were')
const ENEMY = wordSet('enemy adversary opponent')
const OWN_NOUNS = wordSet('civilians civilian people soldiers servicemen settlements villages towns cities territory positions')

/** The party named by the mention at a token, when it can act or own (not a bare place). */
export function partyAt(doc: Document, gaz: Gazetteer, i: number): PartyId | null {
  const m = doc.mentionOf[i]
  if (m < 0) return null
  const mention = doc.mentions[m]
  return mention.kind === 'place' || mention.kind === 'line' ? null : gaz.partyOf(mention)
}

/**
 * The side that does the deed of a claim: the subject before an active verb, the phrase after "by", the owner of the weapon
 * ("a Corvin missile"); `target` is the party accused by the frame ("accused X of shelling"). "The enemy" is the claimant's opponent.
 */
export function findAgent(doc: Document, gaz: Gazetteer, span: TokenRange, target: TokenRange | null, claimant: PartyId): PartyId | null {
  return partyIn(doc, gaz, target, claimant) ?? agentAfterBy(doc, gaz, span, claimant) ?? subjectAgent(doc, gaz, span, claimant)
}

function partyIn(doc: Document, gaz: Gazetteer, r: TokenRange | null, claimant: PartyId): PartyId | null {
  if (!r) return null
  for (let i = r.from; i < r.to; i++) {
    const party = partyAt(doc, gaz, i) ?? seatAt(doc, gaz, i) ?? enemyAt(doc, gaz, i, claimant)
    if (party) return party
  }
  return null
}

/** In an accusation a capital or a country is its government ("accused Baku of …"). */
function seatAt(doc: Document, gaz: Gazetteer, i: number): PartyId | null {
  const m = doc.mentionOf[i]
  if (m < 0) return null
  for (const reading of doc.mentions[m].ids) {
    const party = gaz.partyOf(reading)
    if (party) return party
  }
  return null
}

function enemyAt(doc: Document, gaz: Gazetteer, i: number, claimant: PartyId): PartyId | null {
  if (!ENEMY.has(doc.tokens.fold[i]) || !isSide(claimant)) return null
  return gaz.party(claimant)?.opponents[0] ?? null
}

function agentAfterBy(doc: Document, gaz: Gazetteer, span: TokenRange, claimant: PartyId): PartyId | null {
  for (let i = span.from; i < span.to; i++) if (BY.has(doc.tokens.fold[i])) {
    const party = partyIn(doc, gaz, { from: i + 1, to: Math.min(i + 8, span.to) }, claimant)
    if (party) return party
  }
  return null
}

/** The first party named before the first active verb. A passive's subject suffers the deed; its party is not the agent. */
function subjectAgent(doc: Document, gaz: Gazetteer, span: TokenRange, claimant: PartyId): PartyId | null {
  const verb = firstVerb(doc, span)
  const party = partyIn(doc, gaz, { from: span.from, to: verb < 0 ? span.to : verb }, claimant)
  if (!party || verb < 0) return party
  const passive = BE.has(doc.tokens.fold[verb]) && verb + 1 < span.to && (doc.tag[verb + 1] === TAG.VERBN || doc.tag[verb + 1] === TAG.VERBD)
  for (let i = span.from; i < verb; i++) if (OWN_NOUNS.has(doc.tokens.fold[i])) return null
  return passive ? null : party
}

function firstVerb(doc: Document, span: TokenRange): number {
  for (let i = span.from; i < span.to; i++) if (isFinite(doc, i) || (isVerb(doc, i) && i > span.from)) return i
  return -1
}
