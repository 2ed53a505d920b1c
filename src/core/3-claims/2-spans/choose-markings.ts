import type { LinearModel } from '../../2-document/linear-model.ts'
import { rankScore } from '../../2-document/rank.ts'
import type { ReadingContext } from './context.ts'
import { markingFeatures, MAX_MARKING_FEATURES } from './marking-features.ts'
import { likeliestMarkings, newMarkingWork, type Marking } from './markings.ts'
import { fillLattice, sumsOf, type Lattice } from './tag-spans.ts'

/** A marking this far behind the likeliest is not looked at: one in three hundred choices fell on such a one in cross-validation. */
const REACH = 700

const features = new Int32Array(MAX_MARKING_FEATURES)

/**
 * Labels every token of the document (see SPAN_LABELS), sentence by sentence in two steps: the span tagger, which sees single tokens, proposes a few ways to
 * mark its claims; a ranking model, which sees whole claims and what is left outside of them, chooses (Collins 2000, reranking).
 */
export function labelTokens(c: ReadingContext, spans: LinearModel, markings: LinearModel): Uint8Array {
  const labels = new Uint8Array(c.doc.tokens.n)
  eachSentence(c, spans, REACH, (ways, s) => {
    if (ways.length) labels.set(likeliestByModel(c, s, ways, markings).labels, c.doc.sentences.from[s])
  })
  return labels
}

/** Gives the likeliest ways to mark each sentence, best first, those at most `reach` behind the best. */
export function eachSentence(
  c: ReadingContext,
  spans: LinearModel,
  reach: number,
  take: (ways: readonly Marking[], sentence: number) => void,
): void {
  const lattice: Lattice = { emit: new Int32Array(0), step: new Int32Array(0) },
    work = newMarkingWork()
  const sums = sumsOf(spans)
  for (let s = 0; s < c.doc.sentences.n; s++) {
    const n = fillLattice(c, spans, sums, s, lattice)
    take(likeliestMarkings(lattice, sums.steps, n, work, reach), s)
  }
}

function likeliestByModel(c: ReadingContext, s: number, ways: readonly Marking[], model: LinearModel): Marking {
  let found = ways[0],
    top = -Infinity
  if (ways.length > 1)
    for (const way of ways) {
      const value = rankScore(model, features, markingFeatures(c, s, way, ways[0].score - way.score, features))
      if (value > top) {
        top = value
        found = way
      }
    }
  return found
}
