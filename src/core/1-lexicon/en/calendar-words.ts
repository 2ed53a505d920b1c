/** What a word can be in a time expression. */
export type CalendarClass =
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'season'
  | 'part'
  | 'unit'
  | 'cardinal'
  | 'ordinal'
  | 'quantity'
  | 'deictic'
  | 'edge'
  | 'relative'
  | 'direction'
  | 'approximate'
  | 'article'
  | 'of'
  | 'and'
  | 'to'
  | 'lead'
  | 'era'
  | 'zone'
  | 'meridian'
  | 'reference'
  | 'set'
  | 'every'
  | 'feast'
  | 'vague'
  | 'than'
  | 'future'
  | 'long'
  | 'stretch'
  | 'then'
  | 'event'
  | 'meal'
  | 'all'
  | 'feastday'
  | 'shortly'
  | 'course'

/**
 * One row: words that mean the same in a time expression. `value` is read by class: month 1-12, weekday 1 (Monday) to 7, season 1 (spring) to 4,
 * an index into `DAY_PARTS`, `UNITS`, or the number itself.
 */
export interface CalendarRow {
  readonly id: string
  readonly is: CalendarClass
  readonly value: number
  /** Lower case, without diacritics. */
  readonly words: readonly string[]
  /** Only with a capital: "may", "march", "august" are other words. */
  readonly capital?: true
  /** A short form that ends a sentence elsewhere: only beside a number ("Sat", "Mar"). */
  readonly short?: true
}

/** A part of the day: its TIMEX3 code and its hours on the day (24 and more run into the next day). */
export interface DayPart {
  readonly name: string
  readonly code: string
  readonly fromHour: number
  readonly toHour: number
}

/** Hours are conventions of this project, wide enough to hold what newsrooms call so; `night` begins on its day and runs to six. */
export const DAY_PARTS: readonly DayPart[] = [
  { name: 'dawn', code: 'TMO', fromHour: 4, toHour: 7 },
  { name: 'morning', code: 'TMO', fromHour: 5, toHour: 12 },
  { name: 'noon', code: 'TMI', fromHour: 12, toHour: 13 },
  { name: 'afternoon', code: 'TAF', fromHour: 12, toHour: 18 },
  { name: 'evening', code: 'TEV', fromHour: 18, toHour: 24 },
  { name: 'dusk', code: 'TEV', fromHour: 17, toHour: 21 },
  { name: 'night', code: 'TNI', fromHour: 20, toHour: 30 },
  { name: 'midnight', code: 'T24:00', fromHour: 24, toHour: 25 },
  { name: 'daytime', code: 'TDT', fromHour: 6, toHour: 20 },
]

/** Units with their TIMEX3 letter, whether it is a time of day (`PT…`), and their length in days where that is fixed. */
export const UNITS = [
  { name: 'second', letter: 'S', ofDay: true, days: 0 },
  { name: 'minute', letter: 'M', ofDay: true, days: 0 },
  { name: 'hour', letter: 'H', ofDay: true, days: 0 },
  { name: 'day', letter: 'D', ofDay: false, days: 1 },
  { name: 'night', letter: 'D', ofDay: false, days: 1 },
  { name: 'weekend', letter: 'WE', ofDay: false, days: 2 },
  { name: 'week', letter: 'W', ofDay: false, days: 7 },
  { name: 'fortnight', letter: 'W', ofDay: false, days: 14 },
  { name: 'month', letter: 'M', ofDay: false, days: 0 },
  { name: 'year', letter: 'Y', ofDay: false, days: 0 },
  { name: 'decade', letter: 'DE', ofDay: false, days: 0 },
  { name: 'century', letter: 'CE', ofDay: false, days: 0 },
] as const

/** Indices into `UNITS`, by name. */
export const UNIT = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  night: 4,
  weekend: 5,
  week: 6,
  fortnight: 7,
  month: 8,
  year: 9,
  decade: 10,
  century: 11,
} as const

/** Values of class `edge`. */
export const EDGE = { early: 1, mid: 2, late: 3 } as const

/** Values of class `relative`. */
export const RELATIVE = { last: 1, next: 2, this: 3, that: 4, previous: 5, following: 6, past: 7, coming: 8, same: 9, recent: 10 } as const

/** Values of class `direction`. */
export const DIRECTION = { ago: 1, later: 2, earlier: 3, before: 4, after: 5 } as const

/** Values of class `lead`: the preposition before a time, hence how the thing lies to it. */
export const LEAD = {
  at: 1,
  since: 2,
  until: 3,
  by: 4,
  from: 5,
  during: 6,
  for: 7,
  between: 8,
  before: 9,
  after: 10,
  within: 11,
  as: 12,
} as const

