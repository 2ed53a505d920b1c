import { DAY_PARTS, UNIT, UNITS } from '../../1-lexicon/en/calendar-words.ts'
import { wordsAt } from '../../0-terms/span.ts'
import type { CivilTime, TimePrecision, When } from '../../0-terms/when.ts'
import type { Tokens } from '../../2-document/tokens.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import { civilTime, MINUTES_A_DAY, momentOf, weekdayOf, dayNumber } from './when-civil.ts'
import type { Phrase, Placed, Relation } from './when-node.ts'
import { readPhrases } from './when-phrase.ts'
import { exists, precisionOf, stretchOf, UNKNOWN, type Point, type Stretch } from './when-point.ts'
import { resolveDate, resolveShift, type Anchor, type Bearings } from './when-resolve.ts'
import { looseValue, pointValue, typeOf, type Timex } from './when-timex.ts'
import { breaksAt, C, isAt, timeWords, type TimeWords } from './when-words.ts'
import { windowStretch } from './when-window.ts'

/** What times are reckoned from. */
export interface TimeContext {
  /** The report's time in the pack's zone; null when it is not known. */
  readonly said: CivilTime | null
  /** Does "the night of the 24th" begin or end on the 24th? A pack's house style says. */
  readonly nightOf: 'begins' | 'ends'
  /** `news` (default) reckons from the report's date; `narrative` from the last date of the story, as histories are told. */
  readonly mode?: 'news' | 'narrative'
  /** A date the text is known to start from, for a stretch read out of its middle. */
  readonly previous?: { readonly year: number; readonly month: number | null; readonly day: number | null }
}

/** A time expression of the text. */
export interface TimeExpression {
  /** Tokens, half-open, preposition included. */
  readonly from: number
  readonly to: number
  readonly when: When
  /** How the thing lies to the time: the preposition's sense. */
  readonly relation: Relation
  /** What sort of words they are; only dates and shifts name a time by themselves. */
  readonly form: 'date' | 'shift' | 'span' | 'reference' | 'set' | 'event'
  /** Too loose to be published or to date anything unless nothing better is there ("later", "former"). */
  readonly weak: boolean
  /** As TIMEX3 counts them: one per written date, without the preposition. */
  readonly timexes: readonly Timex[]
  /** The rules that read it. */
  readonly rule: string
}

/**
 * Finds every time expression of tokens [from, to) and reckons what it means. Reads left to right once; a time that is not written out is
 * reckoned from the report's date (`said`) or from the last date of the text. Throws `time-invalid` when `said` is no civil time.
 */
export function findTimes(tokens: Tokens, from: number, to: number, context: TimeContext): TimeExpression[] {
  const w = timeWords(tokens, from, to)
  if (!w.triggers.length) return []
  const story = new Story(w, context)
  return readPhrases(w).map((phrase) => story.read(phrase))
}

/** The thread of dates through a text. */
class Story {
  readonly #w: TimeWords
  readonly #context: TimeContext
  readonly #said: number | null
  readonly #mode: 'news' | 'narrative'
  #anchor: Anchor | null
  #aside: Anchor | null = null
  #at: number

  constructor(w: TimeWords, context: TimeContext) {
    this.#w = w
    this.#context = context
    this.#said = context.said === null ? null : momentOf(context.said)
    this.#mode = context.mode ?? 'news'
    this.#anchor = context.previous ?? null
    this.#at = w.from
  }

