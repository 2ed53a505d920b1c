import type { RuleId } from '../../0-terms/claim.ts'
import type { PartyId } from '../../0-terms/party.ts'
import { wordsAt } from '../../0-terms/span.ts'
import type { Group, Measure, Toll, TollBasis } from '../../0-terms/toll.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import type { Document } from '../../2-document/document.ts'
import type { Tokens } from '../../2-document/tokens.ts'
import { tollBasis } from './how-many-basis.ts'
import { linkHarm, type Link } from './how-many-links.ts'
import { harmWords, type People } from './how-many-people.ts'
import { victimsOf } from './how-many-victims.ts'

const TOLL = foldHash('toll'), NUMBER = foldHash('number')

export interface TollOptions {
  /** The party of the claimant: whose opponent "the militants" are, and whose people "its soldiers" are. */
  readonly claimParty?: PartyId | null
  /** The party a mention of the document stands for (its index in `doc.mentions`), or null. Without it no victims are told from names. */
  readonly partyOfMention?: (mention: number) => PartyId | null
  /** Who is called terrorists, militants and the like by a claimant of this party, or null when that is not one party. */
  readonly opponentOf?: (party: PartyId) => PartyId | null
  /** Also count plural nouns without any amount ("insurgents were killed"), both bounds open. For counting over whole texts; off for claims. */
  readonly bare?: boolean
}

/** A toll with the rules that made it. */
export interface TollRead extends Toll {
  readonly rules: readonly RuleId[]
  /** Tokens of `words`, half-open. */
  readonly from: number
  readonly to: number
}

/**
 * Harm to people stated in tokens [from, to) of a document: each count with its measure, group, victims, bounds and basis.
 * Equipment and buildings are never counted. A range without a word of harm costs one table probe a token.
 */
export function findTolls(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, from: number, to: number, options: TollOptions = {}): TollRead[] {
  const t = doc.tokens
  if (!mentionsHarm(t, from, to)) return []
  const links = linkHarm(t, from, to, options.bare === true)
  if (links.length === 0) return []
  const basis = tollBasis(t, from, to)
  let before: Link | null = null
  const out: TollRead[] = []
  for (const link of links) {
    out.push(asToll(doc, link, before, basis, options))
    if (link.people.group !== null) before = link
  }
  return out
}

function mentionsHarm(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (harmWords.byFirst.has(t.fold[i]) || t.fold[i] === TOLL || t.fold[i] === NUMBER) return true
  return false
}

function asToll(doc: Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>, link: Link, before: Link | null, basis: TollBasis, options: TollOptions): TollRead {
  const t = doc.tokens, p = link.people
  const group = groupOf(p, link.measure, before)
  const end = p.group === null && link.wordTo > p.to && link.wordTo - p.to <= 2 ? link.wordTo : p.to
  const own = p.group === null && before ? before.people : p
  const victims = victimsOf(doc, own, options)
  return {
    ...wordsAt(t.text, t.start[p.from], t.end[end - 1]), from: p.from, to: end, measure: link.measure, group, victims, low: p.low, high: p.high,
    basis: basis === 'incident' && isScaleOfWar(p, link.measure) ? 'cumulative' : basis, rules: [...p.rules, link.rule],
  }
}

/** "others", "of them" and bare numbers take over whom the count before them named; children are not assumed of the rest. */
function groupOf(p: People, measure: Measure, before: Link | null): Group {
  if (p.group !== null) return p.group
  const named = before?.people.group ?? null
  if (named === 'civilian' || named === 'military' || named === 'journalists') return named
  return measure === 'captured' ? 'unknown' : 'people'
}

/** Thousands of dead, or tens of thousands displaced, are no single incident's toll. */
function isScaleOfWar(p: People, measure: Measure): boolean {
  return measure !== 'other' && Math.max(p.low ?? 0, p.high ?? 0) >= 2000
}