/** Values of class `reference`. */
export const REFERENCE = { past: 1, present: 2, future: 3 } as const

const names = (is: CalendarClass, from: number, lists: readonly string[], more: Partial<CalendarRow> = {}): CalendarRow[] =>
  lists.map((list, k) => ({ id: `${is}.${list.split(' ')[0]}`, is, value: from + k, words: list.split(' '), ...more }))

const row = (id: string, is: CalendarClass, value: number, words: string, more: Partial<CalendarRow> = {}): CalendarRow => ({
  id,
  is,
  value,
  words: words.split(' '),
  ...more,
})

/** The words of the calendar. One word stands in one row only; a test holds this. */
export const CALENDAR_WORDS: readonly CalendarRow[] = [
  ...names(
    'month',
    1,
    ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
    { capital: true },
  ),
  ...[
    ['jan', 1],
    ['feb', 2],
    ['mar', 3],
    ['apr', 4],
    ['jun', 6],
    ['jul', 7],
    ['aug', 8],
    ['sept', 9],
    ['sep', 9],
    ['oct', 10],
    ['nov', 11],
    ['dec', 12],
  ].map(([w, v]) => row(`month.short.${w}`, 'month', Number(v), String(w), { capital: true, short: true })),
  ...names('weekday', 1, ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], { capital: true }),
  ...[
    ['mon', 1],
    ['tue', 2],
    ['tues', 2],
    ['wed', 3],
    ['thu', 4],
    ['thur', 4],
    ['thurs', 4],
    ['fri', 5],
    ['sat', 6],
    ['sun', 7],
  ].map(([w, v]) => row(`weekday.short.${w}`, 'weekday', Number(v), String(w), { capital: true, short: true })),
  ...names('weekdays', 1, ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'], { capital: true }),
  ...names('season', 1, ['spring springtime', 'summer summertime midsummer', 'autumn fall', 'winter wintertime midwinter']),
  ...names('part', 0, [
    'dawn daybreak sunrise',
    'morning mornings',
    'noon midday',
    'afternoon',
    'evening evenings',
    'dusk sunset nightfall',
    'night nights nighttime',
    'midnight',
    'daytime',
  ]),
  ...names('unit', 0, [
    'second seconds',
    'minute minutes',
    'hour hours',
    'day days',
    '',
    'weekend weekends',
    'week weeks',
    'fortnight',
    'month months',
    'year years',
    'decade decades',
    'century centuries',
  ]).filter((r) => r.words[0]),
  ...names('cardinal', 1, [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ]),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((w, k) =>
    row(`cardinal.${w}`, 'cardinal', 20 + 10 * k, w),
  ),
  row('cardinal.hundred', 'cardinal', 100, 'hundred'),
  ...names('ordinal', 1, [
    'first',
    '',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ]).filter((r) => r.words[0]),
  row('quantity.some-of', 'quantity', -1, 'few several many numerous'),
  row('quantity.couple', 'quantity', 2, 'couple'),
  row('quantity.half', 'quantity', -2, 'half'),
  row('deictic.today', 'deictic', 0, 'today todays'),
  row('deictic.yesterday', 'deictic', -1, 'yesterday yesterdays'),
  row('deictic.tomorrow', 'deictic', 1, 'tomorrow'),
  row('deictic.tonight', 'deictic', 10, 'tonight'),
  row('deictic.overnight', 'deictic', 11, 'overnight'),
  row('edge.early', 'edge', EDGE.early, 'early beginning start outset turn'),
  row('edge.mid', 'edge', EDGE.mid, 'mid middle'),
  row('edge.late', 'edge', EDGE.late, 'late end close'),
  row('relative.last', 'relative', RELATIVE.last, 'last'),
  row('relative.next', 'relative', RELATIVE.next, 'next'),
  row('relative.this', 'relative', RELATIVE.this, 'this'),
  row('relative.that', 'relative', RELATIVE.that, 'that'),
  row('relative.previous', 'relative', RELATIVE.previous, 'previous preceding'),
  row('relative.following', 'relative', RELATIVE.following, 'following subsequent ensuing'),
  row('relative.past', 'relative', RELATIVE.past, 'past'),
  row('relative.coming', 'relative', RELATIVE.coming, 'coming upcoming'),
  row('relative.same', 'relative', RELATIVE.same, 'same'),
  row('relative.recent', 'relative', RELATIVE.recent, 'recent intervening'),
  row('direction.ago', 'direction', DIRECTION.ago, 'ago'),
  row('direction.later', 'direction', DIRECTION.later, 'later afterwards afterward'),
  row('direction.earlier', 'direction', DIRECTION.earlier, 'earlier previously'),
  row('approximate', 'approximate', 1, 'about around almost nearly over under some just only roughly approximately exactly another barely'),
  row('approximate.than', 'approximate', 2, 'more less fewer'),
  row('than', 'than', 0, 'than'),
  row('article.the', 'article', 1, 'the'),
  row('article.a', 'article', 2, 'a an'),
  row('of', 'of', 0, 'of'),
  row('and', 'and', 0, 'and or'),
  row('to', 'to', 0, 'to through'),
  row('lead.at', 'lead', LEAD.at, 'on in at'),
  row('lead.since', 'lead', LEAD.since, 'since'),
  row('lead.until', 'lead', LEAD.until, 'until till'),
  row('lead.by', 'lead', LEAD.by, 'by'),
  row('lead.from', 'lead', LEAD.from, 'from'),
  row('lead.during', 'lead', LEAD.during, 'during throughout'),
  row('lead.for', 'lead', LEAD.for, 'for'),
  row('lead.between', 'lead', LEAD.between, 'between'),
  row('lead.before', 'lead', LEAD.before, 'before'),
  row('lead.after', 'lead', LEAD.after, 'after'),
  row('lead.within', 'lead', LEAD.within, 'within'),
  row('lead.as', 'lead', LEAD.as, 'as'),
  row('era.bc', 'era', -1, 'bc bce b.c. b.c'),
  row('era.ad', 'era', 1, 'ad a.d.', { capital: true }),
  row('zone', 'zone', 0, 'gmt utc local est cet msk'),
  row('meridian.am', 'meridian', 0, 'am a.m. a.m'),
  row('meridian.pm', 'meridian', 12, 'pm p.m. p.m'),
  row('meridian.hours', 'meridian', -1, 'hrs'),
  row('reference.past', 'reference', REFERENCE.past, 'former recently lately'),
  row('reference.present', 'reference', REFERENCE.present, 'now currently nowadays present current'),
  row('reference.future', 'reference', REFERENCE.future, 'future'),
  row('meal.dawn', 'meal', 0, 'light'),
  row('meal.morning', 'meal', 1, 'breakfast'),
  row('meal.noon', 'meal', 2, 'lunch lunchtime'),
  row('meal.evening', 'meal', 4, 'dinner dinnertime supper suppertime'),
  row('meal.night', 'meal', 6, 'dark bedtime'),
  row('course', 'course', 0, 'course wake aftermath outbreak resumption height midst eve'),
  row('all', 'all', 0, 'all'),
  row('shortly', 'shortly', 0, 'shortly'),
  row('set.day', 'set', UNIT.day, 'daily everyday'),
  row('set.week', 'set', UNIT.week, 'weekly'),
  row('set.month', 'set', UNIT.month, 'monthly'),
  row('set.year', 'set', UNIT.year, 'annually yearly'),
  row('set.night', 'set', UNIT.night, 'nightly'),
  row('every', 'every', 1, 'every each'),
  row('per', 'every', 2, 'per'),
  row('feast.christmas', 'feast', 1225, 'christmas', { capital: true }),
  row('feastday', 'feastday', 0, 'new easter ramadan eid passover pentecost', { capital: true }),
  row('vague.soon', 'vague', 3, 'soon'),
  row('vague.far', 'vague', 4, 'far'),
  row('vague.date', 'vague', 5, 'date'),
  row('stretch', 'stretch', 0, 'time period moment point'),
  row('future', 'future', 0, 'will would shall must should plans planned expected scheduled due deadline deadlines'),
  row('long', 'long', 0, 'long old'),
  row('then', 'then', 0, 'then'),
  // What a war report dates other things by: "since the ceasefire", "shortly after the blast".
  row(
    'event.fighting',
    'event',
    0,
    'conflict war fighting hostilities clashes escalation offensive incursion uprising operation operations siege invasion assault battle counteroffensive unrest rising revolt rebellion revolution coup mutiny blockade campaign lull evacuation withdrawal bloodshed crackdown battles massacre occupation pause standoff liberation',
  ),
  row(
    'event.blow',
    'event',
    0,
    'attack attacks strike strikes blast blasts explosion explosions bombardment shelling raid raids bombing bombings airstrike airstrikes ambush barrage',
  ),
  row('event.paper', 'event', 0, 'ceasefire truce agreement announcement armistice'),
]
