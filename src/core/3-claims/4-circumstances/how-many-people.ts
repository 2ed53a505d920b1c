import type { RuleId } from '../../0-terms/claim.ts'
import type { Group } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { HarmRow } from '../../1-lexicon/en/casualty-words.ts'
import { wordsAt } from '../../0-terms/span.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { beginsPerson, determiners, harmWords, isAcronym, isStop, isThing, readNoun, type Noun } from './how-many-nouns.ts'
import { isHyphen } from './how-many-numerals.ts'
import { quantityAt, type Quantity } from './how-many-quantities.ts'

/** People as they are counted: an amount and, where one is said, the noun. "18 civilians", "a nurse", "two others", "40". */
export interface People {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
  /** What the noun says they are; null when there is no noun, or only "others", "of them". */
  readonly group: Group | null
  /** The noun is one side's name for its opponent's fighters. */
  readonly opponent: boolean
  /** Harm said inside the noun phrase itself: "eight dead civilians", "1,068 military deaths". */
  readonly harm: HarmRow | null
  /** No figure and no amount: "insurgents were killed". */
  readonly bare: boolean
  /** The noun is not in the lists: only a word of killing or wounding right beside makes it people. */
  readonly loose: boolean
  /** "two of the wounded": they may have died since. */
  readonly ofHarmed: boolean
  /** "two of them": a part of people counted before. */
  readonly part: boolean
  readonly rules: readonly RuleId[]
}

/** Is harm in a noun phrase only a standing (prisoners, refugees, the missing), which gives way to what is then done to them ("killed five prisoners")? */
export const isStanding = (p: People): boolean =>
  p.harm !== null &&
  (p.harm.id === 'toll.killed.victims' ||
    p.ofHarmed ||
    (p.harm.measure !== 'killed' && p.harm.measure !== 'injured' && p.harm.measure !== 'casualties'))

const OF = foldHash('of'),
  AND = foldHash('and'),
  ANOTHER = foldHash('another'),
  DEATH = foldHash('death'),
  HUMAN = foldHash('human'),
  AS = foldHash('as'),
  MANY = foldHash('many'),
  COUPLE = foldHash('couple'),
  FAMILY = foldHash('family')
const be = wordSet('is are was were'),
  articles = wordSet('a an the'),
  sufferers = wordSet('among amongst on upon from')
const nobodies = wordSet('one none nobody')
const standsAlone = wordSet('many several')
/** Person nouns that also qualify: "the rebel Army". */
const adjectival = wordSet('rebel militia terrorist insurgent militant enemy jihadist extremist peshmerga guard marine general major')

/** All people counted or named by a plural noun in tokens [from, to), in order, not overlapping. */
export function findPeople(t: Tokens, from: number, to: number): People[] {
  const out: People[] = []
  let i = from
  while (i < to) {
    const found = asManyAgain(t, i, to, out.at(-1)) ?? peopleAt(t, i, to)
    if (found) out.push(found)
    i = found ? Math.max(found.to, i + 1) : skipQuantity(t, i, to)
  }
  return out
}

/** "Four were killed and as many wounded": the amount counted just before. */
function asManyAgain(t: Tokens, i: number, limit: number, before: People | undefined): People | null {
  if (!before || i + 2 >= limit || t.fold[i] !== AS || t.fold[i + 1] !== MANY || t.fold[i + 2] === AS) return null
  const words = wordsAt(t.text, t.start[i], t.end[i + 1])
  return countedPeople(t, { ...words, from: i, to: i + 2, low: before.low, high: before.high, rule: 'number.as-many' }, limit)
}

/** A number of things is passed over whole, so that no part of it is read as a count of people. */
function skipQuantity(t: Tokens, i: number, limit: number): number {
  const q = quantityAt(t, i, limit)
  return q && q.rule !== 'vague.several' ? Math.max(q.to, i + 1) : i + 1
}

function peopleAt(t: Tokens, i: number, limit: number): People | null {
  const q = quantityAt(t, i, limit)
  if (q) return countedPeople(t, q, limit)
  return determiners.has(t.fold[i]) ? (onePerson(t, i, limit) ?? barePlural(t, i, i + 1, limit)) : barePlural(t, i, i, limit)
}

const NOBODY = { opponent: false, harm: null, bare: false, loose: false, part: false, ofHarmed: false } as const

