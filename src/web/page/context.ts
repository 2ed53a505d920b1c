import type { CitedClaim } from '../../core/0-terms/overview.ts'

/** Letters of context on each side: enough to see what the words stand in. The claim itself keeps more. */
const NEAR = 70

/** Letters of context where the words stand among many others: then nothing of the paragraphs around them is shown. */
export const BRIEF = 32

/** The mark of the next item of a list belongs to that item. */
const LOOSE_BULLET = /\s*•\s*$/

/** An ellipsis goes on from words: after a full stop alone it would stand for nothing. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function leftOf(text: string, most: number): string {
  const line = most > BRIEF ? text : text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('•')) + 1)
  const shown = line.length <= most ? line : line.slice(line.indexOf(' ', line.length - most) + 1)
  const isWhole = shown.length === line.length && line.length < text.length
  return hasWords(shown) && !isWhole ? `…${shown}` : isWhole ? shown.trimStart() : shown
}

function rightOf(text: string, most: number): string {
  const line = most > BRIEF ? text.replace(LOOSE_BULLET, '') : text.replace(/[\n•][^]*/, '')
  const shown = (line.length <= most ? line : line.slice(0, Math.max(0, line.lastIndexOf(' ', most)))).replace(LOOSE_BULLET, '')
  const isWhole = shown.length === line.length && line.length < text.length
  return hasWords(shown) && !isWhole ? `${shown}${/[.!?”»]$/.test(shown) ? '\u00a0' : ''}…` : shown.trimEnd()
}

/** What stands around a claim's words, cut between words; an ellipsis where the paragraph goes on. */
export function contextOf(claim: CitedClaim, most = NEAR): { readonly before: string; readonly after: string } {
  return { before: leftOf(claim.before.replace(/^…/, ''), most), after: rightOf(claim.after.replace(/…$/, ''), most) }
}
