import type { Group } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import type { People } from './how-many-people.ts'

const OF = foldHash('of'),
  THE = foldHash('the'),
  AND = foldHash('and'),
  FROM = foldHash('from'),
  OR = foldHash('or'),
  OUT = foldHash('out'),
  FAMILY = foldHash('family'),
  COUPLE = foldHash('couple')
const articles = wordSet('a an'),
  possessives = wordSet('his her their'),
  joints = wordSet('and with plus as well together along'),
  kin = wordSet(
    'wife husband son sons daughter daughters child children baby babies mother father parents brother brothers sister sisters grandson granddaughter grandchildren family toddler infant cousin cousins',
  )
/** Words of "as well as", "together with" between a person and his kin. */
const JOINT_REACH = 3,
  ROLL_REACH = 2

/** People who are counted together: "three members of one family", "one civilian, a woman of 61,", "a woman and her child", "half of the population, about 70,000". */
export function asCompanies(t: Tokens, people: readonly People[], limit: number): People[] {
  let rollEnd = 0
  const out: People[] = []
  for (const [n, p] of people.entries()) {
    const before = out.at(-1)
    if (before && before.to === people[n - 1]?.to && isRollCall(t, before, people, n)) rollEnd = n + (before.low ?? 0)
    if (n < rollEnd) continue
    if (before && isWhole(t, before, p)) out[out.length - 1] = { ...before, to: p.to, group: groupOfWhole(t, before, p) }
    else if (before && isApposition(t, before, p, limit)) out[out.length - 1] = asOne(before, p)
    else if (before && isFigureOf(t, before, p, limit)) out[out.length - 1] = { ...p, from: before.from, group: before.group }
    else if (before && isShareOf(t, before, p)) continue
    else if (before && isKin(t, before, p)) out[out.length - 1] = withKin(before, p)
    else out.push(p)
  }
  return out
}

/** "two servicemen, a captain and a sergeant,": who each of those counted was, from person number `n` on. */
function isRollCall(t: Tokens, whole: People, people: readonly People[], n: number): boolean {
  const size = whole.low ?? 0
  if (size < 2 || size !== whole.high || n + size > people.length || !isPause(t, whole.to) || people[n].from !== whole.to + 1) return false
  for (let k = n; k < n + size; k++) if (!isOne(people[k]) || people[k].from - people[k - 1].to > ROLL_REACH) return false
  return isPause(t, people[n + size - 1].to)
}

/** "of one family", "of a crew of five": what the people counted belong to. */
function isWhole(t: Tokens, before: People, p: People): boolean {
  if (before.to === p.from - 2 && before.group !== null && !before.bare && t.fold[before.to] === OUT && t.fold[before.to + 1] === OF)
    return true
  const kin = t.fold[p.to - 1] === FAMILY
  if (before.to !== p.from - 1 || (before.group === null && !kin) || before.bare || before.harm !== null || p.bare) return false
  return t.fold[before.to] === OF || (t.fold[before.to] === FROM && kin)
}

/** Members of one family are no soldiers. */
const groupOfWhole = (t: Tokens, before: People, p: People): Group | null =>
  (before.group ?? 'people') === 'people' && t.fold[p.to - 1] === FAMILY ? 'civilian' : before.group

const isOne = (p: People): boolean => p.low === 1 && p.high === 1

/** One who is told twice is what the words say that say more of him. */
const asOne = (before: People, p: People): People =>
  isNamed(before)
    ? { ...before, group: before.group === 'people' ? p.group : before.group, opponent: before.opponent || p.opponent }
    : { ...before, group: before.group ?? p.group }

const isNamed = (p: People): boolean => p.rules.includes('people.named')

/** "one civilian, a 61-year-old woman, was killed": the same person again. */
function isApposition(t: Tokens, before: People, p: People, limit: number): boolean {
  if (isOne(before) && isOne(p) && before.part && p.from === before.to) return true
  if (
    !isOne(before) ||
    !isOne(p) ||
    p.harm !== null ||
    p.from !== before.to + 1 ||
    !(articles.has(t.fold[p.from]) || (isNamed(before) && t.fold[p.from] === THE))
  )
    return false
  if (t.text[t.start[before.to]] !== ',' || p.to >= limit) return false
  return isPause(t, p.to) && (p.to + 1 >= limit || t.fold[p.to + 1] !== AND)
}

const isVague = (p: People): boolean => p.low === null && p.high === null && !p.bare

const atComma = (t: Tokens, before: People, p: People): boolean =>
  p.from === before.to ||
  ((',–—('.includes(t.text[t.start[before.to]]) || isSpacedHyphen(t, before.to)) &&
    (p.from === before.to + 1 || (p.from === before.to + 2 && t.fold[p.from - 1] === OR)))

/** "half of the population, about 70,000": the figure of what was named without one. */
const isFigureOf = (t: Tokens, before: People, p: People, limit: number): boolean =>
  isVague(before) &&
  (p.group === null || before.rules[0] === 'vague.part') &&
  p.harm === null &&
  p.low !== null &&
  !p.part &&
  atComma(t, before, p) &&
  (p.to >= limit || isPause(t, p.to))

/** "1.1 million, nearly half of the population,": what share the people counted are. */
const isShareOf = (t: Tokens, before: People, p: People): boolean =>
  p.rules[0] === 'vague.part' && p.group === 'people' && before.low !== null && atComma(t, before, p)

/** A hyphen set off by a space, as agencies write a dash. */
export const isSpacedHyphen = (t: Tokens, k: number): boolean => t.text[t.start[k]] === '-' && (t.flag[k] & TokenFlag.spaceBefore) !== 0

const isPause = (t: Tokens, k: number): boolean => ',–—).'.includes(t.text[t.start[k]]) || isSpacedHyphen(t, k)

/** "a woman and her child": two; several children are counted for themselves. */
function isKin(t: Tokens, before: People, p: People): boolean {
  if (before.low === null || before.low !== before.high || before.low > 2 || before.bare) return false
  if (before.group === null && t.fold[before.to - 1] !== COUPLE) return false
  if (!isOne(p) || !kin.has(t.fold[p.to - 1]) || !isTheirs(t, p)) return false
  const gap = (isPossessive(t, p.from) ? p.from : p.from - 1) - before.to
  if (gap < 1 || gap > JOINT_REACH) return false
  for (let k = before.to; k < before.to + gap; k++) if (!joints.has(t.fold[k])) return false
  return true
}

const isPossessive = (t: Tokens, k: number): boolean => possessives.has(t.fold[k])

/** "her daughter", "her two daughters" */
const isTheirs = (t: Tokens, p: People): boolean => isPossessive(t, p.from) || isPossessive(t, p.from - 1)

function withKin(one: People, p: People): People {
  const low = (one.low ?? 0) + (p.low ?? 0)
  return { ...one, to: p.to, low, high: low, group: groupOfBoth(one.group, p.group), harm: null }
}

const groupOfBoth = (one: Group | null, other: Group | null): Group =>
  one === 'civilian' || other === 'civilian' ? 'civilian' : one === other && one !== null ? one : 'people'
