import type { HeadlineBar } from '../0-terms/headline-bar.ts'
import type { Relation } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import { claimantName } from '../4-reconcile/claimants.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import { seatOf } from './writing.ts'
import type { Writing } from './writing.ts'

/** An allegation that might be the headline, with what bears on it. */
export interface Candidate {
  readonly heard: Heard
  /** What the accused says to it. */
  readonly answer: Heard | null
  /** One claim of each source that speaks of it independently: two institutions of one side are one. */
  readonly sources: readonly Heard[]
}

/**
 * What a headline asks for beyond what a row does (the newsrooms' own post-mortems of October 2023: a late denial reopens the item, and one side's word on the gravest things is no headline). Every row must
 * hold; `lacks` says what does not.
 */
const BAR: readonly {
  readonly id: string
  readonly holds: (c: Candidate) => boolean
  readonly lacks: (c: Candidate) => string
}[] = [
  {
    id: 'bar.news',
    holds: (c) => !c.heard.claim.background,
    lacks: () => 'it is background',
  },
  {
    id: 'bar.named',
    holds: (c) => c.heard.claim.chain.length > 0 && c.heard.claim.chain.every((s) => s.name !== '?'),
    lacks: () => 'no words name who says so',
  },
  {
    id: 'bar.certain',
    holds: (c) => c.heard.claim.hedge === null && c.heard.claim.stance !== 'doubts',
    lacks: (c) => `it is told with a reservation: “${c.heard.claim.hedge?.words ?? c.heard.claim.stance}”`,
  },
  {
    id: 'bar.borne-out',
    holds: (c) => c.answer !== null || c.sources.length >= 2,
    lacks: (c) => `only ${claimantName(c.heard)} speaks of it, and no answer of the accused to it was found`,
  },
]

/** The first row of the bar an allegation does not reach; null when it reaches all. */
export function refusal(c: Candidate): { readonly rule: string; readonly reason: string } | null {
  const row = BAR.find((r) => !r.holds(c))
  return row ? { rule: row.id, reason: row.lacks(c) } : null
}

/** Why an allegation passes, in sentences of the page. */
export function reasonsFor(c: Candidate, w: Writing): readonly string[] {
  const both = c.answer ? [`both sides are on record: ${seatOf(w.pack, c.answer.claim.party)} answers it`] : []
  const many =
    c.sources.length >= 2
      ? [`${c.sources.length} independent sources speak of it: ${c.sources.map(claimantName).slice(0, 3).join(', ')}`]
      : []
  return [...both, ...many, 'who says so is named, and it is told without a reservation']
}

export function barOf(passed: Candidate | null, refused: HeadlineBar['refused'], w: Writing): HeadlineBar {
  return {
    passed: passed !== null,
    reasons: passed ? reasonsFor(passed, w) : ['no allegation in the reports read reaches the bar of a headline'],
    refused,
  }
}

const ANSWERS: ReadonlySet<Relation['kind']> = new Set(['denies', 'contradicts', 'concedes'])

/** Finds answers and sources of an allegation among all that was heard. */
export function candidates(stands: Reconciled): (h: Heard) => Candidate {
  const answers = answersByRepeat(stands)
  const groups = new Map(stands.groups.map((g) => [stands.incident[g[0].at], g]))
  return (heard) => ({
    heard,
    answer: (answers.get(stands.repeat[heard.at]) ?? []).find((a) => a.claim.party === heard.claim.against) ?? null,
    sources: independent(groups.get(stands.incident[heard.at]) ?? [heard], heard),
  })
}

/** An answer to one telling of a claim answers every telling of it. Denials come first. */
function answersByRepeat({ heard, relations, repeat }: Reconciled): ReadonlyMap<number, readonly Heard[]> {
  const byId = new Map(heard.map((h) => [h.claim.id, h]))
  const out = new Map<number, Heard[]>()
  const note = (question: Heard, answer: Heard): void => {
    const list = out.get(repeat[question.at])
    if (list) list.push(answer)
    else out.set(repeat[question.at], [answer])
  }
  for (const kind of ANSWERS)
    for (const r of relations) {
      if (r.kind !== kind) continue
      const from = byId.get(r.from),
        to = byId.get(r.to)
      if (!from || !to) continue
      note(to, from)
      if (kind !== 'denies') note(from, to)
    }
  return out
}

/** One claim of each independent source that says of the incident what the allegation says; the accused bears nothing out, and an unnamed source is none. */
function independent(group: readonly Heard[], allegation: Heard): readonly Heard[] {
  const out = new Map<string, Heard>()
  for (const h of group) {
    const c = h.claim
    if (c.stance === 'denies' || c.stance === 'doubts' || c.background || c.hedge !== null || c.chain.some((s) => s.name === '?')) continue
    if (isSide(c.party) && (c.party === allegation.claim.against || (c.against !== null && c.against !== allegation.claim.against)))
      continue
    const key: PartyId = isSide(c.party) ? c.party : h.origin
    if (!out.has(key)) out.set(key, h)
  }
  return [...out.values()]
}
