import type { TokenRange } from '../../src/core/2-document/document.ts'
import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import { TAG } from '../../src/core/2-document/pos.ts'
import { eachSentence } from '../../src/core/3-claims/2-spans/choose-markings.ts'
import type { ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { markedIn } from '../../src/core/3-claims/2-spans/find-spans.ts'
import { markingFeatures, MAX_MARKING_FEATURES } from '../../src/core/3-claims/2-spans/marking-features.ts'
import { ANY } from '../../src/core/3-claims/2-spans/markings.ts'
import type { Prepared } from './examples.ts'
import type { Choice } from './ranking.ts'
import { tokensOf } from './spans.ts'

const buffer = new Int32Array(MAX_MARKING_FEATURES)
/** What a claim too many costs beside one found: half of the F1 that the tagger reaches, which makes the sum of gains greatest where F1 is. */
const ONE_TOO_MANY = 0.41
/** Among markings that find as many claims the one with the truest bounds is right. */
const BOUNDS = 0.02

/** For every sentence of a text with more than one way to mark it: the ways a tagger proposes, and the one nearest to the annotation. */
export function markingChoices({ context, text }: Pick<Prepared, 'context' | 'text'>, spans: LinearModel): Choice[] {
  const gold = annotated(context, text.claims)
  const out: Choice[] = []
  eachSentence(context, spans, ANY, (ways, s) => {
    if (ways.length < 2) return
    const from = context.doc.sentences.from[s],
      to = context.doc.sentences.to[s]
    const here = gold.filter((g) => g.from < to && g.to > from)
    const worth = ways.map((way) => worthOf(context, here, markedIn(way.labels, from, to, from)))
    out.push({
      candidates: ways.map((way) => buffer.slice(0, markingFeatures(context, s, way, ways[0].score - way.score, buffer))),
      right: worth.indexOf(Math.max(...worth)),
    })
  })
  return out
}

/** The annotated claims as tokens; what two claimants say in the same words counts once. */
function annotated(c: ReadingContext, claims: Prepared['text']['claims']): TokenRange[] {
  const ranges = claims.map(({ span }) => {
    const [from, to] = tokensOf(c, span.start, span.end)
    return { from, to }
  })
  return ranges.filter((r, i) => ranges.findIndex((other) => other.from === r.from && other.to === r.to) === i)
}

/** What a marking is worth: claims found (each once, the best overlap first) less a part of those it marks. */
function worthOf(c: ReadingContext, gold: readonly TokenRange[], marked: readonly TokenRange[]): number {
  const pairs = bestPairs(c, gold, marked)
  const bounds = pairs.reduce((sum, pair) => sum + pair.overlap, 0)
  return pairs.length - ONE_TOO_MANY * marked.length + BOUNDS * bounds
}

/** Which stretch is which, as the benchmark pairs them: each once, the best overlap first. */
export function bestPairs(
  c: ReadingContext,
  gold: readonly TokenRange[],
  marked: readonly TokenRange[],
): { readonly i: number; readonly j: number; readonly overlap: number }[] {
  const pairs = gold
    .flatMap((g, i) => marked.map((m, j) => ({ i, j, overlap: overlapOf(c, g, m) })))
    .filter((pair) => pair.overlap > 0)
    .sort((a, b) => b.overlap - a.overlap)
  const left = new Set<number>(),
    right = new Set<number>()
  return pairs.filter(({ i, j }) => {
    if (left.has(i) || right.has(j)) return false
    left.add(i)
    right.add(j)
    return true
  })
}

/** How far two stretches agree, as the benchmark counts it: shared words by all words, from a half on or where one holds most of the other; else 0. */
function overlapOf(c: ReadingContext, a: TokenRange, b: TokenRange): number {
  const both = wordsIn(c, Math.max(a.from, b.from), Math.min(a.to, b.to))
  if (both === 0) return 0
  const x = wordsIn(c, a.from, a.to),
    y = wordsIn(c, b.from, b.to)
  const share = both / (x + y - both)
  return share >= 0.5 || (both / Math.min(x, y) >= 0.8 && Math.max(x, y) <= 3 * Math.min(x, y)) ? share : 0
}

function wordsIn(c: ReadingContext, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (c.doc.tag[i] !== TAG.PUNCT) n++
  return n
}
