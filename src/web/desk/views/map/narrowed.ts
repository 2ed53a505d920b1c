import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { CitedClaim, ControlState, Overview } from '../../../../core/0-terms/overview.ts'

/** The same overview with only these claims on its map: places, counted settlements, roads and denials of the others are gone. */
export function narrowed(overview: Overview, keep: (id: ClaimId) => boolean): Overview {
  const claims = overview.claims
  return {
    ...overview,
    places: overview.places.flatMap((place) => {
      const kept = place.claims.filter(keep)
      if (kept.length === 0) return []
      const parties = [...new Set(kept.map((id) => claims[id]?.party).filter((party) => party !== undefined))]
      return [{ ...place, claims: kept, parties: parties.length > 0 ? parties : place.parties }]
    }),
    control: overview.control.filter(({ claim }) => keep(claim)),
    access: overview.access.filter(({ claim }) => keep(claim)),
    matters: overview.matters.map((matter) => ({
      ...matter,
      relations: matter.relations.filter(({ from, to }) => keep(from) && keep(to)),
    })),
  }
}

const STATE_WORD: Readonly<Record<ControlState, string>> = {
  claimed: 'claims it',
  conceded: 'gave it up',
  denied: 'denies it',
  assessed: 'assessed',
}

/**
 * Only what is said of control, and in place of a claim's number what its claimant says: "claims it", "denies it". Claims are drawn at their places as any
 * other claim is; nothing is ever filled.
 */
export function controlOnly(overview: Overview): Overview {
  const states = new Map(overview.control.map(({ claim, state = 'claimed' }) => [claim, STATE_WORD[state]]))
  const claims = Object.fromEntries(
    Object.entries(overview.claims).map(([id, claim]): [string, CitedClaim] => [id, { ...claim, number: states.get(id) ?? claim.number }]),
  )
  const seen = (kept: readonly ClaimId[]): readonly ClaimId[] => {
    const told = new Set<string>()
    return kept.filter((id) => {
      const key = `${claims[id]?.party} ${claims[id]?.number}`
      const fresh = !told.has(key)
      told.add(key)
      return fresh
    })
  }
  const only = narrowed({ ...overview, claims }, (id) => states.has(id))
  return { ...only, places: only.places.map((place) => ({ ...place, claims: seen(place.claims) })) }
}
