import type { TokenRange } from '../../2-document/document.ts'

/** Who says what, as a reader would mark it in the text: the outermost saying only, its source whole, its content in one or several stretches. */
export interface Saying {
  readonly sentence: number
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly content: readonly TokenRange[]
  readonly rules: readonly string[]
}
