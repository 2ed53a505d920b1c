import type { Relation } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlaceId } from '../0-terms/place.ts'
import { dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

export interface ControlRecord {
  readonly heard: Heard
  readonly places: readonly PlaceId[]
  /** Settlements counted but not named: "seven more settlements". Never turned into a filled area. */
  readonly counted: string | null
  readonly yields: boolean
}

const COUNTED =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|a number of)(?: more| other| further| additional)? (?:settlements?|villages?|towns?|heights?|positions?|districts?)\b/i
/** The claimant gives ground: "withdrew from", "lost control of". */
const YIELDS = /\b(?:withdr[ae]w\w*|retreat\w*|left the|los[te]\w* (?:control|the|of)|abandon\w*|pulled back|surrender\w*)\b/i
const TWO_DAYS = 2

export function controlRecords(heard: readonly Heard[]): readonly ControlRecord[] {
  return heard
    .filter((h) => h.family === 'control' && !h.claim.background && h.claim.stance !== 'denies')
    .map((h) => ({
      heard: h,
      places: [...new Set(h.claim.places.flatMap((p) => (p.place === null ? [] : [p.place])))],
      counted: COUNTED.exec(h.claim.text)?.[0] ?? null,
      yields: YIELDS.test(h.claim.text) || h.claim.stance === 'concedes',
    }))
}

/** Two sides that each speak of holding one place within two days contradict one another, unless one of them gives it up. */
export function controlRelations(records: readonly ControlRecord[]): readonly Relation[] {
  const latest = new Map<PlaceId, Map<PartyId, ControlRecord>>()
  const out: Relation[] = []
  for (const r of records) {
    if (!isSide(r.heard.claim.party)) continue
    for (const place of r.heard.exact) {
      const sides = latest.get(place) ?? new Map<PartyId, ControlRecord>()
      latest.set(place, sides)
      for (const [party, other] of sides)
        if (party !== r.heard.claim.party && within(r.heard, other.heard)) out.push(relate(r, other, place))
      sides.set(r.heard.claim.party, r)
    }
  }
  return out
}

const TRIES =
  /\b(?:trying to|try to|tried to|attempt\w* to|storm\w*|assault\w*|advanc\w* (?:on|towards)|attack\w* (?:on|towards)|push\w* towards)\b/i
const HOLDS =
  /\b(?:hold|holds|held|under (?:our|its|the|their) (?:full )?control|remains? under|liberated|have taken|has taken|already (?:ours|taken|hold|held))\b/i

/** "We did not storm it because we already hold it": one side speaks of trying to take what the other takes for held. They do not deny, they presuppose differently. */
export function presuppositions(heard: readonly Heard[]): readonly Relation[] {
  const held = new Map<PlaceId, Heard>()
  for (const h of heard)
    if (isSide(h.claim.party) && !h.claim.background && HOLDS.test(h.claim.text) && h.family === 'control')
      for (const place of h.exact) if (!held.has(`${place}|${h.claim.party}`)) held.set(`${place}|${h.claim.party}`, h)
  const out: Relation[] = []
  const done = new Set<string>()
  for (const h of heard) {
    if (!isSide(h.claim.party) || h.claim.background || !TRIES.test(h.claim.text)) continue
    const places = [...h.exact, ...h.toward]
    for (const [key, holder] of held) {
      const place = key.slice(0, key.lastIndexOf('|'))
      const pair = `${place}|${h.claim.party}|${holder.claim.party}`
      // Only the one who is said to try can take for granted that there is nothing left to try.
      if (holder.claim.party === h.claim.party || h.claim.against !== holder.claim.party) continue
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

function within(a: Heard, b: Heard): boolean {
  return a.said === null || b.said === null || Math.abs(dayOf(a.said) - dayOf(b.said)) <= TWO_DAYS
}

function relate(later: ControlRecord, first: ControlRecord, place: PlaceId): Relation {
  const yields = later.yields || first.yields
  const [from, to] = first.yields && !later.yields ? [first, later] : [later, first]
  return {
    kind: yields ? 'concedes' : 'contradicts',
    from: from.heard.claim.id,
    to: to.heard.claim.id,
    component: 'occurred',
    reasons: [
      `both speak of control over ${place} within two days`,
      yields ? 'one says it gave the place up' : 'neither says it gave the place up',
    ],
    rule: yields ? 'control.conceded' : 'control.contested',
  }
}
