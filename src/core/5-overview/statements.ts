import type { Overview, Sentence } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { isNewSince } from '../4-reconcile/new-since.ts'
import { cellSentences } from './cell-sentences.ts'
import { sentenceFor } from './sentence.ts'
import type { Writing } from './writing.ts'

/**
 * "Negotiations and statements": what was said rather than done, by anyone, and what only third parties and the press tell; the latest first. What one claimant
 * says in several reports stands once, with all of them cited; not what stands in a row already.
 */
export function statementsOf(
  heard: readonly Heard[],
  repeat: Int32Array,
  inRows: ReadonlySet<string>,
  previous: CivilTime | null,
  w: Writing,
): Overview['statements'] {
  const spoken = heard.filter((h) => !h.claim.background && !inRows.has(h.claim.id))
  const groups = [...byKey(spoken, (h) => `${h.claim.party}|${repeat[h.at]}`).values()]
  const bySource = byKey(groups, (g) => `${g[0].claim.party}|${latest(g).report.id}`)
  const latestFirst = [...bySource.values()]
    .map((list) => list.flat())
    .sort((a, b) => (latest(b).said ?? 0) - (latest(a).said ?? 0) || a[0].at - b[0].at)
  return latestFirst.flatMap((claims) => {
    const isNew = isNewSince(claims, previous)
    return cellSentences(claims, (h) => repeat[h.at], w).map((sentence) => ({ party: claims[0].claim.party, sentence, isNew }))
  })
}

function latest(claims: readonly Heard[]): Heard {
  return claims.reduce((last, h) => (h.at > last.at ? h : last))
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const out = new Map<string, T[]>()
  for (const item of items) {
    const list = out.get(key(item))
    if (list) list.push(item)
    else out.set(key(item), [item])
  }
  return out
}

/** Background: what the reports recall of earlier times, attributed; never told as news. */
export function backgroundOf(heard: readonly Heard[], w: Writing): readonly Sentence[] {
  const sentences = heard.filter((h) => h.claim.background).map((h) => sentenceFor(h, w))
  return [...new Map(sentences.map((s) => [s.text, s])).values()]
}
