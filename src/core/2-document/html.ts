import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { entityDecoder } from './html-entities.ts'
import { CELLS, CONTAINERS, DROPPED, FOREIGN, LINES, PARAGRAPHS, RAW_TEXT, RAW_TEXT_WITH_ENTITIES, VOID } from './html-layout.ts'
import { beginText, copy, endText, replace, type MappedText, type TextBuilder } from './mapped-text.ts'

/** What a page says about itself in its head; null where it does not. */
export interface PageFacts {
  readonly title: string | null
  readonly language: string | null
  /** As written in the page. */
  readonly published: string | null
  readonly publisher: string | null
}

/** White space owed before the next words: none, a space, a line break, a blank line. */
const NONE = 0,
  SPACE = 1,
  LINE = 2,
  PARAGRAPH = 3
const GAPS = ['', ' ', '\n', '\n\n'] as const

/** The walk over the tags of a page. No tree is built: a page nested ten thousand deep costs no more than its length. */
interface PageWalk {
  readonly source: string
  readonly out: TextBuilder
  readonly decode: (reference: string) => string
  /** Where the last tag or comment ended: what lies between two of them is text. */
  at: number
  gap: number
  /** The next words begin an item of a list. */
  bullet: boolean
  /** Open <pre> elements. */
  pre: number
  /** Element being left out, how many of its name are open, and which containers were opened inside it. */
  dropped: string | null
  depth: number
  inside: Map<string, number>
  facts: { title: string | null; language: string | null; published: string | null; publisher: string | null }
}

/**
 * The text of a page: paragraphs and headings parted by blank lines, items of lists as "• ", references decoded, white space collapsed; scripts, navigation,
 * footers and controls left out. Nothing of the page is run. Keeps the way back to the page's source, and what the page says about itself.
 */
export function htmlText(source: string): MappedText & { readonly page: PageFacts } {
  const walk: PageWalk = {
    source,
    out: beginText(source),
    decode: entityDecoder(),
    at: 0,
    gap: NONE,
    bullet: false,
    pre: 0,
    dropped: null,
    depth: 0,
    inside: new Map(),
    facts: { title: null, language: null, published: null, publisher: null },
  }
  const ignore = (): void => {}
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        readTextBefore(walk, tag.location)
        startTag(walk, tag, tokenizer)
      },
      onEndTag: (tag) => {
        readTextBefore(walk, tag.location)
        endTag(walk, tag.tagName)
      },
      onComment: (comment) => readTextBefore(walk, comment.location),
      onDoctype: (doctype) => readTextBefore(walk, doctype.location),
      onEof: () => readText(walk, walk.at, endOfText(source, walk.at)),
      onCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
    },
  )
  tokenizer.write(source, true)
  return { ...endText(walk.out), page: walk.facts }
}

function startTag(walk: PageWalk, tag: Token.TagToken, tokenizer: Tokenizer): void {
  const name = tag.tagName
  if (walk.dropped === null || !FOREIGN.has(walk.dropped)) switchMode(name, tokenizer)
  noteFacts(walk, tag)
  if (walk.dropped !== null) return openInside(walk, name)
  const hidden = tag.attrs.some((a) => a.name === 'hidden') && CONTAINERS.has(name)
  if ((DROPPED.has(name) || hidden) && !(tag.selfClosing && FOREIGN.has(name))) return beginDropping(walk, name)
  breakBefore(walk, name)
  if (name === 'li') walk.bullet = true
  if (name === 'pre') walk.pre++
  if (name === 'q') writeMark(walk, true)
}

