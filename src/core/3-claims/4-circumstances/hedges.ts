import type { RuleId } from '../../0-terms/claim.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { HEDGES } from '../../1-lexicon/en/hedges.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import { OPENS, openings } from './telling-words.ts'

/** A hedge with the rule that found it. */
export interface Hedge extends Words {
  readonly rule: RuleId
}

const hedges = indexPhrases(HEDGES, (row) => row.words.split('|'))
const AN = foldHash('an'),
  THE = foldHash('the'),
  ALLEGED = foldHash('alleged'),
  WHAT = foldHash('what'),
  LOOK = foldHash('look'),
  MAY = foldHash('may'),
  LIKELY = foldHash('likely'),
  HOW = foldHash('how')
/** "The site of an alleged attack": the attack is only named in passing. */
const inPassing = wordSet('of to in on at into over for about'),
  articles = wordSet('a an the')
const SUSPECTED = wordSet('suspected alleged')
/** "suspected insurgents" are people somebody is after, "the suspected location" is where they look for them: no uncertain claim. */
const persons = wordSet(
  'insurgent insurgents militant militants terrorist terrorists taliban haqqani rebels member members criminals fighters spies spy collaborators islamic supporters location locations compound hideout hideouts',
)
const notBefore = wordSet('as soon best worst every only if')

/**
 * The words in tokens [from, to) that weaken what is claimed there, in order ("reportedly", "may have", "appeared to"). The claim's hedge is the first.
 * "May" the month, "an estimated 500" (a bound of the number) and "suspected insurgents" (a kind of person) are none.
 */
export function findHedges(t: Tokens, from: number, to: number): Hedge[] {
  const out: Hedge[] = []
  const opens = openings(t)
  for (let i = from; i < to;) {
    const hit = (opens[i] & OPENS.hedge) !== 0 ? phraseAt(hedges, t, i, to) : null
    if (!hit || isOther(t, i, hit.to, from, to)) {
      i++
      continue
    }
    out.push({ ...wordsAt(t.text, t.start[i], t.end[hit.to - 1]), rule: hit.row.id })
    i = hit.to
  }
  return out
}

/** Is this wording used in a sense that hedges nothing? */
function isOther(t: Tokens, i: number, end: number, from: number, to: number): boolean {
  const f = t.fold[i],
    before = i > from ? t.fold[i - 1] : 0
  if (f === MAY && end === i + 1) return true
  if (before === AN && t.text.slice(t.start[i], t.end[i]).toLowerCase() === 'estimated') return true
  if (f === ALLEGED && before === THE) return true
  if (f === LOOK && i > from && nearWhat(t, i, from)) return true
  if (notBefore.has(before) && f !== LIKELY) return true
  if (SUSPECTED.has(f) && end === i + 1) return namesPerson(t, end, to) || isInPassing(t, i, from)
  if (end < to && t.fold[end] === HOW) return true
  return (t.flag[i] & TokenFlag.clitic) !== 0
}

const isInPassing = (t: Tokens, i: number, from: number): boolean =>
  i - 2 >= from && articles.has(t.fold[i - 1]) && inPassing.has(t.fold[i - 2])

/** "what wounds look like" asks for a likeness. */
function nearWhat(t: Tokens, i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) if (t.fold[k] === WHAT) return true
  return false
}

function namesPerson(t: Tokens, i: number, to: number): boolean {
  for (let k = i; k < Math.min(to, i + 4); k++) if (persons.has(t.fold[k])) return true
  return false
}
