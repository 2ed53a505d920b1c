import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { TokenRange } from '../../2-document/document.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import type { TimeExpression } from './when.ts'

const RELATIVE = wordSet('which where who whose that')
const JOINS = wordSet('and but or')
/** Verbs of the harm itself: "a blast that killed nine people on Friday" dates what the claim tells. */
const HARM = wordSet(
  `killed killing kills injured wounded hit hits struck rocked shook targeted destroyed damaged left claimed bombed shelled attacked
  exploded detonated died slew place`,
)
const DEEDS = wordSet(
  `attack attacks strike strikes airstrike airstrikes raid raids bombing bombings bombardment blast blasts explosion explosions shelling assault
  assaults offensive operation operations escalation ambush campaign push clash clashes fighting battle battles violence`,
)
const WARS = wordSet('war wars conflict uprising revolution rebellion crisis')
/** "in a war that ended in 1994": then. */
const THROUGH = wordSet('in during'),
  ONE = wordSet('a')
const BEGAN = wordSet('began begun started erupted broke ended')
const PAPERS = wordSet('truce ceasefire cease-fire fire agreement deal accord pact statement declaration resolution treaty talks')
const AGREED = wordSet('agreed signed brokered mediated adopted negotiated')
const HELPS = wordSet("was were is are be been being has have had 's 've having it he she they we and to")

const THAT = foldHash('that'),
  COMMA = foldHash(',')

const REACH = 16
const OPENING = 6

/**
 * Does a time in a claim date something that the claim only mentions: "the enclave, which broke away in 1991", "the truce agreed on Saturday has failed"?
 * Not so in what tells of the harm itself, nor where the clause hangs on what the claim opens with.
 */
export function datesAside(t: TimeExpression, tokens: Tokens, claim: TokenRange): boolean {
  return (!isNews(t) && inRelativeClause(t, tokens, claim)) || ofPaper(t, tokens, claim)
}

/** A day of the week, an hour, "overnight" at the end of a sentence is that of its news, whatever clause stands last. */
const isNews = (t: TimeExpression): boolean =>
  t.relation !== 'since' &&
  (/weekday|clock|part/.test(t.rule) || /\b(?:yesterday|today|tonight|overnight|morning|night|evening)\b/i.test(t.when.words))

function inRelativeClause(t: TimeExpression, tokens: Tokens, claim: TokenRange): boolean {
  const { fold } = tokens
  let i = t.from - 1
  for (; i > Math.max(claim.from, t.from - REACH) && !RELATIVE.has(fold[i]); i--) if (HARM.has(fold[i]) || DEEDS.has(fold[i])) return false
  if (!RELATIVE.has(fold[i]) || tellsOf(tokens, i) || i - claim.from < OPENING || JOINS.has(fold[i - 1])) return false
  if (isClosed(tokens, i + 1, t.from)) return false
  if (holdsWord(tokens, i - 4, i, WARS) && holdsWord(tokens, i, t.from, BEGAN))
    return !(holdsWord(tokens, i - 5, i, THROUGH) && holdsWord(tokens, i - 4, i, ONE))
  const restricts = fold[i] === THAT && fold[i - 1] !== COMMA
  if (holdsWord(tokens, i - OPENING, i, PAPERS)) return holdsWord(tokens, i, t.from, AGREED)
  return !holdsWord(tokens, i - (restricts ? REACH : OPENING), i, DEEDS)
}

/** "a sign that the rest will fall", "agreed that Arden …": only before a verb or a pronoun does "that" hang on a noun. */
const tellsOf = (tokens: Tokens, i: number): boolean =>
  tokens.fold[i] === THAT && !isFinite(tokens, i + 1) && !SUBJECTS.has(tokens.fold[i + 1])
const SUBJECTS = wordSet('he she it they we you now once had long recently still broke lies lie lay')

/** "Berat, which lies in the north, | was shelled on Friday": behind a second verb the clause is over, unless a word joins that verb to the first. */
function isClosed(tokens: Tokens, from: number, to: number): boolean {
  let verb = -1
  for (let i = from; i < to; i++) {
    if (SUBORDINATES.has(tokens.fold[i])) return false
    if (!isFinite(tokens, i)) continue
    if (verb >= 0 && (i - verb > 2 || (i - verb === 1 && !HELPS.has(tokens.fold[verb])))) return true
    verb = i
  }
  return false
}
const SUBORDINATES = wordSet('after before when as while since because and or by until despite')
const FINITE = wordSet(
  'is are was were has have had will would began took fell left lost won rose became got gave made met sent came went hit struck includes killed',
)

/** A word that is, or may be, the verb of a clause. */
const isFinite = (tokens: Tokens, i: number): boolean =>
  FINITE.has(tokens.fold[i]) || (tokens.end[i] - tokens.start[i] > 4 && tokens.text.startsWith('ed', tokens.end[i] - 2))

/** "the ceasefire agreed in Hale on Saturday": when it was agreed, unless that is what the claim tells. */
function ofPaper(t: TimeExpression, tokens: Tokens, claim: TokenRange): boolean {
  const { fold } = tokens
  for (let i = t.from - 1; i > Math.max(claim.from, t.from - 9); i--) {
    if (!AGREED.has(fold[i])) continue
    if (HELPS.has(fold[i - 1]) || !holdsWord(tokens, i - 2, i, PAPERS)) return false
    // "a ceasefire brokered by Lisse collapsed on Sunday"
    for (let k = i + 2; k < t.from; k++) if (isFinite(tokens, k) && !(tokens.flag[k] & TokenFlag.capital)) return false
    return claim.to - t.to > 2 || i - claim.from > OPENING
  }
  return false
}
