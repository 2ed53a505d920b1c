import { findLead } from './leads.ts'
import { isDatelineLine } from './datelines.ts'
import { endsLikeSentence, isHeading } from './headlines.ts'
import { codeAt, has, isWord } from './token-reading.ts'
import { TokenFlag, type Tokens } from './tokens.ts'

/** A paragraph, heading or bullet as the line breaks show it. Tokens, half-open. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** It is one line with a line break, or the end of the text, behind it. */
  readonly single: boolean
}

/** Lines up to this width may have been wrapped by hand; in wider texts a line break is always meant. In UTF-16 units. */
const WIDEST_WRAP = 110

/**
 * Joins the lines of hard-wrapped paragraphs and keeps the rest apart. A blank line always parts; a single line break parts after a heading, before a bullet
 * or clock time, and after the end of a sentence, unless the text is wrapped there and the next word would not have fitted on the line.
 */
export function findStretches(tokens: Tokens): readonly Stretch[] {
  const starts = lineStarts(tokens)
  const wrapped = isWrapped(tokens, starts)
  const out: Stretch[] = []
  let from = 0,
    first = 0
  for (let line = 1; line <= starts.length; line++) {
    const at = line < starts.length ? starts[line] : tokens.n
    if (line < starts.length && !parts(tokens, starts, line, from, wrapped)) continue
    out.push({ from, to: at, single: line - first === 1 })
    from = at
    first = line
  }
  return out
}

function lineStarts(tokens: Tokens): readonly number[] {
  const out: number[] = []
  for (let i = 0; i < tokens.n; i++) if (i === 0 || has(tokens, i, TokenFlag.lineBefore)) out.push(i)
  return out
}

/** Wrapped by hand: narrow lines, of which at least one breaks off in the middle of a sentence before a small letter. */
function isWrapped(tokens: Tokens, starts: readonly number[]): boolean {
  let seen = false
  for (let line = 1; line < starts.length; line++) {
    const at = starts[line]
    if (has(tokens, at, TokenFlag.paragraphBefore)) continue
    if (tokens.end[at - 1] - tokens.start[starts[line - 1]] > WIDEST_WRAP) return false
    if (isSmall(tokens, at) && !endsLikeSentence(tokens, starts[line - 1], at)) seen = true
  }
  return seen
}

function isSmall(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && !has(tokens, i, TokenFlag.capital)
}

function parts(tokens: Tokens, starts: readonly number[], line: number, stretchFrom: number, wrapped: boolean): boolean {
  const at = starts[line],
    before = starts[line - 1],
    next = line + 1 < starts.length ? starts[line + 1] : tokens.n
  if (has(tokens, at, TokenFlag.paragraphBefore)) return true
  const lead = findLead(tokens, at, next)
  if (lead && !(lead.kind === 'numbered' && !endsLikeSentence(tokens, before, at) && isProse(tokens, before, at))) return true
  const fits = !wrapped || tokens.end[at - 1] - tokens.start[before] + 1 + wordWidth(tokens, at, next) <= widest(tokens, starts, line)
  if (!fits) return false
  if (isDatelineLine(tokens, before, at)) return true
  const colon = codeAt(tokens, at - 1) === 58
  if (endsLikeSentence(tokens, before, at) || (colon && !isSmall(tokens, at))) return true
  return !isSmall(tokens, at) && before === stretchFrom && isHeading(tokens, before, at, stretchFrom === 0)
}

/** A line of text without a mark at its head, that breaks off open. */
function isProse(tokens: Tokens, from: number, to: number): boolean {
  return findLead(tokens, from, to) === null && codeAt(tokens, to - 1) !== 58
}

function wordWidth(tokens: Tokens, at: number, to: number): number {
  let i = at
  while (i + 1 < to && !has(tokens, i + 1, TokenFlag.spaceBefore)) i++
  return tokens.end[i] - tokens.start[at]
}

/** The widest of the lines around, in one paragraph: what fitted once fits again. */
function widest(tokens: Tokens, starts: readonly number[], line: number): number {
  let most = 0
  for (let k = Math.max(0, line - 8); k < Math.min(starts.length, line + 8); k++) {
    const end = k + 1 < starts.length ? starts[k + 1] : tokens.n
    most = Math.max(most, tokens.end[end - 1] - tokens.start[starts[k]])
  }
  return Math.min(most, WIDEST_WRAP)
}
