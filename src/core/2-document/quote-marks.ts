import { SAYING } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import type { Block } from './document.ts'
import { CLOSES, OPENS } from './sentence-ends.ts'
import { closeOfSingle, opensSingle } from './single-quotes.ts'
import { codeAt, gapAfter, has, isWord } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const saying = wordSet(SAYING)
const STRAIGHT = 34,
  LEFT = 0x201c,
  RIGHT = 0x201d,
  LOW = 0x201e,
  LEFT_ANGLE = 0xab,
  RIGHT_ANGLE = 0xbb,
  SINGLE_LEFT = 0x2018,
  SINGLE_RIGHT = 0x2019,
  APOSTROPHE = 39
/** How far a mark looks ahead for its partner, in tokens: keeps hostile input linear. */
const LOOK_AHEAD = 400
/** Deeper marks are taken as marks but open nothing. */
const MAX_DEPTH = 6

type Family = 'double' | 'angle' | 'single'

/** A quotation while its block is read. */
export interface RawQuotation {
  from: number
  to: number
  readonly depth: number
  closed: boolean
  readonly block: number
  readonly family: Family
  /** Code of the mark that opened it. */
  readonly mark: number
  /** The token that closes a single-quoted one, known when it opens; -1 for the others. */
  readonly until: number
}

/** The state of one walk over the quotation marks. */
interface Walk {
  readonly tokens: Tokens
  readonly role: Uint8Array
  readonly found: RawQuotation[]
  open: RawQuotation[]
  block: number
  from: number
  to: number
  /** Index after the last mark that may end a sentence. */
  lastStop: number
}

/** Directions of all quotation marks and the quotations between them, by opening mark. Nothing stays open over the end of a block. */
export function readQuoteMarks(
  tokens: Tokens,
  blocks: readonly Block[],
): { readonly role: Uint8Array; readonly found: readonly RawQuotation[] } {
  const walk: Walk = { tokens, role: new Uint8Array(tokens.n), found: [], open: [], block: 0, from: 0, to: 0, lastStop: 0 }
  blocks.forEach((block, index) => {
    walk.block = index
    const wrapped = isCsvWrapped(tokens, block)
    walk.from = block.from + (wrapped ? 1 : 0)
    walk.to = block.to - (wrapped ? 1 : 0)
    walk.lastStop = walk.from
    readBlock(walk)
  })
  return { role: walk.role, found: walk.found }
}

/** Directions alone. */
export function quoteRoles(tokens: Tokens, blocks: readonly Block[]): Uint8Array {
  return readQuoteMarks(tokens, blocks).role
}

function readBlock(walk: Walk): void {
  const { tokens } = walk
  for (let i = walk.from; i < walk.to; i++) {
    if (tokens.kind[i] !== TokenKind.punct) continue
    const c = codeAt(tokens, i)
    if (c === 46 || c === 33 || c === 63 || c === 0x2026) walk.lastStop = i + 1
    else if (c === STRAIGHT) i = readStraight(walk, i)
    else if (c === LEFT || c === LOW) readLeft(walk, i)
    else if (c === RIGHT) readRight(walk, i, 'double')
    else if (c === LEFT_ANGLE) begin(walk, i, 'angle', -1)
    else if (c === RIGHT_ANGLE) readRight(walk, i, 'angle')
    else if (c === SINGLE_LEFT || c === SINGLE_RIGHT || c === APOSTROPHE) readSingle(walk, i)
  }
  for (const q of walk.open) q.to = walk.to
  walk.open = []
}

function begin(walk: Walk, i: number, family: Family, until: number, width = 1): void {
  walk.role[i] = OPENS
  if (walk.open.length === MAX_DEPTH) return
  const q: RawQuotation = {
    from: i + width,
    to: walk.to,
    depth: walk.open.length,
    closed: false,
    block: walk.block,
    family,
    mark: codeAt(walk.tokens, i),
    until,
  }
  walk.open.push(q)
  walk.found.push(q)
}

/** Closes the innermost open quotation of the family, and whatever was left open inside it. */
function close(walk: Walk, i: number, family: Family): void {
  walk.role[i] = CLOSES
  for (;;) {
    const q = walk.open.pop()
    if (!q) return
    q.to = i
    if (q.family !== family) continue
    q.closed = true
    return
  }
}

/** The closing mark of the open quotation was lost: it ends with the last sentence before the new mark. */
function abandon(walk: Walk, i: number): void {
  for (const q of walk.open) q.to = walk.lastStop > q.from ? walk.lastStop : i
  walk.open = []
}

function isOpen(walk: Walk, family: Family): RawQuotation | undefined {
  return walk.open.findLast((q) => q.family === family)
}

/** “ and „: “ closes after „ (German), and where it stands misplaced for ” ("the region, “said Corvin"). */
function readLeft(walk: Walk, i: number): void {
  const open = isOpen(walk, 'double')
  if (!open) return begin(walk, i, 'double', -1)
  if (codeAt(walk.tokens, i) === LEFT && (open.mark === LOW || isMisplacedClose(walk, i))) return close(walk, i, 'double')
  if (!nests(walk, i)) abandon(walk, i)
  begin(walk, i, 'double', -1)
}

