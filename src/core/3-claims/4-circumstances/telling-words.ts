import { HARM } from '../../1-lexicon/en/casualty-words.ts'
import { DISOWNING } from '../../1-lexicon/en/denials.ts'
import { HEDGES } from '../../1-lexicon/en/hedges.ts'
import { WEAPONS } from '../../1-lexicon/en/weapons.ts'
import type { Tokens } from '../../2-document/tokens.ts'
import { listBits, WordColumn } from '../../2-document/word-column.ts'
import { SUFFERING } from './how-many-nouns.ts'

/** What a word can open: harm or a tally of it, the name of a weapon, a hedge, a denial or what takes a deed off somebody. */
export const OPENS = { harm: 1, weapon: 2, hedge: 4, denial: 8 } as const

const wordings = (row: { readonly words: string }): readonly string[] => row.words.split('|')
const first = (words: string): string => words.split(' ')[0]
const weapons = WEAPONS.flatMap(wordings).map(first)

// In the order of the bits. A word too many is only looked at closer.
const bits = listBits([
  [...HARM.flatMap(wordings).map(first), ...SUFFERING.split(' '), 'toll', 'number'],
  [...weapons, ...weapons.map((word) => `${word}s`)],
  HEDGES.flatMap(wordings).map(first),
  [...DISOWNING.map(first), 'deny', 'denies', 'denied', 'denying'],
])
const column = new WordColumn(bits)

/** For every token of a text the bits of `OPENS` that hold of it. */
export const openings = (tokens: Tokens): Int32Array => column.of(tokens)
