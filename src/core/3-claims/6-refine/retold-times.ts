import type { Claim, Kind } from '../../0-terms/claim.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'

/** Acts that a report tells more than once: first with their day, then in a witness's or a monitor's words without it. */
const ACTS: ReadonlySet<Kind> = new Set<Kind>(['strike', 'clash', 'casualties', 'damage', 'materiel'])

/** An act whose day is told, its sentence, and the words of that sentence. */
interface Told {
  readonly claim: Claim
  readonly sentence: number
  readonly words: ReadonlySet<number>
}

/** With fewer words than these in common the next sentence may well tell of another act (measured on the training texts). */
const IN_COMMON = 4

/**
 * Gives an act without a time the day of the same act told just before: in the same sentence or the one before it, with at least four words of the
 * claim in common; and the items of a list the day of the acts that its opening paragraph sums up. Nothing is taken from farther off: there the
 * annotators of the training texts gave the day three times in ten.
 */
export function retellTimes(claims: readonly Claim[], doc: Document): Claim[] {
  const order = claims.map((_, k) => k).sort((a, b) => claims[a].start - claims[b].start)
  const paragraphs = paragraphsBefore(doc)
  const out = [...claims]
  let told: Told | null = null
  let opening: Told | null = null
  for (const k of order) {
    const claim = out[k]
    const own = tokensOf(doc, claim)
    const block = blockOf(doc, doc.sentenceOf[own.from])
    const listed = doc.blocks[block].kind === 'bullet'
    const heads = listed && opening && blockOf(doc, opening.sentence) === paragraphs[block] ? opening : null
    const from: Told | null = claim.when ? (isThatOperation(claim) ? told : null) : takenFrom(doc, claim, own, told, heads)
    if (from) out[k] = { ...claim, when: from.claim.when, why: [...claim.why.filter((rule) => rule !== 'when.event'), 'when.retold'] }
    if (!out[k].when) continue
    told = toldBy(doc, out[k], own)
    if (!listed) opening = told
  }
  return out
}

const blockOf = (doc: Document, sentence: number): number => doc.sentences.block[sentence]

/** For each block the last one before it that is neither an item of a list nor a heading. */
function paragraphsBefore(doc: Document): Int32Array {
  const out = new Int32Array(doc.blocks.length)
  let last = -1
  doc.blocks.forEach(({ kind }, b) => {
    out[b] = last
    if (kind !== 'bullet' && kind !== 'heading') last = b
  })
  return out
}

function takenFrom(doc: Document, claim: Claim, own: TokenRange, told: Told | null, heads: Told | null): Told | null {
  if (!ACTS.has(claim.kind) || claim.background || claim.tolls.some((toll) => toll.basis !== 'incident')) return null
  const sentence = doc.sentenceOf[own.from]
  if (pointsElsewhere(doc, sentence)) return null
  if (told && isRetold(doc, told, own, sentence)) return told
  return heads
}

function isRetold(doc: Document, told: Told, own: TokenRange, sentence: number): boolean {
  if (sentence - told.sentence > 1) return false
  if (sentence === told.sentence && has(doc, { from: tokenAfter(doc, told.claim.end - 1), to: own.from }, AFTER)) return false
  return inCommon(contentOf(doc, own), told.words) >= IN_COMMON
}

function toldBy(doc: Document, claim: Claim, own: TokenRange): Told | null {
  if (!ACTS.has(claim.kind) || claim.background || !namesDay(claim)) return null
  const sentence = doc.sentenceOf[own.from]
  return { claim, sentence, words: contentOf(doc, sentenceRange(doc, sentence)) }
}

const sentenceRange = (doc: Document, s: number): TokenRange => ({ from: doc.sentences.from[s], to: doc.sentences.to[s] })

const DAY_WORD = /\b(?:to-?days?|yesterdays?|tonight|overnight|morning|evening|night|noon|dawn)\b/i
const DAY_RULE = /^when\.(?:.*-)?(?:clock|part|weekday|day)(?:-|$)/

/** Does a claim's time tell a day or less, and not since when? */
function namesDay(claim: Claim): boolean {
  if (!claim.when || claim.when.parts.length || /^since\b/i.test(claim.when.words)) return false
  return claim.why.some(
    (rule) => DAY_RULE.test(rule) || rule === 'when.retold' || (rule === 'when.said-shift' && DAY_WORD.test(claim.when!.words)),
  )
}

/** "During the operation", behind an operation whose day was told: the same day, which says more. */
function isThatOperation(claim: Claim): boolean {
  return (
    claim.why.includes('when.event') && /^(?:during|throughout) (?:the|this) (?:operation|raid|attack|assault)$/i.test(claim.when!.words)
  )
}

const ELSEWHERE = wordSet('earlier previously before ago later')
const AFTER = wordSet('after following')

const pointsElsewhere = (doc: Document, sentence: number): boolean => has(doc, sentenceRange(doc, sentence), ELSEWHERE)

function has(doc: Document, r: TokenRange, words: ReadonlySet<number>): boolean {
  for (let i = r.from; i < r.to; i++) if (words.has(doc.tokens.fold[i])) return true
  return false
}

const CONTENT: ReadonlySet<number> = new Set<number>([
  TAG.NOUN,
  TAG.NOUNS,
  TAG.PROPN,
  TAG.VERB,
  TAG.VERBD,
  TAG.VERBN,
  TAG.VERBG,
  TAG.ADJ,
  TAG.NUM,
])
/** Words of any report: they make no two sentences alike. */
const ANY_REPORT = wordSet('said told reported including included monitor people source')

/** The words that say what a stretch is about, by their folded hashes. */
function contentOf(doc: Document, r: TokenRange): Set<number> {
  const out = new Set<number>()
  for (let i = r.from; i < r.to; i++) if (CONTENT.has(doc.tag[i]) && !ANY_REPORT.has(doc.tokens.fold[i])) out.add(doc.tokens.fold[i])
  return out
}

function inCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0
  for (const word of a) if (b.has(word)) n++
  return n
}

function tokensOf(doc: Document, claim: Claim): TokenRange {
  return { from: tokenAfter(doc, claim.start), to: tokenAfter(doc, claim.end - 1) + 1 }
}

/** The first token that ends after an offset. */
function tokenAfter(doc: Document, offset: number): number {
  let low = 0,
    high = doc.tokens.n
  while (low < high) {
    const mid = (low + high) >> 1
    if (doc.tokens.end[mid] > offset) high = mid
    else low = mid + 1
  }
  return low
}
