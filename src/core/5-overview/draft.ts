import type { ClaimId } from '../0-terms/claim.ts'
import { Failure } from '../0-terms/failure.ts'
import type { BalanceLine, Cell, Matter, Overview, Sentence } from '../0-terms/overview.ts'
import { OUTLET } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import { sentenceBalance } from './balance.ts'
import type { Grounds } from './licences.ts'
import { reworded, rewordFaults } from './reword.ts'
import type { RewordFault } from './reword.ts'

/**
 * One line of an edited place. A compiled sentence is called by its words (`of`), so that an edit never moves to another sentence: when the ledger would compile
 * it otherwise by now, the edit is stale and says so. `own`: the editor's own words, marked on the page; `of`: the compiled sentence they stand in for.
 */
export type DraftLine =
  | { readonly does: 'keep'; readonly of: string }
  | { readonly does: 'reword'; readonly of: string; readonly text: string; readonly cites: readonly ClaimId[] }
  | { readonly does: 'own'; readonly of: string | null; readonly text: string; readonly cites: readonly ClaimId[] }

/**
 * `headline`, `preamble`, `statements`, `background`, one side's part in a row: `matter:ID:PARTY`, or the one sentence of a record, counted from 0: `truce:0`,
 * `control:0`, `access:0`.
 */
export type DraftPlaceName = string

/** A place as its editor wants it: its lines in order, and what was left out. What neither names, because it was compiled since, comes after them. */
export interface DraftPlace {
  readonly place: DraftPlaceName
  readonly lines: readonly DraftLine[]
  readonly dropped: readonly string[]
}

/** Everything an editor did to a compiled overview, as data. Places and rows that are not named stay as they were compiled. */
export interface DraftEdits {
  readonly places: readonly DraftPlace[]
  /** Rows in their order; those not named come after them. */
  readonly matters: readonly string[]
}

export const NO_EDITS: DraftEdits = { places: [], matters: [] }

/** A line that cannot be published as it stands. `stale`: the sentence it edits is not compiled so any more. */
export interface DraftFault {
  readonly place: DraftPlaceName
  readonly of: string | null
  readonly text: string
  readonly faults: readonly (
    RewordFault | { readonly kind: 'stale' | 'empty' | 'cites'; readonly words: string; readonly sentence: string }
  )[]
}

/** Everything in a draft that cannot be published; empty when all of it can. */
export function draftFaults(overview: Overview, edits: DraftEdits, g: Grounds): readonly DraftFault[] {
  const compiled = placesOf(overview)
  return edits.places.flatMap(({ place, lines, dropped }) => {
    const there = compiled.get(place)
    if (!there) return [{ place, of: null, text: '', faults: [fault('stale', place, 'this part of the page is not there any more')] }]
    const gone = dropped.filter((of) => !there.some((s) => s.text === of))
    return [
      ...lines.flatMap((line) => {
        const faults = lineFaults(line, there, overview, g)
        return faults.length === 0 ? [] : [{ place, of: line.of, text: 'text' in line ? line.text : line.of, faults }]
      }),
      ...gone.map((of) => ({ place, of, text: of, faults: [fault('stale', of, STALE)] })),
      ...(isSingle(place) && lines.length !== 1
        ? [{ place, of: null, text: '', faults: [fault('empty', '', place === 'headline' ? 'a page has one headline' : ONE_SENTENCE)] }]
        : []),
    ]
  })
}

/** Has a place room for one line only? A headline, and the sentence beside a record, whose day, state and places stand there in any case. */
function isSingle(place: DraftPlaceName): boolean {
  return /^(?:headline$|(?:truce|control|access):)/.test(place)
}

const ONE_SENTENCE = 'a record on the page has one sentence'
const STALE = 'the sentence it edits is not compiled so any more: look at the new one, and edit that'

function fault(kind: 'stale' | 'empty' | 'cites', words: string, sentence: string): DraftFault['faults'][number] {
  return { kind, words, sentence }
}

