import { Failure } from '../core/0-terms/failure.ts'

/** So many streams are held open for one caller, and in all. */
const MOST = { caller: 12, all: 500 } as const

/** How many streams are held open, and by whom. */
export class StreamSeats {
  readonly #taken = new Map<string, number>()
  #all = 0

  /** @throws Failure `too-many-requests` */
  take(user: string): void {
    const mine = this.#taken.get(user) ?? 0
    if (mine >= MOST.caller || this.#all >= MOST.all)
      throw new Failure('too-many-requests', 'Too many pages listen already. Close some of them.', { open: mine })
    this.#taken.set(user, mine + 1)
    this.#all++
  }

  leave(user: string): void {
    const mine = (this.#taken.get(user) ?? 1) - 1
    if (mine > 0) this.#taken.set(user, mine)
    else this.#taken.delete(user)
    this.#all--
  }
}
