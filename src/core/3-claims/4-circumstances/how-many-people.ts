import type { RuleId } from '../../0-terms/claim.ts'
import type { Group } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { HarmRow } from '../../1-lexicon/en/casualty-words.ts'
import { wordsAt } from '../../0-terms/span.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import {
  ageEnd,
  beginsPerson,
  determiners,
  forceNames,
  forceNouns,
  harmWords,
  hurts,
  isAcronym,
  isSingular,
  isStop,
  isThing,
  readNoun,
  suffering,
  type Noun,
} from './how-many-nouns.ts'
import { isHyphen, mayOpenNumeral, readNumeral } from './how-many-numerals.ts'
import { isTrade } from './how-many-trades.ts'
import { boundBehind, quantityAt, type Quantity } from './how-many-quantities.ts'

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
  FROM = foldHash('from'),
  ANOTHER = foldHash('another'),
  DEATH = foldHash('death'),
  HUMAN = foldHash('human'),
  AS = foldHash('as'),
  LOSS = foldHash('loss'),
  THE = foldHash('the'),
  MANY = foldHash('many'),
  COUPLE = foldHash('couple'),
  WITH = foldHash('with'),
  FAMILY = foldHash('family')
const be = wordSet('is are was were'),
  articles = wordSet('a an the'),
  sufferers = wordSet('among amongst on upon from')
/** "No casualty figures": what is not given, and nobody unharmed. */
const reports = wordSet('figure figures number numbers toll tolls count counts list lists evacuation estimate estimates data')
const nobodies = wordSet('one none nobody'),
  owners = wordSet('its their our'),
  /** Whose "of three" says how many they are; "a father of three" is one. */
  crews = wordSet('crew team family group patrol squad band party household gang'),
  /** "its first fatality", "the second death": one. */
  firsts = wordSet('first second third fourth fifth only sole latest'),
  oneHarm = wordSet('fatality death casualty victim martyr'),
  ordinals = wordSet('second third fourth fifth sixth seventh'),
  aboard = wordSet('aboard inside'),
  settlements = wordSet(
    'town city village hamlet settlement population country nation community province region enclave island republic quarter district suburb camp neighbourhood neighborhood municipality state',
  )
const units = wordSet('patrol convoy column platoon squad company crew group'),
  /** Who closes a pair told as one ("mother and son"). */
  pairs = wordSet('son daughter wife child sister'),
  ADULT = 18,
  OWNER_REACH = 6,
  FORCE_REACH = 6
const multiples = wordSet('twice thrice times half')
const standsAlone = wordSet('many several')
/** Person nouns that also qualify: "the rebel Army". */
const adjectival = wordSet('rebel militia terrorist insurgent militant enemy jihadist extremist peshmerga guard marine general major')

/** All people counted or named by a plural noun in tokens [from, to), in order, not overlapping. */
export function findPeople(t: Tokens, from: number, to: number): People[] {
  const out: People[] = []
  let i = from
  while (i < to) {
    const amount = quantityAt(t, i, to)
    const found = asManyAgain(t, i, to, out) ?? peopleAt(t, i, to, amount)
    if (found) out.push(found)
    i = Math.max(found ? found.to : pastThings(amount, i), i + 1)
  }
  return out
}

/** "Four were killed and as many wounded": the amount counted just before. */
function asManyAgain(t: Tokens, i: number, limit: number, counted: readonly People[]): People | null {
  if (t.fold[i] !== AS || i + 2 >= limit || t.fold[i + 1] !== MANY || t.fold[i + 2] === AS) return null
  const before = counted.at(-1)
  if (!before || multiples.has(t.fold[i - 1])) return null
  const words = wordsAt(t.text, t.start[i], t.end[i + 1])
  return countedPeople(t, { ...words, from: i, to: i + 2, low: before.low, high: before.high, rule: 'number.as-many' }, limit)
}

/** A number of things is passed over whole, so that no part of it is read as a count of people. */
const pastThings = (q: Quantity | null, i: number): number => (q && q.rule !== 'vague.several' ? q.to : i)

function peopleAt(t: Tokens, i: number, limit: number, q: Quantity | null): People | null {
  if (q) return countedPeople(t, q, limit)
  return determiners.has(t.fold[i]) ? (onePerson(t, i, limit) ?? barePlural(t, i, i + 1, limit)) : barePlural(t, i, i, limit)
}

const NOBODY = { opponent: false, harm: null, bare: false, loose: false, part: false, ofHarmed: false } as const

