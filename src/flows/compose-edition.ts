import { Failure } from '../core/0-terms/failure.ts'
import type { Overview } from '../core/0-terms/overview.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import { civilMinutes } from '../core/4-reconcile/civil-minutes.ts'
import type { Decision } from '../core/4-reconcile/decisions.ts'
import { hear, type ReadReport } from '../core/4-reconcile/heard.ts'
import { compareEditions, type EditionDiff, type Moment } from '../core/5-overview/compare-editions.ts'
import { composeOverview } from '../core/5-overview/compose.ts'
import { editedOverview, shownOverview, type DraftEdits } from '../core/5-overview/draft.ts'
import type { Grounds } from '../core/5-overview/licences.ts'
import type { Head } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import type { Edition } from './make-overview.ts'
import { recordedReports, standingClaims, standingDecisions, type Until } from './recorded-reports.ts'

/** An edition with what its editor did to the compiled overview. */
export interface EditedEdition extends Edition {
  readonly edits?: DraftEdits
}

/** An overview with what it was made from, so that it can be made again byte for byte. */
export interface ComposedEdition {
  readonly overview: Overview
  /** How far every chain went when it was read. */
  readonly heads: readonly Head[]
  /** Reports recorded but not read yet. */
  readonly unread: number
}

/**
 * The overview of what a ledger holds: a function of the entries recorded up to a moment, the cut-off, the pack and its editor's edits.
 *
 * @throws Failure `usage` when the edition before is not before this one; `proof-failed`, `draft-stale` when an edit cannot stand
 */
export async function composeEdition(at: At, pack: Pack, edition: EditedEdition, until: Until = {}): Promise<ComposedEdition> {
  return composedWith(at, pack, edition, until, editedOverview)
}

/** The same for an editor who is still writing: what does not prove is shown as it was compiled. */
export async function previewEdition(at: At, pack: Pack, edition: EditedEdition, until: Until = {}): Promise<ComposedEdition> {
  return composedWith(at, pack, edition, until, shownOverview)
}

async function composedWith(
  at: At,
  pack: Pack,
  { edits, ...edition }: EditedEdition,
  until: Until,
  edited: typeof editedOverview,
): Promise<ComposedEdition> {
  const { asOf, previous } = edition
  if (previous && civilMinutes(previous) >= civilMinutes(asOf))
    throw new Failure('usage', `--previous (${previous}) must be before --as-of (${asOf}): it is the cut-off of the edition before.`)
  const heads = until.heads ?? (await at.ledger.heads(at.conflict))
  const { unread, ...stands } = await standing(at, { ...until, heads })
  const overview = composeOverview({ ...stands, pack, ...edition })
  return { overview: edits ? edited(overview, edits, groundsOf(stands.reports, pack)) : overview, heads, unread }
}

function groundsOf(reports: readonly ReadReport[], pack: Pack): Grounds {
  return {
    pack,
    reports: new Map(reports.map(({ report }) => [report.id, report])),
    claims: new Map(hear(reports, pack).map((h) => [h.claim.id, h])),
  }
}

interface Standing {
  readonly reports: readonly ReadReport[]
  readonly decisions: readonly Decision[]
  readonly unread: number
}

/** The reports that stood at a moment, with the claims that stood and what was decided between them. */
async function standing(at: At, until: Until): Promise<Standing> {
  const records = await recordedReports(at, until)
  const reports = records.flatMap((record) => standingClaims(record) ?? [])
  return { reports, decisions: standingDecisions(records), unread: records.length - reports.length }
}

/**
 * What changed between two moments of a ledger: what was said in between and, where `until` tells two moments, what was recorded in between.
 *
 * @throws Failure `usage` when the first is not before the second
 */
export async function diffRecorded(
  at: At,
  pack: Pack,
  [from, to]: readonly [string, string],
  until: readonly [Until, Until] = [{}, {}],
): Promise<EditionDiff> {
  if (civilMinutes(from) >= civilMinutes(to)) throw new Failure('usage', `--from (${from}) must be before --to (${to}). Exchange them.`)
  const [before, after] = await Promise.all(until.map((u) => standing(at, u)))
  const saidBy = (reports: readonly ReadReport[], moment: string): readonly ReadReport[] =>
    reports.filter(({ report }) => report.said === null || civilMinutes(report.said) <= civilMinutes(moment))
  const moment = ({ reports, decisions }: Standing, m: string): Moment => ({ at: m, reports: saidBy(reports, m), decisions })
  return compareEditions(moment(before, from), moment(after, to), pack)
}