function lineFaults(line: DraftLine, there: readonly Sentence[], overview: Overview, g: Grounds): DraftFault['faults'] {
  const was = there.find((s) => s.text === line.of)
  if (line.of !== null && !was) return [fault('stale', line.of, STALE)]
  if (line.does === 'keep') return []
  if (line.text.trim() === '') return [fault('empty', '', 'nothing is written there')]
  if (line.does === 'own') {
    const unknown = line.cites.filter((id) => !(id in overview.claims))
    return unknown.map((id) => fault('cites', id, `it cites the claim ${id}, which this page does not hold`))
  }
  if (!was || was.voice !== 'compiled')
    return [fault('stale', line.of, 'only a compiled sentence can be reworded; write your own words instead')]
  return rewordFaults(was, line.text, line.cites, g)
}

/**
 * The overview as its editor wants it: reordered, shortened, reworded where the words prove, with the editor's own words marked. A pure function: the same
 * overview and edits give the same value.
 *
 * @throws Failure `proof-failed` when a reworded sentence says what its citations do not; `draft-stale` when an edit belongs to a sentence that is not compiled so any more
 */
export function editedOverview(overview: Overview, edits: DraftEdits, g: Grounds): Overview {
  const [bad] = draftFaults(overview, edits, g)
  if (bad) throw refused(bad)
  return applied(overview, edits, g)
}

function refused({ place, text, faults: [first] }: DraftFault): Failure {
  if (first.kind === 'stale') return new Failure('draft-stale', `“${text}”: ${first.sentence}.`, { place })
  const remedy = 'Write it as the claims say it, or mark it as the editor’s own words.'
  return new Failure('proof-failed', `“${text}”: ${first.sentence}. ${remedy}`, { place, why: first.sentence })
}

/** The same with whatever does not prove left as it was compiled: what a desk shows while its editor is still writing. */
export function shownOverview(overview: Overview, edits: DraftEdits, g: Grounds): Overview {
  const bad = new Set(draftFaults(overview, edits, g).map((f) => `${f.place} ${f.of ?? ''} ${f.text}`))
  const compiled = placesOf(overview)
  const sound = edits.places
    .filter(({ place }) => compiled.has(place))
    .map((p) => ({
      ...p,
      lines: p.lines.flatMap((line): readonly DraftLine[] => {
        if (line.does === 'keep' || !bad.has(`${p.place} ${line.of ?? ''} ${line.text}`)) return [line]
        return line.of === null ? [] : [{ does: 'keep', of: line.of }]
      }),
    }))
  return applied(overview, { ...edits, places: sound }, g)
}

function applied(overview: Overview, edits: DraftEdits, g: Grounds): Overview {
  if (edits.places.length === 0 && edits.matters.length === 0) return overview
  const byPlace = new Map(edits.places.map((p) => [p.place, p]))
  const at = (place: DraftPlaceName, compiled: readonly Sentence[]): readonly Sentence[] => linesAt(compiled, byPlace.get(place))
  const matters = ordered(overview.matters, edits.matters).flatMap((m) => editedMatter(m, at))
  const party = new Map(overview.statements.map((s) => [s.sentence.text, s]))
  const statements = at(
    'statements',
    overview.statements.map((s) => s.sentence),
  ).map((sentence) => ({ party: OUTLET, ...party.get(sentence.was ?? sentence.text), sentence }))
  const edited = {
    ...overview,
    headline: at('headline', [overview.headline])[0] ?? overview.headline,
    preamble: at('preamble', overview.preamble),
    matters,
    statements,
    background: at('background', overview.background),
    truces: { ...overview.truces, entries: recordsAt('truce', overview.truces.entries, at) },
    control: recordsAt('control', overview.control, at),
    access: recordsAt('access', overview.access, at),
  }
  return { ...edited, balance: editedBalance(overview, edited, edits, g) }
}

type LinesAt = (place: DraftPlaceName, compiled: readonly Sentence[]) => readonly Sentence[]

/** Records with their sentences as edited; what the record itself says stays. */
function recordsAt<R extends { readonly sentence: Sentence }>(name: string, records: readonly R[], at: LinesAt): readonly R[] {
  return records.map((record, i) => ({ ...record, sentence: at(`${name}:${i}`, [record.sentence])[0] ?? record.sentence }))
}