function countedPeople(t: Tokens, q: Quantity, limit: number): People | null {
  if (isSize(t, q)) return null
  if (q.low !== null && q.to < limit && aboard.has(t.fold[q.to]))
    return { ...NOBODY, ...amount(q), from: q.from, to: q.to + 1, group: 'people', rules: [q.rule] }
  const noun = readNoun(t, q.to, limit, t.fold[q.to - 1] === OF ? 'of' : 'count')
  if (noun.unknown || noun.thing || noun.to === q.to) {
    const ofThem = ofForce(t, q, limit)
    if (ofThem) return ofThem
  }
  if (noun.thing) return null
  if (noun.unknown && noun.othersTo !== null)
    return { ...NOBODY, ...amount(q), from: q.from, to: noun.othersTo, group: null, rules: [q.rule] }
  if (noun.unknown) return ofCounted(t, q, limit) ?? elliptic(t, q, noun, limit) ?? loosePeople(t, q, noun)
  if (!fits(t, q, noun) || isHurt(t, q, noun) || (noun.harm && noun.to < limit && reports.has(t.fold[noun.to]))) return null
  const rules = noun.row ? [q.rule, noun.row.id] : [q.rule]
  const whose = whoseHarm(t, noun, limit)
  const bounded = boundBehind(t, noun.to, limit, q)
  return {
    ...amount(bounded ?? q),
    from: q.from,
    to: bounded?.to ?? noun.to,
    group:
      noun.row === null
        ? (predicateGroup(t, noun.to, limit) ?? whose?.group ?? noun.group ?? (t.fold[q.to - 1] === COUPLE ? 'people' : null))
        : noun.group,
    opponent: (noun.row ?? whose?.row)?.opponent === true,
    harm: noun.harm,
    bare: false,
    loose: false,
    part: noun.part,
    ofHarmed: noun.partitive && noun.harm?.measure === 'injured',
    rules,
  }
}

/** "a town of 40,000": how many live there, whatever befell it. */
const isSize = (t: Tokens, q: Quantity): boolean =>
  q.from > 1 &&
  t.fold[q.from - 1] === OF &&
  (settlements.has(t.fold[q.from - 2]) || (q.from > 3 && units.has(t.fold[q.from - 2]) && t.fold[q.from - 4] === OF))

const amount = (q: Quantity): Pick<People, 'low' | 'high'> => ({ low: q.low, high: q.high })

/** "seven of the 22 people killed": a part whose whole is counted right behind it. */
function ofCounted(t: Tokens, q: Quantity, limit: number): People | null {
  if (q.to + 1 >= limit || t.fold[q.to] !== OF) return null
  const whole = wholeAt(t, q.to + 1, limit)
  if (!whole || whole.low === 0 || whole.low === null) return null
  const noun = readNoun(t, whole.to, limit, 'count')
  if (noun.unknown || noun.thing || (noun.row === null && noun.harm === null)) return null
  const harm = phraseAt(harmWords, t, noun.to, limit)
  return { ...NOBODY, ...amount(q), from: q.from, to: q.to + 1, group: predicateGroup(t, harm?.to ?? noun.to, limit), rules: [q.rule] }
}

/** "11 of the Velm Guard organization", "9 from the rebel factions": fighters told by their force alone; of "nine of the army vehicles" nobody is. */
function ofForce(t: Tokens, q: Quantity, limit: number): People | null {
  if (q.low === 0 || q.to + 1 >= limit || !(t.fold[q.to] === OF || t.fold[q.to] === FROM)) return null
  let k = q.to + 1
  if (articles.has(t.fold[k]) || owners.has(t.fold[k])) k++
  const end = Math.min(limit, k + FORCE_REACH)
  if (k < end && forceNames.has(t.fold[k])) return forceOf(q, k + 1)
  for (; k < end; k++) {
    if (forceNouns.has(t.fold[k])) return endsNoun(t, k + 1, limit) && !isPossessed(t, k + 2) ? forceOf(q, k + 1) : null
    if (isStop(t, k) || mayOpenNumeral(t, k) || !(t.kind[k] === TokenKind.word || '"“”'.includes(t.text[t.start[k]]) || isHyphen(t, k)))
      return null
  }
  return null
}

const forceOf = (q: Quantity, to: number): People => ({
  ...NOBODY,
  ...amount(q),
  from: q.from,
  to,
  group: 'military',
  rules: [q.rule, 'people.force'],
})

/** The amount of "of the 22 people", "of the town's 10,000 residents" that begins at token `k`. */
function wholeAt(t: Tokens, k: number, limit: number): Quantity | null {
  for (let i = k; i < Math.min(limit, k + OWNER_REACH); i++) {
    const whole = quantityAt(t, i, limit)
    if (whole) return i === k || isPossessed(t, i) ? whole : null
    if (t.kind[i] !== TokenKind.word && !isPossessed(t, i + 1)) return null
  }
  return null
}

/** Does "'s" stand right before token `i`? */
const isPossessed = (t: Tokens, i: number): boolean => /^['’]s?$/.test(t.text.slice(t.start[i - 1], t.end[i - 1]))

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
  if (q.low === 0)
    return noNoun ? nobodies.has(t.fold[q.to - 1]) : nobodies.has(t.fold[q.to - 1]) || t.fold[q.to] === LOSS || !hasOf(t, q.to, noun.to)
  if (q.rule === 'vague.heavy')
    return noun.harm?.measure === 'casualties' && (noun.to === q.to + 1 || noun.group !== null || t.fold[q.to] === HUMAN)
  if (q.rule === 'vague.several' && noNoun && !noun.others) return standsAlone.has(t.fold[q.to - 1])
  return q.rule !== 'vague.part' || !noNoun
}