function switchMode(name: string, tokenizer: Tokenizer): void {
  if (name === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
  else if (RAW_TEXT.has(name)) tokenizer.state = TokenizerMode.RAWTEXT
  else if (RAW_TEXT_WITH_ENTITIES.has(name)) tokenizer.state = TokenizerMode.RCDATA
}

function beginDropping(walk: PageWalk, name: string): void {
  owe(walk, name === 'svg' || name === 'math' ? SPACE : PARAGRAPH)
  walk.dropped = name
  walk.depth = 1
  walk.inside = new Map()
}

function openInside(walk: PageWalk, name: string): void {
  if (name === walk.dropped) walk.depth++
  else if (CONTAINERS.has(name) && !VOID.has(name)) walk.inside.set(name, (walk.inside.get(name) ?? 0) + 1)
}

function endTag(walk: PageWalk, name: string): void {
  if (walk.dropped !== null) return closeInside(walk, name)
  breakBefore(walk, name)
  if (name === 'li' || name === 'ul' || name === 'ol') walk.bullet = false
  if (name === 'pre' && walk.pre > 0) walk.pre--
  if (name === 'q') writeMark(walk, false)
}

/** What is left out ends with its own end tag, or with the end of a container that was opened before it. */
function closeInside(walk: PageWalk, name: string): void {
  if (name === walk.dropped) {
    if (--walk.depth === 0) walk.dropped = null
    return
  }
  if (!CONTAINERS.has(name)) return
  const open = walk.inside.get(name) ?? 0
  if (open > 0) walk.inside.set(name, open - 1)
  else if (walk.dropped !== 'template' && walk.dropped !== null && !FOREIGN.has(walk.dropped)) {
    walk.dropped = null
    endTag(walk, name)
  }
}

function breakBefore(walk: PageWalk, name: string): void {
  if (PARAGRAPHS.has(name)) owe(walk, PARAGRAPH)
  else if (LINES.has(name)) owe(walk, LINE)
  else if (CELLS.has(name)) owe(walk, SPACE)
}

function owe(walk: PageWalk, gap: number): void {
  if (gap > walk.gap) walk.gap = gap
}

/** Pays the white space and the bullet owed, in place of the source up to `at`. */
function settle(walk: PageWalk, at: number): void {
  const gap = walk.out.written > 0 ? GAPS[walk.gap] : ''
  const prefix = walk.bullet ? `${gap}• ` : gap
  const { out } = walk
  if (prefix === ' ' && at === out.read + 1 && walk.source[out.read] === ' ') copy(out, out.read, at)
  else if (at > out.read || prefix) replace(out, out.read, at, prefix)
  walk.gap = NONE
  walk.bullet = false
}

/** An opening mark pays what is owed before it; a closing one stands right behind the words. */
function writeMark(walk: PageWalk, opens: boolean): void {
  if (opens) settle(walk, walk.at)
  replace(walk.out, walk.out.read, walk.out.read, opens ? '“' : '”')
}

/** References and white space to collapse; a single plain space inside a line is copied with its words. */
const PIECE = /&(?:#\d{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});?|\s{2,}|[^\S ]/g

/**
 * The text between the last tag and this one, cut from the source: the tokenizer's own places of characters are off by a reference where a reference
 * begins a run, those of tags are not.
 */
function readTextBefore(walk: PageWalk, tag: Token.Location | null): void {
  if (tag === null) return
  readText(walk, walk.at, tag.startOffset)
  walk.at = tag.endOffset
}

/** A page cut off inside a tag ends before that tag. */
function endOfText(source: string, from: number): number {
  const open = source.lastIndexOf('<')
  return open >= from && /[a-z/!?]/i.test(source[open + 1] ?? '') ? open : source.length
}

function readText(walk: PageWalk, from: number, to: number): void {
  if (to <= from) return
  if (walk.dropped !== null) {
    if (walk.dropped === 'title') walk.facts.title ??= decodeTitle(walk, walk.source.slice(from, to))
    return
  }
  let done = from
  for (const piece of walk.source.slice(from, to).matchAll(PIECE)) {
    writeWords(walk, done, from + piece.index)
    done = from + piece.index + piece[0].length
    readPiece(walk, piece[0], from + piece.index)
  }
  writeWords(walk, done, to)
}

function decodeTitle(walk: PageWalk, title: string): string | null {
  return title.replace(PIECE, (piece) => (piece[0] === '&' ? walk.decode(piece) : ' ')).trim() || null
}

/** Words, with a plain space at either end taken as white space owed. */
function writeWords(walk: PageWalk, from: number, to: number): void {
  if (to <= from) return
  const start = walk.source[from] === ' ' ? from + 1 : from
  const end = to > start && walk.source[to - 1] === ' ' ? to - 1 : to
  if (start > from) owe(walk, SPACE)
  if (end > start) {
    settle(walk, start)
    copy(walk.out, start, end)
    if (end < to) owe(walk, SPACE)
  }
}

function readPiece(walk: PageWalk, piece: string, at: number): void {
  if (piece[0] !== '&') return owe(walk, walk.pre > 0 ? lineGap(piece) : SPACE)
  const decoded = walk.decode(piece)
  if (/^\s+$/.test(decoded)) return owe(walk, SPACE)
  if (decoded === piece) return writeWords(walk, at, at + piece.length)
  settle(walk, at)
  replace(walk.out, at, at + piece.length, decoded)
}

/** In preformatted text line breaks count. */
function lineGap(space: string): number {
  const lines = space.split('\n').length - 1
  return lines > 1 ? PARAGRAPH : lines === 1 ? LINE : SPACE
}

const PUBLISHED = new Set(['article:published_time', 'datepublished', 'date', 'dc.date', 'dcterms.created', 'pubdate', 'publishdate'])

function noteFacts(walk: PageWalk, tag: Token.TagToken): void {
  if (tag.tagName !== 'meta' && tag.tagName !== 'html') return
  const value = (name: string): string | null => tag.attrs.find((a) => a.name === name)?.value.trim() || null
  const { facts } = walk
  if (tag.tagName === 'html') {
    facts.language ??= value('lang')
    return
  }
  const key = (value('property') ?? value('name') ?? value('itemprop') ?? '').toLowerCase()
  if (PUBLISHED.has(key)) facts.published ??= value('content')
  if (key === 'og:site_name') facts.publisher ??= value('content')
  if (key === 'og:title') facts.title ??= value('content')
}
