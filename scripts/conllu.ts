import { TAG } from '../src/core/2-document/pos.ts'
import { TokenKind, type Tokens } from '../src/core/2-document/tokens.ts'
import { tokenize } from '../src/core/2-document/tokenize.ts'

/** A sentence of a treebank in our own tokens, each with its gold tag. */
export interface TaggedSentence {
  readonly tokens: Tokens
  readonly gold: Uint8Array
}

interface TreebankWord {
  readonly start: number
  readonly end: number
  readonly tag: number
}

const BY_XPOS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ADJ: { JJR: TAG.ADJC, JJS: TAG.ADJS },
  AUX: { MD: TAG.MD, VBD: TAG.AUXD },
  NOUN: { NNS: TAG.NOUNS },
  PART: { POS: TAG.POS },
  PRON: { PRP$: TAG.PRONP, WP$: TAG.PRONP },
  VERB: { VBD: TAG.VERBD, VBG: TAG.VERBG, VBN: TAG.VERBN, VBZ: TAG.VERBZ },
}

function tagOf(upos: string, xpos: string): number {
  const fine = BY_XPOS[upos]?.[xpos]
  if (fine !== undefined) return fine
  const coarse: Readonly<Record<string, number>> = TAG
  return coarse[upos] ?? TAG.X
}

/** Words with their offsets; a contraction written as one ("don't") has its parts share the whole. */
function wordsOf(lines: readonly string[]): { text: string; words: TreebankWord[] } {
  let text = '',
    lastOfRange = -1,
    rangeStart = 0,
    rangeEnd = 0
  const words: TreebankWord[] = []
  for (const line of lines) {
    const [id, form, , upos, xpos, , , , , misc] = line.split('\t')
    if (id.includes('.')) continue
    const gap = misc.includes('SpaceAfter=No') ? '' : ' '
    if (id.includes('-')) {
      rangeStart = text.length
      rangeEnd = rangeStart + form.length
      lastOfRange = Number(id.split('-')[1])
      text += form + gap
      continue
    }
    if (Number(id) <= lastOfRange) {
      words.push({ ...insideRange(words, rangeStart, rangeEnd, form), tag: tagOf(upos, xpos) })
      continue
    }
    words.push({ start: text.length, end: text.length + form.length, tag: tagOf(upos, xpos) })
    text += form + gap
  }
  return { text, words }
}

/** The parts of a contraction stand one after another in it, the last one cut to its end. */
function insideRange(words: readonly TreebankWord[], start: number, end: number, form: string): { start: number; end: number } {
  const previous = words.at(-1)
  const from = previous && previous.end > start && previous.start >= start ? previous.end : start
  return { start: from, end: Math.min(end, from + form.length) }
}

function aligned(tokens: Tokens, words: readonly TreebankWord[]): Uint8Array {
  const gold = new Uint8Array(tokens.n)
  for (let i = 0, w = 0; i < tokens.n; i++) {
    while (w < words.length - 1 && words[w].end <= tokens.start[i]) w++
    const inside = words[w].end - words[w].start > tokens.end[i] - tokens.start[i]
    // A mark inside a longer treebank word (an address, "and/or") is a mark to us.
    gold[i] = inside && tokens.kind[i] === TokenKind.punct ? TAG.PUNCT : words[w].tag
  }
  return gold
}

/** Sentences of a CoNLL-U file, cut by our tokenizer; each of our tokens takes the tag of the treebank word in which it begins. */
export function readConllu(content: string): TaggedSentence[] {
  const out: TaggedSentence[] = []
  for (const block of content.split(/\n\n+/)) {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    if (lines.length === 0) continue
    const { text, words } = wordsOf(lines)
    const tokens = tokenize(text)
    out.push({ tokens, gold: aligned(tokens, words) })
  }
  return out
}
