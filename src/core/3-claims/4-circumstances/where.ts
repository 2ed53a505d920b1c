import type { PlaceMention, PlacePrecision } from '../../0-terms/place.ts'
import { wordsAt } from '../../0-terms/span.ts'
import { CLASS_AFTER, DIRECTIONS, DISTRICT_NOUNS, ROAD_NOUNS, SETTLEMENT_NOUNS, SITE_NOUNS } from '../../1-lexicon/en/place-words.ts'
import { fold, foldHash } from '../../1-lexicon/fold.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TokenFlag, TokenKind } from '../../2-document/tokens.ts'
import { narrowed, type Found } from './where-asides.ts'
import { alongLine, bareGenitive, isScene, placeReading, reckonedFrom } from './where-context.ts'
import { KINDS_OF_SITE, listTail, pluralHead, unknownNames, type UnknownName } from './where-names.ts'

const OF = foldHash('of'),
  IN = foldHash('in'),
  THE = foldHash('the'),
  COMMA = foldHash(','),
  AND = foldHash('and'),
  HYPHEN = foldHash('-'),
  OPEN = foldHash('('),
  CLOSE = foldHash(')')
const THIS = wordSet('this same')
const NEARNESS = wordSet('near around towards toward outside close')
const COUNTED = wordSet('several more many some dozens two three four five six seven eight nine ten eleven twelve number')
const BROAD = new Set(['district', 'region', 'country', 'area'])

const word = (doc: Document, i: number): number => doc.tokens.fold[i] ?? 0
const tight = (doc: Document, i: number): boolean => word(doc, i) === HYPHEN && (doc.tokens.flag[i] & TokenFlag.spaceBefore) === 0

/** "near X", "in the direction of X", "north of X". */
function nearness(doc: Document, at: number): boolean {
  let k = at - 1
  while (
    k > 0 &&
    (word(doc, k) === THE ||
      DIRECTIONS.has(word(doc, k)) ||
      SETTLEMENT_NOUNS.has(word(doc, k)) ||
      (word(doc, k) === OF && SETTLEMENT_NOUNS.has(word(doc, k - 1))))
  )
    k--
  if (NEARNESS.has(word(doc, k))) return true
  return word(doc, k) === OF && (DIRECTION_WORDS.has(word(doc, k - 1)) || reckonedFrom(doc, { from: at }) >= 0)
}
const DIRECTION_WORDS = wordSet('direction directions vicinity outskirts axis')

/** "seven more settlements in the X region": how many, but not which. Looks back over the district list to the counted noun. */
function counted(doc: Document, at: number, from: number): boolean {
  const least = Math.max(from, at - 14)
  for (let k = at - 1; k >= least; k--) {
    if (!SETTLEMENT_NOUNS.has(word(doc, k))) continue
    if (word(doc, k + 1) === OF && doc.mentionOf[k + 2] >= 0 && !DISTRICT_NOUNS.has(word(doc, doc.mentions[doc.mentionOf[k + 2]].to)))
      return false
    for (let c = k - 1; c >= Math.max(least, k - 3) && doc.tokens.kind[c] <= TokenKind.number; c--)
      if (COUNTED.has(word(doc, c)) || doc.tokens.kind[c] === TokenKind.number) return true
  }
  return false
}

function precisionOf(doc: Document, at: number, end: number, from: number, place: string | null, gazetteer: Gazetteer): PlacePrecision {
  if (place === null) return 'unlocated'
  if (nearness(doc, at)) return 'direction'
  const kind = gazetteer.place(place)?.kind ?? 'site'
  if (!BROAD.has(kind) && !DISTRICT_NOUNS.has(word(doc, end))) return 'exact'
  return counted(doc, at, from) ? 'counted' : 'district'
}

