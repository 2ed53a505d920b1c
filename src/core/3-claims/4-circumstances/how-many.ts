import type { RuleId } from '../../0-terms/claim.ts'
import { wordsAt } from '../../0-terms/span.ts'
import type { Group, Measure, Toll } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { TALLIES } from '../../1-lexicon/en/casualty-words.ts'
import type { Document } from '../../2-document/document.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenKind, type Tokens } from '../../2-document/tokens.ts'
import type { Range, TollOptions } from './how-many-options.ts'
import { tollBasis } from './how-many-basis.ts'
import { harmAt, type Link } from './how-many-bench.ts'
import { linkHarm } from './how-many-links.ts'
import type { People } from './how-many-people.ts'
import { OPENS, openings } from './telling-words.ts'
import { victimsOf } from './how-many-victims.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

const TOLL = foldHash('toll'),
  NUMBER = foldHash('number'),
  SINCE = foldHash('since')
/** Tokens of "Since the end of February 2020,". */
const SINCE_REACH = 8
const civilianWords = wordSet('civilian civilians citizens citizen')

/** A toll with the rules that made it. */
export interface TollRead extends Toll {
  readonly rules: readonly RuleId[]
  /** Tokens of `words`, half-open. */
  readonly from: number
  readonly to: number
}

/** Where "Since February 20," right before the words begins; else where the words begin. */
function sinceBefore(t: Tokens, from: number): number {
  if (from < 1 || t.text[t.start[from - 1]] !== ',') return from
  for (let i = from - 2; i >= Math.max(0, from - SINCE_REACH) && t.kind[i] !== TokenKind.punct; i--) if (t.fold[i] === SINCE) return i
  return from
}

/**
 * Harm to people stated in tokens [from, to) of a document: each count with its measure, group, victims, bounds and basis.
 * Equipment and buildings are never counted. A range without a word of harm costs one table probe a token.
 */
export function findTolls(
  doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>,
  from: number,
  to: number,
  options: TollOptions = {},
): TollRead[] {
  const t = doc.tokens
  if (!mentionsHarm(t, from, to)) return []
  const links = linkHarm(t, from, to, options.bare === true)
  if (links.length === 0) return []
  const basis = tollBasis(t, sinceBefore(t, from), to, {
    ...sizeOf(links),
    named: namesOwn(doc, links, options) && !isPlaced(doc, from, to),
  })
  let before: Link | null = null
  const out: TollRead[] = []
  for (const link of links) {
    out.push(asToll(doc, link, before, { from, to, basis }, options))
    if (link.people.group !== null) before = link
  }
  return out
}

/** Does a word of harm begin in tokens [from, to), and end before `limit` and past `edge`? */
export function mentionsHarm(t: Tokens, from: number, to: number, limit = to, edge = from): boolean {
  const opens = openings(t)
  for (let i = from; i < to; i++)
    if ((opens[i] & OPENS.harm) !== 0 && ((harmAt(t, i, limit)?.to ?? edge) > edge || t.fold[i] === TOLL || t.fold[i] === NUMBER))
      return true
  return false
}

/** Tallies that sum up what happened over time, whatever was counted beside them. */
const RUNNING = new Set(TALLIES.flatMap((row) => (row.running ? [row.id] : [])))
/** A tally that names whose deaths it counts settles the group of its figure. */
const TALLY_GROUPS = new Map(TALLIES.flatMap((row) => (row.group ? [[row.id, row.group] as const] : [])))

const ownWords = wordSet('its their our')

/** Are a side's people told as such ("its civilians", "55 Berat civilians"), or a tally? */
function namesOwn(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, links: readonly Link[], options: TollOptions): boolean {
  return links.some(({ people: p, rule }) => {
    if (rule.startsWith('toll.tally')) return true
    if (rule.endsWith('.active') || (p.group !== 'civilian' && p.group !== 'military')) return false
    for (let i = p.from; i < p.to; i++) {
      const mention = doc.mentionOf[i]
      if (ownWords.has(doc.tokens.fold[i]) || (!p.opponent && mention >= 0 && options.partyOfMention?.(mention))) return true
    }
    return false
  })
}

function isPlaced(doc: Pick<Document, 'mentions' | 'mentionOf'>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.mentionOf[i] >= 0 && doc.mentions[doc.mentionOf[i]].kind === 'place') return true
  return false
}

function asToll(
  doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>,
  link: Link,
  before: Link | null,
  range: Range,
  options: TollOptions,
): TollRead {
  const t = doc.tokens,
    p = link.people
  const group = TALLY_GROUPS.get(link.rule) ?? groupOf(t, p, link.measure, before)
  const end = p.group === null && link.wordTo > p.to && link.wordTo - p.to <= 2 ? link.wordTo : p.to
  const own = p.group === null && before ? before.people : p
  const victims = victimsOf(doc, own, link, range, options)
  return {
    ...wordsAt(t.text, t.start[p.from], t.end[end - 1]),
    from: p.from,
    to: end,
    measure: link.measure,
    group,
    victims,
    low: p.low,
    high: p.high,
    basis: RUNNING.has(link.rule) ? 'cumulative' : range.basis,
    rules: [...p.rules, link.rule],
  }
}

/** What the figures of a claim are like as a whole; a running total beside them tells nothing of the deed. */
function sizeOf(links: readonly Link[]): { largest: number; vast: boolean; missing: boolean } {
  const figures = links
    .filter((link) => link.measure !== 'other' && !RUNNING.has(link.rule))
    .map((link) => Math.max(link.people.low ?? 0, link.people.high ?? 0))
  return {
    largest: Math.max(0, ...figures),
    vast: links.some((link) => link.people.rules.includes('vague.vast')),
    missing: links.some((link) => link.measure === 'missing'),
  }
}

/**
 * "others", "of them" and bare numbers take over whom the count before them named. A kind of civilian (a woman, a nurse) is not assumed of
 * the rest, nor are children.
 */
function groupOf(t: Tokens, p: People, measure: Measure, before: Link | null): Group {
  if (p.group !== null) return p.group
  const named = before?.people.group ?? null
  if (
    named === 'military' ||
    named === 'journalists' ||
    (named === 'civilian' && before && holdsWord(t, before.people.from, before.people.to, civilianWords))
  )
    return named
  return measure === 'captured' ? 'unknown' : 'people'
}
