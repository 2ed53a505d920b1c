import type { Grade, Relation } from '../0-terms/overview.ts'
import { isSide, OUTLET, UNKNOWN } from '../0-terms/party.ts'
import type { Heard } from './heard.ts'
import { originsOf } from './independence.ts'

const HARM: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'missing'])
/** "No civilian was there", said by those who were first named as harmed. */
const UNHARMED =
  /\b(?:no (?:one|civilians?|residents?|people)|nobody|not a single \w+) (?:\w+ ){0,2}(?:was|were|had been) (?:\w+ )?(?:killed|injured|wounded|hurt|harmed)\b/i

/**
 * A grade for harm to people in one incident, in Airwars' words with their meanings; null where nobody is said to have been harmed in one event. It says what
 * kinds of sources there are, never how likely the thing is. An accused party's word on who the victims were is context, not evidence, and moves no grade.
 */
export function gradeOf(
  claims: readonly Heard[],
  relations: readonly Relation[],
  nameOf: (party: string) => string,
): { readonly word: Grade; readonly reasons: readonly string[] } | null {
  const harm = claims.filter((h) => h.claim.stance !== 'denies' && h.claim.tolls.some((t) => t.basis === 'incident' && HARM.has(t.measure)))
  const places = harm[0]?.exact ?? []
  // A row may hold several incidents of one day: those have no grade in common.
  if (harm.length === 0 || !harm.every((h) => h.exact.some((p) => places.includes(p)))) return null
  const about = claims.filter((h) => h.exact.length === 0 || h.exact.some((p) => places.includes(p)))
  const accused = [...new Set(about.map((h) => h.claim.against))].filter(isSide)
  const conceded = about.find(
    (h) => h.claim.stance === 'concedes' && isSide(h.claim.party) && (accused.length === 0 || accused.includes(h.claim.party)),
  )
  if (conceded) return grade('confirmed', `${nameOf(conceded.claim.party)} says that it did it`)
  const undone = about.find((h) => UNHARMED.test(h.claim.text) && harm.some((x) => x.claim.party === h.claim.party && x.at < h.at))
  if (undone) return grade('discounted', `${nameOf(undone.claim.party)}, who first spoke of people harmed, now says that there were none`)
  if (relations.some((r) => r.component === 'by-whom' && r.kind === 'contradicts') || accused.length > 1)
    return grade('contested', `responsibility is laid at more than one door: ${accused.map(nameOf).join(' and ')}`)
  return bySources(harm, about, nameOf)
}

/** Independent: not the accused, and not an outlet that only relays. An outlet's own word counts as one. */
function bySources(
  harm: readonly Heard[],
  claims: readonly Heard[],
  nameOf: (party: string) => string,
): { readonly word: Grade; readonly reasons: readonly string[] } {
  const accused = new Set(claims.map((h) => h.claim.against))
  const origins = originsOf(harm.filter((h) => h.claim.party !== UNKNOWN && !accused.has(h.claim.party)))
  const parties = new Set(origins.first.map((h) => (h.claim.party === OUTLET ? h.origin : h.claim.party)))
  // Two institutions of one side are not independent of one another.
  if (parties.size >= 2)
    return grade('fair', `${parties.size} independent sources speak of it: ${[...parties].map((p) => nameOf(p)).join(', ')}`)
  return grade('weak', 'a single source speaks of people harmed')
}

function grade(word: Grade, reason: string): { readonly word: Grade; readonly reasons: readonly string[] } {
  return { word, reasons: [reason] }
}
