import { PLAIN_MONTH_NAMES } from './day-names.ts'

/** A lexical rule: its id and the wordings that fire it, separated by "|", tokens separated by spaces. */
export interface PhraseRow {
  readonly id: string
  readonly words: string
}

/** Units and teens: they stand alone or close a numeral ("twenty-five"). */
export const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  mln: 1_000_000,
  dozen: 12,
  score: 20,
}

/** Letters written against digits: "24K", "2m", "1.5bn". */
export const SUFFIX_SCALES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, mln: 1_000_000, mn: 1_000_000, bn: 1_000_000_000 }

/** Fractions of a scale that are numerals of their own. */
export interface FractionRow extends PhraseRow {
  readonly value: number
}
export const FRACTIONS: readonly FractionRow[] = [
  { id: 'number.quarter-million', words: 'a quarter of a million|quarter of a million|a quarter million|quarter million', value: 250_000 },
  { id: 'number.half-million', words: 'half a million|a half million|half million', value: 500_000 },
  {
    id: 'number.three-quarters-million',
    words: 'three quarters of a million|three - quarters of a million|three quarter million',
    value: 750_000,
  },
  { id: 'number.million-and-half', words: 'one and a half million|a million and a half|one - and - a - half million', value: 1_500_000 },
  { id: 'number.two-million-and-half', words: 'two and a half million', value: 2_500_000 },
  { id: 'number.thousand-and-half', words: 'one and a half thousand|a thousand and a half', value: 1500 },
  { id: 'number.two-thousand-and-half', words: 'two and a half thousand', value: 2500 },
  { id: 'number.dozen-and-half', words: 'a dozen and a half|one and a half dozen', value: 18 },
  { id: 'number.half-dozen', words: 'half a dozen|a half dozen|a half - dozen|half dozen', value: 6 },
  { id: 'number.couple', words: 'a couple of|a couple', value: 2 },
  { id: 'number.pair', words: 'a pair of', value: 2 },
  { id: 'number.both', words: 'both', value: 2 },
]

export type Bound = 'point' | 'from' | 'above' | 'upto' | 'below'

/** How a number is bounded by the words before it. `from` 23: 23 or more; `above` 22: 23 or more; `upto` 5: at most 5; `below` 5: at most 4. */
export interface BoundRow extends PhraseRow {
  readonly bound: Bound
}
export const BOUNDS: readonly BoundRow[] = [
  {
    id: 'bound.from',
    bound: 'from',
    words:
      'at least|at the very least|at the minimum|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum of|least|at minimum|no smaller than',
  },
  {
    id: 'bound.above',
    bound: 'above',
    words:
      'more than|over|well over|well above|far more than|well more than|above|upwards of|upward of|in excess of|surpasses|surpassed|surpassing|exceeds|exceeded|exceeding|topped|tops|passed|larger than|greater than|higher than|north of|beyond',
  },
  {
    id: 'bound.upto',
    bound: 'upto',
    words: 'up to|as many as|as high as|as much as|at most|no more than|not more than|a maximum of|at the most',
  },
  { id: 'bound.below', bound: 'below', words: 'fewer than|less than|under|below' },
  {
    id: 'bound.point',
    bound: 'point',
    words:
      'about|around|some|something like|somewhere around|in the region of|in the order of|perhaps|nearly|almost|close to|approximately|approx|roughly|an estimated|estimated|circa|a total of|total of|in total|just|only|another|an additional|additional|the other|all|exactly|precisely|nearly|a further|further|just under|just over|nearing|approaching|close on|just shy of|the',
  },
]

/** Bounds written after the number: "20 or more", "20+". */
export const BOUNDS_AFTER: readonly BoundRow[] = [
  { id: 'bound.or-more', bound: 'from', words: 'or more|and more|+|plus|- plus|or so many|at least|at the least|at a minimum' },
  { id: 'bound.odd', bound: 'point', words: '- odd|odd|or so|or thereabouts' },
  { id: 'bound.or-less', bound: 'upto', words: 'or fewer|or less|at most|at the most' },
]

/** Amounts with no figure behind them: the words are kept and both bounds stay open. */
export const VAGUE: readonly PhraseRow[] = [
  {
    id: 'vague.vast',
    words:
      'tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|thousands upon thousands|thousands|millions|hundreds , possibly thousands|hundreds possibly thousands|hundreds , if not thousands|hundreds if not thousands|hundreds — if not thousands|hundreds or thousands|hundreds or even thousands|many thousands',
  },
  { id: 'vague.possibly-more', words: 'dozens , if not hundreds|dozens if not hundreds|dozens or hundreds' },
  { id: 'vague.plural', words: 'dozens|tens|hundreds|scores' },
  {
    id: 'vague.several-dozen',
    words:
      'several dozen|several dozens|a few dozen|many dozens|several hundred|several hundreds|many hundreds|a few hundred|several thousand|several thousands|a few thousand|several scores|several million',
  },
  {
    id: 'vague.several',
    words:
      'several|many|numerous|multiple|a few|few|countless|various|a handful of|a handful|a number of|a large number of|large numbers of|a great number of|a significant number of|a great many|an unspecified number of|an unknown number of|untold numbers of|a lot of|lots of|most of|all of|some of',
  },
  {
    id: 'vague.part',
    words:
      'half of|half the|half its|nearly half of|nearly half the|almost half of|almost half the|about half of|about half the|more than half of|more than half the|over half of|over half the|a third of|one third of|two - thirds of|three quarters of|the rest of|a majority of|the majority of|two thirds of',
  },
  { id: 'vague.heavy', words: 'heavy|major|severe|serious|considerable|massive|significant|huge|large' },
]

/** Words after a number that make it no count of people: units, dates, clock times, money, parts. */
export const UNIT_WORDS =
  'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m mm cm millimeter millimeters millimetre millimetres foot feet yard yards inch inches hectare hectares acre acres ' +
  'kg kgs kilogram kilograms kilos kilo ton tons tonne tonnes pound pounds lb lbs litre litres liter liters gallon gallons barrels barrel ' +
  'second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries ' +
  'am pm gmt utc percent per dollar dollars euro euros usd rubles th st nd rd degree degrees times time fold point points round rounds o local ' +
  `${PLAIN_MONTH_NAMES} march jan feb apr jun jul aug sept sep oct nov dec`

/** Words before a number that make it a name or a date, not a count. */
export const NAME_WORDS =
  'resolution resolutions article articles protocol no number nr nos highway route flight division unit brigade page paragraph para section chapter channel room point km line ' +
  `${PLAIN_MONTH_NAMES} march jan feb apr jun jul aug sept sep oct nov dec ` +
  'aged age world phase version version vol volume camp gate base school bloc district road street order law decree act item annex camera article operation'
