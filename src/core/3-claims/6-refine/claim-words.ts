import { deedsOf } from '../../1-lexicon/en/deeds.ts'
import { REJECTING } from '../../1-lexicon/en/denials.ts'
import { fold, foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { eachWrittenWord } from '../../1-lexicon/written-words.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'

/** Words too common to tell which claim is denied. */
const COMMON = wordSet(
  'the a an of in on at to and or by for with from its his her their this that it was were is are had has have been be being they them all any other each others not but which who into over after before during about',
)
/** Words are compared by their beginnings of this length: "denies" and "denied" meet. */
const STEM = 5

/** What the words of a claim are compared by. */
export interface ClaimWords {
  /** Hashes of the beginnings of its telling words, each once. */
  readonly words: readonly number[]
  /** The deeds they tell of, each once. */
  readonly deeds: readonly string[]
}

/** A word by the hash of its beginning, where it tells claims apart, and the deeds it tells of. */
interface ComparedWord {
  readonly stem: number | null
  readonly deeds: readonly string[]
}

/**
 * Gathers the words of any stretch of a text. Words are runs of letters and digits; most tokens are just such a run, and are looked up by the hash they have
 * already. What is written together ("10km", "ceasefire-line", "1,200") is read unit by unit.
 */
export function claimWords(doc: Pick<Document, 'tokens' | 'mentions'>): (at: TokenRange) => ClaimWords {
  const { tokens } = doc
  const read = wordReader(tokens.text, partyWords(doc)),
    alone = aloneReader(tokens, read)
  return (at) => {
    const words: number[] = [],
      deeds: string[] = []
    const add = ({ stem, deeds: told }: ComparedWord): void => {
      if (stem !== null && !words.includes(stem)) words.push(stem)
      for (const deed of told) if (!deeds.includes(deed)) deeds.push(deed)
    }
    for (let i = at.from; i < at.to; i++) {
      if (tokens.kind[i] === TokenKind.punct) continue
      const word = standsFree(tokens, i, at) ? alone(i) : null
      if (word) add(word)
      else {
        const first = i
        while (i + 1 < at.to && isGlued(tokens, i + 1)) i++
        eachWrittenWord(tokens.text, (start, end) => add(read(start, end)), tokens.start[first], tokens.end[i])
      }
    }
    return { words, deeds }
  }
}

const isGlued = (t: Tokens, i: number): boolean => (t.flag[i] & TokenFlag.spaceBefore) === 0

/** Do a space, a mark or the edge of the stretch stand on both sides of a token? */
const standsFree = (t: Tokens, i: number, { from, to }: TokenRange): boolean =>
  (i === from || !isGlued(t, i) || t.kind[i - 1] === TokenKind.punct) &&
  (i + 1 >= to || !isGlued(t, i + 1) || t.kind[i + 1] === TokenKind.punct)

/** Reads a token that is one written word from end to end; null for any other ("n't", "16:30"). By its folded form, which all tokens of one hash have in common. */
function aloneReader(t: Tokens, read: (start: number, end: number) => ComparedWord): (i: number) => ComparedWord | null {
  const known = new Map<number, ComparedWord | null>()
  return (i) => {
    const before = known.get(t.fold[i])
    if (before !== undefined) return before
    const word = /^[\p{L}\p{N}]+$/u.test(fold(t.text.slice(t.start[i], t.end[i]))) ? read(t.start[i], t.end[i]) : null
    known.set(t.fold[i], word)
    return word
  }
}

/** Reads each word of a text the first time it is met: its claims share most of them. */
function wordReader(text: string, names: ReadonlySet<number>): (start: number, end: number) => ComparedWord {
  const known = new Map<number, ComparedWord>()
  return (start, end) => {
    const hash = foldHash(text, start, end)
    const before = known.get(hash)
    if (before) return before
    const tells = end - start > 2 && !COMMON.has(hash) && !names.has(hash) && !REJECTING.test(fold(text.slice(start, end)))
    const word = { stem: tells ? foldHash(text, start, Math.min(end, start + STEM)) : null, deeds: deedsOf(hash) }
    known.set(hash, word)
    return word
  }
}

/** The words of the names of parties: both sides' claims are full of them. */
function partyWords(doc: Pick<Document, 'tokens' | 'mentions'>): ReadonlySet<number> {
  const out = new Set<number>()
  for (const { kind, from, to } of doc.mentions)
    if (kind === 'party' || kind === 'adjective') for (let i = from; i < to; i++) out.add(doc.tokens.fold[i])
  return out
}
