import type { Measure } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import {
  isAge,
  isBe,
  isComma,
  isLight,
  layOut,
  link,
  prepositions,
  stopsClause,
  type Bench,
  type Harm,
  type Link,
} from './how-many-bench.ts'
import { withoutDoubles } from './how-many-doubles.ts'
import { isPartOfNext, joints, leftward, spread } from './how-many-joins.ts'
import { harmWords, isThing, namesThing } from './how-many-nouns.ts'
import { isStanding, type People } from './how-many-people.ts'
import { afterHarmNoun, afterLabel, afterNumberOf, afterTally } from './how-many-tallies.ts'

const includes = wordSet('included include includes comprised comprise'),
  definite = wordSet('the those its their all')
const have = wordSet('has have had having'),
  owning = wordSet('the its their his her our')

const costing = wordSet('cost costing costs'),
  losing = wordSet('lost losing loses destroyed destroying'),
  OTHERS_REACH = 12
const beforeObject = wordSet('all also least reportedly some and or about both further them his her their its our')
/** They befall people as they stand, and are done to others with an object: "12 have drowned". */
const drowning = wordSet('drowned suffocated burned burnt surrendered disappeared')
const returning = wordSet('returned return returning back'),
  BACK_REACH = 5
const forcing = wordSet('driven drove driving forced forcing forces pushed pushing chased chasing')
const reflexives = wordSet('himself herself themselves itself')
const risks = wordSet('danger risk brink verge'),
  denying = wordSet("not never n't")
const relatives = wordSet('who whom'),
  newClauses = wordSet('and or who when after before while but as where which that')
const ofWords = wordSet('of to against among')
const mostly = wordSet('mostly mainly chiefly largely')
const TO = foldHash('to'),
  THEM = foldHash('them'),
  AMONG_WORDS = wordSet('among amongst'),
  SIGHT = 22,
  MOSTLY_REACH = 5,
  INVERSION = 8,
  OF = foldHash('of')

/** Finds who was harmed how in tokens [from, to): nearest grammar first, then harm at a distance, then what shares a harm by "and" or "including". */
export function linkHarm(t: Tokens, from: number, to: number, bare: boolean): Link[] {
  const bench = layOut(t, from, to)
  if (bench.people.length === 0) return []
  insideNoun(bench, false)
  afterLabel(bench)
  besideSubject(bench)
  besideObject(bench)
  afterOf(bench)
  afterTally(bench)
  afterNumberOf(bench)
  afterHarmNoun(bench)
  amongHarmed(bench)
  includedInHarmed(bench)
  invertedSubject(bench)
  distantSubject(bench)
  insideNoun(bench, true)
  spread(bench)
  const links = bench.links.filter((link): link is Link => link !== null && (bare || !link.people.bare))
  return bare ? links : withoutDoubles(bench, links)
}

/** "eight dead civilians", "1,068 military deaths", "12 injured"; standings ("115 prisoners") when nothing was done to them. */
function insideNoun(b: Bench, standing: boolean): void {
  b.people.forEach((p, i) => {
    if (p.harm && isStanding(p) === standing && !p.bare && !(standing && (isVagueStanding(p) || isBack(b, p))))
      link(b, i, p.harm.measure, p.harm.id)
  })
}

/** "many displaced people", "some of the prisoners": who they are, and no count of them. */
const isVagueStanding = (p: People): boolean =>
  p.rules[0] === 'vague.several' && (p.harm?.measure === 'captured' || p.harm?.measure === 'displaced')

/** "26,000 refugees had returned": no longer driven out. */
function isBack({ t, to }: Bench, p: People): boolean {
  if (p.harm?.measure !== 'displaced') return false
  for (let k = p.to; k < Math.min(to, p.to + BACK_REACH); k++) if (returning.has(t.fold[k])) return true
  return false
}

/** "21 people were killed", "70 wounded": the harm follows its people with nothing but light words between. */
function besideSubject(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.undergoes
    if (!row || isActive(b, h) || isDenied(b, h, row.measure)) continue
    let k = h.from
    while (k > b.from && !b.endAt.has(k) && isLight(b.t, k - 1)) k--
    const i = partTold(b, described(b, (b.endAt.get(k) ?? 0) - 1), h)
    if (i < 0 || b.links[i] || isObjectOfNearer(b, i, h) || !suffers(b, i, h) || isDescription(b, i, h)) continue
    const end = killedThen(b, i, h, row.measure),
      told = end?.word.rows.undergoes ?? row
    link(b, i, told.measure, told.id, end ? undefined : h.to)
    b.used.add(h)
    if (end) b.used.add(end)
  }
}

