import type { RuleId } from '../../0-terms/claim.ts'
import type { Measure } from '../../0-terms/toll.ts'
import { HARM, type HarmUse } from '../../1-lexicon/en/casualty-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { asCompanies } from './how-many-companies.ts'
import { beginsPerson, harmWords, hurts, isAcronym, suffering, type HarmWord } from './how-many-nouns.ts'
import { namedAfter, namedBefore } from './how-many-names.ts'
import { isHyphen } from './how-many-numerals.ts'
import { OPENS, openings } from './telling-words.ts'
import { findPeople, type People } from './how-many-people.ts'

/** People with what happened to them. */
export interface Link {
  readonly people: People
  readonly measure: Measure
  readonly rule: RuleId
  /** Token after the word of harm when it stands right behind the people, else `people.to`. */
  readonly wordTo: number
}

/** A word of harm in the text. */
export interface Harm {
  readonly from: number
  readonly to: number
  readonly word: HarmWord
}

/** What the linking works on: the people and harm words of one range and the links made so far, by index into `people`. */
export interface Bench {
  readonly t: Tokens
  readonly from: number
  readonly to: number
  readonly people: readonly People[]
  readonly harms: readonly Harm[]
  readonly links: (Link | null)[]
  /** People whose last token is at an index, plus one; people whose first token is there. 0 where none. */
  readonly endAt: ReadonlyMap<number, number>
  readonly startAt: ReadonlyMap<number, number>
  readonly used: Set<Harm>
}

/** Words that may stand between people and the harm done to them, or between the harm and its people. */
const light = wordSet(
  'be been being was were is are has have had also reportedly allegedly still now already critically seriously severely lightly slightly badly then both all believed confirmed reported feared estimated known said to yet ' +
    'more others other people too since so far at least presumed considered later were being have instantly immediately currently recently found officially thought may might could not been left them either apparently brutally tragically mostly as listed registered recorded identified',
)
const having = wordSet('had having')
const HURT_REACH = 6,
  HOSTAGE_REACH = 4,
  LEFT_REACH = 5
const FOR = foldHash('for')
const held = wordSet('hostage hostages captive captives prisoner prisoners slaves shields')
const HURT: HarmWord = {
  words: 'wounds',
  rows: Object.fromEntries(HARM.filter((row) => row.id === 'toll.injured.passive').map((row) => ['undergoes', row])),
}
const AMONG = wordSet('among amongst')
const IN = foldHash('in'),
  AND = foldHash('and'),
  outward = wordSet('out down to'),
  places = wordSet('the their'),
  perfect = wordSet('has have had'),
  quarters = wordSet('eastern western northern southern central rural besieged'),
  falling = wordSet('to by from back into ill silent behind short sharply under on in out for')
const under = wordSet('under beneath alive by'),
  rubble = wordSet('rubble debris ruins wreckage')
const ONLY = new Map(HARM.flatMap((row) => (row.only ? [[row.id, row.only] as const] : [])))
const be = wordSet('be been being was were is are got gets')
const walls = wordSet(
  'when after as while where but because whereas although though before until if which that by how whose it they he she we',
)
/** What stands before a noun that is no subject. */
export const prepositions = wordSet('in on at from by with near against for of into under inside behind around')

/** Lays out the people and the words of harm of tokens [from, to), still without links between them. */
export function layOut(t: Tokens, from: number, to: number): Bench {
  const counted = asCompanies(t, findPeople(t, from, to), to)
  const harms = harmsIn(t, from, to, counted)
  const people = withNamed(t, from, to, counted, harms)
  return {
    t,
    from,
    to,
    people,
    harms,
    links: people.map(() => null),
    used: new Set(),
    endAt: new Map(people.map((p, i) => [p.to, i + 1])),
    startAt: new Map(people.map((p, i) => [p.from, i + 1])),
  }
}

/** The words of harm of tokens [from, to), but for those that only say which people are meant. */
function harmsIn(t: Tokens, from: number, to: number, counted: readonly People[]): Harm[] {
  const harms: Harm[] = []
  const opens = openings(t)
  for (let i = from; i < to;) {
    const hit = (opens[i] & OPENS.harm) !== 0 ? harmAt(t, i, to) : null
    const taken = hit && !(i > from && isHyphen(t, i - 1)) && !counted.some((p) => p.harm && p.from <= i && i < p.to)
    if (taken) harms.push({ from: i, to: hit.to, word: hit.row })
    i = taken ? hit.to : i + 1
  }
  return harms
}

