import type { Claim } from '../../0-terms/claim.ts'
import { fold } from '../../1-lexicon/fold.ts'

/** Shorter words than these may be said of two things: "two were killed". */
const FEWEST_WORDS = 5

/**
 * Keeps of two claims in the very same words by the same claimant the first: a page that repeats its first sentence under its picture, or its headline over
 * its text, asserts nothing new.
 */
export function dropToldTwice(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, Claim>()
  return claims.filter((claim) => {
    const words = fold(claim.text).match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length < FEWEST_WORDS) return true
    const key = `${claim.chain.at(-1)?.name ?? ''}|${words.join(' ')}`
    const told = first.get(key)
    if (!told) first.set(key, claim)
    return !told || told.start === claim.start
  })
}
