import type { Claim, Kind } from '../../0-terms/claim.ts'

/** What is asked for has not happened: a day in an appeal is a deadline, or that of something else (nine times in ten, in the training texts). */
const UNDATED: ReadonlySet<Kind> = new Set<Kind>(['appeal'])

/** "Lands under occupation for 30 years are being freed": in a view a mere length belongs to what the view is about (every time it was read, in the training texts). */
const VIEWS: ReadonlySet<Kind> = new Set<Kind>(['statement', 'accusation'])
const LENGTH = /^(?:for|within)\b.*\b(?:hours?|days?|weeks?|months?|years?|decades?)$|^in the past$/i

/** "Friday's attack shows that …", "those driven out in the nineties will not be back": an opinion is held now, and what lies behind dates what it is about. */
const BEHIND = /\b(?:yesterdays?|last|past|previous|earlier|recent|during|since|19\d\ds?)\b|\bago$/i
const OWNED = /^['’]s\b/

function isOfSubject({ kind, when, text, start }: Claim): boolean {
  if (kind !== 'statement' || !when) return false
  return BEHIND.test(when.words) || OWNED.test(text.slice(when.end - start, when.end - start + 3))
}

/** Takes the time from claims that nothing dates. */
export function dropIdleTimes(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const idle = claim.when && (UNDATED.has(claim.kind) || (VIEWS.has(claim.kind) && LENGTH.test(claim.when.words)) || isOfSubject(claim))
    return idle ? { ...claim, when: null, why: claim.why.filter((rule) => !rule.startsWith('when.')) } : claim
  })
}
