import { REPORTING_VERBS } from '../../1-lexicon/en/reporting-verbs.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { CUE, SOURCE } from '../2-spans/tag-spans.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { sayingsNear } from '../1-sayings/sayings-near.ts'
import type { TokenRange } from '../../2-document/document.ts'

const SAY = REPORTING_VERBS[0]
/** Most tokens between a cue and its source, and between a cue and what is said. */
const SOURCE_REACH = 6,
  CONTENT_REACH = 12

/**
 * Attributions that the learned tagger saw and the lexicon did not: a run of cue tokens that no rule claimed, with the nearest run of source tokens
 * and the nearest claim of its sentence. They carry the rule `cue.model`.
 */
export function proposedAttributions(c: ReadingContext, labels: Uint8Array, spans: readonly FoundSpan[]): Attribution[] {
  const out: Attribution[] = []
  for (let s = 0; s < c.doc.sentences.n; s++) {
    const from = c.doc.sentences.from[s],
      to = c.doc.sentences.to[s]
    const known = sayingsNear(c.attributions, s, s)
    for (const cue of runs(labels, CUE, from, to)) {
      if (known.some((a) => a.cue.from < cue.to && cue.from < a.cue.to)) continue
      const source = nearest(runs(labels, SOURCE, from, to), cue, SOURCE_REACH)
      const content = nearest(
        spans.filter((span) => span.sentence === s),
        cue,
        CONTENT_REACH,
      )
      if (!source || !content || known.some((a) => a.content && covers(a.content, content))) continue
      out.push({
        id: c.attributions.length + out.length,
        sentence: s,
        force: 'says',
        source,
        content,
        target: null,
        within: -1,
        rules: ['cue.model', 'role.model'],
        cue: { row: SAY, from: cue.from, to: cue.to, verb: cue.from, passive: false, negated: false, form: 'finite' },
      })
    }
  }
  return out
}

const covers = (a: TokenRange, b: TokenRange): boolean => a.from <= b.from && b.to <= a.to

function runs(labels: Uint8Array, label: number, from: number, to: number): TokenRange[] {
  const out: TokenRange[] = []
  for (let i = from; i < to; i++) {
    if (labels[i] !== label) continue
    let end = i + 1
    while (end < to && labels[end] === label) end++
    out.push({ from: i, to: end })
    i = end
  }
  return out
}

/** The range closest to `at`, at most `within` tokens away; the earlier on a tie. */
function nearest<R extends TokenRange>(ranges: readonly R[], at: TokenRange, within: number): R | null {
  let found: R | null = null,
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
