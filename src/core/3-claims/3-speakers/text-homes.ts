import { isSide, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document, Mention } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { firstChar, isComma } from '../1-sayings/token-tests.ts'
import { homeOf, placeOwner, stateAround } from './home-places.ts'

/** Blocks at the head of a text in which a dateline without brackets or dash may stand ("Ostrel, March 4, Ardenpress"). */
const HEAD_BLOCKS = 3
/** Tokens at the head of a text in which the outlet that issues it names itself. */
const HEAD_TOKENS = 40

/** For whose readers a text is written: the side that publishes it, the side of its last dateline before a token, or of the outlet at its head. What speaks there without the name of its state is of that side. */
export function homeOfText(doc: Document, gaz: Gazetteer, at: number): PartyId | null {
  if (isSide(doc.report.publisherParty)) return doc.report.publisherParty
  return ofDateline(doc, gaz, at) ?? ofOutlet(doc, gaz)
}

/** "OSTREL, March 4 (World Wire) -", "Ostrel, March 4, Ardenpress": the party of the place at the head of the last such block before a token. */
function ofDateline(doc: Document, gaz: Gazetteer, at: number): PartyId | null {
  for (let b = doc.sentences.block[doc.sentenceOf[at]]; b >= 0; b--) {
    const { kind, from, to } = doc.blocks[b]
    if (kind !== 'dateline' && !(b < HEAD_BLOCKS && isDated(doc, from, to))) continue
    const m = doc.mentionOf[from]
    const party = m < 0 ? null : partyOfPlace(doc.mentions[m], gaz)
    if (isSide(party)) return isShared(doc, gaz, doc.mentions[m].to, party) ? null : party
  }
  return null
}

/** "OSTREL/CORVENNA (World Wire)": a text from both capitals is at home in neither. */
function isShared(doc: Document, gaz: Gazetteer, after: number, party: PartyId): boolean {
  const m = firstChar(doc, after) === '/' ? doc.mentionOf[after + 1] : -1
  return m >= 0 && partyOfPlace(doc.mentions[m], gaz) !== party
}

/** "Ostrel, March 4": a name, a comma, a word and a number. */
function isDated(doc: Document, from: number, to: number): boolean {
  const m = doc.mentionOf[from]
  const comma = m < 0 ? from : doc.mentions[m].to
  return m >= 0 && comma + 2 < to && isComma(doc, comma) && doc.tag[comma + 2] === TAG.NUM
}

function partyOfPlace(mention: Mention, gaz: Gazetteer): PartyId | null {
  const place = mention.ids.find((reading) => reading.kind === 'place')
  const seat = mention.ids.find((reading) => reading.kind === 'party')
  return (seat && gaz.partyOf(seat)) ?? (place ? (placeOwner(gaz, place.id) ?? homeOf(gaz, place.id) ?? stateAround(gaz, place.id)) : null)
}

/** The side of the first outlet named at the head of the text. */
function ofOutlet(doc: Document, gaz: Gazetteer): PartyId | null {
  for (const mention of doc.mentions) {
    if (mention.from >= HEAD_TOKENS) return null
    const actor = mention.kind === 'actor' ? gaz.actor(mention.id) : undefined
    if (actor?.role === 'outlet') return isSide(actor.party) ? actor.party : null
  }
  return null
}
