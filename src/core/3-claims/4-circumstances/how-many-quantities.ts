import type { RuleId } from '../../0-terms/claim.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { BOUNDS, BOUNDS_AFTER, NAME_WORDS, UNIT_WORDS, VAGUE, type Bound } from '../../1-lexicon/en/number-words.ts'
import { MONTH_NAMES } from '../../1-lexicon/en/day-names.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { isHyphen, mayOpenNumeral, NUMERAL_OPENERS, readNumeral, type Numeral } from './how-many-numerals.ts'

/** An amount with its bounds. "at least 23": low 23, high null. "up to 5": low null, high 5. "dozens": both null. */
export interface Quantity extends Words {
  /** Tokens [from, to), bound words included. */
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
  /** The rule that bounded or found it. */
  readonly rule: RuleId
}

const wordings = (row: { readonly words: string }): readonly string[] => row.words.split('|')
const firstWord = (words: string): string => words.split(' ')[0]
const bounds = indexPhrases(BOUNDS, wordings),
  after = indexPhrases(BOUNDS_AFTER, wordings),
  vague = indexPhrases(VAGUE, wordings)
const unitWords = wordSet(UNIT_WORDS),
  nameWords = wordSet(NAME_WORDS)
const hash = (word: string): number => foldHash(word)
const NO = hash('no'),
  ZERO = hash('zero'),
  BETWEEN = hash('between'),
  FROM = hash('from'),
  AND = hash('and'),
  TO = hash('to'),
  OR = hash('or'),
  MAY = hash('may'),
  ONE = hash('one')
const PERCENT = hash('%'),
  IN = hash('in'),
  SINCE = hash('since'),
  MAR = hash('mar'),
  OF = hash('of'),
  TOP = 12,
  FRACTION = 1000,
  THOUSAND = 1000,
  RATIO = 100,
  NUMBER = hash('number'),
  LAST_DAY = 31,
  UNDER = hash('under'),
  ADULT = 18,
  NOT = hash('not'),
  BY = hash('by'),
  A = hash('a'),
  SINGLE = hash('single'),
  EVERY = hash('every'),
  WITHOUT = hash('without'),
  ANY = hash('any'),
  HUMAN = hash('human'),
  OTHER = hash('other'),
  OVER = hash('over'),
  OUT = hash('out')
/** "None of the workers", "nobody": nobody, with no noun of its own. */
const nobodies = wordSet('none nobody'),
  owners = wordSet('the its their his her our those these')
/** What moves a figure from one value to another: only the second still stands. */
const changes = wordSet('rose rises rise risen increased grew grown climbed climbs jumped fell dropped revised raised raises went up down')
const CHANGE_REACH = 5
/** "Handed over 15 prisoners": the verb's own word, no bound. */
const overVerbs = wordSet('handed hand hands handing took take taken taking turned turning turn gave given giving signed')
/** "How many", "so many": a question or a degree, no amount. */
const behind = wordSet('or at')
const asking = wordSet('how so too'),
  /** Before "number" as a verb: "the dead number 240". */
  harmed = wordSet('dead missing wounded injured casualties losses deaths victims prisoners refugees displaced captives')
/** The first words of all amounts that are not written in digits. */
const openers = wordSet(
  ['a between from no none nobody not without zero', NUMERAL_OPENERS, ...[...BOUNDS, ...VAGUE].flatMap(wordings).map(firstWord)].join(' '),
)
const monthNames = wordSet(MONTH_NAMES)
const aged = wordSet('aged age ages')
const MANY = hash('many'),
  AGES_REACH = 6
/** The first of "1995-98". */
const YEAR = /^(19|20)\d\d$/
const CURRENCY = /[$€£¥₽]/
const yearIntro = wordSet('in since of by until till during from early late mid year before after and')

/** All amounts in tokens [from, to), in order, not overlapping. Dates, years, clock times, calibres, ages, distances, percentages, ordinals and numbered names are left out. */
export function findQuantities(t: Tokens, from: number, to: number): Quantity[] {
  const out: Quantity[] = []
  let i = from
  while (i < to) {
    const q = mayOpen(t, i) ? quantityAt(t, i, to) : null
    if (q && !isBound(q)) out.push(q)
    i = q ? q.to : i + 1
  }
  return out
}

/** A bound with no number behind it was looked at and set aside: nothing to report. */
const isBound = (q: Quantity): boolean => q.from === q.to

function mayOpen(t: Tokens, i: number): boolean {
  return (
    mayOpenNumeral(t, i) ||
    bounds.byFirst.has(t.fold[i]) ||
    vague.byFirst.has(t.fold[i]) ||
    t.fold[i] === NO ||
    t.fold[i] === BETWEEN ||
    t.fold[i] === FROM ||
    t.fold[i] === ZERO ||
    t.fold[i] === NOT ||
    t.fold[i] === WITHOUT
  )
}

