import { HEADER_NOUNS } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import type { Piece } from './block-heads.ts'
import type { BlockKind } from './document.ts'
import { isHeading } from './headlines.ts'
import { isInlineBullet } from './leads.ts'
import { sentenceEnd } from './sentence-ends.ts'
import { countWords, has } from './token-reading.ts'
import { TokenFlag, type Tokens } from './tokens.ts'

const headerNouns = wordSet(HEADER_NOUNS),
  from_ = wordSet('from')
/** The longest header that can stand between the end of a bullet and the next mark, in words, and how far back it is looked for, in tokens. */
const LONGEST_HEADER = 10,
  HEADER_REACH = 24

/** Cuts [from, to) at bullet marks in the middle of a line, and the headers before them ("… buildings damaged. Information from Hale • In the morning …"). */
export function cutInlineBullets(tokens: Tokens, from: number, to: number, first: BlockKind): readonly Piece[] {
  const out: Piece[] = []
  let start = from,
    kind = first
  for (let i = from; i < to; i++) {
    if (!isInlineBullet(tokens, i)) continue
    if (i > start && !isInlineBullet(tokens, i - 1)) {
      pushWithHeader(tokens, out, start, i, kind)
      start = i
    }
    kind = 'bullet'
  }
  if (start < to) out.push({ kind, from: start, to })
  return out
}

function pushWithHeader(tokens: Tokens, out: Piece[], start: number, mark: number, kind: BlockKind): void {
  const header = headerStart(tokens, start, mark)
  if (header > start) out.push({ kind, from: start, to: header })
  if (header < mark) out.push({ kind: 'heading', from: header, to: mark })
}

/** Where the header that ends right before the mark begins; `mark` when there is none. */
function headerStart(tokens: Tokens, start: number, mark: number): number {
  let begin = isInlineBullet(tokens, start) ? -1 : start
  for (let i = Math.max(start, mark - HEADER_REACH); i < mark; i++) {
    const end = sentenceEnd(tokens, i, mark, null)
    if (end > 0) begin = end
  }
  if (begin >= 0 && begin < mark && countWords(tokens, begin, mark) <= LONGEST_HEADER && isHeading(tokens, begin, mark, false)) return begin
  return namedHeader(tokens, start, mark)
}

/** "Information from Hale" after a bullet without a stop. */
function namedHeader(tokens: Tokens, start: number, mark: number): number {
  for (let i = Math.max(start + 1, mark - 7); i + 2 < mark; i++) {
    if (
      headerNouns.has(tokens.fold[i]) &&
      from_.has(tokens.fold[i + 1]) &&
      has(tokens, i, TokenFlag.capital) &&
      has(tokens, i + 2, TokenFlag.capital)
    )
      return i
  }
  return mark
}
