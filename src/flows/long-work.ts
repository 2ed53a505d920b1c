import { Worker } from 'node:worker_threads'
import { Failure, type FailureCode } from '../core/0-terms/failure.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { At } from './add-reports.ts'
import { composeEdition, previewEdition, type ComposedEdition, type EditedEdition } from './compose-edition.ts'
import type { LedgerPlace, OpenedLedger } from './open-ledger.ts'
import type { Until } from './recorded-reports.ts'
import type { Asked, Job, Results, Told } from './thread-work.ts'
import { verifyRecord, type Verified, type VerifyAsked } from './verify-record.ts'

/** What takes long on a large ledger: it is asked for in the same words wherever it is done. */
export interface LongWork {
  /** See `verifyRecord`. */
  verify(asked?: VerifyAsked): Promise<Verified>
  /** See `composeEdition`. */
  compose(pack: Pack, edition: EditedEdition, until?: Until): Promise<ComposedEdition>
  /** See `previewEdition`. */
  preview(pack: Pack, edition: EditedEdition): Promise<ComposedEdition>
  /** Ends what is under way, which then fails. */
  close(): Promise<void>
}

/** Done where it is asked for: nobody else is answered meanwhile. */
export function workHere(at: At): LongWork {
  return {
    verify: (asked) => verifyRecord(at, asked),
    compose: (pack, edition, until) => composeEdition(at, pack, edition, until),
    preview: (pack, edition) => previewEdition(at, pack, edition),
    close: async () => undefined,
  }
}

/** Up to so many entries composing takes less time than a thread to begin. */
const FEW = 200

/**
 * Done on threads beside this one, each with the ledger opened once more: one that verifies, and one that composes, so that neither waits for the other. They
 * begin when they are first needed.
 *
 * @param few entries up to which composing is done here
 */
export function workBeside(at: Pick<OpenedLedger, 'ledger' | 'conflict' | 'folder' | 'settings'>, few: number = FEW): LongWork {
  const place: LedgerPlace = { folder: at.folder, conflict: at.conflict, back: at.settings.back }
  const here = workHere(at)
  const [verifying, composing] = [new Thread(place), new Thread(place)]
  const isSmall = async (): Promise<boolean> => (await at.ledger.heads(at.conflict)).reduce((sum, { seq }) => sum + seq, 0) <= few
  return {
    verify: ({ remembered = [], progress } = {}) => verifying.ask({ does: 'verify', remembered }, progress),
    compose: async (pack, edition, until = {}) =>
      (await isSmall()) ? here.compose(pack, edition, until) : composing.ask({ does: 'compose', pack, edition, until }),
    preview: async (pack, edition) =>
      (await isSmall()) ? here.preview(pack, edition) : composing.ask({ does: 'preview', pack, edition, until: {} }),
    close: async () => void (await Promise.all([verifying.close(), composing.close()])),
  }
}

/** Milliseconds without work after which a thread is ended: what it holds in memory is given back. */
const REST = 60_000

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: VerifyAsked['progress']
}

/** A thread that does one job after another. One that died is followed by a new one at the next job. */
class Thread {
  readonly #place: LedgerPlace
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #rest: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  #closed = false

  constructor(place: LedgerPlace) {
    this.#place = place
  }

  async ask<J extends Job>(job: J, progress?: VerifyAsked['progress']): Promise<Results[J['does']]> {
    if (this.#closed) throw stopped()
    clearTimeout(this.#rest)
    const worker = (this.#worker ??= this.#begin())
    // While somebody waits the process must not end by itself.
    worker.ref()
    const asked: Asked = { id: ++this.#asked, job }
    const done = new Promise<unknown>((resolve, reject) => this.#waiting.set(asked.id, { resolve, reject, progress }))
    worker.postMessage(asked)
    return (await done) as Results[J['does']]
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#end()
  }

  #begin(): Worker {
    // Compiled code lies beside compiled code, and sources beside sources.
    const worker = new Worker(new URL(`./thread-work.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), {
      workerData: this.#place,
    })
    worker.on('message', (told: Told) => this.#hear(told))
    worker.on('error', (error) => this.#lost(worker, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#lost(worker, stopped()))
    return worker
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.get(told.id)
    if (!waiting) return
    if ('progress' in told) return waiting.progress?.(...told.progress)
    this.#waiting.delete(told.id)
    if ('result' in told) waiting.resolve(told.result)
    else waiting.reject(errorOf(told.fault))
    if (this.#waiting.size > 0) return
    this.#worker?.unref()
    this.#rest = setTimeout(() => void this.#end(), REST)
    this.#rest.unref()
  }

  #lost(worker: Worker, error: Error): void {
    if (worker === this.#worker) this.#worker = null
    else if (this.#worker !== null) return
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  async #end(): Promise<void> {
    clearTimeout(this.#rest)
    const worker = this.#worker
    if (!worker) return
    await worker.terminate()
    this.#lost(worker, stopped())
  }
}

function errorOf({ code, sentence, facts, stack }: Extract<Told, { readonly fault: unknown }>['fault']): Error {
  if (code !== null) return new Failure(code as FailureCode, sentence, facts)
  const error = new Error(sentence)
  if (stack !== null) error.stack = stack
  return error
}

function stopped(): Failure {
  return new Failure('internal', 'The work was stopped before it was done, because the server stops or its memory was full. Ask again.')
}