function linesAt(compiled: readonly Sentence[], edits: DraftPlace | undefined): readonly Sentence[] {
  if (!edits) return compiled
  const byText = new Map(compiled.map((s) => [s.text, s]))
  const named = new Set([...edits.dropped, ...edits.lines.flatMap((line) => line.of ?? [])])
  const lines = edits.lines.flatMap((line): readonly Sentence[] => {
    const was = line.of === null ? undefined : byText.get(line.of)
    if (line.does === 'own') return [ownWords(line.text, line.cites, line.of)]
    if (!was) return []
    return [line.does === 'keep' || line.text === was.text ? was : reworded(was, line.text, line.cites)]
  })
  return [...lines, ...compiled.filter((s) => !named.has(s.text))]
}

/** An editor's own words: nothing proves them, and the page says so. */
function ownWords(text: string, cites: readonly ClaimId[], was: string | null): Sentence {
  return { text, voice: 'editor', cites, normalised: [], ...(was === null ? {} : { was }) }
}

/** A row with its edited cells; none when nothing is left in it. */
function editedMatter(matter: Matter, at: LinesAt): readonly Matter[] {
  const cells = matter.cells.map((cell): Cell => ({ ...cell, sentences: at(cellPlace(matter.id, cell.party), cell.sentences) }))
  return cells.some((cell) => cell.sentences.length > 0) ? [{ ...matter, cells }] : []
}

function ordered(matters: readonly Matter[], order: readonly string[]): readonly Matter[] {
  const rank = new Map(order.map((id, i) => [id, i]))
  const place = (m: Matter): number => rank.get(m.id) ?? order.length
  return [...matters].sort((a, b) => place(a) - place(b))
}

/** What a side's part in a row is called. */
export function cellPlace(matter: string, party: PartyId): DraftPlaceName {
  return `matter:${matter}:${party}`
}

/** Every place of an overview that can be edited, with its compiled sentences, in the order of the page. */
export function placesOf(overview: Overview): ReadonlyMap<DraftPlaceName, readonly Sentence[]> {
  return new Map([
    ['headline', [overview.headline]],
    ['preamble', overview.preamble],
    ...overview.matters.flatMap((m) => m.cells.map((c): [string, readonly Sentence[]] => [cellPlace(m.id, c.party), c.sentences])),
    ['statements', overview.statements.map((s) => s.sentence)],
    ['background', overview.background],
    ...[
      ...recordPlaces('truce', overview.truces.entries),
      ...recordPlaces('control', overview.control),
      ...recordPlaces('access', overview.access),
    ],
  ])
}

function recordPlaces(
  name: string,
  records: readonly { readonly sentence: Sentence }[],
): readonly (readonly [string, readonly Sentence[]])[] {
  return records.map(({ sentence }, i) => [`${name}:${i}`, [sentence]])
}

/**
 * The balance of the edited page: everything counted in sentences is counted anew, what is counted in claims stays (an edit changes no claim), and what the editor
 * left out, reworded and wrote is counted by side.
 */
function editedBalance(compiled: Overview, edited: Overview, edits: DraftEdits, { pack }: Grounds): readonly BalanceLine[] {
  const anew = new Map(sentenceBalance(edited.matters, edited.statements, pack, edited.columns).map((line) => [line.what, line]))
  const counted = compiled.balance.map((line) => anew.get(line.what) ?? line)
  const side = (place: string, of: string | null): PartyId | null =>
    place.startsWith('matter:')
      ? place.slice(place.lastIndexOf(':') + 1)
      : place.startsWith('control:')
        ? (compiled.control[Number(place.slice(8))]?.party ?? null)
        : (compiled.statements.find((s) => s.sentence.text === of)?.party ?? null)
  const done = edits.places.flatMap(({ place, lines, dropped }) => [
    ...dropped.map((of) => ({ what: 'sentences left out by an editor', party: side(place, of) })),
    ...lines.map((line) => ({ what: EDITED[line.does], party: side(place, line.of) })),
  ])
  const line = (what: string): BalanceLine => ({
    what,
    counts: edited.columns.map((party) => ({ party, n: done.filter((d) => d.what === what && d.party === party).length })),
  })
  return [...counted, ...['sentences left out by an editor', EDITED.reword, EDITED.own].map(line)]
}

const EDITED = { keep: '', reword: 'sentences reworded by an editor', own: 'sentences in an editor’s own words' } as const
