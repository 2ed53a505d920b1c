import type { Claim } from '../../0-terms/claim.ts'

/** A deed told of before: "The attack …", "One of the shells …". What a "new" or "another" one is has an author of its own. */
const THE_DEED =
  /^(?:earlier,? )?(?:(?:one|some|two|three|several) of )?(?:the|these|those|this|that)(?: [\p{L}-]+)? (?:attacks?|strikes?|airstrikes?|raids?|bombings?|bombardments?|shelling|shells?|missiles?|rockets?|blasts?|explosions?|bombs?|assaults?)\b/iu
const HARM = new Set<Claim['kind']>(['strike', 'damage'])
const DEEDS = new Set<Claim['kind']>(['strike', 'damage', 'clash', 'casualties'])
/** How far back the deed may have been told, in characters: two or three sentences. */
const REACH = 500

/**
 * "The attack damaged several houses": who is blamed for it is whom the claim just before blames for the deed, where the same party (or the report itself) speaks.
 */
export function carryAuthors(claims: readonly Claim[]): Claim[] {
  const out: Claim[] = []
  for (const claim of claims) {
    const before = out.findLast((x) => DEEDS.has(x.kind) && x.end <= claim.start)
    const carried =
      claim.against === null &&
      claim.stance !== 'denies' &&
      HARM.has(claim.kind) &&
      THE_DEED.test(claim.text) &&
      before !== undefined &&
      before.against !== null &&
      before.against !== claim.party &&
      before.stance !== 'denies' &&
      claim.start - before.end <= REACH
    out.push(carried ? { ...claim, against: before.against, why: [...claim.why, 'against.carried'] } : claim)
  }
  return out
}
