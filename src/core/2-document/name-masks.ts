import { foldHash } from '../1-lexicon/fold.ts'
import { WordSet } from '../1-lexicon/word-set.ts'
import { OFFICE_WORDS } from '../1-lexicon/en/offices.ts'
import type { Mention, MentionKind } from './document.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

/** What the tagger reads in the place of a name: a well-known name of the same kind. */
const STAND_INS: Readonly<Record<MentionKind, string>> = {
  actor: 'Germany',
  party: 'Germany',
  adjective: 'German',
  place: 'Germany',
  line: 'Germany',
}
const PLURAL = 'Germans'
const OFFICES = new WordSet([...OFFICE_WORDS].map((word) => foldHash(word)))
const S = 115

/**
 * The tokens as the tagger is to see them: every proper word inside a name of the pack stands for its kind, so that neither its own tag nor those of its neighbours
 * hang on which party is named. Words of office ("Ministry") stay as they are. Offsets of masked words point behind the text; only the tagger may look there.
 */
export function maskNames(tokens: Tokens, mentions: readonly Mention[]): Tokens {
  const stands = [...new Set([...Object.values(STAND_INS), PLURAL])]
  const at = new Map<string, number>()
  let text = tokens.text
  for (const word of stands) {
    at.set(word, text.length + 1)
    text += ` ${word}`
  }
  const start = tokens.start.slice(),
    end = tokens.end.slice(),
    fold = tokens.fold.slice()
  for (const m of mentions)
    for (let i = m.from; i < m.to; i++) {
      if (!isProper(tokens, i)) continue
      const word = m.kind === 'adjective' && tokens.text.charCodeAt(tokens.end[i] - 1) === S ? PLURAL : STAND_INS[m.kind]
      start[i] = at.get(word) ?? start[i]
      end[i] = start[i] + word.length
      fold[i] = foldHash(word)
    }
  return { ...tokens, text, start, end, fold }
}

function isProper(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.word && (tokens.flag[i] & TokenFlag.capital) !== 0 && !OFFICES.has(tokens.fold[i])
}
