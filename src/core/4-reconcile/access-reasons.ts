import type { Ground } from '../0-terms/overview.ts'
import type { Span } from '../0-terms/span.ts'
import { around, findGround, trimGround } from './grounds.ts'
import type { Heard } from './heard.ts'

/** Where a reason ends: at a stop, at who says so, at the next clause. */
const TAIL = '(?:(?!,\\s+(?:\\p{L}+\\s+){0,6}(?:said|says|told|reported|according|citing|and)\\b|,?\\s+according to\\b)[^.;”"])+'

/** Words that give a reason, with the reason; the connecting word is kept, for "after" says less than "because of". */
const REASONS: readonly { readonly id: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    id: 'reason.because',
    pattern: new RegExp(
      `\\b(?:because(?: of)?|due to|owing to|on account of|as a result of|in view of|in connection with|in response to|on the grounds of) ${TAIL}`,
      'diu',
    ),
    example: 'The road is closed because of shelling.',
  },
  {
    id: 'reason.after',
    pattern: new RegExp(
      `\\b(?:after|following|amid) (?!\\d|noon|midnight|midday|that\\b|this\\b|(?:on )?(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b)${TAIL}`,
      'diu',
    ),
    example: 'The road is closed after an infiltration attempt.',
  },
  {
    id: 'reason.for',
    pattern: /\bfor (?:\p{L}+ ){0,2}(?:reasons|safety|security)\b/diu,
    example: 'The bridge is shut for security reasons.',
  },
]

/** A reason given in a sentence of its own. */
const NAMED: readonly RegExp[] = [
  new RegExp(`\\b(?:named|gave|given|cited|citing) as (?:the|its|a) reasons?:? (?<name>${TAIL})`, 'diu'),
  new RegExp(`\\bthe reasons?(?: given| named| stated)? (?:is|was|are|were):? (?<name>${TAIL})`, 'diu'),
]

/** Why a road or crossing is said to be so, in the report's words; null when no reason is given. */
export function reasonOf(h: Heard): Ground | null {
  for (const row of REASONS) {
    const found = findGround(h, around(h), row.pattern)
    if (found) return trimGround(found)
  }
  const span = nextSentence(h)
  for (const pattern of NAMED) {
    const found = findGround(h, span, pattern)
    if (found) return trimGround(found)
  }
  return null
}

/** Characters; a sentence longer than this gives no reason in so many words. */
const LONGEST = 400

/** The sentence right behind the claim's own: "The officials named as the reason …" speaks of what was just said, in a new paragraph too. */
function nextSentence(h: Heard): Span {
  const start = around(h).end
  const end = /^[\s.”"]*[^.!?]*[.!?]?/.exec(h.report.text.slice(start, start + LONGEST))?.[0].length ?? 0
  return { start, end: start + end }
}

const PEOPLE =
  'civilians?|population|residents?|people|traffic|transport|vehicles?|cars?|lorries|trucks?|buses|convoys?|journalists?|pedestrians?|flights?|aircraft|planes?|ships?|vessels?|aid|deliveries|citizens|foreigners'
const WHOM = new RegExp(
  `\\b(?:to|for|only to|only for)(?= )(?<name> (?:all |the |only |any )?(?:[\\p{L}-]+ ){0,2}?(?:${PEOPLE})(?: (?:${PEOPLE}))?)\\b`,
  'diu',
)

/** For whom it is closed, restricted or open; null when the words do not say. */
export function forWhom(h: Heard): Ground | null {
  const found = findGround(h, h.claim, WHOM)
  return found ? trimGround(found) : null
}
