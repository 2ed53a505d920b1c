import { foldHash } from '../../1-lexicon/fold.ts'
import { FRACTIONS, SCALES, SUFFIX_SCALES, TENS, UNITS } from '../../1-lexicon/en/number-words.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { WordMap } from '../../1-lexicon/word-map.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'

/** A numeral as it is written, without its bounds: tokens [from, to). */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly digits: boolean
}

const hashed = (rows: Readonly<Record<string, number>>): WordMap<number> =>
  new WordMap(Object.entries(rows).map(([word, value]) => [foldHash(word), value]))
const units = hashed(UNITS),
  tens = hashed(TENS),
  scales = hashed(SCALES),
  suffixes = hashed(SUFFIX_SCALES)
const fractions = indexPhrases(FRACTIONS, (row) => row.words.split('|'))
const A = foldHash('a'),
  AND = foldHash('and'),
  HUNDRED = 100

const firstWords = FRACTIONS.flatMap((row) => row.words.split('|')).map((words) => words.split(' ')[0])
/** Words a numeral can begin with, but for the "a" of "a hundred". */
export const NUMERAL_OPENERS = [...Object.keys({ ...UNITS, ...TENS, ...SCALES }), ...firstWords].join(' ')
const openers = wordSet(NUMERAL_OPENERS)

/** A cheap test before `readNumeral`: can a numeral begin at token `i`? */
export function mayOpenNumeral(t: Tokens, i: number): boolean {
  return t.kind[i] === TokenKind.number || openers.has(t.fold[i])
}

/**
 * The numeral that begins at token `i` and ends by `limit`, or null. Reads digits (grouped by comma, stop or space), digits with a scale
 * ("2.6 thousand", "24K", "1.5 million"), words ("twenty-five thousand", "a dozen", "half a million"). Plural scales ("hundreds") are no numerals.
 */
export function readNumeral(t: Tokens, i: number, limit: number): Numeral | null {
  if (i >= limit) return null
  if (t.kind[i] === TokenKind.number) return readDigits(t, i, limit)
  const fraction = phraseAt(fractions, t, i, limit)
  if (fraction) return { from: i, to: fraction.to, value: fraction.row.value, digits: false }
  return readWords(t, i, limit)
}

function readDigits(t: Tokens, i: number, limit: number): Numeral | null {
  let value = digitsValue(t.text.slice(t.start[i], t.end[i]))
  let to = i + 1
  if (value === null) return null
  while (to < limit && isSpaceGroup(t, to) && value < 1e9 && (to > i + 1 || t.end[i] - t.start[i] <= 3)) {
    value = value * 1000 + Number(t.text.slice(t.start[to], t.end[to]))
    to++
  }
  const suffix = to < limit && (t.flag[to] & TokenFlag.spaceBefore) === 0 ? suffixes.get(t.fold[to]) : undefined
  if (suffix !== undefined) return { from: i, to: to + 1, value: round(value * suffix), digits: true }
  while (to < limit) {
    const scale = scales.get(t.fold[to])
    if (scale === undefined) break
    value = round(value * scale)
    to++
  }
  return Number.isInteger(value) ? { from: i, to, value, digits: true } : null
}

const round = (x: number): number => Math.round(x * 1000) / 1000

/** Is token `i` a group of three digits set off by one space ("212 030")? */
function isSpaceGroup(t: Tokens, i: number): boolean {
  return (
    t.kind[i] === TokenKind.number &&
    t.end[i] - t.start[i] === 3 &&
    t.start[i] - t.end[i - 1] === 1 &&
    /^\d{3}$/.test(t.text.slice(t.start[i], t.end[i]))
  )
}

function digitsValue(s: string): number | null {
  if (/^\d+$/.test(s)) return s.length > 1 && s.startsWith('0') ? null : Number(s)
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(s) || /^[1-9]\d{0,2}(\.\d{3})+$/.test(s)) return Number(s.replaceAll(/[,.]/g, ''))
  return /^\d+\.\d+$/.test(s) ? Number(s) : null
}

/** Number words: groups below a thousand, each closed by a scale, in falling order ("two million three hundred thousand and five"). */
function readWords(t: Tokens, i: number, limit: number): Numeral | null {
  let total = 0,
    to = i,
    last = Infinity
  for (;;) {
    const group = readHundreds(t, to === i ? to : skipAnd(t, to, limit), limit, to === i)
    if (!group) break
    const scale = group.to < limit ? (scales.get(t.fold[group.to]) ?? 1) : 1
    const step = scale >= 1000 ? scale : 1
    if (step >= last) break
    total += group.value * step
    to = step === 1 ? group.to : group.to + 1
    last = step
    if (step === 1) break
  }
  return to === i ? null : { from: i, to, value: total, digits: false }
}

const skipAnd = (t: Tokens, i: number, limit: number): number => (i < limit && t.fold[i] === AND ? i + 1 : i)

/** A group below a thousand, or dozens: "three hundred and five", "a hundred", "two dozen", "a". */
function readHundreds(t: Tokens, i: number, limit: number, first: boolean): { to: number; value: number } | null {
  if (i >= limit) return null
  const small = readBelowHundred(t, i, limit)
  const next = small ? small.to : i + 1
  const scale = next < limit ? scales.get(t.fold[next]) : undefined
  if (!small && !(t.fold[i] === A && scale !== undefined && first))
    return first && scales.get(t.fold[i]) === HUNDRED ? { to: i + 1, value: HUNDRED } : null
  const value = small ? small.value : 1
  if (scale === undefined || scale >= 1000) return { to: next, value }
  const rest = scale === HUNDRED ? readBelowHundred(t, skipAnd(t, next + 1, limit), limit) : null
  return rest ? { to: rest.to, value: value * scale + rest.value } : { to: next + 1, value: value * scale }
}

/** "seven", "forty", "forty-four", "forty four". */
function readBelowHundred(t: Tokens, i: number, limit: number): { to: number; value: number } | null {
  if (i >= limit) return null
  const unit = units.get(t.fold[i])
  if (unit !== undefined) return { to: i + 1, value: unit }
  const ten = tens.get(t.fold[i])
  if (ten === undefined) return null
  const after = i + 1 < limit && isHyphen(t, i + 1) ? i + 2 : i + 1
  const tail = after < limit ? units.get(t.fold[after]) : undefined
  return tail !== undefined && tail < 10 ? { to: after + 1, value: ten + tail } : { to: i + 1, value: ten }
}

/** Is token `i` a hyphen that joins what stands on both sides of it? */
export function isHyphen(t: Tokens, i: number): boolean {
  const c = t.text.charCodeAt(t.start[i])
  return (
    (c === 45 || c === 0x2010 || c === 0x2011 || c === 0x2013) && t.end[i] - t.start[i] === 1 && (t.flag[i] & TokenFlag.spaceBefore) === 0
  )
}
