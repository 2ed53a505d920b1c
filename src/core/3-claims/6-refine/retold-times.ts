import type { Claim, Kind } from '../../0-terms/claim.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { ACTS, FEW_PLACES, isRetold, namesDay, pointsElsewhen, tokensOf, toldBy, type Told } from './told-acts.ts'

/** The days that claims further on may take. */
interface Thread {
  /** The last act told with its day. */
  readonly told: Told | null
  /** The last one outside of a list. */
  readonly opening: Told | null
  /** What the first sentence of a release tells with its day: the operation that the whole release is about. */
  readonly operation: Claim | null
  /** Has a list gone by? */
  readonly listed: boolean
}

/**
 * Gives an act without a time the day it was told with before: the same act told again in the same sentence or the next; the items of a list, the day of
 * the acts that the paragraph above it sums up; what a release goes on to report, the day of the operation that it opens with,
 * down to the end of its list. From nowhere else is a day taken: in other sentences farther off the annotators of the training texts gave it three times in ten.
 */
export function retellTimes(claims: readonly Claim[], doc: Document): Claim[] {
  const order = claims.map((_, k) => k).sort((a, b) => claims[a].start - claims[b].start)
  const paragraphs = paragraphsBefore(doc)
  const out = [...claims]
  let thread: Thread = { told: null, opening: null, operation: null, listed: false }
  for (const k of order) {
    const own = tokensOf(doc, out[k])
    const block = blockOf(doc, own.from)
    const from = takenFrom(doc, out[k], own, thread, paragraphs[block])
    if (from) out[k] = retold(out[k], from)
    if (isItem(doc, block)) thread = { ...thread, listed: true }
    if (!out[k].when) continue
    const told = toldBy(doc, out[k], own)
    thread = {
      ...thread,
      told,
      opening: isItem(doc, block) ? thread.opening : told,
      operation: from ? thread.operation : k === order[0] && opensRelease(out[k]) ? out[k] : null,
    }
  }
  return out
}

/** With the day goes the place, where a claim has none: it is the same act. */
function retold(claim: Claim, from: Claim): Claim {
  const why = [...claim.why.filter((rule) => rule !== 'when.event'), 'when.retold']
  if (claim.places.length > 0 || from.places.length === 0 || from.places.length > FEW_PLACES) return { ...claim, when: from.when, why }
  return { ...claim, when: from.when, places: from.places, why: [...why, 'where.carried'] }
}

/** The claim whose day another one takes; null when it has its own, or nothing says that it is the same. */
function takenFrom(
  doc: Document,
  claim: Claim,
  own: TokenRange,
  { told, opening, operation, listed }: Thread,
  paragraph: number,
): Claim | null {
  if (claim.when) return told && isThatOperation(claim) ? told.claim : null
  const release = claim.why.includes('scope.release')
  if (claim.background || pointsElsewhen(doc, own) || (release && turnsAway(doc, own))) return null
  const item = isItem(doc, blockOf(doc, own.from))
  if (operation && item && release && DEEDS.has(claim.kind)) return operation
  if (ACTS.has(claim.kind) && claim.tolls.every((toll) => toll.basis === 'incident')) {
    if (told && isRetold(doc, told, claim, own)) return told.claim
    const heads = opening && item && blockOf(doc, tokensOf(doc, opening.claim).from) === paragraph
    if (heads) return opening.claim
  }
  return operation && (item || !listed) && release && OPERATION.has(claim.kind) ? operation : null
}

const blockOf = (doc: Document, token: number): number => doc.sentences.block[doc.sentenceOf[token]]
const isItem = (doc: Document, block: number): boolean => doc.blocks[block].kind === 'bullet'

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

/** "During the operation", behind an operation whose day was told: the same day, which says more. */
function isThatOperation(claim: Claim): boolean {
  return (
    claim.why.includes('when.event') && /^(?:during|throughout) (?:the|this) (?:operation|raid|attack|assault)$/i.test(claim.when!.words)
  )
}

const OPERATION: ReadonlySet<Kind> = new Set<Kind>([...ACTS, 'detainees'])

/** What an item of a release's list may tell of. */
const DEEDS: ReadonlySet<Kind> = new Set<Kind>([...OPERATION, 'control', 'access', 'forces', 'displacement', 'aid', 'other'])

const opensRelease = (claim: Claim): boolean => OPERATION.has(claim.kind) && claim.why.includes('scope.release') && namesDay(claim)

/** How a release turns from the operation to what is so at all times, is to come, or was done by the one it was after. */
const NOT_THEN = wordSet('is are has have will would may can leader commander facilitator he')

const turnsAway = (doc: Document, own: TokenRange): boolean => holdsWord(doc.tokens, own.from, Math.min(own.to, own.from + 5), NOT_THEN)
