import type { ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import type { Attribution } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { linkFeatures, linkingOf, MAX_LINK_FEATURES } from '../../src/core/3-claims/3-speakers/link-features.ts'
import type { TokenRange } from '../../src/core/2-document/document.ts'
import { sourceCandidates, sourceFeatures } from '../../src/core/3-claims/3-speakers/source-candidates.ts'
import type { GoldClaim, GoldText } from './gold.ts'
import type { StatedClaim } from './found-claims.ts'
import type { Choice } from './ranking.ts'
import { tokensOf } from './spans.ts'

const buffer = new Int32Array(MAX_LINK_FEATURES)

/** The attribution whose cue an annotator marked for a claim; null when the rules did not find that cue. */
function attributionOf(c: ReadingContext, claim: GoldClaim, attributions: readonly Attribution[]): Attribution | null {
  if (!claim.cueSpan) return null
  const [from, to] = tokensOf(c, claim.cueSpan.start, claim.cueSpan.end)
  return attributions.find((a) => a.cue.from < to && from < a.cue.to && !a.rules.includes('role.citing')) ?? null
}

const share = (a: TokenRange, b: TokenRange): number => {
  const both = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return both <= 0 ? 0 : both / (Math.max(a.to, b.to) - Math.min(a.from, b.from))
}

/** For every cue that an annotator marked: its candidate sources and the right one. */
export function sourceChoices(c: ReadingContext, text: GoldText): Choice[] {
  const out: Choice[] = [],
    seen = new Set<number>()
  for (const claim of text.claims) {
    const a = attributionOf(c, claim, c.attributions)
    if (!a || seen.has(a.id)) continue
    const from = c.doc.sentences.from[a.sentence],
      to = c.doc.sentences.to[a.sentence]
    const candidates = sourceCandidates(c.doc, a.cue, from, to, a.source)
    const right = rightSource(c, claim, candidates)
    if (right < 0) continue
    seen.add(a.id)
    out.push({
      right,
      candidates: candidates.map((r) => buffer.slice(0, sourceFeatures(c.doc, c.word, a.cue, from, to, r, a.source, buffer))),
    })
  }
  return out
}

function rightSource(c: ReadingContext, claim: GoldClaim, candidates: readonly TokenRange[]): number {
  if (!claim.sourceSpan) return 0
  const [from, to] = tokensOf(c, claim.sourceSpan.start, claim.sourceSpan.end)
  let right = -1,
    top = 0.4
  candidates.forEach((r, k) => {
    const s = r.from < 0 ? 0 : share(r, { from, to })
    if (s > top) {
      right = k
      top = s
    }
  })
  return right
}

/** For every claim: the sayings that could govern it, and the one that does (the first candidate, nobody, in the outlet's own voice). */
export function linkChoices(c: ReadingContext, attributions: readonly Attribution[], claims: readonly StatedClaim[]): Choice[] {
  const out: Choice[] = []
  for (const { claim, from, to } of claims) {
    if (from >= to) continue
    const linking = linkingOf(c, attributions, { from, to, sentence: c.doc.sentenceOf[from] })
    const right = claim.chain.length === 0 ? 0 : governs(c, claim, attributions, linking.candidates)
    if (right < 0) continue
    out.push({ right, candidates: linking.candidates.map((a) => buffer.slice(0, linkFeatures(linking, a, buffer))) })
  }
  return out
}

function governs(
  c: ReadingContext,
  claim: GoldClaim,
  attributions: readonly Attribution[],
  candidates: readonly (Attribution | null)[],
): number {
  const marked = attributionOf(c, claim, attributions)
  if (marked) return candidates.indexOf(marked)
  if (!claim.sourceSpan) return claim.chain[0] === '?' && !claim.cueSpan ? 0 : -1
  const [from, to] = tokensOf(c, claim.sourceSpan.start, claim.sourceSpan.end)
  for (let k = candidates.length - 1; k > 0; k--) {
    const source = candidates[k]?.source
    if (source && share(source, { from, to }) > 0.4) return k
  }
  return -1
}
