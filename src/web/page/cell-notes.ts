import type { CitedClaim } from '../../core/0-terms/overview.ts'
import { sayIn } from '../words/say.ts'
import type { Say } from '../words/say.ts'
import { capitalised, chainWords } from './words.ts'

/** Letters alone: apostrophes, dashes and capitals of two reports seldom agree. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function untold(notes: readonly (string | null)[], told: string, most: number): readonly string[] {
  const seen = new Set<string>()
  const kept = notes.filter((note): note is string => {
    const key = bare(note ?? '')
    const fresh = key !== '' && !seen.has(key) && !told.includes(key)
    seen.add(key)
    return fresh
  })
  return kept.slice(0, most)
}

/**
 * What a cell adds in small type: who said it through whom, when, with what reservation; only what its own sentences do not already say.
 * A chain of several hops is always written out.
 */
export function cellNotes(claims: readonly CitedClaim[], sentences: readonly string[], say: Say = sayIn('en')): readonly string[] {
  const told = bare(sentences.join(' '))
  const chains = claims.filter((claim) => claim.chain.length > 1).map((claim) => capitalised(chainWords(claim.chain, say)))
  const speakers = claims.filter((claim) => claim.chain.length === 1).map((claim) => capitalised(chainWords(claim.chain, say)))
  const hedges = claims.map((claim) => claim.hedge)
  const times = claims.map((claim) => claim.when)
  return [
    ...untold(chains, '', 3),
    ...untold(speakers, told, 3),
    ...untold(times, told, 2),
    ...untold(hedges, told, 2).map((words) => say('sides.hedged', { words })),
  ]
}
