import type { Claim } from '../../0-terms/claim.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { mix } from '../../2-document/linear-model.ts'
import { TAG } from '../../2-document/pos.ts'
import { contentOf, tokensOf } from './told-acts.ts'

/** Shorter words than these may be said of two things: "two were killed". */
const FEWEST_WORDS = 5

/** Leaves out what a report says a second time: the same words by the same claimant, and headlines that its text tells in full. */
export function dropToldTwice(claims: readonly Claim[], doc: Document): Claim[] {
  return dropHeadlines(dropRepeats(claims, doc), doc)
}

/** Of two claims in the very same words by the same claimant the first stays: a page repeats its first sentence under its picture, or its headline over its text. */
function dropRepeats(claims: readonly Claim[], doc: Document): Claim[] {
  const before = new Map<number, Claim[]>()
  return claims.filter((claim) => {
    const words = wordsOf(doc, tokensOf(doc, claim))
    if (words === null) return true
    const alike = before.get(words)
    const told = alike?.find((other) => nameOf(other) === nameOf(claim))
    if (!alike) before.set(words, [claim])
    else if (!told) alike.push(claim)
    return !told || told.start === claim.start
  })
}

const nameOf = ({ chain }: Claim): string => (chain.length > 0 ? chain[chain.length - 1].name : '')

/** A claim's words as one number, punctuation left out; null for fewer than `FEWEST_WORDS`. */
function wordsOf(doc: Document, { from, to }: TokenRange): number | null {
  let n = 0,
    hash = 17
  for (let i = from; i < to; i++) {
    if (doc.tag[i] === TAG.PUNCT) continue
    hash = mix(hash, doc.tokens.fold[i])
    n++
  }
  return n < FEWEST_WORDS ? null : hash
}

/** A headline's claim stays where it holds something that no claim below it does: more than half of its words in one sentence, and all of its numbers, are the same matter. */
function dropHeadlines(claims: readonly Claim[], doc: Document): Claim[] {
  const heads = claims.filter((claim) => isHeading(doc, tokensOf(doc, claim).from))
  if (!heads.length) return [...claims]
  const below = claims.filter((claim) => !heads.includes(claim)).map((claim) => ({ start: claim.start, words: sentenceWords(doc, claim) }))
  const told = new Set(heads.filter((claim) => below.some((b) => b.start > claim.end && tells(doc, b.words, tokensOf(doc, claim)))))
  return claims.filter((claim) => !told.has(claim))
}

const isHeading = (doc: Document, token: number): boolean => doc.blocks[doc.sentences.block[doc.sentenceOf[token]]].kind === 'heading'

function sentenceWords(doc: Document, claim: Claim): Set<number> {
  const s = doc.sentenceOf[tokensOf(doc, claim).from]
  return contentOf(doc, { from: doc.sentences.from[s], to: doc.sentences.to[s] })
}

function tells(doc: Document, words: ReadonlySet<number>, head: TokenRange): boolean {
  for (let i = head.from; i < head.to; i++) if (doc.tag[i] === TAG.NUM && !words.has(doc.tokens.fold[i])) return false
  const own = contentOf(doc, head)
  let common = 0
  for (const word of own) if (words.has(word)) common++
  return common >= 2 && common * 2 > own.size
}