/** The amount that begins exactly at token `i`, bounds included; null when none does. */
export function quantityAt(t: Tokens, i: number, limit: number): Quantity | null {
  // Most words begin none, and are told by one probe.
  if (t.kind[i] !== TokenKind.number && !openers.has(t.fold[i])) return null
  return (
    rangeAt(t, i, limit) ??
    boundedAt(t, i, limit) ??
    zeroAt(t, i, limit) ??
    fractionAt(t, i, limit) ??
    vagueAt(t, i, limit) ??
    plainAt(t, i, limit)
  )
}

/** "three quarters of a million": a numeral, though "three quarters of" opens a share. */
const fractionAt = (t: Tokens, i: number, limit: number): Quantity | null =>
  (readNumeral(t, i, limit)?.value ?? 0) >= FRACTION && vague.byFirst.has(t.fold[i]) ? plainAt(t, i, limit) : null

function make(t: Tokens, from: number, to: number, low: number | null, high: number | null, rule: RuleId): Quantity {
  return { ...wordsAt(t.text, t.start[from], t.end[to - 1]), from, to, low, high, rule }
}

/** "no", "zero", "without any": nobody. */
function zeroAt(t: Tokens, i: number, limit: number): Quantity | null {
  const f = t.fold[i]
  if (f === WITHOUT) {
    let to = i + 1
    while (to < limit && (t.fold[to] === ANY || t.fold[to] === HUMAN)) to++
    return make(t, i, to, 0, 0, 'number.none')
  }
  if (f === NOT && i + 1 < limit) {
    const to = t.fold[i + 1] === ONE ? i + 2 : i + 2 < limit && t.fold[i + 1] === A && t.fold[i + 2] === SINGLE ? i + 3 : i
    return to > i ? make(t, i, to, 0, 0, 'number.none') : null
  }
  if (nobodies.has(f)) return make(t, i, nobodyOf(t, i, limit), 0, 0, 'number.none')
  if (f !== NO && f !== ZERO) return null
  const to = i + 1 < limit && (t.fold[i + 1] === HUMAN || t.fold[i + 1] === OTHER || t.fold[i + 1] === ONE) ? i + 2 : i + 1
  return make(t, i, to, 0, 0, 'number.none')
}

/** Where "none" ends, or "none of the 12" when those are counted of whom it is none. */
function nobodyOf(t: Tokens, i: number, limit: number): number {
  const whole = i + 3 < limit && t.fold[i + 1] === OF ? readCount(t, owners.has(t.fold[i + 2]) ? i + 3 : i + 2, limit) : null
  return whole?.to ?? i + 1
}

/** "between 20 and 30", "from 20 to 30", "20-30", "20 to 30", "20 or 30"; but "rose from 20 to 30" is 30. */
function rangeAt(t: Tokens, i: number, limit: number): Quantity | null {
  const named = t.fold[i] === BETWEEN || t.fold[i] === FROM
  const a = readCount(t, named ? i + 1 : i, limit)
  if (!a || a.to >= limit) return null
  if (t.fold[i] === FROM && t.fold[a.to] === TO && isChange(t, i)) {
    const now = plainAt(t, a.to + 1, limit)
    return now && { ...now, from: i }
  }
  const join = t.fold[a.to]
  if (i > 0 && t.fold[i - 1] === BY && join === TO) return null
  const joined = named ? join === AND || join === TO : join === TO || join === OR || isHyphen(t, a.to)
  if (!joined) return null
  const bound = phraseAt(bounds, t, a.to + 1, limit)
  const b = readCount(t, bound ? bound.to : a.to + 1, limit)
  if (!b || b.value <= a.value) return null
  return make(t, i, b.to, inScaleOf(a, b), bound?.row.bound === 'above' ? null : b.value, 'bound.range')
}

/** "between two and three thousand": the scale is that of both. */
function inScaleOf(a: Numeral, b: Numeral): number {
  const scale = [THOUSAND * THOUSAND, THOUSAND, RATIO].find((s) => b.value % s === 0 && b.value / s < THOUSAND) ?? 1
  return !a.digits && !b.digits && a.value < b.value / scale ? a.value * scale : a.value
}

function isChange(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - CHANGE_REACH); k--) if (changes.has(t.fold[k])) return true
  return false
}

