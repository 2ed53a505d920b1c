import type { PartyId } from '../0-terms/party.ts'
import { NEUTRAL_HEADER_WORDS, SIDE_HEADER_WORDS, SIDE_NOUNS } from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import type { Block, Mention, Section, TokenRange } from './document.ts'
import { leadEnd } from './leads.ts'
import { codeAt, countWords, has, isMark, isWord } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const sideWords = wordSet(SIDE_HEADER_WORDS),
  sideNouns = wordSet(SIDE_NOUNS),
  neutralWords = wordSet(NEUTRAL_HEADER_WORDS)
const COLON = 58,
  HASH = 35
/** In words. */
const LONGEST_HEADER = 8

/** What a heading says about the blocks below it. */
interface Header {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly kind: 'side' | 'neutral' | 'other'
  readonly source: TokenRange | null
  readonly party: PartyId | null
  /** Nothing but a name: a side only where another such heading names another side. */
  readonly bare: boolean
  /** A name and a colon: what a list under it is headed by. */
  readonly label: boolean
  /** Number of # before it; 0 without. */
  readonly level: number
}

/** Which side a name in a header speaks for, or null ("Hale", the capital, for its government). */
export type PartyOfMention = (mention: Mention) => PartyId | null

/**
 * Finds the sections of a page: what stands under "Information from Hale", "Hale side:", "What Hale says" belongs to that side, what stands under
 * "Negotiations and statements" to nobody. Any other heading ends the section, unless it is marked as a deeper one. Returns the blocks with `section` filled.
 */
export function findSections(
  tokens: Tokens,
  blocks: readonly Block[],
  mentions: readonly Mention[],
  mentionOf: Int32Array,
  partyOf: PartyOfMention,
): { readonly sections: readonly Section[]; readonly blocks: readonly Block[] } {
  const headers = dropLoneNames(readHeaders(tokens, blocks, mentions, mentionOf, partyOf))
  const sections: Section[] = []
  headers.forEach((header, h) => {
    if (header.kind === 'other') return
    let next = h + 1
    while (next < headers.length && isDeeper(headers[next], header)) next++
    const { source, party } = header
    const until = headers[next]?.block ?? blocks.length
    const endBlock = trimEnd(blocks, header.block, header.label ? listEnd(blocks, header.block, until) : until)
    sections.push({ header: { from: header.from, to: header.to }, source, party, firstBlock: header.block, endBlock })
  })
  return { sections, blocks: fillSections(blocks, sections) }
}

/** "The ministry:" above a list is the list's header, not the header of what stands below the list; `until` above anything else. */
function listEnd(blocks: readonly Block[], header: number, until: number): number {
  let end = header + 1
  while (end < until && blocks[end].kind === 'bullet') end++
  return end > header + 1 ? end : until
}

/** A heading marked as lower than the section's own stays inside it. */
function isDeeper(later: Header, header: Header): boolean {
  return later.kind === 'other' && header.level > 0 && later.level > header.level
}

function readHeaders(
  tokens: Tokens,
  blocks: readonly Block[],
  mentions: readonly Mention[],
  mentionOf: Int32Array,
  partyOf: PartyOfMention,
): readonly Header[] {
  const out: Header[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') out.push(readHeader(tokens, block, index, mentions, mentionOf, partyOf))
  })
  return out
}

function readHeader(
  tokens: Tokens,
  block: Block,
  index: number,
  mentions: readonly Mention[],
  mentionOf: Int32Array,
  partyOf: PartyOfMention,
): Header {
  const from = leadEnd(tokens, block),
    colon = isMark(tokens, block.to - 1, COLON)
  const to = colon ? block.to - 1 : block.to
  const plain = { block: index, from, to, source: null, party: null, bare: false, label: false, level: levelOf(tokens, block, from) }
  if (countWords(tokens, from, to) > LONGEST_HEADER) return { ...plain, kind: 'other' }
  if (isNeutral(tokens, from, to)) return { ...plain, kind: 'neutral' }
  const names = namesIn(mentionOf, mentions, from, to)
  const party = onlyParty(names, partyOf)
  const others = otherWords(tokens, mentionOf, from, to)
  if (party === null || others === null) return { ...plain, kind: 'other' }
  return {
    ...plain,
    kind: 'side',
    party,
    source: sourceOf(tokens, names, partyOf, to),
    bare: others === 0 && !colon,
    label: others === 0 && colon,
  }
}

function levelOf(tokens: Tokens, block: Block, from: number): number {
  return codeAt(tokens, block.from) === HASH ? from - block.from : 0
}

function isNeutral(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.number || (isWord(tokens, i) && !neutralWords.has(tokens.fold[i]))) return false
  }
  return to > from
}

function namesIn(mentionOf: Int32Array, mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const out: Mention[] = []
  for (let i = from; i < to; i++) {
    const mention = mentionOf[i] < 0 ? undefined : mentions[mentionOf[i]]
    if (mention && mention !== out.at(-1)) out.push(mention)
  }
  return out
}

/** The one party the names speak for; null for none and for two ("Hale and Corvin"). */
function onlyParty(names: readonly Mention[], partyOf: PartyOfMention): PartyId | null {
  const parties = new Set(names.map(partyOf).filter((party) => party !== null))
  return parties.size === 1 ? [...parties][0] : null
}

/** How many words stand beside the names, or null when one of them is no word of a section header. */
function otherWords(tokens: Tokens, mentionOf: Int32Array, from: number, to: number): number | null {
  let n = 0
  for (let i = from; i < to; i++) {
    if (mentionOf[i] >= 0 || tokens.kind[i] > TokenKind.number || has(tokens, i, TokenFlag.clitic)) continue
    if (!sideWords.has(tokens.fold[i])) return null
    n++
  }
  return n
}

/** From the first to the last name of the side, with the noun behind it ("Hale side"). */
function sourceOf(tokens: Tokens, names: readonly Mention[], partyOf: PartyOfMention, to: number): TokenRange {
  const own = names.filter((name) => partyOf(name) !== null)
  const first = own[0],
    last = own[own.length - 1]
  return { from: first.from, to: last.to < to && sideNouns.has(tokens.fold[last.to]) ? last.to + 1 : last.to }
}

/** A heading that is only a name tells a place as often as a source: it counts where its page names two sides in this way. */
function dropLoneNames(headers: readonly Header[]): readonly Header[] {
  const parties = new Set(headers.filter((header) => header.kind === 'side').map((header) => header.party))
  if (parties.size > 1) return headers
  return headers.map((header) => (header.bare ? { ...header, kind: 'other' as const, source: null, party: null } : header))
}

/** Captions and page furniture at the end belong to the page, not to the side. */
function trimEnd(blocks: readonly Block[], first: number, end: number): number {
  let last = end
  while (last > first + 1 && (blocks[last - 1].kind === 'caption' || blocks[last - 1].kind === 'boilerplate')) last--
  return last
}

function fillSections(blocks: readonly Block[], sections: readonly Section[]): readonly Block[] {
  const out = [...blocks]
  sections.forEach((section, s) => {
    for (let b = section.firstBlock; b < section.endBlock; b++) out[b] = { ...out[b], section: s }
  })
  return out
}
