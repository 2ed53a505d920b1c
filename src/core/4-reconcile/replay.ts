import type { Claim, ClaimId } from '../0-terms/claim.ts'
import { BETWEEN, type Review } from '../0-terms/review.ts'
import { findAgain, whyNotFound, type FoundAgain } from './replay-anchors.ts'
import { corrected } from './replay-corrections.ts'

/** The claims one version of one reader found, under the id of the entry that records them. */
export interface RecordedReading {
  readonly id: string
  readonly claims: readonly Claim[]
}

export type ClaimState = 'unreviewed' | 'accepted' | 'corrected' | 'rejected'

/** A review as it stands on a claim now. */
export interface StandingReview extends Review {
  readonly undone: boolean
  /** It was made without knowledge of the one before it: two persons judged at once. */
  readonly crossed: boolean
}

/** A claim as it stands now, with what the newest reading says beside it. A claim that was judged keeps its id for good. */
export interface CurrentClaim {
  readonly claim: Claim
  /** Null for a claim that only an editor sees. Its id is that of the newest reading. */
  readonly asRead: Claim | null
  readonly state: ClaimState
  readonly reviews: readonly StandingReview[]
}

/** A review that finds no hold in the newest reading: listed, never dropped. */
export interface UnheldReview {
  readonly review: Review
  readonly words: string
  readonly reason: string
}

export interface Replayed {
  readonly claims: readonly CurrentClaim[]
  readonly loose: readonly UnheldReview[]
  /** Links, merges and their opposites that are in force, oldest first. */
  readonly between: readonly Review[]
}

/** A claim with every review of it, and those in force. */
interface Judged {
  readonly id: ClaimId
  readonly all: readonly StandingReview[]
  readonly inForce: readonly Review[]
}

/**
 * The current claims of one report: its newest reading with what persons judged of it. Nothing of the reading is lost: every one of its claims is the `asRead` of
 * exactly one current claim.
 *
 * A claim that was accepted keeps the values its reviewer saw, corrected fields keep their corrections; everything else follows the newest reading. After a new
 * reading a judged claim is found again by its id, by the same words at the same place, or by overlapping words of the same source.
 *
 * @param text the report's text, from which corrected words are cut
 * @param readings oldest first
 * @param reviews in the order they were recorded; the order of reviews of different claims does not matter
 */
export function replay(text: string, readings: readonly RecordedReading[], reviews: readonly Review[]): Replayed {
  const undone = undoneBy(reviews)
  const judged = judgedClaims(reviews, undone)
  const newest = readings.at(-1)?.claims ?? []
  const held = holdAll(judged, readings, newest)
  const named = new Map([...held.found].map(([id, found]) => [found.claim.id, id]))
  const judgedNow = judged.flatMap((j) => {
    const current = currentOf(j, held, readings, text)
    return current === null ? [] : [current]
  })
  const rest = newest.filter((c) => !named.has(c.id)).map(unjudged)
  const claims = [...judgedNow, ...rest].map((c) => ({ ...c, claim: deniesNamed(c.claim, named) }))
  return {
    claims: claims.sort((a, b) => inText(a.claim, b.claim)),
    loose: [...held.loose, ...strayUndos(reviews)],
    between: reviews.filter((r) => BETWEEN.has(r.judgement.does) && !undone.has(r.id)),
  }
}

/** Ids of the reviews that an undo takes back. An undo can be undone too: the last word counts. */
function undoneBy(reviews: readonly Review[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const [k, review] of [...reviews.entries()].reverse()) {
    if (review.judgement.does !== 'undo' || undone.has(review.id)) continue
    if (targetOf(review, reviews.slice(0, k))) undone.add(review.judgement.review)
  }
  return undone
}

/** What an undo takes back: an earlier review of the same claim. */
function targetOf(undo: Review, before: readonly Review[]): Review | undefined {
  const { judgement } = undo
  return judgement.does === 'undo' ? before.find((r) => r.id === judgement.review && r.on.claim === undo.on.claim) : undefined
}

function strayUndos(reviews: readonly Review[]): UnheldReview[] {
  return reviews
    .filter((r, k) => r.judgement.does === 'undo' && !targetOf(r, reviews.slice(0, k)))
    .map((review) => ({ review, words: review.on.words, reason: 'It takes back a review that this claim does not have.' }))
}

/** By their place in the text, so that of two claims that a new reading makes one, the same one finds it whoever was judged first. */
function judgedClaims(reviews: readonly Review[], undone: ReadonlySet<string>): readonly Judged[] {
  const byClaim = new Map<ClaimId, Review[]>()
  for (const review of reviews) byClaim.set(review.on.claim, [...(byClaim.get(review.on.claim) ?? []), review])
  const inOrder = [...byClaim].sort(([a, [x]], [b, [y]]) => x.on.start - y.on.start || x.on.end - y.on.end || (a < b ? -1 : 1))
  return inOrder.map(([id, all]) => ({
    id,
    all: all.map((r, k) => ({ ...r, undone: undone.has(r.id), crossed: r.follows !== (all[k - 1]?.id ?? null) })),
    inForce: all.filter((r) => !undone.has(r.id) && !BETWEEN.has(r.judgement.does) && r.judgement.does !== 'undo'),
  }))
}