function countedPeople(t: Tokens, q: Quantity, limit: number): People | null {
  const noun = readNoun(t, q.to, limit, t.fold[q.to - 1] === OF ? 'of' : 'count')
  if (noun.thing) return null
  if (noun.unknown && noun.othersTo !== null)
    return { ...NOBODY, ...amount(q), from: q.from, to: noun.othersTo, group: null, rules: [q.rule] }
  if (noun.unknown) return ofCounted(t, q, limit) ?? elliptic(t, q, noun, limit) ?? loosePeople(t, q, noun)
  if (!fits(t, q, noun)) return null
  const rules = noun.row ? [q.rule, noun.row.id] : [q.rule]
  const whose = whoseHarm(t, noun, limit)
  return {
    ...amount(q),
    from: q.from,
    to: noun.to,
    group: noun.row === null ? (predicateGroup(t, noun.to, limit) ?? whose?.group ?? noun.group) : noun.group,
    opponent: (noun.row ?? whose?.row)?.opponent === true,
    harm: noun.harm,
    bare: false,
    loose: false,
    part: noun.part,
    ofHarmed: noun.partitive && noun.harm?.measure === 'injured',
    rules,
  }
}

const amount = (q: Quantity): Pick<People, 'low' | 'high'> => ({ low: q.low, high: q.high })

/** "seven of the 22 people killed": a part whose whole is counted right behind it. */
function ofCounted(t: Tokens, q: Quantity, limit: number): People | null {
  if (q.to + 1 >= limit || t.fold[q.to] !== OF) return null
  const whole = quantityAt(t, q.to + 1, limit)
  if (!whole || whole.low === 0 || whole.low === null) return null
  const noun = readNoun(t, whole.to, limit, 'count')
  if (noun.unknown || noun.thing || (noun.row === null && noun.harm === null)) return null
  const harm = phraseAt(harmWords, t, noun.to, limit)
  return { ...NOBODY, ...amount(q), from: q.from, to: q.to + 1, group: predicateGroup(t, harm?.to ?? noun.to, limit), rules: [q.rule] }
}

/** What people are said to have been: "five of the dead were children", "12 were women". */
function predicateGroup(t: Tokens, k: number, limit: number): Group | null {
  if (k + 1 >= limit || !be.has(t.fold[k]) || isAcronym(t, k)) return null
  const noun = readNoun(t, articles.has(t.fold[k + 1]) ? k + 2 : k + 1, limit, 'name')
  return noun.row && !noun.unknown && !noun.thing && noun.group !== 'people' ? noun.group : null
}

/** "no casualties among civilians", "heavy losses on the militants": whose the dead and wounded are. */
function whoseHarm(t: Tokens, noun: Noun, limit: number): Noun | null {
  if (noun.row !== null || noun.harm === null || noun.to + 1 >= limit || !sufferers.has(t.fold[noun.to])) return null
  const whose = readNoun(t, articles.has(t.fold[noun.to + 1]) ? noun.to + 2 : noun.to + 1, limit, 'name')
  return whose.unknown || whose.thing || whose.row === null ? null : whose
}

/** Some amounts need more than themselves: "no" a noun, "heavy" losses, "several" a noun, "others" or the end of its phrase. */
function fits(t: Tokens, q: Quantity, noun: Noun): boolean {
  const noNoun = noun.row === null && noun.harm === null
  if (q.low === 0) return noNoun ? nobodies.has(t.fold[q.to - 1]) : nobodies.has(t.fold[q.to - 1]) || !hasOf(t, q.to, noun.to)
  if (q.rule === 'vague.heavy')
    return noun.harm?.measure === 'casualties' && (noun.to === q.to + 1 || noun.group !== null || t.fold[q.to] === HUMAN)
  if (q.rule === 'vague.several' && noNoun && !noun.others) return standsAlone.has(t.fold[q.to - 1])
  return q.rule !== 'vague.part' || !noNoun
}

/** "no signs of injuries" is not nobody injured. */
function hasOf(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (t.fold[k] === OF) return true
  return false
}

