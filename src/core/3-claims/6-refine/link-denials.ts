import type { Claim } from '../../0-terms/claim.ts'
import { OUTLET, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Document } from '../../2-document/document.ts'
import { fitOf, toldOf, type Told } from './denial-fit.ts'

/** The least that makes a link. */
const ENOUGH = 3.5

/**
 * Links each denial of a text to the claim it denies: one of another claimant, best one that accuses the denier, tells of the same deed or place, and stands
 * nearest before it. A denial that fits none stays unlinked; a wrong link is worse than none.
 */
export function linkDenials(claims: readonly Claim[], doc: Document): Claim[] {
  if (!claims.some((claim) => claim.stance === 'denies')) return [...claims]
  const told = toldOf(claims, doc)
  return claims.map((denial, at) => {
    if (denial.stance !== 'denies') return denial
    const target = saidInFull(told, at) ? null : bestTarget(told, at)
    return target ? { ...denial, denies: target.id, against: deniedBy(denial, target), why: [...denial.why, 'denial.link'] } : denial
  })
}

/** A denial is against whoever said what it denies, where that is told. */
const deniedBy = (denial: Claim, { party }: Claim): PartyId | null =>
  party === denial.party || party === OUTLET || party === UNKNOWN ? denial.against : party

/** "Reports of gas in Hale are false, the agency said. It rejected the reports": the first denial tells what is denied; the second only repeats it. */
function saidInFull(told: readonly Told[], at: number): boolean {
  const { claim, pointing, sentence } = told[at]
  if (!pointing) return false
  return told.some(
    (x, k) => k < at && x.claim.stance === 'denies' && !x.bare && x.claim.party === claim.party && sentence - x.sentence <= 1,
  )
}

/** The best fit above the threshold; of two that fit alike, the one that stands later. */
function bestTarget(told: readonly Told[], at: number): Claim | null {
  let found: Claim | null = null,
    top = ENOUGH
  told.forEach((other, k) => {
    const fit = k === at ? 0 : fitOf(told[at], other)
    if (fit >= top) {
      top = fit
      found = other.claim
    }
  })
  return found
}
