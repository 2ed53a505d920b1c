import type { Claim, Kind } from '../../0-terms/claim.ts'
import type { PlaceMention } from '../../0-terms/place.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'

/**
 * Kinds of claims that happen somewhere: one of them without a place of its own may take that of the sentence before. Of opinions, talks, truces and
 * accusations such a place is wrong four times in five (measured on the training texts), so they go without.
 */
const HAPPENS: ReadonlySet<Kind> = new Set<Kind>(['strike', 'casualties', 'control', 'damage', 'displacement', 'detainees'])

/** A strike hits a spot: to say of one that it happened somewhere in a country named before says nothing, or says it of another strike. */
const tooWide = (claim: Claim, place: PlaceMention, gaz: Gazetteer): boolean =>
  claim.kind === 'strike' && place.place !== null && gaz.place(place.place)?.kind === 'country'

/** Takes from claims that happen nowhere the places that their own words do not name. */
export function dropIdlePlaces(claims: readonly Claim[], gaz: Gazetteer): Claim[] {
  return claims.map((claim) => {
    const happens = HAPPENS.has(claim.kind)
    const places = claim.places.filter(
      (place) => (claim.start <= place.start && place.end <= claim.end) || (happens && !tooWide(claim, place, gaz)),
    )
    return places.length === claim.places.length ? claim : { ...claim, places, why: claim.why.filter((rule) => rule !== 'where.carried') }
  })
}
