import type { ControlState } from '../0-terms/overview.ts'
import { isSide, OUTLET, THIRD } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Heard } from './heard.ts'
import type { PartyWords } from './party-words.ts'

/** What a claim's words say of who holds a place: its state, the side said to hold, and why it is read so. */
export interface ControlReading {
  readonly state: ControlState
  readonly holder: PartyId | null
  readonly rule: string
  readonly reason: string
}

const TAKES =
  /\b(?:took|taken|takes? (?:control|over)|captur\w+|recaptur\w+|seiz\w+|liberat\w+|reclaim\w+|regain\w+|retak\w+|retook|occup(?:y|ied(?! (?:territor|lands?|areas|districts|regions))|ies)|entered|advanced (?:in)?to|(?:gain|establish)\w* (?:full )?control|conquer\w+|fell (?:to|under)|fallen (?:to|under))\b/i
const HOLDS =
  /\b(?:under (?:\p{L}+(?:[’']s?)? ){0,3}control|in (?:\p{L}+(?:[’']s?)? ){1,2}hands|holds?(?! the (?:\p{L}+ )?situation| talks)|held(?! talks)|controls?(?! of\b)|controlled|is ours|are ours)\b/iu
const YIELDS =
  /\b(?:withdr(?:ew|aws?|awn|awing)|retreat(?:ed|s|ing)?|left the|lost|los(?:es?|ing)|abandon\w*|pulled back|surrender\w*|gave up|given up)\b/i
/** Nobody holds what he means to take, asks for, or would need. */
const NOT_YET =
  /\b(?:try\w*|tried|attempt\w*|plan\w*|want\w*|intend\w*|demand\w*|call\w* (?:for|on)|must|should|will|would|could|may|might|if|unless|whoever|who|to)\s+(?:\S+\s+){0,4}$/i
const DEMANDS = /\b(?:demand|call|ask|urge|appeal)/i
const NOT = /\b(?:not|never|n[’']t|no part of \S+|nobody|no one)\s+(?:\S+\s+){0,3}$/i
const BY = /^[^.;,]{0,20}?\b(?:by|to|under)\s+(?:the\s+)?/i
const PASSIVE = /\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|now\s+|also\s+)?$/i
const OWN = /\b(?:we|our|ours|us)\b/i
const HARM = /\b(?:shell|fire[ds]?\b|firing|struck|bomb|kill|wound|behead)/i

/**
 * Reads who holds from the words of a claim about control; null when they say nothing of it (an attempt, a demand, a situation that is "held"). A side that says that it holds claims; one that
 * says that it left, or that the other holds, concedes; one that rejects such a claim denies; who is no side, and named, assesses. A source that is not named assesses nothing.
 */
export function readControl(h: Heard, parties: PartyWords): ControlReading | null {
  const c = h.claim
  const verb = verbIn(c.text)
  if (!verb || NOT_YET.test(verb.before) || (c.cue !== null && DEMANDS.test(c.cue.words))) return null
  const named = whoDoes(h, verb, parties)
  if (c.stance === 'denies' || c.stance === 'doubts' || verb.isNegated) return denied(h, verb, named)
  if (c.party === THIRD || c.party === OUTLET)
    return reading('assessed', verb.isYield ? null : named.party, 'control.assessed', `somebody who is no side says so: “${verb.words}”`)
  if (!isSide(c.party)) return null
  if (verb.isYield) return yielded(c.party, named, verb)
  if (named.party !== null && named.party !== c.party)
    return reading('conceded', named.party, 'control.other-holds', `a side says that the other holds it: “${verb.words}”`)
  return reading(c.stance === 'concedes' ? 'conceded' : 'claimed', named.party, named.rule, `a side says so of itself: “${verb.words}”`)
}

interface Verb {
  readonly words: string
  readonly before: string
  readonly after: string
  readonly isYield: boolean
  readonly isNegated: boolean
}

function verbIn(text: string): Verb | null {
  const found = [TAKES, HOLDS, YIELDS].flatMap((pattern, i) => {
    const m = pattern.exec(text)
    return m ? [{ m, isYield: i === 2 }] : []
  })
  const first = found.sort((a, b) => a.m.index - b.m.index)[0]
  if (!first) return null
  const before = text.slice(0, first.m.index)
  const after = text.slice(first.m.index + first.m[0].length)
  return { words: first.m[0], before, after, isYield: first.isYield, isNegated: NOT.test(before) }
}

interface Named {
  readonly party: PartyId | null
  readonly rule: string
}

/** Whose control it is: "by Arden", "under Arden control", "our army took"; a side that names nobody speaks of itself. */
function whoDoes(h: Heard, verb: Verb, parties: PartyWords): Named {
  const speaker = h.claim.party
  const one = (text: string): PartyId | null => {
    const named = parties.namedIn(text, speaker)
    return named.length === 1 ? named[0] : null
  }
  const inside = one(verb.words) ?? (BY.test(verb.after) ? one(verb.after.slice(0, 40)) : null)
  if (inside !== null) return { party: inside, rule: 'control.named' }
  const isOwn = OWN.test(verb.words) || OWN.test(verb.before) || /\bits\b|\btheir\b/i.test(verb.words)
  if (isOwn && isSide(speaker)) return { party: speaker, rule: 'control.own' }
  const subject = PASSIVE.test(verb.before) ? null : one(verb.before)
  if (subject !== null) return { party: subject, rule: 'control.subject' }
  return isSide(speaker) ? { party: speaker, rule: 'control.unsaid' } : { party: null, rule: 'control.unsaid' }
}

function denied(h: Heard, verb: Verb, named: Named): ControlReading | null {
  if (HARM.test(h.claim.text)) return null
  if (h.claim.party === THIRD || h.claim.party === OUTLET)
    return reading('assessed', null, 'control.assessed-not', `somebody who is no side says that it is not so: “${verb.words}”`)
  if (!isSide(h.claim.party)) return null
  // Who denies that it lost a place says that it holds it.
  const holder = verb.isYield && named.party === h.claim.party ? h.claim.party : null
  return reading('denied', holder, 'control.denied', `a side rejects it: “${verb.words}”`)
}

function yielded(speaker: PartyId, named: Named, verb: Verb): ControlReading {
  return named.party === speaker
    ? reading('conceded', null, 'control.yielded', `a side says that it gave it up: “${verb.words}”`)
    : reading('claimed', null, 'control.other-left', `a side says that the other gave it up: “${verb.words}”`)
}

function reading(state: ControlState, holder: PartyId | null, rule: string, reason: string): ControlReading {
  return { state, holder, rule, reason }
}
