import type { Claim } from '../0-terms/claim.ts'
import { isFirstPerson } from './clause.ts'
import { glue, markOpens } from './parts.ts'
import type { Edit } from './parts.ts'

const REACH = 4000
const [STRAIGHT, CURLY_OPEN, CURLY_CLOSE, GUILLEMET_OPEN, GUILLEMET_CLOSE] = [...'"“”«»'].map((mark) => mark.charCodeAt(0))

/** Is an offset inside double quotation marks, reckoned from the start of its paragraph? A straight mark opens or closes by what stands beside it. */
export function quoteDepthAt(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH, text.lastIndexOf('\n', offset - 1) + 1)
  // The last mark before it decides.
  for (let i = offset - 1; i >= from; i--) {
    const code = text.charCodeAt(i)
    if (code === STRAIGHT) return markOpens(text, i) ? 1 : 0
    if (code === CURLY_OPEN || code === GUILLEMET_OPEN) return 1
    if (code === CURLY_CLOSE || code === GUILLEMET_CLOSE) return 0
  }
  return 0
}

/** Must these words stand in quotation marks to stand in our sentence at all? */
export function mustQuote(c: Claim, loaded: RegExp | null): boolean {
  const bare = withoutQuotations(c.text)
  return c.loaded.length > 0 || isFirstPerson(bare) || (loaded !== null && loaded.test(bare))
}

function withoutQuotations(words: string): string {
  return words.replace(/[“"«][^”"»]*(?:[”"»]|$)/g, ' ')
}

/** Double marks inside words that are quoted as a whole become single ones. */
export function innerQuoteEdits(text: string, start: number, end: number): readonly Edit[] {
  const out: Edit[] = []
  let open = false
  for (let i = start; i < end; i++) {
    const ch = text[i]
    if (!'“”"«»'.includes(ch)) continue
    const opens: boolean = ch === '“' || ch === '«' || (ch === '"' && !open)
    open = opens
    out.push({ start: i, end: i + 1, parts: [glue(opens ? 'open-inner' : 'close-inner')] })
  }
  return out
}
