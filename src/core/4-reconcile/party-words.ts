import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'

const ENEMY = /\b(?:the )?(?:enemy|adversary|opponent|foe|other side|opposite side|opposing side)\b/i

/** Which words of a text name which side, by the pack's own names for it. */
export interface PartyWords {
  /** The sides named in a text, in the pack's order; "the enemy" is the speaker's only opponent, and nobody when it has several. */
  readonly namedIn: (text: string, speaker: PartyId) => readonly PartyId[]
  /** The one opponent of a side, when the pack gives it only one. */
  readonly opponentOf: (party: PartyId) => PartyId | null
}

export function partyWords(pack: Pack): PartyWords {
  const patterns = pack.parties.map((p) => ({
    id: p.id,
    pattern: anyOf([p.name.replace(/^The /, ''), p.short, p.seat, ...p.aliases, ...p.adjectives]),
  }))
  const only = new Map(pack.parties.map((p) => [p.id, p.opponents.length === 1 ? p.opponents[0] : null]))
  const opponentOf = (party: PartyId): PartyId | null => only.get(party) ?? null
  return {
    opponentOf,
    namedIn: (text, speaker) => {
      const named = patterns.filter((p) => p.pattern.test(text)).map((p) => p.id)
      const enemy = ENEMY.test(text) ? opponentOf(speaker) : null
      return enemy !== null && !named.includes(enemy) ? [...named, enemy] : named
    },
  }
}

function anyOf(names: readonly string[]): RegExp {
  const words = [...new Set(names)].sort((a, b) => b.length - a.length).map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'u')
}
