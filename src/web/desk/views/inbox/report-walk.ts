import type { Answer } from '../../../../api/operations.ts'

type Page = Answer<'reports'>
export type ReportLine = Page['rows'][number]

/** What the inbox is narrowed to, as it stands in the address; the reader walks the same list. */
export interface InboxFilter {
  /** `open`: only reports with claims to check. */
  readonly show: string
  readonly q: string
}

export function filterOf(query: Readonly<Record<string, string | undefined>>): InboxFilter {
  return { show: query['show'] ?? 'all', q: query['q'] ?? '' }
}

export function fitsInbox(row: ReportLine, { show, q }: InboxFilter): boolean {
  const words = q.trim().toLocaleLowerCase()
  const said = `${row.title ?? row.begins} ${row.publisher ?? ''} ${row.language ?? ''} ${row.by}`
  return (show !== 'open' || row.unreviewed > 0) && (words === '' || said.toLocaleLowerCase().includes(words))
}

/** Walks the list of reports from one to the next, page by page, fetching only as far as it has to. */
export class ReportWalk {
  #rows: readonly ReportLine[]
  #next: string | null
  readonly #fetchPage: (after: string) => Promise<Page>
  constructor(first: Page, fetchPage: (after: string) => Promise<Page>) {
    this.#rows = first.rows
    this.#next = first.next
    this.#fetchPage = fetchPage
  }

  /** The report that comes after (or before) one, of those that fit; null at the ends. What was checked in between stays where it stood in the list. */
  async beside(report: string, by: 1 | -1, filter: InboxFilter): Promise<string | null> {
    for (;;) {
      const at = this.#rows.findIndex((row) => row.report === report)
      const isFit = (row: ReportLine): boolean => fitsInbox(row, filter)
      const found = at < 0 ? undefined : by > 0 ? this.#rows.slice(at + 1).find(isFit) : this.#rows.slice(0, at).findLast(isFit)
      if (found) return found.report
      if (this.#next === null || (by < 0 && at >= 0)) return null
      const page = await this.#fetchPage(this.#next)
      this.#rows = [...this.#rows, ...page.rows]
      this.#next = page.next
    }
  }
}
