import type { Relation, Sentence, SentencePart } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import { isDenial } from '../4-reconcile/denials.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { frame } from './frame.ts'
import { gravityOf } from './gravity.ts'
import { assemble, glue, named, partText } from './parts.ts'
import { proven } from './proofs.ts'
import { ended, sentenceFor } from './sentence.ts'
import { partyOf, seatOf } from './writing.ts'
import type { Writing } from './writing.ts'

/** A headline asks for more than a bullet: what is hedged, or rests on a witness behind a chain, gives way to what a side says outright. */
const WEIGHTS = { answered: 20, perHop: -15, hedged: -20, perDay: -12 }
const LONGEST_ANSWER = 14
const SHORT_ANSWER = 7
/** Of how many of the gravest allegations the sentence is weighed. */
const TRIED = 8

/**
 * The gravest allegation of one side against another, and the answer to it, both attributed: "The Arden side accuses Corvin of …, Corvin denies the accusations."
 * Null when no side accuses another in the reports read.
 */
export function headline(heard: readonly Heard[], relations: readonly Relation[], w: Writing): Sentence | null {
  const answers = new Map<string, Heard>()
  for (const r of relations) {
    const answer = w.claims.get(r.from)
    if (r.kind === 'denies' && answer && !answers.has(r.to)) answers.set(r.to, answer)
  }
  const last = Math.max(0, ...heard.map((h) => h.said ?? 0))
  const gravest = heard
    .filter((h) => isAllegation(h, w))
    .map((h) => ({ h, score: scoreOf(h, answers.has(h.claim.id), last) }))
    .sort((a, b) => b.score - a.score || a.h.at - b.h.at)
    .slice(0, TRIED)
    .map(({ h, score }) => ({ h, score: score + formScore(sentenceFor(h, w).text) }))
  const best = gravest.reduce<(typeof gravest)[number] | null>((top, x) => (top === null || x.score > top.score ? x : top), null)
  return best === null ? null : compose(best.h, answers.get(best.h.claim.id) ?? null, heard, w)
}

/** A headline is a plain sentence: one that is all quotation, or long, gives way to one nearly as grave that is neither. */
function formScore(text: string): number {
  const words = text.split(/\s+/).length
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

function compose(allegation: Heard, answer: Heard | null, heard: readonly Heard[], w: Writing): Sentence {
  const first = sentenceFor(allegation, w).parts ?? []
  const open = withoutStop(first, w)
  const cites = [allegation.claim.id, ...(answer ? [answer.claim.id] : [])]
  const tail = answer ? answerParts(answer, w) : silence(allegation, heard, w)
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
  return parts
    .map((p) => partText(p, w.reports) ?? '')
    .join('')
    .split(/\s+/).length
}

/** "The Corvin army denied" becomes "the Corvin army denied" inside a sentence. */
function smallArticle(parts: readonly SentencePart[], w: Writing): readonly SentencePart[] {
  const first = parts[0]
  if (first?.kind !== 'cut' || !/^(?:The|An?)\s/.test(partText(first, w.reports) ?? '')) return parts
  return [{ ...first, letter: 'lower' }, ...parts.slice(1)]
}

/** Says that no answer was found, only when the accused denies nothing at all in the reports read: an answer that was not joined to its question is no silence. */
function silence(h: Heard, heard: readonly Heard[], w: Writing): readonly SentencePart[] {
  const accused = h.claim.against
  if (accused === null || heard.some((x) => x.claim.party === accused && isDenial(x))) return []
  return [
    glue('no-answer'),
    named(seatOf(w.pack, accused), accused, 'pack: the seat that speaks for the party accused'),
    glue('in-reports-read'),
  ]
}

function withoutStop(parts: readonly SentencePart[], w: Writing): readonly SentencePart[] {
  const last = parts.at(-1)
  if (last?.kind === 'glue' && last.id === 'stop') return parts.slice(0, -1)
  if (last?.kind === 'cut' && (partText(last, w.reports) ?? '').endsWith('.'))
    return [...parts.slice(0, -1), { ...last, end: last.end - 1 }]
  return parts
}
