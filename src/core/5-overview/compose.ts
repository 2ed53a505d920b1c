import type { ClaimId } from '../0-terms/claim.ts'
import type { Matter, Overview, Sentence } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilDay, civilMinute, civilMinutes, dayOf } from '../4-reconcile/civil-minutes.ts'
import type { Decision } from '../4-reconcile/decisions.ts'
import type { ReadReport } from '../4-reconcile/heard.ts'
import { inOrder } from '../4-reconcile/heard.ts'
import { reconcile } from '../4-reconcile/reconcile.ts'
import type { Reconciled } from '../4-reconcile/reconcile.ts'
import { silenceLedger } from '../4-reconcile/silence-ledger.ts'
import { supersededFigures } from '../4-reconcile/superseded.ts'
import { listening } from '../4-reconcile/silence.ts'
import { tollSpreads } from '../4-reconcile/toll-spread.ts'
import { balanceOf } from './balance.ts'
import { citedClaims } from './claim-numbers.ts'
import { contentless } from './contentless.ts'
import { asOfWords, columnsOf } from './edition.ts'
import { headline } from './headline.ts'
import { mattersOf } from './matters.ts'
import { neutralHeadline } from './neutral-headline.ts'
import { placesOf } from './place-names.ts'
import { preamble } from './preamble.ts'
import { accessEntries, controlEntries, submissionEntries, tollRows, truceEntries } from './records.ts'
import { sourcesOf } from './sources.ts'
import { backgroundOf, statementsOf } from './statements.ts'
import { writingOf } from './writing.ts'

export interface ComposeInput {
  readonly reports: readonly ReadReport[]
  readonly pack: Pack
  /** The cut-off, in the pack's zone. */
  readonly asOf: CivilTime
  /** The cut-off of the edition before; null when there was none (then nothing is called new); left out: a day before this one. */
  readonly previous?: CivilTime | null
  /** Decides which side stands first; left out: the day of the fighting does. */
  readonly edition?: number
  /** Set when only reports recorded up to this moment are given; it is written on the page, nothing is left out by it here. */
  readonly knownAt?: CivilTime
  /** What editors linked, unlinked, merged and split. */
  readonly decisions?: readonly Decision[]
}

/**
 * From reports read to a dated two-sided overview. Pure: the same reports in any order, pack and cut-off give the same value, and exchanging the parties gives
 * its mirror image.
 *
 * @throws Failure `proof-failed` when a sentence it wrote does not prove: a fault of this program, never of the input.
 */
export function composeOverview(input: ComposeInput): Overview {
  const { pack, asOf } = input
  const previous = input.previous === undefined ? dayBefore(asOf) : input.previous
  const stands = reconcile(input.reports, pack, asOf, { decisions: input.decisions ?? [] })
  const w = writingOf(
    pack,
    input.reports.map((r) => r.report),
    stands.heard,
    asOf,
  )
  const columns = columnsOf(pack, asOf, input.edition ?? null)
  const reports = inOrder(input.reports, pack)

  const opening = preamble(stands, w, columns, asOf)
  const truces = truceEntries(stands.truces, w)
  const heardOf = listening(reports, stands.heard)
  const told = new Set([...opening.told, ...truces.flatMap((t) => t.sentence.cites), ...supersededFigures(stands), ...contentless(stands)])
  const rows = mattersOf({ stands, w, columns, asOf, previous, listening: heardOf, told })
  const best = headline(stands, w)
  const quiet = { matters: rows, w, listening: heardOf, columns, asOf, isAccusation: best.isAccusation }
  const head = best.sentence ?? neutralHeadline(quiet)
  const matters = rows.filter((m) => !saidWhole(m, head))
  const inRows = new Set([...rows.flatMap((m) => m.claims), ...told])
  const statements = statementsOf(stands.heard, stands.repeat, inRows, previous, w)
  const background = backgroundOf(stands.heard, w)

  return {
    pack: { id: pack.id, title: pack.title, zone: pack.zone },
    asOf,
    asOfWords: asOfWords(asOf, pack),
    ...(input.knownAt === undefined ? {} : { knownAt: input.knownAt }),
    headline: head,
    headlineBar: best.bar,
    preamble: opening.sentences,
    truces: { from: pack.start, to: civilDay(dayOf(civilMinutes(asOf))), entries: truces },
    columns,
    parties: pack.parties.map((p) => ({ id: p.id, name: p.name, short: p.short, seat: p.seat, symbol: p.symbol, colour: p.colour })),
    matters,
    statements,
    background,
    tolls: tollRows(stands.tolls),
    spreads: tollSpreads(stands.tolls, stands.incident),
    silences: silenceLedger(stands.heard, stands.repeat, stands.relations, reports, asOf),
    places: placesOf(
      stands.heard.filter((h) => !h.claim.background),
      pack,
    ),
    control: controlEntries(stands.control, w),
    access: accessEntries(stands.access, w),
    submissions: submissionEntries(stands.submissions, w),
    sources: sourcesOf(reports, stands.cut, pack),
    flags: stands.flags,
    read: {
      reports: heardOf.reports,
      publishers: heardOf.publishers,
      bySide: pack.parties.map((p) => ({ party: p.id, reports: heardOf.reportsOf.get(p.id) ?? 0 })),
    },
    balance: balanceOf(matters, statements, stands.heard, pack, columns),
    claims: citedClaims(
      citeOrder(
        [head, ...opening.sentences, ...truces.map((t) => t.sentence)],
        matters,
        statements.map((s) => s.sentence),
        background,
      ),
      allHeard(stands),
      pack,
    ),
  }
}

function dayBefore(asOf: CivilTime): CivilTime {
  return civilMinute(civilMinutes(asOf) - 1440)
}

/** Does the headline, with its answer, already hold every sentence of a row that has no place, word for word? Then the row would only repeat it. */
function saidWhole(m: Matter, head: Sentence): boolean {
  return (
    m.places.length === 0 &&
    head.cites.length > 1 &&
    m.claims.every((id) => head.cites.includes(id)) &&
    m.cells.every((c) => c.sentences.every((s) => head.text.includes(s.text.replace(/[.]$/, ''))))
  )
}

/** The order in which a reader meets the claims: rows first, so that their numbers run down the page. */
function citeOrder(
  opening: readonly Sentence[],
  matters: readonly Matter[],
  statements: readonly Sentence[],
  background: readonly Sentence[],
): readonly ClaimId[] {
  const inRows = matters.flatMap((m) => m.cells.flatMap((c) => c.sentences.flatMap((s) => s.cites)))
  return [...inRows, ...[...statements, ...opening, ...background].flatMap((s) => s.cites)]
}

function allHeard(stands: Reconciled): Reconciled['heard'] {
  return [...stands.heard, ...stands.cut.later, ...stands.cut.unpublished]
}