/** People called by name before what befell them, behind what was done to them or among the dead join those who are counted. */
function withNamed(t: Tokens, from: number, to: number, counted: readonly People[], harms: readonly Harm[]): readonly People[] {
  const named: People[] = []
  for (const h of harms) {
    const measure = h.word.rows.undergoes?.measure
    const before = measure === 'killed' || measure === 'injured' ? namedBefore(t, from, amongBefore(t, from, h.from)) : []
    for (const person of before.length > 0 || !h.word.rows.does ? before : namedAfter(t, h.from, h.to, to))
      if (!counted.some((p) => p.from < person.to && p.to >= person.from)) named.push(person)
  }
  return named.length === 0
    ? counted
    : asCompanies(
        t,
        [...counted, ...named].sort((a, b) => a.from - b.from),
        to,
      )
}

/** The "among" of "among the dead", "among those killed"; the word of harm itself when none stands there. */
function amongBefore(t: Tokens, from: number, h: number): number {
  for (let k = h - 1; k >= Math.max(from, h - 2); k--) if (AMONG.has(t.fold[k])) return k
  return h
}

/** The word of harm that begins at token `i`, spoken in one word, a phrase or a verb and its noun; null when none does. */
export function harmAt(t: Tokens, i: number, limit: number): { to: number; row: HarmWord } | null {
  const hit = phraseAt(harmWords, t, i, limit)
  if (hit) return isIdiom(t, i, limit, hit) ? null : hit
  return sufferedAt(t, i, limit)
}

/** "The driver was left dead", "left 12 dead", "prices fell": the words do not say what they say of people elsewhere. */
function isIdiom(t: Tokens, i: number, limit: number, hit: { to: number; row: HarmWord }): boolean {
  const next = hit.to < limit ? t.fold[hit.to] : 0
  if (hit.row.rows.does?.id === 'toll.injured.burnt' && outward.has(next)) return true
  if (hit.row.words === 'shot') return i > 0 && isBe(t, i - 1)
  // "Six soldiers fell in Hale", and prices in May.
  if (hit.row.words === 'fell')
    return falling.has(next) && !(next === IN && hit.to + 1 < limit && (t.flag[hit.to + 1] & TokenFlag.capital) !== 0)
  if (hit.row.rows.undergoes?.id === 'toll.killed.laid-to-rest') return under.has(next) || (next === IN && isRubble(t, hit.to + 1, limit))
  // "Nine sailors are still held in Velm", and 200 fighters still held two hills.
  if (hit.row.words === 'still held') return hit.to < limit && t.kind[hit.to] === TokenKind.word && !prepositions.has(next)
  if (hit.row.words !== 'left' && hit.row.words !== 'leaving') return false
  if (i > 0 && isBe(t, i - 1)) return true
  if (i > 0 && perfect.has(t.fold[i - 1]) && (hit.to >= limit || t.kind[hit.to] === TokenKind.punct || prepositions.has(next))) return false
  if (hit.to >= limit) return true
  if (quarters.has(next) && hit.to + 1 < limit && (t.flag[hit.to + 1] & TokenFlag.capital) !== 0) return false
  if (places.has(next)) return beginsPerson(t, hit.to + 1, limit) || phraseAt(harmWords, t, hit.to + 1, limit)?.row.rows.noun !== undefined
  return (t.flag[hit.to] & TokenFlag.capital) === 0 || t.kind[hit.to] !== TokenKind.word || beginsPerson(t, hit.to, limit)
}

/** "buried in the rubble" */
const isRubble = (t: Tokens, k: number, limit: number): boolean =>
  k < limit && (rubble.has(t.fold[k]) || (k + 1 < limit && rubble.has(t.fold[k + 1])))

