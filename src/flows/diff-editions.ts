import { Failure } from '../core/0-terms/failure.ts'
import type { CivilTime } from '../core/0-terms/when.ts'
import { civilMinutes } from '../core/4-reconcile/civil-minutes.ts'
import { CHANGE_KINDS, compareEditions, type EditionChange, type EditionDiff, type Moment } from '../core/5-overview/compare-editions.ts'
import { knownAt } from './known-at.ts'
import type { Reader } from './open-reader.ts'
import type { ReadFile } from './read-reports.ts'

export { CHANGE_KINDS }
export type { EditionChange, EditionDiff }

/**
 * What changed between two moments, each seen with what was recorded by then.
 *
 * @throws Failure `usage` when the first is not before the second
 */
export function diffEditions(files: readonly ReadFile[], reader: Reader, from: CivilTime, to: CivilTime): EditionDiff {
  if (civilMinutes(from) >= civilMinutes(to)) throw new Failure('usage', `--from (${from}) must be before --to (${to}). Exchange them.`)
  return compareEditions(momentOf(files, reader, from), momentOf(files, reader, to), reader.pack)
}

function momentOf(files: readonly ReadFile[], reader: Reader, at: CivilTime): Moment {
  const { known } = knownAt(files, at, reader.pack.zone)
  return { at, reports: known.map(({ captured, reading }) => ({ report: captured.report, claims: reading.claims })) }
}
