import type { Relation } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PlaceId } from '../0-terms/place.ts'
import { dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

const TWO_DAYS = 2
const TRIES =
  /\b(?:trying to|try to|tried to|attempt\w* to|storm\w*|assault\w*|advanc\w* (?:on|towards)|attack\w* (?:on|towards)|push\w* towards)\b/i
const HOLDS =
  /\b(?:hold|holds|held|under (?:our|its|the|their) (?:full )?control|remains? under|liberated|have taken|has taken|already (?:ours|taken|hold|held))\b/i

/** "We did not storm it because we already hold it": one side speaks of trying to take what the other takes for held. They do not deny, they presuppose differently. */
export function presuppositions(heard: readonly Heard[]): readonly Relation[] {
  const held = firstHolders(heard)
  const out: Relation[] = []
  const done = new Set<string>()
  for (const h of heard) {
    if (!isSide(h.claim.party) || h.claim.background || !TRIES.test(h.claim.text)) continue
    const places = [...h.exact, ...h.toward]
    if (places.length === 0) continue
    for (const { place, holder } of held) {
      // Only the one who is said to try can take for granted that there is nothing left to try.
      if (holder.claim.party === h.claim.party || h.claim.against !== holder.claim.party) continue
      const pair = `${place}|${h.claim.party}|${holder.claim.party}`
      if (!places.includes(place) || !within(h, holder) || done.has(pair)) continue
      done.add(pair)
      out.push({
        kind: 'presupposes-otherwise',
        from: holder.claim.id,
        to: h.claim.id,
        component: 'occurred',
        reasons: [`one speaks of an attempt to take ${place}, the other of holding it already`],
        rule: 'control.presupposes',
      })
    }
  }
  return out
}

/** The first word of each side that it holds a place. */
function firstHolders(heard: readonly Heard[]): readonly { readonly place: PlaceId; readonly holder: Heard }[] {
  const held = new Map<string, { readonly place: PlaceId; readonly holder: Heard }>()
  for (const holder of heard) {
    if (holder.family !== 'control' || !isSide(holder.claim.party) || holder.claim.background || !HOLDS.test(holder.claim.text)) continue
    for (const place of holder.exact) {
      const key = `${place}|${holder.claim.party}`
      if (!held.has(key)) held.set(key, { place, holder })
    }
  }
  return [...held.values()]
}

function within(a: Heard, b: Heard): boolean {
  return a.said === null || b.said === null || Math.abs(dayOf(a.said) - dayOf(b.said)) <= TWO_DAYS
}