/** "sustained shrapnel wounds", "suffered a concussion": a verb of suffering and a hurt, with no figure of its own between. */
function sufferedAt(t: Tokens, i: number, limit: number): { to: number; row: HarmWord } | null {
  if (!suffering.has(t.fold[i])) return null
  for (let k = i + 1; k < Math.min(limit, i + HURT_REACH) && t.kind[k] === TokenKind.word; k++)
    if (hurts.has(t.fold[k])) return { to: k + 1, row: HURT }
    else if (having.has(t.fold[i]) && k - i > 1) return null
  return null
}

/** Says what happened to people number `i`. The first link stands; "lost" needs people named as such, and things that may be people only count as dead or hurt. */
export function link(b: Bench, i: number, measure: Measure, rule: RuleId, wordTo?: number): void {
  if (
    !takes(rule, b.people[i]) &&
    !(rule === 'toll.captured.held' && areHostages(b, b.people[i])) &&
    !(rule === 'toll.displaced.left' && isLeftFor(b))
  )
    return
  if (b.people[i].loose && measure !== 'killed' && measure !== 'injured' && measure !== 'casualties') return
  if (b.people[i].ofHarmed && measure !== 'killed' && measure !== b.people[i].harm?.measure) return
  b.links[i] ??= { people: b.people[i], measure, rule, wordTo: wordTo ?? b.people[i].to }
}

/** "Holds 900 women as slaves", "held 40 people hostage" */
function areHostages({ t, to }: Bench, p: People): boolean {
  for (let k = p.to; k < Math.min(to, p.to + HOSTAGE_REACH); k++) if (held.has(t.fold[k])) return true
  return false
}

/** "80 militants left Hale for Velm": bused out, armed or not. */
function isLeftFor({ t, to, harms }: Bench): boolean {
  return harms.some((h) => {
    if (h.word.words !== 'left' || h.to >= to || (t.flag[h.to] & TokenFlag.capital) === 0) return false
    for (let k = h.to + 1; k < Math.min(to, h.to + LEFT_REACH); k++) if (t.fold[k] === FOR) return true
    return false
  })
}

/** Does a word of harm take these people? "Lost 40" and "destroyed 40" may mean anything. */
function takes(rule: RuleId, p: People): boolean {
  const only = ONLY.get(rule)
  if (only === undefined) return true
  if (only === 'persons') return !p.loose
  if (only === 'soldiers') return p.group === 'military' && !p.bare
  return p.group !== null && !p.loose && (only === 'named' || p.group !== 'military')
}

export const isLight = (t: Tokens, k: number): boolean => light.has(t.fold[k]) && t.kind[k] === TokenKind.word && !isAcronym(t, k)

/** A form of "be". */
export const isBe = (t: Tokens, k: number): boolean => be.has(t.fold[k]) && !isAcronym(t, k)

export const isComma = (t: Tokens, k: number): boolean => t.text.charCodeAt(t.start[k]) === 44

/** Does nothing before token `k` reach over it: a stop, a joining word, a new paragraph, a verb of harm? */
export function stopsClause(b: Bench, k: number): boolean {
  const c = b.t.text.charCodeAt(b.t.start[k])
  const sentence = b.t.kind[k] === TokenKind.punct && (c === 46 || c === 59 || c === 58 || c === 63 || c === 33)
  return (
    sentence ||
    walls.has(b.t.fold[k]) ||
    (b.t.flag[k] & TokenFlag.paragraphBefore) !== 0 ||
    b.harms.some((h) => h.from === k && isVerbal(h))
  )
}

const isVerbal = (h: Harm): boolean => (['does', 'undergoes'] satisfies HarmUse[]).some((use) => h.word.rows[use] !== undefined)

/** ", 42, of Hale, died", "two sisters, 8 and 11, were hurt": a bare figure between commas is an age. */
export function isAge(b: Bench, p: People): boolean {
  if (p.group !== null || p.low !== p.high) return false
  let from = p.from - 1,
    to = p.to
  while (from > b.from && (isAnd(b.t, from) || b.t.kind[from] === TokenKind.number)) from--
  while (to < b.to && (isAnd(b.t, to) || b.t.kind[to] === TokenKind.number)) to++
  return from >= b.from && isComma(b.t, from) && to < b.to && isComma(b.t, to)
}

const isAnd = (t: Tokens, k: number): boolean => t.fold[k] === AND
