import { LEAD, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import type { EventNode, Placed } from './when-node.ts'
import { breaksAt, C, isAt, lowerAt, valueAt, type TimeWords } from './when-words.ts'

const EVENT: EventNode = { form: 'event' }
const DATES_BY: ReadonlySet<number> = new Set([LEAD.since, LEAD.during, LEAD.before, LEAD.after, LEAD.until])

const datesBy = (w: TimeWords, i: number): boolean => isAt(w, i) === C.lead && DATES_BY.has(valueAt(w, i))
const isFollowing = (w: TimeWords, i: number): boolean => lowerAt(w, i) === 'following'
const isOwnerMark = (w: TimeWords, i: number): boolean => /^['’]s$/.test(lowerAt(w, i))

/**
 * "since then", "during the recent conflict", "following the blast", "since the start of a 1994 truce", "after the minister's announcement":
 * dated by something that happened.
 */
export function byEvent(w: TimeWords, i: number): Placed | null {
  if (isAt(w, i) === C.then)
    return datesBy(w, i - 1) || (isAt(w, i - 1) === C.lead && valueAt(w, i - 1) === LEAD.by) ? { from: i, to: i + 1, node: EVENT } : null
  if (isAt(w, i) !== C.event) return null
  let owned = false
  for (let k = i - 1; k >= i - 6 && k > w.from; k--) {
    if (breaksAt(w, k + 1)) return null
    const c = isAt(w, k)
    if (c === C.lead) {
      const during = valueAt(w, k) === LEAD.during
      return during || (owned && datesBy(w, k)) ? { from: k + 1, to: i + 1, node: EVENT } : null
    }
    if (isFollowing(w, k)) return { from: k, to: i + 1, node: EVENT }
    if (c === C.article || c === C.relative) return headed(w, c === C.relative && isAt(w, k - 1) === C.article ? k - 1 : k, i)
    if (c === C.of) return headed(w, k + 1, i)
    if (isOwnerMark(w, k)) owned = true
    else if (c !== C.none && c !== C.number && c !== C.cardinal && c !== C.dash && c !== C.ordinal && c !== C.edge) return null
  }
  return null
}

/** The event named from its article on: behind "since", "following", or as part of a longer name ("the first days of", "in the course of"). */
function headed(w: TimeWords, article: number, event: number): Placed | null {
  if (datesBy(w, article - 1)) return { from: article, to: event + 1, node: EVENT }
  if (isFollowing(w, article - 1)) return { from: article - 1, to: event + 1, node: EVENT }
  if (isAt(w, article - 1) !== C.of) return null
  const noun = article - 2
  const edge = isAt(w, noun) === C.edge || isHead(w, noun)
  const days =
    isAt(w, noun) === C.unit &&
    valueAt(w, noun) >= UNIT.minute &&
    (isAt(w, noun - 1) === C.edge || isAt(w, noun - 1) === C.ordinal || SIZES.has(lowerAt(w, noun - 1)))
  const the = edge ? noun - 1 : days ? noun - 2 : -1
  if (the < w.from || isAt(w, the) !== C.article) return null
  const lead = isAt(w, the - 1) === C.lead && (DATES_BY.has(valueAt(w, the - 1)) || valueAt(w, the - 1) === LEAD.at)
  return lead || isFollowing(w, the - 1) ? { from: isFollowing(w, the - 1) ? the - 1 : the, to: event + 1, node: EVENT } : null
}

/** "three weeks | into the offensive": the token behind the event; 0 where no event follows. */
export function intoEvent(w: TimeWords, i: number): number {
  if (lowerAt(w, i) !== 'into' || breaksAt(w, i)) return 0
  const article = isAt(w, i + 1) === C.article || isAt(w, i + 1) === C.relative ? i + 2 : i + 1
  for (let k = article; k < article + 3 && !breaksAt(w, k); k++) {
    if (isAt(w, k) === C.event) return k + 1
    if (isAt(w, k) !== C.none && isAt(w, k) !== C.edge && isAt(w, k) !== C.ordinal && isAt(w, k) !== C.month) return 0
  }
  return 0
}

const isHead = (w: TimeWords, i: number): boolean => isAt(w, i) === C.course || lowerAt(w, i) === 'time'
const SIZES = new Set(['opening', 'closing', 'dying', 'final', 'last', 'second', 'early'])

/** "during the | recent conflict": the word belongs to the event that dates. */
export function namesEvent(w: TimeWords, i: number): boolean {
  if (isAt(w, i - 1) !== C.article || !datesBy(w, i - 2)) return false
  return isAt(w, i + 1) === C.event || (isAt(w, i + 1) === C.none && isAt(w, i + 2) === C.event)
}

const CAME = new Set(['came', 'went', 'took', 'began', 'started', 'ended', 'collapsed', 'fell', 'entered'])
const WAS = new Set(['was', 'were'])
const AGREED = new Set(['signed', 'agreed', 'announced', 'declared', 'launched', 'reached', 'captured', 'taken', 'struck', 'hit'])

/** "since it came into force", "after they were captured": dated by what happened to a thing just named. */
export function sinceItCame(w: TimeWords, i: number): Placed | null {
  if (!datesBy(w, i) || !/^(it|they)$/.test(lowerAt(w, i + 1)) || breaksAt(w, i + 1)) return null
  const came = CAME.has(lowerAt(w, i + 2))
  if (!came && !(WAS.has(lowerAt(w, i + 2)) && AGREED.has(lowerAt(w, i + 3)))) return null
  const effect = came && /^(into|effect|power|force)$/.test(lowerAt(w, i + 3))
  const to = !came ? i + 4 : !effect ? i + 3 : lowerAt(w, i + 3) === 'into' ? i + 5 : i + 4
  return breaksAt(w, to - 1) ? null : { from: i + 1, to, node: EVENT }
}

/** "in the course of the week", "on the eve of the talks", "at the height of the 39-day offensive": up to the noun that a mark ends, or the event. */
export function courseOf(w: TimeWords, i: number): Placed | null {
  const the = isAt(w, i - 1) === C.article ? i - 1 : i
  if (isAt(w, i + 1) !== C.of || isAt(w, the - 1) !== C.lead || breaksAt(w, i + 1) || the - 1 < w.from) return null
  if (valueAt(w, the - 1) === LEAD.by || valueAt(w, the - 1) === LEAD.for) return null
  const article = isAt(w, i + 2) === C.article ? i + 3 : i + 2
  for (let k = article; k < article + 5 && !breaksAt(w, k); k++) {
    const c = isAt(w, k)
    if (c === C.event || (c === C.unit && isAt(w, k - 1) !== C.dash && isAt(w, k + 1) !== C.event))
      return { from: the, to: k + 1, node: EVENT }
    if (k > article && (c === C.comma || c === C.stop || c === C.close)) return { from: the, to: k, node: EVENT }
    if (c !== C.none && c !== C.number && c !== C.cardinal && c !== C.dash && c !== C.unit) return null
  }
  return null
}
