import { DENIAL_PHRASES } from '../../1-lexicon/en/denials.ts'
import { HEADLINE_CUES, type HeadlineCueKind } from '../../1-lexicon/en/headline-cues.ts'
import { REPORTING_VERBS } from '../../1-lexicon/en/reporting-verbs.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { tokenize } from '../../2-document/tokenize.ts'
import { TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

/** `for`: the headline tells the claim as a fact. `against`: it rejects it. `observing`: it tells that the claim is made, or asks whether it is true. */
export type HeadlineStance = 'for' | 'against' | 'observing'

/** A judgement with the ids of the rules that made it. */
export interface HeadlineJudgement {
  readonly stance: HeadlineStance
  readonly why: readonly string[]
}

interface Row {
  readonly id: string
  readonly kind: HeadlineCueKind
  readonly phrases: readonly string[]
}

const ROWS: readonly Row[] = [
  ...HEADLINE_CUES.map((c) => ({ id: c.id, kind: c.kind, phrases: c.words.split('|') })),
  ...DENIAL_PHRASES.map((d) => ({ id: d.id, kind: 'reject' as const, phrases: [d.words] })),
  ...REPORTING_VERBS.filter((v) => v.force === 'denies').map((v) => ({ id: v.id, kind: 'reject' as const, phrases: v.forms })),
]
const index = indexPhrases(ROWS, (row) => row.phrases)

const NEGATION = wordSet(
  "not no never without n't isn't aren't wasn't weren't don't doesn't didn't won't hasn't haven't hadn't can't cannot isn’t",
)
const NO_NEGATION_AFTER = wordSet('only just comment longer matter wonder')
const NOT_SO = wordSet('no not')
const STOP = wordSet(
  'the a an of to in on at by for from with and or but as is are was were be been being has have had will would it its this that these those his her their he she they after before over into about up out',
)
const WH = wordSet('who what why where when how which')
const AUXILIARY = wordSet("is are was were be has have had do does did will would can could 's being")
/** How far behind a negation the thing negated may stand, in tokens. */
const REACH = 8
const QUESTION = foldHash('?')
const REPORT = wordSet('report reports source sources')
const SLAM = wordSet('slam slams slammed blast blasts blasted rip rips ripped hits lashes mocks laughs')
const RUMOUR = wordSet('rumor rumors rumour rumours hoax claims reports gossip')

/**
 * Is a headline for a claim, against it, or does it only observe that the claim is made? Decided by rows of words alone: a rejection, a denial or a negation
 * that the claim does not share speaks against it; a question, a hedge or somebody's word observes; what is left tells it as a fact.
 */
export function headlineStance(claim: string, headline: string): HeadlineJudgement {
  const words = contentWords(tokenize(claim))
  const h = tokenize(headline)
  const cues = cuesOf(h)
  const reject = [...cues.filter((c) => c.kind === 'reject').map((c) => c.id), ...(slamsRumour(h) ? ['headline.slams-rumour'] : [])]
  const claimed = cuesOf(tokenize(claim))
  if (reject.length && !claimed.some((c) => c.kind === 'reject')) return { stance: 'against', why: reject }
  if (!isNegated(claim) && negates(h, words)) return { stance: 'against', why: ['headline.negated'] }
  const asked = asks(h) ? ['headline.question'] : []
  const vouched = cues.some((c) => c.kind === 'vouch')
  const reserve = cues.filter((c) => c.kind === 'reserve' && !claimed.some((x) => x.id === c.id)).map((c) => c.id)
  if (h.n > 0 && REPORT.has(h.fold[h.n - 1])) reserve.push('headline.ends-in-report')
  if (asked.length || (reserve.length && !vouched)) return { stance: 'observing', why: [...asked, ...reserve] }
  return { stance: 'for', why: [vouched ? 'headline.confirm' : 'headline.told-as-fact'] }
}

function cuesOf(t: Tokens): Row[] {
  const out: Row[] = []
  for (let i = 0; i < t.n; i++) {
    const hit = phraseAt(index, t, i, t.n)
    if (!hit) continue
    // "…, official dismissed": without an object the verb tells of a dismissal, not of a denial.
    if (hit.to < t.n || hit.row.id !== 'cue.reject') out.push(hit.row)
    i = hit.to - 1
  }
  return out
}

/** "slams rumours", "blasts a false report": a verb of scorn with the talk as its object. */
function slamsRumour(t: Tokens): boolean {
  for (let i = 0; i < t.n; i++)
    if (SLAM.has(t.fold[i])) for (let k = i + 1; k < Math.min(t.n, i + 5); k++) if (RUMOUR.has(t.fold[k])) return true
  return false
}

/** Content words by their first letters, so that forms of one word meet ("denies", "denied"). */
function contentWords(t: Tokens): ReadonlySet<string> {
  const out = new Set<string>()
  for (let i = 0; i < t.n; i++) if (t.kind[i] === TokenKind.word && !STOP.has(t.fold[i])) out.add(stem(t, i))
  return out
}

const stem = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i]).toLowerCase().slice(0, 5)

function isNegated(claim: string): boolean {
  const t = tokenize(claim)
  return holdsWord(t, 0, t.n, NEGATION)
}

/** Does a negation of the headline bear on the claim: at its head, before a word of the claim, or on a verb whose subject is one? */
function negates(t: Tokens, claim: ReadonlySet<string>): boolean {
  for (let i = 0; i < t.n; i++) {
    if (!NEGATION.has(t.fold[i]) || (i + 1 < t.n && NO_NEGATION_AFTER.has(t.fold[i + 1]))) continue
    if (i === 0 && NOT_SO.has(t.fold[i])) return true
    for (let k = i + 1; k < Math.min(t.n, i + REACH); k++) if (claim.has(stem(t, k))) return true
    const subject = AUXILIARY.has(t.fold[i - 1]) ? i - 2 : i - 1
    if (subject >= 0 && claim.has(stem(t, subject))) return true
  }
  return false
}

/** A question whether it is so; "who", "what", "why" take it for granted. */
function asks(t: Tokens): boolean {
  for (let i = 0; i < t.n; i++) if (t.fold[i] === QUESTION) return !WH.has(t.fold[0])
  return false
}
