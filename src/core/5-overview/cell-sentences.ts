import type { Claim } from '../0-terms/claim.ts'
import type { Sentence } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { sentenceFor } from './sentence.ts'
import { matesOf, sentenceKey } from './writing.ts'
import type { Writing } from './writing.ts'

/**
 * The sentences of one side on one matter. Repeats of one origin become one sentence that cites them all; claims that stand in one sentence of a report under one
 * source become one sentence; a sentence whose words another already holds is dropped, and its citations go to that one.
 */
export function cellSentences(claims: readonly Heard[], repeatOf: (h: Heard) => number, w: Writing): readonly Sentence[] {
  const repeats = groupBy(claims, (h) => String(repeatOf(h)))
  const told = [...repeats.values()].flatMap((group) => {
    const voice = spokesmen(group)
    // What is not quoted is cited with what is: of several quoted, with the one whose words it shares most.
    const rest = group.filter((g) => !voice.includes(g))
    return voice.map((h) => ({ h, also: rest.filter((g) => nearest(g, voice) === h) }))
  })
  const bySentence = groupBy(told, ({ h }) => `${sentenceKey(h)}|${h.origin}|${h.claim.stance === 'denies' ? 'denies' : 'says'}`)
  const sentences = [...bySentence.values()].map((group) =>
    oneSentence(
      group.map((g) => g.h),
      group.flatMap((g) => g.also),
      w,
    ),
  )
  return withoutContained(sentences.flat())
}

function nearest(h: Heard, voice: readonly Heard[]): Heard {
  const shared = (v: Heard): number => v.stems.filter((s) => h.stems.includes(s)).length
  return voice.reduce((best, v) => (shared(v) > shared(best) ? v : best))
}

/** Of repeats in several reports, what to quote: the claimant's own report, else the fullest; of that report, all that differ. */
function spokesmen(group: readonly Heard[]): readonly Heard[] {
  if (group.every((h) => h.report.id === group[0].report.id)) return group
  const own = group.filter((h) => h.report.publisherParty === h.claim.party)
  const pool = own.length ? own : group
  const fullest = pool.reduce((best, h) => (h.claim.text.length > best.claim.text.length ? h : best))
  return pool.filter((h) => h.report.id === fullest.report.id)
}

function oneSentence(claims: readonly Heard[], also: readonly Heard[], w: Writing): readonly Sentence[] {
  if (claims.length === 1) return [sentenceFor(claims[0], w, also)]
  const joined = joinedClaim(claims, w)
  if (joined === null) return claims.map((h, i) => sentenceFor(h, w, i === 0 ? also : []))
  return [sentenceFor(joined, w, [...claims, ...also])]
}

const LONGEST = 420

/** Several claims of one sentence as one stretch; null when another claimant's words stand between them, or it would be too long. */
function joinedClaim(claims: readonly Heard[], w: Writing): Heard | null {
  const start = Math.min(...claims.map((h) => h.claim.start))
  const end = Math.max(...claims.map((h) => h.claim.end))
  const first = claims.reduce((a, b) => (b.claim.start < a.claim.start ? b : a))
  const between = matesOf(first, w).some((o) => o.origin !== first.origin && o.claim.start < end && o.claim.end > start)
  const text = first.report.text.slice(start, end)
  if (between || end - start > LONGEST || /\n\s*\n/.test(text)) return null
  const claim: Claim = {
    ...first.claim,
    start,
    end,
    text,
    loaded: claims.flatMap((h) => h.claim.loaded),
    when: first.claim.when ?? null,
  }
  return { ...first, claim }
}

/** "X said A" beside "X said A and B": the longer one stays, and cites the claims of both. */
function withoutContained(sentences: readonly Sentence[]): readonly Sentence[] {
  if (sentences.length > 200) return sentences
  const bare = sentences.map((s) => s.text.replace(/[.”"]+$/, ''))
  const holds = (b: string, j: number, i: number): boolean =>
    b.length >= bare[i].length && j !== i && (b.length > bare[i].length || j < i) && b.includes(bare[i])
  const holder = sentences.map((_, i) => bare.findIndex((b, j) => holds(b, j, i)))
  if (holder.every((h) => h === -1)) return sentences
  return sentences.flatMap((s, i) => {
    if (holder[i] !== -1) return []
    const extra = sentences.filter((_, j) => finalHolder(holder, j) === i && j !== i).flatMap((t) => t.cites)
    return [extra.length ? { ...s, cites: [...new Set([...s.cites, ...extra])] } : s]
  })
}

function finalHolder(holder: readonly number[], i: number): number {
  let at = i
  for (let hops = 0; holder[at] !== -1 && hops < holder.length; hops++) at = holder[at]
  return at
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const out = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const list = out.get(k)
    if (list) list.push(item)
    else out.set(k, [item])
  }
  return out
}
