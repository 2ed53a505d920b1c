import type { TokenRange } from '../../2-document/document.ts'

/** A stretch of a sentence that states one claim. */
export interface ClaimSpan extends TokenRange {
  readonly sentence: number
}
