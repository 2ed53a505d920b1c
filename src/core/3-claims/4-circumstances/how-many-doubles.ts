import { PART_OF } from '../../1-lexicon/en/casualty-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Tokens } from '../../2-document/tokens.ts'
import type { Bench, Link } from './how-many-bench.ts'

const parts = indexPhrases(PART_OF, (row) => (row.id === 'toll.part' ? row.words.split('|') : []))
const again = wordSet('and another other others more further additional with')
const grave = wordSet('critical serious grave severe stable')
const WOULD = foldHash('would'),
  HAVE = foldHash('have'),
  THE = foldHash('the'),
  IN = foldHash('in'),
  MANY = foldHash('many'),
  /** Tokens of "some of them". */
  PRONOUN = 3,
  /** Tokens between a whole and the part that is told of it. */
  PART_REACH = 8,
  HARM_REACH = 4

/**
 * Leaves out what tells of the same people once more and adds no figure: a count said twice, "most of them civilians" beside their number, "including a
 * commander"; and harm that is not said to have been done ("would have killed 40") or is only the reason of something else ("after the execution of the pilot").
 */
export function withoutDoubles(b: Bench, links: readonly Link[]): Link[] {
  const kept: Link[] = []
  for (const link of links) {
    const said =
      isUnreal(b, link) ||
      isKnownDeed(b.t, link) ||
      isPartOfUncounted(b, link) ||
      isSomeTaken(link) ||
      kept.some((one) => isNameOf(b.t, one, link)) ||
      kept.some((whole) => isSameAgain(b.t, whole, link) || isPartWithoutFigure(b, whole, link))
    if (!said) kept.push(link)
  }
  return kept
}

const isUnfigured = ({ people }: Link): boolean => people.low === null && people.high === null

const isOne = ({ people }: Link): boolean => people.low === 1 && people.high === 1

/** The same figure of the same harm, not brought in as more of it: a headline and the sentence under it. */
function isSameAgain(t: Tokens, one: Link, other: Link): boolean {
  const [p, q] = [one.people, other.people]
  if (one.measure !== other.measure || p.low !== q.low || p.high !== q.high || isUnfigured(one)) return false
  if (p.group !== q.group && !isOne(one)) return p.group === null || q.group === null
  if (p.group !== q.group || (isOne(one) && t.fold[p.to - 1] !== t.fold[q.to - 1])) return false
  for (let k = Math.max(p.to, q.from - HARM_REACH); k < q.to; k++) if (again.has(t.fold[k])) return false
  return true
}

/** "most of them civilians", "some of whom", "including a commander" after the number of all; a child or a journalist is always told. */
function isPartWithoutFigure(b: Bench, whole: Link, link: Link): boolean {
  if (whole.measure !== link.measure || (isUnfigured(whole) && !whole.people.part)) return false
  const p = link.people
  if (whole.measure === 'injured' && isCondition(b, p.to)) return p.from >= whole.people.to
  if (p.from < whole.people.to || p.from - whole.people.to > PART_REACH + (link.wordTo - p.to)) return false
  if (isUnfigured(link)) return p.part || (p.group === null && b.t.fold[p.from] === MANY)
  if (p.rules[0] !== 'number.one-person' || p.group === 'children' || p.group === 'journalists') return false
  for (let k = whole.people.to; k < p.from; k++) if (phraseAt(parts, b.t, k, p.from)) return true
  return false
}

/** "wounding ten, four of them in critical condition": how some of those counted fare. */
const isCondition = ({ t, to }: Bench, k: number): boolean =>
  k + 2 < to && t.fold[k] === IN && (grave.has(t.fold[k + 1]) || grave.has(t.fold[k + 2]))

/** "one of our own, Corporal Jon Aster, who was killed": the same one by name. */
function isNameOf(t: Tokens, one: Link, { people: p, measure }: Link): boolean {
  const gap = p.from - one.people.to
  return (
    p.rules.includes('people.named') &&
    isOne(one) &&
    !one.people.rules.includes('people.named') &&
    one.measure === measure &&
    gap > 0 &&
    gap < PART_REACH &&
    t.text[t.start[one.people.to]] === ','
  )
}

/** "people choking, some of them unconscious": a part of those of whom no number is told. */
const isPartOfUncounted = (b: Bench, { people: p }: Link): boolean =>
  p.part && p.rules[0] === 'vague.several' && b.people.some((whole) => whole.bare && whole.to <= p.from && p.from - whole.to <= HARM_REACH)

/** "Some of them were arrested": no count, and nobody named. */
const isSomeTaken = ({ people: p, measure }: Link): boolean =>
  measure === 'captured' && p.rules[0] === 'vague.several' && p.part && p.to - p.from <= PRONOUN

/** "would have killed 40" */
function isUnreal({ t, from }: Bench, { people }: Link): boolean {
  for (let k = Math.max(from, people.from - HARM_REACH); k + 1 < people.from; k++)
    if (t.fold[k] === WOULD && t.fold[k + 1] === HAVE) return true
  return false
}

/** "the execution of the pilot": one known person, and a deed told of elsewhere. */
const isKnownDeed = (t: Tokens, link: Link): boolean =>
  link.rule.endsWith('.of') && link.people.rules[0] === 'number.one-person' && t.fold[link.people.from] === THE
