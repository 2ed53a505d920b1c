import type { PlaceMention } from '../../0-terms/place.ts'
import { wordsAt } from '../../0-terms/span.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, Mention, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { BROAD, bareGenitive, placeReading, possessive } from './where-context.ts'

/** Harm that is told of a war as a whole happened all over it. */
const WAR = wordSet('war conflict uprising revolt crisis')
const FOUGHT = wordSet('war conflict fighting clashes crisis uprising')
const BY = wordSet('in over')
const TROUBLED = wordSet('locked engulfed gripped mired torn ravaged')
const SINCE = foldHash('since'),
  THEN = foldHash('then'),
  THE = foldHash('the'),
  OF = foldHash('of')
/** Words between a name and its war: "Arden's long civil war". */
const GAP = 3

/** Does a claim tell of the whole war: "since then 3,000 have died", "killed in the war"? */
export function tellsOfWar(doc: Document, span: TokenRange): boolean {
  const { fold } = doc.tokens
  for (let i = span.from; i < span.to; i++) if (WAR.has(fold[i]) || (fold[i] === SINCE && fold[i + 1] === THEN)) return true
  return false
}

/** The places a text names as the scene of a war, in order: "the war in Arden", "Arden's conflict", "Arden has been locked in a war". */
export function findTheatres(doc: Document, gazetteer: Gazetteer): PlaceMention[] {
  return doc.mentions.flatMap((mention) => {
    const place = placeReading(mention)
    const kind = place === null ? undefined : gazetteer.place(place)?.kind
    if (!kind || !BROAD.has(kind) || mention.kind === 'adjective' || !(warAfter(doc, mention) || warBefore(doc, mention))) return []
    const bare = bareGenitive(doc, { to: mention.to, place }, gazetteer) ? 1 : 0
    const words = wordsAt(doc.tokens.text, doc.tokens.start[mention.from], doc.tokens.end[mention.to - 1] - bare)
    return [{ ...words, place, precision: 'district' as const, within: null }]
  })
}

/** The last scene named before an offset, or else the first of the text. */
export function theatreBefore(theatres: readonly PlaceMention[], end: number): PlaceMention[] {
  const found = theatres.findLast((place) => place.end <= end) ?? theatres.at(0)
  return found ? [found] : []
}

/** "Arden's civil war", "the Arden conflict", "Arden has been locked in". */
function warAfter(doc: Document, mention: Mention): boolean {
  const { fold, n } = doc.tokens
  const from = mention.to + (possessive(doc, mention) ? 1 : 0)
  for (let k = from; k < Math.min(n, from + GAP); k++) {
    if (WAR.has(fold[k]) || TROUBLED.has(fold[k])) return true
    if (doc.tag[k] !== TAG.ADJ && doc.tag[k] !== TAG.AUX && doc.tag[k] !== TAG.AUXD && doc.tag[k] !== TAG.VERBN) return false
  }
  return false
}

/** "the war in Arden", "fighting over the disputed region of Arden". */
function warBefore(doc: Document, mention: Mention): boolean {
  const { fold } = doc.tokens
  let k = mention.from - 1
  for (let steps = 0; k > 0 && steps < 5 && !BY.has(fold[k]); steps++, k--)
    if (fold[k] !== THE && fold[k] !== OF && doc.tag[k] !== TAG.ADJ && doc.tag[k] !== TAG.NOUN) return false
  return k > 0 && BY.has(fold[k]) && FOUGHT.has(fold[k - 1])
}
