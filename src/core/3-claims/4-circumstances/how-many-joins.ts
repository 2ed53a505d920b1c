import { PART_OF } from '../../1-lexicon/en/casualty-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { isSpacedHyphen } from './how-many-companies.ts'
import type { People } from './how-many-people.ts'
import { isAge, isBe, isComma, isLight, link, prepositions, stopsClause, type Bench } from './how-many-bench.ts'

const parts = indexPhrases(PART_OF, (row) => row.words.split('|'))
/** Words that join one who is counted to the next. */
export const joints = wordSet('and or with plus along together well as')
const have = wordSet('has have had'),
  freeing = wordSet('released freed returned releasing freeing returning'),
  remains = wordSet('bodies corpses')
const AND = foldHash('and'),
  OF = foldHash('of'),
  ACCORDING = foldHash('according'),
  BUT = foldHash('but'),
  FOR = foldHash('for'),
  swaps = wordSet('exchange exchanged exchanging swap swapped swapping traded'),
  WITH = foldHash('with'),
  WHOM = foldHash('whom'),
  THE = foldHash('the'),
  SWAP_REACH = 8,
  LIST_REACH = 6,
  /** Words that may stand between the items of a list ("three in old Hale and one in Velm"). */
  ITEM_REACH = 6,
  /** How far behind its whole a part told as such ("six of them children") may stand. */
  PART_REACH = 26,
  WHOLE_REACH = 5

/** What shares a harm with people already linked: parts ("including three children") and partners ("and eight civilians"). */
export function spread(b: Bench): void {
  b.links.forEach((own, i) => {
    if (own && !own.rule.startsWith('toll.tally')) leftward(b, i)
  })
  listed(b)
  for (let i = 1; i < b.people.length; i++) {
    const left = wholeBefore(b, i),
      before = b.links[left]
    if (
      before &&
      !b.links[i] &&
      !isPartOfNext(b, left) &&
      (isJoined(b, left, i) || isListed(b, i) || (before.measure === 'captured' && isSwap(b, i)))
    )
      link(b, i, before.measure, before.rule)
  }
}

/** Whose part people number `i` may be: those before them, and for "including 14" and "six of them" over things counted in between. */
function wholeBefore(b: Bench, i: number): number {
  let left = i - 1
  const part = b.people[i].part || endsPart(b, b.people[i].from)
  while (part && left > 0 && !b.links[left] && (b.people[left].loose || b.people[left].bare)) left--
  while (left > 0 && isAge(b, b.people[left])) left--
  return left
}

/** "Seven died when the clinic was hit: five patients, a nurse and a guard", "four died: three in Hale and one in Velm": what stands behind a colon adds up to those counted before it. */
function listed(b: Bench): void {
  for (let i = 1; i < b.people.length; i++) {
    if (b.links[i] || !isMark(b.t, b.people[i].from - 1, ':')) continue
    const whole = b.links.findLast((link, n) => link !== null && n < i)
    let last = i,
      sum = 0
    for (; last < b.people.length && b.links[last] === null && isCounted(b.people[last]); last++) {
      if (last > i && b.people[last].from - b.people[last - 1].to > ITEM_REACH) break
      sum += b.people[last].low ?? 0
    }
    if (!whole || last - i < 2 || sum !== (whole.people.low ?? whole.people.high)) continue
    for (let n = i; n < last; n++) link(b, n, whole.measure, whole.rule)
  }
}

const isCounted = (p: People): boolean => !p.bare && p.low !== null && p.low === p.high && p.harm === null

/** "the deaths of 90 people in May: 40 civilians; 30 rebels; and 20 soldiers": an item of the list of those counted before. */
function isListed(b: Bench, i: number): boolean {
  const { group, harm, bare, from } = b.people[i]
  const mark = b.t.fold[from - 1] === AND ? from - 2 : from - 1
  if (bare || harm || group === null || mark <= b.from || mark - b.people[i - 1].to > LIST_REACH) return false
  if (isMark(b.t, mark, ';')) for (let k = mark; k >= b.from; k--) if (isMark(b.t, k, ':')) return true
  return isMark(b.t, mark, ':')
}

