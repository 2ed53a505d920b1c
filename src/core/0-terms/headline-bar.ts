import type { ClaimId } from './claim.ts'

/** How the headline was chosen: a headline asks for more than a row does. When nothing passes, the headline only says what the state of the page is. */
export interface HeadlineBar {
  readonly passed: boolean
  /** What the allegation in the headline fulfils; when nothing passed, that. */
  readonly reasons: readonly string[]
  /** The gravest allegations that were turned away, and what each lacks. */
  readonly refused: readonly { readonly claim: ClaimId; readonly rule: string; readonly reason: string }[]
}
