import { findTolls, type TollRead } from '../../src/core/3-claims/4-circumstances/how-many.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import type { Tokens } from '../../src/core/2-document/tokens.ts'

/** One press release of the set, of which only these fields are read. */
interface CountsText {
  readonly id: string
  readonly text: string
}

type Counted = 'killed' | 'captured'

/** People counted together in one release: one person by office ("a leader"), or a group. */
interface Held {
  readonly rank: 'leader' | 'member'
  count: number
  /** The count rests on a figure, not on "several". */
  exact: boolean
  /** Single persons are parts of it ("several insurgents including the commander"). */
  readonly holdsOne: boolean
  readonly words: string
}

/** The fewest that an amount word can mean, where the text gives no figure. */
const FEWEST: readonly (readonly [RegExp, number])[] = [
  [/^dozens/i, 24],
  [/^(numerous|many|a large number)/i, 4],
  [/^(a few|several|multiple|a number|some)/i, 3],
]
const BACKGROUND =
  /\b(since (january|february|march|april|may|june|july|august|september|october|november|december|the (first|beginning|start))|so far this|this year|in the past|last year|previous|is linked to|was linked to|responsible for|prior to|suspected of|accused of|involved in|planning|is believed)\b/i
const OWN_SIDE =
  /\b(civilian|coalition|service ?member|soldier|american|u\.?s\.?|police|afghan national|afghan army|army|local national|girl|boy|child|children|women|woman)/i
const MORE = /\b(additional|other|others|another|more|also)\b/i
const PART = /\b(including|to include)\b/i
const LEADER =
  /(leader|facilitator|commander|planner|supplier|financier|coordinator|expert|maker|member|operative|him|he|man|mastermind|chief|emplacer)$/i
const DEFINITE = /^(the|both|his|all|one of the)\b/i
/** A summary over operations of a whole region, which the release then tells one by one (or not at all). */
const SUMMARY = /\bseparate\b[^.]*\b(southern|eastern|northern|western|south|east|country)|\bin the (east|south)\b/i
/** Tallies over weeks, and things that happen in general. */
const TALLY =
  /\b(recently|this month|this year|in recent|since (january|february|march|april|june|july|august|september|october|november|december|the))\b|\bcivilians are killed\b/i
const OWN_LOSS = /\b(american|u\.s\.|coalition|afghan national|service ?members?)/i
const PRONOUN =
  /\b(killed|killing|kill|arrested|detained|captured|apprehended|detaining)\s+(him|her)\b|\b[Hh]e was (?:\w+ and )?(?:later |subsequently |also )?(killed|detained|captured|arrested|apprehended|shot and killed)/
const NAMED =
  /\b(killed|killing|arrested|detained|captured|death of|capture of|arrest of|detention of)\s+(?!Afghan|Islamic|ISAF|Coalition|January|February|Insurgent)(?:al-)?[A-Z]\p{L}+(?! (?:senior )?(?:leaders|insurgents|fighters|facilitators|commanders))/u

/** Reads the fewest killed and captured from one release of the set `counts`. */
export function read(line: CountsText): { id: string; killed: number; captured: number } {
  const tokens = tokenize(line.text)
  const held: Record<Counted, Held[]> = { killed: [], captured: [] }
  for (const [from, to] of sentencesOf(tokens)) readSentence(tokens, from, to, held)
  return { id: line.id, killed: total(held.killed), captured: total(held.captured) }
}

/** Reads many releases. */
export function readCounts(lines: readonly CountsText[]): { id: string; killed: number; captured: number }[] {
  return lines.map(read)
}

function readSentence(t: Tokens, from: number, to: number, held: Record<Counted, Held[]>): void {
  const sentence = t.text.slice(t.start[from], t.end[to - 1])
  if (SUMMARY.test(sentence) || TALLY.test(sentence)) return
  const tolls = findTolls({ tokens: t, mentions: [], mentionOf: new Int32Array(t.n).fill(-1) }, from, to, { bare: true })
  tolls.forEach((toll, i) => {
    if (toll.measure !== 'killed' && toll.measure !== 'captured') return
    if (isBackground(t, toll, from) || (toll.measure === 'captured' ? OWN_SIDE : OWN_LOSS).test(toll.words)) return
    take(held[toll.measure], toll, t, tolls[i - 1], tolls[i + 1])
  })
  readSingle(sentence, held)
}