interface Held {
  readonly found: ReadonlyMap<ClaimId, FoundAgain>
  readonly seen: ReadonlyMap<ClaimId, Claim>
  readonly loose: readonly UnheldReview[]
}

/** Finds every judged claim in the newest reading, those that are there under their own id first. */
function holdAll(judged: readonly Judged[], readings: readonly RecordedReading[], newest: readonly Claim[]): Held {
  const found = new Map<ClaimId, FoundAgain>()
  const seen = new Map<ClaimId, Claim>()
  const loose: UnheldReview[] = []
  const own = new Map(newest.map((c) => [c.id, c]))
  for (const { id } of judged) {
    const claim = own.get(id)
    if (claim) found.set(id, { claim, how: 'same-id' })
  }
  const taken = new Set([...found.values()].map((f) => f.claim.id))
  for (const j of judged) {
    const claim = own.get(j.id) ?? addedClaim(j) ?? readBefore(j.id, readings)
    if (claim) seen.set(j.id, claim)
    if (found.has(j.id) || j.inForce.length === 0) continue
    const again = claim ? holdOf(j, claim, newest, taken) : null
    if (again) found.set(j.id, again)
    if (again) taken.add(again.claim.id)
    else if (!addedClaim(j)) loose.push(...unheld(j, claim ? whyNotFound(claim, newest, taken) : 'No reading holds this claim.'))
  }
  return { found, seen, loose }
}

/** To reject is to say that just these words are no claim: it does not pass on to other words that overlap them. */
function holdOf(j: Judged, claim: Claim, newest: readonly Claim[], taken: ReadonlySet<ClaimId>): FoundAgain | null {
  const again = findAgain(claim, newest, taken)
  return again?.how === 'overlap' && stateOf(j.inForce) === 'rejected' ? null : again
}

function unheld(j: Judged, reason: string): UnheldReview[] {
  return j.inForce.map((review) => ({ review, words: review.on.words, reason }))
}

function addedClaim(j: Judged): Claim | null {
  const added = j.inForce.map((r) => r.judgement).find((judgement) => judgement.does === 'add')
  return added?.claim ?? null
}

function readBefore(id: ClaimId, readings: readonly RecordedReading[]): Claim | null {
  return readings.flatMap((r) => r.claims.filter((c) => c.id === id)).at(-1) ?? null
}

function currentOf(j: Judged, held: Held, readings: readonly RecordedReading[], text: string): CurrentClaim | null {
  const asRead = held.found.get(j.id)?.claim ?? null
  const base = baseOf(j, asRead, held.seen.get(j.id) ?? null, readings)
  if (base === null) return null
  const claim = j.inForce.reduce((c, r) => (r.judgement.does === 'correct' ? corrected(c, r.judgement.set, text) : c), base)
  return { claim: { ...claim, id: j.id }, asRead, state: stateOf(j.inForce), reviews: j.all }
}

/** The values that corrections start from: those an editor added, those a reviewer accepted as they stood in the reading he saw, else the newest ones. */
function baseOf(j: Judged, asRead: Claim | null, seen: Claim | null, readings: readonly RecordedReading[]): Claim | null {
  const added = addedClaim(j)
  if (added) return added
  if (asRead === null || seen === null) return null
  const accepted = j.inForce.findLast((r) => r.judgement.does === 'accept')
  const reading = accepted && readings.find((r) => r.id === accepted.reading)
  return (reading && findAgain(seen, reading.claims, new Set())?.claim) ?? (accepted ? seen : asRead)
}

/** The last word decides: whoever corrects or accepts what was rejected takes the rejection back. */
function stateOf(inForce: readonly Review[]): ClaimState {
  const does = inForce.map((r) => r.judgement.does)
  if (does.length === 0) return 'unreviewed'
  if (does.at(-1) === 'reject') return 'rejected'
  return does.includes('correct') || does.includes('add') ? 'corrected' : 'accepted'
}

function unjudged(claim: Claim): CurrentClaim {
  return { claim, asRead: claim, state: 'unreviewed', reviews: [] }
}

/** A reading names what is denied by its own ids; a judged claim goes by the id under which it was judged. */
function deniesNamed(claim: Claim, named: ReadonlyMap<ClaimId, ClaimId>): Claim {
  const denies = claim.denies === null ? null : (named.get(claim.denies) ?? claim.denies)
  return denies === claim.denies ? claim : { ...claim, denies }
}

function inText(a: Claim, b: Claim): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
}
