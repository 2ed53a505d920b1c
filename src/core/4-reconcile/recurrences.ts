import type { Recurrence } from '../0-terms/overview.ts'
import { dayOf } from './civil-minutes.ts'
import type { Family } from './families.ts'
import { findGround } from './grounds.ts'
import type { Heard } from './heard.ts'

/** Deeds that may happen again at one place. */
const DEEDS: ReadonlySet<Family> = new Set(['strike', 'clash', 'control', 'access', 'accusation', 'truce'])
const AGAIN =
  /\b(?:once (?:again|more)|again|anew|repeatedly|a (?:second|third|fourth|fifth|sixth) time|for the (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) time|another time)\b/di
/** How many earlier claims are named, the latest first. */
const MOST = 4

/**
 * Claims whose own words say that the thing has happened before, with what was heard before of the same sort at the same place. That nothing earlier was heard is no contradiction: the claimant may
 * speak of what no report read tells.
 */
export function recurrences(heard: readonly Heard[], incident: Int32Array): readonly Recurrence[] {
  const before = new Map<string, Heard[]>()
  const out: Recurrence[] = []
  for (const h of heard) {
    if (!DEEDS.has(h.family) || h.claim.background || h.claim.stance === 'denies') continue
    const ground = findGround(h, h.claim, AGAIN)
    if (ground) out.push({ claim: h.claim.id, ground, earlier: earlierOf(h, before, incident) })
    for (const key of keysOf(h)) {
      const list = before.get(key)
      if (list) list.push(h)
      else before.set(key, [h])
    }
  }
  return out
}

function keysOf(h: Heard): readonly string[] {
  return h.exact.map((place) => `${h.family}|${place}`)
}

function earlierOf(h: Heard, before: ReadonlyMap<string, readonly Heard[]>, incident: Int32Array): readonly string[] {
  const day = dayFor(h)
  const out = new Set<string>()
  const incidents = new Set<number>()
  for (const key of keysOf(h)) {
    const list = before.get(key) ?? []
    for (let i = list.length - 1; i >= 0 && out.size < MOST; i--) {
      const e = list[i]
      const then = dayFor(e)
      if (incident[e.at] === incident[h.at] || incidents.has(incident[e.at]) || day === null || then === null || then >= day) continue
      incidents.add(incident[e.at])
      out.add(e.claim.id)
    }
  }
  return [...out]
}

function dayFor(h: Heard): number | null {
  const at = h.from ?? h.said
  return at === null ? null : dayOf(at)
}
