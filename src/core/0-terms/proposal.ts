import type { Span } from './span.ts'

/** Which reader read a report, with what: enough to say of any claim who proposed it, and to tell two readings of one report apart. */
export interface ReaderIdentity {
  /** `built-in`, or the id of another reader: `openai-compatible`, `onnx`. */
  readonly reader: string
  /** The model's name as configured. */
  readonly model: string
  /** What tells two builds of that model apart, as far as the reader can know it. */
  readonly version: string
}

/**
 * A claim as a reader other than our own proposes it: words, and who is said to say them. Nothing here is believed before it was found in the report;
 * time, place, harm and means are not asked for at all, because they are read off the anchored words.
 */
export interface Proposal {
  /** What is claimed, word for word. */
  readonly words: string
  /** Where it says the words begin, in UTF-16 units of the report's text; only used to choose among places where they do stand. */
  readonly start: number | null
  /** A longer passage, word for word, in which they stand. */
  readonly context: string | null
  /** Who says so, from the outside in, word for word; empty: nobody is named. */
  readonly sources: readonly string[]
  /** The words that report the saying. */
  readonly cue: string | null
  readonly kind: string | null
  readonly stance: string | null
  /** The side it takes the claimant for. Never used, only compared with what the source's own words say. */
  readonly party: string | null
  /** Whatever else it said of the claim, each value as text. Never used: a number or a name in it that the words do not hold betrays an invention. */
  readonly notes: readonly string[]
  /** The stretch of the report it was shown; words are looked for nowhere else. */
  readonly within: Span
}

/** Every reason for which a proposal is dropped. */
export const DROPS = {
  empty: 'It quotes no words.',
  overlong: 'It quotes more words than one claim can have.',
  'not-in-text': 'Its words do not stand in the report.',
  ambiguous: 'Its words stand in the report several times, and nothing tells which is meant.',
  'cuts-a-word': 'Its words begin or end inside a word or a number of the report.',
  'cuts-a-figure': 'Its words leave out a part of a figure that changes it.',
  'many-sentences': 'Its words run over the end of a sentence or into another paragraph.',
  'source-not-in-text': 'Its source does not stand in the report near the words.',
  'source-inside-words': 'Its source stands only inside the words it claims.',
  'source-without-cue': 'Nothing in the report says that the source said anything.',
  'cue-not-in-text': 'Its reporting words do not stand in the sentence of the source.',
  'cue-negated': 'The report says that the source did not say so.',
  'party-unknown': 'It names a party that the pack does not have.',
  'party-disagrees': 'It gives the words to another party than the words of its source do.',
  'source-disagrees': 'The sentence itself gives these words to another side.',
  'number-not-in-words': 'One of its fields holds a number that neither its words nor its source hold.',
  'name-not-in-words': 'One of its fields holds a name that neither its words nor its source hold.',
  duplicate: 'The same words of the same party were proposed before.',
} as const
export type DropReason = keyof typeof DROPS

/** A proposal that was not taken, and why. `words` is cut short, for showing. */
export interface Dropped {
  readonly reason: DropReason
  readonly words: string
  /** The field's value that was at fault; empty when the words themselves were. */
  readonly detail: string
}
