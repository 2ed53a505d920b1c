import { wordSet } from '../../1-lexicon/word-set.ts'
import { TAG } from '../../2-document/pos.ts'
import { phraseStart } from '../1-sayings/noun-phrases.ts'
import { isFinite } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

const AND = wordSet('and')

/** "the Ardenian and | Corvinian armies fought": the first half of a joined subject, before any verb, belongs to the claim that begins with the second. */
export function withJoinedSubject(c: ReadingContext, span: FoundSpan): FoundSpan {
  const { doc } = c
  const opens = doc.sentences.from[span.sentence]
  if (
    span.from - 2 < opens ||
    !AND.has(doc.tokens.fold[span.from - 1]) ||
    c.verbsBefore[span.from] > 0 ||
    hasAuxiliary(c, opens, span.from)
  )
    return span
  const from = phraseStart(doc, span.from - 1, opens)
  return from < span.from - 1 ? { ...span, from, rules: [...span.rules, 'span.joined-subject'] } : span
}

function hasAuxiliary(c: ReadingContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFinite(c.doc, i) || c.doc.tag[i] === TAG.AUX) return true
  return false
}

/** A bullet under a header that names a source is there to state a claim: one with a verb and a word of war, in which no claim was marked, is a claim whole. */
export function missedBullets(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  const { doc } = c
  const held = new Set(spans.map((span) => span.sentence))
  const out: FoundSpan[] = []
  for (let s = 0; s < doc.sentences.n; s++) {
    const block = doc.blocks[doc.sentences.block[s]]
    if (held.has(s) || block.kind !== 'bullet' || !doc.sections[block.section]?.source || c.sentenceKinds[s] === 0) continue
    let from = doc.sentences.from[s],
      to = doc.sentences.to[s]
    while (from < to && doc.tag[from] === TAG.PUNCT) from++
    while (to > from && doc.tag[to - 1] === TAG.PUNCT) to--
    if (hasAuxiliary(c, from, to)) out.push({ from, to, sentence: s, rules: ['span.bullet'] })
  }
  return out
}
