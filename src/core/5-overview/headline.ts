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
  return best === null ? null : compose(best.h, answers.get(best.h.claim.id) ?? null, w)
}

/** A headline is a plain sentence: one that is all quotation, or long, gives way to one nearly as grave that is neither. */
function formScore(text: string): number {
  const words = text.split(/\s+/).length
  return (/^(?:“|In the words)/.test(text) ? -12 : 0) + (words > 45 ? -20 : words > 30 ? -8 : 0)
}

function isAllegation(h: Heard, w: Writing): boolean {
  const c = h.claim
  return (
    !c.background &&
    c.stance === 'accuses' &&
    isSide(c.party) &&
    isSide(c.against) &&
    c.party !== c.against &&
    w.pack.style.columns.includes(c.party)
  )
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
  const cites = [allegation.claim.id, ...(answer ? [answer.claim.id] : [])]
  const tail = answer ? answerParts(answer, w) : silence(allegation, w)
  return proven(assemble(ended([...open, ...tail], w), cites, w.reports), w)
}

/** ", Baku categorically denies the accusations" in the report's own words when they are short; "; Baku denies it" otherwise. */
function answerParts(answer: Heard, w: Writing): readonly SentencePart[] {
  const own = frame(answer, w)
  const words = own
    ? withoutStop(own, w)
        .map((p) => partText(p, w.reports) ?? '')
        .join('')
    : ''
  if (own && words.split(/\s+/).length <= LONGEST_ANSWER) return [glue('comma'), ...withoutStop(own, w)]
  const party = partyOf(w.pack, answer.claim.party)
  const who = party
    ? named(party.seat, party.id, 'pack: the seat that speaks for the party')
    : named(answer.claim.chain.at(-1)?.name ?? '', answer.claim.chain.at(-1)?.name ?? '', `chain of ${answer.claim.id}`)
  return isDenial(answer) ? [glue('semicolon'), who, glue('denies-it')] : []
}

function silence(h: Heard, w: Writing): readonly SentencePart[] {
  const accused = h.claim.against
  return accused === null
    ? []
    : [
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
