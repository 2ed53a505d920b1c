import { KINDS, type Kind } from '../../0-terms/claim.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { findTolls } from './how-many.ts'

const bits = (...kinds: readonly Kind[]): number => kinds.reduce((sum, kind) => sum | (1 << (1 + KINDS.indexOf(kind))), 0)
const HARM = bits('casualties', 'displacement', 'detainees')
const DEEDS = HARM | bits('strike', 'clash', 'control', 'materiel', 'truce', 'talks', 'aid', 'access', 'damage', 'forces')
/** Fewer words than these say nothing that could be checked ("he said so"). */
const LEAST_SAID = 4

/**
 * A sentence of running text in which the tagger marked nothing is a claim all the same when it counts people harmed, when somebody is said to say something in
 * it, or when it tells a deed of war and where. In the project's own reports, read by models that had not seen them, this finds 229 claims more and 36 that are
 * none.
 */
export function withMissedClaims(c: ReadingContext, spans: readonly FoundSpan[]): readonly FoundSpan[] {
  const { sentences, blocks } = c.doc
  const held = new Set(spans.map((span) => span.sentence))
  const missed: FoundSpan[] = []
  for (let s = 0; s < sentences.n; s++)
    if (!held.has(s) && blocks[sentences.block[s]].kind === 'paragraph') {
      const span = tollSpan(c, s) ?? saidSpan(c, s) ?? deedSpan(c, s)
      if (span) missed.push(span)
    }
  return missed.length === 0 ? spans : [...spans, ...missed].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** People counted as dead, hurt, driven out or captured: what is said of them by somebody, or the whole sentence. */
function tollSpan(c: ReadingContext, s: number): FoundSpan | null {
  if ((c.sentenceKinds[s] & HARM) === 0) return null
  const { from, to } = wholeOf(c, s)
  const toll = findTolls(c.doc, from, to).find((toll) => toll.low !== 0 && !toll.rules.includes('vague.several'))
  if (!toll) return null
  const said = sayingsNear(c.attributions, s, s).find(({ content }) => content && content.from <= toll.from && toll.to <= content.to)
  return { ...(said?.content ?? { from, to }), sentence: s, rules: ['span.toll'] }
}

function saidSpan(c: ReadingContext, s: number): FoundSpan | null {
  const said = sayingsNear(c.attributions, s, s).find(isPlain)
  return said?.content ? { ...said.content, sentence: s, rules: ['span.said'] } : null
}

/** Somebody says something outright, and enough of it. */
const isPlain = ({ source, content, cue, force }: Attribution): boolean =>
  source !== null && content !== null && content.to - content.from >= LEAST_SAID && !cue.negated && !cue.row.weak && force !== 'shows'

/** A sentence whose verb is a word of war and that names a place. */
function deedSpan(c: ReadingContext, s: number): FoundSpan | null {
  if ((c.sentenceKinds[s] & DEEDS) === 0) return null
  const { from, to } = wholeOf(c, s)
  let told = false,
    placed = false
  for (let i = from; i < to; i++) {
    if (c.kindRow[i] >= 0 && c.nextVerb[i] === 0) told = true
    if (c.doc.mentionOf[i] >= 0 && c.doc.mentions[c.doc.mentionOf[i]].kind === 'place') placed = true
  }
  return told && placed ? { from, to, sentence: s, rules: ['span.deed'] } : null
}

/** A sentence without the marks around it. */
function wholeOf({ doc }: ReadingContext, s: number): TokenRange {
  let from = doc.sentences.from[s],
    to = doc.sentences.to[s]
  while (from < to && doc.tag[from] === TAG.PUNCT) from++
  while (to > from && doc.tag[to - 1] === TAG.PUNCT) to--
  return { from, to }
}
