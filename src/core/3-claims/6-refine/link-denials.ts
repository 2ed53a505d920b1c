import type { Claim, ClaimId } from '../../0-terms/claim.ts'
import { isSide } from '../../0-terms/party.ts'

/** Words too common to tell which claim is denied. */
const COMMON = new Set(
  'the a an of in on at to and or by for with from its his their this that it was were is are had has have been they them all any other each others'.split(
    ' ',
  ),
)
/** Distances between a denial and what it denies, in UTF-16 units: it mostly answers what stands right before it. */
const NEAR = 300,
  FAIRLY_NEAR = 600,
  MAX_DISTANCE = 3000
/** "categorically denies the accusations", "the information": a denial that begins with such a word may deny whatever was said. */
const BARE = new Set(
  'denies denied denying rejected rejects dismissed categorically strongly firmly flatly accusation allegation claims report charges statement information responsibility involvement attack everything fully completely'
    .split(' ')
    .map((w) => w.slice(0, 5)),
)
/** One village told by both weighs more than words that all reports of a war share: a denial that names it is about what is said of it. */
const SAME_PLACE = 7
/** What else speaks for a link, beside one for each word shared. */
const ACCUSES_DENIER = 3,
  IS_ACCUSATION = 2,
  BY_THE_ACCUSED = 2,
  COMES_LATER = -2,
  STANDS_NEAR = 3,
  STANDS_FAIRLY_NEAR = 1
/** The least that makes a link. */
const ENOUGH = 3
/** How many words of a denial are its beginning. */
const BEGINNING = 3

const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !COMMON.has(w)).map((w) => w.slice(0, 5)))

/**
 * Links each denial of a text to the claim it denies: one of another party, best one that accuses the denier, shares the denial's words or
 * places, and stands nearest before it. A denial that fits none stays unlinked; a wrong link is worse than none.
 */
export function linkDenials(claims: readonly Claim[]): Claim[] {
  if (!claims.some((claim) => claim.stance === 'denies')) return [...claims]
  const told = claims.map((claim) => ({ claim, words: contentWords(claim.text) }))
  return claims.map((denial, at) => {
    if (denial.stance !== 'denies') return denial
    const target = bestTarget(told, at)
    return target ? { ...denial, denies: target, why: [...denial.why, 'denial.link'] } : denial
  })
}

/** A claim with the words by which it is compared. */
interface Told {
  readonly claim: Claim
  readonly words: ReadonlySet<string>
}

function bestTarget(told: readonly Told[], at: number): ClaimId | null {
  let found: ClaimId | null = null,
    top = 0
  told.forEach((other, k) => {
    const s = k === at ? 0 : fit(told[at], other, k < at)
    if (s > top) {
      top = s
      found = other.claim.id
    }
  })
  return top >= ENOUGH ? found : null
}

/** How well a claim fits as what is denied. Only another party's claim fits at all. */
function fit({ claim: denial, words }: Told, { claim, words: theirs }: Told, before: boolean): number {
  if (claim.party === denial.party || claim.stance === 'denies' || Math.abs(claim.start - denial.start) > MAX_DISTANCE) return 0
  const shared = [...words].filter((w) => theirs.has(w)).length,
    places = sharedPlaces(denial, claim)
  const accused = isSide(denial.party) && claim.against === denial.party
  const near = before && claim.stance === 'accuses' && denial.start - claim.end < NEAR
  if (!shared && !places && !accused && !near && ![...words].slice(0, BEGINNING).some((w) => BARE.has(w))) return 0
  let s = shared + places * SAME_PLACE
  if (accused) s += ACCUSES_DENIER
  if (claim.stance === 'accuses') s += IS_ACCUSATION
  if (denial.against !== null && claim.party === denial.against) s += BY_THE_ACCUSED
  if (!before) s += COMES_LATER
  const distance = Math.abs(denial.start - claim.end)
  return s + (distance < NEAR ? STANDS_NEAR : distance < FAIRLY_NEAR ? STANDS_FAIRLY_NEAR : 0) - distance / MAX_DISTANCE
}

/** Places that the denial's own words name (a place carried over from the sentence before says nothing of what is denied) and the claim is about. */
function sharedPlaces(a: Claim, b: Claim): number {
  let n = 0
  for (const p of a.places)
    if (a.start <= p.start && p.end <= a.end && b.places.some((q) => (p.place !== null && p.place === q.place) || p.words === q.words)) n++
  return n
}
