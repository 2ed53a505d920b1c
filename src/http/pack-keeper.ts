import type { Lesson } from '../core/0-terms/lesson.ts'
import type { At } from '../flows/add-reports.ts'
import { stampOf } from '../flows/add-reports.ts'
import { reopened, type Reader } from '../flows/open-reader.ts'
import { packFolderOf, teach, type DeskHome, type Taught, type Teaching } from '../flows/teach-pack.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Follower } from './follower.ts'

/** The pack of a running desk: what is read or composed next is read with the pack as it is then, whoever taught it. */
export class PackKeeper {
  readonly #at: At
  readonly #home: DeskHome
  #reader: Reader
  #turn: Promise<unknown> = Promise.resolve()

  constructor(at: At, reader: Reader, home: DeskHome) {
    this.#at = at
    this.#reader = reader
    this.#home = home
  }

  get reader(): Reader {
    return this.#reader
  }

  /**
   * One lesson after another: what cannot be recorded is taken out of the files again before the next begins. The entry it leaves in the ledger makes this desk
   * read its pack anew, as it does those of others.
   */
  teach(lesson: Lesson, teaching: Teaching): Promise<Taught> {
    const done = this.#turn.then(() => teach(this.#at, { ...this.#home, folder: packFolderOf(this.#home) }, lesson, teaching))
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Takes up what was taught: here, from the command line, or by another server over the same files. */
  follow(follower: Follower, failed: (error: unknown) => void): void {
    follower.listen((entries) => {
      if (!entries.some((entry) => entry.kind === 'pack' && hashIn(entry) !== stampOf(this.#reader).hash)) return
      try {
        this.#reader = reopened(this.#reader, packFolderOf(this.#home))
      } catch (error) {
        failed(error)
      }
    })
  }
}

function hashIn({ body }: Entry): string | null {
  if (typeof body !== 'object' || body === null || !('pack' in body)) return null
  const { pack } = body
  return typeof pack === 'object' && pack !== null && 'hash' in pack && typeof pack['hash'] === 'string' ? pack['hash'] : null
}
