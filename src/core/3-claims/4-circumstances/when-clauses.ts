import { LEAD, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind } from '../../2-document/tokens.ts'
import { shift, type EventNode, type Placed } from './when-node.ts'
import { breaksAt, C, isAt, lowerAt, valueAt, type TimeWords } from './when-words.ts'

const EVENT: EventNode = { form: 'event' }

/** Verbs in the past that do not end in "ed": what tells a clause of time from a reason ("since no flames can be seen"). */
const PAST = wordSet(
  `was were began broke took fell came went left lost fled won hit struck rose became got gave made met sent set shot shut sank cut held led put ran
  burst caught drew fought overran withdrew blew drove swept let spread stood spoke told threw tore woke wrote`,
)
const PRESENT = wordSet('is are am has have had can cannot could will would shall should may might must do does did no not there')
/** Words with which another clause begins. */
const GOES_ON = wordSet(
  'and but or while with as which who whom whose that when where although though because so than said says according despite amid leaving killing',
)

const LONGEST = 14

/** Is token `i` a word in the past tense, or a participle? */
export function isPast(w: TimeWords, i: number): boolean {
  if (isAt(w, i) !== C.none || w.tokens.kind[i] !== TokenKind.word) return false
  if (PAST.has(w.tokens.fold[i])) return true
  return w.tokens.end[i] - w.tokens.start[i] > 4 && w.tokens.text.startsWith('ed', w.tokens.end[i] - 2)
}

/** Does a clause end before token `i`: at a mark, a line, or a word that begins another? */
export function endsClause(w: TimeWords, i: number): boolean {
  if (i >= w.to || breaksAt(w, i)) return true
  const kind = w.tokens.kind[i]
  if (kind === TokenKind.number) return false
  if (kind !== TokenKind.word) return isAt(w, i) !== C.dash || (w.tokens.flag[i] & TokenFlag.spaceBefore) !== 0
  return GOES_ON.has(w.tokens.fold[i])
}

/** "has since fallen", "ever since": the adverb stands for the time of what was told before. */
function sinceThen(w: TimeWords, i: number): Placed | null {
  const ever = lowerAt(w, i - 1) === 'ever' && i - 1 >= w.from
  const ends = endsClause(w, i + 1) && isAt(w, i + 1) !== C.open && !POINTS.has(lowerAt(w, i + 1))
  if (!ends && ((!ever && !HAD.has(lowerAt(w, i - 1))) || isAt(w, i + 1) === C.article || POINTS.has(lowerAt(w, i + 1)))) return null
  return { from: ever ? i - 1 : i, to: i + 1, node: EVENT }
}

const HAD = new Set(['has', 'have', 'had'])
const POINTS = new Set(['that', 'which', 'when', 'so', 'as', 'it', 'they', 'he', 'she', 'we', 'its', 'their'])

/** "since the bridge was closed", "since peacekeepers were deployed": dated by what a clause tells. A date in the clause is left to tell it. */
export function sinceClause(w: TimeWords, i: number): Placed | null {
  if (valueAt(w, i) === LEAD.since && !(isAt(w, i + 1) === C.number)) {
    const then = sinceThen(w, i)
    if (then) return then
  }
  if (valueAt(w, i) !== LEAD.since || (isAt(w, i - 1) === C.comma && i > w.from)) return null
  let past = 0
  let k = i + 1
  for (; k < i + LONGEST && !endsClause(w, k); k++) {
    if (!past && PRESENT.has(w.tokens.fold[k]) && !(lowerAt(w, k) === 'had' && (lowerAt(w, k + 1) === 'been' || isPast(w, k + 1))))
      return null
    if (isDated(w, k)) return null
    if (!past && k > i + 1 && isPast(w, k)) past = k
  }
  if (!past) return null
  let to = Math.min(k, past + 6)
  while (to > past + 1 && TRAILS.has(lowerAt(w, to - 1))) to--
  return { from: i + 1, to, node: EVENT }
}

const TRAILS = new Set(['in', 'at', 'on', 'of', 'the', 'a', 'an', 'its', 'their', 'near'])

const DATED: ReadonlySet<number> = new Set<number>([
  C.month,
  C.weekday,
  C.deictic,
  C.clock,
  C.direction,
  C.season,
  C.unit,
  C.part,
  C.feastday,
  C.feast,
])

const isDated = (w: TimeWords, i: number): boolean =>
  DATED.has(isAt(w, i)) || (isAt(w, i) === C.number && w.tokens.end[i] - w.tokens.start[i] === 4 && valueAt(w, i) > 1000)

/** "on the day the truce was signed": the day of what a clause tells. */
export function dayOf(w: TimeWords, start: number): Placed | null {
  const i = start + 1
  if (isAt(w, i) !== C.unit || valueAt(w, i) < UNIT.day || lowerAt(w, start - 1) !== 'on' || breaksAt(w, i + 1)) return null
  const c = isAt(w, i + 1)
  if (c !== C.article && c !== C.none) return null
  for (let k = i + 2; k < i + 8 && !endsClause(w, k) && !isDated(w, k); k++)
    if (isPast(w, k)) return { from: start, to: endsClause(w, k + 1) ? k + 1 : k + 2, node: EVENT }
  return null
}

const ENDS = new Set(['ends', 'ended', 'closes', 'closed', 'finishes'])

/** "before the month ends", "before the week is out": by the end of a time that the report stands in. */
export function beforeItEnds(w: TimeWords, i: number): Placed | null {
  const lead = valueAt(w, i)
  if ((lead !== LEAD.before && lead !== LEAD.by) || breaksAt(w, i + 1)) return null
  const unit = isAt(w, i + 1) === C.article ? i + 2 : i + 1
  if (isAt(w, unit) !== C.unit || valueAt(w, unit) < UNIT.day) return null
  const to = isOwnEnd(w, unit + 1) ? unit + 3 : unit === i + 1 ? 0 : endOfRun(w, unit + 1)
  return to ? { from: i + 1, to, node: shift(valueAt(w, unit), 0, 0, 'narrative', { edge: 3 }) } : null
}

/** "year's end" */
const isOwnEnd = (w: TimeWords, i: number): boolean => /^['’]s$/.test(lowerAt(w, i)) && lowerAt(w, i + 1) === 'end'

function endOfRun(w: TimeWords, i: number): number {
  if (ENDS.has(lowerAt(w, i))) return i + 1
  return /^(is|was)$/.test(lowerAt(w, i)) && /^(out|over|up)$/.test(lowerAt(w, i + 1)) ? i + 2 : 0
}

/** "the days that followed", "in the six weeks which followed": the time after what was told last. */
export function thatFollowed(w: TimeWords, start: number): Placed | null {
  let i = isAt(w, start) === C.article ? start + 1 : start
  if (i === start) return null
  if (isAt(w, i) === C.cardinal || isAt(w, i) === C.number || isAt(w, i) === C.quantity) i++
  if (isAt(w, i) !== C.unit || breaksAt(w, i + 1) || !/^(that|which|to)$/.test(lowerAt(w, i + 1))) return null
  return /^(followed|follow)$/.test(lowerAt(w, i + 2)) ? { from: start, to: i + 3, node: shift(valueAt(w, i), null, 1, 'narrative') } : null
}
