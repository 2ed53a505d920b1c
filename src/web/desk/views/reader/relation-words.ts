import type { Relation } from '../../../../core/0-terms/overview.ts'
import type { History, Judgement } from './report-desk.svelte.ts'

/** What an editor can say of two claims: how one answers the other, or whether they tell of one incident. */
export const BETWEEN_WORDS: Readonly<Record<Relation['kind'] | 'merge' | 'split', string>> = {
  denies: 'denies',
  contradicts: 'contradicts',
  mirrors: 'accuses the other of the same',
  agrees: 'agrees with',
  repeats: 'repeats',
  concedes: 'concedes',
  refines: 'refines',
  supersedes: 'takes the place of',
  'presupposes-otherwise': 'takes it to be otherwise than',
  'not-comparable': 'cannot be compared with',
  merge: 'tells of the same incident as',
  split: 'tells of another incident than',
}
export type BetweenWord = keyof typeof BETWEEN_WORDS

export const COMPONENT_WORDS: Readonly<Record<Relation['component'], string>> = {
  occurred: 'that it happened',
  'by-whom': 'by whom',
  where: 'where',
  when: 'when',
  'how-many': 'how many',
  kind: 'what it was',
  legality: 'whether it was lawful',
}

/** The judgement that says so. */
export function betweenJudgement(word: BetweenWord, to: string, component: Relation['component']): Judgement {
  return word === 'merge' || word === 'split' ? { does: word, to } : { does: 'link', to, relation: word, component }
}

/** What a recorded judgement between two claims says, read from one of them: the words, and those of the other claim. */
export function betweenTold(review: History['between'][number], claim: string): { readonly says: string; readonly other: string } {
  const { judgement, on } = review
  const to = 'to' in judgement ? (judgement['to'] as { readonly claim: string; readonly words: string }) : { claim: '', words: '' }
  const word = review.does === 'link' || review.does === 'unlink' ? String(judgement['relation']) : review.does
  const says = word in BETWEEN_WORDS ? BETWEEN_WORDS[word as BetweenWord] : word
  const not = review.does === 'unlink' ? 'not: ' : ''
  return on.claim === claim ? { says: not + says, other: to.words } : { says: `${not}the other ${says} this one`, other: on.words }
}
