import { headlineStance } from '../../src/core/3-claims/6-refine/headline-stance.ts'

/** One pair of the set, of which only these fields are read. */
interface DenialPair {
  readonly claim: string
  readonly headline: string
}

/** Judges one headline against one claim of the set `denials`. */
export function read(line: DenialPair): { claim: string; headline: string; label: string } {
  return { claim: line.claim, headline: line.headline, label: headlineStance(line.claim, line.headline).stance }
}
