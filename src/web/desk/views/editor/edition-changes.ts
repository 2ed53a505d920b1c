import type { Overview, Sentence } from '../../../../core/0-terms/overview.ts'
import { placesOf } from '../../../../core/5-overview/draft.ts'

/** A sentence that only one of two overviews holds; `was`: the words it had in the other. */
export interface SentenceChange {
  readonly does: 'new' | 'gone' | 'reworded'
  readonly place: string
  readonly sentence: Sentence
  readonly was: string | null
}

/**
 * What a reader of the last edition would find otherwise in this one: sentences new, gone and reworded, in the order of the page. A sentence that only moved is no
 * change; one that rests on the very same claims in other words is a rewording.
 */
export function editionChanges(last: Overview, now: Overview): readonly SentenceChange[] {
  const [before, after] = [sentencesOf(last), sentencesOf(now)]
  const [oldWords, newWords] = [new Set(before.map((s) => s.sentence.text)), new Set(after.map((s) => s.sentence.text))]
  const fresh = after.filter((s) => !oldWords.has(s.sentence.text))
  const gone = before.filter((s) => !newWords.has(s.sentence.text))
  const taken = new Set<string>()
  const told = fresh.map(({ place, sentence }): SentenceChange => {
    const same = gone.find((g) => !taken.has(g.sentence.text) && (g.sentence.text === sentence.was || isSame(g.sentence, sentence)))
    if (!same) return { does: 'new', place, sentence, was: null }
    taken.add(same.sentence.text)
    return { does: 'reworded', place, sentence, was: same.sentence.text }
  })
  const left = gone.filter((g) => !taken.has(g.sentence.text))
  return [...told, ...left.map(({ place, sentence }): SentenceChange => ({ does: 'gone', place, sentence, was: null }))]
}

function isSame(a: Sentence, b: Sentence): boolean {
  return a.cites.length > 0 && a.cites.length === b.cites.length && a.cites.every((id) => b.cites.includes(id))
}

function sentencesOf(overview: Overview): readonly { readonly place: string; readonly sentence: Sentence }[] {
  return [...placesOf(overview)].flatMap(([place, sentences]) => sentences.map((sentence) => ({ place, sentence })))
}
