import type { Answer } from '../api/operations.ts'
import type { At } from '../flows/add-reports.ts'
import { recordOf } from '../flows/report-record.ts'
import type { Follower } from './follower.ts'

export type ReportLine = Answer<'reports'>['rows'][number]
type Row = Awaited<ReturnType<At['ledger']['reports']>>['rows'][number]

const MOST = 20_000

/** The lines of the inbox. To count what is unjudged a report's entries must be read; a line is kept until an entry about its report is recorded. */
export class ReportLines {
  readonly #at: At
  readonly #follower: Follower
  readonly #kept = new Map<string, ReportLine>()
  constructor(at: At, follower: Follower) {
    this.#at = at
    this.#follower = follower
    follower.listen((entries) => {
      for (const entry of entries) this.#kept.delete(entry.report)
    })
  }

  async of(rows: readonly Row[]): Promise<ReportLine[]> {
    await this.#follower.look()
    const lines: ReportLine[] = []
    for (const row of rows) lines.push(this.#kept.get(row.report) ?? (await this.#made(row)))
    return lines
  }

  async #made(row: Row): Promise<ReportLine> {
    const { report: id, title, publisher, said, reader, claims } = row
    const entries = await this.#at.ledger.ofReport(this.#at.conflict, id)
    const record = recordOf(entries)
    const first = entries.find((entry) => entry.kind === 'report')
    const line: ReportLine = {
      report: id,
      title,
      begins: beginning(record?.report.text ?? ''),
      publisher,
      said,
      reader,
      claims,
      unreviewed: record?.now.claims.filter((claim) => claim.state === 'unreviewed').length ?? 0,
      language: record?.report.language ?? null,
      party: record?.report.publisherParty ?? 'unknown',
      notice: record?.report.notice ?? null,
      recorded: first?.recorded ?? '',
      by: first?.by ?? '',
    }
    if (this.#kept.size < MOST) this.#kept.set(id, line)
    return line
  }
}

/** The first line of a text, cut at 60 characters. */
function beginning(text: string): string {
  const [line] = text.trimStart().split('\n', 1)
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
