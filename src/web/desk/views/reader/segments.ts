import type { Span } from '../../../../core/0-terms/span.ts'

/** A claim's words as they stand in the text, with its place in the order of claims. */
export interface ClaimSpan extends Span {
  readonly id: string
  readonly number: number
}

/** A stretch of text that the same claims cover from end to end. */
export interface Segment extends Span {
  readonly text: string
  /** Claims that cover it, the longest first: the last one is the nearest to the words. */
  readonly claims: readonly string[]
  /** Numbers of the claims that begin here. */
  readonly begins: string
}

/** A line of the text with its stretches. Blank lines have none. */
export interface Line extends Span {
  readonly segments: readonly Segment[]
}

/** Cuts a text into lines, and lines at every end of a claim: overlapping claims need no nesting, and every stretch knows where it stands. */
export function linesOf(text: string, spans: readonly ClaimSpan[]): readonly Line[] {
  const begins = spans.toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
  let open: readonly ClaimSpan[] = []
  let next = 0
  return lineSpans(text).map(({ start, end }) => {
    const here = [...open]
    while (next < begins.length && begins[next].start < end) here.push(begins[next++])
    open = here.filter((span) => span.end > end)
    return { start, end, segments: segmentsOf(text, { start, end }, here) }
  })
}

function lineSpans(text: string): readonly Span[] {
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
}

function segmentsOf(text: string, line: Span, spans: readonly ClaimSpan[]): readonly Segment[] {
  if (line.start === line.end) return []
  const cuts = [line.start, line.end, ...spans.flatMap(({ start, end }) => [start, end])]
  const at = [...new Set(cuts.filter((cut) => cut >= line.start && cut <= line.end))].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, k) => {
    const end = at[k + 1]
    const over = spans.filter((span) => span.start < end && start < span.end)
    const longestFirst = over.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.number - b.number)
    const numbers = over.filter((span) => span.start === start).map((span) => span.number)
    return { start, end, text: text.slice(start, end), claims: longestFirst.map((span) => span.id), begins: numbers.join(' ') }
  })
}

/** Without the white space at its ends; null where nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : null
}