/** "Two soldiers held by the guard were burned alive": what was done to captives in the end; undefined when nothing is told. */
const killedThen = (b: Bench, i: number, h: Harm, measure: Measure): Harm | undefined =>
  measure === 'captured' && b.people[i].to === h.from
    ? b.harms.find(
        (later) =>
          later.from >= h.to &&
          later.from - h.to <= SIGHT &&
          later.word.rows.undergoes?.measure === 'killed' &&
          isPassive(b, h.to, later.from),
      )
    : undefined

/** Does a form of "be" stand before token `at`, with nothing but light words between, in the clause of token `from`? */
function isPassive(b: Bench, from: number, at: number): boolean {
  let k = at - 1
  while (k > from && isLight(b.t, k) && !isBe(b.t, k)) k--
  if (!isBe(b.t, k)) return false
  for (let j = from; j < k; j++) if ('.,;:'.includes(b.t.text[b.t.start[j]]) || newClauses.has(b.t.fold[j])) return false
  return true
}

/** "The driver was not hurt", "33 are in danger of dying": nobody is counted. */
function isDenied({ t, from }: Bench, h: Harm, measure: Measure): boolean {
  if (measure === 'missing' || measure === 'captured') return false
  if (h.from - 2 >= from && t.fold[h.from - 1] === OF && risks.has(t.fold[h.from - 2])) return true
  for (let k = h.from - 1; k >= Math.max(from, h.from - 2); k--) if (denying.has(t.fold[k])) return true
  return false
}

/** "Three of the 12 soldiers were killed": what a verb tells is told of the three; "three of the 12 killed" are of twelve dead. */
const partTold = (b: Bench, i: number, h: Harm): number =>
  i > 0 && h.from > b.people[i].to && !relatives.has(b.t.fold[b.people[i].to]) && isPartOfNext(b, i - 1) && !b.links[i - 1] ? i - 1 : i

/** "73 civilians mostly women and children were killed": the kinds of people named behind "mostly" are those counted before it, who suffer the harm. */
function described(b: Bench, i: number): number {
  if (i < 0 || !b.people[i].bare) return i
  // "Ten villagers, of whom eight were boys, died"
  if (i > 0 && b.people[i].from > b.from && isBe(b.t, b.people[i].from - 1) && b.people[i - 1].to === b.people[i].from - 1) return i - 1
  for (let k = b.people[i].from - 1; k > Math.max(b.from, b.people[i].from - MOSTLY_REACH); k--) {
    if (!mostly.has(b.t.fold[k])) continue
    const head = (b.endAt.get(isComma(b.t, k - 1) ? k - 1 : k) ?? 0) - 1
    return head >= 0 && !b.people[head].bare ? head : i
  }
  return i
}

/** A plural without an amount undergoes harm only in a full passive ("insurgents were killed"), and not from behind a preposition. "Two besieged towns" are no people, nor do those who live "in besieged areas" undergo it. */
function suffers(b: Bench, i: number, h: Harm): boolean {
  const placed = h.from > b.from && (prepositions.has(b.t.fold[h.from - 1]) || owning.has(b.t.fold[h.from - 1]))
  if ((placed || b.people[i].group === null) && h.to === h.from + 1 && namesThing(b.t, h.to, b.to)) return false
  if (!b.people[i].bare) return true
  const before = b.people[i].from > b.from ? b.t.fold[b.people[i].from - 1] : 0
  return h.from > b.from && (isBe(b.t, h.from - 1) || !h.word.rows.does || isLight(b.t, h.from - 1)) && !prepositions.has(before)
}

/** People already right behind another word of harm belong to that one, unless only a participle ("left 3 dead") follows. */
function isObjectOfNearer(b: Bench, i: number, h: Harm): boolean {
  const p = b.people[i]
  return b.harms.some((other) => other.to === p.from && other.word.rows.does !== undefined && isActive(b, other) && h.from !== p.to)
}

/** Does this word of harm take the people after it rather than those before? "a bomb killed 18 people", "has killed 18", "killing 18". */
function isActive(b: Bench, h: Harm): boolean {
  if (!h.word.rows.does) return false
  if (!h.word.rows.undergoes) return true
  let k = h.from - 1
  while (k >= b.from && isLight(b.t, k) && !isBe(b.t, k) && !have.has(b.t.fold[k])) k--
  if (k >= b.from && isBe(b.t, k)) return false
  if (k >= b.from && have.has(b.t.fold[k]) && !drowning.has(b.t.fold[h.from])) return true
  const i = objectOf(b, h)
  return i >= 0 && !hasOwnHarm(b, i)
}

function holdsThing(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isThing(t, k)) return true
  return false
}