/** A bound and its number: "at least 23", "another more than 10". */
function boundedAt(t: Tokens, i: number, limit: number): Quantity | null {
  const bound = phraseAt(bounds, t, i, limit)
  if (bound && t.fold[i] === UNDER && isMinority(t, bound.to, limit)) return null
  if (!bound || bound.to >= limit || (t.fold[i] === OVER && i > 0 && overVerbs.has(t.fold[i - 1]))) return null
  const inner =
    rangeAt(t, bound.to, limit) ?? boundedAt(t, bound.to, limit) ?? vagueAfterBound(t, bound.to, limit) ?? plainAt(t, bound.to, limit)
  if (!inner) return null
  const [low, high] =
    inner.low === inner.high
      ? applyBound(bound.row.bound, inner.low)
      : bound.row.bound === 'from' || bound.row.bound === 'above'
        ? [inner.low, null]
        : [inner.low, inner.high]
  return make(t, i, inner.to, low, high, inner.rule === 'vague.part' ? inner.rule : bound.row.id)
}

/** "214 were under eighteen": an age. */
function isMinority(t: Tokens, i: number, limit: number): boolean {
  const years = readNumeral(t, i, limit)
  return years !== null && years.value <= ADULT && (years.to >= limit || t.kind[years.to] === TokenKind.punct || t.fold[years.to] === AND)
}

/** "nearly a hundred", "more than dozens" keep their words; "the many" and "some of" do not count as bounded amounts. */
function vagueAfterBound(t: Tokens, i: number, limit: number): Quantity | null {
  const v = vagueAt(t, i, limit)
  return v && v.rule !== 'vague.several' ? v : null
}

function applyBound(bound: Bound, value: number | null): [number | null, number | null] {
  if (value === null) return [null, null]
  switch (bound) {
    case 'point':
      return [value, value]
    case 'from':
      return [value, null]
    case 'above':
      return [value + 1, null]
    case 'upto':
      return [null, value]
    case 'below':
      return [null, value - 1]
  }
}

function vagueAt(t: Tokens, i: number, limit: number): Quantity | null {
  const v = phraseAt(vague, t, i, limit)
  if (t.fold[i] === MANY && i > 0 && asking.has(t.fold[i - 1])) return null
  return v ? make(t, i, v.to, null, null, v.row.id) : null
}

function plainAt(t: Tokens, i: number, limit: number): Quantity | null {
  const numeral = readCount(t, i, limit)
  if (!numeral) return null
  const tail = phraseAt(after, t, numeral.to, limit)
  if (!tail) return make(t, i, numeral.to, numeral.value, numeral.value, 'number.plain')
  const [low, high] = applyBound(tail.row.bound, numeral.value)
  return make(t, i, tail.to, low, high, tail.row.id)
}

/** "nine people or more", "100 people at least": the bound of amount `q` comes behind its noun, at token `k`. */
export function boundBehind(t: Tokens, k: number, limit: number, q: Quantity): Quantity | null {
  const tail = k > q.to && q.low !== null && q.low === q.high ? phraseAt(after, t, k, limit) : null
  if (!tail || !behind.has(t.fold[k]) || tail.to - k < 2 || mayOpen(t, tail.to)) return null
  const [low, high] = applyBound(tail.row.bound, q.low)
  return make(t, q.from, tail.to, low, high, tail.row.id)
}

/** A numeral that counts something: not a date, a year, a clock time, a calibre, an age, a distance, a share, an ordinal or part of a name. */
function readCount(t: Tokens, i: number, limit: number): Numeral | null {
  const n = readNumeral(t, i, limit)
  return n &&
    !isName(t, n) &&
    !isMeasured(t, n, limit) &&
    !isYear(t, n, limit) &&
    !isAge(t, i) &&
    !isRatio(t, n, limit) &&
    !isRatioOf(t, n, limit)
    ? n
    : null
}

function isRatioOf(t: Tokens, n: Numeral, limit: number): boolean {
  const share = n.from > 1 && t.fold[n.from - 1] === IN ? readNumeral(t, n.from - 2, limit) : null
  return share !== null && share.to === n.from - 1 && isRatio(t, share, limit)
}

/** "one in three", "two in every five": a share, but "14 in 24 hours" is a count. */
function isRatio(t: Tokens, n: Numeral, limit: number): boolean {
  if (n.value > TOP || n.to + 1 >= limit || t.fold[n.to] !== IN) return false
  const of = readNumeral(t, t.fold[n.to + 1] === EVERY ? n.to + 2 : n.to + 1, limit)
  return of !== null && of.value <= RATIO && of.value > n.value && !(of.to < limit && unitWords.has(t.fold[of.to]))
}

