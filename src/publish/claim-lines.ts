import type { Claim } from '../core/0-terms/claim.ts'

/** A claim as one line of `alteram read --format jsonl`. Offsets are UTF-16 units of the text as given. */
export function claimLine(claim: Claim): string {
  const { hedge, ...rest } = claim
  return JSON.stringify({ ...rest, hedge: hedge?.words ?? null, hedgeAt: hedge ? { start: hedge.start, end: hedge.end } : null })
}
