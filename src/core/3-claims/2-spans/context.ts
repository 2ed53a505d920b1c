import { KINDS } from '../../0-terms/claim.ts'
import { KIND_WORDS, type KindWord } from '../../1-lexicon/en/kind-words.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import type { Document, MentionKind } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isFinite } from '../1-sayings/token-tests.ts'

/** Where a token stands with regard to the acts of saying found by rule. */
export const PLACE_IN = { nowhere: 0, content: 1, source: 2, cue: 3, target: 4 } as const

/** What the taggers look at beside the words: one column a fact, one slot a token. */
export interface ReadingContext {
  readonly doc: Document
  readonly attributions: readonly Attribution[]
  /**
   * The word by its folded hash; inside a name of the pack the class of the name instead. So a reading does not hang on which party is named:
   * swapping the parties' names mirrors the claims.
   */
  readonly word: Int32Array
  /** One of `PLACE_IN`, of the innermost attribution. */
  readonly placeIn: Uint8Array
  /** Force of the attribution in whose content the token stands: 0 none, else 1 + index in `FORCES`. */
  readonly force: Uint8Array
  /** First kind word at the token: 0 none, else 1 + index in `KINDS`. */
  readonly kindWord: Uint8Array
  /** Which kind-word row begins here, or -1. */
  readonly kindRow: Int16Array
  /** 0 outside, 1 inside a quotation, 2 its first token. */
  readonly quote: Uint8Array
  /** Finite verbs of the sentence before the token, at most 7. */
  readonly verbsBefore: Uint8Array
  /** Tokens to the next finite verb in the sentence: 0, 1, 2, 3 (3-5), 4 (6-10), 5 (more), 6 none. */
  readonly nextVerb: Uint8Array
  /** The id of the kind-word row that begins at a token; only where `kindRow` is not -1. */
  kindRuleAt(i: number): string
  /** Kinds named anywhere in the sentence, as bits; one slot a sentence. */
  readonly sentenceKinds: Int32Array
}

export const FORCES = ['says', 'accuses', 'denies', 'doubts', 'asks', 'concedes', 'shows'] as const

const kindIndex = indexPhrases<KindWord>(KIND_WORDS, (row) => row.forms)
const rowNumber = new Map(KIND_WORDS.map((row, i) => [row, i]))
const kindNumber = new Map(KINDS.map((kind, i) => [kind, i + 1]))

/** Fills all columns for a document. */
export function readingContext(doc: Document, attributions: readonly Attribution[]): ReadingContext {
  const n = doc.tokens.n
  const context: ReadingContext = {
    doc,
    attributions,
    word: doc.tokens.fold.slice(),
    placeIn: new Uint8Array(n),
    force: new Uint8Array(n),
    kindWord: new Uint8Array(n),
    kindRow: new Int16Array(n).fill(-1),
    kindRuleAt: (i) => KIND_WORDS[context.kindRow[i]].id,
    quote: new Uint8Array(n),
    verbsBefore: new Uint8Array(n),
    nextVerb: new Uint8Array(n),
    sentenceKinds: new Int32Array(doc.sentences.n),
  }
  fillNames(context)
  fillAttributions(context)
  fillQuotes(context)
  for (let s = 0; s < doc.sentences.n; s++) fillSentence(context, s)
  return context
}

const NAME_CLASS: Readonly<Record<MentionKind, number>> = { actor: 101, party: 102, adjective: 103, place: 104, line: 105 }

function fillNames(c: ReadingContext): void {
  for (const m of c.doc.mentions) c.word.fill(NAME_CLASS[m.kind], m.from, m.to)
}

function fillAttributions(c: ReadingContext): void {
  for (const a of c.attributions) {
    if (a.content)
      for (let i = a.content.from; i < a.content.to; i++) {
        c.placeIn[i] = PLACE_IN.content
        c.force[i] = 1 + FORCES.indexOf(a.force)
      }
    if (a.target) c.placeIn.fill(PLACE_IN.target, a.target.from, a.target.to)
    if (a.source) c.placeIn.fill(PLACE_IN.source, a.source.from, a.source.to)
    c.placeIn.fill(PLACE_IN.cue, a.cue.from, a.cue.to)
  }
}

function fillQuotes(c: ReadingContext): void {
  for (const q of c.doc.quotations) {
    c.quote.fill(1, q.from, q.to)
    if (q.from < q.to) c.quote[q.from] = 2
  }
}

function fillSentence(c: ReadingContext, s: number): void {
  const { doc } = c
  const from = doc.sentences.from[s],
    to = doc.sentences.to[s]
  let verbs = 0,
    kinds = 0
  for (let i = from; i < to; i++) {
    c.verbsBefore[i] = verbs
    if (isFinite(doc, i) && verbs < 7 && doc.tag[i] !== TAG.AUX) verbs++
    const hit = phraseAt(kindIndex, doc.tokens, i, to)
    if (!hit) continue
    c.kindRow[i] = rowNumber.get(hit.row) ?? -1
    c.kindWord[i] = kindNumber.get(hit.row.kind) ?? 0
    kinds |= 1 << c.kindWord[i]
  }
  c.sentenceKinds[s] = kinds
  let distance = 99
  for (let i = to - 1; i >= from; i--) {
    distance = isFinite(doc, i) ? 0 : distance + 1
    c.nextVerb[i] = distance > 90 ? 6 : distance > 10 ? 5 : distance > 5 ? 4 : distance > 2 ? 3 : distance
  }
}
