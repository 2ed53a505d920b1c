import { SAYING_NOUNS, type SayingNouns } from '../../1-lexicon/en/saying-nouns.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet, type WordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { phraseStart } from '../1-sayings/noun-phrases.ts'
import { firstChar, isComma, isFinite } from '../1-sayings/token-tests.ts'
import type { Saying } from './saying.ts'

interface Row {
  readonly row: SayingNouns
  readonly joins: WordSet
}

const byNoun = new Map<number, Row[]>()
for (const row of SAYING_NOUNS)
  for (const noun of row.nouns.split(' ')) {
    const rows = byNoun.get(foldHash(noun)) ?? []
    byNoun.set(foldHash(noun), [...rows, { row, joins: wordSet(row.joins) }])
  }

const THAT = wordSet('that')
const OWNER = wordSet('his her their its my our your')
/** Words between an owner and the noun ("her long-held belief"), in tokens. */
const REACH = 4
/** The least content a noun needs, in tokens. */
const SHORTEST = 2

/** Nouns of saying and thinking in a sentence: "Berat's claim that the bridge was mined". */
export function sayingNouns(doc: Document, sentence: number): Saying[] {
  const from = doc.sentences.from[sentence],
    to = doc.sentences.to[sentence]
  const out: Saying[] = []
  for (let i = from; i + SHORTEST < to; i++) {
    const found = byNoun.get(doc.tokens.fold[i])?.find(({ joins }) => joins.has(doc.tokens.fold[i + 1]))
    if (!found || doc.quotationOf[i] >= 0 || !isNoun(doc, i)) continue
    const owner = ownerBefore(doc, i, from)
    if (!owner && !found.row.bare) continue
    const that = THAT.has(doc.tokens.fold[i + 1])
    const content = { from: that ? i + 1 : i + 2, to: contentEnd(doc, i + 2, to, that) }
    if (content.to - content.from < SHORTEST) continue
    out.push({ sentence, cue: { from: i, to: that ? i + 1 : i + 2 }, source: owner, content: [content], rules: [found.row.id] })
  }
  return out
}

/** Tagged as a noun, or right behind whose it is. */
function isNoun(doc: Document, i: number): boolean {
  return doc.tag[i] === TAG.NOUN || doc.tag[i] === TAG.NOUNS || (i > 0 && OWNER.has(doc.tokens.fold[i - 1]))
}

/** "Berat's", "the council's", "their" before a noun. */
function ownerBefore(doc: Document, noun: number, from: number): TokenRange | null {
  for (let i = noun - 1; i >= from && i >= noun - REACH; i--) {
    if (OWNER.has(doc.tokens.fold[i])) return { from: i, to: i + 1 }
    if (doc.tag[i] === TAG.POS) {
      const start = phraseStart(doc, i, from)
      return start < i ? { from: start, to: i } : null
    }
    if (doc.tag[i] !== TAG.ADJ && doc.tag[i] !== TAG.NOUN && doc.tag[i] !== TAG.VERBN && doc.tag[i] !== TAG.ADJS && doc.tag[i] !== TAG.ADJC)
      return null
  }
  return null
}

/** A clause after "that" runs to a comma or the end; after "of", "to" it ends before the next finite verb or comma. */
function contentEnd(doc: Document, from: number, to: number, that: boolean): number {
  let i = from
  while (i < to && !isComma(doc, i) && !/[.;:?!]/.test(firstChar(doc, i)) && (that || i === from || !isFinite(doc, i))) i++
  return i
}