  read(phrase: Phrase): TimeExpression {
    this.#forgetOverParagraphs(phrase.from)
    const at = this.#bearings(phrase)
    const points = phrase.placed.map((placed) => this.#point(placed, phrase, at))
    const { node } = phrase.placed[0]
    const when = this.#when(phrase, points, at)
    return {
      from: phrase.from,
      to: phrase.to,
      when,
      relation: phrase.relation,
      form: node.form,
      weak: (node.form === 'reference' && (node.weak || node.adjective)) || (node.form === 'span' && node.age),
      timexes: phrase.placed.flatMap((placed, k) => timexOf(placed, points[k] ?? null)),
      rule: ruleOf(phrase),
    }
  }

  /** In news a date carries on within its paragraph only; a history's year carries on. */
  #forgetOverParagraphs(to: number): void {
    if (this.#mode === 'news') {
      for (let i = this.#at; i <= to && this.#anchor; i++)
        if (i > this.#at && this.#w.tokens.flag[i] & TokenFlag.lineBefore) this.#anchor = null
    }
    this.#at = to
  }

  #bearings(phrase: Phrase): Bearings {
    const said = this.#said
    return {
      said: said === null ? null : this.#saidMoment(said),
      saidDay: said === null ? null : Math.floor(said / MINUTES_A_DAY),
      anchor: this.#anchor,
      mode: this.#mode,
      ahead: isAhead(this.#w, phrase),
      limit: phrase.relation === 'by' || phrase.relation === 'until',
      bare: phrase.relation === 'none',
    }
  }

  /** A report dated by its day alone may have been made until that day's end. */
  #saidMoment(said: number): number {
    return this.#context.said!.includes('T') ? said : said + MINUTES_A_DAY - 1
  }

  #point(placed: Placed, phrase: Phrase, at: Bearings): Point | null {
    const { node } = placed
    const point =
      node.form === 'date'
        ? resolveDate(node, { ...at, anchor: this.#anchor })
        : node.form === 'shift'
          ? resolveShift(node, { ...at, anchor: this.#anchor })
          : null
    if (point?.year != null && point.span === null && exists(point)) this.#follow(point, placed, phrase)
    return point
  }

  /** Lets the story go on from a point, unless the point is a glance aside. */
  #follow(point: Point, placed: Placed, phrase: Phrase): void {
    const next: Anchor = { year: point.year!, month: point.month, day: point.day }
    const heading = inHeading(this.#w, placed)
    if (this.#anchor && !heading && leavesStory(placed, phrase)) return
    if (this.#anchor && this.#mode === 'narrative' && !heading && point.basis === 'written' && glancesAside(this.#anchor, next)) {
      // Two glances at the same years are the story's new place.
      const twice = this.#aside !== null && Math.abs(this.#aside.year - next.year) <= 1
      this.#aside = next
      if (!twice) return
    }
    this.#aside = null
    if (next.month === null && next.year === this.#anchor?.year && !heading) return
    this.#anchor = next
  }

  #when(phrase: Phrase, points: readonly (Point | null)[], at: Bearings): When {
    const { tokens } = this.#w
    const words = wordsAt(tokens.text, tokens.start[phrase.from], tokens.end[phrase.to - 1])
    const stretches = points.map((p) => (p ? stretchOf(p, isNightBetween(phrase) ? 'begins' : this.#context.nightOf) : UNKNOWN))
    const { node } = phrase.placed[0]
    const stretch =
      node.form === 'span' ? windowStretch(node, at) : node.form === 'date' || node.form === 'shift' ? hull(stretches, phrase) : UNKNOWN
    const impossible = this.#impossible(phrase, points, stretches, at)
    const lies = impossible === 'no-such-day' ? UNKNOWN : related(stretch, phrase.relation, phrase.grouping)
    return {
      ...words,
      from: civil(lies.from),
      to: civil(lies.to),
      precision: precision(phrase, points, stretch),
      impossible,
      basis: points[0] ? (stretch.from === null ? 'unresolved' : points[0].basis) : stretch.from === null ? 'unresolved' : 'relative',
      parts:
        phrase.grouping === 'list' && stretches.every((s) => s.from !== null)
          ? stretches.map((s) => ({ from: civilTime(s.from!), to: civilTime(s.to!) }))
          : [],
    }
  }

  #impossible(phrase: Phrase, points: readonly (Point | null)[], stretches: readonly Stretch[], at: Bearings): When['impossible'] {
    for (let k = 0; k < points.length; k++) {
      const p = points[k],
        node = phrase.placed[k].node
      if (!p || node.form !== 'date') continue
      if (!exists(p) || (p.year === null && p.month !== null && p.day !== null && p.day > DAYS[p.month])) return 'no-such-day'
      if (node.weekday !== null && node.day !== null && p.year !== null && weekdayOf(dayNumber(p.year, p.month!, p.day!)) !== node.weekday)
        return 'weekday-disagrees'
      const looksBack =
        phrase.relation !== 'until' && phrase.relation !== 'by' && phrase.relation !== 'from' && phrase.relation !== 'before' && !at.ahead
      if (
        this.#mode === 'news' &&
        looksBack &&
        node.pick === null &&
        node.yearOfReport === null &&
        at.said !== null &&
        stretches[k].from !== null &&
        stretches[k].from! > at.said
      )
        return 'after-the-report'
    }
    return null
  }
}

/** Looking back ("two years ago"), naming a thing ("the 1936 treaty", "1936-39") or a limit ("since 1936") does not move the story. */
function leavesStory(placed: Placed, phrase: Phrase): boolean {
  const { node } = placed
  if (node.form === 'shift') return node.sign < 0 && (node.from === 'said' || node.unit >= UNIT.year)
  if (node.form !== 'date' || node.month !== null || node.season !== null) return false
  return (
    phrase.grouping === 'range' ||
    phrase.relation === 'since' ||
    phrase.relation === 'until' ||
    phrase.relation === 'for' ||
    phrase.relation === 'none'
  )
}

/** A year named in passing: bare and behind, or far off in either direction. */
function glancesAside(anchor: Anchor, next: Anchor): boolean {
  const years = next.year - anchor.year
  return next.month === null ? years < 0 || years > 3 : years < -2 || years > 4
}

/** Headings are short lines without a full stop. */
function inHeading(w: TimeWords, placed: Placed): boolean {
  let from = placed.from,
    to = placed.to
  while (from > w.from && !breaksAt(w, from) && placed.from - from < 16) from--
  while (to < w.to && !breaksAt(w, to) && to - placed.to < 16) to++
  return to - from < 14 && breaksAt(w, to) && (from === w.from || breaksAt(w, from)) && isAt(w, to - 1) !== C.stop
}

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const civil = (minutes: number | null): CivilTime | null => (minutes === null ? null : civilTime(minutes))

/** "the night from the 24th to the 25th" is one night. */
function isNightBetween(phrase: Phrase): boolean {
  const node = phrase.placed[0].node
  return phrase.grouping === 'range' && node.form === 'date' && node.part !== null && DAY_PARTS[node.part].toHour > 24
}

/** From the first beginning to the last end. */
function hull(stretches: readonly Stretch[], phrase: Phrase): Stretch {
  if (phrase.grouping === 'one' || isNightBetween(phrase)) return stretches[0] ?? UNKNOWN
  const froms = stretches.map((s) => s.from).filter((x) => x !== null),
    tos = stretches.map((s) => s.to).filter((x) => x !== null)
  return froms.length && tos.length ? { from: Math.min(...froms), to: Math.max(...tos) } : UNKNOWN
}

/** "since", "until", "before" and "after" open one end. */
function related(s: Stretch, relation: Relation, grouping: Phrase['grouping']): Stretch {
  if (relation === 'since' || (relation === 'from' && grouping === 'one')) return { from: s.from, to: null }
  if (relation === 'until' || relation === 'by') return { from: null, to: s.to }
  if (relation === 'before') return { from: null, to: s.from }
  return relation === 'after' ? { from: s.to, to: null } : s
}

function precision(phrase: Phrase, points: readonly (Point | null)[], stretch: Stretch): TimePrecision {
  const [first] = points
  if (stretch.from === null) return 'vague'
  const { node } = phrase.placed[0]
  if (!first) return node.form !== 'span' ? 'vague' : UNITS[node.unit].ofDay ? 'hour' : 'days'
  const own = precisionOf(first)
  return phrase.grouping !== 'one' && !isNightBetween(phrase) && (own === 'day' || own === 'part-of-day') ? 'days' : own
}

function timexOf(placed: Placed, point: Point | null): Timex[] {
  const { node } = placed
  if (node.form === 'event' || (node.form === 'reference' && node.weak)) return []
  const known = point && (node.form === 'date' || point.year !== null || point.week !== null)
  return [{ from: placed.from, to: placed.to, type: typeOf(node), value: known ? pointValue(point) : looseValue(node) }]
}

/** Does the sentence speak of what is to come? Told by "will", "would", "planned", "by" within a dozen words before, in the same sentence. */
function isAhead(w: TimeWords, phrase: Phrase): boolean {
  for (let i = phrase.from - 1; i >= w.from && i > phrase.from - 14; i--) {
    if (isAt(w, i) === C.future) return true
    if (isAt(w, i) === C.stop || w.tokens.flag[i + 1] & TokenFlag.lineBefore) break
  }
  for (let i = phrase.to; i < w.to && i < phrase.to + 8; i++) {
    if (isAt(w, i) === C.future) return true
    if (isAt(w, i) === C.stop || w.tokens.flag[i] & TokenFlag.lineBefore) break
  }
  return false
}

function ruleOf(phrase: Phrase): string {
  const { node } = phrase.placed[0]
  if (node.form === 'date') {
    const parts = [
      node.clock !== null && 'clock',
      node.part !== null && 'part',
      node.weekday !== null && 'weekday',
      node.day !== null && 'day',
      node.month !== null && 'month',
      node.season !== null && 'season',
      node.year !== null && (node.span ?? 'year'),
    ]
    return `when.${parts.filter(Boolean).join('-')}`
  }
  return node.form === 'shift' ? `when.${node.from}-shift` : `when.${node.form}`
}
