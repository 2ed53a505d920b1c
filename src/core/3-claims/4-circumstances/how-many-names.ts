import { foldHash } from '../../1-lexicon/fold.ts'
import type { PeopleRow } from '../../1-lexicon/en/casualty-words.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import { isStop, peopleWords } from './how-many-nouns.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import type { People } from './how-many-people.ts'

const WHO = foldHash('who'),
  AND = foldHash('and')
const single = wordSet('was is has had been being'),
  plural = wordSet('were are have'),
  dying = wordSet('died dies perished succumbed'),
  adverbs = wordSet(
    'also later reportedly then fatally mortally badly seriously critically lightly severely slightly identified named listed counted himself herself since allegedly',
  ),
  /** Words in capitals that are no part of a person's name. */
  noNames = wordSet(
    'he she it they we you i this that these those who which nobody everyone someone one no the a an and but in on at of army forces party ministry state islamic front brigade city province government',
  ),
  ofPlace = wordSet('of from'),
  notBefore = wordSet('the of from in at near by with and')
const particles = wordSet('al el ur ud uz ad ash as ar bin ibn abu van von der de di da ul')
const ranks = wordSet(
  'captain major general colonel lieutenant sergeant corporal private officer commander ensign airman marine soldier brigadier navy specialist',
)
const shortRanks = wordSet('lt col gen maj sgt capt cpl pvt brig cmdr dr mr mrs ms prof st lance spc')
const armyRanks = wordSet('lt col gen maj sgt capt cpl pvt brig cmdr spc')
const afterName = wordSet('who whose aka alias nicknamed known outside aboard alongside along together also')
/** How many words of a title may stand before a name. */
const TITLE_REACH = 4
/** How far before the harm a name may begin: "Officer Jon Aster, 42, of Hale, Velm, died". */
const NAME_REACH = 14

/** Verbs that have people for an object, and no town, army or prize. */
const deeds = wordSet(
  'killed killing kill kills assassinated assassinating murdered murdering executed executing beheaded beheading slew eliminated eliminating neutralized neutralised liquidated wounded wounding injured injuring',
)
const DEAD = foldHash('dead'),
  SHOT = foldHash('shot')

/**
 * People by name right behind a deed in tokens [from, to): "killed Jon Aster", "killed the rebel commander Jon Aster and Ann Aster". None when no name of two
 * words stands there, or when it only begins a longer noun ("killed Hale Guard soldiers").
 */
export function namedAfter(t: Tokens, from: number, to: number, limit: number): People[] {
  const out: People[] = []
  if (!deeds.has(t.fold[from]) && !(t.fold[from] === SHOT && t.fold[to - 1] === DEAD)) return out
  let person = namedAt(t, to, limit)
  while (person) {
    out.push(person)
    let next = person.to
    while (next < limit && next - person.to < 2 && (isComma(t, next) || t.fold[next] === AND)) next++
    person = next > person.to ? namedAt(t, next, limit) : null
  }
  return out
}

/** The person whose name begins at token `k`, a title before it or not. */
function namedAt(t: Tokens, k: number, limit: number): People | null {
  const title = titleAt(t, k, limit),
    first = title?.to ?? k
  let end = first
  while (end < Math.min(limit, first + NAME_REACH) && (isNamePart(t, end) || isShortRank(t, end))) end++
  while (end > first && isJoint(t, end - 1)) end--
  if (end - first < 2 || !isCapital(t, first) || !closesName(t, end, limit)) return null
  return personOf(t, k, end, title?.row ?? null)
}

/** The noun of people in small letters that ends a title right before a name ("Velm Guard commander", "senior leader"). */
function titleAt(t: Tokens, k: number, limit: number): { row: PeopleRow; to: number } | null {
  for (let i = k; i + 1 < Math.min(limit, k + TITLE_REACH) && t.kind[i] === TokenKind.word; i++) {
    const hit = isCapital(t, i) ? null : phraseAt(peopleWords, t, i, limit)
    if (hit && hit.to < limit && isCapital(t, hit.to)) return { row: hit.row, to: hit.to }
    if (isStop(t, i)) return null
  }
  return null
}

/** "Lt. Col. Jon Aster" */
const isShortRank = (t: Tokens, k: number): boolean => t.text[t.start[k]] === '.' && k > 0 && shortRanks.has(t.fold[k - 1])

