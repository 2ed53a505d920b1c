/**
 * The tag set: universal parts of speech with verbs split by form, as a reporting verb is told by its form ("said" past, "saying" -ing).
 * Indices into this list are what the tag column holds.
 */
export const TAGS = [
  'ADJ',
  'ADJC',
  'ADJS',
  'ADP',
  'ADV',
  'AUX',
  'AUXD',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NOUNS',
  'NUM',
  'PART',
  'POS',
  'PRON',
  'PRONP',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'VERBD',
  'VERBG',
  'VERBN',
  'VERBZ',
  'MD',
  'X',
] as const
export type Tag = (typeof TAGS)[number]

/** Index of each tag, by name. */
export const TAG = Object.fromEntries(TAGS.map((tag, i) => [tag, i])) as Record<Tag, number>
