import { isSide, type PartyId } from '../../0-terms/party.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import type { Link } from './how-many-bench.ts'
import type { People } from './how-many-people.ts'
import type { Range, TollOptions } from './how-many-options.ts'

type Mentions = Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>

const own = wordSet('its our their'),
  losing = wordSet('lost loses losing'),
  enemy = wordSet('enemy adversary opponent'),
  joins = wordSet('from of')
/** How far behind "soldiers from" a party's name may end. */
const NAME_REACH = 5
/** How far before the people "lost" may stand ("lost more than 80 of its soldiers"). */
const LOSS_REACH = 6

/**
 * Whose people a count names: a party's name inside the noun phrase or right behind it ("12 Ardenian soldiers", "four soldiers from Arden"), the claimant's own
 * ("its soldiers", or soldiers a party reports killed without saying whose), or the claimant's opponent ("militants"). Null when the words do not say.
 */
export function victimsOf(doc: Mentions, p: People, link: Link, range: Range, options: TollOptions): PartyId | null {
  const after = p.to < range.to && joins.has(doc.tokens.fold[p.to]) ? Math.min(range.to, p.to + NAME_REACH) : p.to
  const named = namedIn(doc, p.from, after, null, options)
  if (named !== undefined) return named
  const claimant = options.claimParty ?? null
  if (claimant === null || !isSide(claimant)) return null
  const loser = loserBefore(doc, p, range, claimant, options)
  if (loser !== undefined) return loser
  if (p.opponent) return namedIn(doc, range.from, range.to, claimant, options) ?? options.opponentOf?.(claimant) ?? null
  if (p.group === 'military' || p.group === 'civilian') for (let i = p.from; i < p.to; i++) if (own.has(doc.tokens.fold[i])) return claimant
  if (p.group === 'military') return link.rule.endsWith('.active') ? null : claimant
  return options.peopleAreOwn === true && link.measure !== 'captured' ? claimant : null
}

/** "The enemy lost 80 soldiers", "Arden lost 80 soldiers": whoever loses them, they are his. Undefined when nobody is said to lose them. */
function loserBefore(doc: Mentions, p: People, range: Range, claimant: PartyId, options: TollOptions): PartyId | null | undefined {
  const { fold } = doc.tokens
  let verb = p.from - 1
  while (verb > range.from && p.from - verb < LOSS_REACH && !losing.has(fold[verb])) verb--
  if (!losing.has(fold[verb])) return undefined
  for (let i = range.from; i < verb; i++) if (enemy.has(fold[i])) return options.opponentOf?.(claimant) ?? null
  return namedIn(doc, range.from, verb, null, options)
}

/** The one party named in tokens [from, to) other than `except`; null when two are; undefined when none is. */
function namedIn(doc: Mentions, from: number, to: number, except: PartyId | null, options: TollOptions): PartyId | null | undefined {
  let found: PartyId | undefined
  for (let i = from; i < to; i++) {
    const mention = doc.mentionOf[i]
    const party = mention >= 0 ? (options.partyOfMention?.(mention) ?? null) : null
    if (party === null || party === except) continue
    if (found !== undefined && found !== party) return null
    found = party
  }
  return found
}
