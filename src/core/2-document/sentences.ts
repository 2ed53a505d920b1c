import type { Block, Sentences } from './document.ts'
import { leadEnd } from './leads.ts'
import { quoteRoles } from './quote-marks.ts'
import { creditEnd, sentenceEnd } from './sentence-ends.ts'
import type { Tokens } from './tokens.ts'

/**
 * Cuts blocks into sentences. A sentence never crosses a block; the mark at the head of a bullet, of a numbered point or of a live-blog item stands
 * before its first sentence, in none. Closing quotes and brackets belong to the sentence they close. `role` may be passed when it is known already.
 */
export function findSentences(tokens: Tokens, blocks: readonly Block[], role: Uint8Array = quoteRoles(tokens, blocks)): Sentences {
  const from: number[] = [],
    to: number[] = [],
    block: number[] = []
  blocks.forEach((b, index) => {
    let start = Math.min(leadEnd(tokens, b), b.to),
      i = start
    while (i < b.to) {
      const end = sentenceEnd(tokens, i, b.to, role) || creditEnd(tokens, i, b.to)
      if (end === 0) {
        i++
        continue
      }
      from.push(start)
      to.push(end)
      block.push(index)
      start = end
      i = end
    }
    if (start < b.to) {
      from.push(start)
      to.push(b.to)
      block.push(index)
    }
  })
  return { n: from.length, from: Int32Array.from(from), to: Int32Array.from(to), block: Int32Array.from(block) }
}

/** Sentence of each token. The mark at the head of a block counts to the sentence after it, a block of marks alone to the sentence before it (or the first). */
export function sentenceOfTokens(tokens: Tokens, sentences: Sentences): Int32Array {
  const out = new Int32Array(tokens.n)
  let done = 0
  for (let s = 0; s < sentences.n; s++) {
    out.fill(s, done, sentences.to[s])
    done = sentences.to[s]
  }
  out.fill(Math.max(0, sentences.n - 1), done)
  return out
}