function fromMentions(doc: Document, from: number, to: number, gazetteer: Gazetteer): Found[] {
  const out: Found[] = []
  for (let i = from; i < to; i++) {
    const m = doc.mentionOf[i]
    if (m < 0) continue
    const mention = doc.mentions[m]
    i = mention.to - 1
    if (mention.from < from || mention.to > to) continue
    const line = mention.ids.find((reading) => reading.kind === 'line')
    if (line && gazetteer.line(line.id)?.kind === 'border' && !alongLine(doc, mention)) continue
    if (line) out.push({ from: mention.from, to: mention.to, place: line.id, precision: 'road', within: null })
    else if (isScene(doc, mention, gazetteer)) {
      const place = placeReading(mention)
      out.push({
        from: mention.from,
        to: mention.to,
        place,
        precision: precisionOf(doc, mention.from, mention.to, from, place, gazetteer),
        within: null,
      })
    }
  }
  return out
}

/** The line whose ends two places are, in either order. */
function lineBetween(a: string | null, b: string | null, gazetteer: Gazetteer): string | null {
  const joins = gazetteer.pack.lines.find(
    ({ ends }) => ends !== null && ((ends[0] === a && ends[1] === b) || (ends[0] === b && ends[1] === a)),
  )
  return joins?.id ?? null
}

/** Tokens after a name and its alternative in brackets: "Berdzor (Lachin)". */
function afterBracket(doc: Document, end: number, next: Found | undefined): { end: number; alternative: boolean } {
  if (next && word(doc, end) === OPEN && next.from === end + 1 && word(doc, next.to) === CLOSE)
    return { end: next.to + 1, alternative: true }
  return { end, alternative: false }
}

/** Two names joined by a hyphen before "road", and names repeated in brackets, become one place. */
function joined(doc: Document, found: readonly Found[], gazetteer: Gazetteer): Found[] {
  const out: Found[] = []
  for (let i = 0; i < found.length; i++) {
    const one = found[i]
    const two = found[i + 1]?.from === one.to + 1 && tight(doc, one.to) ? found[i + 1] : null
    const last = two ?? one
    const bracket = afterBracket(doc, last.to, found[i + (two ? 2 : 1)])
    const road = ROAD_NOUNS.has(word(doc, bracket.end))
    const line = two && road ? lineBetween(one.place, two.place, gazetteer) : null
    if (two && line !== null) {
      out.push({ from: one.from, to: bracket.end + 1, place: line, precision: 'road', within: null })
      i += bracket.alternative ? 2 : 1
    } else if (two) {
      out.push(...[one, two].map((end) => ({ ...end, precision: road ? ('road' as const) : end.precision })))
      i += 1
    } else {
      out.push(one)
      // A name in brackets that means the same place is another name of it.
      if (bracket.alternative && found[i + 1].place === one.place) i++
    }
  }
  return out
}

const unlocated = (name: UnknownName): Found => ({ ...name, place: null, precision: 'unlocated', within: null })

/** Names that go on a list begun by a found place. */
function withTails(doc: Document, found: readonly Found[], to: number): Found[] {
  const out: Found[] = []
  let plural = false
  for (let i = 0; i < found.length; i++) {
    out.push(found[i])
    plural = pluralHead(doc, found[i].from) || (plural && i > 0 && found[i].from - found[i - 1].to <= 1)
    const next = found[i + 1]?.from ?? to
    for (const name of listTail(doc, found[i].to, next, plural)) out.push(unlocated(name))
  }
  return out
}

/** "villages of the X District and the village of Y of this district": the district named last. */
function withThisDistrict(doc: Document, found: readonly Found[]): Found[] {
  let last: string | null = null
  return found.map((one) => {
    if (one.precision === 'district' || one.precision === 'counted') last = one.place
    const says = word(doc, one.to) === OF && THIS.has(word(doc, one.to + 1)) && DISTRICT_NOUNS.has(word(doc, one.to + 2))
    return says && one.within === null ? { ...one, within: last } : one
  })
}

/** "A and B villages of the X district, C of Y": each place gets the district that closes its stretch of the list. */
function withDistricts(doc: Document, found: readonly Found[], gazetteer: Gazetteer): Found[] {
  const out = withThisDistrict(doc, found)
  for (let d = 1; d < out.length; d++) {
    const district = out[d]
    if (
      district.place === null ||
      (district.precision !== 'district' && district.precision !== 'counted') ||
      gazetteer.place(district.place)?.kind === 'country'
    )
      continue
    let end = district.from
    for (let k = d - 1; k >= 0 && linksTo(doc, out[k].to, end, k === d - 1); k--) {
      if (out[k].precision === 'district' || out[k].precision === 'counted' || out[k].within !== null) break
      out[k] = { ...out[k], within: district.place }
      end = out[k].from
    }
  }
  return out
}