/** Does a name end before token `k`: at a mark, a small word of grammar, or the end? */
const closesName = (t: Tokens, k: number, limit: number): boolean =>
  k >= limit || t.kind[k] === TokenKind.punct || isStop(t, k) || afterName.has(t.fold[k]) || !isCapital(t, k - 1)

/** People by name right before harm at token `h`: "Jon Aster was killed", "Officer Jon Aster, 42, of Hale, died", "Jon Aster and Ann Aster were among the dead". */
export function namedBefore(t: Tokens, from: number, h: number): People[] {
  let k = h - 1,
    verb = dying.has(t.fold[h]),
    several = false
  for (; k > from && (single.has(t.fold[k]) || plural.has(t.fold[k]) || adverbs.has(t.fold[k]) || t.fold[k] === WHO); k--) {
    if (single.has(t.fold[k])) verb = true
    if (plural.has(t.fold[k])) several = true
  }
  if (!verb && !several) return []
  const last = nameBefore(t, from, isComma(t, k) ? k : k + 1)
  if (!last || !several) return last ? [last] : []
  const out = [last]
  for (let joint = last.from - 1; joint > from && (t.fold[joint] === AND || isComma(t, joint)); joint = out[0].from - 1) {
    const more = nameBefore(t, from, isComma(t, joint - 1) ? joint - 1 : joint)
    if (!more) break
    out.unshift(more)
  }
  return out.length > 1 ? out : []
}

/** The person whose name ends before token `to`; null when no name of two words does. */
function nameBefore(t: Tokens, from: number, to: number): People | null {
  const end = nameEnd(t, from, to)
  let first = end
  while (first > from && end - first < NAME_REACH && isNamePart(t, first - 1) && (first === end || !beginsParagraph(t, first))) first--
  if (end - first < 2 || (first > from && notBefore.has(t.fold[first - 1]) && t.fold[first - 1] !== AND)) return null
  return personOf(t, first, end, null)
}

function personOf(t: Tokens, from: number, to: number, title: PeopleRow | null): People {
  let military = title?.group === 'military'
  for (let k = from; k < to; k++) military ||= ranks.has(t.fold[k]) || (armyRanks.has(t.fold[k]) && t.text[t.start[k + 1]] === '.')
  return {
    from,
    to,
    low: 1,
    high: 1,
    group: military ? 'military' : (title?.group ?? 'people'),
    opponent: title?.opponent === true,
    harm: null,
    bare: false,
    loose: false,
    part: false,
    ofHarmed: false,
    rules: ['number.one-person', 'people.named'],
  }
}

const isComma = (t: Tokens, k: number): boolean => t.text[t.start[k]] === ','

/** Where a name ends whose age and home town follow it, between commas, up to token `to`. */
function nameEnd(t: Tokens, from: number, to: number): number {
  let end = to
  for (let k = to - 1; k > Math.max(from, to - NAME_REACH); k--) {
    if (isComma(t, k)) end = k
    else if (t.kind[k] !== TokenKind.number && !isNamePart(t, k) && !ofPlace.has(t.fold[k])) break
  }
  return end
}

const beginsParagraph = (t: Tokens, k: number): boolean => (t.flag[k] & TokenFlag.paragraphBefore) !== 0

/** A word in capitals, the stop behind an initial ("Jon C. Aster"), or what joins the parts of a name ("Omar al-Hale", "Jan van der Velm"). */
function isNamePart(t: Tokens, k: number): boolean {
  if (isJoint(t, k))
    return (k > 0 || isCapital(t, k)) && k + 1 < t.n && (t.kind[k] === TokenKind.punct || isCapital(t, k + (isDash(t, k + 1) ? 2 : 1)))
  if (t.text[t.start[k]] === '.') return k > 0 && t.end[k - 1] - t.start[k - 1] === 1 && isNamePart(t, k - 1)
  return isCapital(t, k) && !noNames.has(t.fold[k])
}

const isCapital = (t: Tokens, k: number): boolean => k < t.n && (t.flag[k] & TokenFlag.capital) !== 0 && t.kind[k] === TokenKind.word
const isDash = (t: Tokens, k: number): boolean => k < t.n && t.text[t.start[k]] === '-' && (t.flag[k] & TokenFlag.spaceBefore) === 0
const isJoint = (t: Tokens, k: number): boolean => particles.has(t.fold[k]) || isDash(t, k)
