import { BOILERPLATE, CAPTION_LABELS, CAPTIONS } from '../1-lexicon/en/layout-words.ts'
import { phrase, wordSet } from '../1-lexicon/word-set.ts'
import { cutHead, type Piece } from './block-heads.ts'
import { headDateEnd, isDatelineLine } from './datelines.ts'
import type { Block, BlockKind } from './document.ts'
import { endsLikeSentence, findHeadSource, isHeading } from './headlines.ts'
import { cutInlineBullets } from './inline-bullets.ts'
import { findLead, isInlineBullet } from './leads.ts'
import { findStretches, type Stretch } from './lines.ts'
import { codeAt, countWords, isMark, isWord, lengthOf, matchesPhrase } from './token-reading.ts'
import { TokenKind, type Tokens } from './tokens.ts'

const boilerplate = BOILERPLATE.map((row) => phrase(row.words))
const captions = CAPTIONS.map((row) => phrase(row.words))
const captionLabels = wordSet(CAPTION_LABELS)
/** Page furniture and captions are short; a longer paragraph that begins like one is text. In words. */
const LONGEST_FURNITURE = 30
/** How many stretches from the top the date, the masthead and the title once more may stand. */
const HEAD_STRETCHES = 8

/**
 * Cuts a text into blocks that cover all tokens in order: headings, bullets (also those in the middle of a line), live-blog items, datelines, captions, page
 * furniture and paragraphs. `section` is -1 throughout; sections are found once mentions are known.
 */
export function findBlocks(tokens: Tokens): readonly Block[] {
  const blocks: Block[] = []
  const stretches = joinClocks(tokens, findStretches(tokens))
  let title: Piece | null = null
  stretches.forEach((stretch, index) => {
    const kind = classify(tokens, stretch, index + 1 < stretches.length)
    const pieces =
      kind === 'paragraph' || kind === 'bullet' ? cutStretch(tokens, stretch, kind, title, index < HEAD_STRETCHES) : [{ ...stretch, kind }]
    for (const piece of pieces) blocks.push(makeBlock(tokens, piece))
    title ??= pieces.find((piece) => piece.kind === 'heading') ?? null
  })
  return blocks
}

/** Cuts a running paragraph at what stands before its text, and at the bullets inside it. */
function cutStretch(tokens: Tokens, stretch: Stretch, kind: BlockKind, title: Piece | null, near: boolean): readonly Piece[] {
  const head = kind === 'paragraph' ? cutHead(tokens, stretch.from, stretch.to, title, near) : []
  const from = head.at(-1)?.to ?? stretch.from
  if (from === stretch.to) return head
  return [...head, ...cutInlineBullets(tokens, from, stretch.to, isTitle(tokens, stretch, from) ? 'heading' : kind)]
}

/** After a date at the very head, the rest of a line of its own is the title ("date 2031-03-04 Hale shelled again"); what ends like a sentence behind a place is a lead. */
function isTitle(tokens: Tokens, stretch: Stretch, from: number): boolean {
  return (
    stretch.single &&
    stretch.from === 0 &&
    from > 0 &&
    stretch.to < tokens.n &&
    countWords(tokens, from, stretch.to) <= LONGEST_FURNITURE &&
    (headDateEnd(tokens, 0, stretch.to) > 0 || !endsLikeSentence(tokens, from, stretch.to))
  )
}

/** A clock time alone on its line heads the item on the next. */
function joinClocks(tokens: Tokens, stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (let k = 0; k < stretches.length; k++) {
    const { from, to } = stretches[k],
      next = stretches[k + 1]
    const alone = next && to - from <= 6 && findLead(tokens, from, to)
    if (alone && alone.kind === 'clock' && alone.end === to && !findLead(tokens, next.from, next.to)) {
      out.push({ from, to: next.to, single: next.single })
      k++
    } else out.push(stretches[k])
  }
  return out
}

function makeBlock(tokens: Tokens, { kind, from, to }: Piece): Block {
  const lead = kind === 'heading' || kind === 'bullet' || kind === 'item' ? findLead(tokens, from, to) : null
  const start = lead && lead.end < to ? lead.end : from
  return { kind, from, to, section: -1, headSource: headSourceOf(tokens, kind, start, to), clock: lead?.clock ?? null }
}

/** A bullet or item takes only "Source: claim", and a line of its own "claim – Source": a dash in running text is no headline's. */
function headSourceOf(tokens: Tokens, kind: BlockKind, from: number, to: number): Block['headSource'] {
  if (kind !== 'heading' && kind !== 'bullet' && kind !== 'item') return null
  const end = kind !== 'heading' && isMark(tokens, to - 1, 46) ? to - 1 : to
  const source = findHeadSource(tokens, from, end)
  if (!source || kind === 'heading') return source
  const isLabel = source.from === from && isMark(tokens, source.to, 58)
  return isLabel || (source.to >= end - 1 && end - from <= LONGEST_FURNITURE && !holdsStop(tokens, from, end)) ? source : null
}

/** Does a sentence end inside of the line? */
function holdsStop(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(tokens, i, 46) || isMark(tokens, i, 59)) return true
  return false
}

function classify(tokens: Tokens, stretch: Stretch, more: boolean): BlockKind {
  const { from, to, single } = stretch
  const first = from === 0
  const lead = findLead(tokens, from, to)
  const words = countWords(tokens, from, to)
  if (words === 0 || isCode(tokens, from, to)) return 'boilerplate'
  if (lead) return lead.kind === 'heading' ? 'heading' : lead.kind === 'clock' ? 'item' : 'bullet'
  if (!single || holdsBullet(tokens, from, to)) return 'paragraph'
  if (words <= LONGEST_FURNITURE) {
    if (boilerplate.some((words) => matchesPhrase(tokens, from, to, words)) || isCopyright(tokens, from)) return 'boilerplate'
    if (isCaption(tokens, from, to)) return 'caption'
  }
  if (isDatelineLine(tokens, from, to)) return 'dateline'
  return isHeading(tokens, from, to, first) && (more || first) && headDateEnd(tokens, from, to) === from ? 'heading' : 'paragraph'
}

/** The number of a release ("2031-04-S-042"): no word of two letters in it, and no years, dates or clock times that would be a header's. */
function isCode(tokens: Tokens, from: number, to: number): boolean {
  let years = true
  for (let i = from; i < to; i++) {
    if (isWord(tokens, i) && lengthOf(tokens, i) > (i > from && isMark(tokens, i - 1, 45) ? 2 : 1)) return false
    if (tokens.kind[i] <= TokenKind.number && !/^[12]\d{3}$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) years = false
  }
  return !years && findLead(tokens, from, to) === null && !isDatelineLine(tokens, from, to)
}

function holdsBullet(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isInlineBullet(tokens, i)) return true
  return false
}

function isCopyright(tokens: Tokens, from: number): boolean {
  return codeAt(tokens, from) === 0xa9
}

function isCaption(tokens: Tokens, from: number, to: number): boolean {
  return (
    captions.some((words) => matchesPhrase(tokens, from, to, words)) ||
    (from + 1 < to && captionLabels.has(tokens.fold[from]) && isMark(tokens, from + 1, 58))
  )
}
