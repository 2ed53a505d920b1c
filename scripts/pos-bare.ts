import { TAG } from '../src/core/2-document/pos.ts'
import { tokenize } from '../src/core/2-document/tokenize.ts'
import type { TaggedSentence } from './conllu.ts'

/**
 * The sentence as feeds hand it on that have lost their commas and apostrophes: "Ardens army which had waited fired". Null when that leaves it as it was, or when
 * the tokens no longer stand one for one.
 */
export function bareSentence({ tokens, gold }: TaggedSentence): TaggedSentence | null {
  let text = '',
    last = 0
  const tags: number[] = []
  for (let i = 0; i < tokens.n; i++) {
    const word = tokens.text.slice(tokens.start[i], tokens.end[i])
    const gap = tokens.text.slice(last, tokens.start[i])
    last = tokens.end[i]
    if (word === ',' || word === '"') continue
    const clitic = gold[i] === TAG.POS && /^['’]s?$/.test(word)
    if (clitic) {
      text += word.slice(1)
      continue
    }
    text += gap + word
    tags.push(gold[i])
  }
  const bare = tokenize(text)
  return text === tokens.text || bare.n !== tags.length ? null : { tokens: bare, gold: Uint8Array.from(tags) }
}
