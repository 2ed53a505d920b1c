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
  /** Numbers of the claims that begin here, held together by spaces that do not break. */
  readonly begins: string
}

/** A line of the text with its stretches. */
export interface Line extends Span {
  readonly segments: readonly Segment[]
  /** Blank lines stand before it. */
  readonly spaced: boolean
}

/** Cuts a text into its lines that are not blank, and lines at every end of a claim: overlapping claims need no nesting, and every stretch knows where it stands. */
export function linesOf(text: string, spans: readonly ClaimSpan[]): readonly Line[] {
  const begins = spans.toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
  let open: readonly ClaimSpan[] = []
  let next = 0
  let spaced = false
  return lineSpans(text).flatMap(({ start, end }) => {
    const here = [...open]
    while (next < begins.length && begins[next].start < end) here.push(begins[next++])
    open = here.filter((span) => span.end > end)
    if (text.slice(start, end).trim() === '') {
      spaced = true
      return []
    }
    const line = { start, end, segments: segmentsOf(text, { start, end }, here), spaced }
    spaced = false
    return [line]
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
  const cuts = [line.start, line.end, ...spans.flatMap(({ start, end }) => [start, end])]
  const at = [...new Set(cuts.filter((cut) => cut >= line.start && cut <= line.end))].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, k) => {
    const end = at[k + 1]
    const over = spans.filter((span) => span.start < end && start < span.end)
    const longestFirst = over.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.number - b.number)
    const numbers = over.filter((span) => span.start === start).map((span) => span.number)
    return { start, end, text: text.slice(start, end), claims: longestFirst.map((span) => span.id), begins: numbers.join('\u00a0') }
  })
}

/** Things in blocks of `size`, in their order. */
export function blocksOf<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, k) => things.slice(k * size, (k + 1) * size))
}

/** Without the white space at its ends; null where nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : null
}

/** The two claims that one becomes: cut where the caret stands, or around the selected words. Null where that leaves nothing of one of them. */
export function cutInTwo(text: string, claim: Span, at: Span | number): readonly [Span, Span] | null {
  const inside =
    typeof at === 'number' ? { start: at, end: claim.end } : { start: Math.max(at.start, claim.start), end: Math.min(at.end, claim.end) }
  if (inside.start >= inside.end) return null
  const before = unlinked(text, trimmed(text, { start: claim.start, end: inside.start }))
  const after = trimmed(text, { start: inside.end, end: claim.end })
  const cut = trimmed(text, inside)
  // Of the rest on both sides of a selection the longer one stays the claim.
  const rest = before && after ? (before.end - before.start >= after.end - after.start ? before : after) : (before ?? after)
  return cut && rest ? [rest, cut] : null
}

/** Without the comma or the "and" that only joined it to what followed. */
function unlinked(text: string, span: Span | null): Span | null {
  const tail = span && /(?:[,;]|\s(?:and|but|while))+$/.exec(text.slice(span.start, span.end))
  return span && tail ? trimmed(text, { start: span.start, end: span.end - tail[0].length }) : span
}
