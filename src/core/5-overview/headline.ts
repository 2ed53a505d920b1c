import type { HeadlineBar } from '../0-terms/headline-bar.ts'
import type { Sentence, SentencePart } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import { isDenial } from '../4-reconcile/denials.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import { frame } from './frame.ts'
import { gravityOf } from './gravity.ts'
import { barOf, candidates, refusal } from './headline-bar.ts'
import type { Candidate } from './headline-bar.ts'
import { assemble, glue, named, partText } from './parts.ts'
import { proven } from './proofs.ts'
import { ended, sentenceFor } from './sentence.ts'
import { stretches } from './word-count.ts'
import { partyOf } from './writing.ts'
import type { Writing } from './writing.ts'

/** A headline asks for more than a bullet: what is hedged, or rests on a witness behind a chain, gives way to what a side says outright. */
const WEIGHTS = { answered: 20, perHop: -15, hedged: -20, perDay: -12 }
const LONGEST_ANSWER = 14
const SHORT_ANSWER = 7
/** Of how many of the gravest allegations the sentence is weighed. */
const TRIED = 8

/** How many allegations turned away are told with the headline. */
const REFUSED = 4

export interface Headline {
  /** Null when nothing reaches the bar, or no side accuses another. */
  readonly sentence: Sentence | null
  readonly bar: HeadlineBar
  readonly isAccusation: boolean
}

/**
 * The gravest allegation of one side against another that reaches the bar of a headline, and the answer to it, both attributed: "The Arden side accuses Corvin of …, Corvin denies the accusations."
 */
export function headline(stands: Reconciled, w: Writing): Headline {
  const { heard } = stands
  const weigh = candidates(stands)
  const last = Math.max(0, ...heard.map((h) => h.said ?? 0))
  const alleged = heard
    .filter((h) => isAllegation(h, w))
    .map((h) => ({ c: weigh(h), h }))
    .map(({ c, h }) => ({ c, h, score: scoreOf(h, c.answer !== null, last) }))
    .sort((a, b) => b.score - a.score || a.h.at - b.h.at)
  const gravest: { readonly c: Candidate; readonly score: number }[] = []
  const refused: HeadlineBar['refused'][number][] = []
  for (const { c: weighed, h, score } of alleged) {
    if (gravest.length >= TRIED) break
    const c = withTold(weighed, w)
    const why = refusal(c)
    if (why === null) gravest.push({ c, score: score + formScore(sentenceFor(h, w).text) })
    else if (gravest.length === 0 && refused.length < REFUSED) refused.push({ claim: h.claim.id, ...why })
  }
  const best = gravest.reduce<(typeof gravest)[number] | null>((top, x) => (top === null || x.score > top.score ? x : top), null)
  return {
    sentence: best === null ? null : compose(best.c.heard, best.c.answer, w),
    bar: barOf(best?.c ?? null, refused, w),
    isAccusation: alleged.length > 0,
  }
}

/** An answer that no headline can tell in a few words puts nobody on record there. */
function withTold(c: Candidate, w: Writing): Candidate {
  return c.answer && answerParts(c.answer, w).length === 0 ? { ...c, answer: null } : c
}

/** A headline is a plain sentence: one that is all quotation, or long, gives way to one nearly as grave that is neither. */
function formScore(text: string): number {
  const words = stretches(text)
  return (/^(?:“|In the words)/.test(text) ? -12 : 0) + (words > 45 ? -20 : words > 30 ? -8 : 0)
}

const BLAMES = /\b(?:accus|blam|condemn)/i

/** One side of the columns saying that another did something grave, whether it accuses in so many words or states it as a fact. */
function isAllegation(h: Heard, w: Writing): boolean {
  const c = h.claim
  if (c.background || !isSide(c.party) || !isSide(c.against) || c.party === c.against || !w.pack.style.columns.includes(c.party))
    return false
  if (isDenial(h) || c.stance === 'doubts' || c.stance === 'concedes') return false
  return c.stance === 'accuses' || (c.cue !== null && BLAMES.test(c.cue.words)) || h.family === 'accusation' || h.family === 'strike'
}

function scoreOf(h: Heard, answered: boolean, last: number): number {
  const age = h.said === null ? 0 : Math.floor((last - h.said) / 1440)
  return (
    gravityOf(h) +
    (answered ? WEIGHTS.answered : 0) +
    WEIGHTS.perHop * Math.max(0, h.claim.chain.length - 1) +
    (h.claim.hedge ? WEIGHTS.hedged : 0) +
    WEIGHTS.perDay * age
  )
}

function compose(allegation: Heard, answer: Heard | null, w: Writing): Sentence {
  const first = sentenceFor(allegation, w).parts ?? []
  const open = withoutStop(first, w)
  const tail = answer ? answerParts(answer, w) : []
  const cites = [allegation.claim.id, ...(answer && tail.length ? [answer.claim.id] : [])]
  return proven(assemble(ended([...open, ...tail], w), cites, w.reports), w)
}

/** ", Baku categorically denies the accusations" in the report's own words when they are short; "; Baku denies it" otherwise. */
function answerParts(answer: Heard, w: Writing): readonly SentencePart[] {
  const own = frame(answer, w)
  const kept = own ? smallArticle(withoutStop(own, w), w) : []
  const length = wordCount(kept, w)
  if (own && length <= LONGEST_ANSWER) return [glue(length <= SHORT_ANSWER ? 'comma' : 'semicolon'), ...kept]
  const party = partyOf(w.pack, answer.claim.party)
  const name = answer.claim.chain.at(-1)?.name ?? ''
  const who = party
    ? named(party.seat, party.id, 'pack: the seat that speaks for the party')
    : named(name, name, `chain of ${answer.claim.id}`)
  return isDenial(answer) ? [glue('semicolon'), who, glue('denies-it')] : []
}

function wordCount(parts: readonly SentencePart[], w: Writing): number {
  return stretches(parts.map((p) => partText(p, w.reports) ?? '').join(''))
}

/** "The Corvin army denied" becomes "the Corvin army denied" inside a sentence. */
function smallArticle(parts: readonly SentencePart[], w: Writing): readonly SentencePart[] {
  const first = parts[0]
  if (first?.kind !== 'cut' || !/^(?:The|An?)\s/.test(partText(first, w.reports) ?? '')) return parts
  return [{ ...first, letter: 'lower' }, ...parts.slice(1)]
}

function withoutStop(parts: readonly SentencePart[], w: Writing): readonly SentencePart[] {
  const last = parts.at(-1)
  if (last?.kind === 'glue' && last.id === 'stop') return parts.slice(0, -1)
  if (last?.kind === 'cut' && (partText(last, w.reports) ?? '').endsWith('.'))
    return [...parts.slice(0, -1), { ...last, end: last.end - 1 }]
  return parts
}
