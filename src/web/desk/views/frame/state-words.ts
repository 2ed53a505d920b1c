import type { ReviewState } from '../claim-facts.ts'

const WORDS: Readonly<Record<ReviewState, string>> = {
  unreviewed: 'to check',
  accepted: 'accepted',
  corrected: 'corrected',
  rejected: 'rejected',
}

/** How the desk calls the state of a review. */
export function stateWords(state: ReviewState): string {
  return WORDS[state]
}
