import type { Relation } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import { dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

/**
 * Mirror accusations: each side accuses the other of the same sort of thing within one day. One pair for each day, sort and pair of parties (the first of
 * each), because the relation is between what the sides say of one another, not between single deeds.
 */
export function findMirrors(heard: readonly Heard[]): readonly Relation[] {
  const firsts = new Map<string, Heard>()
  const out: Relation[] = []
  for (const h of heard) {
    const { party, against, stance, background } = h.claim
    if (background || stance !== 'accuses' || !isSide(party) || !isSide(against) || party === against) continue
    const day = h.said === null ? 'undated' : String(dayOf(h.said))
    const key = `${h.family}|${day}|${party}|${against}`
    if (firsts.has(key)) continue
    firsts.set(key, h)
    const other = firsts.get(`${h.family}|${day}|${against}|${party}`)
    if (other) out.push(mirror(h, other))
  }
  return out
}

function mirror(later: Heard, first: Heard): Relation {
  const reasons = [
    `each accuses the other of the same sort of thing (${first.family})`,
    first.said === null ? 'neither report is dated' : 'said on the same day',
  ]
  return { kind: 'mirrors', from: later.claim.id, to: first.claim.id, component: 'by-whom', reasons, rule: 'mirror.same-day' }
}
