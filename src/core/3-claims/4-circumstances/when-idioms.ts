import { DAY_PARTS, LEAD, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import { endsClause } from './when-clauses.ts'
import { date, shift, type Placed, type ReferenceNode } from './when-node.ts'
import { breaksAt, C, capitalAt, isAt, lowerAt, valueAt, type TimeWords } from './when-words.ts'

const some = (to: ReferenceNode['to']): ReferenceNode => ({ form: 'reference', to, weak: false, adjective: false })

/** "before breakfast", "around lunchtime", "after dark", "at first light": hours told by what people do in them. */
export function hourOfLife(w: TimeWords, i: number): Placed | null {
  const light = lowerAt(w, i) === 'light'
  if (light && lowerAt(w, i - 1) !== 'first') return null
  const from = light ? i - 1 : i
  const before = isAt(w, from - 1)
  if (from === w.from || breaksAt(w, from) || (before !== C.lead && before !== C.approximate)) return null
  const time = isAt(w, i + 1) === C.stretch && lowerAt(w, i + 1) === 'time' ? 1 : 0
  const day = lowerAt(w, i + 1 + time) === 'on' && isAt(w, i + 2 + time) === C.weekday ? i + 2 + time : 0
  return { from, to: day ? day + 1 : i + 1 + time, node: date({ part: valueAt(w, i), weekday: day ? valueAt(w, day) : null }) }
}

/** "during these days", "in those weeks": the time that was told of. */
export function thoseDays(w: TimeWords, i: number): Placed | null {
  if (valueAt(w, i) < UNIT.day || !lowerAt(w, i).endsWith('s') || breaksAt(w, i) || breaksAt(w, i - 1)) return null
  if (!/^(these|those)$/.test(lowerAt(w, i - 1)) || (isAt(w, i - 2) !== C.lead && lowerAt(w, i - 2) !== 'over')) return null
  return { from: i - 1, to: i + 1, node: some('unknown') }
}

/** "night after night", "day and night": again and again. */
export function againAndAgain(w: TimeWords, i: number): Placed | null {
  const c = isAt(w, i),
    unit = c === C.unit ? valueAt(w, i) : c === C.part ? UNIT.day : -1
  if (unit < UNIT.minute || breaksAt(w, i + 1) || breaksAt(w, i + 2)) return null
  const twice = lowerAt(w, i + 1) === 'after' && lowerAt(w, i + 2) === lowerAt(w, i)
  const both = lowerAt(w, i + 1) === 'and' && /^(day night|night day)$/.test(`${lowerAt(w, i)} ${lowerAt(w, i + 2)}`)
  return twice || both ? { from: i, to: i + 3, node: { form: 'set', unit, per: false, weekday: null } } : null
}

/** "for two nights running", "in three nights". */
export function countedNights(w: TimeWords, i: number): Placed | null {
  if (isAt(w, i + 1) !== C.part || !lowerAt(w, i + 1).endsWith('s') || isAt(w, i - 1) !== C.lead || breaksAt(w, i + 1)) return null
  const to = /^(running|straight)$/.test(lowerAt(w, i + 2)) ? i + 3 : i + 2
  return { from: i, to, node: { form: 'span', unit: UNIT.night, count: valueAt(w, i), window: null, age: false } }
}

/** "the night before", "the morning after": from what was told last. */
export function nightBeside(w: TimeWords, i: number): Placed | null {
  const way = /^(before|after)$/.exec(lowerAt(w, i + 2))
  if (isAt(w, i + 1) !== C.part || !way || breaksAt(w, i + 2) || !endsClause(w, i + 3)) return null
  return { from: i, to: i + 3, node: shift(UNIT.day, 1, way[0] === 'before' ? -1 : 1, 'narrative', { part: valueAt(w, i + 1) }) }
}

/** "all night", "all week", "all day Friday", "all through Friday". */
export function allOf(w: TimeWords, i: number): Placed | null {
  if (breaksAt(w, i + 1)) return null
  const at = lowerAt(w, i + 1) === 'through' ? i + 2 : i + 1
  if (isAt(w, at) === C.part) return { from: i, to: at + 1, node: date({ part: valueAt(w, at) }) }
  if (isAt(w, at) === C.weekday) return { from: i, to: at + 1, node: date({ weekday: valueAt(w, at) }) }
  if (isAt(w, at) !== C.unit || valueAt(w, at) < UNIT.day || lowerAt(w, at).endsWith('s')) return null
  const day = valueAt(w, at) === UNIT.day
  if (day && isAt(w, at + 1) === C.weekday && !breaksAt(w, at + 1))
    return { from: i, to: at + 2, node: date({ weekday: valueAt(w, at + 1) }) }
  const to = lowerAt(w, at + 1) === 'long' ? at + 2 : at + 1
  return { from: i, to, node: shift(valueAt(w, at), 0, 0, day ? 'narrative' : 'said') }
}

/** "during the day", "throughout the day": the day that is told of; "during the day of mourning" names one. */
export function throughDay(w: TimeWords, i: number): Placed | null {
  const over = lowerAt(w, i - 1) === 'over' && endsClause(w, i + 2)
  if ((!over && (isAt(w, i - 1) !== C.lead || valueAt(w, i - 1) !== LEAD.during)) || breaksAt(w, i + 1)) return null
  if (lowerAt(w, i + 1) !== 'day' || isAt(w, i + 2) === C.of) return null
  if (isAt(w, i + 2) === C.weekday && !breaksAt(w, i + 2)) return { from: i, to: i + 3, node: date({ weekday: valueAt(w, i + 2) }) }
  return { from: i, to: i + 2, node: shift(UNIT.day, 0, 0, 'narrative') }
}

/** "two winters ago", "a generation ago", "not long ago": no unit of the calendar. */
export function looselyAgo(w: TimeWords, ago: number): Placed | null {
  if (lowerAt(w, ago) !== 'ago' || isAt(w, ago - 1) === C.unit || ago - 2 < w.from || breaksAt(w, ago)) return null
  const long = lowerAt(w, ago - 1) === 'long'
  let from = ago - 2
  if (long && lowerAt(w, from) !== 'not' && lowerAt(w, from) !== 'so') from++
  const c = isAt(w, from)
  const counted = c === C.article || c === C.cardinal || c === C.number || c === C.quantity || lowerAt(w, from) === 'some'
  if (!long && (!counted || w.tokens.kind[ago - 1] !== TokenKind.word)) return null
  return { from, to: ago + 1, node: some('past') }
}

/** "the other day", "of late", "as recently as May" is a date's. */
export function notLongAgo(w: TimeWords, i: number): Placed | null {
  if (isAt(w, i) === C.article) {
    const day = lowerAt(w, i + 1) === 'other' && /^(day|night|week)$/.test(lowerAt(w, i + 2))
    return day && !breaksAt(w, i + 2) ? { from: i, to: i + 3, node: some('past') } : null
  }
  return lowerAt(w, i) === 'late' && lowerAt(w, i - 1) === 'of' && endsClause(w, i + 1)
    ? { from: i - 1, to: i + 1, node: some('past') }
    : null
}

/** "at six o'clock", "at four in the morning", "at six on Wednesday evening", "at half past six". */
export function spokenHour(w: TimeWords, start: number): Placed | null {
  if (isAt(w, start - 1) !== C.lead && isAt(w, start - 1) !== C.approximate) return null
  const past = /^(half|quarter)$/.test(lowerAt(w, start)) && /^(past|to)$/.test(lowerAt(w, start + 1)) ? start + 2 : start
  const hour = valueAt(w, past)
  if ((isAt(w, past) !== C.cardinal && isAt(w, past) !== C.number) || hour < 1 || hour > 12 || breaksAt(w, past)) return null
  const minutes = past === start ? 0 : lowerAt(w, start) === 'half' ? 30 : lowerAt(w, start + 1) === 'past' ? 15 : -15
  let k = past + 1
  if (/^o['’]?clock$/.test(lowerAt(w, k))) k++
  else if (lowerAt(w, k) === 'o' && lowerAt(w, k + 2) === 'clock') k += 3
  const told = k > past + 1 || past > start
  const inPart = lowerAt(w, k) === 'in' && isAt(w, k + 1) === C.article && isAt(w, k + 2) === C.part ? k + 2 : 0
  const onDay = lowerAt(w, k) === 'on' && isAt(w, k + 1) === C.weekday ? k + 1 : 0
  if ((!told && !inPart && !onDay) || (lowerAt(w, start - 1) !== 'at' && !told)) return null
  const part = inPart || (onDay && isAt(w, onDay + 1) === C.part ? onDay + 1 : 0)
  const late = part > 0 && DAY_PARTS[valueAt(w, part)].fromHour >= 12 && hour < 12
  const clock = ((hour % 12) + (late ? 12 : 0)) * 60 + minutes
  return { from: start, to: part ? part + 1 : onDay ? onDay + 1 : k, node: date({ clock, weekday: onDay ? valueAt(w, onDay) : null }) }
}

/** "New Year", "New Year's Eve": its own words, as "new" is no month. Easter and Ramadan move: no date. */
export function movingFeast(w: TimeWords, i: number): Placed | null {
  if (!capitalAt(w, i) || (capitalAt(w, i - 1) && isAt(w, i - 1) === C.none)) return null
  if (lowerAt(w, i) !== 'new')
    return isAt(w, i - 1) === C.lead || isAt(w, i - 1) === C.approximate ? { from: i, to: i + 1, node: { form: 'event' } } : null
  if (lowerAt(w, i + 1) !== 'year' || !capitalAt(w, i + 1)) return null
  const own = /^['’]s$/.test(lowerAt(w, i + 2)) && /^(eve|day)$/.test(lowerAt(w, i + 3))
  const eve = own && lowerAt(w, i + 3) === 'eve'
  return { from: i, to: own ? i + 4 : i + 2, node: date(eve ? { month: 12, day: 31 } : { month: 1, day: 1 }) }
}

/** "will arrive shortly", not "shortly after". */
export function shortly(w: TimeWords, i: number): Placed | null {
  return endsClause(w, i + 1) && isAt(w, i + 1) !== C.open ? { from: i, to: i + 1, node: some('future') } : null
}
