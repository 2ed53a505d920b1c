import { sealRuns, type OffsetMap } from './offset-map.ts'

/** A text made from another one, with the way back. */
export interface MappedText {
  readonly text: string
  readonly map: OffsetMap
}

/** A text in the making: pieces of `source` copied, replaced or left out, always further on in it. */
export interface TextBuilder {
  readonly source: string
  readonly parts: string[]
  readonly clean: number[]
  readonly original: number[]
  /** Units written so far. */
  written: number
  /** Units of the source used up so far. */
  read: number
  /** The last run is a copy that may be continued; it began at `copied` in the source. */
  copying: boolean
  copied: number
}

/** An empty clean text made from `source`, which is read from its start. */
export function beginText(source: string): TextBuilder {
  return { source, parts: [], clean: [], original: [], written: 0, read: 0, copying: false, copied: 0 }
}

/** Copies `source[from, to)`; whatever lies between the last use and `from` is left out. */
export function copy(b: TextBuilder, from: number, to: number): void {
  if (to <= from) return
  if (from > b.read) replace(b, b.read, from, '')
  if (!b.copying) {
    mark(b)
    b.copied = from
    b.copying = true
  }
  b.written += to - from
  b.read = to
}

/** Writes `text` for `source[from, to)`; nothing for "" (left out), something for an empty stretch (put in). */
export function replace(b: TextBuilder, from: number, to: number, text: string): void {
  if (from > b.read) replace(b, b.read, from, '')
  if (from === to && text === '') return
  // Equal lengths would read as a copy, unit for unit; that is right for one mark in place of another, and for any such run as a whole.
  endCopy(b)
  mark(b)
  if (text) b.parts.push(text)
  b.written += text.length
  b.read = to
}

function endCopy(b: TextBuilder): void {
  if (b.copying) b.parts.push(b.source.slice(b.copied, b.read))
  b.copying = false
}

function mark(b: TextBuilder): void {
  b.clean.push(b.written)
  b.original.push(b.read)
}

/** The finished text; what is left of the source was left out. */
export function endText(b: TextBuilder): MappedText {
  if (b.read < b.source.length) replace(b, b.read, b.source.length, '')
  endCopy(b)
  return { text: b.parts.join(''), map: sealRuns(b.clean, b.original, b.written, b.source.length) }
}

/** Replaces every match of a global pattern: with what `by` gives for it, or not at all where it gives null. */
export function replaceAll(source: string, pattern: RegExp, by: (match: RegExpMatchArray) => string | null): MappedText {
  const b = beginText(source)
  for (const match of source.matchAll(pattern)) {
    const text = by(match)
    if (text === null || text === match[0]) continue
    copy(b, b.read, match.index)
    replace(b, match.index, match.index + match[0].length, text)
  }
  copy(b, b.read, source.length)
  return endText(b)
}
