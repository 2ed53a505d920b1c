import type { Projector, ReportRows } from '../rows.ts'
import type { Connection } from './connection.ts'
import { entriesOfReport, type Numbered } from './entry-table.ts'
import { textOfRows, textOfStored } from './stored-rows.ts'
import { clearRows, writeRows } from './write-rows.ts'

/** Reports whose rows are written at once: enough that the full text writes long runs, few enough to hold in memory. */
const BATCH = 500

type Place = { readonly bucket: number; readonly report: string }

/** The reports recorded, in order. From the entries, not from rows that may be wrong. */
function recordedReports(at: Connection, of: Numbered): readonly Place[] {
  return at.all<Place>(
    "SELECT bucket, report FROM entries INDEXED BY entries_of_kind WHERE conflict = ? AND kind = 'report' ORDER BY position",
    of.number,
  )
}

/** Makes every row again, in one transaction: whoever looks up meanwhile sees the rows as they were. */
export function rebuildRows(at: Connection, of: Numbered, project: Projector, progress: (done: number, of: number) => void): void {
  at.writing(() => {
    clearRows(at, of)
    const reports = recordedReports(at, of)
    for (let done = 0; done < reports.length; done += BATCH) {
      const batch = reports.slice(done, done + BATCH)
      writeRows(
        at,
        of,
        batch.map((place) => projected(at, of, place, project)),
      )
      progress(done + batch.length, reports.length)
    }
    at.run('DELETE FROM rebuilds WHERE conflict = ?', of.number)
  })
}

export function projected(
  at: Connection,
  of: Numbered,
  { bucket, report }: Place,
  project: Projector,
): { bucket: number; rows: ReportRows } {
  return { bucket, rows: project(of.conflict, entriesOfReport(at, of, bucket, report)) }
}

/** Reports whose rows are not what their entries give, and reports that were never recorded. */
export function driftedReports(at: Connection, of: Numbered, project: Projector): readonly string[] {
  return at.reading(() => {
    const reports = recordedReports(at, of)
    const known = new Set(reports.map(({ report }) => report))
    const stray = at
      .all<{ report: string }>('SELECT report FROM reports WHERE conflict = ?', of.number)
      .filter(({ report }) => !known.has(report))
    const changed = reports.filter((place) => {
      const { rows } = projected(at, of, place, project)
      return textOfRows(rows) !== textOfStored(at, of, place.bucket, place.report)
    })
    return [...changed, ...stray].map(({ report }) => report)
  })
}

/** Makes the rows that a migration asked for. @throws Failure of the projector */
export function rebuildAsked(at: Connection, project: Projector): void {
  const sql = 'SELECT number, conflicts.conflict, buckets FROM rebuilds JOIN conflicts ON number = rebuilds.conflict'
  for (const of of at.all<Numbered & Record<string, string | number>>(sql)) rebuildRows(at, of, project, () => undefined)
}
