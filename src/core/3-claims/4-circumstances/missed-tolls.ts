import { KINDS, type Kind } from '../../0-terms/claim.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { findTolls } from './how-many.ts'

const bit = (kind: Kind): number => 1 << (1 + KINDS.indexOf(kind))
/** Kinds of which words of harm speak. */
const HARM = bit('casualties') | bit('displacement') | bit('detainees')

/**
 * A sentence of running text that counts the dead, hurt, driven out or captured is there to state it, also where the tagger marked nothing in it: what is said
 * by somebody, or the whole of it. On the training texts nine of eleven such sentences hold a claim of the annotators'.
 */
export function withMissedTolls(c: ReadingContext, spans: readonly FoundSpan[]): readonly FoundSpan[] {
  const { doc } = c
  const held = new Set(spans.map((span) => span.sentence))
  const missed: FoundSpan[] = []
  for (let s = 0; s < doc.sentences.n; s++) {
    if (held.has(s) || (c.sentenceKinds[s] & HARM) === 0 || doc.blocks[doc.sentences.block[s]].kind !== 'paragraph') continue
    const span = tollSpan(c, s)
    if (span) missed.push({ ...span, sentence: s, rules: ['span.toll'] })
  }
  return missed.length === 0 ? spans : [...spans, ...missed].sort((a, b) => a.from - b.from || a.to - b.to)
}

function tollSpan(c: ReadingContext, s: number): TokenRange | null {
  const { doc } = c
  let from = doc.sentences.from[s],
    to = doc.sentences.to[s]
  const toll = findTolls(doc, from, to).find((toll) => toll.low !== 0 && !toll.rules.includes('vague.several'))
  if (!toll) return null
  const said = sayingsNear(c.attributions, s, s).find(({ content }) => content && content.from <= toll.from && toll.to <= content.to)
  if (said?.content) return said.content
  while (from < toll.from && doc.tag[from] === TAG.PUNCT) from++
  while (to > toll.to && doc.tag[to - 1] === TAG.PUNCT) to--
  return { from, to }
}