/** "Lost 240 tanks and 3,000 men", "cost the army twelve men": people behind the things lost or whom it cost; -1 when none. */
function behindOthers(b: Bench, h: Harm): number {
  const costs = costing.has(b.t.fold[h.from])
  if (!costs && !losing.has(b.t.fold[h.from])) return -1
  for (let k = h.to; k < Math.min(b.to, h.to + OTHERS_REACH); k++) {
    const i = (b.startAt.get(k) ?? 0) - 1
    if (i >= 0) return !b.people[i].bare && (costs || (joints.has(b.t.fold[k - 1]) && holdsThing(b.t, h.to, k))) ? i : -1
    if (stopsClause(b, k) || (costs && (k - h.to > 2 || isComma(b.t, k)))) return -1
  }
  return -1
}

/** People right behind a word of harm, or behind "and injured" or a light word after it; -1 when none. */
function objectOf(b: Bench, h: Harm): number {
  const behind = behindOthers(b, h)
  if (behind >= 0) return behind
  let k = h.to
  for (let step = 0; step < 3 && k < b.to; step++) {
    const i = (b.startAt.get(k) ?? 0) - 1
    if (i >= 0) return i
    if (isQuote(b.t, k) || isCalled(b, k)) {
      k++
      continue
    }
    if (reflexives.has(b.t.fold[k]) && k + 1 < b.to && joints.has(b.t.fold[k + 1])) {
      k += 2
      continue
    }
    if (!beforeObject.has(b.t.fold[k])) return -1
    if (joints.has(b.t.fold[k]) && !phraseAt(harmWords, b.t, k + 1, b.to)) return -1
    k++
  }
  return (b.startAt.get(k) ?? 0) - 1
}

const isQuote = (t: Tokens, k: number): boolean => '"“”'.includes(t.text[t.start[k]])

/** "killed Berat civilians": a name that only says what people without a count are. */
function isCalled(b: Bench, k: number): boolean {
  const i = (b.startAt.get(k + 1) ?? 0) - 1
  return i >= 0 && b.people[i].bare && (b.t.flag[k] & TokenFlag.capital) !== 0
}

/** Is there a word of harm right behind these people that is about them ("…, 43 others injured")? */
function hasOwnHarm(b: Bench, i: number): boolean {
  const p = b.people[i]
  if (p.harm && !isStanding(p)) return true
  let k = p.to
  while (k < b.to && isLight(b.t, k)) k++
  const hit = phraseAt(harmWords, b.t, k, b.to)
  return hit?.row.rows.undergoes !== undefined && !(hit.row.rows.does && b.startAt.has(hit.to))
}

/** "killed 13 people", "wounding 25 others". */
function besideObject(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.does
    if (!row || b.used.has(h)) continue
    const i = objectOf(b, h)
    if (i < 0 || b.links[i] || (h.word.rows.undergoes && !isActive(b, h)) || isAim(b, h, i)) continue
    link(b, i, row.measure, row.id)
    b.used.add(h)
  }
}

/** "an operation to arrest a leader": an aim, not a toll, unless a figure is given. */
const isAim = (b: Bench, h: Harm, i: number): boolean =>
  h.from > b.from && b.t.fold[h.from - 1] === TO && (b.people[i].bare || b.people[i].rules[0] === 'number.one-person')

/** "the deaths of 735 civilians", "injuries to four people". */
function afterOf(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.of
    if (!row || h.to >= b.to || !ofWords.has(b.t.fold[h.to])) continue
    const i = (b.startAt.get(h.to + 1) ?? 0) - 1
    if (i < 0 || b.links[i]) continue
    link(b, i, row.measure, row.id)
    b.used.add(h)
  }
}

/** "two medics were among at least 31 people killed", "four children were among the dead", "among the wounded were four members". */
function amongHarmed(b: Bench): void {
  for (let k = b.from; k < b.to; k++) {
    if (!AMONG_WORDS.has(b.t.fold[k])) continue
    const measure = THEM === b.t.fold[k + 1] ? linkedBefore(b, k) : harmedAfter(b, k + 1)
    if (!measure) continue
    let j = k
    while (j > b.from && !b.endAt.has(j) && isLight(b.t, j - 1)) j--
    const before = (b.endAt.get(j) ?? 0) - 1
    if (before >= 0) {
      link(b, before, measure, 'toll.among')
      leftward(b, before)
      continue
    }
    const far = isBe(b.t, k - 1) ? subjectOfBe(b, k - 1) : -1
    if (far >= 0) {
      link(b, far, measure, 'toll.among')
      continue
    }
    const after = b.people.findIndex((p) => p.from > k && p.from - k <= SIGHT / 2 && isBe(b.t, p.from - 1))
    if (after >= 0) link(b, after, measure, 'toll.among')
  }
}