/** "30 government and 39 rebel fighters": the noun comes with the next count. */
function elliptic(t: Tokens, q: Quantity, noun: Noun, limit: number): People | null {
  const and = noun.head + 1
  const next = and < limit && noun.head <= q.to + 1 && t.fold[and] === AND ? quantityAt(t, and + 1, limit) : null
  if (!next || next.low === 0) return null
  const shared = readNoun(t, next.to, limit, 'count')
  if (!shared.row || shared.unknown) return null
  return { ...NOBODY, from: q.from, to: and, low: q.low, high: q.high, group: shared.group, rules: [q.rule, shared.row.id] }
}

/** "thousands of adversaries", "14 loyalists": a plural noun that is no known thing. */
function loosePeople(t: Tokens, q: Quantity, noun: Noun): People | null {
  if (q.low === 0 || q.rule === 'vague.part' || q.rule === 'vague.heavy' || (q.low === 1 && q.high === 1)) return null
  const word = t.text.slice(t.start[noun.head], t.end[noun.head])
  return /[^s]s$/.test(word)
    ? {
        ...NOBODY,
        from: q.from,
        to: noun.head + 1,
        low: q.low,
        high: q.high,
        group: 'unknown',
        loose: true,
        rules: [q.rule, 'people.plural-noun'],
      }
    : null
}

/** "a nurse", "the driver", "another child": one person. "the crew of three": three. */
function onePerson(t: Tokens, i: number, limit: number): People | null {
  const noun = readNoun(t, i + 1, limit, 'name')
  if (t.fold[i] === ANOTHER && noun.row === null && !noun.unknown && !noun.thing)
    return { ...NOBODY, from: i, to: i + 1, low: 1, high: 1, group: null, rules: ['number.another'] }
  if (
    !noun.row ||
    noun.unknown ||
    noun.thing ||
    noun.part ||
    noun.to - i > 12 ||
    !isSingular(t, noun.head) ||
    t.fold[noun.head] === DEATH ||
    isModifier(t, noun, limit)
  )
    return null
  const size = noun.to < limit && t.fold[noun.to] === OF ? quantityAt(t, noun.to + 1, limit) : null
  const counted = size && size.low !== null && size.low === size.high && size.low > 1 ? size : null
  const count = counted ? counted.low : sizeOf(t, noun.head)
  return {
    ...NOBODY,
    from: i,
    to: counted ? counted.to : noun.to,
    low: count,
    high: count,
    group: noun.group,
    opponent: noun.row.opponent === true,
    harm: noun.harm,
    rules: ['number.one-person', noun.row.id],
  }
}

/** "A married couple" are two; how many "a family" are is not said. */
function sizeOf(t: Tokens, head: number): number | null {
  return t.fold[head] === COUPLE ? 2 : t.fold[head] === FAMILY ? null : 1
}

/** "the rebel Army", "a rebel-held town", "a terrorist attack": a person noun that only qualifies another. */
function isModifier(t: Tokens, noun: Noun, limit: number): boolean {
  if (noun.to >= limit) return false
  if (isHyphen(t, noun.to) || isThing(t, noun.to)) return true
  return (
    adjectival.has(t.fold[noun.head]) &&
    (t.flag[noun.to] & TokenFlag.capital) !== 0 &&
    !isStop(t, noun.to) &&
    t.kind[noun.to] === TokenKind.word
  )
}

/** "insurgents", "the suspected insurgents": people without any amount. */
function barePlural(t: Tokens, from: number, i: number, limit: number): People | null {
  const noun = beginsPerson(t, i, limit) || from < i ? readNoun(t, i, limit, 'name') : null
  if (!noun?.row || noun.unknown || noun.thing || noun.part || isSingular(t, noun.head) || isModifier(t, noun, limit)) return null
  return {
    ...NOBODY,
    from,
    to: noun.to,
    low: null,
    high: null,
    group: noun.group,
    opponent: noun.row.opponent === true,
    harm: noun.harm,
    bare: true,
    rules: ['number.bare-plural', noun.row.id],
  }
}

const PLURAL =
  /(s|men|women|children|people|personnel|staff|militia|elderly|youth|peshmerga|enemy|lives|police|forces|population|manpower)$/i
const SINGULAR_S = /(boss|hostess)$/i
const isSingular = (t: Tokens, head: number): boolean => {
  const word = t.text.slice(t.start[head], t.end[head])
  return !PLURAL.test(word) || SINGULAR_S.test(word)
}
