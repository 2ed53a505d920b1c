import type { Claim } from '../0-terms/claim.ts'
import type { Actor, ActorRole, Pack } from '../0-terms/pack.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Report } from '../0-terms/report.ts'
import { fold } from '../1-lexicon/fold.ts'

/** What deciding whose word a claim is needs of the pack. */
export interface Voices {
  readonly actors: ReadonlyMap<string, Actor>
  /** Folded names by which a party is spoken of as a speaker: "corvin", "the corvin side", its seat. */
  readonly metonyms: ReadonlyMap<string, PartyId>
}

/** These speak for the institution they belong to; a head of state or a ministry speaks for itself. */
const SPEAKS_FOR: ReadonlySet<ActorRole> = new Set(['spokesperson', 'official', 'ombudsman', 'prosecutor', 'military', 'person'])
/** "Karabakh officials", "its authorities", "both sides": a side without an institution. */
const GENERIC = /^(?:[\p{L}'’-]+ )*(?:officials?|authorities|side|sides|parties|government sources)(?: (?:in|of|from) [\p{L} '’-]+)?$/u
const SELF = /^(?:we|our|us|i|my)$/
/** An office without its country, in the office's own release: "the minister said". */
const OFFICE =
  /^(?:(?:foreign|defen[cs]e|prime|interior|health) )?(?:minister|ministry|president|presidency|spokes(?:man|woman|person)|office|service|command|army|prosecutor|ombudsman|department)$/
const SPOKEN_DAY = / on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

export function voicesOf(pack: Pack): Voices {
  const metonyms = new Map<string, PartyId>()
  for (const p of pack.parties) for (const n of [p.name, p.short, p.seat]) metonyms.set(bareName(n), p.id)
  return { actors: new Map(pack.actors.map((a) => [a.id, a])), metonyms }
}

/**
 * Whose word a claim finally is, the same string for every relay of it: `actor:` the institution behind the speaker, `party:` a side spoken of by its capital
 * or as "officials", `name:` somebody the pack does not know, `outlet:` the report's own voice, `unnamed:`.
 */
export function originOf(claim: Claim, report: Report, voices: Voices): string {
  const last = claim.chain.at(-1)
  if (!last) return `outlet:${report.publisherActor ?? fold(report.publisher ?? report.id)}`
  if (last.name === '?') return `unnamed:${report.id}`
  const name = bareName(last.name)
  const party = voices.metonyms.get(name)
  if (party !== undefined) return `party:${party}`
  if (last.actor !== null) return `actor:${institution(last.actor, voices)}`
  if (isOwn(name, claim, report)) return `actor:${institution(report.publisherActor ?? '', voices)}`
  if (isSide(claim.party) && GENERIC.test(name)) return `party:${claim.party}`
  return `name:${claim.party}:${name}`
}

/**
 * Whose claim it is in a side's own release: "we", and an office named without its country ("the ministry said"), are the publisher's, whatever the names around
 * it made of it. Null when the claim's own party stands.
 */
export function ownParty(claim: Claim, report: Report): PartyId | null {
  const last = claim.chain.at(-1)
  if (!last || last.actor !== null || !isSide(report.publisherParty) || claim.party === report.publisherParty) return null
  const name = bareName(last.name)
  return SELF.test(name) || OFFICE.test(name) ? report.publisherParty : null
}

/** Is a name that of a side as such, rather than of one of its institutions? */
export function isGeneric(origin: string, voices: Voices): boolean {
  return origin.startsWith('party:') || voices.actors.get(origin.slice('actor:'.length))?.role === 'state'
}

/** In an institution's own release, "we", "the minister" and the institution's name cut short are the institution. */
function isOwn(name: string, claim: Claim, report: Report): boolean {
  if (report.publisherActor === null || report.publisher === null) return false
  if (SELF.test(name)) return true
  const publisher = bareName(report.publisher)
  if (publisher.startsWith(`${name} `) && name.includes(' ')) return true
  return claim.party === report.publisherParty && OFFICE.test(name)
}

function institution(id: string, voices: Voices): string {
  let actor = voices.actors.get(id)
  for (let hops = 0; hops < 4 && actor && actor.of !== null && SPEAKS_FOR.has(actor.role); hops++) {
    const above = voices.actors.get(actor.of)
    if (!above || above.role === 'state') break
    actor = above
  }
  return actor?.id ?? id
}

function bareName(name: string): string {
  return fold(name).replace(/^the /, '').replace(SPOKEN_DAY, '')
}