/** ” and »: closes what is open; with nothing open it opens where it leans on the next word (”so”), else it is stray. */
function readRight(walk: Walk, i: number, family: Family): void {
  if (isOpen(walk, family)) close(walk, i, family)
  else if (leansRight(walk, i)) begin(walk, i, family, -1)
}

/** Straight marks take turns, corrected by the spaces around them. Returns the last token read (two when the mark is doubled). */
function readStraight(walk: Walk, i: number): number {
  const { tokens } = walk
  if (i + 1 < walk.to && codeAt(tokens, i + 1) === STRAIGHT && !gapAfter(tokens, i)) return readDoubled(walk, i)
  const open = isOpen(walk, 'double')
  const right = leansRight(walk, i)
  if (!open) {
    if (right || !leansLeft(walk, i)) begin(walk, i, 'double', -1)
    return i
  }
  if (right && open.mark !== STRAIGHT) begin(walk, i, 'double', -1)
  else if (right && !isMisplacedClose(walk, i) && opensAfresh(walk, i)) {
    abandon(walk, i)
    begin(walk, i, 'double', -1)
  } else close(walk, i, 'double')
  return i
}

/** `""so""`: marks doubled by a table export are one mark, inside the cell's own. */
function readDoubled(walk: Walk, i: number): number {
  if (leansRightOver(walk, i, i + 1)) begin(walk, i, 'double', -1, 2)
  else if (isOpen(walk, 'double')) {
    close(walk, i, 'double')
  } else return i + 1
  walk.role[i + 1] = walk.role[i]
  return i + 1
}

function readSingle(walk: Walk, i: number): void {
  const innermost = walk.open.at(-1)
  if (innermost?.until === i) return close(walk, i, 'single')
  if (innermost?.family === 'single' || !opensSingle(walk.tokens, i, walk.from)) return
  const until = closeOfSingle(walk.tokens, i, walk.to, innermost !== undefined)
  if (until > 0) begin(walk, i, 'single', until)
}

/** A space before and none after: an opening mark by its look. */
function leansRight(walk: Walk, i: number): boolean {
  return leansRightOver(walk, i, i)
}

function leansRightOver(walk: Walk, first: number, last: number): boolean {
  const { tokens } = walk
  if (last + 1 >= walk.to || gapAfter(tokens, last)) return false
  if (first === walk.from || has(tokens, first, TokenFlag.spaceBefore)) return true
  const before = codeAt(tokens, first - 1)
  return before === 40 || before === 91 || before === 0x2014 || before === 0x2013 || walk.role[first - 1] === OPENS
}

/** No space before and one after. */
function leansLeft(walk: Walk, i: number): boolean {
  return i > walk.from && !has(walk.tokens, i, TokenFlag.spaceBefore) && (i + 1 >= walk.to || gapAfter(walk.tokens, i))
}

/** `the region, ”said`, `“We won. "Corvin said`: after a comma or stop, and a verb of saying follows with its speaker: a closing mark one space off. */
function isMisplacedClose(walk: Walk, i: number): boolean {
  const { tokens } = walk
  const before = i > walk.from ? codeAt(tokens, i - 1) : 0
  if (before !== 44 && before !== 46 && before !== 33 && before !== 63) return false
  const end = Math.min(walk.to, i + 6)
  for (let k = i + 1; k < end && isWord(tokens, k); k++) if (saying.has(tokens.fold[k])) return true
  return before === 44 && !has(tokens, i + 1, TokenFlag.capital)
}

/** Inside an open quotation a straight mark that leans on a capital after the end of a sentence begins a new one: the closing mark was lost. */
function opensAfresh(walk: Walk, i: number): boolean {
  return walk.lastStop === i && has(walk.tokens, i + 1, TokenFlag.capital)
}

/** A second “ nests when two closing marks follow before the next opening one. */
function nests(walk: Walk, i: number): boolean {
  const { tokens } = walk
  const end = Math.min(walk.to, i + LOOK_AHEAD)
  let closes = 0
  for (let k = i + 1; k < end; k++) {
    if (tokens.kind[k] !== TokenKind.punct) continue
    const c = codeAt(tokens, k)
    if (c === RIGHT && ++closes === 2) return true
    if (c === LEFT) return false
  }
  return false
}

/** A whole cell of a table export: marks at both ends and doubled marks inside. The outer pair quotes nothing. */
function isCsvWrapped(tokens: Tokens, block: Block): boolean {
  const last = block.to - 1
  if (last - block.from < 4 || codeAt(tokens, block.from) !== STRAIGHT || codeAt(tokens, last) !== STRAIGHT) return false
  for (let i = block.from + 1; i < last - 1; i++) {
    if (codeAt(tokens, i) === STRAIGHT && codeAt(tokens, i + 1) === STRAIGHT && !gapAfter(tokens, i)) return true
  }
  return false
}
