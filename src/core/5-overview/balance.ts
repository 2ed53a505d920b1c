import type { BalanceLine, Matter, Overview, Sentence } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { PARTIAL_VERBS } from './verbs-of-saying.ts'
import { stretches } from './word-count.ts'

const HEDGES = /\b(?:reportedly|allegedly|alleged|apparently|possibly|may have|might have|so-called)\b/gi
const PASSIVE = /\b(?:was|were|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|wn|en|hit|struck|shot)\b(?![^.]*\bby\b)/gi

/** How evenly the sides stand in the compiled rows: a newsroom's own check, counted, not judged. */
export function balanceOf(
  matters: readonly Matter[],
  statements: Overview['statements'],
  heard: readonly Heard[],
  pack: Pack,
  columns: readonly [PartyId, PartyId],
): readonly BalanceLine[] {
  const line = (what: string, n: (party: PartyId) => number): BalanceLine => ({
    what,
    counts: columns.map((party) => ({ party, n: n(party) })),
  })
  return [
    ...sentenceBalance(matters, statements, pack, columns),
    line('rows resting on a single origin', singleOrigin(matters, heard)),
    line('claims resting on a single official source', officialOnly(matters, heard)),
  ]
}

/** What is counted in sentences and rows alone: a desk counts it anew with every edit. */
export function sentenceBalance(
  matters: readonly Matter[],
  statements: Overview['statements'],
  pack: Pack,
  columns: readonly [PartyId, PartyId],
): readonly BalanceLine[] {
  const said = (party: PartyId): readonly Sentence[] => [
    ...matters.flatMap((m) => m.cells.filter((c) => c.party === party).flatMap((c) => c.sentences)),
    ...statements.filter((s) => s.party === party).map((s) => s.sentence),
  ]
  const sentences = new Map(columns.map((p) => [p, said(p)]))
  const line = (what: string, n: (sentences: readonly Sentence[], party: PartyId) => number): BalanceLine => ({
    what,
    counts: columns.map((party) => ({ party, n: n(sentences.get(party) ?? [], party) })),
  })
  /** Counts words or phrases, and names the sentences they stand in. */
  const marks = (what: string, found: (s: Sentence) => readonly string[]): BalanceLine => ({
    what,
    counts: columns.map((party) => {
      const hits = (sentences.get(party) ?? []).flatMap((s) => {
        const words = found(s)
        return words.length ? [{ text: s.text, cites: s.cites, words }] : []
      })
      return { party, n: sum(hits, (h) => h.words.length), sentences: hits }
    }),
  })
  return [
    line('sentences', (s) => s.length),
    line('words', (s) => sum(s, (x) => stretches(x.text))),
    line('rows in which it stands first', (_, p) => matters.filter((m) => m.cells.find((c) => c.sentences.length > 0)?.party === p).length),
    line('rows in which it is silent', (_, p) => matters.filter((m) => m.cells.some((c) => c.party === p && c.silence !== null)).length),
    marks('verbs of saying that take a side, outside quotation', (s) => wordsOutside(s).filter((v) => PARTIAL_VERBS.has(v))),
    marks('hedges', (s) => s.text.match(HEDGES) ?? []),
    marks('loaded words outside quotation', (s) => loadedOutside(s, pack)),
    marks('passives that name no agent', (s) => outside(s.text).match(PASSIVE) ?? []),
  ]
}

/** Claims of a side in the rows whose chain is one institution and nobody else. */
function officialOnly(matters: readonly Matter[], heard: readonly Heard[]): (party: PartyId) => number {
  const inRows = new Set(matters.flatMap((m) => m.claims))
  const official = heard.filter((h) => h.claim.chain.length === 1 && h.origin.startsWith('actor:') && inRows.has(h.claim.id))
  return (party) => official.filter((h) => h.claim.party === party).length
}

function sum<T>(items: readonly T[], n: (item: T) => number): number {
  return items.reduce((total, item) => total + n(item), 0)
}

function outside(text: string): string {
  return text.replace(/[“"][^”"]*[”"]/g, ' ')
}

function wordsOutside(s: Sentence): readonly string[] {
  return (
    outside(s.text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

/** Loaded words of the pack that stand in our sentences outside quotation marks; a word written with a final hyphen is a beginning ("liberat-"). */
export function loadedOutside(s: Sentence, pack: Pick<Pack, 'loadedWords'>): readonly string[] {
  const text = outside(s.text).toLowerCase()
  return pack.loadedWords.filter((l) => startsIn(text, l.word.toLowerCase())).map((l) => l.word)
}

function startsIn(text: string, word: string): boolean {
  const bare = word.replace(/-$/, '')
  const isBeginning = bare !== word
  for (let i = text.indexOf(bare); i !== -1; i = text.indexOf(bare, i + 1)) {
    const before = i === 0 ? ' ' : text[i - 1]
    const after = text[i + bare.length] ?? ' '
    if (!/\p{L}/u.test(before) && (isBeginning || !/\p{L}/u.test(after))) return true
  }
  return false
}

function singleOrigin(matters: readonly Matter[], heard: readonly Heard[]): (party: PartyId) => number {
  const byId = new Map(heard.map((h) => [h.claim.id, h]))
  const rows = matters.map((m) => m.claims.flatMap((id) => byId.get(id) ?? []))
  return (party) => rows.filter((claims) => new Set(claims.filter((h) => h.claim.party === party).map((h) => h.origin)).size === 1).length
}
