import type { ActorRole } from '../../0-terms/pack.ts'
import { UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import { fold } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document, Mention } from '../../2-document/document.ts'
import { partyOfMention } from '../../2-document/mentions.ts'
import { describe, isPersonActor, mentionBefore, type Speaker } from './speaker.ts'

/** Words that call the same kind of body. */
const LIKE: Readonly<Record<string, string>> = {
  alliance: 'coalition',
  coalition: 'alliance',
  bloc: 'union',
  pm: 'prime',
  premier: 'prime',
}
/** Names of alliances that do not say what they are. */
const ALLIED: Readonly<Record<string, true>> = { nato: true, isaf: true }

/** Does the pack know an actor under a name that holds a noun ("the alliance" of "the Arden Alliance", "the premier" of "Arden Premier Jan Berat")? */
function isCalled(gaz: Gazetteer, id: string, noun: string): boolean {
  const actor = gaz.actor(id)
  if (!actor) return false
  const like = LIKE[noun]
  const wants = noun === 'alliance' || noun === 'coalition'
  const holds = (name: string): boolean => {
    for (const word of fold(name).split(/[^\p{L}\p{N}]+/u)) if (word === noun || word === like || (wants && ALLIED[word])) return true
    return false
  }
  return holds(actor.name) || actor.aliases.some(holds)
}

/** The speaker last known, or else the actor last mentioned before a token, whom the pack calls by a noun; null for none. `test` says which actors may be meant. */
export function calledBy(
  doc: Document,
  at: number,
  noun: string,
  known: readonly Speaker[],
  gaz: Gazetteer,
  test: (role: ActorRole | undefined, person: boolean, party: PartyId) => boolean,
): Speaker | null {
  const bears = (id: string | null, person: boolean, party: PartyId): boolean =>
    id !== null && test(gaz.actor(id)?.role, person, party) && isCalled(gaz, id, noun)
  for (let k = known.length - 1; k >= 0; k--) {
    const { actor, person, party, named, name } = known[k]
    if (
      bears(actor, person, party) ||
      (named && test(actor === null ? undefined : gaz.actor(actor)?.role, person, party) && name.toLowerCase().includes(noun))
    )
      return known[k]
  }
  const seen = new Set<string>()
  for (let m = mentionBefore(doc, at); m >= 0; m--) {
    const mention: Mention = doc.mentions[m]
    if (mention.to > at || mention.kind !== 'actor' || seen.has(mention.id)) continue
    seen.add(mention.id)
    if (bears(mention.id, isPersonActor(mention, gaz), partyOfMention(mention, gaz) ?? UNKNOWN)) return describe(doc, mention, gaz)
  }
  return null
}
