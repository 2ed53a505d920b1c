import { isSide, THIRD } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import { around } from './grounds.ts'
import type { Heard } from './heard.ts'
import type { PartyWords } from './party-words.ts'
import { TRUCE_WORD, VIOLATED } from './truce-steps.ts'

/** Does a claim accuse somebody of breaking a truce, or state as a side's own word that the other broke one? */
export function accusesOfBreach(h: Heard): boolean {
  const c = h.claim
  if (c.background || c.stance === 'denies') return false
  if (c.kind === 'truce' && c.stance === 'accuses') return true
  return c.kind === 'truce' && isSide(c.party) && VIOLATED.test(c.text)
}

const RECORDED = /\b(?:record\w*|count\w*|observ\w*|regist\w*|report\w*|saw|heard)\b/i

/** An observer's record of violations: not a side's word, and not a side's word relayed. */
export function observedBreach(h: Heard): boolean {
  const c = h.claim
  if (c.background || c.party !== THIRD || c.chain.length === 0) return false
  return (
    /\bviolations?\b/i.test(c.text) && (c.kind === 'truce' || TRUCE_WORD.test(c.text)) && RECORDED.test(`${c.cue?.words ?? ''} ${c.text}`)
  )
}

const OTHER = '(?:the )?(?:other side|opposite side|opposing side|enemy|adversary|opponent|foe)'
const BREAK = '(?:violat\\w+|breach\\w*|br(?:ea|o)k(?:en?|s|ing)?|disregard\\w*)'
const BY_THE_OTHER = new RegExp(`\\b${BREAK}[^.;]{0,40}\\bby ${OTHER}\\b|\\b${OTHER}(?: (?:has|had|have))?(?: \\p{L}+ly)? ${BREAK}`, 'iu')

export interface Accused {
  readonly party: PartyId | null
  readonly rule: string
}

/**
 * Whom a claim accuses of a breach. "The other side" and "the enemy" are the speaker's only opponent; where it has several, or the words name nobody, nobody is accused by name:
 * that there are two sides does not make every breach the other's.
 */
export function accusedOf(h: Heard, parties: PartyWords): Accused {
  if (h.claim.against !== null) return { party: h.claim.against, rule: 'accused.named' }
  const span = around(h)
  const other = isSide(h.claim.party) ? parties.opponentOf(h.claim.party) : null
  if (other !== null && BY_THE_OTHER.test(h.report.text.slice(span.start, span.end))) return { party: other, rule: 'accused.other-side' }
  return { party: null, rule: 'accused.unnamed' }
}

/** The first accusation under a truce: minutes from its first known moment to when the violation is said to have happened or, where that is open, to when it was said. */
export interface FirstAccusation {
  readonly heard: Heard
  readonly minutes: number
  readonly from: 'happened' | 'said'
}

/** The earliest violation under a truce that a side alleges of its own time, before the next truce. A list of past truces tells nothing of how soon they broke. */
export function firstAccusation(accusations: readonly Heard[], start: number, next: number | null): FirstAccusation | null {
  const moments = accusations.flatMap((heard): FirstAccusation[] => {
    const dated = heard.from !== null && !heard.claim.when?.parts.length && !isTruceDate(heard)
    const at = dated ? heard.from : heard.said
    if (at === null || at < start || (next !== null && at >= next)) return []
    return [{ heard, minutes: at - start, from: dated ? 'happened' : 'said' }]
  })
  return moments.sort((a, b) => a.minutes - b.minutes || a.heard.at - b.heard.at)[0] ?? null
}

/** How the time to the first accusation was reckoned, or why there is none, in a sentence. */
export function whyFirst(first: FirstAccusation | null, accusations: number): string {
  if (first)
    return first.from === 'happened'
      ? 'reckoned from the start of the truce to when the violation is said to have happened'
      : 'reckoned from the start of the truce to when the accusation was said, because no report dates the violation'
  return accusations === 0
    ? 'no accusation of breaking it was found in the reports read'
    : 'the accusations read are neither dated nor said between its start and the next truce'
}

/** "the truce of October 18": the date belongs to the truce, not to its breach. */
export function isTruceDate(h: Heard): boolean {
  const words = h.claim.when?.words
  return (
    words !== undefined &&
    new RegExp(`(?:truces?|cease-?fires?|armistices?)[^.]{0,24}${words.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'iu').test(h.claim.text)
  )
}
