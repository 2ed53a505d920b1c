import type { Claim, Kind } from '../../0-terms/claim.ts'

/** What is asked for has not happened: a day in an appeal is a deadline, or that of something else (nine times in ten, in the training texts). */
const UNDATED: ReadonlySet<Kind> = new Set<Kind>(['appeal'])

/** Takes the time from claims that nothing dates. */
export function dropIdleTimes(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) =>
    claim.when && UNDATED.has(claim.kind) ? { ...claim, when: null, why: claim.why.filter((rule) => !rule.startsWith('when.')) } : claim,
  )
}
