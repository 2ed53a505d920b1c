import type { TokenRange } from '../1-sayings/noun-phrases.ts'

/** A stretch of a sentence that states one claim. */
export interface ClaimSpan extends TokenRange {
  readonly sentence: number
}