const isMark = (t: Tokens, k: number, mark: string): boolean => t.text[t.start[k]] === mark

/** "They swapped 31 prisoners for 12", "31 were exchanged for 12": those who were given for those counted before. */
function isSwap(b: Bench, i: number): boolean {
  const p = b.people[i]
  if (p.group !== null || p.harm !== null || p.low === null || b.t.fold[p.from - 1] !== FOR) return false
  for (let k = p.from - 2; k >= Math.max(b.from, p.from - SWAP_REACH); k--) if (swaps.has(b.t.fold[k])) return true
  return false
}

/** People joined to the left of linked ones share the harm: "[12 soldiers] and three civilians were killed". */
export function leftward(b: Bench, i: number): void {
  const own = b.links[i]
  if (!own || i === 0 || b.links[i - 1] || !isJoined(b, i - 1, i) || isTold(b, i - 1, i)) return
  if (isPartOfLinked(b, i - 1)) return
  if (isToldOfPart(b, i)) return
  if (own.people.harm && b.people[i - 1].group !== null && own.people.group === null) return
  link(b, i - 1, own.measure, own.rule)
  leftward(b, i - 1)
}

/** "Casualties rose to 273, of whom 88 were killed", "to 273, including 88 killed": the harm is told of the 88 alone. */
function isToldOfPart(b: Bench, i: number): boolean {
  const own = b.links[i],
    { from, to } = b.people[i]
  if (!own || own.wordTo <= to || from === b.from || holdsComma(b.t, to, own.wordTo)) return false
  return b.t.fold[from - 1] === WHOM || (b.people[i - 1].group === null && own.people.group === null && endsPart(b, from))
}

function holdsComma(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isComma(t, k)) return true
  return false
}

/** ", including four minors and a nurse, and 50 were hurt": the part of a whole whose harm is known already. */
function isPartOfLinked(b: Bench, i: number): boolean {
  for (let k = i; k > 0 && !b.links[k]; k--) {
    if (b.people[k].part || endsPart(b, b.people[k].from)) return b.links[k - 1] !== null
    if (!isJoined(b, k - 1, k)) return false
  }
  return false
}

/** ", the director of the agency": who speaks, not who was harmed. */
function isOffice(b: Bench, i: number): boolean {
  const { from, to } = b.people[i]
  return b.t.fold[from] === THE && b.t.fold[from - 1] !== AND && to < b.to && b.t.fold[to] === OF && !endsPart(b, from)
}

function endsPart(b: Bench, at: number): boolean {
  for (let k = Math.max(b.from, at - 2); k < at; k++) {
    const hit = phraseAt(parts, b.t, k, at)
    if (hit?.row.id === 'toll.part' && hit.to === at && b.t.fold[k] !== WITH) return true
  }
  return false
}

/** People with a verb of their own ("both have signed, and 40 died") and the whole of a part ("Of 51 admitted, 14 died") do not share the harm told behind them. */
function isTold(b: Bench, left: number, right: number): boolean {
  const p = b.people[left]
  if (p.from > b.from && b.t.fold[p.from - 1] === OF && (p.from - 1 === b.from || (b.t.flag[p.from - 1] & TokenFlag.capital) !== 0))
    return true
  const to = b.people[right].from
  for (let k = p.to; k < to; k++) if (isBe(b.t, k) || have.has(b.t.fold[k])) return true
  return !b.people[right].part && b.harms.some((h) => h.from >= p.to && h.from < to)
}

/** May this be a count of things? Those called by a trade are people, and so are those that were killed or hurt. */
function isDoubtful(b: Bench, i: number): boolean {
  const { loose, rules } = b.people[i],
    link = b.links[i]
  return loose && !rules.includes('people.trade') && link?.measure !== 'killed'
}

/** "3 of the 12 soldiers": a part with its whole counted right behind it. */
export const isPartOfNext = (b: Bench, i: number): boolean =>
  i >= 0 && i + 1 < b.people.length && b.t.fold[b.people[i].to - 1] === OF && b.people[i + 1].from - b.people[i].to <= WHOLE_REACH

