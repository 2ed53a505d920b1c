/** A pack's party id, or one of the three words every pack shares. */
export type PartyId = string

/** Anyone who is not a party to the conflict: other states, the UN, monitors. */
export const THIRD: PartyId = 'third'
/** The report's own voice: no source is named. */
export const OUTLET: PartyId = 'outlet'
/** Somebody is said to say so, but not who. */
export const UNKNOWN: PartyId = 'unknown'

/** Is this one of the pack's own parties, rather than a third party, the outlet or unknown? */
export function isSide(party: PartyId | null): party is PartyId {
  return party !== null && party !== THIRD && party !== OUTLET && party !== UNKNOWN
}
