/** What the grammar reads, before any date is reckoned. Every field says only what the words say; null is "not said". */
export type TimeNode = DateNode | ShiftNode | SpanNode | ReferenceNode | SetNode | EventNode

/** A place in the calendar: as much of year, month, day, part and clock as the words give. */
export interface DateNode {
  readonly form: 'date'
  /** Astronomical year. */
  readonly year: number | null
  /** The year's last two digits were written: "'86". */
  readonly shortYear: boolean
  /** Years from the narrative's year, for "that year" (0), "the following year" (1). */
  readonly yearShift: number | null
  /** Years from the report's year, for "November last year" (-1). */
  readonly yearOfReport: number | null
  readonly month: number | null
  readonly day: number | null
  /** 1 (Monday) to 7. */
  readonly weekday: number | null
  /** 1 (spring) to 4. */
  readonly season: number | null
  /** Index into `DAY_PARTS`. */
  readonly part: number | null
  /** Minute of the day. */
  readonly clock: number | null
  /** Early, middle, late third (`EDGE`), or first half (4), second half (5). */
  readonly edge: number | null
  /** The year is the first of a decade or of a century: "the 1990s", "the 19th century". */
  readonly span: 'decade' | 'century' | null
  /** "last Sunday", "next June". */
  readonly pick: number | null
}

/** So many units from the report's day (`said`) or from a time in the text (`narrative`). `count` null is "some". */
export interface ShiftNode {
  readonly form: 'shift'
  readonly unit: number
  readonly count: number | null
  readonly sign: -1 | 0 | 1
  readonly from: 'said' | 'narrative'
  readonly part: number | null
  readonly edge: number | null
  /** "overnight": the night before the report's day. */
  readonly overnight: boolean
}

/** A length of time; `window` when it is laid against the report's day ("in the past 24 hours": past, "in the coming days": coming). */
export interface SpanNode {
  readonly form: 'span'
  readonly unit: number
  readonly count: number | null
  readonly window: 'past' | 'coming' | 'since-narrative' | null
  /** "nineteen years old": no time of anything. */
  readonly age: boolean
}

/** "now", "recently", "this time": no more than before, now or to come. `weak`: too loose for a published time expression ("later", "soon"). */
export interface ReferenceNode {
  readonly form: 'reference'
  readonly to: 'past' | 'present' | 'future' | 'unknown'
  readonly weak: boolean
  /** An adjective of a person or thing ("former president"), never a time of an act. */
  readonly adjective: boolean
}

/** What recurs: "daily", "every week", "on Fridays". */
export interface SetNode {
  readonly form: 'set'
  readonly unit: number
  readonly per: boolean
  readonly weekday: number | null
}

/** Something that happened stands for its time: "since then", "after the blast". */
export interface EventNode {
  readonly form: 'event'
}

/** A node with the tokens it rests on, half-open. */
export interface Placed<N extends TimeNode = TimeNode> {
  readonly from: number
  readonly to: number
  readonly node: N
}

/** How a thing lies to the time of its phrase. */
export type Relation = 'at' | 'since' | 'until' | 'by' | 'from' | 'during' | 'for' | 'within' | 'before' | 'after' | 'none'

/** The relation that a leading word says, by its value in `LEAD`. */
export const RELATIONS: readonly Relation[] = [
  'none',
  'at',
  'since',
  'until',
  'by',
  'from',
  'during',
  'for',
  'at',
  'before',
  'after',
  'within',
  'at',
]

/** One or more times that belong together, with the preposition before them: "from May 15-24", "On October 10, 18 and 26". */
export interface Phrase {
  /** Tokens, half-open, preposition included. */
  readonly from: number
  readonly to: number
  readonly relation: Relation
  readonly placed: readonly Placed[]
  /** `range`: from the first to the last; `list`: each for itself. */
  readonly grouping: 'one' | 'range' | 'list'
}

const NOTHING: DateNode = {
  form: 'date',
  year: null,
  shortYear: false,
  yearShift: null,
  yearOfReport: null,
  month: null,
  day: null,
  weekday: null,
  season: null,
  part: null,
  clock: null,
  edge: null,
  span: null,
  pick: null,
}

/** A date with the given fields and nothing else. */
export function date(fields: Partial<DateNode>): DateNode {
  return { ...NOTHING, ...fields }
}

/** A shift with the given fields. */
export function shift(
  unit: number,
  count: number | null,
  sign: -1 | 0 | 1,
  from: 'said' | 'narrative',
  more: Partial<ShiftNode> = {},
): ShiftNode {
  return { form: 'shift', unit, count, sign, from, part: null, edge: null, overnight: false, ...more }
}

/** A value read and the token after it. */
export interface Read<T> {
  readonly value: T
  readonly to: number
}
