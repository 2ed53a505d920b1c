import type { CivilTime } from '../core/0-terms/when.ts'
import { compareEditions, type EditionDiff, type Moment } from '../core/5-overview/compare-editions.ts'
import { knownAt } from './known-at.ts'
import type { Reader } from './open-reader.ts'
import type { ReadFile } from './read-reports.ts'

/** What changed between two moments, each seen with what was recorded by then. */
export function diffEditions(files: readonly ReadFile[], reader: Reader, from: CivilTime, to: CivilTime): EditionDiff {
  return compareEditions(momentOf(files, reader, from), momentOf(files, reader, to), reader.pack)
}

function momentOf(files: readonly ReadFile[], reader: Reader, at: CivilTime): Moment {
  const { known } = knownAt(files, at, reader.pack.zone)
  return { at, reports: known.map(({ captured, reading }) => ({ report: captured.report, claims: reading.claims })) }
}
