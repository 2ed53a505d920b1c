import type { Proposal } from '../../0-terms/proposal.ts'
import { wordsAt } from '../../0-terms/span.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { spanOf } from './token-range.ts'

/** The labels a token may get: what is claimed, who says it, which words report the saying; each with its first token apart. */
export const TOKEN_LABELS = ['O', 'B-CLAIM', 'I-CLAIM', 'B-SOURCE', 'I-SOURCE', 'B-CUE', 'I-CUE'] as const
export type TokenLabel = (typeof TOKEN_LABELS)[number]

type Role = 'CLAIM' | 'SOURCE' | 'CUE'
/** Most tokens between a claim and its cue, and between a cue and its source. */
const CUE_REACH = 12,
  SOURCE_REACH = 6

/**
 * Turns labelled tokens into proposals: every stretch of claim, with the nearest cue of its sentence and the source nearest to that. Without both, nobody is
 * proposed as source, and our own reading of who speaks decides.
 *
 * @param labels one index into `TOKEN_LABELS` a token
 */
export function proposalsFromLabels(doc: Document, labels: Uint8Array): Proposal[] {
  const out: Proposal[] = []
  for (let s = 0; s < doc.sentences.n; s++) {
    const from = doc.sentences.from[s],
      to = doc.sentences.to[s]
    const cues = runsOf(labels, 'CUE', from, to),
      sources = runsOf(labels, 'SOURCE', from, to)
    const within = spanOf(doc, { from, to })
    for (const claim of runsOf(labels, 'CLAIM', from, to)) {
      const cue = nearest(cues, claim, CUE_REACH)
      const source = cue && nearest(sources, cue, SOURCE_REACH)
      const { words, start } = wordsOf(doc, claim)
      const said = cue && source ? { sources: [wordsOf(doc, source).words], cue: wordsOf(doc, cue).words } : { sources: [], cue: null }
      out.push({ words, start, context: null, ...said, kind: null, stance: null, party: null, notes: [], within })
    }
  }
  return out
}

function wordsOf(doc: Document, r: TokenRange): { readonly words: string; readonly start: number } {
  const { start, end } = spanOf(doc, r)
  return wordsAt(doc.report.text, start, end)
}

/** Stretches of one role. "I" goes on with a stretch, also over a saying that interrupts a claim; where there is none to go on with, it begins one. */
function runsOf(labels: Uint8Array, role: Role, from: number, to: number): TokenRange[] {
  const out: { from: number; to: number }[] = []
  let open = false
  for (let i = from; i < to; i++) {
    const label = TOKEN_LABELS[labels[i]] ?? 'O'
    const last = out.at(-1)
    if (label === `I-${role}` && open && last) last.to = i + 1
    else if (label === `B-${role}` || label === `I-${role}`) {
      out.push({ from: i, to: i + 1 })
      open = true
    } else if (role !== 'CLAIM' || label === 'O') open = false
  }
  return out
}

/** The range closest to `at`, at most `within` tokens away; the earlier on a tie. */
function nearest(ranges: readonly TokenRange[], at: TokenRange, within: number): TokenRange | null {
  let found: TokenRange | null = null,
    top = within + 1
  for (const r of ranges) {
    const gap = Math.max(0, r.from - at.to, at.from - r.to)
    if (gap < top) {
      found = r
      top = gap
    }
  }
  return found
}