/** "killing him", "the death of Hemlar": one person by pronoun or name, new only when nobody was counted yet. */
function readSingle(sentence: string, held: Record<Counted, Held[]>): void {
  for (const pattern of [PRONOUN, NAMED]) {
    const hit = pattern.exec(sentence)
    if (!hit || BACKGROUND.test(sentence.slice(0, hit.index))) continue
    const list = /kill|death/i.test(hit[0]) ? held.killed : held.captured
    if (list.length === 0) list.push({ rank: 'leader', count: 1, exact: true, holdsOne: false, words: 'him' })
  }
}

/** What went before the release: a relative clause about an earlier attack, a tally since some month. */
function isBackground(t: Tokens, toll: TollRead, from: number): boolean {
  const before = t.text.slice(t.start[from], toll.start)
  return (
    toll.basis === 'cumulative' ||
    BACKGROUND.test(before) ||
    /\b(that|which|who|who have|have)\s+(also\s+)?(killed|captured|detained|killing)\s*(or\s+\w+\s*)?$/i.test(before)
  )
}

function take(held: Held[], toll: TollRead, t: Tokens, before: TollRead | undefined, after: TollRead | undefined): void {
  const count = fewest(toll)
  if (count === 0 || /\bof (whom|them|which)$/i.test(toll.words)) return
  if (before && before.measure === toll.measure && PART.test(t.text.slice(before.end, toll.start))) return
  const holdsOne = after !== undefined && after.measure === toll.measure && PART.test(t.text.slice(toll.end, after.start))
  const exact = toll.low !== null || toll.high !== null
  const next: Held = { rank: LEADER.test(toll.words) && count === 1 ? 'leader' : 'member', count, exact, holdsOne, words: toll.words }
  if (!refersBack(held, next)) held.push(next)
}

function fewest(toll: TollRead): number {
  if (toll.low !== null) return toll.low
  if (toll.high !== null) return toll.high
  return FEWEST.find(([words]) => words.test(toll.words))?.[1] ?? 3
}

/** Does this mention take up people already counted? It may then make their number exact. */
function refersBack(held: Held[], next: Held): boolean {
  if (held.length === 0) return false
  if (next.rank === 'leader') return held.some((h) => h.rank === 'leader' || h.holdsOne) || DEFINITE.test(next.words)
  const members = held.filter((h) => h.rank === 'member')
  const vague = members.find((h) => !h.exact)
  if (vague && next.exact && next.count > 1) {
    vague.count = vague.holdsOne ? Math.max(next.count + (/associates|additional|other/i.test(next.words) ? 1 : 0), 2) : next.count
    vague.exact = true
    return true
  }
  if (!next.exact && /\bmore\b/i.test(next.words)) return false
  if (MORE.test(next.words))
    return (
      held.some((h) => h.count === next.count && h.rank === 'member') ||
      held.some((h) => h.holdsOne && h.count === next.count + 1) ||
      (members.length > 0 && DEFINITE.test(next.words))
    )
  if (!next.exact) return members.length > 0 || DEFINITE.test(next.words)
  const whole = held.reduce((sum, h) => sum + h.count, 0)
  if (next.count > 1 && whole === next.count) return true
  if (held.some((h) => h.holdsOne && h.count === next.count + 1)) return true
  return (
    members.some((h) => h.count === next.count || (h.count > next.count && DEFINITE.test(next.words))) ||
    (next.count === 1 && DEFINITE.test(next.words))
  )
}

const total = (held: readonly Held[]): number => {
  const inGroup = held.some((h) => h.holdsOne)
  return held.reduce((sum, h) => sum + (inGroup && h.rank === 'leader' ? 0 : h.count), 0)
}

/** Sentences: they end at a stop before a capital, or at a line break. */
function sentencesOf(t: Tokens): [number, number][] {
  const out: [number, number][] = []
  let from = 0
  for (let i = 0; i < t.n; i++) {
    const last = i + 1 === t.n
    const stop =
      /^[.!?]+$/.test(t.text.slice(t.start[i], t.end[i])) && (last || /^["“”)\s]*[A-Z0-9"“]/.test(t.text.slice(t.end[i], t.end[i] + 4)))
    if (last || stop || /\n/.test(t.text.slice(t.end[i], t.start[i + 1]))) {
      out.push([from, i + 1])
      from = i + 1
    }
  }
  return out
}