/** "two brothers, aged four and six", "under the age of ten" */
function isAge(t: Tokens, i: number): boolean {
  let k = i > 1 && t.fold[i - 1] === OF ? i - 2 : i - 1
  if (k < i - 1) return aged.has(t.fold[k])
  while (k >= 0 && (t.fold[k] === AND || t.text[t.start[k]] === ',' || mayOpenNumeral(t, k)) && i - k < AGES_REACH) k--
  return k >= 0 && aged.has(t.fold[k])
}

/** "T-72", "G20", "Resolution 2254", "June 19", "$400", "GMT+4". */
function isName(t: Tokens, n: Numeral): boolean {
  const i = n.from - 1
  if (i < 0) return false
  if (
    n.digits &&
    (t.flag[n.from] & TokenFlag.spaceBefore) === 0 &&
    ((isHyphen(t, i) && !isRangeHyphen(t, i)) || t.kind[i] === TokenKind.word || '/#+'.includes(t.text[t.start[i]]))
  )
    return true
  if (CURRENCY.test(t.text.slice(t.start[i], t.end[i]))) return true
  if (t.fold[i] === NUMBER && i > 0 && harmed.has(t.fold[i - 1])) return false
  return n.digits && (nameWords.has(t.fold[i]) || isMonthAt(t, i)) && !isDayBefore(t, i)
}

/** "On 4 October 12 people": the month has its day already. */
const isDayBefore = (t: Tokens, month: number): boolean =>
  month > 0 && t.kind[month - 1] === TokenKind.number && monthNames.has(t.fold[month])

const isRangeHyphen = (t: Tokens, i: number): boolean =>
  i > 0 && t.kind[i - 1] === TokenKind.number && !YEAR.test(t.text.slice(t.start[i - 1], t.end[i - 1]))

/** "May 5": the one month whose name is also a verb needs its capital. A stop may shorten a month ("Sept. 27"). */
function isMonthAt(t: Tokens, i: number): boolean {
  if (t.fold[i] === MAY) return (t.flag[i] & TokenFlag.capital) !== 0
  return t.text.charCodeAt(t.start[i]) === 46 && i > 0 && t.end[i] - t.start[i] === 1 && nameWords.has(t.fold[i - 1])
}

/** "120 mm", "12-year-old", "15 %", "3 pm", "27 September", "15th", "five-year". */
function isMeasured(t: Tokens, n: Numeral, limit: number): boolean {
  if (n.to >= limit && n.to >= t.n) return false
  const i = n.to
  if (i >= t.n) return false
  const glued = (t.flag[i] & TokenFlag.spaceBefore) === 0
  if (t.fold[i] === PERCENT || (t.fold[i] === MAY && (t.flag[i] & TokenFlag.capital) !== 0 && n.digits)) return true
  if (glued && t.kind[i] === TokenKind.word && n.digits) return true
  if (glued && isHyphen(t, i) && i + 1 < t.n && (t.flag[i + 1] & TokenFlag.spaceBefore) === 0)
    return t.kind[i + 1] !== TokenKind.number && !mayOpenNumeral(t, i + 1) && !phraseAt(after, t, i, limit)
  return unitWords.has(t.fold[i]) || isOfScale(t, i) || isDayOfRange(t, n)
}

/** "from 1 to 7 June", "on 3 and 4 March", "5-8 October": days of the month named behind the second. */
function isDayOfRange(t: Tokens, n: Numeral): boolean {
  const joint = t.fold[n.to]
  if (!n.digits || n.value > LAST_DAY || n.to + 2 >= t.n || !(joint === TO || joint === AND || joint === OR || isHyphen(t, n.to)))
    return false
  return t.kind[n.to + 1] === TokenKind.number && monthNames.has(t.fold[n.to + 2])
}

/** "scores of 3 out of 5": "out of" after a number is a share. */
const isOfScale = (t: Tokens, i: number): boolean =>
  i + 2 < t.n && t.fold[i] === OUT && t.fold[i + 1] === OF && readNumeral(t, i + 2, t.n) !== null

/** Four plain digits from 1900 to 2099 after a word that brings in a year, or before nothing that could be counted. */
function isYear(t: Tokens, n: Numeral, limit: number): boolean {
  if (!n.digits || n.to !== n.from + 1 || n.value < 1900 || n.value > 2099 || t.end[n.from] - t.start[n.from] !== 4) return false
  const before = n.from > 0 ? t.fold[n.from - 1] : 0
  if (before === IN || before === SINCE || yearIntro.has(before) || nameWords.has(before)) return true
  // "Monday 17 Mar 2014 six people"
  if (monthNames.has(before) || before === MAR) return true
  return n.to >= limit || t.kind[n.to] === TokenKind.punct || t.kind[n.from - 1] === TokenKind.number
}

/** More than this many words never stand between a number and the noun it counts. */
export const NOUN_REACH = TOP
