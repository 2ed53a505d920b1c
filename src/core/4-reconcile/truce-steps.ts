import type { TruceStep } from '../0-terms/overview.ts'
import type { TruceState } from '../0-terms/truce.ts'
import { isSide, UNKNOWN } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { claimantName } from './claimants.ts'
import { around, findGround } from './grounds.ts'
import type { Heard } from './heard.ts'

export const TRUCE_WORD = /\b(?:humanitarian (?:truce|cease-?fire)|cease-?fire|armistice|truce|cessation of hostilities)(?=s?\b)/i

/** What is said of a truce; every row that fires is a step. A violation is not an event of the truce but an accusation under it. */
export const STATE_ROWS: readonly { readonly id: string; readonly pattern: RegExp; readonly state: TruceState }[] = [
  { id: 'truce.extended', pattern: /\b(?:extend\w*|prolong\w*|renew\w*)\b/di, state: 'extended' },
  {
    id: 'truce.in-force',
    pattern: /\b(?:in(?:to)? force|took effect|takes? effect|into effect|came into|enter\w* into|is holding|has held)\b/di,
    state: 'in force',
  },
  { id: 'truce.agreed', pattern: /\b(?:agree\w*|reached|broker\w*|accept\w*|signed)\b/di, state: 'agreed' },
  { id: 'truce.declared', pattern: /\b(?:declar\w*|announc\w*|proclaim\w*)\b/di, state: 'declared' },
]

export const VIOLATED = /\b(?:violat\w+|breach\w*|br(?:ea|o)k(?:en?|s|ing)?|non-?compliance|disregard\w*|not (?:observ|respect)\w*)\b/i

/** Later rows take the place of earlier ones: a truce that was extended was agreed, and one that ran out was in force. */
const RANK: readonly TruceState[] = ['declared', 'agreed', 'in force', 'extended', 'expired', 'broken']

/** Not "broken by": that accuses somebody; and what failed may be the talks. */
const FAILED =
  /\b(?:(?:broken|failed)(?! by| to)|broke down|collapsed|fell apart|unravel\w+|did not hold|has not held|not hold)\b(?<!\b(?:talks|negotiations|attempts?|efforts?|mediation)\b.*)/di
const NOT_BOUND =
  /\b(?:no longer (?:consider\w* (?:itself|themselves) )?(?:bound|in force|valid)|withdr[ae]w\w* from the (?:truce|cease-?fire|armistice))\b/di
const RAN_OUT = /\b(?:truce|cease-?fire|armistice|it)\b[^.;]{0,40}\b(?<name>expired|ran out|lapsed|came to an end|ended)\b/di

/** Any of the three, to be rid of most claims at once. */
const LATER =
  /\b(?:broken?|failed|collapsed|fell apart|unravel|not h[eo]ld|no longer|withdr[ae]w|expired|ran out|lapsed|came to an end|ended)/i

/** Does a claim tell of a truce at all: by its kind, or by a word in its sentence? */
function tellsOfTruce(h: Heard): boolean {
  if (h.claim.kind === 'truce') return true
  const span = around(h)
  return TRUCE_WORD.test(h.report.text.slice(span.start, span.end))
}

/** The steps a claim tells of beyond the beginning of a truce: that it ran out, or did not hold in the words of somebody who accuses nobody. */
export function laterSteps(h: Heard): readonly TruceStep[] {
  const c = h.claim
  if (c.background || c.stance === 'denies' || c.stance === 'doubts' || !LATER.test(c.text) || !tellsOfTruce(h)) return []
  const out: TruceStep[] = []
  if (isSide(c.party)) add(out, h, NOT_BOUND, 'broken', 'truce.not-bound', 'says that it is no longer bound')
  else if (c.party !== UNKNOWN && c.against === null && c.stance === 'asserts' && !/\baccus/i.test(c.text))
    add(out, h, FAILED, 'broken', 'truce.failed', 'says that it did not hold')
  add(out, h, RAN_OUT, 'expired', 'truce.ran-out', 'says that it ran out')
  return out
}

function add(out: TruceStep[], h: Heard, pattern: RegExp, state: TruceState, rule: string, what: string): void {
  const ground = findGround(h, h.claim, pattern)
  if (ground) out.push({ state, on: dateOf(h), rule, reason: `${claimantName(h)} ${what}: “${ground.words}”`, ground })
}

/** The steps of a truce's beginning, or of its extension, that a claim tells of. */
export function firstSteps(h: Heard, on: CivilTime | null): readonly TruceStep[] {
  return STATE_ROWS.flatMap((row): TruceStep[] => {
    const ground = findGround(h, h.claim, row.pattern)
    if (!ground) return []
    return [{ state: row.state, on, rule: row.id, reason: `in the words of ${claimantName(h)}: “${ground.words}”`, ground }]
  })
}

function dateOf(h: Heard): CivilTime | null {
  return h.claim.when?.parts.length ? null : (h.claim.when?.from ?? null)
}

/** The state a truce has after all its steps. */
export function lastState(steps: readonly TruceStep[], began: TruceState): TruceState {
  return steps.reduce((state, s) => (RANK.indexOf(s.state) > RANK.indexOf(state) ? s.state : state), began)
}

/** One step for each state and speaker: what is told again is no further step. */
export function distinctSteps(steps: readonly TruceStep[], origin: (s: TruceStep) => string): readonly TruceStep[] {
  const seen = new Set<string>()
  return steps.filter((s) => {
    const key = `${s.state}|${origin(s)}`
    return !seen.has(key) && seen.add(key)
  })
}
