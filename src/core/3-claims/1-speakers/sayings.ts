import type { Document } from '../../2-document/document.ts'
import type { Attribution } from './attributions.ts'
import type { TokenRange } from './noun-phrases.ts'
import { wholeContents } from './whole-contents.ts'
import { wholeSource } from './whole-sources.ts'

/** Who says what, as a reader would mark it in the text: the outermost saying only, its source whole, its content in one or several stretches. */
export interface Saying {
  readonly sentence: number
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly content: readonly TokenRange[]
  readonly rules: readonly string[]
}

/** The outermost sayings of a document, made from its attributions. What is said inside another's content is that other's word and is left out. */
export function wholeSayings(doc: Document, attributions: readonly Attribution[]): Saying[] {
  const all = attributions.flatMap((a, i) => whole(doc, a, attributions[i + 1]) ?? [])
  return all.filter((s, i) => !all.some((t, k) => k !== i && within(s.cue, t.content) && !(within(t.cue, s.content) && i < k)))
}

function whole(doc: Document, a: Attribution, next: Attribution | undefined): Saying | null {
  if (doc.quotationOf[a.cue.verb] >= 0) return null
  const from = doc.sentences.from[a.sentence], to = doc.sentences.to[a.sentence]
  const source = a.rules[0].startsWith('attitude.seem') ? null : wholeSource(doc, a, from, to)
  const beside = source && source.from >= from && source.to <= to && (source.to <= a.cue.from ? a.cue.from - source.to < 3 : source.from - a.cue.to < 2)
  const group = beside ? { from: Math.min(source.from, a.cue.from), to: Math.max(source.to, a.cue.to) } : a.cue
  const reach = next && next.sentence === a.sentence && a.content && next.cue.from >= a.content.to ? a.content.to : to
  const content = wholeContents(doc, a, group, from, to, reach)
  if (!content.length) return null
  return { sentence: a.sentence, cue: a.cue, source, content, rules: a.rules }
}

const within = (cue: TokenRange, content: readonly TokenRange[]): boolean => content.some(c => c.from <= cue.from && cue.to <= c.to)
