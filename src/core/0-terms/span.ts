/** A half-open range `[start, end)` in UTF-16 units of one report's text. Annotations never copy or edit the text: they point into it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the exact words it cuts, so that a lost anchor can be noticed (and is reported, never moved). */
export interface Words extends Span {
  readonly words: string
}

/** The words a span cuts from its text. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** A span of `text` with its words. */
export function wordsAt(text: string, start: number, end: number): Words {
  return { words: text.slice(start, end), start, end }
}

/** Do two spans share at least one unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold the whole of `inner`? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
