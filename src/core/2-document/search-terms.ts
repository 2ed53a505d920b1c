import { fold } from '../1-lexicon/fold.ts'
import { TokenFlag, TokenKind } from './tokens.ts'
import { tokenize } from './tokenize.ts'

/**
 * The words by which a text is searched: its own tokens, folded, each once, in order. A compound stands as a whole and in its parts, so that "120-mm" is found by
 * "120"; marks and possessive tails are left out.
 */
export function searchTerms(text: string): readonly string[] {
  const tokens = tokenize(text)
  const terms = new Set<string>()
  for (let i = 0; i < tokens.n; i++) {
    if (tokens.kind[i] === TokenKind.punct || tokens.kind[i] === TokenKind.symbol || tokens.flag[i] & TokenFlag.clitic) continue
    const term = fold(text.slice(tokens.start[i], tokens.end[i]))
    terms.add(term)
    if (tokens.flag[i] & TokenFlag.compound) for (const part of term.split(/[^\p{L}\p{N}]+/u)) if (part.length > 1) terms.add(part)
  }
  return [...terms]
}
