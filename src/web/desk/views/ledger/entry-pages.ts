import type { Answer } from '../../../../api/operations.ts'

type Page = Answer<'entries'>

/** Pages that are held at first, and how many more each step back brings. */
const MOST = 20

/**
 * The end of a record that is handed out from its beginning only: walks to the end once, remembers where every page begins, and holds the last pages. What was
 * recorded since is asked for from the last page on; what is older is fetched again when somebody goes back to it.
 */
export class EntryPages {
  readonly #fetchPage: (after: string | null) => Promise<Page>
  readonly #starts: (string | null)[] = [null]
  readonly #held = new Map<number, Page['rows']>()
  constructor(fetchPage: (after: string | null) => Promise<Page>) {
    this.#fetchPage = fetchPage
  }

  /** The newest entries in the order of the record; `steps`: how often somebody went back for older ones. */
  async newest(steps: number): Promise<{ readonly rows: Page['rows']; readonly hasOlder: boolean }> {
    const most = MOST * (steps + 1)
    for (;;) {
      const last = this.#starts.length - 1
      const page = await this.#fetchPage(this.#starts[last] ?? null)
      this.#held.set(last, page.rows)
      this.#held.delete(last - most)
      if (page.next === null) break
      // Another walk may have come here first.
      if (this.#starts.length === last + 1) this.#starts.push(page.next)
    }
    const first = Math.max(0, this.#starts.length - most)
    const rows: Page['rows'][number][] = []
    for (let k = first; k < this.#starts.length; k++) {
      const held = this.#held.get(k) ?? (await this.#fetchPage(this.#starts[k] ?? null)).rows
      this.#held.set(k, held)
      rows.push(...held)
    }
    return { rows, hasOlder: first > 0 }
  }
}
