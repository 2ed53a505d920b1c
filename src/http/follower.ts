import type { At } from '../flows/add-reports.ts'
import type { Entry, Head } from '../ledger/entry.ts'

/** How often the ends of the chains are looked at. Two browsers, or a browser and the command line, see each other well within a second. */
export const FOLLOW_EVERY = 250
const PAGE = 200

/** Where in every chain somebody is: the last number seen, by bucket. */
export type Position = readonly number[]
export type Listener = (entries: readonly Entry[], position: Position) => void

/**
 * Follows the ledger, whoever writes to it: looks at the heads of its chains, and reads on where one has grown. Numbers within a chain have no gaps, so that
 * nothing is missed and nothing told twice, on every back.
 */
export class Follower {
  readonly #at: At
  readonly #listeners = new Set<Listener>()
  readonly #failed: (error: unknown) => void
  #position: number[] = []
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<void> = Promise.resolve()

  constructor(at: At, failed: (error: unknown) => void) {
    this.#at = at
    this.#failed = failed
  }

  async start(): Promise<void> {
    this.#position = positionOf(await this.#at.ledger.heads(this.#at.conflict))
    this.#schedule()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#listeners.clear()
  }

  get position(): Position {
    return [...this.#position]
  }

  get listeners(): number {
    return this.#listeners.size
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Looks at once, for whoever has just written. Looks never overlap. */
  look(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#look()).catch(this.#failed)
    return this.#turn
  }

  /** What was recorded after a position, up to where the follower is; null when that is more than `most`. */
  async since(
    from: Position,
    most: number,
  ): Promise<readonly { readonly entries: readonly Entry[]; readonly position: Position }[] | null> {
    const to = this.position
    const behind = to.reduce((sum, seq, bucket) => sum + Math.max(0, seq - (from[bucket] ?? 0)), 0)
    if (behind > most) return null
    const at = to.map((_, bucket) => from[bucket] ?? 0)
    const steps: { entries: readonly Entry[]; position: Position }[] = []
    for (const [bucket, seq] of to.entries())
      while (at[bucket] < seq) {
        const entries = (await this.#read(bucket, at[bucket])).filter((entry) => entry.seq <= seq)
        if (entries.length === 0) break
        at[bucket] += entries.length
        steps.push({ entries, position: [...at] })
      }
    return steps
  }

  async #look(): Promise<void> {
    for (const head of await this.#at.ledger.heads(this.#at.conflict))
      while ((this.#position[head.bucket] ?? 0) < head.seq) {
        const entries = await this.#read(head.bucket, this.#position[head.bucket] ?? 0)
        if (entries.length === 0) break
        this.#position[head.bucket] = entries[entries.length - 1].seq
        for (const listener of this.#listeners) listener(entries, this.position)
      }
  }

  #read(bucket: number, after: number): Promise<readonly Entry[]> {
    return this.#at.ledger.chain(this.#at.conflict, bucket, after + 1, PAGE)
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      void this.look().then(() => {
        if (this.#timer) this.#schedule()
      })
    }, FOLLOW_EVERY)
    this.#timer.unref()
  }
}

export function positionOf(heads: readonly Head[]): number[] {
  const position: number[] = []
  for (const { bucket, seq } of heads) position[bucket] = seq
  return position
}
