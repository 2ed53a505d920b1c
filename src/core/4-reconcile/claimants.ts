import type { Heard } from './heard.ts'

/** "We" in an institution's own release is the institution. */
const SELF = /^(?:we|our|us|i|my)$/i
/** Names that say nothing without their surroundings. */
const POINTING = /^(?:its|his|her|their|our|the (?:ministry|minister|office|side|sides|parties|same))\b|^(?:both sides|he|she|they)$/i

/** The name the claimant goes by in the report, or the publisher's when the outlet itself speaks or the claimant says "we". */
export function claimantName(h: Heard): string {
  const last = h.claim.chain.at(-1)
  if (!last || (SELF.test(last.name) && h.report.publisher !== null)) return h.report.publisher ?? 'a report without a named publisher'
  return last.name === '?' ? 'an unnamed source' : last.name
}

/** Of the names one count goes by, the one to show: the latest in the claimant's own report, else the latest of somebody known by name, else the latest. */
export function bestName(heard: readonly Heard[]): string {
  const latestFirst = [...heard].reverse()
  const own = latestFirst.find((h) => h.report.publisherParty === h.claim.party && !h.isGeneric)
  const known = own ?? latestFirst.find((h) => !h.isGeneric && h.claim.chain.at(-1)?.actor != null)
  const plain = known ?? latestFirst.find((h) => !POINTING.test(claimantName(h))) ?? latestFirst[0]
  return claimantName(plain)
}
