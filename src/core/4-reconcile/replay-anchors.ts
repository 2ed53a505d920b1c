import type { Claim, ClaimId } from '../0-terms/claim.ts'
import { overlaps, type Span } from '../0-terms/span.ts'
import { fold } from '../1-lexicon/fold.ts'

/** How a claim was found again: under its own id, by the same words at the same place, or by words that overlap and have the same source. */
export interface FoundAgain {
  readonly claim: Claim
  readonly how: 'same-id' | 'same-words' | 'overlap'
}

/** The claim of another reading that stands where this one stood. `taken`: claims that were found for others. */
export function findAgain(sought: Claim, among: readonly Claim[], taken: ReadonlySet<ClaimId>): FoundAgain | null {
  const free = among.filter((c) => !taken.has(c.id))
  const same = free.find((c) => c.id === sought.id)
  if (same) return { claim: same, how: 'same-id' }
  const words = free.filter((c) => c.start === sought.start && c.end === sought.end)
  const there = words.find((c) => sameSource(c, sought)) ?? words[0]
  if (there) return { claim: there, how: 'same-words' }
  const near = free.filter((c) => overlaps(c, sought) && sameSource(c, sought)).sort((a, b) => shared(b, sought) - shared(a, sought))[0]
  return near ? { claim: near, how: 'overlap' } : null
}

/** Why no claim of a reading was found, for the person who judged it. */
export function whyNotFound(sought: Claim, among: readonly Claim[], taken: ReadonlySet<ClaimId>): string {
  const over = among.filter((c) => overlaps(c, sought))
  if (over.length === 0) return 'The newest reading finds no claim in these words.'
  if (over.some((c) => taken.has(c.id))) return 'The newest reading makes one claim of these words and of others that were judged.'
  return `The newest reading gives these words to another source (${over.map(sourceName).join(', ')}).`
}

/** The same side, and the same person or institution where one is named. */
function sameSource(a: Claim, b: Claim): boolean {
  const [x, y] = [a.chain.at(-1), b.chain.at(-1)]
  if (a.party !== b.party) return false
  if (!x || !y) return x === y
  return x.actor !== null && y.actor !== null ? x.actor === y.actor : fold(x.name) === fold(y.name)
}

function sourceName(claim: Claim): string {
  return claim.chain.at(-1)?.name ?? claim.party
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}