/** Between a place and the district it lies in: "village of the", ", the"; between places of one list: ", " or "and". */
function linksTo(doc: Document, from: number, to: number, district: boolean): boolean {
  let bound = false
  for (let k = from; k < to; k++) {
    const w = word(doc, k)
    if (w === OF || w === IN) {
      if (!district && !SETTLEMENT_NOUNS.has(word(doc, k - 1))) return false
      bound = true
    } else if (w === COMMA) bound = true
    else if (w === AND) {
      if (district) return false
    } else if (w !== THE && !SETTLEMENT_NOUNS.has(w) && w !== CLOSE) return false
  }
  return !district || bound
}

/** After "Hale province", "Hale air base"; of a name the pack does not know also after "Hale hospital". */
function classEnd(doc: Document, b: number, to: number, unknown: boolean): number {
  if (b < to && (CLASS_AFTER.has(word(doc, b)) || (unknown && SITE_NOUNS.has(word(doc, b))))) return b + 1
  return b + 1 < to && KINDS_OF_SITE.has(word(doc, b)) && CLASS_AFTER.has(word(doc, b + 1)) ? b + 2 : b
}

/** The words shown: with "northern" before and "province" after when they stand there. */
function shown(doc: Document, found: Found, from: number, to: number, gazetteer: Gazetteer): PlaceMention {
  const t = doc.tokens
  let a = found.from,
    b = found.to
  if (a > from && DIRECTIONS.has(word(doc, a - 1))) a--
  if (a < found.from && a - 1 > from && tight(doc, a - 1) && DIRECTIONS.has(word(doc, a - 2))) a -= 2
  if (found.precision !== 'road') b = classEnd(doc, b, to, found.place === null)
  // A feed without apostrophes: the words end before the s of "Hales".
  const end = b === found.to && bareGenitive(doc, found, gazetteer) ? t.end[b - 1] - 1 : t.end[b - 1]
  return { ...wordsAt(t.text, t.start[a], end), place: found.place, precision: found.precision, within: found.within }
}

/**
 * Where the thing of a claim happened: the places named in its tokens [from, to), in order, as the speaker wrote them.
 *
 * Known names are joined to the pack's places; a road named by its two ends to the pack's line (its id stands in `place`, precision `road`).
 * Unknown names that stand as places are kept as words without a pin (`place` null, precision `unlocated`). Sides that speak or act, peoples,
 * organisations, persons and the place of the speaking are no places.
 */
export function findPlaces(doc: Document, from: number, to: number, gazetteer: Gazetteer): PlaceMention[] {
  const unknown = unknownNames(doc, from, to)
  let named = fromMentions(doc, from, to, gazetteer)
  if (unknown.length > 0) {
    // "Chak-e Hale" is another place than Hale.
    named = named.filter((one) => !unknown.some((name) => name.from < one.from && one.to <= name.to))
    for (const name of unknown) named.push(unlocated(name))
    named.sort((a, b) => a.from - b.from)
  }
  if (named.length === 0) return []
  const all = narrowed(doc, joined(doc, withTails(doc, named, to), gazetteer), gazetteer)
  const found = withDistricts(doc, all, gazetteer)
  const seen: PlaceMention[] = []
  for (const one of found) {
    const mention = shown(doc, one, from, to, gazetteer)
    if (!seen.some((other) => samePlace(other, mention, gazetteer))) seen.push(mention)
  }
  return seen
}

/** Is it told already: the same place, or a town and the province of its name? */
function samePlace(a: PlaceMention, b: PlaceMention, gazetteer: Gazetteer): boolean {
  if (a.place === null || b.place === null) return a.place === b.place && fold(a.words) === fold(b.words)
  return a.place === b.place || gazetteer.place(a.place)?.homonyms.includes(b.place) === true
}
