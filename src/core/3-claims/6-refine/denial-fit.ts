import type { Claim, Kind } from '../../0-terms/claim.ts'
import { isSide, OUTLET } from '../../0-terms/party.ts'
import { ANSWERS_ACCUSATION, POINTS_BACK, WHOSE } from '../../1-lexicon/en/denials.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { claimWords, type ClaimWords } from './claim-words.ts'
import { tokensOf } from './told-acts.ts'

/** Distances between a denial and what it denies, in tokens, so that no side is nearer for a shorter name: it mostly answers what stands right before it. */
const NEAR = 50,
  FAIRLY_NEAR = 100,
  MAX_DISTANCE = 500
/** What speaks for a link. */
const SHARED_WORD = 1,
  SHARED_DEED = 1,
  SAME_PLACE = 7,
  ACCUSES_DENIER = 3,
  BARE_ACCUSES_DENIER = 2,
  SAYS_ACCUSE = 2,
  ANSWERS_NO_ACCUSATION = -3,
  ANSWERS_THE_OPPONENT = -1,
  ACCUSES_ANOTHER = -3,
  IS_ACCUSATION = 1,
  BY_THE_OPPONENT = 2,
  COMES_LATER = -2,
  SAME_SENTENCE = 5,
  POINTED_AT = 9,
  POINTED_AT_BEFORE = 6,
  EACH_OF_THE_OTHER = -2,
  SENTENCE_BEFORE = 3,
  STANDS_NEAR = 2,
  STANDS_FAIRLY_NEAR = 1,
  ONLY_SPEECH = -2,
  OUTLETS_OWN = -1
/** More shared words than this say no more. */
const MOST_WORDS = 4
/** Verbs that call what they bring in an accusation. */
const ACCUSING = /accus|blam|alleg|charg|held? .*responsible/i
/** What is said without telling of a deed is seldom what a denial denies. */
const SPEECH: ReadonlySet<Kind> = new Set(['statement', 'appeal', 'talks'])

/** A claim with what it is compared by. */
export interface Told extends ClaimWords {
  readonly claim: Claim
  /** A denial that names nothing of what it denies. */
  readonly bare: boolean
  /** Such a denial that does not say whose words it rejects, and so means what was just said. */
  readonly pointing: boolean
  /** Both sides say it of one another: two claims on the same words. */
  readonly mutual: boolean
  /** The number of the sentence it begins in. */
  readonly sentence: number
  /** Its tokens, half-open. */
  readonly at: TokenRange
}

/** Claims with the words they are compared by. Names of parties are left out: both sides' claims are full of them. */
export function toldOf(claims: readonly Claim[], doc: Document): readonly Told[] {
  const wordsOf = claimWords(doc)
  const from = byStart(claims)
  return claims.map((claim) => {
    const at = tokensOf(doc, claim)
    const { words, deeds } = wordsOf(at)
    const bare = claim.stance === 'denies' && (POINTS_BACK.test(claim.text) || words.length === 0)
    const mutual = (from.get(claim.start) ?? []).some((x) => x.id !== claim.id && x.end === claim.end)
    const pointing = bare && !WHOSE.test(claim.text)
    return { claim, words, deeds, bare, pointing, mutual, sentence: doc.sentenceOf[at.from], at }
  })
}

function byStart(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const out = new Map<number, Claim[]>()
  for (const claim of claims) {
    const there = out.get(claim.start)
    if (there) there.push(claim)
    else out.set(claim.start, [claim])
  }
  return out
}

/** How well a claim fits as what is denied; 0 for what it cannot be. */
export function fitOf(denial: Told, other: Told): number {
  const [d, c] = [denial.claim, other.claim]
  // Distance first: nearly every claim of a long text is too far away.
  if (Math.abs(other.at.from - denial.at.from) > MAX_DISTANCE || c.stance === 'denies' || sameVoice(d, c)) return 0
  const content = sharedContent(denial, other)
  const accused = isSide(d.party) && c.against === d.party
  const before = c.start < d.start
  const place = standing(denial, other)
  if (content === 0 && !(before && pointsAt(denial, other, accused))) return 0
  let s = content + place
  if (accused) s += denial.pointing ? BARE_ACCUSES_DENIER : ACCUSES_DENIER
  else if (isSide(c.against) && isSide(d.party)) s += ACCUSES_ANOTHER
  s += accusing(denial, c)
  if (d.against !== null && c.party === d.against) s += BY_THE_OPPONENT
  if (SPEECH.has(c.kind)) s += ONLY_SPEECH
  if (c.party === OUTLET) s += OUTLETS_OWN
  if (other.mutual) s += EACH_OF_THE_OTHER
  return s - Math.abs(denial.at.from - other.at.to) / MAX_DISTANCE
}

/** "The accusations" mean one that accuses, first of all one that is said to; what the opponent alleges will do. "The claim" means any. */
function accusing(denial: Told, c: Claim): number {
  const accuses = c.stance === 'accuses'
  if (!denial.bare) return accuses ? IS_ACCUSATION : 0
  if (!ANSWERS_ACCUSATION.test(denial.claim.text)) return 0
  if (accuses) return IS_ACCUSATION + (c.cue !== null && ACCUSING.test(c.cue.words) ? SAYS_ACCUSE : 0)
  return denial.claim.against !== null && c.party === denial.claim.against ? ANSWERS_THE_OPPONENT : ANSWERS_NO_ACCUSATION
}

/** One claimant: a side, or one name among those who belong to none. */
function sameVoice(a: Claim, b: Claim): boolean {
  return a.party === b.party && (isSide(a.party) || a.chain.at(-1)?.name === b.chain.at(-1)?.name)
}

/** Words, deeds and places told by both. */
function sharedContent(denial: Told, other: Told): number {
  let words = 0,
    deeds = 0
  for (const w of denial.words) if (other.words.includes(w)) words++
  for (const d of denial.deeds) if (other.deeds.includes(d)) deeds++
  return SHARED_WORD * Math.min(words, MOST_WORDS) + SHARED_DEED * deeds + SAME_PLACE * sharedPlaces(denial.claim, other.claim)
}

/** May a denial that shares no word with a claim still mean it? Only what was said right before it; a denial that names something, only in one sentence. */
function pointsAt(denial: Told, other: Told, accused: boolean): boolean {
  const c = other.claim
  if (c.party === OUTLET && !accused) return false
  if (denial.sentence === other.sentence) return denial.bare || accused || c.stance === 'accuses'
  return denial.bare && (denial.sentence - other.sentence === 1 || denial.at.from - other.at.to < FAIRLY_NEAR)
}

/** What the place of a claim before or after the denial speaks for. */
function standing(denial: Told, other: Told): number {
  if (other.claim.start > denial.claim.start) return COMES_LATER
  if (denial.sentence === other.sentence) return denial.pointing ? POINTED_AT : SAME_SENTENCE
  if (denial.sentence - other.sentence === 1) return denial.pointing ? POINTED_AT_BEFORE : SENTENCE_BEFORE
  const distance = denial.at.from - other.at.to
  return distance < NEAR ? STANDS_NEAR : distance < FAIRLY_NEAR ? STANDS_FAIRLY_NEAR : 0
}

/** Places that the denial's own words name (a place carried over from the sentence before says nothing of what is denied) and the claim is about. */
function sharedPlaces(a: Claim, b: Claim): number {
  let n = 0
  for (const p of a.places)
    if (a.start <= p.start && p.end <= a.end && b.places.some((q) => (p.place !== null && p.place === q.place) || p.words === q.words)) n++
  return n
}
