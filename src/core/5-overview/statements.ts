import type { Overview, Sentence } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { isNewSince } from '../4-reconcile/new-since.ts'
import { cellSentences } from './cell-sentences.ts'
import { sentenceFor } from './sentence.ts'
import type { Writing } from './writing.ts'

/** "Negotiations and statements": what was said rather than done, by anyone, the latest report first; not what stands in a row already. */
export function statementsOf(
  heard: readonly Heard[],
  inRows: ReadonlySet<string>,
  previous: CivilTime | null,
  w: Writing,
): Overview['statements'] {
  const spoken = heard.filter((h) => h.family === 'talk' && !h.claim.background && !inRows.has(h.claim.id))
  const byParty = new Map<string, Heard[]>()
  for (const h of spoken) {
    const key = `${h.claim.party}|${h.report.id}`
    const list = byParty.get(key)
    if (list) list.push(h)
    else byParty.set(key, [h])
  }
  const latestFirst = [...byParty.values()].sort((a, b) => (b[0].said ?? 0) - (a[0].said ?? 0) || a[0].at - b[0].at)
  return latestFirst.flatMap((claims) => {
    const isNew = isNewSince(claims, previous)
    return cellSentences(claims, (h) => h.at, w).map((sentence) => ({ party: claims[0].claim.party, sentence, isNew }))
  })
}

/** Background: what the reports recall of earlier times, attributed; never told as news. */
export function backgroundOf(heard: readonly Heard[], w: Writing): readonly Sentence[] {
  const sentences = heard.filter((h) => h.claim.background).map((h) => sentenceFor(h, w))
  return [...new Map(sentences.map((s) => [s.text, s])).values()]
}
