import { KINDS, type Kind } from '../../0-terms/claim.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { isVerb } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { Named } from '../5-kinds/name-claim.ts'

const WAYS = wordSet(
  'road roads highway route routes motorway crossing crossings airspace airport airports bridge bridges corridor checkpoint checkpoints tunnel',
)
const SHUT = wordSet('closed closes closing reopened reopens reopening shut restricted sealed impassable')
const DEEDS = new Set((['strike', 'clash', 'casualties', 'control'] satisfies Kind[]).map((kind) => 1 + KINDS.indexOf(kind)))
/** How far before the verb what is closed may stand: "sections of the road have been temporarily closed". */
const REACH = 8

/** A road, a bridge, an airspace closed or opened again is access, whatever else the claim tells of: the model has met too few of them to know. */
export function closedWay(c: ReadingContext, span: TokenRange, named: Named): Named {
  if (named.kind === 'access' || named.kind === 'denial' || named.kind === 'appeal') return named
  for (let i = span.from; i < span.to; i++) {
    if (!isVerb(c.doc, i)) continue
    // "shelled the road, which was closed": the deed told first is what the claim is about.
    if (DEEDS.has(c.kindWord[i])) return named
    if (SHUT.has(c.doc.tokens.fold[i]) && isWay(c, span, i))
      return { ...named, kind: 'access', rules: ['kind.closed-way', ...named.rules.slice(1)] }
  }
  return named
}

/** Does a way stand on either side of the verb ("the road was closed", "sealed the main route")? */
const isWay = (c: ReadingContext, span: TokenRange, verb: number): boolean =>
  holdsWord(c.doc.tokens, Math.max(span.from, verb - REACH), Math.min(span.to, verb + REACH), WAYS)
