import type { Block, BlockKind, Sentences } from '../../src/core/2-document/document.ts'
import { findBlocks } from '../../src/core/2-document/blocks.ts'
import { findQuotations } from '../../src/core/2-document/quotations.ts'
import { findSentences } from '../../src/core/2-document/sentences.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import type { Tokens } from '../../src/core/2-document/tokens.ts'

/** The words of a range of tokens. */
export function wordsOf(tokens: Tokens, range: { readonly from: number; readonly to: number }): string {
  return range.to > range.from ? tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]) : ''
}

export interface Cut {
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
  readonly sentences: Sentences
}

export function cutText(text: string): Cut {
  const tokens = tokenize(text)
  const blocks = findBlocks(tokens)
  return { tokens, blocks, sentences: findSentences(tokens, blocks) }
}

/** Kind and words of each block. */
export function blocksOf(text: string): readonly (readonly [BlockKind, string])[] {
  const { tokens, blocks } = cutText(text)
  return blocks.map((block) => [block.kind, wordsOf(tokens, block)] as const)
}

export function sentencesOf(text: string): readonly string[] {
  const { tokens, sentences } = cutText(text)
  return Array.from({ length: sentences.n }, (_, s) => wordsOf(tokens, { from: sentences.from[s], to: sentences.to[s] }))
}

/** Words of each quotation, with what it shows besides them: nested, unclosed, going on from another. */
export function quotationsOf(text: string): readonly string[] {
  const { tokens, blocks } = cutText(text)
  return findQuotations(tokens, blocks).quotations.map((q) => {
    const notes = [q.depth > 0 ? `depth ${q.depth}` : '', q.closed ? '' : 'open', q.continues >= 0 ? `after ${q.continues}` : ''].filter(
      Boolean,
    )
    return wordsOf(tokens, q) + (notes.length ? ` [${notes.join(', ')}]` : '')
  })
}