function holdsEnd(b: Bench, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (b.t.text[b.t.start[k]] === '.' && b.t.kind[k] === TokenKind.punct && k - from > 0) return true
  return false
}

/** Are two neighbouring counts joined by "and", a comma, "as well as", "including" or "among them", with little else between? */
function isJoined(b: Bench, left: number, right: number): boolean {
  if (isDoubtful(b, right) || isDoubtful(b, left) || isAge(b, b.people[right])) return false
  const from = b.people[left].to,
    to = b.people[right].from
  if (isOffice(b, right) || (b.people[left].harm !== null && remains.has(b.t.fold[from - 1]) && !b.people[right].part)) return false
  if (b.people[right].part)
    return (
      to - from <= PART_REACH && !holdsEnd(b, from, to) && (to === from || b.t.fold[to - 1] === OF || !prepositions.has(b.t.fold[to - 1]))
    )
  // "22 people: 14 patients and eight staff"
  if (to === from + 1 && b.t.text[b.t.start[from]] === ':') return b.people[right].group !== null && b.people[left].low !== null
  // "wounding more than 30 a local official said": in a text without commas the speaker follows at once.
  if (from === to && b.people[right].rules[0] === 'number.one-person') return false
  let joint = from === to,
    since = 0,
    clause = false
  for (let k = from; k < to; k++) {
    const part = phraseAt(parts, b.t, k, to)
    if (part) {
      joint = true
      since = 0
      k = part.to - 1
      continue
    }
    if (b.harms.some((h) => h.from === k)) return isPartAfter(b, k, to) || isElliptic(b, right)
    if (b.t.fold[k] === BUT && phraseAt(parts, b.t, k + 1, to)) continue
    if (freeing.has(b.t.fold[k])) return false
    if (stopsClause(b, k) || (clause && (isBe(b.t, k) || have.has(b.t.fold[k])))) return false
    if (b.t.fold[k] === AND || isComma(b.t, k)) clause = b.t.fold[k] === AND || (k + 1 < to && have.has(b.t.fold[k + 1]))
    if (b.t.fold[k] === ACCORDING) return false
    if (joints.has(b.t.fold[k]) || isComma(b.t, k) || isDash(b.t, k)) {
      joint = true
      since = 0
    } else since++
  }
  return joint && since <= 2 && to - from <= 14
}

/** "three were killed in Hale and one in Corvin", "and one later in hospital", ", eight in Berat": a bare figure after "and", before a preposition. */
function isElliptic(b: Bench, i: number): boolean {
  const p = b.people[i]
  if (closesClause(b, i)) return true
  const next = p.to < b.to && isLight(b.t, p.to) ? p.to + 1 : p.to
  if (p.group !== null || p.harm !== null || next >= b.to || !prepositions.has(b.t.fold[next])) return false
  if (b.t.fold[p.from - 1] === AND) return true
  if (!isComma(b.t, p.from - 1) || next + 1 >= b.to) return false
  return p.rules[0] === 'bound.point' || (b.t.flag[next + 1] & TokenFlag.capital) !== 0
}

/** ", and 36 civilians." at the end of a clause, behind harm done to others counted. */
function closesClause(b: Bench, i: number): boolean {
  const { bare, harm, group, to, from, rules } = b.people[i]
  if (bare || rules[0] === 'number.one-person' || harm !== null || group === null || b.t.fold[from - 1] !== AND) return false
  return to >= b.to || b.t.kind[to] === TokenKind.punct
}

const isDash = (t: Tokens, k: number): boolean => '–—'.includes(t.text[t.start[k]]) || isSpacedHyphen(t, k)

/** "18 people were killed in Hale, including five children": a part may follow the harm of its whole. */
function isPartAfter(b: Bench, k: number, to: number): boolean {
  for (let j = k; j < to; j++) {
    const part = phraseAt(parts, b.t, j, to)
    if (part) return to - j <= 5
    const c = b.t.text.charCodeAt(b.t.start[j])
    if (b.t.kind[j] === TokenKind.punct && (c === 46 || c === 59 || c === 58)) return false
  }
  return false
}
