import type { Group } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { HARM, OTHERS_WORDS, PEOPLE, THINGS, type HarmRow, type HarmUse, type PeopleRow } from '../../1-lexicon/en/casualty-words.ts'
import { CAPITALS_OF_NO_FORCE, FORCE_NAMES, FORCE_NOUNS } from '../../1-lexicon/en/force-words.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { isHyphen, mayOpenNumeral, readNumeral } from './how-many-numerals.ts'
import { NOUN_REACH, quantityAt } from './how-many-quantities.ts'
import { PLAIN_MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

/** One wording of harm with a row for each way it can be used. */
export interface HarmWord {
  readonly words: string
  readonly rows: Readonly<Partial<Record<HarmUse, HarmRow>>>
}

export const peopleWords = indexPhrases(PEOPLE, (row) => row.words.split('|'))
export const harmWords = indexPhrases(mergeHarm(), (word) => [word.words])
const things = wordSet(THINGS),
  others = wordSet(OTHERS_WORDS)
const OF = foldHash('of'),
  AND = foldHash('and'),
  CIVILIAN = foldHash('civilian'),
  MILITARY = foldHash('military'),
  OLD = foldHash('old'),
  OTHERS = foldHash('others'),
  WOULD = foldHash('would'),
  OWN = foldHash('own')
const ageUnits = wordSet('year years month months week weeks day days')
const articles = wordSet('a an')
const acronyms = wordSet('is us who it')
const pronouns = wordSet('them whom us which those')
const grown = wordSet('men women'),
  young = wordSet('women children girls boys babies')
/** How people stand, said before their noun. */
const standings = wordSet('besieged trapped stranded detained')
/** A verb of suffering and what is suffered: together they are harm ("sustained shrapnel wounds"). */
export const SUFFERING = 'suffered suffering suffers sustained sustaining received receiving with got had having',
  suffering = wordSet(SUFFERING),
  hurts = wordSet('wounds wound injuries injury burns burn concussion concussions trauma traumas bruises fractures poisoning contusion')
/** Words that may open a noun phrase about people in place of an amount. */
export const determiners = wordSet('a an another his her its their the our')
const possessives = wordSet('the its their his her our these those')
/** Words that end a noun phrase before its noun has come. */
const stops = wordSet(
  'in on at by to from with for near into during after before since until when while where as who whose that which than over under between among amongst across around against without within because due but or nor so if ' +
    'is are was were be been being has have had do does did will would can could may might should must there here also still now then today yesterday tomorrow this that these those it he she they we you i not only including include includes included remain remains remained suffered suffer sustained received receive receiving took inflicted incurred out many several dozens hundreds thousands millions scores numerous ' +
    `said says saying told reported reports reporting according overnight ${WEEKDAY_NAMES} ${PLAIN_MONTH_NAMES} march of and the`,
)

/** "wounded seven south of Hale": where, in small letters. */
const quarters = wordSet('south north east west southeast southwest northeast northwest outside nearby elsewhere')

/** "IS", "US", "WHO": names, not the small words they look like. */
export const isAcronym = (t: Tokens, i: number): boolean => (t.flag[i] & TokenFlag.allCaps) !== 0 && acronyms.has(t.fold[i])

/** What ends the name of a force, and forces that a count of people may end with. */
export const forceNouns = wordSet(FORCE_NOUNS),
  forceNames = wordSet(FORCE_NAMES)
const noForces = wordSet(CAPITALS_OF_NO_FORCE)

/** One entry for each wording, with the rows of every use it has. */
function mergeHarm(): HarmWord[] {
  const byWords = new Map<string, Partial<Record<HarmUse, HarmRow>>>()
  for (const row of HARM)
    for (const words of row.words.split('|')) {
      const rows = byWords.get(words) ?? {}
      for (const use of row.uses) rows[use] ??= row
      byWords.set(words, rows)
    }
  return [...byWords].map(([words, rows]) => ({ words, rows }))
}

/** What a noun phrase holds after its amount or determiner. */
export interface Noun {
  readonly to: number
  readonly row: PeopleRow | null
  readonly group: Group | null
  readonly harm: HarmRow | null
  readonly others: boolean
  /** The last word of a noun not in the lists, or of a thing. */
  readonly unknown: boolean
  readonly head: number
  /** "of them": a part of people named before. */
  readonly part: boolean
  readonly thing: boolean
  /** "of the wounded": some of those harmed. */
  readonly partitive: boolean
  /** Token after "others" when a word in no list follows it: "25 others earlier in the day". */
  readonly othersTo: number | null
}

/** What is gathered while a noun phrase is read. */
interface Reading {
  k: number
  to: number
  head: number
  row: PeopleRow | null
  harm: HarmRow | null
  hint: Group | null
  others: boolean
  unknown: boolean
  thing: boolean
  partitive: boolean
  /** An amount stands before it, so that "of" may go on with the noun. */
  readonly counted: boolean
  part: boolean
  othersTo: number | null
  /** How they stand, said before their noun ("besieged residents"). */
  standing: HarmRow | null
}

/** Reads on from an amount to the noun it counts: modifiers, "of the", "more", a word of harm, and the last person noun in a row. */
export function readNoun(t: Tokens, from: number, limit: number, after: 'count' | 'of' | 'name'): Noun {
  const end = Math.min(limit, from + NOUN_REACH)
  const r: Reading = {
    k: from,
    to: from,
    head: from - 1,
    row: null,
    harm: null,
    hint: null,
    others: false,
    unknown: false,
    thing: false,
    partitive: after === 'of',
    counted: after !== 'name',
    part: false,
    othersTo: null,
    standing: null,
  }
  while (r.k < end && readOn(t, r, end));
  const missing = r.partitive && r.row === null && r.harm === null && !r.others && r.hint !== 'people'
  return {
    to: r.to,
    row: r.row,
    group: groupOf(r),
    harm: r.harm ?? (r.row && r.standing),
    others: r.others,
    head: r.head,
    part: r.part,
    unknown: r.row === null && r.harm === null && (r.unknown || missing),
    thing: r.thing && r.row === null,
    partitive: r.partitive,
    othersTo: r.othersTo,
  }
}

function groupOf(r: Reading): Group | null {
  if (r.hint === 'civilian') return 'civilian'
  if (r.row === null) return r.hint
  return r.hint === 'military' && r.row.group === 'people' ? 'military' : r.row.group
}

/** Takes one step of a noun phrase; false where the phrase ends. */
function readOn(t: Tokens, r: Reading, end: number): boolean {
  const f = t.fold[r.k]
  if (r.counted && r.row === null && r.harm === null && f === OF && isPartitive(t, r.k, end)) {
    if (r.thing) return false
    r.partitive = true
    r.k++
    return true
  }
  if (!r.counted && f === OF && r.unknown && isInName(t, r.k, end)) {
    r.k++
    return true
  }
  if (r.partitive && r.row === null && possessives.has(f)) {
    r.k++
    return true
  }
  if (r.partitive && (pronouns.has(f) || isOwn(t, r.k, end)) && !isAcronym(t, r.k)) return takePronoun(t, r, end)
  const aside = r.row === null ? Math.max(asideEnd(t, r.k, end), ageEnd(t, r.k, end)) : r.k
  if (aside > r.k) {
    r.k = aside
    return true
  }
  const kept = r.row === null && r.counted ? standingEnd(t, r.k, end) : r.k
  if (kept > r.k) {
    if (!possessives.has(t.fold[r.k - 1])) r.standing ??= phraseAt(harmWords, t, r.k, end)?.row.rows.undergoes ?? null
    r.k = kept
    return true
  }
  if (f === CIVILIAN) r.hint = 'civilian'
  else if (f === MILITARY) r.hint ??= 'military'
  return readWord(t, r, end)
}

function readWord(t: Tokens, r: Reading, end: number): boolean {
  const person = phraseAt(peopleWords, t, r.k, end),
    word = phraseAt(harmWords, t, r.k, end)
  // "The strike killed commander …": a verb behind its subject.
  if (!r.counted && (r.unknown || r.thing) && word?.row.rows.does) return false
  if (word?.row.rows.noun && (r.row === null || isNounOnly(word.row)) && (!person || word.to > person.to)) {
    r.harm ??= word.row.rows.noun
    return take(r, word.to)
  }
  if (person) {
    r.row = person.row
    take(r, person.to)
    return !(r.counted && takesChildren(t, r, end))
  }
  if (r.row !== null || word) return false
  if (others.has(t.fold[r.k])) {
    r.others = true
    if (t.fold[r.k] === OTHERS) r.othersTo = r.k + 1
    return take(r, r.k + 1)
  }
  if (t.fold[r.k] === AND && r.unknown && !things.has(t.fold[r.head]) && joinsModifier(t, r.k, end)) {
    r.k++
    return true
  }
  if (endsPhrase(t, r.k) || mayOpenNumeral(t, r.k)) return false
  return readUnknown(t, r, end)
}

/** "30 women and children": counted together. */
function takesChildren(t: Tokens, r: Reading, end: number): boolean {
  if (!grown.has(t.fold[r.head]) || r.k + 1 >= end || t.fold[r.k] !== AND || !young.has(t.fold[r.k + 1])) return false
  r.hint = 'civilian'
  return take(r, r.k + 2)
}

/** "deaths", "casualties": a noun and nothing else, so that "seven civilian deaths" is one phrase. */
const isNounOnly = (word: HarmWord): boolean => !word.rows.does && !word.rows.undergoes

/** Goes past words that belong to the phrase. */
function take(r: Reading, to: number): true {
  r.k = r.to = to
  r.head = to - 1
  r.unknown = false
  return true
}

/** A word in no list: a modifier, a thing, or people called by their country. */
function readUnknown(t: Tokens, r: Reading, end: number): boolean {
  if (things.has(t.fold[r.k])) r.thing = true
  // "61 captured Berat officers": the noun comes behind their country.
  if (r.harm !== null)
    return r.counted && (t.flag[r.k] & TokenFlag.capital) !== 0 && phraseAt(peopleWords, t, r.k + 1, end) !== null && ++r.k > 0
  const force = r.counted && isForce(t, r.k, end)
  r.unknown = !force && !isDemonym(t, r.k, end)
  r.head = r.k
  if (!r.unknown) {
    r.to = r.k + 1
    r.hint ??= force ? 'military' : 'people'
  }
  r.k++
  return true
}

/** End of what only says how people stand, when their noun is right behind: "besieged residents", "would-be bombers"; `k` itself when nothing does. */
function standingEnd(t: Tokens, k: number, end: number): number {
  const to = t.fold[k] === WOULD && k + 3 < end && isHyphen(t, k + 1) ? k + 3 : standings.has(t.fold[k]) ? k + 1 : k
  return to > k && phraseAt(peopleWords, t, to, end) ? to : k
}

/** "of them", and what they are if that follows: "15,000 of them children". */
function takePronoun(t: Tokens, r: Reading, end: number): false {
  r.part = r.others = true
  take(r, r.k + 1)
  const person = phraseAt(peopleWords, t, r.k < end && articles.has(t.fold[r.k]) ? r.k + 1 : r.k, end)
  if (person && person.row.group !== 'people') {
    r.row = person.row
    take(r, person.to)
  }
  return false
}

/** "98 of its own": the people of whoever is spoken of, with no noun behind. */
const isOwn = (t: Tokens, k: number, end: number): boolean =>
  t.fold[k] === OWN && possessives.has(t.fold[k - 1]) && (k + 1 >= end || endsPhrase(t, k + 1) || t.kind[k + 1] === TokenKind.punct)

/** "of" goes on with the noun after an amount: "dozens of civilians", "633 of its personnel", "five of them". */
const isPartitive = (t: Tokens, k: number, end: number): boolean => k + 1 < end && t.kind[k + 1] !== TokenKind.punct

/** "of" inside a name: "an Army of Conquest commander". */
const isInName = (t: Tokens, k: number, end: number): boolean => k + 1 < end && (t.flag[k - 1] & t.flag[k + 1] & TokenFlag.capital) !== 0

/** End of a bracketed aside that begins at `k`: "six (female) civilians"; `k` itself when there is none. */
function asideEnd(t: Tokens, k: number, end: number): number {
  if (t.text[t.start[k]] !== '(') return k
  for (let j = k + 1; j < end; j++) if (t.text[t.start[j]] === ')') return j + 1
  return k
}

/** End of an age that begins at `k`: "two 15-year-old boys", "a five year old girl"; `k` itself when there is none. */
export function ageEnd(t: Tokens, k: number, end: number): number {
  const years = mayOpenNumeral(t, k) ? readNumeral(t, k, end) : null
  if (!years) return k
  let j = years.to
  if (j < end && isHyphen(t, j)) j++
  if (j >= end || !ageUnits.has(t.fold[j])) return k
  j++
  if (j < end && isHyphen(t, j)) j++
  return j < end && t.fold[j] === OLD ? j + 1 : k
}

/** "70 regime and rebel fighters": the noun comes within four words after "and", and no new amount does. */
function joinsModifier(t: Tokens, k: number, end: number): boolean {
  for (let j = k + 1; j < Math.min(end, k + 7); j++) {
    if (phraseAt(peopleWords, t, j, end)) return true
    if (quantityAt(t, j, end) || endsPhrase(t, j) || determiners.has(t.fold[j])) return false
  }
  return false
}

function endsPhrase(t: Tokens, k: number): boolean {
  if (t.kind[k] === TokenKind.punct)
    return !(isHyphen(t, k) || ('-/'.includes(t.text[t.start[k]]) && (t.flag[k] & TokenFlag.spaceBefore) === 0))
  if (quarters.has(t.fold[k]) && (t.flag[k] & TokenFlag.capital) === 0) return true
  return t.kind[k] !== TokenKind.word || (stops.has(t.fold[k]) && !isAcronym(t, k)) || (t.flag[k] & TokenFlag.paragraphBefore) !== 0
}

/** "30 Berats", "12 Ardenians": a capitalised plural that closes the phrase counts people, unless it is a thing. */
function isDemonym(t: Tokens, k: number, end: number): boolean {
  if ((t.flag[k] & TokenFlag.capital) === 0 || (t.flag[k] & TokenFlag.allCaps) !== 0 || things.has(t.fold[k])) return false
  const closes = k + 1 >= end || endsPhrase(t, k + 1) || phraseAt(harmWords, t, k + 1, end) !== null
  return closes && /(ns|is|ese|ts|ks|rds|rs|ch|sh)$/.test(t.text.slice(t.start[k], t.end[k]))
}

/** "Two YVF", "five GHL": fighters by the name of their force, where nothing else is counted. */
function isForce(t: Tokens, k: number, end: number): boolean {
  if (!forceNames.has(t.fold[k]) && !((t.flag[k] & TokenFlag.allCaps) !== 0 && !noForces.has(t.fold[k]) && t.end[k] - t.start[k] > 1))
    return false
  return k + 1 >= end || endsPhrase(t, k + 1) || phraseAt(harmWords, t, k + 1, end) !== null
}

/** Does a thing come within three words of token `i`, in the same phrase ("two besieged mountain towns")? */
export function namesThing(t: Tokens, i: number, limit: number): boolean {
  for (let k = i; k < Math.min(limit, i + 3) && !endsPhrase(t, k); k++) if (things.has(t.fold[k])) return true
  return false
}

/** Is token `i` a thing counted in war news? */
export const isThing = (t: Tokens, i: number): boolean => things.has(t.fold[i])

/** Does a person noun begin at token `i`? */
export const beginsPerson = (t: Tokens, i: number, limit: number): boolean => phraseAt(peopleWords, t, i, limit) !== null

/** Does token `i` end a noun phrase whose noun has not come ("in", "were", "Monday")? */
export const isStop = (t: Tokens, i: number): boolean => stops.has(t.fold[i]) && !isAcronym(t, i)

const PLURAL =
  /(s|men|women|children|people|personnel|staff|militia|elderly|youth|peshmerga|enemy|lives|police|forces|population|manpower)$/i
const SINGULAR_S = /(boss|hostess)$/i
/** Is the noun whose last word is token `head` a singular? */
export const isSingular = (t: Tokens, head: number): boolean => {
  const word = t.text.slice(t.start[head], t.end[head])
  return !PLURAL.test(word) || SINGULAR_S.test(word)
}