/** "with various injuries", "suffered multiple wounds": what somebody has, and no count of people. */
const isHurt = (t: Tokens, q: Quantity, noun: Noun): boolean =>
  q.low === null &&
  q.from > 0 &&
  (suffering.has(t.fold[q.from - 1]) || t.fold[q.from - 1] === WITH) &&
  noun.row === null &&
  hurts.has(t.fold[noun.head])

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
  return /([^s]s|men|women|folk)$/.test(word)
    ? {
        ...NOBODY,
        from: q.from,
        to: noun.head + 1,
        low: q.low,
        high: q.high,
        group: 'unknown',
        loose: true,
        rules: [q.rule, isTrade(t, noun.head, /s$/) ? 'people.trade' : 'people.plural-noun'],
      }
    : null
}

/** "a nurse", "the driver", "another child": one person. "the crew of three": three. */
function onePerson(t: Tokens, i: number, limit: number): People | null {
  const noun = readNoun(t, i + 1, limit, 'name')
  if (t.fold[i] === ANOTHER && noun.row === null && !noun.unknown && !noun.thing)
    return { ...NOBODY, from: i, to: i + 1, low: 1, high: 1, group: null, rules: ['number.another'] }
  if (noun.row !== null && noun.to + 1 < limit && isPossessed(t, noun.to + 1)) {
    const theirs = onePerson(t, noun.to, limit)
    return theirs && { ...theirs, from: i }
  }
  if (
    noun.harm !== null &&
    noun.row === null &&
    noun.to === i + 3 &&
    owners.has(t.fold[i]) &&
    firsts.has(t.fold[i + 1]) &&
    oneHarm.has(t.fold[i + 2])
  )
    return { ...NOBODY, from: i, to: noun.to, low: 1, high: 1, group: null, harm: noun.harm, rules: ['number.one-person'] }
  if (noun.row === null && articles.has(t.fold[i])) return unlistedPerson(t, i, noun, limit)
  if (
    !noun.row ||
    noun.unknown ||
    noun.thing ||
    noun.part ||
    noun.to - i > 12 ||
    !isSingular(t, noun.head) ||
    t.fold[noun.head] === DEATH ||
    isModifier(t, noun, limit) ||
    isForceName(t, i, noun.head) ||
    isOwnDead(t, i, noun.to, limit)
  )
    return null
  const size = noun.to < limit && t.fold[noun.to] === OF ? quantityAt(t, noun.to + 1, limit) : null
  const counted = size && size.low !== null && size.low === size.high && size.low > 1 ? size : null
  const count = counted && crews.has(t.fold[noun.head]) ? counted.low : sizeOf(t, noun.head)
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

/** One person no list names: "a fifth", "a 14-year-old", "a platelayer". */
function unlistedPerson(t: Tokens, i: number, noun: Noun, limit: number): People | null {
  const one = { ...NOBODY, from: i, low: 1, high: 1 }
  if (ordinals.has(t.fold[i + 1]) && endsNoun(t, i + 2, limit) && t.fold[i + 2] !== OF)
    return { ...one, to: i + 2, group: null, rules: ['number.another'] }
  const age = ageEnd(t, i + 1, limit)
  if (t.fold[i] !== THE && age > i + 2 && endsNoun(t, age, limit)) {
    const minor = (readNumeral(t, i + 1, limit)?.value ?? ADULT) < ADULT && t.text.slice(t.start[i + 1], t.end[age - 1]).includes('year')
    return { ...one, to: age, group: minor ? 'children' : 'people', rules: ['number.one-person', 'people.aged'] }
  }
  if (t.fold[i] === THE || !noun.unknown || noun.thing || !endsNoun(t, noun.head + 1, limit) || !isTrade(t, noun.head)) return null
  return { ...one, to: noun.head + 1, group: 'people', loose: true, rules: ['number.one-person', 'people.trade'] }
}

/** Does the noun phrase end before token `k`, so that the word before it is its noun? */
const endsNoun = (t: Tokens, k: number, limit: number): boolean =>
  k >= limit || isStop(t, k) || t.kind[k] === TokenKind.punct || phraseAt(harmWords, t, k, limit) !== null

/** "its civilian dead", "their military losses": a noun of harm, and nobody yet. */
const isOwnDead = (t: Tokens, i: number, to: number, limit: number): boolean =>
  owners.has(t.fold[i]) && phraseAt(harmWords, t, to, limit)?.row.rows.noun !== undefined

/** "A married couple", "a mother and son" are two; how many "a family" are is not said. */
function sizeOf(t: Tokens, head: number): number | null {
  return t.fold[head] === COUPLE || (t.fold[head - 1] === AND && pairs.has(t.fold[head])) ? 2 : t.fold[head] === FAMILY ? null : 1
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

/** "the Velm Guard": a force, not one of its men. */
const isForceName = (t: Tokens, i: number, head: number): boolean =>
  t.fold[i] === THE && adjectival.has(t.fold[head]) && (t.flag[head] & t.flag[head - 1] & TokenFlag.capital) !== 0

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
