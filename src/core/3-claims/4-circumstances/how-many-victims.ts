import { isSide, type PartyId } from '../../0-terms/party.ts'
import { PEOPLE } from '../../1-lexicon/en/casualty-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import type { Link } from './how-many-bench.ts'
import { harmWords } from './how-many-nouns.ts'
import type { People } from './how-many-people.ts'
import type { Range, TollOptions } from './how-many-options.ts'

type Mentions = Pick<Document, 'tokens' | 'mentions' | 'mentionOf'>

const opponents = wordSet(
  PEOPLE.filter((row) => row.opponent)
    .map((row) => row.words.replaceAll('|', ' '))
    .join(' '),
)
const aims = wordSet('against on hit at targeting targeted struck'),
  posts = wordSet(
    'position positions outpost outposts base bases post posts checkpoint checkpoints tank tanks vehicle vehicles convoy convoys headquarters patrol barracks camp camps unit units helicopter jet warplane plane bunker trench trenches',
  )
const own = wordSet('its our their'),
  losing = wordSet('lost loses losing'),
  enemy = wordSet('enemy adversary opponent'),
  joins = wordSet('from of')
/** How far behind a name the post or vehicle that was hit may end ("a Berat T-72 tank"). */
const POST_REACH = 4
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
  const named = namedIn(doc, p.from, after, null, options, true)
  if (named !== undefined) return named
  const claimant = options.claimParty ?? null
  const side = claimant !== null && isSide(claimant)
  // "Strikes on Berat positions killed 40 terrorists": the name beside the deed says more than the claimant's word for its opponents.
  const meant = p.opponent && side ? namedIn(doc, range.from, range.to, claimant, options, true) : undefined
  if (meant) return meant
  const called = namedIn(doc, p.from, after, null, options)
  if (called !== undefined) return called
  if (!side) return p.group === 'military' ? targetBefore(doc, p, range, options) : null
  const loser = loserBefore(doc, p, range, claimant, options)
  if (loser !== undefined) return loser
  if (p.opponent) return namedIn(doc, range.from, range.to, claimant, options) ?? options.opponentOf?.(claimant) ?? null
  if (p.group === 'military' || p.group === 'civilian') for (let i = p.from; i < p.to; i++) if (own.has(doc.tokens.fold[i])) return claimant
  if (p.group === 'military') return link.rule.endsWith('.active') || isTaken(doc, p, link) ? null : claimant
  // A war's whole toll is that of both sides.
  if (range.basis === 'cumulative' && link.measure === 'killed' && p.group === 'people') return null
  return options.peopleAreOwn === true && link.measure !== 'captured' ? claimant : null
}

/** "It had captured a soldier": whoever takes prisoners does not take his own. */
const isTaken = (doc: Mentions, p: People, link: Link): boolean =>
  link.measure === 'captured' && p.from > 0 && phraseAt(harmWords, doc.tokens, p.from - 1, p.from) !== null

/** "The enemy lost 80 soldiers", "Arden lost 80 soldiers": whoever loses them, they are his. Undefined when nobody is said to lose them. */
function loserBefore(doc: Mentions, p: People, range: Range, claimant: PartyId, options: TollOptions): PartyId | null | undefined {
  const { fold } = doc.tokens
  let verb = p.from - 1
  while (verb > range.from && p.from - verb < LOSS_REACH && !losing.has(fold[verb])) verb--
  if (!losing.has(fold[verb])) return undefined
  for (let i = range.from; i < verb; i++) if (enemy.has(fold[i])) return options.opponentOf?.(claimant) ?? null
  return namedIn(doc, range.from, verb, null, options)
}

/** "A drone hit a Berat outpost, killing eight soldiers": whose outpost was hit, whose army was struck. Null when nobody's is. */
function targetBefore(doc: Mentions, p: People, range: Range, options: TollOptions): PartyId | null {
  const { tokens, mentions, mentionOf } = doc
  for (let i = p.from - 1; i >= range.from; i--) {
    const party = mentionOf[i] >= 0 ? (options.partyOfMention?.(mentionOf[i]) ?? null) : null
    if (party === null) continue
    const { from, to } = mentions[mentionOf[i]]
    const aimed = from > range.from && (aims.has(tokens.fold[from - 1]) || (from - 1 > range.from && aims.has(tokens.fold[from - 2])))
    const placed = holdsWord(tokens, to, Math.min(p.from, to + POST_REACH), posts)
    return aimed || placed ? party : null
  }
  return null
}

/** The one party named in tokens [from, to) other than `except`; null when two are; undefined when none is. `proper`: words any side uses for its opponents ("terrorists") name none. */
function namedIn(
  doc: Mentions,
  from: number,
  to: number,
  except: PartyId | null,
  options: TollOptions,
  proper = false,
): PartyId | null | undefined {
  let found: PartyId | undefined
  for (let i = from; i < to; i++) {
    const mention = doc.mentionOf[i]
    const party = mention >= 0 ? (options.partyOfMention?.(mention) ?? null) : null
    if (party === null || party === except || (proper && opponents.has(doc.tokens.fold[i]))) continue
    if (found !== undefined && found !== party) return null
    found = party
  }
  return found
}
