/**
 * Words of one sort of deed, person or thing, so that a word the training texts hardly hold still tells what kind of claim it stands in: "strafed" goes with "shelled".
 * Verbs stand by their base, nouns by their singular; all other forms stand as they are. Several words that mean one thing together are joined by `_`
 * ("air_strike"), and `~` in them stands for "his", "her", "its", "their", "our" and "my". A word stands in the first class that names it.
 */
export interface WordClass {
  readonly id: string
  /** Verbs; their other forms are made, of a verb of several words those of the first. */
  readonly verbs?: string
  /** Nouns; their plural is made. */
  readonly nouns?: string
  /** Forms as they are. */
  readonly forms?: string
}
