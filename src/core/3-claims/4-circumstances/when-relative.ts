import { DIRECTION, LEAD, REFERENCE, RELATIVE, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { countAt, unitAt } from './when-count.ts'
import { edgeAt } from './when-dates.ts'
import { partAt } from './when-clock.ts'
import { intoEvent, namesEvent } from './when-event.ts'
import { date, shift, type Placed, type ReferenceNode, type SpanNode } from './when-node.ts'
import { SUFFIXES } from './when-years.ts'
import { breaksAt, C, capitalAt, isAt, joined, lowerAt, valueAt, type TimeWords } from './when-words.ts'

const isArticle = (w: TimeWords, i: number): boolean => isAt(w, i) === C.article && valueAt(w, i) === 1

/** "today", "yesterday evening", "tonight", "overnight", "the day before yesterday". */
export function deictic(w: TimeWords, start: number): Placed | null {
  const dayBefore = dayBeside(w, start)
  const i = dayBefore ? dayBefore.at : start
  if (isAt(w, i) !== C.deictic || inName(w, i)) return null
  const value = valueAt(w, i)
  if (value === 10) return { from: start, to: i + 1, node: shift(UNIT.day, 0, 0, 'said', { part: 6 }) }
  if (value === 11) return { from: start, to: i + 1, node: shift(UNIT.day, 1, -1, 'said', { overnight: true }) }
  const days = value + (dayBefore?.sign ?? 0)
  const edge = edgeAt(w, i + 1)
  const part = breaksAt(w, i + 1) ? null : partAt(w, edge ? edge.to : i + 1)
  const node = shift(UNIT.day, Math.abs(days), days < 0 ? -1 : days > 0 ? 1 : 0, 'said', { part: part?.value ?? null })
  return { from: start, to: part?.to ?? i + 1, node }
}

/** "Hale Today" is a paper. */
const inName = (w: TimeWords, i: number): boolean =>
  capitalAt(w, i) && !breaksAt(w, i) && i > w.from && isAt(w, i - 1) === C.none && capitalAt(w, i - 1)

function dayBeside(w: TimeWords, start: number): { readonly at: number; readonly sign: number } | null {
  if (!isArticle(w, start) || isAt(w, start + 1) !== C.unit || valueAt(w, start + 1) !== UNIT.day || isAt(w, start + 2) !== C.lead)
    return null
  const lead = valueAt(w, start + 2)
  if (isAt(w, start + 3) !== C.deictic || (lead !== LEAD.before && lead !== LEAD.after)) return null
  return { at: start + 3, sign: lead === LEAD.before ? -1 : 1 }
}

/** "three days ago", "two weeks later", "a day after", "months before", "the day before". */
export function countedShift(w: TimeWords, start: number): Placed | null {
  const the = isArticle(w, start) && isAt(w, start + 1) === C.unit && valueAt(w, start + 1) <= UNIT.year
  const count = the ? { value: 1, to: start + 1 } : (countAt(w, start) ?? bareUnit(w, start))
  const unit = count && unitAt(w, count.to, count.to === start)
  if (!count || !unit || unit.value < UNIT.minute) return null
  const way = directionAt(w, unit.to, opensAt(w, start))
  if (!way || (the && way.from === 'said')) return null
  return { from: start, to: way.to, node: shift(unit.value, count.value === null ? null : count.value + unit.half, way.sign, way.from) }
}

/** "days later": some, uncounted. */
function bareUnit(w: TimeWords, i: number): { readonly value: null; readonly to: number } | null {
  const at = lowerAt(w, i) === 'some' ? i + 1 : i
  return isAt(w, at) === C.unit && valueAt(w, at) >= UNIT.minute && lowerAt(w, at).endsWith('s') ? { value: null, to: at } : null
}

/** Does a sentence begin at `i`? */
const opensAt = (w: TimeWords, i: number): boolean => i === w.from || breaksAt(w, i) || isAt(w, i - 1) === C.stop

function directionAt(
  w: TimeWords,
  i: number,
  opening: boolean,
): { readonly sign: -1 | 1; readonly from: 'said' | 'narrative'; readonly to: number } | null {
  if (breaksAt(w, i)) return null
  const c = isAt(w, i),
    value = valueAt(w, i)
  if (c === C.direction) {
    if (value === DIRECTION.ago) return { sign: -1, from: 'said', to: i + 1 }
    return { sign: value === DIRECTION.later ? 1 : -1, from: 'narrative', to: i + 1 }
  }
  if (c === C.relative && valueAt(w, i) === RELATIVE.following) return { sign: 1, from: 'narrative', to: i + 1 }
  if (c !== C.lead || (value !== LEAD.before && value !== LEAD.after)) return null
  if (/ing$/.test(lowerAt(w, i + 1)) && !opening) return null
  return { sign: value === LEAD.before ? -1 : 1, from: 'narrative', to: eventEnd(w, i + 1, opening) }
}

/** "two days after the fall of the town, …": the event belongs to the expression where a mark soon ends it; else only "after" does. */
function eventEnd(w: TimeWords, i: number, opening: boolean): number {
  for (let k = i; k < i + (opening ? 12 : 8) && !breaksAt(w, k); k++) {
    const c = isAt(w, k)
    if (c === C.comma || c === C.stop || c === C.dash || c === C.close)
      return isAt(w, k - 1) === C.of || (c === C.dash && joined(w, k)) ? i : k
    if (c === C.month || c === C.weekday || c === C.deictic || c === C.open || /^["“”]$/.test(lowerAt(w, k))) return i
  }
  return i
}

interface Sense {
  readonly sign: -1 | 0 | 1
  readonly from: 'said' | 'narrative'
}

/** What a relative word means before a unit; with "the", "next" and "last" are reckoned from the narrative. */
function senseOf(relative: number, the: boolean): Sense | null {
  if (relative === RELATIVE.last) return { sign: -1, from: 'said' }
  if (relative === RELATIVE.next) return { sign: 1, from: the ? 'narrative' : 'said' }
  if (relative === RELATIVE.this) return { sign: 0, from: 'said' }
  if (relative === RELATIVE.that || relative === RELATIVE.same) return { sign: 0, from: 'narrative' }
  if (relative === RELATIVE.previous) return { sign: -1, from: 'narrative' }
  if (relative === RELATIVE.following) return { sign: 1, from: 'narrative' }
  return relative === RELATIVE.coming ? { sign: 1, from: 'said' } : null
}

/** "last week", "this month", "the next day", "that same day", "the previous year", "last night", "the next morning", "the end of the month". */
export function relativeShift(w: TimeWords, start: number): Placed | null {
  const edge = edgeAt(w, start) ?? laterIn(w, start)
  const at = edge ? edge.to : start
  const the = isArticle(w, at)
  const i = the ? at + 1 : at
  const bare = the && edge && isAt(w, i) === C.unit ? { value: valueAt(w, i), to: i + 1 } : null
  if (bare && !lowerAt(w, i).endsWith('s'))
    return { from: start, to: bare.to, node: shift(bare.value, 0, 0, 'narrative', { edge: edge?.value || null }) }
  if (isAt(w, i) !== C.relative) return null
  const same = valueAt(w, i) !== RELATIVE.same && isAt(w, i + 1) === C.relative && valueAt(w, i + 1) === RELATIVE.same
  const sense = senseOf(valueAt(w, i), the)
  const k = same ? i + 2 : i + 1
  if (!sense || breaksAt(w, k)) return null
  return shiftBy(w, start, k, sense, edge?.value || null)
}

function shiftBy(w: TimeWords, start: number, k: number, sense: Sense, edge: number | null): Placed | null {
  const early = isAt(w, k) === C.edge ? k + 1 : k
  const part = partAt(w, early)
  if (part) {
    // "last night" is the night that began yesterday; "this morning" is today's.
    return { from: start, to: part.to, node: shift(UNIT.day, sense.sign === 0 ? 0 : 1, sense.sign, sense.from, { part: part.value }) }
  }
  if (isAt(w, k) !== C.unit || valueAt(w, k) < UNIT.day || (lowerAt(w, k).endsWith('s') && valueAt(w, k) !== UNIT.century)) return null
  const isDay = valueAt(w, k) === UNIT.day
  const day = isDay ? partAt(w, k + 1) : null
  // "this day" is the story's, unlike "today".
  const from = isDay && sense.sign === 0 ? 'narrative' : sense.from
  return {
    from: start,
    to: day?.to ?? k + 1,
    node: shift(valueAt(w, k), sense.sign === 0 ? 0 : 1, sense.sign, from, { edge, part: day?.value ?? null }),
  }
}

/** "later in", "earlier", before a time they lie in: their edge is unknown (0). */
export function laterIn(w: TimeWords, i: number): { readonly value: number; readonly to: number } | null {
  if (isAt(w, i) !== C.direction || valueAt(w, i) === DIRECTION.ago || breaksAt(w, i + 1)) return null
  const word = lowerAt(w, i)
  if (word !== 'later' && word !== 'earlier') return null
  const lead = isAt(w, i + 1) === C.lead && valueAt(w, i + 1) === LEAD.at
  return { value: 0, to: lead ? i + 2 : i + 1 }
}

/** "in the past 24 hours", "the last few days", "recent weeks", "the next two years", "the following days", "the first three months". */
export function windowSpan(w: TimeWords, start: number): Placed | null {
  const i = isArticle(w, start) ? start + 1 : start
  const first = isAt(w, i) === C.ordinal && valueAt(w, i) === 1
  if (isAt(w, i) !== C.relative && !first) return null
  const relative = first ? 0 : valueAt(w, i)
  const count = countAt(w, i + 1)
  const unit = unitAt(w, count ? count.to : i + 1)
  if (!unit || breaksAt(w, i + 1)) return null
  const many = lowerAt(w, unit.to - 1).endsWith('s')
  const ofDate = relative === RELATIVE.last && i > start && isAt(w, unit.to) === C.of
  if (!count && !many && !ofDate && relative !== RELATIVE.past && relative !== RELATIVE.coming) return null
  if (!count && (relative === RELATIVE.that || relative === RELATIVE.same || relative === 0)) return null
  const window = windowOf(relative, i > start)
  const node: SpanNode = {
    form: 'span',
    unit: unit.value,
    count: count ? count.value : many ? null : 1,
    window: isAt(w, unit.to) === C.of ? null : window,
    age: false,
  }
  return { from: start, to: ofTail(w, unit.to), node }
}

function windowOf(relative: number, the: boolean): SpanNode['window'] {
  if (relative === RELATIVE.last || relative === RELATIVE.past || relative === RELATIVE.recent || relative === RELATIVE.previous)
    return 'past'
  if (relative === RELATIVE.following || (relative === RELATIVE.next && the)) return 'since-narrative'
  return relative === RELATIVE.next || relative === RELATIVE.coming ? 'coming' : null
}

/** "three years", "a six-week", "more than two months", "weeks" after a preposition, "month-long". */
export function span(w: TimeWords, start: number): Placed | null {
  const the = isArticle(w, start) && (lastsThrough(w, start - 1) || isFilled(w, start + 1)) ? 1 : 0
  const counted = countAt(w, start + the)
  const count = counted ?? (the ? null : bareSpan(w, start))
  const unit = count && unitAt(w, count.to, count.to === start)
  if (!count || !unit) return null
  const into = intoEvent(w, unit.to)
  if (into) return { from: start, to: into, node: { form: 'event' } }
  const dashLong = isAt(w, unit.to) === C.dash && lowerAt(w, unit.to + 1) === 'long' && joined(w, unit.to)
  const long = dashLong ? unit.to + 2 : isAt(w, unit.to) === C.long && !breaksAt(w, unit.to) ? unit.to + 1 : unit.to
  const age = lowerAt(w, unit.to) === 'old' || (isAt(w, unit.to) === C.of && lowerAt(w, unit.to + 1) === 'age')
  if (!counted && !dashLong && !afterLead(w, start)) return null
  const value = count.value === null ? null : count.value + unit.half
  const from = ownArticle(w, start, unit.to, dashLong) ? start + 1 : start
  return {
    from,
    to: age && isAt(w, unit.to) === C.of ? unit.to + 2 : runTail(w, long),
    node: { form: 'span', unit: unit.value, count: value, window: null, age },
  }
}

/** "for three days running", "for weeks on end", "three days in a row", "in two weeks' time", "two months of bitter fighting". */
function runTail(w: TimeWords, to: number): number {
  if (breaksAt(w, to)) return to
  const a = lowerAt(w, to),
    b = lowerAt(w, to + 1)
  if (a === 'running' || a === 'straight') return to + 1
  if ((a === 'on' && b === 'end') || (isAt(w, to) === C.apostrophe && b === 'time')) return to + 2
  return a === 'in' && b === 'a' && lowerAt(w, to + 2) === 'row' ? to + 3 : ofTail(w, to)
}

/** "during the six weeks of fighting", "over the two days": the length is one that was told before. */
const lastsThrough = (w: TimeWords, i: number): boolean => isAt(w, i) === C.lead && valueAt(w, i) === LEAD.during

/** "in the 44 days of fighting" */
function isFilled(w: TimeWords, i: number): boolean {
  const c = isAt(w, i)
  const counted = c === C.cardinal || c === C.number || c === C.quantity
  return counted && isAt(w, i - 2) === C.lead && isAt(w, i + 1) === C.unit && isAt(w, i + 2) === C.of
}

/** In "a three-day battle" the article is the battle's; in "a three-day period" and "a day" the length's own. */
function ownArticle(w: TimeWords, start: number, unitEnd: number, dashLong: boolean): boolean {
  if (isAt(w, start) !== C.article || valueAt(w, start) !== 2 || lowerAt(w, unitEnd) === 'period') return false
  if (dashLong) return true
  return (isAt(w, start + 1) === C.cardinal || isAt(w, start + 1) === C.number) && !lowerAt(w, unitEnd - 1).endsWith('s')
}

/** "for months", "within days"; also "month-long". */
function bareSpan(w: TimeWords, i: number): { readonly value: number | null; readonly to: number } | null {
  const least = isAt(w, i - 1) === C.lead && valueAt(w, i - 1) === LEAD.within ? UNIT.minute : UNIT.hour
  if (isAt(w, i) !== C.unit || valueAt(w, i) < least) return null
  return { value: lowerAt(w, i).endsWith('s') ? null : 1, to: i }
}

function afterLead(w: TimeWords, i: number): boolean {
  const lead = isAt(w, i - 1) === C.lead ? valueAt(w, i - 1) : 0
  return (lead === LEAD.for || lead === LEAD.within || lowerAt(w, i - 1) === 'in') && lowerAt(w, i).endsWith('s')
}

const ENDS_TAIL = new Set([
  'that',
  'which',
  'who',
  'when',
  'while',
  'where',
  'was',
  'were',
  'is',
  'are',
  'has',
  'have',
  'had',
  'left',
  'saw',
  'but',
  'to',
  'he',
  'she',
  'it',
  'they',
  'said',
  'this',
  'these',
  'those',
])

/** "two months of bitter fighting", "the last week of August": what fills the length belongs to it, up to a mark or a preposition. */
function ofTail(w: TimeWords, to: number): number {
  if (isAt(w, to) !== C.of || breaksAt(w, to)) return to
  let k = to + 1
  if (isAt(w, k) === C.article && valueAt(w, k) === 1) k++
  const first = k
  const month = isAt(w, k) === C.month || (isAt(w, k) === C.number && valueAt(w, k) > 1000)
  if (month) return isAt(w, k + 1) === C.number && valueAt(w, k + 1) > 1000 ? k + 2 : k + 1
  for (; k < first + 5 && !breaksAt(w, k); k++) {
    const c = isAt(w, k)
    const plain = c === C.none || c === C.event || (c === C.dash && joined(w, k)) || (c === C.and && k > first)
    if (!plain || ENDS_TAIL.has(lowerAt(w, k)) || !/^[\p{L}-]+$/u.test(lowerAt(w, k)) || (k > first && /(ed|ly)$/.test(lowerAt(w, k))))
      break
  }
  while (k > first && (isAt(w, k - 1) === C.and || isAt(w, k - 1) === C.dash)) k--
  return k > first ? k : to
}

const reference = (to: ReferenceNode['to'], weak = false, adjective = false): ReferenceNode => ({ form: 'reference', to, weak, adjective })

/** "now", "recently", "former", "the past", "the future", "this time", "so far", "to date". */
export function loose(w: TimeWords, start: number): Placed | null {
  const the = isArticle(w, start)
  const i = the ? start + 1 : start
  const c = isAt(w, i),
    value = valueAt(w, i),
    next = lowerAt(w, i + 1)
  if (c === C.reference) return named(w, start, i)
  if (the && lowerAt(w, i) === 'near' && next === 'future') return { from: start, to: i + 2, node: reference('future') }
  if (c === C.relative && value === RELATIVE.past && the && isAt(w, i + 1) !== C.unit && isAt(w, i + 1) !== C.month)
    return { from: start, to: i + 1, node: reference('past') }
  if (c === C.relative && value === RELATIVE.recent && lowerAt(w, i) === 'recent' && !the && !namesEvent(w, i))
    return { from: i, to: i + 1, node: reference('past', false, true) }
  if (
    c === C.relative &&
    isAt(w, i + 1) === C.stretch &&
    (value === RELATIVE.this || value === RELATIVE.that || value === RELATIVE.same) &&
    next !== 'point' &&
    !addsOnly(w, i)
  )
    return { from: start, to: i + 2, node: reference(value === RELATIVE.this && next !== 'period' ? 'present' : 'unknown') }
  if (the && c === C.stretch && lowerAt(w, i) === 'time' && lowerAt(w, start - 1) === 'at')
    return { from: start, to: endOfEvent(w, i + 1), node: reference('unknown') }
  if (c === C.vague) return vague(w, i)
  if (c === C.direction && value !== DIRECTION.ago && !the)
    return { from: i, to: i + 1, node: reference(value === DIRECTION.later ? 'future' : 'past', true) }
  return null
}

/** "…, this time led by others": once more, not when. */
const addsOnly = (w: TimeWords, i: number): boolean =>
  lowerAt(w, i) === 'this' && lowerAt(w, i + 1) === 'time' && isAt(w, i - 1) !== C.lead && isAt(w, i - 1) !== C.of

function named(w: TimeWords, start: number, i: number): Placed | null {
  const word = lowerAt(w, i),
    value = valueAt(w, i)
  const adjective = word === 'former' || word === 'current' || (word === 'present' && isAt(w, i - 1) !== C.lead)
  if (word === 'present' && isAt(w, i + 1) !== C.dash && isAt(w, i - 1) !== C.lead && !/^(the)$/.test(lowerAt(w, i - 1))) return null
  const day = word === 'present' && isAt(w, i + 1) === C.dash && lowerAt(w, i + 2) === 'day' ? 2 : 0
  const to = value === REFERENCE.past ? 'past' : value === REFERENCE.present ? 'present' : 'future'
  return {
    from: word === 'future' ? start : i,
    to: i + 1 + day,
    node: reference(to, false, adjective || (word === 'future' && i === start)),
  }
}

function vague(w: TimeWords, i: number): Placed | null {
  const word = lowerAt(w, i),
    before = lowerAt(w, i - 1)
  if (word === 'far') return before === 'so' ? { from: i - 1, to: i + 1, node: reference('past', true) } : null
  if (word === 'date') return before === 'to' ? { from: i, to: i + 1, node: reference('present') } : null
  return { from: i, to: i + 1, node: reference('future', true) }
}

/** "at the weekend", "over the weekend": the last one. */
export function weekend(w: TimeWords, start: number): Placed | null {
  if (!isArticle(w, start) || isAt(w, start + 1) !== C.unit || valueAt(w, start + 1) !== UNIT.weekend) return null
  return { from: start, to: start + 2, node: shift(UNIT.weekend, 1, -1, 'said') }
}

/** "daily", "every day", "per month", "on Fridays". */
export function recurring(w: TimeWords, i: number): Placed | null {
  if (isAt(w, i) === C.set) return { from: i, to: i + 1, node: { form: 'set', unit: valueAt(w, i), per: false, weekday: null } }
  if (isAt(w, i) === C.weekdays) {
    // Without "on" it is a possessive that lost its apostrophe: "in Sundays shelling".
    const some = isAt(w, i - 1) === C.lead && /^(on|every)$/.test(lowerAt(w, i - 1))
    const next = breaksAt(w, i + 1) ? -1 : isAt(w, i + 1)
    if (next === C.event || (!some && next === C.none)) return { from: i, to: i + 1, node: date({ weekday: valueAt(w, i) }) }
  }
  if (isAt(w, i) === C.weekdays) return { from: i, to: i + 1, node: { form: 'set', unit: UNIT.week, per: false, weekday: valueAt(w, i) } }
  if (isAt(w, i) !== C.every || breaksAt(w, i + 1)) return null
  const per = valueAt(w, i) === 2
  if (isAt(w, i + 1) === C.unit) return { from: i, to: i + 2, node: { form: 'set', unit: valueAt(w, i + 1), per, weekday: null } }
  return isAt(w, i + 1) === C.weekday && !per
    ? { from: i, to: i + 2, node: { form: 'set', unit: UNIT.week, per, weekday: valueAt(w, i + 1) } }
    : null
}

/** "the second day", "a third week", "the 40th straight day": a day counted from a beginning the words do not date. */
export function ordinalUnit(w: TimeWords, start: number): Placed | null {
  if (isAt(w, start) !== C.article) return null
  const ordinal = ordinalEnd(w, start + 1)
  if (!ordinal) return null
  const i = IN_A_ROW.has(lowerAt(w, ordinal)) ? ordinal + 1 : ordinal
  const unit = isAt(w, i) === C.unit && valueAt(w, i) >= UNIT.day && valueAt(w, i) < UNIT.decade ? valueAt(w, i) : -1
  const part = unit < 0 ? partAt(w, i) : null
  if ((unit < 0 && !part) || lowerAt(w, i).endsWith('s')) return null
  const row = lowerAt(w, i + 1) === 'in' && lowerAt(w, i + 2) === 'a' && lowerAt(w, i + 3) === 'row' ? 3 : 0
  const to = row ? i + 1 + row : endOfEvent(w, i + 1)
  return { from: start, to: part?.to ?? to, node: part ? date({ part: part.value }) : reference('unknown') }
}

/** "the second day of the truce", "at the time of the attack": the event behind "of" belongs to it. */
function endOfEvent(w: TimeWords, of: number): number {
  if (isAt(w, of) !== C.of || breaksAt(w, of)) return of
  for (let k = of + 1; k < of + 6 && !breaksAt(w, k); k++) {
    if (isAt(w, k) === C.event) return k + 1
    if (isAt(w, k) !== C.none && isAt(w, k) !== C.article && isAt(w, k) !== C.dash) return of
  }
  return of
}

const IN_A_ROW = new Set(['consecutive', 'straight', 'successive'])

/** The token after "third", "second" or "40th" at `i`; 0 where none stands. */
function ordinalEnd(w: TimeWords, i: number): number {
  if (isAt(w, i) === C.ordinal || lowerAt(w, i) === 'second') return i + 1
  return isAt(w, i) === C.number && joined(w, i + 1) && SUFFIXES.has(lowerAt(w, i + 1)) ? i + 2 : 0
}