/** "two sappers of the corps who had come to help were among the wounded" */
function subjectOfBe(b: Bench, be: number): number {
  for (let k = be; k > Math.max(b.from, be - SIGHT) && !stopsClause(b, k - 1); k--) {
    const i = (b.endAt.get(k) ?? 0) - 1
    if (i >= 0 && isSubject(b, i) && !b.people[i].bare) return b.links[i] ? -1 : i
  }
  return -1
}

/** What befell those counted last before token `k`. */
const linkedBefore = (b: Bench, k: number): Measure | null =>
  b.links.findLast((made, i) => made !== null && b.people[i].from < k)?.measure ?? null

/** "The dead included two journalists", "Of the dead, nine were civilians": those harmed are named first, then who some of them are. */
function includedInHarmed(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.noun
    if (!row || h.from === b.from || !definite.has(b.t.fold[h.from - 1])) continue
    const after = b.people.findIndex((p) => p.from >= h.to && !p.bare)
    if (after < 0 || b.links[after] || b.people[after].harm || b.people[after].from - h.to > INVERSION) continue
    const p = b.people[after]
    const listed = includes.has(b.t.fold[p.from - 1])
    const parted = h.from - 2 >= b.from && b.t.fold[h.from - 2] === OF && p.to < b.to && isBe(b.t, p.to)
    if (listed || parted) link(b, after, row.measure, 'toll.among')
  }
}

/** The measure of "the dead", "those killed" or of counted people behind "among". */
function harmedAfter(b: Bench, k: number): Measure | null {
  const i = (b.startAt.get(k) ?? 0) - 1
  if (i >= 0) return b.links[i]?.measure ?? null
  for (let j = k; j < Math.min(b.to, k + 3); j++) {
    const hit = phraseAt(harmWords, b.t, j, b.to)
    if (hit) return (hit.row.rows.noun ?? hit.row.rows.undergoes)?.measure ?? null
  }
  return null
}

/** "Also killed in the strike were twelve fighters": the people come last, behind a form of "be". */
function invertedSubject(b: Bench): void {
  b.people.forEach((p, i) => {
    if (b.links[i] || p.from === b.from || !isBe(b.t, p.from - 1)) return
    const h = b.harms.findLast((x) => x.to <= p.from - 1 && p.from - x.to <= INVERSION)
    const row = h?.word.rows.undergoes
    if (!h || !row || b.used.has(h) || b.people.some((q) => q.from < p.from && q.to > h.from - SIGHT)) return
    link(b, i, row.measure, row.id)
    b.used.add(h)
  })
}

/** "nine members of the alliance who were working in the clinic were also killed": the subject stands further off, in the same clause. */
function distantSubject(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.undergoes
    if (!row || b.used.has(h) || isActive(b, h) || isDenied(b, h, row.measure) || isNamed(b, h) || h.word.words === 'leaving') continue
    const i = partTold(b, subjectBefore(b, h), h)
    if (i < 0 || isDescription(b, i, h) || (h.word.words.startsWith('from ') && !isForced(b, i))) continue
    link(b, i, row.measure, row.id)
    b.used.add(h)
    leftward(b, i)
  }
}

/** "many of the people who had fled have come back": who they are, and no count of those who fled. */
const isDescription = (b: Bench, i: number, h: Harm): boolean =>
  h.word.rows.undergoes?.measure === 'displaced' &&
  b.people[i].rules[0] === 'vague.several' &&
  b.people[i].to < b.to &&
  relatives.has(b.t.fold[b.people[i].to])

/** "driven nine million of a nation from their homes" */
const isForced = (b: Bench, i: number): boolean => b.people[i].from > b.from && forcing.has(b.t.fold[b.people[i].from - 1])

/** "a vigil for the dead": whoever is meant, nothing befalls those before. */
const isNamed = (b: Bench, h: Harm): boolean => h.word.rows.noun !== undefined && h.from > b.from && owning.has(b.t.fold[h.from - 1])

function subjectBefore(b: Bench, h: Harm): number {
  for (let k = h.from; k > Math.max(b.from, h.from - SIGHT); k--) {
    const i = (b.endAt.get(k) ?? 0) - 1
    if (i >= 0 && isSubject(b, i) && suffers(b, i, h)) return b.links[i] ? -1 : i
    if (stopsClause(b, k - 1)) return -1
  }
  return -1
}

/** People behind a preposition are no subject, unless they are a part of one ("including two women … were killed"). */
function isSubject(b: Bench, i: number): boolean {
  const p = b.people[i]
  if (p.loose || isAge(b, p) || (p.bare && p.from > b.from && isBe(b.t, p.from - 1))) return false
  return p.from === b.from || !prepositions.has(b.t.fold[p.from - 1]) || (p.to < b.to && relatives.has(b.t.fold[p.to]))
}
