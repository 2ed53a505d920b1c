import type { Span } from '../../0-terms/span.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import type { Tokens } from '../../2-document/tokens.ts'

/** The first token that ends after an offset; `n` when none does. */
export function tokenAfter(t: Tokens, offset: number): number {
  let low = 0,
    high = t.n
  while (low < high) {
    const mid = (low + high) >> 1
    if (t.end[mid] > offset) high = mid
    else low = mid + 1
  }
  return low
}

/** The tokens a span covers exactly; null when it begins or ends inside one or covers none. White space at its ends does not count. */
export function tokensOf(t: Tokens, span: Span): TokenRange | null {
  const from = tokenAfter(t, span.start)
  let to = tokenAfter(t, span.end - 1)
  if (to < t.n && t.start[to] < span.end) to++
  if (from >= to || t.start[from] < span.start || t.end[to - 1] > span.end) return null
  return { from, to }
}

/** The stretch of text that tokens cover. */
export function spanOf(doc: Document, r: TokenRange): Span {
  return { start: doc.tokens.start[r.from], end: doc.tokens.end[r.to - 1] }
}
