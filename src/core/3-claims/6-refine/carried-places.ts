import type { Claim, Kind } from '../../0-terms/claim.ts'

/**
 * Kinds of claims that happen somewhere: one of them without a place of its own may take that of the sentence before. Of opinions, talks, truces and
 * accusations such a place is wrong four times in five (measured on the training texts), so they go without.
 */
const HAPPENS: ReadonlySet<Kind> = new Set<Kind>(['strike', 'casualties', 'control', 'damage', 'displacement', 'detainees'])

/** Takes from claims that happen nowhere the places that their own words do not name. */
export function dropIdlePlaces(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    if (HAPPENS.has(claim.kind)) return claim
    const places = claim.places.filter((place) => claim.start <= place.start && place.end <= claim.end)
    return places.length === claim.places.length ? claim : { ...claim, places, why: claim.why.filter((rule) => rule !== 'where.carried') }
  })
}
